"""Attached files on their way when there are more than a page of them."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.ui.conftest import NOW, focused, settle, signed
from ui.main_window import MainWindow
from ui.screens.sync_files import MOST, FilesSection

COUNT = 2 * MOST + 3


def waiting(workplace: Workplace) -> None:
    """Files of one report whose receipt has come."""
    report = signed(workplace)

    def work(session: Session) -> None:
        for number in range(COUNT):
            sha256, at = f"{number:064x}", NOW + timedelta(seconds=number)
            name = f"anh-{number:02}.jpg"
            session.add(t.FileRow(sha256=sha256, size=1000, place=name, secret=b"", kept_at=at))
            session.flush()
            session.add(t.UploadRow(sha256=sha256, size=1000, state="waiting", queued_at=at))
            session.add(t.AttachmentRow(report=report, name=name, sha256=sha256, type="", taken_at=at))

    workplace._store.write(work)


def names(section: FilesSection) -> list[str]:
    found = section.findChildren(QLabel)
    return [each.text() for each in found if each.isVisible() and each.text().startswith("anh-")]


def press(section: FilesSection, name: str) -> None:
    (found,) = [each for each in section.findChildren(QPushButton, name) if each.isVisible()]
    found.click()
    settle()


def test_a_file_of_a_later_page_is_sent_first(window: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    waiting(workplace)
    section = FilesSection(workplace.sync.uploads, window.shell)
    qtbot.addWidget(section)
    section.show()
    section.refresh()
    assert names(section) == [f"anh-{number:02}.jpg" for number in range(MOST)]
    press(section, "sync.files.next")
    press(section, "sync.files.next")
    assert focused().objectName() == "sync.files.back"  # there is no further page
    assert names(section) == ["anh-40.jpg", "anh-41.jpg", "anh-42.jpg"]
    press(section, "sync.file.anh-42.jpg.first")
    assert names(section) == ["anh-42.jpg", *(f"anh-{number:02}.jpg" for number in range(MOST - 1))]
    assert workplace.sync.uploads.waiting()[0].name == "anh-42.jpg"
    firsts = section.findChildren(QPushButton, "sync.file.anh-42.jpg.first")
    assert [each for each in firsts if each.isVisible()] == []  # it goes first already


def test_a_page_says_which_it_is(window: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    section = FilesSection(workplace.sync.uploads, window.shell)
    qtbot.addWidget(section)
    section.show()
    section.refresh()
    (back,) = section.findChildren(QPushButton, "sync.files.back")
    assert not back.isVisible()
    waiting(workplace)
    section.refresh()
    press(section, "sync.files.next")
    (where,) = section.findChildren(QLabel, "sync.files.where")
    assert where.text() == f"{MOST + 1}–{2 * MOST} trên {COUNT}"
