"""Every screen: opens, says the same to a screen reader as before, has a picture, is fit for the keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.ui import accessibility
from tests.ui.conftest import OpenWindow, enrolled, settle, signed
from ui.main_window import MainWindow
from ui.screens.first_run import FirstRun

PICTURES = Path(__file__).resolve().parents[2] / "build" / "screenshots"
SCREENS = ("desk", "reports", "sync", "settings", "detail")


def show(window: MainWindow, workplace: Workplace, screen: str) -> None:
    """Bring one of SCREENS to the front, with a report waiting to be sent."""
    report = signed(workplace)
    if screen == "detail":
        window.shell.show_report(report)
    else:
        window.show_screen(screen)
    settle()


def picture(window: QWidget, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    assert window.grab().save(str(PICTURES / f"{name}.png"))


@pytest.mark.parametrize("screen", SCREENS)
def test_screen_says_what_it_said(
    screen: str, window: MainWindow, workplace: Workplace, request: pytest.FixtureRequest, app: App
) -> None:
    show(window, workplace, screen)
    picture(window, screen)
    place = str(app.config.profile)
    for each in window.findChildren(QLabel):  # the one text that differs from PC to PC
        if each.accessibleName() == place:
            each.setAccessibleName("<profile>")
    accessibility.compare(screen, window, request)


def test_sign_in_says_what_it_said(app: App, open_window: OpenWindow, request: pytest.FixtureRequest) -> None:
    window = open_window(app)
    picture(window, "sign_in")
    accessibility.compare("sign_in", window, request)


@pytest.mark.parametrize("step", range(3))
def test_first_run_says_what_it_said(
    step: int, fresh: App, open_window: OpenWindow, request: pytest.FixtureRequest
) -> None:
    window = open_window(fresh)
    wizard = window.centralWidget()
    assert isinstance(wizard, FirstRun)
    for _ in range(step):
        if wizard.commune.isVisible():
            wizard.commune.text.setText("ba na")
        wizard.next()
    settle()
    picture(window, f"first_run_{step}")
    accessibility.compare(f"first_run_{step}", window, request)


@pytest.mark.parametrize(
    ("language", "theme", "scale"), [("vi", "dark", 1.0), ("fr", "light", 1.5), ("en", "contrast", 2.0)]
)
def test_every_look_opens(
    window: MainWindow, workplace: Workplace, app: App, language: str, theme: str, scale: float
) -> None:
    app.settings.change(language=language, theme=theme, scale=scale)
    window.shell.relook()
    for screen in ("desk", "reports", "sync", "settings"):
        window.show_screen(screen)
        settle()
        picture(window, f"{screen}-{language}-{theme}-{round(scale * 100)}")
    assert (window.width(), window.height()) == (1366, 768)


@pytest.mark.parametrize("screen", SCREENS)
def test_everything_that_takes_the_focus_has_a_name(
    screen: str, window: MainWindow, workplace: Workplace
) -> None:
    show(window, workplace, screen)
    nameless = [_describe(widget) for widget in _focusable(window) if not _name(widget)]
    assert not nameless


def test_first_windows_have_names_too(app: App, fresh: App, open_window: OpenWindow) -> None:
    for window in (open_window(app), open_window(fresh)):
        assert not [_describe(widget) for widget in _focusable(window) if not _name(widget)]


@pytest.mark.parametrize("screen", SCREENS)
def test_tab_walks_through_everything_and_comes_back(
    screen: str, window: MainWindow, workplace: Workplace
) -> None:
    show(window, workplace, screen)
    window.setFocus()
    seen: list[QWidget] = []
    for _ in range(200):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen:
            break
        seen.append(now)
    missed = [_describe(widget) for widget in _tab_stops(window) if widget not in seen]
    assert not missed


def test_tab_goes_from_the_rail_to_the_screen_to_the_status(window: MainWindow) -> None:
    window.show_screen("desk")
    settle()
    order = [widget.objectName() for widget in _walk(window) if widget.objectName()]
    places = [order.index(name) for name in ("nav.desk", "nav.settings", "search", "status.line")]
    assert places == sorted(places)
    assert places[2] < order.index("desk.card.cds57.2026-10") < places[3]


def test_a_receipt_is_shown_with_its_signature_checked(
    window: MainWindow, app: App, workplace: Workplace, central: CentralInProcess, qtbot: QtBot
) -> None:
    central.publish(app.config.resources / "forms" / "cds57.xlsx")
    report = signed(workplace)
    enrolled(workplace, central)
    workplace.sync.ask()
    qtbot.waitUntil(lambda: workplace.reports.detail(report).receipt is not None, timeout=20_000)
    window.shell.show_report(report)
    settle()
    serial = window.findChild(QLabel, "detail.serial")
    assert serial is not None
    detail = workplace.reports.detail(report)
    assert detail.receipt is not None
    assert detail.receipt.verified
    assert serial.text() == detail.receipt.serial
    receipt = window.findChild(QWidget, "detail.receipt")
    assert receipt is not None
    assert receipt.accessibleName().endswith("Chữ ký đã kiểm tra")
    picture(window, "receipt")


def _focusable(window: MainWindow) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not widget.focusProxy()
    ]


def _tab_stops(window: MainWindow) -> list[QWidget]:
    return [widget for widget in _focusable(window) if widget.isEnabled() and not _in_a_group(widget)]


def _in_a_group(widget: QWidget) -> bool:
    """An exclusive group is one stop: arrows move inside it."""
    from PySide6.QtWidgets import QAbstractButton

    return isinstance(widget, QAbstractButton) and widget.group() is not None and not widget.isChecked()


def _walk(window: MainWindow) -> list[QWidget]:
    walked: list[QWidget] = []
    widget: QWidget | None = window.nextInFocusChain()
    while widget is not None and widget is not window:
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            walked.append(widget)
        widget = widget.nextInFocusChain()
    return walked


def _name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def _describe(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}"
