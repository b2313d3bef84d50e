"""The only crossing between threads: the bus's events and the answers of slow work, brought to the main thread."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from desktop.domain.errors import BaocaoxaError
from desktop.events import Event, EventBus

T = TypeVar("T")
_log = logging.getLogger(__name__)


class Unexpected(BaocaoxaError):
    """Slow work failed in a way nobody foresaw; `why` is for the log and for support."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"Something unexpected happened ({why}). Nothing already saved is lost; try again.")


class Bridge(QObject):
    """`event` carries every event of the bus; `run` does slow work elsewhere and answers here."""

    event = Signal(object)
    idled = Signal()
    _arrived = Signal(object)
    _answered = Signal(object)

    def __init__(self, bus: EventBus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running = 0
        self._arrived.connect(self._pass_on)
        self._answered.connect(self._answer)
        self._end = bus.subscribe(Event, self._arrived.emit)

    def close(self) -> None:
        """Take no more events from the bus."""
        self._end()
        self._end = _nothing

    @property
    def idle(self) -> bool:
        """True when no work is running and every answer has been given."""
        return self._running == 0

    def run(
        self, work: Callable[[], T], done: Callable[[T], None], failed: Callable[[BaocaoxaError], None]
    ) -> None:
        """Call `work()` on a thread of its own, then `done(result)` or `failed(error)` on the main thread.

        An error outside the tree is logged and handed on as `Unexpected`. When the callback is a method of a
        widget that is gone by then, nothing is called.
        """
        self._running += 1

        def body() -> None:
            try:
                result = work()
            except BaocaoxaError as error:
                self._answered.emit(_call(failed, error))
            except Exception as error:
                _log.exception("work off the main thread failed")
                self._answered.emit(_call(failed, Unexpected(f"{type(error).__name__}: {error}")))
            else:
                self._answered.emit(_call(done, result))

        threading.Thread(target=body, name="baocaoxa-work", daemon=True).start()

    @Slot(object)
    def _pass_on(self, event: Event) -> None:
        self.event.emit(event)

    @Slot(object)
    def _answer(self, call: Callable[[], None]) -> None:
        try:
            call()
        finally:
            self._running -= 1
            if self._running == 0:
                self.idled.emit()


def _call(callback: Callable[[T], None], value: T) -> Callable[[], None]:
    def call() -> None:
        owner = getattr(callback, "__self__", None)
        if isinstance(owner, QObject) and not shiboken6.isValid(owner):
            return
        callback(value)

    return call


def _nothing() -> None:
    """The subscription has ended already."""
