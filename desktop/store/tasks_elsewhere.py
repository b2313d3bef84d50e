"""How far a task of the commune's own has come, as another PC told: one of the centre comes from there.

A task made on the other PC stands here from its first progress report on, with the code and title that says.
"""

from __future__ import annotations

from datetime import datetime
from xml.etree.ElementTree import Element

from sqlmodel import Session

from desktop.domain.task import TaskState
from desktop.domain.task_update import TASK_CODE, TASK_TITLE, read_update
from desktop.domain.unit import Unit
from desktop.store import tables as t
from desktop.store.remembered import recall
from desktop.store.task_changes import COMMUNE, note_update, search_of


def follow(session: Session, revision: t.RevisionRow, task: str, now: datetime) -> None:
    """The task as another PC's progress report says; nothing for what tells none."""
    update = read_update(revision.xml)
    if update is None:
        return
    row = session.get(t.TaskRow, task)
    if row is None:
        row = _made(revision.xml, task, now)
        if row is None:
            return
        session.add(row)
        session.flush()
    if row.origin != COMMUNE:
        return
    unit = Unit(**recall(session, "unit"))
    at = revision.finished_at
    note_update(session, task, revision.report, revision.sha256, update, revision.author, at, unit.full_name)


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
