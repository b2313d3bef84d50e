"""Content codings of bodies on the wire: zstd, gzip, identity; decoding is bounded."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable

from sync.dictionary import ENVELOPE, Dictionary

#: Best first.
CODINGS = ("bx1", "zstd", "gzip", "identity")
#: docs/protocol.md has the measurement: past it a body shrinks no further and costs more time.
ZSTD_LEVEL = 12
GZIP_LEVEL = 9
#: With a dictionary, for bodies up to so many bytes: matches are short, and looking for all of them pays.
FORM_LEVEL = 19
_SMALL = 128 * 1024
#: A frame may ask for a large window before it gives a byte: 8 MiB is what the standard recommends.
_WINDOW = 8 * 1024 * 1024
_SLICE = 256  # bytes unpacked at a time: even the worst give no more than 8 MiB

#: The bytes of the dictionary of that id, None when it is not known.
Find = Callable[[int], "bytes | None"]


class CodingUnknown(ValueError):
    """A content coding we do not speak, or a dictionary we do not have."""


class BodyTooLarge(ValueError):
    """The decoded body would pass the limit."""


class BodyBroken(ValueError):
    """The body is not what its coding says, or ends too early."""


def choose(announced: Iterable[str]) -> str:
    """The best coding of those a peer announces; identity when it announces none of ours."""
    offered = {name.split(";")[0].strip().lower() for name in announced}
    return next((coding for coding in CODINGS if coding in offered), "identity")


def encode(data: bytes, coding: str, level: int = FORM_LEVEL) -> bytes:
    """`data` in `coding`; in `bx1` with the dictionary of the envelope, at `level` at the most."""
    match coding:
        case "bx1":
            return encode_runs([(data, ENVELOPE)], level)
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


def encode_runs(runs: Iterable[tuple[bytes, Dictionary]], highest: int = FORM_LEVEL) -> bytes:
    """A body in `bx1`: its pieces one after the other, each a zstd frame that names its dictionary."""
    import zstandard

    frames = []
    for piece, dictionary in runs:
        level = highest if len(piece) <= _SMALL else ZSTD_LEVEL
        content = zstandard.ZstdCompressionDict(dictionary.data, dict_type=zstandard.DICT_TYPE_FULLDICT)
        engine = zstandard.ZstdCompressor(level=level, dict_data=content, write_checksum=True)
        frames.append(engine.compress(piece))
    return b"".join(frames)


def decode(data: bytes, coding: str, limit: int, find: Find = lambda _id: None) -> bytes:
    """Undo `encode`; at most `limit` bytes come out. `find` gives dictionaries beside that of the envelope.

    Raises CodingUnknown, BodyTooLarge (nothing past the limit is ever held), BodyBroken.
    """
    match coding:
        case "bx1":
            return _unpack_runs(data, limit, find)
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

    engine = zstandard.ZstdDecompressor(max_window_size=_WINDOW)
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


def _unpack_runs(data: bytes, limit: int, find: Find) -> bytes:
    import zstandard

    parts: list[bytes] = []
    room = limit
    try:
        while data or not parts:
            name = zstandard.get_frame_parameters(data).dict_id
            known = ENVELOPE.data if name == ENVELOPE.id else find(name)
            if known is None:
                raise CodingUnknown(f"dictionary {name}")
            part, data = _unpack_frame(data, known, room)
            parts.append(part)
            room -= len(part)
    except zstandard.ZstdError as error:
        raise BodyBroken("bx1") from error
    return b"".join(parts)


def _unpack_frame(data: bytes, dictionary: bytes, limit: int) -> tuple[bytes, bytes]:
    """The content of the first frame, and what follows it."""
    import zstandard

    content = zstandard.ZstdCompressionDict(dictionary, dict_type=zstandard.DICT_TYPE_FULLDICT)
    engine = zstandard.ZstdDecompressor(dict_data=content, max_window_size=_WINDOW).decompressobj()
    parts: list[bytes] = []
    size = 0
    for at in range(0, len(data), _SLICE):
        parts.append(engine.decompress(data[at : at + _SLICE]))
        size += len(parts[-1])
        if size > limit:
            raise BodyTooLarge(limit)
        if engine.eof:
            return b"".join(parts), engine.unused_data + data[at + _SLICE :]
    raise BodyBroken("bx1")


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
