"""The processes of a long proof do not outlive it."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.pool import pool

#: Seconds until a process that does not end fails the test.
PATIENCE = 30


def forever(folder: Path) -> None:
    """What a worker is at when its parent is killed."""
    here = folder / str(os.getpid())
    here.mkdir()
    try:
        print(os.getpid(), flush=True)
        threading.Event().wait(300)
    finally:
        here.rmdir()


def main(folder: str) -> None:
    """A proof with two workers."""
    with pool(2) as workers:
        list(workers.map(forever, [Path(folder)] * 2))


@contextmanager
def _watched(process: int) -> Iterator[int]:
    handle = os.pidfd_open(process)
    try:
        yield handle
    finally:
        os.close(handle)


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="waits on Linux's handle of a process")
def test_workers_tidy_up_and_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", f"from tests.faults.test_pool import main; main({str(tmp_path)!r})"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as parent:
        assert parent.stdout is not None
        workers = [int(parent.stdout.readline()) for _ in range(2)]
        with _watched(workers[0]) as one, _watched(workers[1]) as other:
            parent.send_signal(signal.SIGKILL)
            for handle in (one, other):
                ended, _, _ = select.select([handle], [], [], PATIENCE)
                assert ended, "a worker outlives its parent"
    assert not list(tmp_path.iterdir())
