"""A damaged store at the sign-in: what can be read is saved, by the person before the screen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from tests.ui.conftest import OFFICER, OFFICER_PASSWORD, OpenWindow, answered, settle, signed
from tests.ui.test_frame import find, front
from tests.ui.test_sign_in import keys, press, said, screen


def test_a_damaged_store_is_saved_at_the_sign_in(app: App, open_window: OpenWindow, qtbot: QtBot) -> None:
    (store,) = app.config.profile.glob("reports-*.db")
    content = store.read_bytes()
    store.write_bytes(content[:-100])
    window = open_window(app)
    button = window.findChild(QPushButton, "signIn.salvage")
    assert button is not None
    assert not button.isVisible()
    keys(OFFICER_PASSWORD)
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert "Không đọc được" in said(window)
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    answered(qtbot, window.bridge)
    assert "Đã lập kho mới" in said(window)
    assert not button.isVisible()
    assert store.read_bytes() == content[:-100]
    screen(window).password.clear()
    keys(OFFICER_PASSWORD)
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert app.session.current is not None


def test_a_damaged_store_is_looked_at(app: App, open_window: OpenWindow, qtbot: QtBot) -> None:
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    report = signed(workplace)
    app.session.sign_out()
    (store,) = app.config.profile.glob("reports-*.db")
    content = store.read_bytes()[:-100]
    store.write_bytes(content)
    window = open_window(app)
    keys(OFFICER_PASSWORD)
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    view = window.findChild(QPushButton, "signIn.view")
    assert view is not None
    assert view.isVisible()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton)
    answered(qtbot, window.bridge)
    assert window.frame is not None
    assert "Chỉ để xem" in find(window, "viewing.banner").accessibleName()
    assert front(window) == "reports"
    window.shell.open_report(report)
    settle()
    assert front(window) == "entry"
    assert not window.frame.banner.isVisible()
    assert not [each for each in window.findChildren(QPushButton, "entry.finish") if each.isVisible()]
    window.sign_out()
    assert store.read_bytes() == content
    assert not (app.config.profile / "viewing").exists()
