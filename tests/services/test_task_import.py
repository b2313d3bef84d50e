"""A sheet of tasks beside those that are here: what it changes, what stays, and taking it back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from sqlmodel import col, select

from desktop.domain.errors import NotAllowed, StateSecret
from desktop.domain.task import Claim, Task, TaskState
from desktop.domain.task_import import Here, TakenBack, as_kept, changes_of, from_kept
from desktop.domain.task_sheet import Trouble
from desktop.domain.task_views import TaskFilter
from desktop.services.workplace import Workplace
from desktop.store.tables import AuditRow
from tests.services import test_tasks
from tests.services.test_tasks import TODAY, answer

resources = test_tasks.resources
WHOLE = Task(
    "", "Số hóa sổ hộ tịch", programme="Đề án 06", code="HT1", group="Chính phủ số",
    assigner="UBND thành phố Đà Nẵng", document="12/KH-UBND", document_day=date(2026, 9, 1),
    document_agency="UBND thành phố", document_about="Kế hoạch số hóa", lead="UBND xã",
    helpers=("Công an xã", "Tư pháp"), leader="Trần Thị Lan", officer="Lê Thị Bình",
    product="Sổ điện tử", goal="Đủ, đúng", target="12 quyển", budget="20 triệu đồng",
    deadline_text="Quý IV/2026", deadline=date(2026, 11, 30), assigned_on=date(2026, 9, 5), priority="Cao",
)  # fmt: skip
Sheet = Callable[..., Path]


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """Writes rows to a workbook; a pair is a value with the format its cell shows it in."""

    def write(*rows: tuple[Any, ...]) -> Path:
        book = Workbook()
        page = book.active
        assert page is not None
        for number, row in enumerate(rows, 1):
            for place, value in enumerate(row, 1):
                cell = page.cell(number, place)
                if isinstance(value, tuple):
                    cell.value, cell.number_format = value
                else:
                    cell.value = value
        book.save(tmp_path / "nv.xlsx")
        return tmp_path / "nv.xlsx"

    return write


def noted(workplace: Workplace, action: str) -> dict[str, Any]:
    """What the trail's last entry of that action says."""
    entry = select(AuditRow).where(AuditRow.action == action).order_by(col(AuditRow.seq).desc()).limit(1)
    return dict(workplace._store.read(lambda session: session.exec(entry).one().detail))


def all_of(workplace: Workplace) -> list[Task]:
    return [workplace.tasks.detail(task.id).task for task in workplace.tasks.page(TaskFilter(), TODAY)]


def test_a_sheet_changes_what_its_cells_say_and_nothing_else(workplace: Workplace, sheet: Sheet) -> None:
    task = workplace.tasks.add(WHOLE)
    before = workplace.tasks.detail(task).task
    path = sheet(
        ("Mã nhiệm vụ", "Chương trình", "Nội dung nhiệm vụ", "Sản phẩm đầu ra", "Dự toán"),
        ("HT1", "Đề án 06", "Số hóa sổ hộ tịch cũ", "", None),
    )
    preview = workplace.tasks.preview(path, TODAY)
    (known,) = preview.known
    assert [(each.field, each.before, each.after) for each in known.changes] == [
        ("title", "Số hóa sổ hộ tịch", "Số hóa sổ hộ tịch cũ")
    ]
    assert workplace.tasks.take(preview) == 1
    assert workplace.tasks.detail(task).task == replace(before, title="Số hóa sổ hộ tịch cũ")


def test_other_words_of_a_deadline_bring_their_day(workplace: Workplace, sheet: Sheet) -> None:
    workplace.tasks.add(WHOLE)
    heads = ("Mã nhiệm vụ", "Chương trình", "Nội dung nhiệm vụ", "Thời hạn")
    same = sheet(heads, ("HT1", "Đề án 06", WHOLE.title, "Quý IV/2026"))
    assert workplace.tasks.preview(same, TODAY).changed == (), "a day a person set stays with its words"
    other = sheet(heads, ("HT1", "Đề án 06", WHOLE.title, "Q1/2027"))
    (known,) = workplace.tasks.preview(other, TODAY).changed
    assert {each.field: each.after for each in known.changes} == {
        "deadline_text": "Q1/2027",
        "deadline": date(2027, 3, 31),
    }


