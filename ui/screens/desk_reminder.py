"""The quiet line over the cards: what is due soon, and ways to hear no more of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QMenu

from desktop.domain.errors import BaocaoxaError
from ui import words
from ui.reminding import in_words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import row

if TYPE_CHECKING:
    from desktop.domain.views import Card
    from desktop.services.workplace import Workplace


class ReminderLine(QFrame):
    """Hidden while nothing was told since the start."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._cards: Sequence[Card] = ()
        self.setObjectName("desk.reminder")
        self.setProperty("role", "banner")
        self.setProperty("kind", "info")
        self._words = Paragraph()
        self._words.setObjectName("desk.reminder.words")
        self.quiet = button(self.tr("Silence…"), "quiet", "desk.reminder.silence")
        self.quiet.clicked.connect(self._offer)
        self._menu = QMenu(self.quiet)
        self._menu.setObjectName("desk.reminder.menu")
        self._menu.setAccessibleName(self.quiet.text())
        line = row(Icon("notices", "accent"), self._words, self.quiet, space=12, margins=(16, 4, 8, 4))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def refresh(self) -> None:
        """Say what was told and still waits."""
        self._cards = self._workplace.reminders.shown
        text = self.tr("Reminder: {reports}").format(reports=in_words(self._cards)) if self._cards else ""
        self._words.say(text)
        self.setAccessibleName(text)
        self.setVisible(bool(self._cards))

    def _offer(self) -> None:
        reminders = self._workplace.reminders
        self._menu.clear()
        today = self._menu.addAction(self.tr("Nothing more today"))
        today.triggered.connect(lambda: self._do(reminders.silence_today))
        self._menu.addSeparator()
        for card in self._cards:
            about = card.event or words.occasion(card.period, card.task)
            text = self.tr("Not this one: {title}, {about}").format(title=card.title, about=about)
            entry = self._menu.addAction(text)
            entry.triggered.connect(lambda _=False, card=card: self._do(lambda: reminders.silence(card)))
        self._menu.addSeparator()
        always = self._menu.addAction(self.tr("Never: reminders are in the settings"))
        always.triggered.connect(lambda: self._do(lambda: reminders.turn(False)))
        self._menu.popup(self.quiet.mapToGlobal(self.quiet.rect().bottomLeft()))
        self._menu.setActiveAction(today)

    def _do(self, change: Callable[[], None]) -> None:
        try:
            change()
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
