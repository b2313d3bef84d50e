"""Tasks as rows of a sheet: written and read back the same, and what does not fit named with its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.task import Claim, Task, TaskState, Told
from desktop.domain.task_sheet import COLUMNS, Trouble, from_rows, to_rows
from desktop.domain.task_sheet_progress import SHOWN, STATES, read_progress, read_state

YEAR = 2026
words = st.text("aăâbcđêêơưừẫz 0123-/.,'’=+@", min_size=1, max_size=30).map(str.strip).filter(bool)
stands = st.one_of(
    st.tuples(
        st.sampled_from([state for state in TaskState if state is not TaskState.CONFIRMING]), st.none()
    ),
    st.tuples(st.just(TaskState.CONFIRMING), st.sampled_from([Claim.DONE, Claim.PAUSE, Claim.DECLINE])),
)
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


def far(
    task: Task, stand: tuple[TaskState, Claim | None], progress: int, on: date | None, told: Told
) -> Task:
    """The task as far as that."""
    state, claim = stand
    done_on = on if state in {TaskState.DONE, TaskState.CONFIRMING} else None
    return replace(task, state=state, claim=claim, progress=progress, done_on=done_on, told=told)


so_far = st.builds(
    far,
    some,
    stands,
    st.integers(0, 100),
    st.none() | st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.builds(Told, words | st.just(""), words | st.just(""), words | st.just(""), words | st.just("")),
)


def as_text(rows: Sequence[Sequence[Any]]) -> list[list[str]]:
    """Cells as they are read from a workbook: dates come with a time."""
    return [
        [
            f"{cell.isoformat()} 00:00:00" if isinstance(cell, date) else "" if cell is None else str(cell)
            for cell in row
        ]
        for row in rows
    ]


@given(st.lists(so_far, max_size=6))
def test_what_is_written_is_read_back(tasks: list[Task]) -> None:
    read = from_rows(as_text(to_rows(tasks)), YEAR)
    assert [task for _, task in read.tasks] == tasks
    assert read.troubles == ()


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


def test_the_centre_reads_no_progress_and_says_so() -> None:
    task = Task("", "Việc", state=TaskState.RUNNING, progress=80, told=Told(result="Xong"))
    rows = as_text(to_rows([task]))
    assert rows[1][len(COLUMNS)] == "Đang thực hiện"
    read = from_rows(rows, YEAR, progress=False)
    ((_, found),) = read.tasks
    assert (found.state, found.progress, found.told) == (TaskState.NOT_BEGUN, 0, Told())
    assert [(each.column, each.kind) for each in read.troubles] == [
        (head, Trouble.NOT_TAKEN) for head in SHOWN.values()
    ]


@pytest.mark.parametrize(
    ("cell", "state"),
    [
        ("Đang thực hiện", TaskState.RUNNING),
        ("ĐANG TRIỂN KHAI", TaskState.RUNNING),
        ("Chưa thực hiện, quá hạn", TaskState.NOT_BEGUN),
        ("Hoàn thành đúng hạn", TaskState.DONE),
        ("dangthuchien_sapquahan", TaskState.RUNNING),
        ("tamhoan", TaskState.PAUSED),
        ("Chờ xác nhận", TaskState.CONFIRMING),
        ("quá hạn", None),
        ("", None),
    ],
)
def test_words_for_a_state(cell: str, state: TaskState | None) -> None:
    found = read_state(cell)
    assert (None if found is None else found[0]) is state
    for each, said in STATES.items():
        assert read_state(said.upper()) == (each, Claim.DONE if each is TaskState.CONFIRMING else None)


@pytest.mark.parametrize(
    ("cell", "per_cent"),
    [("40", 40), ("40 %", 40), ("40,0%", 40), ("0.4", 40), ("1", 1), ("100", 100), ("0", 0), ("101", None),
     ("một nửa", None), ("-3", None)],
)  # fmt: skip
def test_per_cents(cell: str, per_cent: int | None) -> None:
    assert read_progress(cell) == per_cent


def test_what_does_not_fit_of_progress_is_named_with_what_is_taken() -> None:
    heads = [COLUMNS["title"], "Tình trạng", "Tiến độ", "Ngày hoàn thành"]
    rows = [
        heads,
        ["a", "sắp xong rồi", "90", ""],
        ["b", "Đang thực hiện", "gần hết", ""],
        ["c", "Tạm hoãn", "20", "01/02/2026"],
        ["d", "Hoàn thành", "", "hôm qua"],
        ["e", "", "30", ""],
        ["f", "", "", ""],
    ]
    read = from_rows(rows, YEAR)
    assert [(task.state, task.progress, task.done_on) for _, task in read.tasks] == [
        (TaskState.RUNNING, 90, None),
        (TaskState.RUNNING, 0, None),
        (TaskState.PAUSED, 20, None),
        (TaskState.DONE, 100, None),
        (TaskState.RUNNING, 30, None),
        (TaskState.NOT_BEGUN, 0, None),
    ]
    assert [(each.row, each.column, each.kind) for each in read.troubles] == [
        (2, "Tình trạng", Trouble.BAD_STATE),
        (3, "Tiến độ", Trouble.BAD_PROGRESS),
        (4, "Ngày hoàn thành", Trouble.NOT_DONE),
        (5, "Ngày hoàn thành", Trouble.BAD_DAY),
    ]
    assert read.telling == {2, 3, 4, 5, 6}


@pytest.mark.parametrize(
    ("heads", "cell", "marked"),
    [
        ("Ghi chú", "TỐI MẬT", True),
        ("Độ mật", "Mật", True),
        ("Độ mật", "tối mật", True),
        ("Độ mật", "Không", False),
        ("Ghi chú", "Giữ bí mật nhà nước", False),
    ],
)
def test_a_mark_in_a_column_nobody_knows_keeps_the_row_out(heads: str, cell: str, marked: bool) -> None:
    read = from_rows([[COLUMNS["title"], heads], ["Việc", cell], ["Việc khác", ""]], YEAR)
    assert [task.title for _, task in read.tasks] == (["Việc khác"] if marked else ["Việc", "Việc khác"])
    found = [(each.row, each.column) for each in read.troubles if each.kind is Trouble.MARKED]
    assert found == ([(2, heads)] if marked else [])


@pytest.mark.parametrize("mark", ["TỐI MẬT", "M Ậ T", "Độ mật: Mật"])
def test_a_mark_above_the_heads_keeps_all_of_it_out(mark: str) -> None:
    read = from_rows([["UBND XÃ", mark], [COLUMNS["title"]], ["Việc"]], YEAR)
    assert read.tasks == ()
    assert [(each.row, each.kind) for each in read.troubles] == [(0, Trouble.MARKED_ABOVE)]


def test_what_a_row_says_is_told_apart_from_what_it_leaves_open() -> None:
    heads = [COLUMNS[name] for name in ("title", "code", "officer", "deadline", "assigned_on")]
    read = from_rows([heads, ["Việc", "1", "", "12/2026", "tháng nào đó"]], YEAR)
    ((row, task),) = read.tasks
    assert read.given[row] == {"title", "code", "deadline", "deadline_text"}, "an unread day says nothing"
    assert (task.deadline, task.deadline_text) == (date(2026, 12, 31), "12/2026")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Quý IV (theo Kế hoạch ngày 15/12/2025)", date(2026, 12, 31)),
        ("30/9/2026 (đã lùi từ 31/12/2026)", date(2026, 9, 30)),
    ],
)
def test_words_beside_a_day_are_kept_in_a_column_of_days_too(said: str, day: date) -> None:
    rows = [(COLUMNS["title"], COLUMNS["deadline"]), ("Họp thôn", said)]
    ((_, task),) = from_rows(rows, YEAR).tasks
    assert (task.deadline, task.deadline_text) == (day, said)
