"""A report another PC has sent too: the two side by side, by mouse and by keyboard, and what comes of it."""

from __future__ import annotations

import hashlib
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.report import Delivery, ReportState
from desktop.services.workplace import Workplace
from sync.protocol import WaitingItem
from tests.central_in_process import CentralInProcess
from tests.sync.conftest import announce, enrolled_pc
from tests.ui.conftest import enrolled, focused, settle, signed
from tests.ui.test_screens import picture
from ui.main_window import MainWindow


@pytest.fixture
def report(window: MainWindow, workplace: Workplace, central: CentralInProcess, qtbot: QtBot) -> str:
    """Signed here with 12 officers and 3 computers; the centre holds 15 and 4 from another PC."""
    announce(central, "cds57")
    report = signed(workplace)
    _sent_elsewhere(workplace, central, report)
    workplace.sync.automatic = True
    enrolled(workplace, central)
    bridge = window.shell.bridge
    while workplace.reports.detail(report).delivery is not Delivery.SET_ASIDE:
        with qtbot.waitSignal(bridge.event, timeout=20_000):
            workplace.sync.ask()
    settle()
    return report


def _sent_elsewhere(workplace: Workplace, central: CentralInProcess, report: str) -> None:
    other = enrolled_pc(central, workplace.unit.code)
    opened = workplace.reports.open(report)
    xml = opened.instance.serialize().decode()
    why = '<cb_maytinh xmlns:bx="urn:baocaoxa:xforms" bx:reason="Vừa được cấp">4<'
    for old, new in (("<cb_tong>12<", "<cb_tong>15<"), ("<cb_maytinh>3<", why)):
        assert old in xml
        xml = xml.replace(old, new)
    item = {
        "op": "submission",
        "key": "elsewhere",
        "report": report,
        "form": "cds57",
        "version": "1",
        "instance": "uuid:elsewhere",
        "unit": workplace.unit.code,
        "xml": xml,
        "sha256": hashlib.sha256(xml.encode()).hexdigest(),
        "finished_at": "2026-10-20T01:00:00+00:00",
        "author": "Lê Thị Hoa",
        "approver": "Trần Văn Đạt",
    }
    waiting = WaitingItem(key="elsewhere", group=report, body=json.dumps(item).encode(), attempts=0)
    assert [result.status for result in other.api.sync(None, 1, (waiting,))[0].results] == ["ok"]
    other.api.close()


def _find(window: MainWindow, name: str) -> QWidget:
    (found,) = [each for each in window.findChildren(QWidget, name) if each.isVisible()]
    return found


def _look(window: MainWindow, report: str) -> None:
    window.shell.show_report(report)
    settle()
    QTest.mouseClick(_find(window, "detail.settle"), Qt.MouseButton.LeftButton)
    settle()


def test_each_is_chosen_by_keyboard(window: MainWindow, workplace: Workplace, report: str) -> None:
    _look(window, report)
    go = _find(window, "conflict.go")
    assert not go.isEnabled()
    assert focused().objectName() == "conflict.0.mine"
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused().objectName().startswith("conflict.1.")
    QTest.keyClick(focused(), Qt.Key.Key_Right)  # the first choice in a group is made with the space bar
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    chosen = [each.objectName() for each in window.findChildren(QRadioButton) if each.isChecked()]
    assert chosen == ["conflict.0.mine", "conflict.1.theirs"]
    picture(window, "conflict")
    assert go.isEnabled()
    QTest.mouseClick(go, Qt.MouseButton.LeftButton)
    settle()
    detail = workplace.reports.detail(report)
    assert (detail.state, detail.revision) == (ReportState.DRAFT, 1)
    instance = workplace.reports.open(report).instance
    assert [instance.node(f"/data/{name}").value for name in ("cb_tong", "cb_maytinh")] == ["12", "4"]


@pytest.mark.parametrize(("press", "officers"), [("conflict.allMine", "12"), ("conflict.allTheirs", "15")])
def test_all_at_once(
    window: MainWindow, workplace: Workplace, report: str, press: str, officers: str
) -> None:
    _look(window, report)
    QTest.mouseClick(_find(window, press), Qt.MouseButton.LeftButton)
    assert focused().objectName() == "conflict.go"
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    settle()
    assert workplace.reports.open(report).instance.node("/data/cb_tong").value == officers


def test_what_is_shown_and_said(window: MainWindow, report: str) -> None:
    _look(window, report)
    box = _find(window, "conflict.0")
    assert {"12", "15"} <= {each.text() for each in box.findChildren(QLabel) if each.isVisible()}
    (mine,) = window.findChildren(QRadioButton, "conflict.0.mine")
    assert "Cán bộ" in mine.accessibleName()
    assert "12" in mine.accessibleName()
    (theirs,) = window.findChildren(QRadioButton, "conflict.0.theirs")
    assert theirs.text() == "Máy khác: Lê Thị Hoa"
    said = {each.text() for each in _find(window, "conflict.1").findChildren(QLabel) if each.isVisible()}
    assert {"3", "4\nLý do đã nêu: Vừa được cấp"} <= said
    whose = _find(window, "conflict.whose")
    assert isinstance(whose, QLabel)
    assert "người lập Lê Thị Hoa, người duyệt Trần Văn Đạt, " in whose.text()
    assert all(each.accessibleName() for each in box.window().findChildren(QPushButton) if each.isVisible())


def test_escape_decides_nothing(window: MainWindow, workplace: Workplace, report: str) -> None:
    _look(window, report)
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settle()
    assert workplace.conflicts.there(report)
    assert _find(window, "detail.settle")
