"""Idle for some minutes, or Ctrl+L: what is typed is saved, all closed, one comes back to the same place."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.errors import DiskFull, StoreLocked
from desktop.services.workplace import Workplace
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    NOW,
    OFFICER,
    OFFICER_PASSWORD,
    OpenWindow,
    answered,
    compose,
    handed_on,
    settle,
)
from tests.ui.test_frame import find, front, press, write
from ui.main_window import MainWindow
from ui.questions.base import Question
from ui.screens.entry import EntryScreen
from ui.screens.entry_page import Page
from ui.screens.kept_typing import KeptField

MINUTE = 60.0


class Ticks:
    """Seconds, moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def window(app: App, workplace: Workplace, open_window: OpenWindow, ticks: Ticks) -> MainWindow:
    window = open_window(app)
    window._ticks = ticks
    window.enter(workplace)
    settle()
    return window


def wait(window: MainWindow, ticks: Ticks, seconds: float) -> None:
    """So much time goes by; the window looks at its clock."""
    ticks.now += seconds
    if window.idle is not None:
        window.idle.look()
    settle()


def locked(window: MainWindow) -> bool:
    return window.frame is None and isinstance(window.centralWidget(), QWidget)


def unlock(window: MainWindow, qtbot: QtBot, password: str = OFFICER_PASSWORD) -> None:
    write(window, "signIn.password", password)
    press(window, "signIn.go")
    answered(qtbot, window.bridge)
    settle()


def open_report(window: MainWindow, workplace: Workplace) -> EntryScreen:
    card = workplace.desk.cards(NOW.date())[0]
    report = workplace.reports.start(card.obligation)
    window.shell.open_report(report)
    settle()
    return in_front(window)


def in_front(window: MainWindow) -> EntryScreen:
    assert window.frame is not None
    screen = window.frame.stack.currentWidget()
    assert isinstance(screen, EntryScreen)
    return screen


def question(screen: EntryScreen, name: str) -> Question:
    (page,) = [each for each in screen.findChildren(Page) if each.isVisible()]
    (found,) = [each for each in page.each() if each.node.ref.endswith(f"/{name}")]
    return found


def test_typing_goes_on_where_it_was(
    window: MainWindow, workplace: Workplace, app: App, ticks: Ticks, qtbot: QtBot
) -> None:
    screen = open_report(window, workplace)
    asked = question(screen, "cb_maytinh")
    asked.go_to(asked.node.ref)
    compose("7")
    settle()
    key = workplace.accounts._key
    wait(window, ticks, 10 * MINUTE - 1)
    assert not locked(window)
    wait(window, ticks, 1)
    assert locked(window)
    assert app.session.current is None
    with pytest.raises(StoreLocked):
        workplace.reports.detail(screen.report)
    assert not any(key)
    shown = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert any("Nguyễn Thị Lan" in text for text in shown)
    assert any("Đã khóa" in text for text in shown)
    assert not any("Báo cáo cds57" in text for text in shown)

    unlock(window, qtbot)
    again = in_front(window)
    assert again.report == screen.report
    assert again.sheet.where().endswith("/cb_maytinh")
    assert question(again, "cb_maytinh").node.value == "7"


def test_a_touch_puts_it_off(window: MainWindow, app: App, ticks: Ticks, qtbot: QtBot) -> None:
    app.settings.change(lock_minutes=2)
    window.show_screen("reports")
    settle()
    wait(window, ticks, 2 * MINUTE - 1)
    search = find(window, "search")
    search.setFocus()
    QTest.keyClick(search, Qt.Key.Key_A)
    answered(qtbot, window.bridge)  # no lock comes before an answer
    wait(window, ticks, MINUTE)
    assert not locked(window)
    QTest.mouseMove(window.windowHandle())
    wait(window, ticks, 2 * MINUTE - 1)
    assert not locked(window)
    wait(window, ticks, 1)
    assert locked(window)


def test_the_page_is_scrolled_as_it_was(
    window: MainWindow, workplace: Workplace, app: App, ticks: Ticks, qtbot: QtBot
) -> None:
    app.settings.change(scale=2.0)
    window.shell.relook()
    window.resize(1000, 480)
    screen = open_report(window, workplace)
    settle()
    (page,) = [each for each in screen.findChildren(Page) if each.isVisible()]
    bar = page.verticalScrollBar()
    assert bar.maximum() > 40
    bar.setValue(40)
    wait(window, ticks, 11 * MINUTE)
    assert locked(window)
    unlock(window, qtbot)
    assert in_front(window).sheet.scrolled() == 40


