"""Who did what, as a chain: each entry's hash covers the one before, so that none can be changed unseen."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlmodel import Session, desc, select

from desktop.store import tables as t
from desktop.store.columns import canonical

_START = "0" * 64


def append(
    session: Session, at: datetime, actor: str, action: str, subject: str, detail: Mapping[str, Any]
) -> None:
    """Add an entry within the caller's transaction. `actor` is a login, `subject` the id acted upon."""
    last = session.exec(select(t.AuditRow.hash).order_by(desc(t.AuditRow.seq)).limit(1)).first()
    previous = last or _START
    made = t.AuditRow(
        at=at, actor=actor, action=action, subject=subject, detail=dict(detail), previous=previous, hash=""
    )
    made.hash = _hash(made)
    session.add(made)
    session.flush()


def first_broken(session: Session) -> int | None:
    """Number of the first entry that does not fit the chain; None when all do."""
    previous = _START
    for row in session.exec(select(t.AuditRow).order_by(t.AuditRow.seq)):  # type: ignore[arg-type]
        if row.previous != previous or row.hash != _hash(row):
            return row.seq
        previous = row.hash
    return None


def _hash(row: t.AuditRow) -> str:
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    content = canonical([row.previous, at, row.actor, row.action, row.subject, row.detail])
    return hashlib.sha256(content.encode()).hexdigest()
