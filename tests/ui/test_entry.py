"""The entry screen driven by the keyboard, on a real profile with the shipped forms."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.errors import DiskFull
from desktop.domain.report import Delivery, ReportState, Role
from desktop.services.workplace import Workplace
from tests.joining import join
from ui.bridge import Bridge
from ui.questions.field import Line
from ui.questions.table import TableQuestion
from ui.screens.entry import EntryScreen
from ui.screens.entry_draft import AFTER, Draft
from ui.shell import Shell

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
NOW = datetime(2026, 10, 16, 9, 0, tzinfo=timezone(timedelta(hours=7)))
PASSWORD = "mật khẩu của An"
LEADER_PASSWORD = "mật khẩu của Lan"
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier

W = TypeVar("W", bound=QWidget)

#: Answers that agree with every rule of F1.
GOOD = {
    "cb_tong": "45", "cb_maytinh": "44", "cb_kyso": "40", "cb_taphuan": "12", "vb_di": "312",
    "vb_di_kyso": "300", "hs_cv": "1200", "hs_cv_mang": "1150", "thon_tong": "12", "thon_song": "12",
    "thon_dien": "12", "to_cnscd": "12", "tv_cnscd": "60", "bdhvs_lop": "2", "bdhvs_luot": "80",
    "dinhdanh_du": "18000", "dinhdanh_co": "15000", "hk_kd": "500", "hk_qr": "320", "sco_attt": "0",
    "nv_tong": "10", "nv_ht": "6", "nv_dangth": "3", "nv_quahan": "1",
}  # fmt: skip


@dataclass
class Office:
    """An officer signed in, with the bridge and shell a window would give."""

    app: App
    workplace: Workplace
    shell: Shell
    qtbot: QtBot

    def start(self, form: str) -> str:
        """A report just started."""
        cards = self.workplace.desk.cards(NOW.date())
        return self.workplace.reports.start(next(card.obligation for card in cards if card.form == form))

    def open(self, report: str) -> EntryScreen:
        """The report on screen, in an active window."""
        screen = EntryScreen(self.workplace, self.shell, report)
        self.qtbot.addWidget(screen)
        screen.resize(1150, 768)
        with self.qtbot.waitActive(screen):
            screen.show()
            screen.activateWindow()
        screen.setFocus()
        return screen

    def filled(self, report: str) -> EntryScreen:
        """The report on screen with every answer given."""
        screen = self.open(report)
        for node in list(screen.instance.walk()):
            name = node.ref.rpartition("/")[2]
            if name in GOOD:
                screen.sheet.answer(node.ref, GOOD[name])
        screen.save_now()
        return screen

    def value(self, report: str, ref: str) -> str:
        """What a fresh look into the store finds."""
        return str(self.workplace.reports.open(report).instance.node(ref).value)


def application(profile: Path) -> App:
    config = Config(profile, RESOURCES, "vi", PasswordCost(1, 64, 1), reserve_bytes=64 * 1024)
    return build(config, clock=lambda: NOW, rng=random.Random(57))


@pytest.fixture(scope="module")
def made_profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile with the shipped forms, an officer and a leader; made once, copied for each test."""
    profile = tmp_path_factory.mktemp("entry") / "profile"
    app = application(profile)
    unit = app.units.search("Bà Nà")[0].code
    workplace = app.session.create(unit, "an", "Nguyễn Văn An", Role.OFFICER, PASSWORD).workplace
    join(workplace, "lan", "Trần Thị Lan", Role.LEADER, LEADER_PASSWORD)
    app.close()
    return profile


@pytest.fixture
def office(tmp_path: Path, made_profile: Path, qtbot: QtBot) -> Iterator[Office]:
    app = application(Path(shutil.copytree(made_profile, tmp_path / "profile")))
    workplace = app.session.sign_in("an", PASSWORD)
    bridge = Bridge(app.bus)
    yield Office(app, workplace, Shell(app, bridge), qtbot)
    bridge.close()
    app.close()


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_and_tab(text: str) -> None:
    QTest.keyClicks(focus(), text)
    QTest.keyClick(focus(), Key.Key_Tab)


def named(screen: QWidget, name: str) -> QWidget:
    """What the person sees under that name; else what is there hidden."""
    return typed(screen, name, QWidget)


def typed(screen: QWidget, name: str, kind: type[W]) -> W:
    """The same, of a kind."""
    found = screen.findChildren(kind, name)
    assert found, name
    return next((widget for widget in found if widget.isVisible()), found[0])


