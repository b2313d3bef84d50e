"""The Qt application: fonts, look, language, the one window; run until it is closed."""

from __future__ import annotations

import json
import sys
import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.errors import ProfileInUse
from desktop.quiet import one_heap
from ui import style
from ui.bridge import Bridge
from ui.fatal import keep_fatal
from ui.main_window import MainWindow
from ui.shell import App

if TYPE_CHECKING:
    from ui.network_watch import Line
    from ui.session_watch import SessionWatch

#: Weights the first window is drawn with; the others follow once it is on the screen.
_FIRST_WEIGHTS = ("Regular", "SemiBold")
_LATER_WEIGHTS = ("Medium", "Bold")
#: Seconds the thread that sends may keep the interpreter while the screen waits for it; Python's own is ten
#: times that, and a key that is drawn asks for it more than once.
_SWITCH = 0.0005


def run(app: App, argv: Sequence[str], measure_from: float | None = None) -> int:
    """Open the window and run; returns the exit status.

    With `measure_from` (a `time.perf_counter()` value) the seconds from then to the first painted window are
    printed as JSON and the application ends.
    """
    application = prepare(app, argv)
    try:
        call = app.occupy()
    except ProfileInUse as error:
        return _refuse(application, app, error)
    app.crashes.watch()
    heard = keep_fatal(app.crashes)
    bridge = Bridge(app.bus, app.crashes.unforeseen)
    window = MainWindow(app, bridge, line=_line, session=_session, ahead=_ahead)

    def painted() -> None:
        if measure_from is not None:
            print(json.dumps({"first_paint_seconds": round(time.perf_counter() - measure_from, 4)}))  # noqa: T201
            sys.stdout.flush()
            application.quit()
            return
        QTimer.singleShot(0, later)

    def later() -> None:
        from ui.forward import Forward
        from ui.signals import Signals
        from ui.system_look import SystemLook

        Forward(window, call)
        Signals(application)
        SystemLook(application).changed.connect(window.follow_system)
        style.load_fonts(app.config.resources / "fonts", _LATER_WEIGHTS)
        threading.Thread(target=settle_in, name="baocaoxa-preload", daemon=True).start()

    def settle_in() -> None:
        app.logbook.begin()
        app.preload()

    window.painted.connect(painted)
    window.show()
    status = application.exec()
    window.close()
    app.close()
    bridge.close()
    heard()
    app.crashes.rest()
    app.logbook.end()
    return status


def _ahead() -> None:
    """What the other screens import; loaded when someone has signed in."""
    from ui import ahead

    ahead.screens()


def _line() -> Line | None:
    from ui.network_watch import system_line

    return system_line()


def _session(frame: QWidget) -> SessionWatch | None:
    """What tells that this PC is locked; loaded when someone has signed in."""
    from ui.session_watch import system_session

    return system_session(frame)


def _refuse(application: QApplication, app: App, error: ProfileInUse) -> int:
    """Say that the application is open already, and end."""
    from ui.language import Language
    from ui.screens.in_use import InUse

    language = Language(app.config.resources / "translations")  # goes away with this window
    language.use(app.settings.language)
    style.apply(application, app.config.resources, app.settings.theme, round(app.settings.scale * 100))
    window = InUse(error)
    read = QEventLoop()
    window.closed.connect(read.quit)
    window.show()
    read.exec()
    return 1


def prepare(app: App, argv: Sequence[str]) -> QApplication:
    """The QApplication with fonts and look in force; the one that exists when there is one."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(list(argv))
    sys.setswitchinterval(_SWITCH)
    one_heap()
    application.setApplicationName("baocaoxa")
    application.setApplicationDisplayName("Báo cáo Xã")
    application.setStyle("Fusion")
    style.load_fonts(app.config.resources / "fonts", _FIRST_WEIGHTS)
    return application
