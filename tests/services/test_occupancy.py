"""One process per profile: the second is refused, a killed one gives it back."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.config import Config
from desktop.domain.errors import ProfileInUse
from desktop.services.occupancy import occupy
from tests.services.conftest import RESOURCES

HOLD = """
import sys, time
from pathlib import Path
from desktop.services.occupancy import occupy
held = occupy(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_the_second_is_refused_and_the_first_is_asked_to_come_forward(tmp_path: Path) -> None:
    first = occupy(tmp_path)
    assert first.call.read_text() == ""
    with pytest.raises(ProfileInUse, match="open already"):
        occupy(tmp_path)
    assert first.call.read_text() != ""
    first.close()
    occupy(tmp_path).close()


def test_a_killed_process_gives_the_profile_back(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=RESOURCES.parent,
    )  # fmt: skip
    assert holder.stdout is not None
    assert holder.stdin is not None
    assert holder.stdout.readline() == b"held\n"
    with pytest.raises(ProfileInUse):
        occupy(tmp_path)
    holder.send_signal(signal.SIGKILL)
    assert holder.wait() == -signal.SIGKILL
    holder.stdin.close()
    holder.stdout.close()
    occupy(tmp_path).close()


def test_profiles_do_not_hold_each_other_up(config: Config, tmp_path: Path) -> None:
    held = [occupy(config.profile), occupy(tmp_path / "other")]
    for each in held:
        each.close()
