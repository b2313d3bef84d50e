"""The files of a form that is only tried: sealed in a temporary folder, taken away at the end.

The keys are in memory alone: what a crash leaves behind in the folder nobody can read.
"""

from __future__ import annotations

import shutil
import tempfile
import threading
import weakref
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from random import Random
from typing import Final

from desktop.config import no_room
from desktop.domain.errors import DiskFull, FileMissing, RoomShort, TakeCancelled
from desktop.domain.files import FileCard, distinct
from desktop.store import sealed

#: Bytes of the disk that a trial leaves free.
ROOM: Final = 100 * 1024 * 1024


class TrialStore:
    """`desktop.services.files.Keeper` for one form at a time; which report is asked for makes no difference.

    Safe from any thread. No folder is made before the first file comes.
    """

    def __init__(self, rng: Random, room: int = ROOM) -> None:
        """`rng` makes keys: the system's own, but for tests."""
        self._rng = rng
        self._room = room
        self._lock = threading.Lock()
        self._begin()

    def _begin(self) -> None:
        self._folder: Path | None = None
        self._kept: dict[str, tuple[FileCard, Path, bytes]] = {}

    def clear(self) -> None:
        """Take everything away; what is being taken in just then is not kept either."""
        with self._lock:
            folder = self._folder
            self._begin()
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)

    def check_room(self, size: int) -> None:
        """Raises RoomShort when a file of `size` bytes would fill the disk."""
        if shutil.disk_usage(tempfile.gettempdir()).free < size + self._room:
            raise RoomShort(size, self._room)

    def take(self, report: str, name: str, kind: str, pieces: Iterable[bytes], now: datetime) -> FileCard:
        """Keep a content under `name`, or the next name that is free. Raises DiskFull, TakeCancelled."""
        secret = self._rng.randbytes(sealed.KEY_BYTES)
        try:
            folder = self._made()
            path = folder / self._rng.randbytes(16).hex()
            sha256, size = sealed.write(path, secret, pieces)
        except OSError as error:
            if no_room(error):
                raise DiskFull from error
            raise
        with self._lock:
            if folder != self._folder:
                path.unlink(missing_ok=True)
                raise TakeCancelled
            there = self._kept.get(name)
            if there is not None and (there[0].sha256, there[0].type) == (sha256, kind):
                path.unlink()
                return there[0]
            card = FileCard(distinct(name, self._kept), sha256, size, kind)
            self._kept[card.name] = (card, path, secret)
        return card

    def _made(self) -> Path:
        """The folder, made when it is not there; it goes with this object at the latest."""
        with self._lock:
            if self._folder is None:
                self._folder = Path(tempfile.mkdtemp(prefix="baocaoxa-"))
                weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
            return self._folder

    def cards(self, report: str) -> tuple[FileCard, ...]:
        """All that is kept, by name."""
        return tuple(card for _, card in sorted(self.known(report).items()))

    def known(self, report: str) -> dict[str, FileCard]:
        """Every file kept, by name."""
        with self._lock:
            return {name: card for name, (card, _, _) in self._kept.items()}

    def read(self, report: str, name: str, start: int = 0, length: int | None = None) -> Iterator[bytes]:
        """Part of a file in pieces. Raises FileMissing, at any piece."""
        with self._lock:
            there = self._kept.get(name)
        if there is None:
            raise FileMissing(name)
        card, path, secret = there
        try:
            yield from sealed.read(path, secret, card.size, start, length)
        except sealed.Broken as error:
            raise FileMissing(name) from error

    def drop(self, report: str, name: str) -> bool:
        """Nothing goes before the end: a file taken out can be put back."""
        return False

    def sweep(self, report: str | None = None) -> None:
        """Nothing goes before the end."""
