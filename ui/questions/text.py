"""Words: a line, or several lines when the form says `multiline`. Kept as typed, in Unicode NFC."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.text import nfc
from ui.questions.base import Question
from ui.questions.field import Area, Line


class FieldQuestion(Question):
    """One text field. What is typed goes out after a moment; what is shown waits for the leave."""

    field: Line | Area

    def make_field(self) -> Line | Area:
        """The field to type in."""
        return Line(self)

    def build(self) -> QWidget:
        """Make the field and listen to it."""
        self._typing = False
        self._told_at = ""  # the text a notice is about: it stays while that stays
        self.field = self.make_field()
        self.field.textChanged.connect(self._text_changed)
        self.field.changed.connect(self.hand_over)
        self.field.entered.connect(self._entered)
        self.field.left.connect(self._left)
        self.field.converted.connect(self._converted)
        return self.field

    def fields(self) -> Sequence[QWidget]:
        """The one field."""
        return (self.field,)

    def typing(self) -> bool:
        """True while the person has changed the text, or is composing a word, and not left the field."""
        return self._typing or self.field.composing

    def settle(self) -> None:
        """Hand over what waits for a pause."""
        self.field.settle()

    def show_value(self) -> None:
        """Show the value, unless the person is in the middle of typing."""
        self.field.setReadOnly(self.readonly)
        if not self.typing():
            entered = self.field.hasFocus() and not self.readonly
            self._put(self.typed(self.node.value) if entered else self.shown(self.node.value))

    # How text and value turn into each other.

    def read(self, text: str) -> str:
        """The value of what was typed."""
        return nfc(text).strip()

    def typed(self, value: str) -> str:
        """The value as the person edits it."""
        return value

    def shown(self, value: str) -> str:
        """The value as it is read when nobody edits it."""
        return self.typed(value)

    # What happens.

    def text(self) -> str:
        """What stands in the field."""
        return self.field.text() if isinstance(self.field, Line) else self.field.toPlainText()

    def hand_over(self) -> None:
        """Emit the answer when it differs from the node's."""
        value = self.read(self.text())
        if self._typing and value != self.node.value:
            self.answered.emit(self.node.ref, value)

    def _put(self, text: str) -> None:
        self._putting = True
        self.field.put(text)
        self._putting = False

    def _text_changed(self) -> None:
        if not getattr(self, "_putting", False):
            self._typing = True
            if self.text() != self._told_at:
                self.end_notice()

    def _entered(self) -> None:
        if not self._typing and not self.readonly:
            self._put(self.typed(self.node.value))

    def _left(self) -> None:
        changed, self._typing = self._typing, False
        self._put(self.shown(self.node.value))
        if changed or self.node.violation is not None:
            self.touched()

    def _converted(self, before: str) -> None:
        self._typing = True
        self._told_at = self.text()
        self.hand_over()

        def undo() -> None:
            self._put(before)
            self._typing = True
            self.hand_over()
            self.end_notice()
            self.field.setFocus()

        self.notice(
            self.tr("The pasted text was in an old typeface code (TCVN3 or VNI) and was converted."),
            (self.tr("Put the original back"), undo),
        )


class TextQuestion(FieldQuestion):
    """One line of words."""


class LongTextQuestion(FieldQuestion):
    """Several lines of words."""

    def make_field(self) -> Area:
        """A field of several lines."""
        return Area(self)
