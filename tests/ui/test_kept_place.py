"""A report's page that is made anew, as when a receipt arrives: who reads further down stays there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.events import ReportChanged
from desktop.services.workplace import Workplace
from tests.ui.conftest import answered, focused, settle, signed
from ui.main_window import MainWindow
from ui.screens.document_card import DocumentCard
from ui.screens.report_detail import ReportDetailScreen

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_who_reads_further_down_stays_there(
    window: MainWindow, workplace: Workplace, app: App, qtbot: QtBot
) -> None:
    report = signed(workplace)
    window.shell.show_report(report)
    answered(qtbot, window.bridge)
    (screen,) = window.findChildren(ReportDetailScreen)
    (area,) = [each for each in screen.findChildren(QScrollArea) if each.isVisible()]
    bar = area.verticalScrollBar()
    (card,) = screen.findChildren(DocumentCard)  # which is made anew with the page
    buttons = [each for each in card.findChildren(QPushButton) if each.isVisible() and each.objectName()]
    last = max(buttons, key=lambda each: each.mapTo(screen, QPoint(0, 0)).y())
    last.setFocus()
    bar.setValue(bar.maximum())
    settle()
    low = bar.value()
    assert low > 0
    name = last.objectName()
    app.bus.publish(ReportChanged(report))
    answered(qtbot, window.bridge)
    settle()
    assert bar.value() == low
    assert focused().objectName() == name
    assert focused() is not last
