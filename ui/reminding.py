"""Reminds a person of what is due: on the desk, and beside the clock while the window is not in front."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.reminders import Concern
from desktop.events import Event, ReportChanged
from ui import words
from ui.shell import Shell
from ui.tray import Tray
from ui.words import reminders as said

if TYPE_CHECKING:
    from desktop.domain.reminders import Waiting
    from desktop.services.workplace import Workplace

#: Milliseconds between two looks: a day begins, an hour of an event comes nearer.
_LOOK = 20 * 60 * 1000


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
        self._came = QTimer(self, singleShot=True, interval=0)  # of an exchange, however many reports
        self._came.timeout.connect(lambda: self.look(frozenset({Concern.RETURNED})))
        shell.bridge.event.connect(self._happened)
        QTimer.singleShot(0, self, self.look)

    def _happened(self, event: Event) -> None:
        if isinstance(event, ReportChanged):
            self._came.start()

    def look(self, about: frozenset[Concern] = frozenset(Concern)) -> None:
        """Tell what was not told today: the desk shows it; the tray says it when nobody looks."""
        try:
            fresh = self._workplace.reminders.tell(about)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        if fresh and not self._frame.window().isActiveWindow():
            text = "\n".join(said.aloud(some) for some in by_concern(fresh))
            self._tray.say(self.tr("Reminders"), text, lambda: self._go(fresh))

    def _go(self, fresh: tuple[Waiting, ...]) -> None:
        """To what was told, when it is of one kind; else to the desk, which tells it all."""
        if len(by_concern(fresh)) == 1 and fresh[0].concern is not Concern.DUE:
            go_to(self._workplace, self._shell, fresh)
        else:
            self._shell.show("desk")


def by_concern(things: Sequence[Waiting]) -> list[tuple[Waiting, ...]]:
    """Those of each concern together, in the order of the concerns."""
    found = (tuple(each for each in things if each.concern is concern) for concern in Concern)
    return [some for some in found if some]


def go_to(workplace: Workplace, shell: Shell, things: Sequence[Waiting]) -> None:
    """Where the things of one concern are: the one, the list of several, the first of several reports."""
    first = things[0]
    try:
        if first.concern is Concern.TASK:
            shell.show_task(first.id) if len(things) == 1 else shell.show("tasks")
        elif first.concern is Concern.SUGGESTION:
            shell.show_suggestion(first.id) if len(things) == 1 else shell.show("suggestions")
        elif first.concern is Concern.RETURNED:
            shell.show_report(first.id)
        elif first.card is not None:
            shell.open_report(first.card.report or workplace.reports.start(first.card.obligation))
    except BaocaoxaError as error:
        shell.banner(words.sentence(error), "bad")
