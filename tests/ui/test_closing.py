"""What a screen held goes with it: a report that is left is not kept in memory."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.ui.conftest import NOW, OpenWindow, settle
from ui.frame import TIDY
from ui.main_window import MainWindow
from ui.screens.entry import EntryScreen


def opened(window: MainWindow, report: str) -> tuple[weakref.ref[object], weakref.ref[object]]:
    """The report on the screen: its screen and its answers, held by nobody here."""
    window.shell.open_report(report)
    settle()
    screen = window.findChild(EntryScreen)
    assert screen is not None
    return weakref.ref(screen), weakref.ref(screen.instance)


def test_a_report_that_is_left_is_given_back(window: MainWindow, workplace: Workplace) -> None:
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.form == "cds57")
    report = workplace.reports.start(card.obligation)
    widgets = []
    for _ in range(3):
        screen, instance = opened(window, report)
        window.shell.show("desk")
        settle()
        gc.collect()
        assert (screen(), instance()) == (None, None)
        widgets.append(len(QApplication.allWidgets()))
    assert widgets[0] == widgets[2]


def test_memory_is_given_back_when_nobody_is_at_work(
    app: App, workplace: Workplace, open_window: OpenWindow
) -> None:
    now = [0.0]
    window = open_window(app)
    window._ticks = lambda: now[0]
    window.enter(workplace)
    settle()
    assert window.frame is not None
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.report is None)
    _screen, instance = opened(window, workplace.reports.start(card.obligation))
    window.shell.show("desk")
    settle()
    tidy = window.frame._tidy
    window.frame.search.begin()
    now[0] += TIDY / 1000
    QTest.keyClicks(window.frame.search, "a")
    tidy.stop()
    tidy.timeout.emit()
    assert tidy.isActive()  # later again: someone is typing
    now[0] += TIDY / 1000
    tidy.stop()
    tidy.timeout.emit()
    assert not tidy.isActive()
    assert instance() is None
