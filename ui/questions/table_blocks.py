"""Blocks of cells: copied, emptied, filled down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from ui.questions.table_clipboard import to_mime
from ui.questions.table_edit import CellEdit
from ui.questions.table_model import copied_text

if TYPE_CHECKING:
    from ui.questions.table import TableQuestion


class Blocks:
    """What the keys of a spreadsheet do with the chosen cells of one table."""

    def __init__(self, table: TableQuestion) -> None:
        self._table = table

    def copy(self) -> None:
        """Put the chosen block on the clipboard."""
        block = self._table.grid.chosen()
        rows = range(block.top(), block.top() + block.height())
        columns = range(block.left(), block.left() + block.width())
        nodes = [[self._table.model.node(row, column) for column in columns] for row in rows]
        texts = [[copied_text(node) for node in line] for line in nodes]
        values = [[node.value if node is not None else "" for node in line] for line in nodes]
        QGuiApplication.clipboard().setMimeData(to_mime(texts, values))

    def clear(self) -> None:
        """Empty the chosen cells."""
        self._table.change(
            [
                CellEdit(row, column, self._table.model.value(row, column), "")
                for row, column in self._writable()
            ]
        )

    def fill_down(self) -> None:
        """Copy the first chosen row over the others; one cell alone takes the value above it."""
        block = self._table.grid.chosen()
        source = block.top() if block.height() > 1 else block.top() - 1
        if source < 0:
            return
        value = self._table.model.value
        self._table.change(
            [
                CellEdit(row, column, value(row, column), value(source, column))
                for row, column in self._writable()
                if row != source
            ]
        )

    def _writable(self) -> list[tuple[int, int]]:
        block = self._table.grid.chosen()
        return [
            (row, column)
            for row in range(block.top(), block.top() + block.height())
            for column in range(block.left(), block.left() + block.width())
            if self._table.model.writable(row, column)
        ]
