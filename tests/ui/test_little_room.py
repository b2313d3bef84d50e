"""A disk with little room: said on the desk once a day, and at the foot for as long as it is so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.app import App
from tests.central_in_process import CentralInProcess
from tests.ui.conftest import OFFICER, OFFICER_PASSWORD, OpenWindow, _app, settle
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow

ALL_DISKS = 10**18


@pytest.fixture
def app(profile: Path, resources: Path, central: CentralInProcess) -> Iterator[App]:
    """On a PC whose disk is as good as full."""
    app = _app(profile, resources, central, little_room=ALL_DISKS)
    yield app
    app.close()


def line(window: MainWindow) -> QWidget:
    found = window.findChild(QWidget, "desk.room")
    assert found is not None
    return found


def press(window: MainWindow, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def test_the_desk_says_it_with_what_to_do_until_tomorrow(window: MainWindow) -> None:
    assert line(window).isVisible()
    words = window.findChild(QLabel, "desk.room.words")
    assert words is not None
    assert "Ổ đĩa máy này chỉ còn trống" in words.text()
    assert "dọn thùng rác" in words.text()
    press(window, "desk.room.silence")
    assert not line(window).isVisible()
    window.show_screen("reports")
    window.show_screen("desk")
    settle()
    assert not line(window).isVisible()


def test_the_foot_says_it_and_a_press_on_it_what_to_do(window: MainWindow) -> None:
    press(window, "desk.room.silence")
    assert "dọn thùng rác" not in said(window)
    foot = window.findChild(QPushButton, "status.disk")
    assert foot is not None
    assert foot.isVisible()
    assert "Ổ đĩa chỉ còn trống" in foot.text()
    press(window, "status.disk")
    assert "dọn thùng rác" in said(window)


def test_where_there_is_room_nothing_is_said(
    profile: Path, resources: Path, central: CentralInProcess, open_window: OpenWindow
) -> None:
    app = _app(profile, resources, central)
    window = open_window(app)
    window.enter(app.session.sign_in(OFFICER, OFFICER_PASSWORD))
    settle()
    foot = window.findChild(QWidget, "status.disk")
    assert foot is not None
    assert not (foot.isVisible())
    assert not (line(window).isVisible())
    app.close()
