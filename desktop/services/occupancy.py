"""One running application per profile: a lock that the system gives back however the process ends.

Two on one profile would not harm the store, but each would show what the other has changed already. Who
comes second is refused and asks the first to show its window, by writing into a file the first looks at.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from desktop import private
from desktop.domain.errors import ProfileInUse

_LOCK = "in-use.lock"
_CALL = "in-use.call"


class Occupancy:
    """Held while this process works on a profile."""

    def __init__(self, file: IO[bytes], call: Path) -> None:
        self._file: IO[bytes] | None = file
        #: Changes when another process would like this one's window to come forward.
        self.call = call

    def close(self) -> None:
        """Let another process have the profile."""
        if self._file is not None:
            self._file.close()
            self._file = None


def occupy(profile: Path) -> Occupancy:
    """Take the profile for this process. Raises ProfileInUse, after asking the other one to come forward.

    On a disk that knows no locks (some network shares) everyone gets it: that place is warned of elsewhere.
    """
    private.folder(profile)
    call = profile / _CALL
    private.file(profile / _LOCK)
    file = (profile / _LOCK).open("ab")
    held = _held_elsewhere(file.fileno())
    if held is not None:
        _refuse(file, call, profile, held)
    private.file(call)
    return Occupancy(file, call)


def _held_elsewhere(handle: int) -> OSError | None:
    """Lock the file; why not when another process has it. A disk that knows no locks refuses nobody."""
    try:
        _lock(handle)
    except (PermissionError, BlockingIOError) as error:  # the former on Windows: the other one's bytes
        return error
    except OSError:
        return None
    return None


def _refuse(file: IO[bytes], call: Path, profile: Path, why: OSError) -> None:
    file.close()
    call.write_text(f"{os.getpid()}\n", "ascii")  # in place: the other one watches this very file
    raise ProfileInUse(str(profile)) from why


def _lock(handle: int) -> None:
    """Lock the file for this process, or raise at once."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
