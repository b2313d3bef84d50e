"""A process that dies just before each of its changes to files, one after the other.

Run by a small process of its own (`python -m tests.store.dies_saving …`): it has one thread, so it may fork.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
import traceback
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

_CHANGES = frozenset({"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "shutil.rmtree"})


def at_each_change(seed: Path, place: Path, work: Callable[[Path], None]) -> int:
    """Let `work` die on copies `place/0`, `place/1`… of a folder, each one change later; how many there are.

    In the last of them it has come to its end.
    """
    for step in count():
        folder = Path(shutil.copytree(seed, place / str(step)))
        child = os.fork()
        if child == 0:
            _run(folder, step, work)
        ended = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if ended == 0:
            return step + 1
        if ended != -signal.SIGKILL:
            raise RuntimeError(f"it ended with {ended} at step {step}")
    raise AssertionError


def _run(folder: Path, step: int, work: Callable[[Path], None]) -> None:
    left = step

    def look(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        writes = event == "open" and bool(arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
        if not (writes or event in _CHANGES):
            return
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        left -= 1

    sys.addaudithook(look)
    try:
        work(folder)
        os._exit(0)
    finally:  # it ended by an error: what stands before is not the child's to go on with
        traceback.print_exc()
        os._exit(1)
