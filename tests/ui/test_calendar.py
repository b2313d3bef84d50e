"""The calendar: opened from the desk, walked through by keyboard, a report opened from its day."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget, QTableWidget

from desktop.app import App
from desktop.services.agenda import Mark
from desktop.services.workplace import Workplace
from tests.ui.conftest import settle, signed
from tests.ui.test_frame import find, front, press
from ui.main_window import MainWindow

Key = Qt.Key


def opened(window: MainWindow) -> QTableWidget:
    press(window, "nav.desk")
    press(window, "desk.calendar")
    days = find(window, "calendar.month")
    assert isinstance(days, QTableWidget)
    days.setFocus()
    return days


def title(window: MainWindow, name: str = "calendar.title") -> str:
    label = find(window, name)
    assert isinstance(label, QLabel)
    return label.text()


def told(window: MainWindow) -> list[str]:
    listed = find(window, "calendar.list")
    assert isinstance(listed, QListWidget)
    return [listed.item(place).text() for place in range(listed.count())]


def to_day(window: MainWindow, days: QTableWidget, key: Qt.Key, times: int) -> None:
    for _ in range(times):
        QTest.keyClick(days, key)
    settle()


def test_today_is_in_hand_and_arrows_walk(window: MainWindow) -> None:
    days = opened(window)
    assert "20/10/2026" in title(window, "calendar.day")
    assert "hôm nay" in days.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
    to_day(window, days, Key.Key_Left, 4)
    assert "16/10/2026" in title(window, "calendar.day")
    assert len(told(window)) == 2, "two forms were due"
    assert all("Hạn gửi" in text for text in told(window))
    to_day(window, days, Key.Key_Up, 3)
    assert "25/09/2026" in title(window, "calendar.day")
    assert title(window) == "Tháng 09/2026"
    to_day(window, days, Key.Key_PageDown, 2)
    assert title(window) == "Tháng 11/2026"
    to_day(window, days, Key.Key_PageUp, 1)
    assert "25/10/2026" in title(window, "calendar.day")


def test_enter_goes_to_the_list_and_opens_the_report(window: MainWindow) -> None:
    days = opened(window)
    to_day(window, days, Key.Key_Left, 4)
    QTest.keyClick(days, Key.Key_Return)
    listed = find(window, "calendar.list")
    assert listed.hasFocus()
    QTest.keyClick(listed, Key.Key_Return)
    settle()
    assert front(window) == "entry"


def test_states_stand_on_their_days(window: MainWindow, workplace: Workplace) -> None:
    signed(workplace)
    days = opened(window)
    to_day(window, days, Key.Key_Left, 4)
    texts = told(window)
    assert any("Chờ gửi" in text for text in texts)
    assert any("Trễ 2 ngày" in text for text in texts)
    to_day(window, days, Key.Key_Left, 2)
    assert all("Chốt số liệu" in text for text in told(window))


def test_a_day_off_says_so(window: MainWindow) -> None:
    days = opened(window)
    to_day(window, days, Key.Key_Right, 4)
    assert "ngày nghỉ" in days.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_year_shows_what_is_to_come(window: MainWindow) -> None:
    opened(window)
    press(window, "calendar.view.year")
    days = find(window, "calendar.year")
    assert isinstance(days, QTableWidget)
    assert days.hasFocus()
    to_day(window, days, Key.Key_Down, 2)
    assert "20/12/2026" in title(window, "calendar.day")
    to_day(window, days, Key.Key_Left, 4)
    assert "Sắp tới" in told(window)[-1]
    due = days.currentItem()
    assert len(due.toolTip().splitlines()) == len(told(window)) > 1
    read = due.data(Qt.ItemDataRole.AccessibleTextRole)
    assert "16/12/2026" in read
    assert read.count("Hạn gửi") == len(told(window))
    QTest.keyClick(days, Key.Key_Return)
    listed = find(window, "calendar.list")
    QTest.keyClick(listed, Key.Key_End)
    QTest.keyClick(listed, Key.Key_Return)
    settle()
    assert front(window) == "calendar"
    assert "15/11/2026" in find(window, "banner").accessibleName()
    to_day(window, days, Key.Key_PageDown, 1)
    assert title(window) == "Năm 2027"
    QTest.keyClick(days, Key.Key_Escape)
    settle()
    assert front(window) == "desk"


def test_a_range_has_what_is_in_it_and_no_more(workplace: Workplace) -> None:
    first, last = date(2026, 10, 14), date(2026, 10, 16)
    found = workplace.agenda.entries(first, last, workplace.today())
    assert {entry.day for entry in found} == {first, last}
    assert {entry.mark for entry in found if entry.day == last} == {Mark.DUE}
    assert {entry.mark for entry in found if entry.day == first} == {Mark.CLOSES}
    future = workplace.agenda.entries(date(2027, 1, 1), date(2027, 12, 31), workplace.today())
    assert all(entry.upcoming for entry in future)
    assert len([entry for entry in future if entry.mark is Mark.DUE and entry.card.form == "cds57"]) == 12


def test_the_marks_of_the_page_are_named_under_it(window: MainWindow) -> None:
    opened(window)
    told_below = find(window, "calendar.legend").accessibleName()
    assert told_below == "Chốt số liệu, Trễ hạn, Ngày nghỉ"
    press(window, "calendar.view.year")
    assert "Sắp tới" in find(window, "calendar.legend").accessibleName()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_a_year_is_never_wider_than_its_place(scale: float, window: MainWindow, app: App) -> None:
    app.settings.change(scale=scale)
    window.shell.relook()
    window.resize(1366, 768)
    settle()
    opened(window)
    press(window, "calendar.view.year")
    days = find(window, "calendar.year")
    assert isinstance(days, QTableWidget)
    assert days.horizontalScrollBar().maximum() == 0
    assert sum(days.item(at // 31, at % 31) is not None for at in range(12 * 31)) == 365 or scale > 1
    to_day(window, days, Key.Key_Right, 12)
    assert days.currentItem().text() == "1"
    assert "01/11/2026" in title(window, "calendar.day")
    to_day(window, days, Key.Key_Up, 1)
    assert "01/10/2026" in title(window, "calendar.day")


def test_the_lines_of_a_day_are_read_whole(window: MainWindow, app: App) -> None:
    app.settings.change(scale=2.0)
    window.shell.relook()
    window.resize(1366, 768)
    settle()
    days = opened(window)
    to_day(window, days, Key.Key_Left, 4)
    listed = find(window, "calendar.list")
    assert isinstance(listed, QListWidget)
    listed.item(0).setText(
        "Hạn gửi: Báo cáo chuyển đổi số, Nghị quyết 57, Tháng 10/2026\nTrễ 2 ngày làm việc"
    )
    settle()
    place = listed.visualItemRect(listed.item(0))
    room = place.width() - listed.iconSize().width() - 40
    words = listed.fontMetrics().boundingRect(
        QRect(0, 0, room, 9999), Qt.TextFlag.TextWordWrap, listed.item(0).text()
    )
    assert place.height() >= words.height() + 8
