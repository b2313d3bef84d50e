"""A figure far from last period's: said with both and the change, confirmed, signed with its reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.report import ReportState
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
    (line,) = (screen.faults.list.item(row).text() for row in range(screen.faults.list.count()))
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
