"""What reminders read of tasks and suggestions: few columns of what comes due, the earliest day first."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.suggestion import OPEN
from desktop.domain.task import UNFINISHED
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.suggestion_list import COLUMNS, hidden
from desktop.store.task_officers import called


class Due(NamedTuple):
    """One thing with the day it is due."""

    id: str
    title: str
    due: date


class RemindedStore:
    """Tasks and suggestions of one store that are due until a day; `officer`: his and nobody's, None: all."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def tasks(self, until: date, officer: str | None) -> tuple[Due, ...]:
        """Those that the commune still has to do."""
        row = t.TaskRow
        query = select(col(row.id), col(row.title), col(row.deadline)).where(
            col(row.withdrawn).is_(False), col(row.state).in_(UNFINISHED), col(row.deadline) <= until
        )
        query = query.order_by(col(row.deadline), col(row.id))

        def work(session: Session) -> tuple[Due, ...]:
            asked = query
            if officer is not None:
                asked = query.where(col(row.officer).in_(("", *called(session, officer))))
            return tuple(Due(*found) for found in session.execute(asked).all())

        return self._store.read(work)

    def suggestions(self, until: date, officer: str | None) -> tuple[Due, ...]:
        """Those that are to be answered, called as their list calls them: their senders stand masked."""
        row = t.SuggestionRow
        query = select(*COLUMNS).where(col(row.state).in_(sorted(OPEN)), col(row.due) <= until)
        query = query.order_by(col(row.due), col(row.id))

        def work(session: Session) -> tuple[Due, ...]:
            asked = query
            if officer is not None:
                asked = query.where(col(row.officer).in_(("", *called(session, officer))))
            return tuple(Due(row.id, hidden(row, "title"), row.due) for row in session.execute(asked).all())

        return self._store.read(work)
