"""What the system wants of our look: high contrast or not, dark or light; and when that changes.

Qt 6.9 tells dark and light only. Windows is asked by its own call at once; on Linux the desktop portal is
asked over D-Bus when the window is painted, and where there is none nothing is known.
"""

from __future__ import annotations

import sys
from typing import Any, Final

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

from ui import style

PLACE: Final = ("org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop")
SETTINGS: Final = "org.freedesktop.portal.Settings"
APPEARANCE: Final = "org.freedesktop.appearance"
#: SPI_GETHIGHCONTRAST and HCF_HIGHCONTRASTON of winuser.h.
_ASK, _ON = 0x0042, 0x0001


def contrast_of(value: object) -> bool:
    """What the portal answers for `contrast`: 1 is higher contrast, 0 no wish, wrapped once or twice."""
    while hasattr(value, "variant"):
        value = value.variant()
    return value == 1


def windows_contrast() -> bool:
    """Whether Windows has high contrast on; False anywhere else."""
    if sys.platform != "win32":
        return False
    import ctypes

    class HighContrast(ctypes.Structure):
        _fields_ = (("size", ctypes.c_uint), ("flags", ctypes.c_uint), ("scheme", ctypes.c_wchar_p))

    asked = HighContrast(size=ctypes.sizeof(HighContrast))
    call: Any = ctypes.windll.user32.SystemParametersInfoW
    return bool(call(_ASK, asked.size, ctypes.byref(asked), 0)) and bool(asked.flags & _ON)


class SystemLook(QObject):
    """Lives as long as the application; `changed` when a look that follows the system is another now."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._bus: Any = None
        application.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        if sys.platform == "win32":
            self.take(windows_contrast())
        elif sys.platform.startswith("linux"):
            self.ask()

    def take(self, contrast: bool) -> None:
        """The system wants high contrast, or wants it no more."""
        if contrast != style.system_contrast(self._application):
            self._application.setProperty(style.SYSTEM_CONTRAST, contrast)
            self.changed.emit()

    def ask(self) -> None:
        """Ask the portal, and listen to it from now on. Nothing waits for the answer."""
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        self._bus = bus = QDBusConnection.sessionBus()
        if not bus.isConnected():
            return
        bus.connect(*PLACE, SETTINGS, "SettingChanged", self, SLOT("told(QDBusMessage)"))  # type: ignore[call-overload]
        question = QDBusMessage.createMethodCall(*PLACE, SETTINGS, "Read")
        question.setArguments([APPEARANCE, "contrast"])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(question), self)
        watcher.finished.connect(self._answered)

    @Slot("QDBusMessage")  # type: ignore[arg-type]  # by name: the library is loaded when it is asked
    def told(self, message: Any) -> None:
        """The portal tells that a setting is another now: group, name, value."""
        group, name, value = (*message.arguments(), "", "", None)[:3]
        if (group, name) == (APPEARANCE, "contrast"):
            self.take(contrast_of(value))

    def _answered(self, watcher: Any) -> None:
        answer = watcher.reply()
        if answer.arguments() and not answer.errorName():
            self.take(contrast_of(answer.arguments()[0]))
        watcher.deleteLater()

    def _scheme_changed(self) -> None:
        self.take(
            windows_contrast() or (sys.platform != "win32" and style.system_contrast(self._application))
        )
        self.changed.emit()
