"""Reminds a person of what is due: on the desk, and beside the clock while the window is not in front."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import BaocaoxaError
from ui import words
from ui.shell import Shell
from ui.tray import Tray

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.views import Card
    from desktop.services.workplace import Workplace

#: Milliseconds between two looks: a day begins, an hour of an event comes nearer.
_LOOK = 20 * 60 * 1000
_NAMED = 2


class RemindingOf(QObject):
    """Lives as long as `frame`; the first look is at once."""

    def __init__(self, workplace: Workplace, shell: Shell, frame: QWidget, tray: Tray) -> None:
        super().__init__(frame)
        self._workplace = workplace
        self._shell = shell
        self._frame = frame
        self._tray = tray
        self._timer = QTimer(self, interval=_LOOK)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        QTimer.singleShot(0, self, self.look)

    def look(self) -> None:
        """Tell what was not told today: the desk shows it; the tray says it when nobody looks."""
        try:
            fresh = self._workplace.reminders.tell()
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        if fresh and not self._frame.window().isActiveWindow():
            self._tray.say(self.tr("Reports due"), in_words(fresh), lambda: self._shell.show("desk"))


def in_words(cards: Sequence[Card]) -> str:
    """`Digital transformation report (due 17/11), …, and 2 more`: the first ones by name."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    due = translate("RemindingOf", "{title} (due {date})")
    named = [due.format(title=card.event or card.title, date=_due(card)) for card in cards[:_NAMED]]
    rest = len(cards) - len(named)
    text = "; ".join(named)
    return translate("RemindingOf", "{first}, and {n} more").format(first=text, n=rest) if rest else text


def _due(card: Card) -> str:
    day = words.near_date(card.due, card.days_left)
    return f"{card.due_at:%H:%M} {day}" if card.due_at is not None else day
