"""F4 as shipped: houses by damage and kind stand in one grid, with the keys and pastes of a table."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui import test_entry
from tests.ui.test_entry import NOW, Office
from ui.questions.field import Line
from ui.questions.grid import GridQuestion
from ui.screens.entry import EntryScreen

made_profile, office = test_entry.made_profile, test_entry.office
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
LEVELS, KINDS = ("100", "70", "50", "30"), ("kc", "bkc", "tkc", "ds")


@pytest.fixture
def screen(office: Office) -> EntryScreen:
    began = NOW - timedelta(hours=3)
    event = office.workplace.happenings.begin("thientai", "Bão số 12", began)
    return office.open(office.workplace.reports.start(event))


def grid_at(screen: EntryScreen, ref: str) -> GridQuestion:
    screen.sheet.go_to(ref)
    found = screen.sheet.page(screen.sheet.current).holder(ref)
    assert isinstance(found, GridQuestion)
    return found


def houses(screen: EntryScreen) -> list[list[str]]:
    return [[screen.instance.node(house(level, kind)).value for kind in KINDS] for level in LEVELS]


def house(level: str, kind: str) -> str:
    return f"/data/nha/nha_muc_{level}/nha_{level}_{kind}"


def paste(grid: GridQuestion, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(grid.grid, Key.Key_V, CTRL)


def test_a_block_from_excel_lands_cell_by_cell_and_one_step_takes_it_back(screen: EntryScreen) -> None:
    grid = grid_at(screen, house("100", "kc"))
    paste(grid, "0\t1\t2\t4\n0\t3\t5\t2\n")
    assert houses(screen) == [["0", "1", "2", "4"], ["0", "3", "5", "2"], [""] * 4, [""] * 4]
    assert screen.instance.node("/data/nha/nha_muc_100/nha_100").value == "7", "the form reckons the total"
    QTest.keyClick(grid.grid, Key.Key_Z, CTRL)
    assert houses(screen) == [[""] * 4] * 4


def test_a_block_with_its_totals_lies_over_the_forms_own(screen: EntryScreen) -> None:
    grid = grid_at(screen, house("100", "kc"))
    lines = [[1, 2, 3, 4], [0, 0, 0, 1], [2, 2, 2, 2], [0, 1, 0, 1]]
    lines.append([sum(column) for column in zip(*lines, strict=True)])
    paste(grid, "\n".join("\t".join(map(str, [*line, sum(line)])) for line in lines))
    assert grid.paste.panel is None, "all of it fits: a total where the form has its own asks nothing"
    assert houses(screen) == [[str(cell) for cell in line] for line in lines[:4]]


def test_what_finds_no_line_is_shown_before_anything_changes(screen: EntryScreen) -> None:
    grid = grid_at(screen, house("30", "ds"))
    paste(grid, "1\n2\n3\n")
    assert houses(screen) == [[""] * 4] * 4
    assert grid.paste.panel is not None
    grid.paste.panel.take.click()
    assert screen.instance.node(house("30", "ds")).value == "1"


def test_arrows_and_fill_down_are_a_tables(screen: EntryScreen) -> None:
    grid = grid_at(screen, house("100", "kc"))
    QTest.keyClicks(grid.grid, "7")
    QTest.keyClick(grid.grid.focusWidget() or grid.grid, Key.Key_Return)
    assert grid.where() == house("70", "kc"), "Enter goes down the column"
    QTest.keyClick(grid.grid, Key.Key_D, CTRL)
    assert screen.instance.node(house("70", "kc")).value == "7"
    QTest.keyClick(grid.grid, Key.Key_Right)
    assert grid.where() == house("70", "bkc")


def test_a_cell_that_is_left_says_nothing_more(qtbot: QtBot, screen: EntryScreen) -> None:
    grid = grid_at(screen, house("100", "kc"))
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()  # no field of ours loses the focus: none hands over for that reason
    qtbot.waitUntil(other.isActiveWindow)
    for figure in "3", "5", "7":
        QTest.keyClicks(grid.grid, figure)
        QTest.keyClick(grid.grid.viewport().findChildren(Line)[-1], Key.Key_Return)
    first = grid.grid.viewport().findChildren(Line)[0]
    first.settle()  # what its pause does: a closed field goes a little later
    assert [row[0] for row in houses(screen)] == ["3", "5", "7", ""]
