"""The line of slow work: it comes when work takes its time, tells how far it is, stops it, and goes."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.errors import BackupCancelled, BaocaoxaError
from desktop.domain.progress import Stopped, Tell
from tests.ui.conftest import answered, focused, settle
from ui.bridge import Bridge
from ui.widgets.layout import column
from ui.widgets.progress import STEPS, ProgressLine


class Page(QWidget):
    """A button that begins work which waits for `go_on` at its half, and another field."""

    def __init__(self, bridge: Bridge, late: int = 0) -> None:
        super().__init__()
        self.bridge = bridge
        self.half, self.go_on = threading.Event(), threading.Event()
        self.heard: list[object] = []
        self.begin, self.other = QPushButton("begin"), QPushButton("other")
        self.line = ProgressLine("demo", late)
        self.setLayout(column(self.other, self.begin, self.line))
        self.begin.clicked.connect(self.start)

    def start(self) -> None:
        self.line.run("Making it…", self.bridge, self._work, self._done, self._failed)
        self.begin.setEnabled(False)

    def _work(self, tell: Tell, stopped: Stopped) -> str:
        tell(1, 2)
        self.half.set()
        self.go_on.wait(20)
        if stopped():
            raise BackupCancelled
        tell(2, 2)
        return "made"

    def _done(self, what: str) -> None:
        self.begin.setEnabled(True)
        self.heard.append(what)

    def _failed(self, error: BaocaoxaError) -> None:
        self.begin.setEnabled(True)
        self.heard.append(type(error))


@pytest.fixture
def page(bridge: Bridge, qtbot: QtBot) -> Iterator[Page]:
    page = Page(bridge)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield page
    page.go_on.set()
    answered(qtbot, bridge)
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def begun(page: Page, qtbot: QtBot) -> None:
    page.begin.setFocus()
    QTest.keyClick(page.begin, Qt.Key.Key_Space)
    assert page.half.wait(20)
    qtbot.waitUntil(page.line.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: page.line.bar.value() == STEPS // 2, timeout=20_000)


def test_it_tells_how_far_the_work_is_and_goes_with_it(page: Page, bridge: Bridge, qtbot: QtBot) -> None:
    begun(page, qtbot)
    assert page.line.running
    assert page.line.bar.accessibleName() == "Making it…"
    assert focused() is page.line.stop  # the button that began it rests
    page.go_on.set()
    answered(qtbot, bridge)
    assert page.heard == ["made"]
    assert not page.line.isVisible()
    assert not page.line.running
    assert focused() is page.begin


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_it_is_stopped_with_a_key(page: Page, bridge: Bridge, qtbot: QtBot, key: Qt.Key) -> None:
    begun(page, qtbot)
    QTest.keyClick(focused(), key)
    assert page.line.stop.text().strip() == "Stopping…"
    page.go_on.set()
    answered(qtbot, bridge)
    assert page.heard == [BackupCancelled]
    assert focused() is page.begin


def test_whoever_went_elsewhere_is_left_there(page: Page, bridge: Bridge, qtbot: QtBot) -> None:
    begun(page, qtbot)
    page.other.setFocus()
    page.go_on.set()
    answered(qtbot, bridge)
    assert focused() is page.other


def test_what_is_soon_over_does_not_flash(page: Page, bridge: Bridge, qtbot: QtBot) -> None:
    late = Page(bridge, late=60_000)
    late.show()
    late.go_on.set()
    late.start()
    answered(qtbot, bridge)
    settle()
    assert late.heard == ["made"]
    assert not late.line.isVisible()
    assert late.line._late.remainingTime() == -1  # nor afterwards
    late.deleteLater()


def test_a_page_that_has_gone_hears_nothing(bridge: Bridge, qtbot: QtBot) -> None:
    gone = Page(bridge)
    heard = gone.heard
    gone.start()
    assert gone.half.wait(20)
    gone.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gone.go_on.set()
    answered(qtbot, bridge)
    assert not heard