def test_taking_a_sheet_back_is_one_step_and_the_trail_keeps_the_old_values(
    workplace: Workplace, sheet: Sheet
) -> None:
    task = workplace.tasks.add(WHOLE)
    before = all_of(workplace)
    path = sheet(
        ("Mã nhiệm vụ", "Chương trình", "Nội dung nhiệm vụ", "Cơ quan phối hợp", "Ngày giao"),
        ("HT1", "Đề án 06", "Chữ khác", "Đoàn xã", date(2026, 10, 1)),
        ("HT2", "Đề án 06", "Việc mới", "", None),
    )
    assert workplace.tasks.last_import() is None
    workplace.tasks.take(workplace.tasks.preview(path, TODAY))
    last = workplace.tasks.last_import()
    assert last is not None
    assert (last.name, last.new, last.changed) == ("nv.xlsx", 1, 1)
    assert len(all_of(workplace)) == 2
    assert noted(workplace, "task_written")["fields"] == {
        "assigned_on": ["2026-09-05", "2026-10-01"],
        "helpers": [["Công an xã", "Tư pháp"], ["Đoàn xã"]],
        "title": ["Số hóa sổ hộ tịch", "Chữ khác"],
    }
    assert workplace.tasks.take_back() == TakenBack(gone=1, restored=1, kept=0)
    assert all_of(workplace) == before
    assert workplace.tasks.detail(task).task.helpers == WHOLE.helpers
    assert workplace.tasks.last_import() is None
    assert workplace.tasks.take_back() == TakenBack(0, 0, 0), "it is taken back once"


def test_what_somebody_worked_on_since_is_not_taken_back(workplace: Workplace, sheet: Sheet) -> None:
    task = workplace.tasks.add(WHOLE)
    heads = ("Mã nhiệm vụ", "Chương trình", "Nội dung nhiệm vụ", "Người phụ trách")
    rows = [(f"M{number}", "NQ57", f"Việc {number}", "") for number in range(4)]
    path = sheet(heads, ("HT1", "Đề án 06", "Chữ khác", "Nguyễn Văn An"), *rows)
    workplace.tasks.take(workplace.tasks.preview(path, TODAY))
    ids = {each.code: each.id for each in all_of(workplace)}
    workplace.tasks.name_officer(task, "Phạm Văn Cường")
    workplace.tasks.add_check(ids["M1"], "Bước đầu")
    report = workplace.tasks.tell(ids["M2"], Claim.RUNNING)
    instance = workplace.reports.open(report).instance
    answer(instance, trang_thai="dangthuchien", tien_do="20", ket_qua="Đang làm")
    workplace.reports.finish(report, instance)
    workplace.tasks.write(replace(workplace.tasks.detail(ids["M3"]).task, product="Biên bản"))
    assert workplace.tasks.take_back() == TakenBack(gone=1, restored=1, kept=4)
    assert {each.code for each in all_of(workplace)} == {"HT1", "M1", "M2", "M3"}
    kept = workplace.tasks.detail(task).task
    assert (kept.title, kept.officer) == (WHOLE.title, "Phạm Văn Cường")


def test_rows_without_a_code_are_known_again(workplace: Workplace, sheet: Sheet) -> None:
    path = sheet(
        ("Nội dung nhiệm vụ", "Chương trình", "Thời hạn", "Người phụ trách"),
        ("Họp thôn", "NQ57", "Quý IV/2026", "Lê Thị Bình"),
        ("Họp thôn", "NQ57", "Quý IV/2026", "Phạm Văn Cường"),
        ("Họp thôn", "NQ57", "Quý I/2027", ""),
    )
    workplace.tasks.take(workplace.tasks.preview(path, TODAY))
    assert len(all_of(workplace)) == 3
    preview = workplace.tasks.preview(path, TODAY)
    assert (preview.new, preview.changed, len(preview.alike)) == ((), (), 3)
    assert [each.kind for each in preview.sheet.troubles] == [Trouble.ALIKE] * 3
    assert (preview.counted(), preview.counted(anew=True)) == (0, 3)
    workplace.tasks.take(preview)
    assert len(all_of(workplace)) == 3
    workplace.tasks.take(preview, anew=True)
    assert len(all_of(workplace)) == 6, "a person may want them once more"


