"""Contents of attached files on their way to the centre: the store's side of `sync.files.FileQueue`.

One is queued in the transaction that keeps the receipt of its report, so none goes before its report, and
none is forgotten. How far it is, is kept for the eye only: the centre knows where it goes on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Final

from sqlalchemy import func, select, update
from sqlmodel import Session, col

from desktop.domain.views import FileSending, FileStanding
from desktop.store import sealed
from desktop.store import tables as t
from desktop.store.due import is_due
from desktop.store.engine import Store
from desktop.store.files import FOLDER
from sync import retry
from sync.files import ContentMissing, WaitingFile

WAITING: Final = "waiting"
ARRIVED: Final = "arrived"


def wanted_by(session: Session, revision: t.RevisionRow, level: str, now: datetime) -> None:
    """The centre has received a revision: its contents go next, unless they are all there (`complete`).

    What only earlier revisions of the report named goes no more: the officer took it out.
    """
    contents = {card["sha256"]: card["size"] for card in revision.attachments}
    _let_go(session, revision, contents)
    if level == "complete":
        all_arrived(session, revision)
        return
    files_again(session, revision, now)


def files_again(session: Session, revision: t.RevisionRow, now: datetime) -> bool:
    """The centre has not all contents of a revision: those that are here go next; whether there are such."""
    made = False
    for sha256, size in {card["sha256"]: card["size"] for card in revision.attachments}.items():
        if session.get(t.FileRow, sha256) is None:
            continue  # another PC of the commune sent it, and brings it
        row = session.get(t.UploadRow, sha256)
        if row is None or row.state == ARRIVED:  # the centre wants it again: it was put back from a backup
            session.merge(t.UploadRow(sha256=sha256, size=size, state=WAITING, queued_at=now))
            made = True
    return made


def wanted_for_draft(session: Session, files: Iterable[Mapping[str, Any]], now: datetime) -> None:
    """The centre passes a draft on: the contents of its files that are here go next."""
    for file in files:
        there = session.get(t.FileRow, file["sha256"])
        if there is not None and there.size and session.get(t.UploadRow, file["sha256"]) is None:
            made = t.UploadRow(sha256=file["sha256"], size=there.size, state=WAITING, queued_at=now)
            session.add(made)


def draft_ended(session: Session, files: Iterable[Mapping[str, Any]]) -> None:
    """Nobody takes that draft: contents that only it named do not go any more."""
    revision = t.RevisionRow
    for sha256 in {file["sha256"] for file in files}:
        row = session.get(t.UploadRow, sha256)
        lists = session.execute(select(col(revision.attachments))).scalars() if row is not None else ()
        if row is not None and not any(card["sha256"] == sha256 for cards in lists for card in cards):
            session.delete(row)


def _let_go(session: Session, revision: t.RevisionRow, kept: Mapping[str, int]) -> None:
    older = select(col(t.RevisionRow.attachments)).where(
        col(t.RevisionRow.report) == revision.report, col(t.RevisionRow.number) < revision.number
    )
    named = {card["sha256"] for cards in session.execute(older).scalars() for card in cards}
    for sha256 in named.difference(kept):
        elsewhere = select(col(t.AttachmentRow.report)).where(
            col(t.AttachmentRow.sha256) == sha256, col(t.AttachmentRow.report) != revision.report
        )
        row = session.get(t.UploadRow, sha256)
        if row is not None and row.state == WAITING and session.execute(elsewhere).first() is None:
            session.delete(row)


def all_arrived(session: Session, revision: t.RevisionRow) -> None:
    """The centre's receipt says that it has every content of a revision."""
    for sha256 in {card["sha256"] for card in revision.attachments}:
        row = session.get(t.UploadRow, sha256)
        if row is not None:
            row.state, row.received, row.why = ARRIVED, row.size, ""
            session.add(row)


