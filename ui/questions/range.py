"""A number between two ends: a slider with a field beside it, a list of the numbers, or a row of buttons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from desktop.domain.numbers import format_number
from desktop.forms import Choice, Node
from ui import style
from ui.questions.choice import LikertQuestion
from ui.questions.field import Line
from ui.questions.listed import PickerQuestion
from ui.questions.number import UNSURE, NumberQuestion
from ui.widgets.slider import Slider

#: A list of more numbers than this is a field to type into.
LISTED = 500
#: More numbers than this are no slider.
ENDLESS = 100_000
#: A rating of more steps than this is a slider.
RATED = 11


@dataclass(frozen=True)
class Ends:
    """The range of a node: `start` to `end`, which may be below it, a whole number of `step` (> 0) apart."""

    start: Decimal
    end: Decimal
    step: Decimal

    @classmethod
    def of(cls, node: Node) -> Ends:
        """The ends as the form gives them; the engine has refused forms where they make no range."""
        start, end, step = (Decimal(node.attributes[name]) for name in ("start", "end", "step"))
        return cls(start, end, abs(step))

    @cached_property
    def steps(self) -> int:
        """How many steps lie between first and last."""
        return int(abs(self.end - self.start) / self.step)

    def value(self, place: int) -> str:
        """The XML value at a place counted from 0."""
        way = self.step if self.end >= self.start else -self.step
        found = self.start + way * place
        text = format(found, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text

    def place(self, value: str) -> int | None:
        """The place of a value, None when it is not in the range."""
        try:
            found = abs(Decimal(value) - self.start) / self.step
        except ArithmeticError:
            return None
        place = int(found) if found == int(found) and found <= self.steps else -1
        return place if place >= 0 and Decimal(self.value(place)) == Decimal(value) else None


class RangeQuestion(NumberQuestion):
    """A slider and the number it stands at; the number can be typed too. Nothing chosen is not zero."""

    columns = 12

    def build(self) -> QWidget:
        """The slider between its ends, the field at its right."""
        self.decimal = self.node.datatype == "decimal"
        self.ends = Ends.of(self.node)
        upright = "vertical" in self.node.appearances
        way = Qt.Orientation.Vertical if upright else Qt.Orientation.Horizontal
        self.slider = Slider(way, self.ends.steps)
        self.slider.ticks = "no-ticks" not in self.node.appearances
        self.slider.setObjectName(f"{self.objectName()}.slider")
        self.slider.chosen.connect(lambda place: self._give(self.ends.value(place)))
        self.slider.cleared.connect(lambda: self._give(""))
        field = super().build()
        self.field.setFixedWidth(style.px(96))
        if isinstance(self.field, Line):
            self.field.setPlaceholderText("–")
        first, last = (QLabel(format_number(self.ends.value(at))) for at in (0, self.ends.steps))
        for label in (first, last):
            label.setProperty("role", "small")
        box = QWidget()
        if upright:
            line = QHBoxLayout(box)
            line.setContentsMargins(0, 0, 0, 0)
            line.addWidget(self._upright(first, last))
            line.addWidget(field, 1)
            return box
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(style.px(12))
        grid.setVerticalSpacing(0)
        grid.addWidget(self.slider, 0, 0, 1, 2)
        grid.addWidget(first, 1, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(last, 1, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(field, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return box

    def _upright(self, first: QLabel, last: QLabel) -> QWidget:
        tower = QWidget()
        grid = QGridLayout(tower)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(0)
        grid.addWidget(last, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(first, 1, 1, Qt.AlignmentFlag.AlignBottom)
        grid.addWidget(self.slider, 0, 0, 2, 1)
        return tower

    def fields(self) -> Sequence[QWidget]:
        """The slider and the field."""
        return self.slider, self.field

    def show_value(self) -> None:
        """Where the handle stands: nowhere while there is no number of the range."""
        super().show_value()
        self.slider.open = not self.readonly
        self.slider.put(self.ends.place(self.node.value) if self.node.value else None)

    def read(self, text: str) -> str:
        """The number; a point can only mean one thing when the other is outside the range."""
        value = super().read(text)
        if not value.endswith(UNSURE):
            return value
        plain = [each for each in (text.strip(), text.strip().replace(".", "")) if self.ends.place(each)]
        return plain[0] if len(plain) == 1 else value

    def _give(self, value: str) -> None:
        if self.readonly or value == self.node.value:
            return
        self._touched = True
        self._typing = False
        self.answered.emit(self.node.ref, value)


class RangePickerQuestion(PickerQuestion):
    """A list of the numbers of the range."""

    columns = 6
    room = 200

    def build(self) -> QWidget:
        """The list."""
        ends = Ends.of(self.node)
        values = [ends.value(place) for place in range(ends.steps + 1)]
        self._numbers = tuple(Choice(value, format_number(value)) for value in values)
        return super().build()

    def choices(self) -> Sequence[Choice]:
        """The numbers, the way they are written here."""
        return self._numbers

    def chosen(self) -> str:
        """The number as the list writes it (`5.0` is `5`)."""
        ends = Ends.of(self.node)
        place = ends.place(self.node.value) if self.node.value else None
        return "" if place is None else ends.value(place)


class RatingQuestion(LikertQuestion):
    """The numbers of the range as one row of buttons."""

    step = 64

    def build(self) -> QWidget:
        """The row."""
        ends = Ends.of(self.node)
        values = [ends.value(place) for place in range(ends.steps + 1)]
        self._numbers = tuple(Choice(value, format_number(value)) for value in values)
        return super().build()

    def offered(self) -> tuple[Choice, ...]:
        """The numbers."""
        return self._numbers

    def chosen(self) -> set[str]:
        """The number that is on."""
        return {self.node.value}
