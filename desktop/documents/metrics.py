"""How wide text is in Times New Roman: read from the font of our documents, which has the same widths."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

_MM_PER_POINT = 25.4 / 72
_FILES = {
    (False, False): "Regular",
    (True, False): "Bold",
    (False, True): "Italic",
    (True, True): "BoldItalic",
}


@dataclass(frozen=True)
class _Face:
    em: int
    advances: tuple[int, ...]
    glyphs: dict[int, int]


class Metrics:
    """Widths of text; a face is read when it is first asked for."""

    def __init__(self, fonts: Path) -> None:
        """`fonts`: the folder with BaoCaoSerif-*.ttf."""
        self._fonts = fonts
        self._faces: dict[tuple[bool, bool], _Face] = {}

    def width(self, text: str, size: float, *, bold: bool = False, italic: bool = False) -> float:
        """Millimetres that `text` takes on one line at `size` points."""
        face = self._face(bold, italic)
        units = sum(
            face.advances[min(face.glyphs.get(ord(letter), 0), len(face.advances) - 1)] for letter in text
        )
        return units / face.em * size * _MM_PER_POINT

    def _face(self, bold: bool, italic: bool) -> _Face:
        key = (bold, italic)
        if key not in self._faces:
            self._faces[key] = _read((self._fonts / f"BaoCaoSerif-{_FILES[key]}.ttf").read_bytes())
        return self._faces[key]


def _read(data: bytes) -> _Face:
    """The parts of a TrueType file that say how wide a letter is (OpenType: head, hhea, hmtx, cmap)."""
    count = struct.unpack_from(">H", data, 4)[0]
    tables = {}
    for at in range(12, 12 + 16 * count, 16):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, at)
        tables[tag] = offset
    em = struct.unpack_from(">H", data, tables[b"head"] + 18)[0]
    wide = struct.unpack_from(">H", data, tables[b"hhea"] + 34)[0]
    advances = struct.unpack_from(f">{'HH' * wide}", data, tables[b"hmtx"])[::2]
    return _Face(em, advances, _glyphs(data, tables[b"cmap"]))


def _glyphs(data: bytes, cmap: int) -> dict[int, int]:
    """Glyph by code point, from the subtable for the Basic Multilingual Plane (format 4)."""
    for index in range(struct.unpack_from(">H", data, cmap + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHI", data, cmap + 4 + 8 * index)
        if (platform, encoding) == (3, 1) and struct.unpack_from(">H", data, cmap + offset)[0] == 4:
            return _format_4(data, cmap + offset)
    raise ValueError("the font has no table of letters that is known here")


def _format_4(data: bytes, at: int) -> dict[int, int]:
    twice = struct.unpack_from(">H", data, at + 6)[0]
    count = twice // 2
    ends = struct.unpack_from(f">{count}H", data, at + 14)
    starts = struct.unpack_from(f">{count}H", data, at + 16 + twice)
    deltas = struct.unpack_from(f">{count}H", data, at + 16 + 2 * twice)
    ranges_at = at + 16 + 3 * twice
    ranges = struct.unpack_from(f">{count}H", data, ranges_at)
    glyphs: dict[int, int] = {}
    for index, (start, end, delta, range_) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if range_:
                (glyph,) = struct.unpack_from(">H", data, ranges_at + 2 * index + range_ + 2 * (code - start))
                if not glyph:
                    continue
            glyphs[code] = (glyph + delta) & 0xFFFF
    return glyphs
