"""Python's garbage collector, in the thread of the widgets only."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from desktop.quiet import by_hand, take_turn

#: Milliseconds between two of its turns; what is let go without a ring is freed at once.
_TURN = 250


class Collector(QObject):
    """From now until `rest` the collector works between two events of this thread, and nowhere else."""

    def __init__(self) -> None:
        super().__init__()
        turns = QTimer(self, interval=_TURN, timerType=Qt.TimerType.CoarseTimer)
        turns.timeout.connect(take_turn)
        turns.start()
        self._turns = turns
        self._end = by_hand()

    def rest(self) -> None:
        """It works by itself again, once nobody wants it otherwise; for when the windows are gone."""
        self._turns.stop()
        self._end()
        self._end = _nothing


def _nothing() -> None:
    """It rests already."""
