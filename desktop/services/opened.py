"""What another program is to show: a copy in the clear, in a folder of its own.

It goes when the person signs out, or at the next sign-in.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Final

from desktop.config import no_room
from desktop.domain.errors import DiskFull, FileNotSaved
from desktop.domain.errors.documents import ListStopped

_OPENED: Final = "opened"


class Opened:
    """The copies of one profile."""

    def __init__(self, profile: Path, rng: Random) -> None:
        self._folder = profile / _OPENED
        self._rng = rng

    def copy(self, name: str, write: Callable[[Path], None]) -> Path:
        """A copy called `name`, as `write` writes it. Raises FileNotSaved, DiskFull and what `write` does."""
        folder = self._folder / self._rng.randbytes(8).hex()
        try:
            folder.mkdir(parents=True, mode=0o700)
        except OSError as error:
            if no_room(error):
                raise DiskFull from error
            raise FileNotSaved(str(folder)) from error
        path = folder / name
        try:
            write(path)
        except ListStopped:
            folder.rmdir()
            raise
        with suppress(OSError):  # who changes it would lose the change at sign-out
            path.chmod(0o400)
        return path

    def clear(self) -> None:
        """Throw the copies away; one that another program holds goes the next time."""
        for path in filter(Path.is_file, self._folder.rglob("*")):
            with suppress(OSError):
                path.chmod(0o600)  # Windows removes nothing that is read-only
        shutil.rmtree(self._folder, ignore_errors=True)
