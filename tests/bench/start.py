"""From the command to the painted sign-in window, warm and cold, against a bare PySide6 window."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.bench import figures, profile

RUNS = {"warm": 9, "cold": 3}


def measure() -> dict[str, Any]:
    """Seconds, median of runs in turn (bare, ours, bare, …); the goal is a ratio under 1.6."""
    with tempfile.TemporaryDirectory() as folder:
        app, _workplace = profile.make(Path(folder))
        app.close()
        bare = [sys.executable, "-m", "tests.bench.bare_window"]
        ours = [sys.executable, "-m", "desktop", "--profile", folder, "--measure-start"]
        for command in (bare, ours):
            _seconds(command)
        return {
            "warm": _pair(bare, ours, RUNS["warm"]),
            "cold": _pair(bare, ours, RUNS["cold"], cold=True) if figures.drop_page_cache() else "needs root",
            "goal": {"ratio": 1.6},
        }


def _pair(bare: Sequence[str], ours: Sequence[str], runs: int, cold: bool = False) -> dict[str, float]:
    seconds: dict[str, list[float]] = {"bare": [], "ours": []}
    for _ in range(runs):
        for name, command in (("bare", bare), ("ours", ours)):
            if cold:
                figures.drop_page_cache()
            seconds[name].append(_seconds(command))
    medians = {f"{name}_s": round(statistics.median(each), 3) for name, each in seconds.items()}
    return {**medians, "ratio": round(medians["ours_s"] / medians["bare_s"], 2), "runs": runs}


def _seconds(command: Sequence[str]) -> float:
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        seconds = time.perf_counter() - started
        process.stdout.read()
    if process.returncode or not line:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}")
    return seconds
