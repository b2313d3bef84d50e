"""The list of 10,000 reports: opening the screen, and filtering as one types."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QLineEdit, QTableView

from tests.bench import profile
from tests.bench.figures import spread
from tests.bench.windows import shown

COUNT = 10_000
WORDS = ("c", "ch", "chu", "chuyen", "chuyen doi", "2021", "2021-05", "so 77", "zzz", "")


def measure() -> dict[str, Any]:
    """Milliseconds to the first paint of the list and of each filter; goals 200 and 100."""
    with tempfile.TemporaryDirectory() as folder:
        app, workplace = profile.make(Path(folder))
        profile.many_reports(workplace, app.clock().date(), COUNT)
        with shown(app) as window:
            window.enter(workplace)
            QApplication.processEvents()
            first = _timed(lambda: window.show_screen("reports"), window)
            window.show_screen("desk")
            QApplication.processEvents()
            again = _timed(lambda: window.show_screen("reports"), window)
            field = window.findChild(QLineEdit, "reports.text")
            assert field is not None
            filters = [_timed(lambda word=word: field.setText(word), window) for word in WORDS * 3]
        app.close()
    return {
        "reports": COUNT,
        "first_paint_ms": round(first, 1),
        "again_ms": round(again, 1),
        "filter_ms": spread(filters, 1),
        "goal": {"first_paint_ms": 200, "filter_ms": 100},
    }


def _timed(act: Any, window: Any) -> float:
    started = time.perf_counter()
    act()
    QApplication.processEvents()
    table = window.findChild(QTableView, "reports.table")
    if table is not None and table.isVisible():
        table.viewport().repaint()
    return (time.perf_counter() - started) * 1e3
