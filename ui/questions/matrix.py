"""Choices that several questions share, asked as a matrix: a row for each question, a column for each choice.

Appearances `table-list` on a group, or `label` and `list-nolabel` on its questions. Tab goes from row to row,
arrows from cell to cell, Space or a digit chooses, Delete takes a choice back.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QGridLayout, QLabel, QRadioButton, QWidget

from desktop.forms import Choice, Node
from ui import style
from ui.questions.around import ALONE, Around
from ui.questions.base import Question
from ui.questions.markdown import plain
from ui.questions.matrix_row import Row
from ui.questions.paint import say
from ui.questions.plan import only_labels
from ui.questions.sentences import violation_sentence, warning_sentence
from ui.widgets.labels import label
from ui.words.counting import named

Key = Qt.Key
_STEPS = {Key.Key_Up: (-1, 0), Key.Key_Down: (1, 0), Key.Key_Left: (0, -1), Key.Key_Right: (0, 1)}
#: Room for a row's words, and for a choice.
_WORDS, _CHOICE = 360, 96


class MatrixQuestion(Question):
    """One question for several nodes; `answered` tells the ref of the row."""

    wide = True

    def __init__(
        self, nodes: Sequence[Node], parent: QWidget | None = None, *, around: Around = ALONE
    ) -> None:
        self._named_by = nodes[0] if only_labels(nodes[0]) else None
        self.nodes = tuple(node for node in nodes if not only_labels(node))
        super().__init__(self.nodes[0], parent, around=around)

    def build(self) -> QWidget:
        """Choices above, a row for each question."""
        self._offered: tuple[str, ...] = ()
        self._named: list[QLabel] = []
        self.rows = [Row(node, self) for node in self.nodes]
        body = _Lines(self)
        self.grid = QGridLayout(body)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(style.px(4))
        self.grid.setVerticalSpacing(style.px(1))
        self.grid.setColumnStretch(0, 1)
        self._body = body
        return body

    # What is shown.

    def label(self) -> str:
        """The label of the row that holds the choices, when the form gives it one."""
        return self._named_by.label.strip() if self._named_by is not None else ""

    def hint(self) -> str:
        """The same row's hint."""
        return self._named_by.hint if self._named_by is not None else ""

    def accessible_name(self) -> str:
        """The label, else what the rows are called."""
        return self.label() or ", ".join(plain(node.label) for node in self.nodes)

    def show_value(self) -> None:
        """The choices in the language in force, what is on, what can be pressed."""
        choices = self._choices()
        values = tuple(choice.value for choice in choices)
        if values != self._offered:
            self._make(values)
        for head, choice in zip(self._named, choices, strict=True):
            say(head, choice.label)
        for row in self.rows:
            row.show(self.around.locked or row.node.readonly)

    def _choices(self) -> Sequence[Choice]:
        return (self._named_by or self.nodes[0]).choices

    def show_state(self) -> None:
        """Mark the rows that are wrong; the first one's sentence stands under the matrix."""
        wrong = ""
        for row in self.rows:
            sentence = self._wrong(row)
            row.mark(bool(sentence))
            if sentence and not wrong:
                wrong = named(plain(row.node.label), sentence)
        if wrong:
            self._say(wrong)
        elif self._violation is not None:
            self._violation.hide()
        self._say_soft(self.where())
        self.paint_state("bad" if wrong else "")

    def _say_soft(self, here: str) -> None:
        """What is not usual in the row of `here`, with its reason; else the first row that wants one."""
        unusual = [row.node for row in self.rows if row.node.relevant and row.node.warning is not None]
        told = [node for node in unusual if node.ref == here] + [node for node in unusual if not node.reason]
        if told:
            self.soft().tell(told[0], plain(told[0].label), cell=True)
        elif self._soft is not None:
            self._soft.end()

    def open_reason(self, ref: str) -> None:
        """Ask why the answer of a row is right."""
        self._say_soft(ref)
        if self._soft is not None and self._soft.ref == ref and not self._soft.reason:
            self._soft.open()

    def refresh(self) -> None:
        """Each cell is read with its row and its choice."""
        super().refresh()
        for row in self.rows:
            row.name(
                [plain(choice.label) for choice in self._choices()],
                self._wrong(row) or warning_sentence(row.node),
            )
        self.aim()

    def fields(self) -> Sequence[QWidget]:
        """Every cell."""
        return [cell for row in self.rows for cell in row.cells]

    def focus_target(self) -> QWidget | None:
        """The first row that is shown."""
        shown = [row for row in self.rows if row.node.relevant and row.cells]
        return shown[0].stop() if shown else None

    def go_to(self, ref: str) -> None:
        """Take the focus in the row of `ref`."""
        row = next((row for row in self.rows if row.node.ref == ref), None)
        if row is None or not row.cells:
            super().go_to(ref)
        else:
            row.stop().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def where(self) -> str:
        """The ref of the row that has the focus."""
        found = self._at(self.focusWidget())
        return self.rows[found[0]].node.ref if found is not None else self.node.ref

    # What is done.

    def press(self, event: QKeyEvent, cell: QAbstractButton) -> bool:
        """What a key in a cell means here; False when it is the cell's own."""
        at = self._at(cell)
        if at is None:
            return False
        key = Key(event.key())
        if key in _STEPS:
            self._step(at, *_STEPS[key])
        elif key in {Key.Key_Delete, Key.Key_Backspace}:
            self.rows[at[0]].clear()
        elif Key.Key_1 <= key <= Key.Key_9 and key - Key.Key_1 < len(self._offered):
            self.rows[at[0]].cells[key - Key.Key_1].click()
            self._step((at[0], key - Key.Key_1), 1, 0)
        else:
            return False
        return True

    def _step(self, at: tuple[int, int], down: int, right: int) -> None:
        row, column = at[0] + down, at[1] + right
        while 0 <= row < len(self.rows) and not self.rows[row].node.relevant:
            row += down
        if 0 <= row < len(self.rows) and 0 <= column < len(self._offered):
            self.rows[row].cells[column].setFocus(Qt.FocusReason.TabFocusReason)

    def _at(self, widget: QWidget | None) -> tuple[int, int] | None:
        for at, row in enumerate(self.rows):
            if widget in row.cells:
                return at, row.cells.index(widget)
        return None

    def _wrong(self, row: Row) -> str:
        node = row.node
        due = row.touched or self._revealed or node.violation != "required"
        return violation_sentence(node) if node.violation is not None and node.relevant and due else ""

    def _make(self, values: tuple[str, ...]) -> None:
        for old in [*self._named, *(cell for row in self.rows for cell in row.cells)]:
            self.grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._offered = values
        self._named = []
        for column, _ in enumerate(values, 1):
            named = label("", "muted")
            named.setWordWrap(True)
            named.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom)
            named.setMinimumWidth(style.px(_CHOICE))
            named.setContentsMargins(0, 0, 0, style.px(4))
            self._named.append(named)
            self.grid.addWidget(named, 0, column)
        for at, row in enumerate(self.rows, 1):
            self.grid.addWidget(row.words, at, 0)
            row.make(values, self._cell)
            for column, cell in enumerate(row.cells, 1):
                cell.setFixedWidth(cell.sizeHint().width() - style.px(8))  # no words stand behind the mark
                self.grid.addWidget(cell, at, column, Qt.AlignmentFlag.AlignCenter)
        self._body.setMaximumWidth(style.px(_WORDS + (_CHOICE + 24) * max(len(values), 1)))

    def _cell(self, row: Row) -> QAbstractButton:
        return _Tick(self) if row.node.control == "select" else _One(self)


class _One(QRadioButton):
    """A cell of a row with one choice."""

    def __init__(self, matrix: MatrixQuestion) -> None:
        super().__init__(matrix._body)
        self._matrix = matrix
        self.setAutoExclusive(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, digits and Delete are the matrix's."""
        if not self._matrix.press(event, self):
            super().keyPressEvent(event)


class _Tick(QCheckBox):
    """A cell of a row with several choices."""

    def __init__(self, matrix: MatrixQuestion) -> None:
        super().__init__(matrix._body)
        self._matrix = matrix

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, digits and Delete are the matrix's."""
        if not self._matrix.press(event, self):
            super().keyPressEvent(event)


class _Lines(QWidget):
    """Draws a hairline over every row, so that the eye stays in it."""

    def __init__(self, matrix: MatrixQuestion) -> None:
        super().__init__(matrix)
        self._matrix = matrix

    def paintEvent(self, event: QPaintEvent) -> None:
        """Hairlines."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QColor(style.tokens().line))
        for row in self._matrix.rows:
            if not row.words.isHidden():
                top = row.words.geometry().top()
                painter.drawLine(0, top, self.width(), top)
        painter.end()
