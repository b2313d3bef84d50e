"""A store beyond saving, before the person at the sign-in: a backup takes its place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from tests.ui.conftest import OFFICER, OFFICER_PASSWORD, OpenWindow, answered, signed
from tests.ui.test_backups import click
from tests.ui.test_sign_in import keys, press, said, screen
from ui.main_window import MainWindow
from ui.screens.restoring import Restoring

WAYS = ("signIn.salvage", "signIn.view", "signIn.restore")


@pytest.fixture
def stick(app: App, tmp_path: Path) -> Path:
    """A stick with a backup of this PC; nobody is signed in any more."""
    folder = tmp_path / "usb"
    folder.mkdir()
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    signed(workplace)
    workplace.backups.choose(folder)
    workplace.backups.make(lambda done, parts: None, lambda: False)
    app.session.sign_out()
    return folder


def missing(profile: Path) -> None:
    for path in profile.glob("reports-*"):
        path.unlink()


def damaged(profile: Path) -> None:
    (store,) = profile.glob("reports-*.db")
    store.write_bytes(b"not a store at all" * 512)


def without_accounts(profile: Path) -> None:
    for name in ("vault.json", "vault-copy.json"):
        (profile / name).write_text("{", "utf-8")


def ways(window: MainWindow) -> list[str]:
    return [
        each.objectName()
        for each in window.findChildren(QPushButton)
        if each.isVisible() and each.objectName() in WAYS
    ]


def try_to_sign_in(window: MainWindow, qtbot: QtBot) -> None:
    keys(OFFICER_PASSWORD)
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)


@pytest.mark.parametrize(
    ("harm", "offered"),
    [(missing, ["signIn.restore"]), (damaged, list(WAYS)), (without_accounts, ["signIn.restore"])],
)
def test_a_backup_takes_the_place_of_what_does_not_open(
    app: App,
    profile: Path,
    stick: Path,
    open_window: OpenWindow,
    qtbot: QtBot,
    harm: Callable[[Path], None],
    offered: list[str],
) -> None:
    harm(profile)
    window = open_window(app)
    if harm is not without_accounts:
        assert ways(window) == []
        try_to_sign_in(window, qtbot)
    assert ways(window) == offered
    click(window, "signIn.restore")
    assert ways(window) == []
    assert "không xóa gì" in said(window)
    assert "cần nhập lại" in said(window)
    (restoring,) = window.findChildren(Restoring)
    restoring._ask = lambda parent: stick
    click(window, "restoring.choose")
    click(window, "restoring.go")
    answered(qtbot, window.bridge)
    (aside,) = profile.glob("damaged-*")
    assert "Đã khôi phục từ bản sao lưu" in said(window)
    assert aside.name in said(window)
    assert screen(window).logins.login == OFFICER
    assert ways(window) == []
    try_to_sign_in(window, qtbot)
    assert window.findChild(QWidget, "desk") is not None
    assert app.session.current is not None


@pytest.mark.parametrize("harm", [damaged, without_accounts])
def test_back_from_there_it_stands_as_before(
    app: App, profile: Path, stick: Path, open_window: OpenWindow, qtbot: QtBot, harm: Callable[[Path], None]
) -> None:
    harm(profile)
    window = open_window(app)
    if harm is damaged:
        try_to_sign_in(window, qtbot)
    before = (ways(window), said(window))
    click(window, "signIn.restore")
    click(window, "restoring.back")
    assert (ways(window), said(window)) == before
    assert not list(profile.glob("damaged-*"))


def test_who_comes_by_the_recovery_key_finds_the_way_too(
    app: App, profile: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    printed = workplace.accounts.renew_recovery_key(OFFICER_PASSWORD)
    app.session.sign_out()
    damaged(profile)
    window = open_window(app)
    click(window, "signIn.recover")
    keys(printed)
    for name in ("recover.password", "recover.again"):
        field = window.findChild(QWidget, name)
        assert field is not None
        field.setFocus()
        keys("mat khau moi")
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert "Không đọc được" in said(window)
    assert ways(window) == ["signIn.restore"]


def test_a_store_that_opens_is_offered_nothing(app: App, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(app)
    keys("sai mat khau")
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert ways(window) == []
