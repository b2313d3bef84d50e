"""A repeat asked as a table: the grid, its buttons, and what keys and pastes mean for the answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.text import from_legacy
from desktop.forms import Node
from ui.questions.base import Question
from ui.questions.note import shown_as
from ui.questions.number import UNSURE, unit_of
from ui.questions.paste import Paste
from ui.questions.previous import Previous
from ui.questions.table_blocks import Blocks
from ui.questions.table_delegate import CellDelegate
from ui.questions.table_doubts import Doubts
from ui.questions.table_edit import CellEdit
from ui.questions.table_model import RepeatModel, cell_name, typed_text
from ui.questions.table_rows import Rows
from ui.questions.table_view import Grid
from ui.widgets.buttons import button
from ui.words.counting import named


class TableQuestion(Question):
    """Rows are instances of the repeat, columns the questions in them."""

    guide = "tables"

    wide = True

    def build(self) -> QWidget:
        """The grid with the buttons for rows under it."""
        self._busy = False
        self._before = ""
        self.model = self.make_model()
        self._delegate = CellDelegate(self.model, self)
        self.grid = Grid(self.model, self._delegate, self)
        self.grid.setObjectName(f"{self.objectName()}.grid")
        self.rows = Rows(self)
        self.blocks = Blocks(self)
        self.paste = Paste(self)
        self.doubts = Doubts(self)
        self._wire()
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.grid)
        column.addLayout(self._buttons())
        self.grid.fit()
        return body

    def make_model(self) -> RepeatModel:
        """Rows and columns as the grid shows them."""
        return RepeatModel(self.node, self, locked=self.around.locked, zone=self.around.zone)

    def _buttons(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        self.add = button(self.tr("Add a row"), "", f"{self.objectName()}.add", "add")
        self.remove = button(self.tr("Remove this row"), "quiet", f"{self.objectName()}.remove")
        self.add.clicked.connect(self.rows.append)
        self.remove.clicked.connect(self.rows.drop)
        line.addWidget(self.add)
        line.addWidget(self.remove)
        line.addStretch(1)
        return line

    def _wire(self) -> None:
        grid, delegate = self.grid, self._delegate
        grid.copied.connect(self.blocks.copy)
        grid.pasted.connect(self.paste.begin)
        grid.cleared.connect(self.blocks.clear)
        grid.filled.connect(self.blocks.fill_down)
        grid.went.connect(self._went)
        grid.selectionModel().currentChanged.connect(lambda *_: self._say_wrong())
        delegate.typed.connect(self._typed)
        delegate.given.connect(self._given)
        delegate.reverted.connect(self._reverted)

    # Showing.

    def fields(self) -> Sequence[QWidget]:
        """The grid, when it has a row."""
        return (self.grid,) if self.model.rowCount() else ()

    def typing(self) -> bool:
        """True while a cell is being edited."""
        return self.model.editing is not None

    def quiet_at(self) -> str:
        """A cell that is being edited tells nothing yet."""
        return self.where() if self.typing() else ""

    def settle(self) -> None:
        """Hand over what is being typed in a cell."""
        editor = self._delegate.editor
        if editor is not None and hasattr(editor, "settle"):
            editor.settle()

    def show_value(self) -> None:
        """Show every cell anew; during a paste only once, at its end."""
        if self._busy:
            return
        if self.model.refresh():
            self.grid.fit()
            self.grid.horizontalHeader().viewport().update()
        self.grid.setVisible(self.model.rowCount() > 0)
        self.add.setVisible(self.node.can_add and not self.around.locked)
        self.remove.setVisible(not self.around.locked and any(row.can_remove for row in self.node.children))

    def show_state(self) -> None:
        """Say what is wrong with the current cell, else with the first wrong one; ask about numbers."""
        if self._busy or not hasattr(self, "rows"):
            return
        self._judge()
        self.grid.viewport().update()

    def _judge(self) -> None:
        self._first_wrong, self._first_unusual = self.model.firsts()
        self.doubts.ask()
        self._say_wrong()

    def refresh_at(self, refs: Sequence[str]) -> None:
        """Show the cells of `refs` anew; everything when more than cells changed."""
        if self._busy:
            return
        if self.model.refresh_at(refs):
            self._judge()
            self._show_previous()
        else:
            self.refresh()

    def reveal(self) -> None:
        """Show blanks that must be filled, too."""
        self.model.revealed = True
        super().reveal()

    def under_grid(self, made: QWidget) -> None:
        """Put something between the grid and what is said about its cells."""
        self._column.insertWidget(self._column.indexOf(self._field) + 1, made)

    def go_to(self, ref: str) -> None:
        """Take the focus at the cell of `ref`."""
        index = self.model.find(ref)
        self.grid.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if index.isValid():
            self.grid.select(index)
            self.grid.scrollTo(index)

    def where(self) -> str:
        """The ref of the current cell."""
        at = self.grid.currentIndex()
        node = self.model.node(at.row(), at.column())
        return node.ref if node is not None else self.node.ref

    def open_reason(self, ref: str) -> None:
        """Ask why the cell of `ref`, the current one, is right."""
        self._say_soft()
        if self._soft is not None and self._soft.ref == ref:
            self._soft.open()

    def comments(self) -> Sequence[str]:
        """A reviewer's words at the cells, each with the name of its cell."""
        return self._at_cells(self.around.comments)

    def notes(self) -> Sequence[str]:
        """The officer's words for the leader at the cells, each with the name of its cell."""
        return self._at_cells(self.around.notes)

    def _at_cells(self, said: Mapping[str, Sequence[str]]) -> Sequence[str]:
        found = [(self.model.find(ref), words) for ref, words in said.items()]
        at_cells = [
            named(cell_name(self.model, index.row(), index.column()), " ".join(words))
            for index, words in found
            if index.isValid()
        ]
        return [*said.get(self.node.ref, ()), *at_cells]  # at the table itself: of rows that are gone

    _first_wrong: tuple[int, int] | None = None
    _first_unusual: tuple[int, int] | None = None

    def _say_wrong(self) -> None:
        """The current cell's sentence, else the first wrong one's; cheap, for every step of the cursor."""
        at = (self.grid.currentIndex().row(), self.grid.currentIndex().column())
        here = self.model.violation(*at) and not self._unsure(*at)
        wrong = at if here else self._first_wrong
        sentence = self.model.violation(*wrong) if wrong is not None else ""
        if wrong is not None and sentence:
            self._say(named(cell_name(self.model, *wrong), sentence))
        elif self._violation is not None:
            self._violation.hide()
        self._say_soft()
        self._show_previous()
        self.paint_state("bad" if sentence else "")

    def _current(self) -> Node | None:
        at = self.grid.currentIndex()
        return self.model.node(at.row(), at.column())

    def _show_previous(self) -> None:
        """What the report before said in the current cell."""
        node = self._current()
        shown = node is not None and node.relevant and bool(node.previous)
        if shown and self._previous is None:
            self._previous = Previous(self)
            self._previous.wanted.connect(self.carry_over)
            self._column.insertWidget(self._column.indexOf(self._field) + 1, self._previous)
        if self._previous is not None:
            self._previous.keep_room()
            self._previous.setVisible(shown)
        if self._previous is not None and node is not None and shown:
            unit = unit_of(node) if node.datatype in {"int", "decimal"} else ""
            self._previous.tell(node, shown_as(node, node.previous), unit, self._offers())

    def _offers(self) -> bool:
        at, node = self.grid.currentIndex(), self._current()
        blank = node is not None and bool(node.previous) and not node.value
        return blank and self.model.editing is None and self.model.writable(at.row(), at.column())

    def carry_over(self) -> None:
        """Answer the current cell what the report before said in it."""
        at, node = self.grid.currentIndex(), self._current()
        if node is not None and self._offers():
            self.change([CellEdit(at.row(), at.column(), "", node.previous)])

    def _say_soft(self) -> None:
        """What is not usual in the current cell, with its reason; else the first cell that wants one."""
        at = (self.grid.currentIndex().row(), self.grid.currentIndex().column())
        node = self.model.node(*at)
        if node is None or self.model.editing == at or not node.relevant or node.warning is None:
            first = self._first_unusual
            at, node = (first, self.model.node(*first)) if first is not None else (at, None)
        if node is not None:
            self.soft().tell(node, cell_name(self.model, *at), cell=True)
        elif self._soft is not None:
            self._soft.end()

    def _unsure(self, row: int, column: int) -> bool:
        return self.model.value(row, column).endswith(UNSURE)

    # Answering.

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Show nothing of what happens meanwhile; whoever asked for it shows the end of it."""
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    def change(self, edits: Sequence[CellEdit]) -> None:
        """Answer several cells as one step that can be taken back."""
        real = [edit for edit in edits if edit.before != edit.after]
        with_row = [(self.model.node(edit.row, edit.column), edit.after) for edit in real]
        self.doubts.forget()
        with self.quietly():
            self.stepping.emit(True)
            for node, after in with_row:
                if node is not None:
                    self.model.touched.add(node.ref)
                    self.answered.emit(node.ref, after)
            self.stepping.emit(False)
        self.refresh()
        if real:
            self.settled.emit()

    def _typed(self, row: int, column: int, text: str) -> None:
        node = self.model.node(row, column)
        value = self.model.read(row, column, text, self._delegate.pasted)
        if node is not None and value is not None and value != node.value:
            self._hold(node)
            self.doubts.forget()
            self.answered.emit(node.ref, value)

    def _hold(self, node: Node) -> None:
        """Remember what the cell held before typing began, for Escape."""
        if self._held is None or self._held[0] != node.ref:
            self._held = (node.ref, node.value)

    _held: tuple[str, str] | None = None

    def _given(self, row: int, column: int, text: str) -> None:
        node = self.model.node(row, column)
        if node is None:
            return
        choice = node.control == "select1"
        better = None if choice else from_legacy(text)
        value = text if choice else self.model.read(row, column, better or text, self._delegate.pasted)
        if text == typed_text(node, self.around.zone):
            value = node.value  # looked at, not typed: `1,234` that was no whole number stays that
        self._held = None
        self.model.editing = None
        if value is None:
            return
        if value != node.value:
            self.doubts.forget()
            self.answered.emit(node.ref, value)
        self.stepping.emit(False)
        self.model.touched.add(node.ref)
        self.refresh_at([node.ref])
        if node.violation is not None or node.warning is not None:
            self.settled.emit()

    def _reverted(self, row: int, column: int) -> None:
        node = self.model.node(row, column)
        held, self._held = self._held, None
        if node is not None and held is not None and held[0] == node.ref:
            self.answered.emit(node.ref, held[1])
        self.refresh()
        self.grid.setFocus()

    def _went(self, row: int, column: int) -> None:
        node = self.model.node(row, column)
        if node is not None and self.model.writable(row, column):
            self.model.touched.add(node.ref)
            if self._first_wrong is None and self.model.violation(row, column):
                self._first_wrong = (row, column)
