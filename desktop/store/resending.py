"""Reports the centre gave receipts for and has no more: put back from an earlier copy, it wants them again.

When all is listed anew the centre says which revisions it keeps. Whatever has a receipt of its key here and
is not among them waits once more, the frozen bytes as they were sent, the older revision before the newer.
Of what another PC of the commune sent the item is made here: that PC may be gone, and who comes second is
told the first one's receipt.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.store import audit
from desktop.store import tables as t
from desktop.store.doubt import frozen
from desktop.store.receipts import signature_holds
from desktop.store.remembered import recall
from sync.marks import of_content
from sync.protocol import AttachmentRef, SubmissionItem

_SENT = ("done", "elsewhere")
_WAITING = "waiting"


def send_again(session: Session, kept: Iterable[tuple[str, str]], now: datetime) -> tuple[str, ...]:
    """Let wait what has a receipt here and is not among `kept` (report, mark of its content); the reports."""
    there: dict[str, set[str]] = {}
    for report, mark in kept:
        there.setdefault(report, set()).add(mark)
    central = recall(session, "central")
    receipt = t.ReceiptRow
    columns = (receipt.report, receipt.revision, receipt.sha256, receipt.jws)
    lost: dict[str, list[int]] = {}
    for report, revision, sha256, jws in session.execute(select(*map(col, columns))):
        if of_content(sha256) not in there.get(report, ()) and signature_holds(jws, central):
            lost.setdefault(report, []).append(revision)
    return tuple(
        report
        for report, revisions in lost.items()
        if _queue(session, report, sorted(revisions), there.get(report, set()), now)
    )


def being_sent_again(session: Session, row: t.OutboxRow) -> bool:
    """Whether an item was received before: its base is named already."""
    found = session.get(t.RevisionRow, (row.report, row.revision))
    return found is not None and found.rev is not None


def _queue(session: Session, report: str, lost: list[int], there: set[str], now: datetime) -> bool:
    revisions = {
        each.number: each
        for each in session.execute(
            select(t.RevisionRow).where(col(t.RevisionRow.report) == report)
        ).scalars()
    }
    item = t.OutboxRow
    rows = {
        each.revision: each
        for each in session.execute(select(item).where(col(item.report) == report)).scalars()
    }
    ours = {of_content(each.sha256) for each in revisions.values()}
    if there - ours:  # another word on it stands there: the two must meet, and only the newest of ours counts
        waiting = [number for number in rows if number is not None and rows[number].state == _WAITING]
        newest = min(waiting) if waiting else lost[-1]
        lost = [] if waiting else lost[-1:]
        if not _base_there(rows[newest], revisions, there):
            _unbase(session, report, rows[newest], revisions)
    sent = [rows[number] for number in lost if number in rows and rows[number].state in _SENT]
    for row in sent:
        if not row.body:
            row.body = _made(session, report, revisions[row.revision or 0], revisions)
        row.state, row.why, row.answer = _WAITING, "", None
        row.attempts, row.faults, row.next_try = 0, 0, None
        session.add(row)
        audit.append(session, now, "sync", "sent_again", report, {"key": row.key, "revision": row.revision})
    return bool(sent)


def _base_there(row: t.OutboxRow, revisions: Mapping[int, t.RevisionRow], there: set[str]) -> bool:
    """Whether what an item stands on is at the centre, under that name."""
    base = json.loads(row.body).get("base") if row.body else _before(row.revision or 0, revisions)
    return any(each.rev == base and of_content(each.sha256) in there for each in revisions.values())


def _unbase(session: Session, report: str, row: t.OutboxRow, revisions: Mapping[int, t.RevisionRow]) -> None:
    """It stands on nothing the centre has: so it never takes the place of what its author has not seen."""
    body = row.body or _made(session, report, revisions[row.revision or 0], revisions)
    said = json.loads(body)
    said.pop("unanswered", None)
    row.body = frozen({**said, "base": None})
    session.add(row)


def _before(number: int, revisions: Mapping[int, t.RevisionRow]) -> str | None:
    """The centre's name of the revision before this one; None for none."""
    earlier = [each for each in revisions.values() if each.number < number and each.rev is not None]
    return max(earlier, key=lambda each: each.number).rev if earlier else None


def _made(
    session: Session, report: str, revision: t.RevisionRow, revisions: Mapping[int, t.RevisionRow]
) -> bytes:
    """The item of a revision that another PC sent, as that one sent it but for its key."""
    owner = session.get_one(t.ReportRow, report)
    unit: dict[str, Any] = recall(session, "unit") or {}
    item = SubmissionItem(
        key=revision.key,
        base=_before(revision.number, revisions),
        report=report,
        form=owner.form,
        version=revision.version,
        instance=revision.instance,
        deprecated=revision.deprecated,
        unit=unit.get("code", ""),
        period=owner.period,
        task=owner.task,
        xml=revision.xml.decode(),
        sha256=revision.sha256,
        attachments=tuple(AttachmentRef.model_validate(each) for each in revision.attachments or ()),
        finished_at=revision.finished_at,
        author=revision.author,
        approver=revision.approver,
    )
    return item.model_dump_json().encode()
