"""The frame and the screens in it, with the keyboard."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QLabel,
    QListWidget,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.periods import Period
from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import ReportFilter, ReportOrder, ReportRow
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.ui.conftest import (
    LEADER_PASSWORD,
    NOW,
    OFFICER_PASSWORD,
    answered,
    compose,
    enrolled,
    focused,
    settle,
    signed,
)
from tests.ui.held_work import HeldWork
from ui.main_window import MainWindow
from ui.rail import Nav
from ui.screens import SCREENS
from ui.screens.enrolment import EnrolmentForm
from ui.screens.reports import ReportsScreen
from ui.screens.reports_model import ReportsModel
from ui.widgets.paged import PAGE


def find(window: MainWindow, name: str) -> QWidget:
    found = [each for each in window.findChildren(QWidget, name) if each.isVisibleTo(window)]
    assert found, name
    return found[-1]


def press(window: MainWindow, name: str) -> None:
    QTest.keyClick(find(window, name), Qt.Key.Key_Space)
    settle()


def write(window: MainWindow, name: str, text: str) -> None:
    find(window, name).setFocus()
    compose(text)


def front(window: MainWindow) -> str:
    assert window.frame is not None
    widget = window.frame.stack.currentWidget()
    return widget.objectName() if widget is not None else ""


def banner(window: MainWindow) -> str:
    return find(window, "banner").accessibleName()


@pytest.mark.parametrize(
    ("key", "screen"), [(str(number), screen.key) for number, screen in enumerate(SCREENS, 1)]
)
def test_alt_and_a_number_go_to_a_screen(window: MainWindow, key: str, screen: str) -> None:
    window.show_screen("settings" if screen == "desk" else "desk")
    QTest.keyClick(window, getattr(Qt.Key, f"Key_{key}"), Qt.KeyboardModifier.AltModifier)
    settle()
    assert front(window) == screen
    place = find(window, f"nav.{screen}")
    assert isinstance(place, QAbstractButton)
    assert place.isChecked()


def test_the_rail_folds_to_icons_that_keep_their_names(window: MainWindow) -> None:
    press(window, "rail.fold")
    place = find(window, "nav.desk")
    assert isinstance(place, QPushButton)
    assert place.text() == ""
    assert place.accessibleName().startswith("Bàn làm việc")
    wide = find(window, "rail").width()
    press(window, "rail.fold")
    assert find(window, "rail").width() > wide


def test_the_folded_rail_still_says_who_is_signed_in(window: MainWindow) -> None:
    press(window, "rail.fold")
    mark = find(window, "rail.who")
    assert isinstance(mark, QLabel)
    assert mark.isVisible()
    assert mark.text() == "NL"
    assert mark.accessibleName() == mark.toolTip() == "Đang dùng: Nguyễn Thị Lan, Cán bộ"
    press(window, "rail.fold")
    assert not mark.isVisible()


def test_the_rail_folds_by_itself_where_there_is_little_room(window: MainWindow, app: App) -> None:
    app.settings.change(scale=2.0)
    window.shell.relook()
    settle()
    place = find(window, "nav.desk")
    assert isinstance(place, QPushButton)
    assert place.text() == ""
    app.settings.change(scale=1.0)
    window.shell.relook()
    settle()
    assert isinstance(place := find(window, "nav.desk"), QPushButton)
    assert "Bàn làm việc" in place.text()


@pytest.mark.parametrize(("scale", "height"), [(2.0, 768), (2.0, 700), (1.0, 480), (1.0, 768)])
def test_no_place_of_the_rail_lies_over_another(
    window: MainWindow, app: App, scale: float, height: int
) -> None:
    """On a low screen they stand closer, and apart again where there is room."""
    app.settings.change(scale=scale)
    window.shell.relook()
    for tall in (height, 1080, height):
        window.resize(1366, tall)
        settle()
        assert window.height() == tall
        places = sorted(
            (each for each in find(window, "rail").findChildren(Nav) if each.isVisible()),
            key=lambda each: each.y(),
        )
        assert len(places) >= 10
        for above, below in pairwise(places):
            assert above.geometry().bottom() < below.y(), (tall, above.objectName())
        assert not any(each.property("close") for each in places) or tall < 1000


def test_the_rail_counts_what_waits_for_this_person(window: MainWindow, workplace: Workplace) -> None:
    late = [card for card in workplace.desk.cards(NOW.date()) if card.days_left < 0]
    assert late
    assert find(window, "nav.desk").accessibleName() == f"Bàn làm việc ({len(late)})"


def test_ctrl_k_finds_screens_and_reports(window: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    report = signed(workplace)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert focused().objectName() == "search"
    compose("cai dat")
    answered(qtbot, window.bridge)
    answers = find(window, "search.answers")
    assert isinstance(answers, QListWidget)
    assert [answers.item(row).text() for row in range(answers.count())] == ["Cài đặt"]
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    assert front(window) == "settings"
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    compose("cds57")
    answered(qtbot, window.bridge)
    assert answers.item(0).text() == "Báo cáo"
    assert answers.count() == 2
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    assert front(window) == "detail"
    assert workplace.reports.detail(report).title in find(window, "head.title").accessibleName()


def test_the_status_line_says_it_and_opens_the_screen(window: MainWindow) -> None:
    line = find(window, "status.line")
    assert line.accessibleName() == "Máy này chưa đăng ký với máy chủ của tỉnh."
    press(window, "status.line")
    assert front(window) == "sync"


def test_the_first_card_is_the_next_step(window: MainWindow, workplace: Workplace) -> None:
    first = workplace.desk.cards(NOW.date())[0]
    card = focused()
    assert first.period is not None
    assert card.objectName() == f"desk.card.{first.form}.{first.period.code}"
    assert card.property("role") == "primary"
    others = [
        each
        for each in window.findChildren(QPushButton)
        if each.property("role") == "primary" and each.isVisible()
    ]
    assert others == [card]
    QTest.keyClick(card, Qt.Key.Key_Space)
    settle()
    assert front(window) == "entry"
    assert workplace.reports.count(ReportFilter()) == 0  # a form only looked at is no report yet


def test_a_signed_report_moves_down_the_desk(window: MainWindow, workplace: Workplace) -> None:
    report = signed(workplace)
    settle()
    period = workplace.reports.detail(report).period
    assert period is not None
    card = find(window, f"desk.card.cds57.{period.code}")
    assert card.property("role") == "quiet"
    QTest.keyClick(card, Qt.Key.Key_Space)
    settle()
    assert front(window) == "detail"
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settle()
    assert front(window) == "reports"


def test_correcting_opens_a_new_revision(window: MainWindow, workplace: Workplace) -> None:
    report = signed(workplace)
    window.shell.show_report(report)
    settle()
    press(window, "detail.correct")
    assert front(window) == "entry"
    assert workplace.reports.detail(report).state is ReportState.DRAFT


def test_a_correction_begun_by_mistake_is_given_up(window: MainWindow, workplace: Workplace) -> None:
    report = signed(workplace)
    window.shell.show_report(report)
    settle()
    press(window, "detail.correct")
    window.shell.show_report(report)
    settle()
    press(window, "detail.leave")
    settle()
    assert workplace.reports.detail(report).state is ReportState.SIGNED
    assert find(window, "detail.correct")


def test_send_now_brings_the_receipt(
    window: MainWindow, app: App, workplace: Workplace, central: CentralInProcess, qtbot: QtBot
) -> None:
    central.publish(app.config.resources / "forms" / "cds57.xlsx")
    report = signed(workplace)
    window.show_screen("sync")
    settle()
    assert find(window, "sync.enrol").isEnabled()
    enrolled(workplace, central)
    window.frame.show_screen("sync") if window.frame else None
    settle()
    assert find(window, "sync.waiting")
    press(window, "sync.now")
    qtbot.waitUntil(
        lambda: workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED, timeout=20_000
    )
    qtbot.waitUntil(
        lambda: "Trung tâm đã nhận đủ" in find(window, "status.line").accessibleName(), timeout=20_000
    )
    settle()
    assert not find_or_none(window, "sync.see.cds57")
    press(window, "sync.part.received")
    serial = workplace.reports.detail(report).serial
    assert find(window, f"sync.receipt.{serial}")
    press(window, "sync.part.history")
    assert find(window, "sync.history")


def test_sending_by_itself_is_a_switch(
    window: MainWindow, workplace: Workplace, central: CentralInProcess
) -> None:
    enrolled(workplace, central)
    window.show_screen("sync")
    settle()
    switch = find(window, "sync.automatic")
    assert isinstance(switch, QCheckBox)
    assert not switch.isChecked()
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert workplace.sync.automatic


def test_a_new_account_can_sign_in(window: MainWindow, app: App, qtbot: QtBot) -> None:
    window.show_screen("settings")
    settle()
    press(window, "settings.add")
    assert focused().objectName() == "account.name"
    compose("Phạm Văn Đức")
    write(window, "account.password", "mat khau cua Duc")
    write(window, "account.again", "mat khau cua Duc")
    write(window, "account.keeperPassword", LEADER_PASSWORD)
    role = find(window, "account.role")
    assert isinstance(role, QComboBox)
    QTest.keyClick(find(window, "account.again"), Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert "Phạm Văn Đức" in banner(window)
    assert [card.login for card in app.session.accounts()] == ["lan.nt", "hung.tv", "duc.pv"]


def test_the_own_password_is_changed(
    window: MainWindow, workplace: Workplace, app: App, qtbot: QtBot
) -> None:
    window.show_screen("settings")
    settle()
    write(window, "password.old", "sai mat khau")
    write(window, "password.new", "mat khau moi")
    write(window, "password.again", "mat khau moi")
    press(window, "password.go")
    answered(qtbot, window.bridge)
    assert "Mật khẩu chưa đúng" in find(window, "password.old").accessibleDescription()
    find(window, "password.old").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    compose(OFFICER_PASSWORD)
    press(window, "password.go")
    answered(qtbot, window.bridge)
    assert banner(window) == "Đã đổi mật khẩu."


def test_enrolment_in_the_settings(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, qtbot: QtBot
) -> None:
    window.show_screen("settings")
    settle()
    write(window, "enrol.url", central.url)
    write(window, "enrol.code", central.enrol_code(workplace.unit.code))
    press(window, "enrol.go")
    answered(qtbot, window.bridge)
    assert workplace.enrolment.is_enrolled
    assert "đã đăng ký" in banner(window)


def test_asking_the_centre_is_told_and_cannot_be_stopped(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, qtbot: QtBot
) -> None:
    window.show_screen("settings")
    settle()
    write(window, "enrol.url", central.url)
    write(window, "enrol.code", central.enrol_code(workplace.unit.code))
    (form,) = window.findChildren(EnrolmentForm)
    held = HeldWork(window.bridge)
    window.shell.bridge, bridge = held, window.shell.bridge  # type: ignore[assignment]
    press(window, "enrol.go")
    window.shell.bridge = bridge
    qtbot.waitUntil(form._line.isVisible, timeout=20_000)
    assert "một lần" in form._line.bar.accessibleName()
    assert not form._line.stop.isVisible()
    held.go()
    answered(qtbot, bridge)
    assert workplace.enrolment.is_enrolled


def test_an_empty_desk_is_kind(window: MainWindow, workplace: Workplace) -> None:
    from ui.screens.desk import DeskScreen

    desk = workplace.desk

    class NothingOwed:
        def cards(self, _today: object, **_how: object) -> tuple[()]:
            return ()

        def next_due(self, today: object) -> object:
            return desk.next_due(today)  # type: ignore[arg-type]

    workplace.desk = NothingOwed()  # type: ignore[assignment]
    try:
        window.show_screen("desk")
        screen = find(window, "desk")
        assert isinstance(screen, DeskScreen)
        screen.refresh()
        settle()
        said = [
            each.accessibleName() or each.text()
            for each in screen.findChildren(QLabel)
            if each.isVisibleTo(screen)
        ]
    finally:
        workplace.desk = desk
    assert "Chưa có báo cáo nào đến hạn" in said
    assert any(text.startswith("Sắp tới: Báo cáo ") for text in said)


class ManyReports:
    """10,000 reports behind the seam of the reports service; counts the pages asked for."""

    def __init__(self) -> None:
        self.pages: list[int] = []

    def count(self, wanted: ReportFilter) -> int:
        return 10_000 if not wanted.text else 37

    def periods(self) -> tuple[Period, ...]:
        return ()

    def page(
        self, wanted: ReportFilter, offset: int, limit: int, order: ReportOrder
    ) -> tuple[ReportRow, ...]:
        self.pages.append(offset)
        return tuple(
            ReportRow(
                id=str(number),
                form="cds57",
                title=f"Báo cáo {number}",
                period=Period.parse("2026-10"),
                state=ReportState.SIGNED,
                delivery=Delivery.ACKNOWLEDGED,
                revision=0,
                updated=NOW - timedelta(hours=number),
                author="Nguyễn Thị Lan",
                serial=f"S-{number}",
            )
            for number in range(offset, min(offset + limit, self.count(wanted)))
        )


def test_a_list_of_10_000_fetches_only_what_is_seen(window: MainWindow, workplace: Workplace) -> None:
    many = ManyReports()
    real, workplace.reports = workplace.reports, many  # type: ignore[assignment]
    try:
        window.show_screen("reports")
        settle()
        screen = find(window, "reports")
        assert isinstance(screen, ReportsScreen)
        assert screen.model.rowCount() == 10_000
        assert set(many.pages) == {0}
        screen.table.scrollToBottom()
        settle()
        assert set(many.pages) == {0, 10_000 - PAGE}
        screen.text.setFocus()
        compose("a")
        assert screen.model.rowCount() == 37
        QTest.keyClick(screen.text, Qt.Key.Key_Down)
        assert screen.table.hasFocus()
        assert screen.table.currentIndex().row() == 0
    finally:
        workplace.reports = real


def test_the_model_knows_where_it_ends(workplace: Workplace) -> None:
    signed(workplace)
    model = ReportsModel(workplace.reports, ReportFilter())
    assert model.rowCount() == 1
    assert model.at(0) is not None
    assert model.at(1) is None


def find_or_none(window: MainWindow, name: str) -> QWidget | None:
    return next((each for each in window.findChildren(QWidget, name) if each.isVisibleTo(window)), None)