HEADS = ("Mã nhiệm vụ", "Chương trình", "Nội dung nhiệm vụ", "Thời hạn")


@pytest.mark.parametrize(
    ("first", "second", "by", "fields"),
    [
        # the same sheet without its column of programmes
        (("N1", "NQ57", "Họp thôn", "Quý IV/2026"), ("N1", "", "Họp thôn", "Quý IV/2026"), "code", set()),
        (("N1", "NQ57", "Họp thôn", ""), ("N1", "", "Họp các thôn", ""), "code", {"title"}),
        # it has codes now
        (("", "NQ57", "Họp thôn", "Quý IV/2026"), ("N1", "NQ57", "Họp thôn", ""), "words", None),
        (("", "NQ57", "Họp thôn", ""), ("N1", "NQ57", "Họp thôn", ""), "words", {"code"}),
        (("N1", "NQ57", "Họp thôn", ""), ("", "NQ57", "HỌP  THÔN", ""), "words", {"title"}),
        (("N1", "NQ57", "Họp thôn", "Quý IV/2026"), ("M1", "NQ57", "Họp thôn", "Q4/2026"), "words", None),
        # another deadline, and no code
        (("", "NQ57", "Họp thôn", "Quý IV/2026"), ("", "NQ57", "Họp thôn", "30/11/2026"), "words", None),
        (("", "NQ57", "Họp thôn", "30/11/2026"), ("", "", "Họp thôn", "30/11/2026"), "words", set()),
    ],
)
def test_a_row_like_a_task_that_is_here_is_never_silently_made_once_more(
    workplace: Workplace,
    sheet: Sheet,
    first: tuple[str, ...],
    second: tuple[str, ...],
    by: str,
    fields: set[str] | None,
) -> None:
    workplace.tasks.take(workplace.tasks.preview(sheet(HEADS, first), TODAY))
    (before,) = all_of(workplace)
    preview = workplace.tasks.preview(sheet(HEADS, second), TODAY)
    (doubtful,) = preview.doubtful
    assert (preview.new, preview.known, str(doubtful.by), doubtful.known.task) == ((), (), by, before)
    if fields is not None:
        assert {each.field for each in doubtful.known.changes} == fields
    assert workplace.tasks.take(preview) == 0
    assert all_of(workplace) == [before], "nobody said what it is"
    ours = preview.decided({2: True})
    assert (len(ours.new), len(ours.known), ours.doubtful) == (0, 1, ())
    workplace.tasks.take(ours)
    (after,) = all_of(workplace)
    assert after == ours.known[0].after
    assert after.programme == "NQ57", "an empty cell changes nothing"
    again = workplace.tasks.preview(sheet(HEADS, first), TODAY)
    workplace.tasks.take(again.decided({2: False}))
    workplace.tasks.take(preview.decided({2: False}))
    assert len(all_of(workplace)) == len(again.doubtful) + 2, "a person may want it as a new one"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("N1", "NQ57", "Họp thôn", "Quý III/2026"), ("N2", "NQ57", "Họp thôn", "Quý IV/2026")),
        (("N1", "NQ57", "Họp thôn", ""), ("N1", "Đề án 06", "Số hóa sổ", "")),
        (("", "NQ57", "Họp thôn", "Quý III/2026"), ("", "Đề án 06", "Họp thôn", "Quý IV/2026")),
        (("", "NQ57", "Họp thôn", ""), ("", "NQ57", "Họp xã", "")),
    ],
)
def test_surely_another_task_is_new_without_a_question(
    workplace: Workplace, sheet: Sheet, first: tuple[str, ...], second: tuple[str, ...]
) -> None:
    workplace.tasks.take(workplace.tasks.preview(sheet(HEADS, first), TODAY))
    preview = workplace.tasks.preview(sheet(HEADS, second), TODAY)
    assert (len(preview.new), preview.known, preview.doubtful) == (1, (), ())


