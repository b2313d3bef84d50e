"""How cells are painted and edited."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui import style
from ui.questions.field import Line
from ui.questions.picker import Picker
from ui.questions.table_model import RepeatModel

Index = QModelIndex | QPersistentModelIndex
_Hint = QAbstractItemDelegate.EndEditHint


class CellDelegate(QStyledItemDelegate):
    """Paints values as figures and words; edits with the same fields as the questions."""

    typed = Signal(int, int, str)  # row, column; the text so far
    given = Signal(int, int, str)  # row, column; the cell was left: the text, or the value of a choice
    reverted = Signal(int, int)
    moved = Signal(int, int)  # rows, columns the person goes on by

    def __init__(self, model: RepeatModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.editor: QWidget | None = None
        self._at = (-1, -1)

    @property
    def pasted(self) -> bool:
        """True while what stands in the editor was pasted, not typed."""
        return isinstance(self.editor, Line) and self.editor.pasted

    # Painting.

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line of text with room for stacked accents."""
        metrics = _said(option).fontMetrics
        width = metrics.horizontalAdvance(str(index.data() or "")) + style.px(20)
        return QSize(width, max(style.px(34), metrics.lineSpacing() + style.px(10)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background by kind of cell, the value, a rule and a mark when something is wrong."""
        colours = style.tokens()
        shown = _said(option)
        row, column = index.row(), index.column()
        node = self._model.node(row, column)
        named = self._model.columns[column]
        selected = bool(shown.state & QStyle.StateFlag.State_Selected)
        if selected:
            back = colours.accentsoft
        elif named.computed or node is None or not node.relevant:
            back = colours.sunken
        else:
            back = colours.raised if self._model.writable(row, column) else colours.surface
        painter.save()
        painter.fillRect(shown.rect, QColor(back))
        room = shown.rect.adjusted(style.px(8), 0, -style.px(8), 0)
        wrong = self._model.violation(row, column)
        if wrong or self._model.is_unsure(row, column) or self._model.unusual(row, column):
            self._mark(painter, shown.rect, QColor(colours.bad if wrong else colours.warn))
            room.setLeft(room.left() + style.px(14))
        text = str(index.data() or "")
        flags = Qt.AlignmentFlag.AlignVCenter
        flags |= (
            Qt.AlignmentFlag.AlignRight if named.numeric or named.computed else Qt.AlignmentFlag.AlignLeft
        )
        painter.setPen(QColor(colours.muted if named.computed else colours.text))
        painter.setFont(shown.font)
        painter.drawText(
            room, flags, shown.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        )
        if shown.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(shown.rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def _mark(self, painter: QPainter, rect: QRect, colour: QColor) -> None:
        """A rule at the left and an exclamation mark: never by colour alone."""
        painter.fillRect(rect.left(), rect.top(), style.px(3), rect.height(), colour)
        painter.setPen(colour)
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        spot = rect.adjusted(style.px(7), 0, 0, 0)
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, "!")

    # Editing.

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line, or a list to type into for choices."""
        node = self._model.node(index.row(), index.column())
        self._at = (index.row(), index.column())
        self._model.editing = self._at
        named = self._model.columns[index.column()]
        editor: QWidget
        if node is not None and node.control == "select1":
            editor = self._picker(parent)
        else:
            editor = self._line(parent, named.numeric)
        editor.setProperty("role", "cell")
        editor.setAccessibleName(named.label)
        self.editor = editor
        return editor

    def _line(self, parent: QWidget, numeric: bool) -> Line:
        line = Line(parent)
        line.setFrame(False)
        if numeric:
            line.setAlignment(Qt.AlignmentFlag.AlignRight)
        line.changed.connect(lambda: self.typed.emit(*self._at, line.text()))
        return line

    def _picker(self, parent: QWidget) -> Picker:
        picker = Picker(parent)
        picker.setFrame(False)
        return picker

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """The editor covers its cell."""
        editor.setGeometry(_said(option).rect)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the value in once; refreshes while typing leave the text alone."""
        if editor.property("filled"):
            return
        editor.setProperty("filled", True)
        node = self._model.node(index.row(), index.column())
        if isinstance(editor, Picker) and node is not None:
            editor.offer(node.choices, node.value)
            editor.select_all()
        elif isinstance(editor, Line):
            editor.put(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """The cell is left: hand the text over."""
        if isinstance(editor, Picker):
            editor.settle()
            chosen = editor.itemData(editor.currentIndex())
            self.given.emit(index.row(), index.column(), "" if chosen is None else str(chosen))
        elif isinstance(editor, Line):
            self.given.emit(index.row(), index.column(), editor.text())

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """The cell is no longer being edited; a field that is closed, but not yet gone, says nothing more."""
        editor.blockSignals(True)
        self._model.editing = None
        self.editor = None
        super().destroyEditor(editor, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter goes down, Tab goes on, Escape puts the old value back, as in a spreadsheet."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and isinstance(editor, QWidget)
        ):
            if event.key() == Qt.Key.Key_Escape:
                at = self._at
                self.closeEditor.emit(editor, _Hint.RevertModelCache)
                self.reverted.emit(*at)
                return True
            step = _step(event, isinstance(editor, Line))
            if step is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, _Hint.NoHint)
                self.moved.emit(*step)
                return True
            if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                return False
        return super().eventFilter(editor, event)


def _said(option: QStyleOptionViewItem) -> Any:
    """The option with its fields, which Qt's stubs leave out."""
    return option


def _step(event: QKeyEvent, line: bool) -> tuple[int, int] | None:
    """Rows and columns to go on by after this key; None when the key belongs to the editor."""
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    steps = {
        Qt.Key.Key_Tab: (0, 1),
        Qt.Key.Key_Backtab: (0, -1),
        Qt.Key.Key_Return: (-1 if shift else 1, 0),
        Qt.Key.Key_Enter: (-1 if shift else 1, 0),
    }
    if line:
        steps |= {Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
    return steps.get(Qt.Key(event.key()))
