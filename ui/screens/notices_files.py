"""The files of a notice: which are here to be read, and the way of the others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.files import FarFile, FileCard
from ui import style, words, words_files
from ui.questions.far import Far
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Elided, Paragraph, label
from ui.widgets.layout import column, row, rule

if TYPE_CHECKING:
    from desktop.domain.notice import NoticeFile
    from desktop.services.notice_files import NoticeFiles


class _Source:
    """Where the files of one notice come from."""

    def __init__(self, files: NoticeFiles, notice: str, shell: Shell) -> None:
        self._files = files
        self._notice = notice
        self._shell = shell

    def fetch(
        self, name: str, progress: Callable[[int, int], None], cancelled: Callable[[], bool]
    ) -> FileCard:
        return self._files.fetch(self._notice, name, progress, cancelled)

    def run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[BaocaoxaError], None]
    ) -> None:
        self._shell.bridge.run(work, done, failed)


class NoticeFar(Far):
    """A file that is at the centre."""

    def in_part(self) -> str:
        return self.tr("{share} of {size} is here; the rest is at the centre.")

    def not_here(self) -> str:
        return self.tr("Not on this PC yet. Fetch it once ({size}), then it opens without a network.")


class NoticeLine(QWidget):
    """One file: to be opened and saved once it is here."""

    def __init__(self, card: FileCard, number: int, source: _Source) -> None:
        super().__init__()
        name = f"notice.file.{number}"
        self.card = card
        title = Elided(card.name, "strong")
        title.setObjectName(name)
        facts = label(f"{words_files.kind(card.type)} · {words_files.size(card.size)}", "muted")
        digest = label(f"SHA-256 {card.sha256[:12]}", "small")
        digest.setToolTip(card.sha256)
        digest.setAccessibleName(self.tr("Fingerprint {sha256}").format(sha256=card.sha256))
        digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.see = button(self.tr("Open"), "", f"{name}.open")
        self.see.setAccessibleName(f"{card.name}: {self.tr('Open')}")
        self.save = button(self.tr("Save a copy…"), "quiet", f"{name}.save", "save")
        self.save.setAccessibleName(f"{card.name}: {self.tr('Save a copy…')}")
        self._far = NoticeFar(name, source)
        self._far.fetched.connect(self._fetched)
        line = row(column(title, row(facts, digest, None, space=12), space=2), self.save, self.see, space=12)
        line.setStretch(0, 1)
        self.setLayout(column(line, self._far, space=6))

    def tell(self, file: NoticeFile) -> None:
        """Show how it stands."""
        self._far.tell(None if file.here else FarFile(file.card, file.received))
        for each in (self.see, self.save):
            each.setVisible(file.here)

    def _fetched(self) -> None:
        for each in (self.see, self.save):
            each.show()
        self.see.setFocus()


class NoticeFilesCard(QFrame):
    """A line for each file, and what became of opening or saving one."""

    def __init__(self, files: NoticeFiles, notice: str, cards: tuple[FileCard, ...], shell: Shell) -> None:
        super().__init__()
        self._files = files
        self._notice = notice
        self._shell = shell
        self.setObjectName("notice.files")
        self.setProperty("role", "card")
        title = self.tr("Files")
        self.setAccessibleName(title)
        source = _Source(files, notice, shell)
        self._lines = [NoticeLine(card, number, source) for number, card in enumerate(cards)]
        for each in self._lines:
            each.see.clicked.connect(partial(self._open, each.card.name))
            each.save.clicked.connect(partial(self._choose, each.card.name))
        self._said = Paragraph("")
        self._said.setObjectName("notice.files.said")
        self._said.hide()
        note = Paragraph(
            self.tr(
                "Files are kept encrypted on this PC. What another program opens is a copy, thrown away when "
                "you sign out."
            ),
            "small",
        )
        lines = column(space=12)
        for number, each in enumerate(self._lines):
            if number:
                lines.addWidget(rule())
            lines.addWidget(each)
        self.setLayout(
            column(label(title, "section"), lines, self._said, note, space=12, margins=(16, 16, 16, 16))
        )

    def tell(self, files: tuple[NoticeFile, ...]) -> None:
        """Show how each stands."""
        for line, file in zip(self._lines, files, strict=True):
            line.tell(file)

    def save_to(self, name: str, path: Path) -> None:
        """Write a copy of a file elsewhere."""
        self._shell.bridge.run(
            partial(_saved, self._files, self._notice, name, path), self._was_saved, self._failed
        )

    def _open(self, name: str, _checked: bool = False) -> None:
        self._said.hide()
        self._shell.bridge.run(
            partial(self._files.copy_to_open, self._notice, name), self._show_copy, self._failed
        )

    def _show_copy(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            told = self.tr("No program on this PC opens “{name}”. Save a copy, and open it on another one.")
            self._say(told.format(name=path.name), "field-error")

    def _choose(self, name: str, _checked: bool = False) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy as"), str(Path(folder) / name))
        if chosen:
            self.save_to(name, Path(chosen))

    def _was_saved(self, path: Path) -> None:
        self._say(self.tr("Saved as {path}.").format(path=path), "")

    def _failed(self, error: BaocaoxaError) -> None:
        self._say(words.sentence(error), "field-error")

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()


def _saved(files: NoticeFiles, notice: str, name: str, path: Path) -> Path:
    files.save_as(notice, name, path)
    return path
