"""The text fields questions are built from: they know when a word is still being composed.

Vietnamese keyboards either compose (IBus, Fcitx: a pre-edit string) or send Backspace and retype (UniKey,
EVKey). So nothing is read, checked or rewritten per keystroke: a field says `changed` a moment after typing
began, and `left` when the focus leaves it; what is `composing` is never written over.
"""

from __future__ import annotations

import csv

from PySide6.QtCore import QEvent, QMetaMethod, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.text import from_legacy
from ui import style
from ui.questions.table_clipboard import from_text
from ui.widgets.pasting import PASTED, insert_converted, inserted_run

#: Milliseconds after the first keystroke not handed over yet until the text is.
PAUSE = 120

#: Lines of an area in sight.
ROWS = 5

#: Keys that go to the report when the field itself has nothing left to take back.
_BACK, _FORTH = QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo

#: The focus comes back by itself after these: a menu is open, or another window was looked at.
_GLANCES = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}


def is_block(mime: QMimeData) -> bool:
    """True for more than one cell: tabs, or lines, which no field of one line takes as they are."""
    return any(sign in mime.text().strip("\r\n") for sign in "\t\n\r")


def is_table(mime: QMimeData) -> bool:
    """True for cells beside each other: rows of equally many, as spreadsheets copy them.

    Lines without tabs are prose where several lines are asked for; so are lines that are indented by a tab.
    """
    try:
        block = from_text(mime.text())
    except csv.Error:  # one cell longer than any spreadsheet's
        return False
    beside = any(sum(bool(cell.strip()) for cell in line) > 1 for line in block)
    return beside and len({len(line) for line in block}) == 1


class Pause(QTimer):
    """Gathers the keystrokes of a moment; going on typing does not put the moment off."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(PAUSE)

    def begin(self) -> None:
        """Start the moment unless it is running."""
        if not self.isActive():
            self.start()


class Line(QLineEdit):
    """One line of text. `changed` follows a pause; `left` comes with the focus going elsewhere."""

    changed = Signal()
    entered = Signal()
    left = Signal()
    converted = Signal(str)  # the text as it was before legacy letters were converted
    block = Signal()  # several cells were to be pasted: whoever listens decides where they go

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.composing = False
        self._before = ""
        self._pasted = ""
        self._pasting = False
        self._pause = Pause(self)
        self._pause.timeout.connect(self._paused)
        self.textEdited.connect(self._edited)

    @property
    def pasted(self) -> bool:
        """True while what stands here holds text that came at once: pasted or dropped, not typed."""
        return bool(self._pasted) and self._pasted in self.text()

    def put(self, text: str) -> None:
        """Show `text` without telling anybody; the cursor stays where it can."""
        self._pasted = ""
        if text != self.text():
            at = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(at, len(text)))
        self._before = text

    def settle(self) -> None:
        """Hand over what is still waiting; a word being composed is not in the text yet."""
        if self._pause.isActive():
            self._pause.stop()
            self._paused()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remember a paste by its keys: it may change one letter only."""
        self._pasting = event.matches(QKeySequence.StandardKey.Paste)
        if self._pasting and self._takes_block():
            self._pasting = False
            return
        super().keyPressEvent(event)
        self._pasting = False

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Paste in the menu is the paste of the keys."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for entry in menu.actions():
            if entry.objectName() == "edit-paste":
                entry.triggered.disconnect()
                entry.triggered.connect(self._paste)
        menu.popup(event.globalPos())

    def dropEvent(self, event: QDropEvent) -> None:
        """Cells that are dropped are no answer of one field: nothing goes in."""
        if self._listened_to() and is_block(event.mimeData()):
            event.ignore()
            return
        super().dropEvent(event)

    def _paste(self) -> None:
        if not self._takes_block():
            self.paste()

    def _listened_to(self) -> bool:
        """A line in a table, or of a reason, takes what is pasted as ever."""
        return self.isSignalConnected(QMetaMethod.fromSignal(self.block))

    def _takes_block(self) -> bool:
        """Several cells on the clipboard go to whoever listens; False when a word is pasted as ever."""
        several = self._listened_to() and is_block(QGuiApplication.clipboard().mimeData())
        if several:
            self.block.emit()
        return several

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if event.commitString():
            self._pause.begin()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was entered, before it takes any key."""
        self.entered.emit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand over at once; a menu or another window on top is not a leave."""
        super().focusOutEvent(event)
        self.settle()
        if event.reason() not in _GLANCES:
            self.setText(self.text())  # what was typed here is one step of the report's from now on
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z takes back the typing, and beyond that what was done before in the report."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            back = event.matches(_BACK) and not self.isUndoAvailable()
            forth = event.matches(_FORTH) and not self.isRedoAvailable()
            if back or forth:
                event.ignore()
                return True
        return super().event(event)

    def _edited(self, text: str) -> None:
        before, self._before = self._before, text
        inserted = inserted_run(before, text)
        if self._pasting or len(inserted) >= PASTED:
            self._pasted = text
        if len(inserted) >= PASTED and (better := from_legacy(inserted)) is not None:
            self.setText(text.replace(inserted, better, 1))
            self._before = self.text()
            self.converted.emit(text)
        self._pause.begin()

    def _paused(self) -> None:
        self.changed.emit()


