"""Photos lose their story and nothing of their picture, whatever the bytes are and however they are cut."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColorSpace, QImage, QImageReader

from desktop.domain.jpeg import NotAPicture, Torn, without_story
from tests import jpegs


def cleaned(content: bytes, piece: int = 1 << 16) -> bytes:
    return b"".join(without_story(content[at : at + piece] for at in range(0, len(content), piece)))


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", [1, 3, 6, 8])
def test_only_the_orientation_stays(orientation: int, order: str) -> None:
    plain = jpegs.photo()
    clean = cleaned(jpegs.told(plain, orientation, order))
    for secret in jpegs.SECRETS:
        assert secret not in clean
    assert jpegs.decoded(clean) == jpegs.decoded(plain)
    assert len(clean) <= len(plain) + 40
    assert (b"Exif" in clean) == (orientation != 1)
    assert cleaned(clean) == clean


def test_qt_turns_a_cleaned_photo_as_it_turned_it_before(tmp_path: object) -> None:
    before, after = (
        turned(each) for each in (jpegs.told(jpegs.photo(), 6), cleaned(jpegs.told(jpegs.photo(), 6)))
    )
    assert before == after
    assert (after.width(), after.height()) == (40, 64)


def turned(content: bytes) -> QImage:
    from PySide6.QtCore import QBuffer

    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader.read()


@pytest.mark.parametrize("piece", [1, 2, 3, 7, 64])
def test_it_does_not_matter_how_the_photo_is_cut(piece: int) -> None:
    content = jpegs.told(jpegs.photo(), 6)
    assert cleaned(content, piece) == cleaned(content)


def test_a_plain_photo_and_its_colours_pass() -> None:
    image = jpegs.decoded(jpegs.photo())
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.AdobeRgb))
    content = jpegs.encoded(image, "JPEG")
    assert b"ICC_PROFILE" in cleaned(content)
    assert jpegs.decoded(cleaned(content)) == jpegs.decoded(content)


def test_the_small_picture_in_the_head_goes() -> None:
    plain = jpegs.photo()
    small = jpegs.block(0xE0, b"JFIF\x00\x01\x01\x01\x00\x48\x00\x48\x02\x02" + b"thumbpixels!")
    clean = cleaned(plain[:2] + small + plain[2:])
    assert b"thumb" not in clean
    assert jpegs.decoded(clean) == jpegs.decoded(plain)


@pytest.mark.parametrize("left", [20, 200, 1000, -1, -2])
def test_a_photo_cut_off_in_its_picture_is_torn(left: int) -> None:
    content = jpegs.photo(400, 300)
    cut = content[:left] if left < 0 else content[: content.index(b"\xff\xda") + left]
    with pytest.raises(Torn):
        cleaned(cut)


def test_what_follows_a_whole_picture_does_no_harm() -> None:
    content = jpegs.photo(400, 300)
    assert cleaned(content + b"a film" + content[:300]) == cleaned(content)


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\x00\x01", b"\xff\xd8\xff\xd9", b"no"]
)
def test_what_has_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPicture):
        cleaned(content)


hostile = st.one_of(
    st.binary(max_size=400).map(lambda tail: b"\xff\xd8" + tail),
    st.lists(
        st.tuples(st.integers(0, 255), st.binary(max_size=40)).map(lambda pair: jpegs.block(*pair)),
        max_size=12,
    ).map(lambda blocks: b"\xff\xd8" + b"".join(blocks)),
    st.tuples(st.integers(0, 2000), st.binary(min_size=1, max_size=8)).map(
        lambda at: (
            (photo := jpegs.told(jpegs.photo(), 6))[: at[0] % len(photo)]
            + at[1]
            + photo[at[0] % len(photo) :]
        )
    ),
)


@given(hostile, st.integers(1, 70))
def test_hostile_bytes_end_in_a_photo_without_a_story_or_a_refusal(content: bytes, piece: int) -> None:
    try:
        clean = cleaned(content, piece)
    except NotAPicture:
        with pytest.raises(NotAPicture):
            cleaned(content)
        return
    assert clean == cleaned(content)  # however it is cut into pieces
    assert clean.startswith(b"\xff\xd8")
    assert clean.endswith(b"\xff\xd9")
    assert len(clean) <= len(content) + 40
    assert cleaned(clean) == clean


def test_a_long_file_is_read_to_its_end_in_bounded_memory() -> None:
    photo = jpegs.told(jpegs.photo(), 6)
    start = photo.index(b"\xff\xda") + 20
    read = 0

    def pieces() -> Iterator[bytes]:
        nonlocal read
        for piece in (photo[:start], *[b"\x55" * (1 << 18)] * 64, photo[start:], *[b"\xff\xe1"] * 99):
            read += 1
            yield piece

    tracemalloc.start()
    size = sum(map(len, without_story(pieces())))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert size > 64 << 18
    assert read == 1 + 64 + 1 + 99
    assert peak < 3 << 20


def test_nothing_but_blocks_ends_soon() -> None:
    with pytest.raises(NotAPicture):
        cleaned(b"\xff\xd8" + b"\xff\xe1\x00\x02" * 1_000_000)
