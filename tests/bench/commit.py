"""One draft saved: what every half second of typing costs on this disk."""

from __future__ import annotations

import tempfile
import time
from datetime import date
from pathlib import Path
from typing import Any

from tests.bench import profile
from tests.bench.figures import spread

SAVES = 1000


def measure() -> dict[str, Any]:
    """Milliseconds of `save_draft` with a 60-cell form; the goal is p99 under 5."""
    with tempfile.TemporaryDirectory(dir=Path("build") if Path("build").exists() else None) as folder:
        app, workplace = profile.make(Path(folder))
        today = app.clock().date()
        report = workplace.reports.start(_obligation(workplace, today))
        instance = workplace.reports.open(report).instance
        times = []
        for number in range(SAVES):
            instance.answer(_first_integer(instance), str(number))
            snapshot = instance.snapshot()
            started = time.perf_counter()
            workplace.reports.save_draft(report, snapshot)
            times.append((time.perf_counter() - started) * 1e3)
        app.close()
    return {"ms": spread(times), "goal": {"p99": 5}}


def _obligation(workplace: Any, today: date) -> str:
    return str(workplace.desk.cards(today)[0].obligation)


def _first_integer(instance: Any) -> str:
    return next(
        str(node.ref)
        for node in instance.walk()
        if node.datatype == "int" and node.control == "input" and not node.computed and not node.readonly
    )
