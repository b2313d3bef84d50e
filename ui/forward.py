"""Brings the window to the front when a second start of the application asks for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt
from PySide6.QtWidgets import QWidget


class Forward(QObject):
    """Looks at the file a second start writes into; lives as long as its window."""

    def __init__(self, window: QWidget, call: Path) -> None:
        super().__init__(window)
        self._window = window
        self._watcher = QFileSystemWatcher([str(call)], self)
        self._watcher.fileChanged.connect(self._come)

    def _come(self) -> None:
        window = self._window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
