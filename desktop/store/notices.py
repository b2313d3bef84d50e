"""Notices of the centre and its decisions on reports: what came, and what a person has seen.

What was seen is told to the centre by an item of the outbox, made in the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from desktop.domain.notice import Notice
from desktop.store import tables as t
from desktop.store.engine import Store


class NoticeStore:
    """The notices and decisions of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(self, limit: int) -> tuple[Notice, ...]:
        """The newest `limit` of them, newest first."""
        rows = select(t.NoticeRow).order_by(col(t.NoticeRow.at).desc(), col(t.NoticeRow.id)).limit(limit)
        return self._store.read(
            lambda session: tuple(
                Notice(row.id, row.title, row.text, row.at, row.read_at) for row in session.exec(rows)
            )
        )

    def unread(self) -> int:
        """How many nobody has read here."""
        rows = select(func.count()).select_from(t.NoticeRow).where(col(t.NoticeRow.read_at).is_(None))
        return self._store.read(lambda session: session.exec(rows).one())

    def read(self, notice: str, now: datetime, new_id: Callable[[], str]) -> bool:
        """Note that a notice was read, and let the centre know; False when it was known, or is gone."""
        from sync.protocol import ReadItem

        def work(session: Session) -> bool:
            row = session.get(t.NoticeRow, notice)
            if row is None or row.read_at is not None:
                return False
            row.read_at = now
            session.add(row)
            item = ReadItem(key=new_id(), notice=notice, at=now)
            session.add(_item(item.key, f"read:{notice}", item.model_dump_json(), now))
            return True

        return self._store.write(work)

    def decisions_unseen(self, report: str) -> bool:
        """Whether the centre has decided on a report what nobody has had before the eyes."""
        return self._store.read(lambda session: session.exec(_unseen(report)).first() is not None)

    def decision_seen(self, report: str, now: datetime, new_id: Callable[[], str]) -> int:
        """Note that the centre's decisions on a report were seen, and let it know; how many were new."""
        from sync.protocol import DecisionSeenItem

        def work(session: Session) -> int:
            rows = session.exec(_unseen(report)).all()
            for row in rows:
                row.seen_at = now
                session.add(row)
                item = DecisionSeenItem(key=new_id(), review=row.id, at=now)
                session.add(_item(item.key, f"seen:{row.id}", item.model_dump_json(), now))
            return len(rows)

        return self._store.write(work)


def _unseen(report: str) -> SelectOfScalar[t.ReviewRow]:
    review = t.ReviewRow
    return select(review).where(col(review.report) == report, col(review.seen_at).is_(None))


def _item(key: str, group: str, body: str, now: datetime) -> t.OutboxRow:
    return t.OutboxRow(key=key, group=group, body=body.encode(), state="waiting", made_at=now)
