"""The system's tray: a word beside the clock when the window is not in front; silent where there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from ui.widgets.icon import icon


class Tray(Protocol):
    """Where something can be said while the window is not looked at."""

    def say(self, title: str, text: str, opened: Callable[[], None]) -> bool:
        """Say it; `opened` when the person presses it. False where it cannot be said."""
        ...


class SystemTray:
    """The real one; its icon stands there from the first word on."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        self._opened: Callable[[], None] | None = None

    def say(self, title: str, text: str, opened: Callable[[], None]) -> bool:
        """Show a message of the system."""
        if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
            return False
        self._opened = opened
        if self._icon is None:
            self._icon = QSystemTrayIcon(icon("app", "accent"), self._window)
            self._icon.messageClicked.connect(self._press)
            self._icon.activated.connect(lambda _reason: self._press())
        self._icon.setToolTip(title)
        self._icon.show()
        self._icon.showMessage(title, text)
        return True

    def _press(self) -> None:
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()
        if self._opened is not None:
            self._opened()
