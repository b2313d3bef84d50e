"""A block of cells pasted into a field: shown as it would land down the fields of the section, then put in.

Fields stand one below the other for a paste, in the form's order, those that are shown; a table ends them.
Nothing goes in unseen: which figure belongs to which field is a person's to say.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from desktop.domain.numbers import parse_number
from desktop.forms import Node
from ui.questions.grid import Lines
from ui.questions.markdown import plain
from ui.questions.paste_panel import PastePanel
from ui.questions.paste_plan import Lane, Plan, Target, closed_why, lane_of, plan
from ui.questions.table_clipboard import Block, from_text, own_values
from ui.questions.table_model import RepeatModel

if TYPE_CHECKING:
    from ui.questions.base import Question
    from ui.questions.flow import Flow

_FIGURES = frozenset({"int", "decimal"})


class FieldsModel(RepeatModel):
    """The fields of a section as the rows of a table with one column."""

    fixed = True

    def __init__(self, nodes: Sequence[Node], parent: QObject, *, locked: bool) -> None:
        super().__init__(Lines(nodes), parent, locked=locked)  # type: ignore[arg-type]

    def paths(self, row: Node) -> Iterator[tuple[str, Node, str]]:
        """The field itself."""
        yield "", row, ""

    def _name_columns(self) -> None:
        super()._name_columns()
        self.columns = tuple(replace(column, label="") for column in self.columns)  # rows say all

    def row_name(self, row: int) -> str:
        """The field's label."""
        return plain(self.repeat.children[row].label)


class FieldPaste(QObject):
    """The clipboard's block on its way into the fields of one flow."""

    def __init__(self, flow: Flow) -> None:
        super().__init__(flow)
        self._flow = flow
        self.panel: PastePanel | None = None
        self._plan = Plan(())
        self._own = False
        self._block: Block = []

    def begin(self, asked: Question) -> None:
        """Look at the clipboard's block for the fields from `asked` on."""
        self.end()
        mime = QGuiApplication.clipboard().mimeData()
        try:
            own = own_values(mime)
            block = own or from_text(mime.text())
        except csv.Error:  # one cell longer than any spreadsheet's
            asked.notice(self.tr("One cell of the block is too long. Nothing was pasted."))
            return
        nodes = self._flow.fields_around(asked)
        if asked.readonly or asked.node not in nodes:
            asked.notice(self.tr("This field can only be read. Nothing was pasted."))
            return
        self._asked = asked
        self._own = own is not None
        self._model = FieldsModel(nodes, self, locked=asked.around.locked)
        self._top = nodes.index(asked.node)
        self._block = _without_names(_down(block), nodes[self._top :])
        self._show({})

    def end(self) -> None:
        """Nothing of a block that is being looked at goes in."""
        if self.panel is not None:
            panel, self.panel = self.panel, None
            panel.hide()
            panel.deleteLater()

    def _show(self, ways: dict[str, int]) -> None:
        self._plan = plan(self._block, self._target(), self._own, ways)
        if self.panel is not None:
            self.panel.show_plan(self._model, self._plan)
        else:
            self.panel = PastePanel(self._model, self._plan, self._asked.objectName(), self._flow)
            self.panel.taken.connect(self._take)
            self.panel.read.connect(lambda sign, which: self._show({**self._plan.ways, sign: which}))
            self.panel.left.connect(self._leave)
            self._flow.under(self._asked, self.panel)
        self.panel.show()
        self.panel.begin()

    def _target(self) -> Target:
        model, top = self._model, self._top
        rows = tuple(node.ref for node in model.repeat.children)
        reach = range(top, min(top + len(self._block), len(rows)))
        closed = {(row, 0): why for row in reach if (why := closed_why(model, row, 0)) is not None}
        lines: tuple[Lane, ...] = tuple(lane_of(node) for node in model.repeat.children)
        return Target(top, 0, rows, False, (lines[top],), closed, model.zone, False, lines)

    def _take(self) -> None:
        """What fits, as one step; a field that became another one meanwhile is looked at anew."""
        fitting, asked = self._plan.fitting, self._asked
        self.end()
        asked.let_go()
        asked.stepping.emit(True)
        for cell in fitting:
            node = self._model.node(cell.row, 0)
            if node is not None and self._model.writable(cell.row, 0) and node.value != cell.value:
                asked.answered.emit(node.ref, cell.value)
        asked.stepping.emit(False)
        asked.block_put.emit()
        for cell in fitting:
            node = self._model.node(cell.row, 0)
            found = self._flow.holder(node.ref) if node is not None else None
            if found is not None:
                found.touched()
        asked.settled.emit()
        asked.go_to(asked.node.ref)

    def _leave(self) -> None:
        self.end()
        self._asked.go_to(self._asked.node.ref)


def _down(block: Block) -> Block:
    """One line of several cells goes down the fields, too: they have no columns."""
    return [[text] for text in block[0]] if len(block) == 1 else block


def _without_names(block: Block, nodes: Sequence[Node]) -> Block:
    """A block copied with the names of its lines: the figures, where only figures are asked."""
    figures = all(node.datatype in _FIGURES for node in nodes[: len(block)])
    while figures and all(len(line) > 1 and not _has_figure(line[0]) for line in block):
        block = [line[1:] for line in block]
    return block


def _has_figure(text: str) -> bool:
    return bool(parse_number(text.strip(), decimal=True).readings)
