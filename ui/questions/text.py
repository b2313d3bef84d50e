"""Words: a line, several lines, digits, dots, an address. Kept as typed, in Unicode NFC."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.domain.text import seen
from ui import style
from ui.questions.base import Question
from ui.questions.field import ROWS, Area, Line
from ui.widgets.buttons import button


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
        self.field.block.connect(self.block_pasted)
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

    def let_go(self) -> None:
        """Something else than the keyboard changes the answer now."""
        super().let_go()
        self._typing = False

    def show_value(self) -> None:
        """Show the value, unless the person is in the middle of typing."""
        self.field.setReadOnly(self.readonly)
        if not self.typing():
            entered = self.field.hasFocus() and not self.readonly
            self._put(self.typed(self.node.value) if entered else self.shown(self.node.value))

    # How text and value turn into each other.

    def read(self, text: str) -> str:
        """The value of what was typed."""
        return seen(text)

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

    def carry(self, value: str) -> None:
        """Answer `value`; what was typed and taken out again does not stand in its way."""
        self._typing = False
        super().carry(value)

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
        self.stepping.emit(False)
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


class DigitsQuestion(TextQuestion):
    """Digits that are no amount (a phone number, a code): kept as typed, zeros in front too."""

    columns = 6

    def make_field(self) -> Line:
        """A field that asks for digits where the keyboard is on the screen."""
        field = Line(self)
        field.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
        field.setMaximumWidth(style.px(240))
        return field


class MaskedQuestion(TextQuestion):
    """Words nobody looking over the shoulder should read; a button shows them."""

    def make_field(self) -> Line:
        """A field of dots."""
        field = Line(self)
        field.setEchoMode(QLineEdit.EchoMode.Password)
        return field

    def build(self) -> QWidget:
        """The field and the button that shows what stands in it."""
        self.show_it = button(self.tr("Show"), "quiet", f"{self.objectName()}.show")
        self.show_it.setCheckable(True)
        self.show_it.toggled.connect(self._unmask)
        return beside(super().build(), self.show_it)

    def _unmask(self, on: bool) -> None:
        if isinstance(self.field, Line):
            self.field.setEchoMode(QLineEdit.EchoMode.Normal if on else QLineEdit.EchoMode.Password)
        self.show_it.setText(self.tr("Hide") if on else self.tr("Show"))


class AddressQuestion(TextQuestion):
    """The address of a page: nothing is opened, it can be copied."""

    def build(self) -> QWidget:
        """The field and the button that copies it."""
        self.copy = button(self.tr("Copy"), "quiet", f"{self.objectName()}.copy", "copy")
        self.copy.setAccessibleName(self.tr("Copy the address"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        return beside(super().build(), self.copy)

    def show_value(self) -> None:
        """What is there can be copied, also when it cannot be changed."""
        super().show_value()
        self.copy.setVisible(bool(self.node.value))


class LongTextQuestion(FieldQuestion):
    """Several lines of words; `rows` of the form says how many are in sight.

    Cells pasted from a spreadsheet are shown for the fields from here on; they can stay here as text, too.
    """

    block_unwanted = Signal()  # what was pasted is text of this field

    def build(self) -> QWidget:
        """Make the field, and offer to keep as text what looks like cells."""
        made = super().build()
        self.field.block.connect(self._offer_text)
        return made

    def let_go(self) -> None:
        """What was said of a paste is no longer so."""
        super().let_go()
        self.end_notice()

    def _offer_text(self) -> None:
        said = self.tr("These look like cells of a table, so they are shown for the fields from here on.")
        self.notice(said, (self.tr("Paste them here as text"), self._as_text))

    def _as_text(self) -> None:
        self.block_unwanted.emit()
        self.end_notice()
        self.field.setFocus()
        if isinstance(self.field, Area):
            self.field.put_in(QGuiApplication.clipboard().mimeData())

    def make_field(self) -> Area:
        """A field of several lines."""
        rows = self.node.attributes.get("rows", "")
        field = Area(self)
        field.show_rows(min(30, max(2, int(rows))) if rows.isascii() and rows.isdigit() else ROWS)
        return field


def beside(field: QWidget, action: QWidget) -> QWidget:
    """A field with a button behind it."""
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(style.px(8))
    line.addWidget(field, 1)
    line.addWidget(action)
    return box
