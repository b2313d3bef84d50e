"""Files attached to reports: taken in and read again, and what it does to saving and signing in."""

from __future__ import annotations

import os
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop.services.workplace import Workplace
from tests.bench import profile
from tests.bench.figures import spread

SIZE = 20 * 1024 * 1024
SAVES = 200
TAKES = 8
KEPT = 1000


def measure() -> dict[str, Any]:
    """A file of 20 MB in and out; a draft's save beside it; the sweep that each signing in does: ms."""
    with tempfile.TemporaryDirectory(dir=Path("build") if Path("build").exists() else None) as folder:
        app, workplace = profile.make(Path(folder) / "profile")
        report = workplace.reports.start(workplace.desk.cards(app.clock().date())[0].obligation)
        path = Path(folder) / "scan.bin"
        taken, alone = [], _saves(workplace, report, lambda: False)
        for _ in range(TAKES):
            path.write_bytes(os.urandom(SIZE))
            taken.append(_timed(lambda: workplace.files.take(report, path)))
        card = workplace.files.take(report, path)
        read = [_timed(lambda: workplace.files.read(report, card.name)) for _ in range(TAKES)]
        part = [
            _timed(lambda: workplace.files.read(report, card.name, SIZE // 2, 65_536)) for _ in range(TAKES)
        ]
        beside = _beside(workplace, report, path)
        workplace.files.sweep()
        nothing = [_timed(workplace.files.sweep) for _ in range(TAKES)]
        _keep_many(workplace, report)
        many = [_timed(workplace.files.sweep) for _ in range(TAKES)]
        app.close()
    return {
        "file_mb": SIZE >> 20,
        "take_ms": spread(taken, 1),
        "read_ms": spread(read, 1),
        "read_64_kb_of_it_ms": spread(part, 2),
        "draft_ms": spread(alone, 2),
        "draft_while_taking_ms": spread(beside, 2),
        "sweep_ms": spread(nothing, 2),
        "sweep_1000_files_ms": spread(many, 2),
        "goal": {"draft_while_taking_ms": {"p99": 16}},
    }


def _timed(act: Callable[[], object]) -> float:
    started = time.perf_counter()
    act()
    return (time.perf_counter() - started) * 1e3


def _saves(workplace: Workplace, report: str, ended: Callable[[], bool]) -> list[float]:
    """Milliseconds of each save of a draft, as many as there is time for, at most SAVES."""
    snapshot = workplace.reports.open(report).instance.snapshot()
    found: list[float] = []
    while len(found) < SAVES and not ended():
        found.append(_timed(lambda: workplace.reports.save_draft(report, snapshot)))
    return found


def _beside(workplace: Workplace, report: str, path: Path) -> list[float]:
    """The same while files of 20 MB are taken in, one after the other."""
    stop = threading.Event()

    def take() -> None:
        while not stop.is_set():
            workplace.files.take(report, path)
            with path.open("r+b") as file:
                file.write(os.urandom(16))  # another content each time

    thread = threading.Thread(target=take)
    thread.start()
    try:
        return _saves(workplace, report, lambda: False)
    finally:
        stop.set()
        thread.join()


def _keep_many(workplace: Workplace, report: str) -> None:
    """KEPT small files in one draft that names them all."""
    for number in range(KEPT):
        workplace.files.take_bytes(report, f"{number}.bin", os.urandom(100))
    names = "".join(f"<anh>{number}.bin</anh>" for number in range(KEPT))
    workplace.reports.save_draft(report, f"<data>{names}</data>".encode())
