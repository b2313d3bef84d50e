"""On a suggestion that the centre did not take: why, and putting its form right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from desktop.domain.errors import BaocaoxaError
from desktop.domain.sending import AsideKind
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row
from ui.words.aside import aside_why
from ui.words.counting import listed

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class RefusedCard(QFrame):
    """Not there while nothing stands against it; two that met are another card's."""

    def __init__(self, workplace: Workplace, shell: Shell, suggestion: str) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._suggestion = suggestion
        self._item = workplace.aside.of(suggestion)
        self.correcting = workplace.suggestions.correcting(suggestion)
        self.wanted = self.correcting or (
            self._item is not None and self._item.kind is not AsideKind.CONFLICT
        )
        self.setObjectName("suggestion.refused")
        self.setProperty("role", "card")
        said = self.tr("What was sent is being put right. Until it is sent again no other step is taken.")
        name, text = "suggestion.goOn", self.tr("Go on correcting")
        if self._item is not None and not self.correcting:
            said = aside_why(self._item)
            if self._item.cells:
                said = self.tr(
                    "The centre did not take it: {why}. Put it right; it goes off again by itself."
                )
                said = said.format(why=listed(each.text for each in self._item.cells[:3]))
            name, text = "suggestion.putRight", self.tr("Correct")
        go = button(text, "primary", name, "edit")
        go.clicked.connect(self._open)
        line = row(go, space=8)
        if self.correcting:
            leave = button(self.tr("Leave it as it was sent"), "quiet", "suggestion.leaveAsSent")
            leave.clicked.connect(self._leave)
            line.addWidget(leave)
        line.addStretch(1)
        told = row(Icon("warning", "warn"), Paragraph(said), space=12)
        told.setStretch(1, 1)
        self.setLayout(column(told, line, space=12, margins=(16, 16, 16, 16)))

    def _open(self) -> None:
        try:
            if not self.correcting:
                self._workplace.reports.correct(self._suggestion)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        cells = () if self._item is None else self._item.cells
        self._shell.open_report(self._suggestion, cells[0].ref if cells else "")

    def _leave(self) -> None:
        try:
            self._workplace.suggestions.leave_as_sent(self._suggestion)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self._shell.show_suggestion(self._suggestion)
