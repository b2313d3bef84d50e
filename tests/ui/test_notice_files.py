"""A document with files in the real window: small ones are there, a large one is fetched; opened, saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.notice import COMES_BY_ITSELF
from desktop.services.workplace import Workplace
from sync.central.__main__ import main
from sync.central.notices import told
from tests.central_in_process import CentralInProcess
from tests.services.test_uploads import Watch
from tests.ui.conftest import answered, enrolled, settle
from tests.ui.held_work import HeldWork
from ui.main_window import MainWindow
from ui.screens.notices_files import NoticeFilesCard

SMALL, LARGE = b"%PDF-1.7 small", b"%PDF-1.7 " + b"large " * (COMES_BY_ITSELF // 5)


class Opened(QObject):
    """The program that opens files on this PC."""

    def __init__(self) -> None:
        super().__init__()
        self.content = b""

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.content = Path(url.toLocalFile()).read_bytes()


@pytest.fixture
def document(app: App, workplace: Workplace, central: CentralInProcess, tmp_path: Path) -> str:
    """A document with two files that the centre's command sent; this PC has heard of it."""
    for name, content in (("Công văn.pdf", SMALL), ("Phụ lục.pdf", LARGE)):
        (tmp_path / name).write_bytes(content)
    files = [word for name in ("Công văn.pdf", "Phụ lục.pdf") for word in ("--file", str(tmp_path / name))]
    about = ["--kind", "Công văn", "--number", "05/UBND-VX", "--agency", "UBND thành phố Đà Nẵng"]
    command = ["--data", str(central.data), "notices", "send", "Về chuyển đổi số", *about]
    assert main([*command, "--date", "19/10/2026", *files, "--unit", workplace.unit.code]) == 0
    watch = Watch(app)
    enrolled(workplace, central)
    workplace.sync.ask()
    (row,) = told(central.centre)
    watch.until(lambda: [each.here for each in workplace.notice_files.of(row.id)] == [True, False])
    return row.id


def shown(window: MainWindow, name: str) -> QPushButton | None:
    return next((each for each in window.findChildren(QPushButton, name) if each.isVisible()), None)


def press(window: MainWindow, qtbot: QtBot, name: str) -> None:
    found = shown(window, name)
    assert found is not None, name
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)
    answered(qtbot, window.shell.bridge)
    settle()


def read(window: MainWindow) -> str:
    return "\n".join(each.text() for each in window.findChildren(QLabel) if each.isVisible())


def test_its_files_are_read(
    window: MainWindow, document: str, central: CentralInProcess, qtbot: QtBot, tmp_path: Path
) -> None:
    window.shell.show_notice(document)
    settle()
    for said in ("Công văn", "05/UBND-VX", "UBND thành phố Đà Nẵng", "19/10/2026", "Chưa có trên máy này"):
        assert said in read(window), said
    viewer = Opened()
    QDesktopServices.setUrlHandler("file", viewer, "open")  # type: ignore[arg-type]  # the stub says bytes
    try:
        press(window, qtbot, "notice.file.0.open")
        assert viewer.content == SMALL
        assert shown(window, "notice.file.1.open") is None
        press(window, qtbot, "notice.file.1.fetch")
        opening = shown(window, "notice.file.1.open")
        assert opening is not None
        assert opening.hasFocus()
        press(window, qtbot, "notice.file.1.open")
        assert viewer.content == LARGE
    finally:
        QDesktopServices.unsetUrlHandler("file")
    card = window.findChild(NoticeFilesCard)
    assert card is not None
    card.save_to("Phụ lục.pdf", tmp_path / "bản sao.pdf")
    answered(qtbot, window.shell.bridge)
    assert (tmp_path / "bản sao.pdf").read_bytes() == LARGE
    assert "Đã lưu thành" in read(window)


def test_what_the_centre_has_no_more_is_said(
    window: MainWindow, document: str, central: CentralInProcess, qtbot: QtBot
) -> None:
    for path in (central.data / "files").rglob("*"):
        if path.is_file():
            path.unlink()
    window.shell.show_notice(document)
    settle()
    press(window, qtbot, "notice.file.1.fetch")
    trouble = window.findChild(QLabel, "notice.file.1.fetchTrouble")
    assert trouble is not None
    assert trouble.isVisible()
    assert "Phụ lục.pdf" in trouble.text()
    fetch = shown(window, "notice.file.1.fetch")
    assert fetch is not None
    assert fetch.hasFocus()


def test_opening_and_copying_are_stopped(
    window: MainWindow, document: str, app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    window.shell.show_notice(document)
    settle()
    (card,) = window.findChildren(NoticeFilesCard)
    held = HeldWork(window.bridge)
    card._bridge = held
    kept = tmp_path / "kept"
    kept.mkdir()
    copy, name = kept / "bản sao.pdf", "Công văn.pdf"
    begins: tuple[Callable[[], None], ...] = (lambda: card.save_to(name, copy), lambda: card._open(name))
    for begin in begins:
        begin()
        qtbot.waitUntil(card.copying.isVisible, timeout=20_000)
        card.copying.stop.click()
        held.go()
        answered(qtbot, window.bridge)
        assert not card.copying.isVisible()
        assert "Đã dừng" in read(window)
    assert not list(kept.iterdir())
    assert not list((app.config.profile / "opened").glob("*"))
