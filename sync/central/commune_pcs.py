"""The PCs of a commune, told to each other: name, who signed in last and when, public key."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from sync.central import feed
from sync.central.tables import Device

KIND = "device"


def tell(session: Session, now: datetime, device: str, person: str | None = None) -> None:
    """Tell a commune's other PCs of one as it is now; `person` has just signed in there."""
    session.flush()
    row = session.get(Device, device)
    if row is None:
        return
    if person is not None:
        row.person = person
        session.add(row)
        session.flush()
    body = {
        "device": row.id,
        "name": row.name,
        "by": row.person,
        "seen": now.isoformat(timespec="seconds"),
        "key": row.key,
        "active": row.revoked_at is None,
    }
    feed.tell(session, now, KIND, row.id, now.isoformat(), body, row.unit, device=row.id)
