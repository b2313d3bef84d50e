"""Packets as this PC writes them to a stick and looks at them there: sealed for one reader, told in words."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from desktop.config import no_room
from desktop.domain.errors.packets import NotEnrolled, PacketNotWritten, PacketUnreadable, told
from desktop.domain.unit import Unit
from desktop.services.identity import new_id
from desktop.services.session import Outside
from desktop.store.enrolment import EnrolmentStore

if TYPE_CHECKING:
    from sync.packets import Entry

_PIECE: Final = 1024 * 1024

Progress = Callable[[int, int], None]  # bytes done, bytes in all
Stopped = Callable[[], bool]
Kind = Literal["request", "answer", "draft"]


@dataclass(frozen=True)
class PacketMade:
    """A packet on the stick. `missing` counts files that cannot be read on this PC and stayed out."""

    paths: tuple[Path, ...]
    packet: str
    items: int
    files: int
    bytes: int
    missing: int


@dataclass(frozen=True)
class PacketCard:
    """What anyone may read of a whole packet; `kind` is request, answer or draft."""

    kind: Kind
    packet: str
    names: tuple[str, ...]
    bytes: int


class Sealing:
    """Writes packets that this PC signs."""

    def __init__(
        self,
        read: Callable[[str, int, int], bytes],
        enrolment: EnrolmentStore,
        unit: Unit,
        outside: Outside,
    ) -> None:
        """`read` gives part of a content on this PC (SHA-256, start, length), or raises ContentMissing."""
        self._read = read
        self._enrolment = enrolment
        self._unit = unit
        self._outside = outside

    def central(self) -> Mapping[str, Any]:
        """What this PC knows of its centre. Raises NotEnrolled."""
        central = self._enrolment.central()
        if central is None:
            raise NotEnrolled
        return central

    def key(self) -> dict[str, str]:
        """This PC's own private key."""
        from sync.receipts import new_key

        return self._enrolment.device_key(new_key)

    def write(
        self,
        kind: Kind,
        name: str,
        receiver: Mapping[str, str],
        bodies: Sequence[bytes],
        contents: Mapping[str, int],
        folder: Path,
        part_bytes: int | None,
        progress: Progress,
        stopped: Stopped,
    ) -> PacketMade:
        """A packet for the owner of `receiver` (public JWK): these bodies, and contents by SHA-256 and size.

        Contents that cannot be read stay out. Raises NotEnrolled, PacketNotWritten, PacketStopped,
        PacketTooLarge; then no packet is there.
        """
        from sync.files import ContentMissing

        files, wanted = dict(contents), len(contents)
        made: tuple[tuple[Path, ...], str] | None = None
        while made is None:
            try:
                made = self._write(kind, name, receiver, bodies, files, folder, part_bytes, progress, stopped)
            except ContentMissing as error:  # damaged on this disk: the reports go all the same
                del files[str(error)]
        paths, packet = made
        size = sum(path.stat().st_size for path in paths)
        return PacketMade(paths, packet, 0, len(files), size, wanted - len(files))

    def _write(
        self,
        kind: Kind,
        name: str,
        receiver: Mapping[str, str],
        bodies: Sequence[bytes],
        files: Mapping[str, int],
        folder: Path,
        part_bytes: int | None,
        progress: Progress,
        stopped: Stopped,
    ) -> tuple[tuple[Path, ...], str]:
        from sync import packet_parts, packet_writing
        from sync.packets import KEY_BYTES, Claims, Entry, Sealed, packed
        from sync.receipts import key_id

        central, now = self.central(), self._outside.clock()
        packet = new_id(self._outside.rng)
        server = key_id(central["server_key"])
        claims = Claims(kind, packet, central["device"], self._unit.code, server, now)
        requests = dict(map(packed, bodies))
        entries = [*requests, *(Entry("file", size, sha256) for sha256, size in files.items())]

        def content(entry: Entry) -> Iterable[bytes]:
            return self._file(entry) if entry.kind == "file" else (requests[entry],)

        stem = f"{name}-{self._unit.code}-{now.strftime('%Y%m%d-%H%M')}-{packet[:4]}"
        with in_words(folder, writing=True):
            secret = self._outside.rng.randbytes(KEY_BYTES)
            sealed = Sealed(claims, entries, content, self.key(), receiver, secret)
            if (
                shutil.disk_usage(folder).free
                < sealed.total + packet_parts.OVERHEAD * packet_parts.MOST_PARTS
            ):
                raise PacketNotWritten(str(folder), "full")
            paths = packet_writing.write(
                folder, stem, kind, packet, sealed.total, sealed.stream(), part_bytes, progress, stopped
            )
        return paths, packet

    def _file(self, entry: Entry) -> Iterator[bytes]:
        for start in range(0, entry.size, _PIECE):
            yield self._read(entry.sha256, start, min(_PIECE, entry.size - start))


def inspect(path: Path) -> PacketCard:
    """What kind of packet lies at `path`, and whether it is whole; needs no key. Raises PacketError."""
    from sync.packet_parts import PacketRefused, Parts, Why, around, heading_of
    from sync.packets import ANSWER, DRAFT, REQUEST

    with in_words(path):
        paths = _only_one(path, (REQUEST, ANSWER, DRAFT)) if path.is_dir() else around(path, "")
        kind = heading_of(paths[0]).heading.kind
        parts = Parts(paths, kind)
        parts.check()
        if kind not in (REQUEST, ANSWER, DRAFT):
            raise PacketRefused(Why.WRONG_KIND, parts.name, kind)
        size = sum(each.stat().st_size for each in parts.paths)
    names = tuple(each.name for each in parts.paths)
    known: Kind = "request" if kind == REQUEST else "answer" if kind == ANSWER else "draft"
    return PacketCard(known, parts.heading.packet, names, size)


def _only_one(folder: Path, kinds: tuple[str, ...]) -> tuple[Path, ...]:
    """The packet of the first of `kinds` that a folder has one of. Raises PacketRefused."""
    from sync.packet_parts import PacketRefused, Why, around

    *earlier, last = kinds
    for kind in earlier:
        try:
            return around(folder, kind)
        except PacketRefused as error:
            if error.why is not Why.NOT_A_PACKET:
                raise
    return around(folder, last)


@contextmanager
def in_words(path: Path, writing: bool = False) -> Iterator[None]:
    """Refusals and failures of the stick in the words of PacketError."""
    from sync.packet_parts import PacketRefused

    try:
        yield
    except PacketRefused as error:
        raise told(error.why, error.name, error.detail) from error
    except OSError as error:
        there = path.exists()
        if not writing:
            raise PacketUnreadable(str(path), "refused" if there else "gone") from error
        why = "full" if no_room(error) else "refused" if there else "gone"
        raise PacketNotWritten(str(path), why) from error
