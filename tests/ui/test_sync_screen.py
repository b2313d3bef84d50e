"""The screen about sending while things move, and the banner of a full disk, in the real window."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlmodel import Session

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.views import SyncKind
from desktop.events import DiskFreed, ReportChanged
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.ui.conftest import NOW, answered, enrolled, focused, settle, signed
from ui.main_window import MainWindow


class Held(httpx.BaseTransport):
    """Hands the exchanges over once `go` is set; everything else at once."""

    def __init__(self, inner: httpx.BaseTransport, go: threading.Event) -> None:
        self._inner = inner
        self._go = go

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/sync"):
            assert self._go.wait(20)
        return self._inner.handle_request(request)

    def close(self) -> None:
        self._inner.close()


class Clock:
    """The time of the PC, set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def go() -> threading.Event:
    return threading.Event()


@pytest.fixture
def app(
    profile: Path, resources: Path, central: CentralInProcess, go: threading.Event, clock: Clock
) -> Iterator[App]:
    config = Config(profile, resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024)
    app = build(
        config,
        clock=clock,
        rng=random.Random(57),
        transport=lambda: Held(central.transport(), go),
    )
    yield app
    go.set()
    app.close()


def find(window: MainWindow, name: str) -> QWidget:
    found = [each for each in window.findChildren(QWidget, name) if each.isVisibleTo(window)]
    assert found, name
    return found[-1]


def seen(window: MainWindow, name: str) -> bool:
    return any(each.isVisible() for each in window.findChildren(QWidget, name))


def test_space_twice_on_send_now_leaves_the_switch_alone(
    window: MainWindow,
    app: App,
    workplace: Workplace,
    central: CentralInProcess,
    go: threading.Event,
    qtbot: QtBot,
) -> None:
    central.publish(app.config.resources / "forms" / "cds57.xlsx")
    signed(workplace)
    enrolled(workplace, central)
    window.show_screen("sync")
    settle()
    find(window, "sync.now").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: workplace.sync.status().kind is SyncKind.SENDING, timeout=20_000)
    settle()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert focused().objectName() == "sync.now"
    assert not workplace.sync.automatic
    go.set()
    qtbot.waitUntil(lambda: workplace.sync.status().kind is SyncKind.RECEIVED, timeout=20_000)
    settle()
    assert focused().objectName() == "sync.now"
    assert not workplace.sync.automatic


@pytest.mark.parametrize("screen", ["sync", "desk"])
def test_what_changed_is_there_at_once_and_the_focus_stays(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, screen: str
) -> None:
    enrolled(workplace, central)
    signed(workplace)
    window.show_screen(screen)
    settle()
    name = "sync.see.cds57" if screen == "sync" else "desk.card.cds57.2026-10"
    see = [each for each in window.findChildren(QPushButton) if each.objectName() == name][-1]
    see.setFocus()
    said = see.accessibleName()
    signed(workplace, "tthc")
    widget = window.frame.stack.currentWidget() if window.frame else None
    assert widget is not None
    widget.refresh()  # type: ignore[attr-defined]
    # nothing asked for later has happened yet: so would a picture taken now look
    buttons = [each for each in widget.findChildren(QPushButton) if each.isVisible() and each.height() > 10]
    shown = [each.objectName() for each in buttons]
    for form in ("cds57", "tthc"):
        assert any(part.startswith((f"sync.see.{form}", f"desk.card.{form}.")) for part in shown), shown
    assert (focused().objectName(), focused().accessibleName()) == (name, said)


def fill_once(workplace: Workplace) -> None:
    """A write that finds no room until the reserve is given up."""
    limits = iter(("1", "1073741823"))

    def work(session: Session) -> None:
        connection = session.connection()
        connection.exec_driver_sql(f"PRAGMA max_page_count={next(limits)}")
        connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS filled (content BLOB)")
        connection.exec_driver_sql("INSERT INTO filled VALUES (zeroblob(1000000))")

    workplace._store.write(work)


def test_a_full_disk_is_said_until_there_is_room(
    window: MainWindow, app: App, workplace: Workplace, qtbot: QtBot
) -> None:
    reserve = app.config.profile / "reserve.bin"
    assert reserve.exists()
    fill_once(workplace)
    settle()
    said = find(window, "banner.disk").accessibleName()
    assert said.startswith("Ổ đĩa đã đầy. Báo cáo đã được lưu")
    assert "dọn bớt chỗ" in said
    assert not reserve.exists()
    window.show_screen("settings")
    settle()
    window.shell.relook()
    settle()
    assert find(window, "banner.disk").accessibleName() == said
    freed: list[DiskFreed] = []
    app.bus.subscribe(DiskFreed, freed.append)
    app.bus.publish(ReportChanged("r"))  # the next change of a report looks for room
    settle()
    answered(qtbot, window.bridge)
    assert not seen(window, "banner.disk")
    assert reserve.exists()
    assert len(freed) == 1
    fill_once(workplace)  # and it works again
    settle()
    assert seen(window, "banner.disk")


def offered(window: MainWindow) -> list[str]:
    """What the buttons on the desk say."""
    buttons = find(window, "desk").findChildren(QPushButton)
    return [each.accessibleName() for each in buttons if each.isVisible()]


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_off_does_not_move_the_desk(
    window: MainWindow,
    app: App,
    workplace: Workplace,
    central: CentralInProcess,
    go: threading.Event,
    clock: Clock,
    qtbot: QtBot,
    years: int,
) -> None:
    go.set()
    clock.now = NOW + timedelta(days=years * 365)
    window.show_screen("sync")
    window.show_screen("desk")
    settle()
    wrong = str(clock.now.year)
    assert years > 0 or [name for name in offered(window) if wrong in name]
    enrolled(workplace, central)
    workplace.sync.ask()
    qtbot.waitUntil(lambda: workplace.sync.status().clock_offset is not None, timeout=20_000)
    settle()
    names = offered(window)
    assert names
    assert not [name for name in names if wrong in name]
    assert window.frame is not None
    assert find(window, "head.below").accessibleName().endswith("20/10/2026")
    line = find(window, "status.line")
    assert "sai 10 năm" in line.accessibleName()
    assert "chỉnh lại ngày giờ" in line.accessibleName()
    assert line.property("kind") == "warn"
