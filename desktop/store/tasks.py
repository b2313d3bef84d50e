"""The tasks of one store: read, made here, ticked, named, seen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any

from sqlalchemy import and_, case, func, or_, select, update
from sqlmodel import Session, col

from desktop.domain.errors import UnknownTask
from desktop.domain.errors.documents import ListStopped
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.report import Delivery, ReportState
from desktop.domain.task import SOON, Claim, Rollup, Task, TaskState, Timing, Told, Update
from desktop.domain.task_views import (
    CheckLine,
    Instruction,
    OpenUpdate,
    ProgressLine,
    TaskDetail,
    TaskFilter,
)
from desktop.domain.text import fold
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.report_list import delivery_of
from desktop.store.task_changes import COMMUNE, note_update, read_task, search_of, settle
from sync.protocol import Change

#: Fields of a task that a person writes; the others follow from what happens.
WRITTEN = (
    *("programme", "group", "code", "title", "assigner", "document", "lead", "leader", "officer", "product"),
    *("document_day", "document_agency", "document_about", "target", "budget"),
    *("goal", "deadline_text", "deadline", "assigned_on", "priority", "form"),
)
_TOLD_EVERY = 50  # tasks
_OPEN = (TaskState.NOT_BEGUN, TaskState.RUNNING, TaskState.REDO, TaskState.UNCONFIRMED)
_ENDED = (TaskState.DONE, TaskState.CONFIRMING)
_UNDERWAY = (ReportState.DRAFT, ReportState.AWAITING, ReportState.RETURNED)


class TaskStore:
    """The tasks of one store; `today` is the day lateness is judged on."""

    def __init__(self, store: Store, unit: str = "") -> None:
        """`unit` is the commune's full name: what it gave to itself its own sign-off confirms."""
        self._store = store
        self._unit = unit

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

    def page(
        self, wanted: TaskFilter, today: date, offset: int = 0, limit: int | None = None
    ) -> tuple[Task, ...]:
        """Part of the list: what bites first on top, what is done last."""
        query = _ordered(_restricted(select(*_COLUMNS), wanted, today)).offset(offset)
        query = query.limit(-1 if limit is None else limit)
        return self._store.read(lambda session: tuple(map(_task, session.execute(query).all())))

    def some(self, ids: tuple[str, ...]) -> dict[str, Task]:
        """Tasks by id, as the list has them."""
        query = select(*_COLUMNS).where(col(t.TaskRow.id).in_(ids), col(t.TaskRow.withdrawn).is_(False))
        return self._store.read(lambda session: {row.id: _task(row) for row in session.execute(query).all()})

    def whole(self, wanted: TaskFilter, today: date) -> tuple[Task, ...]:
        """All of the list, with what was told last of each."""
        query = _ordered(_restricted(select(t.TaskRow), wanted, today))
        return self._store.read(lambda session: tuple(map(_plain, session.execute(query).scalars())))

    def count(self, wanted: TaskFilter, today: date) -> int:
        """How many tasks the filter shows."""
        query = _restricted(select(func.count()).select_from(t.TaskRow), wanted, today)
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def tally(self, wanted: TaskFilter, today: date) -> Rollup:
        """Done, in progress, past the deadline: `desktop.domain.task.rollup` of the filter's tasks."""
        done = col(t.TaskRow.state) == TaskState.DONE
        late = and_(~done, _timed(Timing.LATE, today))
        sums = (func.count(), func.sum(case((done, 1), else_=0)), func.sum(case((late, 1), else_=0)))
        query = _restricted(select(*sums).select_from(t.TaskRow), wanted, today)
        total, ended, overdue = self._store.read(lambda session: session.execute(query).one())
        return Rollup(ended or 0, total - (ended or 0) - (overdue or 0), overdue or 0)

    def by_state(self, wanted: TaskFilter, today: date) -> dict[TaskState, int]:
        """How many tasks of the filter are in each state."""
        query = select(col(t.TaskRow.state), func.count()).group_by(col(t.TaskRow.state))
        query = _restricted(query, wanted, today)
        return self._store.read(
            lambda session: {TaskState(state): count for state, count in session.execute(query).all()}
        )

    def named(self, field: str) -> tuple[str, ...]:
        """What stands in programme, group or officer of the tasks, each once."""
        column = getattr(t.TaskRow, field)
        query = select(col(column)).where(col(t.TaskRow.withdrawn).is_(False), col(column) != "").distinct()
        return self._store.read(lambda session: tuple(session.execute(query).scalars()))

    def waiting(self, name: str | None) -> int:
        """Tasks that wait for a person: of this officer (or of nobody) new, changed or not confirmed.

        None: those that nobody answers for yet.
        """
        row = t.TaskRow
        listed: list[Any] = [
            col(row.withdrawn).is_(False),
            col(row.state).not_in((TaskState.DONE, TaskState.DECLINED)),
        ]
        if name is None:
            listed.append(col(row.officer) == "")
        else:
            refused = col(row.state).in_((TaskState.UNCONFIRMED, TaskState.REDO))
            listed += [col(row.officer).in_(("", name)), or_(col(row.seen_at).is_(None), refused)]
        query = select(func.count()).select_from(row).where(*listed)
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def get(self, task: str) -> Task:
        """One task. Raises UnknownTask."""
        return self._store.read(lambda session: _plain(_row(session, task)))

    def detail(self, task: str) -> TaskDetail:
        """One task with all that hangs on it. Raises UnknownTask."""
        return self._store.read(lambda session: _detail(session, task))

    def put(
        self,
        tasks: tuple[Task, ...],
        actor: str,
        now: datetime,
        tell: Tell = untold,
        stopped: Stopped = never,
    ) -> None:
        """Keep tasks made here, or as they are now written; what was told of them stays. All or none.

        A task from the centre keeps its own words but for the officer, who is the commune's to name.
        Raises ListStopped.
        """

        def work(session: Session) -> None:
            for done, task in enumerate(tasks):
                if done % _TOLD_EVERY == 0:
                    tell(done, len(tasks))
                    if stopped():
                        raise ListStopped
                _put(session, task, actor, now)

        self._store.write(work)

    def name_officer(self, task: str, officer: str, actor: str, now: datetime) -> None:
        """Say who answers for a task. Raises UnknownTask."""

        def work(session: Session) -> None:
            row = _row(session, task)
            row.officer, row.own_officer = officer, True
            row.search, row.updated = search_of(row), now
            session.add(row)
            audit.append(session, now, actor, "task_officer", task, {"officer": officer})

        self._store.write(work)

    def add_check(self, task: str, line: str, text: str) -> None:
        """Add a line of the commune's own to the checklist. Raises UnknownTask."""

        def work(session: Session) -> None:
            _row(session, task)
            place = select(func.max(col(t.TaskCheckRow.place))).where(col(t.TaskCheckRow.task) == task)
            last = session.execute(place).scalar_one_or_none()
            after = 0 if last is None else last + 1
            session.add(t.TaskCheckRow(task=task, id=line, place=after, text=text, origin=COMMUNE))

        self._store.write(work)

    def remove_check(self, task: str, line: str) -> None:
        """Take a line of the commune's own away; one of the centre's stays."""

        def work(session: Session) -> None:
            row = session.get(t.TaskCheckRow, (task, line))
            if row is not None and row.origin == COMMUNE:
                session.delete(row)

        self._store.write(work)

    def tick(self, task: str, line: str, done: bool, name: str, now: datetime) -> None:
        """Tick a line of the checklist off, or open it again. Raises UnknownTask."""

        def work(session: Session) -> None:
            row = session.get(t.TaskCheckRow, (task, line))
            if row is None:
                raise UnknownTask(task)
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
            note_update, task=task, report=report, sha256=sha256, update=told, by=by, now=now, unit=self._unit
        )

    def settle(self, task: str, confirmed: bool, said: str, actor: str, now: datetime) -> None:
        """What its assigner said of a task of the commune's list. Raises UnknownTask, WrongState."""

        def work(session: Session) -> None:
            settle(session, _row(session, task), confirmed, said, now)
            action = "task_confirmed" if confirmed else "task_not_confirmed"
            audit.append(session, now, actor, action, task, {"said": said})

        self._store.write(work)


