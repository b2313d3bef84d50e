"""The settings: what a first look falls on is there at once, the rest is made after it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import focused, settle
from tests.ui.test_frame import press
from tests.ui.test_looks import cut
from ui.main_window import MainWindow
from ui.screens.settings import SettingsScreen

FIRST = ("settings.look", "settings.accounts")
LAST = "settings.about"


def test_the_cards_below_come_by_themselves_once_the_first_are_painted(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.show_screen("settings")
    (screen,) = window.findChildren(SettingsScreen)
    for name in FIRST:
        assert screen.findChild(QWidget, name) is not None
    assert screen.findChild(QWidget, LAST) is None
    while screen.findChild(QWidget, LAST) is None:
        with qtbot.waitSignal(screen.grown):
            pass
    settle()
    stops = [each for each in screen.findChildren(QWidget) if each.objectName().startswith("settings.")]
    tops = {each.objectName(): each.mapTo(screen, each.rect().topLeft()).y() for each in stops}
    assert max(tops, key=lambda name: tops[name]) == LAST


def test_the_first_cards_keep_their_place_while_the_others_come(window: MainWindow, qtbot: QtBot) -> None:
    """They were pressed flat for as long as the page was growing."""
    window.resize(1120, 720)
    window.show_screen("settings")
    (screen,) = window.findChildren(SettingsScreen)
    with qtbot.waitSignal(screen.grown):
        pass
    place = screen.language.mapTo(window, screen.language.rect().topLeft())
    while screen.findChild(QWidget, LAST) is None:
        QApplication.processEvents()
        assert screen.language.mapTo(window, screen.language.rect().topLeft()) == place
        assert not cut(window)


def test_left_before_they_are_made_they_come_when_it_is_shown_again(window: MainWindow, qtbot: QtBot) -> None:
    window.show_screen("settings")
    (screen,) = window.findChildren(SettingsScreen)
    window.show_screen("desk")
    window.show_screen("settings")
    while screen.findChild(QWidget, LAST) is None:
        with qtbot.waitSignal(screen.grown):
            pass
    assert len(screen.findChildren(QWidget, "settings.password")) == 1


def test_a_section_is_reached_by_its_name_with_the_keyboard(window: MainWindow) -> None:
    window.resize(1366, 768)
    press(window, "nav.settings")
    press(window, "settings.sections")
    (menu,) = [each for each in window.findChildren(QMenu, "settings.sections.menu") if each.isVisible()]
    names = [each.text() for each in menu.actions()]
    assert names[0] == "Ngôn ngữ và giao diện"
    assert len(names) > 10
    assert names[-1] == "Giới thiệu"
    at = names.index("Nhật ký")
    for _ in range(at):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()
    assert focused().objectName() == "settings.trail"
    assert not focused().visibleRegion().isEmpty()
