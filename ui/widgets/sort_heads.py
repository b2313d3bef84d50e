"""The heads of a list that order it: by a press, or with the keyboard (Tab, arrows, Space)."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from ui import style
from ui.widgets.icon import icon

_UP, _DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
#: Of the mark beside a head's words: it stands in the head's own margin.
_MARK = 13
_PRESS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SortHeads(QHeaderView):
    """`ordered` with a column and whether it goes down, each time a person asks for another order."""

    ordered = Signal(int, bool)

    def __init__(self, name: str, by: int, *, descending: bool) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setObjectName(name)
        self._at = by
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setSortIndicator(by, _DOWN if descending else _UP)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sortIndicatorChanged.connect(self._asked)

    @property
    def order(self) -> tuple[int, bool]:
        """The column the list is ordered by, and whether it goes down."""
        return self.sortIndicatorSection(), self.sortIndicatorOrder() == _DOWN

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from head to head and down into the list; Space or Enter orders by one, or turns it."""
        key, table = event.key(), self.parentWidget()
        if key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._move(1 if key == Qt.Key.Key_Right else -1)
        elif key == Qt.Key.Key_Down and isinstance(table, QTableView):
            table.setFocus()
            table.selectRow(max(0, table.currentIndex().row()))
        elif key in _PRESS:
            turned = self.order == (self._at, False)
            self.setSortIndicator(self._at, _DOWN if turned else _UP)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """One begins where the order is, and hears it; at the first head where that one is left out."""
        by = self.sortIndicatorSection()
        self._at = 0 if self.isSectionHidden(by) else by
        self._tell()
        super().focusInEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        """The head, beside its words how the list goes by it; a ring where the keyboard is."""
        painter.save()
        super().paintSection(painter, rect, logical)
        painter.restore()
        column, down = self.order
        if logical == column:
            side, words = style.px(_MARK), self.sectionSizeFromContents(logical).width()
            place = QRect(rect.left() + min(words, rect.width()) - side, 0, side, side)
            place.moveTop(rect.top() + (rect.height() - side) // 2)
            icon("chevron-down" if down else "chevron-up", "muted").paint(painter, place)
        if self.hasFocus() and logical == self._at:
            wide = max(1, style.px(2))
            painter.save()
            painter.setPen(QPen(QColor(style.tokens().accent), wide))
            painter.drawRect(rect.adjusted(wide, wide, -wide, -wide))
            painter.restore()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """With the heads comes the name: a screen reader hears it before any of them is pressed."""
        super().setModel(model)
        self._tell()

    def _move(self, step: int) -> None:
        at = self._at + step
        while 0 <= at < self.count() and self.isSectionHidden(at):
            at += step
        if 0 <= at < self.count():
            self._at = at
            self._tell()

    def _asked(self, column: int, order: Qt.SortOrder) -> None:
        self._at = column
        self._tell()
        self.ordered.emit(column, order == _DOWN)

    def _tell(self) -> None:
        """Say the head to a screen reader, and how the list is ordered by it."""
        head = str(self.model().headerData(self._at, Qt.Orientation.Horizontal)) if self.model() else ""
        column, down = self.order
        if column != self._at:
            told = self.tr("{head}: Space puts the list in this order")
        else:
            told = self.tr("{head}, descending order") if down else self.tr("{head}, ascending order")
        self.setAccessibleName(told.format(head=head))
        self.viewport().update()