class StoreUploads:
    """Implements `sync.files.FileQueue` on one store; safe from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._folder = store.path.parent / FOLDER

    def next(self, now: datetime) -> WaitingFile | None:
        """The content to send now: what a person wanted first, then as the reports were received."""
        row = t.UploadRow
        query = (
            select(row)
            .where(col(row.state) == WAITING, is_due(col(row.next_try), now))
            .order_by(col(row.rank).desc(), col(row.queued_at), col(row.sha256))
            .limit(1)
        )
        found = self._store.read(lambda session: session.execute(query).scalar_one_or_none())
        return None if found is None else WaitingFile(found.sha256, found.size, found.attempts)

    def read(self, sha256: str, start: int, length: int) -> bytes:
        """Part of a content, the rest is not touched. Raises ContentMissing."""
        row = self._store.read(lambda session: session.get(t.FileRow, sha256))
        if row is None:
            raise ContentMissing(sha256)
        try:
            return b"".join(sealed.read(self._folder / row.place, row.secret, row.size, start, length))
        except sealed.Broken as error:
            raise ContentMissing(sha256) from error

    def progress(self, sha256: str, received: int) -> None:
        """So many bytes are at the centre."""
        self._change(sha256, received=received, attempts=0, why="")

    def arrived(self, sha256: str) -> None:
        """All of it is there."""
        self._change(sha256, state=ARRIVED, received=col(t.UploadRow.size), why="", next_try=None)

    def failed(self, sha256: str, retry_at: datetime, why: str) -> None:
        """This one goes later."""
        self._change(sha256, attempts=col(t.UploadRow.attempts) + 1, next_try=retry_at, why=why)

    def first(self, sha256: str) -> None:
        """A person wants this one before the others, and now."""
        highest = select(func.max(col(t.UploadRow.rank))).scalar_subquery()
        self._change(sha256, rank=highest + 1, next_try=None, attempts=0)

    def release(self) -> None:
        """Everything that waits may go now."""
        row = t.UploadRow
        change = (
            update(row)
            .where(col(row.state) == WAITING, col(row.next_try).is_not(None))
            .values(next_try=None, attempts=0)
        )
        self._store.write(lambda session: session.connection().execute(change).rowcount)

    def next_due(self, now: datetime) -> datetime | None:
        """When the next content wants to go; None when none waits."""
        query = select(col(t.UploadRow.next_try)).where(col(t.UploadRow.state) == WAITING)
        found = self._store.read(lambda session: session.execute(query).scalars().all())
        return min((retry.due_at(each, now) for each in found), default=None)

    def waiting(self) -> int:
        """How many contents wait, due or not."""
        query = select(func.count()).select_from(t.UploadRow).where(col(t.UploadRow.state) == WAITING)
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def standings(self) -> tuple[FileSending, ...]:
        """What waits, in the order it goes; each under the name that a report has for it."""
        row, name, report = t.UploadRow, t.AttachmentRow, t.ReportRow
        query = (
            select(row, name, report)
            .join(name, col(name.sha256) == col(row.sha256))
            .join(report, col(report.id) == col(name.report))
            .where(col(row.state) == WAITING)
            .order_by(col(row.rank).desc(), col(row.queued_at), col(row.sha256), col(name.taken_at))
        )

        def work(session: Session) -> tuple[FileSending, ...]:
            found: dict[str, FileSending] = {}
            for upload, named, told in session.execute(query).all():
                found.setdefault(upload.sha256, _sending(upload, named.name, told.id, told.title))
            return tuple(found.values())

        return self._store.read(work)

    def of_report(self, report: str) -> dict[str, FileSending]:
        """By SHA-256, how the contents of a report's newest sign-off stand; empty before the first one."""
        return self._store.read(partial(_of_report, report=report))

    def _change(self, sha256: str, **values: Any) -> None:
        row = t.UploadRow
        change = update(row).where(col(row.sha256) == sha256).values(**values)
        self._store.write(lambda session: session.connection().execute(change).rowcount)


def _of_report(session: Session, report: str) -> dict[str, FileSending]:
    newest = (
        select(t.RevisionRow)
        .where(col(t.RevisionRow.report) == report)
        .order_by(col(t.RevisionRow.number).desc())
        .limit(1)
    )
    revision = session.execute(newest).scalar_one_or_none()
    if revision is None:
        return {}
    receipt = session.get(t.ReceiptRow, (report, revision.number))
    title = session.get_one(t.ReportRow, report).title
    found = {}
    for card in revision.attachments:
        row = session.get(t.UploadRow, card["sha256"])
        if row is None or receipt is None:
            there = receipt is not None and receipt.attachments == "complete"
            standing = FileStanding.ARRIVED if there else FileStanding.WAITING
            known = FileSending(report, title, card["name"], card["sha256"], card["size"], 0, standing)
        else:
            known = _sending(row, card["name"], report, title)
        found[card["sha256"]] = known
    return found


def _sending(row: t.UploadRow, name: str, report: str, title: str) -> FileSending:
    standing = FileStanding.ARRIVED if row.state == ARRIVED else FileStanding.WAITING
    return FileSending(
        report, title, name, row.sha256, row.size, row.received, standing, row.why, row.next_try
    )
