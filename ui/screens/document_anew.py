"""A corrected report that still bears the number it went out with: a new one and today, or it keeps them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from desktop.domain.cover import Cover
from desktop.domain.numbering import Keeper
from ui import style
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row
from ui.words_documents import carried


class AnewNumber(QFrame):
    """`anew` carries the number that was given elsewhere, None for the next; `stays`: it keeps its own."""

    anew = Signal(object)
    stays = Signal()

    def __init__(self, cover: Cover, keeper: Keeper) -> None:
        super().__init__()
        self.setObjectName("cover.anew")
        self.number = line_edit("cover.anewNumber")
        self.number.setMaximumWidth(style.px(140))
        self._field = Field(self.tr("Number given on the computer that keeps the register"), self.number)
        self._elsewhere = keeper is Keeper.ELSEWHERE
        self._field.setVisible(self._elsewhere)
        give = button(self.tr("New number, dated today"), "", "cover.giveAnew")
        give.clicked.connect(self._give)
        keep = button(self.tr("It keeps number and date"), "quiet", "cover.numberStays")
        keep.clicked.connect(self.stays)
        self.setLayout(
            column(Paragraph(carried(cover), "field-warning"), self._field, row(give, keep, None), space=8)
        )

    def _give(self) -> None:
        if not self._elsewhere:
            self.anew.emit(None)
            return
        text = self.number.text().strip()
        if text.isdigit() and 0 < int(text) < 100_000:
            self.anew.emit(int(text))
        else:
            self._field.complain(self.tr("Type a number from 1 on."))
            self.number.setFocus()
