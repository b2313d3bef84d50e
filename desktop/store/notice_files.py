"""Files that notices name, and those of them whose contents are here: sealed like all others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.errors import FileMissing
from desktop.domain.files import FileCard
from desktop.domain.notice import NoticeFile
from desktop.store import sealed
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.files import FOLDER


class NoticeFileStore:
    """The files of the notices of one store. Safe from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._folder = store.path.parent / FOLDER

    def of(self, notice: str) -> tuple[NoticeFile, ...]:
        """The files a notice names, in its order."""
        return self._store.read(partial(files_of, notice=notice))

    def missing(self, most: int) -> tuple[FileCard, ...]:
        """Contents of at most `most` bytes that are not here, of the newest notices first; each once."""
        named, notice = t.NoticeFileRow, t.NoticeRow
        query = (
            select(named)
            .join(notice, col(notice.id) == col(named.notice))
            .outerjoin(t.FileRow, col(t.FileRow.sha256) == col(named.sha256))
            .where(col(t.FileRow.sha256).is_(None), col(named.size) <= most)
            .order_by(col(notice.at).desc(), col(named.place))
        )
        rows = self._store.read(lambda session: [_card(row) for row in session.execute(query).scalars()])
        return tuple({card.sha256: card for card in reversed(rows)}.values())[::-1]

    def read(self, notice: str, name: str) -> Iterator[bytes]:
        """A content in pieces. Raises FileMissing, at any piece."""
        query = (
            select(t.FileRow)
            .join(t.NoticeFileRow, col(t.NoticeFileRow.sha256) == col(t.FileRow.sha256))
            .where(col(t.NoticeFileRow.notice) == notice, col(t.NoticeFileRow.name) == name)
        )
        row = self._store.read(lambda session: session.execute(query).scalar_one_or_none())
        if row is None:
            raise FileMissing(name)
        try:
            yield from sealed.read(self._folder / row.place, row.secret, row.size)
        except sealed.Broken as error:
            raise FileMissing(name) from error


def files_of(session: Session, notice: str) -> tuple[NoticeFile, ...]:
    """The files a notice names, in its order, and how much of each is here."""
    named, kept, coming = t.NoticeFileRow, t.FileRow, t.FetchRow
    query = (
        select(named, col(kept.sha256), coming)
        .outerjoin(kept, col(kept.sha256) == col(named.sha256))
        .outerjoin(coming, col(coming.sha256) == col(named.sha256))
        .where(col(named.notice) == notice)
        .order_by(col(named.place))
    )
    return tuple(
        NoticeFile(_card(row), here is not None, _received(fetch))
        for row, here, fetch in session.execute(query).all()
    )


def _received(fetch: t.FetchRow | None) -> int:
    return 0 if fetch is None else min(fetch.chunks * sealed.CHUNK + len(fetch.tail), fetch.size)


def _card(row: t.NoticeFileRow) -> FileCard:
    return FileCard(row.name, row.sha256, row.size, row.type)
