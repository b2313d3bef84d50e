"""Which items a person here was asked to look at: what taking items in has to know of them."""

from __future__ import annotations

from sqlmodel import Session, select

from sync.central.aside_tables import AsideReport

ACCEPTED = "accepted"


def asked(session: Session, device: str, key: str) -> AsideReport | None:
    """The item of that key, when a person was asked to look at it."""
    same = (AsideReport.device == device, AsideReport.key == key)
    return session.exec(select(AsideReport).where(*same)).first()


def is_held(session: Session, device: str, key: str) -> bool:
    """Whether a person here has this item and has not accepted it."""
    row = asked(session, device, key)
    return row is not None and row.state != ACCEPTED
