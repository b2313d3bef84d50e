"""Tasks of the commune: what is asked, how far it has come, and telling it onward."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from desktop.domain.account import Account
from desktop.domain.errors import TaskIncomplete
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.report import ReportState, Role
from desktop.domain.secrecy import check_secret
from desktop.domain.task import Claim, Rollup, Task, TaskState
from desktop.domain.task_sheet import SheetTasks, SheetTrouble, Trouble, dated
from desktop.domain.task_sheet_progress import as_far, state_cell
from desktop.domain.task_update import FORM
from desktop.domain.task_views import TaskChoices, TaskDetail, TaskFilter
from desktop.domain.text import fold, name_key, nfc, sort_key
from desktop.events import EventBus, TasksChanged
from desktop.services.forms import Forms
from desktop.services.identity import new_id
from desktop.services.reports import Reports
from desktop.services.session import Outside
from desktop.services.task_sheets import read_sheet, write_sheet
from desktop.store.tasks import TaskStore

__all__ = ["SheetPreview", "Tasks"]

#: Texts of a task that a person writes.
_TEXTS = (
    *("programme", "group", "code", "assigner", "document", "document_agency", "document_about", "lead"),
    *("leader", "officer", "product", "goal", "target", "budget", "deadline_text", "priority"),
)


@dataclass(frozen=True)
class SheetPreview:
    """What taking a workbook in would do: `new` tasks, and those `known` by programme and code.

    A new one stands as the sheet says; of one that is known its progress stays.
    """

    name: str
    sheet: SheetTasks
    new: tuple[Task, ...]
    known: tuple[Task, ...]


class Tasks:
    """The tasks of one commune, for the person signed in. `today` is the day lateness is judged on."""

    def __init__(
        self,
        store: TaskStore,
        reports: Reports,
        forms: Forms,
        account: Account,
        bus: EventBus,
        outside: Outside,
    ) -> None:
        self._store = store
        self._reports = reports
        self._forms = forms
        self._account = account
        self._bus = bus
        self._outside = outside
        store.adopt(outside.clock())

    def page(
        self, wanted: TaskFilter, today: date, offset: int = 0, limit: int | None = None
    ) -> tuple[Task, ...]:
        """Part of the list: what bites first on top."""
        return self._store.page(wanted, today, offset, limit)

    def count(self, wanted: TaskFilter, today: date) -> int:
        """How many tasks the filter shows."""
        return self._store.count(wanted, today)

    def rollup(self, wanted: TaskFilter, today: date) -> Rollup:
        """How many of them are done, in progress, past their deadline, not begun, at rest."""
        return self._store.tally(wanted, today)

    def by_state(self, wanted: TaskFilter, today: date) -> Mapping[TaskState, int]:
        """How many tasks of the filter are in each state."""
        return self._store.by_state(wanted, today)

    def choices(self) -> TaskChoices:
        """What there is to filter by; officers by their given name, which is the last word."""
        programmes, groups, officers = (
            self._store.named(field) for field in ("programme", "group", "officer")
        )
        return TaskChoices(
            tuple(sorted(programmes, key=sort_key)),
            tuple(sorted(groups, key=sort_key)),
            tuple(sorted(officers, key=name_key)),
        )

    def detail(self, task: str) -> TaskDetail:
        """One task with checklist, instructions and history. Raises UnknownTask."""
        return self._store.detail(task)

    def waiting(self) -> int:
        """How many wait for this person: of an officer new, changed or not confirmed; of a leader unnamed."""
        if self._account.role is Role.OFFICER:
            return self._store.waiting(self._account.name)
        return self._store.waiting(None) if self._account.may_sign else 0

    def tell(self, task: str, claim: Claim | None = None) -> str:
        """The report to tell progress with, saying `claim` already; one under way is gone on with.

        Raises UnknownTask, UnknownForm, WrongState.
        """
        detail = self._store.detail(task)
        there = detail.underway
        if there is None:
            form = detail.task.form if self._forms.newest(detail.task.form) is not None else FORM
            return self._reports.tell(detail.task, form, claim)
        if there.state is ReportState.RETURNED:
            self._reports.correct(there.report)
        return there.report

    def add(self, task: Task) -> str:
        """Keep a task made here; its id. Raises TaskIncomplete for one that says nothing is to be done."""
        made = self._ready(replace(task, id=new_id(self._outside.rng), state=TaskState.NOT_BEGUN))
        self._put(made)
        return made.id

    def write(self, task: Task) -> None:
        """Keep a task made here as it is written now. Raises TaskIncomplete."""
        self._put(self._ready(task))

    def name_officer(self, task: str, officer: str) -> None:
        """Say who answers for it. Raises UnknownTask, StateSecret."""
        check_secret(officer)
        self._store.name_officer(task, nfc(officer).strip(), self._account.login, self._outside.clock())
        self._bus.publish(TasksChanged(task))

    def settle(self, task: str, confirmed: bool, said: str) -> None:
        """Note what an assigner that is not on the line said of a task: by which document, who, or why not.

        Raises UnknownTask, WrongState, TaskIncomplete("said"), StateSecret.
        """
        said = nfc(said).strip()
        if not said:
            raise TaskIncomplete("said")
        check_secret(said)
        self._store.settle(task, confirmed, said, self._account.login, self._outside.clock())
        self._bus.publish(TasksChanged(task))

    def add_check(self, task: str, text: str) -> None:
        """Add a line to the checklist; nothing for an empty one. Raises UnknownTask, StateSecret."""
        if text.strip():
            check_secret(text)
            line, now = new_id(self._outside.rng), self._outside.clock()
            self._store.add_check(task, line, nfc(text).strip(), now)
            self._bus.publish(TasksChanged(task))

    def remove_check(self, task: str, line: str) -> None:
        """Take a line of the commune's own away."""
        self._store.remove_check(task, line, self._outside.clock())
        self._bus.publish(TasksChanged(task))

    def tick(self, task: str, line: str, done: bool) -> None:
        """Tick a line off, or open it again. Raises UnknownTask."""
        self._store.tick(task, line, done, self._account.name, self._outside.clock())
        self._bus.publish(TasksChanged(task))

    def seen(self, task: str) -> None:
        """A person has it before the eyes."""
        if self._store.seen(task, self._outside.clock()):
            self._bus.publish(TasksChanged(task))

    def export(
        self,
        path: Path,
        wanted: TaskFilter,
        today: date,
        tell: Tell = untold,
        stopped: Stopped = never,
    ) -> int:
        """Write the tasks of the filter to a workbook; how many.

        Raises FileOpenElsewhere, FileNotSaved, DiskFull, ListStopped. Not for the main thread.
        """
        tasks = self._store.whole(wanted, today)
        write_sheet(path, "Nhiệm vụ", tasks, tell, stopped)
        return len(tasks)

    def preview(self, path: Path, today: date, tell: Tell = untold, stopped: Stopped = never) -> SheetPreview:
        """What taking in a workbook would do; nothing is kept. Slow. Raises TaskSheetInvalid, ListStopped."""
        sheet = read_sheet(path, today.year, tell, stopped)
        there = {_mark(task): task for task in self._store.whole(TaskFilter(), today) if task.code}
        new, known, stays = [], [], []
        for row, task in sheet.tasks:
            same = there.get(_mark(task)) if task.code else None
            if same is None:
                new.append(replace(task, id=new_id(self._outside.rng), origin="commune"))
                continue
            known.append(replace(task, id=same.id))
            if row in sheet.telling and not as_far(same, task):
                said = f"{state_cell(task)}, {task.progress} %"
                stays.append(SheetTrouble(row, sheet.columns["title"], Trouble.PROGRESS_STAYS, said))
        sheet = replace(sheet, troubles=(*sheet.troubles, *stays))
        return SheetPreview(path.name, sheet, tuple(new), tuple(known))

    def take(self, preview: SheetPreview, tell: Tell = untold, stopped: Stopped = never) -> int:
        """Keep what a preview shows, all or none; how many tasks. Slow. Raises ListStopped."""
        tasks = (*preview.new, *preview.known)
        self._store.put(tasks, self._account.login, self._outside.clock(), tell, stopped)
        self._bus.publish(TasksChanged())
        return len(tasks)

    def _ready(self, task: Task) -> Task:
        title = nfc(task.title).strip()
        if not title:
            raise TaskIncomplete("title")
        texts = (str(getattr(task, name)) for name in _TEXTS)
        check_secret(title, *texts, *task.helpers)
        return dated(replace(task, title=title, origin="commune"), self._outside.clock().year)

    def _put(self, task: Task) -> None:
        self._store.put((task,), self._account.login, self._outside.clock())
        self._bus.publish(TasksChanged(task.id))


def _mark(task: Task) -> tuple[str, str]:
    return fold(task.programme), fold(task.code)
