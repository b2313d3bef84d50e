"""An event begun from the desk: what it is called and when it began; its first report opens at once."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError, EventInvalid, StateSecret
from desktop.domain.zone import VIETNAM
from ui import words
from ui.screens.kept_typing import KeptField
from ui.shell import Shell
from ui.shortcuts import bind
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, card, row

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class EventStart(QWidget):
    """The card over the others while an event is begun; `left` when it goes away again."""

    guide = "desk"

    left = Signal()

    def __init__(self, workplace: Workplace, shell: Shell, form: str) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self._form = form
        rules = next(each for each in workplace.forms.ad_hoc() if each.form == form)
        self.title = line_edit("desk.event.title")
        self._kept = KeptField(self.title, workplace.typed, shell, f"event:{form}")
        self.began = line_edit("desk.event.began")
        self.began.setText(f"{workplace.now().astimezone(VIETNAM):%d/%m/%Y %H:%M}")
        self._title = Field(self.tr("Name of the event"), self.title, self.tr("For example: Storm no. 12"))
        self._began = Field(self.tr("Began at"), self.began, self.tr("Day and hour: 18/11/2026 08:15"))
        go = button(self.tr("Begin the first report"), "primary", "desk.event.go")
        go.clicked.connect(self._go)
        leave = button(self.tr("Do not begin"), "", "desk.event.leave")
        leave.clicked.connect(self._leave)
        for line in (self.title, self.began):
            line.returnPressed.connect(self._go)
        told = self.tr(
            "The first report is due {first} hours after it began, then one every {every} hours until the "
            "event is over. Each begins with the figures of the one before. All of it works offline."
        ).format(first=rules.due_hours, every=rules.every_hours)
        box = card(
            label(workplace.forms.title(form, rules.version), "section"),
            Paragraph(told, "muted"),
            beside(self._title, self._began),
            row(None, leave, go),
            name="desk.event",
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(box)
        self.setFocusProxy(self.title)
        bind(self, "back", self._leave)

    def _leave(self) -> None:
        """Nothing is begun, and what was typed is not wanted."""
        self._kept.over()
        self.left.emit()

    def _go(self) -> None:
        """Keep the event and open its first report."""
        from ui.questions.time import read_moment

        self._title.complain("")
        self._began.complain("")
        try:
            began = datetime.fromisoformat(read_moment(self.began.text(), VIETNAM))
        except ValueError:
            self._refuse(self._began, self.tr("Write day and hour like this: 18/11/2026 08:15"))
            return
        try:
            obligation = self._workplace.happenings.begin(self._form, self.title.text(), began)
            self._kept.over()
            self._shell.open_report(self._workplace.reports.start(obligation))
        except StateSecret as error:
            self._refuse(self._title, words.sentence(error))
        except EventInvalid as error:
            self._refuse(self._title if error.why == "title" else self._began, words.sentence(error))
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
        else:
            self.left.emit()

    def _refuse(self, field: Field, why: str) -> None:
        field.complain(why)
        field.editor.setFocus()
