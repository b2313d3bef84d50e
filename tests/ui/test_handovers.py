"""Two officers, two computers, two windows: a draft goes from the one to the other."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.errors.handovers import CannotHandOver, CannotTakeOver, CannotUseCopy
from desktop.domain.handover import Hand
from desktop.domain.report import ReportState
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.sync.conftest import announce
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    OpenWindow,
    answered,
    enrolled,
    opened_app,
    settle,
)
from tests.ui.held_work import HeldWork
from tests.ui.test_screens import picture
from ui import words
from ui.main_window import MainWindow
from ui.screens.handover_form import HandOverForm
from ui.screens.sync import SyncScreen
from ui.screens.sync_packets import PacketsSection

TOTAL = "/data/cb_tong"


class Desk:
    """One computer: its window, and what stands behind it."""

    def __init__(self, window: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
        self.window = window
        self.workplace = workplace
        self._qtbot = qtbot

    def sees(self, name: str) -> bool:
        return any(each.isVisible() for each in self.window.findChildren(QWidget, name))

    def find(self, name: str) -> QWidget:
        (found,) = [each for each in self.window.findChildren(QWidget, name) if each.isVisible()]
        return found

    def press(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        settle()

    def reads(self, name: str) -> str:
        return " ".join(
            each.accessibleName() or each.text()
            for each in self.find(name).findChildren(QLabel)
            if each.isVisible()
        )

    def until(self, holds: Callable[[], bool]) -> None:
        """Ask the centre until it is so."""

        def check() -> bool:
            if not holds():
                self.workplace.sync.ask()
                return False
            return True

        self._qtbot.waitUntil(check, timeout=20_000)
        settle()

    def draft(self, total: str) -> str:
        """A draft of the month's report with one answer."""
        reports = self.workplace.reports
        (card, *_) = [
            each for each in self.workplace.desk.cards(self.workplace.today()) if each.form == "cds57"
        ]
        report = card.report or reports.start(card.obligation)
        opened = reports.open(report)
        opened.instance.answer(TOTAL, total)
        reports.save_draft(report, opened.instance.snapshot())
        return report

    def total(self, report: str) -> str:
        return self.workplace.reports.open(report).instance.node(TOTAL).value

    def state(self, report: str) -> ReportState:
        return self.workplace.reports.detail(report).state

    def hand(self, report: str) -> Hand:
        return self.workplace.handovers.of_report(report)[0].state


@pytest.fixture
def desks(
    app: App,
    workplace: Workplace,
    tmp_path: Path,
    seed: Path,
    resources: Path,
    central: CentralInProcess,
    open_window: OpenWindow,
    qtbot: QtBot,
) -> Iterator[tuple[Desk, Desk]]:
    """The officer's computer, and the one at which the leader is signed in."""
    second: App = opened_app(Path(shutil.copytree(seed, tmp_path / "other")), resources, central, 58)
    announce(central, "cds57")
    leader = second.session.sign_in(LEADER, LEADER_PASSWORD)
    found = []
    for each, place in ((app, workplace), (second, leader)):
        place.sync.automatic = True
        enrolled(place, central)
        found.append(_entered(open_window(each), place, qtbot))
    here, there = found
    for desk in found:
        desk.until(lambda desk=desk: bool(desk.workplace.handovers.pcs()))  # type: ignore[misc]
    yield here, there
    leader.sync.stop()
    settle()  # what it told last is heard while the store is open
    second.close()


def _entered(window: MainWindow, workplace: Workplace, qtbot: QtBot) -> Desk:
    window.enter(workplace)
    settle()
    return Desk(window, workplace, qtbot)


def _offered(here: Desk, there: Desk, report: str) -> None:
    here.workplace.handovers.hand_over(report, "", "")
    there.until(lambda: there.sees("handover.offer.cds57"))


