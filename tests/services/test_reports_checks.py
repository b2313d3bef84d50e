"""What a report is held against: soft checks, the report before it, the files of its form."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.app import App
from desktop.domain.errors import HasViolations, Unconfirmed
from desktop.domain.report import ReportState
from desktop.services.workplace import Workplace
from tests.services.authored import arrive, sheet
from tests.services.conftest import LEADER_PASSWORD, NOW, Clock

SURVEY = (
    ("text", "ma_xa", "Mã xã", "", "", "", ""),
    ("integer", "ho", "Số hộ", "yes", "", ". <= 10", "Nhiều hơn thường lệ"),
    ("integer", "nguoi", "Số người", "yes", "", ". <= 40", "Đông hơn thường lệ"),
    ("note", "truoc", "Kỳ trước: ${last-saved#ho}", "", "", "", ""),
    ("text", "nguoi_duyet", "Người duyệt", "yes", "", "", ""),
)


@pytest.fixture
def office(workplace: Workplace, tmp_path: Path) -> Workplace:
    arrive(workplace, sheet(tmp_path / "ho.xlsx", "ho", "1", SURVEY), {"so_do.png": b"\x89PNG"})
    return workplace


def begin(office: Workplace, period: str) -> str:
    cards = [card for card in office.desk.cards(NOW.date()) if card.form == "ho" and card.period]
    return office.reports.start(
        next(card.obligation for card in cards if card.period and card.period.code == period)
    )


def finish(office: Workplace, report: str, households: str, reason: str = "") -> None:
    instance = office.reports.open(report).instance
    instance.answer("/data/ho", households)
    instance.answer("/data/nguoi", "30")
    if reason:
        instance.confirm("/data/ho", reason)
    office.reports.finish(report, instance)


def sign(office: Workplace, report: str, households: str) -> None:
    finish(office, report, households)
    office.reports.sign_off(report, "lan", LEADER_PASSWORD)


def before(office: Workplace, report: str) -> str:
    """What the form shows of the report before."""
    return office.reports.open(report).instance.node("/data/truoc").label


def test_an_unusual_answer_wants_a_reason(office: Workplace) -> None:
    report = begin(office, "2026-11")
    instance = office.reports.open(report).instance
    instance.answer("/data/ho", "12")
    with pytest.raises(HasViolations):  # what is wrong comes first
        office.reports.finish(report, instance)
    instance.answer("/data/nguoi", "50")
    with pytest.raises(Unconfirmed) as told:
        office.reports.finish(report, instance)
    assert told.value.count == 2
    instance.confirm("/data/ho", "Thêm hai hộ tái định cư")
    with pytest.raises(Unconfirmed) as told:
        office.reports.finish(report, instance)
    assert told.value.count == 1
    assert office.reports.detail(report).state is ReportState.DRAFT
    instance.answer("/data/nguoi", "40")
    office.reports.finish(report, instance)
    assert office.reports.detail(report).state is ReportState.AWAITING


def test_the_reason_is_signed_with_the_report(office: Workplace) -> None:
    report = begin(office, "2026-11")
    finish(office, report, "12", "Thêm hai hộ tái định cư")
    office.reports.sign_off(report, "lan", LEADER_PASSWORD)
    opened = office.reports.open(report)
    assert opened.instance.node("/data/ho").reason == "Thêm hai hộ tái định cư"


def test_the_leader_cannot_sign_what_is_unusual_without_a_reason(office: Workplace) -> None:
    """A draft finished by an application that did not ask yet is asked about now."""
    report = begin(office, "2026-11")
    instance = office.reports.open(report).instance
    instance.answer("/data/ho", "12")
    instance.answer("/data/nguoi", "30")
    office.reports._move(report, "finish", snapshot=instance.snapshot())
    with pytest.raises(Unconfirmed):
        office.reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert office.reports.detail(report).state is ReportState.AWAITING


def test_the_files_of_the_form_come_with_the_report(office: Workplace) -> None:
    opened = office.reports.open(begin(office, "2026-11"))
    assert opened.media("so_do.png") == b"\x89PNG"
    assert opened.media("khac.png") is None


def test_the_report_before_is_that_of_the_period_before(office: Workplace, clock: Clock, app: App) -> None:
    november, december = begin(office, "2026-11"), begin(office, "2026-12")
    assert before(office, december) == "Kỳ trước: "
    sign(office, november, "7")
    sign(office, december, "8")
    office.reports.correct(december)
    assert before(office, december) == "Kỳ trước: 7"  # not its own earlier revision
    office.reports.correct(november)
    assert before(office, november) == "Kỳ trước: "  # December was signed later, but comes after it
    sign(office, november, "9")
    assert before(office, december) == "Kỳ trước: 9"  # as it stands corrected
