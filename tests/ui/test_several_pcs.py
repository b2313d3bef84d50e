"""Two PCs of one commune, one of them before the eyes: accounts and reports of the other stand here too."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.report import Delivery, ReportState, Role
from desktop.domain.views import ReportFilter
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.sync.conftest import announce
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    OFFICER,
    OFFICER_PASSWORD,
    answered,
    enrolled,
    opened_app,
    settle,
    signed,
)
from tests.ui.leave import LEAVE
from tests.ui.test_screens import picture
from ui.main_window import MainWindow

_ALL = ReportFilter()


@pytest.fixture
def other(
    tmp_path: Path, seed: Path, resources: Path, central: CentralInProcess, qapp: QApplication
) -> Iterator[Workplace]:
    """The commune's other PC, with the same officer signed in, enrolled."""
    app: App = opened_app(Path(shutil.copytree(seed, tmp_path / "other")), resources, central, 58)
    announce(central, "cds57")
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    workplace.sync.automatic = True
    enrolled(workplace, central)
    yield workplace
    app.close()


@pytest.fixture
def here(window: MainWindow, workplace: Workplace, other: Workplace, central: CentralInProcess) -> MainWindow:
    """This PC, enrolled after the other one."""
    workplace.sync.automatic = True
    enrolled(workplace, central)
    settle()
    return window


def _until(qtbot: QtBot, workplace: Workplace, holds: Callable[[], bool]) -> None:
    """Ask the centre until it is so."""

    def check() -> bool:
        if not holds():
            workplace.sync.ask()
            return False
        return True

    qtbot.waitUntil(check, timeout=20_000)
    settle()


def _sees(window: MainWindow, name: str) -> bool:
    return any(each.isVisible() for each in window.findChildren(QWidget, name))


def _find(window: MainWindow, name: str) -> QWidget:
    (found,) = [each for each in window.findChildren(QWidget, name) if each.isVisible()]
    return found


def _press(window: MainWindow, name: str) -> None:
    QTest.mouseClick(_find(window, name), Qt.MouseButton.LeftButton)
    settle()


def _type(window: MainWindow, name: str, text: str) -> None:
    edit = _find(window, name)
    assert isinstance(edit, QLineEdit)
    edit.clear()
    QTest.keyClicks(edit, text)


def _reads(widget: QWidget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def test_an_account_of_the_other_pc_gets_a_password_here(
    here: MainWindow, workplace: Workplace, other: Workplace, qtbot: QtBot
) -> None:
    other.accounts.add("hoa", "Lê Thị Hoa", Role.CLERK, "mat khau o may kia", LEAVE)
    here.shell.show("settings")
    settle()
    _until(qtbot, workplace, lambda: _sees(here, "account.line.hoa"))
    line = _find(here, "account.line.hoa")
    assert "Lê Thị Hoa" in _reads(line)
    assert "chưa có mật khẩu trên máy này" in _reads(line)
    picture(here, "accounts")
    _press(here, "account.password.hoa")
    _type(here, "account.first", "mat khau o day")
    _type(here, "account.firstAgain", "mat khau o day")
    _type(here, "account.keeperPassword", LEADER_PASSWORD)
    _press(here, "account.give")
    answered(qtbot, here.shell.bridge)
    assert "chưa có mật khẩu" not in _reads(_find(here, "account.line.hoa"))
    workplace.accounts._vault.check("hoa", "mat khau o day")


def test_at_the_sign_in_it_is_said(
    here: MainWindow, app: App, workplace: Workplace, other: Workplace, qtbot: QtBot
) -> None:
    other.accounts.add("hoa", "Lê Thị Hoa", Role.CLERK, "mat khau o may kia", LEAVE)
    _until(qtbot, workplace, lambda: [card.login for card in app.session.known()] == ["hoa"])
    here.sign_out()
    answered(qtbot, here.bridge)
    _press(here, "signIn.account.hoa")
    assert "chưa có mật khẩu trên máy này" in _reads(here)
    _type(here, "signIn.password", "mat khau o may kia")
    _press(here, "signIn.go")
    assert app.session.current is None
    picture(here, "sign-in-known")


def test_renamed_and_closed_here_it_is_so_there(
    here: MainWindow, workplace: Workplace, other: Workplace, qtbot: QtBot
) -> None:
    other.accounts.add("hoa", "Lê Thị Hoa", Role.CLERK, "mat khau o may kia", LEAVE)
    here.shell.show("settings")
    settle()
    _until(qtbot, workplace, lambda: _sees(here, "account.change.hoa"))
    _press(here, "account.change.hoa")
    _type(here, "account.newName", "Le Thi Hoa Binh")
    _type(here, "account.keeperPassword", LEADER_PASSWORD)
    _press(here, "account.saveChange")
    answered(qtbot, here.shell.bridge)
    _until(qtbot, other, lambda: other.accounts.everyone()[-1].account.name == "Le Thi Hoa Binh")
    _press(here, "account.close.hoa")
    _type(here, "account.keeperPassword", LEADER_PASSWORD)
    _press(here, "account.confirmClose")
    answered(qtbot, here.shell.bridge)
    _until(qtbot, other, lambda: not other.accounts._vault.has("hoa"))
    assert len(other.accounts.everyone()) == 2


def test_the_whole_story_of_a_report(
    here: MainWindow, workplace: Workplace, other: Workplace, qtbot: QtBot
) -> None:
    """Sent there, it stands here; both correct it, the later one decides, and both end with one report."""
    report = signed(other)
    _until(qtbot, other, lambda: other.reports.detail(report).delivery is Delivery.ACKNOWLEDGED)
    _until(qtbot, workplace, lambda: report in [row.id for row in workplace.reports.page(_ALL, 0, 9)])
    here.shell.show_report(report)
    settle()
    assert "máy khác gửi" in _reads(_find(here, "detail.revisions"))
    assert _find(here, "detail.receipt").isVisible()
    picture(here, "elsewhere")
    _press(here, "detail.correct")
    _correct(other, report, "13")
    _until(qtbot, other, lambda: other.reports.detail(report).delivery is Delivery.ACKNOWLEDGED)
    _until(qtbot, workplace, lambda: workplace.elsewhere.beside(report) is not None)
    here.shell.show_report(report)
    settle()
    assert "Máy khác của xã cũng đã gửi" in _reads(_find(here, "detail.elsewhere"))
    picture(here, "elsewhere-beside")
    _sign(workplace, report, "14")
    _until(qtbot, workplace, lambda: workplace.conflicts.there(report))
    here.shell.show_report(report)
    settle()
    _press(here, "detail.settle")
    _press(here, "conflict.allMine")
    _press(here, "conflict.go")
    _sign(workplace, report, "14")
    _until(qtbot, workplace, lambda: workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED)
    digest = workplace.reports.detail(report).sha256
    _until(qtbot, other, lambda: other.reports.detail(report).sha256 == digest)
    for pc in (workplace, other):
        assert pc.reports.open(report).instance.node("/data/cb_tong").value == "14"
        assert pc.reports.detail(report).state is ReportState.SIGNED


def _correct(workplace: Workplace, report: str, total: str) -> None:
    workplace.reports.correct(report)
    _sign(workplace, report, total)


def _sign(workplace: Workplace, report: str, total: str) -> None:
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", total)
    workplace.reports.finish(report, opened.instance)
    workplace.reports.sign_off(report, LEADER, LEADER_PASSWORD)