def label_of(screen: QWidget, name: str) -> str:
    return str(typed(screen, name, QLabel).text())


def press(screen: QWidget, name: str) -> None:
    found = typed(screen, name, QPushButton)
    assert found.isVisible()
    QTest.keyClick(found, Key.Key_Space)


def state(screen: EntryScreen) -> ReportState:
    return screen.detail.state


def test_the_head_says_which_report_and_what_was_filled_in(office: Office) -> None:
    screen = office.open(office.start("cds57"))
    facts = screen.findChild(QLabel, "entry.given")
    assert facts is not None
    assert "15/09–14/10" in facts.accessibleName()
    assert "Nguyễn Văn An" in facts.accessibleName()
    assert "16/10/2026" in label_of(screen, "entry.due")
    assert not screen.findChild(QWidget, "q:/data/ky/ma_xa")
    assert "Báo cáo chuyển đổi số" in screen.accessibleName()


def test_labels_speak_the_language_of_the_screen(office: Office) -> None:
    report = office.start("cds57")
    assert office.open(report).instance.node("/data/can_bo/cb_tong").label == "Tổng số cán bộ, công chức"
    office.app.settings.change(language="en")
    assert office.open(report).instance.node("/data/can_bo/cb_tong").label == "Officials, total"


def test_typing_through_a_section_saves_by_itself(office: Office) -> None:
    report = office.start("cds57")
    screen = office.open(report)
    assert focus() is named(screen, "q:/data/can_bo/cb_tong").focusProxy()
    assert AFTER < 500
    with office.qtbot.waitSignal(screen.draft.saved, timeout=20_000):
        QTest.keyClicks(focus(), "45")
    assert office.value(report, "/data/can_bo/cb_tong") == "45"
    assert label_of(screen, "entry.saved")


def test_leaving_saves_what_was_typed_a_moment_ago(office: Office) -> None:
    report = office.start("cds57")
    screen = office.open(report)
    QTest.keyClicks(focus(), "45")
    assert office.value(report, "/data/can_bo/cb_tong") == ""
    screen.leave()
    assert office.value(report, "/data/can_bo/cb_tong") == "45"


def test_closing_saves_what_was_typed_a_moment_ago(office: Office) -> None:
    report = office.start("cds57")
    screen = office.open(report)
    QTest.keyClicks(focus(), "46")
    screen.close()
    assert office.value(report, "/data/can_bo/cb_tong") == "46"


def test_ctrl_s_saves_at_once(office: Office) -> None:
    report = office.start("cds57")
    screen = office.open(report)
    QTest.keyClicks(focus(), "47")
    QTest.keyClick(screen, Key.Key_S, CTRL)
    assert office.value(report, "/data/can_bo/cb_tong") == "47"


def test_the_sections_by_keyboard_and_by_outline(office: Office) -> None:
    screen = office.open(office.start("cds57"))
    QTest.keyClick(focus(), Key.Key_PageDown, CTRL)
    assert focus() is named(screen, "q:/data/van_ban/vb_di").focusProxy()
    QTest.keyClick(focus(), Key.Key_PageUp, CTRL)
    assert focus() is named(screen, "q:/data/can_bo/cb_tong").focusProxy()
    press(screen, "entry.section.2")
    assert focus() is named(screen, "q:/data/ha_tang/thon_tong").focusProxy()


def test_what_the_outline_leads_to_is_there(office: Office) -> None:
    screen = office.open(office.start("cds57"))
    press(screen, "entry.section.6")
    assert screen.findChild(QWidget, "q:/data/nhiem_vu/nv_tong") is not None


def test_a_computed_rate_follows_and_a_question_comes_when_it_is_relevant(office: Office) -> None:
    screen = office.open(office.start("cds57"))
    type_and_tab("40")
    type_and_tab("30")
    rate = named(screen, "q:/data/can_bo/tl_maytinh").findChild(QLineEdit)
    assert rate is not None
    assert rate.text() == "75"
    units = named(screen, "q:/data/can_bo/tl_maytinh").findChildren(QLabel)
    assert "%" in [unit.text() for unit in units]
    press(screen, "entry.section.5")
    story = named(screen, "q:/data/an_toan/sco_mota")
    assert not story.isVisible()
    type_and_tab("1")
    assert story.isVisible()


