"""Signed out, or the window closed, while slow work is under way: nothing begun is lost unsaid."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.errors import DiskFull
from desktop.domain.errors.documents import ListStopped
from desktop.domain.progress import Stopped, Tell
from tests.ui.conftest import LEADER, LEADER_PASSWORD, OpenWindow, answered, settle
from tests.ui.test_accounts import entered, write
from tests.ui.test_frame import find, press
from tests.ui.test_screens import picture
from ui import words
from ui.main_window import MainWindow
from ui.screens.suggestions_excel import SuggestionsMenu

NEW = "hoa.lt"


@pytest.fixture
def adding(app: App, open_window: OpenWindow) -> MainWindow:
    """The leader's window, an account written down."""
    window = entered(app, open_window, LEADER, LEADER_PASSWORD)
    press(window, "settings.add")
    for name, text in (("name", "Le Thi Hoa"), ("password", "mat khau dau"), ("again", "mat khau dau")):
        write(window, f"account.{name}", text)
    return window


@pytest.fixture
def held(adding: MainWindow) -> Iterator[threading.Event]:
    """Work that lasts until it is let go; the account's may be over before the next key is pressed."""
    go = threading.Event()
    adding.bridge.run(lambda: go.wait(20), lambda _: None, _none)
    yield go
    go.set()


def logins(app: App) -> list[str]:
    return [each.login for each in app.session.sign_in(LEADER, LEADER_PASSWORD).accounts.list()]


def test_an_account_being_added_is_added_before_one_is_signed_out(
    adding: MainWindow, app: App, held: threading.Event, qtbot: QtBot
) -> None:
    press(adding, "account.save")
    press(adding, "rail.signOut")
    assert adding.frame is not None
    held.set()
    answered(qtbot, adding.bridge)
    settle()
    assert adding.frame is None
    assert app.session.current is None
    assert NEW in logins(app)


def test_what_is_waited_for_is_said(adding: MainWindow, held: threading.Event, qtbot: QtBot) -> None:
    press(adding, "rail.signOut")
    assert "máy đăng xuất ngay" in find(adding, "banner").accessibleName()
    picture(adding, "leaving")
    adding.close()
    assert "Cửa sổ sẽ đóng" in find(adding, "banner").accessibleName()
    held.set()
    answered(qtbot, adding.bridge)
    settle()
    assert not adding.isVisible()


def test_where_work_fails_the_reason_is_read_first(window: MainWindow, app: App, qtbot: QtBot) -> None:
    def full() -> None:
        raise DiskFull

    window.bridge.run(full, _none, lambda error: window.shell.banner(words.sentence(error), "bad"))
    press(window, "rail.signOut")
    answered(qtbot, window.bridge)
    settle()
    assert window.frame is not None
    assert find(window, "banner").property("kind") == "bad"
    press(window, "rail.signOut")
    assert window.frame is None
    assert app.session.current is None


def test_the_window_closes_after_it_was_added(
    adding: MainWindow, app: App, held: threading.Event, qtbot: QtBot
) -> None:
    press(adding, "account.save")
    adding.close()
    assert adding.isVisible()
    held.set()
    answered(qtbot, adding.bridge)
    settle()
    assert not adding.isVisible()
    assert app.session.current is None
    assert NEW in logins(app)


def test_what_can_be_stopped_is_stopped(window: MainWindow, app: App, qtbot: QtBot) -> None:
    press(window, "nav.suggestions")
    menu = find(window, "suggestions.excelMenu")
    assert isinstance(menu, SuggestionsMenu)
    began = threading.Event()
    asked: list[bool] = []

    def work(tell: Tell, stopped: Stopped) -> None:
        began.set()
        while not stopped():
            tell(0, 0)
        asked.append(True)
        raise ListStopped

    menu.busy("…", work, _none)
    assert began.wait(20)
    press(window, "rail.signOut")
    answered(qtbot, window.bridge)
    settle()
    assert asked == [True]
    assert app.session.current is None
    assert isinstance(window.centralWidget(), QWidget)


def _none(_: object) -> None:
    raise AssertionError
