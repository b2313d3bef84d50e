"""The number of a report's document: the next of its year, or for those who may, another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.cover import Cover, two
from desktop.domain.errors import BaocaoxaError
from desktop.domain.numbering import Keeper
from ui import style
from ui.widgets.buttons import button
from ui.widgets.fields import line_edit
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class NumberPart(QWidget):
    """`given` with the number, `refused` with the error, `wrong` with a sentence about what was typed."""

    given = Signal(int)
    refused = Signal(object)
    wrong = Signal(str)

    def __init__(self, workplace: Workplace, report: str, cover: Cover) -> None:
        super().__init__()
        self._documents = workplace.documents
        self._report = report
        year = (cover.day or workplace.today()).year
        register = self._documents.register(cover.series, year)
        wanted = two(register.next)
        keeper = self._documents.keeper
        give = button(self.tr("Give it number {number}").format(number=wanted), "", "document.number")
        give.clicked.connect(lambda: self._give(None))
        line = row() if keeper is Keeper.ELSEWHERE else row(give)
        if keeper is Keeper.ELSEWHERE:
            self._typed(line, self.tr("number given there"), self.tr("Write it in"))
        elif self._documents.may_number:
            self._typed(line, self.tr("another number"), self.tr("Give it this one"))
        line.addStretch(1)
        made = column(line, space=4)
        if keeper is Keeper.ELSEWHERE:
            told = self.tr(
                "Another computer of the commune keeps the register of numbers. Ask there for one."
            )
            made.insertWidget(0, Paragraph(told))
        elif keeper is Keeper.UNSAID and workplace.handovers.pcs():
            alone = Paragraph(
                self.tr(
                    "The commune has other computers, and each counts by itself. Say in the settings which "
                    "one keeps the register, or two papers get one number."
                ),
                "small",
            )
            alone.setObjectName("document.numberAlone")
            made.addWidget(alone)
        if register.gaps and keeper is not Keeper.ELSEWHERE:
            gaps = ", ".join(two(gap) for gap in register.gaps[:12])
            said = self.tr("Numbers of {year} nothing bears: {numbers}.").format(year=year, numbers=gaps)
            made.addWidget(Paragraph(said, "small"))
        self.setLayout(made)

    def _typed(self, line: QHBoxLayout, asked: str, said: str) -> None:
        """A number that a person types."""
        other = line_edit("document.otherNumber", placeholder=asked)
        other.setAccessibleName(asked)
        other.setMinimumWidth(style.px(140))
        take = button(said, "quiet", "document.giveOther")
        take.clicked.connect(lambda: self._give_other(other.text()))
        other.returnPressed.connect(lambda: self._give_other(other.text()))
        line.addWidget(other)
        line.addWidget(take)

    def _give_other(self, text: str) -> None:
        if text.strip().isdigit() and 0 < int(text) < 100_000:
            self._give(int(text))
        else:
            self.wrong.emit(self.tr("Type a number from 1 on."))

    def _give(self, wanted: int | None) -> None:
        try:
            number = self._documents.give_number(self._report, wanted=wanted)
        except BaocaoxaError as error:
            self.refused.emit(error)
            return
        self.given.emit(number)
