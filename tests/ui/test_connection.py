"""The test of the connection, the proxy and the system's word on the line, in the real window."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.services.connection import Connection, Finding
from desktop.services.workplace import Workplace
from desktop.store.enrolment import EnrolmentStore
from sync import receipts
from sync.diagnosis import Step, Verdict
from sync.proxies import ProxyChoice
from tests.loopback import AnswerHandler, Answers, ProxyHandler, ProxyRules, closed_port, serving
from tests.ui.conftest import NOW, _app, answered, focused, settle
from ui.main_window import MainWindow
from ui.network_watch import NetworkWatch
from ui.screens.sync_connection import ConnectionTest
from ui.words.connection import as_text, finding, step_name

KEY = receipts.public(receipts.new_key())


@pytest.fixture
def app(profile: Path, resources: Path) -> Iterator[App]:
    """On the real network of this machine."""
    app = _app(profile, resources, None)
    yield app
    app.close()


@pytest.fixture
def centre() -> Iterator[int]:
    said = {"min": 1, "max": 1, "features": [], "limits": {}, "server": receipts.key_id(KEY)}
    body = json.dumps({**said, "now": datetime.now(UTC).isoformat()}).encode()
    with serving(AnswerHandler, Answers(body)) as port:
        yield port


def enrolled(workplace: Workplace, url: str) -> None:
    central = {
        "name": "Thử",
        "url": url,
        "device": "d",
        "token": "a-secret-token",
        "server_key": KEY,
        "unit": workplace.unit.code,
        "since": NOW.isoformat(),
    }
    EnrolmentStore(workplace._store).enrolled(central, "lan.nt", NOW)


def find(window: MainWindow, name: str) -> QWidget:
    found = [each for each in window.findChildren(QWidget) if each.objectName() == name and each.isVisible()]
    assert found, name
    return found[-1]


def press(window: MainWindow, name: str) -> None:
    button = find(window, name)
    assert isinstance(button, QPushButton)
    button.click()
    settle()


def open_connection(window: MainWindow) -> None:
    window.show_screen("sync")
    settle()
    press(window, "sync.part.connection")


def test_the_step_that_fails_is_named_and_can_be_copied(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    port = closed_port()
    enrolled(workplace, f"http://127.0.0.1:{port}")
    open_connection(window)
    press(window, "connection.go")
    answered(qtbot, window.bridge)
    settle()
    assert find(window, "connection.said").accessibleName() == "Hỏng ở bước: Có máy trả lời"
    assert f"127.0.0.1:{port}" in find(window, "connection.reach").accessibleName()
    press(window, "connection.copy")
    text = QGuiApplication.clipboard().text()
    assert "[x] Có máy trả lời: " in text
    assert "a-secret-token" not in text
    assert find(window, "connection.go").accessibleName() == "Kiểm tra lại"


def test_all_steps_up_to_this_pcs_token(
    window: MainWindow, workplace: Workplace, centre: int, qtbot: QtBot
) -> None:
    enrolled(workplace, f"http://127.0.0.1:{centre}")
    open_connection(window)
    press(window, "connection.go")
    answered(qtbot, window.bridge)
    settle()
    assert "127.0.0.1" in find(window, "connection.centre").accessibleName()
    assert find(window, "connection.known")  # it says hello to everything: not ours to that question


def test_stopped_it_says_so_and_begins_anew(
    window: MainWindow, workplace: Workplace, centre: int, qtbot: QtBot
) -> None:
    enrolled(workplace, f"http://127.0.0.1:{centre}")
    open_connection(window)
    go = find(window, "connection.go")
    assert isinstance(go, QPushButton)
    go.click()
    press(window, "connection.stop")
    assert find(window, "connection.said").accessibleName() == "Đã dừng."
    answered(qtbot, window.bridge)
    press(window, "connection.go")
    answered(qtbot, window.bridge)
    assert find(window, "connection.known")


def test_json_nested_too_deep_is_not_our_centre(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    with serving(AnswerHandler, Answers(b"[" * 300_000)) as port:
        enrolled(workplace, f"http://127.0.0.1:{port}")
        open_connection(window)
        press(window, "connection.go")
        answered(qtbot, window.bridge)
    assert find(window, "connection.centre")
    assert find(window, "connection.said").accessibleName().startswith("Hỏng ở bước: ")
    assert find(window, "connection.go").accessibleName() == "Kiểm tra lại"


def test_a_test_that_breaks_off_says_so_and_can_be_begun_anew(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    def choice() -> ProxyChoice:
        raise RuntimeError("no such setting")

    broken = Connection(EnrolmentStore(workplace._store), choice, lambda: NOW)
    test = ConnectionTest(broken, window.shell, lambda: "https://centre.invalid", "broken")
    qtbot.addWidget(test)
    test.show()
    for _ in range(2):
        test.go.click()
        answered(qtbot, window.bridge)
        assert test.go.isVisible()
        assert not test.stop.isVisible()
        said = test.findChild(QWidget, "broken.said")
        assert said is not None
        assert said.accessibleName().startswith("Có sự cố ngoài dự kiến.")


def test_a_proxy_typed_by_hand(window: MainWindow, workplace: Workplace, app: App, qtbot: QtBot) -> None:
    enrolled(workplace, "https://centre.invalid")
    open_connection(window)
    press(window, "sync.network")
    assert focused().objectName() == "network.mode.system"
    press(window, "network.mode.manual")
    press(window, "network.save")
    assert workplace.network.card.mode == "system"  # nothing typed yet
    with serving(ProxyHandler, ProxyRules("lan:mat khau")) as port:
        for name, text in (("host", "127.0.0.1"), ("port", str(port)), ("user", "lan"), ("password", "sai")):
            find(window, f"network.{name}").setFocus()
            QTest.keyClicks(find(window, f"network.{name}"), text)
        press(window, "network.save")
        answered(qtbot, window.bridge)
        press(window, "network.test.go")
        answered(qtbot, window.bridge)
        settle()
    assert "không nhận tên và mật khẩu" in find(window, "network.test.proxy").accessibleName()
    assert find(window, "network.password").property("text") == ""
    assert "sai" not in (app.config.profile / "settings.json").read_text()
    assert workplace.network.choice().password == "sai"


def test_before_enrolment_the_typed_address_is_tried(
    window: MainWindow, workplace: Workplace, centre: int, qtbot: QtBot
) -> None:
    window.show_screen("settings")
    settle()
    press(window, "enrol.way")
    QTest.keyClicks(find(window, "enrol.url"), f"http://127.0.0.1:{centre}")
    press(window, "connection.go")
    answered(qtbot, window.bridge)
    settle()
    assert find(window, "connection.speed")


class Script:
    """The system's word on proxies, as a script gives it: another one when the test says so."""

    def __init__(self, *ways: str) -> None:
        self.ways = ways
        self.threads: list[str] = []

    def __call__(self, _url: str) -> tuple[str, ...]:
        self.threads.append(threading.current_thread().name)
        return self.ways


