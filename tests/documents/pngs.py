"""Pictures of a signature and of a seal, written dot by dot."""

from __future__ import annotations

import math
import struct
import zlib

BLUE, RED = (20, 60, 190), (200, 20, 30)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(width: int, height: int, rows: list[bytes], *, alpha: bool = True, metre: int = 0) -> bytes:
    """A PNG of rows of RGBA (RGB) dots; `metre`: dots in one."""
    head = struct.pack(">IIBBBBB", width, height, 8, 6 if alpha else 2, 0, 0, 0)
    dots = _chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1)) if metre else b""
    packed = zlib.compress(b"".join(b"\0" + row for row in rows))
    return (
        b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + dots + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")
    )


def signature() -> bytes:
    """A blue stroke, 300 × 120."""
    rows = []
    for y in range(120):
        row = bytearray()
        for x in range(300):
            on = abs(60 + 45 * math.sin(x / 22) * math.exp(-x / 400) - y) < 4 and 8 < x < 292
            row += bytes((*BLUE, 255 if on else 0))
        rows.append(bytes(row))
    return png(300, 120, rows)


def seal(metre: int = 0) -> bytes:
    """Two red rings, 200 × 200."""
    rows = []
    for y in range(200):
        row = bytearray()
        for x in range(200):
            away = math.hypot(x - 99.5, y - 99.5)
            on = 92 < away < 98 or 60 < away < 63 or away < 20
            row += bytes((*RED, 255 if on else 0))
        rows.append(bytes(row))
    return png(200, 200, rows, metre=metre)


def opaque() -> bytes:
    return png(40, 20, [bytes((*RED,)) * 40] * 20, alpha=False)


def covered() -> bytes:
    """With a channel of transparency, of which nothing is made."""
    return png(40, 20, [bytes((*RED, 255)) * 40] * 20)
