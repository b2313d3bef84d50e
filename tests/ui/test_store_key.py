"""The key of the reports is changed on its page: password, progress, the new sheet, and the desk again."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.report import Role
from desktop.services.workplace import Workplace
from tests.joining import join
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    OFFICER,
    OFFICER_PASSWORD,
    OpenWindow,
    answered,
    settle,
    signed,
)
from tests.ui.leave import LEAVE
from tests.ui.test_frame import banner, find, front, press, write
from ui.main_window import MainWindow


def begin(window: MainWindow, qtbot: QtBot, password: str = OFFICER_PASSWORD) -> None:
    window.show_screen("settings")
    settle()
    press(window, "storeKey.begin")
    write(window, "storeKey.password", password)
    press(window, "storeKey.go")
    answered(qtbot, window.bridge)


def shown_key(window: MainWindow) -> str:
    shown = find(window, "firstRun.key")
    assert isinstance(shown, QLabel)
    return shown.accessibleName()


def test_the_key_is_changed_and_everyone_still_signs_in(
    window: MainWindow, app: App, workplace: Workplace, qtbot: QtBot
) -> None:
    report = signed(workplace)
    begin(window, qtbot)
    key = shown_key(window)
    write(window, "firstRun.lastGroup", "XXXXX")
    press(window, "storeKey.stands")
    assert "bản giấy" in find(window, "firstRun.lastGroup").accessibleDescription()
    find(window, "firstRun.lastGroup").clear()  # type: ignore[attr-defined]
    write(window, "firstRun.lastGroup", key.rpartition("-")[2])
    press(window, "storeKey.stands")
    answered(qtbot, window.bridge)
    assert front(window) == "desk"
    assert "khóa mới" in banner(window)
    assert app.session.workplace.reports.detail(report).id == report
    window.sign_out()
    assert app.session.sign_in(LEADER, LEADER_PASSWORD).reports.detail(report).id == report
    assert app.session.recover(key, OFFICER, "mat khau moi").reports.detail(report).id == report


def test_one_leaves_it_at_every_step(
    window: MainWindow, app: App, workplace: Workplace, qtbot: QtBot
) -> None:
    report = signed(workplace)
    vault = (app.config.profile / "vault.json").read_bytes()
    begin(window, qtbot, "sai mat khau")
    assert "Mật khẩu chưa đúng" in find(window, "storeKey.password").accessibleDescription()
    press(window, "storeKey.back")
    assert front(window) == "desk"
    begin(window, qtbot)
    press(window, "storeKey.leave")
    answered(qtbot, window.bridge)
    assert front(window) == "desk"
    begin(window, qtbot)
    window.close()
    assert (app.config.profile / "vault.json").read_bytes() == vault
    assert app.session.sign_in(OFFICER, OFFICER_PASSWORD).reports.detail(report).id == report


def test_an_officer_who_is_not_the_first_is_not_offered_it(
    app: App, workplace: Workplace, open_window: OpenWindow
) -> None:
    join(workplace, "binh", "Lê Văn Bình", Role.OFFICER, "mat khau cua Binh", LEAVE)
    app.session.sign_out()
    window = open_window(app)
    window.enter(app.session.sign_in("binh", "mat khau cua Binh"))
    window.show_screen("settings")
    settle()
    assert window.findChild(QWidget, "settings.newKey") is not None
    assert window.findChild(QWidget, "settings.storeKey") is None
