"""Saves by itself: what is typed is on the disk within half a second, or the person is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import BaocaoxaError

#: Milliseconds from the first unsaved change to the save; with the fields' own 120 ms it stays under 500.
AFTER = 300
#: Milliseconds until a save that failed is tried again.
AGAIN = 5_000


class Draft(QObject):
    """`save()` writes the whole draft and returns when; called a moment after `touch()`, and by `flush()`."""

    saved = Signal(object)  # datetime
    failed = Signal(object)  # BaocaoxaError

    def __init__(self, save: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._save = save
        self.dirty = False
        self.broken = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    def touch(self) -> None:
        """Something changed. Further changes do not put the save off."""
        self.dirty = True
        if not self._timer.isActive():
            self._timer.start(AFTER)

    def flush(self) -> bool:
        """Save now if anything changed; False when it could not be saved (it will be tried again)."""
        self._timer.stop()
        if not self.dirty:
            return True
        try:
            when = self._save()
        except BaocaoxaError as error:
            self.broken = True
            self._timer.start(AGAIN)
            self.failed.emit(error)
            return False
        self.dirty = False
        self.broken = False
        self.saved.emit(when)
        return True

    def stop(self) -> None:
        """Save no more: the report has moved on."""
        self._timer.stop()
        self.dirty = False
