"""Choices as a list to type into: one of thousands, or several of thousands as chips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.forms import Choice
from ui import style
from ui.questions.base import Question
from ui.questions.markdown import plain
from ui.questions.picker import Picker
from ui.questions.sentences import nothing_offered
from ui.widgets.columns import PACKED, Columns
from ui.widgets.icon import icon

_REMOVING = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class PickerQuestion(Question):
    """One of many, found by typing."""

    #: Pixels the list takes at 100 %.
    room = 480

    def build(self) -> QWidget:
        """The list, and the sentence for when it is empty."""
        self._shown: str | None = None
        self.picker = Picker(self)
        self.picker.setMaximumWidth(style.px(self.room))
        self.picker.picked.connect(self._picked)
        self.picker.unknown.connect(self._unknown)
        self.picker.left.connect(self.touched)
        self.picker.editTextChanged.connect(self._text_changed)
        self._none = QLabel(nothing_offered())
        self._none.setWordWrap(True)
        self._none.setProperty("role", "muted")
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(style.px(6))
        rows.addWidget(self.picker)
        rows.addWidget(self._none)
        return box

    def fields(self) -> Sequence[QWidget]:
        """The list."""
        return (self.picker,)

    def typing(self) -> bool:
        """True while letters stand in the field that are not the answer yet."""
        changed = self.picker.currentText() != self._shown
        return self.picker.composing or (self.picker.hasFocus() and changed)

    def settle(self) -> None:
        """Nothing waits: half a word is no choice."""

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name is Qt's
        """Tab takes what is written, before the focus goes on."""
        self.picker.close_list()
        self.picker.settle()
        return super().focusNextPrevChild(next)

    def show_value(self) -> None:
        """Show the choices and the one chosen, unless the person is typing."""
        self.picker.setEnabled(not self.readonly)
        if self._shown is None or not self.typing():
            self.offer()
            self._shown = self.picker.currentText()
        self._none.setVisible(not self.choices())
        self.picker.setVisible(bool(self.choices()))

    def choices(self) -> Sequence[Choice]:
        """What can be chosen."""
        return self.node.choices

    def chosen(self) -> str:
        """The value chosen."""
        return self.node.value

    def offer(self) -> None:
        """Give the list its choices."""
        self.picker.offer(self.choices(), self.chosen())

    def _picked(self, value: str) -> None:
        self._shown = self.picker.currentText()
        self.answered.emit(self.node.ref, value)

    def _text_changed(self) -> None:
        if self._shown is not None:
            self.end_notice()

    def _unknown(self, text: str) -> None:
        self._shown = self.picker.currentText()
        words = self.tr("“{typed}” is not in the list; the earlier choice was kept.")
        self.notice(words.format(typed=text))


class Chip(QPushButton):
    """One that was chosen: a click, Delete or Backspace takes it out; the arrows go to its neighbours."""

    stepped = Signal(int)

    def __init__(self, label: str, parent: QWidget) -> None:
        super().__init__(label, parent)
        self.setProperty("role", "chosen")
        self.setIcon(icon("close", "muted"))
        self.setIconSize(QSize(style.px(12), style.px(12)))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands behind the words
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a chip."""
        if event.key() in _REMOVING:
            self.click()
        elif (step := _STEPS.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(step)
        else:
            super().keyPressEvent(event)


class ChipsQuestion(PickerQuestion):
    """Several of many: type to add one; Backspace in the empty field takes the last one out."""

    def build(self) -> QWidget:
        """The list to add from, and the chips of what was chosen under it."""
        box = super().build()
        self.picker.installEventFilter(self)
        self.picker.line.setPlaceholderText(self.tr("Type to add"))
        self.chips: dict[str, Chip] = {}
        self._shelf = QWidget()
        Columns(self._shelf, PACKED, 0, gap=style.px(6), below=style.px(6))
        rows = box.layout()
        if isinstance(rows, QVBoxLayout):
            rows.addWidget(self._shelf)
        return box

    def offer(self) -> None:
        """What is not chosen yet can be added."""
        self.picker.offer(self.choices_to_add(), "")

    def choices_to_add(self) -> tuple[Choice, ...]:
        """What is not chosen yet."""
        chosen = set(self.node.selected)
        return tuple(choice for choice in self.choices() if choice.value not in chosen)

    def show_value(self) -> None:
        """The chips, in the form's order."""
        super().show_value()
        chosen = set(self.node.selected)
        labels = {choice.value: plain(choice.label) for choice in self.node.choices if choice.value in chosen}
        for value in [value for value in self.chips if value not in labels]:
            chip = self.chips.pop(value)
            chip.hide()
            chip.deleteLater()
        for value, label in labels.items():
            chip = self.chips.get(value) or self._add(value)
            chip.setText(label.replace("&", "&&"))
            chip.setAccessibleName(self.tr("Remove {name}").format(name=label))
            chip.setEnabled(not self.readonly)
        self._stops()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in the empty field takes the last chip out."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Backspace
            and not self.picker.currentText()
            and not self.picker.composing
            and self.chips
            and not self.readonly
        ):
            self._out(list(self.chips)[-1], stay=False)
            return True
        return super().eventFilter(watched, event)

    def _picked(self, value: str) -> None:
        if value:
            self.picker.offer((), "")
            self._shown = ""
            self._give({*self.node.selected, value})
            self.show_value()  # also when the owner did not take the answer: the field is free again

    def _give(self, values: set[str]) -> None:
        """The answer in the form's order."""
        answer = [choice.value for choice in self.node.choices if choice.value in values]
        self.answered.emit(self.node.ref, answer)

    def _add(self, value: str) -> Chip:
        chip = self.chips[value] = Chip("", self._shelf)
        chip.setObjectName(f"{self.objectName()}={value}")
        chip.clicked.connect(lambda: self._out(value, stay=True))
        chip.stepped.connect(lambda by: self._step(value, by))
        shelf = self._shelf.layout()
        if shelf is not None:
            shelf.addWidget(chip)
        chip.show()
        return chip

    def _stops(self) -> None:
        """Tab stops at the field and at the first chip only."""
        self._shelf.setVisible(bool(self.chips))
        for at, chip in enumerate(self.chips.values()):
            chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus if at else Qt.FocusPolicy.StrongFocus)

    def _step(self, value: str, by: int) -> None:
        chips = list(self.chips.values())
        at = chips.index(self.chips[value]) + by
        if 0 <= at < len(chips):
            chips[at].setFocus(Qt.FocusReason.OtherFocusReason)

    def _out(self, value: str, *, stay: bool) -> None:
        at = list(self.chips).index(value)
        self._give(set(self.node.selected) - {value})
        if stay:
            left = list(self.chips.values())
            (left[min(at, len(left) - 1)] if left else self.picker).setFocus()
