"""What a sheet changes in tasks that are here: only what its cells say; an empty cell changes nothing.

A task is known again by its programme and code; one without a code by its words, programme and deadline. One
that only its code or its words resemble may be the same or another: a person says which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

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


class Likeness(StrEnum):
    """By what a row resembles a task that is here."""

    CODE = "code"  # the same code; the programme is not said, or not the same
    WORDS = "words"  # the same words; another deadline, or a code on one side only


@dataclass(frozen=True)
class Doubtful:
    """A row that may be a task that is here: `known` if it is that one, `new` if it is another."""

    by: Likeness
    known: KnownTask
    new: Task

    @property
    def row(self) -> int:
        """The row, as Excel counts."""
        return self.known.row


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
        self._like: dict[tuple[str, str], list[Task]] = {}
        self._found: set[str] = set()
        for task in tasks:
            self._by.setdefault(_mark(task), []).append(task)
            for key in _keys(task):
                self._like.setdefault(key, []).append(task)

    def find(self, row: int, sheet: Task, given: frozenset[str]) -> KnownTask | None:
        """The task a row means, the one it changes least where several are alike; None for no such one."""
        mark = _mark(sheet)
        some = self._by.get(mark, [])
        if not some:
            return None
        task = min(some, key=lambda each: len(changes_of(each, sheet, given)))
        if not sheet.code:
            some.remove(task)  # two rows alike are two tasks alike
        self._found.add(task.id)
        return KnownTask(row, task, sheet, changes_of(task, sheet, given), alike=not sheet.code)

    def resembling(self, row: int, sheet: Task, given: frozenset[str]) -> tuple[Likeness, KnownTask] | None:
        """The task a row that was not found may mean, of those no row means; the one it is most like."""
        some = {each.id: each for key in _keys(sheet) for each in self._like.get(key, ())}
        likely = [
            (by, each)
            for each in some.values()
            if each.id not in self._found and (by := _likeness(each, sheet)) is not None
        ]
        if not likely:
            return None
        by, task = min(likely, key=lambda each: _far(each[1], sheet, given))
        self._found.add(task.id)
        return by, KnownTask(row, task, sheet, changes_of(task, sheet, given), alike=False)


def _mark(task: Task) -> tuple[str, ...]:
    programme = fold(task.programme)
    if task.code:
        return ("code", programme, fold(task.code))
    return ("words", programme, fold(task.title), _due(task))


def _due(task: Task) -> str:
    return task.deadline.isoformat() if task.deadline else fold(task.deadline_text)


def _keys(task: Task) -> Iterator[tuple[str, str]]:
    yield "words", fold(task.title)
    if task.code:
        yield "code", fold(task.code)


def _likeness(here: Task, sheet: Task) -> Likeness | None:
    """By what two tasks that are not surely the same may be; None where they are surely two."""
    codes, programmes = (
        {fold(getattr(each, field)) for each in (here, sheet)} - {""} for field in ("code", "programme")
    )
    same_words = fold(here.title) == fold(sheet.title)
    if here.code and sheet.code and len(codes) == 1 and (same_words or len(programmes) < 2):
        return Likeness.CODE
    apart = len(codes) > 1 or len(programmes) > 1
    return Likeness.WORDS if same_words and not (apart and _due(here) != _due(sheet)) else None


def _far(here: Task, sheet: Task, given: frozenset[str]) -> tuple[bool, bool, int]:
    other_words = fold(here.title) != fold(sheet.title)
    return other_words, fold(here.code) != fold(sheet.code), len(changes_of(here, sheet, given))


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
