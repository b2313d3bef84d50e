"""Tasks given to communes: handed out, their progress taken in, confirmed or sent back.

A task goes down as a change of kind `task`; each thing that happens to it is a new revision of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlmodel import Session, col, select

from desktop.domain.task import (
    Claim,
    Rollup,
    Standing,
    Task,
    TaskState,
    Update,
    accepted,
    claimed,
    refused,
    rollup,
    standing,
)
from desktop.domain.task_update import read_update
from sync.central import feed
from sync.central import tables as t
from sync.central.centre import VIETNAM, Centre
from sync.protocol import SubmissionItem

KIND = "task"
#: So many of a task's progress reports, the newest, go down with it.
UPDATES = 30
_ASKED = (
    *("group", "assigner", "document", "document_agency", "document_about", "lead", "leader", "officer"),
    *("product", "goal", "target", "budget", "deadline_text", "priority", "form"),
)


class NoSuchTask(ValueError):
    """No task of that id or code; the sentence says how to find it."""


@dataclass(frozen=True)
class Given:
    """What handing out came to: tasks that are new, changed, and as they were."""

    new: int = 0
    changed: int = 0
    same: int = 0


@dataclass(frozen=True)
class Listed:
    """A task as it stands on the day it is listed."""

    id: str
    unit: str
    programme: str
    code: str
    title: str
    deadline: date | None
    standing: Standing
    claim: str
    progress: int
    waits: bool  # a progress report came that nobody has decided on
    changed_at: datetime

    def as_json(self) -> dict[str, Any]:
        """The row with ISO dates and the state's code."""
        found = asdict(self) | {"state": self.standing.code, "colour": self.standing.colour}
        found["deadline"] = self.deadline.isoformat() if self.deadline else None
        found["changed_at"] = self.changed_at.astimezone(VIETNAM).isoformat(timespec="seconds")
        del found["standing"]
        return found


def give(centre: Centre, units: Sequence[str], tasks: Iterable[Task], checks: Sequence[str] = ()) -> Given:
    """Hand tasks out to communes. One that has a code is known again by it; what came of it stays.

    Raises UnknownUnit before anything is handed out.
    """
    for unit in units:
        centre.units.get(unit)
    some = list(tasks)
    counts = {"new": 0, "changed": 0, "same": 0}
    with centre.database.writing() as session:
        for unit in units:
            for task in some:
                counts[_give(centre, session, unit, task, checks)] += 1
    return Given(**counts)


def instruct(centre: Centre, task: str, by: str, text: str) -> None:
    """Say a word to who does the task. Raises NoSuchTask."""
    with centre.database.writing() as session:
        row = row_of(session, task)
        word = {"id": str(uuid4()), "at": centre.clock().isoformat(), "by": by, "text": text}
        row.asked = {**row.asked, "instructions": [*row.asked.get("instructions", []), word]}
        _tell(centre, session, row)


def withdraw(centre: Centre, task: str) -> None:
    """Ask it no longer. What was told of it stays at both ends. Raises NoSuchTask."""
    with centre.database.writing() as session:
        row = row_of(session, task)
        row.withdrawn, row.changed_at = True, centre.clock()
        session.add(row)
        feed.withdraw(session, centre.clock(), KIND, row.id, unit=row.unit)


def took_in(centre: Centre, session: Session, item: SubmissionItem) -> None:
    """A progress report came: its task stands as the commune says, until someone decides.

    One that was told before the one the task stands by, and was only sent later, goes into its history alone.
    """
    row = session.get(t.Task, item.task or "")
    update = read_update(item.xml.encode())
    if row is None or row.unit != item.unit or update is None:
        return  # a task the commune made itself, or no progress told: it is a report all the same
    done_on = update.done_on or item.finished_at.astimezone(VIETNAM).date()
    done_on_or_none = done_on if update.claim is Claim.DONE else None
    told = asdict(update.told)
    session.add(
        t.TaskUpdate(
            task=row.id,
            sha256=item.sha256,
            report=item.report,
            by=item.author,
            at=centre.clock(),
            claim=update.claim,
            progress=update.progress,
            done_on=done_on_or_none,
            told=told,
        )
    )
    if _told_before(session, row, item, update, centre.clock()):
        _tell(centre, session, row)
        return
    row.state, row.claim, row.progress = claimed(update.claim), update.claim, update.progress
    row.done_on, row.reason, row.answered, row.told = done_on_or_none, "", item.sha256, told
    _tell(centre, session, row)


def decided(
    centre: Centre, session: Session, report: t.Report, decision: str, reason: str, redo: bool = False
) -> None:
    """A report was decided on: when it is the newest word on a task, the task moves with it."""
    same = (t.TaskUpdate.report == report.id,)
    update = session.exec(select(t.TaskUpdate).where(*same).order_by(col(t.TaskUpdate.id).desc())).first()
    if update is None:
        return
    update.decision, update.reason = decision, reason
    session.add(update)
    row = session.get_one(t.Task, update.task)
    if row.answered == update.sha256:
        claim = Claim(update.claim)
        if decision == "returned":
            row.state, row.reason, row.done_on = refused(claim, redo), reason, None
        else:
            row.state, row.reason = accepted(claim), ""
    _tell(centre, session, row)


