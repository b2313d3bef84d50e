"""Questions side by side and one below the other, on the columns of their line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ui import style
from ui.questions.base import Question
from ui.questions.plan import Line, width
from ui.questions.tall import Tall

#: Width of a column that reads well.
READABLE = 760
#: A block of so many questions begins another one, so that what changes in one is not laid out with all.
_MOST = 8
#: The narrowest that a field becomes where the form gives it little room, and that a question becomes.
_NARROW = 56
_CELL = 84
#: Two figures with their units side by side need this much.
_TWO_FIGURES = 500


class Block(Tall):
    """Questions on a grid: at most 760 px wide, or the whole width where they stand close."""

    def __init__(self, line: Line, whole: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._whole = whole
        self._questions: list[Question] = []
        self._shown: list[Question] | None = None
        self._lines: list[list[tuple[Question, int]]] = []
        self._times = 1
        self._used = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(style.px(4 if whole else 16))
        self._grid.setVerticalSpacing(style.px(10))
        for at in range(line.units):
            self._grid.setColumnStretch(at, 1)
        ruler = QWidget(self)  # columns that nothing stands in have their spaces, too, as in the next block
        ruler.setFixedHeight(0)
        ruler.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._grid.addWidget(ruler, 0, 0, 1, line.units, Qt.AlignmentFlag.AlignTop)
        if not whole:
            self.setMaximumWidth(style.px(READABLE))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def full(self) -> bool:
        """True when the next question should begin another block."""
        return len(self._questions) >= _MOST and self._used % self.line.units == 0

    def fit(self, room: int) -> None:
        """Where questions side by side have no room, each takes twice its units of the line, or more."""
        units, times = self.line.units, 1
        least = min((self._said(asked) for asked in self._questions), default=units)
        wanted = style.px(_CELL if self._whole else _TWO_FIGURES / 2)
        while room / units * least * times < wanted and least * times < units:
            times += 1
        if 2 * least * times > units:  # nothing has room beside it
            times = -(-units // least)
        if times != self._times:
            self._times = times
            self._shown = None
            self.arrange()

    def add(self, asked: Question) -> None:
        """One more question; `arrange` gives it its place."""
        asked.setParent(self)
        # Columns are equal whatever stands in them; a field gives way to its unit, not the other way round.
        asked.setSizePolicy(QSizePolicy.Policy.Ignored, asked.sizePolicy().verticalPolicy())
        for field in asked.fields():
            field.setMinimumWidth(style.px(_NARROW))
        span = self._span(asked)
        room = self.line.units - self._used % self.line.units
        self._used += span if span <= room else room + span
        self._questions.append(asked)

    def replace(self, old: Question, new: Question) -> None:
        """Ask the same in another way, at the same place."""
        self._questions[self._questions.index(old)] = new
        new.setParent(self)
        new.setSizePolicy(QSizePolicy.Policy.Ignored, new.sizePolicy().verticalPolicy())
        self._grid.removeWidget(old)
        old.hide()
        old.deleteLater()
        self._shown = None
        self.arrange()

    def arrange(self) -> None:
        """Put the relevant questions on the grid in order; nothing happens when they are as before."""
        shown = [asked for asked in self._questions if asked.node.relevant]
        if shown == self._shown:
            return
        before = set(self._shown or ())
        self._shown = shown
        for asked in self._questions:
            if asked in before or asked not in shown:
                self._grid.removeWidget(asked)
                asked.setVisible(asked in shown)
        self._lines = self._places(shown)
        for row, line in enumerate(self._lines):
            column = 0
            for asked, span in line:
                self._grid.addWidget(asked, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
                asked.setVisible(True)
                column += span
        self.setVisible(bool(shown))
        self._level()

    def _places(self, shown: list[Question]) -> list[list[tuple[Question, int]]]:
        """The questions line by line, each with the units it takes."""
        lines: list[list[tuple[Question, int]]] = []
        left = 0
        for asked in shown:
            span = self._span(asked)
            if span > left:
                self._fill(lines, left)
                lines.append([])
                left = self.line.units
            lines[-1].append((asked, span))
            left -= span
        self._fill(lines, left)
        return lines

    def _fill(self, lines: list[list[tuple[Question, int]]], left: int) -> None:
        if lines and left and self.line.filled:
            asked, span = lines[-1].pop()
            lines[-1].append((asked, span + left))

    def _span(self, asked: Question) -> int:
        """Units of the line: what the form says, else the whole line or what the kind likes."""
        return min(self.line.units, self._said(asked) * self._times)

    def _said(self, asked: Question) -> int:
        return width(asked.node) or (self.line.units if self.line.filled else asked.columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Labels wrap differently now."""
        super().resizeEvent(event)
        self._level()

    def _level(self) -> None:
        """Fields of one line stand on one line, however many lines their labels take."""
        gap = self._grid.horizontalSpacing()
        units = self.line.units
        each = (self.width() - (units - 1) * gap) / units
        for line in self._lines:
            if len(line) < 2:
                for asked, _ in line:
                    asked.push_down(0)
                continue
            heads = [asked.head_height(round(each * span + gap * (span - 1))) for asked, span in line]
            for (asked, _), high in zip(line, heads, strict=True):
                asked.push_down(max(heads) - high)
