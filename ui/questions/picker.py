"""A list to pick one from by typing any part of it, with accents or without (`dat dai` finds `Đất đai`)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLineEdit, QListView, QWidget

from desktop.domain.listed import Listed
from desktop.domain.text import fold, seen
from desktop.forms import Choice
from ui.questions.markdown import plain

_LEAVING = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_OPENING = {Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}
VALUE = Qt.ItemDataRole.UserRole
#: As many entries as a person will look through; typing on narrows them down.
MOST = 200
_TOP = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Entries(QAbstractListModel):
    """Choices as the rows of a list, shown by their labels."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: Sequence[Choice] = ()

    def put(self, choices: Sequence[Choice]) -> None:
        """Show these."""
        if choices is self.choices or (not choices and not self.choices):
            return
        self.beginResetModel()
        self.choices = choices
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """One row a choice."""
        return 0 if parent.isValid() else len(self.choices)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The label; the value under `VALUE`."""
        row = index.row()
        if not 0 <= row < len(self.choices):
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return plain(self.choices[row].label)
        return self.choices[row].value if role == VALUE else None


class Picker(QComboBox):
    """An editable combo box over choices. `picked(value)` comes when the person has chosen; "" is none.

    The box itself holds the chosen entry alone until it is opened: a list of thousands costs nothing before.
    """

    picked = Signal(str)
    unknown = Signal(str)  # the person left text that is no choice
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.composing = False
        self._value = ""
        self._choices: Sequence[Choice] = ()
        self._listed = Listed()
        self._entries = Entries(self)
        self._found = Entries(self)
        self.setModel(self._entries)
        view = self.view()
        if isinstance(view, QListView):
            view.setUniformItemSizes(True)
        completer = self._completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(12)
        line = self.line
        line.setCompleter(completer)  # not the box's own way: it would take the first entry of the same words
        line.textEdited.connect(self._search)
        completer.setWidget(self)
        popup = completer.popup()
        popup.installEventFilter(self)
        if isinstance(popup, QListView):
            popup.setUniformItemSizes(True)
        popup.clicked.connect(self._clicked)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        self.activated.connect(self._activated)

    @property
    def line(self) -> QLineEdit:
        """Where the letters go."""
        line = self.lineEdit()
        assert line is not None  # noqa: S101 - it is editable
        return line

    def offer(self, choices: Sequence[Choice], value: str) -> None:
        """Show `choices` with `value` chosen, without telling anybody."""
        if choices is not self._choices:
            self._choices = choices
            labels = tuple((plain(choice.label), choice.value) for choice in choices)
            self._listed = Listed(labels, by_value=False, folding=_folded)
            self._found.put(())
        self._value = value
        self._show()

    def select_all(self) -> None:
        """Mark the text, so that typing replaces it."""
        self.line.selectAll()

    def close_list(self) -> None:
        """Take the list of what was found away."""
        self._completer.popup().hide()

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
            popup = self._completer.popup()
            marked = popup.currentIndex()
            popup.hide()
            if marked.isValid():
                self._take(str(marked.data(VALUE)))
            QApplication.sendEvent(self, event.clone())
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows open the list and do not choose on their way; Enter takes what is written."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers()
        if enter and self.currentText().strip() != self._label(self._value):
            self._enter()
            return
        if event.key() in _OPENING and not self._completer.popup().isVisible():
            if self._choices:
                self.showPopup()
            event.accept()
            return
        super().keyPressEvent(event)

    def _enter(self) -> None:
        """Take what is meant; where it may be several, the list of them stays open."""
        text = self.currentText().strip()
        if text and self._find(text) is None and self._found.rowCount():
            self._completer.complete()
            return
        self.close_list()
        self.settle()

    def showPopup(self) -> None:
        """Now all of them are needed; what is being typed stays."""
        written = self.currentText()
        self.blockSignals(True)
        self._entries.put(self._choices)
        self.setCurrentIndex(self._row(self._value))
        self.setEditText(written)
        self.blockSignals(False)
        super().showPopup()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard types over what is there."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._get_ready)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.select_all()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it never changes an answer on its way."""
        event.ignore()

    def _focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        """Take what is written when the field is left; an open list keeps the event itself from the field."""
        if old is self and new is not None and new is not self:
            self.close_list()
            self.settle()
            self.left.emit()

    def _get_ready(self) -> None:
        """Know all labels without accents before the first letter comes."""
        for choice in self._choices:
            _folded(choice.label)

    def _search(self, text: str) -> None:
        """What the list under the field shows: with the next letter it is there already."""
        self._found.put(search(self._choices, text) if text.strip() else ())

    def _find(self, text: str) -> str | None:
        """The value of the only choice that is meant: the same words, then without accents, then a part."""
        found, key = self._listed.meant(text), fold(text)
        if found.value is not None or found.several:
            return found.value
        parts = {choice.value for choice in self._choices if key in _folded(choice.label)}
        return parts.pop() if len(parts) == 1 else None

    def _label(self, value: str) -> str:
        row = self._row(value)
        return plain(self._choices[row].label) if row >= 0 else ""

    def _row(self, value: str) -> int:
        if not value:
            return -1
        return next((at for at, choice in enumerate(self._choices) if choice.value == value), -1)

    def _show(self) -> None:
        row = self._row(self._value)
        chosen = self._choices[row : row + 1] if row >= 0 else ()
        if tuple(self._entries.choices) != tuple(chosen):
            self._entries.put(chosen)
        self.setCurrentIndex(len(chosen) - 1)
        self.setEditText(self._label(self._value))

    def _activated(self, row: int) -> None:
        if 0 <= row < len(self._entries.choices):
            self._take(self._entries.choices[row].value)

    def _clicked(self, index: QModelIndex) -> None:
        self._completer.popup().hide()
        self._take(str(index.data(VALUE)))

    def _take(self, value: str) -> None:
        if value != self._value:
            self._value = value
            self._show()
            self.picked.emit(value)
        else:
            self._show()


def search(choices: Sequence[Choice], text: str, most: int = MOST) -> list[Choice]:
    """The choices that hold `text`, accents or not: first those that begin with it, then words, then parts.

    Of two that fit as well the one with the very accents typed comes first. At most `most`.
    """
    key, typed = fold(text), seen(text).casefold()
    words = key.split()
    if not words:
        return list(choices[:most])
    found: list[tuple[int, bool, int, Choice]] = []
    for at, choice in enumerate(choices):
        folded = _folded(choice.label)
        if key in folded:
            place = 0 if folded.startswith(key) else 1 if f" {key}" in folded else 2
        elif len(words) > 1 and all(f" {word}" in f" {folded}" for word in words):
            place = 3
        else:
            continue
        found.append((place, typed not in choice.label.casefold(), at, choice))
    found.sort(key=lambda entry: entry[:3])
    return [entry[3] for entry in found[:most]]


@lru_cache(maxsize=20_000)
def _folded(label: str) -> str:
    return fold(plain(label))