@pytest.fixture
def script(workplace: Workplace) -> Script:
    script = Script("http://127.0.0.1:1", "direct://")
    workplace.network._ask = script
    return script


def test_the_settings_say_what_a_script_names_and_never_wait_for_it(
    window: MainWindow, script: Script, qtbot: QtBot
) -> None:
    window.show_screen("settings")
    settle()
    answered(qtbot, window.bridge)
    settle()
    assert find(window, "network.known").accessibleName() == "Hệ thống dùng 127.0.0.1:1."
    assert find(window, "network.user")  # the proxy may want a name
    script.ways = ("socks5://s:1080",)
    window.show_screen("desk")
    window.show_screen("settings")
    settle()
    answered(qtbot, window.bridge)
    settle()
    assert find(window, "network.known").accessibleName() == "Hệ thống dùng SOCKS5."
    assert set(script.threads) == {"baocaoxa-work"}


def test_a_script_that_names_socks_is_told_by_the_test(
    window: MainWindow, workplace: Workplace, script: Script, qtbot: QtBot
) -> None:
    script.ways = ("socks5://s:1080",)
    enrolled(workplace, "https://centre.invalid")
    window.show_screen("settings")
    settle()
    press(window, "network.test.go")
    answered(qtbot, window.bridge)
    settle()
    assert "loại không dùng được ở đây (SOCKS5)" in find(window, "network.test.proxy").accessibleName()


