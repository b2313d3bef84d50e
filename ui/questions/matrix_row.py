"""One row of a matrix: a question's label and a cell for each of its choices."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.forms import Node
from ui import style
from ui.questions.head import personal_mark
from ui.questions.markdown import has_markup, plain, rich
from ui.questions.paint import readable, say
from ui.widgets.labels import label
from ui.widgets.tips import tip
from ui.words.counting import named

if TYPE_CHECKING:
    from ui.questions.matrix import MatrixQuestion


class Row:
    """The widgets of one question of a matrix."""

    def __init__(self, node: Node, matrix: MatrixQuestion) -> None:
        self.node = node
        self.touched = False
        self.cells: list[QAbstractButton] = []
        self.words: QLabel = label("")
        self.words.setWordWrap(True)
        self.words.setParent(matrix)
        self.words.setContentsMargins(style.px(4), style.px(6), style.px(8), style.px(6))
        self._values: tuple[str, ...] = ()
        self._matrix = matrix

    def make(self, values: tuple[str, ...], cell: Callable[[Row], QAbstractButton]) -> None:
        """A cell for each of `values`."""
        self._values = values
        self.cells = []
        for value in values:
            made = cell(self)
            made.setObjectName(f"q:{self.node.ref}={value}")
            made.clicked.connect(lambda on, value=value: self._take(value, on))
            self.cells.append(made)

    def show(self, locked: bool) -> None:
        """Show the label and what is on."""
        node = self.node
        needed = QCoreApplication.translate("Question", "required")
        tail = f" · {needed}" if node.required and not locked else ""
        tail += f" {mark}" if (mark := personal_mark(node)) else ""
        if has_markup(node.label) or has_markup(node.hint):
            hint = rich(node.hint, readable)
            say(self.words, node.label, f"{escape(tail)}<br>{hint}" if hint else escape(tail))
        else:
            words = "\n".join(part for part in (f"{node.label}{tail}", node.hint) if part)
            self.words.setTextFormat(Qt.TextFormat.PlainText)
            self.words.setText(words)
        self.words.setVisible(node.relevant)
        chosen = set(node.selected)
        offered = {choice.value for choice in node.choices}
        for value, cell in zip(self._values, self.cells, strict=True):
            cell.setChecked(value in chosen)
            cell.setEnabled(not locked)
            cell.setVisible(node.relevant and value in offered)
        self._aim()

    def name(self, choices: Sequence[str], wrong: str) -> None:
        """Say each cell with its row, its choice and what is wrong."""
        for words, cell in zip(choices, self.cells, strict=True):
            cell.setAccessibleName(named(plain(self.node.label), words))
            cell.setAccessibleDescription(wrong)
            cell.setToolTip(tip(words))

    def mark(self, wrong: bool) -> None:
        """Red words and a rule where something is wrong; the sentence stands under the matrix."""
        style.mark(self.words, role="field-error" if wrong else "")

    def stop(self) -> QAbstractButton:
        """The cell that Tab comes to: what is on, else the first."""
        return next((cell for cell in self.cells if cell.isChecked()), self.cells[0])

    def clear(self) -> None:
        """Take the answer back."""
        if self.node.value and self.cells and self.cells[0].isEnabled():
            self.touched = True
            self._matrix.answered.emit(self.node.ref, "")

    def _take(self, value: str, on: bool) -> None:
        self.touched = True
        if self.node.control == "select":
            on_now = [each for each, cell in zip(self._values, self.cells, strict=True) if cell.isChecked()]
            self._matrix.answered.emit(self.node.ref, on_now)
        elif on and value != self.node.value:
            self._matrix.answered.emit(self.node.ref, value)
        else:
            self.show(False)  # pressed again: it stays

    def _aim(self) -> None:
        for cell in self.cells:
            stop = cell is self.stop()
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
