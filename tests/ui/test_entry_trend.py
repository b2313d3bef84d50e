"""A figure far from last period's: said with both and the change, confirmed, signed with its reason."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.report import ReportState
from tests.e2e import values
from tests.forms.filling import put
from tests.ui.test_entry import (  # noqa: F401 - the fixtures
    CTRL,
    LEADER_PASSWORD,
    NOW,
    Office,
    focus,
    made_profile,
    office,
    press,
    state,
    type_and_tab,
    typed,
)
from ui.questions.base import Question
from ui.questions.soft_check import ReasonLine
from ui.screens.entry import EntryScreen

Key = Qt.Key
HOUSES = "/data/nguoi_dan/hk_kd"
SENT = "/data/van_ban/vb_di"


def next_month(office: Office) -> EntryScreen:  # noqa: F811
    """The report after one that is signed, with the same answers."""
    first = office.filled(office.start("cds57"))
    first.sheet.answer(SENT, "2100")
    first.sheet.answer(HOUSES, "640")
    press(first, "entry.finish")
    office.workplace.reports.sign_off(first.report, "lan", LEADER_PASSWORD)
    cards = office.workplace.desk.cards(NOW.date())
    later = next(card for card in cards if card.form == "cds57" and card.report is None)
    screen = office.filled(office.workplace.reports.start(later.obligation))
    screen.sheet.answer(SENT, "2100")
    screen.sheet.answer(HOUSES, "640")
    return screen


def retype(screen: EntryScreen, ref: str, text: str) -> Question:
    screen.sheet.go_to(ref)
    QTest.keyClick(focus(), Key.Key_A, CTRL)
    type_and_tab(text)
    return typed(screen, f"q:{ref}", Question)


def test_the_same_figures_again_ask_nothing_and_the_report_goes_on(office: Office) -> None:  # noqa: F811
    screen = next_month(office)
    press(screen, "entry.finish")
    assert state(screen) == ReportState.AWAITING


def test_both_figures_and_the_change_are_said_and_a_reason_is_signed(office: Office) -> None:  # noqa: F811
    screen = next_month(office)
    asked = retype(screen, SENT, "2700")
    assert asked.property("state") == "warn"
    said = "More than 20\u00a0% apart: 2.100 last period, 2.700 now (+28,6\u00a0%)."
    assert asked.warning_shown == said
    assert retype(screen, SENT, "2520").warning_shown == ""
    retype(screen, SENT, "2700")
    press(screen, "entry.finish")
    assert state(screen) == ReportState.DRAFT
    (line,) = lines(screen)
    assert line == f"To confirm: Văn bản đi: {said}"
    QTest.keyClick(screen.faults.list, Key.Key_Return)
    assert isinstance(focus(), ReasonLine)
    QTest.keyClicks(focus(), "Trien khai he thong moi")
    QTest.keyClick(focus(), Key.Key_Return)
    press(screen, "entry.finish")
    assert state(screen) == ReportState.AWAITING
    office.workplace.reports.sign_off(screen.report, "lan", LEADER_PASSWORD)
    signed = office.workplace.reports.open(screen.report).instance
    assert 'bx:reason="Trien khai he thong moi">2700<' in signed.serialize().decode()


def test_nothing_is_asked_of_a_blank(office: Office) -> None:  # noqa: F811
    screen = next_month(office)
    asked = retype(screen, HOUSES, "0")
    assert asked.warning_shown.endswith("640 last period, 0 now (-100\u00a0%).")
    screen.sheet.go_to(HOUSES)
    QTest.keyClick(focus(), Key.Key_A, CTRL)
    QTest.keyClick(focus(), Key.Key_Delete)
    QTest.keyClick(focus(), Key.Key_Tab)
    assert screen.instance.node(HOUSES).value == ""
    assert asked.warning_shown == ""


def test_a_total_the_form_works_out_takes_a_reason_in_its_grid(office: Office) -> None:  # noqa: F811
    """Fewer damaged houses than in the report before: the total asks, not the degrees, by the keyboard."""
    reports = office.workplace.reports
    began = NOW - timedelta(hours=30)
    first = reports.start(office.workplace.happenings.begin("thientai", "Lũ", began))
    instance = reports.open(first).instance
    times = {"bat_dau": f"{began:%d/%m/%Y %H:%M}", "chot_luc": f"{NOW - timedelta(hours=9):%d/%m/%Y %H:%M}"}
    put(instance, {"lan_bc": "dau", **values.THIENTAI, **times})
    reports.finish(first, instance)
    reports.sign_off(first, "lan", LEADER_PASSWORD)
    cards = office.workplace.desk.cards(NOW.date())
    later = next(card for card in cards if card.form == "thientai" and card.report is None)
    screen = office.open(reports.start(later.obligation))
    screen.sheet.answer("/data/dot/lan_bc", "tiep")
    screen.sheet.answer("/data/nha/nha_muc_30/nha_30_kc", "13")
    assert [each.ref for each in screen.instance.warnings()] == ["/data/nha/nha_cong/nha_tong"]
    press(screen, "entry.finish")
    (line,) = [text for text in lines(screen) if text.startswith("To confirm")]
    assert line.endswith("Less than last time: 79 then, 78 now (-1,3\u00a0%).")
    screen.faults.list.setCurrentRow(len(lines(screen)) - 1)
    QTest.keyClick(screen.faults.list, Key.Key_Return)
    assert isinstance(focus(), ReasonLine)
    QTest.keyClicks(focus(), "Dem nham mot nha")
    QTest.keyClick(focus(), Key.Key_Return)
    assert screen.instance.node("/data/nha/nha_cong/nha_tong").reason == "Dem nham mot nha"


def lines(screen: EntryScreen) -> list[str]:
    """What is still to be done, as listed."""
    return [screen.faults.list.item(row).text() for row in range(screen.faults.list.count())]
