"""Contents that other PCs of the commune sent, on their way down: what has come lies sealed like all others.

A content counts once all of it is here and its SHA-256 is right; its row is written last, with its name in
the report, in one transaction.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Final

from sqlmodel import Session

from desktop import private
from desktop.config import sync_folder
from desktop.domain.files import FarFile, FileCard
from desktop.store import sealed
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.files import FOLDER, FileStore
from desktop.store.named_files import named
from desktop.store.sealed_part import SealedPart

_PLACE_BYTES: Final = 16


class FetchStore:
    """The store's side of fetching. Slow, but for `far`; safe from any thread, one content at a time."""

    def __init__(self, store: Store, files: FileStore, rng: Random) -> None:
        self._store = store
        self._files = files
        self._folder = store.path.parent / FOLDER
        self._rng = rng

    def far(self, report: str) -> dict[str, FarFile]:
        """By name, the files of a report whose contents are not on this PC, though another one sent them."""

        def work(session: Session) -> dict[str, FarFile]:
            found = {}
            for name, card in named(session, report).items():
                if session.get(t.AttachmentRow, (report, name)) is None:
                    row = session.get(t.FetchRow, card.sha256)
                    came = 0 if row is None else row.chunks * sealed.CHUNK + len(row.tail)
                    found[name] = FarFile(card, min(came, card.size))
            return found

        return self._store.read(work)

    def received(self, card: FileCard) -> int:
        """Bytes of a content that have come so far."""
        row = self._store.read(lambda session: session.get(t.FetchRow, card.sha256))
        return 0 if row is None else min(row.chunks * sealed.CHUNK + len(row.tail), card.size)

    def has(self, sha256: str) -> bool:
        """Whether a content is on this PC, whole."""
        return self._files.readable(sha256)

    def check_room(self, size: int) -> None:
        """Raises RoomShort when `size` more bytes would take the room kept for reports."""
        self._files.check_room(size)

    def begin(self, card: FileCard) -> SealedPart:
        """Go on with a content, or begin. Raises OSError, StoreError."""
        private.folder(self._folder)

        def work(session: Session) -> tuple[str, bytes, int, bytes]:
            row = session.get(t.FetchRow, card.sha256)
            if row is None or row.size != card.size:
                row = t.FetchRow(
                    sha256=card.sha256,
                    size=card.size,
                    place=self._rng.randbytes(_PLACE_BYTES).hex(),
                    secret=self._rng.randbytes(sealed.KEY_BYTES),
                )
                row = session.merge(row)
            return row.place, row.secret, row.chunks, row.tail

        place, secret, chunks, tail = self._store.write(work)
        return SealedPart(self._folder / place, secret, card.size, chunks, tail)

    def pause(self, card: FileCard, part: SealedPart) -> None:
        """Keep what has come, for the next time. Raises OSError, StoreError."""
        chunks, tail = part.rest()

        def work(session: Session) -> None:
            row = session.get(t.FetchRow, card.sha256)
            if row is not None:
                row.chunks, row.tail = chunks, tail
                session.add(row)

        self._store.write(work)

    def throw_away(self, card: FileCard) -> None:
        """What came was something else."""

        def work(session: Session) -> str | None:
            row = session.get(t.FetchRow, card.sha256)
            if row is not None:
                session.delete(row)
            return None if row is None else row.place

        place = self._store.write(work)
        if place is not None:
            _unlink(self._folder / place)

    def finish(self, report: str | None, card: FileCard, now: datetime) -> None:
        """The content is here and right: it counts from now on, under its name in a report when one wants it.

        Raises StoreError.
        """
        sync_folder(self._folder)

        def work(session: Session) -> str | None:
            fetched, kept = session.get(t.FetchRow, card.sha256), session.get(t.FileRow, card.sha256)
            old = None
            if fetched is not None:
                if kept is None:
                    kept = t.FileRow(
                        sha256=card.sha256,
                        size=card.size,
                        place=fetched.place,
                        secret=fetched.secret,
                        kept_at=now,
                    )
                else:  # what was here could not be read any more
                    old, kept.place, kept.secret = kept.place, fetched.place, fetched.secret
                session.delete(fetched)
                session.flush()
                session.add(kept)
                session.flush()
            if report is not None and session.get(t.AttachmentRow, (report, card.name)) is None:
                session.add(
                    t.AttachmentRow(
                        report=report, name=card.name, sha256=card.sha256, type=card.type, taken_at=now
                    )
                )
            return old

        old = self._store.write(work)
        if old is not None:
            _unlink(self._folder / old)


def _unlink(path: Path) -> None:
    with suppress(OSError):  # no row names it, so the next sweep takes it
        path.unlink()
