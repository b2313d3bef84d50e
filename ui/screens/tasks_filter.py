"""The filter line of the tasks: words, programme, group, who is in charge, state or deadline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.deadlines import Span, between, span_of
from desktop.domain.task import TaskState, Timing
from desktop.domain.task_views import TaskFilter
from ui import style
from ui.questions.date import read_date
from ui.widgets.fields import line_edit
from ui.widgets.labels import Paragraph, label
from ui.widgets.layout import row
from ui.widgets.list_filter import ListFilter, offer
from ui.words import tasks as task_words
from ui.words.counting import named

if TYPE_CHECKING:
    from desktop.services.tasks import Tasks

#: The deadline's choice that opens two days to write.
_DAYS = "days"


class TasksFilter(ListFilter):
    """Tasks by words, where they belong, who answers for them, how they stand and when they are due."""

    def __init__(self, tasks: Tasks, today: Callable[[], date]) -> None:
        super().__init__("tasks")
        self._tasks = tasks
        self._today = today
        self.text.setPlaceholderText(self.tr("Filter by words, code or name"))
        self.text.setAccessibleName(self.tr("Filter the tasks"))
        self.deadlines = self._box("deadlines", self.tr("Deadline"), self.tr("Any deadline"))
        for words, deadline in (
            (self.tr("Overdue or late"), Timing.LATE),
            (self.tr("Due soon"), Timing.SOON),
            (self.tr("This week"), Span.WEEK),
            (self.tr("This month"), Span.MONTH),
            (self.tr("This quarter"), Span.QUARTER),
            (self.tr("Without a deadline"), Timing.OPEN),
        ):
            self.deadlines.addItem(words, str(deadline))
        self.deadlines.addItem(self.tr("From one day to another…"), _DAYS)
        self.states = self._box("states", self.tr("State"), self.tr("All states"))
        for state in TaskState:
            self.states.addItem(task_words.state(state), frozenset({state}))
        self.officers = self._box("officers", self.tr("In charge"), self.tr("All officers"))
        self.programmes = self._box("programmes", self.tr("Programme"), self.tr("All programmes"))
        self.groups = self._box("groups", self.tr("Group"), self.tr("All groups"))
        self.days = DaysBetween("tasks")
        self.days.changed.connect(self.changed)
        self.days.hide()
        self.deadlines.currentIndexChanged.connect(self._show_days)
        choices = (self.deadlines, self.states, self.officers, self.programmes, self.groups)
        self._lay_out(*choices, below=self.days)
        self.refresh()

    def _show_days(self) -> None:
        asked = self.deadlines.currentData() == _DAYS
        self.days.setVisible(asked)
        if asked and self.isVisible():
            self.days.setFocus()

    def wanted(self) -> TaskFilter:
        """The filter as it is set."""
        deadline = self.deadlines.currentData() or ""
        timed = deadline in set(Timing)
        if deadline == _DAYS:
            due = self.days.span()
        else:
            due = span_of(Span(deadline), self._today()) if deadline and not timed else None
        who = self.officers.currentData() or {}
        return TaskFilter(
            text=self.text.text().strip(),
            programme=self.programmes.currentData() or "",
            group=self.groups.currentData() or "",
            states=self.states.currentData() or frozenset(),
            timings=frozenset({Timing(deadline)}) if timed else frozenset(),
            due=due,
            **who,
        )

    def refresh(self) -> None:
        """Offer what there is now; what was chosen stays chosen."""
        choices = self._tasks.choices()
        offer(self.programmes, [(name, name) for name in choices.programmes])
        offer(self.groups, [(name, name) for name in choices.groups])
        nobody = (self.tr("Nobody named yet"), {"unnamed": True})
        officers = [(name, {"officer": name}) for name in choices.officers]
        leaders = [(named(self.tr("Leader"), name), {"leader": name}) for name in choices.leaders]
        offer(self.officers, [nobody, *officers, *leaders])


class DaysBetween(QWidget):
    """A first and a last day; either may stay blank. `changed` once what is written is a day, or nothing."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        hint = self.tr("dd/mm/yyyy; blank: any")
        self.first, self.last = (line_edit(f"{name}.{end}", placeholder=hint) for end in ("first", "last"))
        self._said = Paragraph("", "field-error")
        self._said.setObjectName(f"{name}.days.said")
        self._said.hide()
        line = row(space=8)
        for said, edit in ((self.tr("Due from"), self.first), (self.tr("Due until"), self.last)):
            named = label(said, "muted")
            named.setBuddy(edit)
            edit.setAccessibleName(said)
            edit.setMaximumWidth(style.px(220))
            edit.textChanged.connect(self._calm)
            edit.textChanged.connect(self._tell)
            edit.editingFinished.connect(self._judge)
            line.addWidget(named)
            line.addWidget(edit)
        line.addWidget(self._said, 1)
        line.addStretch(0)
        self.setLayout(line)
        self.setFocusProxy(self.first)
        self._told: tuple[date, date] | None = None

    def span(self) -> tuple[date, date] | None:
        """First and last day; what is no day yet does not restrict."""
        return between(_day(self.first.text()), _day(self.last.text()))

    def _tell(self) -> None:
        span = self.span()
        if span != self._told:
            self._told = span
            self.changed.emit()

    def _calm(self) -> None:
        self._said.hide()
        for edit in (self.first, self.last):
            style.mark(edit, state="")
            edit.setAccessibleDescription("")

    def _judge(self) -> None:
        said = self.tr("Write the day as 31/12/2026, or leave it blank.")
        for edit in (self.first, self.last):
            if edit.text().strip() and _day(edit.text()) is None:
                style.mark(edit, state="bad")
                edit.setAccessibleDescription(said)
                self._said.say(said)
                self._said.show()


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(read_date(text.strip()))
    except ValueError:
        return None