def test_an_officer_hands_over_and_the_other_goes_on(desks: tuple[Desk, Desk]) -> None:
    here, there = desks
    report = here.draft("12")
    here.window.shell.open_report(report)
    settle()
    here.press("entry.handOver")
    choice, note = here.find("handover.pc"), here.find("handover.note")
    assert isinstance(choice, QComboBox)
    assert isinstance(note, QPlainTextEdit)
    assert "Trần Văn Hùng" in choice.currentText()  # the other computer comes first, then any
    QTest.keyClicks(note, "con thieu muc 2")
    picture(here.window, "handover-form")
    here.press("handover.go")
    assert here.state(report) is ReportState.HANDED
    assert "Bản nháp này đã giao cho máy khác" in here.reads("entry.news")
    assert not here.sees("entry.handOver")
    picture(here.window, "handover-entry")

    there.until(lambda: there.sees("handover.offer.cds57"))
    assert "Nguyễn Thị Lan" in there.reads("handover.offer.cds57")
    assert "con thieu muc 2" in there.reads("handover.offer.cds57")
    picture(there.window, "handover-offer")
    there.press("handover.take")
    there.until(lambda: there.sees("handover.news"))
    picture(there.window, "handover-taken")
    there.press("handover.see")
    assert there.total(report) == "12"
    assert there.state(report) is ReportState.DRAFT
    assert there.sees("entry.handOver")

    here.until(lambda: here.hand(report) is Hand.TAKEN)
    here.press("entry.handed")  # see who has it
    assert "Trần Văn Hùng đã nhận làm tiếp" in here.reads("handover")
    picture(here.window, "handover-standing")
    assert not here.sees("handover.use.handed_over")
    here.press("handover.read.handed_over")
    assert "nếu cả hai bản cùng gửi" in here.reads("handover")  # going on all the same is said what it means
    assert here.sees("handover.use.handed_over")
    assert "Cán bộ: 12" in here.reads("handover")
    here.window.shell.show("desk")
    settle()
    assert "đã nhận làm tiếp bản nháp" in here.reads("handover.news")
    here.press("handover.told")
    assert not here.sees("handover.news")


def test_it_is_taken_back_at_the_report(desks: tuple[Desk, Desk]) -> None:
    here, there = desks
    report = here.draft("12")
    here.window.shell.show_report(report)
    settle()
    here.press("handover.open")
    here.press("handover.leave")  # thought better of it
    assert here.state(report) is ReportState.DRAFT
    here.press("handover.open")
    here.press("handover.go")
    assert "Chưa ai nhận" in here.reads("handover")
    there.until(lambda: there.sees("handover.offer.cds57"))
    here.press("handover.takeBack")
    here.until(lambda: here.sees("handover.open"))
    assert here.state(report) is ReportState.DRAFT
    there.until(lambda: not there.sees("handover.offer.cds57"))
    assert there.workplace.handovers.news() == ()  # nobody there had asked for it


def test_two_drafts_of_one_report_and_the_officer_chooses(desks: tuple[Desk, Desk]) -> None:
    here, there = desks
    report = here.draft("12")
    there.draft("15")
    _offered(here, there, report)
    there.window.shell.show("desk")
    settle()
    assert not there.sees("handover.take")
    picture(there.window, "handover-choice")
    there.press("handover.aside")
    there.until(lambda: there.sees("handover.news"))
    assert there.total(report) == "15"
    there.press("handover.see")
    there.press("handover.read.set_aside")
    assert "Cán bộ: 12" in there.reads("handover")
    there.press("handover.use.set_aside")
    assert there.total(report) == "12"
    assert there.sees("handover.copy.replaced")
    picture(there.window, "handover-copies")


def test_who_does_not_want_it_is_not_asked_again(desks: tuple[Desk, Desk]) -> None:
    here, there = desks
    report = here.draft("12")
    _offered(here, there, report)
    settle()
    there.press("handover.leaveIt")
    assert not there.sees("handover.offer.cds57")
    assert here.hand(report) is Hand.OFFERED


def test_what_cannot_be_handed_over_is_said_in_words(desks: tuple[Desk, Desk]) -> None:
    here, _ = desks
    report = here.draft("12")
    here.window.shell.open_report(report)
    settle()
    here.press("entry.handOver")
    note = here.find("handover.note")
    assert isinstance(note, QPlainTextEdit)
    note.setPlainText("Độ mật: TỐI MẬT")
    here.press("handover.go")
    assert "TỐI MẬT" in here.find("handover.wrong").accessibleName()
    assert here.state(report) is ReportState.DRAFT
    here.press("handover.leave")
    assert here.sees("entry.finish")