def test_a_task_is_offered_to_one_row_and_not_when_a_row_surely_means_it(
    workplace: Workplace, sheet: Sheet
) -> None:
    workplace.tasks.take(
        workplace.tasks.preview(sheet(HEADS, ("", "NQ57", "Họp thôn", "Quý III/2026")), TODAY)
    )
    rows = (("", "NQ57", "Họp thôn", f"Quý {each}/2026") for each in ("I", "III", "IV"))
    preview = workplace.tasks.preview(sheet(HEADS, *rows), TODAY)
    assert (len(preview.new), len(preview.alike), preview.doubtful) == (2, 1, ())
    rows = (("", "NQ57", "Họp thôn", f"Quý {each}/2026") for each in ("I", "IV"))
    preview = workplace.tasks.preview(sheet(HEADS, *rows), TODAY)
    assert (len(preview.new), len(preview.doubtful)) == (1, 1)


def test_an_officer_does_not_make_it_the_communes_own_by_an_answer_either(
    workplace: Workplace, sheet: Sheet
) -> None:
    workplace.tasks.add(WHOLE)
    heads = ("Mã nhiệm vụ", "Nội dung nhiệm vụ", "Cơ quan giao")
    preview = workplace.tasks.preview(sheet(heads, ("HT1", WHOLE.title, "UBND xã")), TODAY)
    assert [each.kind for each in preview.sheet.troubles] == [Trouble.ASSIGNER_STAYS]
    assert preview.decided({2: True}).changed == ()


def test_a_per_cent_is_read_as_its_cell_shows_it(workplace: Workplace, sheet: Sheet) -> None:
    path = sheet(
        ("Nội dung nhiệm vụ", "Tiến độ (%)", "Mục tiêu định lượng"),
        ("Xong", (1, "0%"), (0.85, "0%")),
        ("Nửa", (0.5, "0.0%"), "12"),
        ("Mới", (1, "General"), ""),
    )
    preview = workplace.tasks.preview(path, TODAY)
    assert [(task.title, task.progress) for task in preview.new] == [("Xong", 100), ("Nửa", 50), ("Mới", 1)]
    assert preview.new[0].target == "85 %"


def test_a_day_of_excel_is_read_as_people_write_it_and_changes_nothing_typed_so(
    workplace: Workplace, sheet: Sheet
) -> None:
    """«Thời hạn» of the task said «2026-12-31 00:00:00» on every screen."""
    heads = ("Mã nhiệm vụ", "Nội dung nhiệm vụ", "Thời hạn", "Ngày giao")
    typed = sheet(heads, ("T1", "Số hóa hộ tịch", "31/12/2026", "04/03/2026"))
    workplace.tasks.take(workplace.tasks.preview(typed, TODAY))
    of_excel = (date(2026, 12, 31), "dd/mm/yyyy"), (date(2026, 3, 4), "d-mmm-yy")
    preview = workplace.tasks.preview(
        sheet(
            heads,
            ("T1", "Số hóa hộ tịch", *of_excel),
            ("T2", "Họp thôn", datetime(2026, 11, 5, 17, 0), *of_excel[1:]),  # noqa: DTZ001 - Excel knows no zones
            ("T3", "Mở lớp", time(17, 30), ""),
        ),
        TODAY,
    )
    assert (len(preview.known), preview.changed) == (1, ())
    assert [(task.deadline_text, task.deadline) for task in preview.new] == [
        ("05/11/2026 17:00", date(2026, 11, 5)),
        ("17:30", None),
    ]
    assert preview.new[0].assigned_on == date(2026, 3, 4)


@pytest.mark.parametrize("place", [(1, 1), (4, 2), (4, 5)])
def test_a_workbook_that_bears_a_mark_anywhere_is_refused_as_a_whole(
    workplace: Workplace, sheet: Sheet, place: tuple[int, int]
) -> None:
    rows: list[list[Any]] = [["UBND xã"], [], ["Nội dung nhiệm vụ", "Ghi chú"], ["Việc", "", "", "", ""]]
    row, column = place
    rows[row - 1] += [""] * (column - len(rows[row - 1]))
    rows[row - 1][column - 1] = "TỐI MẬT"
    with pytest.raises(StateSecret):
        workplace.tasks.preview(sheet(*map(tuple, rows)), TODAY)


