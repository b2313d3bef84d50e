"""A village fills the form in in Excel; its figures are looked at and taken over."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QPushButton, QRadioButton, QTableView
from pytestqt.qtbot import QtBot

from desktop.documents.workbook_preview import Entry, NewRow, Preview
from desktop.forms.history import History
from desktop.services.workplace import Workplace
from tests.services.authored import arrive
from tests.ui.conftest import answered, settle, signed
from tests.ui.test_backups import click
from tests.ui.test_documents import shown
from tests.ui.test_entry_carry import write
from tests.ui.test_entry_told import told
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.screens.entry import EntryScreen
from ui.words import trail


@pytest.fixture
def report(workplace: Workplace) -> str:
    """A draft with one answer."""
    cards = workplace.desk.cards(workplace.today())
    report = workplace.reports.start(next(card for card in cards if card.report is None).obligation)
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "12")
    workplace.reports.save_draft(report, opened.instance.snapshot())
    return report


def filled(path: Path, answers: Mapping[str, str | float]) -> None:
    book = load_workbook(path)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            name = str(row[0].value or "").rpartition("/")[2]
            if name in answers:
                row[2].value = answers[name]
    book.save(path)


def village_sends(
    window: MainWindow, report: str, folder: Path, qtbot: QtBot, answers: Mapping[str, str | float]
) -> None:
    """A blank workbook is filled in with `answers` and looked at in the report."""
    card = shown(window, report, folder)
    click(window, "document.fill")
    answered(qtbot, window.bridge)
    (path,) = folder.glob("*.xlsx")
    filled(path, answers)
    card._ask_open = lambda parent: path
    click(window, "document.bring")
    answered(qtbot, window.bridge)


def shown_in(window: MainWindow, column: int) -> str:
    """A cell of the first line under the first heading."""
    table = window.findChild(QTableView, "workbook.cells")
    assert table is not None
    return str(table.model().index(1, column).data())


def test_figures_come_from_excel_and_nothing_is_lost(
    window: MainWindow, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    village_sends(window, report, tmp_path, qtbot, {"cb_maytinh": 7, "tl": 99})
    assert "1 số liệu mới" in said(window)
    assert [shown_in(window, at) for at in (1, 3)] == ["Có máy tính", "7"]
    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    assert "Đã đưa 1 số liệu" in said(window)
    instance = workplace.reports.open(report).instance
    assert instance.node("/data/cb_maytinh").value == "7"
    assert instance.node("/data/cb_tong").value == "12"  # blank in the workbook


def test_per_cent_where_none_is_asked_for_is_named_with_its_reason(
    window: MainWindow, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    village_sends(window, report, tmp_path, qtbot, {"cb_maytinh": "70 %", "cb_tong": 14})
    table = window.findChild(QTableView, "workbook.cells")
    assert table is not None
    model = table.model()
    cells = [str(model.index(row, at).data()) for row in range(model.rowCount()) for at in range(5)]
    assert any("“70 %” là phần trăm, ở đây không hỏi %" in cell for cell in cells)


@pytest.mark.parametrize(
    ("way", "said_there", "told", "held"),
    [
        ("added_to", "4 (cộng lại thành 16)", "Đã đưa 2 số liệu", "16"),
        ("replaced", "4", "Đã đưa 2 số liệu", "4"),
        ("kept", "4 (không lấy)", "Đã đưa 1 số liệu", "12"),
    ],
)
def test_what_becomes_of_a_figure_held_already_is_decided(
    window: MainWindow,
    workplace: Workplace,
    report: str,
    tmp_path: Path,
    qtbot: QtBot,
    way: str,
    said_there: str,
    told: str,
    held: str,
) -> None:
    village_sends(window, report, tmp_path, qtbot, {"cb_tong": 4, "cb_maytinh": 3})
    assert "1 số liệu đang có giá trị khác trong báo cáo" in said(window)
    take = window.findChild(QPushButton, "workbook.take")
    assert take is not None
    assert not take.isEnabled()  # nobody has decided yet
    chosen = window.findChild(QRadioButton, f"workbook.{way}")
    assert chosen is not None
    chosen.click()
    assert [shown_in(window, at) for at in (2, 3)] == ["12", said_there]
    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    assert told in said(window)
    instance = workplace.reports.open(report).instance
    assert instance.node("/data/cb_tong").value == held
    assert instance.node("/data/cb_maytinh").value == "3"


def test_what_does_not_fit_is_named_and_left_out(
    window: MainWindow, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    card = shown(window, report, tmp_path)
    click(window, "document.excel")
    answered(qtbot, window.bridge)
    (path,) = tmp_path.glob("*.xlsx")
    filled(path, {"cb_maytinh": "khoảng bảy"})
    card._ask_open = lambda parent: path
    click(window, "document.bring")
    answered(qtbot, window.bridge)
    assert shown_in(window, 3) == "✕ “khoảng bảy” không phải là số"
    click(window, "workbook.leave")
    assert workplace.reports.open(report).instance.node("/data/cb_maytinh").value == ""


def test_a_torn_file_is_said(
    window: MainWindow, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "torn.xlsx"
    path.write_bytes(b"PK\x03\x04 torn")
    card = shown(window, report, tmp_path)
    card._ask_open = lambda parent: path
    click(window, "document.bring")
    answered(qtbot, window.bridge)
    assert "tệp đã hỏng" in said(window)


def test_what_is_signed_goes_out_and_takes_nothing_in(
    window: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    card = shown(window, signed(workplace), tmp_path)
    assert not card._bring.isVisible()
    click(window, "document.excel")
    answered(qtbot, window.bridge)
    (path,) = tmp_path.glob("*.xlsx")
    cells = {str(row[0].value).rpartition("/")[2]: row[2].value for row in load_workbook(path).worksheets[0]}
    assert cells["cb_tong"] == 12


def test_a_formula_without_its_result_is_said_with_what_to_do(
    window: MainWindow, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    village_sends(window, report, tmp_path, qtbot, {"cb_maytinh": "=3+4"})
    assert "Có 1 ô là công thức mà tệp không lưu kết quả. Hãy mở tệp bằng Excel hoặc LibreOffice" in said(
        window
    )
    assert shown_in(window, 3) == "✕ “=3+4” là công thức mà tệp không lưu kết quả"
    take = window.findChild(QPushButton, "workbook.take")
    assert take is not None
    assert not take.isVisible()


def test_one_press_in_the_report_takes_a_workbook_back(
    window: MainWindow, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    village_sends(window, report, tmp_path, qtbot, {"cb_maytinh": 7, "cb_tong": 15})
    chosen = window.findChild(QRadioButton, "workbook.replaced")
    assert chosen is not None
    chosen.click()
    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    assert "Ctrl+Z" in said(window)
    window.shell.open_report(report)
    settle()
    (screen,) = (each for each in window.findChildren(EntryScreen) if each.isVisible())
    answers = {name: f"/data/{name}" for name in ("cb_tong", "cb_maytinh")}

    def now() -> list[str]:
        return [screen.instance.node(ref).value for ref in answers.values()]

    assert now() == ["15", "7"]
    screen.undo()
    assert now() == ["12", ""]
    screen.undo()
    assert now() == ["12", ""]  # what was there before is not a step of this day
    screen.redo()
    assert now() == ["15", "7"]
    screen.undo()
    screen.leave()
    kept = workplace.reports.open(report).instance
    assert [kept.node(ref).value for ref in answers.values()] == ["12", ""]
    assert workplace.workbooks.taken(report, kept) == ()
    lines = told(workplace)
    turns = ["filling_undone", "filling_redone", "filling_undone"]
    assert [line.action for line in lines] == [*turns, "workbook_taken"]
    assert trail.detail(lines[0], trail.Known()) == "Lấy tệp Excel vào báo cáo · 2 ô"


def test_a_workbook_is_a_line_of_the_trail_with_its_answers(
    window: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    survey = (
        ("type", "name", "label", "calculation", "relevant", "readonly", "bind::bx:personal"),
        ("begin group", "a", "Dân số"),
        ("integer", "ho", "Số hộ"),
        ("end group",),
        ("text", "ten", "Họ tên trưởng thôn", "", "", "", "yes"),
        ("begin repeat", "hang", "Việc của ${ten}"),
        ("text", "thon", "Thôn"),
        ("integer", "so", "Số việc"),
        ("end repeat",),
    )
    arrive(workplace, write(tmp_path / "so_lieu.xlsx", survey))
    card = next(card for card in workplace.desk.cards(workplace.today()) if card.form == "so_lieu")
    report = workplace.reports.start(card.obligation)
    instance = workplace.reports.open(report).instance
    instance.answer("/data/ten", "Lò Văn Pao")
    workplace.reports.save_draft(report, instance.snapshot())
    folder = tmp_path / "thon"
    folder.mkdir()
    village_sends(window, report, folder, qtbot, {"ho": 31})
    assert not told(workplace)
    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    (line,) = told(workplace)
    assert (line.action, line.actor, line.subject) == ("workbook_taken", workplace.account.login, report)
    (path,) = folder.glob("*.xlsx")
    file = sha256(path.read_bytes()).hexdigest()
    assert json.loads(line.detail) == {"cells": 1, "where": "Dân số", "sha256": file}
    assert trail.action(line.action) == "Lấy tệp Excel vào báo cáo"
    row = NewRow("/data/hang", "", (("thon", "Thôn 1"), ("so", "4")))
    workplace.workbooks.merge(report, Preview("x.xlsx", (), 0, (), (row,)))
    assert json.loads(told(workplace)[0].detail) == {"cells": 2, "where": "Việc của …"}


def test_two_workbooks_are_two_steps_until_something_else_changes_the_draft(
    workplace: Workplace, report: str
) -> None:
    books, ref = workplace.workbooks, "/data/cb_maytinh"
    for value in ("7", "9"):
        entry = Entry("A!C2", "Có máy tính", value, value, ref)
        books.merge(report, Preview("x.xlsx", (entry,), 0, (), ()))
    instance = workplace.reports.open(report).instance
    history = History(instance)
    for step in books.taken(report, instance):
        history.recall(*step)
    values = [instance.node(ref).value]
    while history.undo() is not None:
        values.append(instance.node(ref).value)
    assert values == ["9", "7", ""]
    workplace.reports.save_draft(report, instance.snapshot())
    assert books.taken(report, workplace.reports.open(report).instance) == ()
