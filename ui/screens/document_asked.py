"""Where a document is written and which workbook is taken in, asked in the windows of the system."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

Ask = Callable[[QWidget, str, str], Path | None]


def asked_path(parent: QWidget, name: str, kind: str) -> Path | None:
    """The path a person chooses in the system's window."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(parent, "", str(Path(folder) / name), kind)
    return Path(chosen) if chosen else None


def asked_workbook(parent: QWidget) -> Path | None:
    """The workbook a person chooses in the system's window."""
    chosen, _ = QFileDialog.getOpenFileName(parent, "", "", "Excel (*.xlsx)")
    return Path(chosen) if chosen else None
