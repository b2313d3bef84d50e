"""What comes once slow work has ended: locking, signing out, closing. Work that can be stopped is stopped."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.widgets.progress import ProgressLine, Work


class AfterWork:
    """One thing may wait at a time; what a person asked for stands before a lock."""

    def __init__(self, bridge: Bridge, window: QWidget) -> None:
        self._bridge = bridge
        self._window = window
        self._then: Callable[[], object] | None = None
        self._failures: int | None = None

    def lock(self, lock: Callable[[], object]) -> bool:
        """Whether `lock` waits: it is called when work has ended, however it ended."""
        if self._bridge.idle:
            return False
        if self._then is None:
            self._then, self._failures = lock, None
        return True

    def leave(self, leave: Callable[[], object]) -> bool:
        """Whether `leave` waits: it is called when work has ended, unless it failed, which is to be read."""
        if self._bridge.idle:
            return False
        lines = [line.give_up() for line in self._window.findChildren(ProgressLine)]
        works = self._window.findChildren(Work)
        loose = [work for work in works if not isinstance(work.parent(), ProgressLine)]
        for work in loose:
            work.stop()
        self._then = leave
        self._failures = None if loose or any(lines) else self._bridge.failures
        return True

    def rested(self) -> None:
        """No work is under way any more."""
        then = self._then if self._failures in {None, self._bridge.failures} else None
        self.forget()
        if then is not None:
            then()

    def forget(self) -> None:
        """Nothing waits any more."""
        self._then = self._failures = None
