"""What a person has typed on a page and neither saved nor dropped."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from desktop.store import tables as t
from desktop.store.engine import Store


class TypedStore:
    """By account and page; it never leaves the store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, account: str, page: str) -> Mapping[str, str] | None:
        """What was typed there; None when nothing waits."""

        def work(session: Session) -> Mapping[str, str] | None:
            row = session.get(t.TypedRow, (account, page))
            return None if row is None else dict(row.what)

        return self._store.read(work)

    def keep(self, account: str, page: str, what: Mapping[str, str], now: datetime) -> None:
        """Keep it in place of what was typed before. Raises DiskFull."""

        def work(session: Session) -> None:
            row = session.get(t.TypedRow, (account, page))
            row = row or t.TypedRow(account=account, page=page, what={}, at=now)
            row.what, row.at = dict(what), now
            session.add(row)

        self._store.write(work)

    def drop(self, account: str, page: str) -> None:
        """It was saved as what it is, or is not wanted."""

        def work(session: Session) -> None:
            row = session.get(t.TypedRow, (account, page))
            if row is not None:
                session.delete(row)

        self._store.write(work)
