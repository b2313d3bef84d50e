"""The tasks screen with 2,000 tasks: first picture, a letter in the filter, the board, one task opened."""

from __future__ import annotations

import tempfile
import time
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget
from sqlmodel import Session

from desktop.domain.task import TaskState
from tests.bench import profile
from tests.bench.figures import spread
from tests.bench.windows import shown

COUNT = 2000
WORDS = ("t", "th", "tho", "thon", "thon 1", "thon 12", "khong co", "so 19", "", "lan", "")
GOAL_FIRST_MS, GOAL_FILTER_MS = 200, 100
_STATES = (TaskState.NOT_BEGUN, TaskState.RUNNING, TaskState.RUNNING, TaskState.DONE, TaskState.CONFIRMING)


def measure() -> dict[str, Any]:
    """Milliseconds of wall clock; the modules of the screen are loaded before it is asked for."""
    import ui.screens.tasks

    with tempfile.TemporaryDirectory() as folder:
        app, workplace = profile.make(Path(folder))
        _fill(workplace)
        with shown(app) as window:
            window.enter(workplace)
            first = _timed(lambda: window.show_screen("tasks"), window)
            assert window.frame is not None
            screen = window.frame.stack.currentWidget()
            assert isinstance(screen, ui.screens.tasks.TasksScreen)
            filtered = [_timed(lambda text=word: screen.filter.text.setText(text), window) for word in WORDS]
            board = _timed(lambda: screen.views.choose("board"), window)
            on_board = [_timed(lambda text=word: screen.filter.text.setText(text), window) for word in WORDS]
            opened = _timed(lambda: screen.open("t7"), window)
        app.close()
    return {
        "tasks": COUNT,
        "first_ms": round(first, 1),
        "filter_ms": spread(filtered, 1),
        "board_ms": round(board, 1),
        "board_filter_ms": spread(on_board, 1),
        "open_ms": round(opened, 1),
        "goal": {"first_ms": GOAL_FIRST_MS, "filter_ms": {"p95": GOAL_FILTER_MS}},
    }


def _timed(step: Any, window: QWidget) -> float:
    """Milliseconds until what `step` asks for is drawn."""
    started = time.perf_counter()
    step()
    QApplication.processEvents()
    window.grab()
    return (time.perf_counter() - started) * 1e3


def _fill(workplace: Any) -> None:
    from desktop.store import tables as t
    from desktop.store.task_changes import search_of

    now, today = workplace._outside.clock(), workplace.today()

    def write(session: Session) -> None:
        for number in range(COUNT):
            row = t.TaskRow(
                id=f"t{number}",
                origin="centre",
                programme="NQ57",
                group=f"Nhóm {number % 8}",
                code=str(number),
                title=f"Nhiệm vụ số {number} về chuyển đổi số ở thôn {number % 22 + 1}",
                officer=("Nguyễn Thị Lan", "Lê Thị Bình", "")[number % 3],
                deadline=today + timedelta(days=number % 300 - 60),
                state=_STATES[number % len(_STATES)],
                done_on=today - timedelta(days=5),
                progress=number % 101,
                updated=now,
            )
            row.search = search_of(row)
            session.add(row)

    workplace._store.write(write)
