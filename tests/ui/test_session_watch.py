"""The PC is locked, and so are the reports: what Windows and a Linux desktop say, what the window does."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from ctypes import wintypes

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.ui.conftest import OpenWindow, settle
from ui.main_window import MainWindow
from ui.session_watch import DesktopWatch, SessionWatch, WindowsWatch

LOCK, UNLOCK = 7, 8


@pytest.fixture
def watches() -> list[SessionWatch]:
    return []


@pytest.fixture
def window(
    app: App, workplace: Workplace, open_window: OpenWindow, watches: list[SessionWatch]
) -> MainWindow:
    def watch(frame: QWidget) -> SessionWatch:
        watches.append(SessionWatch(frame))
        return watches[-1]

    window = open_window(app)
    window._session = watch
    window.enter(workplace)
    settle()
    return window


def test_the_pc_is_locked_and_the_reports_with_it(window: MainWindow, watches: list[SessionWatch]) -> None:
    assert window.frame is not None
    watches[-1].locked.emit()
    settle()
    assert window.frame is None


def test_a_window_in_front_is_closed_and_the_next_look_locks(
    window: MainWindow, watches: list[SessionWatch]
) -> None:
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    settle()
    watches[-1].locked.emit()
    settle()
    assert not dialog.isVisible()
    assert window.idle is not None
    window.idle.look()
    settle()
    assert window.frame is None


def test_who_comes_back_at_once_is_not_locked_out_later(
    window: MainWindow, watches: list[SessionWatch]
) -> None:
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    settle()
    watches[-1].locked.emit()
    settle()
    QTest.mouseMove(window, window.rect().center())
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    assert window.idle is not None
    window.idle.look()
    settle()
    assert window.frame is not None


@pytest.mark.parametrize(
    ("kind", "message", "word", "times"),
    [
        (b"windows_generic_MSG", 0x02B1, LOCK, 1),
        (b"windows_generic_MSG", 0x02B1, UNLOCK, 0),
        (b"windows_generic_MSG", 0x0113, LOCK, 0),
        (b"xcb_generic_event_t", 0x02B1, LOCK, 0),
    ],
)
def test_the_message_of_windows(qtbot: QtBot, kind: bytes, message: int, word: int, times: int) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    watch = WindowsWatch(widget)
    told: list[int] = []
    watch.locked.connect(lambda: told.append(1))
    said = wintypes.MSG(message=message, wParam=word)
    assert watch._filter.nativeEventFilter(kind, ctypes.addressof(said)) == (False, 0)
    assert len(told) == times


def test_the_words_of_a_desktop(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    watch = DesktopWatch(widget)
    told: list[int] = []
    watch.locked.connect(lambda: told.append(1))
    watch.changed(False)
    assert told == []
    watch.changed(True)
    watch.ordered()
    assert told == [1, 1]


HEARD = """
from PySide6.QtCore import QTimer
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication, QWidget
from ui.session_watch import DesktopWatch
application = QApplication([])
frame = QWidget()
watch = DesktopWatch(frame)
watch.locked.connect(lambda: (print("locked"), application.quit()))
for active in (False, True):
    said = QDBusMessage.createSignal("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged")
    said.setArguments([active])
    assert QDBusConnection.sessionBus().send(said)
QTimer.singleShot(20_000, application.quit)
application.exec()
"""


@pytest.mark.skipif(not shutil.which("dbus-run-session"), reason="no D-Bus here")
def test_a_screen_saver_on_a_real_bus_is_heard() -> None:
    command = ["dbus-run-session", "--", sys.executable, "-c", HEARD]
    heard = subprocess.run(command, capture_output=True, check=True, timeout=60, text=True)
    assert heard.stdout == "locked\n"
