"""Text in TCVN3 (.VnTime) or VNI letters is converted to Unicode on its way in, whichever field it is."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.text import from_legacy

#: A run of at least this many characters arriving at once was pasted or dropped, not typed.
PASTED = 4


def inserted_run(before: str, after: str) -> str:
    """What one edit put in: `after` without the beginning and the end it shares with `before`."""
    start = 0
    limit = min(len(before), len(after))
    while start < limit and before[start] == after[start]:
        start += 1
    end = 0
    while end < limit - start and before[-1 - end] == after[-1 - end]:
        end += 1
    return after[start : len(after) - end]


def insert_converted(area: QPlainTextEdit, source: QMimeData) -> str | None:
    """Put what is pasted into `area`, in Unicode; the whole text as it was pasted, None when it was fine.

    The conversion is a step of its own: Ctrl+Z brings back what was pasted.
    """
    text = source.text()
    better = from_legacy(text) if len(text) >= PASTED else None
    cursor = area.textCursor()
    cursor.insertText(text)
    if better is None:
        area.ensureCursorVisible()
        return None
    as_pasted = area.toPlainText()
    cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(text))
    cursor.insertText(better)
    return as_pasted


def convert_pasted(edit: QLineEdit) -> None:
    """What is pasted into `edit` from now on is converted; Ctrl+Z brings back what was pasted."""
    before = ""

    def changed(_text: str) -> None:
        nonlocal before
        before = edit.text()

    def edited(text: str) -> None:
        inserted = inserted_run(before, text)
        if len(inserted) < PASTED or (better := from_legacy(inserted)) is None:
            return
        at = text.index(inserted)
        edit.setSelection(at, len(inserted))
        edit.insert(better)

    edit.textEdited.connect(edited)  # told before `textChanged`
    edit.textChanged.connect(changed)


class TextArea(QPlainTextEdit):
    """Several lines of text; Tab leaves it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Convert TCVN3 and VNI letters on their way in."""
        insert_converted(self, source)
