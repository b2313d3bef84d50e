"""A photo of another kind than JPEG or PNG that was cut off is known by the length its head says."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.torn import breaks_off

WEBP = b"RIFF" + struct.pack("<I", 4 + 92) + b"WEBP" + bytes(92)


def box(name: bytes, body: bytes, *, long: bool = False) -> bytes:
    if long:
        return struct.pack(">I4sQ", 1, name, 16 + len(body)) + body
    return struct.pack(">I4s", 8 + len(body), name) + body


HEIC = box(b"ftyp", b"heic" + bytes(12)) + box(b"meta", bytes(60)) + box(b"mdat", bytes(400))
LONG = box(b"ftyp", b"heic" + bytes(12)) + box(b"mdat", bytes(400), long=True)
OPEN = box(b"ftyp", b"heic" + bytes(12)) + struct.pack(">I4s", 0, b"mdat") + bytes(400)


@pytest.mark.parametrize(
    ("kind", "whole"), [("image/webp", WEBP), ("image/heic", HEIC), ("image/heic", LONG)]
)
def test_what_ends_before_it_says_is_torn(kind: str, whole: bytes) -> None:
    assert not breaks_off(kind, whole[:256], len(whole))
    assert not breaks_off(kind, whole[:256], len(whole) + 30)  # something stands behind it
    assert breaks_off(kind, whole[:256], len(whole) - 1)
    assert breaks_off(kind, whole[:90], 90)


def test_a_box_to_the_end_says_no_length() -> None:
    assert not breaks_off("image/heic", OPEN[:100], 100)


@given(st.sampled_from(["image/webp", "image/heic", "image/gif", ""]), st.binary(max_size=80))
def test_hostile_heads_are_judged_too(kind: str, head: bytes) -> None:
    assert breaks_off(kind, head, 10**12) is False or kind in {"image/webp", "image/heic"}
