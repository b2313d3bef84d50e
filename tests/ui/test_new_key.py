"""A new recovery key is made in the settings, and it is the one that opens."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app import App
from tests.ui.conftest import OFFICER, OFFICER_PASSWORD, answered, settle
from tests.ui.test_frame import find, press, write
from ui.main_window import MainWindow


def test_a_new_recovery_key_is_the_one_that_opens(window: MainWindow, app: App, qtbot: QtBot) -> None:
    window.show_screen("settings")
    settle()
    write(window, "newKey.password", "sai mat khau")
    press(window, "newKey.go")
    answered(qtbot, window.bridge)
    assert "Mật khẩu chưa đúng" in find(window, "newKey.password").accessibleDescription()

    write(window, "newKey.password", OFFICER_PASSWORD)
    press(window, "newKey.go")
    answered(qtbot, window.bridge)
    shown = find(window, "firstRun.key")
    assert isinstance(shown, QLabel)
    key = shown.accessibleName()
    write(window, "firstRun.lastGroup", "XXXXX")
    press(window, "newKey.done")
    assert window.findChild(QLabel, "firstRun.key") is not None
    shown_field = find(window, "firstRun.lastGroup")
    assert isinstance(shown_field, QLineEdit)
    shown_field.clear()
    write(window, "firstRun.lastGroup", key.rpartition("-")[2])
    press(window, "newKey.done")
    settle()
    assert window.findChild(QLabel, "firstRun.key") is None

    window.sign_out()
    workplace = app.session.recover(key, OFFICER, "mat khau moi")
    assert workplace.account.login == OFFICER
