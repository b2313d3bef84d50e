"""Theme, scale or language change while somebody works: the place stays, and all that was typed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.report import ReportState
from desktop.services.workplace import Workplace
from tests.ui.conftest import LEADER_PASSWORD, answered, compose, focused, handed_on, settle, signed
from tests.ui.test_frame import find, front, press, write
from tests.ui.test_locking import in_front, open_report, question
from ui import style
from ui.main_window import MainWindow


def relook(window: MainWindow, app: App, **changes: object) -> None:
    app.settings.change(**changes)
    window.shell.relook()
    settle()


def test_a_report_that_awaits_its_leader_stays_and_is_sent_back(
    window: MainWindow, workplace: Workplace, app: App, qtbot: QtBot
) -> None:
    report = handed_on(workplace)
    window.shell.open_report(report)
    settle()
    relook(window, app, theme="dark", scale=1.5)
    assert in_front(window).report == report
    assert focused().objectName() == "entry.leaderPassword"
    press(window, "entry.sendBack")
    write(window, "entry.comment", "Kiểm tra lại số máy tính.")
    write(window, "entry.leaderPassword", LEADER_PASSWORD)
    press(window, "entry.sendBack")
    answered(qtbot, window.bridge)
    assert workplace.reports.detail(report).state == ReportState.DRAFT
    assert find(window, "entry.news").accessibleName().count("Kiểm tra lại số máy tính.") == 1
    window.show_screen("desk")
    settle()
    assert front(window) == "desk"


def test_typing_goes_on_in_its_question_in_the_other_language(
    window: MainWindow, workplace: Workplace, app: App
) -> None:
    report = open_report(window, workplace).report
    asked = question(in_front(window), "cb_maytinh")
    asked.go_to(asked.node.ref)
    compose("7")
    relook(window, app, language="en")
    screen = in_front(window)
    assert screen.report == report
    assert screen.sheet.where().endswith("/cb_maytinh")
    assert question(screen, "cb_maytinh").node.value == "7"
    assert focused() is question(screen, "cb_maytinh").focusProxy()
    assert "Check" in find(window, "entry.finish").accessibleName()


@pytest.mark.parametrize("key", ["detail", "history", "compare", "trail", "calendar", "found", "form"])
def test_what_is_looked_at_stays_in_front(
    window: MainWindow, workplace: Workplace, app: App, qtbot: QtBot, key: str
) -> None:
    report = signed(workplace)
    shell = window.shell
    ways: dict[str, Callable[[], None]] = {
        "detail": partial(shell.show_report, report),
        "history": partial(shell.show_history, "cds57"),
        "compare": partial(shell.compare_versions, report),
        "trail": partial(shell.show_trail, report),
        "calendar": shell.show_calendar,
        "found": partial(shell.show_found, "cán bộ"),
        "form": shell.try_form,
    }
    ways[key]()
    answered(qtbot, window.bridge)
    assert window.frame is not None
    assert window.frame._key == key
    before = front(window)
    relook(window, app, theme="dark", scale=1.5)
    answered(qtbot, window.bridge)
    assert (window.frame._key, front(window)) == (key, before)
    assert style.px(100) == 150


def test_the_system_changes_its_look_only_after_slow_work(
    window: MainWindow, app: App, qapp: QApplication, qtbot: QtBot
) -> None:
    app.settings.change(theme="system")
    hold = threading.Event()
    answers: list[object] = []
    window.bridge.run(hold.wait, answers.append, answers.append)
    qapp.setProperty(style.SYSTEM_CONTRAST, True)
    try:
        window.follow_system()
        assert style.tokens() != style.CONTRAST
        hold.set()
        answered(qtbot, window.bridge)
        assert answers == [True]
        assert style.tokens() == style.CONTRAST
    finally:
        hold.set()
        qapp.setProperty(style.SYSTEM_CONTRAST, False)


def test_a_signature_given_ends_quietly_when_its_page_is_left(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    report = handed_on(workplace)
    window.shell.open_report(report)
    settle()
    write(window, "entry.leaderPassword", LEADER_PASSWORD)
    QTest.keyClick(find(window, "entry.sign"), Qt.Key.Key_Space)
    window.show_screen("desk")
    settle()
    answered(qtbot, window.bridge)
    assert workplace.reports.detail(report).state == ReportState.SIGNED
