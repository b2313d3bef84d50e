"""A sheet of tasks taken in as one step, which can be taken back as one step.

What was brought is remembered with the values it took the place of, until the next sheet is taken in or this
one is taken back. What somebody has worked on since is never taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.task import Task
from desktop.domain.task_import import KnownTask, LastImport, TakenBack, as_kept, from_kept
from desktop.domain.task_sent import later
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.remembered import recall, remember
from desktop.store.task_changes import search_of, write_task

#: Under this name a store remembers the sheet that was taken in last.
LAST = "task_import"
#: Hears before each task how many are done, of how many.
Told = Callable[[int, int], None]


def last_import(session: Session) -> LastImport | None:
    """The sheet that can be taken back; None where there is none."""
    kept = recall(session, LAST)
    return kept and LastImport(str(kept["name"]), len(kept["new"]), len(kept["changed"]))


def take(
    session: Session,
    name: str,
    new: Sequence[Task],
    known: Sequence[KnownTask],
    actor: str,
    now: datetime,
    told: Told,
) -> None:
    """Keep new tasks whole, and of known ones what the sheet changes."""
    made: dict[str, Any] = {}
    changed: dict[str, Any] = {}
    count = len(new) + len(known)
    for done, task in enumerate(new):
        told(done, count)
        write_task(session, task, actor, now)
        made[task.id] = str(task.state)
    for done, each in enumerate(known, len(new)):
        told(done, count)
        row = session.get(t.TaskRow, each.task.id)
        if row is None or not each.changes:
            continue
        before = {change.field: _held(row, change.field) for change in each.changes}
        after = {change.field: change.after for change in each.changes}
        _write(session, row, after, now)
        was, is_now = as_kept(before), as_kept(after)
        changed[row.id] = {field: [was[field], is_now[field]] for field in after}
        detail = {"title": row.title, "file": name, "fields": changed[row.id]}
        audit.append(session, now, actor, "task_written", row.id, detail)
    kept = {"name": name, "at": now.isoformat(), "new": made, "changed": changed}
    remember(session, LAST, kept if made or changed else None)


def take_back(session: Session, actor: str, now: datetime, told: Told) -> TakenBack:
    """The sheet taken in last is undone, but for what somebody has worked on since."""
    kept = recall(session, LAST)
    if not kept:
        return TakenBack(0, 0, 0)
    gone = restored = held = 0
    at = datetime.fromisoformat(kept["at"])
    count = len(kept["new"]) + len(kept["changed"])
    for done, (identity, state) in enumerate(kept["new"].items()):
        told(done, count)
        row = session.get(t.TaskRow, identity)
        if row is None:
            continue
        if row.written_at != at or row.state != state or _worked_on(session, identity):
            held += 1
            continue
        audit.append(
            session, now, actor, "task_taken_back", identity, {"title": row.title, "file": kept["name"]}
        )
        session.delete(row)
        gone += 1
    for done, (identity, fields) in enumerate(kept["changed"].items(), len(kept["new"])):
        told(done, count)
        row = session.get(t.TaskRow, identity)
        if row is None:
            continue
        before = {
            name: from_kept(name, was)
            for name, (was, after) in fields.items()
            if _held(row, name) == from_kept(name, after)
        }
        held += len(before) < len(fields)
        if not before:
            continue
        turned = {name: [fields[name][1], fields[name][0]] for name in before}
        _write(session, row, before, now)
        detail = {"title": row.title, "file": kept["name"], "fields": turned}
        audit.append(session, now, actor, "task_taken_back", identity, detail)
        restored += 1
    remember(session, LAST, None)
    return TakenBack(gone, restored, held)


def _held(row: t.TaskRow, field: str) -> Any:
    value = getattr(row, field)
    return tuple(value) if field == "helpers" else value


def _write(session: Session, row: t.TaskRow, values: dict[str, Any], now: datetime) -> None:
    for field, value in values.items():
        setattr(row, field, list(value) if field == "helpers" else value)
    if "officer" in values:
        row.own_officer = True
    row.updated, row.written_at = now, later(now, row.written_at)
    row.search = search_of(row)
    session.add(row)


def _worked_on(session: Session, task: str) -> bool:
    """Whether progress is told of it, or begun, or its checklist has lines."""
    rows: tuple[Any, ...] = (t.TaskUpdateRow.task, t.ReportRow.task, t.TaskCheckRow.task)
    return any(
        session.execute(select(col(row)).where(col(row) == task).limit(1)).first() is not None for row in rows
    )
