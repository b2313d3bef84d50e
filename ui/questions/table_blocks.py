"""Blocks of cells: copied, put in, emptied, filled down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

from desktop.domain.text import from_legacy
from ui.questions.table_clipboard import Block, from_text, own_values, spread, to_mime
from ui.questions.table_edit import CellEdit
from ui.questions.table_model import copied_text
from ui.questions.table_pasted import Pasted

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

    def paste(self) -> None:
        """Put the clipboard's block in at the chosen cell; missing rows are added when the form allows."""
        mime = QGuiApplication.clipboard().mimeData()
        exact = own_values(mime)
        at = self._table.grid.chosen()
        if not self._table.model.columns or not (exact or mime.text()):
            return
        block = spread(exact or from_text(mime.text()), at.height(), at.width())
        self._table.stepping.emit(True)
        self._table.rows.make_room(at.top() + len(block))
        edits, rest = self._edits(block, at, exact is not None)
        self._table.change(edits)
        self._table.stepping.emit(False)
        self._table.doubts.rest = rest
        if rest:
            self._table.show_state()
        last = max(0, min(at.top() + len(block), self._table.model.rowCount()) - 1)
        self._table.grid.select(self._table.model.index(at.top(), at.left()))
        self._table.grid.scrollTo(self._table.model.index(last, at.left()))

    def _edits(self, block: Block, at: QRect, exact: bool) -> tuple[list[CellEdit], list[Pasted]]:
        """The cell edits of a block put in at `at`, and the values that no one may write there.

        A total copied along from a spreadsheet is among these; once the form has computed its own, the two
        are the same, or the person is told.
        """
        model = self._table.model
        edits: list[CellEdit] = []
        rest: list[Pasted] = []
        for down, line in enumerate(block):
            for right, text in enumerate(line):
                row, column = at.top() + down, at.left() + right
                writable = model.writable(row, column)
                value = (
                    text if exact else self._table.model.read(row, column, from_legacy(text) or text, True)
                )
                if writable and value is not None:
                    edits.append(CellEdit(row, column, model.value(row, column), value))
                elif text.strip():
                    rest.append((row, column, text if value is None else value))
        return edits, rest

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
