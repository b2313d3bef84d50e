"""The main job with the keyboard alone: from the sign-in to the receipt of a report that was sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import ReportFilter
from tests.central_in_process import CentralInProcess
from tests.ui.conftest import (
    LEADER_PASSWORD,
    OFFICER,
    OFFICER_PASSWORD,
    OpenWindow,
    answered,
    compose,
    enrolled,
    focused,
    settle,
)
from ui.main_window import MainWindow

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
#: More stops than any screen has.
MOST = 80


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifiers)
    settle()


def within(widget: QWidget) -> list[str]:
    """The names of a widget and of what holds it, from the inside out."""
    names = []
    holder: QWidget | None = widget
    while holder is not None:
        names.append(holder.objectName())
        holder = holder.parentWidget()
    return names[:4]


def tab_to(name: str) -> None:
    """Go there with Tab alone; the name of the field or of what holds it."""
    passed = []
    for _ in range(MOST):
        widget = focused()
        passed.append(widget.objectName())
        if name in within(widget):
            return
        press(Key.Key_Tab)
    raise AssertionError(f"{name} is not reached with Tab; passed {passed}")


def test_from_the_sign_in_to_the_receipt(
    app: App, open_window: OpenWindow, qtbot: QtBot, central: CentralInProcess, resources: Path
) -> None:
    _enrol(app, central, resources)
    window = open_window(app)
    assert focused().objectName() == "signIn.password"
    compose(OFFICER_PASSWORD)
    press(Key.Key_Return)
    answered(qtbot, window.bridge)
    settle()
    assert focused().objectName().startswith("desk.card.cds57")
    press(Key.Key_Return)
    settle()
    tab_to("q:/data/cb_tong")
    compose("12")
    press(Key.Key_Tab)
    tab_to("q:/data/cb_maytinh")
    compose("30")  # more than there are: refused
    press(Key.Key_Return, CONTROL)
    press(Key.Key_F8)
    assert "q:/data/cb_maytinh" in within(focused())
    press(Key.Key_A, CONTROL)
    compose("3")
    press(Key.Key_Return, CONTROL)
    tab_to("entry.leaderPassword")
    compose(LEADER_PASSWORD)
    press(Key.Key_Return)
    answered(qtbot, window.bridge)
    workplace = app.session.workplace
    (report,) = workplace.reports.page(ReportFilter(), 0, 10)
    assert report.state is ReportState.SIGNED
    assert report.delivery is Delivery.PENDING
    press(Key.Key_6, Qt.KeyboardModifier.AltModifier)
    assert window.frame is not None
    assert window.frame.stack.currentWidget().objectName() == "sync"
    tab_to("sync.now")
    press(Key.Key_Space)
    qtbot.waitUntil(
        lambda: workplace.reports.detail(report.id).delivery is Delivery.ACKNOWLEDGED, timeout=20_000
    )
    settle()
    _read_the_receipt(window, workplace.reports.detail(report.id).serial)
    tab_to("status.guide")
    press(Key.Key_Space)
    assert window.door.guide is not None


def _enrol(app: App, central: CentralInProcess, resources: Path) -> None:
    """The PC knows its centre, and the centre the forms."""
    for form in sorted((resources / "forms").glob("*.xlsx")):
        central.publish(form)
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    enrolled(workplace, central)
    app.session.sign_out()


def _read_the_receipt(window: MainWindow, serial: str) -> None:
    """From wherever one is: the reports, the one of today, its receipt."""
    assert window.frame is not None
    assert serial
    press(Key.Key_2, Qt.KeyboardModifier.AltModifier)
    tab_to("reports.table")
    press(Key.Key_Down)
    press(Key.Key_Return)
    tab_to("detail.receipt.save")
    shown = [label.text() for label in window.frame.findChildren(QLabel) if label.isVisible()]
    assert serial in shown
