"""The quiet lines over the cards: what is due soon or came back, a way there, ways to hear no more of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.reminders import Concern
from ui import words
from ui.reminding import by_concern, go_to
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row
from ui.widgets.swap import swap
from ui.words import reminders as said

if TYPE_CHECKING:
    from desktop.domain.reminders import Waiting
    from desktop.services.workplace import Workplace

#: Things that can be silenced one by one from the menu.
_OFFERED = 8
_ICONS = {
    Concern.RETURNED: "return",
    Concern.DUE: "notices",
    Concern.TASK: "tasks",
    Concern.SUGGESTION: "suggestions",
}


class ReminderLine(QFrame):
    """One line for each concern; hidden while nothing was told since the start."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._things: Sequence[Waiting] = ()
        self.setObjectName("desk.reminder")
        self.setProperty("role", "banner")
        self.setProperty("kind", "info")
        self._place = QVBoxLayout()
        self._place.setContentsMargins(0, 0, 0, 0)
        self._body: QWidget | None = None
        self.quiet = button(self.tr("Silence…"), "quiet", "desk.reminder.silence")
        self.quiet.clicked.connect(self._offer)
        self._menu = QMenu(self.quiet)
        self._menu.setObjectName("desk.reminder.menu")
        self._menu.setAccessibleName(self.quiet.text())
        whole = row(space=12, margins=(16, 4, 8, 4))
        whole.addLayout(self._place, 1)
        whole.addWidget(self.quiet)
        self._whole = whole
        self.setLayout(whole)
        self.hide()

    def refresh(self) -> None:
        """Say what was told and still waits."""
        things = self._workplace.reminders.shown
        if things != self._things:
            self._things = things
            self._whole.setAlignment(self.quiet, self._level())
            self._body = swap(self._place, self._body, self._lines())
            for go in self._body.findChildren(QPushButton):  # Tab comes to the lines, then to silence
                self.setTabOrder(go, self.quiet)
        self.setAccessibleName("\n".join(said.line(some) for some in by_concern(things)))
        self.setVisible(bool(things))

    def _level(self) -> Qt.AlignmentFlag:
        """How the buttons stand: in the middle of one line, all at the top where there are several."""
        several = len(by_concern(self._things)) > 1
        return Qt.AlignmentFlag.AlignTop if several else Qt.AlignmentFlag.AlignVCenter

    def _lines(self) -> QWidget:
        lines = column(space=0)
        for some in by_concern(self._things):
            name = f"desk.reminder.{some[0].concern}"
            told = Paragraph(said.line(some))
            told.setObjectName(name)
            go = button(self.tr("Open"), "quiet", f"{name}.open")
            go.setAccessibleName(self.tr("Open: {what}").format(what=said.concern(some[0].concern)))
            go.clicked.connect(partial(self._go, some))
            line = row(Icon(_ICONS[some[0].concern], "accent"), told, go, space=12)
            line.setStretch(1, 1)
            line.setAlignment(go, self._level())
            lines.addLayout(line)
        body = QWidget()
        body.setLayout(lines)
        return body

    def _go(self, things: tuple[Waiting, ...], *_: object) -> None:
        go_to(self._workplace, self._shell, things)

    def _offer(self) -> None:
        reminders = self._workplace.reminders
        self._menu.clear()
        today = self._menu.addAction(self.tr("Nothing more today"))
        today.triggered.connect(lambda: self._do(reminders.silence_today))
        self._menu.addSeparator()
        for thing in self._things[:_OFFERED]:
            text = self.tr("Not this one: {thing}").format(thing=said.one(thing))
            entry = self._menu.addAction(text)
            entry.triggered.connect(lambda _=False, thing=thing: self._do(lambda: reminders.silence(thing)))
        self._menu.addSeparator()
        for some in by_concern(self._things):
            concern = some[0].concern
            text = self.tr("Never: {what} (again in the settings)").format(what=said.concern(concern))
            entry = self._menu.addAction(text)
            entry.triggered.connect(
                lambda _=False, concern=concern: self._do(lambda: reminders.turn(concern, False))
            )
        self._menu.popup(self.quiet.mapToGlobal(self.quiet.rect().bottomLeft()))
        self._menu.setActiveAction(today)

    def _do(self, change: Callable[[], None]) -> None:
        try:
            change()
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
