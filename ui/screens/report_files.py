"""The files of a report, as its page lists them: each with its fingerprint, and a copy to save."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.files import FileCard
from desktop.domain.views import FileSending, FileStanding
from ui import style, words, words_files
from ui.questions.around import AttachedFiles
from ui.questions.far import Far
from ui.questions.upload_parts import stays
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.labels import Elided, Paragraph, label
from ui.widgets.layout import column, row
from ui.words.uploads import standing


class FilesCard(QFrame):
    """A line for each file, what became of saving one, and where the files are."""

    def __init__(self, files: AttachedFiles, cards: Sequence[FileCard]) -> None:
        super().__init__()
        self._files = files
        self._far: dict[str, str] = {}  # name and SHA-256 of those that are on another PC
        self._chips: list[tuple[str, Chip]] = []  # two names may be of one content
        self.setObjectName("detail.files")
        self.setProperty("role", "card")
        title = self.tr("Attached files")
        self.setAccessibleName(title)
        self._said = Paragraph("")
        self._said.setObjectName("detail.files.said")
        self._said.hide()
        lines = column(*(self._line(card) for card in cards), space=8)
        note = self._note = Paragraph(stays(), "small")
        if len(self._far) == len(cards):
            note.hide()
        self.setLayout(
            column(label(title, "section"), lines, self._said, note, space=12, margins=(16, 16, 16, 16))
        )

    def tell(self, sent: Mapping[str, FileSending], now: datetime) -> None:
        """Show how far each file is, by its SHA-256; of one not signed off yet there is nothing to say."""
        for sha256, chip in self._chips:
            known = sent.get(sha256)
            far = sha256 in self._far.values()
            told = known is not None and (not far or known.standing is FileStanding.ARRIVED)
            chip.setVisible(told)
            if told:
                chip.say(standing(sent[sha256], now))

    def save_to(self, name: str, path: Path) -> None:
        """Write a copy of a file elsewhere."""
        self._files.run(partial(_saved, self._files, name, path), self._was_saved, self._not_saved)

    def _line(self, card: FileCard) -> QWidget:
        name = Elided(card.name, "strong")
        name.setObjectName(f"detail.file.{card.name}")
        facts = label(f"{words_files.kind(card.type)} · {words_files.size(card.size)}", "muted")
        digest = label(f"SHA-256 {card.sha256[:12]}", "small")
        digest.setToolTip(card.sha256)
        digest.setAccessibleName(self.tr("Fingerprint {sha256}").format(sha256=card.sha256))
        digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        save = button(self.tr("Save a copy…"), "quiet", f"detail.file.{card.name}.save", "save")
        save.setAccessibleName(f"{card.name}: {self.tr('Save a copy…')}")
        save.clicked.connect(partial(self._choose, card.name))
        chip = Chip(words.Word("", "waiting", "waiting"))
        self._chips.append((card.sha256, chip))
        chip.setObjectName(f"detail.file.{card.name}.sent")
        chip.hide()
        line = row(column(name, row(facts, digest, None, space=12), space=2), chip, save, space=12)
        line.setStretch(0, 1)
        far = Far(f"detail.file.{card.name}", self._files)
        there = self._files.far(card.name)
        far.fetched.connect(partial(self._fetched, card.name, save))
        holder = QWidget()
        holder.setLayout(column(line, far, space=6))
        far.tell(there)
        if there is not None:
            save.hide()
            self._far[card.name] = card.sha256
        return holder

    def _fetched(self, name: str, save: QWidget) -> None:
        self._far.pop(name, None)
        self._note.show()
        save.show()
        save.setFocus()

    def _choose(self, name: str, _checked: bool = False) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save a copy as"), str(Path(folder) / name))
        if chosen:
            self.save_to(name, Path(chosen))

    def _was_saved(self, path: Path) -> None:
        self._say(self.tr("Saved as {path}.").format(path=path), "")

    def _not_saved(self, error: BaocaoxaError) -> None:
        self._say(words.sentence(error), "field-error")

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()


def _saved(files: AttachedFiles, name: str, path: Path) -> Path:
    files.save_as(name, path)
    return path
