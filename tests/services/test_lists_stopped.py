"""Lists that are stopped on their way out, or in, leave all as it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from desktop.documents.lists import ListSheet, to_xlsx
from desktop.domain.errors.documents import ListStopped
from desktop.domain.progress import Stopped
from desktop.domain.task import Task
from desktop.domain.task_views import TaskFilter
from desktop.services.workplace import Workplace
from tests.services.conftest import NOW

TODAY = NOW.date()
Told = list[tuple[int, int]]


def after(told: Told, times: int) -> Stopped:
    """Stopped once it was told so often."""
    return lambda: len(told) >= times


def sheet(path: Path, count: int) -> Path:
    """A workbook of so many tasks."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["Mã nhiệm vụ", "Nội dung nhiệm vụ"])
    for n in range(count):
        page.append([str(n), f"Việc {n}"])
    book.save(path)
    return path


def test_a_list_that_goes_out_tells_how_far_it_is() -> None:
    told: Told = []
    to_xlsx([ListSheet("a", ("b",), [("c",)] * 250)], lambda done, count: told.append((done, count)))
    assert told == [(0, 250), (100, 250), (200, 250), (250, 250)]


def test_a_stopped_list_leaves_the_file_that_was_there(workplace: Workplace, tmp_path: Path) -> None:
    for n in range(3):
        workplace.tasks.add(Task(id="", title=f"Việc {n}"))
    folder = tmp_path / "stick"
    folder.mkdir()
    path = folder / "ra.xlsx"
    path.write_bytes(b"before")
    told: Told = []
    with pytest.raises(ListStopped):
        workplace.tasks.export(path, TaskFilter(), TODAY, lambda *far: told.append(far), after(told, 1))
    assert [each.name for each in folder.iterdir()] == ["ra.xlsx"]
    assert path.read_bytes() == b"before"


def test_a_sheet_is_stopped_while_it_is_read(workplace: Workplace, tmp_path: Path) -> None:
    path = sheet(tmp_path / "vao.xlsx", 450)
    told: Told = []
    with pytest.raises(ListStopped):
        workplace.tasks.preview(path, TODAY, lambda *far: told.append(far), after(told, 3))
    assert told == [(0, 451), (100, 451), (200, 451)]


def test_tasks_are_taken_in_all_or_none(workplace: Workplace, tmp_path: Path) -> None:
    preview = workplace.tasks.preview(sheet(tmp_path / "vao.xlsx", 120), TODAY)
    told: Told = []
    with pytest.raises(ListStopped):
        workplace.tasks.take(preview, lambda *far: told.append(far), after(told, 3))
    assert told == [(0, 120), (50, 120), (100, 120)]
    assert workplace.tasks.count(TaskFilter(), TODAY) == 0
    assert workplace.tasks.take(preview) == 120
    assert workplace.tasks.count(TaskFilter(), TODAY) == 120


def test_and_taken_back_all_or_none(workplace: Workplace, tmp_path: Path) -> None:
    workplace.tasks.take(workplace.tasks.preview(sheet(tmp_path / "vao.xlsx", 120), TODAY))
    told: Told = []
    with pytest.raises(ListStopped):
        workplace.tasks.take_back(lambda *far: told.append(far), after(told, 3))
    assert told == [(0, 120), (50, 120), (100, 120)]
    assert workplace.tasks.count(TaskFilter(), TODAY) == 120
    assert workplace.tasks.take_back().gone == 120
    assert workplace.tasks.count(TaskFilter(), TODAY) == 0
