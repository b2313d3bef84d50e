"""Tells when nobody has touched keyboard or mouse for so long that the reports should be locked."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

#: Milliseconds between two looks at the clock.
LOOK = 5_000
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Idle(QObject):
    """`away` comes at each look from then on when nothing was touched for `limit()` seconds.

    `ticks` gives seconds that no change of the PC's date moves. Only the window and what has the focus are
    followed, not the whole application: that would cost something at every event of every widget.
    """

    away = Signal()

    def __init__(self, ticks: Callable[[], float], limit: Callable[[], float], frame: QWidget) -> None:
        super().__init__(frame)
        self._ticks = ticks
        self._limit = limit
        self._touched = ticks()
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        handle = frame.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusObjectChanged.connect(self._follow)
            self._follow(application.focusObject())

    def look(self) -> None:
        """Say so when it is time."""
        if self.since() >= self._limit():
            self.away.emit()

    def since(self) -> float:
        """Seconds since something was touched."""
        return self._ticks() - self._touched

    def expire(self) -> None:
        """As if nobody had been there for long enough: until something is touched each look says so again."""
        self._touched = -math.inf
        self.look()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note what is touched; everything goes on its way."""
        if event.type() in _TOUCHES:
            self._touched = self._ticks()
        return False

    def _follow(self, focus: QObject | None) -> None:
        """Words composed by an input method come to what has the focus only."""
        if focus is not None:
            focus.installEventFilter(self)  # once more is as once
