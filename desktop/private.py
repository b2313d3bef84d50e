"""Files and folders that only this person may read, whatever the umask says.

On Windows the profile lies in a folder of the person's already, and modes say nothing there.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import Final

FOLDER: Final = 0o700
FILE: Final = 0o600


def folder(path: Path) -> None:
    """Make a folder, those above it as usual, and close it to others, also when it is there. OSError."""
    path.mkdir(mode=FOLDER, parents=True, exist_ok=True)
    close(path, FOLDER)


def file(path: Path) -> None:
    """Make a file where there is none, and close it to others. Raises OSError."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT, FILE))
    close(path)


def opener(path: str, flags: int) -> int:
    """For `open`: a file that is made is closed to others from the beginning."""
    return os.open(path, flags, FILE)


def close(path: Path, mode: int = FILE) -> None:
    """Close what is there to others."""
    if os.name != "nt":
        with suppress(OSError):  # a disk that knows no rights, as a stick has
            path.chmod(mode)
