"""What waits, what was set aside and why, what was received: looked at and acted on as an officer does."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.report import Delivery
from desktop.domain.views import ExchangeView
from desktop.services.workplace import Workplace
from desktop.store.outbox import FAULTS, StoreOutbox
from sync.protocol import CellError, FailureKind
from tests.central_in_process import CentralInProcess
from tests.services.refusing import answered as refuse
from tests.services.refusing import only_aside
from tests.ui.conftest import LEADER, LEADER_PASSWORD, NOW, answered, enrolled, focused, settle, signed
from ui.main_window import MainWindow
from ui.screens.sync_aside import AsideLine, AsidePart

CELLS = (
    CellError(ref="/data/cb_maytinh", message="Không quá số cán bộ."),
    CellError(ref="/data/cb_tong", message="Khác kỳ trước."),
)


@pytest.fixture
def app(profile: Path, resources: Path, central: CentralInProcess) -> Iterator[App]:
    config = Config(profile, resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024)
    app = build(config, clock=lambda: NOW, rng=random.Random(58), transport=central.transport)
    yield app
    app.close()


def named(window: MainWindow, name: str) -> list[QWidget]:
    found = [each for each in window.findChildren(QWidget) if each.objectName() == name]
    return [each for each in found if each.isVisible()]


def press(window: MainWindow, name: str) -> None:
    (found, *_) = named(window, name)
    assert isinstance(found, QPushButton), name
    found.click()
    settle()


def said(window: MainWindow, name: str = "sync.aside") -> str:
    (found, *_) = named(window, name)
    return "\n".join(each.accessibleName() for each in found.findChildren(QWidget) if each.isVisible())


@pytest.fixture
def refused(workplace: Workplace, central: CentralInProcess) -> str:
    enrolled(workplace, central)
    workplace.sync.stop()
    report = signed(workplace)
    refuse(workplace, report, NOW, status="invalid", errors=CELLS)
    return report


def open_aside(window: MainWindow) -> None:
    window.show_screen("sync")
    settle()
    press(window, "sync.part.aside")


def test_why_stands_at_the_name_of_each_cell(window: MainWindow, refused: str) -> None:
    open_aside(window)
    told = said(window)
    assert "Máy chủ từ chối 2 ô." in told
    assert "• Có máy tính: Không quá số cán bộ." in told
    assert "• Cán bộ: Khác kỳ trước." in told
    (tab,) = named(window, "sync.part.aside")
    assert tab.accessibleName() == "Cần xử lý (1)"


def test_the_report_itself_says_why_in_words(window: MainWindow, refused: str) -> None:
    """The banner over the answers spoke of refs."""
    window.shell.open_report(refused)
    settle()
    (banner,) = named(window, "entry.news")
    assert "Máy chủ từ chối 2 ô." in banner.accessibleName()
    assert "/data/" not in banner.accessibleName()


def test_correcting_goes_to_the_first_refused_cell(
    window: MainWindow, workplace: Workplace, refused: str
) -> None:
    open_aside(window)
    press(window, "aside.edit.cds57")
    settle()
    assert workplace.reports.detail(refused).revision == 1
    at: QWidget | None = focused()
    while at is not None and not at.objectName().startswith("q:"):
        at = at.parentWidget()
    assert at is not None
    assert at.objectName() == "q:/data/cb_maytinh"
    frame = window.frame
    assert frame is not None
    shown = [each.text() for each in frame.stack.currentWidget().findChildren(QLabel)]
    assert any("Không quá số cán bộ." in each for each in shown)


def test_sending_again_the_same_bytes(window: MainWindow, workplace: Workplace, refused: str) -> None:
    open_aside(window)
    item = only_aside(workplace)
    press(window, "aside.retry.cds57")
    assert workplace.reports.detail(refused).delivery is Delivery.PENDING
    assert "Không có gì cần xử lý." in said(window)
    assert item.key in {each.key for each in StoreOutbox(workplace._store).due(NOW, 5)}


@pytest.fixture
def failed(workplace: Workplace, central: CentralInProcess) -> str:
    """An account the centre has failed on too often; its item."""
    enrolled(workplace, central)
    workplace.sync.stop()
    outbox = StoreOutbox(workplace._store)
    item = next(each for each in outbox.due(NOW, 50) if each.group == f"account:{LEADER}")
    for _ in range(FAULTS):
        outbox.fault(NOW, item, FailureKind.SERVER, NOW)
    return item.key


def test_an_account_that_was_set_aside_stands_there_and_is_sent_again(
    window: MainWindow, workplace: Workplace, failed: str
) -> None:
    """It is no report: it was in no list, and nobody heard of it."""
    open_aside(window)
    assert "Tài khoản của " in said(window)
    assert "Trung tâm gặp lỗi nhiều lần" in said(window)
    assert "Các máy khác của xã chưa biết" in said(window)
    (tab,) = named(window, "sync.part.aside")
    assert tab.accessibleName() == "Cần xử lý (1)"
    (sentence,) = named(window, "sync.sentence")
    assert "1 thay đổi tài khoản" in sentence.accessibleName()
    press(window, "aside.retry.account")
    assert "Không có gì cần xử lý." in said(window)
    assert failed in {each.key for each in StoreOutbox(workplace._store).due(NOW, 50)}


@pytest.fixture
def leading(window: MainWindow, app: App, refused: str) -> Workplace:
    """The leader signed in on the same PC."""
    workplace = app.session.sign_in(LEADER, LEADER_PASSWORD)
    window.enter(workplace)
    workplace.sync.stop()
    return workplace


def test_an_officer_does_not_discard_what_a_leader_signed(
    window: MainWindow, workplace: Workplace, refused: str
) -> None:
    open_aside(window)
    (discard,) = named(window, "aside.discard.cds57")
    assert not discard.isEnabled()
    assert "Người được bỏ báo cáo này: Quản trị, Văn thư, Lãnh đạo." in said(window)
    for way in ("edit", "retry", "export"):
        assert named(window, f"aside.{way}.cds57")[0].isEnabled()
    assert named(window, "aside.reason") == []


def test_discarding_wants_a_reason(window: MainWindow, leading: Workplace, refused: str) -> None:
    workplace = leading
    open_aside(window)
    press(window, "aside.discard.cds57")
    assert isinstance(focused(), QLineEdit)
    press(window, "aside.discardNow")
    assert workplace.reports.detail(refused).delivery is Delivery.SET_ASIDE
    QTest.keyClicks(focused(), "Nham bieu")
    press(window, "aside.discardNow")
    detail = workplace.reports.detail(refused)
    assert (detail.delivery, detail.dropped_why) == (Delivery.DROPPED, "Nham bieu")
    window.shell.show_report(refused)
    settle()
    assert named(window, "detail.dropped")[0].accessibleName() == "Đã bỏ, không gửi: Nham bieu"


def test_keeping_it_after_all(window: MainWindow, leading: Workplace, refused: str) -> None:
    open_aside(window)
    press(window, "aside.discard.cds57")
    press(window, "aside.keep")
    assert named(window, "aside.reason") == []
    assert leading.aside.count() == 1


@pytest.mark.usefixtures("leading")
def test_what_is_being_typed_outlives_news(window: MainWindow, refused: str, app: App) -> None:
    from desktop.events import SyncChanged

    open_aside(window)
    press(window, "aside.discard.cds57")
    QTest.keyClicks(focused(), "Nham")
    app.bus.publish(SyncChanged())
    settle()
    (reason,) = named(window, "aside.reason")
    assert isinstance(reason, QLineEdit)
    assert reason.text() == "Nham"


def test_saved_for_the_province(
    window: MainWindow, workplace: Workplace, refused: str, tmp_path: Path, qtbot: QtBot
) -> None:
    part = AsidePart(workplace, window.shell, ask_folder=lambda _owner: tmp_path)
    qtbot.addWidget(part)
    part.refresh()
    (save,) = [each for each in part.findChildren(QPushButton) if each.objectName() == "aside.export.cds57"]
    save.click()
    answered(qtbot, window.bridge)
    (packet,) = tmp_path.glob("BaoCaoXa-XemXet-*.bcx")
    assert packet.name in said(window, "banner")
    assert only_aside(workplace).handed_in is not None
    item = only_aside(workplace)
    line = AsideLine(workplace, window.shell, item)
    qtbot.addWidget(line)
    assert any("lưu để tỉnh xem" in each.text() for each in line.findChildren(QLabel))


def test_saving_for_the_province_is_stopped(
    window: MainWindow, workplace: Workplace, refused: str, tmp_path: Path, qtbot: QtBot
) -> None:
    item = only_aside(workplace)
    line = AsideLine(workplace, window.shell, item, ask_folder=lambda _owner: tmp_path)
    qtbot.addWidget(line)
    save, correct = (line.findChild(QPushButton, f"aside.{name}.cds57") for name in ("export", "edit"))
    assert save is not None
    assert correct is not None
    save.click()
    assert not save.isEnabled()
    assert not correct.isEnabled()
    line.line.stop.click()
    answered(qtbot, window.bridge)
    saved = bool(list(tmp_path.glob("*.bcx")))  # it may have been quicker
    assert (only_aside(workplace).handed_in is not None) == saved
    assert ("Đã lưu" in said(window, "banner")) == saved
    assert ("Đã dừng" in said(window, "banner")) != saved
    assert save.isEnabled()
    assert correct.isEnabled()


def test_on_the_report_itself_too(window: MainWindow, refused: str) -> None:
    window.shell.show_report(refused)
    settle()
    assert "• Có máy tính: Không quá số cán bộ." in said(window, "detail.setAside")
    assert len(named(window, "aside.edit.cds57")) == 1
    assert named(window, "detail.correct") == []  # one button for one thing


def test_another_pc_has_sent_it_too(
    window: MainWindow, workplace: Workplace, central: CentralInProcess
) -> None:
    enrolled(workplace, central)
    workplace.sync.stop()
    report = signed(workplace)
    xml = workplace.reports.open(report).instance.serialize().decode()
    refuse(workplace, report, NOW, status="conflict", rev="1", xml=xml)
    open_aside(window)
    assert "Một máy tính khác cũng đã gửi" in said(window)
    press(window, "aside.edit.cds57")
    assert named(window, "conflict")


def test_one_report_goes_first(window: MainWindow, workplace: Workplace, central: CentralInProcess) -> None:
    enrolled(workplace, central)
    workplace.sync.stop()
    signed(workplace)
    second = signed(workplace, "tthc")
    window.show_screen("sync")
    settle()
    assert named(window, "sync.first.cds57") == []  # it is the first
    (button,) = named(window, "sync.first.tthc")
    button.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    settle()
    assert workplace.aside.waiting(0, 5)[0].report == second
    assert named(window, "sync.first.tthc") == []
    assert named(window, "sync.first.cds57")


def test_a_hundred_exchanges_by_the_page(window: MainWindow, workplace: Workplace) -> None:
    for number in range(120):
        kind = ("ok", "offline", "login_wanted", "proxy")[number % 4]
        at = NOW - timedelta(hours=120 - number)
        workplace.sync._outbox.note_exchange(ExchangeView(at, kind, 1, 0, ""))
    window.show_screen("sync")
    settle()
    press(window, "sync.part.history")
    (where,) = named(window, "sync.history.where")
    assert where.property("text") == "1–20 trên 100"
    for _ in range(4):
        press(window, "sync.history.next")
    (where,) = named(window, "sync.history.where")
    assert where.property("text") == "81–100 trên 100"
    (onward,) = named(window, "sync.history.next")
    assert not onward.isEnabled()
    assert focused().objectName() == "sync.history.back"
