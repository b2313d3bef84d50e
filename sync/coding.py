"""Content codings of bodies on the wire: zstd, gzip, identity; decoding is bounded."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from sync.dictionary import ENVELOPE, Dictionary

if TYPE_CHECKING:
    from zstandard import ZstdDecompressor

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
_HEAD = 18  # bytes of the longest head of a frame (RFC 8878)
#: Frames of one body; 500 items, each packed by itself, are fewer. Each costs time to begin.
MOST_FRAMES = 1024

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

    Raises CodingUnknown, BodyTooLarge (nothing past the limit is ever held; more than MOST_FRAMES are too
    large as well), BodyBroken.
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

    engines: dict[int, zstandard.ZstdDecompressor] = {}
    parts: list[bytes] = []
    rest, room = memoryview(data), limit
    try:
        while rest or not parts:
            if len(parts) == MOST_FRAMES:
                raise BodyTooLarge(f"{MOST_FRAMES} frames")
            name = zstandard.get_frame_parameters(rest[:_HEAD]).dict_id
            if name not in engines:
                engines[name] = _engine(name, find)
            part, taken = _unpack_frame(engines[name], rest, room)
            parts.append(part)
            rest, room = rest[taken:], room - len(part)
    except zstandard.ZstdError as error:
        raise BodyBroken("bx1") from error
    return b"".join(parts)


def _engine(name: int, find: Find) -> ZstdDecompressor:
    """What unpacks the frames that name a dictionary. Raises CodingUnknown."""
    import zstandard

    known = ENVELOPE.data if name == ENVELOPE.id else find(name)
    if known is None:
        raise CodingUnknown(f"dictionary {name}")
    content = zstandard.ZstdCompressionDict(known, dict_type=zstandard.DICT_TYPE_FULLDICT)
    return zstandard.ZstdDecompressor(dict_data=content, max_window_size=_WINDOW)


def _unpack_frame(engine: ZstdDecompressor, data: memoryview, limit: int) -> tuple[bytes, int]:
    """The content of the first frame, and how many bytes it takes."""
    frame = engine.decompressobj()
    parts: list[bytes] = []
    size = 0
    for at in range(0, len(data), _SLICE):
        piece = data[at : at + _SLICE]
        parts.append(frame.decompress(piece))
        size += len(parts[-1])
        if size > limit:
            raise BodyTooLarge(limit)
        if frame.eof:
            return b"".join(parts), at + len(piece) - len(frame.unused_data)
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
