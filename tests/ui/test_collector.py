"""Where Python's collector works while there are windows: what it frees may be a widget."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.events import EventBus
from desktop.quiet import quiet_collector
from ui.bridge import Bridge

pytestmark = pytest.mark.usefixtures("bridge")  # what lets other threads work for a window


class _Page(QWidget):
    """A screen and what it holds, which holds the screen: a ring, as all of them are."""

    def __init__(self) -> None:
        super().__init__()
        self.again = self
        self.windowTitleChanged.connect(self.title_changed)

    def title_changed(self, _title: str) -> None:
        """A slot that a signal is connected to."""


def _closed(freed_on: list[threading.Thread]) -> None:
    page = _Page()
    weakref.finalize(page, lambda: freed_on.append(threading.current_thread()))


def _much_is_made_elsewhere() -> list[list[int]]:
    made: list[list[int]] = []
    _on_another_thread(lambda: made.extend([each] for each in range(50_000)))
    return made


def _on_another_thread(work: Callable[[], None]) -> None:
    other = threading.Thread(target=work)
    other.start()
    other.join()


def test_what_a_closed_page_held_is_freed_in_the_thread_of_the_windows(qtbot: QtBot) -> None:
    """However much another thread makes, which is when the collector would have its turn there."""
    freed_on: list[threading.Thread] = []
    _closed(freed_on)
    made = _much_is_made_elsewhere()
    assert made
    assert not freed_on
    qtbot.waitUntil(lambda: bool(freed_on), timeout=20_000)
    assert freed_on == [threading.main_thread()]


def test_what_is_built_on_another_thread_does_not_bring_it_back_there() -> None:
    """The collector that stood aside meanwhile is not switched on for all threads."""
    freed_on: list[threading.Thread] = []
    _on_another_thread(_build)
    _closed(freed_on)
    made = _much_is_made_elsewhere()
    assert made
    assert not freed_on


def _build() -> None:
    with quiet_collector():
        pass


def test_it_works_by_itself_again_once_the_windows_are_gone(bridge: Bridge) -> None:
    other = Bridge(EventBus())
    bridge.close()
    bridge.close()
    assert not gc.isenabled()
    other.close()
    assert gc.isenabled()
