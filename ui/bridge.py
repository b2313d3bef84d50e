"""The only crossing between threads: the bus's events and the answers of slow work, for the main thread.

While there is one, Python collects in the main thread only.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.errors import BaocaoxaError
from desktop.events import Event, EventBus
from ui.collector import Collector

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Unexpected(BaocaoxaError):
    """Slow work failed in a way nobody foresaw; `why` is for the log and for support."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"Something unexpected happened ({why}). Nothing already saved is lost; try again.")


class _Job:
    """Work under way, and who waits for its end.

    It is emptied on the main thread: what Qt knows (a method that a signal is connected to) may be freed
    only there. Freed on another thread it waits for Python's lock while it holds one of Qt's, which the main
    thread may be waiting for.
    """

    def __init__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[BaocaoxaError], None],
        left: int,
    ) -> None:
        self.work = work
        self.failed = failed
        self.answer: Callable[[Any], None] = done
        self.result: Any = None
        self.wrong = False
        self.left = left

    def fail(self, error: BaocaoxaError) -> None:
        """It came to nothing."""
        self.answer, self.result, self.wrong = self.failed, error, True


class _Crossing(QObject):
    """The signals; Qt carries them to the thread this object was made in."""

    happened = Signal(object)
    idled = Signal()
    arrived = Signal(object)
    answered = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.running = 0
        self.listening = True
        self.left = 0  # how often somebody signed out
        self.failures = 0
        self.arrived.connect(self._pass_on)
        self.answered.connect(self._answer)

    @Slot(object)
    def _pass_on(self, event: Event) -> None:
        if self.listening:
            self.happened.emit(event)

    @Slot(object)
    def _answer(self, job: _Job) -> None:
        answer, result, left = job.answer, job.result, job.left
        self.failures += job.wrong
        vars(job).clear()
        owner = getattr(answer, "__self__", None)
        gone = isinstance(owner, QObject) and not shiboken6.isValid(owner)
        try:
            if self.left == left and not gone:
                answer(result)
        finally:
            self.running -= 1
            if self.running == 0:
                self.idled.emit()


class Bridge:
    """`event` carries every event of the bus; `run` does slow work elsewhere and answers here."""

    def __init__(self, bus: EventBus, unforeseen: Callable[[BaseException], None] | None = None) -> None:
        """`unforeseen` is told of errors outside the tree; without it they are logged."""
        self._unforeseen = unforeseen or _note
        self._crossing = _Crossing()
        self._collector = Collector()
        self.event = self._crossing.happened
        self.idled = self._crossing.idled
        self._end = bus.subscribe(Event, self._crossing.arrived.emit)

    def close(self) -> None:
        """Take no more events from the bus."""
        self._end()
        self._end = _nothing
        self._collector.rest()

    def listen(self, listening: bool) -> None:
        """Whether events are passed on. What is under way when a person signs out is for nobody any more.

        Neither its events are passed on nor its answers: the screen that waits for them may still be there
        for a moment, and the store behind it is closed.
        """
        self._crossing.listening = listening
        self._crossing.left += not listening

    @property
    def idle(self) -> bool:
        """True when no work is running and every answer has been given."""
        return self._crossing.running == 0

    @property
    def failures(self) -> int:
        """How much work has failed so far."""
        return self._crossing.failures

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[BaocaoxaError], None]
    ) -> None:
        """Call `work()` on a thread of its own, then `done(result)` or `failed(error)` on the main thread.

        An error outside the tree is told to `unforeseen` and handed on as `Unexpected`. When the callback is
        a method of a widget that is gone by then, or who began the work has signed out, nothing is called.
        """
        crossing = self._crossing
        crossing.running += 1
        job = _Job(work, done, failed, crossing.left)
        threading.Thread(target=self._carry_out, args=(job,), name="baocaoxa-work", daemon=True).start()

    def _carry_out(self, job: _Job) -> None:
        try:
            job.result = job.work()
        except BaocaoxaError as error:
            job.fail(error)
        except Exception as error:  # noqa: BLE001 - kept, and told to the person
            self._unforeseen(error)
            job.fail(Unexpected(f"{type(error).__name__}: {error}"))
        self._crossing.answered.emit(job)


def _note(error: BaseException) -> None:
    _log.error("work off the main thread failed", exc_info=error)


def _nothing() -> None:
    """The subscription has ended already."""
