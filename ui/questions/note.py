"""What the form tells: notes, and values it works out or fills in itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from desktop.domain.personal import mask_answer
from desktop.domain.zone import VIETNAM
from desktop.forms import Node
from desktop.forms.persons import NOBODY, Persons, unnamed_choices
from ui import style
from ui.questions.base import Question
from ui.questions.date import shown_date
from ui.questions.geo import shown_point, shown_points
from ui.questions.markdown import plain
from ui.questions.number import WHOLE, WIDTH, shown_number, split_unit, unit_of
from ui.questions.time import shown_moment, shown_time


def shown_value(node: Node) -> str:
    """The value of any node as it is read: numbers and dates the Vietnamese way, choices by their labels."""
    return shown_as(node, node.value)


def listed_as(node: Node, value: str, names: Persons) -> str:
    """The same in a list outside the form: of a person's data only that there is some; none of `names`."""
    return mask_answer(value) if node.personal else shown_as(node, value, names)


def shown_as(node: Node, value: str, names: Persons = NOBODY) -> str:
    """How `value` is read where it answers `node`; a choice without `names`."""
    if node.control in {"select1", "select", "rank"}:
        labels = {choice.value: plain(choice.label) for choice in unnamed_choices(node.choices, names)}
        return ", ".join(labels.get(each, each) for each in value.split())
    if node.datatype == "date":
        return shown_date(value, tuple(node.appearances))
    if (shown := SHOWN.get(node.datatype)) is not None:
        return shown(value)
    return shown_number(value) if node.datatype in {"int", "decimal"} or node.computed else value


#: How values of these types are read.
SHOWN: dict[str, Callable[[str], str]] = {
    "time": lambda value: shown_time(value, VIETNAM),
    "dateTime": lambda value: shown_moment(value, VIETNAM),
    "geopoint": shown_point,
    "geotrace": shown_points,
    "geoshape": shown_points,
}


class NoteQuestion(Question):
    """A sentence of the form's author."""

    def build(self) -> QWidget:
        """A note has nothing under its words."""
        return QWidget()

    def show_value(self) -> None:
        """The label is all there is."""
        self._label.setProperty("role", "note")


class ComputedQuestion(Question):
    """A value the form works out: same grid as a number, no border; it can be copied, not typed over."""

    columns = 6

    def build(self) -> QWidget:
        """The value and its unit."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        self._value = QLineEdit()
        self._value.setProperty("role", "computed")
        self._value.setReadOnly(True)
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._value.setFixedWidth(style.px(WIDTH))
        self._value.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._unit = QLabel()
        self._unit.setProperty("role", "muted")
        line.addWidget(self._value, WHOLE)
        line.addWidget(self._unit)
        line.addStretch(1)
        return row

    def fields(self) -> Sequence[QWidget]:
        """The value can be reached by a screen reader."""
        return (self._value,)

    def label(self) -> str:
        """The label without its unit."""
        return split_unit(self.node.label)[0]

    def hint(self) -> str:
        """The hint, unless it is the unit."""
        return "" if self.node.hint == unit_of(self.node) else self.node.hint

    def show_value(self) -> None:
        """A dash while there is nothing to work with."""
        unit = unit_of(self.node)
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit) and bool(self.node.value))
        self._value.setText(shown_value(self.node) or "–")
