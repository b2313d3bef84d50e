"""The real window on a profile, for what is measured in it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.app import App
from ui.application import prepare
from ui.bridge import Bridge
from ui.main_window import MainWindow

#: Milliseconds after which a measurement that does not end is given up.
PATIENCE = 60_000


@contextmanager
def shown(app: App) -> Iterator[MainWindow]:
    """The window at 1366x768, on the screen while the block runs."""
    prepare(app, ["bench"])
    bridge = Bridge(app.bus)
    window = MainWindow(app, bridge)
    window.show()
    QApplication.processEvents()
    try:
        yield window
    finally:
        window.close()
        bridge.close()


def until(condition: Callable[[], object], every: int = 1) -> None:
    """Let the application work until `condition()` holds, looking every `every` milliseconds."""
    loop = QEventLoop()
    look, patience = QTimer(interval=every), QTimer(interval=PATIENCE, singleShot=True)
    look.timeout.connect(lambda: loop.exit(0) if condition() else None)
    patience.timeout.connect(lambda: loop.exit(1))
    look.start()
    patience.start()
    if loop.exec():
        raise RuntimeError("what was to be measured did not happen")


class Painted(QObject):
    """Notes the time (`time.perf_counter()`) at which a widget was last drawn."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at = 0.0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the event pass; look at the clock once the widget has drawn itself."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._drawn)
        return False

    def _drawn(self) -> None:
        self.at = time.perf_counter()
