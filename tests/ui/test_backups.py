"""Backups as a person makes them and takes them over."""

from __future__ import annotations

import json
import shutil
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.ui.conftest import NOW, OFFICER, OFFICER_PASSWORD, OpenWindow, answered, settle
from tests.ui.test_screens import picture
from tests.ui.test_sign_in import keys, press, said, screen
from ui.main_window import MainWindow
from ui.screens.backups import BackupSettings, DailyBackup
from ui.screens.first_run import FirstRun
from ui.screens.restoring import Restoring


def click(window: QWidget, name: str) -> None:
    found = [each for each in window.findChildren(QPushButton, name) if each.isVisible()]
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    settle()


@pytest.fixture
def card(window: MainWindow, stick: Path) -> BackupSettings:
    """The card of the settings, its folder window answered with the stick."""
    window.show_screen("settings")
    settle()
    (card,) = window.findChildren(BackupSettings)
    card._ask = lambda parent: stick
    return card


def test_a_backup_is_made_on_a_chosen_stick(
    window: MainWindow, card: BackupSettings, workplace: Workplace, stick: Path, qtbot: QtBot
) -> None:
    assert "Chưa chọn thư mục" in said(window)
    assert not card.go.isVisible()
    click(card, "backups.choose")
    QTest.mouseClick(card.go, Qt.MouseButton.LeftButton)
    assert card.line.running
    answered(qtbot, window.bridge)
    assert "đã kiểm tra mở được" in said(window)
    assert "Lần sao lưu gần nhất" in said(window)
    assert not card.line.isVisible()
    assert len(workplace.backups.all()) == 1


def test_a_stick_pulled_out_is_said(
    window: MainWindow, card: BackupSettings, stick: Path, qtbot: QtBot
) -> None:
    click(card, "backups.choose")
    shutil.rmtree(stick)
    click(card, "backups.go")
    answered(qtbot, window.bridge)
    assert "Hãy cắm USB vào" in said(window)
    assert "Nếu là USB, hãy cắm vào" in said(window)


def test_the_folder_of_the_reports_is_refused_and_their_disk_warned_of(
    window: MainWindow, card: BackupSettings, workplace: Workplace, app: App, tmp_path: Path
) -> None:
    """Also by a link, and deeper in it."""
    profile = app.config.profile
    inside, link = profile / "sao luu", tmp_path / "link"
    inside.mkdir()
    link.symlink_to(profile)
    for folder in (profile, inside, link):
        card._ask = partial(_given, folder)
        click(card, "backups.choose")
        assert "nằm trong chính thư mục dữ liệu" in said(window)
        assert workplace.backups.folder is None
    warning = card.findChild(QWidget, "backups.sameDisk")
    assert warning is not None
    assert not warning.isVisible()
    card._ask = lambda parent: tmp_path
    click(card, "backups.choose")
    assert workplace.backups.folder == tmp_path
    assert warning.isVisible()
    assert "nằm trong chính thư mục dữ liệu" not in said(window)
    picture(window, "backups-same-disk")


def _given(folder: Path, _parent: QWidget) -> Path:
    return folder


def test_a_backup_is_stopped(
    window: MainWindow, card: BackupSettings, workplace: Workplace, qtbot: QtBot
) -> None:
    click(card, "backups.choose")
    card._start()
    card.line.stop.click()
    answered(qtbot, window.bridge)
    made = len(workplace.backups.all())
    assert ("Đã dừng sao lưu" in said(window)) == (made == 0)


def test_the_day_has_one_by_itself(
    window: MainWindow, workplace: Workplace, stick: Path, qtbot: QtBot
) -> None:
    (daily,) = window.findChildren(DailyBackup)
    daily.look()
    assert daily.running is None
    workplace.backups.choose(stick)
    for _ in range(2):
        daily.look()
        answered(qtbot, window.bridge)
    assert len(workplace.backups.all()) == 1


def steps(window: MainWindow) -> list[str]:
    """The steps at the left: what they say, the present one in brackets."""
    (rail,) = [each for each in window.findChildren(QFrame) if each.property("role") == "rail"]
    shown = [each for each in rail.findChildren(QLabel) if each.isVisible() and not each.text().isdigit()]
    return [f"[{each.text()}]" if each.property("kind") == "info" else each.text() for each in shown][2:]


def test_the_steps_are_those_of_restoring(fresh: App, open_window: OpenWindow) -> None:
    window = open_window(fresh)
    assert steps(window) == [
        "[Ngôn ngữ]", "Xã, phường", "Tài khoản đầu tiên", "Khóa khôi phục", "Máy chủ của tỉnh",
    ]  # fmt: skip
    click(window, "firstRun.restore")
    assert steps(window) == ["Ngôn ngữ", "[Bản sao lưu]", "Đăng nhập"]
    click(window, "restoring.back")
    assert steps(window)[0] == "[Ngôn ngữ]"


