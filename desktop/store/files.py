"""Files attached to reports: their rows in the store, their contents sealed beside it in `files/`.

A content counts once its row is committed, and the row is written last: what a power cut leaves half done
has no row and is removed by the next sweep. Removing goes the other way round, row first. One content is kept
once, however many reports have it. docs/decisions/005-attached-files.md says why contents are not rows.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import Path
from random import Random
from typing import Any, Final, Protocol

from sqlalchemy import Select, delete, func, select, true, union
from sqlmodel import Session, col

from desktop import private
from desktop.config import no_room, sync_folder
from desktop.domain.errors import DiskFull, FileMissing, RoomShort, UnknownReport, WrongState
from desktop.domain.files import FileCard, distinct, named_in, unused
from desktop.domain.handover import Hand, Origin, Side
from desktop.domain.report import ReportState
from desktop.domain.scan import Scan
from desktop.domain.signed_pdf import SignedPdf
from desktop.store import sealed
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.named_files import counted, named
from desktop.store.scans import enter
from desktop.store.signed_pdfs import signed_row

FOLDER: Final = "files"


class Attach(Protocol):
    """Gives a content just sealed its name; the card, and whether the content is the one kept."""

    def __call__(self, session: Session, *, made: t.FileRow, broken: str | None) -> tuple[FileCard, bool]: ...


class FileStore:
    """The attached files of one store. `take` and `sweep` are slow; every method is safe from any thread."""

    def __init__(self, store: Store, rng: Random, room: int) -> None:
        """`rng` makes keys and places; taking a file leaves `room` bytes of the disk free."""
        self._store = store
        self._folder = store.path.parent / FOLDER
        self._rng = rng
        self._room = room

    def check_room(self, size: int) -> None:
        """Raises RoomShort when a file of `size` bytes would take the room kept for reports."""
        if shutil.disk_usage(self._store.path.parent).free < size + self._room:
            raise RoomShort(size, self._room)

    def take(self, report: str, name: str, kind: str, pieces: Iterable[bytes], now: datetime) -> FileCard:
        """Keep a content for a draft under `name`, or the next name that is free; the same one is kept once.

        Raises DiskFull, WrongState unless the report is a draft, UnknownReport, and what `pieces` raises;
        then nothing is kept.
        """
        return self.seal(partial(_attach, report=report, name=name, kind=kind, now=now), pieces, now)

    def keep_signed(self, signed: SignedPdf, report: str, kind: str, content: bytes) -> FileCard:
        """Keep a PDF that came back signed, beside the answers of its report. Raises what `take` does."""

        def attach(session: Session, made: t.FileRow, broken: str | None) -> tuple[FileCard, bool]:
            card, kept = _named(session, report, signed.name, kind, made, broken, signed.at)
            session.flush()
            if session.get(t.SignedPdfRow, (report, card.name)) is None:
                session.add(signed_row(report, replace(signed, name=card.name)))
            return card, kept

        return self.seal(attach, (content,), signed.at)

    def keep_scan(self, scan: Scan, report: str, kind: str, content: bytes) -> FileCard:
        """Keep a scan of the signed paper, beside the answers of its report. Raises what `take` does."""

        def attach(session: Session, made: t.FileRow, broken: str | None) -> tuple[FileCard, bool]:
            card, kept = _named(session, report, scan.name, kind, made, broken, scan.at)
            session.flush()
            enter(session, report, replace(scan, name=card.name))
            return card, kept

        return self.seal(attach, (content,), scan.at)

    def seal(self, attach: Attach, pieces: Iterable[bytes], now: datetime) -> FileCard:
        """Seal a content, and keep it once `attach` has named it, in one transaction. Raises DiskFull."""
        place, secret = self._rng.randbytes(16).hex(), self._rng.randbytes(sealed.KEY_BYTES)
        path = self._folder / place
        try:
            private.folder(self._folder)
            sha256, size = sealed.write(path, secret, pieces)
            sync_folder(self._folder)
            made = t.FileRow(sha256=sha256, size=size, place=place, secret=secret, kept_at=now)
            broken = self._broken(sha256)
            card, kept = self._store.write(partial(attach, made=made, broken=broken))
        except BaseException as error:
            _unlink(path)
            if isinstance(error, OSError) and no_room(error):
                raise DiskFull from error
            raise
        if not kept:
            _unlink(path)
        elif broken:
            _unlink(self._folder / broken)
        return card

    def cards(self, report: str) -> tuple[FileCard, ...]:
        """The files a report has now: those its draft names, else those of its newest revision."""

        def work(session: Session) -> tuple[FileCard, ...]:
            known = counted(session, report) | _known(session, report)
            draft = session.get(t.DraftRow, report) if known else None
            if draft is None:
                newest = select(t.RevisionRow).where(col(t.RevisionRow.report) == report)
                row = session.execute(newest.order_by(col(t.RevisionRow.number).desc())).scalars().first()
                return tuple(FileCard(**each) for each in row.attachments) if row is not None else ()
            return tuple(known[name] for name in sorted(named_in(known, draft.snapshot)))

        return self._store.read(work)

    def known(self, report: str) -> dict[str, FileCard]:
        """Every file kept for a report, by name: also those removed from it a moment ago."""
        return self._store.read(lambda session: _known(session, report))

    def attached(self, report: str, names: Iterable[str]) -> tuple[FileCard, ...]:
        """The cards of the files a report's answers name, each once. Raises FileMissing for one not kept.

        One that another PC attached counts as kept: its content need not be here.
        """
        wanted = dict.fromkeys(names)
        known = self._store.read(partial(counted, report=report)) | self.known(report)
        for name in wanted:
            if name not in known:
                raise FileMissing(name)
        return tuple(known[name] for name in wanted)

    def read(self, report: str, name: str, start: int = 0, length: int | None = None) -> Iterator[bytes]:
        """Part of a file in pieces, without reading the rest. Raises FileMissing, at any piece."""
        query = (
            select(t.FileRow)
            .join(t.AttachmentRow, col(t.AttachmentRow.sha256) == col(t.FileRow.sha256))
            .where(col(t.AttachmentRow.report) == report, col(t.AttachmentRow.name) == name)
        )
        row = self._store.read(lambda session: session.execute(query).scalar_one_or_none())
        if row is None:
            raise FileMissing(name)
        try:
            yield from sealed.read(self._folder / row.place, row.secret, row.size, start, length)
        except sealed.Broken as error:
            raise FileMissing(name) from error

    def content(self, place: str, secret: bytes, size: int) -> Iterator[bytes]:
        """A sealed content from its beginning to its end, in pieces. Raises sealed.Broken."""
        return sealed.read(self._folder / place, secret, size)

    def drop(self, report: str, name: str) -> bool:
        """Let a file go that its report no longer names; False, and nothing happens, when it is named."""
        return bool(self._clear(report, name))

    def sweep(self, report: str | None = None) -> int:
        """Let everything go that no draft and no revision names, of one report or of all; how many names.

        For all, what a power cut left in the folder goes too: only while nothing is being taken.
        """
        gone = self._clear(report)
        if report is None and self._folder.is_dir():
            places = union(select(col(t.FileRow.place)), select(col(t.FetchRow.place)))
            kept = self._store.read(lambda session: set(session.execute(places).scalars()))
            for left in self._folder.iterdir():
                if left.name not in kept:
                    _unlink(left)
        return gone

    def readable(self, sha256: str) -> bool:
        """Whether a content is kept here and can be read to its end. Slow."""
        there = self._store.read(lambda session: session.get(t.FileRow, sha256)) is not None
        return there and self._broken(sha256) is None

    def _broken(self, sha256: str) -> str | None:
        """The place of a content kept already that can no longer be read; None when all is well."""
        row = self._store.read(lambda session: session.get(t.FileRow, sha256))
        if row is None:
            return None
        try:
            for _ in sealed.read(self._folder / row.place, row.secret, row.size):
                pass
        except sealed.Broken:
            return row.place
        return None

    def _clear(self, report: str | None, name: str | None = None) -> int:
        def work(session: Session) -> tuple[int, list[str]]:
            gone = [pair for pair in _unused(session, report) if name in (None, pair[1])]
            for each, called in gone:
                session.delete(session.get_one(t.AttachmentRow, (each, called)))
            session.flush()
            places = list(session.execute(_alone()).scalars())
            if places:
                session.execute(delete(t.FileRow).where(col(t.FileRow.place).in_(_alone())))
            return len(gone), places

        def wanted(session: Session) -> bool:
            left = report is None and session.execute(_alone().limit(1)).first() is not None
            return left or bool(_unused(session, report))

        if not self._store.read(wanted):
            return 0
        count, places = self._store.write(work)
        for place in places:
            _unlink(self._folder / place)
        return count


def _alone() -> Select[str]:
    """The places of contents that no report, notice, words of this office or copy of a draft name."""
    users = (t.AttachmentRow.sha256, t.NoticeFileRow.sha256, t.WordTemplateRow.sha256)
    used = union(*(select(col(each)) for each in users), _beside(), _removed())
    return select(col(t.FileRow.place)).where(col(t.FileRow.sha256).not_in(used))


def _beside() -> Select[Any]:
    """The contents that drafts taken over name, while a copy of one lies beside the report's draft."""
    row, copy = t.HandoverRow, t.KeptDraftRow
    each = func.json_each(col(row.files)).table_valued("value")
    beside = select(col(copy.report)).where(col(copy.origin) == Origin.SET_ASIDE)
    return (
        select(func.json_extract(each.c.value, "$.sha256"))
        .select_from(row)
        .join(each, true())
        .where(col(row.side) == Side.IN, col(row.state) == Hand.TAKEN, col(row.report).in_(beside))
    )


