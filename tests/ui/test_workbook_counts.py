"""Villages come one after the other: whatever becomes of other answers, each has its row and none goes."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.domain.held import Held
from desktop.services.workplace import Workplace
from tests.ui.test_workbook_import import filled
from tests.ui.test_workbook_totals import SURVEY, begun

COUNT = "/data/chung/so_thon"


@pytest.mark.parametrize("held", list(Held))
@pytest.mark.parametrize("said", [1, 2, 3])
def test_a_village_that_comes_later_has_its_row_and_the_others_keep_theirs(
    workplace: Workplace, tmp_path: Path, held: Held, said: int
) -> None:
    report = begun(workplace, tmp_path, SURVEY)
    instance = workplace.reports.open(report).instance
    instance.answer(COUNT, "2")
    for at, village in enumerate(("Thôn A", "Thôn B"), 1):
        instance.answer(f"/data/thon[{at}]/ten", village)
    workplace.reports.save_draft(report, instance.snapshot())
    path = tmp_path / "x.xlsx"
    path.write_bytes(workplace.workbooks.write(report, values=False))
    filled(path, {"so_thon": said})
    book = load_workbook(path)
    for line, village in enumerate(("Thôn A", "Thôn B", "Thôn C")[-said:], 3):
        book["Thôn"].cell(line, 1, village)
        book["Thôn"].cell(line, 2, 30)
    book.save(path)
    workplace.workbooks.merge(report, workplace.workbooks.read(report, path), held)
    kept = workplace.reports.open(report).instance
    names = [row.children[0].value for row in kept.node("/data/thon").children]
    assert (kept.node(COUNT).value, names) == ("3", ["Thôn A", "Thôn B", "Thôn C"])
