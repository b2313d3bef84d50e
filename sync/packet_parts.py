"""A packet as files: one, or parts of a chosen size, each of which says which one it is of how many.

A part is MAGIC, the length of its heading (4 bytes), the heading (JSON), its piece of the packet's stream,
and the SHA-256 of all that. What is whole can so be told from what is not, by name, without any key; that
nobody changed it on purpose is told by what is inside (`sync.packets`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import IO, Final, Self

FORMAT: Final = 1
MAGIC: Final = b"\x89BCX\r\n\x1a\n"  # a copy made as text would change it
SUFFIX: Final = ".bcx"
#: Bytes of a part beside its piece: magic, length, heading with room to spare, SHA-256.
OVERHEAD: Final = 1024
SMALLEST_PART: Final = 16 * 1024
#: Less than FAT32 takes as one file, and what a packet may have in all.
LARGEST_PART: Final = 4 * 1024 * 1024 * 1024 - 1024 * 1024
MOST_PARTS: Final = 999
DIGEST: Final = 32  # bytes of the SHA-256 at the end
PIECE: Final = 256 * 1024
_MOST_HEADING: Final = OVERHEAD - len(MAGIC) - 4 - DIGEST
_MOST_FILES: Final = 10_000  # looked at in one folder

Progress = Callable[[int, int], None]  # bytes done, bytes in all
Stopped = Callable[[], bool]


class Why(StrEnum):
    """Why a packet is not taken."""

    NOT_A_PACKET = "not_a_packet"
    TOO_NEW = "too_new"  # written by a later version
    DAMAGED = "damaged"  # not as it was written
    CUT_SHORT = "cut_short"  # half copied
    PART_MISSING = "part_missing"
    PART_FOREIGN = "part_foreign"  # of another packet
    PART_TWICE = "part_twice"
    SEVERAL = "several"  # more than one packet, and nobody said which
    WRONG_KIND = "wrong_kind"  # an answer where a packet of a PC is wanted, or the other way round
    FOR_OTHER = "for_other"  # sealed for another centre, or another PC
    ENROLLED_ANEW = "enrolled_anew"  # an answer to this PC as it was enrolled before
    NOT_OURS = "not_ours"  # signed by another centre
    OTHER_UNIT = "other_unit"  # of another commune
    UNKNOWN_DEVICE = "unknown_device"
    STRANGER = "stranger"  # of a PC that this PC has not heard of
    REVOKED = "revoked"
    REPLAYED = "replayed"
    TOO_LARGE = "too_large"
    STOPPED = "stopped"  # a person wanted it


class PacketRefused(Exception):
    """A packet is not taken, and nothing was changed. `name` is the file, or whom it is about."""

    def __init__(self, why: Why, name: str = "", detail: str = "") -> None:
        self.why = why
        self.name = name
        self.detail = detail
        super().__init__(": ".join(filter(None, (str(why), name, detail))))


@dataclass(frozen=True)
class Heading:
    """What anyone may read: which packet, of which kind, which part of how many, bytes here and in all."""

    kind: str  # request, answer or draft
    packet: str
    part: int
    parts: int
    bytes: int
    total: int


@dataclass(frozen=True)
class Part:
    """A file that says it is a part."""

    path: Path
    heading: Heading
    start: int  # where its piece begins in the file


def heading_of(path: Path) -> Part:
    """What a file says of itself; its piece is not looked at.

    Raises PacketRefused (NOT_A_PACKET, TOO_NEW, DAMAGED, CUT_SHORT), OSError.
    """
    name = path.name
    if path.exists() and not path.is_file():
        raise PacketRefused(Why.NOT_A_PACKET, name)
    size = path.stat().st_size
    with path.open("rb") as file:
        begin = file.read(len(MAGIC) + 4)
        if begin[: len(MAGIC)] != MAGIC:
            raise PacketRefused(Why.NOT_A_PACKET, name)
        length = int.from_bytes(begin[len(MAGIC) :], "big")
        if len(begin) < len(MAGIC) + 4:
            raise PacketRefused(Why.CUT_SHORT, name)
        if length > _MOST_HEADING:
            raise PacketRefused(Why.DAMAGED, name, "heading")
        said = file.read(length)
    if len(said) < length:
        raise PacketRefused(Why.CUT_SHORT, name)
    heading, start = _heading(said, name), len(begin) + length
    expected = start + heading.bytes + DIGEST
    if size != expected:
        raise PacketRefused(Why.CUT_SHORT if size < expected else Why.DAMAGED, name)
    return Part(path, heading, start)


def _heading(said: bytes, name: str) -> Heading:
    try:
        values = json.loads(said)
        written = values["format"]
        if isinstance(written, int) and written > FORMAT:
            raise PacketRefused(Why.TOO_NEW, name)
        numbers = {each: values[each] for each in ("part", "parts", "bytes", "total")}
        texts = {each: values[each] for each in ("kind", "packet")}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise PacketRefused(Why.DAMAGED, name, "heading") from error
    whole = all(type(each) is int and 0 < each < 2**60 for each in numbers.values())
    if not whole or not all(isinstance(each, str) and len(each) <= 64 for each in texts.values()):
        raise PacketRefused(Why.DAMAGED, name, "heading")
    heading = Heading(**texts, **numbers)
    if written != FORMAT or heading.part > heading.parts or heading.parts > MOST_PARTS:
        raise PacketRefused(Why.DAMAGED, name, "heading")
    return heading


def around(path: Path, kind: str) -> tuple[Path, ...]:
    """The files of one packet: of `path` and the parts that lie beside it; of a folder the only one in it.

    Raises PacketRefused: NOT_A_PACKET (nothing of that kind in the folder), SEVERAL, and of `heading_of`.
    """
    if not path.is_dir():
        return _beside(path, heading_of(path).heading.packet)
    found: dict[str, list[Path]] = {}
    for part in _parts_in(path):
        if part.heading.kind == kind:
            found.setdefault(part.heading.packet, []).append(part.path)
    if not found:
        raise PacketRefused(Why.NOT_A_PACKET, path.name or str(path))
    if len(found) > 1:
        names = ", ".join(sorted(min(each).name for each in found.values()))
        raise PacketRefused(Why.SEVERAL, path.name or str(path), names)
    return tuple(next(iter(found.values())))


def _beside(path: Path, packet: str) -> tuple[Path, ...]:
    others = (part.path for part in _parts_in(path.parent) if part.heading.packet == packet)
    return tuple(dict.fromkeys((path, *(other for other in others if not other.samefile(path)))))


def _parts_in(folder: Path) -> Iterator[Part]:
    for number, path in enumerate(sorted(folder.glob(f"*{SUFFIX}"))):
        if number >= _MOST_FILES:
            return
        try:
            yield heading_of(path)
        except PacketRefused:  # another file's trouble; where it should be a part, `_look_at` tells of it
            continue


class Parts:
    """The stream of one packet over its parts. A context: it holds the file open that is being read."""

    def __init__(self, paths: Iterable[Path], kind: str) -> None:
        """Raises PacketRefused for a set that is not one whole packet of `kind`, naming the part."""
        self._parts = _in_order([heading_of(path) for path in paths], kind)
        self._coming: Iterator[Part] = iter(())
        self._file: IO[bytes] | None = None
        self._left = 0  # of the part that is open

    @property
    def heading(self) -> Heading:
        """What the first part says."""
        return self._parts[0].heading

    @property
    def name(self) -> str:
        """The first part's file name."""
        return self._parts[0].path.name

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files, in order."""
        return tuple(part.path for part in self._parts)

    def check(self, progress: Progress = lambda done, total: None, stopped: Stopped = lambda: False) -> None:
        """Whether every part is as it was written. Raises PacketRefused (DAMAGED, STOPPED), OSError."""
        done = 0
        for part in self._parts:
            digest, left = hashlib.sha256(), part.start + part.heading.bytes
            with part.path.open("rb") as file:
                while left and (piece := file.read(min(left, PIECE))):
                    if stopped():
                        raise PacketRefused(Why.STOPPED)
                    digest.update(piece)
                    left -= len(piece)
                    done += len(piece)
                    progress(min(done, self.heading.total), self.heading.total)
                if left or file.read() != digest.digest():
                    raise PacketRefused(Why.DAMAGED, part.path.name)

    def __enter__(self) -> Self:
        """Begin at the first part."""
        self._coming, self._left = iter(self._parts), 0
        return self

    def __exit__(self, *_: object) -> None:
        """Close what is open."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def read(self, size: int) -> bytes:
        """The next `size` bytes. Raises PacketRefused (CUT_SHORT) when there are fewer, OSError."""
        taken = bytearray()
        while len(taken) < size:
            if self._file is None or not self._left:
                self._file = self._next()
            piece = self._file.read(min(size - len(taken), self._left))
            if not piece:
                raise PacketRefused(Why.CUT_SHORT, Path(self._file.name).name)
            taken += piece
            self._left -= len(piece)
        return bytes(taken)

    def _next(self) -> IO[bytes]:
        """The next part at its piece; the one before is closed: a system lets few files be open at once."""
        self.__exit__()
        part = next(self._coming, None)
        if part is None:
            raise PacketRefused(Why.CUT_SHORT, self._parts[-1].path.name)
        self._left = part.heading.bytes
        file = part.path.open("rb")
        file.seek(part.start)
        return file


