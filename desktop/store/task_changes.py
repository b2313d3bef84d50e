"""What changes tasks: the centre's word on them, and the progress this commune signs.

The centre's word never goes over progress that still waits here to be sent: then only what is asked is taken
(title, deadline, instructions), and how far it has come stays as this PC knows it until the centre has heard.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.task import (
    WHOLE,
    Claim,
    Settling,
    Task,
    TaskState,
    Told,
    Update,
    is_own,
)
from desktop.domain.task_import import as_kept
from desktop.domain.task_sent import later
from desktop.domain.text import fold
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.task_list import WRITTEN, plain
from sync.protocol import Change

CENTRE, COMMUNE = "centre", "commune"
_TEXTS = (
    *("programme", "group", "code", "assigner", "document", "document_agency", "document_about", "lead"),
    *("leader", "product", "goal", "target", "budget", "deadline_text", "priority", "form"),
)
_WORDS = ("result", "difficulty", "cause", "recommendation")


def read_task(change: Change, now: datetime) -> Word:
    """A change of kind `task` as something to apply. Raises KeyError, TypeError, ValueError for nonsense."""
    body = change.body
    return Word(
        change.id,
        change.rev,
        {name: str(body.get(name) or "") for name in _TEXTS},
        _text(body["title"]),
        str(body.get("officer") or ""),
        [str(each) for each in body.get("helpers") or ()],
        {name: _day(body.get(name)) for name in ("deadline", "document_day", "assigned_on")},
        _stand(body),
        str(body.get("answered") or ""),
        [(_text(each["id"]), _text(each["text"])) for each in body.get("checklist") or ()],
        [_instruction(each) for each in body.get("instructions") or ()],
        [_update(change.id, each) for each in body.get("updates") or ()],
        now,
    )


class Word:
    """What the centre says of one task; `apply` puts it into the store."""

    def __init__(
        self,
        task: str,
        rev: str,
        texts: Mapping[str, str],
        title: str,
        officer: str,
        helpers: list[str],
        days: Mapping[str, date | None],
        stand: Mapping[str, Any],
        answered: str,
        checks: list[tuple[str, str]],
        words: list[dict[str, Any]],
        updates: list[dict[str, Any]],
        now: datetime,
    ) -> None:
        self._task = task
        self._rev = rev
        self._asked = {**texts, **days, "title": title, "helpers": helpers}
        self._officer = officer
        self._stand = {**stand, "answered": answered}
        self._checks = checks
        self._words = words
        self._updates = updates
        self._now = now

    def apply(self, session: Session) -> None:
        """Put it into the store."""
        row = session.get(t.TaskRow, self._task)
        new = row is None
        row = row or t.TaskRow(
            id=self._task, origin=CENTRE, title="", state=TaskState.NOT_BEGUN, updated=self._now
        )
        before = _telling(row)
        for name, value in self._asked.items():
            setattr(row, name, value)
        if not row.own_officer:
            row.officer = self._officer
        waiting = not new and _waits(session, self._task)
        if not waiting:
            for name, value in self._stand.items():
                setattr(row, name, value)
        row.rev, row.origin, row.withdrawn, row.updated = self._rev, CENTRE, False, self._now
        row.search = search_of(row)
        session.add(row)
        session.flush()
        self._checklist(session)
        told = self._instructions(session)
        for each in self._updates:
            _keep_update(session, each)
        if new or told or _telling(row) != before:
            row.seen_at = None
            session.add(row)

    def _checklist(self, session: Session) -> None:
        """The centre's lines as it says now; ticks of the commune and its own lines stay."""
        same = (col(t.TaskCheckRow.task) == self._task, col(t.TaskCheckRow.origin) == CENTRE)
        before = {row.id: row for row in session.execute(select(t.TaskCheckRow).where(*same)).scalars()}
        for place, (identity, text) in enumerate(self._checks):
            row = before.pop(identity, None) or t.TaskCheckRow(
                task=self._task, id=identity, place=place, text=text, origin=CENTRE
            )
            row.place, row.text = place, text
            session.add(row)
        for gone in before.values():
            if gone.done_at is None:
                session.delete(gone)

    def _instructions(self, session: Session) -> bool:
        """Keep them; whether one is new."""
        new = False
        for each in self._words:
            if session.get(t.TaskWordRow, (self._task, each["id"])) is None:
                session.add(t.TaskWordRow(task=self._task, **each))
                new = True
        return new


