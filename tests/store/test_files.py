"""Files beside the store: sealed, kept once, read in parts, gone when nobody names them, never half there."""

from __future__ import annotations

import hashlib
import random
import re
import signal
import subprocess
import sys
import threading
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import Session, col, select

from desktop.domain.errors import DiskFull, FileMissing, RoomShort, UnknownReport, WrongState
from desktop.domain.files import FileCard
from desktop.store import sealed
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.files import FileStore
from desktop.store.reports import ReportStore
from tests.store.material import NOW, made, opened, sign, started
from tests.store.test_full_disk import ROOT, UNSHARE, can_mount

PHOTO = b"a photo of a landslide " * 10_000


def files_of(store: Store, room: int = 0) -> FileStore:
    return FileStore(store, random.Random(len(list(store.path.parent.glob("files/*")))), room)


def take(files: FileStore, report: str, name: str, content: bytes) -> FileCard:
    return files.take(report, name, "image/jpeg", [content[:1000], content[1000:]], NOW)


def sealed_files(store: Store) -> list[Path]:
    return sorted((store.path.parent / "files").iterdir())


def names(store: Store, report: str, *kept: str) -> None:
    """Save a draft that names these files."""
    answers = "".join(f"<anh>{name}</anh>" for name in kept)
    ReportStore(store).save_draft(report, f"<data>{answers}</data>".encode(), NOW)


def test_what_is_taken_is_read_again_and_lies_sealed(store: Store) -> None:
    files = files_of(store)
    started(store, "r")
    card = take(files, "r", "anh.jpg", PHOTO)
    assert card == FileCard("anh.jpg", hashlib.sha256(PHOTO).hexdigest(), len(PHOTO), "image/jpeg")
    assert b"".join(files.read("r", "anh.jpg")) == PHOTO
    (kept,) = sealed_files(store)
    assert b"landslide" not in kept.read_bytes()
    assert card.sha256 not in kept.name
    assert files.known("r") == {"anh.jpg": card}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    size=st.sampled_from([1, sealed.CHUNK - 1, sealed.CHUNK, sealed.CHUNK + 1, 3 * sealed.CHUNK + 7]),
    start=st.integers(0, 4 * sealed.CHUNK),
    length=st.one_of(st.none(), st.integers(0, 4 * sealed.CHUNK)),
    piece=st.integers(1000, 200_000),
)
def test_any_part_can_be_read(tmp_path: Path, size: int, start: int, length: int | None, piece: int) -> None:
    content = random.Random(size).randbytes(size)
    path = tmp_path / "sealed"
    pieces = (content[at : at + piece] for at in range(0, size, piece))
    assert sealed.write(path, bytes(32), pieces) == (hashlib.sha256(content).hexdigest(), size)
    end = size if length is None else start + length
    assert b"".join(sealed.read(path, bytes(32), size, start, length)) == content[start:end]
    path.unlink()


