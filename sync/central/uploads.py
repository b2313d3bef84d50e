"""Uploads: bytes on the disk first, then the offset, so that what was acknowledged outlives any cut.

A part lies in `uploads/` under a name by chance until all of it is there; then its SHA-256 is checked and it
becomes `files/ab/abcd…`. Everything can be done twice: bytes go to their own place in the part, the offset
moves by compare-and-set, and finishing begins where a killed server left off.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from uuid import uuid4

from sqlalchemy import update
from sqlmodel import col, func, select

from desktop.domain.files import LIMIT
from sync.central import contents
from sync.central.centre import Centre
from sync.central.tables import Content, Device, Upload

#: An upload that nothing was added to for so long is thrown away; the PC begins again.
KEPT: Final = timedelta(days=7)
#: Uploads one PC may have open at a time; ours has one.
OPEN: Final = 8
#: Bytes of the disk that stay free for reports.
ROOM: Final = 256 * 1024 * 1024
_PIECE: Final = 256 * 1024


def bring(uploads: Uploads, device: Device, sha256: str, file: Path) -> bool:
    """Take in a file that did not come over the line, by the rules of uploads; whether it is here now."""
    try:
        try:
            _bring(uploads, device, sha256, file)
        except WrongContent:  # what was here of it was damaged, and is thrown away by now
            _bring(uploads, device, sha256, file)
    except (NotNamed, TooManyOpen, NoRoom, OffsetMoved, WrongContent):
        return False  # the receipt stays pending: it can come again
    return True


def _bring(uploads: Uploads, device: Device, sha256: str, file: Path) -> None:
    """Raises what `Uploads` does."""
    size = file.stat().st_size
    upload = uploads.create(device, sha256, size)
    at = upload.received
    if at == size:
        return
    with file.open("rb") as staged:
        staged.seek(at)
        while piece := staged.read(_PIECE):
            uploads.write(upload, at, piece)
            at += len(piece)
    uploads.advance(upload, at)


class NotNamed(Exception):
    """No report of the commune names this content, or it names another size."""


class TooManyOpen(Exception):
    """The PC has too many uploads open."""


class NoRoom(Exception):
    """The disk of the centre is full."""


class OffsetMoved(Exception):
    """The upload stands elsewhere than the sender thinks."""


class WrongContent(Exception):
    """All bytes are here and their SHA-256 is another one; they were thrown away."""


class Uploads:
    """The uploads and the contents of one centre; every method is slow and safe from any thread."""

    def __init__(self, centre: Centre, data: Path, room: int = ROOM) -> None:
        self._centre = centre
        self._parts = data / "uploads"
        self._contents = data / "files"
        self._room = room

    def place(self, sha256: str) -> Path:
        """Where a content lies once it is whole."""
        if not contents.is_sha256(sha256):
            raise ValueError(sha256)
        return self._contents / sha256[:2] / sha256

    def keep(self, pieces: Iterable[bytes]) -> tuple[str, int]:
        """Put a content of the centre's own where it lies; its SHA-256 and bytes. Raises OSError, NoRoom.

        It counts for nobody until a row says so. Not among the parts: a server that starts clears those.
        """
        self._contents.mkdir(mode=0o700, exist_ok=True)
        part, digest, size = self._contents / f"{uuid4().hex}.part", hashlib.sha256(), 0
        try:
            with part.open("xb") as out:
                for piece in pieces:
                    digest.update(piece)
                    size += len(piece)
                    out.write(piece)
                out.flush()
                os.fsync(out.fileno())
            self._move(part, self.place(digest.hexdigest()))
        finally:
            _unlink(part)
        return digest.hexdigest(), size

    def leave_room(self, size: int) -> None:
        """Raises NoRoom when so many bytes more would take what stays free for reports."""
        if shutil.disk_usage(self._contents.parent).free < size + self._room:
            raise NoRoom

    def find(self, device: Device, sha256: str) -> Upload | None:
        """The device's upload; a finished one when the content is here and its commune names it.

        `received` == `size` means that it is here, whole and checked. Raises WrongContent.
        """
        with self._centre.database.reading() as session:
            size = contents.wanted_size(session, device.unit, sha256)
            here = size is not None and contents.is_here(session, sha256, size)
            if here and self.place(sha256).exists():
                return _whole(device, sha256, size or 0, self._centre.clock())
            same = (Upload.device == device.id, Upload.sha256 == sha256)
            upload = session.exec(select(Upload).where(*same)).first()
        if upload is None or upload.expires_at <= self._centre.clock():
            return None
        if upload.received == upload.size:
            self._finish(upload)
        return upload

    def create(self, device: Device, sha256: str, size: int) -> Upload:
        """Begin an upload; the one there is when there is one.

        Raises NotNamed, TooManyOpen, NoRoom, WrongContent.
        """
        there = self.find(device, sha256)
        if there is not None:
            return there
        self.sweep()
        with self._centre.database.writing() as session:
            if contents.wanted_size(session, device.unit, sha256) != size or size > LIMIT:
                raise NotNamed
            mine = select(func.count()).select_from(Upload).where(Upload.device == device.id)
            if session.exec(mine).one() >= OPEN:
                raise TooManyOpen
            upload = Upload(
                id=uuid4().hex,
                device=device.id,
                sha256=sha256,
                size=size,
                received=0,
                expires_at=self._centre.clock() + KEPT,
            )
            self._make_part(upload)
            session.add(upload)
        return upload

    def _make_part(self, upload: Upload) -> None:
        try:
            self._parts.mkdir(mode=0o700, exist_ok=True)
            if shutil.disk_usage(self._parts).free < upload.size + self._room:
                raise NoRoom
            self._part(upload).touch(mode=0o600)
            _sync_folder(self._parts)
        except OSError as error:
            raise NoRoom from error

    def write(self, upload: Upload, at: int, piece: bytes) -> None:
        """Put bytes into the part, not counted yet. Raises NoRoom, OffsetMoved when the part is gone."""
        try:
            with self._part(upload).open("r+b") as part:
                part.seek(at)
                part.write(piece)
        except FileNotFoundError as error:
            self.drop(upload)  # somebody cleared the folder: the PC begins again
            raise OffsetMoved from error
        except OSError as error:
            raise NoRoom from error

    def advance(self, upload: Upload, received: int) -> Upload:
        """Count what was written up to `received`, after it is durable; finish when it is all.

        Raises OffsetMoved when another request counted meanwhile, NoRoom, WrongContent.
        """
        try:
            with self._part(upload).open("r+b") as part:
                os.fsync(part.fileno())
        except FileNotFoundError as error:
            raise OffsetMoved from error
        except OSError as error:
            raise NoRoom from error
        expires = self._centre.clock() + KEPT
        moved = (
            update(Upload)
            .where(col(Upload.id) == upload.id, col(Upload.received) == upload.received)
            .values(received=received, expires_at=expires)
        )
        with self._centre.database.writing() as session:
            if session.connection().execute(moved).rowcount != 1:
                raise OffsetMoved
        upload.received, upload.expires_at = received, expires
        if received == upload.size:
            self._finish(upload)
        return upload

    def drop(self, upload: Upload) -> None:
        """Throw an upload away."""
        with self._centre.database.writing() as session:
            kept = session.get(Upload, upload.id)
            if kept is not None:
                session.delete(kept)
        _unlink(self._part(upload))

    def sweep(self) -> int:
        """Throw away what has expired, and parts that no upload knows; how many uploads."""
        now = self._centre.clock()
        with self._centre.database.reading() as session:
            expired = session.exec(select(Upload).where(col(Upload.expires_at) <= now)).all()
        for each in expired:
            self.drop(each)
        return len(expired)

    def sweep_strays(self) -> None:
        """Remove parts no upload knows: what a power cut left between file and row. At the start only.

        The writer's lock is held meanwhile: another worker may be making a part at this moment.
        """
        with self._centre.database.writing() as session:
            known = set(session.exec(select(Upload.id)).all())
            for left in self._parts.iterdir() if self._parts.is_dir() else ():
                if left.name not in known:
                    _unlink(left)

    def sweep_unnamed(self) -> None:
        """Remove contents that count for nobody: of drafts that were handed over, say. At the start only.

        Those of the last day stay: one may be about to count.
        """
        oldest = self._centre.clock() - timedelta(days=1)
        with self._centre.database.reading() as session:
            known = {*session.exec(select(Content.sha256)).all(), *session.exec(select(Upload.sha256)).all()}
        for left in self._contents.glob("??/*"):
            came = datetime.fromtimestamp(left.stat().st_mtime, UTC)
            if left.name not in known and came < oldest:
                _unlink(left)

    def _part(self, upload: Upload) -> Path:
        return self._parts / upload.id

    def _finish(self, upload: Upload) -> None:
        """Check the whole, give it its place, and count it; also after a server was killed on the way."""
        part, place = self._part(upload), self.place(upload.sha256)
        wanted = (upload.sha256, upload.size)
        if _sha256(part) == wanted:
            self._move(part, place)
        elif part.exists() or _sha256(place) != wanted:
            self.drop(upload)
            raise WrongContent
        row = Content(
            sha256=upload.sha256, size=upload.size, device=upload.device, came_at=self._centre.clock()
        )
        with self._centre.database.writing() as session:
            contents.arrived(self._centre, session, row)
            kept = session.get(Upload, upload.id)
            if kept is not None:
                session.delete(kept)

    def _move(self, part: Path, place: Path) -> None:
        try:
            place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with suppress(FileNotFoundError):  # another request finished it a moment ago
                part.replace(place)
            _sync_folder(place.parent)
            _sync_folder(self._contents)
            _sync_folder(self._contents.parent)
        except OSError as error:
            raise NoRoom from error


def _whole(device: Device, sha256: str, size: int, now: datetime) -> Upload:
    """What an upload of a content that is here already would be; it has no id, since nothing is open."""
    return Upload(id="", device=device.id, sha256=sha256, size=size, received=size, expires_at=now)


def _sha256(path: Path) -> tuple[str, int]:
    """SHA-256 (hex) and size; of nothing when the file is not there."""
    digest, size = hashlib.sha256(), 0
    with suppress(FileNotFoundError), path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return digest.hexdigest(), size


def _sync_folder(folder: Path) -> None:
    """Make names in a folder durable; Windows does that by itself and cannot open folders."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unlink(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
