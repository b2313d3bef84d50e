"""Run on a bus of its own: a desktop portal that wants high contrast, then does not; prints what is heard."""

from __future__ import annotations

import sys
from typing import Any, cast

from PySide6.QtCore import ClassInfo, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusVariant
from PySide6.QtWidgets import QApplication

from ui import style
from ui.system_look import APPEARANCE, PLACE, SETTINGS, SystemLook


class Portal(QObject):
    """Answers `Read` as the portals of desktops do."""

    @Slot(str, str, result=QDBusVariant)
    def Read(self, group: str, name: str) -> QDBusVariant:
        wanted = 1 if (group, name) == (APPEARANCE, "contrast") else 0
        return QDBusVariant(wanted)


#: The stubs of Qt do not know it as a decorator.
described = cast("Any", ClassInfo)({"D-Bus Interface": SETTINGS})
Named: type[Portal] = described(Portal)


def main() -> int:
    """Print the theme in force each time it is another."""
    application = QApplication(sys.argv)
    bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, "portal")
    portal = Named()
    bus.registerObject(PLACE[1], portal, QDBusConnection.RegisterOption.ExportAllSlots)
    bus.registerService(PLACE[0])
    look = SystemLook(application)

    def heard() -> None:
        print(style.system_contrast(application), flush=True)  # noqa: T201
        if not style.system_contrast(application):
            application.quit()
            return
        message = QDBusMessage.createSignal(PLACE[1], SETTINGS, "SettingChanged")
        message.setArguments([APPEARANCE, "contrast", QDBusVariant(0)])
        bus.send(message)

    look.changed.connect(heard)
    QTimer.singleShot(15_000, application, lambda: application.exit(3))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
