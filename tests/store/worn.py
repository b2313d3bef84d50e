"""A worn disk: a file of which some pages can no longer be read."""

from __future__ import annotations

import errno
import io
import os
from pathlib import Path

PAGE = 4096


class BadFile(io.FileIO):
    """A file of which the disk does not give some pages."""

    def __init__(self, path: Path, bad: set[int]) -> None:
        super().__init__(path)
        self._bad = bad

    def fileno(self) -> int:
        raise io.UnsupportedOperation  # or the system would copy it past these pages

    def read(self, size: int | None = -1, /) -> bytes:
        at = self.tell()
        end = Path(str(self.name)).stat().st_size if size is None or size < 0 else at + size
        if self._bad & set(range(at // PAGE, -(-end // PAGE))):
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(self.name))
        return super().read(size)
