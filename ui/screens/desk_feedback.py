"""The quiet line over the cards: what citizens brought last and still waits for this person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from desktop.domain.zone import day_of
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import row
from ui.words import suggestions as said
from ui.words.reminders import short

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class FeedbackLine(QFrame):
    """Hidden while none waits; one press leads to it. What it says is masked as in the list."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._suggestions = workplace.suggestions
        self._newest = ""
        self.setObjectName("desk.feedback")
        self.setProperty("role", "banner")
        self.setProperty("kind", "info")
        self._words = Paragraph()
        go = button(self.tr("Open"), "quiet", "desk.feedback.go")
        go.setAccessibleName(self.tr("Open the newest feedback"))
        go.clicked.connect(lambda: shell.show_suggestion(self._newest))
        line = row(Icon("suggestions", "accent"), self._words, go, space=12, margins=(16, 4, 8, 4))
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    def refresh(self) -> None:
        """Say what the newest is about, when it came, and how many wait with it."""
        newest = self._suggestions.newest_waiting()
        if newest is None:
            self.hide()
            return
        self._newest = newest.id
        day = words.date(day_of(newest.received_at))
        text = self.tr("Newest feedback ({kind}, {date}): {title}").format(
            kind=said.kind(newest.kind), date=day, title=short(newest.title)
        )
        others = self._suggestions.waiting() - 1
        if others > 0:
            text = self.tr("{first}, and {n} more wait").format(first=text, n=others)
        self._words.say(text)
        self.setAccessibleName(text)
        self.show()
