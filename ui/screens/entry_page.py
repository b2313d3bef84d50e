"""One section of the form on one page: questions on a grid of twelve columns, tables over the whole width."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.forms import Node
from ui import style
from ui.questions import question
from ui.questions.around import Around
from ui.questions.base import Question
from ui.screens.entry_sections import Section
from ui.widgets.labels import label

#: Width of a column that reads well.
READABLE = 760
_COLUMNS = 12
_MARGIN = 24
#: Two figures with their units side by side need this much.
_TWO_FIGURES = 500


class Page(QScrollArea):
    """The questions of one section, made when the page is first shown."""

    def __init__(self, section: Section, title: str, around: Around) -> None:
        super().__init__()
        self.section = section
        self.questions: dict[str, Question] = {}
        self._around = around
        self._heads: list[tuple[Node, QLabel]] = []
        self._blocks: list[Block] = []
        self._open: Block | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(style.px(_MARGIN), style.px(16), style.px(_MARGIN), style.px(_MARGIN))
        self._column.setSpacing(style.px(12))
        self.title = label(title, "section")
        self.title.setWordWrap(True)
        self._column.addWidget(self.title)
        self.title.setHidden(section.group in section.nodes)  # a table says its own name
        self._add(section.nodes)
        self._column.addStretch(1)
        self.setWidget(inner)
        self.arrange()

    def arrange(self) -> None:
        """Show what is relevant now and close the gaps."""
        for node, head in self._heads:
            head.setText(node.label)
            head.setVisible(node.relevant and bool(node.label))
        for block in self._blocks:
            block.arrange()
        for asked in self.questions.values():
            if asked.wide:
                asked.setVisible(asked.node.relevant)

    def holder(self, ref: str) -> Question | None:
        """The question that shows `ref`: its own, or the table it is a cell of."""
        while ref:
            found = self.questions.get(ref)
            if found is not None:
                return found
            ref = ref[: ref.rfind("[")] if ref.endswith("]") else ref.rpartition("/")[0]
        return None

    def go_to(self, ref: str) -> None:
        """Bring `ref` into sight and give it the focus."""
        found = self.holder(ref)
        if found is not None:
            found.go_to(ref)
            QTimer.singleShot(0, found, lambda: self.ensureWidgetVisible(found, 0, style.px(60)))

    def first(self) -> Question | None:
        """The first question that takes the keyboard."""
        for asked in self.questions.values():
            if asked.node.relevant and asked.fields() and not asked.readonly:
                return asked
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where two figures have no room side by side, they stand one below the other."""
        super().resizeEvent(event)
        room = self.viewport().width() - 2 * style.px(_MARGIN)
        for block in self._blocks:
            block.narrow(room < style.px(_TWO_FIGURES))

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name is Qt's
        """Tab goes on, and what gets the focus comes into sight."""
        moved = bool(super().focusNextPrevChild(next))
        widget = self.focusWidget()
        if moved and widget is not None and self.isAncestorOf(widget):
            self.ensureWidgetVisible(widget, 0, style.px(60))
        return moved

    def _add(self, nodes: Sequence[Node]) -> None:
        for node in nodes:
            if node.control == "group":
                self._open = None
                head = label(node.label, "strong")
                head.setWordWrap(True)
                self._heads.append((node, head))
                self._column.addSpacing(style.px(8))
                self._column.addWidget(head)
                self._add(node.children)
                self._open = None
            elif node.control:
                self._ask(node)

    def _ask(self, node: Node) -> None:
        asked = question(node, around=self._around)
        self.questions[node.ref] = asked
        if asked.wide:
            self._open = None
            self._column.addWidget(asked)
            return
        if self._open is None:
            self._open = Block()
            self._blocks.append(self._open)
            beside = QHBoxLayout()  # knows the block's greatest width when it asks for its height
            beside.addWidget(self._open, 1)
            beside.addStretch(0)
            self._column.addLayout(beside)
        self._open.add(asked)


class Block(QWidget):
    """Questions side by side and one below the other, at most 760 px wide."""

    def __init__(self) -> None:
        super().__init__()
        self._questions: list[Question] = []
        self._shown: list[Question] | None = None
        self._narrow = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.px(16))
        self._grid.setVerticalSpacing(style.px(10))
        for at in range(_COLUMNS):
            self._grid.setColumnStretch(at, 1)
        self.setMaximumWidth(style.px(READABLE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def narrow(self, narrow: bool) -> None:
        """Give every question twice its columns, or take that back."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._shown = None
            self.arrange()

    def _span(self, asked: Question) -> int:
        return min(_COLUMNS, span_of(asked) * (2 if self._narrow else 1))

    def add(self, asked: Question) -> None:
        """One more question; `arrange` gives it its place."""
        asked.setParent(self)
        self._questions.append(asked)

    def arrange(self) -> None:
        """Put the relevant questions on the grid in order; nothing happens when they are as before."""
        shown = [asked for asked in self._questions if asked.node.relevant]
        if shown == self._shown:
            return
        self._shown = shown
        for asked in self._questions:
            self._grid.removeWidget(asked)
            asked.setVisible(asked in shown)
        row = column = 0
        self._lines: list[list[Question]] = [[]]
        for asked in shown:
            span = self._span(asked)
            if column + span > _COLUMNS:
                row, column = row + 1, 0
                self._lines.append([])
            self._grid.addWidget(asked, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            self._lines[-1].append(asked)
            column += span
        self.setVisible(bool(shown))
        self._level()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels wrap differently now."""
        super().resizeEvent(event)
        self._level()

    def _level(self) -> None:
        """Fields of one line stand on one line, however many lines their labels take."""
        gap = self._grid.horizontalSpacing()
        each = (self.width() - (_COLUMNS - 1) * gap) / _COLUMNS
        for line in self._lines if self._shown else []:
            spans = [self._span(asked) for asked in line]
            wide = [round(each * span + gap * (span - 1)) for span in spans]
            heads = [asked.head_height(room) for asked, room in zip(line, wide, strict=True)]
            for asked, high in zip(line, heads, strict=True):
                asked.push_down(max(heads) - high)


def span_of(asked: Question) -> int:
    """Columns a question takes: `w1` … `w12` of the form's theme grid, else what its kind likes."""
    for appearance in asked.node.appearances:
        if appearance[:1] == "w" and appearance[1:].isdigit():
            return max(1, min(_COLUMNS, int(appearance[1:])))
    return asked.columns
