"""Days and times of a day on their way to Excel and back, and what of them cannot be read."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.documents.test_workbook import changed, found, read, written
from tests.forms import filling


@pytest.mark.parametrize(
    ("name", "raw"),
    [("chot_luc", "hôm qua"), ("chot_luc", "2026-02-30T08:00:00.000+07:00"), ("bat_dau", "1850-01-01T08:00")],
)
def test_what_is_no_time_goes_out_as_it_stands_and_comes_back_so(tmp_path: Path, name: str, raw: str) -> None:
    instance = filling.thientai()
    instance.answer(filling.find(instance, name), raw)
    path = written(instance, tmp_path / "x.xlsx")
    cell = found(load_workbook(path), name)
    assert cell.data_type == "s"
    assert raw in cell.value or cell.value == "08 giờ 00 ngày 01/01/1850"
    preview = read(path, instance)
    assert (preview.changes, preview.unfit) == ((), ())


def test_a_time_of_a_day_is_shown_with_its_hour_and_is_that_of_this_country(tmp_path: Path) -> None:
    instance = filling.thientai()

    def change(book: Any) -> None:
        found(book, "chot_luc").value = datetime(2026, 11, 14, 17, 30)  # noqa: DTZ001 - Excel has no zones

    preview = read(changed(written(instance, tmp_path / "x.xlsx"), change), instance)
    (entry,) = preview.changes
    assert entry.value == "2026-11-14T17:30:00.000+07:00"
    assert entry.typed == "17 giờ 30 ngày 14/11/2026"
    assert entry.before.endswith("ngày 15/11/2026")


def test_a_time_of_another_zone_goes_out_by_the_clocks_here_and_is_the_same_when_it_comes_back(
    tmp_path: Path,
) -> None:
    instance = filling.thientai()
    instance.answer(filling.find(instance, "chot_luc"), "2026-11-14T10:30:00.000+00:00")  # from a phone
    path = written(instance, tmp_path / "x.xlsx")
    assert found(load_workbook(path), "chot_luc").value == datetime(2026, 11, 14, 17, 30)  # noqa: DTZ001
    preview = read(path, instance)
    assert (preview.changes, preview.unfit) == ((), ())


def test_what_is_no_time_is_told(tmp_path: Path) -> None:
    instance = filling.thientai()

    def change(book: Any) -> None:
        found(book, "chot_luc").value = "hôm qua"

    preview = read(changed(written(instance, tmp_path / "x.xlsx"), change), instance)
    assert [(entry.typed, entry.why) for entry in preview.unfit] == [("hôm qua", "date")]