def _removed() -> Select[Any]:
    """The contents that drafts which were removed bring along when they are put back."""
    copy = t.KeptDraftRow
    each = func.json_each(col(copy.removed), "$.attachment").table_valued("value")
    return (
        select(func.json_extract(each.c.value, "$.sha256"))
        .select_from(copy)
        .join(each, true())
        .where(col(copy.removed).is_not(None))
    )


def _attach(
    session: Session, report: str, name: str, kind: str, made: t.FileRow, broken: str | None, now: datetime
) -> tuple[FileCard, bool]:
    """Give a content its name in a draft; the card, and whether the content just sealed is the one kept."""
    row = session.get(t.ReportRow, report)
    if row is None:
        raise UnknownReport(report)
    if row.state != ReportState.DRAFT:
        raise WrongState("attach", row.state)
    return _named(session, report, name, kind, made, broken, now)


def _named(
    session: Session, report: str, name: str, kind: str, made: t.FileRow, broken: str | None, now: datetime
) -> tuple[FileCard, bool]:
    """The same, whatever the report's state is."""
    kept = keep_content(session, made, broken)
    known = _known(session, report)
    if name in known and (known[name].sha256, known[name].type) == (made.sha256, kind):
        return known[name], kept
    elsewhere = named(session, report)  # a name another PC gave to another content stays that one's
    same = name not in known and elsewhere.get(name) == FileCard(name, made.sha256, made.size, kind)
    called = name if same else distinct(name, known.keys() | elsewhere.keys())
    card = FileCard(called, made.sha256, made.size, kind)
    session.add(t.AttachmentRow(report=report, name=card.name, sha256=card.sha256, type=kind, taken_at=now))
    return card, kept


