"""The sealed container: whole or refused, by name; readable by one key alone."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import packet_parts, packet_writing, receipts
from sync.packet_keys import for_opening, for_sealing
from sync.packet_parts import PacketRefused, Parts, Why, around
from sync.packets import CHUNK, Claims, Entry, Opened, Sealed, is_newer, packed, unpacked

PC, CENTRE, STRANGER = receipts.new_key(), receipts.new_key(), receipts.new_key()
PACKET = "0a5f6e0e-0000-4000-8000-000000000001"
CLAIMS = Claims(
    "request", PACKET, "may-1", "20242", receipts.key_id(CENTRE), datetime(2026, 11, 16, 9, tzinfo=UTC)
)
SECRET = b'{"device":"may-1","items":["Nguyen Thi Lan"]}'


def content_of(size: int, seed: int = 1) -> bytes:
    return random.Random(seed).randbytes(size)


def seal(*files: bytes, claims: Claims = CLAIMS, receiver: dict[str, str] = CENTRE) -> Sealed:
    entry, small = packed(SECRET)
    known = {entry.sha256: small, **{hashlib.sha256(each).hexdigest(): each for each in files}}
    entries = [entry] + [Entry("file", len(each), hashlib.sha256(each).hexdigest()) for each in files]
    return Sealed(
        claims,
        entries,
        lambda each: [known[each.sha256][at : at + 10_000] for at in range(0, each.size, 10_000)],
        PC,
        receipts.public(receiver),
        content_of(32, seed=9),
    )


def write(folder: Path, sealed: Sealed, part_bytes: int | None = None, stem: str = "goi") -> tuple[Path, ...]:
    return packet_writing.write(folder, stem, "request", PACKET, sealed.total, sealed.stream(), part_bytes)


def opened(paths: tuple[Path, ...] | list[Path], key: dict[str, str] = CENTRE) -> list[bytes]:
    """Everything in a packet, or PacketRefused."""
    parts = Parts(paths, "request")
    parts.check()
    with parts:
        found = Opened(parts, key, lambda _: receipts.public(PC))
        assert found.claims == CLAIMS
        return [b"".join(pieces) for _, pieces in found.each()]


def why(paths: tuple[Path, ...] | list[Path], key: dict[str, str] = CENTRE) -> Why:
    with pytest.raises(PacketRefused) as refused:
        opened(paths, key)
    return refused.value.why


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """A packet in three parts."""
    return write(tmp_path_factory.mktemp("ba phần"), seal(content_of(40_000)), 17_000)


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 300_001])
def test_what_goes_in_comes_out(tmp_path: Path, size: int) -> None:
    file = content_of(size)
    sealed = seal(file)
    (path,) = write(tmp_path, sealed)
    request, again = opened([path])
    assert (unpacked(request, ""), again) == (SECRET, file)
    assert path.stat().st_size <= sealed.total + packet_parts.OVERHEAD


def test_split_and_joined_in_any_order_is_the_same(three: tuple[Path, ...]) -> None:
    assert len(three) == 3
    assert all(path.stat().st_size <= 17_000 for path in three)
    whole = opened(three)
    assert opened([three[2], three[0], three[1]]) == opened(three[::-1]) == whole
    assert whole[1] == content_of(40_000)


@given(sizes=st.lists(st.integers(0, 90_000), max_size=4), part=st.integers(16_384, 200_000), data=st.data())
@settings(max_examples=25, deadline=None)
def test_any_files_in_any_parts(sizes: list[int], part: int, data: st.DataObject) -> None:
    files = [content_of(size, seed) for seed, size in enumerate(sizes)]
    with tempfile.TemporaryDirectory() as folder:
        paths = data.draw(st.permutations(write(Path(folder), seal(*files), part)))
        assert opened(list(paths))[1:] == files


@given(data=st.data())
@settings(max_examples=150, deadline=None)
def test_a_changed_byte_anywhere_is_refused(three: tuple[Path, ...], data: st.DataObject) -> None:
    which = data.draw(st.integers(0, 2))
    content = bytearray(three[which].read_bytes())
    at = data.draw(st.integers(0, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    with tempfile.TemporaryDirectory() as folder:
        bad = Path(folder) / three[which].name
        bad.write_bytes(content)
        with pytest.raises(PacketRefused):
            opened([bad if path == three[which] else path for path in three])


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_a_changed_byte_is_refused_also_by_who_mends_the_checksum(
    three: tuple[Path, ...], data: st.DataObject
) -> None:
    which = data.draw(st.integers(0, 2))
    content = bytearray(three[which].read_bytes()[:-32])
    at = data.draw(st.integers(packet_parts.heading_of(three[which]).start, len(content) - 1))
    content[at] ^= data.draw(st.integers(1, 255))
    with tempfile.TemporaryDirectory() as folder:
        bad = Path(folder) / three[which].name
        bad.write_bytes(bytes(content) + hashlib.sha256(content).digest())
        with pytest.raises(PacketRefused):
            opened([bad if path == three[which] else path for path in three])


@given(data=st.data())
@settings(max_examples=60, deadline=None)
def test_half_a_copy_is_refused(three: tuple[Path, ...], data: st.DataObject) -> None:
    content = three[1].read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        bad = Path(folder) / three[1].name
        bad.write_bytes(content[: data.draw(st.integers(0, len(content) - 1))])
        with pytest.raises(PacketRefused) as refused:
            opened([three[0], bad, three[2]])
        assert refused.value.why in {Why.CUT_SHORT, Why.NOT_A_PACKET}
        assert refused.value.name == bad.name


def test_a_half_copied_part_beside_the_others_is_told(three: tuple[Path, ...], tmp_path: Path) -> None:
    for path in three:
        shutil.copy(path, tmp_path)
    first, second, _ = (tmp_path / path.name for path in three)
    content = second.read_bytes()
    for size, why in ((0, Why.NOT_A_PACKET), (40, Why.CUT_SHORT), (len(content) - 1, Why.CUT_SHORT)):
        second.write_bytes(content[:size])
        with pytest.raises(PacketRefused) as refused:
            opened(around(first, "request"))
        assert (refused.value.why, refused.value.name) == (why, second.name)
    other = json.dumps(json.loads(content[12 : 12 + int.from_bytes(content[8:12], "big")]) | {"packet": "x"})
    said = other.encode()
    piece = bytes(json.loads(other)["bytes"] + 32)
    second.write_bytes(content[:8] + len(said).to_bytes(4, "big") + said + piece)
    with pytest.raises(PacketRefused) as refused:
        opened(around(first, "request"))
    assert (refused.value.why, refused.value.name) == (Why.PART_FOREIGN, second.name)


def test_what_is_newer_is_known_by_its_version_alone() -> None:
    assert is_newer({"p": 2})
    old: list[dict[str, object]] = [{"p": 1}, {}, {"p": "2"}, {"p": None}]
    assert not any(is_newer(each) for each in old)


def test_parts_are_told_by_name(three: tuple[Path, ...], tmp_path: Path) -> None:
    with pytest.raises(PacketRefused) as refused:
        opened([three[0], three[2]])
    assert (refused.value.why, refused.value.name) == (Why.PART_MISSING, "goi.2-3.bcx")
    copy = Path(shutil.copy(three[1], tmp_path / "goi.2-3 (1).bcx"))
    with pytest.raises(PacketRefused) as refused:
        opened([*three, copy])
    assert (refused.value.why, refused.value.name) == (Why.PART_TWICE, copy.name)
    claims = Claims(**{**CLAIMS.__dict__, "packet": PACKET[:-1] + "2"})
    other = seal(content_of(40_000), claims=claims)
    foreign = packet_writing.write(
        tmp_path, "khac", "request", claims.packet, other.total, other.stream(), 17_000
    )
    with pytest.raises(PacketRefused) as refused:
        opened([three[0], foreign[1], three[2]])
    assert (refused.value.why, refused.value.name) == (Why.PART_FOREIGN, foreign[1].name)


def test_only_the_receiver_reads_it(three: tuple[Path, ...]) -> None:
    assert why(three, STRANGER) is Why.FOR_OTHER
    assert why(three, PC) is Why.FOR_OTHER
    written = b"".join(path.read_bytes() for path in three)
    # Five letters or more: three of them stand somewhere in 40,000 random bytes once in 400 runs.
    for secret in (b"Nguyen", b"items", b"may-1", b"20242", b"sha256", b"2026-11-16"):
        assert secret not in written


def test_another_signature_is_refused(three: tuple[Path, ...]) -> None:
    parts = Parts(three, "request")
    with parts, pytest.raises(PacketRefused) as refused:
        Opened(parts, CENTRE, lambda _: receipts.public(STRANGER))
    assert refused.value.why is Why.DAMAGED


def test_a_body_of_another_packet_is_refused(tmp_path: Path) -> None:
    """Even by somebody who knows the key: here both packets have the same."""
    one, two = seal(b"1" * 5000), seal(b"2" * 5000)
    first, second = b"".join(one.stream()), b"".join(two.stream())
    length = 4 + int.from_bytes(first[:4], "big")
    mixed = first[:length] + second[4 + int.from_bytes(second[:4], "big") :]
    paths = packet_writing.write(tmp_path, "goi", "request", PACKET, len(mixed), [mixed])
    assert why(paths) is Why.DAMAGED


def test_no_packet_at_all(tmp_path: Path) -> None:
    for name, content in (("trong.bcx", b""), ("anh.jpg", b"\xff\xd8\xff" + bytes(5000)), ("a.bcx", b"x")):
        (tmp_path / name).write_bytes(content)
        assert why([tmp_path / name]) is Why.NOT_A_PACKET
    with pytest.raises(FileNotFoundError):  # is told as gone, not as another kind of file
        opened([tmp_path / "khong co"])
    assert why([tmp_path]) is Why.NOT_A_PACKET


def with_heading(path: Path, **changes: object) -> Path:
    """The same with something else in its heading, and the checksum mended."""
    content = path.read_bytes()
    start = len(packet_parts.MAGIC)
    length = int.from_bytes(content[start : start + 4], "big")
    said = json.loads(content[start + 4 : start + 4 + length]) | changes
    head = json.dumps(said).encode()
    new = content[:start] + len(head).to_bytes(4, "big") + head + content[start + 4 + length : -32]
    path.write_bytes(new + hashlib.sha256(new).digest())
    return path


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"format": 2}, Why.TOO_NEW),
        ({"kind": "answer"}, Why.WRONG_KIND),
        ({"part": 2}, Why.DAMAGED),
        ({"parts": 10**9}, Why.DAMAGED),
        ({"bytes": 2**62}, Why.DAMAGED),
        ({"bytes": 2**50}, Why.CUT_SHORT),
        ({"bytes": -1}, Why.DAMAGED),
        ({"bytes": True}, Why.DAMAGED),
        ({"total": 5}, Why.DAMAGED),
        ({"packet": "../../x"}, Why.DAMAGED),
        ({"packet": "x" * 500}, Why.DAMAGED),
        ({"packet": 7}, Why.DAMAGED),
        ({"packet": None}, Why.DAMAGED),
    ],
)
def test_a_heading_that_lies(tmp_path: Path, changes: dict[str, object], expected: Why) -> None:
    (path,) = write(tmp_path, seal(b"x"))
    assert why([with_heading(path, **changes)]) is expected


def test_a_heading_said_to_be_huge(tmp_path: Path) -> None:
    path = tmp_path / "lon.bcx"
    path.write_bytes(packet_parts.MAGIC + b"\xff\xff\xff\xff" + bytes(100))
    assert why([path]) is Why.DAMAGED


def test_a_bomb_is_not_unpacked() -> None:
    _, bomb = packed(b"0" * (40 * 1024 * 1024))
    assert len(bomb) < 10_000
    with pytest.raises(PacketRefused) as refused:
        unpacked(bomb, "goi.bcx")
    assert refused.value.why is Why.TOO_LARGE


def test_a_folder_with_one_packet_is_enough(three: tuple[Path, ...], tmp_path: Path) -> None:
    assert sorted(around(three[1], "request")) == sorted(three)
    assert sorted(around(three[0].parent, "request")) == sorted(three)
    with pytest.raises(PacketRefused, match="not_a_packet"):
        around(three[0].parent, "answer")
    for path in three:
        shutil.copy(path, tmp_path)
    claims = Claims(**{**CLAIMS.__dict__, "packet": PACKET[:-1] + "3"})
    other = seal(claims=claims)
    packet_writing.write(tmp_path, "nua", "request", claims.packet, other.total, other.stream())
    with pytest.raises(PacketRefused) as refused:
        around(tmp_path, "request")
    assert (refused.value.why, refused.value.detail) == (Why.SEVERAL, "goi.1-3.bcx, nua.bcx")


def test_stopping_leaves_nothing(tmp_path: Path) -> None:
    sealed, seen = seal(content_of(400_000)), [0]

    def note(done: int, total: int) -> None:
        assert done <= total == sealed.total
        seen[0] = done

    with pytest.raises(PacketRefused, match="stopped"):
        packet_writing.write(
            tmp_path,
            "g",
            "request",
            PACKET,
            sealed.total,
            sealed.stream(),
            100_000,
            note,
            lambda: seen[0] > 2e5,
        )
    assert seen[0] > 2e5
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield bytes(50_000)
        raise OSError("the disk")

    with pytest.raises(OSError, match="the disk"):
        packet_writing.write(tmp_path, "g", "request", PACKET, 100_000, broken(), 20_000)
    assert list(tmp_path.iterdir()) == []


def test_keys_of_both_curves_belong_together() -> None:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    for _ in range(20):
        key = receipts.new_key()
        private = for_opening(key)
        raw = decoded(private["d"])
        theirs = X25519PrivateKey.from_private_bytes(raw).public_key()
        public = theirs.public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
        assert decoded(for_sealing(receipts.public(key))["x"]) == public
    for bad in (0, 1, 2**255 - 20, 2**255 - 19):
        x = encoded(bad.to_bytes(32, "little"))
        with pytest.raises(ValueError, match="protects nothing"):
            for_sealing({"kty": "OKP", "crv": "Ed25519", "x": x})


def decoded(text: str) -> bytes:
    import base64

    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def encoded(raw: bytes) -> str:
    import base64

    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@pytest.mark.skipif(sys.platform == "win32", reason="no limit to open files that a process can set there")
def test_a_packet_of_more_parts_than_files_may_be_open(tmp_path: Path) -> None:
    """A system lets a process open 1,024 files, often fewer; a packet has up to 999 parts."""
    import resource

    paths = write(tmp_path, seal(content_of(1_000_000)), packet_parts.SMALLEST_PART)
    assert len(paths) > 60
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    with (tmp_path / "next").open("wb") as probe:
        resource.setrlimit(resource.RLIMIT_NOFILE, (probe.fileno() + 20, before[1]))
        try:
            found = opened(paths)
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert found[1] == content_of(1_000_000)
