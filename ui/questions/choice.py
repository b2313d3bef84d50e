"""Choices as buttons in sight: one of a few, several, on a scale, in columns, with pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from desktop.forms import Choice
from ui import style
from ui.questions.base import Question
from ui.questions.option import Radio, Tick, picture_of
from ui.questions.sentences import nothing_offered
from ui.widgets.columns import PACKED, Columns
from ui.words.counting import named

#: A list longer than this is set in columns when its labels are short.
_LONG = 9
#: A label of at most this many letters is short.
_SHORT = 28
#: No column is narrower, pixels at 100 %.
_NARROWEST = 128
#: Appearances that pack the buttons (the last ones are old names other clients still take).
_PACKING = {"columns-pack", "compact", "quickcompact", "horizontal-compact"}


class ButtonsQuestion(Question):
    """What radio buttons and tick boxes share: one button per choice, made again when the choices change."""

    #: Words under the mark instead of behind it.
    upright = False
    #: Pixels at 100 % that a step of a scale takes at most.
    step = 0

    def build(self) -> QWidget:
        """The place where the buttons stand, and the sentence for when there are none."""
        self._buttons: dict[str, Radio | Tick] = {}
        self._offered: tuple[Choice, ...] | None = None
        box = QWidget()
        self._rows = QVBoxLayout(box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._none = QLabel(nothing_offered())
        self._none.setWordWrap(True)
        self._none.setProperty("role", "muted")
        self._rows.addWidget(self._none)
        self._box = QWidget()
        return box

    def offered(self) -> tuple[Choice, ...]:
        """The choices there are now."""
        return tuple(self.node.choices)

    def make_button(self, choice: Choice) -> Radio | Tick:
        """The button of one choice, without its words."""
        raise NotImplementedError

    def take(self, value: str, on: bool) -> None:
        """The person pressed a button."""
        raise NotImplementedError

    def chosen(self) -> set[str]:
        """The values that are on."""
        return set(self.node.selected)

    def in_columns(self, choices: Sequence[Choice]) -> int:
        """In how many columns the choices stand: as the form says, else one, or three for many short ones."""
        for appearance in self.node.appearances:
            head, _, number = appearance.rpartition("-")
            if head in {"columns", "compact", "quickcompact"} and number.isdigit():
                return max(1, min(12, int(number)))
            if appearance in _PACKING or appearance == "no-buttons":
                return PACKED
            if appearance in {"columns", "horizontal"}:
                return 4
        short = max((len(choice.label) for choice in choices), default=0) <= _SHORT
        return 3 if len(choices) > _LONG and short else 1

    def show_value(self) -> None:
        """Show the choices and which are on."""
        offered = self.offered()
        if offered is not self._offered and offered != self._offered:
            self._make(offered)
        self._offered = offered
        chosen = self.chosen()
        for value, button in self._buttons.items():
            button.blockSignals(True)
            button.setChecked(value in chosen)
            button.setEnabled(not self.readonly)
            button.blockSignals(False)

    def fields(self) -> Sequence[QWidget]:
        """Every button."""
        return tuple(self._buttons.values())

    def refresh(self) -> None:
        """Each button is read with the question and its own words."""
        super().refresh()
        for value, button in self._buttons.items():
            button.setAccessibleName(named(self.accessible_name(), button.label or value))
        self.aim()

    def focus_target(self) -> QWidget | None:
        """The button that is on, else the first."""
        on = [button for button in self._buttons.values() if button.isChecked()]
        return next(iter((*on, *self._buttons.values())), None)

    def _make(self, offered: tuple[Choice, ...]) -> None:
        focused = next((value for value, old in self._buttons.items() if old.hasFocus()), None)
        self._box.hide()
        self._box.deleteLater()
        self._box = QWidget()
        count = len(offered) if self.upright else self.in_columns(offered)
        # A scale stays on its line; columns become fewer where the room is short.
        room = style.px(40 if self.upright else _NARROWEST)
        columns = Columns(self._box, count, room, gap=style.px(12), below=style.px(2))
        if self.upright:
            self._box.setMaximumWidth(style.px(self.step) * count)
        self._buttons = {}
        for choice in offered:
            button = self.make_button(choice)
            picture = picture_of(self._picture(choice.media))
            only = picture is not None and choice.label == choice.value  # a picture without words
            button.dress("" if only else choice.label, picture, upright=self.upright)
            button.setObjectName(f"{self.objectName()}={choice.value}")
            button.toggled.connect(lambda on, value=choice.value: self.take(value, on))
            columns.addWidget(button)
            self._buttons[choice.value] = button
        self._rows.addWidget(self._box)
        self._none.setVisible(not offered)
        if focused in self._buttons:
            self._buttons[focused].setFocus()

    def _picture(self, media: Mapping[str, str]) -> bytes | None:
        name = (media.get("image") or media.get("big-image") or "").rpartition("/")[2]
        return self.around.media(name) if name else None


class RadioQuestion(ButtonsQuestion):
    """One of a few. Arrows choose, Delete takes the choice back; Tab goes on to the next question."""

    def build(self) -> QWidget:
        """Buttons of which one is on, or none."""
        self._group = QButtonGroup(self)
        return super().build()

    def make_button(self, choice: Choice) -> Radio:
        """A radio button."""
        button = Radio(self._box)
        self._group.addButton(button)
        return button

    def show_value(self) -> None:
        """A group that must have one on cannot show none."""
        self._group.setExclusive(False)
        super().show_value()
        self._group.setExclusive(True)
        stop = self.focus_target()
        for button in self._buttons.values():
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def take(self, value: str, on: bool) -> None:
        """The one that is on is the answer."""
        if on and value != self.node.value:
            self._touched = True
            self.answered.emit(self.node.ref, value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete or Backspace on a button takes the choice back."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.clear()
        else:
            super().keyPressEvent(event)

    def clear(self) -> None:
        """Take the choice back."""
        if self.node.value and not self.readonly:
            self._touched = True
            self.answered.emit(self.node.ref, "")


class LikertQuestion(RadioQuestion):
    """One step of a scale, all on one line."""

    upright = True
    step = 190


class BooleanQuestion(RadioQuestion):
    """Yes or no, kept as `true` and `false`."""

    def offered(self) -> tuple[Choice, ...]:
        """Yes and no."""
        return Choice("true", self.tr("Yes")), Choice("false", self.tr("No"))

    def in_columns(self, choices: Sequence[Choice]) -> int:
        """Side by side."""
        return PACKED

    def chosen(self) -> set[str]:
        """XML also writes 1 and 0."""
        return {{"1": "true", "0": "false"}.get(self.node.value, self.node.value)}


class ChecksQuestion(ButtonsQuestion):
    """Any number of the choices."""

    def make_button(self, choice: Choice) -> Tick:
        """A box to tick."""
        return Tick(self._box)

    def take(self, value: str, on: bool) -> None:
        """All that are on, in the form's order."""
        self._touched = True
        values = [key for key, button in self._buttons.items() if button.isChecked()]
        self.answered.emit(self.node.ref, values)
