"""Messages after which Qt ends the process are kept as crash reports; the others go where they went."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from ui.shell import Crashes


def keep_fatal(crashes: Crashes) -> Callable[[], None]:
    """From now on; returns what ends it."""
    before: list[Any] = [None]  # Qt's own kind of function

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            crashes.qt(text, str(getattr(context, "category", "")))
        elif before[0] is not None:
            before[0](kind, context, text)

    before[0] = qInstallMessageHandler(hear)
    return lambda: _put_back(before[0])


def _put_back(handler: Any) -> None:
    qInstallMessageHandler(handler)
