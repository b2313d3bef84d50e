"""A report as Excel: what may not leave the office is not in it, unless it stays in the office."""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from desktop.services.workplace import Workplace
from tests.ui.conftest import answered, settle, signed
from tests.ui.looking_back.past import months, sign_past
from tests.ui.test_frame import find, press
from ui.main_window import MainWindow
from ui.screens.document_card import DocumentCard


def column_of(path: Path, head: str) -> list[object]:
    """What stands under a head on the sheet of villages."""
    sheet = load_workbook(path)["Thôn, tổ dân phố"]
    heads = [cell.value for cell in sheet[2]]
    at = heads.index(head)
    return [row[at].value for row in sheet.iter_rows(min_row=3, max_row=5)]


def test_small_counts_and_what_tells_them_are_not_in_it(
    window: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    report = sign_past(workplace, months(1)[0], ct05=[2, 30, 18], ct14=[1, 0, 2])
    window.shell.show_report(report)
    settle()
    card = find(window, "document")
    assert isinstance(card, DocumentCard)
    outside = find(window, "document.outside")
    assert isinstance(outside, QCheckBox)
    assert outside.isChecked()
    card._ask = lambda *_: tmp_path / "ra-ngoai.xlsx"
    press(window, "document.excel")
    answered(qtbot, window.bridge)
    assert column_of(tmp_path / "ra-ngoai.xlsx", "CT05 Người có công") == ["<5", 30, "*"]
    outside.click()
    card._ask = lambda *_: tmp_path / "noi-bo.xlsx"
    press(window, "document.excel")
    answered(qtbot, window.bridge)
    assert column_of(tmp_path / "noi-bo.xlsx", "CT05 Người có công") == [2, 30, 18]
    for path in tmp_path.glob("*.xlsx"):
        words = [
            str(cell.value) for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row
        ]
        assert not any("CT14" in word for word in words)


def test_who_takes_the_report_along_reads_what_must_not_be_published(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    window.shell.show_report(sign_past(workplace, months(1)[0], ct14=[1, 0, 2]))
    answered(qtbot, window.bridge)
    told = find(window, "document.notPublic")
    assert isinstance(told, QLabel)
    assert told.isVisible()
    assert "CT14 Vụ bạo lực gia đình" in told.accessibleName()
    assert "không được công khai" in told.accessibleName()


def test_a_share_of_a_small_count_is_not_in_it_and_one_of_a_large_count_is(
    window: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    for number, insured in enumerate(([1, 1, 0], [700, 600, 500])):
        report = sign_past(workplace, months(2)[number], ct11=insured)
        window.shell.show_report(report)
        settle()
        card = find(window, "document")
        assert isinstance(card, DocumentCard)
        card._ask = lambda *_, n=number: tmp_path / f"{n}.xlsx"
        press(window, "document.excel")
        answered(qtbot, window.bridge)
    shares = [_beside(tmp_path / f"{number}.xlsx", "Tỷ lệ bao phủ BHYT") for number in (0, 1)]
    assert shares[0] == "*"
    assert float(str(shares[1])) > 50
    assert _beside(tmp_path / "0.xlsx", "Số người bình quân một hộ") != "*"


def _beside(path: Path, label: str) -> object:
    """The answer in the row of a question outside tables."""
    rows = [row for sheet in load_workbook(path) for row in sheet.iter_rows(values_only=True)]
    (row,) = [row for row in rows if any(isinstance(cell, str) and cell.startswith(label) for cell in row)]
    at = next(n for n, cell in enumerate(row) if isinstance(cell, str) and cell.startswith(label))
    return next(cell for cell in row[at + 1 :] if cell is not None)


def test_a_form_without_such_counts_asks_nothing(window: MainWindow, workplace: Workplace) -> None:
    window.shell.show_report(signed(workplace))
    assert window.bridge.idle
    settle()
    assert not [box for box in window.findChildren(QCheckBox, "document.outside") if not box.isHidden()]
