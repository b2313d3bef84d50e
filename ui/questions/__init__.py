"""Every kind of question, by control, datatype and appearance: one file and one line each.

The most specific line wins: the node's own traits and appearances first, then its datatype, then the control.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from desktop.forms import Node
from ui.questions.around import ALONE, Around
from ui.questions.base import Question
from ui.questions.choice import ChecksQuestion, PickerQuestion, RadioQuestion
from ui.questions.date import DateQuestion
from ui.questions.note import ComputedQuestion, NoteQuestion
from ui.questions.number import DecimalQuestion, NumberQuestion
from ui.questions.repeat import RepeatQuestion
from ui.questions.table import TableQuestion
from ui.questions.table_model import is_tabular
from ui.questions.text import LongTextQuestion, TextQuestion
from ui.questions.unsupported import UnsupportedQuestion

#: More choices than this are a list to type into instead of buttons.
FEW = 7

#: (control, datatype, appearance); "*" is any. `traits()` adds words of our own to the form's appearances.
QUESTIONS: dict[tuple[str, str, str], type[Question]] = {
    ("input", "*", "note"): NoteQuestion,
    ("input", "*", "computed"): ComputedQuestion,
    ("input", "string", "*"): TextQuestion,
    ("input", "string", "multiline"): LongTextQuestion,
    ("input", "int", "*"): NumberQuestion,
    ("input", "decimal", "*"): DecimalQuestion,
    ("input", "date", "*"): DateQuestion,
    ("select1", "*", "few"): RadioQuestion,
    ("select1", "*", "*"): PickerQuestion,
    ("select", "*", "*"): ChecksQuestion,
    ("repeat", "*", "table"): TableQuestion,
    ("repeat", "*", "*"): RepeatQuestion,
    ("*", "*", "*"): UnsupportedQuestion,
}


def traits(node: Node) -> Iterator[str]:
    """What the house calls a node beside the appearances its form gives it."""
    if node.control == "input" and node.computed:
        yield "computed"
    elif node.control == "input" and node.readonly and not node.value and node.datatype == "string":
        yield "note"
    listed = {"minimal", "autocomplete"} & set(node.appearances)
    if node.control == "select1" and len(node.choices) <= FEW and not listed:
        yield "few"
    if node.control == "repeat" and is_tabular(node):
        yield "table"


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
