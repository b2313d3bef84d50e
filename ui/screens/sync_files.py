"""Attached files on their way: how far each is, pause and go on, and whether the line wants a yes first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QWidget

from desktop.domain.views import FileSending, FileStanding
from ui import words_files
from ui.screens.network_choices import AskingChoice, metered, question
from ui.screens.sync_paged import Pages
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.labels import Elided, Paragraph, label
from ui.widgets.layout import Item, column, row, rule
from ui.widgets.swap import swap
from ui.words.counting import named
from ui.words.uploads import standing

if TYPE_CHECKING:
    from desktop.services.uploads import Uploads

#: Lines shown at once.
MOST = 20
_STOPPED = frozenset({FileStanding.PAUSED, FileStanding.ASKS})


class FilesSection(QFrame):
    """A line for each file that waits, and when a person is asked: a line may be paid by what passes."""

    def __init__(self, uploads: Uploads, shell: Shell) -> None:
        super().__init__()
        self._uploads = uploads
        self._shell = shell
        self._shown: tuple[str, ...] | None = None
        self._chips: dict[str, Chip] = {}
        self._lines: QWidget | None = None
        self.setObjectName("sync.files")
        self.setProperty("role", "card")
        title = self.tr("Attached files on their way")
        self.setAccessibleName(title)
        self.turn = button("", "", "sync.files.turn")
        self.turn.clicked.connect(self._turn)
        self.asking = AskingChoice(uploads, "sync.files.asking")
        self._line_known = label("", "small", "sync.files.line")
        self._locking = Paragraph(
            self.tr(
                "Locking this PC stops the files. After the password they go on from there, and a yes for "
                "this line holds until they are through."
            ),
            "small",
        )
        self._pages = Pages("sync.files", MOST, self.refresh)
        self._column = column(
            row(label(title, "section"), None, self.turn, space=12),
            row(label(question(), "muted"), self.asking, self._line_known, None, space=12),
            self._pages,
            self._locking,
            space=12,
            margins=(16, 16, 16, 16),
        )
        self.setLayout(self._column)

    def refresh(self) -> None:
        """Show how it stands now; lines stay where they are while the same files wait."""
        files = self._uploads.waiting()
        at = self._pages.of(len(files))
        page = files[at : at + MOST]
        shown = tuple(each.sha256 for each in page)
        if shown != self._shown:
            self._shown = shown
            self._put(page, first=at == 0)
        now = self._shell.app.clock()
        for each in page:
            self._chips[each.sha256].say(standing(each, now))
        stopped = self._uploads.paused or any(each.standing in _STOPPED for each in files)
        self.turn.setText(self.tr("Send the files") if stopped else self.tr("Pause the files"))
        self.turn.setAccessibleName(self.turn.text())
        self.turn.setVisible(bool(files) or stopped)
        self._locking.setVisible(bool(files))
        self._line_known.setText(metered(self._uploads))
        self.asking.follow()

    def _put(self, files: Sequence[FileSending], first: bool) -> None:
        self._chips = {}
        lines: list[Item] = [] if files else [rule(), label(self.tr("No file waits."), "muted")]
        for place, each in enumerate(files):
            lines += [rule(), self._line(each, first=first and place == 0)]
        body = QWidget()
        body.setLayout(column(*lines[1:], space=8))
        if self._lines is None:
            self._column.insertWidget(self._column.indexOf(self._pages), body)
            body.show()
            self._lines = body
        else:
            self._lines = swap(self._column, self._lines, body)

    def _line(self, file: FileSending, first: bool) -> QWidget:
        chip = Chip(standing(file, self._shell.app.clock()))
        chip.setObjectName(f"sync.file.{file.name}")
        self._chips[file.sha256] = chip
        facts = f"{file.title} · {words_files.size(file.size)}"
        line = row(column(Elided(file.name, "strong"), Elided(facts, "muted"), space=1), chip, space=12)
        line.setStretch(0, 1)
        if not first:
            sooner = button(self.tr("Send first"), "quiet", f"sync.file.{file.name}.first")
            sooner.setAccessibleName(named(self.tr("Send first"), file.name))
            sooner.clicked.connect(partial(self._first, file.sha256))
            line.addWidget(sooner)
        holder = QWidget()
        holder.setLayout(line)
        return holder

    def _turn(self) -> None:
        stopped = self._uploads.paused or any(each.standing in _STOPPED for each in self._uploads.waiting())
        if stopped:
            self._uploads.resume()
        else:
            self._uploads.pause()

    def _first(self, sha256: str, _checked: bool = False) -> None:
        self._uploads.first(sha256)
        self._pages.begin()  # where it stands now
        self.refresh()
        self.turn.setFocus()  # the button that was pressed goes with its line
