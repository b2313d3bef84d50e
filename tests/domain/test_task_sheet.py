"""Tasks as rows of a sheet: written and read back the same, and what does not fit named with its place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.task import Task, Told
from desktop.domain.task_sheet import COLUMNS, SHOWN, Trouble, from_rows, to_rows

YEAR = 2026
words = st.text("aăâbcđêêơưừẫz 0123-/.,'’=+@", min_size=1, max_size=30).map(str.strip).filter(bool)
some = st.builds(
    Task,
    id=st.just(""),
    title=words,
    programme=words,
    group=words,
    assigner=words,
    document=words,
    helpers=st.lists(words, max_size=3).map(tuple),
    leader=words,
    officer=words,
    product=words,
    deadline=st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    assigned_on=st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31)),
)


def as_text(rows: Sequence[Sequence[Any]]) -> list[list[str]]:
    """Cells as they are read from a workbook: dates come with a time."""
    return [
        [f"{cell.isoformat()} 00:00:00" if isinstance(cell, date) else str(cell or "") for cell in row]
        for row in rows
    ]


@given(st.lists(some, max_size=6))
def test_what_is_written_is_read_back(tasks: list[Task]) -> None:
    read = from_rows(as_text(to_rows(tasks, {})), YEAR)
    assert [task for _, task in read.tasks] == tasks
    assert {each.kind for each in read.troubles} <= {Trouble.NOT_TAKEN}


@given(st.lists(st.lists(st.text(max_size=12), max_size=6), max_size=12))
def test_any_rows_are_read_without_harm(rows: list[list[str]]) -> None:
    read = from_rows(rows, YEAR)
    assert len(read.tasks) <= len(rows)
    assert all(task.title for _, task in read.tasks)


def test_heads_are_found_below_a_title_in_any_order_and_writing() -> None:
    rows = [
        ["ỦY BAN NHÂN DÂN XÃ", "", "", ""],
        [],
        ["STT", "HẠN HOÀN THÀNH", "ten nhiem vu", "CQ phối hợp"],
        ["1", "31/12/2026", "Mở lớp", "Sở KH&CN; Công an"],
    ]
    read = from_rows(rows, YEAR)
    ((row, task),) = read.tasks
    assert (row, task.title, task.deadline) == (4, "Mở lớp", date(2026, 12, 31))
    assert task.helpers == ("Sở KH&CN", "Công an")
    assert read.troubles == ()
    assert read.columns["title"] == "ten nhiem vu"


def test_words_of_a_deadline_give_its_day_unless_one_stands_beside() -> None:
    heads = [COLUMNS["title"], COLUMNS["deadline_text"], COLUMNS["deadline"], COLUMNS["assigned_on"]]
    rows = [
        heads,
        ["a", "Quý IV", "", ""],
        ["b", "Quý IV", "15/11/2026", ""],
        ["c", "Quý IV", "", "01/02/2025"],
        ["d", "thường xuyên", "", ""],
        ["e", "sớm nhất có thể", "hôm nào rảnh", ""],
    ]
    read = from_rows(rows, YEAR)
    days = [task.deadline for _, task in read.tasks]
    assert days == [date(2026, 12, 31), date(2026, 11, 15), date(2025, 12, 31), None, None]
    assert [(each.row, each.kind) for each in read.troubles] == [
        (6, Trouble.BAD_DAY),
        (6, Trouble.UNREAD_DEADLINE),
    ]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (["", "A1"], Trouble.NO_TITLE),
        (["Họp kín, TỐI MẬT", "A1"], Trouble.MARKED),
        (["x" * 3000, "A1"], Trouble.TOO_LONG),
        (["Việc khác", "A0"], Trouble.TWICE),
    ],
)
def test_rows_that_are_left_out(row: list[str], kind: Trouble) -> None:
    read = from_rows([[COLUMNS["title"], COLUMNS["code"]], ["Việc", "A0"], row], YEAR)
    assert [task.title for _, task in read.tasks] == ["Việc"]
    assert [(each.row, each.kind) for each in read.troubles] == [(3, kind)]


def test_a_sheet_without_the_heads() -> None:
    assert [each.kind for each in from_rows([["Tên", "Tuổi"], ["An", "30"]], YEAR).troubles] == [
        Trouble.NO_HEADS
    ]
    assert [each.kind for each in from_rows([], YEAR).troubles] == [Trouble.NO_HEADS]


def test_progress_is_shown_and_not_read() -> None:
    task = Task("", "Việc", progress=80, told=Told(result="Xong"))
    rows = as_text(to_rows([task], {"chuathuchien": "Chưa thực hiện"}))
    assert rows[1][len(COLUMNS)] == "Chưa thực hiện"
    ((_, read),) = from_rows(rows, YEAR).tasks
    assert (read.progress, read.told) == (0, Told())
    assert len(rows[0]) == len(COLUMNS) + len(SHOWN)
