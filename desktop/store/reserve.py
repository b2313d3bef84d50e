"""Room kept back on the disk, so that the report on the screen still saves when the disk is full."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from desktop import private
from desktop.config import sync_folder

_CHUNK = bytes(64 * 1024)


class Reserve:
    """`reserve.bin` beside the store: `size` bytes really written, given up when there is no other room."""

    def __init__(self, path: Path, size: int) -> None:
        self._path = path
        self._size = size
        #: Wanted and not kept: given up for a write, or there was no room for it; and not made since.
        self.spent = False

    def free(self) -> int:
        """Bytes free on the disk now."""
        return shutil.disk_usage(self._path.parent).free

    def make(self) -> bool:
        """Keep the room back when as much again stays free for others; False when there is too little."""
        kept = self._is_kept() or self._made()
        self.spent = not kept and self._size > 0
        return kept

    def _is_kept(self) -> bool:
        return self._path.exists() and self._path.stat().st_size >= self._size

    def _made(self) -> bool:
        if not self._size or self.free() < 2 * self._size:
            return False
        try:
            with open(self._path, "wb", opener=private.opener) as file:
                file.writelines(_CHUNK for _ in range(-(-self._size // len(_CHUNK))))
                file.flush()
                os.fsync(file.fileno())
        except OSError:  # no room after all: better no reserve than half of one
            self._path.unlink(missing_ok=True)
            return False
        return True

    def release(self) -> bool:
        """Give the room up; False when it was gone already."""
        try:
            self._path.unlink()
        except FileNotFoundError:
            return False
        self.spent = True
        sync_folder(self._path.parent)
        return True
