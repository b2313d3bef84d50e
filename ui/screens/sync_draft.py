"""A draft that came on a stick from another computer: whose it is, and what is to become of it here."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.domain.errors import BaocaoxaError
from desktop.domain.handover import Choice
from desktop.domain.progress import Stopped, Tell
from ui import style, words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import clear, frame, row
from ui.widgets.progress import ProgressLine
from ui.words import handovers as said

if TYPE_CHECKING:
    from desktop.services.stick_drafts import StickDraft, StickDrafts, Taken
    from desktop.services.workplace import Workplace


class DraftOnStick(QFrame):
    """Not there until a draft was found on a stick; gone once it is taken in, or is not wanted."""

    guide = "several-pcs"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setObjectName("sync.draft")
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(style.px(8))
        self.hide()

    def ask(self, path: Path, found: StickDraft) -> None:
        """Show what lies at `path`, and ask what is to become of it."""
        clear(self._body)
        now = self._shell.app.clock()
        self._body.addWidget(label(self.tr("A draft from another computer"), "strong"))
        what = self.tr("{title}: handed over by {person}, {moment}.").format(
            title=found.title, person=found.by, moment=words.moment(found.at, now)
        )
        self._body.addWidget(Paragraph(what))
        if found.note:
            self._body.addWidget(Paragraph(self.tr("“{note}”").format(note=found.note)))
        if found.files:
            self._body.addWidget(Paragraph(said.files(found.files), "muted"))
        back = self.tr(
            "Who handed it over can take it back, and this computer does not hear of it: ask first."
        )
        self._body.addWidget(Paragraph(back, "muted"))
        leave = button(self.tr("Not now"), "quiet", "stick.leave")
        leave.clicked.connect(self.hide)
        if found.asks == "own":
            own = self.tr(
                "You have a draft of this report too. Which one do you go on with? The other is kept to read."
            )
            self._body.addWidget(Paragraph(own))
            theirs = button(self.tr("With theirs"), "", "stick.replace")
            theirs.clicked.connect(partial(self._take, path, found, Choice.REPLACE))
            mine = button(self.tr("With mine"), "", "stick.aside")
            mine.clicked.connect(partial(self._take, path, found, Choice.ASIDE))
            line = row(theirs, mine, leave, None)
        else:
            take = button(self.tr("Take over and go on"), "", "stick.take", "edit")
            take.clicked.connect(partial(self._take, path, found, Choice.NONE))
            line = row(take, leave, None)
        self._body.addWidget(frame(line))
        self.line = ProgressLine("stick")
        self._body.addWidget(self.line)
        self.setAccessibleName(what)
        self.show()

    def _take(self, path: Path, found: StickDraft, choice: Choice, _checked: bool = False) -> None:
        work = partial(_taken, self._workplace.stick_drafts, path, choice)
        told = self.tr("The draft is being opened and taken in…")
        self.line.run(told, self._shell.bridge, work, partial(self._came, found), self._failed)

    def _came(self, found: StickDraft, taken: Taken) -> None:
        text, kind = said.taken(taken.kept, found.title, found.by)
        self.hide()
        if taken.kept:
            self._shell.show_report(taken.report)
        else:
            self._shell.open_report(taken.report)
        self._shell.banner(text, kind)

    def _failed(self, error: BaocaoxaError) -> None:
        self._shell.banner(words.sentence(error), "bad")


def _taken(drafts: StickDrafts, path: Path, choice: Choice, progress: Tell, stopped: Stopped) -> Taken:
    return drafts.take(path, choice, progress, stopped)
