"""Evidence of a task that is a link is opened with one press; numbers of documents are words only."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from ui.screens.tasks_parts import _evidence

LINK = "https://bana.danang.gov.vn/van-ban/45"


class Browser(QObject):
    """What the system would have been asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    QDesktopServices.setUrlHandler("https", made, "open")  # type: ignore[arg-type]  # the stub says bytes, PySide wants str
    yield made
    QDesktopServices.unsetUrlHandler("https")


def test_a_link_is_opened_with_the_keyboard_and_nothing_else_is_one(qtbot: QtBot, browser: Browser) -> None:
    shown = _evidence(["45/BC-UBND", LINK, "file:///etc/passwd"])
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    (link,) = shown.findChildren(QPushButton)
    assert LINK in link.text()
    QTest.keyClick(link, Qt.Key.Key_Return)
    assert browser.opened == [LINK]
