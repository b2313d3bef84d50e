"""The real application on a profile, with the officer signed in as soon as there is a field for the password.

`python -m tests.bench.five_years_start PROFILE PASSWORD` ends with the painted desk.
Prints as JSON the milliseconds from the start of the process to the painted sign-in window and to the painted
desk, the password typed at once; the processor's time as well, of all threads; MB of RAM at the desk. It runs
inside a bundle too, where there are no other tests: five_years_bundle.py.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QPushButton


def main(profile: Path, password: str) -> int:
    """Run the application; what is typed into it comes from timers, as from a person."""
    from desktop.app import build
    from desktop.config import Config
    from ui.application import prepare, run

    app = build(Config.default().with_profile(profile))
    prepare(app, ["baocaoxa"])
    person = _Person(password)  # lives as long as this runs
    looking = QTimer(interval=1)
    looking.timeout.connect(person.look)
    looking.start()
    return run(app, ["baocaoxa"])


class _Person(QObject):
    """Types the password into the window as soon as it is painted, and sees when the desk is."""

    painted = Signal()

    def __init__(self, password: str) -> None:
        super().__init__()
        self._password = password
        self._told: dict[str, float] = {}
        self.painted.connect(self._desk, Qt.ConnectionType.QueuedConnection)

    def look(self) -> None:
        """Sign in when there is a field for it."""
        window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow)), None)
        go = None if window is None or self._told else window.findChild(QPushButton, "signIn.go")
        if window is None or go is None or not go.isVisible():
            return
        window.grab()
        self._note("sign_in")
        window.installEventFilter(self)
        password = window.findChild(QLineEdit, "signIn.password")
        assert password is not None
        password.setText(self._password)
        go.click()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window is about to be painted: with the cards of the desk in it?"""
        if event.type() == QEvent.Type.UpdateRequest and "desk_ms" not in self._told:
            buttons = watched.findChildren(QPushButton)
            if any(each.isVisible() for each in buttons if each.objectName().startswith("desk.card")):
                self.painted.emit()
        return False

    def _desk(self) -> None:
        """What was about to be painted is."""
        if "desk_ms" in self._told:
            return
        self._note("desk")
        self._told["desk_mb"] = _resident() / 1e6
        print(json.dumps(self._told), flush=True)
        QApplication.quit()

    def _note(self, name: str) -> None:
        self._told[f"{name}_ms"] = _lived() * 1e3
        self._told[f"{name}_cpu_ms"] = time.process_time() * 1e3


def _lived() -> float:
    """Seconds since this process was started; Linux only, by steps of 10 ms."""
    told = Path("/proc/self/stat").read_text(encoding="ascii").rpartition(") ")[2].split()
    return time.clock_gettime(time.CLOCK_BOOTTIME) - int(told[19]) / os.sysconf("SC_CLK_TCK")


def _resident() -> int:
    """Bytes of this process that are in RAM; Linux only."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2]))
