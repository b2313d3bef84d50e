"""A small file that is kept twice: a bad place on the disk costs one of the two only.

The copy beside it never says what is out of date. It is taken away before the first is replaced and comes
back after it, so that a kill leaves both alike or the first alone. It is read where the first is missing or
broken.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from desktop.config import sync_folder, write_atomically, write_draft

_log = logging.getLogger(__name__)
T = TypeVar("T")

#: Gives what a content says; ValueError where it is torn or was never such a file.
Parse = Callable[[bytes], T]


def copy_of(path: Path) -> Path:
    """Where the second one lies."""
    return path.with_name(f"{path.stem}-copy{path.suffix}")


def both(path: Path) -> tuple[Path, Path]:
    """The first and its copy, there or not."""
    return path, copy_of(path)


def read(path: Path, parse: Parse[T]) -> T:
    """What the first says, or the copy where the first is broken; OSError or ValueError of the first."""
    try:
        return parse(path.read_bytes())
    except (OSError, ValueError):
        with suppress(OSError, ValueError):  # then the first's own error tells more
            return parse(copy_of(path).read_bytes())
        raise


def write(path: Path, content: bytes, parse: Parse[object]) -> None:
    """Replace both, durably. Raises DiskFull, OSError; then the first is as it was.

    Both drafts are on the disk before anything is changed. Where the copy alone cannot be put in its place,
    the first is new all the same, and `mend` makes the copy later.
    """
    mend(path, parse)  # where only the copy can be read, it is not taken away before there is another
    drafts: list[Path] = []
    try:
        drafts.extend(write_draft(each, content) for each in both(path))
        copy_of(path).unlink(missing_ok=True)
        sync_folder(path.parent)
        drafts[0].replace(path)
    except BaseException:
        for draft in drafts:
            draft.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)
    try:
        drafts[1].replace(copy_of(path))
        sync_folder(path.parent)
    except OSError as error:  # on Windows: another program has it open
        _log.warning("a second copy was not put in its place: %s", type(error).__name__)


def mend(path: Path, parse: Parse[object]) -> None:
    """Make the one that is missing, broken or another anew from the other; nothing where neither can be read.

    The first counts. For the one process that holds the folder: another's writing would be overtaken.
    Raises DiskFull, OSError.
    """
    first, copy = (_whole(each, parse) for each in both(path))
    if first is None and copy is not None:
        write_atomically(path, copy)
    elif first is not None and copy != first:
        write_atomically(copy_of(path), first)


def _whole(path: Path, parse: Parse[object]) -> bytes | None:
    try:
        content = path.read_bytes()
        parse(content)
    except (OSError, ValueError):
        return None
    return content
