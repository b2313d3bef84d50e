"""A window stays open over midnight: somebody has to notice that it is another day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

#: So often the day is looked at, in milliseconds.
LOOK = 60_000


class DayWatch(QObject):
    """Looks at the day now and then; `turned` when it is another one than before."""

    turned = Signal()

    def __init__(self, parent: QObject, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self._today = today
        self._day = today()
        self.timer = QTimer(self, interval=LOOK)
        self.timer.timeout.connect(self.look)
        self.timer.start()

    def look(self) -> None:
        """Compare the day with the one before."""
        today = self._today()
        if today != self._day:
            self._day = today
            self.turned.emit()