def test_another_pc_begins_with_a_backup(
    app: App, workplace: Workplace, fresh: App, stick: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    workplace.backups.choose(stick)
    workplace.backups.make(lambda done, parts: None, lambda: False)
    app.session.sign_out()
    window = open_window(fresh)
    wizard = window.centralWidget()
    assert isinstance(wizard, FirstRun)
    wizard._ask_folder = lambda parent: stick / "nothing"
    click(window, "firstRun.restore")
    click(window, "restoring.choose")
    assert "Không có bản sao lưu nào" in said(window)
    (restoring,) = wizard.findChildren(Restoring)
    restoring._ask = lambda parent: stick
    click(window, "restoring.choose")
    which = window.findChild(QComboBox, "restoring.which")
    assert which is not None
    assert "Bà Nà" in which.currentText()
    first = [each for each in window.findChildren(QPushButton) if each.property("role") == "primary"]
    assert [each.objectName() for each in first if each.isVisible()] == ["restoring.go"], "one comes first"
    click(window, "restoring.go")
    answered(qtbot, window.bridge)
    assert screen(window).logins.login == OFFICER
    keys(OFFICER_PASSWORD)
    press(Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert fresh.session.current is not None


def restored(fresh: App, stick: Path, open_window: OpenWindow, qtbot: QtBot) -> tuple[MainWindow, Restoring]:
    """A PC without a profile takes over the newest backup of the stick."""
    window = open_window(fresh)
    wizard = window.centralWidget()
    assert isinstance(wizard, FirstRun)
    click(window, "firstRun.restore")
    (restoring,) = wizard.findChildren(Restoring)
    restoring._ask = lambda parent: stick
    click(window, "restoring.choose")
    click(window, "restoring.go")
    answered(qtbot, window.bridge)
    return window, restoring


def test_a_file_damaged_in_the_backup_is_told_before_one_signs_in(
    app: App, workplace: Workplace, fresh: App, stick: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    files = app.config.profile / "files"
    files.mkdir(exist_ok=True)
    (files / "aa11").write_bytes(b"sealed")
    workplace.backups.choose(stick)
    backup = workplace.backups.make(lambda done, parts: None, lambda: False).path
    (backup.parent / "files" / "aa11").write_bytes(b"broken")
    app.session.sign_out()
    window, restoring = restored(fresh, stick, open_window, qtbot)
    assert "1 tệp đính kèm bị hỏng" in said(window)
    assert "aa11" in said(window)
    assert not restoring.go.isVisible()
    assert restoring.on.hasFocus()
    click(window, "restoring.on")
    assert screen(window).logins.login == OFFICER


def test_a_trail_that_was_cut_is_told_before_one_signs_in(
    workplace: Workplace, app: App, fresh: App, stick: Path, open_window: OpenWindow, qtbot: QtBot
) -> None:
    workplace.backups.choose(stick)
    backup = workplace.backups.make(lambda done, parts: None, lambda: False).path
    earlier = Path(shutil.copytree(backup, backup.with_name("2026-10-01_080000")))
    told = json.loads((earlier / "manifest.json").read_text())
    longer = {"seq": told["trail"]["seq"] + 3, "hash": "f" * 64}
    said_then = {**told, "made": (NOW - timedelta(days=19)).isoformat(), "trail": longer}
    (earlier / "manifest.json").write_text(json.dumps(said_then))
    app.session.sign_out()
    window, _ = restored(fresh, stick, open_window, qtbot)
    assert f"dừng ở mục {told['trail']['seq']}" in said(window)
    assert f"mục {longer['seq']}" in said(window)
    click(window, "restoring.on")
    assert screen(window).logins.login == OFFICER


def test_back_from_restoring_is_the_first_page(fresh: App, open_window: OpenWindow) -> None:
    window = open_window(fresh)
    click(window, "firstRun.restore")
    click(window, "restoring.back")
    assert window.findChild(QPushButton, "firstRun.next").isVisible()  # type: ignore[union-attr]


def told(window: MainWindow) -> str:
    """The quiet line of the desk; "" while there is none."""
    window.show_screen("desk")
    settle()
    line = window.findChild(QWidget, "desk.backup")
    assert line is not None
    return line.accessibleName() if line.isVisible() else ""


def test_a_backup_that_does_not_happen_is_told_on_the_desk(
    app: App, window: MainWindow, card: BackupSettings, stick: Path, qtbot: QtBot
) -> None:
    assert told(window) == "", "from the first look seven days go by"
    app.settings.change(backup_since=(NOW - timedelta(days=7)).isoformat())
    assert told(window) == "Máy này chưa có bản sao lưu nào. Chưa chọn thư mục hay USB để sao lưu."
    click(window, "desk.backup.go")
    click(card, "backups.choose")
    click(card, "backups.go")
    answered(qtbot, window.bridge)
    assert told(window) == ""
    shutil.rmtree(stick)
    app.settings.change(backup_made=(NOW - timedelta(days=9)).isoformat())
    assert told(window).startswith("Bản sao lưu gần nhất của máy này đã 9 ngày.")
    assert "USB không có ở đây" in told(window)
    click(window, "desk.backup.go")
    card.show_state()
    assert "9 ngày trước" in said(window)
