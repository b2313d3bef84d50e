"""A sheet of tasks beside those that are here: what is new, what changes, what stays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from desktop.domain.task import Task, is_own
from desktop.domain.task_import import Doubtful, Here, KnownTask
from desktop.domain.task_sheet import SheetTasks, SheetTrouble, Trouble
from desktop.domain.task_sheet_progress import as_far, state_cell


@dataclass(frozen=True)
class SheetPreview:
    """What taking a workbook in would do: `new` tasks, and those `known` by programme and code or by words.

    `doubtful` are rows like a task that is here: nothing becomes of them before a person said what they are.
    A new one stands as the sheet says; of one that is known its progress stays, and so does what the sheet
    has no column, or an empty cell, for.
    """

    name: str
    sheet: SheetTasks
    new: tuple[Task, ...]
    known: tuple[KnownTask, ...]
    doubtful: tuple[Doubtful, ...] = ()

    @property
    def changed(self) -> tuple[KnownTask, ...]:
        """The known ones that would be changed."""
        return tuple(each for each in self.known if each.changes)

    @property
    def alike(self) -> tuple[KnownTask, ...]:
        """Those that have no code and were known by their words."""
        return tuple(each for each in self.known if each.alike)

    def decided(self, same: Mapping[int, bool]) -> SheetPreview:
        """The preview once a person said of rows that are doubtful whether they are the task that is here."""
        ours = tuple(each.known for each in self.doubtful if same.get(each.row) is True)
        new = tuple(each.new for each in self.doubtful if same.get(each.row) is False)
        left = tuple(each for each in self.doubtful if each.row not in same)
        return replace(self, new=(*self.new, *new), known=(*self.known, *ours), doubtful=left)

    def counted(self, anew: bool = False) -> int:
        """How many tasks taking it in makes or changes; `anew`: those that are alike are made once more."""
        changed = sum(not (anew and each.alike) for each in self.changed)
        return len(self.new) + changed + (len(self.alike) if anew else 0)


def look_at(
    name: str, sheet: SheetTasks, here: Iterable[Task], make: Callable[[], str], unit: str, leads: bool
) -> SheetPreview:
    """What taking `sheet` in would do beside the tasks that are `here`; `make` makes an id.

    `leads`: a leader or administrator asks, who alone may make another's task the commune's (`unit`) own.
    """
    there = Here(here)
    new, known, doubtful, told = [], [], [], []
    waiting: list[tuple[int, Task]] = []

    def kept(found: KnownTask) -> KnownTask:
        if leads or not takes_over(found.task, found.after, unit):
            return found
        said = found.sheet.assigner
        told.append(SheetTrouble(found.row, sheet.columns["assigner"], Trouble.ASSIGNER_STAYS, said))
        return replace(found, changes=tuple(each for each in found.changes if each.field != "assigner"))

    for row, task in sheet.tasks:
        found = there.find(row, task, sheet.given.get(row, frozenset()))
        if found is None:
            waiting.append((row, task))
            continue
        known.append(kept(found))
        if found.alike:
            told.append(SheetTrouble(row, sheet.columns["title"], Trouble.ALIKE, task.title[:60]))
        if row in sheet.telling and not as_far(found.task, task):
            said = f"{state_cell(task)}, {task.progress} %"
            told.append(SheetTrouble(row, sheet.columns["title"], Trouble.PROGRESS_STAYS, said))
    for row, task in waiting:
        made = replace(task, id=make(), origin="commune")
        like = there.resembling(row, task, sheet.given.get(row, frozenset()))
        if like is None:
            new.append(made)
        else:
            doubtful.append(Doubtful(like[0], kept(like[1]), made))
    sheet = replace(sheet, troubles=(*sheet.troubles, *told))
    return SheetPreview(name, sheet, tuple(new), tuple(known), tuple(doubtful))


def takes_over(before: Task, after: Task, unit: str) -> bool:
    """Whether a task that somebody else gave would become one the commune gave to itself."""
    return not is_own(before.assigner, unit) and is_own(after.assigner, unit)
