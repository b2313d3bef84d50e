"""The smallest PySide6 window: what any Qt program pays before it does anything.

`python -m tests.bench.bare_window` prints its memory as JSON once it is painted, and ends.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget


class _Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._seen = False
        self.resize(1366, 768)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self, _report)


def _report() -> None:
    from tests.bench.figures import resident_mb

    print(json.dumps({"rss_mb": resident_mb()}), flush=True)
    QApplication.quit()


def main() -> int:
    """Show the window, tell of its first paint, quit."""
    application = QApplication(["bare"])
    window = _Window()
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
