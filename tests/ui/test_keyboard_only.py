"""The main job with the keyboard alone: from the sign-in to a report that waits to be sent."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import ReportFilter
from tests.ui.conftest import (
    LEADER_PASSWORD,
    OFFICER_PASSWORD,
    OpenWindow,
    answered,
    compose,
    focused,
    settle,
)

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


def test_from_the_sign_in_to_a_signed_report(app: App, open_window: OpenWindow, qtbot: QtBot) -> None:
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
    tab_to("status.guide")
    press(Key.Key_Space)
    assert window.door.guide is not None
