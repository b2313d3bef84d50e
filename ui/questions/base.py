"""What every question looks like and promises: head, field, what the report before said, and what is wrong.

A question shows one node of an instance and never changes it: it emits `answered(ref, value)` (and
`confirmed(ref, reason)`) and whoever owns the instance takes that in and calls `refresh()` on the questions
whose nodes changed. A violation or soft check is shown once the person has left the field (or after
`reveal()`), in words with an icon and a rule at the left, never by colour alone.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QVBoxLayout, QWidget

from desktop.forms import Node
from ui import style
from ui.questions.around import ALONE, Around
from ui.questions.head import Head, personal_words
from ui.questions.markdown import part_of, plain
from ui.questions.previous import Previous
from ui.questions.sentences import comment_sentence, note_sentence, violation_sentence
from ui.questions.soft_check import SoftCheck
from ui.questions.told import Notice, Sentence
from ui.shortcuts import pressed
from ui.widgets.tab_order import follow

#: Pixels at the left of a question, where the rule stands that tells its state; titles begin behind it, too.
GUTTER = 12


class Question(QFrame):
    """One question. Subclasses make the field in `build()` and show the node's value in `show_value()`."""

    answered = Signal(str, object)  # ref, value: str | list[str]
    confirmed = Signal(str, str)  # ref, why an answer that is not usual is right all the same; "": taken back
    settled = Signal()  # a step of several answers is done, or a field with a fault was left: time to count
    stepping = Signal(bool)  # True: what is answered from now on is one step; False: the step is done
    undo_wanted = Signal()
    row_wanted = Signal(str, int)  # ref of the repeat, place counted from 1
    row_unwanted = Signal(str)  # ref of one instance
    block_pasted = Signal()  # several cells were pasted into its one field
    block_put = Signal()  # what was answered in the step just done came from a pasted block

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
        self._column.setContentsMargins(style.px(GUTTER), style.px(4), style.px(4), style.px(4))
        self._column.setSpacing(style.px(4))
        self._notice: Notice | None = None
        self._violation: Sentence | None = None
        self._previous: Previous | None = None
        self._soft: SoftCheck | None = None
        self._comment: Sentence | None = None
        self._note: Sentence | None = None
        self._head = Head(self, self._column, around)
        self._label = self._head.label
        self._field = self.build()
        self._column.addWidget(self._field)
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

    def quiet_at(self) -> str:
        """The ref whose faults are not told yet, since the person is typing there; "" for none."""
        told = self.violation_shown or (self._soft is not None and self._soft.pending)
        return self.node.ref if self.typing() and not told else ""

    def settle(self) -> None:
        """Emit at once what waits for a pause in typing."""

    def focus_target(self) -> QWidget | None:
        """The widget that gets the focus of the question."""
        fields = self.fields()
        return fields[0] if fields else None

    # What the owner calls.

    def refresh(self) -> None:
        """Show the node again: label, hint, value, state."""
        needed = self.node.required and not self.readonly
        reachable = any(field.focusPolicy() & Qt.FocusPolicy.TabFocus for field in self.fields())
        label = part_of(self.label(), self.node.label)
        self._head.show(self.node, label, self.hint(), needed, reachable)
        self.show_value()
        self._show_previous()
        self._show_comment()
        self.show_state()
        name = self.accessible_name()
        if self.node.personal:
            name = f"{name}, {personal_words()}"
        for field in self.fields():
            field.setAccessibleName(name)
            field.setAccessibleDescription(self._description())
        self.setAccessibleName(name)

    def reveal(self) -> None:
        """Show the violation although the field was not left: the person asked for a check."""
        self._revealed = True
        self.show_state()

    def go_to(self, ref: str) -> None:
        """Take the focus at `ref` (this question's node, or a cell of it)."""
        target = self.focus_target()
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_reason(self, ref: str) -> None:
        """Ask why the answer at `ref` is right, when it is not usual and nobody has said so yet."""
        node = self.node
        if ref == node.ref and node.relevant and node.warning is not None and not node.reason:
            self.soft().tell(node, self.accessible_name())
            self.soft().open()

    def give_over(self) -> None:
        """Hand over whatever is being typed, a reason too."""
        if self.typing():
            self.settle()
        if self._soft is not None:
            self._soft.settle()

    def let_go(self) -> None:
        """Hand over what is being typed, and show the answer over it from now on."""
        self.give_over()

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
        return self._head.height(width - style.px(16))

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
        return plain(self.node.label).strip() or self.node.ref.rsplit("/", 1)[-1]

    @property
    def violation_shown(self) -> str:
        """The sentence on screen, empty when none is shown."""
        return self._violation.text if self._violation is not None and not self._violation.isHidden() else ""

    @property
    def warning_shown(self) -> str:
        """The soft check on screen with its reason, empty when none is shown."""
        return self._soft.text if self._soft is not None else ""

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

    def own_help(self) -> bool:
        """Open or fold the guidance; False when there is none, and F1 means the guide."""
        return self._head.turn(self.node)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F1 opens the guidance, Ctrl+' carries the earlier answer over."""
        if pressed(event, "entry.guidance") and self._head.turn(self.node):
            event.accept()
        elif pressed(event, "entry.carry") and self._offers():
            self.carry_over()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name is Qt's
        """Tab hands over first: the answer may make the very question appear that comes next."""
        self.settle()
        return bool(super().focusNextPrevChild(next))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What the report before said ends under the figure."""
        super().resizeEvent(event)
        self._level_previous()

    # What the report before this one said.

    def carry_over(self) -> None:
        """Answer what the report before this one said, where there is no answer."""
        if self._offers():
            self.settle()
        if self._offers():
            self.carry(self.node.previous)

    def carry(self, value: str) -> None:
        """Answer `value`, which the person did not type."""
        self.answered.emit(self.node.ref, value)
        self.touched()

    def previous_shown(self) -> tuple[str, str]:
        """What the report before this one said, as it is read, and the unit of the figure."""
        from ui.questions.note import shown_as
        from ui.questions.number import unit_of

        numeric = self.node.datatype in {"int", "decimal"}
        return shown_as(self.node, self.node.previous), unit_of(self.node) if numeric else ""

    def _offers(self) -> bool:
        node = self.node
        blank = bool(node.previous) and not node.value and node.relevant
        return blank and not self.readonly and not node.computed and bool(self.fields())

    def _show_previous(self) -> None:
        shown = bool(self.node.previous)
        if shown and self._previous is None:
            self._previous = Previous(self)
            self._previous.wanted.connect(self.carry_over)
            self._column.insertWidget(self._column.indexOf(self._field) + 1, self._previous)
        if self._previous is None:
            return
        self._previous.setVisible(shown)
        if shown:
            self._previous.tell(self.node, *self.previous_shown(), self._offers())
            self._level_previous()

    def _level_previous(self) -> None:
        if self._previous is not None:
            fields = self.fields()
            figure = self.node.datatype in {"int", "decimal"} and len(fields) == 1
            self._previous.under(fields[0].width() if figure else 0)

    # What a reviewer wrote.

    def comments(self) -> Sequence[str]:
        """A reviewer's words at this answer."""
        return self.around.comments.get(self.node.ref, ())

    def notes(self) -> Sequence[str]:
        """The officer's words for the leader at this answer, and the leader's that are done."""
        return self.around.notes.get(self.node.ref, ())

    def _show_comment(self) -> None:
        notes = self.notes()
        if notes and self._note is None:
            self._note = Sentence("edit", "accent", "muted", self)
            self._column.addWidget(self._note)
        if self._note is not None:
            self._note.setVisible(bool(notes))
            if notes:
                self._note.tell(note_sentence(notes))
        words = self.comments()
        if words and self._comment is None:
            self._comment = Sentence("return", "warn", "comment", self)
            self._column.addWidget(self._comment)
        if self._comment is not None:
            self._comment.setVisible(bool(words))
            if words:
                self._comment.tell(comment_sentence(words))

    # Inside.

    def touched(self) -> None:
        """The field was left: from now on it may show what is wrong."""
        self._touched = True
        self.show_state()
        if self.node.violation is not None or self.node.warning is not None:
            self.settled.emit()

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
        self._show_soft()
        self.paint_state("bad" if wanted else "")

    def _show_soft(self) -> None:
        """Say what is not usual, but nothing new while the person is typing."""
        node, soft = self.node, self._soft
        if self.typing() and soft is not None and (soft.ref, soft.reason) != (node.ref, node.reason):
            soft.end()
        elif soft is not None or (node.relevant and not self.typing() and node.warning is not None):
            self.soft().tell(node, self.accessible_name())

    def soft(self) -> SoftCheck:
        """The place of the soft check, under the field; made when it is first needed."""
        if self._soft is None:
            self._soft = SoftCheck(self, locked=self.around.locked)
            self._soft.setObjectName(f"{self.objectName()}.soft")
            self._soft.confirmed.connect(self.confirmed)
            self._soft.done.connect(lambda: self.go_to(self._soft.ref if self._soft is not None else ""))
            self._column.addWidget(self._soft)
            follow(self._field, self._soft)
        return self._soft

    def paint_state(self, state: str) -> None:
        """Mark the question and its fields: bad, warn (something wants an answer here) or nothing."""
        notice = self._notice is not None and not self._notice.isHidden()
        if not state and (notice or (self._soft is not None and self._soft.pending)):
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
            self._notice = Notice(self)
            self._column.addWidget(self._notice)
        self._notice.tell(text, actions)

    def end_notice(self) -> None:
        """Take the notice away."""
        if self._notice is not None and not self._notice.isHidden():
            self._notice.hide()
            self.show_state()

    def _say(self, sentence: str) -> None:
        if self._violation is None:
            self._violation = Sentence("error", "bad", "field-error", self)
            self._column.addWidget(self._violation)
        self._violation.tell(sentence)

    def _description(self) -> str:
        parts = [
            self.tr("required") if self.node.required else "",
            plain(self.node.hint),
            self._previous.text if self._previous is not None and not self._previous.isHidden() else "",
            self.violation_shown,
            self.warning_shown,
            self._comment.text if self._comment is not None and not self._comment.isHidden() else "",
            self.tr("F1: guidance") if self.node.guidance else "",
        ]
        return ". ".join(part for part in parts if part).replace("..", ".")
