"""A workbook of an older version of the form comes back: the preview says what the report asks otherwise."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from desktop.services.workplace import Workplace
from tests.services.authored import arrive
from tests.ui.conftest import answered
from tests.ui.test_backups import click
from tests.ui.test_documents import shown
from tests.ui.test_sign_in import said
from tests.ui.test_workbook_import import filled
from tests.ui.test_workbook_totals import authored, begun
from ui.main_window import MainWindow

BEFORE = (
    ("type", "name", "label"),
    ("begin group", "chung", "Chung"),
    ("integer", "ho", "Số hộ"),
    ("integer", "trau", "Trâu"),
    ("integer", "bo", "Bò"),
    ("end group", "", ""),
)
AFTER = (
    ("type", "name", "label"),
    ("begin group", "chung", "Chung"),
    ("integer", "ho", "Tổng số hộ"),
    ("integer", "lon", "Lợn"),
    ("end group", "", ""),
    ("begin group", "gia_suc", "Gia súc"),
    ("integer", "bo", "Bò"),
    ("end group", "", ""),
)


def test_a_workbook_of_another_version_is_named_with_what_changed(
    window: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    report = begun(workplace, tmp_path, BEFORE)
    folder = tmp_path / "out"
    folder.mkdir()
    shown(window, report, folder)
    click(window, "document.fill")
    answered(qtbot, window.bridge)
    (path,) = folder.glob("*.xlsx")
    filled(path, {"ho": 31, "trau": 4, "bo": 7})
    arrive(workplace, authored(tmp_path, AFTER, "2"))
    assert workplace.workbooks.read(report, path).other is None  # the report is on its version still
    workplace.reports.move_to(report, "2")

    card = shown(window, report, folder)
    card._ask_open = lambda parent: path
    click(window, "document.bring")
    answered(qtbot, window.bridge)
    told = said(window)
    assert "làm theo mẫu phiên bản 1, báo cáo đang ở phiên bản 2" in told
    assert "Không còn hỏi nên bỏ ra: Trâu." in told
    assert "Mới, tệp không có: Lợn." in told
    (unfit,) = workplace.workbooks.read(report, path).unfit
    assert (unfit.label, unfit.why) == ("Trâu", "unknown")
    assert "Nay gọi khác: Số hộ → Tổng số hộ." in told
    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    instance = workplace.reports.open(report).instance
    values = [instance.node(f"/data/{ref}").value for ref in ("chung/ho", "gia_suc/bo", "chung/lon")]
    assert values == ["31", "7", ""]


def test_a_workbook_of_the_same_version_is_not_spoken_of(workplace: Workplace, tmp_path: Path) -> None:
    report = begun(workplace, tmp_path, BEFORE)
    path = tmp_path / "x.xlsx"
    path.write_bytes(workplace.workbooks.write(report, values=False))
    filled(path, {"ho": 31})
    assert workplace.workbooks.read(report, path).other is None


TWICE = (
    ("type", "name", "label"),
    ("begin group", "a", "Trồng trọt"),
    ("integer", "ho", "Số hộ"),
    ("text", "ghi_chu", "Ghi chú trồng trọt"),
    ("end group", "", ""),
    ("begin group", "b", "Chăn nuôi"),
    ("text", "ghi_chu", "Ghi chú chăn nuôi"),
    ("end group", "", ""),
)


def test_a_name_that_stands_twice_in_the_workbook_is_followed_nowhere(
    workplace: Workplace, tmp_path: Path
) -> None:
    report = begun(workplace, tmp_path, TWICE)
    path = tmp_path / "x.xlsx"
    path.write_bytes(workplace.workbooks.write(report, values=False))
    filled(path, {"ho": 31})
    book = load_workbook(path)
    rows = [row for sheet in book.worksheets for row in sheet.iter_rows() if len(row) > 2]
    (cell,) = (row[2] for row in rows if str(row[0].value) == "/data/a/ghi_chu")
    cell.value = "Lúa bị sâu"
    book.save(path)
    arrive(workplace, authored(tmp_path, [line for line in TWICE if line[2] != "Ghi chú trồng trọt"], "2"))
    workplace.reports.move_to(report, "2")
    preview = workplace.workbooks.read(report, path)
    assert [(each.ref, each.value) for each in preview.changes] == [("/data/a/ho", "31")]
    (unfit,) = preview.unfit
    assert (unfit.label, unfit.typed, unfit.why) == ("Ghi chú trồng trọt", "Lúa bị sâu", "unknown")
    other = preview.other
    assert other is not None
    assert (other.gone, other.new, other.renamed) == (("Ghi chú trồng trọt",), (), ())
