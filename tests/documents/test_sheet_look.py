"""Workbooks as they are looked at and printed: one page wide, heads again, nothing cut."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from openpyxl import load_workbook

from desktop.documents import figures, lists, workbook
from desktop.documents.answers import in_vietnamese
from desktop.documents.workbook import About
from desktop.forms import FormInstance
from tests.documents.papers import GIVEN
from tests.forms import filling

LONG = "Hoàn thành số hóa hồ sơ thủ tục hành chính lĩnh vực đất đai, hộ tịch còn hiệu lực"


def report(instance: FormInstance) -> Any:
    in_vietnamese(instance)
    given = frozenset(node.ref for node in instance.walk() if node.name in GIVEN)
    about = About("f", "1", "Báo cáo", "Xã Bà Nà", "2026-12")
    return load_workbook(io.BytesIO(workbook.write(instance, about, given, values=True)))


def tasks() -> Any:
    lines = [("NV-01", LONG, date(2026, 12, 5)), ("NV-02", "Ngắn", None)]
    listed = lists.ListSheet("Nhiệm vụ", ("Mã", "Nội dung nhiệm vụ", "Hạn"), lines, {"Nội dung nhiệm vụ": 60})
    return load_workbook(io.BytesIO(lists.to_xlsx([listed])))


def over_time() -> Any:
    rows: list[figures.Row] = [
        ["Kỳ", "Diện tích lúa đã thu hoạch (ha)"],
        ["10/2026", Decimal(20)],
        ["11/2026", Decimal("20.5")],
    ]
    return load_workbook(io.BytesIO(figures.to_xlsx("Số liệu", rows)))


def villages() -> Any:
    return report(filling.dancu())


def seen(book: Any) -> list[Any]:
    return [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]


@pytest.mark.parametrize("made", [villages, tasks, over_time])
def test_a_sheet_is_printed_one_page_wide_with_its_heads_on_every_page(made: Callable[[], Any]) -> None:
    for sheet in seen(made()):
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (int(sheet.page_setup.fitToWidth), int(sheet.page_setup.fitToHeight)) == (1, 0)
        repeated = 2 if sheet.row_dimensions[1].hidden else 1
        assert sheet.print_title_rows == f"${repeated}:${repeated}"
        assert sheet.oddFooter.center.text == "&P/&N"


def test_rows_are_as_high_as_their_texts() -> None:
    (sheet,) = seen(tasks())
    assert sheet.row_dimensions[2].height == 30
    assert sheet.row_dimensions[3].height is None
    heads = next(each for each in seen(villages()) if each.row_dimensions[1].hidden)
    assert heads.row_dimensions[2].height >= 60  # «CT13 Được hướng dẫn DVC trực tuyến» in a narrow column
    data = lists.to_xlsx([lists.ListSheet("A", ("Mã",), [("x " * 4000,)])])
    assert load_workbook(io.BytesIO(data)).worksheets[0].row_dimensions[2].height <= 409


def test_what_is_typed_later_makes_a_row_higher() -> None:
    instance = filling.cds57()
    filling.put(instance, {"kho_khan": LONG * 3})
    in_vietnamese(instance)
    data = workbook.write(instance, About("f", "1", "", "", ""), frozenset(), values=True)
    texts = [sheet for sheet in seen(load_workbook(io.BytesIO(data))) if sheet.title.startswith("Nhận xét")]
    tall = [row for row in texts[0].row_dimensions.values() if row.height]
    assert tall
    assert b"customHeight" not in _parts(data)


def _parts(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist() if "worksheets/" in name)


def test_figures_are_shown_as_people_write_them() -> None:
    (sheet,) = seen(over_time())
    assert [sheet.cell(row, 2).number_format for row in (2, 3)] == ["#,##0", "#,##0.###"]
    shown = {
        cell.value: cell.number_format
        for each in seen(report(filling.ktxh()))
        for row in each.iter_rows(min_row=2, min_col=3, max_col=3)
        for cell in row
    }
    assert shown[45070.75] == "#,##0.###"
    assert shown[52000] == "#,##0"  # a decimal question with nothing behind the comma: no «52.000,»
    assert shown[86.67] == "#,##0.###"  # the form's own sum, too


def test_the_name_of_a_sheet_ends_with_a_whole_word() -> None:
    names = [sheet.title for sheet in seen(report(filling.ktxh()))]
    assert "Thu, chi ngân sách và đầu" in names
    assert all(len(name) <= 31 for name in names)
