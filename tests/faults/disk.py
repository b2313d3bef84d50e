"""A disk that remembers what was asked of it and fails when told to: a VFS of SQLite, under the real store.

Reading goes to real files. Every write, sync and truncation is counted and kept in `log`; `fault` makes one
of them fail, or all from one on. Nothing is really synced; `cuts.py` works out what a power cut leaves.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import apsw


class Kind(StrEnum):
    """How an operation fails."""

    IO_ERROR = "I/O error"
    FULL = "disk full"


@dataclass(frozen=True)
class Fault:
    """The `at`-th operation (from 0) fails; with `lasting` every later write and truncation too."""

    at: int
    kind: Kind
    lasting: bool


@dataclass(frozen=True)
class Operation:
    """What reached the disk: write, truncate, sync, create, delete; or a `mark` that no disk sees."""

    what: str
    file: str
    offset: int = 0  # of a write; the size of a truncation
    data: bytes = b""


class Disk:
    """The disk of one test; use its `name` as SQLite's VFS. `root` is the folder whose files are kept."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.log: list[Operation] = []
        self.fault: Fault | None = None
        self.done = 0
        self.failed = 0
        self._vfs: _Vfs | None = _Vfs(self)

    def close(self) -> None:
        """Take the VFS away; no connection may be open."""
        if self._vfs is not None:
            self._vfs.unregister()
            self._vfs = None

    def forget(self, fault: Fault | None = None) -> None:
        """Begin to count and to remember anew, with `fault` ahead."""
        self.log, self.done, self.failed, self.fault = [], 0, 0, fault

    def mark(self, what: str) -> None:
        """Note a moment in the log: everything before it has been told to the officer as saved."""
        self.log.append(Operation("mark", what))

    def meet(self, operation: Operation) -> None:
        """Fail the operation when its turn has come, else remember it."""
        number, fault = self.done, self.fault
        self.done += 1
        if fault is not None and (number == fault.at or (fault.lasting and number > fault.at)):
            self.failed += 1
            raise _error(fault.kind, operation.what)
        self.log.append(operation)


class _Full(apsw.FullError):
    """No room left."""

    extendedresult = apsw.SQLITE_FULL


class _Failed(apsw.IOError):
    """The disk refuses an operation."""

    def __init__(self, what: str) -> None:
        super().__init__(f"the disk fails to {what}")
        self.extendedresult = _CODES[what]


_CODES = {
    "write": apsw.SQLITE_IOERR_WRITE,
    "sync": apsw.SQLITE_IOERR_FSYNC,
    "truncate": apsw.SQLITE_IOERR_TRUNCATE,
}


def _error(kind: Kind, what: str) -> Exception:
    return _Full("the disk is full") if kind is Kind.FULL and what != "sync" else _Failed(what)


class _File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: list[int]) -> None:
        path = Path(name.filename() if isinstance(name, apsw.URIFilename) else name)
        self._disk = disk
        self._name = path.name
        if not path.exists():
            disk.log.append(Operation("create", self._name))
        super().__init__("", name, flags)

    def xWrite(self, data: Any, offset: int) -> None:
        self._disk.meet(Operation("write", self._name, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        self._disk.meet(Operation("truncate", self._name, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        self._disk.meet(Operation("sync", self._name))


class _Vfs(apsw.VFS):
    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        super().__init__(disk.name, "")

    def xOpen(self, name: Any, flags: list[int]) -> apsw.VFSFile:
        if name is None:  # what a long statement would undo: SQLite's own, gone with it, never read again
            return apsw.VFSFile("", None, flags)
        return _File(self._disk, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        super().xDelete(filename, syncdir)
        self._disk.log.append(Operation("delete", Path(filename).name))


@contextmanager
def disk(name: str) -> Iterator[Disk]:
    """A disk for a while."""
    made = Disk(name)
    try:
        yield made
    finally:
        made.close()
