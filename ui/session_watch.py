"""Tells when the PC itself is locked (Win+L, the lock of a Linux desktop): the reports are locked with it."""

from __future__ import annotations

import ctypes
import logging
import sys
from ctypes import wintypes
from typing import Any

import shiboken6
from PySide6.QtCore import (
    SLOT,
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QObject,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)

#: Windows: WM_WTSSESSION_CHANGE, and its word that the session was locked.
_SESSION_CHANGE, _SESSION_LOCK = 0x02B1, 7
#: Linux: who tells on the person's bus that the screen is locked; what a desktop has of them.
_SCREENS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver")


#: Text, as SLOT gives it; the stubs of PySide want bytes, which it refuses.
_CHANGED: Any = SLOT("changed(bool)")
_ORDERED: Any = SLOT("ordered()")


class SessionWatch(QObject):
    """`locked` comes each time; it lives as long as the frame it is made for."""

    locked = Signal()


class DesktopWatch(SessionWatch):
    """A Linux desktop: its screen saver on the session's bus, and logind's order to lock on the system's."""

    def __init__(self, frame: QWidget) -> None:
        super().__init__(frame)
        from PySide6.QtDBus import QDBusConnection

        session, system = QDBusConnection.sessionBus(), QDBusConnection.systemBus()
        for name in _SCREENS:
            session.connect("", "", name, "ActiveChanged", self, _CHANGED)
        system.connect("org.freedesktop.login1", "", "org.freedesktop.login1.Session", "Lock", self, _ORDERED)

    @Slot(bool)
    def changed(self, active: bool) -> None:
        """The screen went away, or came back."""
        if active:
            self.locked.emit()

    @Slot()
    def ordered(self) -> None:
        """A session of this PC is to be locked."""
        self.locked.emit()


class WindowsWatch(SessionWatch):
    """Windows tells the window, which has asked for it."""

    def __init__(self, frame: QWidget) -> None:
        super().__init__(frame)
        self._filter = _Messages(self)
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self._filter)
        self._ask(int(frame.window().winId()))

    def _ask(self, window: int) -> None:
        if sys.platform == "win32":
            register = ctypes.WinDLL("wtsapi32", use_last_error=True).WTSRegisterSessionNotification
            register.argtypes = (wintypes.HWND, wintypes.DWORD)
            if not register(window, 0):
                _log.info("Windows does not tell of its lock: error %d", ctypes.get_last_error())


class _Messages(QAbstractNativeEventFilter):
    """Looks at each message of Windows for the one word; it ends with its watch, all others pass."""

    def __init__(self, watch: SessionWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> tuple[bool, int]:
        """Nothing is taken away from the window."""
        if QByteArray(kind) == b"windows_generic_MSG":
            said = wintypes.MSG.from_address(int(message))
            locked = said.message == _SESSION_CHANGE and said.wParam == _SESSION_LOCK
            if locked and shiboken6.isValid(self._watch):
                self._watch.locked.emit()
        return False, 0


def system_session(frame: QWidget) -> SessionWatch | None:
    """What this system has for it; None where it has nothing."""
    if sys.platform == "win32":
        return WindowsWatch(frame)
    try:
        return DesktopWatch(frame)
    except ImportError as error:  # a system without what Qt's library wants
        _log.info("no word about the lock of the screen: %s", error)
        return None
