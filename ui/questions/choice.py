"""Choices: a few as buttons in sight, many as a list to type into, several as boxes to tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from ui import style
from ui.questions.base import Question
from ui.questions.picker import Picker


class _Option(QRadioButton):
    """A radio button that Delete or Backspace takes back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete clears the answer: a radio group cannot be emptied otherwise."""
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            owner = self.parent()
            while owner is not None and not isinstance(owner, RadioQuestion):
                owner = owner.parent()
            if owner is not None:
                owner.clear()
            return
        super().keyPressEvent(event)


class _ButtonsQuestion(Question):
    """What radio buttons and tick boxes share: one button per choice, made again when the choices change."""

    def build(self) -> QWidget:
        """The place where the buttons stand."""
        self._box = QWidget()
        self._rows = QVBoxLayout(self._box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self._buttons: dict[str, QAbstractButton] = {}
        self._offered: tuple[tuple[str, str], ...] = ()
        return self._box

    def make_button(self, label: str) -> QAbstractButton:
        """The button of one choice."""
        raise NotImplementedError

    def take(self, value: str, on: bool) -> None:
        """The person pressed a button."""
        raise NotImplementedError

    def chosen(self) -> set[str]:
        """The values that are on."""
        return set(self.node.value.split())

    def show_value(self) -> None:
        """Show the choices and which are on."""
        offered = tuple((choice.value, choice.label) for choice in self.node.choices)
        if offered != self._offered:
            self._make(offered)
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
        for button in self._buttons.values():
            button.setAccessibleName(f"{self.accessible_name()}: {button.text()}")
        self.aim()

    def focus_target(self) -> QWidget | None:
        """The button that is on, else the first."""
        on = [button for button in self._buttons.values() if button.isChecked()]
        return (on or list(self._buttons.values()) or [None])[0]  # type: ignore[list-item]

    def _make(self, offered: tuple[tuple[str, str], ...]) -> None:
        for old in self._buttons.values():
            self._rows.removeWidget(old)
            old.deleteLater()
        self._offered = offered
        self._buttons = {}
        for value, label in offered:
            button = self.make_button(label)
            button.setObjectName(f"{self.objectName()}={value}")
            button.toggled.connect(lambda on, value=value: self.take(value, on))
            self._rows.addWidget(button)
            self._buttons[value] = button


class RadioQuestion(_ButtonsQuestion):
    """One of a few. Arrows choose, Delete takes the choice back."""

    def build(self) -> QWidget:
        """Buttons of which one is on, or none."""
        self._group = QButtonGroup(self)
        return super().build()

    def make_button(self, label: str) -> QAbstractButton:
        """A radio button."""
        button = _Option(label, self._box)
        self._group.addButton(button)
        return button

    def show_value(self) -> None:
        """A group that must have one on cannot show none."""
        self._group.setExclusive(False)
        super().show_value()
        self._group.setExclusive(True)

    def take(self, value: str, on: bool) -> None:
        """The one that is on is the answer."""
        if on and value != self.node.value:
            self._touched = True
            self.answered.emit(self.node.ref, value)

    def clear(self) -> None:
        """Take the choice back."""
        if self.node.value and not self.readonly:
            self._touched = True
            self.answered.emit(self.node.ref, "")


class ChecksQuestion(_ButtonsQuestion):
    """Any number of the choices."""

    def make_button(self, label: str) -> QAbstractButton:
        """A box to tick."""
        return QCheckBox(label, self._box)

    def take(self, value: str, on: bool) -> None:
        """All that are on, in the form's order."""
        self._touched = True
        values = [key for key, button in self._buttons.items() if button.isChecked()]
        self.answered.emit(self.node.ref, values)


class PickerQuestion(Question):
    """One of many, found by typing."""

    def build(self) -> QWidget:
        """The list."""
        self.picker = Picker(self)
        self.picker.setMaximumWidth(style.px(480))
        self.picker.picked.connect(self._picked)
        self.picker.unknown.connect(self._unknown)
        self.picker.left.connect(self.touched)
        self.picker.editTextChanged.connect(self._text_changed)
        return self.picker

    def fields(self) -> Sequence[QWidget]:
        """The list."""
        return (self.picker,)

    def typing(self) -> bool:
        """True while letters stand in the field that are not the answer yet."""
        return self.picker.hasFocus() and self.picker.currentText() != self._shown

    def settle(self) -> None:
        """Nothing waits: half a word is no choice."""

    def show_value(self) -> None:
        """Show the choices and the one chosen, unless the person is typing."""
        self.picker.setEnabled(not self.readonly)
        if not hasattr(self, "_shown") or not self.typing():
            self.picker.offer(self.node.choices, self.node.value)
            self._shown = self.picker.currentText()

    def _picked(self, value: str) -> None:
        self._shown = self.picker.currentText()
        self.answered.emit(self.node.ref, value)

    def _text_changed(self) -> None:
        if hasattr(self, "_shown"):
            self.end_notice()

    def _unknown(self, text: str) -> None:
        self._shown = self.picker.currentText()
        words = self.tr("“{typed}” is not in the list; the earlier choice was kept.")
        self.notice(words.format(typed=text))
