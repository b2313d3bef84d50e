"""Reminders in the window and beside the clock: told once a day, silenced, also over a restart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QMenu, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.ui.conftest import NOW, OFFICER, OFFICER_PASSWORD, opened_app, settle
from tests.ui.test_frame import find, press
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.reminding import RemindingOf
from ui.shell import Shell
from ui.tray import SystemTray


class HeardTray:
    """A tray that keeps what was said."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, title: str, text: str, opened: Callable[[], None]) -> bool:
        """Keep it."""
        self.said.append(text)
        return True


def line(window: MainWindow) -> QWidget:
    found = window.findChild(QWidget, "desk.reminder")
    assert found is not None
    return found


def choose(window: MainWindow, words: str) -> None:
    press(window, "desk.reminder.silence")
    menu = window.findChild(QMenu, "desk.reminder.menu")
    assert menu is not None
    menu.setActiveAction(next(each for each in menu.actions() if words in each.text()))
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()


def test_what_is_late_stands_on_the_desk_from_the_start(window: MainWindow, workplace: Workplace) -> None:
    assert line(window).isVisible()
    assert "hạn 16/10" in line(window).accessibleName()
    assert workplace.reminders.tell() == (), "told already"


def test_it_can_be_silenced_for_today(window: MainWindow, workplace: Workplace) -> None:
    choose(window, "Hôm nay")
    assert not line(window).isVisible()
    tomorrow = NOW.date() + timedelta(days=1)
    choice = workplace.reminders.choice
    assert choice.fresh(workplace.desk.cards(tomorrow), tomorrow), "tomorrow it is told again"


def test_it_can_be_silenced_for_one_report(window: MainWindow, workplace: Workplace) -> None:
    before = workplace.reminders.shown
    choose(window, f"{before[0].title},")
    assert workplace.reminders.shown == before[1:]
    assert line(window).isVisible()


def test_it_is_turned_off_and_on_in_the_settings(window: MainWindow, workplace: Workplace) -> None:
    choose(window, "Cài đặt")
    assert not line(window).isVisible()
    press(window, "nav.settings")
    box = find(window, "settings.reminders")
    assert isinstance(box, QCheckBox)
    assert not box.isChecked()
    box.click()
    press(window, "nav.desk")
    assert line(window).isVisible()


def test_a_restart_on_the_same_day_says_nothing_again(
    app: App, window: MainWindow, workplace: Workplace, profile: Path, resources: Path,
    central: CentralInProcess,
) -> None:  # fmt: skip
    assert workplace.reminders.shown
    window.sign_out()
    settle()
    app.close()
    again = opened_app(profile, resources, central, 58)
    try:
        there = again.session.sign_in(OFFICER, OFFICER_PASSWORD)
        assert there.reminders.tell() == ()
    finally:
        again.close()


def test_while_nobody_looks_the_tray_says_it_once(app: App, workplace: Workplace, qtbot: QtBot) -> None:
    bridge, tray, aside = Bridge(app.bus), HeardTray(), QWidget()  # a window that is not in front
    qtbot.addWidget(aside)
    reminding = RemindingOf(workplace, Shell(app, bridge), aside, tray)
    reminding.look()
    assert len(tray.said) == 1
    assert "hạn" in tray.said[0] or "due" in tray.said[0]
    reminding.look()
    assert len(tray.said) == 1, "never twice"
    bridge.close()


def test_without_a_tray_it_is_silent(window: MainWindow) -> None:
    assert SystemTray(window).say("a", "b", window.show) is QSystemTrayIcon.isSystemTrayAvailable()
