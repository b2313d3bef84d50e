"""Working days in the settings: a day off here, or a day worked instead, with the reason."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from desktop.domain.errors import BaocaoxaError, DayInvalid, StateSecret
from desktop.services.working_days import LocalDay
from ui import words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.fields import Field, line_edit
from ui.widgets.icon import Icon
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import beside, card, clear, row
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.services.workplace import Workplace


class WorkingDaysCard(QFrame):
    """Due dates reckoned on this PC follow at once."""

    def __init__(self, workplace: Workplace, shell: Shell) -> None:
        super().__init__()
        self._workplace = workplace
        self._shell = shell
        self.day = line_edit("settings.days.day", placeholder="20/11/2026")
        self.kind = QComboBox()
        self.kind.setObjectName("settings.days.kind")
        self.kind.addItem(self.tr("Day off"), False)
        self.kind.addItem(self.tr("Working day"), True)
        self.reason = line_edit("settings.days.reason")
        self._day = Field(self.tr("Day"), self.day)
        self._reason = Field(self.tr("Reason"), self.reason)
        add = button(self.tr("Add the day"), "", "settings.days.add", "add")
        add.clicked.connect(self._add)
        for line in (self.day, self.reason):
            line.returnPressed.connect(self._add)
        self._list = QVBoxLayout()
        told = self.tr(
            "The public calendar is built in. Add what is different here: a day off of this office, or a day "
            "worked instead. Due dates reckoned on this computer change at once; those the centre has set "
            "stay."
        )
        box = card(
            label(self.tr("Working days"), "section"),
            Paragraph(told, "muted"),
            beside(self._day, Field(self.tr("What it is"), self.kind), self._reason),
            row(add, None),
            self._list,
            name="settings.days",
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(box)
        self.refresh()

    def refresh(self) -> None:
        """The days declared here."""
        clear(self._list)
        for each in self._workplace.working_days.local():
            self._list.addWidget(self._line(each))

    def _line(self, each: LocalDay) -> QWidget:
        kind = self.tr("Working day") if each.working else self.tr("Day off")
        said = f"{words.weekday(each.day)}, {words.date(each.day)} · {kind}"
        text = Paragraph(f"{said} · {each.reason}" if each.reason else said)
        away = button(self.tr("Remove"), "quiet", f"settings.days.remove.{each.day.isoformat()}")
        away.setAccessibleName(named(away.text(), words.date(each.day)))
        away.clicked.connect(lambda: self._remove(each.day))
        line = row(Icon("desk" if each.working else "calendar", "muted", 16), text, away)
        line.setStretch(1, 1)
        widget = QWidget()
        widget.setLayout(line)
        return widget

    def _add(self) -> None:
        from ui.questions.date import read_date

        self._day.complain("")
        self._reason.complain("")
        try:
            day = date.fromisoformat(read_date(self.day.text()))
        except ValueError:
            self._refuse(self._day, self.tr("There is no such day. Write it like this: 20/11/2026"))
            return
        days = self._workplace.working_days
        try:
            days.declare(day, bool(self.kind.currentData()), self.reason.text(), self._workplace.today())
        except DayInvalid as error:
            self._refuse(self._reason if error.why == "reason" else self._day, words.sentence(error))
        except StateSecret as error:
            self._refuse(self._reason, words.sentence(error))
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
        else:
            self.day.clear()
            self.reason.clear()
            self.day.setFocus()
            self.refresh()

    def _remove(self, day: date) -> None:
        try:
            self._workplace.working_days.forget(day)
        except BaocaoxaError as error:
            self._shell.banner(words.sentence(error), "bad")
        self.refresh()
        self.day.setFocus()

    def _refuse(self, field: Field, why: str) -> None:
        field.complain(why)
        field.editor.setFocus()
