"""The list of reports where it shows nothing: the words fit why."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from desktop.services.workplace import Workplace
from tests.ui.conftest import settle, signed
from tests.ui.test_frame import find, front
from ui.main_window import MainWindow
from ui.screens.reports import ReportsScreen


def said(window: MainWindow) -> str:
    """What stands in the place of the table, "" when that is there."""
    assert window.frame is not None
    screen = window.frame.stack.currentWidget()
    assert isinstance(screen, ReportsScreen)
    shown = screen._stack.currentWidget()
    return "" if shown is screen.table else " ".join(each.text() for each in shown.findChildren(QLabel))


def test_each_kind_of_emptiness_has_its_words(window: MainWindow, workplace: Workplace) -> None:
    window.show_screen("reports")
    settle()
    assert front(window) == "reports"
    assert "Chưa có báo cáo nào" in said(window)
    assert "bớt chữ" not in said(window)
    text, states = find(window, "reports.text"), find(window, "reports.states")
    assert isinstance(text, QLineEdit)
    assert isinstance(states, QComboBox)
    QTest.keyClicks(text, "xyz")
    assert "bớt chữ" in said(window)
    assert "trạng thái" not in said(window)
    states.setCurrentIndex(1)
    assert "bớt chữ, hoặc chọn mọi trạng thái" in said(window)
    text.clear()
    assert "bớt chữ" not in said(window)
    assert "chọn mọi trạng thái" in said(window)
    states.setCurrentIndex(0)
    signed(workplace)
    settle()
    assert said(window) == ""
