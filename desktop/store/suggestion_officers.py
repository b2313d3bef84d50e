"""Whom an open suggestion waits for, by name: an account is found again by the names it had before, too."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, or_, select
from sqlmodel import Session, col

from desktop.domain.suggestion import OPEN
from desktop.store import tables as t
from desktop.store.task_officers import called


def waits_for(session: Session, name: str, leads: bool) -> Any:
    """What waits for a person: open ones that were given to them, and the centre's word that nobody has read.

    Who `leads`, and may give them to somebody, is waited for by all that nobody of the office has: those of
    no person, or of one with no account (any more). So each open one waits for somebody.
    """
    row = t.SuggestionRow
    own = called(session, name)
    unread: Any = col(row.seen_at).is_(None)
    officer = col(row.officer)
    if leads:
        mine = or_(officer.in_(own), officer.not_in(_everybody(session)))
    else:
        mine = officer.in_(own)
        unread = and_(unread, officer.in_(("", *own)))
    return or_(and_(col(row.state).in_(sorted(OPEN)), mine), unread)


def _everybody(session: Session) -> tuple[str, ...]:
    """The names of all open accounts, and those they had before."""
    account, entry = t.AccountRow, t.AuditRow
    open_ones = select(col(account.id), col(account.name)).where(col(account.active).is_(True))
    people = {row.id: row.name for row in session.execute(open_ones).all()}
    trail = select(col(entry.detail)).where(col(entry.subject).in_(people))
    details = session.execute(trail).scalars().all()
    before = {str(detail.get(key) or "") for detail in details for key in ("was_name", "name")}
    return tuple(sorted({*people.values(), *before} - {""}))
