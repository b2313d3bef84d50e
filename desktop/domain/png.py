"""PNG pictures without their story, as `desktop.domain.jpeg` does it for photos: texts, times and Exif go.

Kept are the chunks a picture is drawn from, moving ones too, byte for byte; what follows its end goes.
Source: PNG Specification (Third Edition), 5.3 (chunk layout) and 11.3 (ancillary chunks).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.domain.jpeg import NotAPicture, Source, Torn

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_END = b"IEND"
#: Colours, transparency, size of a dot, and the frames of a moving picture.
_DRAWN = frozenset({b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"bKGD", b"pHYs"})
_MOVING = frozenset({b"acTL", b"fcTL", b"fdAT"})
_CRITICAL = frozenset({b"IHDR", b"PLTE", b"IDAT", _END})
_KEPT = _DRAWN | _MOVING | _CRITICAL
_PIECE = 64 * 1024
#: More chunks than any picture of the size that is taken in has.
_MOST_CHUNKS = 100_000


def without_story(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The picture in pieces, cleaned. Raises Torn when it breaks off before its end.

    Memory is bounded by a piece and 64 KiB, whatever the bytes say. All of `pieces` is read.
    """
    source = Source(pieces)
    if source.take(8) != _SIGNATURE:
        raise NotAPicture("it has no beginning")
    yield _SIGNATURE
    for _ in range(_MOST_CHUNKS):
        head = source.take(8)
        name, left = head[4:], int.from_bytes(head[:4], "big") + 4  # and its check sum
        if len(head) < 8:
            break
        kept = name in _KEPT
        if kept:
            yield head
        while left:
            part = source.take(min(left, _PIECE))
            if not part:
                raise Torn("it breaks off")
            left -= len(part)
            if kept:
                yield part
        if name == _END:
            source.drain()
            return
    raise Torn("it has no end")