def withdraw(session: Session, task: str, now: datetime) -> None:
    """The centre asks it no longer: it is not listed any more, what was told of it stays."""
    row = session.get(t.TaskRow, task)
    if row is not None:
        row.withdrawn, row.updated = True, now
        session.add(row)


def note_update(
    session: Session, task: str, report: str, sha256: str, update: Update, by: str, now: datetime, unit: str
) -> None:
    """A progress report was signed, here or on another PC (`now`: when it was finished).

    The task stands as the one told last says, until the centre says otherwise; equal times are told apart by
    the content, so that every PC of the commune has the same order. A task the commune gave to itself is
    confirmed by its own leader's sign-off; one it only listed (a row of the province's sheet) waits for its
    assigner.
    """
    row = session.get(t.TaskRow, task)
    if row is None:
        return
    at = update.at or (now if row.origin == COMMUNE else later(now, last_told(session, task)))
    words = told_words(update.told)
    told = {**words, "evidence": list(update.told.evidence)}
    values: dict[str, Any] = {
        "task": task,
        "report": report,
        "sha256": sha256,
        "at": at,
        "by": by,
        "told": told,
    }
    values |= {"claim": update.claim, "progress": update.progress}
    returned = update.settled not in {None, Settling.ACCEPTED}
    if update.settled is not None:
        values |= {"decision": "returned" if returned else "accepted", "reason": update.settled_by}
    _keep_update(session, values)
    session.flush()
    newest = _newest(session, task)
    if newest is None or newest.sha256 != sha256:
        return
    giver = row.assigner if update.assigner is None else update.assigner
    row.state = update.state(own=row.origin == COMMUNE and is_own(giver, unit))
    row.claim, row.progress = update.claim, update.progress
    row.reason = update.settled_by if returned else ""
    row.done_on = (update.done_on or now.date()) if update.claim is Claim.DONE and not returned else None
    row.told, row.updated = words, later(now, row.updated)
    if row.origin == COMMUNE:
        row.withdrawn = bool(update.removed)
    row.search = search_of(row)
    session.add(row)


def last_told(session: Session, task: str) -> datetime | None:
    """When progress of a task was told last, as far as it is known here."""
    newest = _newest(session, task)
    return None if newest is None else newest.at


def _newest(session: Session, task: str) -> t.TaskUpdateRow | None:
    told = t.TaskUpdateRow
    order = (col(told.at).desc(), col(told.sha256).desc())
    query = select(told).where(col(told.task) == task).order_by(*order).limit(1)
    return session.execute(query).scalar_one_or_none()


def write_task(session: Session, task: Task, actor: str, now: datetime) -> None:
    """A task made here, or as it is now written, with what it was before in the trail.

    A task from the centre keeps its own words but for the officer.
    """
    row = session.get(t.TaskRow, task.id)
    new = row is None
    row = row or t.TaskRow(id=task.id, origin=COMMUNE, title="", state=task.state, updated=now, seen_at=now)
    if row.origin != COMMUNE:
        task = replace(plain(row), officer=task.officer or row.officer)
    before = {} if new else {name: getattr(row, name) for name in WRITTEN} | {"helpers": tuple(row.helpers)}
    for name in WRITTEN:
        setattr(row, name, getattr(task, name))
    far: dict[str, Any] = {}
    if new:
        row.progress, row.done_on = task.progress, task.done_on
        row.claim, row.told = task.claim or "", told_words(task.told)
        if task.state != TaskState.NOT_BEGUN:  # a sheet said how far it is, and nobody else did
            far = {"state": str(task.state), "progress": str(task.progress)}
    row.helpers, row.own_officer, row.updated = list(task.helpers), True, now
    row.written_at = later(now, row.written_at)
    row.search = search_of(row)
    session.add(row)
    was, now_is = as_kept(before), as_kept({name: getattr(task, name) for name in before})
    if fields := {name: [was[name], now_is[name]] for name in before if was[name] != now_is[name]}:
        far["fields"] = fields
    audit.append(
        session, now, actor, "task_made" if new else "task_written", row.id, {"title": row.title, **far}
    )