def name_of(stem: str, number: int, parts: int) -> str:
    """What the part of that number is called; the only one has no number."""
    return f"{stem}{SUFFIX}" if parts == 1 else f"{stem}.{number}-{parts}{SUFFIX}"


def _called(there: Part, number: int) -> str:
    """What the part of that number is called, going by one that is there; the number when it was renamed."""
    name, heading = there.path.name, there.heading
    ending = f".{heading.part}-{heading.parts}{SUFFIX}"
    if not name.endswith(ending):
        return f"{number}/{heading.parts}"
    return name_of(name.removesuffix(ending), number, heading.parts)


def _look_at(path: Path, wanted: Heading) -> None:
    """What is wrong with a file that has the name of a missing part; nothing when there is none."""
    if not path.is_file():
        return
    if heading_of(path).heading.packet != wanted.packet:
        raise PacketRefused(Why.PART_FOREIGN, path.name)


def _in_order(parts: list[Part], kind: str) -> list[Part]:
    if not parts:
        raise PacketRefused(Why.NOT_A_PACKET)
    first = parts[0].heading
    if first.kind != kind:
        raise PacketRefused(Why.WRONG_KIND, parts[0].path.name, first.kind)
    there: dict[int, Part] = {}
    for part in parts:
        heading, name = part.heading, part.path.name
        alike = (heading.packet, heading.kind, heading.parts, heading.total)
        if alike != (first.packet, first.kind, first.parts, first.total):
            raise PacketRefused(Why.PART_FOREIGN, name)
        if heading.part in there:
            raise PacketRefused(Why.PART_TWICE, name, there[heading.part].path.name)
        there[heading.part] = part
    missing = [number for number in range(1, first.parts + 1) if number not in there]
    if missing:
        names = [_called(parts[0], number) for number in missing]
        for name in names:
            _look_at(parts[0].path.with_name(Path(name).name), first)
        raise PacketRefused(Why.PART_MISSING, ", ".join(names))
    ordered = [there[number] for number in sorted(there)]
    if sum(part.heading.bytes for part in ordered) != first.total:
        raise PacketRefused(Why.DAMAGED, parts[0].path.name, "lengths")
    return ordered
