"""A card that lists files: a copy of one is saved or opened elsewhere; what became of it is said."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QLayout, QPushButton

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import ListStopped
from desktop.domain.files import FileCard
from desktop.domain.progress import Stopped, Tell
from ui import style, words, words_files
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column
from ui.widgets.progress import ProgressLine, Runs
from ui.words.counting import named

translate = QCoreApplication.translate
#: Writes the file of that name to a path, until it is stopped, telling how far it is.
SaveAs = Callable[[str, Path, Stopped, Tell], None]
#: Makes a copy that another program can show.
Copy = Callable[[Stopped, Tell], Path]
T = TypeVar("T")


class KeptFiles(QFrame):
    """`name` is the card's; `save_as` writes a copy, `bridge` does that off the main thread."""

    def __init__(self, name: str, title: str, save_as: SaveAs, bridge: Runs) -> None:
        super().__init__()
        self._save_as = save_as
        self._bridge = bridge
        self.copying = ProgressLine(name)
        self._title = title
        self.setObjectName(name)
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self._said = Paragraph("")
        self._said.setObjectName(f"{name}.said")
        self._said.hide()

    def save_to(self, name: str, path: Path) -> None:
        """Write a copy of a file elsewhere."""
        said = translate("KeptFiles", "{file} is being copied…").format(file=name)
        self._begin(said, partial(_saved, self._save_as, name, path), self._was_saved)

    def open_copy(self, name: str, copy: Copy) -> None:
        """Show a file in the program that this PC has for it."""
        said = translate("KeptFiles", "{file} is being opened…").format(file=name)
        self._begin(said, lambda tell, stopped: copy(stopped, tell), self._show_copy)

    def _show_copy(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            told = translate(
                "KeptFiles", "No program on this PC opens “{name}”. Save a copy, and open it on another one."
            )
            self._say(told.format(name=path.name), "field-error")

    def _begin(self, said: str, work: Callable[[Tell, Stopped], T], done: Callable[[T], None]) -> None:
        """One file at a time; what became of the one before is no longer said."""
        if not self._under_way():
            self._said.hide()
            self.copying.run(said, self._bridge, work, done, self._failed)

    def _under_way(self) -> bool:
        """Whether a file is at work; that the next one waits for it is said then."""
        if self.copying.running:
            told = translate("KeptFiles", "One file at a time: wait until this one is done, or stop it.")
            self._say(told, "field-warning")
        return self.copying.running

    def _lay_out(self, lines: QLayout, note: Paragraph) -> None:
        """The title, a line for each file, what became of the last one, and the note."""
        margins = (16, 16, 16, 16)
        title = label(self._title, "section")
        self.setLayout(column(title, lines, self.copying, self._said, note, space=12, margins=margins))

    def _choose(self, name: str, _checked: bool = False) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        title = translate("KeptFiles", "Save a copy as")
        chosen, _ = QFileDialog.getSaveFileName(self, title, str(Path(folder) / name))
        if chosen:
            self.save_to(name, Path(chosen))

    def _was_saved(self, path: Path) -> None:
        self._say(translate("KeptFiles", "Saved as {path}.").format(path=path), "")

    def _failed(self, error: BaocaoxaError) -> None:
        self._say(words.sentence(error), "" if isinstance(error, ListStopped) else "field-error")

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()


def facts_of(card: FileCard) -> Sequence[QLabel]:
    """Kind and size of a file, and the beginning of its fingerprint; all of it as a tip."""
    digest = label(f"SHA-256 {card.sha256[:12]}", "small")
    digest.setToolTip(card.sha256)
    said = translate("KeptFiles", "Fingerprint {sha256}")
    digest.setAccessibleName(said.format(sha256=card.sha256))
    digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label(f"{words_files.kind(card.type)} · {words_files.size(card.size)}", "muted"), digest


def save_button(card: FileCard, name: str) -> QPushButton:
    """The button that saves a copy of a file."""
    text = translate("KeptFiles", "Save a copy…")
    made = button(text, "quiet", f"{name}.save", "save")
    made.setAccessibleName(named(card.name, text))
    return made


def open_button(card: FileCard, name: str) -> QPushButton:
    """The button that opens a file."""
    text = translate("KeptFiles", "Open")
    made = button(text, "", f"{name}.open")
    made.setAccessibleName(named(card.name, text))
    return made


def _saved(save_as: SaveAs, name: str, path: Path, tell: Tell, stopped: Stopped) -> Path:
    save_as(name, path, stopped, tell)
    return path
