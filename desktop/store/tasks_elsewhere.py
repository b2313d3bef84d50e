"""A task as another PC of the commune told it: what is asked, the checklist, how far it has come.

A task made on the other PC stands here whole from its first progress report on. One of the centre comes from
there; of it, the officer the commune named and the ticks of its checklist are taken. What was written later
counts, here or there; a form of an older version says code and title alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from xml.etree.ElementTree import Element

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.task import TaskState
from desktop.domain.task_sent import Line, SentTask, answers, later, read_sent
from desktop.domain.task_update import TASK_CODE, TASK_TITLE, read_update
from desktop.domain.unit import Unit
from desktop.store import tables as t
from desktop.store.remembered import recall
from desktop.store.task_changes import CENTRE, COMMUNE, last_told, note_update, search_of
from desktop.store.task_list import plain


def follow(session: Session, revision: t.RevisionRow, task: str, now: datetime) -> None:
    """The task as another PC's progress report says; nothing for what tells none."""
    update = read_update(revision.xml)
    if update is None:
        return
    sent = read_sent(revision.xml)
    row = session.get(t.TaskRow, task)
    if row is None:
        row = _made(revision.xml, task, now)
        if row is None:
            return
        session.add(row)
        session.flush()
    if sent is not None:
        _take(row, sent, now)
        session.add(row)
        _take_lines(session, row, sent.lines)
    if row.origin != COMMUNE:
        return
    unit = Unit(**recall(session, "unit"))
    at = revision.finished_at
    note_update(session, task, revision.report, revision.sha256, update, revision.author, at, unit.full_name)


def said_of(session: Session, task: str, now: datetime | None) -> Mapping[str, str]:
    """Question → answer of all a form can say of a task itself, told `now`; empty when it is not here."""
    row = session.get(t.TaskRow, task)
    if row is None:
        return {}
    check = t.TaskCheckRow
    lines = select(check).where(col(check.task) == task).order_by(col(check.origin), col(check.place))
    told_at = None if now is None else later(now, last_told(session, task))
    return answers(plain(row), map(_line, session.execute(lines).scalars()), row.written_at, told_at)


def _line(row: t.TaskCheckRow) -> Line:
    done = row.done_at is not None
    at = row.written_at or row.done_at
    return Line(row.id, row.text, done, row.removed, at, row.done_by, row.origin == COMMUNE)


def _take(row: t.TaskRow, sent: SentTask, now: datetime) -> None:
    """What is asked, as it was written last. Of a time nobody knows, what is blank here is filled in."""
    newer = sent.at is not None and (row.written_at is None or sent.at > row.written_at)
    if row.origin != COMMUNE:
        if newer:
            row.officer, row.own_officer = str(sent.fields["officer"]), True
            row.written_at = sent.at
    else:
        blanks = sent.at is None and row.written_at is None
        for field, value in sent.fields.items():
            if newer or (blanks and not getattr(row, field)):
                setattr(row, field, value)
        if newer or (blanks and not row.helpers):
            row.helpers = list(sent.helpers)
        if newer:
            row.written_at = sent.at
    row.search, row.updated = search_of(row), now


def _take_lines(session: Session, task: t.TaskRow, lines: tuple[Line, ...]) -> None:
    for place, line in enumerate(lines):
        row = session.get(t.TaskCheckRow, (task.id, line.id))
        if row is None:
            if not line.own:
                continue  # it comes from the centre
            row = t.TaskCheckRow(task=task.id, id=line.id, place=place, text=line.text, origin=COMMUNE)
        elif not _newer(row, line):
            continue
        row.removed = line.gone and row.origin != CENTRE
        row.done_at, row.done_by = (line.at, line.by) if line.done else (None, "")
        row.written_at = line.at
        session.add(row)


def _newer(row: t.TaskCheckRow, line: Line) -> bool:
    here = row.written_at or row.done_at
    return line.at is not None and (here is None or line.at > here)


def _made(xml: bytes, task: str, now: datetime) -> t.TaskRow | None:
    from defusedxml.ElementTree import fromstring

    root: Element = fromstring(xml)  # what tells progress has been read before
    said = {each.tag.rpartition("}")[2]: (each.text or "").strip() for each in root.iter() if not len(each)}
    title = said.get(TASK_TITLE, "")
    if not title:
        return None
    row = t.TaskRow(
        id=task, origin=COMMUNE, title=title, code=said.get(TASK_CODE, ""), state=TaskState.NOT_BEGUN,
        updated=now, seen_at=now,
    )  # fmt: skip
    row.search = search_of(row)
    return row
