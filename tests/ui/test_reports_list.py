"""The list of reports: ordered by its heads, by a press or the keyboard, and out to Excel as it is shown."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors.documents import ListStopped
from desktop.domain.report import ReportState
from desktop.domain.views import ReportFilter
from desktop.services.workplace import Workplace
from tests.ui.conftest import NOW, settle, signed
from tests.ui.test_frame import find
from tests.ui.test_suggestions import wait
from ui.main_window import MainWindow
from ui.screens.reports import ReportsScreen
from ui.screens.reports_excel import ReportsMenu

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def reports(window: MainWindow, workplace: Workplace) -> ReportsScreen:
    """Three reports: one signed, two begun and answered."""
    signed(workplace)
    for card in [each for each in workplace.desk.cards(NOW.date()) if each.report is None][:2]:
        report = workplace.reports.start(card.obligation)
        opened = workplace.reports.open(report)
        opened.instance.answer("/data/cb_tong", "5")
        workplace.reports.save_draft(report, opened.instance.snapshot())
    window.show_screen("reports")
    settle()
    screen = find(window, "reports")
    assert isinstance(screen, ReportsScreen)
    assert screen.model.rowCount() == 3
    return screen


def column(screen: ReportsScreen, place: int) -> list[str]:
    """What stands in a column, from top to bottom."""
    model = screen.model
    return [str(model.data(model.index(row, place))) for row in range(model.rowCount())]


def press_head(screen: ReportsScreen, place: int) -> None:
    heads = screen.heads
    middle = heads.sectionViewportPosition(place) + heads.sectionSize(place) // 2
    QTest.mouseClick(heads.viewport(), LEFT, pos=QPoint(middle, heads.height() // 2))
    settle()


def test_a_press_on_a_head_orders_the_list_and_another_turns_it_round(reports: ReportsScreen) -> None:
    press_head(reports, 1)
    up = [reports.model.at(row).period for row in range(3)]  # type: ignore[union-attr]
    ends = [period.end for period in up if period is not None]
    assert ends == sorted(ends)
    press_head(reports, 1)
    assert [reports.model.at(row).period.end for row in range(3)] == ends[::-1]  # type: ignore[union-attr]
    press_head(reports, 2)
    assert column(reports, 2) == ["Đang điền", "Đang điền", "Chờ gửi"]


def test_the_keyboard_orders_it_and_a_screen_reader_is_told(reports: ReportsScreen) -> None:
    table, heads = reports.table, reports.heads
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
    assert heads.hasFocus(), "Tab comes to the heads"
    assert heads.accessibleName() == "Sửa lần cuối, xếp giảm dần"
    before = heads.grab().toImage()
    QTest.keyClick(heads, Qt.Key.Key_Left)
    assert heads.grab().toImage() != before, "it is seen where the keyboard is"
    assert heads.accessibleName() == "Trạng thái: nhấn phím cách để xếp danh sách theo cột này"
    QTest.keyClick(heads, Qt.Key.Key_Space)
    assert heads.accessibleName() == "Trạng thái, xếp tăng dần"
    assert column(reports, 2)[-1] == "Chờ gửi"
    QTest.keyClick(heads, Qt.Key.Key_Return)
    assert column(reports, 2)[0] == "Chờ gửi"
    for _ in range(9):
        QTest.keyClick(heads, Qt.Key.Key_Left)
    assert heads.accessibleName().startswith("Báo cáo:"), "it ends at the first"
    QTest.keyClick(heads, Qt.Key.Key_Down)
    assert table.hasFocus()
    assert table.currentIndex().isValid()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def menu(window: MainWindow) -> ReportsMenu:
    found = find(window, "reports.excelMenu")
    assert isinstance(found, ReportsMenu)
    return found


def lines(path: Path) -> list[list[object]]:
    return [[cell.value for cell in line] for line in load_workbook(path).worksheets[0].iter_rows()]


def test_what_is_shown_goes_out_in_its_order(
    reports: ReportsScreen, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    press_head(reports, 1)
    menu(window).write_to(tmp_path / "ra")
    wait(window, qtbot)
    assert "3 báo cáo" in find(window, "banner").accessibleName()
    heads, *rest = lines(tmp_path / "ra.xlsx")
    assert heads == list(reports.model.heads())
    for place in (0, 1, 2, 4):
        assert [line[place] or "" for line in rest] == column(reports, place)
    days = [getattr(line[3], "date", lambda: None)() for line in rest]
    assert set(days) == {NOW.date()}, "a day is a day"


def test_only_what_the_filter_shows_goes_out_and_it_says_which_that_is(
    reports: ReportsScreen, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    states, text = find(window, "reports.states"), find(window, "reports.text")
    assert isinstance(states, QComboBox)
    assert isinstance(text, QLineEdit)
    chosen = [states.itemData(place) for place in range(states.count())]
    states.setCurrentIndex(chosen.index(ReportFilter(states=frozenset({ReportState.SIGNED}))))
    text.setText("cds57")
    settle()
    menu(window).write_to(tmp_path / "ra.xlsx")
    wait(window, qtbot)
    _, only, _, note = lines(tmp_path / "ra.xlsx")
    assert only[:3] == [column(reports, place)[0] for place in range(3)]
    assert note[0] == f"cds57 · {states.currentText()}"
    text.setText("nothing of the kind")
    assert not menu(window).isEnabled(), "of nothing there is no list"
    text.clear()
    assert menu(window).isEnabled()


def test_how_far_a_signed_report_has_come_is_a_state_to_choose(
    reports: ReportsScreen, window: MainWindow
) -> None:
    states = find(window, "reports.states")
    assert isinstance(states, QComboBox)
    names = [states.itemText(place) for place in range(states.count())]
    assert len(names) == len(set(names))
    for name, found in (("Chờ gửi", True), ("Trung tâm đã nhận", False)):
        states.setCurrentIndex(names.index(name))
        settle()
        assert (reports.model.rowCount() > 0) is found
        assert set(column(reports, 2)) <= {name}


class Held:
    """The reports of an office whose export waits for the test."""

    def __init__(self, workplace: Workplace) -> None:
        self._real = workplace.reports
        self.began, self.go = threading.Event(), threading.Event()

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)

    def export(self, *given: object) -> int:
        stopped = given[-1]
        self.began.set()
        assert self.go.wait(20)
        assert callable(stopped)
        if stopped():
            raise ListStopped
        return 0


def test_it_can_be_stopped_and_nothing_is_left(
    reports: ReportsScreen, window: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    held = Held(workplace)
    real, workplace.reports = workplace.reports, held  # type: ignore[assignment]
    try:
        menu(window).write_to(tmp_path / "ra.xlsx")
        assert not menu(window).isEnabled(), "one at a time"
        assert held.began.wait(20)
        line = reports.menu.line
        qtbot.waitUntil(line.isVisible, timeout=5000)
        reports.text.setText("x")
        reports.text.clear()
        assert not menu(window).isEnabled(), "nor after another filter"
        QTest.mouseClick(line.stop, LEFT)
        held.go.set()
        wait(window, qtbot)
    finally:
        held.go.set()
        workplace.reports = real
    assert menu(window).isEnabled()
    assert find(window, "banner").property("kind") == "info"
    assert list(tmp_path.glob("ra*")) == []


def test_where_nothing_can_be_written_it_says_so(
    reports: ReportsScreen, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    menu(window).write_to(tmp_path / "gone" / "ra.xlsx")
    wait(window, qtbot)
    assert find(window, "banner").property("kind") == "bad"
    assert menu(window).isEnabled(), "another folder can be chosen"
