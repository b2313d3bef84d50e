"""Pictures that break off, by what their head says of their length; pure.

JPEG and PNG are read to their end anyway (`desktop.domain.jpeg`, `png`). Sources: WebP container (RIFF
header), ISO 14496-12, 4.2 (boxes, of which HEIC photos are made).
"""

from __future__ import annotations


def breaks_off(kind: str, head: bytes, size: int) -> bool:
    """Whether a file of `size` bytes that begins with `head` ends before it says it does."""
    if kind == "image/webp":
        return int.from_bytes(head[4:8], "little") + 8 > size
    return kind == "image/heic" and _boxes_break_off(head, size)


def _boxes_break_off(head: bytes, size: int) -> bool:
    """Boxes one after the other, as far as the head has their beginnings."""
    at = 0
    while at + 16 <= len(head):
        length = int.from_bytes(head[at : at + 4], "big")
        if length == 1:  # too long for four bytes
            length = int.from_bytes(head[at + 8 : at + 16], "big")
        if length < 8:  # to the end of the file, or no box at all
            return False
        at += length
    return at > size
