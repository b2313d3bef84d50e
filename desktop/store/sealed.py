"""One file sealed on the disk: AES-GCM in chunks, so that any part can be read without the rest.

Each file has a key of its own, which lies in the store; so its chunks are numbered for nonces, and whoever
lacks the store reads nothing. Size and key come from the store: a chunk cut off, changed or put elsewhere
does not open.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from desktop import private

#: Bytes of content in a chunk; a reader decrypts at most one more than it asked for at each end.
CHUNK: Final = 64 * 1024
KEY_BYTES: Final = 32
#: Bytes a sealed chunk has more than its content.
TAG: Final = 16


class Broken(Exception):
    """The sealed file is not there, or is not what was written."""


def write(path: Path, key: bytes, pieces: Iterable[bytes]) -> tuple[str, int]:
    """Seal `pieces` into a new file, durable when this returns: SHA-256 (hex) and size of the content.

    Holds one chunk and one piece in memory. Whatever goes wrong, nothing is left at `path`.
    """
    try:
        with open(path, "xb", opener=private.opener) as file:
            digest, size = _write(file.write, key, pieces)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return digest, size


def _write(out: Callable[[bytes], int], key: bytes, pieces: Iterable[bytes]) -> tuple[str, int]:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    sealer, digest, size = AESGCM(key), sha256(), 0
    for number, chunk in enumerate(_chunks(pieces)):
        digest.update(chunk)
        size += len(chunk)
        out(sealer.encrypt(nonce(number), chunk, None))
    return digest.hexdigest(), size


def read(path: Path, key: bytes, size: int, start: int = 0, length: int | None = None) -> Iterator[bytes]:
    """`length` bytes from `start` on, None to the end, in pieces of at most CHUNK. Raises Broken."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    end = size if length is None else min(size, start + length)
    opener = AESGCM(key)
    try:
        with path.open("rb") as file:
            for number in range(start // CHUNK, -(-end // CHUNK)):
                file.seek(number * (CHUNK + TAG))
                whole = min(CHUNK, size - number * CHUNK)
                content = opener.decrypt(nonce(number), file.read(whole + TAG), None)
                yield content[max(0, start - number * CHUNK) : end - number * CHUNK]
    except (InvalidTag, OSError, ValueError) as error:
        raise Broken(f"{path.name}: {type(error).__name__}") from error


def nonce(number: int) -> bytes:
    """That of a chunk: its number, since every file has a key of its own."""
    return number.to_bytes(12, "big")


def _chunks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in chunks of CHUNK, the last one shorter."""
    held = bytearray()
    for piece in pieces:
        held += piece
        while len(held) >= CHUNK:
            yield bytes(held[:CHUNK])
            del held[:CHUNK]
    if held:
        yield bytes(held)
