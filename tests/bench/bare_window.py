"""The smallest PySide6 window: what any Qt program pays before it does anything. Prints JSON.

`python -m tests.bench.bare_window STARTED` with STARTED the wall clock (seconds) at which it was spawned.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from tests.bench.figures import resident_mb


class _FirstPaint(QObject):
    def __init__(self, application: QApplication, started: float) -> None:
        super().__init__()
        self._application = application
        self._started = started
        self._seen = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._seen:
            self._seen = True
            QTimer.singleShot(0, self._report)
        return False

    def _report(self) -> None:
        print(json.dumps({"seconds": round(time.time() - self._started, 4), "rss_mb": resident_mb()}))
        self._application.quit()


def main() -> int:
    """Show the window, report its first paint, quit."""
    application = QApplication(["bare"])
    window = QWidget()
    window.resize(1366, 768)
    watcher = _FirstPaint(application, float(sys.argv[1]))
    window.installEventFilter(watcher)
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
