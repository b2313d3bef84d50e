"""Reports nobody asked for: begun from a form that says so, due in hours, on the desk, sent likewise."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.domain.errors import UnknownForm
from desktop.domain.views import CardState, ReportFilter
from desktop.services.agenda import Mark
from desktop.services.workplace import Workplace
from tests.services.authored import arrive, sheet
from tests.services.conftest import LEADER_PASSWORD, NOW

SURVEY = (
    ("text", "ma_xa", "Mã xã"),
    ("text", "ky_loai", "Loại kỳ"),
    ("integer", "chet", "Người chết"),
    ("text", "nguoi_lap", "Người lập"),
)


@pytest.fixture
def office(workplace: Workplace, tmp_path: Path) -> Workplace:
    """A workplace with one ad hoc form, due within 24 hours."""
    settings = {"regime_periodicity": "ad_hoc", "regime_due_days": "", "regime_due_hours": 24}
    arrive(workplace, sheet(tmp_path / "bao.xlsx", "bao", "1", SURVEY, settings=settings))
    return workplace


def test_it_is_begun_at_any_time_and_due_tomorrow(office: Workplace) -> None:
    assert [each.form for each in office.forms.ad_hoc()] == ["bao"]
    report = office.reports.begin("bao")
    opened = office.reports.open(report)
    assert opened.detail.period is None
    assert opened.detail.due == date(2026, 11, 17)
    assert opened.editable
    assert opened.instance.node("/data/ky_loai").value == "dotxuat"
    assert opened.instance.node("/data/ma_xa").value == office.unit.code
    assert office.reports.begin("bao") != report, "each event has its own"


def test_a_form_of_periods_is_not_begun_this_way(office: Workplace) -> None:
    with pytest.raises(UnknownForm):
        office.reports.begin("cds57")
    with pytest.raises(UnknownForm):
        office.reports.begin("khong_co")


def test_it_is_on_the_desk_until_it_is_received(office: Workplace) -> None:
    report = office.reports.begin("bao")
    assert all(each.form != "bao" for each in office.desk.cards(NOW.date())), "nothing is answered yet"
    office.reports.write_down(report)
    (card,) = [each for each in office.desk.cards(NOW.date()) if each.form == "bao"]
    assert (card.report, card.obligation, card.period) == (report, "", None)
    assert (card.state, card.due, card.days_left) == (CardState.DRAFT, date(2026, 11, 17), 1)
    assert office.desk.cards(date(2026, 11, 22)), "late ones stay"
    late = next(each for each in office.desk.cards(date(2026, 11, 22)) if each.form == "bao")
    assert late.days_left == -5


def test_it_is_in_the_calendar_on_the_day_it_is_due(office: Workplace) -> None:
    report = office.reports.begin("bao")
    office.reports.write_down(report)
    found = office.agenda.entries(date(2026, 11, 16), date(2026, 11, 18), NOW.date())
    assert [(each.day, each.mark) for each in found if each.card.report == report] == [
        (date(2026, 11, 17), Mark.DUE)
    ]


def test_it_is_found_by_its_kind(office: Workplace) -> None:
    report = office.reports.begin("bao")
    office.reports.write_down(report)
    found = office.reports.page(ReportFilter(text="dot xuat"), 0, 10)
    assert [row.id for row in found] == [report]


def test_the_next_one_starts_from_the_one_signed_last(office: Workplace) -> None:
    reports = office.reports
    for dead in ("1", "2"):
        report = reports.begin("bao")
        instance = reports.open(report).instance
        if dead == "2":
            assert instance.node("/data/chet").previous == "1"
        instance.answer("/data/chet", dead)
        reports.finish(report, instance)
        reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert reports.open(reports.begin("bao")).instance.node("/data/chet").previous == "2"
