"""A grid with the keyboard of a spreadsheet: arrows, Tab, Enter down, F2, type to replace, blocks."""

from __future__ import annotations

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from ui import style
from ui.questions.field import Line
from ui.questions.table_delegate import CellDelegate
from ui.questions.table_header import ColumnHeads, RowHeads
from ui.questions.table_model import RepeatModel
from ui.shortcuts import pressed

_Trigger = QAbstractItemView.EditTrigger
_Mode = QAbstractItemView.ScrollMode
_TABS = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class Grid(QTableView):
    """The cells. What a key means for the answers is told by signals; moving about is done here."""

    copied = Signal()
    pasted = Signal()
    cleared = Signal()
    filled = Signal()
    went = Signal(int, int)  # row, column the person has left

    def __init__(self, model: RepeatModel, delegate: CellDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._delegate = delegate
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setHorizontalHeader(ColumnHeads(model, self))
        self.setVerticalHeader(RowHeads(model, self))
        self.setHorizontalScrollMode(_Mode.ScrollPerPixel)
        self.setVerticalScrollMode(_Mode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(_Trigger.AnyKeyPressed | _Trigger.EditKeyPressed | _Trigger.DoubleClicked)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self._frozen = _FirstColumn(self, model, CellDelegate(model, self))
        self.horizontalScrollBar().valueChanged.connect(self._place_frozen)
        self.verticalScrollBar().valueChanged.connect(self._frozen.verticalScrollBar().setValue)
        self.horizontalHeader().sectionResized.connect(lambda *_: self._place_frozen())
        delegate.moved.connect(self.step)

    # Moving about.

    def step(self, rows: int, columns: int) -> None:
        """Go on from the current cell; a step along a row goes over its end into the next row."""
        at = self.currentIndex()
        row, column = at.row() + rows, at.column() + columns
        if columns and not 0 <= column < self._rows.columnCount():
            row += columns
            column = 0 if columns > 0 else self._rows.columnCount() - 1
        if 0 <= row < self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(row, column))
        elif columns:
            self.focusNextPrevChild(columns > 0)

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which cell was left: now it may show what is wrong."""
        super().currentChanged(current, previous)
        if previous.isValid():
            self.went.emit(previous.row(), previous.column())

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Never leave the cell hidden behind the first column."""
        super().scrollTo(index, hint)
        if index.column() > 0:
            hidden = self.columnWidth(0) - self.visualRect(index).left()
            if hidden > 0:
                bar = self.horizontalScrollBar()
                bar.setValue(bar.value() - hidden)

    def edit(self, *args: object) -> bool:  # type: ignore[override]
        """F2 puts the cursor behind the value instead of choosing all of it."""
        begun = bool(super().edit(*args))  # type: ignore[call-overload]
        editor = self._delegate.editor
        if begun and len(args) > 1 and args[1] == _Trigger.EditKeyPressed and isinstance(editor, Line):
            editor.deselect()
            editor.end(False)
        return begun

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of a spreadsheet."""
        if self.state() != QAbstractItemView.State.EditingState and self._taken(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A letter that an input method gives finished begins an answer too: Qt opens the cell, drops it."""
        finished = event.commitString() and not event.preeditString()
        if self.state() == QAbstractItemView.State.EditingState or not finished:
            super().inputMethodEvent(event)
            return
        super().edit(self.currentIndex())
        if self.state() == QAbstractItemView.State.EditingState and self._delegate.editor is not None:
            QCoreApplication.sendEvent(self._delegate.editor, event)

    def _taken(self, event: QKeyEvent) -> bool:
        for keys, signal in (
            (QKeySequence.StandardKey.Copy, self.copied),
            (QKeySequence.StandardKey.Paste, self.pasted),
        ):
            if event.matches(keys):
                signal.emit()
                return True
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        if pressed(event, "table.fill"):
            self.filled.emit()
        elif pressed(event, "table.clear"):
            self.cleared.emit()
        elif not control and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.step(-1 if shift else 1, 0)
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab} and not control:
            self.step(0, -1 if key == Qt.Key.Key_Backtab else 1)
        else:
            return False
        return True

    def event(self, event: QEvent) -> bool:
        """Tab is a key here."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TABS:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def select(self, index: QModelIndex) -> None:
        """Make `index` the only chosen cell."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def chosen(self) -> QRect:
        """The block of chosen cells (x = column, y = row); the current cell when nothing is chosen."""
        indexes = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        rows = [index.row() for index in indexes]
        columns = [index.column() for index in indexes]
        return QRect(min(columns), min(rows), max(columns) - min(columns) + 1, max(rows) - min(rows) + 1)

    # Size and the first column.

    def fit(self) -> None:
        """Give columns their widths and the grid the height of its rows, up to a screen's worth."""
        self.verticalHeader().setDefaultSectionSize(
            max(style.px(34), self.fontMetrics().lineSpacing() + style.px(10))
        )
        for at, named in enumerate(self._rows.columns):
            self.setColumnWidth(at, style.px(112 if named.numeric or named.computed else 180))
        heads = self.horizontalHeader()
        heads.setFixedHeight(heads.sizeHint().height())
        rows = self.verticalHeader().length()
        bar = self.horizontalScrollBar().sizeHint().height()
        high = heads.height() + rows + bar + 2 * self.frameWidth() + style.px(4)
        self.setFixedHeight(min(high, style.px(460)))
        self._place_frozen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The first column is as high as the grid."""
        super().resizeEvent(event)
        self._place_frozen()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """At its end the wheel goes on with the page."""
        before = (self.verticalScrollBar().value(), self.horizontalScrollBar().value())
        super().wheelEvent(event)
        if before == (self.verticalScrollBar().value(), self.horizontalScrollBar().value()):
            event.ignore()

    def _place_frozen(self) -> None:
        scrolled = self.horizontalScrollBar().value() > 0 and self._rows.columnCount() > 1
        self._frozen.setVisible(scrolled)
        if scrolled:
            self._frozen.place()


class _FirstColumn(QTableView):
    """A picture of the first column while the grid is scrolled sideways; a click goes to the real cell."""

    def __init__(self, grid: Grid, model: RepeatModel, delegate: CellDelegate) -> None:
        super().__init__(grid)
        self._grid = grid
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setSelectionModel(grid.selectionModel())
        self.setHorizontalHeader(ColumnHeads(model, self))
        self.verticalHeader().hide()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(_Trigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("border: none; border-radius: 0;")
        self.setVerticalScrollMode(_Mode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("")
        self.hide()

    def place(self) -> None:
        """Lie exactly over the grid's first column."""
        grid = self._grid
        for column in range(1, grid.model().columnCount()):
            self.setColumnHidden(column, True)
        self.setColumnWidth(0, grid.columnWidth(0))
        self.horizontalHeader().setFixedHeight(grid.horizontalHeader().height())
        self.verticalHeader().setDefaultSectionSize(grid.verticalHeader().defaultSectionSize())
        left = grid.frameWidth() + grid.verticalHeader().width()
        high = grid.horizontalHeader().height() + grid.viewport().height()
        self.setGeometry(left, grid.frameWidth(), grid.columnWidth(0), high)
        self.verticalScrollBar().setValue(grid.verticalScrollBar().value())
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the real cell."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._grid.setFocus(Qt.FocusReason.MouseFocusReason)
            self._grid.setCurrentIndex(index)
