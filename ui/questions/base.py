"""What every question looks like and promises: label, hint, field, notice, violation, and one signal.

A question shows one node of an instance and never changes it: it emits `answered(ref, value)` and whoever
owns the instance answers it and calls `refresh()` on the questions whose nodes changed. A violation is shown
once the person has left the field (or after `reveal()`), in words with an icon and a rule at the left, never
by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.forms import Node
from ui import style
from ui.questions.around import ALONE, Around
from ui.questions.sentences import violation_sentence
from ui.widgets.icon import Icon


class Question(QFrame):
    """One question. Subclasses make the field in `build()` and show the node's value in `show_value()`."""

    answered = Signal(str, object)  # ref, value: str | list[str]
    confirmed = Signal(str, str)  # ref, why an answer that is not usual is right all the same; "": taken back
    settled = Signal()  # several answers were given as one step: now is the time to count
    row_wanted = Signal(str, int)  # ref of the repeat, place counted from 1
    row_unwanted = Signal(str)  # ref of one instance

    #: Of the twelve columns of a page, how many this question takes when the form does not say.
    columns = 12
    #: Tables use the whole width, not the 760 px that are good for reading.
    wide = False

    def __init__(self, node: Node, parent: QWidget | None = None, *, around: Around = ALONE) -> None:
        super().__init__(parent)
        self.node = node
        self.around = around
        self._touched = False
        self._revealed = False
        self.setObjectName(f"q:{node.ref}")
        self.setProperty("role", "question")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(style.px(12), style.px(4), style.px(4), style.px(4))
        self._column.setSpacing(style.px(4))
        self._hint: QLabel | None = None
        self._notice: _Notice | None = None
        self._violation: _Sentence | None = None
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._label.setAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._label)
        field = self.build()
        self._column.addWidget(field)
        self.aim()
        self.refresh()

    # What a subclass gives.

    def build(self) -> QWidget:
        """Make the field; called once."""
        raise NotImplementedError

    def show_value(self) -> None:
        """Show the node's value, choices and read-only state; the text being typed is left alone."""
        raise NotImplementedError

    def fields(self) -> Sequence[QWidget]:
        """The widgets that take the keyboard; each is given the accessible name."""
        return ()

    def typing(self) -> bool:
        """True while the person has changed the field and not left it."""
        return False

    def settle(self) -> None:
        """Emit at once what waits for a pause in typing."""

    def focus_target(self) -> QWidget | None:
        """The widget that gets the focus of the question."""
        fields = self.fields()
        return fields[0] if fields else None

    # What the owner calls.

    def refresh(self) -> None:
        """Show the node again: label, hint, value, state."""
        self._show_label()
        self._show_hint(self.hint())
        self.show_value()
        self.show_state()
        for field in self.fields():
            field.setAccessibleName(self.accessible_name())
            field.setAccessibleDescription(self._description())
        self.setAccessibleName(self.accessible_name())

    def reveal(self) -> None:
        """Show the violation although the field was not left: the person asked for a check."""
        self._revealed = True
        self.show_state()

    def go_to(self, ref: str) -> None:
        """Take the focus at `ref` (this question's node, or a cell of it)."""
        target = self.focus_target()
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def aim(self) -> None:
        """The focus of the question is the focus of its field."""
        target = self.focus_target()
        if target is not None:
            self.setFocusProxy(target)

    def label(self) -> str:
        """The words above the field."""
        return self.node.label

    def hint(self) -> str:
        """The words under the label."""
        return self.node.hint

    def where(self) -> str:
        """The ref of what has the focus in here."""
        return self.node.ref

    def head_height(self, width: int) -> int:
        """How high label and hint are in a question of this width."""
        inside = width - style.px(16)
        high = self._label.heightForWidth(inside) - self._label.contentsMargins().top() if self.label() else 0
        if self._hint is not None and not self._hint.isHidden():
            high += self._column.spacing() + self._hint.heightForWidth(inside)
        return high

    def push_down(self, room: int) -> None:
        """Leave `room` above the label, so that fields side by side stand on one line."""
        if self._label.contentsMargins().top() != room:
            self._label.setContentsMargins(0, room, 0, 0)

    @property
    def readonly(self) -> bool:
        """True when the person may not change the answer: the form says so, or the report is past editing."""
        return self.around.locked or self.node.readonly

    def accessible_name(self) -> str:
        """The label as a screen reader says it."""
        return self.node.label.strip() or self.node.ref.rsplit("/", 1)[-1]

    @property
    def violation_shown(self) -> str:
        """The sentence on screen, empty when none is shown."""
        return self._violation.text if self._violation is not None and not self._violation.isHidden() else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """A rule at the left tells the state from afar."""
        super().paintEvent(event)
        state = self.property("state")
        if state:
            painter = QPainter(self)
            colours = style.tokens()
            colour = QColor(colours.bad if state == "bad" else colours.warn)
            painter.fillRect(0, 2, style.px(3), self.height() - 4, colour)
            painter.end()

    # Inside.

    def touched(self) -> None:
        """The field was left: from now on it may show what is wrong."""
        self._touched = True
        self.show_state()

    def show_state(self) -> None:
        """Show or hide the violation by the rule of this module."""
        node = self.node
        shown = bool(self.violation_shown)
        due = self._touched or self._revealed or node.violation != "required"
        wanted = node.violation is not None and node.relevant and due and (shown or not self.typing())
        if wanted:
            self._say(violation_sentence(node))
        elif self._violation is not None:
            self._violation.hide()
        self.paint_state("bad" if wanted else "")

    def paint_state(self, state: str) -> None:
        """Mark the question and its fields: bad, warn (a notice is open) or nothing."""
        if not state and self._notice is not None and not self._notice.isHidden():
            state = "warn"
        style.mark(self, state=state)
        for field in self.fields():
            if not isinstance(field, QAbstractItemView):
                style.mark(field, state=state)
            field.setAccessibleDescription(self._description())

    def notice(self, text: str, *actions: tuple[str, object]) -> None:
        """A small sentence under the field with buttons; each action is (words, callable)."""
        self.tell_notice(text, actions)
        self.show_state()

    def tell_notice(self, text: str, actions: Sequence[tuple[str, object]]) -> None:
        """Show a notice without looking at the state again."""
        if self._notice is None:
            self._notice = _Notice(self)
            self._column.addWidget(self._notice)
        self._notice.tell(text, actions)

    def end_notice(self) -> None:
        """Take the notice away."""
        if self._notice is not None and not self._notice.isHidden():
            self._notice.hide()
            self.show_state()

    def _say(self, sentence: str) -> None:
        if self._violation is None:
            self._violation = _Sentence("error", "field-error", self)
            self._column.addWidget(self._violation)
        self._violation.tell(sentence)

    def _show_hint(self, hint: str) -> None:
        if hint and self._hint is None:
            self._hint = QLabel(self)
            self._hint.setWordWrap(True)
            self._hint.setTextFormat(Qt.TextFormat.PlainText)
            self._hint.setProperty("role", "muted")
            self._column.insertWidget(1, self._hint)
        if self._hint is not None:
            self._hint.setText(hint)
            self._hint.setVisible(bool(hint))

    def _show_label(self) -> None:
        """The label; that an answer is needed is said in a word behind it."""
        words = self.label()
        if self.node.required and not self.readonly:
            colour = style.tokens().muted
            needed = escape(self.tr("required")).replace(" ", "&nbsp;")
            text = f'{escape(words)} <span style="color:{colour}">·&nbsp;{needed}</span>'
        else:
            text = escape(words)
        if text != self._label.text():
            self._label.setText(text)
            self._label.setVisible(bool(words))

    def _description(self) -> str:
        parts = [self.tr("required") if self.node.required else "", self.node.hint, self.violation_shown]
        return ". ".join(part for part in parts if part)


class _Sentence(QWidget):
    """An icon and a sentence under a field."""

    def __init__(self, symbol: str, role: str, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        mark = Icon(symbol, "bad", 16)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setProperty("role", role)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    @property
    def text(self) -> str:
        return self._words.text()

    def tell(self, sentence: str) -> None:
        self._words.setText(sentence)
        self.show()


class _Notice(QFrame):
    """A sentence with its answers as buttons, under the field it is about."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "field-warning")
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        row.addWidget(self._words)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        row.addLayout(self._row)
        self.buttons: list[QPushButton] = []

    @property
    def text(self) -> str:
        return self._words.text()

    def tell(self, text: str, actions: Sequence[tuple[str, object]]) -> None:
        self._words.setText(text)
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for words, act in actions:
            button = QPushButton(words)
            button.setProperty("role", "quiet")
            button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            button.clicked.connect(act)
            self._row.addWidget(button)
            self.buttons.append(button)
        self._row.addStretch(1)
        self.show()
