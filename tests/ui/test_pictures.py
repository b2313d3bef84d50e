"""A leader and a clerk keep their pictures; a report that was signed off bears them when asked."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.errors import NotAllowed
from desktop.services.workplace import Workplace
from tests.documents import pngs
from tests.ui.conftest import LEADER, LEADER_PASSWORD, OFFICER, OFFICER_PASSWORD, OpenWindow, answered, settle
from tests.ui.conftest import signed as signed_report
from tests.ui.test_backups import click
from tests.ui.test_documents import shown
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.screens.pictures_card import PicturesCard


def card_of(window: MainWindow, path: Path) -> PicturesCard:
    window.shell.show("settings")
    settle()
    (card,) = window.findChildren(PicturesCard)
    card.ask = lambda parent: path
    return card


@pytest.fixture
def led(app: App, open_window: OpenWindow) -> MainWindow:
    """The window with the leader signed in."""
    window = open_window(app)
    window.enter(app.session.sign_in(LEADER, LEADER_PASSWORD))
    settle()
    return window


def test_a_leader_keeps_both(led: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    card_of(led, path)
    for name, content in (("mine", pngs.signature()), ("seal", pngs.seal())):
        path.write_bytes(content)
        click(led, f"pictures.{name}.choose")
        assert "Đã lưu ảnh" in said(led)
    click(led, "pictures.seal.leave")
    assert "Đã gỡ ảnh" in said(led)
    kept = [led.findChildren(QLabel, f"pictures.{name}")[-1] for name in ("mine", "seal")]
    assert [each.pixmap().isNull() for each in kept] == [False, True]


def test_what_is_no_such_picture_is_said(led: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    card_of(led, path)
    for content, told in (
        (pngs.opaque(), "Nền ảnh không trong suốt"),
        (pngs.covered(), "Nền ảnh không trong suốt"),
        (b"GIF89a", "không phải ảnh PNG"),
        (pngs.signature()[:-30], "Ảnh bị hỏng"),
        (pngs.signature() + bytes(2_000_000), "Ảnh quá lớn"),
    ):
        path.write_bytes(content)
        click(led, "pictures.mine.choose")
        assert told in said(led)
    path.unlink()
    click(led, "pictures.mine.choose")
    assert "picture.png" in said(led)


def test_it_stands_on_what_this_leader_signed_off(
    app: App, open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    leader = app.session.sign_in(LEADER, LEADER_PASSWORD)
    leader.documents.images.keep_mine(pngs.signature())
    leader.documents.images.keep_seal(pngs.seal())
    app.session.sign_out()
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    window = open_window(app)
    window.enter(workplace)
    report = signed_report(workplace)
    shown(window, report, tmp_path)
    boxes = [each for each in window.findChildren(QCheckBox, "document.pictured") if each.isVisible()]
    for ticked, count in ((False, 0), (True, 2)):
        boxes[-1].setChecked(ticked)
        click(window, "document.pdf")
        answered(qtbot, window.bridge)
        (saved,) = tmp_path.glob("*.pdf")
        document = pypdfium2.PdfDocument(saved)
        page = document[0]
        assert sum(each.type == 3 for each in page.get_objects()) == count
        page.close()
        document.close()
    kept = [each.read_bytes() for each in tmp_path.glob("profile/**/*") if each.is_file()]
    assert kept
    assert not any(pngs.signature()[:16] in each or pngs.seal()[:16] in each for each in kept)


def test_an_officer_keeps_none(window: MainWindow, workplace: Workplace, tmp_path: Path) -> None:
    window.shell.show("settings")
    settle()
    assert window.findChildren(PicturesCard) == []
    for keep in (workplace.documents.images.keep_mine, workplace.documents.images.keep_seal):
        with pytest.raises(NotAllowed):
            keep(pngs.signature())
    shown(window, signed_report(workplace), tmp_path)
    assert not any(each.isVisible() for each in window.findChildren(QCheckBox, "document.pictured"))
    assert window.findChildren(QPushButton, "pictures.mine.choose") == []
