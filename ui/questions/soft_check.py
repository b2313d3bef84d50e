"""An answer that is not usual, or unchanged though asked to be corrected: why it stands, in one line.

A widget of its own, for a question and for the current cell of a table alike:

    self.soft = SoftCheck(self)                  # hidden until `tell`
    layout.addWidget(self.soft)                  # under the field, or under the grid
    self.soft.confirmed.connect(self.confirmed)  # ref, reason: whoever owns the instance calls `confirm`
    self.soft.done.connect(self.grid.setFocus)   # Enter or Escape in the reason: the focus goes back
    self.soft.tell(node, name, cell=True)        # in `show_state`, and when another cell becomes current
    self.soft.open()                             # from the list of what is left: the reason, to be typed

`tell` shows `node.warning` and `node.reason` as they are now and hides when there is nothing to say. Do not
call it for a node whose field is being typed in: call `end()` then (nothing turns amber before it is left).
`pending` is True while it shows an answer that nobody has given a reason for: the frame around it is amber
then. A reason being typed is kept through a `tell` for the same ref; `settle()` hands it over.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.text import seen
from desktop.forms import Node
from ui import style
from ui.questions.field import Line
from ui.questions.sentences import warning_sentence
from ui.questions.told import Sentence
from ui.widgets.buttons import button
from ui.widgets.labels import label
from ui.words.counting import named

#: Characters a reason may have.
LONGEST = 500


class SoftCheck(QFrame):
    """The sentence with «Confirm because…», then the line for the reason, then the reason given."""

    confirmed = Signal(str, str)  # ref, reason; "" takes it back
    done = Signal()  # the person is through with the reason: the focus goes back to the answer

    def __init__(self, parent: QWidget | None = None, *, locked: bool = False) -> None:
        super().__init__(parent)
        self.ref = ""
        self.reason = ""
        self._locked = locked
        self._open = False  # the reason is being asked for
        self.setProperty("role", "soft")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(style.px(4))
        self._sentence = Sentence("warning", "warn", "field-warning", self)
        whole.addWidget(self._sentence)
        self._given = Sentence("check", "good", "muted", self)
        whole.addWidget(self._given)
        self.why = button("", "fold")
        self.why.clicked.connect(self.open)
        under = QHBoxLayout()  # begins where the sentence begins
        under.addSpacing(style.px(22))
        under.addWidget(self.why)
        under.addStretch(1)
        whole.addLayout(under)
        self.asking = QWidget(self)
        inside = QVBoxLayout(self.asking)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(style.px(2))
        self.line = ReasonLine(self.asking)
        self.line.setMaxLength(LONGEST)
        self.line.given.connect(self._give)
        self.line.left.connect(self._left)
        self.line.put_off.connect(self._put_off)
        inside.addWidget(self.line)
        inside.addWidget(label(self.tr("Enter: confirm · Esc: leave"), "small"))
        whole.addWidget(self.asking)
        self.asking.hide()
        self.hide()

    @property
    def pending(self) -> bool:
        """True while an answer that is not usual is shown without a reason."""
        return not self.isHidden() and not self.reason

    @property
    def text(self) -> str:
        """What is on screen, for a screen reader; empty when nothing is."""
        parts = (self._sentence.text, "" if self._given.isHidden() else self._given.text)
        return "" if self.isHidden() else " ".join(part for part in parts if part)

    def tell(self, node: Node, name: str, cell: bool = False) -> None:
        """Show how the answer of `node` stands, called `name`; hide when it is as usual.

        `cell`: several answers share this place, so the sentence says which one it is about.
        """
        if not node.relevant or node.warning is None:
            self.end()
            return
        if node.ref != self.ref:
            self._close()
        self.ref, self.reason = node.ref, node.reason
        sentence = warning_sentence(node)
        self._sentence.tell(named(name, sentence) if cell else sentence)
        calm, stays = bool(self.reason), node.unchanged
        self._sentence.look("info" if calm else "warning", "muted" if calm else "warn", _role(calm))
        self._given.setVisible(calm)
        if calm:
            given = self.tr("Not changed because: {reason}") if stays else self.tr("Confirmed: {reason}")
            self._given.tell(given.format(reason=self.reason))
        because = self.tr("Not changed because…") if stays else self.tr("Confirm because…")
        self.why.setText(self.tr("Change the reason") if calm else because)
        self.why.setAccessibleName(f"{self.why.text()} {name}")
        self.why.setAccessibleDescription(self._sentence.text)
        self.why.setVisible(not self._locked and not self._open)
        self.line.setAccessibleName(self.tr("Why the answer is right: {name}").format(name=name))
        self.line.setAccessibleDescription(self._sentence.text)
        self.show()

    def end(self) -> None:
        """Nothing to say; a reason half typed is gone with what it was about."""
        self._close()
        self.ref = self.reason = ""
        self.hide()

    def open(self) -> None:
        """Ask for the reason, with the focus in its line."""
        if self.isHidden() or self._locked:
            return
        if not self._open:
            self._open = True
            self.line.put(self.reason)
            self.line.selectAll()
            self.line.setPlaceholderText(self.tr("Why is it right?"))
            self.asking.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.why.hide()  # after the focus has left it

    def settle(self) -> None:
        """Hand over a reason that is being typed: the report is saved or finished now."""
        if self._open and self._typed():
            self._finish(self._typed())

    def _typed(self) -> str:
        return seen(self.line.text())

    def _give(self) -> None:
        """Enter: a reason confirms; emptied, it takes the earlier one back; none is asked for again."""
        if self._typed() or self.reason:
            self._finish(self._typed(), back=True)
        else:
            self.line.setPlaceholderText(self.tr("A reason in a few words is needed"))

    def _left(self) -> None:
        """The focus went elsewhere: what was typed counts, as in every field."""
        if self._open:
            self._finish(self._typed() or self.reason)

    def _put_off(self) -> None:
        """Escape: as it was."""
        self._finish(self.reason, back=True)

    def _finish(self, reason: str, back: bool = False) -> None:
        """Close the line; `back`: the focus goes to the answer, and before the line is hidden, not after."""
        ref, before = self.ref, self.reason
        self._open = False
        if back:
            self.done.emit()
        self._close()
        if reason != before:
            self.confirmed.emit(ref, reason)

    def _close(self) -> None:
        self._open = False
        self.asking.hide()
        self.line.put("")
        self.why.setVisible(not self._locked)


class ReasonLine(Line):
    """One line for a reason: Enter gives it, Escape leaves it."""

    given = Signal()
    put_off = Signal()

    def event(self, event: QEvent) -> bool:
        """Enter and Escape are for this line, whatever else they mean in the window."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _own(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives the reason, Escape leaves it."""
        if not _own(event):
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.put_off.emit()
        else:
            self.given.emit()


def _own(event: QKeyEvent) -> bool:
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}


def _role(calm: bool) -> str:
    return "muted" if calm else "field-warning"
