"""Reminders in the settings: of what, and how long before it is due."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QVBoxLayout

from desktop.domain.errors import BaocaoxaError
from desktop.domain.reminders import Concern
from desktop.events import Event, RemindersChanged
from ui import words
from ui.shell import Shell
from ui.widgets.fields import Field
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card, column
from ui.words import reminders as said

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

DAYS = (0, 1, 2, 3, 5, 10)


class RemindersCard(QFrame):
    """In force at once."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.on = {concern: self._box(concern) for concern in Concern}
        self.days = QComboBox()
        self.days.setObjectName("settings.reminders.days")
        for days in DAYS:
            self.days.addItem(self.tr("{n} working days before").format(n=days), days)
        self.days.activated.connect(
            lambda: self._change(lambda: workplace.reminders.set_days(self.days.currentData()))
        )
        told = self.tr(
            "Each thing is told once a day: on the desk, and beside the clock while the window is not in "
            "front. What the centre returned is told at once, however far off it is due. Turning a kind "
            "on again brings back what was silenced one by one."
        )
        box = card(
            label(self.tr("Reminders"), "section"),
            Paragraph(told, "muted"),
            column(*self.on.values(), space=2),
            Field(self.tr("From when on"), self.days),
            name="settings.reminders.card",
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(box)
        shell.bridge.event.connect(self._happened)
        self.refresh()

    def refresh(self) -> None:
        """As it is chosen now."""
        choice = self._workplace.reminders.choice
        for concern, box in self.on.items():
            box.setChecked(concern not in choice.off)
        near = min(DAYS, key=lambda days: abs(days - choice.days))
        self.days.setCurrentIndex(DAYS.index(near))
        self.days.setEnabled(bool({Concern.DUE, Concern.TASK, Concern.SUGGESTION} - choice.off))

    def _box(self, concern: Concern) -> QCheckBox:
        box = QCheckBox(said.concern(concern))
        box.setObjectName(f"settings.reminders.{concern}")
        box.clicked.connect(lambda on: self._change(lambda: self._workplace.reminders.turn(concern, on)))
        return box

    def _change(self, change: Callable[[], None]) -> None:
        try:
            change()
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
        self.refresh()

    def _happened(self, event: Event) -> None:
        if isinstance(event, RemindersChanged):
            self.refresh()