def test_a_computer_that_belongs_to_no_centre_does_not_offer_it(
    app: App, workplace: Workplace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    alone = _entered(open_window(app), workplace, qtbot)
    report = alone.draft("12")
    alone.window.shell.open_report(report)
    settle()
    assert not alone.sees("entry.handOver")
    alone.window.shell.show_report(report)
    settle()
    assert not alone.sees("handover")


@pytest.mark.parametrize(
    "error",
    [
        *(CannotHandOver(why) for why in ("not_enrolled", "waits", "large", "unknown_pc")),
        *(CannotTakeOver(why) for why in ("gone", "base", "own")),
        *(CannotUseCopy(why) for why in ("state", "base")),
    ],
    ids=lambda error: f"{type(error).__name__}-{error.why}",
)
def test_each_refusal_has_words_of_its_own(window: MainWindow, error: CannotHandOver) -> None:
    said = words.sentence(error)
    assert said != str(error)
    assert error.why not in said
    assert any(letter in said for letter in "ạảấầẩẫậắằẳẵặẹẻẽếềểễệịỉọỏốồổỗộớờởỡợụủứừửữựđ")


def test_writing_the_stick_is_stopped_and_the_draft_stays(
    desks: tuple[Desk, Desk], tmp_path: Path, qtbot: QtBot
) -> None:
    here = desks[0]
    here.workplace.sync.stop()
    report = here.draft("12")
    here.window.shell.show_report(report)
    settle()
    here.press("handover.open")
    (form,) = here.window.findChildren(HandOverForm)
    form._ask_folder = lambda _owner: tmp_path / "stick"
    (tmp_path / "stick").mkdir()
    form.pc.setCurrentIndex(1)
    shell = here.window.shell
    held = HeldWork(here.window.bridge)
    shell.bridge, bridge = held, shell.bridge  # type: ignore[assignment]
    here.press("handover.stick")
    shell.bridge = bridge
    qtbot.waitUntil(form.line.isVisible, timeout=20_000)
    here.press("handover.stop")
    held.go()
    answered(qtbot, bridge)
    assert "Đã dừng" in here.find("banner").accessibleName()  # the draft had left: its page was built anew
    assert here.state(report) is ReportState.DRAFT
    assert not list((tmp_path / "stick").iterdir())


def test_on_a_stick_without_a_line(desks: tuple[Desk, Desk], tmp_path: Path, qtbot: QtBot) -> None:
    here, there = desks
    for desk in desks:
        desk.workplace.sync.stop()
    report = here.draft("12")
    here.window.shell.show_report(report)
    settle()
    here.press("handover.open")
    (form,) = here.window.findChildren(HandOverForm)
    form._ask_folder = lambda _owner: tmp_path
    form.pc.setCurrentIndex(0)
    here.press("handover.stick")
    assert "Hãy chọn máy" in here.reads("handover.form")
    form.pc.setCurrentIndex(1)
    here.press("handover.stick")
    answered(qtbot, here.window.bridge)
    (packet,) = tmp_path.glob("BaoCaoXa-BanNhap-*.bcx")
    assert "bằng USB" in here.reads("handover")
    assert here.state(report) is ReportState.HANDED
    picture(here.window, "handover-stick-standing")
    here.press("handover.stickBack")
    assert "có thể đã mở USB" in here.reads("handover")
    picture(here.window, "handover-stick-back")
    here.press("handover.stickLeave")
    assert here.state(report) is ReportState.HANDED

    assert there.draft("5") == report
    section = _packets(there)
    section.take_in(packet)
    answered(qtbot, there.window.bridge)
    assert "Anh/chị cũng có bản nháp của báo cáo này" in there.reads("sync.draft")
    picture(there.window, "handover-stick-choice")
    there.press("stick.leave")
    assert there.total(report) == "5"
    section.take_in(packet)
    answered(qtbot, there.window.bridge)
    there.press("stick.replace")
    answered(qtbot, there.window.bridge)
    assert there.total(report) == "12"
    assert there.state(report) is ReportState.DRAFT
    here.press("handover.stickBack")
    here.press("handover.stickBackNow")
    assert here.state(report) is ReportState.DRAFT
    assert here.total(report) == "12"
    here.window.shell.show_report(report)
    settle()
    assert "Bản còn trên USB" in here.reads("handover")


def _packets(desk: Desk) -> PacketsSection:
    desk.window.show_screen("sync")
    settle()
    (screen,) = desk.window.findChildren(SyncScreen)
    screen.show_part("packets")
    settle()
    (section,) = desk.window.findChildren(PacketsSection)
    return section
