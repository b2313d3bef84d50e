"""PNG pictures lose their story and nothing of their picture, whatever the bytes are."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.jpeg import NotAPicture
from desktop.domain.png import without_story
from tests import jpegs


def plain() -> bytes:
    return jpegs.encoded(jpegs.decoded(jpegs.photo()), "PNG")


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def told(content: bytes) -> bytes:
    """With a comment, a time, Exif, an unknown chunk, and another file behind its end."""
    story = [
        (b"tEXt", b"Comment\x00chu Ba chup"),
        (b"eXIf", b"Galaxy A15"),
        (b"tIME", bytes(7)),
        (b"prVt", b"?"),
    ]
    head = 8 + 25
    return content[:head] + b"".join(chunk(*each) for each in story) + content[head:] + b"<x:xmpmeta"


def cleaned(content: bytes, piece: int = 1 << 16) -> bytes:
    return b"".join(without_story(content[at : at + piece] for at in range(0, len(content), piece)))


def test_only_the_picture_stays() -> None:
    clean = cleaned(told(plain()))
    for secret in (*jpegs.SECRETS, b"tEXt", b"eXIf", b"tIME", b"prVt"):
        assert secret not in clean
    assert jpegs.decoded(clean) == jpegs.decoded(plain())
    assert cleaned(clean) == clean


@pytest.mark.parametrize("cut", [0, 4, 20, 40, -1, -12])
def test_a_picture_that_breaks_off_is_refused(cut: int) -> None:
    with pytest.raises(NotAPicture):
        cleaned(plain()[:cut])


@given(
    st.one_of(
        st.binary(max_size=300).map(lambda tail: b"\x89PNG\r\n\x1a\n" + tail),
        st.tuples(st.integers(0, 400), st.binary(min_size=1, max_size=8)).map(
            lambda at: told(plain())[: at[0]] + at[1] + told(plain())[at[0] :]
        ),
    ),
    st.integers(1, 50),
)
def test_hostile_bytes_end_in_a_picture_without_a_story_or_a_refusal(content: bytes, piece: int) -> None:
    try:
        clean = cleaned(content, piece)
    except NotAPicture:
        return
    assert clean == cleaned(content)
    assert len(clean) <= len(content)
    assert cleaned(clean) == clean


def test_nothing_but_chunks_ends_soon() -> None:
    with pytest.raises(NotAPicture):
        cleaned(b"\x89PNG\r\n\x1a\n" + bytes(12) * 500_000)
