"""Tasks of the commune: what is asked, how far it has come, and telling it onward."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from desktop.domain.account import Account
from desktop.domain.errors import NotAllowed, TaskIncomplete, WrongState
from desktop.domain.errors.tasks import OwnClaim
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.report import ReportState, Role
from desktop.domain.secrecy import check_secret
from desktop.domain.task import RESTING, Claim, Rollup, Settling, Task, TaskState
from desktop.domain.task_import import LastImport, TakenBack
from desktop.domain.task_sheet import dated
from desktop.domain.task_update import CLAIM, FORM, REMOVED, SETTLED, SETTLED_BY
from desktop.domain.task_views import TaskChoices, TaskDetail, TaskFilter
from desktop.domain.text import name_key, nfc, sort_key
from desktop.events import EventBus, TasksChanged
from desktop.services.forms import Forms
from desktop.services.header import fill
from desktop.services.identity import new_id
from desktop.services.reports import Reports
from desktop.services.session import Outside
from desktop.services.task_import import SheetPreview, look_at, takes_over
from desktop.services.task_sheets import read_sheet, write_sheet
from desktop.store.tasks import TaskStore

__all__ = ["SheetPreview", "Tasks"]

#: Texts of a task that a person writes.
_TEXTS = (
    *("programme", "group", "code", "assigner", "document", "document_agency", "document_about", "lead"),
    *("leader", "officer", "product", "goal", "target", "budget", "deadline_text", "priority"),
)


#: Roles that say what an assigner who is not on the line said, and take tasks of the commune away.
LEADING = frozenset({Role.LEADER, Role.ADMINISTRATOR})
#: What is over, and can be begun again.
REOPENED = frozenset({TaskState.DONE, *RESTING})


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
        self._unit = store.unit
        store.adopt(outside.clock())

    @property
    def leads(self) -> bool:
        """Whether this person may say what an assigner said, and take tasks away."""
        return self._account.role in LEADING

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
        """What there is to filter by; people by their given name, which is the last word."""
        programmes, groups, officers, leaders = (
            self._store.named(field) for field in ("programme", "group", "officer", "leader")
        )
        return TaskChoices(
            tuple(sorted(programmes, key=sort_key)),
            tuple(sorted(groups, key=sort_key)),
            tuple(sorted(officers, key=name_key)),
            tuple(sorted(leaders, key=name_key)),
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
        """Keep a task made here as it is written now.

        Only a leader or administrator makes a task that somebody else gave the commune's own: its leader's
        sign-off alone would end it then. Raises TaskIncomplete, UnknownTask, NotAllowed, StateSecret.
        """
        made = self._ready(task)
        if takes_over(self._store.get(task.id), made, self._unit) and not self.leads:
            raise NotAllowed("change_assigner", tuple(sorted(LEADING)))
        self._put(made)

    def name_officer(self, task: str, officer: str) -> None:
        """Say who answers for it. Raises UnknownTask, StateSecret."""
        check_secret(officer)
        self._store.name_officer(task, nfc(officer).strip(), self._account.login, self._outside.clock())
        self._bus.publish(TasksChanged(task))

    def settle(self, task: str, confirmed: bool, said: str) -> bool:
        """Note what an assigner that is not on the line said of a task: by which document, who, or why not.

        It travels to the commune's other PCs as progress does: whether it can, where the form that the centre
        gave has a question for it. A leader or administrator notes it, and not
        who declared it done. Raises UnknownTask, WrongState, NotAllowed, OwnClaim, TaskIncomplete("said"),
        StateSecret.
        """
        detail = self._store.detail(task)
        if detail.task.origin != "commune" or detail.task.state is not TaskState.CONFIRMING:
            raise WrongState("settle", detail.task.state)
        self._may("settle")
        if not self.may_settle(detail):
            raise OwnClaim
        settling = Settling.ACCEPTED if confirmed else Settling.RETURNED
        return self._note(detail, settling, "task_confirmed" if confirmed else "task_not_confirmed", said)

    def may_settle(self, detail: TaskDetail) -> bool:
        """Whether this person may note what the assigner said: one who leads and did not declare it."""
        told = detail.history[0] if detail.history else None
        return self.leads and (told is None or not self._store.told_by(told, self._account))

    def reopen(self, task: str, why: str) -> bool:
        """A task of the commune's own that was declared done is to be done again; whether others are told.

        Raises UnknownTask, WrongState, NotAllowed, TaskIncomplete("why"), StateSecret.
        """
        detail = self._store.detail(task)
        if detail.task.origin != "commune" or detail.task.state not in REOPENED:
            raise WrongState("reopen", detail.task.state)
        self._may("reopen")
        return self._note(detail, Settling.REDO, "task_reopened", why, "why")

    def may_remove(self, detail: TaskDetail) -> bool:
        """Whether this person may take a task away: who leads, or its author while nothing was told of it."""
        if detail.task.origin != "commune":
            return False
        return self.leads or (
            not detail.history and self._store.made_by(detail.task.id) == self._account.login
        )

    def remove(self, task: str, why: str) -> bool:
        """Take a task of the commune's own off the list, on its other PCs too: whether they are told.

        The trail keeps it, and why. Raises UnknownTask, NotAllowed, TaskIncomplete("why"), StateSecret.
        """
        detail = self._store.detail(task)
        if not self.may_remove(detail):
            raise NotAllowed("remove_task", tuple(sorted(LEADING)))
        why = self._said(why, "why")
        told = True
        if detail.history:  # the other PCs know it
            told = self._tell_on(detail.task, Claim.DECLINE, why, {REMOVED: why})
        self._store.remove(task, self._outside.clock())
        self._done(task, "task_removed", why)
        return told

    def _may(self, action: str) -> None:
        if not self.leads:
            raise NotAllowed(action, tuple(sorted(LEADING)))

    def _note(
        self, detail: TaskDetail, settling: Settling, action: str, said: str, field: str = "said"
    ) -> bool:
        task, said = detail.task, self._said(said, field)
        claim = task.claim or Claim.DONE
        told = self._tell_on(task, claim, said, {SETTLED: str(settling), SETTLED_BY: said})
        if not told:
            self._store.settle_here(task.id, settling, said, self._outside.clock())
        self._done(task.id, action, said)
        return told

    def _said(self, text: str, field: str) -> str:
        said = nfc(text).strip()
        if not said:
            raise TaskIncomplete(field)
        check_secret(said)
        return said

    def _tell_on(self, task: Task, claim: Claim, said: str, noted: Mapping[str, str]) -> bool:
        """Tell the commune's other PCs in a progress report; False where its form has no question for it."""
        form = task.form if self._forms.newest(task.form) is not None else FORM
        if self._forms.newest(form) is None:
            return False
        report = self._reports.tell(task, form, claim)
        instance = self._reports.open(report).instance
        if len(fill(instance, {}, frozenset(noted))) < len(noted):
            return False
        today = self._outside.clock().date()
        answers = {
            CLAIM: str(claim),
            "ngay_ht": min(task.done_on or today, today).isoformat() if claim is Claim.DONE else "",
            "ket_qua": task.told.result or said,
            "kho_khan": task.told.difficulty or ("" if claim is Claim.DONE else said),
            "mc_lien_ket": said,
        }
        fill(instance, answers, frozenset(answers))
        self._reports.note(report, instance, noted)
        return True

    def _done(self, task: str, action: str, said: str) -> None:
        self._store.note(action, task, said, self._account.login, self._outside.clock())
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
        """What taking in a workbook would do; nothing is kept. Slow.

        Raises TaskSheetInvalid, WorkbookRefused, StateSecret, ListStopped.
        """
        sheet = read_sheet(path, today.year, tell, stopped)
        here = self._store.whole(TaskFilter(), today)
        rng = self._outside.rng
        return look_at(path.name, sheet, here, lambda: new_id(rng), self._unit, self.leads)

    def take(
        self, preview: SheetPreview, tell: Tell = untold, stopped: Stopped = never, anew: bool = False
    ) -> int:
        """Keep what a preview shows, all or none; how many tasks are made or changed. Slow.

        What is doubtful in it stays out: `SheetPreview.decided` says what it is. `anew`: those
        without a code that are alike here are made once more. Raises ListStopped.
        """
        new, known = preview.new, preview.changed
        if anew:
            again = (
                replace(each.sheet, id=new_id(self._outside.rng), origin="commune") for each in preview.alike
            )
            new, known = (*new, *again), tuple(each for each in known if not each.alike)
        by, now = self._account.login, self._outside.clock()
        self._store.take(preview.name, new, known, by, now, tell, stopped)
        self._bus.publish(TasksChanged())
        return len(new) + len(known)

    def last_import(self) -> LastImport | None:
        """The sheet that was taken in last and can be taken back; None where there is none."""
        return self._store.last_import()

    def take_back(self, tell: Tell = untold, stopped: Stopped = never) -> TakenBack:
        """Undo the sheet taken in last, all or none, but for what somebody has worked on since. Slow.

        Raises ListStopped.
        """
        back = self._store.take_back(self._account.login, self._outside.clock(), tell, stopped)
        self._bus.publish(TasksChanged())
        return back

    def _ready(self, task: Task) -> Task:
        title = nfc(task.title).strip()
        if not title:
            raise TaskIncomplete("title")
        texts = (str(getattr(task, name)) for name in _TEXTS)
        check_secret(title, *texts, *task.helpers)
        return dated(replace(task, title=title, origin="commune"), self._outside.clock().year)

    def _put(self, task: Task) -> None:
        self._store.put(task, self._account.login, self._outside.clock())
        self._bus.publish(TasksChanged(task.id))
