"""A copy of a file on a disk that gives some of it no more: the rest is copied, block by block."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from io import FileIO
from pathlib import Path
from typing import Final

from desktop import private
from desktop.domain.errors import SalvageStopped
from desktop.domain.progress import Stopped, never

#: Bytes of a page of SQLCipher 4, and of the sectors of most disks: what is read at once where reading fails.
PAGE: Final = 4096
_READ: Final = 256 * PAGE
#: Stands for what cannot be read.
UNREAD: Final = bytes(PAGE)


def copy_readable(source: Path, target: Path, stopped: Stopped = never) -> int:
    """Copy what can be read, zeros in place of the rest; how many pages that is. `source` is only read.

    Raises OSError when `source` cannot be opened or `target` not written, SalvageStopped.
    """
    lost = 0
    with source.open("rb", buffering=0) as old, open(target, "wb", opener=private.opener) as new:
        for block, whole in _blocks(old, old.seek(0, os.SEEK_END)):
            if stopped():
                raise SalvageStopped
            new.write(block)
            lost += not whole
    shutil.copystat(source, target)
    return lost


def _blocks(file: FileIO, size: int) -> Iterator[tuple[bytes, bool]]:
    """A file from its beginning to its end, and of each piece whether it was read."""
    at = 0
    while at < size:
        if block := _read(file, at, _READ):
            yield block, True
            at += len(block)
            continue
        end = min(at + _READ, size)
        while at < end:
            length = min(PAGE - at % PAGE, size - at)
            page = _read(file, at, length)
            yield page or UNREAD[:length], bool(page)
            at += len(page) or length


def _read(file: FileIO, at: int, length: int) -> bytes:
    """Some bytes from a place on; none where the disk does not give them, whatever it says of that."""
    try:
        file.seek(at)
        return file.read(length) or b""
    except OSError:
        return b""
