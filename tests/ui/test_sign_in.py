"""Signing in as a person does: with the keyboard, and with mistakes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.report import Role
from desktop.store.accounts import AccountStore
from tests.joining import join
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    NOW,
    OFFICER,
    OFFICER_PASSWORD,
    OpenWindow,
    answered,
    focused,
    settle,
)
from tests.ui.test_screens import picture
from ui.main_window import MainWindow
from ui.screens.sign_in import SignIn
from ui.widgets.buttons import Choice


def screen(window: MainWindow) -> SignIn:
    found = window.centralWidget()
    assert isinstance(found, SignIn)
    return found


def keys(text: str) -> None:
    """Type into whatever has the focus."""
    QTest.keyClicks(focused(), text)


def press(key: Qt.Key) -> None:
    QTest.keyClick(focused(), key)
    settle()


def said(window: QWidget) -> str:
    """Every sentence that can be seen."""
    return "\n".join(
        each.accessibleName() or each.text() for each in window.findChildren(QLabel) if each.isVisible()
    )


def test_the_password_is_all_one_types(app: App, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(app)
    assert screen(window).logins.login == OFFICER
    keys(OFFICER_PASSWORD)
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert app.session.current is not None
    assert app.session.current.login == OFFICER
    assert window.findChild(QWidget, "desk") is not None


def test_another_account_by_the_arrows(app: App, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(app)
    QTest.keyClick(focused(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Down)
    assert screen(window).logins.login == LEADER
    press(Qt.Key.Key_Tab)
    keys(LEADER_PASSWORD)
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert app.session.current is not None
    assert app.session.current.login == LEADER


def test_a_wrong_password_is_said_at_the_field(app: App, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(app)
    keys("sai mat khau")
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert "Mật khẩu chưa đúng" in said(window)
    field = focused()
    assert isinstance(field, QLineEdit)
    assert field.objectName() == "signIn.password"
    assert field.selectedText()
    assert "Mật khẩu chưa đúng" in field.accessibleDescription()
    keys(OFFICER_PASSWORD)
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert app.session.current is not None


def test_an_empty_password_asks_for_one(app: App, open_window: OpenWindow) -> None:
    window = open_window(app)
    press(Qt.Key.Key_Return)
    assert "Hãy nhập mật khẩu" in said(window)
    assert window.bridge.idle


def test_a_damaged_store_is_told_and_kept(
    app: App, profile: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    (store,) = profile.glob("reports-*.db")
    store.write_bytes(b"not a store at all" * 512)
    window = open_window(app)
    keys(OFFICER_PASSWORD)
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert "Không đọc được báo cáo trên máy này" in said(window)
    assert store.read_bytes().startswith(b"not a store at all")


def test_a_damaged_list_of_accounts_is_told(app: App, profile: Path, open_window: OpenWindow) -> None:
    for name in ("vault.json", "vault-copy.json"):
        (profile / name).write_text("{", "utf-8")
    window = open_window(app)
    assert "Không đọc được báo cáo trên máy này" in said(window)


def test_back_in_with_the_recovery_key(fresh: App, open_window: OpenWindow, qtbot: QtBot) -> None:
    from desktop.domain.report import Role

    unit = fresh.units.search("Bà Nà")[0].code
    made = fresh.session.create(unit, OFFICER, "Nguyễn Thị Lan", Role.OFFICER, OFFICER_PASSWORD)
    fresh.session.sign_out()
    window = open_window(fresh)
    QTest.keyClick(_find(window, "signIn.recover"), Qt.Key.Key_Space)
    settle()
    assert focused().objectName() == "recover.key"
    keys("K7M2Q-SAI")
    for name in ("recover.password", "recover.again"):
        _find(window, name).setFocus()
        keys("mat khau moi")
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert "Khóa khôi phục này không mở được" in said(window)
    _find(window, "recover.key").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    keys(made.recovery_key)
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert window.findChild(QWidget, "desk") is not None


@pytest.mark.parametrize("name", ["signIn.login", "signIn.password", "signIn.go", f"signIn.account.{LEADER}"])
def test_names_that_other_tests_rely_on(app: App, open_window: OpenWindow, name: str) -> None:
    assert _find(open_window(app), name)


def test_signing_out_closes_the_store(window: MainWindow, app: App) -> None:
    QTest.keyClick(_find(window, "rail.signOut"), Qt.Key.Key_Space)
    settle()
    assert app.session.current is None
    assert isinstance(window.centralWidget(), SignIn)


def _find(window: MainWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None
    return found


def test_two_people_of_one_name_are_told_apart(app: App, open_window: OpenWindow) -> None:
    workplace = app.session.sign_in(LEADER, LEADER_PASSWORD)
    join(workplace, "lan.nt2", "Nguyễn Thị Lan (Văn phòng)", Role.OFFICER, "mat khau thu hai")
    second = AccountStore(workplace._store).get("lan.nt2")
    AccountStore(workplace._store).put(replace(second, name="Nguyễn Thị Lan"), LEADER, NOW, None)
    workplace.accounts.follow()  # as another PC, or a version that did not ask, would have it
    app.session.sign_out()
    window = open_window(app)
    picture(window, "sign-in-one-name")
    cards = {each.accessibleName() for each in screen(window).findChildren(Choice)}
    assert cards == {
        "Trần Văn Hùng, Lãnh đạo",
        "Nguyễn Thị Lan (lan.nt), Cán bộ",
        "Nguyễn Thị Lan (lan.nt2), Cán bộ",
    }