class Area(QPlainTextEdit):
    """Several lines of text, with the same signals as `Line`. Tab leaves it.

    Lines that are pasted are prose and go in as they are; cells beside each other go to whoever listens.
    """

    changed = Signal()
    entered = Signal()
    left = Signal()
    converted = Signal(str)
    block = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.composing = False
        self._quiet = False
        self._rows = ROWS
        self._pause = Pause(self)
        self._pause.timeout.connect(self._paused)
        self.textChanged.connect(self._edited)

    def put(self, text: str) -> None:
        """Show `text` without telling anybody."""
        if text != self.toPlainText():
            self._quiet = True
            self.setPlainText(text)
            self._quiet = False

    def settle(self) -> None:
        """Hand over what is still waiting; a word being composed is not in the text yet."""
        if self._pause.isActive():
            self._pause.stop()
            self._paused()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Convert TCVN3 and VNI letters on their way in; cells beside each other do not go in unseen."""
        if self._listened_to() and is_table(source):
            self.block.emit()
        else:
            self.put_in(source)

    def put_in(self, source: QMimeData) -> None:
        """Put in what is pasted, as text, whatever it is."""
        as_pasted = insert_converted(self, source)
        if as_pasted is not None:
            self.converted.emit(as_pasted)

    def dropEvent(self, event: QDropEvent) -> None:
        """As in `Line`."""
        if self._listened_to() and is_table(event.mimeData()):
            event.ignore()
            return
        super().dropEvent(event)

    def _listened_to(self) -> bool:
        return self.isSignalConnected(QMetaMethod.fromSignal(self.block))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember whether a word is being composed."""
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was entered, before it takes any key."""
        self.entered.emit()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand over at once; a menu or another window on top is not a leave."""
        super().focusOutEvent(event)
        self.settle()
        if event.reason() not in _GLANCES:
            self.document().clearUndoRedoStacks()
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """As in `Line`."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            back = event.matches(_BACK) and not document.isUndoAvailable()
            forth = event.matches(_FORTH) and not document.isRedoAvailable()
            if back or forth:
                event.ignore()
                return True
        return super().event(event)

    def show_rows(self, rows: int) -> None:
        """Keep so many lines in sight."""
        self._rows = rows
        self.setFixedHeight(self.fontMetrics().lineSpacing() * rows + style.px(18))

    def changeEvent(self, event: QEvent) -> None:
        """Keep as many lines in sight at any font size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.show_rows(self._rows)

    def _edited(self) -> None:
        if not self._quiet:
            self._pause.begin()

    def _paused(self) -> None:
        self.changed.emit()
