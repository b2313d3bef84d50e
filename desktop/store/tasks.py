"""The tasks of one store: read, made here, ticked, named, seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from sqlalchemy import func, select, update
from sqlmodel import Session, col

from desktop.domain.account import Account
from desktop.domain.errors import UnknownTask
from desktop.domain.errors.documents import ListStopped
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.report import Delivery, ReportState
from desktop.domain.task import Claim, Settling, Task, Told, Update
from desktop.domain.task_import import KnownTask, LastImport, TakenBack
from desktop.domain.task_sent import later
from desktop.domain.task_views import (
    CheckLine,
    Instruction,
    OpenUpdate,
    ProgressLine,
    TaskDetail,
)
from desktop.store import audit, task_import
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.report_list import delivery_of
from desktop.store.task_changes import COMMUNE, note_update, read_task, search_of, settle_here, write_task
from desktop.store.task_list import TaskLists, plain
from desktop.store.task_officers import called, finished_by
from desktop.store.tasks_elsewhere import said_of
from sync.protocol import Change

_TOLD_EVERY = 50  # tasks
_UNDERWAY = (ReportState.DRAFT, ReportState.AWAITING, ReportState.RETURNED)


class TaskStore(TaskLists):
    """The tasks of one store; `today` is the day lateness is judged on."""

    def __init__(self, store: Store, unit: str = "") -> None:
        """`unit` is the commune's full name: what it gave to itself its own sign-off confirms."""
        super().__init__(store)
        self.unit = unit

    def adopt(self, now: datetime) -> int:
        """Take in what a version that knew no tasks has kept aside; how many there were."""

        def work(session: Session) -> int:
            query = select(t.KeptChangeRow).where(col(t.KeptChangeRow.kind) == "task")
            taken = 0
            for row in session.execute(query).scalars().all():
                change = Change(seq=row.seq, kind=row.kind, id=row.id, rev=row.rev, body=row.body)
                try:
                    word = read_task(change, now)
                except (KeyError, TypeError, ValueError, AttributeError):
                    continue  # not for this version either
                word.apply(session)
                session.delete(row)
                taken += 1
            return taken

        aside = select(func.count()).select_from(t.KeptChangeRow).where(col(t.KeptChangeRow.kind) == "task")
        if not self._store.read(lambda session: session.execute(aside).scalar_one()):
            return 0
        return self._store.write(work)

    def get(self, task: str) -> Task:
        """One task. Raises UnknownTask."""
        return self._store.read(lambda session: plain(_row(session, task)))

    def detail(self, task: str) -> TaskDetail:
        """One task with all that hangs on it. Raises UnknownTask."""
        return self._store.read(lambda session: _detail(session, task))

    def said_of(self, task: str, now: datetime | None = None) -> Mapping[str, str]:
        """Question → answer: what a progress report says of the task itself, for the commune's other PCs.

        `now`: it is told now, and after all that is known here.
        """
        return self._store.read(lambda session: said_of(session, task, now))

    def put(self, task: Task, actor: str, now: datetime) -> None:
        """Keep a task made here, or as it is now written; what was told of it stays.

        A task from the centre keeps its own words but for the officer, who is the commune's to name.
        """
        self._store.write(lambda session: write_task(session, task, actor, now))

    def take(
        self,
        name: str,
        new: tuple[Task, ...],
        known: tuple[KnownTask, ...],
        actor: str,
        now: datetime,
        tell: Tell = untold,
        stopped: Stopped = never,
    ) -> None:
        """Take a sheet in, all or none: new tasks, and what it changes in known ones. Raises ListStopped."""
        told = _each_told(tell, stopped)
        self._store.write(lambda session: task_import.take(session, name, new, known, actor, now, told))

    def last_import(self) -> LastImport | None:
        """The sheet that was taken in last and can be taken back; None where there is none."""
        return self._store.read(task_import.last_import)

    def take_back(
        self, actor: str, now: datetime, tell: Tell = untold, stopped: Stopped = never
    ) -> TakenBack:
        """Undo it, all or none, but for what somebody has worked on since. Raises ListStopped."""
        told = _each_told(tell, stopped)
        return self._store.write(lambda session: task_import.take_back(session, actor, now, told))

    def name_officer(self, task: str, officer: str, actor: str, now: datetime) -> None:
        """Say who answers for a task. Raises UnknownTask."""

        def work(session: Session) -> None:
            row = _row(session, task)
            row.officer, row.own_officer = officer, True
            row.search, row.updated, row.written_at = search_of(row), now, later(now, row.written_at)
            session.add(row)
            audit.append(session, now, actor, "task_officer", task, {"officer": officer})

        self._store.write(work)

    def add_check(self, task: str, line: str, text: str, now: datetime) -> None:
        """Add a line of the commune's own to the checklist. Raises UnknownTask."""

        def work(session: Session) -> None:
            _row(session, task)
            place = select(func.max(col(t.TaskCheckRow.place))).where(col(t.TaskCheckRow.task) == task)
            last = session.execute(place).scalar_one_or_none()
            after = 0 if last is None else last + 1
            session.add(
                t.TaskCheckRow(task=task, id=line, place=after, text=text, origin=COMMUNE, written_at=now)
            )

        self._store.write(work)

    def remove_check(self, task: str, line: str, now: datetime) -> None:
        """Take a line of the commune's own away; one of the centre's stays."""

        def work(session: Session) -> None:
            row = session.get(t.TaskCheckRow, (task, line))
            if row is not None and row.origin == COMMUNE:
                row.removed, row.written_at = True, later(now, row.written_at or row.done_at)
                session.add(row)

        self._store.write(work)

    def tick(self, task: str, line: str, done: bool, name: str, now: datetime) -> None:
        """Tick a line of the checklist off, or open it again. Raises UnknownTask."""

        def work(session: Session) -> None:
            row = session.get(t.TaskCheckRow, (task, line))
            if row is None:
                raise UnknownTask(task)
            row.written_at = later(now, row.written_at or row.done_at)
            row.done_at, row.done_by = (now, name) if done else (None, "")
            session.add(row)

        self._store.write(work)

    def seen(self, task: str, now: datetime) -> bool:
        """A person has it before the eyes; True when something of it was new."""
        row, word = t.TaskRow, t.TaskWordRow
        first = update(row).where(col(row.id) == task, col(row.seen_at).is_(None)).values(seen_at=now)
        words = update(word).where(col(word.task) == task, col(word.seen_at).is_(None)).values(seen_at=now)
        unseen = select(col(row.id)).where(col(row.id) == task, col(row.seen_at).is_(None))
        if self._store.read(lambda session: session.execute(unseen).first()) is None:
            return False

        def work(session: Session) -> bool:
            session.connection().execute(words)
            return bool(session.connection().execute(first).rowcount)

        return self._store.write(work)

    def noting(
        self, task: str, report: str, sha256: str, told: Update, by: str, now: datetime
    ) -> Callable[[Session], None]:
        """What notes a progress report within the transaction that signs it."""
        return partial(
            note_update, task=task, report=report, sha256=sha256, update=told, by=by, now=now, unit=self.unit
        )

    def settle_here(self, task: str, settling: Settling, said: str, now: datetime) -> None:
        """What its assigner said, kept on this PC alone. Raises UnknownTask."""

        def work(session: Session) -> None:
            row = _row(session, task)
            settle_here(row, settling, said, now)
            session.add(row)

        self._store.write(work)

    def remove(self, task: str, now: datetime) -> None:
        """Take a task of the commune's own off its list; what was told of it stays. Raises UnknownTask."""

        def work(session: Session) -> None:
            row = _row(session, task)
            row.withdrawn, row.updated, row.written_at = True, now, later(now, row.written_at)
            session.add(row)

        self._store.write(work)

    def note(self, action: str, task: str, said: str, actor: str, now: datetime) -> None:
        """The trail says what was done to a task, and why."""
        self._store.write(lambda session: audit.append(session, now, actor, action, task, {"reason": said}))

    def made_by(self, task: str) -> str:
        """The login of who made a task on this PC, "" for one that came from elsewhere."""
        row = t.AuditRow
        query = select(col(row.actor)).where(col(row.subject) == task, col(row.action) == "task_made")
        found = self._store.read(lambda session: session.execute(query.limit(1)).scalar_one_or_none())
        return found or ""

    def told_by(self, line: ProgressLine, account: Account) -> bool:
        """Whether a progress report was told by that account; of another PC's only the name is known."""

        def work(session: Session) -> bool:
            login = finished_by(session, line.report)
            return login == account.login if login else line.by in called(session, account.name)

        return self._store.read(work)


