"""An order of preference: the choices as rows that are moved up and down, by keyboard, buttons or mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui import style
from ui.questions.base import Question
from ui.questions.markdown import plain
from ui.questions.sentences import nothing_offered
from ui.questions.table_delegate import Index, _said
from ui.widgets.buttons import button

_VALUE = Qt.ItemDataRole.UserRole
_ALT = Qt.KeyboardModifier.AltModifier
_BY = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class Row(QStyledItemDelegate):
    """A row: its place as a number, then the words, on as many lines as they need."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words."""
        view = self.parent()
        wide = view.viewport().width() if isinstance(view, QListWidget) else 0
        room = QRect(0, 0, max(1, wide - style.px(72)), 10_000)
        high = _said(option).fontMetrics.boundingRect(room, _WRAPPED, str(index.data())).height()
        return QSize(wide, max(style.px(36), high + style.px(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background, place, words, and a ring around the row the keys move."""
        shown, colours = _said(option), style.tokens()
        placed = bool(self.parent().property("placed"))
        inside = shown.rect.adjusted(1, 1, -1, -1)
        painter.save()
        painter.setFont(shown.font)
        painter.setPen(Qt.PenStyle.NoPen)
        focus = bool(shown.state & QStyle.StateFlag.State_Selected)
        painter.setBrush(QColor(colours.accentsoft if focus else colours.raised))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(inside, style.px(4), style.px(4))
        place = inside.adjusted(style.px(10), 0, 0, 0)
        painter.setPen(QColor(colours.accent if placed else colours.muted))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, f"{index.row() + 1}" if placed else "–")
        painter.setPen(QColor(colours.text))
        painter.drawText(inside.adjusted(style.px(40), 0, -style.px(28), 0), _WRAPPED, str(index.data()))
        if bool(self.parent().property("open")):
            self._grip(painter, inside, QColor(colours.muted))
        painter.restore()

    def _grip(self, painter: QPainter, rect: QRect, colour: QColor) -> None:
        """Six dots at the right: here it can be held."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        gap, dot = style.px(6), style.px(3)
        for at in range(6):
            left = rect.right() - style.px(20) + at % 2 * gap
            painter.drawEllipse(left, rect.center().y() - dot // 2 + (at // 2 - 1) * gap, dot, dot)


class Order(QListWidget):
    """The rows. `moved` follows each move; a row follows the mouse while it is held."""

    moved = Signal()
    cleared = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.open = True
        self.setItemDelegate(Row(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._held = -1
        self._shuffled = False

    def values(self) -> list[str]:
        """The values from first to last."""
        return [str(self.item(row).data(_VALUE)) for row in range(self.count())]

    def shift(self, by: int) -> bool:
        """The current row changes places; False at either end."""
        row = self.currentRow()
        return self._put(row, row + by)

    def _put(self, row: int, to: int) -> bool:
        if not self.open or row < 0 or not 0 <= to < self.count() or row == to:
            return False
        item = self.takeItem(row)
        self.insertItem(to, item)
        self.setCurrentRow(to, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the row; Delete takes the order back."""
        by = _BY.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & _ALT:
            if self.shift(by):
                self.moved.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.cleared.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if self.open:
                self.moved.emit()  # the order as it stands is meant
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a row."""
        super().mousePressEvent(event)
        self._held = self.row(self.itemAt(event.position().toPoint()))
        self._shuffled = False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The row that is held goes where the mouse is."""
        if self._held < 0 or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        high = event.position().toPoint().y()
        over = self.itemAt(QPoint(self.viewport().width() // 2, high))
        if over is not None and self._put(self._held, self.row(over)):
            self._held = self.currentRow()
            self._shuffled = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: where it is now is meant."""
        super().mouseReleaseEvent(event)
        self._held = -1
        if self._shuffled:
            self._shuffled = False
            self.moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap differently now; all rows stay in sight."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.fit()

    def fit(self) -> None:
        """As high as its rows."""
        high = sum(self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(max(style.px(36), high + 2 * self.frameWidth() + style.px(4)))


class RankQuestion(Question):
    """All choices in an order; not answered until the person moved one or confirmed the order."""

    def build(self) -> QWidget:
        """The rows, the buttons at their right, and what is said under them."""
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(style.px(6))
        self.order = Order(box)
        self.order.moved.connect(self._give)
        self.order.cleared.connect(self.clear)
        self.order.currentRowChanged.connect(lambda _: self._able())
        self.up = button(self.tr("Move up"), "", f"{self.objectName()}.up", "chevron-up")
        self.down = button(self.tr("Move down"), "", f"{self.objectName()}.down", "chevron-down")
        self.keep = button(self.tr("Keep this order"), "quiet", f"{self.objectName()}.keep")
        self.undo = button(self.tr("Take the order back"), "quiet", f"{self.objectName()}.clear")
        self.up.setToolTip("Alt+↑")
        self.down.setToolTip("Alt+↓")
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.keep.clicked.connect(self._give)
        self.undo.clicked.connect(self.clear)
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setProperty("role", "muted")
        line = QHBoxLayout()
        line.setSpacing(style.px(8))
        for each in (self.up, self.down, self.keep, self.undo):
            line.addWidget(each)
        line.addStretch(1)
        column.addWidget(self.order)
        column.addLayout(line)
        column.addWidget(self._said)
        return box

    def fields(self) -> Sequence[QWidget]:
        """The rows."""
        return (self.order,)

    def show_value(self) -> None:
        """The order given, then what has no place in it yet."""
        labels = {choice.value: plain(choice.label) for choice in self.node.choices}
        placed = [value for value in self.node.selected if value in labels]
        wanted = [*placed, *(value for value in labels if value not in placed)]
        rows = [(value, labels[value]) for value in wanted]
        order = self.order
        if rows != [(str(order.item(at).data(_VALUE)), order.item(at).text()) for at in range(order.count())]:
            current = order.values()[order.currentRow()] if order.currentRow() >= 0 else ""
            order.clear()
            for value, label in rows:
                item = QListWidgetItem(label)
                item.setData(_VALUE, value)
                order.addItem(item)
            order.setCurrentRow(wanted.index(current) if current in wanted else 0)
        order.open = not self.readonly
        order.setProperty("placed", bool(placed))
        order.setProperty("open", order.open)
        order.fit()
        order.viewport().update()
        self._tell(bool(placed))
        self._able()

    def clear(self) -> None:
        """Take the order back."""
        if self.node.value and not self.readonly:
            self._touched = True
            self.answered.emit(self.node.ref, "")
            self.order.setFocus()

    def _tell(self, placed: bool) -> None:
        order, count = self.order, self.order.count()
        for at in range(count):
            item = order.item(at)
            spoken = self.tr("{name}, {place} of {count}") if placed else self.tr("{name}, not placed yet")
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                spoken.format(name=item.text(), place=at + 1, count=count),
            )
        if not count:
            words = nothing_offered()
        else:
            words = "" if placed else self.tr("Not answered yet. Move a row, or keep the order as it is.")
        self._said.setText(words)
        self._said.setVisible(bool(words) and not self.readonly)
        order.setVisible(count > 0)
        for each, seen in (
            (self.up, count > 1),
            (self.down, count > 1),
            (self.keep, count > 0 and not placed),
            (self.undo, placed),
        ):
            each.setVisible(seen and not self.readonly)

    def _able(self) -> None:
        row = self.order.currentRow()
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.order.count() - 1)

    def _move(self, by: int) -> None:
        if self.order.shift(by):
            self._give()

    def _give(self) -> None:
        if self.readonly or not self.order.count():
            return
        self._touched = True
        self.answered.emit(self.node.ref, self.order.values())
