"""A corrected report that still bears the number it went out with: a new one and today, or it keeps them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop.domain.cover import Cover
from desktop.domain.errors import BaocaoxaError
from desktop.domain.numbering import Keeper
from ui import style
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row
from ui.words_documents import carried

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class AnewNumber(QFrame):
    """`given` with the number it has now, `refused` with the error, `stays` when it keeps its own."""

    given = Signal(int)
    refused = Signal(object)
    stays = Signal()

    def __init__(self, workplace: Workplace, report: str, cover: Cover) -> None:
        super().__init__()
        self._documents = workplace.documents
        self._report = report
        self._anew = replace(cover, day=workplace.today())  # the date it bears was of the old number
        self.setObjectName("cover.anew")
        self.number = line_edit("cover.anewNumber")
        self.number.setMaximumWidth(style.px(140))
        self._field = Field(self.tr("Number given on the computer that keeps the register"), self.number)
        self._elsewhere = self._documents.keeper is Keeper.ELSEWHERE
        self._field.setVisible(self._elsewhere)
        give = button(self.tr("New number, dated today"), "", "cover.giveAnew")
        give.clicked.connect(self._give)
        keep = button(self.tr("It keeps number and date"), "quiet", "cover.numberStays")
        keep.clicked.connect(self._stay)
        self.setLayout(
            column(Paragraph(carried(cover), "field-warning"), self._field, row(give, keep, None), space=8)
        )

    def _give(self) -> None:
        text = self.number.text().strip()
        if self._elsewhere and not (text.isdigit() and 0 < int(text) < 100_000):
            self._field.complain(self.tr("Type a number from 1 on."))
            self.number.setFocus()
            return
        wanted = int(text) if self._elsewhere else None
        try:
            number = self._documents.renumber(self._report, self._anew, wanted)
        except BaocaoxaError as error:
            self.refused.emit(error)
            return
        self.given.emit(number)

    def _stay(self) -> None:
        self._documents.number_stays(self._report)
        self.stays.emit()
