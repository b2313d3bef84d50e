"""Numbers the Vietnamese way: `1.234,5` is typed and shown, `1234.5` is kept.

Text that is no number is kept as it was typed and said so in words. `1.234` where decimals are taken, and
`1,234` pasted anywhere, has two meanings: it is kept with a question mark behind (never a number for the
form) until the person has chosen. A whole number larger than forms hold is kept in groups, so that no form
can round it.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.domain.numbers import format_number, in_per_cent, is_too_large, parse_number, share_of
from desktop.domain.text import seen
from desktop.forms import Node
from ui import style
from ui.questions.field import Line
from ui.questions.markdown import plain
from ui.questions.text import FieldQuestion

#: Stands behind text that can be read in two ways; the form sees no number, so nobody can sign it by mistake.
UNSURE = "?"
#: Pixels a figure takes.
WIDTH = 168
#: Stretch of a field beside its unit: it takes the room up to its width, what is left stays empty.
WHOLE = 100
#: A hint of at most this many letters, without punctuation, is a unit.
_UNIT = 16


def read_number(text: str, decimal: bool, pasted: bool = False, share: bool = False) -> str:
    """The XML value of `text`; what is no number comes back as typed, what has two meanings with `UNSURE`.

    Where a `share` is asked for, «87,5 %» is its figure; elsewhere it is no number.
    """
    typed = seen(text)
    if not typed or typed.endswith(UNSURE):
        return typed
    parsed = parse_number((share and share_of(typed)) or typed, decimal, pasted)
    if parsed.value is not None and (decimal or "." not in parsed.value):
        return parsed.value if decimal or not is_too_large(parsed.value) else format_number(parsed.value)
    return typed + UNSURE if len(parsed.readings) > 1 else typed


def readings_of(value: str) -> tuple[str, ...]:
    """The meanings of a value kept with `UNSURE`; empty when it is sure."""
    if not value.endswith(UNSURE):
        return ()
    typed = value.rstrip(UNSURE)
    return parse_number(share_of(typed) or typed, decimal=True, pasted=True).readings


def chosen_value(reading: str, decimal: bool) -> str:
    """What is kept once a reading was chosen: decimals where none are taken stay text, to be typed again."""
    return reading if decimal else reading.replace(".", ",")


def typed_number(value: str) -> str:
    """A value as it is edited: decimal comma, no groups."""
    return value.replace(".", ",") if is_number(value) else value.rstrip(UNSURE)


def shown_number(value: str) -> str:
    """A value as it is read: as it would be typed, whatever the language of the screen."""
    return format_number(value) if is_number(value) else value.rstrip(UNSURE)


def is_number(value: str) -> bool:
    """True when `value` is an XML number."""
    whole, _, decimals = value.removeprefix("-").partition(".")
    return (
        whole.isascii() and whole.isdigit() and (not decimals or (decimals.isascii() and decimals.isdigit()))
    )


def reading_in_words(reading: str, decimal: bool) -> str:
    """Say which number is meant: `1.234 (thousands)`, `1,234 (a decimal)`, or that it is no whole number."""
    shown = format_number(reading)
    if "." in reading and not decimal:
        words = QCoreApplication.translate("Number", "{number}, not a whole number: type it again")
        return words.format(number=shown)
    if "." in reading:
        return QCoreApplication.translate("Number", "{number} (a decimal)").format(number=shown)
    return QCoreApplication.translate("Number", "{number} (thousands)").format(number=shown)


class NumberQuestion(FieldQuestion):
    """A whole number."""

    columns = 6
    decimal = False

    def make_field(self) -> Line:
        """A short field, right aligned."""
        field = Line(self)
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setProperty("role", "number")
        field.setFixedWidth(style.px(WIDTH))
        return field

    def build(self) -> QWidget:
        """The field with its unit beside it; where questions stand close the unit is said above."""
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(super().build(), WHOLE)
        self._unit = QLabel()
        self._unit.setProperty("role", "muted")
        line.addWidget(self._unit)
        line.addStretch(1)
        return row

    def show_value(self) -> None:
        """Show the number and its unit; ask when it has two meanings."""
        unit = "" if self.around.brief else unit_of(self.node)
        self._unit.setText(unit)
        self._unit.setVisible(bool(unit))
        super().show_value()
        if not self._typing:
            self._ask()

    def label(self) -> str:
        """The label without its unit, if that stands beside the field."""
        return self.node.label if self.around.brief else split_unit(self.node.label)[0]

    def hint(self) -> str:
        """The hint, unless it is the unit and stands beside the field."""
        return "" if self.node.hint == unit_of(self.node) and not self.around.brief else self.node.hint

    def read(self, text: str) -> str:
        """The XML value, or what was typed."""
        pasted = isinstance(self.field, Line) and self.field.pasted
        return read_number(text, self.decimal, pasted, unit_of(self.node) == "%")

    def typed(self, value: str) -> str:
        """Decimal comma, no groups."""
        return typed_number(value)

    def shown(self, value: str) -> str:
        """Groups and decimal comma."""
        return shown_number(value)

    def touched(self) -> None:
        """The field was left: now is the time to ask."""
        super().touched()
        self._ask()

    def show_state(self) -> None:
        """The question about two meanings stands for the violation."""
        super().show_state()
        if self._violation is not None and readings_of(self.node.value):
            self._violation.hide()

    def _ask(self) -> None:
        readings = readings_of(self.node.value)
        if not readings:
            return
        text = self.tr("{typed} can be read in two ways. Which one is meant?")
        self.notice(
            text.format(typed=self.node.value.rstrip(UNSURE)),
            *((reading_in_words(reading, self.decimal), self._choice(reading)) for reading in readings),
        )

    def _choice(self, reading: str) -> object:
        def choose() -> None:
            self._typing = False
            self.end_notice()
            self.answered.emit(self.node.ref, chosen_value(reading, self.decimal))
            self.field.setFocus()
            if isinstance(self.field, Line) and "." in reading and not self.decimal:
                self.field.selectAll()

        return choose


class DecimalQuestion(NumberQuestion):
    """A number that may have decimals."""

    decimal = True


def unit_of(node: Node) -> str:
    """What stands behind a figure: the unit in the label's brackets, else a hint of a word or two.

    A hint that begins with the words for per cent, in whatever language of the form, is written `%`.
    """
    hint = plain(node.hint)
    if in_per_cent(node.label, hint):
        return "%"
    short = len(hint) <= _UNIT and not set(hint) & set(",;.:")
    return split_unit(node.label)[1] or (hint if short else "")


def split_unit(label: str) -> tuple[str, str]:
    """A label's words and the unit in brackets behind them: `Diện tích (ha)` → `Diện tích`, `ha`."""
    words, opened, rest = label.rstrip().rpartition("(")
    if not opened or not rest.endswith(")") or len(rest) > 16 or not words.strip():
        return label, ""
    return words.rstrip(), rest[:-1]
