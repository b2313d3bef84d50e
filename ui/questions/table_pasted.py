"""What is said after a paste: numbers that can be read in two ways, and values that found no place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.questions.number import UNSURE, readings_of
from ui.questions.paste_plan import Misfit
from ui.questions.paste_words import misfit_words
from ui.questions.table_model import RepeatModel, cell_name
from ui.words.counting import listed

translate = QCoreApplication.translate

#: So many of them are named, the others counted.
_NAMED = 3


@dataclass(frozen=True)
class Pasted:
    """A pasted value that did not go in where it would stand, and why."""

    row: int
    column: int
    value: str
    why: Misfit


def is_there(model: RepeatModel, left: Pasted) -> bool:
    """True when the cell holds that very value: a total copied along agrees with the form's own."""
    return model.value(left.row, left.column) in (left.value, *readings_of(left.value))


def left_out_sentence(model: RepeatModel, left: Sequence[Pasted]) -> str:
    """Which cells of a pasted block were left out and why: the first three by name, the others counted."""
    words = translate("TableQuestion", "Left out of the paste: {cells}.")
    cell = translate("TableQuestion", "{cell} ({why})")
    names = listed(
        cell.format(cell=_name(model, each.row, each.column), why=misfit_words(each.why))
        for each in left[:_NAMED]
    )
    if len(left) > _NAMED:
        more = translate("TableQuestion", "{cells}; and {count} more")
        names = more.format(cells=names, count=len(left) - _NAMED)
    return words.format(cells=names)


def unsure_sentence(model: RepeatModel, cells: Sequence[tuple[int, int]]) -> str:
    """Ask which number is meant in `cells`, one or more: one answer serves them all."""
    row, column = cells[0]
    text = translate("TableQuestion", "{cell}: {typed} can be read in two ways. Which one is meant?")
    typed = model.value(row, column).rstrip(UNSURE)
    words = text.format(cell=cell_name(model, row, column), typed=typed)
    if len(cells) > 1:
        every = translate("TableQuestion", "The answer is used for all {count} such cells.")
        words += " " + every.format(count=len(cells))
    return words


def _name(model: RepeatModel, row: int, column: int) -> str:
    if row < model.rowCount() and column < model.columnCount():
        return cell_name(model, row, column)
    if column < model.columnCount():
        words = translate("Table", "Row {row}, {column}")
        return words.format(row=row + 1, column=model.columns[column].label)
    return translate("Table", "Row {row}, column {column}").format(row=row + 1, column=column + 1)
