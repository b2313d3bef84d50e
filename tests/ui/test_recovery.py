"""A leader's password set anew with the recovery sheet: in the trail, and told to whom it belongs."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.errors import WrongPassword
from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from tests.ui.conftest import LEADER, LEADER_PASSWORD, OFFICER, OFFICER_PASSWORD, OpenWindow, answered, settle
from tests.ui.test_frame import press, write
from tests.ui.test_screens import picture
from ui.main_window import MainWindow

ANEW = "mat khau tu phieu"


@pytest.fixture
def sheet(app: App, workplace: Workplace) -> str:
    """The recovery key as it lies printed in a drawer; nobody is signed in."""
    printed = workplace.accounts.renew_recovery_key(OFFICER_PASSWORD)
    app.session.sign_out()
    return printed


@pytest.fixture
def door(app: App, sheet: str, open_window: OpenWindow, qtbot: QtBot) -> MainWindow:
    """The sign-in window after somebody set the leader's password anew with the sheet."""
    window = open_window(app)
    window.show_sign_in()
    settle()
    press(window, f"signIn.account.{LEADER}")
    press(window, "signIn.recover")
    assert "Nhật ký ghi lại việc dùng khóa" in said(window)
    for name, text in (("key", sheet), ("password", ANEW), ("again", ANEW)):
        write(window, f"recover.{name}", text)
    picture(window, "recovery")
    press(window, "recover.go")
    answered(qtbot, window.bridge)
    assert window.frame is not None
    assert not banner(window), "whoever did it knows"
    window.sign_out()
    settle()
    return window


def said(window: QWidget) -> str:
    return " ".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def banner(window: MainWindow) -> str:
    assert window.frame is not None
    shown = window.frame.banner
    return shown.accessibleName() if shown.isVisible() else ""


def sign_in(window: MainWindow, qtbot: QtBot, login: str, password: str) -> None:
    press(window, f"signIn.account.{login}")
    write(window, "signIn.password", password)
    press(window, "signIn.go")
    answered(qtbot, window.bridge)
    settle()


def test_the_old_password_is_refused_with_the_reason(door: MainWindow, qtbot: QtBot) -> None:
    sign_in(door, qtbot, LEADER, LEADER_PASSWORD)
    assert door.frame is None
    assert "bằng tờ khóa khôi phục lúc 14:0" in said(door)
    picture(door, "recovery-refused")
    sign_in(door, qtbot, OFFICER, "sai mat khau")
    assert "tờ khóa khôi phục" not in said(door), "of the others nothing was set anew"


def test_the_leader_is_told_at_each_sign_in_until_it_is_known_and_the_trail_has_both(
    door: MainWindow, qtbot: QtBot
) -> None:
    sign_in(door, qtbot, LEADER, ANEW)
    door.sign_out()
    settle()
    sign_in(door, qtbot, LEADER, ANEW)
    assert "được đặt lại bằng tờ khóa khôi phục lúc 14:0" in banner(door)
    picture(door, "recovery-told")
    assert door.frame is not None
    (know,) = [each for each in door.frame.banner.findChildren(QPushButton) if each.text() == "Tôi đã biết"]
    know.click()
    settle()
    assert door.workplace is not None
    trail = door.workplace.trail
    own = door.workplace.account.id
    done = [
        (each.action, each.actor, each.subject)
        for action in ("recovered", "recovered_known")
        for each in trail.page(TrailFilter(action=action), 0, 10)
    ]
    assert done == [("recovered", LEADER, own), ("recovered_known", LEADER, own)]
    door.sign_out()
    settle()
    sign_in(door, qtbot, LEADER, ANEW)
    assert "tờ khóa khôi phục" not in banner(door)


def test_an_own_password_ends_what_the_refusal_says(door: MainWindow, app: App) -> None:
    workplace = app.session.sign_in(LEADER, ANEW)
    workplace.accounts.change_password(ANEW, "mat khau cua rieng toi")
    app.session.sign_out()
    with pytest.raises(WrongPassword) as refused:
        app.session.sign_in(LEADER, ANEW)
    assert refused.value.recovered == ""
