"""Content codings of bodies on the wire: zstd, gzip, identity; decoding is bounded."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable

#: Best first.
CODINGS = ("zstd", "gzip", "identity")
#: docs/protocol.md has the measurement: past it a body shrinks no further and costs more time.
ZSTD_LEVEL = 12
GZIP_LEVEL = 9


class CodingUnknown(ValueError):
    """A content coding we do not speak."""


class BodyTooLarge(ValueError):
    """The decoded body would pass the limit."""


class BodyBroken(ValueError):
    """The body is not what its coding says, or ends too early."""


def choose(announced: Iterable[str]) -> str:
    """The best coding of those a peer announces; identity when it announces none of ours."""
    offered = {name.split(";")[0].strip().lower() for name in announced}
    return next((coding for coding in CODINGS if coding in offered), "identity")


def encode(data: bytes, coding: str) -> bytes:
    """`data` in `coding`."""
    match coding:
        case "zstd":
            import zstandard

            return zstandard.ZstdCompressor(level=ZSTD_LEVEL, write_checksum=True).compress(data)
        case "gzip":
            import gzip

            return gzip.compress(data, GZIP_LEVEL, mtime=0)
        case "identity":
            return data
        case _:
            raise CodingUnknown(coding)


def decode(data: bytes, coding: str, limit: int) -> bytes:
    """Undo `encode`; at most `limit` bytes come out.

    Raises CodingUnknown, BodyTooLarge (nothing past the limit is ever held), BodyBroken.
    """
    match coding:
        case "zstd":
            return _unzstd(data, limit)
        case "gzip":
            return _gunzip(data, limit)
        case "identity":
            if len(data) > limit:
                raise BodyTooLarge(limit)
            return data
        case _:
            raise CodingUnknown(coding)


def _unzstd(data: bytes, limit: int) -> bytes:
    import zstandard

    # A frame may ask for a large window before it gives a byte: 8 MiB is what the standard recommends.
    engine = zstandard.ZstdDecompressor(max_window_size=8 * 1024 * 1024)
    try:
        with engine.stream_reader(data, read_across_frames=False) as reader:
            plain = _read(reader.read, limit)
        # The reader takes a frame cut short for an end; now that the size is known to be small, ask again.
        whole = engine.decompressobj()
        whole.decompress(data)
    except zstandard.ZstdError as error:
        raise BodyBroken("zstd") from error
    if not whole.eof or whole.unused_data:
        raise BodyBroken("zstd")
    return plain


def _read(read: Callable[[int], bytes], limit: int) -> bytes:
    parts: list[bytes] = []
    room = limit + 1
    while room > 0 and (part := read(min(room, 65536))):
        parts.append(part)
        room -= len(part)
    if room <= 0:
        raise BodyTooLarge(limit)
    return b"".join(parts)


def _gunzip(data: bytes, limit: int) -> bytes:
    engine = zlib.decompressobj(wbits=31)
    try:
        plain = engine.decompress(data, limit + 1)
    except zlib.error as error:
        raise BodyBroken("gzip") from error
    if len(plain) > limit:
        raise BodyTooLarge(limit)
    if not engine.eof or engine.unused_data:
        raise BodyBroken("gzip")
    return plain


def running_sizes(bodies: Iterable[bytes]) -> Iterable[int]:
    """Compressed size of the first, the first two, the first three … of `bodies`, in bytes."""
    import zstandard

    engine = zstandard.ZstdCompressor(level=3).compressobj()  # an estimate: the cheap level will do
    total = 0
    for body in bodies:
        total += len(engine.compress(body)) + len(engine.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK))
        yield total