def _row(session: Session, task: str) -> t.TaskRow:
    row = session.get(t.TaskRow, task)
    if row is None:
        raise UnknownTask(task)
    return row


def _detail(session: Session, task: str) -> TaskDetail:
    row = _row(session, task)
    check, word = t.TaskCheckRow, t.TaskWordRow
    kept = (col(check.task) == task, col(check.removed).is_(False))
    checks = select(check).where(*kept).order_by(col(check.origin), col(check.place), col(check.id))
    words = select(word).where(col(word.task) == task).order_by(col(word.at).desc(), col(word.id))
    return TaskDetail(
        task=plain(row),
        checks=tuple(
            CheckLine(each.id, each.text, each.done_at, each.done_by, each.origin == COMMUNE)
            for each in session.execute(checks).scalars()
        ),
        instructions=tuple(
            Instruction(each.id, each.at, each.by, each.text, each.seen_at is None)
            for each in session.execute(words).scalars()
        ),
        history=_history(session, task),
        underway=underway(session, task),
    )


def underway(session: Session, task: str) -> OpenUpdate | None:
    """The progress report on a task that is not sent yet, or came back; the newest when there are several."""
    report = t.ReportRow
    query = (
        select(col(report.id), col(report.state))
        .where(col(report.task) == task, col(report.state).in_(_UNDERWAY))
        .order_by(col(report.updated).desc())
        .limit(1)
    )
    found = session.execute(query).first()
    return None if found is None else OpenUpdate(found[0], ReportState(found[1]))


