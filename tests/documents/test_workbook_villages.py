"""Whose row a line of a village's sheet is: the very name first, never one that is only alike."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop.documents import workbook_read
from desktop.documents.workbook_preview import Preview
from desktop.forms import FormInstance, parse_form
from tests.documents.test_workbook import ROWS, changed, given, read, written
from tests.forms import filling
from tests.forms.scenario import context, xform

VILLAGES = "/data/bang/thon"


def commune(*villages: str) -> FormInstance:
    """F5 with these villages, each with a hundred households."""
    instance = filling.begun("dancu", "2026-12", None)
    instance.answer("/data/bang/so_thon", str(len(villages)))
    for at, village in enumerate(villages, 1):
        instance.answer(f"{VILLAGES}[{at}]/ten_thon", village)
        instance.answer(f"{VILLAGES}[{at}]/ct01", "100" if village else "")
    return instance


def sent(instance: FormInstance, folder: Path, *rows: tuple[str | float | None, ...]) -> Path:
    """A workbook of the report with these lines in place of its own."""

    def change(book: Any) -> None:
        sheet = book[ROWS]
        for line in range(3, 10):
            for column in range(1, 4):
                sheet.cell(line, column).value = None
        for line, row in enumerate(rows, 3):
            for column, value in enumerate(row, 1):
                sheet.cell(line, column).value = value

    return changed(written(instance, folder / "x.xlsx"), change)


def figures(preview: Preview) -> dict[str, str]:
    """Where the figures of households go, rows that are still to come by their place too."""
    found = {entry.ref: entry.value for entry in preview.changes if entry.ref.endswith("/ct01")}
    return found | {row.place: dict(row.answers).get("ct01", "") for row in preview.rows}


@pytest.mark.parametrize(
    ("typed", "row"),
    [
        ("Thôn Phú Hà", 2),
        ("Thôn Phú Ha\u0323", 1),
        ("THÔN PHÚ HẠ", 1),
        ("thon an son", 3),
        ("Thôn An Son", 3),
        ("Thôn Hoà", 4),  # the accent stands over the other letter
    ],
)
def test_a_line_is_the_row_of_its_very_name(tmp_path: Path, typed: str, row: int) -> None:
    instance = commune("Thôn Phú Hạ", "Thôn Phú Hà", "Thôn An Sơn", "Thôn Hòa")
    preview = read(sent(instance, tmp_path, (typed, 205)), instance)
    assert figures(preview) == {f"{VILLAGES}[{row}]/ct01": "205"}
    assert preview.unfit == ()


def test_the_lines_of_two_villages_alike_find_their_rows_in_any_order(tmp_path: Path) -> None:
    instance = commune("Thôn Phú Hạ", "Thôn Phú Hà")
    preview = read(sent(instance, tmp_path, ("Thôn Phú Hà", 2), ("Thôn Phú Hạ", 1)), instance)
    assert figures(preview) == {f"{VILLAGES}[1]/ct01": "1", f"{VILLAGES}[2]/ct01": "2"}


def test_a_name_that_may_be_two_villages_is_told_and_nobody_guesses(tmp_path: Path) -> None:
    instance = commune("Thôn Phú Hạ", "Thôn Phú Hà", "")
    preview = read(sent(instance, tmp_path, ("Thon Phu Ha", 205)), instance)
    assert [(entry.typed, entry.why) for entry in preview.unfit] == [("Thon Phu Ha", "rows")]
    assert (preview.changes, preview.rows) == ((), ())


def test_another_village_that_is_only_alike_is_one_of_its_own(tmp_path: Path) -> None:
    instance = commune("Thôn Phú Hà")
    preview = read(sent(instance, tmp_path, ("Thôn Phú Hạ", 205)), instance)
    assert figures(preview) == {f"{VILLAGES}[2]": "205"}
    assert [row.name for row in preview.rows] == ["Thôn Phú Hạ"]


def test_two_rows_of_one_name_take_two_lines_in_their_order_and_one_line_is_told(tmp_path: Path) -> None:
    instance = commune("Thôn Phú", "Thôn Phú")
    both = read(sent(instance, tmp_path, ("Thôn Phú", 1), ("Thôn Phú", 2)), instance)
    assert figures(both) == {f"{VILLAGES}[1]/ct01": "1", f"{VILLAGES}[2]/ct01": "2"}
    one = read(sent(instance, tmp_path, ("Thôn Phú", 2)), instance)
    assert [entry.why for entry in one.unfit] == ["rows"]
    assert one.changes == ()


@pytest.mark.parametrize("name", ["Tổng cộng", "Cộng (1+2)", "TỔNG SỐ", "Tổng cộng toàn xã"])
def test_a_line_that_sums_up_the_others_is_no_village(tmp_path: Path, name: str) -> None:
    instance = commune("Thôn Phú Hạ", "Thôn An Sơn")
    path = sent(instance, tmp_path, ("Thôn Phú Hạ", 120, 400), ("Thôn An Sơn", 200, 800), (name, 320, 1200))
    preview = read(path, instance)
    assert figures(preview) == {f"{VILLAGES}[1]/ct01": "120", f"{VILLAGES}[2]/ct01": "200"}
    assert preview.rows == ()
    assert not any(entry.ref.endswith("so_thon") for entry in preview.changes)
    assert [(entry.place, entry.typed) for entry in preview.totals] == [(f"{ROWS}!A5", name)]
    taken = workbook_read.read(path, instance, given(instance), totals_in=True)
    assert [row.name for row in taken.rows] == [name]
    assert taken.totals_in


def test_a_sum_without_a_name_is_known_by_its_figures(tmp_path: Path) -> None:
    instance = commune("Thôn Phú Hạ", "Thôn An Sơn", "")
    rows = (("Thôn Phú Hạ", 120, 400), ("Thôn An Sơn", 200, 800), (None, 320, 1200))
    preview = read(sent(instance, tmp_path, *rows), instance)
    assert [(entry.place, entry.typed) for entry in preview.totals] == [(f"{ROWS}!B5", "")]
    assert f"{VILLAGES}[3]/ct01" not in figures(preview)


def test_a_row_of_the_report_that_is_called_a_total_is_that_row(tmp_path: Path) -> None:
    instance = commune("Thôn Phú Hạ", "Tổng cộng")
    preview = read(sent(instance, tmp_path, ("Thôn Phú Hạ", 120), ("Tổng cộng", 120)), instance)
    assert preview.totals == ()
    assert figures(preview)[f"{VILLAGES}[2]/ct01"] == "120"


def test_figures_that_are_still_to_be_decided_stop_nothing(tmp_path: Path) -> None:
    instance = commune("Thôn Phú Hạ")
    instance.answer(f"{VILLAGES}[1]/ct01", "1,234?")
    preview = read(sent(instance, tmp_path, ("Thôn Phú Hạ", 120)), instance)
    assert figures(preview) == {f"{VILLAGES}[1]/ct01": "120"}


def test_signs_that_nobody_sees_are_not_in_names_and_figures(tmp_path: Path) -> None:
    instance = commune("Thôn Phú Hạ")
    preview = read(sent(instance, tmp_path, ("Thôn\u200b Phú Hạ\ufeff", "1\u200b25")), instance)
    assert figures(preview) == {f"{VILLAGES}[1]/ct01": "125"}
    assert (len(preview.changes), preview.unfit, preview.rows) == (1, (), ())


FIXED = xform(
    "<hang><ten/><ho/></hang><hang><ten/><ho/></hang><hang><ten/><ho/></hang>",
    """<bind nodeset="/data/hang/ten" type="string" readonly="true()"
     calculate="concat('=Thôn ', position(..))"/><bind nodeset="/data/hang/ho" type="int"/>""",
    """<group ref="/data/hang"><label>Theo thôn</label><repeat nodeset="/data/hang">
     <input ref="/data/hang/ten"><label>Thôn</label></input>
     <input ref="/data/hang/ho"><label>Số hộ</label></input></repeat></group>""",
)


@pytest.mark.parametrize("named", [True, False])
def test_rows_that_the_form_names_are_called_so_in_a_blank_workbook_and_find_their_places(
    tmp_path: Path, named: bool
) -> None:
    instance = parse_form(FIXED).new(context())
    path = written(instance, tmp_path / "x.xlsx", answers=False)

    def change(book: Any) -> None:
        sheet = book["Theo thôn"]
        assert [sheet.cell(line, 1).value for line in (3, 4, 5)] == ["=Thôn 1", "=Thôn 2", "=Thôn 3"]
        assert sheet.cell(3, 1).data_type == "s"
        if not named:  # as workbooks went out before
            for line in (3, 4, 5):
                sheet.cell(line, 1).value = "tự tính"
        sheet.cell(5, 2).value = 30

    preview = read(changed(path, change), instance)
    assert [(entry.ref, entry.value) for entry in preview.changes] == [("/data/hang[3]/ho", "30")]
    assert preview.unfit == ()