def keep_content(session: Session, made: t.FileRow, broken: str | None) -> bool:
    """Keep a content once; whether the one just sealed is it. `broken` is where it lies unreadable."""
    there = session.get(t.FileRow, made.sha256)
    kept = there is None or there.place == broken
    if there is None:
        session.add(t.FileRow(**made.model_dump()))
        session.flush()
    elif kept:
        there.place, there.secret = made.place, made.secret
        session.add(there)
    return kept


def _known(session: Session, report: str) -> dict[str, FileCard]:
    query = (
        select(t.AttachmentRow, col(t.FileRow.size))
        .join(t.FileRow, col(t.FileRow.sha256) == col(t.AttachmentRow.sha256))
        .where(col(t.AttachmentRow.report) == report)
    )
    rows = session.execute(query).all()
    return {row.name: FileCard(row.name, row.sha256, size, row.type) for row, size in rows}


def _unused(session: Session, report: str | None) -> list[tuple[str, str]]:
    """(report, name) of every file that nothing names any more."""
    kept, signed = t.AttachmentRow, t.RevisionRow
    named = select(col(kept.report), col(kept.name))
    carried = select(col(signed.report), col(signed.attachments))
    if report is not None:
        named = named.where(col(kept.report) == report)
        carried = carried.where(col(signed.report) == report)
    names: dict[str, set[str]] = defaultdict(set)
    for each, name in session.execute(named).all():
        names[each].add(name)
    revisions: dict[str, list[set[str]]] = defaultdict(list)
    for each, cards in session.execute(carried).all() if names else ():
        revisions[each].append({card["name"] for card in cards})
    found = []
    beside = (select(col(row.report), col(row.name)) for row in (t.SignedPdfRow, t.ScanRow))
    for each, name in session.execute(union(*beside)).all() if names else ():
        names[each].discard(name)
    for each, ours in names.items():
        loose = ours.difference(*revisions[each])
        draft = session.get(t.DraftRow, each) if loose else None
        copies = select(col(t.KeptDraftRow.snapshot)).where(col(t.KeptDraftRow.report) == each)
        for copy in session.execute(copies).scalars() if loose else ():
            loose = set(unused(loose, copy, ()))
        found += [(each, name) for name in unused(loose, draft.snapshot if draft else None, revisions[each])]
    return found


def _unlink(path: Path) -> None:
    with suppress(OSError):  # still open elsewhere: it has no row, so the next sweep takes it
        path.unlink()