def listed(centre: Centre, unit: str = "", programme: str = "", waiting: bool = False) -> list[Listed]:
    """Tasks that are asked now, by commune, deadline and code. `waiting`: only those that want a decision."""
    query = select(t.Task).where(col(t.Task.withdrawn).is_(False))
    if unit:
        query = query.where(t.Task.unit == unit)
    if programme:
        query = query.where(t.Task.programme == programme)
    with centre.database.reading() as session:
        rows = session.exec(query).all()
        open_ones = select(t.TaskUpdate.sha256).where(t.TaskUpdate.decision == "")
        undecided = set(session.exec(open_ones).all())
    found = [
        Listed(
            row.id,
            row.unit,
            row.programme,
            row.code,
            row.title,
            row.deadline,
            standing(TaskState(row.state), row.deadline, row.done_on, centre.today()),
            row.claim,
            row.progress,
            bool(row.answered) and row.answered in undecided and row.state == TaskState.CONFIRMING,
            row.changed_at,
        )
        for row in rows
    ]
    found.sort(key=lambda each: (each.unit, each.deadline or date.max, each.programme, each.code, each.title))
    return [each for each in found if each.waits] if waiting else found


def rollups(tasks: Iterable[Listed]) -> dict[str, Rollup]:
    """How the tasks of each commune stand."""
    by_unit: dict[str, list[Standing]] = {}
    for task in tasks:
        by_unit.setdefault(task.unit, []).append(task.standing)
    return {unit: rollup(some) for unit, some in by_unit.items()}


def _give(centre: Centre, session: Session, unit: str, task: Task, checks: Sequence[str]) -> str:
    row = None
    if task.code:
        same = (t.Task.unit == unit, t.Task.programme == task.programme, t.Task.code == task.code)
        row = session.exec(select(t.Task).where(*same)).first()
    asked = {name: getattr(task, name) for name in _ASKED} | {"helpers": list(task.helpers)}
    asked["document_day"] = task.document_day.isoformat() if task.document_day else None
    asked["checklist"] = [{"id": str(place), "text": text} for place, text in enumerate(checks)]
    if row is None:
        row = t.Task(
            id=str(uuid4()),
            unit=unit,
            programme=task.programme,
            code=task.code,
            title=task.title,
            deadline=task.deadline,
            assigned_on=task.assigned_on or centre.today(),
            asked=asked,
            state=TaskState.NOT_BEGUN,
            told={},
            rev=0,
            changed_at=centre.clock(),
        )
        _tell(centre, session, row)
        return "new"
    kept = {name: row.asked[name] for name in ("instructions",) if name in row.asked}
    if not checks:
        kept["checklist"] = row.asked.get("checklist", [])
    after = (task.title, task.deadline, {**asked, **kept}, False)
    if (row.title, row.deadline, row.asked, row.withdrawn) == after:
        return "same"
    row.title, row.deadline, row.asked, row.withdrawn = after
    _tell(centre, session, row)
    return "changed"


def _tell(centre: Centre, session: Session, row: t.Task) -> None:
    """The task has a new revision: its commune hears of it."""
    row.rev, row.changed_at = row.rev + 1, centre.clock()
    session.add(row)
    session.flush()
    newest = select(t.TaskUpdate).where(t.TaskUpdate.task == row.id).order_by(col(t.TaskUpdate.id).desc())
    updates = session.exec(newest.limit(UPDATES)).all()
    told = {name: text for name, text in row.told.items() if name != "evidence"}
    body = {
        **row.asked,
        **told,
        **row.model_dump(
            mode="json",
            include={"programme", "code", "title", "deadline", "assigned_on", "state", "claim", "progress"}
            | {"done_on", "reason", "answered"},
        ),
        "updates": [_update(each) for each in reversed(updates)],
    }
    feed.tell(session, centre.clock(), KIND, row.id, str(row.rev), body, unit=row.unit)


def _update(row: t.TaskUpdate) -> dict[str, Any]:
    kept = row.model_dump(
        mode="json", include={"sha256", "report", "by", "claim", "progress", "decision", "reason"}
    )
    return {**row.told, **kept, "at": row.at.isoformat()}


def row_of(session: Session, task: str) -> t.Task:
    """A task by its id, or by its code when one commune alone has it. Raises NoSuchTask."""
    found = session.get(t.Task, task)
    if found is None:
        some = session.exec(select(t.Task).where(t.Task.code == task).limit(2)).all()
        found = some[0] if len(some) == 1 else None
        if len(some) > 1:
            raise NoSuchTask(
                f"Several communes have the task {task}: give its id. See: baocaoxa-central tasks list"
            )
    if found is None:
        raise NoSuchTask(f"There is no task {task}. See: baocaoxa-central tasks list")
    return found


def newest_update(session: Session, row: t.Task) -> t.TaskUpdate | None:
    """What was told last of a task: the word it stands by."""
    same = (t.TaskUpdate.task == row.id, t.TaskUpdate.sha256 == row.answered)
    return session.exec(select(t.TaskUpdate).where(*same).limit(1)).first()


def _told_before(session: Session, row: t.Task, item: SubmissionItem, update: Update, now: datetime) -> bool:
    """Whether a progress report was told before the one its task stands by.

    PCs say when (`bao_luc`, else when it was finished); no clock of theirs counts beyond the time of receipt.
    """
    newest = newest_update(session, row)
    if newest is None:
        return False
    same = select(t.Revision).where(t.Revision.sha256 == newest.sha256, t.Revision.report == newest.report)
    kept = session.exec(same.limit(1)).first()
    if kept is None:
        return False
    before = read_update(kept.xml.encode())
    told = before.at if before is not None and before.at is not None else kept.finished_at
    order = (min(told, newest.at), newest.sha256)
    return (min(update.at or item.finished_at, now), item.sha256) < order
