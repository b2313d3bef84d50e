"""The register of document numbers in the settings: a year's, those left out, one kept by the clerk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.domain.cover import two
from desktop.domain.errors import BaocaoxaError
from desktop.domain.numbering import Keeper
from ui import style, words
from ui.screens.kept_typing import KeptField
from ui.shell import Shell
from ui.widgets.buttons import Segments, button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Elided, Paragraph, label
from ui.widgets.layout import beside, clear, column, row

if TYPE_CHECKING:
    from desktop.services.documents import NumberLine, Register
    from desktop.services.workplace import Workplace

_SHOWN = 30
_FIRST_SERIES = "BC-UBND"


class NumberRegister(QFrame):
    """The newest numbers first; whoever may choose numbers keeps some for papers written elsewhere."""

    guide = "documents"

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._documents = workplace.documents
        self._typed = workplace.typed
        self._shell = shell
        self.setProperty("role", "card")
        self.setObjectName("settings.numbers")
        self.series = line_edit("numbers.series")
        self.series.setText(_FIRST_SERIES)
        self.year = line_edit("numbers.year")
        self.year.setText(str(workplace.today().year))
        for edit in (self.series, self.year):
            edit.editingFinished.connect(self.show_state)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(style.px(6))
        self._said = Paragraph("")
        self._said.setObjectName("numbers.said")
        self._said.hide()
        body = column(
            label(self.tr("Register of document numbers"), "section"),
            beside(Field(self.tr("Symbol of the series"), self.series), Field(self.tr("Year"), self.year)),
            self._where(workplace),
            self._lines,
            space=12,
            margins=(16, 16, 16, 16),
        )
        self._writing = self._keeping() if self._documents.may_number else None
        if self._writing is not None:
            body.addWidget(self._writing)
        body.addWidget(self._said)
        self.setLayout(body)
        self.show_state()

    def _where(self, workplace: Workplace) -> QWidget:
        """Which computer keeps the register: one counts for all."""
        choices = [
            (str(Keeper.HERE), self.tr("On this computer")),
            (str(Keeper.ELSEWHERE), self.tr("On another one of the commune")),
        ]
        keeper = self._documents.keeper
        self.keeper = Segments(choices, str(keeper), "numbers.keeper", self.tr("Where this register is kept"))
        self.keeper.setEnabled(self._documents.may_number)
        self.keeper.chosen.connect(self._said_where)
        self._told = Paragraph("", "small")
        self._told.setObjectName("numbers.keeperTold")
        self._several = bool(workplace.handovers.pcs())
        holder = QWidget()
        where = Field(self.tr("Where this register is kept"), self.keeper)
        holder.setLayout(column(where, self._told, space=6))
        return holder

    def _said_where(self, key: str) -> None:
        try:
            self._documents.keep_register(Keeper(key))
        except BaocaoxaError as error:
            self._say(words.sentence(error), "field-error")
        self.show_state()

    def _tell_where(self) -> None:
        """What follows from where it is kept."""
        keeper = self._documents.keeper
        told = {
            Keeper.HERE: self.tr("The numbers of all reports and papers are given here."),
            Keeper.ELSEWHERE: self.tr(
                "No number is given here; below are those that were given there and written in here."
            ),
            Keeper.UNSAID: self.tr(
                "Nobody has said where yet, and each computer counts by itself: two papers may get one "
                "number."
            ),
        }
        self._told.say(told[keeper])
        self._told.setVisible(keeper is not Keeper.UNSAID or self._several)
        if self._writing is not None:
            self._writing.setVisible(keeper is not Keeper.ELSEWHERE)

    def _keeping(self) -> QWidget:
        self.number = line_edit("numbers.number")
        self.note = line_edit("numbers.note")
        self._kept = KeptField(self.note, self._typed, self._shell, "numbers.note")
        keep = button(self.tr("Keep this number"), "", "numbers.keep", "save")
        keep.clicked.connect(self._keep)
        self.note.returnPressed.connect(self._keep)
        holder = QWidget()
        fields = beside(
            Field(self.tr("Number"), self.number),
            Field(self.tr("For which paper, written elsewhere"), self.note),
        )
        fields.setStretch(1, 3)
        holder.setLayout(column(fields, row(keep, None), space=8))
        return holder

    def show_state(self) -> None:
        """The numbers of the series and year in the fields."""
        clear(self._lines)
        self._tell_where()
        year = self.year.text().strip()
        register = self._documents.register(self.series.text().strip(), int(year) if year.isdigit() else 0)
        if register.gaps:
            gaps = ", ".join(two(gap) for gap in register.gaps[:_SHOWN])
            self._lines.addWidget(Paragraph(self.tr("Nothing bears: {numbers}.").format(numbers=gaps)))
        if not register.lines:
            self._lines.addWidget(Paragraph(self.tr("No number has been given yet."), "muted"))
        for line in reversed(register.lines[-_SHOWN:]):
            self._lines.addWidget(self._line(register, line))

    def _line(self, register: Register, line: NumberLine) -> QWidget:
        number = label(f"{two(line.number)}/{register.series}", "strong")
        number.setMinimumWidth(style.px(120))
        made = row(
            number, Elided(line.what), label(f"{line.by} · {words.moment(line.at)}", "small"), space=12
        )
        made.setStretch(1, 1)
        holder = QWidget()
        holder.setLayout(made)
        return holder

    def _keep(self) -> None:
        number, year = self.number.text().strip(), self.year.text().strip()
        if not (number.isdigit() and year.isdigit() and 0 < int(number) < 100_000):
            self._say(self.tr("Type a number from 1 on, and a year."), "field-error")
            self.number.setFocus()
            return
        try:
            self._documents.keep_number(
                self.series.text().strip(), int(year), int(number), self.note.text().strip()
            )
        except BaocaoxaError as error:
            self._say(words.sentence(error), "field-error")
            return
        self._say(self.tr("Number {number} is kept.").format(number=two(int(number))), "")
        self.number.clear()
        self.note.clear()
        self._kept.leave()
        self.show_state()

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()
