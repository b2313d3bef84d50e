"""What a power cut leaves on a disk, worked out from the log of what was asked of it.

Up to its last sync a file is as it was written. What came after it was with the system only: all of it may
be lost (`dropped`), all kept (`kept`), all kept with the last write torn at a sector (`torn`), or any part of
it in any order, sector by sector (`mixed`). So it is with a file's birth and removal, until its next sync.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from tests.faults.disk import Operation

SECTOR = 512
WAYS = ("dropped", "kept", "torn", "mixed")


@dataclass
class _File:
    """One name: what is surely there (None = no file), and what was asked for since."""

    sure: bytes | None
    since: list[Operation] = field(default_factory=list)


class Platter:
    """The disk under a log: feed it operations, ask for what a cut leaves now."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self._files = {name: _File(content) for name, content in files.items()}

    def take(self, operation: Operation) -> None:
        """One more operation has come."""
        file = self._files.setdefault(operation.file, _File(None))
        if operation.what == "sync":
            file.sure, file.since = _applied(file.sure, file.since), []
        else:
            file.since.append(operation)

    def after(self, way: str, rng: Random) -> dict[str, bytes]:
        """The files after a cut."""
        left = {
            name: _applied(file.sure, _survivors(file.since, way, rng)) for name, file in self._files.items()
        }
        return {name: content for name, content in left.items() if content is not None}

    @property
    def differs(self) -> bool:
        """Whether anything is not sure now: else every way of cutting leaves the same."""
        return any(file.since for file in self._files.values())


def _survivors(since: Sequence[Operation], way: str, rng: Random) -> Sequence[Operation]:
    if way == "dropped":
        return ()
    if way == "kept":
        return since
    if way == "torn":
        last = next((n for n in reversed(range(len(since))) if since[n].what == "write"), None)
        if last is None:
            return since
        first = list(_sectors(since[last]))
        return [*since[:last], *first[: len(first) // 2], *since[last + 1 :]]
    pieces = [piece for operation in since for piece in _sectors(operation) if rng.random() < 0.5]
    rng.shuffle(pieces)
    return pieces


def _sectors(operation: Operation) -> Iterator[Operation]:
    """A write as the disk sees it, a sector at a time; anything else as it is."""
    if operation.what != "write":
        yield operation
        return
    start, data = operation.offset, operation.data
    at = 0
    while at < len(data):
        step = SECTOR - (start + at) % SECTOR
        yield Operation("write", operation.file, start + at, data[at : at + step])
        at += step


def _applied(content: bytes | None, operations: Sequence[Operation]) -> bytes | None:
    if not operations:
        return content
    now = None if content is None else bytearray(content)
    for operation in operations:
        if operation.what == "create":
            now = bytearray()
        elif operation.what == "delete":
            now = None
        elif operation.what == "truncate":
            now = now if now is not None else bytearray()
            del now[operation.offset :]
        else:
            now = now if now is not None else bytearray()
            end = operation.offset + len(operation.data)
            now.extend(bytes(max(0, end - len(now))))
            now[operation.offset : end] = operation.data
    return None if now is None else bytes(now)
