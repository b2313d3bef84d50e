"""What a screen held goes with it: a report that is left is not kept in memory."""

from __future__ import annotations

import gc
import weakref

from PySide6.QtWidgets import QApplication

from desktop.services.workplace import Workplace
from tests.ui.conftest import NOW, settle
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
