"""A village's workbook with a line of totals: left out and named, taken in only when a person says so."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.services.workplace import Workplace
from tests.services.authored import arrive
from tests.ui.conftest import answered
from tests.ui.test_backups import click
from tests.ui.test_documents import shown
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.screens.document_card import DocumentCard

SURVEY = (
    ("type", "name", "label", "repeat_count"),
    ("begin group", "chung", "Chung", ""),
    ("integer", "so_thon", "Số thôn", ""),
    ("end group", "", "", ""),
    ("begin repeat", "thon", "Thôn", "${so_thon}"),
    ("text", "ten", "Tên thôn", ""),
    ("integer", "ho", "Số hộ", ""),
    ("end repeat", "", "", ""),
)
SETTINGS = {
    "form_id": "theo_thon",
    "form_title": "Báo cáo theo thôn",
    "version": "1",
    "namespaces": 'bx="urn:baocaoxa:xforms"',
    "regime_periodicity": "month",
    "regime_due_days": "2",
    "style": "pages",
}


def begun(workplace: Workplace, folder: Path, asked: Sequence[Sequence[str]], version: str = "1") -> str:
    """A draft of a form that asks this."""
    path = authored(folder, asked, version)
    arrive(workplace, path)
    cards = workplace.desk.cards(workplace.today())
    return workplace.reports.start(next(card for card in cards if card.form == "theo_thon").obligation)


def authored(folder: Path, asked: Sequence[Sequence[str]], version: str = "1") -> Path:
    """The form in Excel."""
    book = Workbook()
    survey: Any = book.active
    survey.title = "survey"
    for line in asked:
        survey.append(line)
    settings = book.create_sheet("settings")
    settings.append(list(SETTINGS))
    settings.append(list((SETTINGS | {"version": version}).values()))
    path = folder / "theo_thon.xlsx"
    book.save(path)
    return path


@pytest.fixture
def villages(workplace: Workplace, tmp_path: Path) -> str:
    """A draft of a form with a table of villages, none in it yet."""
    return begun(workplace, tmp_path, SURVEY)


def sent(window: MainWindow, report: str, folder: Path, qtbot: QtBot) -> tuple[DocumentCard, Path]:
    """The report's card, and a workbook of two villages with their total."""
    out = folder / "out"
    out.mkdir()
    card = shown(window, report, out)
    click(window, "document.fill")
    answered(qtbot, window.bridge)
    (path,) = out.glob("*.xlsx")
    book = load_workbook(path)
    for line, (name, count) in enumerate((("Thôn Hạ", 10), ("Thôn Hà", 20), ("Tổng cộng", 30)), 3):
        book["Thôn"].cell(line, 1, name)
        book["Thôn"].cell(line, 2, count)
    book.save(path)
    return card, path


def test_a_total_is_left_out_until_a_person_says_that_it_is_a_village(
    window: MainWindow, workplace: Workplace, villages: str, tmp_path: Path, qtbot: QtBot
) -> None:
    card, path = sent(window, villages, tmp_path, qtbot)
    card._ask_open = lambda parent: path
    click(window, "document.bring")
    answered(qtbot, window.bridge)
    assert "Dòng tổng không phải là một dòng số liệu, được bỏ ra: Tổng cộng" in said(window)
    assert "Thêm 2 dòng." in said(window)

    box = window.findChild(QCheckBox, "workbook.totals")
    assert box is not None
    assert not box.isChecked()
    box.click()
    answered(qtbot, window.bridge)
    assert "Thêm 3 dòng." in said(window)
    box = next(each for each in window.findChildren(QCheckBox, "workbook.totals") if each.isVisible())
    assert box.isChecked()
    assert window.focusWidget() is box
    box.click()
    answered(qtbot, window.bridge)
    assert "Thêm 2 dòng." in said(window)

    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    rows = workplace.reports.open(villages).instance.node("/data/thon").children
    assert [[node.value for node in row.children] for row in rows] == [["Thôn Hạ", "10"], ["Thôn Hà", "20"]]


def test_what_is_shown_rests_while_the_workbook_is_read_anew_and_counts_again_when_that_fails(
    window: MainWindow, workplace: Workplace, villages: str, tmp_path: Path, qtbot: QtBot
) -> None:
    card, path = sent(window, villages, tmp_path, qtbot)
    card._ask_open = lambda parent: path
    click(window, "document.bring")
    answered(qtbot, window.bridge)
    path.write_bytes(b"PK\x03\x04 torn")

    box, take = window.findChild(QCheckBox, "workbook.totals"), window.findChild(QPushButton, "workbook.take")
    assert box is not None
    assert take is not None
    with qtbot.waitActive(window):
        window.activateWindow()
    box.setFocus()
    box.click()
    assert not box.isEnabled()
    assert not take.isEnabled()
    box.click()  # a second press while it is read
    take.click()
    answered(qtbot, window.bridge)
    assert "tệp đã hỏng" in said(window)
    assert workplace.reports.open(villages).instance.node("/data/thon").children == ()
    assert not box.isChecked()
    assert window.focusWidget() is box

    take.click()
    answered(qtbot, window.bridge)
    rows = workplace.reports.open(villages).instance.node("/data/thon").children
    assert [row.children[0].value for row in rows] == ["Thôn Hạ", "Thôn Hà"]
