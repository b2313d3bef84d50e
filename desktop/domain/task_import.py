"""What a sheet changes in tasks that are here: only what its cells say; an empty cell changes nothing.

A task is known again by its programme and code; one without a code by its words, programme and deadline.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from desktop.domain.task import Task
from desktop.domain.task_sheet import COLUMNS
from desktop.domain.text import fold

#: What a task's field holds.
Value = str | date | tuple[str, ...] | None
#: Of a task the centre gave, only who is in charge is the commune's to say.
_OF_THE_CENTRE = frozenset({"officer"})


@dataclass(frozen=True)
class FieldChange:
    """A field of a task, what it holds now, and what it is to hold."""

    field: str
    before: Value
    after: Value


@dataclass(frozen=True)
class KnownTask:
    """A row of a sheet (`row` as Excel counts) whose task is here, and what it changes there.

    `alike`: it has no code, and was known by its words; `sheet` is the task as the row alone has it.
    """

    row: int
    task: Task
    sheet: Task
    changes: tuple[FieldChange, ...]
    alike: bool

    @property
    def after(self) -> Task:
        """The task as it is to stand."""
        return replace(self.task, **{each.field: each.after for each in self.changes})  # type: ignore[arg-type]  # fields of Task


@dataclass(frozen=True)
class LastImport:
    """The sheet that was taken in last, which can be taken back: its name, and how many tasks it brought."""

    name: str
    new: int
    changed: int


@dataclass(frozen=True)
class TakenBack:
    """What taking an import back came to. `kept`: tasks somebody has worked on since, which stay so."""

    gone: int
    restored: int
    kept: int


def changes_of(here: Task, sheet: Task, given: frozenset[str]) -> tuple[FieldChange, ...]:
    """What the cells of a row (`given`: fields that have one with something in it) change in a task.

    Words of another deadline bring the day they mean, unless the row says a day of its own.
    """
    fields = [name for name in given if here.origin != "centre" or name in _OF_THE_CENTRE]
    found = {
        name: FieldChange(name, getattr(here, name), getattr(sheet, name))
        for name in fields
        if getattr(here, name) != getattr(sheet, name)
    }
    if "deadline_text" in found and "deadline" not in given and here.deadline != sheet.deadline:
        found["deadline"] = FieldChange("deadline", here.deadline, sheet.deadline)
    return tuple(found[name] for name in COLUMNS if name in found)


class Here:
    """The tasks that are here, to find those of a sheet among; each is found once."""

    def __init__(self, tasks: Iterable[Task]) -> None:
        self._by: dict[tuple[str, ...], list[Task]] = {}
        for task in tasks:
            self._by.setdefault(_mark(task), []).append(task)

    def find(self, row: int, sheet: Task, given: frozenset[str]) -> KnownTask | None:
        """The task a row means, the one it changes least where several are alike; None for a new one."""
        mark = _mark(sheet)
        some = self._by.get(mark, [])
        if not some:
            return None
        task = min(some, key=lambda each: len(changes_of(each, sheet, given)))
        if not sheet.code:
            some.remove(task)  # two rows alike are two tasks alike
        return KnownTask(row, task, sheet, changes_of(task, sheet, given), alike=not sheet.code)


def _mark(task: Task) -> tuple[str, ...]:
    programme = fold(task.programme)
    if task.code:
        return ("code", programme, fold(task.code))
    due = task.deadline.isoformat() if task.deadline else fold(task.deadline_text)
    return ("words", programme, fold(task.title), due)


def as_kept(values: Mapping[str, Value]) -> dict[str, str | list[str] | None]:
    """Values of fields as JSON, for the trail and for taking them back."""
    return {name: _kept(value) for name, value in values.items()}


def from_kept(name: str, value: str | list[str] | None) -> Value:
    """A field's value as it was before it was kept. Raises ValueError for what was never kept."""
    if isinstance(value, list):
        return tuple(value)
    return date.fromisoformat(value) if value and name in _DAYS else value


_DAYS = frozenset({"deadline", "assigned_on", "document_day"})


def _kept(value: Value) -> str | list[str] | None:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value
