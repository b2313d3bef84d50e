"""Rows put in and taken out of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from ui.questions.table import TableQuestion

translate = QCoreApplication.translate


class Rows:
    """Adds and removes the rows of one table by asking its owner."""

    def __init__(self, table: TableQuestion) -> None:
        self._table = table

    def append(self) -> None:
        """A new row at the end, with the cursor in its first cell."""
        table = self._table
        before = table.model.rowCount()
        self._put(before)
        if table.model.rowCount() > before:
            table.grid.setFocus()
            table.grid.select(table.model.index(before, self._first_writable(before)))

    def drop(self) -> None:
        """Take the current row out; one press on the notice, or Ctrl+Z, brings it back."""
        table = self._table
        row = table.grid.currentIndex().row()
        if row < 0:
            row = table.model.rowCount() - 1
        if row < 0 or table.around.locked or not table.node.children[row].can_remove:
            return
        self._take(row)
        words = translate("TableQuestion", "Row {row} was removed.").format(row=row + 1)
        table.notice(words, (translate("TableQuestion", "Bring it back"), self._bring_back))
        table.grid.setFocus()

    def make_room(self, wanted: int) -> None:
        """Add rows until there are `wanted`, as far as the form allows; shown once, at the end."""
        table = self._table
        rows = len(table.node.children)
        if rows >= wanted or not table.node.can_add or table.around.locked:
            return
        table.doubts.forget()
        with table.quietly():
            while rows < wanted:
                table.row_wanted.emit(table.node.ref, rows + 1)
                before, rows = rows, len(table.node.children)
                if rows == before:
                    break
        table.refresh()

    def _bring_back(self) -> None:
        table = self._table
        table.end_notice()
        table.undo_wanted.emit()
        table.grid.setFocus()

    def _put(self, at: int) -> None:
        table = self._table
        table.doubts.forget()
        table.row_wanted.emit(table.node.ref, at + 1)
        table.refresh()

    def _take(self, row: int) -> None:
        table = self._table
        table.doubts.forget()
        table.model.touched.clear()
        table.row_unwanted.emit(table.node.children[row].ref)
        table.refresh()

    def _first_writable(self, row: int) -> int:
        model = self._table.model
        return next((at for at in range(model.columnCount()) if model.writable(row, at)), 0)
