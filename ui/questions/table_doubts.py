"""What a table asks back: numbers that can be read in two ways, values of a paste that found no place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ui.questions.number import chosen_value, reading_in_words, readings_of
from ui.questions.table_edit import CellEdit
from ui.questions.table_pasted import Pasted, is_there, left_out_sentence, unsure_sentence

if TYPE_CHECKING:
    from ui.questions.table import TableQuestion


class Doubts:
    """Told in the notice under the table; `rest` are values of the last paste that found no place.

    They are not known to be lost before every number has its meaning.
    """

    def __init__(self, table: TableQuestion) -> None:
        self._table = table
        self._telling = False
        self.rest: Sequence[Pasted] = ()

    def ask(self) -> None:
        """Ask about numbers with two meanings, else tell what the last paste left out."""
        unsure = self._unsure_alike()
        left = [] if unsure else [cell for cell in self.rest if not is_there(self._table.model, cell)]
        self._telling, told = bool(unsure or left), self._telling
        if unsure:
            self._table.tell_notice(unsure_sentence(self._table.model, unsure), self._readings(unsure))
        elif left:
            self._table.tell_notice(left_out_sentence(self._table.model, left), ())
        elif told:
            self._table.end_notice()

    def forget(self) -> None:
        """Something else is done now: what the last paste left out was told."""
        self.rest = ()

    def _unsure_alike(self) -> list[tuple[int, int]]:
        """Cells whose number can be read in two ways, with the sign of the first: one answer serves all."""
        unsure = self._table.model.unsure()
        comma = ["," in self._table.model.value(*cell) for cell in unsure]
        return [cell for cell, with_comma in zip(unsure, comma, strict=True) if with_comma == comma[0]]

    def _readings(self, cells: Sequence[tuple[int, int]]) -> list[tuple[str, object]]:
        decimal = any(self._table.model.columns[column].datatype == "decimal" for _, column in cells)
        readings = readings_of(self._table.model.value(*cells[0]))
        return [
            (reading_in_words(reading, decimal), self._reading(cells, at))
            for at, reading in enumerate(readings)
        ]

    def _reading(self, cells: Sequence[tuple[int, int]], which: int) -> object:
        def choose() -> None:
            edits = []
            for row, column in cells:
                value = self._table.model.value(row, column)
                decimal = self._table.model.columns[column].datatype == "decimal"
                edits.append(CellEdit(row, column, value, chosen_value(readings_of(value)[which], decimal)))
            rest = self.rest
            self._table.change(edits)
            self.rest = rest
            self._table.show_state()
            self._table.grid.setFocus()

        return choose
