"""The crossing between threads."""

from __future__ import annotations

import logging
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.domain.errors import BaocaoxaError, DiskFull
from desktop.events import EventBus, ReportChanged
from tests.ui.conftest import answered
from ui.bridge import Bridge, Unexpected


def test_an_event_of_another_thread_arrives_on_the_main_one(qtbot: QtBot) -> None:
    bus = EventBus()
    bridge = Bridge(bus)
    seen: list[tuple[object, bool]] = []
    main = threading.current_thread()
    bridge.event.connect(lambda event: seen.append((event, threading.current_thread() is main)))
    event = ReportChanged("r1")
    worker = threading.Thread(target=bus.publish, args=(event,))
    with qtbot.waitSignal(bridge.event, timeout=20_000):
        worker.start()
    worker.join()
    assert seen == [(event, True)]
    bridge.close()
    bus.publish(event)
    assert len(seen) == 1


def test_slow_work_runs_elsewhere_and_answers_here(bridge: Bridge, qtbot: QtBot) -> None:
    main = threading.current_thread()
    places: list[bool] = []
    results: list[int] = []

    def work() -> int:
        places.append(threading.current_thread() is main)
        return 42

    def done(result: int) -> None:
        results.append(result)
        places.append(threading.current_thread() is main)

    bridge.run(work, done, _none)
    assert not bridge.idle
    answered(qtbot, bridge)
    assert bridge.idle
    assert (results, places) == ([42], [False, True])


def test_expected_and_unexpected_failures_are_reported(
    bridge: Bridge, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    errors: list[BaocaoxaError] = []

    def full() -> None:
        raise DiskFull

    def broken() -> None:
        raise KeyError("x")

    bridge.run(full, _none, errors.append)
    answered(qtbot, bridge)
    with caplog.at_level(logging.ERROR):
        bridge.run(broken, _none, errors.append)
        answered(qtbot, bridge)
    assert isinstance(errors[0], DiskFull)
    assert isinstance(errors[1], Unexpected)
    assert "KeyError" in errors[1].why
    assert caplog.records


def test_an_answer_to_who_has_signed_out_is_dropped_and_the_next_person_gets_theirs(
    bridge: Bridge, qtbot: QtBot
) -> None:
    results: list[str] = []
    errors: list[BaocaoxaError] = []
    out = threading.Event()

    def saving() -> str:
        out.wait()
        return "saved"

    def full() -> str:
        out.wait()
        raise DiskFull

    bridge.run(saving, results.append, errors.append)
    bridge.run(full, results.append, errors.append)
    bridge.listen(False)
    bridge.run(lambda: "signed in", results.append, errors.append)
    bridge.listen(True)
    out.set()
    answered(qtbot, bridge)
    assert (results, errors) == (["signed in"], [])


class Held:
    """Something that only the work, or who waits for it, holds; it tells where it was freed."""

    def __init__(self, freed: list[str]) -> None:
        self._freed = freed

    def __del__(self) -> None:
        self._freed.append(threading.current_thread().name)

    def works(self) -> int:
        return 42

    def fails(self) -> int:
        raise DiskFull

    def take(self, _answer: object) -> None:
        """Heard."""


def test_what_qt_may_know_of_is_freed_on_the_main_thread_only(bridge: Bridge, qtbot: QtBot) -> None:
    """A signal's method freed elsewhere holds a lock of Qt's and waits for Python's: all stands still."""
    freed: list[str] = []
    for _ in range(20):
        for held in (Held(freed).works, Held(freed).fails):
            bridge.run(held, Held(freed).take, Held(freed).take)
        del held
    answered(qtbot, bridge)
    for thread in threading.enumerate():
        if thread.name == "baocaoxa-work":
            thread.join()
    assert freed == [threading.main_thread().name] * 120


def test_an_answer_to_a_screen_that_is_gone_is_dropped(bridge: Bridge, qtbot: QtBot) -> None:
    import shiboken6

    class Screen(QObject):
        def done(self, _result: None) -> None:
            raise AssertionError("the screen is gone")

    screen = Screen()
    gate = threading.Event()
    bridge.run(lambda: _none(gate.wait(20)), screen.done, _none)
    shiboken6.delete(screen)
    gate.set()
    answered(qtbot, bridge)


def _none(_answer: object) -> None:
    """Nobody waits for this."""
