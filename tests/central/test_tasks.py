"""Tasks at the console: handed out from a sheet or one by one, listed, confirmed, sent back."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest
from openpyxl import Workbook
from sqlmodel import select

from sync.central import tasks
from sync.central.__main__ import main
from sync.central.centre import open_centre
from sync.central.tables import FeedEntry

UNIT, OTHER = "20308", "20242"
HEADS = ("Mã nhiệm vụ", "Chương trình", "Nhóm", "Nội dung nhiệm vụ", "Thời hạn", "Ghi chú riêng")
ROWS = (
    ("12", "NQ57", "Nhân lực số", "Mở lớp bình dân học vụ số", "Quý IV/2026", "x"),
    ("13", "NQ57", "Hạ tầng số", "Phủ sóng thôn chưa có 4G", "thường xuyên", ""),
)


def sheet(path: Path, *rows: tuple[str, ...], heads: tuple[str, ...] = HEADS) -> Path:
    """A workbook as offices make them: a title above the heads."""
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["DANH MỤC NHIỆM VỤ"])
    page.append([])
    page.append(list(heads))
    for row in rows:
        page.append(list(row))
    book.save(path)
    return path


def run(capsys: pytest.CaptureFixture[str], data: Path, *arguments: str) -> tuple[int, str, str]:
    status = main(["--data", str(data / "central"), "tasks", *arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def listed(capsys: pytest.CaptureFixture[str], data: Path, *arguments: str) -> list[dict[str, object]]:
    status, said, _ = run(capsys, data, "list", "--json", *arguments)
    assert status == 0
    found: list[dict[str, object]] = json.loads(said)
    return found


def test_a_sheet_is_handed_out_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = sheet(tmp_path / "nv.xlsx", *ROWS)
    status, said, wrong = run(capsys, tmp_path, "import", str(path), "--unit", UNIT, "--unit", OTHER)
    assert (status, said) == (0, "2 tasks for 2 communes: 4 new, 0 changed, 0 as they were\n")
    assert "Ghi chú riêng: is a column not known here" in wrong
    _, said, _ = run(capsys, tmp_path, "import", str(path), "--unit", UNIT)
    assert said == "2 tasks for 1 communes: 0 new, 0 changed, 2 as they were\n"
    later = sheet(tmp_path / "nv.xlsx", (*ROWS[0][:4], "30/11/2026", ""))
    _, said, _ = run(capsys, tmp_path, "import", str(later), "--unit", UNIT)
    assert said == "1 tasks for 1 communes: 0 new, 1 changed, 0 as they were\n"
    rows = listed(capsys, tmp_path, "--unit", UNIT)
    assert [(row["code"], row["deadline"]) for row in rows] == [("12", "2026-11-30"), ("13", None)]
    assert len(listed(capsys, tmp_path)) == 4
    with closing(open_centre(tmp_path / "central")) as centre, centre.database.reading() as session:
        entries = session.exec(select(FeedEntry).where(FeedEntry.kind == "task")).all()
    assert sorted((each.unit, each.rev, each.superseded) for each in entries) == [
        (OTHER, "1", False),
        (OTHER, "1", False),
        (UNIT, "1", False),
        (UNIT, "1", True),
        (UNIT, "2", False),
    ]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (("14", "NQ57", "", "", "", ""), "row 5, Nội dung nhiệm vụ: is empty"),
        (("12", "nq57", "", "Mở lớp nữa", "", ""), "row 5, Mã nhiệm vụ: 12 stands in an earlier row too"),
        (("14", "NQ57", "", "Kế hoạch TỐI MẬT", "", ""), "mark of a state secret"),
    ],
)
def test_what_may_not_be_handed_out(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, row: tuple[str, ...], told: str
) -> None:
    path = sheet(tmp_path / "nv.xlsx", ROWS[0], row)
    status, _, wrong = run(capsys, tmp_path, "import", str(path), "--unit", UNIT)
    assert (status, told in wrong) == (1, True)
    assert listed(capsys, tmp_path) == []


def test_a_sheet_is_only_looked_at(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = sheet(tmp_path / "nv.xlsx", (*ROWS[0][:4], "khi có điều kiện", ""))
    status, said, wrong = run(capsys, tmp_path, "import", str(path), "--check-only")
    assert (status, said) == (0, "1 tasks can be read; nothing was handed out.\n")
    assert "'khi có điều kiện' names no day: kept as words" in wrong
    assert listed(capsys, tmp_path) == []


def test_files_that_are_no_sheets(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    torn = tmp_path / "torn.xlsx"
    torn.write_bytes(sheet(tmp_path / "whole.xlsx", *ROWS).read_bytes()[:900])
    status, _, wrong = run(capsys, tmp_path, "import", str(torn), "--unit", UNIT)
    assert (status, "damaged" in wrong) == (1, True)
    status, _, wrong = run(
        capsys, tmp_path, "import", str(sheet(tmp_path / "b.xlsx", ("1",), heads=("Cột lạ",))), "--unit", UNIT
    )
    assert (status, "has no column «Nội dung nhiệm vụ»" in wrong) == (1, True)


def test_one_task_by_hand(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    made = ("add", "Dọn kho lưu trữ", "--unit", UNIT, "--deadline", "Quý IV/2026", "--check", "Kiểm kê")
    assert run(capsys, tmp_path, *made)[0] == 0
    (row,) = listed(capsys, tmp_path)
    assert (row["title"], row["deadline"], row["state"]) == ("Dọn kho lưu trữ", "2026-12-31", "chuathuchien")
    told = run(capsys, tmp_path, "list")[1]
    assert "1 in progress (1 not begun, 0 paused or declined), 0 not completed in time" in told
    assert run(capsys, tmp_path, "withdraw", str(row["id"]))[0] == 0
    assert listed(capsys, tmp_path) == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("add", "Việc", "--unit", "99999"), "No commune has the code 99999"),
        (("add", "Việc"), "Say for whom"),
        (("add", "Kế hoạch TUYỆT MẬT", "--unit", UNIT), "State secrets"),
        (("accept", "none"), "There is no task none"),
        (("list", "--unit", "1"), "No commune has the code 1"),
    ],
)
def test_what_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    status, _, wrong = run(capsys, tmp_path, *arguments)
    assert (status, told in wrong) == (1, True)


def test_nothing_told_nothing_to_answer(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    run(capsys, tmp_path, "add", "Việc", "--unit", UNIT, "--code", "7")
    status, _, wrong = run(capsys, tmp_path, "return", "7", "--reason", "Thiếu")
    assert (status, "Nothing was told of the task 7 yet" in wrong) == (1, True)
    run(capsys, tmp_path, "add", "Việc", "--unit", OTHER, "--code", "7")
    assert "Several communes have the task 7" in run(capsys, tmp_path, "withdraw", "7")[2]


def test_words_to_who_does_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    run(capsys, tmp_path, "add", "Việc", "--unit", UNIT, "--code", "7")
    assert run(capsys, tmp_path, "instruct", "7", "Làm trước Tết", "--by", "Chị Mai")[0] == 0
    with closing(open_centre(tmp_path / "central")) as centre, centre.database.reading() as session:
        (word,) = tasks.row_of(session, "7").asked["instructions"]
    assert (word["by"], word["text"]) == ("Chị Mai", "Làm trước Tết")
