"""Lists of tasks: filtered, in their order, counted, as of a day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import Integer, and_, case, cast, func, or_, select
from sqlmodel import Session, col

from desktop.domain.task import RESTING, SOON, UNFINISHED, Claim, Rollup, Share, Task, TaskState, Timing, Told
from desktop.domain.task_views import TaskFilter
from desktop.domain.text import fold
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.task_officers import called

#: Fields of a task that a person writes; the others follow from what happens.
WRITTEN = (
    *("programme", "group", "code", "title", "assigner", "document", "lead", "leader", "officer", "product"),
    *("document_day", "document_agency", "document_about", "target", "budget"),
    *("goal", "deadline_text", "deadline", "assigned_on", "priority", "form"),
)
_ENDED = (TaskState.DONE, TaskState.CONFIRMING)
_SHOWN = (*WRITTEN, "id", "origin", "state", "claim", "reason", "progress", "done_on", "seen_at")
_COLUMNS = tuple(col(getattr(t.TaskRow, name)) for name in _SHOWN)


class TaskLists:
    """What lists, the board and counters ask of one store; `today` is the day lateness is judged on."""

    def __init__(self, store: Store) -> None:
        self._store = store

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
        return self._store.read(lambda session: tuple(map(plain, session.execute(query).scalars())))

    def count(self, wanted: TaskFilter, today: date) -> int:
        """How many tasks the filter shows."""
        query = _restricted(select(func.count()).select_from(t.TaskRow), wanted, today)
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def tally(self, wanted: TaskFilter, today: date) -> Rollup:
        """`desktop.domain.task.rollup` of the filter's tasks."""
        state = col(t.TaskRow.state)
        late = and_(state != TaskState.DONE, _timed(Timing.LATE, today))
        share = case(
            (state == TaskState.DONE, Share.DONE),
            (late, Share.OVERDUE),
            (state == TaskState.NOT_BEGUN, Share.NOT_BEGUN),
            (state.in_(RESTING), Share.RESTING),
            else_=Share.RUNNING,
        ).label("share")
        query = _restricted(select(share, func.count()).select_from(t.TaskRow), wanted, today)
        counts = self._store.read(lambda session: session.execute(query.group_by("share")).all())
        return Rollup(**{str(each): count for each, count in counts})

    def by_state(self, wanted: TaskFilter, today: date) -> dict[TaskState, int]:
        """How many tasks of the filter are in each state."""
        query = select(col(t.TaskRow.state), func.count()).group_by(col(t.TaskRow.state))
        query = _restricted(query, wanted, today)
        return self._store.read(
            lambda session: {TaskState(state): count for state, count in session.execute(query).all()}
        )

    def named(self, field: str) -> tuple[str, ...]:
        """What stands in programme, group, officer or leader of the tasks, each once."""
        column = getattr(t.TaskRow, field)
        query = select(col(column)).where(col(t.TaskRow.withdrawn).is_(False), col(column) != "").distinct()
        return self._store.read(lambda session: tuple(session.execute(query).scalars()))

    def waiting(self, name: str | None) -> int:
        """Tasks that wait for a person: of this officer, by the names of the account now and before (or of
        nobody), new, changed or not confirmed.

        None: those that nobody answers for yet.
        """
        row = t.TaskRow
        listed: list[Any] = [
            col(row.withdrawn).is_(False),
            col(row.state).not_in((TaskState.DONE, TaskState.DECLINED)),
        ]
        query = select(func.count()).select_from(row).where(*listed)
        refused = col(row.state).in_((TaskState.UNCONFIRMED, TaskState.REDO))

        def work(session: Session) -> int:
            if name is None:
                mine = query.where(col(row.officer) == "")
            else:
                mine = query.where(
                    col(row.officer).in_(("", *called(session, name))),
                    or_(col(row.seen_at).is_(None), refused),
                )
            return int(session.execute(mine).scalar_one())

        return self._store.read(work)


def _restricted(query: Any, wanted: TaskFilter, today: date) -> Any:
    row = t.TaskRow
    query = query.where(col(row.withdrawn).is_(False))
    for word in fold(wanted.text).split():
        query = query.where(col(row.search).contains(f" {word}", autoescape=True))
    for field in ("programme", "group", "officer", "leader"):
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
    """What bites first on top, what is done or rests last; codes of one shape by their numbers."""
    row = t.TaskRow
    states = col(row.state)
    rest = case(
        (states == TaskState.CONFIRMING, 1),
        (states.in_((TaskState.DONE, TaskState.DECLINED, TaskState.PAUSED)), 2),
        else_=0,
    )
    code = col(row.code)
    last = (col(row.programme), cast(code, Integer), func.length(code), code, col(row.id))
    return query.order_by(rest, col(row.deadline).is_(None), col(row.deadline), *last)


def _timed(timing: Timing, today: date) -> Any:
    """Where a task stands so to its deadline; the same rule as `desktop.domain.task.standing`."""
    row = t.TaskRow
    deadline, done, state = col(row.deadline), col(row.done_on), col(row.state)
    resting = state.in_(RESTING)
    late = or_(
        and_(state.in_(UNFINISHED), deadline < today),
        and_(state.in_(_ENDED), done.is_not(None), done > deadline),
    )
    soon = and_(state.in_(UNFINISHED), deadline >= today, deadline <= today + SOON)
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


def plain(row: t.TaskRow) -> Task:
    """The whole task of a row."""
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
