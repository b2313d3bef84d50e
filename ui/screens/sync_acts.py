"""An account changed, or a draft handed over, that was set aside: what it was, why, and «Send again»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from desktop.domain.errors import BaocaoxaError
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.feedback import Chip
from ui.widgets.labels import Elided, Paragraph
from ui.widgets.layout import column, row
from ui.words.aside import act_facts, act_named, act_why, aside_kind
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.domain.sending import AsideAct
    from desktop.services.workplace import Workplace


class ActLine(QFrame):
    """One of them."""

    def __init__(self, workplace: Workplace, shell: Shell, item: AsideAct) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._item = item
        self._named = act_named(item)
        why = act_why(item)
        self.setAccessibleName(named(self._named, why))
        facts = act_facts(item, words.moment(item.done_at, shell.app.clock()))
        head = row(column(Elided(self._named, "strong"), Elided(facts, "muted"), space=1), space=8)
        head.setStretch(0, 1)
        head.addWidget(Chip(aside_kind(item)))
        again = button(self.tr("Send again"), "", f"aside.retry.{item.act}", "sync")
        again.setAccessibleName(named(self.tr("Send again"), self._named))
        again.clicked.connect(self._retry)
        self.setLayout(column(head, Paragraph(why), row(again, None), space=6))

    def _retry(self) -> None:
        try:
            self._workplace.aside.retry(self._item)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
            return
        self._shell.banner(self.tr("{what} goes to the centre once more.").format(what=self._named))
