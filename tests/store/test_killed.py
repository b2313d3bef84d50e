"""A process killed while it saves: the store opens, with every draft that was told as saved."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from sqlmodel import Session

from desktop.store.reports import ReportStore
from tests.store.material import opened, started


@pytest.mark.parametrize("after", [1, 7, 150])
def test_a_killed_process_loses_no_saved_draft(path: Path, after: int) -> None:
    with opened(path) as store:
        started(store, "r")
    typing = subprocess.Popen(
        [sys.executable, "-m", "tests.store.save_drafts", str(path), "r"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )
    assert typing.stdout is not None
    saved = [int(typing.stdout.readline()) for _ in range(after)][-1]
    typing.send_signal(signal.SIGKILL)
    rest = typing.stdout.read().split("\n")[:-1]
    typing.stdout.close()
    assert typing.wait() == -signal.SIGKILL
    saved = int(rest[-1]) if rest else saved

    def integrity(session: Session) -> object:
        return session.connection().exec_driver_sql("PRAGMA integrity_check").scalar_one()

    with opened(path) as store:
        found = re.fullmatch(rb"<data>([0-9]+)</data>", ReportStore(store).load("r").snapshot or b"")
        assert found is not None
        assert int(found[1]) >= saved
        assert store.read(integrity) == "ok"
