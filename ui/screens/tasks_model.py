"""The tasks of a filter as an item model: pages fetched when first shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from ui import style, words
from ui.widgets.icon import icon
from ui.words import tasks as task_words

if TYPE_CHECKING:
    from desktop.domain.task import Task
    from desktop.domain.task_views import TaskFilter
    from desktop.services.tasks import Tasks

PAGE = 100
Index = QModelIndex | QPersistentModelIndex
TITLE, STATE, PROGRESS, DEADLINE, OFFICER, PROGRAMME = range(6)


class TasksModel(QAbstractTableModel):
    """Tasks of a filter, as they stand on one day."""

    def __init__(self, tasks: Tasks, wanted: TaskFilter, today: date) -> None:
        super().__init__()
        self._tasks = tasks
        self._wanted = wanted
        self._today = today
        self._count = 0
        self._pages: dict[int, tuple[_Line, ...]] = {}
        self.use(wanted, today)

    def use(self, wanted: TaskFilter, today: date) -> None:
        """Show the tasks of another filter or day, or of the same as they are now."""
        self.beginResetModel()
        self._wanted, self._today = wanted, today
        self._pages.clear()
        self._count = self._tasks.count(wanted, today)
        self.endResetModel()

    def task(self, row: int) -> Task | None:
        """The task in `row`; None past the end."""
        line = self._line(row)
        return None if line is None else line.task

    def _line(self, row: int) -> _Line | None:
        number, place = divmod(row, PAGE)
        if number not in self._pages:
            some = self._tasks.page(self._wanted, self._today, number * PAGE, PAGE)
            self._pages[number] = tuple(_worded(task, self._today) for task in some)
        lines = self._pages[number]
        return lines[place] if place < len(lines) else None

    def row_of(self, task: str) -> int | None:
        """Where a task stands among those looked at so far; None when it is not there."""
        for number, rows in self._pages.items():
            for place, each in enumerate(rows):
                if each.task.id == task:
                    return number * PAGE + place
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        """All tasks of the filter, fetched or not."""
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        """Task, state, progress, deadline, officer, programme."""
        return 0 if parent is not None and parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The columns' names; figures are headed at their right."""
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == PROGRESS:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Task"),
            self.tr("State"),
            self.tr("Progress"),
            self.tr("Deadline"),
            self.tr("In charge"),
            self.tr("Programme"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for a cell; the state has icon and colour, what is new is strong."""
        line = self._line(index.row())
        if line is None:
            return None
        column = index.column()
        if role in _TEXTS:
            if role == Qt.ItemDataRole.AccessibleTextRole and line.task.unseen and column == TITLE:
                return self.tr("{task} (new)").format(task=line.texts[column])
            return line.texts[column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column == PROGRESS:
            return _RIGHT
        if role == Qt.ItemDataRole.FontRole and line.task.unseen and column == TITLE:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        if role == Qt.ItemDataRole.DecorationRole and column == STATE:
            return icon(line.word.icon, line.kind)
        if role == Qt.ItemDataRole.ForegroundRole and (
            column == STATE or (column == DEADLINE and line.bites)
        ):
            return QColor(getattr(style.tokens(), line.kind))
        return None


#: Roles that are answered with the words of a cell.
_TEXTS = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.ToolTipRole,
        Qt.ItemDataRole.AccessibleTextRole,
    }
)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class _Line:
    """A row worded once: a table asks for it a hundred times. `bites`: its deadline is to be seen."""

    task: Task
    texts: tuple[str, ...]
    word: words.Word
    kind: str
    bites: bool


def _worded(task: Task, today: date) -> _Line:
    word = task_words.standing(task.on(today))
    texts = (
        f"{task.code} · {task.title}" if task.code else task.title,
        word.text,
        f"{task.progress} %",
        words.date(task.deadline) if task.deadline else task.deadline_text,
        task.officer,
        " · ".join(filter(None, (task.programme, task.group))),
    )
    kind = "accent" if word.kind == "info" else word.kind
    return _Line(task, texts, word, kind, word.kind in {"bad", "warn"} and task.deadline is not None)
