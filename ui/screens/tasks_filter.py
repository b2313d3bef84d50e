"""The filter line of the tasks: words, programme, group, who is in charge, state or deadline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout

from desktop.domain.deadlines import Span, span_of
from desktop.domain.task import TaskState, Timing
from desktop.domain.task_views import TaskFilter
from ui import style
from ui.widgets.layout import row
from ui.widgets.list_filter import ListFilter, offer
from ui.widgets.table import shrink
from ui.words import tasks as task_words

if TYPE_CHECKING:
    from desktop.services.tasks import Tasks

_NARROW = 120
#: Room that the words to look for want, at 100 %.
_WORDS = 220


class TasksFilter(ListFilter):
    """Where the words would have no room beside the choices, they go above them."""

    def __init__(self, tasks: Tasks, today: Callable[[], date]) -> None:
        super().__init__("tasks")
        self._tasks = tasks
        self._today = today
        self.text.setPlaceholderText(self.tr("Filter by words, code or name"))
        self.text.setAccessibleName(self.tr("Filter the tasks"))
        self.programmes = self._box("programmes", self.tr("Programme"), self.tr("All programmes"))
        self.groups = self._box("groups", self.tr("Group"), self.tr("All groups"))
        self.officers = self._box("officers", self.tr("In charge"), self.tr("All officers"))
        self.states = self._box("states", self.tr("State"), self.tr("All states"))
        for state in TaskState:
            self.states.addItem(task_words.state(state), frozenset({state}))
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
        boxes = (self.programmes, self.groups, self.officers, self.states, self.deadlines)
        for box in boxes:
            shrink(box, _NARROW)
        choices = row(*boxes[:-1], space=8)
        words_first = row(self.text, self.deadlines, space=8)
        words_first.setStretch(0, 1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(style.px(8))
        self._line.addLayout(words_first, 1)
        self._line.addLayout(choices)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside each other, or one above the other."""
        super().resizeEvent(event)
        choices = self._line.itemAt(1).minimumSize().width() + self.deadlines.minimumWidth()
        beside = event.size().width() - choices >= style.px(_WORDS)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._line.setDirection(across if beside else down)

    def wanted(self) -> TaskFilter:
        """The filter as it is set."""
        deadline = self.deadlines.currentData() or ""
        timed = deadline in set(Timing)
        officer, unnamed = self.officers.currentData() or ("", False)
        return TaskFilter(
            text=self.text.text().strip(),
            programme=self.programmes.currentData() or "",
            group=self.groups.currentData() or "",
            officer=officer,
            unnamed=unnamed,
            states=self.states.currentData() or frozenset(),
            timings=frozenset({Timing(deadline)}) if timed else frozenset(),
            due=span_of(Span(deadline), self._today()) if deadline and not timed else None,
        )

    def refresh(self) -> None:
        """Offer what there is now; what was chosen stays chosen."""
        choices = self._tasks.choices()
        offer(self.programmes, [(name, name) for name in choices.programmes])
        offer(self.groups, [(name, name) for name in choices.groups])
        named: list[tuple[str, object]] = [(name, (name, False)) for name in choices.officers]
        offer(self.officers, [(self.tr("Nobody named yet"), ("", True)), *named])
