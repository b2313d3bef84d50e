"""Reminders in the settings: whether there are any, and how long before a report is due."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QVBoxLayout

from desktop.domain.errors import BaocaoxaError
from desktop.events import Event, RemindersChanged
from ui import words
from ui.shell import Shell
from ui.widgets.fields import Field
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import card

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace

DAYS = (0, 1, 2, 3, 5, 10)


class RemindersCard(QFrame):
    """In force at once."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.on = QCheckBox(self.tr("Remind me of reports that are due"))
        self.on.setObjectName("settings.reminders")
        self.on.clicked.connect(lambda on: self._change(lambda: workplace.reminders.turn(on)))
        self.days = QComboBox()
        self.days.setObjectName("settings.reminders.days")
        for days in DAYS:
            self.days.addItem(self.tr("{n} working days before").format(n=days), days)
        self.days.activated.connect(
            lambda: self._change(lambda: workplace.reminders.set_days(self.days.currentData()))
        )
        told = self.tr(
            "Each report is told once a day: on the desk, and beside the clock while the window is not in "
            "front. Turning reminders on again brings back those that were silenced one by one."
        )
        box = card(
            label(self.tr("Reminders"), "section"),
            Paragraph(told, "muted"),
            self.on,
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
        self.on.setChecked(choice.on)
        near = min(DAYS, key=lambda days: abs(days - choice.days))
        self.days.setCurrentIndex(DAYS.index(near))
        self.days.setEnabled(choice.on)

    def _change(self, change: Callable[[], None]) -> None:
        try:
            change()
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
        self.refresh()

    def _happened(self, event: Event) -> None:
        if isinstance(event, RemindersChanged):
            self.refresh()
