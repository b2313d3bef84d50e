"""Several workers of one centre, as processes."""

from __future__ import annotations

import os
import select
from pathlib import Path

import httpx
import pytest

from tests.central_process import CentralProcess

#: Seconds in which workers must be gone: they look at nothing, they are told.
PATIENCE = 20


def children(process_id: int) -> list[int]:
    """The processes that a process has started."""
    return [int(each) for each in Path(f"/proc/{process_id}/task/{process_id}/children").read_text().split()]


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="waits for processes of others, as Linux can")
def test_workers_end_with_who_started_them(tmp_path: Path) -> None:
    """Killed (-9), it can tell them nothing: they would go on answering, and hold the port."""
    central = CentralProcess(tmp_path, serve=("--workers", "2"))
    central.start()
    assert httpx.get(f"{central.url}/v1/hello", timeout=60).status_code == 200  # one is up: all were started
    watched = [os.pidfd_open(each) for each in children(central.process_id)]
    assert len(watched) >= 2
    central.kill()
    try:
        while watched:
            ended, _, _ = select.select(watched, [], [], PATIENCE)
            assert ended, "a worker lives on"
            for each in ended:
                watched.remove(each)
                os.close(each)
    finally:
        for each in watched:
            os.close(each)
    central.start()  # on the same port
    central.stop()
