"""Pictures of a leader's signature and of the agency's seal: what may be one, and where each stands on paper.

Decree 30/2020/NĐ-CP, Annex I, box 7 and 8: the signature in blue, transparent PNG, between position and name;
the seal in red, real size, over about a third of the signature at its left.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Final

from desktop.domain.errors.documents import PictureRefused
from desktop.domain.paper import Picture

#: Bytes and dots across a picture may have: a scan at 300 dots per inch has less.
LIMIT: Final = 1024 * 1024
_MOST_DOTS: Final = 2400
_BEGINNING = b"\x89PNG\r\n\x1a\n"
#: Colour types with a channel of transparency (PNG Specification, 11.2.1).
_WITH_ALPHA = {4, 6}
_METRE = 1

#: The room between position and name, in millimetres: wide as the column of the signature.
COLUMN: Final = 90.0
ROOM: Final = 26.8
_WIDEST, _HIGHEST = 60.0, 24.0
#: A commune's seal across, where the picture does not say.
_SEAL = 36.0
_SEALS = (20.0, 45.0)


@dataclass(frozen=True)
class Size:
    """Dots across and down; `across` in millimetres as the picture says, 0 when it does not."""

    width: int
    height: int
    across: float


def checked(content: bytes) -> Size:
    """What a picture says of itself. Raises PictureRefused: png, large, opaque, torn."""
    if not content.startswith(_BEGINNING):
        raise PictureRefused("png")
    if len(content) > LIMIT:
        raise PictureRefused("large")
    chunks = _chunks(content)
    if not chunks or chunks[0][0] != b"IHDR" or len(chunks[0][1]) != 13 or chunks[-1][0] != b"IEND":
        raise PictureRefused("torn")
    head = chunks[0][1]
    width, height, colours = int.from_bytes(head[:4], "big"), int.from_bytes(head[4:8], "big"), head[9]
    if not 0 < width <= _MOST_DOTS or not 0 < height <= _MOST_DOTS:
        raise PictureRefused("large")
    named = dict(chunks)
    if colours not in _WITH_ALPHA and b"tRNS" not in named:
        raise PictureRefused("opaque")
    across = 0.0
    dots = named.get(b"pHYs", b"")
    if len(dots) == 9 and dots[8] == _METRE and int.from_bytes(dots[:4], "big"):
        across = width / int.from_bytes(dots[:4], "big") * 1000
    return Size(width, height, across)


def _chunks(content: bytes) -> list[tuple[bytes, bytes]]:
    """Every chunk with its name; none when the picture breaks off or was damaged."""
    found, at = [], len(_BEGINNING)
    while at + 12 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        named, ended = content[at + 4 : at + 8 + length], content[at + 8 + length : at + 12 + length]
        if len(ended) < 4 or zlib.crc32(named) != int.from_bytes(ended, "big"):
            return []
        found.append((named[:4], named[4:]))
        at += 12 + length
        if named[:4] == b"IEND":
            break
    return found


@dataclass(frozen=True)
class Box:
    """A place in millimetres from the upper left corner of the room for the signature."""

    left: float
    top: float
    width: float
    height: float


def signature_box(size: Size | None) -> Box:
    """Where the signature stands: in the middle of its column, as large as it fits."""
    ratio = size.height / size.width if size is not None else 0.4
    width = min(_WIDEST, _HIGHEST / ratio)
    height = width * ratio
    return Box((COLUMN - width) / 2, (ROOM - height) / 2, width, height)


def seal_box(size: Size, signature: Box) -> Box:
    """Where the seal stands: in real size, its right edge a third into the signature."""
    low, high = _SEALS
    width = size.across if low <= size.across <= high else _SEAL
    height = width * size.height / size.width
    left = signature.left + signature.width / 3 - width
    return Box(left, signature.top + (signature.height - height) / 2, width, height)


def placed(signature: bytes | None, seal: bytes | None) -> tuple[Picture, ...]:
    """The pictures in the room, the seal over the signature. Raises PictureRefused."""
    below = signature_box(checked(signature) if signature is not None else None)
    found = []
    if signature is not None:
        found.append(_picture(signature, below))
    if seal is not None:
        found.append(_picture(seal, seal_box(checked(seal), below)))
    return tuple(found)


def _picture(png: bytes, box: Box) -> Picture:
    return Picture(png, box.left, box.top, box.width, box.height)
