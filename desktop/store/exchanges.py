"""Exchanges with the centre that did something or failed, for a look back."""

from __future__ import annotations

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.views import ExchangeView
from desktop.store import tables as t

_KEPT = 1000


def note(exchange: ExchangeView, session: Session) -> None:
    """Keep one; the oldest go."""
    row = t.ExchangeRow(
        at=exchange.at,
        kind=exchange.kind,
        sent=exchange.sent,
        received=exchange.received,
        detail=exchange.detail,
        clock_offset=exchange.clock_offset,
    )
    session.add(row)
    session.flush()
    last = row.seq or 0
    session.connection().exec_driver_sql("DELETE FROM exchange WHERE seq <= ?", (last - _KEPT,))


def newest(limit: int, session: Session) -> tuple[ExchangeView, ...]:
    """The latest of them, newest first."""
    query = select(t.ExchangeRow).order_by(col(t.ExchangeRow.seq).desc()).limit(limit)
    return tuple(
        ExchangeView(row.at, row.kind, row.sent, row.received, row.detail, row.clock_offset)
        for row in session.execute(query).scalars()
    )
