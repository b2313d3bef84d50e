"""A worn disk: a file of which some pages can no longer be read."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

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


class Swapped:
    """What the system would say, said otherwise for one test: there is no way to wear out a real disk."""

    def __init__(self) -> None:
        self._kept: list[tuple[Any, str, Any]] = []

    def put(self, owner: Any, name: str, value: Any) -> None:
        """Let `owner` have another `name` until `undo`."""
        self._kept.append((owner, name, getattr(owner, name)))
        setattr(owner, name, value)

    def undo(self) -> None:
        """As it was."""
        while self._kept:
            owner, name, value = self._kept.pop()
            setattr(owner, name, value)


@pytest.fixture
def swapped() -> Iterator[Swapped]:
    """For one test."""
    made = Swapped()
    yield made
    made.undo()
