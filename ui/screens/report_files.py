"""The files of a report, as its page lists them: each with its fingerprint, and a copy to save."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.files import FileCard
from desktop.domain.views import FileSending, FileStanding
from ui import words
from ui.questions.around import AttachedFiles
from ui.questions.far import Far
from ui.questions.upload_parts import stays
from ui.screens.kept_files import KeptFiles, facts_of, save_button
from ui.widgets.feedback import Chip
from ui.widgets.labels import Elided, Paragraph
from ui.widgets.layout import column, row
from ui.words.uploads import standing


class FilesCard(KeptFiles):
    """A line for each file, what became of saving one, and where the files are."""

    def __init__(self, files: AttachedFiles, cards: Sequence[FileCard]) -> None:
        title = QCoreApplication.translate("FilesCard", "Attached files")
        super().__init__("detail.files", title, files.save_as, files)
        self._files = files
        self._far: dict[str, str] = {}  # name and SHA-256 of those that are on another PC
        self._chips: list[tuple[str, Chip]] = []  # two names may be of one content
        lines = column(*(self._line(card) for card in cards), space=8)
        note = self._note = Paragraph(stays(), "small")
        if len(self._far) == len(cards):
            note.hide()
        self._lay_out(lines, note)

    def tell(self, sent: Mapping[str, FileSending], now: datetime) -> None:
        """Show how far each file is, by its SHA-256; of one not signed off yet there is nothing to say."""
        for sha256, chip in self._chips:
            known = sent.get(sha256)
            far = sha256 in self._far.values()
            told = known is not None and (not far or known.standing is FileStanding.ARRIVED)
            chip.setVisible(told)
            if told:
                chip.say(standing(sent[sha256], now))

    def _line(self, card: FileCard) -> QWidget:
        name = Elided(card.name, "strong")
        name.setObjectName(f"detail.file.{card.name}")
        save = save_button(card, f"detail.file.{card.name}")
        save.clicked.connect(partial(self._choose, card.name))
        chip = Chip(words.Word("", "waiting", "waiting"))
        self._chips.append((card.sha256, chip))
        chip.setObjectName(f"detail.file.{card.name}.sent")
        chip.hide()
        line = row(column(name, row(*facts_of(card), None, space=12), space=2), chip, save, space=12)
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
