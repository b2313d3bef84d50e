"""Five years in one store, looked at as a person does: from the start of the program to every list and chart.

`python -m tests.bench five_years`: each figure in milliseconds of wall clock and of this process's processor
time (others may be at work on the machine), median and 95th percentile, beside the goals of issue 5.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.bench import figures
from tests.bench.five_years_store import copied, made
from tests.demo.people import OFFICER

#: Milliseconds, but memory in MB.
GOALS = {
    "start_to_desk": 2000, "first_paint": 200, "filter": 100, "open_report": 300, "word": 2000, "pdf": 2000,
    "search": 100, "chart": 300, "memory_mb": 250,
}  # fmt: skip
STARTS = {"warm": 4, "cold": 1}
#: So many times every screen is made anew and gone through.
ROUNDS = "2"


def measure() -> dict[str, Any]:
    """All of it: the store, the start, and what `five_years_screens` measures in a process of its own."""
    store = made()
    with tempfile.TemporaryDirectory() as folder:
        profile = copied(Path(folder))
        starts = starts_of(lambda: _ran("five_years_start", profile, OFFICER.password))
        _ran("five_years_screens", profile, "0")  # compiles what is imported
        return {
            "store": {"mb": store.megabytes, "made_in_s": store.seconds},
            "start": starts,
            **_ran("five_years_screens", profile, ROUNDS),
            "memory_as_bundled_mb": _bundled(profile),
            "goal": GOALS,
        }


def starts_of(start: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """From the command to the painted desk; the password is typed as soon as there is a field for it."""
    start()  # compiles what is imported, and brings the store to the schema of today
    runs = {"warm": [start() for _ in range(STARTS["warm"])]}
    if figures.drop_page_cache():
        runs["cold"] = []
        for _ in range(STARTS["cold"]):
            figures.drop_page_cache()
            runs["cold"].append(start())
    return {
        name: {part: figures.spread([run[part] for run in each], 0) for part in each[0]}
        for name, each in runs.items()
    }


def _bundled(profile: Path) -> dict[str, Any]:
    """Memory without docstrings, as the bundle has it; the modules of the start compiled before."""
    _ran("five_years_start", profile, OFFICER.password, optimize="2")
    found: dict[str, Any] = _ran("five_years_screens", profile, "0", optimize="2")["memory_mb"]
    return found


def _ran(module: str, profile: Path, *more: str, optimize: str = "") -> dict[str, Any]:
    command = [sys.executable, "-m", f"tests.bench.{module}", str(profile), *more]
    environment = {**os.environ, "PYTHONOPTIMIZE": optimize, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    told: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return told
