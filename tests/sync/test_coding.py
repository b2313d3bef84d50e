from __future__ import annotations

import gzip
import itertools

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from sync import coding


@given(st.binary(max_size=5000), st.sampled_from(coding.CODINGS))
def test_there_and_back(data: bytes, name: str) -> None:
    assert coding.decode(coding.encode(data, name), name, 5000) == data


@pytest.mark.parametrize("name", coding.CODINGS)
def test_never_more_than_the_limit(name: str) -> None:
    packed = coding.encode(b"x" * 1001, name)
    assert len(coding.decode(packed, name, 1001)) == 1001
    with pytest.raises(coding.BodyTooLarge):
        coding.decode(packed, name, 1000)


def test_a_bomb_stops_at_the_limit() -> None:
    bomb = coding.encode(bytes(200_000_000), "zstd")
    assert len(bomb) < 50_000
    with pytest.raises(coding.BodyTooLarge):
        coding.decode(bomb, "zstd", 1_000_000)


@pytest.mark.parametrize("name", ["zstd", "gzip"])
def test_cut_short_is_told(name: str) -> None:
    packed = coding.encode(b"Xa Ba Na " * 50, name)
    for length in range(len(packed)):
        with pytest.raises(coding.BodyBroken):
            coding.decode(packed[:length], name, 10_000)


@pytest.mark.parametrize("name", ["zstd", "gzip"])
def test_nothing_may_follow(name: str) -> None:
    with pytest.raises(coding.BodyBroken):
        coding.decode(coding.encode(b"a", name) + b"b", name, 100)


def test_other_peers_frames() -> None:
    assert coding.decode(gzip.compress(b"abc"), "gzip", 10) == b"abc"
    streamed = zstandard.ZstdCompressor().compressobj()
    frame = streamed.compress(b"abc") + streamed.flush()  # says nothing of its size
    assert coding.decode(frame, "zstd", 10) == b"abc"
    with pytest.raises(coding.BodyBroken):
        coding.decode(frame[:-1], "zstd", 10)


def test_unknown_coding() -> None:
    with pytest.raises(coding.CodingUnknown):
        coding.decode(b"", "br", 1)
    with pytest.raises(coding.CodingUnknown):
        coding.encode(b"", "br")


@pytest.mark.parametrize(
    ("announced", "chosen"),
    [
        (["gzip", "zstd"], "zstd"),
        (["GZIP;q=0.5", "br"], "gzip"),
        (["br"], "identity"),
        ([""], "identity"),
    ],
)
def test_choice(announced: list[str], chosen: str) -> None:
    assert coding.choose(announced) == chosen


@given(st.lists(st.binary(min_size=1, max_size=2000), max_size=10))
def test_running_sizes_grow(bodies: list[bytes]) -> None:
    sizes = list(coding.running_sizes(bodies))
    assert len(sizes) == len(bodies)
    assert all(a < b for a, b in itertools.pairwise(sizes))


def test_a_body_of_frames_costs_no_more_than_its_bytes() -> None:
    """Empty ones are 13 bytes each: so many as fit in a request once took a minute of a processor."""
    empty = coding.encode(b"", "bx1")
    assert coding.decode(empty * coding.MOST_FRAMES, "bx1", 0) == b""
    with pytest.raises(coding.BodyTooLarge):
        coding.decode(empty * (coding.MOST_FRAMES + 1), "bx1", 0)


def test_a_frame_begins_where_the_last_one_ends() -> None:
    pieces = [bytes([number]) * number * 7 for number in range(200)]
    packed = b"".join(coding.encode(piece, "bx1") for piece in pieces)
    whole = b"".join(pieces)
    assert coding.decode(packed, "bx1", len(whole)) == whole
    with pytest.raises(coding.BodyTooLarge):
        coding.decode(packed, "bx1", len(whole) - 1)
