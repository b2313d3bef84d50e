"""The villages' figures come back in Excel: rows that are new, cells old and new, files that are refused."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from desktop.services.workplace import Workplace
from tests.e2e.values import DANCU_ROWS
from tests.ui.conftest import answered, settle
from tests.ui.test_backups import click
from tests.ui.test_documents import shown
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.screens.document_card import DocumentCard

VILLAGES = "Thôn, tổ dân phố"


@pytest.fixture
def report(workplace: Workplace) -> str:
    """A population report nobody has begun to fill in."""
    cards = workplace.desk.cards(workplace.today())
    return workplace.reports.start(next(card for card in cards if card.form == "dancu").obligation)


@pytest.fixture
def card(window: MainWindow, report: str, tmp_path: Path) -> DocumentCard:
    return shown(window, report, tmp_path)


def number(text: str) -> int | str:
    plain = text.replace(".", "")
    return int(plain) if plain.isdigit() else text


def filled_in(path: Path, first: int = 3) -> Path:
    """The workbook as the villages fill it in, from a row on."""
    book = load_workbook(path)
    for line, village in enumerate(DANCU_ROWS, first):
        for column, text in enumerate(village, 1):
            book[VILLAGES].cell(line, column).value = text if column == 1 else number(text)
    book.save(path)
    return path


def blank_workbook(window: MainWindow, folder: Path, qtbot: QtBot) -> Path:
    click(window, "document.fill")
    answered(qtbot, window.bridge)
    (path,) = folder.glob("*.xlsx")
    return path


def bring(window: MainWindow, card: DocumentCard, path: Path, qtbot: QtBot) -> None:
    card._ask_open = lambda parent: path
    click(window, "document.bring")
    answered(qtbot, window.bridge)


def cells(window: MainWindow) -> list[list[str]]:
    table = window.findChild(QTableView, "workbook.cells")
    assert table is not None
    model = table.model()
    return [
        [model.index(line, at).data() for at in range(model.columnCount())]
        for line in range(model.rowCount())
    ]


def test_villages_become_rows_of_a_report_that_had_none(
    window: MainWindow,
    workplace: Workplace,
    card: DocumentCard,
    report: str,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path = filled_in(blank_workbook(window, tmp_path, qtbot))
    bring(window, card, path, qtbot)
    assert "Thêm 22 dòng." in said(window)
    shown_first = cells(window)
    assert shown_first[0][0] == "Ô thay đổi: 1"
    assert shown_first[1][1:] == ["Số thôn, tổ dân phố", "còn trống", "22"]
    assert shown_first[2][0] == f"Dòng mới 1/22 của bảng «{VILLAGES}»: {DANCU_ROWS[0][0]}"
    assert shown_first[3] == [f"{VILLAGES}!A3", shown_first[3][1], "còn trống", DANCU_ROWS[0][0]]
    left = window.findChild(QLabel, "workbook.further")
    assert left is not None
    everything = 2 + 22 + 22 * len(DANCU_ROWS[0])
    assert left.text() == f"Còn {everything - len(shown_first)} dòng nữa."
    click(window, "workbook.all")
    settle()
    assert len(cells(window)) == everything
    assert not left.isVisible()
    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    assert f"Đã đưa {1 + 22 * len(DANCU_ROWS[0])} số liệu" in said(window)
    instance = workplace.reports.open(report).instance
    assert instance.node("/data/bang/so_thon").value == "22"
    names = [row.children[0].value for row in instance.node("/data/bang/thon").children]
    assert names == [village[0] for village in DANCU_ROWS]


def test_a_cell_of_a_village_that_is_there_is_shown_old_and_new(
    window: MainWindow,
    workplace: Workplace,
    card: DocumentCard,
    report: str,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path = filled_in(blank_workbook(window, tmp_path, qtbot))
    bring(window, card, path, qtbot)
    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    book = load_workbook(path)
    book[VILLAGES].cell(4, 3).value = 98765
    book[VILLAGES].cell(25, 1).value = "Thôn Mới Lập"
    book[VILLAGES].cell(26, 2).value = "khoảng chục"
    book.save(path)
    bring(window, shown(window, report, tmp_path), path, qtbot)
    lines = cells(window)
    assert lines[0][0] == "Không dùng được, bỏ qua: 1"
    assert lines[1][0] == f"{VILLAGES}!B26"
    assert lines[1][3] == "✕ “khoảng chục” không phải là số"
    changed = next(line for line in lines if line[0] == f"{VILLAGES}!C4")
    assert changed[2:] == [DANCU_ROWS[1][2], "98.765"]
    assert any("Dòng mới 1/1" in line[0] and "Thôn Mới Lập" in line[0] for line in lines)
    assert isinstance(window.focusWidget(), QPushButton)
    assert window.focusWidget().objectName() == "workbook.take"
    click(window, "workbook.leave")
    assert workplace.reports.open(report).instance.node("/data/bang/so_thon").value == "22"


def test_a_workbook_of_another_period_and_commune_is_said(
    window: MainWindow, card: DocumentCard, tmp_path: Path, qtbot: QtBot
) -> None:
    path = filled_in(blank_workbook(window, tmp_path, qtbot))
    book = load_workbook(path)
    book["_bieu"].cell(4, 1).value = "Xã Hòa Vang"
    book["_bieu"].cell(5, 1).value = "2026-08"
    book.save(path)
    bring(window, card, path, qtbot)
    warning = window.findChild(QLabel, "workbook.warning")
    assert warning is not None
    assert "Tháng 08/2026" in warning.accessibleName()
    assert "Xã Hòa Vang" in warning.accessibleName()


def torn(path: Path) -> str:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    return "tệp đã hỏng"


def macros(path: Path) -> str:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"x")
    return "có macro"


def huge(path: Path) -> str:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    return "lớn hơn nhiều"


def other_form(path: Path) -> str:
    book = load_workbook(path)
    book["_bieu"].cell(1, 1).value, book["_bieu"].cell(3, 1).value = "ktxh", "Báo cáo kinh tế - xã hội"
    book.save(path)
    return "biểu khác (Báo cáo kinh tế - xã hội)"


def strange(path: Path) -> str:
    Workbook().save(path)
    return "không do phần mềm tạo ra"


def secret(path: Path) -> str:
    book = load_workbook(path)
    book[VILLAGES].cell(40, 1).value = "TỐI MẬT"
    book.save(path)
    return "có dấu TỐI MẬT"


@pytest.mark.parametrize("spoil", [torn, macros, huge, other_form, strange, secret])
def test_what_is_no_workbook_of_this_report_is_refused_in_words(
    window: MainWindow,
    workplace: Workplace,
    card: DocumentCard,
    report: str,
    tmp_path: Path,
    qtbot: QtBot,
    spoil: object,
) -> None:
    path = filled_in(blank_workbook(window, tmp_path, qtbot))
    assert callable(spoil)
    expected = str(spoil(path))
    bring(window, card, path, qtbot)
    assert expected in said(window)
    assert window.findChild(QTableView, "workbook.cells") is None
    assert workplace.reports.open(report).instance.node("/data/bang/so_thon").value == ""