def _each_told(tell: Tell, stopped: Stopped) -> task_import.Told:
    """Tells now and then how far it is, and whether to go on (ListStopped)."""

    def told(done: int, count: int) -> None:
        if done % _TOLD_EVERY == 0:
            tell(done, count)
            if stopped():
                raise ListStopped

    return told


def _history(session: Session, task: str) -> tuple[ProgressLine, ...]:
    told, revision, outbox = t.TaskUpdateRow, t.RevisionRow, t.OutboxRow
    query = (
        select(told, col(revision.report), col(outbox.state))
        .outerjoin(revision, col(revision.sha256) == col(told.sha256))
        .outerjoin(outbox, col(outbox.key) == col(revision.key))
        .where(col(told.task) == task)
        .order_by(col(told.at).desc(), col(told.sha256))
    )
    return tuple(_progress(row, here, item) for row, here, item in session.execute(query).all())


def _progress(row: t.TaskUpdateRow, here: str | None, item: str | None) -> ProgressLine:
    words = dict(row.told)
    evidence = tuple(words.pop("evidence", ()))
    return ProgressLine(
        report=row.report,
        at=row.at,
        by=row.by,
        claim=Claim(row.claim),
        progress=row.progress,
        told=Told(**words, evidence=evidence),
        delivery=Delivery.ACKNOWLEDGED if item is None else delivery_of(item),  # another PC told it
        decision=row.decision,
        reason=row.reason,
        elsewhere=here is None,
    )
