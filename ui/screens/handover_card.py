"""A report's draft between computers: hand it over, take it back, and the copies that are kept of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.handover import ON_ITS_WAY, STICK, Hand, Side
from desktop.domain.report import ReportState
from desktop.events import Event, HandoversChanged
from desktop.forms import FormError
from desktop.forms.persons import persons, unnamed
from ui import style, words
from ui.questions.markdown import plain
from ui.questions.note import listed_as
from ui.screens.handover_form import HandOverForm
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Elided, Paragraph, label
from ui.widgets.layout import clear, column, frame, row, rule
from ui.words import handovers as said
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.handover import Handover, KeptDraft
    from desktop.services.workplace import Workplace

#: Answers of a copy shown at once; what is longer is read after changing over.
MOST_ANSWERS = 300


class HandoverCard(QFrame):
    """Nothing is shown of a report that is neither a draft nor was one in other hands."""

    guide = "several-pcs"

    def __init__(self, workplace: Workplace, shell: Shell, report: str, opened: bool = False) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._report = report
        self._opened = opened
        self._read: str | None = None  # the copy that is shown
        self._asked = ""  # the handing over that is asked about: taken back from a stick
        self.setObjectName("handover")
        self.setProperty("role", "card")
        self._body = QVBoxLayout(self)
        side = style.px(16)
        self._body.setContentsMargins(side, side, side, side)
        self._body.setSpacing(style.px(12))
        shell.bridge.event.connect(self._happened)
        self.refresh()

    def refresh(self) -> None:
        """Show how the draft stands now."""
        clear(self._body)
        state = self._workplace.reports.detail(self._report).state
        mine = [each for each in self._workplace.handovers.of_report(self._report) if each.side is Side.OUT]
        copies = self._workplace.handovers.copies(self._report)
        if state is ReportState.DRAFT and self._workplace.handovers.possible:
            self._body.addWidget(self._form() if self._opened else self._offer())
        elif state is ReportState.HANDED and mine:
            self._body.addWidget(self._standing(mine[0]))
        if copies:
            if self._body.count():
                self._body.addWidget(rule())
            self._body.addWidget(label(self.tr("Copies kept of the draft"), "section"))
            for kept in copies:
                self._body.addWidget(self._copy(kept, state))
        self.setVisible(self._body.count() > 0)

    def _offer(self) -> QWidget:
        go = button(self.tr("Hand over to another computer…"), "", "handover.open", "send")
        go.clicked.connect(lambda: self._open(True))
        text = Paragraph(
            self.tr("Somebody else can go on with this draft on another computer of the commune."), "muted"
        )
        line = row(text, go, space=16)
        line.setStretch(0, 1)
        return frame(line)

    def _form(self) -> HandOverForm:
        form = HandOverForm(self._workplace, self._shell, self._report)
        form.left.connect(lambda: self._open(False))
        form.handed.connect(lambda: self._open(False))
        return form

    def _open(self, opened: bool) -> None:
        self._opened = opened
        self.refresh()
        for form in self.findChildren(HandOverForm):
            form.setFocus()

    def _standing(self, handed: Handover) -> QWidget:
        waits = handed.state in ON_ITS_WAY
        text = Paragraph(said.standing(handed, self._shell.app.clock()))
        text.setObjectName("handover.standing")
        line = row(Icon("waiting" if waits else "info", "waiting" if waits else "accent", 20), text, space=12)
        line.setStretch(1, 1)
        parts: list[QBoxLayout] = [line]
        if handed.note:
            parts.append(row(Paragraph(self.tr("Your word: {note}").format(note=handed.note), "muted")))
        if handed.state is Hand.TAKEN and handed.why == STICK:
            parts.append(self._back_from_stick(handed))
        if handed.state is Hand.OFFERED:
            back = button(self.tr("Take back"), "", "handover.takeBack", "return")
            back.clicked.connect(lambda: self._do(lambda: self._workplace.handovers.take_back(handed.id)))
            parts.append(row(back, None))
        return frame(column(*parts, space=12))

    def _back_from_stick(self, handed: Handover) -> QBoxLayout:
        """Asks first, and says what no stick can promise."""
        if self._asked != handed.id:
            ask = button(self.tr("Take back…"), "", "handover.stickBack", "return")
            ask.clicked.connect(lambda: self._ask(handed.id))
            return row(ask, None)
        sure = button(self.tr("Take back all the same"), "", "handover.stickBackNow", "return")
        sure.clicked.connect(lambda: self._do(lambda: self._take_back(handed)))
        leave = button(self.tr("Leave it there"), "quiet", "handover.stickLeave")
        leave.clicked.connect(lambda: self._ask(""))
        text = Paragraph(said.back_from_stick(handed))
        text.setObjectName("handover.stickBackTold")
        line = row(Icon("warning", "warn", 20), text, space=12)
        line.setStretch(1, 1)
        return column(line, row(sure, leave, None), space=8)

    def _ask(self, handover: str) -> None:
        self._asked = handover
        self.refresh()
        wanted = "handover.stickLeave" if handover else "handover.stickBack"
        for found in self.findChildren(QPushButton, wanted):
            found.setFocus()

    def _take_back(self, handed: Handover) -> None:
        self._workplace.stick_drafts.take_back(handed.id)
        self._asked = ""

    def _copy(self, kept: KeptDraft, state: ReportState) -> QWidget:
        shown = self._read == kept.id
        what = said.copy(kept, self._shell.app.clock())
        read = button(self.tr("Close") if shown else self.tr("Read"), "quiet", f"handover.read.{kept.origin}")
        read.setAccessibleDescription(what)
        read.clicked.connect(lambda: self._show(None if shown else kept.id))
        line = row(Elided(what), read, space=8)
        line.setStretch(0, 1)
        use: QPushButton | None = None
        if state is ReportState.DRAFT or (shown and state is ReportState.HANDED and not self._on_its_way()):
            use = button(self.tr("Go on with this one"), "", f"handover.use.{kept.origin}")
            use.setAccessibleDescription(what)
            use.clicked.connect(lambda: self._do(lambda: self._workplace.handovers.use(kept.id)))
            line.addWidget(use)
        parts = [line]
        if use is not None and state is ReportState.HANDED:
            lost = self.tr(
                "Only if the other computer is lost: should both be sent, the two are put side by side."
            )
            parts.append(row(Paragraph(lost, "muted")))
        if shown:
            parts.append(row(self._answers(kept)))
        return frame(column(*parts, space=8), name=f"handover.copy.{kept.origin}")

    def _on_its_way(self) -> bool:
        return any(
            each.side is Side.OUT and each.state in ON_ITS_WAY
            for each in self._workplace.handovers.of_report(self._report)
        )

    def _show(self, copy: str | None) -> None:
        self._read = copy
        self.refresh()

    def _answers(self, kept: KeptDraft) -> QWidget:
        """What a copy says, one answer a line."""
        try:
            instance = self._workplace.handovers.read(kept.id)
        except BaocaoxaError as error:
            return Paragraph(words.sentence(error), "field-error")
        except FormError as error:
            return Paragraph(str(error), "field-error")
        names = persons(instance)
        lines = [
            named(plain(unnamed(node.label, names)) or node.name, listed_as(node, node.value, names))
            for node in instance.walk()
            if node.value and node.relevant and (node.label or node.control)
        ]
        text = Paragraph("\n".join(lines[:MOST_ANSWERS]) or self.tr("Nothing was filled in."), "muted")
        text.setObjectName("handover.answers")
        return text

    def _do(self, step: Callable[[], None]) -> None:
        try:
            step()
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
        self.refresh()

    def _happened(self, event: Event) -> None:
        if isinstance(event, HandoversChanged) and self.isVisible() and not self._opened:
            self.refresh()
