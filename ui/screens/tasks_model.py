"""The tasks of a filter as an item model."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from ui import words
from ui.widgets.paged import Line, LinesModel
from ui.words import tasks as task_words

if TYPE_CHECKING:
    from desktop.domain.task import Task
    from desktop.domain.task_views import TaskFilter
    from desktop.services.tasks import Tasks

#: Letters of a deadline's own words that stand beside its day.
_WRITTEN = 24
TITLE, STATE, PROGRESS, DEADLINE, OFFICER, PROGRAMME = range(6)


class TasksModel(LinesModel):
    """Tasks of a filter, as they stand on one day."""

    state, deadline, figures = STATE, DEADLINE, frozenset({PROGRESS})

    def __init__(self, tasks: Tasks, wanted: TaskFilter, today: date) -> None:
        super().__init__()
        self._tasks = tasks
        self.use(wanted, today)

    def use(self, wanted: TaskFilter, today: date) -> None:
        """Show the tasks of another filter or day, or of the same as they are now."""
        self._wanted, self._today = wanted, today
        self.ask_anew()

    def counted(self) -> int:
        """All tasks of the filter."""
        return self._tasks.count(self._wanted, self._today)

    def page(self, offset: int, limit: int) -> tuple[Line, ...]:
        """Some of them, worded."""
        some = self._tasks.page(self._wanted, self._today, offset, limit)
        return tuple(_worded(task, self._today) for task in some)

    def heads(self) -> tuple[str, ...]:
        """Task, state, progress, deadline, officer, programme."""
        return (
            self.tr("Task"),
            self.tr("State"),
            self.tr("Progress"),
            self.tr("Deadline"),
            self.tr("In charge"),
            self.tr("Programme"),
        )


def _due(task: Task) -> str:
    """The last day, with the words it was read from where they say more."""
    if task.deadline is None:
        return task.deadline_text
    day, written = words.date(task.deadline), " ".join(task.deadline_text.split())
    if not written or day in written:
        return day
    if len(written) > _WRITTEN:
        written = f"{written[:_WRITTEN].rsplit(' ', 1)[0]}…"
    return f"{day} · {written}"


def _worded(task: Task, today: date) -> Line:
    word = task_words.standing(task.on(today))
    texts = (
        f"{task.code} · {task.title}" if task.code else task.title,
        word.text,
        f"{task.progress} %",
        _due(task),
        task.officer,
        " · ".join(filter(None, (task.programme, task.group))),
    )
    bites = word.kind in {"bad", "warn"} and task.deadline is not None
    return Line(task.id, texts, word, bites, task.unseen)