_SHOWN = (*WRITTEN, "id", "origin", "state", "claim", "reason", "progress", "done_on", "seen_at")
_COLUMNS = tuple(col(getattr(t.TaskRow, name)) for name in _SHOWN)


def _restricted(query: Any, wanted: TaskFilter, today: date) -> Any:
    row = t.TaskRow
    query = query.where(col(row.withdrawn).is_(False))
    for word in fold(wanted.text).split():
        query = query.where(col(row.search).contains(f" {word}", autoescape=True))
    for field in ("programme", "group", "officer"):
        value = getattr(wanted, field)
        if value:
            query = query.where(col(getattr(row, field)) == value)
    if wanted.unnamed:
        query = query.where(col(row.officer) == "")
    if wanted.states:
        query = query.where(col(row.state).in_(sorted(wanted.states)))
    if wanted.due is not None:
        query = query.where(col(row.deadline).between(*wanted.due))
    if wanted.timings:
        query = query.where(or_(*(_timed(timing, today) for timing in sorted(wanted.timings))))
    return query


def _ordered(query: Any) -> Any:
    """What bites first on top, what is done or rests last."""
    row = t.TaskRow
    states = col(row.state)
    rest = case(
        (states == TaskState.CONFIRMING, 1),
        (states.in_((TaskState.DONE, TaskState.DECLINED, TaskState.PAUSED)), 2),
        else_=0,
    )
    last = (col(row.programme), col(row.code), col(row.id))
    return query.order_by(rest, col(row.deadline).is_(None), col(row.deadline), *last)


