"""A sealed file that comes piece by piece, over days if need be: what came is kept, and goes on from there.

Written as `sealed` reads it. Bytes that fill no chunk yet are the caller's to keep (`tail`), in the store.
"""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Self

from desktop.store.sealed import CHUNK, TAG, Broken, nonce


class SealedPart:
    """A content of `size` bytes at `path`, as far as it has come. Not for two threads at once."""

    def __init__(self, path: Path, key: bytes, size: int, chunks: int = 0, tail: bytes = b"") -> None:
        """Goes on after the whole chunks there; `tail` counts when they are `chunks`. Raises OSError."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self.size = size
        self._sealer = AESGCM(key)
        self._digest = sha256()
        self._chunks = 0
        self._held = bytearray()
        path.touch(mode=0o600)
        self._file = path.open("r+b")
        self._look()
        if self._chunks == chunks:
            self._held += tail
            self._digest.update(tail)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    @property
    def received(self) -> int:
        """Bytes of the content that are here."""
        return min(self._chunks * CHUNK, self.size) + len(self._held)

    def add(self, piece: bytes) -> None:
        """The next bytes. Raises Broken for more than there should be, OSError."""
        if self.received + len(piece) > self.size:
            raise Broken("more bytes than the content has")
        self._digest.update(piece)
        self._held += piece
        while len(self._held) >= CHUNK:
            self._seal(CHUNK)
        if self._held and self.received == self.size:
            self._seal(len(self._held))

    def rest(self) -> tuple[int, bytes]:
        """What was written is durable after this: whole chunks there, and the tail. Raises OSError."""
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._chunks, bytes(self._held)

    def sha256(self) -> str:
        """Of what has come, in hex."""
        return self._digest.hexdigest()

    def _seal(self, size: int) -> None:
        chunk = bytes(self._held[:size])
        self._file.write(self._sealer.encrypt(nonce(self._chunks), chunk, None))
        self._chunks += 1
        del self._held[:size]

    def _look(self) -> None:
        """Read what is whole, and cut off what is not."""
        from cryptography.exceptions import InvalidTag

        while (at := self._chunks * CHUNK) < self.size:
            wanted = min(CHUNK, self.size - at) + TAG
            sealed = self._file.read(wanted)
            if len(sealed) < wanted:
                break
            try:
                self._digest.update(self._sealer.decrypt(nonce(self._chunks), sealed, None))
            except InvalidTag:
                break
            self._chunks += 1
        end = min(self._chunks * (CHUNK + TAG), self.size + self._chunks * TAG)
        self._file.seek(end)
        self._file.truncate()
