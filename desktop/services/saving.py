"""Files the application writes where a person wants them: whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from desktop.config import no_room, sync_folder
from desktop.domain.errors import DiskFull, FileNotSaved
from desktop.domain.errors.documents import FileOpenElsewhere

#: What Windows says when another program has the file open: a violation of sharing, or of a lock.
_HELD = {32, 33}


def save(path: Path, content: bytes) -> Path:
    """Write `content` to `path`; returns it. Raises FileOpenElsewhere, FileNotSaved, DiskFull."""
    if _owned(path):
        raise FileOpenElsewhere(str(path))
    draft = path.with_name(path.name + ".part")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        draft.unlink(missing_ok=True)
        if no_room(error):
            raise DiskFull from error
        if getattr(error, "winerror", 0) in _HELD or (isinstance(error, PermissionError) and _held(path)):
            raise FileOpenElsewhere(str(path)) from error
        raise FileNotSaved(str(path)) from error
    return path


def _owned(path: Path) -> bool:
    """Whether Word, Excel or LibreOffice has left the file beside it that says who has it open."""
    name = path.name
    # Word puts its two signs over the first two letters where the name is long, else before or over one.
    marks = (f"~${name[2:]}", f"~${name[1:]}", f"~${name}", f".~lock.{name}#")
    return path.exists() and any(path.with_name(mark).exists() for mark in marks)


def _held(path: Path) -> bool:
    """Whether it is the file itself that cannot be written, in a folder that can."""
    return path.is_file() and os.access(path.parent, os.W_OK)
