"""A full disk: the reserve lets reports save, the event tells it, and then a clear refusal loses nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.errors import DiskFull
from desktop.events import DiskFreed, DiskLow, Event, EventBus
from desktop.store.engine import Store
from desktop.store.reports import ReportStore
from desktop.store.reserve import Reserve
from tests.store.material import KEY, opened, started
from tests.store.worn import Swapped, swapped

__all__ = ["swapped"]

ROOT = Path(__file__).resolve().parents[2]
UNSHARE = ["unshare", "-m"] if os.name == "posix" and os.getuid() == 0 else ["unshare", "-U", "-r", "-m"]


def can_mount(folder: Path) -> bool:
    """Whether a small file system of our own can be mounted here."""
    if shutil.which("unshare") is None:
        return False
    probe = [*UNSHARE, "mount", "-t", "tmpfs", "-o", "size=64k", "none", str(folder)]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def test_reports_still_save_on_a_full_disk(tmp_path: Path) -> None:
    if not can_mount(tmp_path):
        pytest.skip("no right to mount a small file system here")
    mount = f"mount -t tmpfs -o size=8m none {tmp_path}"
    script = f"{mount} && exec {sys.executable} -m tests.store.fill_disk {tmp_path}"
    done = subprocess.run(
        [*UNSHARE, "sh", "-c", script], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "reserved": True,
        "released": True,
        "events": 1,
        "refused": True,
        "kept": True,
        "state": "signed",
    }


LIMITED = """
import resource, sys
from pathlib import Path
from desktop.domain.errors import DiskFull
from desktop.store.reports import ReportStore
from tests.store.material import NOW, opened
path = Path(sys.argv[1])
with opened(path) as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
    reports = ReportStore(store)
    try:
        for number in range(1000):
            reports.save_draft("r", b"<data>%d</data>" % number + bytes(20_000), NOW)
    except DiskFull:
        print(number)
"""


def test_a_write_the_system_refuses_is_told_and_the_last_draft_stays(path: Path) -> None:
    with opened(path) as store:
        started(store, "r")
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, cwd=ROOT, check=True
    )
    refused = int(done.stdout)
    assert refused > 0
    with opened(path) as store:
        snapshot = ReportStore(store).load("r").snapshot or b""
    assert snapshot.startswith(b"<data>%d</data>" % (refused - 1))


def test_the_reserve_is_kept_only_where_there_is_room(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path / "reserve.bin", 100_000)
    assert reserve.make()
    assert (tmp_path / "reserve.bin").stat().st_size >= 100_000
    assert reserve.release()
    assert not reserve.release()
    huge = Reserve(tmp_path / "reserve.bin", reserve.free())
    assert not huge.make()
    assert not (tmp_path / "reserve.bin").exists()


def test_without_a_reserve_the_refusal_comes_at_once(path: Path) -> None:
    bus = EventBus()
    store = Store(path, KEY, bus, Reserve(path.with_name("reserve.bin"), 0))
    started(store, "r")
    page_limit = "PRAGMA max_page_count=1"
    with pytest.raises(DiskFull):
        store.write(
            lambda session: [
                session.connection().exec_driver_sql(page_limit),
                session.connection().exec_driver_sql("UPDATE draft SET snapshot = zeroblob(1000000)"),
            ]
        )
    assert ReportStore(store).load("r").snapshot == b"<data/>"
    store.close()


def test_the_reserve_is_kept_again_once_there_is_room(path: Path) -> None:
    told: list[Event] = []
    bus = EventBus()
    bus.subscribe(Event, told.append)
    reserve = path.with_name("reserve.bin")
    with opened(path, bus, reserve_bytes=1 << 16) as store:
        assert store.refill_reserve()
        assert not told
        with pytest.raises(DiskFull):
            store.write(
                lambda session: [
                    session.connection().exec_driver_sql("PRAGMA max_page_count=1"),
                    session.connection().exec_driver_sql("CREATE TABLE more (content BLOB)"),
                    session.connection().exec_driver_sql("INSERT INTO more VALUES (zeroblob(1000000))"),
                ]
            )
        assert [(type(each), getattr(each, "saved", None)) for each in told] == [(DiskLow, False)]
        assert store.reserve_spent
        assert not reserve.exists()
        assert store.refill_reserve()
        assert reserve.exists()
        assert not store.reserve_spent
        assert store.refill_reserve()
        assert told[1:] == [DiskFreed()]


def test_a_start_on_a_full_disk_keeps_the_room_back_once_there_is_some(path: Path, swapped: Swapped) -> None:
    told: list[Event] = []
    bus = EventBus()
    bus.subscribe(Event, told.append)
    free = [100_000]
    swapped.put(Reserve, "free", lambda _: free[0])
    with opened(path, bus, reserve_bytes=1 << 16) as store:
        assert store.reserve_spent
        assert not store.refill_reserve()
        free[0] = 1 << 30
        assert store.refill_reserve()
        assert path.with_name("reserve.bin").stat().st_size >= 1 << 16
        assert not store.reserve_spent
    assert told == [DiskFreed()]
