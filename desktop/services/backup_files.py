"""The sealed files of backups: each copied once for all of them, and read again in turn.

The manifest keeps the SHA-256 of each, in the order in which they were read last, the longest ago first: so a
few of them in each backup are all of them in time, whatever the PC's clock says.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from desktop.config import write_atomically
from desktop.domain.errors import StoreDamaged

#: Bytes of earlier copies that one backup reads again: some seconds of a slow stick. One file at least.
READ_AGAIN: Final = 128 * 1024 * 1024

Step = Callable[[int, int], None]  # files done, files in all; what it raises ends the copying


def digest_of(path: Path) -> str:
    """SHA-256 of a file's content."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


class SharedFiles:
    """Files of the PC in `source`, their copies in `target`, and the SHA-256 `known` of those, in order."""

    def __init__(self, source: Path, target: Path, known: Mapping[str, str], most: int = READ_AGAIN) -> None:
        self._source = source
        self._target = target
        self._known = known
        self._most = most

    def bring(self, step: Step) -> dict[str, str]:
        """Copy what is not there, read `most` bytes of the rest again and copy anew what is not as it was.

        All files with their SHA-256 ("" while it is not known yet), those read longest ago first. Raises
        OSError, DiskFull, StoreDamaged when a copy cannot be read back.
        """
        sizes = {path.name: path.stat().st_size for path in self._source.glob("*") if path.is_file()}
        there = [name for name in self._in_turn(sizes) if self._is_there(name, sizes[name])]
        digests: dict[str, str] = {}
        now = [*sorted(sizes.keys() - set(there))]
        left = self._most
        for name in there:
            if left > 0:
                now.append(name)
            else:
                digests[name] = self._known.get(name, "")
            left -= sizes[name]
        for number, name in enumerate(now):
            step(number, len(now))
            digest = self._looked_at(name) if name in there else self._copied(name)
            if digest is not None:
                digests[name] = digest
        return digests

    def _in_turn(self, names: Mapping[str, int]) -> list[str]:
        """Those never read first, then those read longest ago."""
        turn = {name: number for number, name in enumerate(self._known)}
        return sorted(names, key=lambda name: (turn.get(name, -1), name))

    def _is_there(self, name: str, size: int) -> bool:
        """Files only grow, while they are still coming: one that is shorter on the PC is no news."""
        path = self._target / name
        there = path.stat().st_size if path.exists() else -1
        return there == size or (there > size and name in self._known)

    def _looked_at(self, name: str) -> str | None:
        known = self._known.get(name)
        try:
            found = digest_of(self._target / name)
        except OSError:  # a bad place of the stick: it is written anew, and that fails aloud when it is out
            found = ""
        if found == known:
            return found
        mine = self._content(name)
        if mine is None:
            return known
        digest = hashlib.sha256(mine).hexdigest()
        if known is not None and digest != known:
            return known  # not as it was here either: nothing better to copy, and restoring names it
        if digest != found:
            self._write(name, mine, digest)
        return digest

    def _copied(self, name: str) -> str | None:
        """None when it was removed meanwhile: no report names it any more."""
        content = self._content(name)
        if content is None:
            return None
        digest = hashlib.sha256(content).hexdigest()
        self._write(name, content, digest)
        return digest

    def _content(self, name: str) -> bytes | None:
        try:
            return (self._source / name).read_bytes()
        except FileNotFoundError:
            return None

    def _write(self, name: str, content: bytes, digest: str) -> None:
        target = self._target / name
        write_atomically(target, content)
        if digest_of(target) != digest:
            raise StoreDamaged(str(target), "it was not written as it was read")
