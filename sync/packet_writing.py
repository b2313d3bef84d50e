"""A packet written as files: one, or parts of a chosen size, whole on the disk before any has its name."""

from __future__ import annotations

import errno
import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from sync.packet_parts import (
    DIGEST,
    FORMAT,
    LARGEST_PART,
    MAGIC,
    MOST_PARTS,
    OVERHEAD,
    PIECE,
    SMALLEST_PART,
    Heading,
    PacketRefused,
    Progress,
    Stopped,
    Why,
    name_of,
)


def write(
    folder: Path,
    stem: str,
    kind: str,
    packet: str,
    total: int,
    stream: Iterable[bytes],
    part_bytes: int | None = None,
    progress: Progress = lambda done, total: None,
    stopped: Stopped = lambda: False,
) -> tuple[Path, ...]:
    """Write a stream of `total` bytes as parts of at most `part_bytes` (None: one file, if a disk takes it).

    All of it is on the disk and read back before any part gets its name. Raises OSError, PacketRefused
    (STOPPED, TOO_LARGE) and what `stream` raises; then nothing is left.
    """
    room = min(max(part_bytes or LARGEST_PART, SMALLEST_PART), LARGEST_PART) - OVERHEAD
    parts = max(1, -(-total // room))
    if parts > MOST_PARTS:
        raise PacketRefused(Why.TOO_LARGE, stem, f"{parts} parts")
    names = [folder / name_of(stem, number, parts) for number in range(1, parts + 1)]
    drafts = [name.with_name(name.name + ".part") for name in names]
    pieces = _Pieces(stream, progress, stopped, total)
    try:
        digests = []
        for number, draft in enumerate(drafts):
            size = min(room, total - number * room)
            heading = Heading(kind, packet, number + 1, parts, size, total)
            digests.append(_write_part(draft, heading, pieces))
        pieces.end()
        for draft, digest in zip(drafts, digests, strict=True):
            _read_back(draft, digest)
        for draft, name in zip(drafts, names, strict=True):
            draft.replace(name)
    except BaseException:
        for left in (*drafts, *names):
            _remove(left)
        raise
    return tuple(names)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:  # the stick is out: what is left there has no name a packet has, or is told as cut short
        return


class _Pieces:
    """A stream to be read in pieces of any size, counted and stopped on the way."""

    def __init__(self, stream: Iterable[bytes], progress: Progress, stopped: Stopped, total: int) -> None:
        self._stream = iter(stream)
        self._held = b""
        self._progress = progress
        self._stopped = stopped
        self._done = 0
        self._total = total

    def take(self, size: int) -> Iterator[bytes]:
        """Exactly `size` bytes in pieces."""
        while size:
            if self._stopped():
                raise PacketRefused(Why.STOPPED)
            held = self._held or next(self._stream, b"")
            if not held:
                raise ValueError("the stream ended early")
            piece, self._held = held[:size], held[size:]
            size -= len(piece)
            self._done += len(piece)
            self._progress(self._done, self._total)
            yield piece

    def end(self) -> None:
        """There must be nothing more."""
        if self._held or next(self._stream, b""):
            raise ValueError("the stream is longer than it was said to be")


def _write_part(path: Path, heading: Heading, pieces: _Pieces) -> bytes:
    said = json.dumps({"format": FORMAT, **asdict(heading)}, separators=(",", ":")).encode()
    digest = hashlib.sha256()
    with path.open("wb") as file:
        for piece in (MAGIC, len(said).to_bytes(4, "big"), said):
            digest.update(piece)
            file.write(piece)
        for piece in pieces.take(heading.bytes):
            digest.update(piece)
            file.write(piece)
        file.write(digest.digest())
        file.flush()
        os.fsync(file.fileno())
    return digest.digest()


def _read_back(path: Path, wanted: bytes) -> None:
    """Whether a part is on the disk as it was meant. Raises OSError."""
    left = path.stat().st_size - DIGEST
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while left > 0 and (piece := file.read(min(left, PIECE))):
            digest.update(piece)
            left -= len(piece)
    if digest.digest() != wanted:
        raise OSError(errno.EIO, "it was not written as it was meant", str(path))
