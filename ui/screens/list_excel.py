"""The button «Excel» of a list: what goes out of it, and what may come in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import ListStopped
from desktop.domain.progress import Stopped, Tell
from ui import words
from ui.shell import Shell
from ui.widgets.progress import ProgressLine

KIND = "Excel (*.xlsx)"
T = TypeVar("T")


class ExcelMenu(QPushButton):
    """Its entries, each with a name, words and what it does; it rests while one of them is under way.

    The list shows `line` where it has room for it.
    """

    def __init__(
        self, name: str, said: str, shell: Shell, entries: Sequence[tuple[str, str, Callable[[], None]]]
    ) -> None:
        super().__init__("Excel")
        self._shell = shell
        self.line = ProgressLine(name)
        self.setObjectName(name)
        self.setAutoDefault(False)
        self.setAccessibleName(said)
        self.setToolTip(said)
        menu = QMenu(self)
        menu.setObjectName(f"{name}.menu")
        menu.setAccessibleName(said)
        for key, text, slot in entries:
            entry = menu.addAction(text)
            entry.setObjectName(key)
            entry.triggered.connect(partial(_call, slot))
        self.clicked.connect(lambda: menu.popup(self.mapToGlobal(self.rect().bottomLeft())))

    def busy(self, said: str, work: Callable[[Tell, Stopped], T], done: Callable[[T], None]) -> None:
        """Do slow work elsewhere, with `line` to look at and to stop it; an error is told on the banner."""
        self.setEnabled(False)

        def ended(result: T) -> None:
            self.setEnabled(True)
            done(result)

        self.line.run(said, self._shell.bridge, work, ended, self._failed)

    def _failed(self, error: BaocaoxaError) -> None:
        self.setEnabled(True)
        self._shell.banner(words.sentence(error), "info" if isinstance(error, ListStopped) else "bad")


def ask_where(parent: QWidget, title: str, name: str) -> Path | None:
    """The workbook a person wants written, by the system's own window."""
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path(folder()) / name), KIND)
    return Path(chosen) if chosen else None


def workbook(path: Path) -> Path:
    """The path with its ending, when the person left it out."""
    return path if path.suffix.lower() == ".xlsx" else path.with_name(f"{path.name}.xlsx")


def folder() -> str:
    """Where a person's own files usually are."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)


def _call(slot: Callable[[], None], _checked: bool = False) -> None:
    slot()
