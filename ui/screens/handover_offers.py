"""Drafts that other computers of the commune offer, above the cards of the desk; and what became of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.handover import Choice, Hand, Side
from desktop.events import Event, HandoversChanged, ReportChanged
from ui import style, words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.icon import Icon
from ui.widgets.labels import Elided, Paragraph
from ui.widgets.layout import card, clear, frame, row
from ui.words import Word
from ui.words import handovers as said
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.handover import Handover
    from desktop.services.workplace import Workplace


class Offers(QWidget):
    """News first, then one card for each draft that can be taken over; nothing at all when there is none."""

    guide = "several-pcs"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.setObjectName("desk.offers")
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, style.px(12))
        self._body.setSpacing(style.px(12))
        shell.bridge.event.connect(self._happened)
        self.refresh()

    def refresh(self) -> None:
        """Show what is offered now."""
        clear(self._body)
        for told in self._workplace.handovers.news():
            self._body.addWidget(self._news(told))
        for offered in self._workplace.handovers.offers():
            self._body.addWidget(self._offer(offered))
        self.setVisible(self._body.count() > 0)

    def _news(self, told: Handover) -> QFrame:
        text, kind = said.news(told)
        icons = {"good": "check", "warn": "warning", "bad": "error"}
        line = row(Icon(icons.get(kind, "info"), kind if kind != "info" else "accent"), Paragraph(text))
        line.setContentsMargins(style.px(16), style.px(8), style.px(8), style.px(8))
        line.setStretch(1, 1)
        here = told.side is Side.OUT or told.state is Hand.TAKEN
        if here:
            mine = not (told.why or (told.state is Hand.TAKEN and told.side is Side.OUT))
            text = self.tr("Go on filling in") if mine else self.tr("See how it stands")
            go = button(text, "", "handover.see")
            go.clicked.connect(lambda: self._see(told, mine))
            line.addWidget(go)
        known = button(self.tr("Understood"), "quiet", "handover.told")
        known.clicked.connect(lambda: self._workplace.handovers.told(told.id))
        line.addWidget(known)
        box = frame(line, "banner", "handover.news")
        box.setProperty("kind", kind)
        box.setAccessibleName(text)
        return box

    def _see(self, told: Handover, fill_in: bool) -> None:
        self._workplace.handovers.told(told.id)
        if fill_in:
            self._shell.open_report(told.report)
        else:
            self._shell.show_report(told.report)

    def _offer(self, offered: Handover) -> QFrame:
        who = said.offer(offered, self._shell.app.clock())
        title = Paragraph(said.named(offered), "section")
        parts: list[QWidget] = [title, Elided(who, "muted")]
        if offered.note:
            parts.append(Paragraph(self.tr("“{note}”").format(note=offered.note)))
        if offered.files:
            parts.append(Paragraph(said.files(offered.files), "muted"))
        asked = offered.state is Hand.ASKED
        if asked:
            word = Word(self.tr("Asked for, the centre has not answered yet"), "waiting", "waiting")
        else:
            word = Word(self.tr("Draft offered to you"), "return", "info")
        box = card(row(Chip(word), None), *parts, space=8, name=f"handover.offer.{offered.form}")
        layout = box.layout()
        assert isinstance(layout, QVBoxLayout)  # noqa: S101 - a card is a column
        if asked:
            text = self.tr("It is yours as soon as the centre says so. Only one computer gets it.")
            layout.addWidget(Paragraph(text, "muted"))
        else:
            self._add_choice(layout, offered)
        box.setAccessibleName(named(word.text, f"{said.named(offered)}, {who}"))
        return box

    def _add_choice(self, layout: QVBoxLayout, offered: Handover) -> None:
        leave = button(self.tr("Not for me"), "quiet", "handover.leaveIt")
        leave.clicked.connect(lambda: self._workplace.handovers.leave(offered.id))
        if not self._workplace.handovers.has_draft(offered.report):
            take = button(self.tr("Take over and go on"), "", "handover.take", "edit")
            take.clicked.connect(lambda: self._take(offered, Choice.NONE))
            layout.addLayout(row(take, leave, None))
            return
        own = self.tr(
            "You have a draft of this report too. Which one do you go on with? The other is kept to read."
        )
        layout.addWidget(Paragraph(own))
        theirs = button(self.tr("With theirs"), "", "handover.replace")
        theirs.clicked.connect(lambda: self._take(offered, Choice.REPLACE))
        mine = button(self.tr("With mine"), "", "handover.aside")
        mine.clicked.connect(lambda: self._take(offered, Choice.ASIDE))
        layout.addLayout(row(theirs, mine, leave, None))

    def _take(self, offered: Handover, choice: Choice) -> None:
        self._do(lambda: self._workplace.handovers.take_over(offered.id, choice))

    def _do(self, step: Callable[[], None]) -> None:
        try:
            step()
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
        self.refresh()

    def _happened(self, event: Event) -> None:
        parent = self.parentWidget()
        shown = parent is not None and parent.isVisible()
        if shown and isinstance(event, HandoversChanged | ReportChanged):
            self.refresh()
