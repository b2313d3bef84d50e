"""The files of a notice: which are here to be read, and the way of the others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.files import FarFile, FileCard
from ui.questions.far import Far
from ui.screens.kept_files import KeptFiles, facts_of, open_button, save_button
from ui.shell import Shell
from ui.widgets.labels import Elided, Paragraph
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
        self.see = open_button(card, name)
        self.save = save_button(card, name)
        self._far = NoticeFar(name, source)
        self._far.fetched.connect(self._fetched)
        facts = row(*facts_of(card), None, space=12)
        line = row(column(title, facts, space=2), self.save, self.see, space=12)
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


class NoticeFilesCard(KeptFiles):
    """A line for each file, and what became of opening or saving one."""

    def __init__(self, files: NoticeFiles, notice: str, cards: tuple[FileCard, ...], shell: Shell) -> None:
        title = QCoreApplication.translate("NoticeFilesCard", "Files")
        super().__init__("notice.files", title, partial(files.save_as, notice), shell.bridge)
        self._files = files
        self._notice = notice
        self._shell = shell
        source = _Source(files, notice, shell)
        self._lines = [NoticeLine(card, number, source) for number, card in enumerate(cards)]
        for each in self._lines:
            each.see.clicked.connect(partial(self._open, each.card.name))
            each.save.clicked.connect(partial(self._choose, each.card.name))
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
        self._lay_out(lines, note)

    def tell(self, files: tuple[NoticeFile, ...]) -> None:
        """Show how each stands."""
        for line, file in zip(self._lines, files, strict=True):
            line.tell(file)

    def _open(self, name: str, _checked: bool = False) -> None:
        self.open_copy(name, partial(self._files.copy_to_open, self._notice, name))
