"""A list to pick one from by typing any part of it, with accents or without (`dat dai` finds `Đất đai`)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QWidget

from desktop.domain.text import fold
from desktop.forms import Choice

_LEAVING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter}
VALUE = Qt.ItemDataRole.UserRole
FOLDED = Qt.ItemDataRole.UserRole + 1


class FoldedCompleter(QCompleter):
    """Completes on folded text and writes the label."""

    def splitPath(self, path: str) -> list[str]:
        """What is looked for, folded as the list is."""
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What is written when an entry is taken: its label."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class Picker(QComboBox):
    """An editable combo box over choices. `picked(value)` comes when the person has chosen; "" is none."""

    picked = Signal(str)
    unknown = Signal(str)  # the person left text that is no choice
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._value = ""
        self._choices: tuple[tuple[str, str], ...] | None = None
        self._items = QStandardItemModel(self)
        self.setModel(self._items)
        completer = self._completer = FoldedCompleter(self._items, self)
        completer.setCompletionRole(FOLDED)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)
        completer.popup().installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        self.activated.connect(self._activated)

    def offer(self, choices: Sequence[Choice], value: str) -> None:
        """Show `choices` with `value` chosen, without telling anybody."""
        pairs = tuple((choice.value, choice.label) for choice in choices)
        if pairs != self._choices:
            self._choices = pairs
            self._items.clear()
            for key, label in pairs:
                item = QStandardItem(label)
                item.setData(key, VALUE)
                item.setData(fold(label), FOLDED)
                self._items.appendRow(item)
        self._value = value
        self._show()

    def select_all(self) -> None:
        """Mark the text, so that typing replaces it."""
        line = self.lineEdit()
        if line is not None:
            line.selectAll()

    def settle(self) -> None:
        """Take what is written: a label (accents or not), or the only one that contains it."""
        text = self.currentText().strip()
        if text == self._label(self._value):
            return
        found = self._find(text) if text else ""
        if found is None:
            self._show()
            self.unknown.emit(text)
        else:
            self._take(found)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tab and Enter in the open list take the entry marked, then mean what they mean in the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _LEAVING:
            marked = self._completer.popup().currentIndex()
            if marked.isValid():
                self.setEditText(self._completer.pathFromIndex(marked))
            self._completer.popup().hide()
            QApplication.sendEvent(self, event.clone())
            return True
        return super().eventFilter(watched, event)

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Take what is written when the field is left; an open list keeps the event itself from the field."""
        if old is self and new is not None and new is not self:
            self._completer.popup().hide()
            self.settle()
            self.left.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it never changes an answer on its way."""
        event.ignore()

    def _find(self, text: str) -> str | None:
        key = fold(text)
        pairs = [(value, fold(label)) for value, label in self._choices or ()]
        exact = [value for value, label in pairs if label == key]
        inside = [value for value, label in pairs if key in label]
        if exact:
            return exact[0]
        return inside[0] if len(inside) == 1 else None

    def _label(self, value: str) -> str:
        return next((label for key, label in self._choices or () if key == value), "")

    def _show(self) -> None:
        row = next((at for at, (key, _) in enumerate(self._choices or ()) if key == self._value), -1)
        self.setCurrentIndex(row)
        if row < 0:
            self.setEditText("")

    def _activated(self, row: int) -> None:
        item = self._items.item(row)
        if item is not None:
            self._take(str(item.data(VALUE)))

    def _take(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self._show()
            self.picked.emit(value)
        else:
            self._show()
