"""Files a report names whose contents need not be on this PC: other PCs of the commune sent them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import and_, select
from sqlmodel import Session, col

from desktop.domain.files import FileCard
from desktop.domain.handover import Hand, Side
from desktop.store import tables as t
from desktop.store.doubt import ELSEWHERE, SUBMISSION

_Cards = dict[str, FileCard]


def named(session: Session, report: str) -> _Cards:
    """Every file a revision of a report names, or what another PC sent beside it; the newest of a name."""
    row = t.RevisionRow
    query = select(col(row.attachments)).where(col(row.report) == report).order_by(col(row.number))
    return _handed(session, report) | _beside(session, report) | _cards(session.execute(query).scalars())


def counted(session: Session, report: str) -> _Cards:
    """Those the centre has or is getting: by a receipt that says so, or because another PC sent them."""
    row, item, receipt = t.RevisionRow, t.OutboxRow, t.ReceiptRow
    query = (
        select(col(row.attachments))
        .outerjoin(
            receipt, and_(col(receipt.report) == col(row.report), col(receipt.revision) == col(row.number))
        )
        .outerjoin(item, and_(col(item.report) == col(row.report), col(item.revision) == col(row.number)))
        .where(col(row.report) == report)
        .where((col(receipt.attachments) == "complete") | (col(item.state) == ELSEWHERE))
        .order_by(col(row.number))
    )
    return _handed(session, report) | _beside(session, report) | _cards(session.execute(query).scalars())


def _handed(session: Session, report: str) -> _Cards:
    """Those of a draft that this PC has taken over: the other one brings them to the centre."""
    row = t.HandoverRow
    taken = (col(row.report) == report, col(row.side) == Side.IN, col(row.state) == Hand.TAKEN)
    return _cards(session.execute(select(col(row.files)).where(*taken).order_by(col(row.at))).scalars())


def _beside(session: Session, report: str) -> _Cards:
    kept = session.get(t.KeptChangeRow, (SUBMISSION, report))
    return {} if kept is None else _cards([kept.body.get("attachments") or ()])


def _cards(lists: Any) -> _Cards:
    wanted = ("name", "sha256", "size", "type")
    return {each["name"]: FileCard(*(each[name] for name in wanted)) for cards in lists for each in cards}
