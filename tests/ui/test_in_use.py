"""A second start on the same profile, and a profile in a bad place, are told in words."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App, build
from desktop.config import Config
from tests.ui.conftest import OpenWindow
from tests.ui.test_sign_in import said
from ui.application import run
from ui.forward import Forward
from ui.screens.in_use import InUse


def test_a_second_start_says_which_window_to_use(
    app: App, resources: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    call = app.occupy()
    window = open_window(app)
    forward = Forward(window, call)
    window.showMinimized()
    read: list[str] = []

    def close_it() -> None:
        second = next(each for each in QApplication.topLevelWidgets() if isinstance(each, InUse))
        read.extend(each.text() for each in second.findChildren(QLabel))
        button = second.findChild(QPushButton, "inUse.close")
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, close_it)
    second = build(Config(app.config.profile, resources))
    assert run(second, []) == 1
    assert "Ứng dụng đang mở sẵn" in read
    qtbot.waitUntil(lambda: not window.isMinimized(), timeout=20_000)
    assert forward.parent() is window
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def profile(tmp_path: Path, seed: Path) -> Path:
    """A profile where a cloud copies it."""
    return Path(shutil.copytree(seed, tmp_path / "OneDrive - UBND" / "profile"))


def test_a_cloud_folder_is_warned_of_at_the_start(app: App, open_window: OpenWindow) -> None:
    assert "OneDrive" in said(open_window(app))


def test_a_cloud_folder_is_warned_of_at_first_run(
    tmp_path: Path, resources: Path, open_window: OpenWindow
) -> None:
    app = build(Config(tmp_path / "Dropbox" / "p", resources))
    try:
        assert "Dropbox" in said(open_window(app))
    finally:
        app.close()