@pytest.mark.parametrize("name", ["Kế hoạch TUYỆT MẬT.xlsx", "Nhiệm vụ - MẬT.xlsx"])
def test_a_workbook_whose_name_bears_a_mark_is_refused_and_its_name_is_kept_nowhere(
    workplace: Workplace, sheet: Sheet, tmp_path: Path, name: str
) -> None:
    path = sheet(("Mã nhiệm vụ", "Nội dung nhiệm vụ"), ("1", "Lập phương án")).rename(tmp_path / name)
    with pytest.raises(StateSecret):
        workplace.tasks.preview(path, TODAY)
    assert (all_of(workplace), workplace.tasks.last_import()) == ([], None)
    trail = select(AuditRow)
    assert all(name not in str(row.detail) for row in workplace._store.read(lambda s: s.exec(trail).all()))


def test_a_sheet_with_a_marked_tab_or_with_a_title_in_old_letters_is_refused(
    workplace: Workplace, sheet: Sheet
) -> None:
    path = sheet(("Mã nhiệm vụ", "Nội dung nhiệm vụ"), ("1", "Lập phương án"))
    book = load_workbook(path)
    book.worksheets[0].title = "TỐI MẬT"
    book.save(path)
    with pytest.raises(StateSecret):
        workplace.tasks.preview(path, TODAY)
    titled = sheet(
        ("KÕ ho¹ch phßng thñ - MËT",), ("Mã nhiệm vụ", "Nội dung nhiệm vụ"), ("1", "Lập phương án")
    )
    with pytest.raises(StateSecret):
        workplace.tasks.preview(titled, TODAY)


def test_an_officer_does_not_make_anothers_task_the_communes_own(workplace: Workplace, sheet: Sheet) -> None:
    task = workplace.tasks.add(WHOLE)
    for assigner in ("", "UBND xã"):
        with pytest.raises(NotAllowed):
            workplace.tasks.write(replace(workplace.tasks.detail(task).task, assigner=assigner))
    heads = ("Mã nhiệm vụ", "Chương trình", "Nội dung nhiệm vụ", "Cơ quan giao")
    preview = workplace.tasks.preview(sheet(heads, ("HT1", "Đề án 06", WHOLE.title, "UBND xã")), TODAY)
    assert [each.kind for each in preview.sheet.troubles] == [Trouble.ASSIGNER_STAYS]
    assert preview.changed == ()
    workplace.tasks.write(replace(workplace.tasks.detail(task).task, assigner="Sở Nội vụ"))
    assert workplace.tasks.detail(task).task.state is TaskState.NOT_BEGUN


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=8)


@given(
    values=st.fixed_dictionaries(
        {
            "product": texts,
            "budget": texts,
            "helpers": st.lists(texts, max_size=2).map(tuple),
            "document_day": st.none() | st.dates(),
        }
    ),
    named=st.sets(st.sampled_from(["product", "budget", "helpers", "document_day"])),
)
def test_a_field_without_a_cell_never_changes_and_what_changes_can_be_taken_back(
    values: dict[str, Any], named: set[str]
) -> None:
    row = replace(WHOLE, **values)
    changes = changes_of(replace(WHOLE, id="t", origin="commune"), row, frozenset(named))
    assert {each.field for each in changes} <= named
    for each in changes:
        kept = json.loads(json.dumps(as_kept({each.field: each.before})))
        assert from_kept(each.field, kept[each.field]) == each.before


@given(codes=st.lists(st.sampled_from(["", "A", "a", "B"]), max_size=5))
def test_every_task_is_found_again_once(codes: list[str]) -> None:
    tasks = [Task(str(n), "Việc", code=code, origin="commune") for n, code in enumerate(codes)]
    here = Here(tasks)
    found = [here.find(n, replace(task, id=""), frozenset()) for n, task in enumerate(tasks)]
    assert all(each is not None for each in found)
    uncoded = [each.task.id for each in found if each is not None and not each.task.code]
    assert len(set(uncoded)) == len(uncoded)
