"""A commune's PC with real accounts, forms and a centre in this process; its windows in Vietnamese."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.report import Role
from desktop.domain.zone import VIETNAM
from desktop.events import EventBus
from desktop.services.workplace import Workplace
from tests import founding
from tests.central_in_process import URL, CentralInProcess
from tests.joining import join
from tests.services.conftest import write_form
from ui import style
from ui.application import prepare
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.screens.settings import SettingsScreen

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
NOW = datetime(2026, 10, 20, 14, 3, tzinfo=VIETNAM)
OFFICER, OFFICER_PASSWORD = "lan.nt", "mat khau cua Lan"
LEADER, LEADER_PASSWORD = "hung.tv", "mat khau cua Hung"


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update-golden` writes the accessibility trees anew instead of comparing them."""
    parser.addoption("--update-golden", action="store_true", help="write tests/golden/*.txt anew")


@pytest.fixture(scope="session")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything shipped, with two small forms in place of the large ones and translations compiled."""
    folder = tmp_path_factory.mktemp("resources")
    for name in ("calendar", "fonts", "guide", "icons", "styles", "units"):
        (folder / name).symlink_to(RESOURCES / name, target_is_directory=True)
    (folder / "forms").mkdir()
    write_form(folder / "forms" / "cds57.xlsx", "cds57", "1", "month")
    write_form(folder / "forms" / "tthc.xlsx", "tthc", "1", "month quarter")
    (folder / "translations").mkdir()
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    for source in sorted((RESOURCES / "translations").glob("*.ts")):
        target = folder / "translations" / f"{source.stem}.qm"
        subprocess.run([tool, "-silent", source, "-qm", target], check=True)
    return folder


def _found(profile: Path, resources: Path) -> Path:
    app = _app(profile, resources, None, chance=1)  # ids are not made twice
    unit = app.units.search("Bà Nà")[0].code
    made = app.session.create(unit, OFFICER, "Nguyễn Thị Lan", Role.OFFICER, OFFICER_PASSWORD)
    join(made.workplace, LEADER, "Trần Văn Hùng", Role.LEADER, LEADER_PASSWORD)
    app.settings.change(language="vi", theme="light", automatic=False)
    app.close()
    return profile


#: A profile with an officer and a leader.
founded, seed = founding.fixtures(_found)


@pytest.fixture
def profile(tmp_path: Path, seed: Path) -> Path:
    """A copy of the seed."""
    return Path(shutil.copytree(seed, tmp_path / "profile"))


@pytest.fixture
def central(tmp_path: Path) -> Iterator[CentralInProcess]:
    """The real centre, in this process; opened by whoever asks it something first."""
    centre = CentralInProcess(tmp_path, clock=lambda: NOW, at_once=False)
    yield centre
    centre.close()


@pytest.fixture
def app(profile: Path, resources: Path, central: CentralInProcess) -> Iterator[App]:
    """The application over the copied profile."""
    app = _app(profile, resources, central)
    yield app
    app.close()


@pytest.fixture
def fresh(tmp_path: Path, resources: Path, central: CentralInProcess) -> Iterator[App]:
    """The application of a PC nobody has used yet."""
    app = _app(tmp_path / "fresh", resources, central)
    yield app
    app.close()


@pytest.fixture(autouse=True)
def windows_can_be_made(qapp: QApplication) -> None:
    """For every test here, whichever comes first on its worker: a widget without it ends the process."""


OpenWindow = Callable[[App], MainWindow]


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot) -> Iterator[OpenWindow]:
    """Opens the one window of an application and waits until it is active."""
    opened: list[tuple[MainWindow, Bridge]] = []

    def open_(app: App) -> MainWindow:
        prepare(app, [])
        style.load_fonts(app.config.resources / "fonts", ("Medium", "Bold"))
        bridge = Bridge(app.bus)
        window = MainWindow(app, bridge)
        opened.append((window, bridge))
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        settle()
        return window

    yield open_
    for window, bridge in opened:
        answered(qtbot, bridge)
        window.close()
        bridge.close()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    settle()


@pytest.fixture
def bridge(qapp: QApplication) -> Iterator[Bridge]:
    """The crossing between threads of a window that is not there."""
    made = Bridge(EventBus())
    yield made
    made.close()


@pytest.fixture
def workplace(app: App) -> Workplace:
    """The officer's workplace, opened without the sign-in screen."""
    return app.session.sign_in(OFFICER, OFFICER_PASSWORD)


@pytest.fixture
def window(app: App, workplace: Workplace, open_window: OpenWindow) -> MainWindow:
    """The window with the officer signed in, at the desk."""
    window = open_window(app)
    window.enter(workplace)
    settle()
    return window


@pytest.fixture
def other(
    tmp_path: Path, seed: Path, resources: Path, central: CentralInProcess, qapp: QApplication
) -> Iterator[Workplace]:
    """The commune's other PC, enrolled, its forms published; it exchanges when it is told to."""
    app = opened_app(Path(shutil.copytree(seed, tmp_path / "other")), resources, central, 58)
    for form in sorted((resources / "forms").glob("*.xlsx")):
        central.publish(form)
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    enrolled(workplace, central)
    workplace.sync.stop()
    yield workplace
    app.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An empty USB stick."""
    (tmp_path / "usb").mkdir()
    return tmp_path / "usb"


def answered(qtbot: QtBot, bridge: Bridge) -> None:
    """Wait until no slow work runs any more."""
    if not bridge.idle:
        with qtbot.waitSignal(bridge.idled, timeout=20_000):
            pass
    settle()


def settle() -> None:
    """Let everything already asked for happen; the settings make their cards one after the other."""
    for window in QApplication.topLevelWidgets():
        for screen in window.findChildren(SettingsScreen):
            screen.whole()
    for _ in range(4):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def focused() -> QWidget:
    """What has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def compose(text: str) -> None:
    """Type `text` into what has the focus, as an input method for Vietnamese hands it over."""
    for letter in text:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(focused(), event)


def signed(workplace: Workplace, form: str = "cds57") -> str:
    """A report filled in and signed off by the leader; waits to be sent."""
    report = handed_on(workplace, form)
    workplace.reports.sign_off(report, LEADER, LEADER_PASSWORD)
    return report


def handed_on(workplace: Workplace, form: str = "cds57") -> str:
    """A report filled in that waits for its leader."""
    cards = workplace.desk.cards(NOW.date())
    card = next(card for card in cards if card.form == form and card.report is None)
    report = workplace.reports.start(card.obligation)
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "12")
    opened.instance.answer("/data/cb_maytinh", "3")
    workplace.reports.finish(report, opened.instance)
    return report


def enrolled(workplace: Workplace, central: CentralInProcess) -> None:
    """Enrol this PC at the centre."""
    workplace.enrolment.by_code(URL, central.enrol_code(workplace.unit.code))


def opened_app(profile: Path, resources: Path, central: CentralInProcess, chance: int) -> App:
    """The application of another PC; `chance` is its own, or ids would be made twice."""
    return _app(profile, resources, central, chance)


def _app(
    profile: Path, resources: Path, central: CentralInProcess | None, chance: int = 57, little_room: int = 0
) -> App:
    config = Config(
        profile,
        resources,
        password_cost=PasswordCost(1, 64, 1),
        reserve_bytes=64 * 1024,
        little_room_bytes=little_room,
    )
    transport = central.transport if central is not None else None
    return build(config, clock=lambda: NOW, rng=random.Random(chance), transport=transport)
