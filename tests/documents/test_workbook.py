"""A report goes to Excel, is filled in there, and comes back cell by cell."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as given_
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from desktop.documents import workbook, workbook_read
from desktop.documents.answers import in_vietnamese
from desktop.documents.workbook import About
from desktop.documents.workbook_preview import Preview
from desktop.domain.errors import FileUnreadable
from desktop.domain.errors.documents import WorkbookRefused
from desktop.forms import FormInstance
from tests.documents.papers import GIVEN
from tests.e2e import values
from tests.forms import filling

ABOUT = About("dancu", "1", "Báo cáo dân cư", "Xã Bà Nà", "2026-12")
GROUP = "Biến động dân số"
ROWS = "Thôn, tổ dân phố"
DECIMALS = ("thu_dt", "thu_th", "chi_dt")


def given(instance: FormInstance) -> frozenset[str]:
    return frozenset(node.ref for node in instance.walk() if node.name in GIVEN)


def written(instance: FormInstance, path: Path, *, answers: bool = True) -> Path:
    in_vietnamese(instance)
    about = About(instance.definition.id, "1", instance.definition.title, "Xã Bà Nà", "2026-12")
    path.write_bytes(workbook.write(instance, about, given(instance), values=answers))
    return path


def changed(path: Path, change: Callable[[Any], None]) -> Path:
    book = load_workbook(path)
    change(book)
    book.save(path)
    return path


def read(path: Path, instance: FormInstance) -> Preview:
    in_vietnamese(instance)
    return workbook_read.read(path, instance, given(instance))


def cell_of(sheet: Any, name: str) -> Any:
    row = next(row for row in sheet.iter_rows() if row[0].value and str(row[0].value).endswith(f"/{name}"))
    return row[2]


def found(book: Any, name: str) -> Any:
    """The cell of a question, on whichever sheet it is."""
    rows = (row for sheet in book.worksheets for row in sheet.iter_rows())
    return next(row[2] for row in rows if str(row[0].value or "").endswith(f"/{name}"))


@pytest.fixture
def ktxh(tmp_path: Path) -> Path:
    """A workbook of the socio-economic report as it went out."""
    return written(filling.ktxh(), tmp_path / "out.xlsx")


def test_what_goes_out_comes_back_the_same(tmp_path: Path) -> None:
    makers = (filling.cds57, filling.tthc, filling.dancu, filling.ktxh, filling.thientai, filling.ngheo)
    for make in makers:
        instance = make()
        preview = read(written(instance, tmp_path / "x.xlsx"), instance)
        assert (preview.changes, preview.unfit, preview.rows) == ((), (), ()), instance.definition.id
        assert preview.same > 20


def test_sheets_hold_labels_units_lists_and_locked_sums(tmp_path: Path) -> None:
    book = load_workbook(written(filling.dancu(), tmp_path / "x.xlsx"))
    assert GROUP in book.sheetnames
    sheet = book[GROUP]
    assert sheet.column_dimensions["A"].hidden
    assert sheet.protection.sheet
    assert not cell_of(sheet, "ds_sinh").protection.locked
    locked = cell_of(book["Tổng cộng toàn xã"], "t_ct01")
    assert locked.protection.locked
    assert locked.value == 6928
    assert book["_bieu"].sheet_state == "veryHidden"
    rows = book[ROWS]
    assert rows.row_dimensions[1].hidden
    assert rows.cell(3, 1).value == values.DANCU_ROWS[0][0]
    tthc = load_workbook(written(filling.begun("tthc", "2026-11"), tmp_path / "y.xlsx"))
    rules = [rule for each in tthc.worksheets for rule in each.data_validations.dataValidation]
    assert rules
    assert all(rule.type == "list" and "_chon" in rule.formula1 for rule in rules)


def test_a_workbook_to_fill_in_bears_no_answers(tmp_path: Path) -> None:
    instance = filling.dancu()
    path = written(instance, tmp_path / "x.xlsx", answers=False)
    assert cell_of(load_workbook(path)[GROUP], "ds_sinh").value is None
    with pytest.raises(WorkbookRefused) as refused:
        read(path, instance)
    assert refused.value.why == "empty"


def test_changes_are_named_by_cell_and_blank_takes_nothing_away(tmp_path: Path) -> None:
    instance = filling.dancu()

    def change(book: Any) -> None:
        cell_of(book[GROUP], "ds_sinh").value = 99
        cell_of(book[GROUP], "ds_chet").value = None

    preview = read(changed(written(instance, tmp_path / "x.xlsx"), change), instance)
    (entry,) = preview.changes
    assert (entry.label, entry.value) == ("Sinh", "99")
    assert entry.place.startswith(f"{GROUP}!C")
    assert entry.before != "99"


@pytest.mark.parametrize(
    ("typed", "why", "value", "shown"),
    [
        ("khoảng 20", "number", "", "khoảng 20"),
        ("1.234", "", "1234", ""),
        ("1,234", "two_numbers", "", "1,234"),
        (12.5, "whole", "", "12,5"),
        (12345.5, "whole", "", "12.345,5"),
        ("12.5", "whole", "", "12,5"),
        ("1,234.5", "whole", "", "1.234,5"),
        (99999999999, "whole", "", "99.999.999.999"),
        (True, "number", "", "True"),
        ("12", "", "12", ""),
        (7.0, "", "7", ""),
        (33.00000000000001, "", "33", ""),
        ("20%", "per_cent", "", "20%"),
        ("87.5%", "per_cent", "", "87,5%"),
    ],
)
def test_what_does_not_fit_is_told_with_the_signs_of_the_screen(
    tmp_path: Path, typed: object, why: str, value: str, shown: str
) -> None:
    instance = filling.dancu()
    path = written(instance, tmp_path / "x.xlsx")
    preview = read(
        changed(path, lambda book: setattr(cell_of(book[GROUP], "ds_sinh"), "value", typed)), instance
    )
    assert [(entry.why, entry.typed) for entry in preview.unfit] == ([(why, shown)] if why else [])
    if not why and value:
        assert [entry.value for entry in preview.changes] == [value]


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given_(
    st.lists(
        st.builds(
            lambda figures, decimals: format(Decimal(figures).scaleb(-decimals).normalize() + 0, "f"),
            st.integers(-(10**15) + 1, 10**15 - 1),
            st.integers(0, 6),
        ),
        min_size=len(DECIMALS),
        max_size=len(DECIMALS),
    )
)
def test_every_figure_of_fifteen_digits_comes_back_as_it_was_typed(
    ktxh: Path, tmp_path: Path, figures: list[str]
) -> None:
    typed = dict(zip(DECIMALS, figures, strict=True))

    def fill(book: Any) -> None:
        for name, figure in typed.items():
            found(book, name).value = float(figure)

    (tmp_path / "x.xlsx").write_bytes(ktxh.read_bytes())
    preview = read(changed(tmp_path / "x.xlsx", fill), filling.ktxh())
    assert preview.unfit == ()
    came = {each.ref.rpartition("/")[2]: each.value for each in preview.changes}
    held = {node.name: node.value for node in filling.ktxh().walk() if node.name in typed}
    assert came == {name: figure for name, figure in typed.items() if float(held[name]) != float(figure)}


@pytest.mark.parametrize("how", ["0%", "0.0%", "#,##0.00 %;[Red]-#,##0.00 %"])
def test_a_share_that_excel_shows_in_per_cent_is_taken_as_it_is_shown(
    ktxh: Path, tmp_path: Path, how: str
) -> None:
    def fill(book: Any) -> None:
        cell = found(book, "bhyt_tl")
        cell.value, cell.number_format = 0.875, how

    (tmp_path / "x.xlsx").write_bytes(ktxh.read_bytes())
    (entry,) = read(changed(tmp_path / "x.xlsx", fill), filling.ktxh()).changes
    assert (entry.value, entry.typed, entry.why) == ("87.5", "87,5", "")


@pytest.mark.parametrize(
    ("value", "how"), [(87.5, '0.0"%"'), (87.5, "0.0\\%"), ("87,5 %", "@"), ("87.5%", "@")]
)
def test_a_per_cent_sign_that_is_only_written_changes_no_figure(
    ktxh: Path, tmp_path: Path, value: object, how: str
) -> None:
    def fill(book: Any) -> None:
        cell = found(book, "bhyt_tl")
        cell.value, cell.number_format = value, how

    (tmp_path / "x.xlsx").write_bytes(ktxh.read_bytes())
    (entry,) = read(changed(tmp_path / "x.xlsx", fill), filling.ktxh()).changes
    assert entry.value == "87.5"


def test_per_cent_where_none_is_asked_for_is_told(ktxh: Path, tmp_path: Path) -> None:
    def fill(book: Any) -> None:
        cell = found(book, "thu_dt")
        cell.value, cell.number_format = 0.875, "0.0%"

    (tmp_path / "x.xlsx").write_bytes(ktxh.read_bytes())
    preview = read(changed(tmp_path / "x.xlsx", fill), filling.ktxh())
    (entry,) = preview.unfit
    assert (preview.changes, entry.why, entry.typed) == ((), "per_cent", "87,5%")


def test_a_sum_that_was_typed_over_does_not_come(tmp_path: Path) -> None:
    instance = filling.dancu()
    path = written(instance, tmp_path / "x.xlsx")

    def change(book: Any) -> None:
        cell_of(book["Tổng cộng toàn xã"], "t_ct01").value = 1

    preview = read(changed(path, change), instance)
    assert [entry.why for entry in preview.unfit] == ["computed"]


def test_villages_find_their_rows_by_name(tmp_path: Path) -> None:
    instance = filling.dancu()
    second = values.DANCU_ROWS[1][0]

    def change(book: Any) -> None:
        sheet = book[ROWS]
        sheet.delete_rows(3)  # one village alone has sent its row
        sheet.delete_rows(4, 40)
        sheet.cell(3, 2).value = 777

    preview = read(changed(written(instance, tmp_path / "x.xlsx"), change), instance)
    (entry,) = preview.changes
    assert entry.ref.endswith("thon[2]/ct01")
    assert second
    assert preview.rows == ()


def test_more_villages_than_rows_are_new_rows_and_raise_their_number(tmp_path: Path) -> None:
    instance = filling.dancu()

    def change(book: Any) -> None:
        sheet = book[ROWS]
        sheet.cell(25, 1).value, sheet.cell(25, 2).value = "Thôn mới", 1234

    preview = read(changed(written(instance, tmp_path / "x.xlsx"), change), instance)
    (count,) = preview.changes
    assert (count.label, count.before, count.value) == ("Số thôn, tổ dân phố", "22", "23")
    (row,) = preview.rows
    assert (row.name, row.title, row.place) == ("Thôn mới", ROWS, "/data/bang/thon[23]")
    assert [(each.place, each.typed) for each in row.cells][1] == (f"{ROWS}!B25", "1.234")
    assert preview.unfit == ()
    assert len(instance.node("/data/bang/thon").children) == 22  # looked at only


def test_rows_of_a_form_nobody_has_begun_have_a_sheet(tmp_path: Path) -> None:
    instance = filling.begun("dancu", "2026-12")
    path = written(instance, tmp_path / "x.xlsx", answers=False)

    def change(book: Any) -> None:
        for line, row in enumerate(values.DANCU_ROWS, 3):
            for column, text in enumerate(row, 1):
                book[ROWS].cell(line, column).value = filling.plain(text) if column > 1 else text

    preview = read(changed(path, change), instance)
    assert [(each.label, each.value) for each in preview.changes] == [("Số thôn, tổ dân phố", "22")]
    assert [row.name for row in preview.rows] == [row[0] for row in values.DANCU_ROWS]
    assert instance.node("/data/bang/so_thon").value == ""


def test_a_number_of_rows_that_the_workbook_says_stays(tmp_path: Path) -> None:
    instance = filling.begun("dancu", "2026-12")

    def change(book: Any) -> None:
        cells = (cell for sheet in book.worksheets for row in sheet.iter_rows(max_col=3) for cell in row)
        ref = next(cell for cell in cells if cell.value == "/data/bang/so_thon")
        ref.parent.cell(ref.row, 3).value = 5
        book[ROWS].cell(3, 1).value = "Thôn Một"

    preview = read(changed(written(instance, tmp_path / "x.xlsx", answers=False), change), instance)
    assert [each.value for each in preview.changes] == ["5"]
    assert [row.place for row in preview.rows] == ["/data/bang/thon[1]"]


def test_rows_too_far_down_are_told(tmp_path: Path) -> None:
    instance = filling.dancu()

    def change(book: Any) -> None:
        book[ROWS].cell(3005, 1).value = "Thôn ở xa"

    preview = read(changed(written(instance, tmp_path / "x.xlsx"), change), instance)
    assert [(each.place, each.why) for each in preview.unfit] == [(f"{ROWS}!A3005", "too_far")]


def test_a_workbook_says_where_and_for_when_it_was_made(tmp_path: Path) -> None:
    instance = filling.dancu()
    preview = read(written(instance, tmp_path / "x.xlsx"), instance)
    assert (preview.unit, preview.period) == ("Xã Bà Nà", "2026-12")


def test_a_row_more_where_rows_may_be_added(tmp_path: Path) -> None:
    instance = filling.begun("tthc", "2026-11")
    path = written(instance, tmp_path / "x.xlsx", answers=False)

    def change(book: Any) -> None:
        sheet = next(each for each in book.worksheets if "|" in str(each.cell(1, 1).value))
        for line, name in ((3, "Chứng thực"), (4, "Hộ tịch")):
            sheet.cell(line, 1).value = name
            sheet.cell(line, 2).value = 5
        sheet.cell(5, 1).value = "Không có lĩnh vực này"

    preview = read(changed(path, change), instance)
    brought = len(preview.changes) + sum(len(row.answers) for row in preview.rows)
    assert brought == 4
    assert [entry.why for entry in preview.unfit] == ["choice"]


def test_text_never_becomes_a_formula(tmp_path: Path) -> None:
    instance = filling.ktxh()
    ref = next(node.ref for node in instance.walk() if node.name == "kho_khan")
    instance.answer(ref, "=cmd|' /c calc'!A1")
    book = load_workbook(written(instance, tmp_path / "x.xlsx"))
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert [cell.data_type for cell in cells if str(cell.value).startswith("=")] == ["s"]


def test_an_old_workbook_or_one_with_a_password_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(4096))
    assert refused(path) == "locked"
    path.write_bytes(b"PK" + bytes(4096))
    assert refused(path) == "file"


def test_a_workbook_that_unpacks_to_too_much_is_called_large(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        for number in range(2001):
            archive.writestr(f"xl/{number}", "")
    assert refused(path) == "large"


def refused(path: Path) -> str:
    with pytest.raises(WorkbookRefused) as why:
        read(path, filling.dancu())
    return why.value.why


def test_files_that_are_none_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    plain = Workbook()
    plain.save(path)
    assert refused(path) == "no_form"
    written(filling.ktxh(), path)
    assert refused(path) == "other_form"
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    assert refused(path) == "file"
    path.write_bytes(b"")
    assert refused(path) == "file"
    with pytest.raises(FileUnreadable):
        read(tmp_path / "gone.xlsx", filling.dancu())


def test_macros_bombs_and_huge_files_are_not_opened(tmp_path: Path) -> None:
    path = written(filling.dancu(), tmp_path / "x.xlsx")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    assert refused(path) == "macros"
    assert refused(written(filling.dancu(), tmp_path / "x.xlsm")) == "macros"
    bomb = written(filling.dancu(), tmp_path / "bomb.xlsx")
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/big.xml", b" " * (80 * 1024 * 1024))
    assert refused(bomb) == "large"
    huge = tmp_path / "huge.xlsx"
    with huge.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert refused(huge) == "large"


def formula(name: str, text: str) -> Callable[[Any], None]:
    return lambda book: setattr(cell_of(book[GROUP], name), "value", text)


def test_a_formula_without_its_result_is_named_and_nothing_of_it_lost(tmp_path: Path) -> None:
    """As openpyxl, and other programs that do not calculate, write it."""
    instance = filling.dancu()
    preview = read(changed(written(instance, tmp_path / "x.xlsx"), formula("ds_sinh", "=40+2")), instance)
    (entry,) = preview.unfit
    assert (entry.why, entry.typed, entry.label) == ("formula", "=40+2", "Sinh")
    assert entry.place.startswith(f"{GROUP}!C")
    assert preview.changes == ()


def test_in_a_table_too_and_a_row_whose_name_is_not_known_stays_out_whole(tmp_path: Path) -> None:
    instance = filling.dancu()

    def change(book: Any) -> None:
        sheet = book[ROWS]
        sheet.cell(3, 2).value = "=1+1"
        sheet.cell(4, 1).value = '="Thôn "&2'
        sheet.cell(4, 2).value = 77

    preview = read(changed(written(instance, tmp_path / "x.xlsx"), change), instance)
    assert [(entry.place, entry.why) for entry in preview.unfit] == [
        (f"{ROWS}!B3", "formula"),
        (f"{ROWS}!A4", "formula"),
    ]
    assert preview.changes == ()
    assert preview.rows == ()


@pytest.mark.parametrize(
    ("stored", "changes", "unfit"),
    [
        ("<v>42</v>", ["42"], []),
        ("", [], ["formula"]),
        ("<v></v>", [], ["formula"]),
        ("<v/>", [], ["formula"]),
    ],
)
def test_a_formula_counts_as_its_result(
    tmp_path: Path, stored: str, changes: list[str], unfit: list[str]
) -> None:
    instance = filling.dancu()
    path = changed(written(instance, tmp_path / "x.xlsx"), formula("ds_sinh", "=40+2"))
    rewritten(path, lambda xml: re.sub(rb"(40\+2</f>)<v\s*/?>(</v>)?", rb"\1" + stored.encode(), xml))
    preview = read(path, instance)
    assert [entry.value for entry in preview.changes] == changes
    assert [entry.why for entry in preview.unfit] == unfit


def test_an_empty_text_is_a_result(tmp_path: Path) -> None:
    instance = filling.dancu()
    path = changed(written(instance, tmp_path / "x.xlsx"), formula("ds_sinh", '=IF(1=2,1,"")'))
    rewritten(path, lambda xml: re.sub(rb"<c ([^>]*)>(<f>IF)", rb'<c \1 t="str">\2', xml))
    preview = read(path, instance)
    assert (preview.changes, preview.unfit) == ((), ())


def rewritten(path: Path, change: Callable[[bytes], bytes]) -> None:
    """The same workbook with its sheets changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, change(data) if name.startswith("xl/worksheets/") else data)
