"""Who answers for a task, by name: an account is found again by the names it had before, too."""

from __future__ import annotations

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.store import tables as t
from desktop.store.doubt import ELSEWHERE, OWN


def called(session: Session, name: str) -> tuple[str, ...]:
    """`name` and the names its account had before, as the trail has them; none that is another's now."""
    account, entry = t.AccountRow, t.AuditRow
    people = session.execute(select(col(account.id), col(account.name)).where(col(account.active).is_(True)))
    ids = {row.id: row.name for row in people.all()}
    mine = [identity for identity, now in ids.items() if now == name]
    trail = select(col(entry.detail)).where(col(entry.subject).in_(mine))
    details = session.execute(trail).scalars().all()
    before = {str(detail.get(key) or "") for detail in details for key in ("was_name", "name")}
    return (name, *sorted(before - {"", *ids.values()}))


def finished_by(session: Session, report: str) -> str:
    """The login of who handed on what was signed last of a report; "" where another PC sent that."""
    entry, revision, item = t.AuditRow, t.RevisionRow, t.OutboxRow
    newest = (
        select(col(revision.signed_at), col(item.state), col(item.answer))
        .outerjoin(item, col(item.key) == col(revision.key))
        .where(col(revision.report) == report)
        .order_by(col(revision.number).desc())
        .limit(1)
    )
    signed = session.execute(newest).one_or_none()
    if signed is None or (signed.state == ELSEWHERE and not (signed.answer or {}).get(OWN)):
        return ""
    query = select(col(entry.actor)).where(
        col(entry.subject) == report, col(entry.action) == "finish", col(entry.at) <= signed.signed_at
    )
    return session.execute(query.order_by(col(entry.seq).desc()).limit(1)).scalar_one_or_none() or ""