def settle_here(row: t.TaskRow, settling: Settling, said: str, now: datetime) -> None:
    """What an assigner said, kept on this PC alone: the form of progress has no questions to tell it in."""
    claim = Claim(row.claim)
    row.state = Update(claim, row.progress, settled=settling).state(own=False)
    row.reason = "" if settling is Settling.ACCEPTED else said
    row.done_on = row.done_on if settling is Settling.ACCEPTED else None
    row.updated = now


def told_words(told: Told) -> dict[str, str]:
    """What is kept of a task of what was told last."""
    return {name: getattr(told, name) for name in _WORDS}


def search_of(row: t.TaskRow) -> str:
    """What the list searches in: folded, a space before each word."""
    parts = (row.code, row.title, row.programme, row.group, row.assigner, row.document, row.lead)
    more = (row.leader, row.officer, row.product, row.deadline_text, *map(str, row.helpers))
    return " " + fold(" ".join((*parts, *more)))


def _telling(row: t.TaskRow) -> tuple[Any, ...]:
    """What a person wants to hear of when it has changed."""
    return (row.title, row.deadline, row.deadline_text, row.reason, row.withdrawn, row.priority)


def _waits(session: Session, task: str) -> bool:
    """Whether progress told here has not been heard at the centre yet."""
    query = (
        select(col(t.OutboxRow.seq))
        .join(t.RevisionRow, col(t.RevisionRow.key) == col(t.OutboxRow.key))
        .join(t.TaskUpdateRow, col(t.TaskUpdateRow.sha256) == col(t.RevisionRow.sha256))
        .where(col(t.TaskUpdateRow.task) == task, col(t.OutboxRow.state) == "waiting")
        .limit(1)
    )
    return session.execute(query).first() is not None


def _keep_update(session: Session, values: Mapping[str, Any]) -> None:
    row = session.get(t.TaskUpdateRow, values["sha256"])
    if row is None:
        row = t.TaskUpdateRow(**values)
    else:
        row.decision, row.reason = values.get("decision", row.decision), values.get("reason", row.reason)
    session.add(row)


def _stand(body: Mapping[str, Any]) -> dict[str, Any]:
    claim = str(body.get("claim") or "")
    return {
        "state": TaskState(body.get("state") or TaskState.NOT_BEGUN),
        "claim": Claim(claim) if claim else "",
        "progress": min(max(int(body.get("progress") or 0), 0), WHOLE),
        "done_on": _day(body.get("done_on")),
        "reason": str(body.get("reason") or ""),
        "told": {name: str(body.get(name) or "") for name in _WORDS},
    }


def _instruction(body: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": _text(body["id"]),
        "at": _moment(body["at"]),
        "by": str(body.get("by") or ""),
        "text": _text(body["text"]),
    }


def _update(task: str, body: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "task": task,
        "sha256": _text(body["sha256"]),
        "report": _text(body["report"]),
        "at": _moment(body["at"]),
        "by": str(body.get("by") or ""),
        "claim": Claim(body["claim"]),
        "progress": int(body["progress"]),
        "told": {name: str(body.get(name) or "") for name in _WORDS}
        | {"evidence": [str(each) for each in body.get("evidence") or ()]},
        "decision": str(body.get("decision") or ""),
        "reason": str(body.get("reason") or ""),
    }


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError(f"not a text: {value!r}")
    return value


def _day(value: object) -> date | None:
    return date.fromisoformat(_text(value)) if value else None


def _moment(value: object) -> datetime:
    at = datetime.fromisoformat(_text(value))
    if at.tzinfo is None:
        raise ValueError("time without offset")
    return at
