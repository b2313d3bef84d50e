"""To whom a draft is handed over, with a word on it: in the report's page, and in place of its questions."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.packets import PacketStopped
from ui import style, words
from ui.screens.backups import asked_folder
from ui.screens.kept_typing import KeptField
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.fields import Field
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import column, row
from ui.widgets.pasting import TextArea
from ui.widgets.progress import ProgressLine, Work
from ui.words import handovers as said

if TYPE_CHECKING:
    from desktop.services.packet_files import PacketMade
    from desktop.services.workplace import Workplace

AskFolder = Callable[[QWidget], Path | None]
_NOTE_LINES = 3


class HandOverForm(QFrame):
    """`handed` when the draft has left, `left` when the person does not want to after all."""

    guide = "several-pcs"

    handed = Signal()
    left = Signal()

    def __init__(
        self, workplace: Workplace, shell: Shell, report: str, ask_folder: AskFolder | None = None
    ) -> None:
        """`ask_folder` gives the folder to save to that a person chooses, or None."""
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._ask_folder = ask_folder or asked_folder
        self._report = report
        self.setObjectName("handover.form")
        now = shell.app.clock()
        self.pc = QComboBox()
        self.pc.setObjectName("handover.pc")
        self.pc.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.pc.addItem(self.tr("Whichever computer of the commune takes it"), "")
        for known in workplace.handovers.pcs():
            self.pc.addItem(said.pc(known, now), known.id)
        if self.pc.count() > 1:
            self.pc.setCurrentIndex(1)
        self.note = TextArea()
        self.note.setObjectName("handover.note")
        self.note.setFixedHeight(self.note.fontMetrics().lineSpacing() * _NOTE_LINES + style.px(16))
        self._kept = KeptField(self.note, workplace.typed, shell, f"handover:{report}")
        hint = "" if self.pc.count() > 1 else self.tr("The centre has told of no other computer yet.")
        self._pc = Field(self.tr("Which computer"), self.pc, hint)
        self._note = Field(self.tr("A word for who goes on (may stay empty)"), self.note)
        go = button(self.tr("Hand the draft over"), "primary", "handover.go", "send")
        go.clicked.connect(self._hand_over)
        self.stick = button(self.tr("Save to a stick…"), "", "handover.stick", "save")
        self.stick.clicked.connect(self._on_a_stick)
        leave = button(self.tr("Keep it here"), "quiet", "handover.leave")
        leave.clicked.connect(self.left)
        self._buttons = (go, self.stick, leave)
        self.line = ProgressLine("handover")
        self._wrong = Paragraph("", "field-error")
        self._wrong.setObjectName("handover.wrong")
        self._wrong.hide()
        parts = [
            label(self.tr("Hand the draft over to another computer"), "section"),
            Paragraph(
                self.tr(
                    "The centre passes it on and keeps nothing of it. From now on it can only be read here, "
                    "until you take it back. Without a network, save it to a stick for one computer."
                ),
                "muted",
            ),
            self._pc,
            self._note,
        ]
        files = len(workplace.files.cards(report))
        if files:
            parts.append(Paragraph(said.files(files), "muted"))
        whole = column(*parts, self._wrong, self.line, row(go, self.stick, leave, None), space=12)
        self.setLayout(whole)
        self.setFocusProxy(self.pc)

    def _hand_over(self) -> None:
        try:
            self._workplace.handovers.hand_over(
                self._report, self.pc.currentData(), self.note.toPlainText().strip()
            )
        except BaocaoxaError as error:
            self._refused(error)
            return
        self._kept.over()
        self.handed.emit()

    def _on_a_stick(self) -> None:
        to = str(self.pc.currentData())
        if not to:
            self._wrong.say(self.tr("Choose the computer: a packet is sealed for one."))
            self._wrong.show()
            self.pc.setFocus()
            return
        folder = self._ask_folder(self)
        if folder is None:
            return
        self._wrong.hide()
        drafts, report, note = self._workplace.stick_drafts, self._report, self.note.toPlainText()
        pc = self.pc.currentText().partition(":")[0]
        done = partial(self._saved, self._shell, pc)
        # Not a child of this page, which is built anew when the draft has left: the end is told all the same.
        work = Work(
            lambda tell, stopped: drafts.give(report, to, note, folder, tell, stopped),
            self._shell.bridge,
            self._shell,
        )
        work.moved.connect(self.line.move_to)
        work.done.connect(done)
        work.failed.connect(partial(self._not_saved, self._shell))
        for ended in (work.done, work.failed):
            ended.connect(work.deleteLater)
        self.line.stop_wanted.connect(work.stop)
        self.line.begin(self.tr("The draft is being sealed with its files…"))
        self._rest(True)
        work.begin()

    def _rest(self, resting: bool) -> None:
        """While the packet is written only its stop can be pressed."""
        for each in (self.pc, self.note, *self._buttons):
            each.setEnabled(not resting)

    def _saved(self, shell: Shell, pc: str, made: PacketMade) -> None:
        """The page may have been built anew by then: it heard that the draft has left."""
        if shiboken6.isValid(self):
            self._kept.over()
            self.handed.emit()
        shell.banner(said.on_stick(str(made.paths[0]), pc), "good")

    def _not_saved(self, shell: Shell, error: BaocaoxaError) -> None:
        """Said over the page, which is built anew sooner or later: the draft had left, and is back."""
        if shiboken6.isValid(self):
            self.line.end()
            self._rest(False)
        shell.banner(words.sentence(error), "info" if isinstance(error, PacketStopped) else "bad")

    def _refused(self, error: BaocaoxaError) -> None:
        self.line.end()
        self._rest(False)
        self._wrong.say(words.sentence(error))
        self._wrong.show()
