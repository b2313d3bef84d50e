"""Photos without their story: every block of a JPEG that tells where, when and with what it was taken goes.

Kept are what a picture is decoded from, its colour profile and its orientation. Lossless: the picture's own
bytes pass through. What follows the picture in the file (previews, a second picture, a film) goes too.
Source: ITU-T T.81 Annex B (markers), CIPA DC-008 (Exif), both only as far as needed here.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator

SOI, EOI, SOS = 0xD8, 0xD9, 0xDA
_APP0, _APP1, _APP2, _ADOBE = 0xE0, 0xE1, 0xE2, 0xEE
#: Frame headers, Huffman and arithmetic tables, scans, quantization, lines, restart interval, hierarchy.
_TABLES = frozenset({*range(0xC0, 0xD0), SOS, 0xDB, 0xDC, 0xDD, 0xDE, 0xDF})
#: A marker inside the picture's data: not a stuffed byte, not a restart.
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_ORIENTATION = 0x0112
#: More blocks than any camera writes; a file of nothing but blocks ends here.
_MOST_BLOCKS = 4000


class NotAPicture(ValueError):
    """What begins like a JPEG cannot be read as one, so that nothing can be taken out of it surely."""


class Torn(NotAPicture):
    """It begins as a picture and breaks off: a viewer shows a part of it, the rest is grey."""


def without_story(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The photo in pieces, cleaned. Raises Torn when it breaks off in its picture, NotAPicture before it.

    Memory is bounded by a piece and a block (64 KiB), whatever the bytes say. All of `pieces` is read.
    """
    source = Source(pieces)
    if source.take(2) != b"\xff\xd8":
        raise NotAPicture("it has no beginning")
    yield b"\xff\xd8"
    pictured = ended = turned = False
    for _ in range(_MOST_BLOCKS):
        block = source.block()
        if block is None:
            break
        code, body = block
        if code == EOI:
            ended = True
            break
        told = _kept(code, body)
        if code == _APP1 and not turned and (orientation := _orientation(body)) > 1:
            turned, told = True, _exif(orientation)
        if told is not None:
            yield struct.pack(">BBH", 0xFF, code, len(told) + 2) + told
        if code == SOS:
            pictured = True
            yield from source.scan()
    if not pictured:
        raise NotAPicture("it has no picture")
    if not ended:
        raise Torn("it breaks off")
    yield b"\xff\xd9"
    source.drain()


def _kept(code: int, body: bytes) -> bytes | None:
    """What stays of a block, None when nothing does."""
    if code in _TABLES:
        return body
    if code == _APP0 and body.startswith(b"JFIF\x00") and len(body) >= 14:
        return body[:12] + b"\x00\x00"  # without its small picture
    if code == _APP2 and body.startswith(b"ICC_PROFILE\x00"):
        return body
    if code == _ADOBE and body.startswith(b"Adobe"):
        return body[:12]  # how its colours are coded
    return None


def _orientation(body: bytes) -> int:
    """1 to 8; 1 (upright) when the block does not say."""
    tiff = body[6:] if body.startswith(b"Exif\x00\x00") else b""
    order = {b"II*\x00": "<", b"MM\x00*": ">"}.get(tiff[:4])
    if order is None:
        return 1
    try:
        (at,) = struct.unpack_from(order + "I", tiff, 4)
        (count,) = struct.unpack_from(order + "H", tiff, at)
        for entry in range(count):
            tag, kind, many, value = struct.unpack_from(order + "HHIH", tiff, at + 2 + 12 * entry)
            if (tag, kind, many) == (_ORIENTATION, 3, 1):
                return int(value) if 1 <= value <= 8 else 1
    except struct.error:
        return 1
    return 1


def _exif(orientation: int) -> bytes:
    """An Exif block that says nothing but the orientation."""
    entry = struct.pack("<HHIHH", _ORIENTATION, 3, 1, orientation, 0)
    return b"Exif\x00\x00II*\x00" + struct.pack("<IH", 8, 1) + entry + bytes(4)


class Source:
    """Reads pieces as one run of bytes, holding no more than a piece and a block."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = iter(pieces)
        self._held = b""
        self._at = 0

    def take(self, count: int) -> bytes:
        """The next `count` bytes, fewer at the end."""
        while len(self._held) - self._at < count:
            if not self._more():
                break
        taken = self._held[self._at : self._at + count]
        self._at += len(taken)
        return taken

    def block(self) -> tuple[int, bytes] | None:
        """The next marker with its body; None when there is no whole one."""
        mark = self.take(2)
        while mark == b"\xff\xff":  # fill
            mark = b"\xff" + self.take(1)
        if len(mark) < 2 or mark[0] != 0xFF or mark[1] in {0x00, 0x01, SOI, *range(0xD0, 0xD8)}:
            return None
        if mark[1] == EOI:
            return EOI, b""
        length = int.from_bytes(self.take(2), "big")
        body = self.take(length - 2) if length >= 2 else b""
        return (mark[1], body) if length >= 2 and len(body) == length - 2 else None

    def scan(self) -> Iterator[bytes]:
        """The picture's data up to the next marker."""
        while True:
            found = _MARKER.search(self._held, self._at)
            if found is not None:
                yield self._held[self._at : found.start()]
                self._at = found.start()
                return
            end = len(self._held) - self._held.endswith(b"\xff", self._at)
            yield self._held[self._at : end]
            self._at = end
            if not self._more():
                return

    def drain(self) -> None:
        """Read on to the end: whoever gives the pieces has something to check there."""
        for _ in self._pieces:
            pass

    def _more(self) -> bool:
        piece = next(self._pieces, None)
        if piece is None:
            return False
        self._held, self._at = self._held[self._at :] + piece, 0
        return True