def test_errors_are_listed_in_words_and_enter_goes_there(office: Office) -> None:
    screen = office.open(office.start("cds57"))
    type_and_tab("40")
    type_and_tab("41")
    QTest.keyClick(focus(), Key.Key_Return, CTRL)
    faults = screen.faults.list
    assert faults.isVisible()
    assert focus() is faults
    assert "Có máy tính đủ cấu hình: Nhập số từ 0 đến tổng số" in faults.item(0).text()
    assert state(screen) == ReportState.DRAFT
    before = faults.count()
    QTest.keyClick(faults, Key.Key_Down)
    QTest.keyClick(faults, Key.Key_Up)
    QTest.keyClick(faults, Key.Key_Return)
    assert focus() is named(screen, "q:/data/can_bo/cb_maytinh").focusProxy()
    type_and_tab("40")
    screen.count()
    assert faults.count() == before - 1


def test_f8_goes_through_what_is_wrong_and_round(office: Office) -> None:
    screen = office.open(office.start("cds57"))
    type_and_tab("40")
    here = screen.sheet.where()
    QTest.keyClick(focus(), Key.Key_F8)
    wrong = [violation.ref for violation in screen.standing.violations()]
    assert wrong[0] == here
    seen = [screen.sheet.where()]
    for _ in wrong:
        QTest.keyClick(focus(), Key.Key_F8)
        seen.append(screen.sheet.where())
    assert seen == [*wrong[1:], *wrong[:2]]


def test_an_error_in_a_table_is_named_by_row_and_found(office: Office) -> None:
    screen = office.open(office.start("tthc"))
    table = screen.findChild(TableQuestion)
    assert table is not None
    table.grid.setFocus()
    table.grid.select(table.model.index(0, 0))
    QApplication.clipboard().setText("Đất đai\t120\t35\t12")
    QTest.keyClick(table.grid, Key.Key_V, CTRL)
    table.grid.select(table.model.index(0, 1))
    QTest.keyClicks(table.grid, "1")
    QTest.keyClicks(focus(), "20x")
    QTest.keyClick(focus(), Key.Key_Return)
    QTest.keyClick(focus(), Key.Key_Return, CTRL)
    assert "(Đất đai), Tiếp nhận trực tuyến" in screen.faults.list.item(0).text()
    QTest.keyClick(screen.faults.list, Key.Key_Return)
    assert focus() is table.grid
    assert table.where() == "/data/bang/linh_vuc[1]/tn_tt"


def test_the_outline_counts_what_is_filled_and_wrong(office: Office) -> None:
    screen = office.open(office.start("cds57"))
    first = named(screen, "entry.section.0")
    assert first.accessibleName().endswith("0 of 4 filled")
    type_and_tab("40")
    type_and_tab("41")
    screen.count()
    assert first.accessibleName().endswith("1 to correct")
    filled = office.filled(office.start("cds57"))
    filled.count()
    assert named(filled, "entry.section.0").accessibleName().endswith("Complete")


def test_from_draft_to_signed(office: Office) -> None:
    report = office.start("cds57")
    screen = office.filled(report)
    press(screen, "entry.finish")
    assert state(screen) == ReportState.AWAITING
    password = typed(screen, "entry.leaderPassword", QLineEdit)
    assert typed(screen, "entry.leader", QComboBox).currentData() == "lan"
    field = named(screen, "q:/data/can_bo/cb_tong").focusProxy()
    assert isinstance(field, Line)
    assert field.isReadOnly()
    assert focus() is password
    QTest.keyClicks(password, "wrong")
    with office.qtbot.waitSignal(office.shell.bridge.idled, timeout=20_000):
        press(screen, "entry.sign")
    assert state(screen) == ReportState.AWAITING
    assert "password" in password.accessibleDescription()
    assert focus() is password
    password.setText(LEADER_PASSWORD)
    with office.qtbot.waitSignal(office.shell.bridge.idled, timeout=20_000):
        QTest.keyClick(password, Key.Key_Return)
    assert state(screen) == ReportState.SIGNED
    assert screen.detail.delivery == Delivery.PENDING
    assert "Signed off by Trần Thị Lan" in screen.banner.accessibleName()
    assert screen.sign is None


