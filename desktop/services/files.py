"""Files attached to reports: taken in from a disk, a stick or the clipboard, looked at, saved elsewhere.

Whatever comes in is judged before it is kept (`desktop.domain.files` has the rules), and a picture loses
what it tells beside what it shows (`jpeg`, `png` there).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, Protocol

from desktop.config import no_room, sync_folder
from desktop.domain import jpeg, png
from desktop.domain.errors import (
    DiskFull,
    FileMissing,
    FileNotSaved,
    FileRefused,
    FileTooLarge,
    FileUnreadable,
    StateSecret,
    TakeCancelled,
)
from desktop.domain.errors.documents import ListStopped
from desktop.domain.files import HEAD, JPEG, LIMIT, PNG, FileCard, accepts, safe_name, type_of, without_macros
from desktop.domain.jpeg import NotAPicture, Torn
from desktop.domain.progress import Stopped, Tell, bytes_while, never, untold
from desktop.domain.secrecy import secret_name
from desktop.domain.torn import breaks_off
from desktop.services.session import Clock

if TYPE_CHECKING:
    from desktop.forms import FormInstance

__all__ = ["LIMIT", "FileCard", "Files", "uploads"]

Progress = Callable[[int, int], None]  # bytes read, bytes in all
_PIECE: Final = 256 * 1024
#: What takes the story out of a picture, by its kind (`desktop.domain.files.CLEANED`).
_CLEANERS: Final = {JPEG: jpeg.without_story, PNG: png.without_story}


def _opened(path: Path) -> BinaryIO:
    """A plain file, opened. Raises FileRefused for a folder or a device, FileUnreadable."""
    name = safe_name(path.name)
    try:
        # Without waiting: what only looks like a file (a pipe) would keep the thread for ever.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except OSError as error:
        if path.is_dir():  # Windows opens no folders at all
            raise FileRefused(name, "folder") from error
        why = "gone" if isinstance(error, FileNotFoundError) else "refused"
        raise FileUnreadable(name, why) from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise FileRefused(name, "folder")
    return os.fdopen(handle, "rb")


def _unmarked(name: str, content: bytes) -> Iterable[bytes]:
    """The content, in pieces. Raises StateSecret where a stamp is inside."""
    from desktop.domain.secret_files import mark_inside

    mark = mark_inside(name, content)
    if mark is not None:
        raise StateSecret(mark, name)
    return (content[at : at + _PIECE] for at in range(0, len(content), _PIECE))


def uploads(instance: FormInstance) -> tuple[str, ...]:
    """The names of files the answers give, of those that are sent."""
    asked = (node for node in instance.walk() if node.control == "upload")
    return tuple(node.value for node in asked if node.value and node.relevant)


def write_copy(pieces: Iterable[bytes], path: Path) -> None:
    """Write a content to `path`, whole or not at all. Raises FileNotSaved, DiskFull, and what `pieces` do."""
    draft = path.with_name(path.name + ".part")
    try:
        with draft.open("wb") as file:
            for piece in pieces:
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        draft.unlink(missing_ok=True)
        if no_room(error):
            raise DiskFull from error
        raise FileNotSaved(str(path)) from error
    except (FileMissing, ListStopped):
        draft.unlink(missing_ok=True)
        raise


def _untold(done: int, size: int) -> None:
    """Nobody wants to know."""


def _nobody(report: str) -> None:
    """Every report is in the store."""


def _never() -> bool:
    return False


class Keeper(Protocol):
    """Where contents are kept: `desktop.store.files.FileStore`, or `TrialStore` for a form that is tried."""

    def check_room(self, size: int) -> None: ...
    def take(self, report: str, name: str, kind: str, pieces: Iterable[bytes], now: datetime) -> FileCard: ...
    def cards(self, report: str) -> tuple[FileCard, ...]: ...
    def known(self, report: str) -> dict[str, FileCard]: ...
    def read(self, report: str, name: str, start: int = 0, length: int | None = None) -> Iterator[bytes]: ...
    def drop(self, report: str, name: str) -> bool: ...
    def sweep(self, report: str | None = None) -> object: ...


class Files:
    """The files of all reports of one store. `take`, `take_bytes`, `save_as`: off the main thread."""

    def __init__(
        self,
        store: Keeper,
        clock: Clock,
        limit: int = LIMIT,
        write_down: Callable[[str], None] = _nobody,
    ) -> None:
        """`write_down` keeps a report that is not in the store yet: its first answer may be a file."""
        self._store = store
        self._write_down = write_down
        self._clock = clock
        self._limit = limit

    def take(
        self,
        report: str,
        path: Path,
        progress: Progress = _untold,
        cancelled: Callable[[], bool] = _never,
        *,
        accept: str = "",
    ) -> FileCard:
        """Keep a copy of a file for a draft; the card names it as the report does. Slow.

        `accept` is the question's mediatype. Raises StateSecret for a name or words inside marked as one,
        FileRefused, FileTooLarge, FileUnreadable, TakeCancelled,
        RoomShort, DiskFull, WrongState; nothing is kept then.
        """
        with _opened(path) as file:
            found = os.fstat(file.fileno())
            pieces = self._read(path, file, found, progress, cancelled)
            return self._keep(report, safe_name(path.name), found.st_size, pieces, accept)

    def take_bytes(self, report: str, name: str, content: bytes, *, accept: str = "") -> FileCard:
        """Keep what the clipboard holds. Raises what `take` raises."""
        pieces = (content[at : at + _PIECE] for at in range(0, len(content), _PIECE))
        return self._keep(report, safe_name(name), len(content), pieces, accept)

    def judge(self, path: Path, progress: Progress = _untold, cancelled: Callable[[], bool] = _never) -> None:
        """Read a file as `take` does and keep nothing of it. Raises what `take` raises of the file. Slow."""
        self.content(path, progress, cancelled)

    def content(
        self, path: Path, progress: Progress = _untold, cancelled: Callable[[], bool] = _never
    ) -> tuple[str, bytes]:
        """The name and content of a file, as `take` would keep it. Raises what `take` raises of it. Slow."""
        with _opened(path) as file:
            found, name = os.fstat(file.fileno()), safe_name(path.name)
            pieces = self._read(path, file, found, progress, cancelled)
            try:
                return name, b"".join(self._checked(name, found.st_size, pieces, "")[1])
            except NotAPicture as error:
                raise FileRefused(name, "torn" if isinstance(error, Torn) else "picture") from error

    def _keep(self, report: str, name: str, size: int, pieces: Iterator[bytes], accept: str) -> FileCard:
        kind, cleaned = self._checked(name, size, pieces, accept)
        self._write_down(report)
        try:
            return self._store.take(report, name, kind, cleaned, self._clock())
        except NotAPicture as error:
            raise FileRefused(name, "torn" if isinstance(error, Torn) else "picture") from error

    def _checked(
        self, name: str, size: int, pieces: Iterator[bytes], accept: str
    ) -> tuple[str, Iterable[bytes]]:
        """The kind of a file, and what is kept of it. The pieces raise what is wrong inside."""
        if size > self._limit:
            raise FileTooLarge(name, size, self._limit)
        first = next(pieces, b"")
        kind = type_of(name, first[:HEAD])
        if not accepts(accept, kind):
            raise FileRefused(name, "kind")
        mark = secret_name(name)
        if mark is not None:
            raise StateSecret(mark, name)
        if breaks_off(kind, first, size):
            raise FileRefused(name, "torn")
        self._store.check_room(size)
        from desktop.domain.secret_files import looked_into

        whole: Iterable[bytes] = chain((first,), pieces)
        if looked_into(name, first):
            whole = _unmarked(name, b"".join(whole))
        return kind, _CLEANERS[kind](whole) if kind in _CLEANERS else without_macros(name, whole)

    def _read(
        self,
        path: Path,
        file: BinaryIO,
        found: os.stat_result,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> Iterator[bytes]:
        """The file in pieces; at its end it must be what it was at the beginning."""
        name, done = safe_name(path.name), 0
        while True:
            if cancelled():
                raise TakeCancelled
            try:
                piece = file.read(_PIECE)
                now = os.fstat(file.fileno()) if not piece else found
            except OSError as error:
                raise FileUnreadable(name, "broken") from error
            done += len(piece)
            if not piece:
                if (now.st_mtime_ns, now.st_size, done) != (found.st_mtime_ns, found.st_size, found.st_size):
                    raise FileUnreadable(name, "changed")
                return
            if done > found.st_size:
                raise FileUnreadable(name, "changed")
            progress(done, found.st_size)
            yield piece

    def cards(self, report: str) -> tuple[FileCard, ...]:
        """The files a report has now, by name: its draft's, else those of its newest revision."""
        return self._store.cards(report)

    def card(self, report: str, name: str) -> FileCard | None:
        """One file of a report; None when none of that name was kept."""
        return self._store.known(report).get(name)

    def read(self, report: str, name: str, start: int = 0, length: int | None = None) -> bytes:
        """A file, or a part of it. Raises FileMissing."""
        return b"".join(self._store.read(report, name, start, length))

    def preview(self, report: str, name: str, most: int = LIMIT) -> bytes | None:
        """The bytes of a picture to show; None for a file of another kind or of more than `most` bytes."""
        card = self.card(report, name)
        if card is None:
            raise FileMissing(name)
        if not card.type.startswith("image/") or card.size > most:
            return None
        return self.read(report, name)

    def save_as(
        self, report: str, name: str, path: Path, stopped: Stopped = never, tell: Tell = untold
    ) -> None:
        """Write a copy to `path`, whole or not at all.

        Raises FileMissing, FileNotSaved, DiskFull, ListStopped.
        """
        card = self.card(report, name)
        size = card.size if card is not None else 0
        write_copy(bytes_while(self._store.read(report, name), size, tell, stopped), path)

    def drop(self, report: str, name: str) -> bool:
        """Let a file go that the report no longer names; False, and nothing happens, when it is named."""
        return self._store.drop(report, name)

    def sweep(self, report: str | None = None) -> None:
        """Let go what nothing names any more, of one report, or of all while nothing is being taken."""
        self._store.sweep(report)