def test_the_line_is_chosen_in_one_place_and_seen_in_both(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    enrolled(workplace, f"http://127.0.0.1:{closed_port()}")
    workplace.sync.automatic = False
    window.show_screen("sync")
    press(window, "sync.part.waiting")
    assert not checked(window, "sync.automatic")
    window.show_screen("settings")
    settle()
    find(window, "network.automatic").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    press(window, "network.asking.always")
    assert workplace.sync.automatic
    assert workplace.sync.uploads.asking == "always"
    window.show_screen("sync")
    settle()
    assert checked(window, "sync.automatic")
    assert checked(window, "sync.files.asking.always")
    press(window, "sync.files.asking.never")
    window.show_screen("settings")
    settle()
    assert checked(window, "network.asking.never")
    answered(qtbot, window.bridge)


def checked(window: MainWindow, name: str) -> bool:
    button = find(window, name)
    assert isinstance(button, QAbstractButton)
    return button.isChecked()


WHYS = {
    Step.NETWORK: "none local",
    Step.PROXY: "address kind name unreached password password-wrong windows refuses gateway nonsense",
    Step.NAME: "address unknown no-answer proxy",
    Step.REACH: "closed silent no-way proxy",
    Step.SECURE: "local clock expired not-yet host untrusted broken",
    Step.CENTRE: "login wrong nonsense busy fault stall cut certificate refused",
    Step.CLOCK: "off",
    Step.KNOWN: "revoked not-enrolled busy cut",
    Step.SPEED: "slow",
}


@pytest.mark.parametrize("step", list(Step))
def test_every_reason_has_a_sentence(step: Step) -> None:
    for why in WHYS[step].split():
        found = Finding(step, Verdict.BAD, why, "centre.vn:443", "D", 4000.0, NOW, NOW, NOW, NOW)
        word = finding(found)
        assert word.kind == "bad"
        assert word.text != why
        assert "{" not in word.text
        assert word.text[0].isupper() or word.text.startswith(("“", "centre"))
        assert why == "local" or " " in word.text
    good = finding(Finding(step, Verdict.GOOD, place="centre.vn", seconds=0.2))
    assert good.kind == "good"
    assert step_name(step) in as_text([Finding(step, Verdict.GOOD)], "T", NOW)


class Reach(Enum):
    """As Qt names them."""

    Disconnected = 1
    Online = 4


class Line(QObject):
    """The system's word, said by the test."""

    isMeteredChanged = Signal(bool)  # noqa: N815 - Qt's name
    reachabilityChanged = Signal(object)  # noqa: N815 - Qt's name
    isBehindCaptivePortalChanged = Signal(bool)  # noqa: N815 - Qt's name
    metered = False

    def isMetered(self) -> bool:
        return self.metered

    def isBehindCaptivePortal(self) -> bool:
        return False


def test_what_the_system_says_of_the_line(window: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    enrolled(workplace, f"http://127.0.0.1:{closed_port()}")
    workplace.sync.automatic = True
    line = Line(window)
    line.metered = True
    NetworkWatch(workplace.sync, line, window)
    assert workplace.sync.uploads.asks
    line.isMeteredChanged.emit(False)
    assert not workplace.sync.uploads.asks
    workplace.sync.start()
    qtbot.waitUntil(lambda: workplace.sync.status().failure == "offline", timeout=20_000)
    line.isBehindCaptivePortalChanged.emit(True)
    assert str(workplace.sync.status().kind) == "login_wanted"
    line.isBehindCaptivePortalChanged.emit(False)
    assert str(workplace.sync.status().kind) == "offline"
    line.reachabilityChanged.emit(Reach.Disconnected)
    assert not workplace.sync._asked
    before = workplace.sync.status().next_try
    line.reachabilityChanged.emit(Reach.Online)
    qtbot.waitUntil(lambda: workplace.sync.status().next_try not in {before, None}, timeout=20_000)
    with serving(AnswerHandler, Answers(status="503 Busy")) as port:
        enrolled(workplace, f"http://127.0.0.1:{port}")
        workplace.sync.restart()
        qtbot.waitUntil(lambda: workplace.sync.status().failure == "busy", timeout=20_000)
        line.reachabilityChanged.emit(Reach.Online)
        assert not workplace.sync._asked  # the centre has said when it wants to be asked again