def test_the_leader_sends_it_back_and_the_comment_is_seen(office: Office) -> None:
    screen = office.filled(office.start("cds57"))
    press(screen, "entry.finish")
    press(screen, "entry.sendBack")
    for nothing in ("", "  "):
        QTest.keyClicks(focus(), nothing)
        press(screen, "entry.sendBack")
        said = [each.text() for each in typed(screen, "entry.signOff", QWidget).findChildren(QLabel)]
        assert any("or put a comment at a cell (Shift+F2)" in each for each in said)
        assert state(screen) == ReportState.AWAITING
    QTest.keyClicks(focus(), "Check the villages.")
    password = typed(screen, "entry.leaderPassword", QLineEdit)
    password.setText(LEADER_PASSWORD)
    with office.qtbot.waitSignal(office.shell.bridge.idled, timeout=20_000):
        press(screen, "entry.sendBack")
    assert state(screen) == ReportState.DRAFT
    assert "Check the villages." in screen.banner.accessibleName()


def test_the_officer_takes_it_back(office: Office) -> None:
    screen = office.filled(office.start("cds57"))
    press(screen, "entry.finish")
    press(screen, "entry.takeBack")
    assert state(screen) == ReportState.DRAFT
    field = named(screen, "q:/data/can_bo/cb_tong").focusProxy()
    assert isinstance(field, Line)
    assert not field.isReadOnly()


def test_a_save_that_fails_is_told_kept_and_tried_again(qtbot: QtBot) -> None:
    full = [True]
    kept: list[datetime] = []

    def save() -> datetime:
        if full[0]:
            raise DiskFull
        kept.append(NOW)
        return NOW

    draft = Draft(save)
    with qtbot.waitSignal(draft.failed, timeout=20_000):
        draft.touch()
    assert draft.dirty
    assert not draft.flush()
    full[0] = False
    assert draft.flush()
    assert kept == [NOW]
    assert not draft.dirty


def test_a_full_disk_is_said_on_the_screen_and_nothing_is_lost(office: Office) -> None:
    report = office.start("cds57")
    screen = office.open(report)
    screen._save_failed(DiskFull())
    assert "The disk is full" in screen.banner.accessibleName()
    assert "Not saved" in label_of(screen, "entry.saved")
    type_and_tab("45")
    screen.save_now()
    assert "The disk is full" not in screen.banner.accessibleName() or not screen.banner.isVisible()
    assert office.value(report, "/data/can_bo/cb_tong") == "45"


def test_everything_has_a_name_for_a_screen_reader(office: Office) -> None:
    screen = office.filled(office.start("cds57"))
    for at in range(len(screen._sections)):
        screen.sheet.show_section(at)
    for kind in (QPushButton, QLineEdit, QComboBox):
        nameless = [
            w.objectName() for w in screen.findChildren(kind) if w.isVisible() and not w.accessibleName()
        ]
        assert nameless == []


def test_no_window_but_the_one_is_ever_shown(office: Office) -> None:
    """A widget shown before it has a parent flashes up as a window and takes the focus."""
    screen = office.filled(office.start("cds57"))
    for at in range(len(screen._sections)):
        screen.sheet.show_section(at)
    press(screen, "entry.finish")
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert shown == [screen]
    QApplication.processEvents()
    assert screen.isActiveWindow()


@pytest.mark.parametrize(("width", "beside"), [(1150, True), (640, False)])
def test_figures_stand_side_by_side_where_there_is_room_and_are_never_cut(
    office: Office, width: int, beside: bool
) -> None:
    screen = office.open(office.start("cds57"))
    screen.resize(width, 500)
    type_and_tab("40")
    type_and_tab("41")
    QTest.keyClick(focus(), Key.Key_Return, CTRL)
    QApplication.processEvents()
    total, pcs = named(screen, "q:/data/can_bo/cb_tong"), named(screen, "q:/data/can_bo/cb_maytinh")
    assert (total.y() == pcs.y()) is beside
    assert pcs.height() >= pcs.heightForWidth(pcs.width())
    page = screen.sheet.page(0)
    assert page.widget().width() <= page.viewport().width()
    if beside:
        fields = [q.focusProxy() for q in (total, pcs)]
        assert len({field.mapTo(page, field.rect().topLeft()).y() for field in fields if field}) == 1


def test_after_a_paste_outline_and_foot_count_in_the_same_turn(office: Office) -> None:
    screen = office.open(office.start("tthc"))
    table = screen.findChild(TableQuestion)
    assert table is not None
    before = label_of(screen, "entry.left")
    assert before.endswith("required answers open")
    table.grid.setFocus()
    table.grid.select(table.model.index(0, 0))
    QApplication.clipboard().setText("Đất đai\t120\t35\t12")
    QTest.keyClick(table.grid, Key.Key_V, CTRL)
    assert label_of(screen, "entry.left") != before
