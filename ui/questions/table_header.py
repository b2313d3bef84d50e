"""Column heads that wrap, and a band above them for the groups the columns stand in."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from ui import style
from ui.questions.table_model import RepeatModel

_WRAP = Qt.TextFlag.TextWordWrap
_HIGHEST = 160
#: The names of rows are cut beyond so many pixels.
_WIDEST = 280


class ColumnHeads(QHeaderView):
    """Labels wrapped to the width of their column, groups on top."""

    def __init__(self, model: RepeatModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """High enough for the longest label at the widths in force."""
        metrics = self.fontMetrics()
        words = 0
        for at in range(self.count()):
            room = QRect(0, 0, self.sectionSize(at) - style.px(16), 10_000)
            words = max(words, metrics.boundingRect(room, int(_WRAP), self._text(at)).height())
        high = min(words, style.px(_HIGHEST)) + style.px(14)
        return QSize(super().sizeHint().width(), high + self._band())

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """The label at the foot of its box; the group's name once, over all its columns."""
        colours = style.tokens()
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, QColor(colours.raised))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.setPen(QColor(colours.edge))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._paint_group(painter, rect, logical)
        named = self._model.columns[logical]
        painter.setFont(self.font())
        painter.setPen(QColor(colours.muted))
        room = rect.adjusted(style.px(8), self._band() + style.px(6), -style.px(8), -style.px(6))
        side = Qt.AlignmentFlag.AlignRight if named.numeric or named.computed else Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(side | Qt.AlignmentFlag.AlignBottom) | int(_WRAP), self._text(logical))
        painter.restore()

    def _paint_group(self, painter: QPainter, rect: QRect, logical: int) -> None:
        band = self._band()
        columns = self._model.columns
        group = columns[logical].group
        if not band or not group:
            return
        first = last = logical
        while first > 0 and columns[first - 1].group == group:
            first -= 1
        while last + 1 < len(columns) and columns[last + 1].group == group:
            last += 1
        left = self.sectionViewportPosition(first)
        width = self.sectionViewportPosition(last) + self.sectionSize(last) - left
        whole = QRect(left, rect.top(), width, band)
        colours = style.tokens()
        painter.fillRect(whole, QColor(colours.sunken))
        painter.setPen(QColor(colours.line))
        painter.drawLine(whole.topRight(), whole.bottomRight())
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(colours.text))
        shown = whole.intersected(self.viewport().rect()).adjusted(style.px(8), 0, -style.px(8), 0)
        text = painter.fontMetrics().elidedText(
            group, Qt.TextElideMode.ElideRight, max(shown.width(), style.px(40))
        )
        painter.drawText(shown, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), text)

    def _band(self) -> int:
        grouped = any(column.group for column in self._model.columns)
        return self.fontMetrics().lineSpacing() + style.px(10) if grouped else 0

    def _text(self, logical: int) -> str:
        text = self._model.headerData(logical, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        return str(text or "").replace(" %", "\u00a0%")  # the sign stays on the line of its figure


class RowHeads(QHeaderView):
    """The numbers of the rows, or what the form calls them, on the same lines as the cells."""

    def __init__(self, model: RepeatModel, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self.setSectionsClickable(False)
        self.setHighlightSections(False)

    def sizeHint(self) -> QSize:
        """Room for three digits, or for the names up to a width."""
        metrics, high = self.fontMetrics(), super().sizeHint().height()
        names = [self._model.row_name(row) for row in range(self.count())]
        words = max((metrics.horizontalAdvance(name) for name in names), default=0)
        room = max(metrics.horizontalAdvance("000"), min(words, style.px(_WIDEST)))
        return QSize(room + style.px(20), high)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """The number, lighter than the answers."""
        colours = style.tokens()
        painter.save()
        painter.fillRect(rect, QColor(colours.raised))
        painter.setPen(QColor(colours.line))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        name = self._model.row_name(logical)
        painter.setFont(self.font())
        painter.setPen(QColor(colours.text if name else colours.muted))
        if name:
            room = rect.adjusted(style.px(8), 0, -style.px(8), 0)
            words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        else:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(logical + 1))
        painter.restore()
