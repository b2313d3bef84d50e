"""A paste into a table: looked at as a whole, put in at once when all of it fits, else shown first."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from desktop.domain.errors import BaocaoxaError
from desktop.domain.numbers import format_number
from ui.questions.paste_panel import PastePanel
from ui.questions.paste_plan import Landing, Misfit, Plan, closed_why, plan, target
from ui.questions.table_clipboard import Block, from_text, own_values, spread
from ui.questions.table_edit import CellEdit
from ui.questions.table_pasted import Pasted
from ui.widgets.tab_order import follow

if TYPE_CHECKING:
    from ui.questions.table import TableQuestion

#: A larger block is looked at off the main thread.
AT_ONCE = 10_000
#: No larger block goes in: a form of that size can no longer be checked while one waits.
MOST = 20_000
#: And no more rows are added at a time.
MOST_ROWS = 500


class Paste(QObject):
    """The clipboard's block on its way into one table."""

    def __init__(self, table: TableQuestion) -> None:
        super().__init__(table)
        self._table = table
        self.panel: PastePanel | None = None
        self._text = ""
        self._own: Block | None = None
        self._turn = 0  # an answer of work begun before something else was done is not wanted any more
        self._plan = Plan(())
        self._keep = False  # total lines go in as rows

    def begin(self) -> None:
        """Look at the clipboard's block for the chosen cell."""
        mime = QGuiApplication.clipboard().mimeData()
        table = self._table
        self._own, self._text = own_values(mime), mime.text()
        if not table.model.columns or not (self._own or self._text):
            return
        self.end()
        if table.model.locked:
            table.notice(self.tr("This table can only be read. Nothing was pasted."))
            return
        at = table.grid.chosen()
        self._keep = False
        self._at = (at.top(), at.left(), at.height(), at.width())
        count = self._count()
        refused = self._refusal(count)
        if refused:
            table.notice(refused)
            return
        self._look(count, {})

    def end(self) -> None:
        """Nothing of a block that is being looked at goes in."""
        self._turn += 1
        if self.panel is not None:
            panel, self.panel = self.panel, None
            panel.hide()
            panel.deleteLater()
            self._table.show_state()

    def _refusal(self, count: int) -> str:
        """Why a block is too large; "" when it is not."""
        if count > MOST:
            words = self.tr(
                "The block has about {count} cells; at most {most} go in at a time. Nothing was pasted: "
                "copy it in parts."
            )
            return words.format(count=format_number(str(count)), most=format_number(str(MOST)))
        lines = len(self._own) if self._own is not None else self._text.rstrip("\r\n").count("\n") + 1
        rows = self._at[0] + lines - self._table.model.rowCount()
        if rows > MOST_ROWS and self._table.node.can_add:
            words = self.tr(
                "The block has {count} rows more than the table; at most {most} are added at a time. Nothing "
                "was pasted: copy it in parts."
            )
            return words.format(count=format_number(str(rows)), most=format_number(str(MOST_ROWS)))
        return ""

    def _count(self) -> int:
        if self._own is not None:
            return sum(len(line) for line in self._own)
        one = "\t" not in self._text and "\n" not in self._text.strip("\r\n")
        if one:
            return self._at[2] * self._at[3]
        return self._text.count("\t") + self._text.rstrip("\r\n").count("\n") + 1

    def _look(self, count: int, ways: Mapping[str, int]) -> None:
        """Make the plan: here when the block is small, else elsewhere while the window stays alive."""
        table = self._table
        top, left, height, width = self._at
        lines = len(self._own) if self._own is not None else self._text.count("\n") + 1
        aim = target(table.model, top, left, max(lines, height))
        own, text, turn, keep = self._own, self._text, self._turn, self._keep

        def work() -> tuple[int, Plan | None]:
            try:
                block = spread(own or from_text(text), height, width)
            except csv.Error:  # one cell longer than any spreadsheet's
                return turn, None
            return turn, plan(block, aim, own is not None, ways, keep)

        self._aim = aim
        if count <= AT_ONCE or table.around.files is None:
            self._planned(work())
            return
        words = self.tr("Looking at {count} cells…").format(count=format_number(str(count)))
        table.notice(words, (self.tr("Paste nothing"), self._leave))
        table.around.files.run(work, self._planned, self._failed)

    def _planned(self, made: tuple[int, Plan | None]) -> None:
        turn, found = made
        if turn != self._turn:
            return
        self._table.end_notice()
        if found is None:
            self._table.notice(self.tr("One cell of the block is too long. Nothing was pasted."))
        elif not found.asks:
            self._put(found)
        else:
            self._show(found)

    def _failed(self, error: BaocaoxaError) -> None:
        from ui import words

        self._table.notice(words.sentence(error))

    def _show(self, found: Plan) -> None:
        table = self._table
        self._plan = found
        table.doubts.forget()
        if self.panel is None:
            self.panel = PastePanel(table.model, found, table.objectName(), table)
            self.panel.taken.connect(self._take)
            self.panel.read.connect(self._read)
            self.panel.kept.connect(self._keep_totals)
            self.panel.left.connect(self._leave)
            table.under_grid(self.panel)
            follow(table.remove, self.panel)
        else:
            self.panel.show_plan(table.model, found)
        self.panel.show()
        self.panel.begin()

    def _read(self, sign: str, which: int) -> None:
        self._look(self._count(), {**self._plan.ways, sign: which})

    def _keep_totals(self, kept: bool) -> None:
        self._keep = kept
        self._look(self._count(), self._plan.ways)

    def _take(self) -> None:
        """Put in what fits, unless the table has become another one meanwhile: then it is looked at anew."""
        top, left, height, _ = self._at
        now = target(self._table.model, top, left, max(len(self._plan.lines), height))
        if now == self._aim:
            self._put(self._plan)
        else:
            self._look(self._count(), self._plan.ways)

    def _leave(self) -> None:
        self.end()
        self._table.end_notice()
        self._table.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, found: Plan) -> None:
        """All of what fits as one step; the rest is named under the table."""
        table, fitting = self._table, found.fitting
        self.end()
        table.stepping.emit(True)
        table.rows.make_room(max((cell.row + 1 for cell in fitting if cell.value), default=0))
        edits, closed = self._edits(fitting)
        table.change(edits)
        table.stepping.emit(False)
        table.block_put.emit()
        table.settled.emit()
        table.doubts.rest = rest_of(found.misfits) + closed
        if table.doubts.rest:
            table.show_state()
        top, left = self._at[:2]
        last = max(0, min(top + len(found.lines), table.model.rowCount()) - 1)
        table.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        table.grid.select(table.model.index(top, left))
        table.grid.scrollTo(table.model.index(last, left))

    def _edits(self, fitting: Sequence[Landing]) -> tuple[list[CellEdit], list[Pasted]]:
        """The edits; and values whose new row turned out to have no place for them."""
        model = self._table.model
        edits: list[CellEdit] = []
        closed: list[Pasted] = []
        for cell in fitting:
            value = cell.value or ""
            if model.writable(cell.row, cell.column):
                edits.append(CellEdit(cell.row, cell.column, model.value(cell.row, cell.column), value))
            elif value:
                why = closed_why(model, cell.row, cell.column) or Misfit.READONLY
                closed.append(Pasted(cell.row, cell.column, value, why))
        return edits, closed


def rest_of(misfits: Sequence[Landing]) -> list[Pasted]:
    """What is told after a paste, first to last; that a total line stays out was decided before."""
    return [
        Pasted(cell.row, cell.column, cell.text if cell.value is None else cell.value, cell.misfit)
        for cell in misfits
        if cell.misfit not in {None, Misfit.TOTAL}
        and (cell.text.strip() or cell.misfit is not Misfit.COMPUTED)
    ]
