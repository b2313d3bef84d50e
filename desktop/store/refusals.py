"""What a person is told when SQLite or the disk refuses: no room, held elsewhere, read-only, or damaged."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Final

from sqlalchemy.exc import DBAPIError

from desktop.config import no_room
from desktop.domain.errors import DiskFull, StoreDamaged, StoreError, StoreHeld, StoreReadOnly

#: Primary result codes of SQLite: the file is not what it should be; there is no room.
_CORRUPT, _NOT_A_DATABASE, _FULL, _IO_ERROR = 11, 26, 13, 10
#: Nothing is wrong with the file: a lock of another program; a race for one; not opened; not to be written.
_BUSY, _PROTOCOL, _CANNOT_OPEN, _NO_PERMISSION, _READ_ONLY = 5, 15, 14, 3, 8
#: A read that began before another write of our own wants to write: a mistake of ours, nobody holds the file.
_BUSY_SNAPSHOT: Final = _BUSY | 2 << 8
#: Extended codes of a failed reading: READ, SHORT_READ, DATA, CORRUPTFS. Another I/O error of a write is one
#: the system refused (a quota and a file too large are told so); SQLCipher drops the extended code then.
_READING: Final = frozenset(_IO_ERROR | number << 8 for number in (1, 2, 32, 33))
#: Extended codes of an I/O error in locking: RDLOCK, CHECKRESERVEDLOCK, LOCK, SHMLOCK.
_LOCKING: Final = frozenset(_IO_ERROR | number << 8 for number in (9, 14, 15, 20))
_CLOSED_OFF: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY})


def told_error(error: DBAPIError, path: Path, writing: bool = False) -> StoreError | None:
    """What a person is told about a failure of the database; None when it is a mistake of ours."""
    return told(error.orig, path, writing)


def told(error: BaseException | None, path: Path, writing: bool = False) -> StoreError | None:
    """The same of an error of the driver itself, which carries `sqlite_errorcode`."""
    code = getattr(error, "sqlite_errorcode", None) or 0
    kind = code & 0xFF
    if (kind in (_BUSY, _PROTOCOL) and code != _BUSY_SNAPSHOT) or code in _LOCKING:
        return StoreHeld(str(path))
    if kind == _READ_ONLY:
        return StoreReadOnly(str(path))
    if kind in (_CANNOT_OPEN, _NO_PERMISSION):
        return _closed_off(path)
    if kind == _FULL or (writing and kind == _IO_ERROR and code not in _READING):
        return DiskFull()
    if kind in (_CORRUPT, _NOT_A_DATABASE, _IO_ERROR):
        return StoreDamaged(str(path), str(error))
    return None


def told_by_system(error: OSError, path: Path) -> StoreError:
    """What a person is told when the system refused to read or to write a file of the store."""
    if no_room(error):
        return DiskFull()
    return _closed_off(path) if error.errno in _CLOSED_OFF else StoreDamaged(str(path), str(error))


def full(error: Exception) -> bool:
    """Whether an error of the driver says that there is no room."""
    code = getattr(error, "sqlite_errorcode", None) or 0
    return code & 0xFF == _FULL


def _closed_off(path: Path) -> StoreError:
    """Of a store that cannot be opened: whether this person may not write there, or another holds it."""
    there = os.access(path, os.R_OK | os.W_OK) if path.exists() else True
    if there and os.access(path.parent, os.W_OK):
        return StoreHeld(str(path))
    return StoreReadOnly(str(path))
