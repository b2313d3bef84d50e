"""A report nobody asked for: begun from the head of the desk or the list, by keyboard, and found again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from desktop.domain.views import ReportFilter
from desktop.services.workplace import Workplace
from tests.services.authored import arrive, sheet
from tests.ui.conftest import settle
from tests.ui.test_frame import find, front, press
from ui import words
from ui.main_window import MainWindow

SURVEY = (("text", "ma_xa", "Mã xã"), ("text", "ky_loai", "Loại kỳ"), ("integer", "chet", "Người chết"))
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def stormy(window: MainWindow, workplace: Workplace, tmp_path: Path) -> MainWindow:
    """The window of an office that has an ad hoc form besides the others."""
    settings = {"regime_periodicity": "ad_hoc", "regime_due_days": "", "regime_due_hours": 24}
    arrive(workplace, sheet(tmp_path / "bao.xlsx", "bao", "1", SURVEY, settings=settings))
    return window


@pytest.mark.parametrize("screen", ["desk", "reports"])
def test_it_is_begun_from_the_head(stormy: MainWindow, workplace: Workplace, screen: str) -> None:
    press(stormy, f"nav.{screen}")
    begin = find(stormy, f"{screen}.adHoc")
    assert isinstance(begin, QPushButton)
    assert begin.accessibleName()
    QTest.keyClick(begin, Qt.Key.Key_Space)
    settle()
    menu = stormy.findChild(QMenu, f"{screen}.adHoc.menu")
    assert menu is not None
    assert [entry.text() for entry in menu.actions()] == ["Báo cáo bao"]
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    assert front(stormy) == "entry"
    dead = find(stormy, "q:/data/chet").focusProxy()
    assert dead is not None
    dead.setFocus()
    QTest.keyClicks(dead, "2")
    QTest.keyClick(dead, Qt.Key.Key_Tab)
    press(stormy, "nav.reports")
    (row,) = workplace.reports.page(ReportFilter(form="bao"), 0, 10)
    assert row.period is None

    press(stormy, "nav.desk")
    frame = find(stormy, f"desk.card.bao.{row.id}.frame")
    assert words.occasion(None) in frame.accessibleName()
    said = [each.text() for each in frame.findChildren(QLabel)]
    assert words.occasion(None) in said
    press(stormy, f"desk.card.bao.{row.id}")
    assert front(stormy) == "entry"


def test_without_such_a_form_nothing_is_offered(window: MainWindow) -> None:
    for screen in ("desk", "reports"):
        press(window, f"nav.{screen}")
        hidden = window.findChildren(QPushButton, f"{screen}.adHoc")
        assert [each for each in hidden if each.isVisible()] == []
