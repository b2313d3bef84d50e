"""Notices of the centre and its decisions on reports: what came, and who has seen what.

What was seen is told to the centre by an item of the outbox, made in the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, delete, func
from sqlalchemy import select as columns
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from desktop.domain.errors.notices import UnknownNotice
from desktop.domain.found import FoundKind
from desktop.domain.notice import Document, Notice, NoticeFilter, OpenNotice, Shown
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.notice_files import files_of
from desktop.store.search import few_letters, found, tokens

_FILES = (
    columns(func.count())
    .where(col(t.NoticeFileRow.notice) == col(t.NoticeRow.id))
    .correlate(t.NoticeRow)
    .scalar_subquery()
)


class NoticeStore:
    """The notices and decisions of one store, as one account sees them."""

    def __init__(self, store: Store, account: str) -> None:
        """`account` is the id of who is signed in."""
        self._store = store
        self._account = account

    def page(self, wanted: NoticeFilter, offset: int, limit: int) -> tuple[Notice, ...]:
        """Part of those of a filter: what the office keeps first, then the newest.

        Two questions, each answered in the order of one index; what is kept first is never much.
        """
        row = t.NoticeRow
        query = self._listed().where(*self._held(wanted)).order_by(col(row.at).desc(), col(row.id).desc())
        first, rest = col(row.pinned_at).is_not(None), col(row.pinned_at).is_(None)

        def work(session: Session) -> tuple[Notice, ...]:
            pinned = session.execute(query.where(first)).all()
            shown = list(pinned[offset : offset + limit])
            if len(shown) < limit:
                after = query.where(rest).offset(max(0, offset - len(pinned))).limit(limit - len(shown))
                shown += session.execute(after).all()
            return tuple(map(_notice, shown))

        return self._store.read(work)

    def count(self, wanted: NoticeFilter) -> int:
        """How many a filter lets through."""
        query = columns(func.count(col(t.NoticeRow.id))).select_from(t.NoticeRow)
        query = query.outerjoin(t.NoticeReadRow, self._mine()).where(*self._held(wanted))
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def some(self, ids: tuple[str, ...]) -> dict[str, Notice]:
        """Notices by id."""
        query = self._listed().where(col(t.NoticeRow.id).in_(ids))
        rows = self._store.read(lambda session: session.execute(query).all())
        return {row.id: _notice(row) for row in rows}

    def open(self, notice: str) -> OpenNotice:
        """One with all it says. Raises UnknownNotice."""
        query = self._listed().add_columns(col(t.NoticeRow.text)).where(col(t.NoticeRow.id) == notice)

        def work(session: Session) -> OpenNotice | None:
            row = session.execute(query).one_or_none()
            return None if row is None else OpenNotice(_notice(row), row.text, files_of(session, notice))

        found = self._store.read(work)
        if found is None:
            raise UnknownNotice(notice)
        return found

    def unread(self) -> int:
        """How many the account has not read."""
        return self.count(NoticeFilter(shown=Shown.UNREAD))

    def read(self, notice: str, now: datetime, new_id: Callable[[], str]) -> bool:
        """Note that the account read a notice; the centre hears of the first of the PC's accounts.

        False when it was known, or the notice is gone.
        """
        from sync.protocol import ReadItem

        def work(session: Session) -> bool:
            row = session.get(t.NoticeRow, notice)
            if row is None or session.get(t.NoticeReadRow, (self._account, notice)) is not None:
                return False
            session.add(t.NoticeReadRow(account=self._account, notice=notice, at=now))
            if row.read_at is None:
                row.read_at = now
                session.add(row)
                item = ReadItem(key=new_id(), notice=notice, at=now)
                session.add(_item(item.key, f"read:{notice}", item.model_dump_json(), now))
            return True

        return self._store.write(work)

    def unread_again(self, notice: str) -> bool:
        """Take the account's own mark back; what the centre heard stands. False when there was none."""
        mine = and_(col(t.NoticeReadRow.account) == self._account, col(t.NoticeReadRow.notice) == notice)
        gone = delete(t.NoticeReadRow).where(mine)
        return self._store.write(lambda session: bool(session.execute(gone).rowcount))  # type: ignore[attr-defined] # of a DELETE

    def pin(self, notice: str, now: datetime | None) -> bool:
        """Keep one first from `now` on; None: no longer. False when nothing changed."""

        def work(session: Session) -> bool:
            row = session.get(t.NoticeRow, notice)
            if row is None or (row.pinned_at is None) == (now is None):
                return False
            row.pinned_at = now
            session.add(row)
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

    def _listed(self) -> Select[Any]:
        """What a list shows of a notice: never its text, which may be long."""
        row, read = t.NoticeRow, t.NoticeReadRow
        shown: list[Any] = [row.id, row.title, row.at, row.pinned_at, row.kind, row.number, row.agency]
        shown += [row.dated, col(read.at).label("read_at"), _FILES.label("files")]
        query: Select[Any] = columns(*shown).select_from(row).outerjoin(read, self._mine())
        return query

    def _mine(self) -> ColumnElement[bool]:
        read = t.NoticeReadRow
        return and_(col(read.notice) == col(t.NoticeRow.id), col(read.account) == self._account)

    def _held(self, wanted: NoticeFilter) -> list[ColumnElement[bool]]:
        row = t.NoticeRow
        held: list[ColumnElement[bool]] = []
        words = tokens(wanted.text)
        if words:
            held.append(col(row.id).in_(found(FoundKind.NOTICE, words, few_letters(wanted.text))))
        match wanted.shown:
            case Shown.UNREAD:
                held.append(col(t.NoticeReadRow.at).is_(None))
            case Shown.PINNED:
                held.append(col(row.pinned_at).is_not(None))
            case Shown.DOCUMENTS:
                held.append(col(row.kind) != "")
        return held


def _notice(row: Row[Any]) -> Notice:
    document = Document(row.kind, row.number, row.agency, row.dated) if row.kind else None
    return Notice(row.id, row.title, row.at, row.read_at, row.pinned_at is not None, document, row.files)


def _unseen(report: str) -> SelectOfScalar[t.ReviewRow]:
    review = t.ReviewRow
    return select(review).where(col(review.report) == report, col(review.seen_at).is_(None))


def _item(key: str, group: str, body: str, now: datetime) -> t.OutboxRow:
    return t.OutboxRow(key=key, group=group, body=body.encode(), state="waiting", made_at=now)