@pytest.mark.parametrize("how", ["keys", "rail", "settings"])
def test_one_locks_at_once(window: MainWindow, app: App, qtbot: QtBot, how: str) -> None:
    window.show_screen("settings")
    settle()
    if how == "keys":
        QTest.keyClick(
            QApplication.focusWidget() or window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier
        )
        settle()
    else:
        press(window, {"rail": "rail.lock", "settings": "settings.lock"}[how])
    assert locked(window)
    assert app.session.current is None
    unlock(window, qtbot)
    assert front(window) == "settings"


def test_another_person_begins_at_the_desk(window: MainWindow, app: App, qtbot: QtBot) -> None:
    window.show_screen("reports")
    settle()
    window.lock()
    settle()
    press(window, "signIn.account.hung.tv")
    unlock(window, qtbot, LEADER_PASSWORD)
    assert front(window) == "desk"
    window.sign_out()
    assert not any("Đã khóa" in label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_what_cannot_be_saved_is_not_left(window: MainWindow, workplace: Workplace, ticks: Ticks) -> None:
    screen = open_report(window, workplace)
    asked = question(screen, "cb_tong")
    asked.go_to(asked.node.ref)
    compose("5")

    def full(*_given: object) -> object:
        raise DiskFull

    screen.draft._save = full  # type: ignore[assignment]
    wait(window, ticks, 11 * MINUTE)
    assert not locked(window)
    screen.draft._save = screen._save
    wait(window, ticks, 1)
    assert locked(window)


def test_slow_work_and_windows_in_front_come_first(
    window: MainWindow, workplace: Workplace, ticks: Ticks, qtbot: QtBot
) -> None:
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    wait(window, ticks, 11 * MINUTE)
    assert not dialog.isVisible()
    assert not locked(window)
    gate = threading.Event()
    window.bridge.run(gate.wait, lambda _: None, lambda _: None)
    window.lock()
    assert not locked(window)
    gate.set()
    answered(qtbot, window.bridge)
    assert locked(window)


def test_the_time_is_chosen_in_the_settings(window: MainWindow, app: App) -> None:
    window.show_screen("settings")
    settle()
    box = find(window, "settings.lockAfter")
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Up)
    QTest.keyClick(box, Qt.Key.Key_Up)
    settle()
    assert app.settings.lock_minutes in {5, 10}
    for wrong in (0, 61, 2.5, True):
        with pytest.raises(ValueError, match="lock_minutes"):
            app.settings.change(lock_minutes=wrong)


def test_the_password_field_is_ready(window: MainWindow) -> None:
    window.lock()
    settle()
    focus = QApplication.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.objectName() == "signIn.password"


WORDS = "Kiểm tra lại số máy tính."


def comment(window: MainWindow) -> str:
    """What stands in the leader's comment, "" when it is not to be seen."""
    seen = [each for each in window.findChildren(QPlainTextEdit, "entry.comment") if each.isVisible()]
    return seen[-1].toPlainText() if seen else ""


def test_a_comment_being_typed_stays_through_a_look_and_the_lock(
    window: MainWindow, workplace: Workplace, app: App, ticks: Ticks, qtbot: QtBot
) -> None:
    report = handed_on(workplace)
    window.shell.open_report(report)
    settle()
    press(window, "entry.sendBack")
    write(window, "entry.comment", WORDS)
    app.settings.change(theme="dark")
    window.shell.relook()
    settle()
    assert comment(window) == WORDS
    wait(window, ticks, 10 * MINUTE)
    assert locked(window)
    unlock(window, qtbot)
    assert in_front(window).report == report
    assert comment(window) == WORDS
    write(window, "entry.leaderPassword", LEADER_PASSWORD)
    press(window, "entry.sendBack")
    answered(qtbot, window.bridge)
    settle()
    assert window.workplace is not None
    assert window.workplace.typed.get(f"send_back:{report}") is None


def test_a_comment_being_typed_is_for_nobody_else(
    window: MainWindow, workplace: Workplace, app: App, qtbot: QtBot
) -> None:
    report = handed_on(workplace)
    window.shell.open_report(report)
    settle()
    press(window, "entry.sendBack")
    write(window, "entry.comment", WORDS)
    assert any(field.dirty for field in window.findChildren(KeptField))
    window.sign_out()
    window.enter(app.session.sign_in(LEADER, LEADER_PASSWORD))
    window.shell.open_report(report)
    settle()
    assert comment(window) == ""
    window.sign_out()
    window.enter(app.session.sign_in(OFFICER, OFFICER_PASSWORD))
    window.shell.open_report(report)
    settle()
    assert comment(window) == WORDS
