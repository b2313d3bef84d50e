"""`python -m tests.ui.dies_of HOW PROFILE`: the real application, which then goes wrong in one way."""

from __future__ import annotations

import faulthandler
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

#: What no report may hold: it stands in the words of the error.
SECRET = "Nguyễn Văn An 0912345678 mat-khau-cua-An"


class _Foreseen(Exception):
    """An error nobody catches."""


def _slot() -> None:
    raise _Foreseen(SECRET)


def _thread() -> None:
    threading.Thread(target=_slot, name="baocaoxa-work").start()


def _qt() -> None:
    from PySide6.QtCore import qFatal

    qFatal(f"QWidget: no room for '{SECRET}'")


HOWS: dict[str, Callable[[], None]] = {
    "slot": _slot,
    "thread": _thread,
    "segfault": faulthandler._sigsegv,  # type: ignore[attr-defined]
    "qt": _qt,
    "well": lambda: None,
}


def main() -> int:
    """Run until it died, or to a good end a moment after an error it survives."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from desktop.app import build
    from desktop.config import Config
    from ui import application

    app = build(Config.default().with_profile(Path(sys.argv[2])))
    application.prepare(app, ["baocaoxa"])
    QTimer.singleShot(0, HOWS[sys.argv[1]])
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, QApplication.quit))
    return application.run(app, ["baocaoxa"])


if __name__ == "__main__":
    sys.exit(main())
