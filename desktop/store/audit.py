"""Who did what, as a chain: each entry's hash covers the one before, so that none can be changed unseen.

The number and hash of the last entry are remembered beside it in the same transaction, and the next stands on
them: entries taken off the end leave a gap for good (`desktop.domain.trail.check_chain` finds it).
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session, desc, select

from desktop.domain.trail import PERSONS_SEEN, START, Head
from desktop.store import tables as t
from desktop.store.columns import canonical
from desktop.store.remembered import recall, remember

#: Under this name a store remembers the last entry.
HEAD = "audit_head"


def append(
    session: Session, at: datetime, actor: str, action: str, subject: str, detail: Mapping[str, Any]
) -> None:
    """Add an entry within the caller's transaction. `actor` is a login, `subject` the id acted upon."""
    last = _last(session)
    made = t.AuditRow(
        seq=last.seq + 1,
        at=at,
        actor=actor,
        action=action,
        subject=subject,
        detail=dict(detail),
        previous=last.hash,
        hash="",
    )
    made.hash = _hash(made)
    session.add(made)
    remember(session, HEAD, {"seq": last.seq + 1, "hash": made.hash})
    session.flush()


def persons_seen(
    session: Session, at: datetime, login: str, record: str, detail: Mapping[str, Any] | None = None
) -> None:
    """That a person looked at masked data of persons in a record: who, which and when, never what was seen.

    Written before any of it is shown.
    """
    append(session, at, login, PERSONS_SEEN, record, detail or {})


def noting_own(signer: str, name: str, author: str, report: str, at: datetime) -> Callable[[Session], None]:
    """An entry of its own for a report whose signer also handed it in, as part of the sign-off.

    The trail says who handed it in last (`signer` is a login); where it no longer does, the names tell.
    """

    def note(session: Session) -> None:
        query = select(t.AuditRow.actor).where(t.AuditRow.subject == report, t.AuditRow.action == "finish")
        handed = session.exec(query.order_by(desc(t.AuditRow.seq)).limit(1)).first()
        if handed == signer or (handed is None and name == author):
            append(session, at, signer, "signed_own", report, {})

    return note


def head(session: Session) -> Head | None:
    """The last entry as it was remembered; None in a store that has remembered none yet."""
    kept = recall(session, HEAD)
    return None if kept is None else Head(int(kept["seq"]), str(kept["hash"]))


def _last(session: Session) -> Head:
    """What the next entry stands on: the last one there, or the one remembered when that is gone."""
    newest = desc(t.AuditRow.seq)
    row = session.exec(select(t.AuditRow.seq, t.AuditRow.hash).order_by(newest).limit(1)).first()
    there = Head(0, START) if row is None else Head(row[0] or 0, row[1])
    kept = head(session)
    return kept if kept is not None and kept.seq > there.seq else there


def _hash(row: t.AuditRow) -> str:
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    content = canonical([row.previous, at, row.actor, row.action, row.subject, row.detail])
    return hashlib.sha256(content.encode()).hexdigest()
