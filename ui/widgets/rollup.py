"""Done, in progress, not completed: the three classes of a roll-up as a bar, the numbers beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.task import Rollup
from ui import style


class RollupBar(QWidget):
    """The shares of a roll-up, painted; its words are its accessible name.

    Filled: what is done; dotted: what is in progress; hatched: what is overdue. So they are told without
    colour too, and the bar has a line around it.
    """

    def __init__(self) -> None:
        super().__init__()
        self._counts = Rollup()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_counts(self, counts: Rollup, told: str) -> None:
        """Paint these; `told` says them in words."""
        self._counts = counts
        self.setAccessibleName(told)
        self.setToolTip(told)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a thin line of text."""
        return QSize(style.px(160), style.px(12))

    def minimumSizeHint(self) -> QSize:
        """Narrower still, it says something."""
        return QSize(style.px(80), style.px(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The parts side by side in one rounded bar."""
        colours = style.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        clip = QPainterPath()
        clip.addRoundedRect(whole, whole.height() / 2, whole.height() / 2)
        painter.setClipPath(clip)
        painter.fillRect(whole, QColor(colours.line))
        left, counts = whole.left(), self._counts
        dotted, hatched = Qt.BrushStyle.Dense6Pattern, Qt.BrushStyle.BDiagPattern
        parts = (
            (counts.done, colours.good, None),
            (counts.open, colours.accent, dotted),
            (counts.overdue, colours.bad, hatched),
        )
        for count, colour, pattern in parts:
            if not counts.total or not count:
                continue
            width = whole.width() * count / counts.total
            part = QRectF(left, whole.top(), width, whole.height())
            painter.fillRect(part, QColor(colour))
            if pattern is not None:
                over = QColor(colours.raised)
                over.setAlpha(150)
                painter.fillRect(part, QBrush(over, pattern))
            if left > whole.left():
                painter.fillRect(QRectF(left - 1, whole.top(), 2, whole.height()), QColor(colours.surface))
            left += width
        painter.setClipping(False)
        painter.setPen(QColor(colours.muted))
        edge = whole.adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(edge, edge.height() / 2, edge.height() / 2)
        painter.end()