def _timed(timing: Timing, today: date) -> Any:
    """Where a task stands so to its deadline; the same rule as `desktop.domain.task.standing`."""
    row = t.TaskRow
    deadline, done, state = col(row.deadline), col(row.done_on), col(row.state)
    resting = state.in_((TaskState.PAUSED, TaskState.DECLINED))
    late = or_(
        and_(state.in_(_OPEN), deadline < today),
        and_(state.in_(_ENDED), done.is_not(None), done > deadline),
    )
    begun = state.in_([each for each in _OPEN if each is not TaskState.NOT_BEGUN])
    soon = and_(begun, deadline >= today, deadline <= today + SOON)
    timed = and_(deadline.is_not(None), ~resting)
    match timing:
        case Timing.LATE:
            return and_(timed, late)
        case Timing.SOON:
            return and_(timed, soon)
        case Timing.IN_TIME:
            return and_(timed, ~late, ~soon)
        case Timing.OPEN:
            return or_(deadline.is_(None), resting)


def _task(found: Any) -> Task:
    values: Mapping[str, Any] = found._mapping
    kept = {name: values[name] for name in WRITTEN}
    return Task(
        **kept,
        id=values["id"],
        origin=values["origin"],
        state=TaskState(values["state"]),
        claim=Claim(values["claim"]) if values["claim"] else None,
        reason=values["reason"],
        progress=values["progress"],
        done_on=values["done_on"],
        unseen=values["seen_at"] is None,
    )


def _plain(row: t.TaskRow) -> Task:
    return Task(
        **{name: getattr(row, name) for name in WRITTEN},
        id=row.id,
        origin=row.origin,
        helpers=tuple(row.helpers),
        state=TaskState(row.state),
        claim=Claim(row.claim) if row.claim else None,
        reason=row.reason,
        progress=row.progress,
        done_on=row.done_on,
        told=Told(**row.told),
        unseen=row.seen_at is None,
    )


def _row(session: Session, task: str) -> t.TaskRow:
    row = session.get(t.TaskRow, task)
    if row is None:
        raise UnknownTask(task)
    return row


def _put(session: Session, task: Task, actor: str, now: datetime) -> None:
    row = session.get(t.TaskRow, task.id)
    new = row is None
    row = row or t.TaskRow(id=task.id, origin=COMMUNE, title="", state=task.state, updated=now, seen_at=now)
    if row.origin != COMMUNE:
        task = replace(_plain(row), officer=task.officer or row.officer)
    for name in WRITTEN:
        setattr(row, name, getattr(task, name))
    if new:
        row.progress, row.done_on = task.progress, task.done_on
    row.helpers, row.own_officer, row.updated = list(task.helpers), True, now
    row.search = search_of(row)
    session.add(row)
    audit.append(session, now, actor, "task_made" if new else "task_written", row.id, {"title": row.title})


def _detail(session: Session, task: str) -> TaskDetail:
    row = _row(session, task)
    check, word = t.TaskCheckRow, t.TaskWordRow
    checks = select(check).where(col(check.task) == task).order_by(col(check.origin), col(check.place))
    words = select(word).where(col(word.task) == task).order_by(col(word.at).desc(), col(word.id))
    return TaskDetail(
        task=_plain(row),
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