def test_a_write_that_fails_leaves_no_sealed_file(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield PHOTO
        raise RuntimeError("the stick is gone")

    with pytest.raises(RuntimeError):
        sealed.write(tmp_path / "sealed", bytes(32), pieces())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("harm", ["cut", "changed", "swapped", "gone"])
def test_a_damaged_file_is_told_and_can_be_taken_again(store: Store, harm: str) -> None:
    files = files_of(store)
    started(store, "r")
    take(files, "r", "anh.jpg", PHOTO)
    (path,) = sealed_files(store)
    content = path.read_bytes()
    whole = sealed.CHUNK + 16
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(
            {
                "cut": content[:-1],
                "changed": content[:500] + b"?" + content[501:],
                "swapped": content[whole : 2 * whole] + content[:whole] + content[2 * whole :],
            }[harm]
        )
    with pytest.raises(FileMissing):
        list(files.read("r", "anh.jpg"))
    again = take(files, "r", "anh.jpg", PHOTO)
    assert again.name == "anh.jpg"
    assert b"".join(files.read("r", "anh.jpg")) == PHOTO
    assert len(sealed_files(store)) == 1


def test_a_content_is_kept_once(store: Store) -> None:
    files = files_of(store)
    started(store, "r")
    started(store, "s", "2026-10")
    cards = [
        take(files, "r", "a.jpg", PHOTO),
        take(files, "r", "b.jpg", PHOTO),
        take(files, "s", "a.jpg", PHOTO),
    ]
    assert [card.name for card in cards] == ["a.jpg", "b.jpg", "a.jpg"]
    assert len(sealed_files(store)) == 1
    assert take(files, "r", "a.jpg", PHOTO) == cards[0]


def test_two_files_of_one_name_get_two_names(store: Store) -> None:
    files = files_of(store)
    started(store, "r")
    assert take(files, "r", "anh.jpg", PHOTO).name == "anh.jpg"
    assert take(files, "r", "Anh.jpg", PHOTO + b"2").name == "Anh-2.jpg"
    assert b"".join(files.read("r", "anh.jpg")) == PHOTO
    assert b"".join(files.read("r", "Anh-2.jpg")) == PHOTO + b"2"


def test_only_a_draft_takes_files(store: Store) -> None:
    files = files_of(store)
    with pytest.raises(UnknownReport):
        take(files, "nobody", "a.jpg", PHOTO)
    started(store, "r")
    ReportStore(store).move("r", "finish", "an", NOW)
    with pytest.raises(WrongState):
        take(files, "r", "a.jpg", PHOTO)
    assert sealed_files(store) == []
    with pytest.raises(FileMissing):
        list(files.read("r", "a.jpg"))


def test_what_fails_in_the_middle_leaves_nothing(store: Store) -> None:
    files = files_of(store)
    started(store, "r")

    def pieces() -> Iterator[bytes]:
        yield PHOTO
        raise RuntimeError("the stick is gone")

    with pytest.raises(RuntimeError):
        files.take("r", "a.jpg", "image/jpeg", pieces(), NOW)
    assert sealed_files(store) == []
    assert files.known("r") == {}
    assert store.read(lambda session: session.exec(select(t.FileRow)).all()) == []


def test_files_go_when_nothing_names_them(store: Store) -> None:
    files = files_of(store)
    started(store, "r")
    for name in ("a.jpg", "b.jpg", "c.jpg"):
        take(files, "r", name, PHOTO + name.encode())
    names(store, "r", "a.jpg", "b.jpg")
    assert [card.name for card in files.cards("r")] == ["a.jpg", "b.jpg"]
    assert not files.drop("r", "b.jpg")
    assert files.drop("r", "c.jpg")
    names(store, "r", "a.jpg")
    assert files.sweep() == 1
    assert list(files.known("r")) == ["a.jpg"]
    assert len(sealed_files(store)) == 1
    assert files.sweep() == 0


def test_a_content_stays_while_another_report_has_it(store: Store) -> None:
    files = files_of(store)
    for report, period in (("r", "2026-10"), ("s", "2026-11")):
        started(store, report, period)
        take(files, report, "a.jpg", PHOTO)
    names(store, "s", "a.jpg")
    assert files.sweep("r") == 1
    assert b"".join(files.read("s", "a.jpg")) == PHOTO


def test_a_revision_keeps_its_files_through_corrections(store: Store) -> None:
    files = files_of(store)
    reports = ReportStore(store)
    started(store, "r")
    first, second = take(files, "r", "a.jpg", PHOTO), take(files, "r", "b.jpg", PHOTO + b"b")
    names(store, "r", "a.jpg")
    reports.move("r", "finish", "an", NOW)
    sign(store, "r", attachments=(first,))
    assert files.sweep("r") == 1  # b.jpg was taken out before the sign-off
    assert files.cards("r") == (first,)
    reports.move("r", "correct", "an", NOW, snapshot=b"<data/>")
    assert files.cards("r") == ()
    assert files.sweep() == 0
    assert b"".join(files.read("r", "a.jpg")) == PHOTO
    assert second.name not in files.known("r")
    revision = store.read(lambda session: session.get_one(t.RevisionRow, ("r", 0)))
    assert revision.attachments == [
        {"name": "a.jpg", "sha256": first.sha256, "size": len(PHOTO), "type": "image/jpeg"}
    ]


def test_a_sweep_removes_what_a_power_cut_left_and_nothing_else(store: Store) -> None:
    files = files_of(store)
    started(store, "r")
    take(files, "r", "a.jpg", PHOTO)
    names(store, "r", "a.jpg")
    (store.path.parent / "files" / "half").write_bytes(b"half a file")
    files.sweep("r")
    assert len(sealed_files(store)) == 2  # of one report: others may be taking in
    files.sweep()
    assert b"".join(files.read("r", "a.jpg")) == PHOTO
    assert len(sealed_files(store)) == 1


def test_room_is_left_for_reports(store: Store) -> None:
    import shutil

    free = shutil.disk_usage(store.path.parent).free
    files_of(store, room=1).check_room(1000)
    with pytest.raises(RoomShort) as short:
        files_of(store, room=free + (1 << 30)).check_room(1000)
    assert isinstance(short.value, DiskFull)
    assert short.value.size == 1000


def test_64_mb_pass_through_little_memory(store: Store) -> None:
    files = files_of(store)
    started(store, "r")
    block = random.Random(1).randbytes(1 << 20)
    tracemalloc.start()
    card = files.take("r", "film.mp4", "video/mp4", (block for _ in range(64)), NOW)
    size = sum(map(len, files.read("r", "film.mp4")))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert card.size == size == 64 << 20
    assert peak < 5 << 20


def test_takes_from_several_threads_keep_every_file(store: Store) -> None:
    files = FileStore(store, random.SystemRandom(), 0)
    started(store, "r")
    threads = [
        threading.Thread(target=take, args=(files, "r", "anh.jpg", PHOTO + bytes([number % 3])))
        for number in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    known = files.known("r")
    assert len({card.sha256 for card in known.values()}) == 3
    for name, card in known.items():
        assert hashlib.sha256(b"".join(files.read("r", name))).hexdigest() == card.sha256
    assert len(sealed_files(store)) == 3


@pytest.mark.parametrize("after", [1, 4, 15])
def test_killed_in_the_middle_of_taking(path: Path, after: int) -> None:
    with opened(path) as store:
        started(store, "r")
    taking = subprocess.Popen(
        [sys.executable, "-m", "tests.store.take_files", str(path), "r"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert taking.stdout is not None
    for _ in range(after):
        taking.stdout.readline()
    taking.send_signal(signal.SIGKILL)
    rest = taking.stdout.read().split("\n")[:-1]
    taking.stdout.close()
    assert taking.wait() == -signal.SIGKILL
    told = after + len(rest)

    with opened(path) as store:
        files = files_of(store)
        known = files.known("r")
        numbers = sorted(int(re.fullmatch(r"(\d+)\.bin", name)[1]) for name in known)  # type: ignore[index]
        assert numbers[:told] == list(range(told))  # every file that was told as kept
        assert len(numbers) <= told + 1
        for name, card in known.items():
            content = b"".join(files.read("r", name))
            assert (hashlib.sha256(content).hexdigest(), len(content)) == (card.sha256, card.size)
        names(store, "r", *known)
        files.sweep()
        assert len(sealed_files(store)) == len(known)


def test_a_full_disk_keeps_no_half_file_and_drafts_still_save(tmp_path: Path) -> None:
    if not can_mount(tmp_path):
        pytest.skip("no right to mount a small file system here")
    script = f"mount -t tmpfs -o size=8m none {tmp_path} && exec {sys.executable} -c '{FILLED}' {tmp_path}"
    done = subprocess.run(
        [*UNSHARE, "sh", "-c", script], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == "refused, 1 kept, reserve there, draft saved\n"


#: Takes a file that fits, then one that does not, into a file system of 8 MB with a reserve of 1 MB.
FILLED = """
import random, sys
from pathlib import Path
from desktop.domain.errors import DiskFull
from desktop.store.files import FileStore
from desktop.store.reports import ReportStore
from tests.store.material import NOW, made, opened, started
folder = Path(sys.argv[1])
with opened(made(folder / "reports.db"), reserve_bytes=1 << 20) as store:
    started(store, "r")
    files = FileStore(store, random.Random(1), 0)
    files.take("r", "small.bin", "x/y", [bytes(2_000_000)], NOW)
    try:
        files.take("r", "large.bin", "x/y", (bytes(100_000) for _ in range(100)), NOW)
    except DiskFull:
        print("refused", end=", ")
    print(len(list((folder / "files").iterdir())), "kept", end=", ")
    print("reserve there" if (folder / "reserve.bin").exists() else "reserve gone", end=", ")
    ReportStore(store).save_draft("r", b"<data/>", NOW)
    print("draft saved")
"""


def test_the_store_of_yesterday_opens_with_no_files(tmp_path: Path) -> None:
    path = made(tmp_path / "other.db")
    with opened(path) as store:
        assert files_of(store).cards("nobody") == ()
        assert files_of(store).sweep() == 0

        def revisions(session: Session) -> int:
            return len(session.exec(select(col(t.RevisionRow.attachments))).all())

        assert store.read(revisions) == 0
