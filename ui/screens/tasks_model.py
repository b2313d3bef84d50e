"""The tasks of a filter as an item model."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from ui import style
from ui.widgets.icon import icon
from ui.widgets.paged import Index, Line, LinesModel
from ui.widgets.tips import tip
from ui.words import tasks as task_words

if TYPE_CHECKING:
    from desktop.domain.task import Task
    from desktop.domain.task_views import TaskFilter
    from desktop.services.tasks import Tasks

#: Letters of a deadline's own words that stand beside its day.
_WRITTEN = 24
TITLE, STATE, PROGRESS, DEADLINE, OFFICER, PROGRAMME = range(6)


@dataclass(frozen=True)
class TaskLine(Line):
    """A task worded; `undated` says what to do about a deadline that names no day, "" where it does."""

    undated: str


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

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As every list has it; a deadline that names no day is marked, and says on a look what to do."""
        line = self.at(index.row()) if index.column() == DEADLINE else None
        if isinstance(line, TaskLine) and line.undated:
            match role:
                case Qt.ItemDataRole.DecorationRole:
                    return icon("warning", "warn")
                case Qt.ItemDataRole.ForegroundRole:
                    return QColor(style.tokens().warn)
                case Qt.ItemDataRole.ToolTipRole:
                    return tip(line.undated)
                case Qt.ItemDataRole.AccessibleDescriptionRole:
                    return line.undated
        return super().data(index, role)

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


def _worded(task: Task, today: date) -> TaskLine:
    word = task_words.standing(task.on(today))
    texts = (
        f"{task.code} · {task.title}" if task.code else task.title,
        word.text,
        f"{task.progress} %",
        task_words.deadline(task, _WRITTEN),
        task.officer,
        " · ".join(filter(None, (task.programme, task.group))),
    )
    bites = word.kind in {"bad", "warn"} and task.deadline is not None
    return TaskLine(task.id, texts, word, bites, task.unseen, task_words.undated_help(task))
