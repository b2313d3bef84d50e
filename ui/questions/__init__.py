"""Every kind of question, by control, datatype and appearance: one file and one line each.

The most specific line wins: the node's own traits and appearances first, then its datatype, then the control.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from desktop.forms import Node
from ui.questions.around import ALONE, Around
from ui.questions.base import Question
from ui.questions.choice import BooleanQuestion, ChecksQuestion, LikertQuestion, RadioQuestion
from ui.questions.date import DateQuestion
from ui.questions.geo import PointQuestion, ShapeQuestion, TraceQuestion
from ui.questions.listed import ChipsQuestion, PickerQuestion
from ui.questions.note import ComputedQuestion, NoteQuestion
from ui.questions.number import DecimalQuestion, NumberQuestion
from ui.questions.range import (
    ENDLESS,
    LISTED,
    RATED,
    Ends,
    RangePickerQuestion,
    RangeQuestion,
    RatingQuestion,
)
from ui.questions.rank import RankQuestion
from ui.questions.repeat import RepeatQuestion
from ui.questions.table import TableQuestion
from ui.questions.table_model import is_tabular
from ui.questions.text import (
    AddressQuestion,
    DigitsQuestion,
    LongTextQuestion,
    MaskedQuestion,
    TextQuestion,
)
from ui.questions.time import MomentQuestion, TimeQuestion
from ui.questions.trigger import TriggerQuestion
from ui.questions.unsupported import UnsupportedQuestion
from ui.questions.upload import UploadQuestion

#: More choices than this are a list to type into instead of buttons, when the form does not say.
FEW = 7
#: More than this are one whatever the form says.
MANY = 60
#: So many can be ticked in sight, when the form does not say.
TICKED = 40

#: (control, datatype, appearance); "*" is any. `traits()` adds words of our own to the form's appearances.
QUESTIONS: dict[tuple[str, str, str], type[Question]] = {
    ("input", "*", "=note"): NoteQuestion,
    ("input", "*", "=computed"): ComputedQuestion,
    ("input", "*", "=printed"): UnsupportedQuestion,
    ("input", "*", "*"): TextQuestion,
    ("input", "string", "multiline"): LongTextQuestion,
    ("input", "string", "=lines"): LongTextQuestion,
    ("input", "string", "numbers"): DigitsQuestion,
    ("input", "string", "masked"): MaskedQuestion,
    ("input", "string", "url"): AddressQuestion,
    ("input", "barcode", "hidden-answer"): MaskedQuestion,
    ("input", "int", "*"): NumberQuestion,
    ("input", "decimal", "*"): DecimalQuestion,
    ("input", "date", "*"): DateQuestion,
    ("input", "time", "*"): TimeQuestion,
    ("input", "dateTime", "*"): MomentQuestion,
    ("input", "boolean", "*"): BooleanQuestion,
    ("input", "geopoint", "*"): PointQuestion,
    ("input", "geotrace", "*"): TraceQuestion,
    ("input", "geoshape", "*"): ShapeQuestion,
    ("input", "binary", "*"): UnsupportedQuestion,
    ("select1", "*", "=few"): RadioQuestion,
    ("select1", "*", "likert"): LikertQuestion,
    ("select1", "*", "*"): PickerQuestion,
    ("select", "*", "*"): ChecksQuestion,
    ("select", "*", "=many"): ChipsQuestion,
    ("rank", "*", "*"): RankQuestion,
    ("range", "*", "*"): RangeQuestion,
    ("range", "*", "=listed"): RangePickerQuestion,
    ("range", "*", "=rated"): RatingQuestion,
    ("range", "int", "=endless"): NumberQuestion,
    ("range", "decimal", "=endless"): DecimalQuestion,
    ("trigger", "*", "*"): TriggerQuestion,
    ("upload", "*", "*"): UploadQuestion,
    ("upload", "*", "draw"): UnsupportedQuestion,
    ("upload", "*", "signature"): UnsupportedQuestion,
    ("upload", "*", "annotate"): UnsupportedQuestion,
    ("upload", "*", "new"): UnsupportedQuestion,
    ("upload", "*", "new-front"): UnsupportedQuestion,
    ("repeat", "*", "=table"): TableQuestion,
    ("repeat", "*", "*"): RepeatQuestion,
    ("*", "*", "*"): UnsupportedQuestion,
}

_LISTED = {"minimal", "autocomplete"}


def traits(node: Node) -> Iterator[str]:
    """What the house calls a node beside the appearances its form gives it; no form can write these."""
    given = set(node.appearances)
    if node.control == "input" and node.computed:
        yield "=computed"
    elif node.control == "input" and node.readonly and not node.value and node.datatype == "string":
        yield "=note"
    elif node.control == "input" and any(word.startswith("printer") for word in given):
        yield "=printed"
    elif node.control == "input" and node.attributes.get("rows", "1") != "1":
        yield "=lines"
    elif node.control == "select1":
        yield from _one(node, given)
    elif node.control == "select":
        # None yet: an earlier answer decides, and there may be thousands then.
        if given & _LISTED or not 0 < len(node.choices) <= (MANY if given else TICKED):
            yield "=many"
    elif node.control == "range":
        yield from _between(node, given)
    elif node.control == "repeat" and is_tabular(node):
        yield "=table"


def _one(node: Node, given: set[str]) -> Iterator[str]:
    """Buttons for a few choices, for those the form puts in columns, and for pictures."""
    choices = node.choices
    if given & _LISTED or not choices or ("likert" in given and len(choices) <= RATED):
        return
    columns = any(word.startswith(("columns", "compact", "horizontal", "no-buttons")) for word in given)
    seen = columns or any(choice.media for choice in choices)
    if len(choices) <= (MANY if seen else FEW):
        yield "=few"


def _between(node: Node, given: set[str]) -> Iterator[str]:
    steps = Ends.of(node).steps
    if steps > ENDLESS:
        yield "=endless"
    elif "picker" in given and steps <= LISTED:
        yield "=listed"
    elif "rating" in given and steps < RATED:
        yield "=rated"


def kind_of(node: Node) -> type[Question]:
    """The kind of question that asks `node`."""
    for control in (node.control or "*", "*"):
        for appearance in (*traits(node), *node.appearances, "*"):
            for datatype in (node.datatype, "*"):
                if (found := QUESTIONS.get((control, datatype, appearance))) is not None:
                    return found
    return UnsupportedQuestion


def question(node: Node, parent: QWidget | None = None, *, around: Around = ALONE) -> Question:
    """The question that asks `node`."""
    return kind_of(node)(node, parent, around=around)
