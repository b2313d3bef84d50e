"""Regimes and the obligations that follow from them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop.domain.periods import DeclaredDays, Period, Periodicity, WorkingCalendar
from desktop.domain.regime import (
    AdHoc,
    Happening,
    Regime,
    ad_hoc_of,
    obligation_id,
    obligations_of,
    regimes_of,
    titles_of,
    turn_obligation,
    wanted_periods,
    wanted_turns,
)


def test_the_settings_sheet_states_regimes() -> None:
    settings = {"regime_periodicity": "month quarter", "regime_due_days": "2"}
    month, quarter = regimes_of(settings, "cds57", "1", {"vi": "Chuyển đổi số"})
    assert month == Regime("cds57.month", "cds57", "1", {"vi": "Chuyển đổi số"}, Periodicity.MONTH, 2)
    assert (quarter.id, quarter.periodicity, quarter.due_days) == ("cds57.quarter", Periodicity.QUARTER, 2)


def test_due_days_may_differ_and_may_be_missing() -> None:
    settings = {"regime_periodicity": "month year", "regime_due_days": "2.0 5"}
    assert [each.due_days for each in regimes_of(settings, "a", "1", {})] == [2, 5]
    assert [each.due_days for each in regimes_of({"regime_periodicity": "month"}, "a", "1", {})] == [1]
    assert regimes_of({}, "a", "1", {}) == ()


@pytest.mark.parametrize(
    "settings",
    [
        {"regime_periodicity": "weekly"},
        {"regime_periodicity": "month", "regime_due_days": "soon"},
        {"regime_periodicity": "month", "regime_due_days": "0"},
        {"regime_periodicity": "month quarter year", "regime_due_days": "1 2"},
        {"regime_periodicity": "ad_hoc", "regime_due_hours": "soon"},
        {"regime_periodicity": "ad_hoc", "regime_due_hours": "0"},
        {"regime_periodicity": "ad_hoc", "regime_every_hours": "0"},
        {"regime_periodicity": "thematic"},
    ],
)
def test_a_setting_that_cannot_be_is_named(settings: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="regime_"):
        regimes_of(settings, "a", "1", {})


def test_an_ad_hoc_form_has_hours_and_no_periods() -> None:
    settings = {"regime_periodicity": "ad_hoc", "regime_due_hours": "24.0"}
    assert regimes_of(settings, "thientai", "1", {}) == ()
    assert ad_hoc_of(settings, "thientai", "1", {"vi": "Thiên tai"}) == AdHoc(
        "thientai", "1", {"vi": "Thiên tai"}, 24
    )
    both = {"regime_periodicity": "month ad_hoc", "regime_due_days": "2"}
    assert [each.due_days for each in regimes_of(both, "a", "1", {})] == [2]
    assert ad_hoc_of({"regime_periodicity": "month"}, "a", "1", {}) is None


def test_the_last_closed_and_the_running_period_are_wanted() -> None:
    regime = Regime("a.month", "a", "1", {}, Periodicity.MONTH, 2)
    assert [each.code for each in wanted_periods(regime, date(2026, 11, 14))] == ["2026-10", "2026-11"]
    assert [each.code for each in wanted_periods(regime, date(2026, 11, 15))] == ["2026-11", "2026-12"]


def test_between_nine_month_periods_only_the_closed_one_is_wanted() -> None:
    regime = Regime("a.nine_months", "a", "1", {}, Periodicity.NINE_MONTHS, 2)
    assert [each.code for each in wanted_periods(regime, date(2026, 9, 14))] == ["2026-9M"]
    assert [each.code for each in wanted_periods(regime, date(2026, 10, 15))] == ["2026-9M"]
    assert wanted_periods(regime, date(2026, 10, 16)) == ()


def test_what_closed_long_before_the_commune_began_is_not_wanted() -> None:
    regime = Regime("a.quarter", "a", "1", {}, Periodicity.QUARTER, 2)
    assert [each.code for each in wanted_periods(regime, date(2026, 10, 15))] == ["2026-Q3", "2026-Q4"]
    assert [each.code for each in wanted_periods(regime, date(2026, 11, 22))] == ["2026-Q4"]


def test_what_closed_while_no_pc_asked_is_wanted() -> None:
    regime = Regime("a.month", "a", "1", {}, Periodicity.MONTH, 2)
    today = date(2026, 11, 22)
    wanted = [each.code for each in wanted_periods(regime, today, date(2026, 8, 20))]
    assert wanted == ["2026-09", "2026-10", "2026-11", "2026-12"]
    assert len(wanted_periods(regime, today, date(2000, 1, 1))) == 14


def test_obligation_ids_never_change() -> None:
    assert obligation_id("cds57.month", "20254", "2026-11") == "aec78f11-fa37-55b4-a306-0de96ea51e74"


def test_obligations_have_a_due_date_in_working_days() -> None:
    regime = Regime("a.month", "a", "1", {}, Periodicity.MONTH, 2)
    _, running = obligations_of(regime, "20254", date(2026, 11, 1), WorkingCalendar(DeclaredDays()))
    assert running.due == date(2026, 11, 17)
    assert running.id == obligation_id("a.month", "20254", "2026-11")


def test_titles_in_other_languages() -> None:
    settings = {"form_title": "Báo cáo", "title_en": "Report", "form_title::Français (fr)": "Rapport"}
    assert titles_of(settings, "Báo cáo") == {"vi": "Báo cáo", "en": "Report", "fr": "Rapport"}
    settings = {"form_title": "Báo cáo", "regime_title_en": "Report", "regime_title_fr": "Rapport"}
    assert titles_of(settings, "Báo cáo") == {"vi": "Báo cáo", "en": "Report", "fr": "Rapport"}


THEMATIC = {
    "regime_periodicity": "thematic",
    "regime_due_days": "3",
    "regime_windows": "2026-11-01 2026-11-13 2026-11-20; 2027-03-01 2027-03-12",
}


def test_a_thematic_form_is_due_in_its_windows() -> None:
    (regime,) = regimes_of(THEMATIC, "a", "1", {})
    calendar = WorkingCalendar(DeclaredDays())
    assert obligations_of(regime, "20254", date(2026, 10, 31), calendar) == ()
    (first,) = obligations_of(regime, "20254", date(2026, 11, 1), calendar)
    assert (first.period.code, first.due) == ("2026-11-01_2026-11-13", date(2026, 11, 20))
    assert first.id == obligation_id("a.thematic", "20254", "2026-11-01_2026-11-13")
    (second,) = obligations_of(regime, "20254", date(2027, 3, 1), calendar)
    assert second.due == date(2027, 3, 17), "three working days after it closed"
    since = date(2026, 11, 1)
    assert len(obligations_of(regime, "20254", date(2027, 3, 1), calendar, since)) == 2


@pytest.mark.parametrize(
    "windows",
    ["", "soon", "2026-11-01", "2026-11-30 2026-11-01", "2026-11-01 2026-11-30 2026-11-20"],
)
def test_a_window_that_cannot_be_is_named(windows: str) -> None:
    with pytest.raises(ValueError, match="regime_windows"):
        regimes_of(THEMATIC | {"regime_windows": windows}, "a", "1", {})


DAILY = AdHoc("bao", "1", {}, 24, 24)
BEGAN = datetime(2026, 11, 16, 6, 30)  # noqa: DTZ001 - as events are kept


@pytest.mark.parametrize(
    ("hours", "last", "numbers"),
    [
        (-1, None, []),
        (0, None, [1]),
        (23.9, None, [1]),
        (24, None, [1, 2]),
        (24 * 30, None, list(range(23, 32))),  # what was due over a week ago is in the later ones
        (60, 2, [1, 2]),
        (24 * 30, 2, [2]),  # the last one is never let go
        (10, 0, []),
    ],
)
def test_an_event_has_one_turn_after_another(hours: float, last: int | None, numbers: list[int]) -> None:
    event = Happening("bao", BEGAN, "Bão", last)
    turns = wanted_turns(DAILY, event, BEGAN + timedelta(hours=hours))
    assert [turn.index for turn in turns] == numbers
    assert [turn.due_at for turn in turns] == [BEGAN + timedelta(days=number) for number in numbers]


def test_the_turns_of_an_event_are_read_back() -> None:
    (turn,) = wanted_turns(DAILY, Happening("bao", BEGAN), BEGAN)
    assert turn.code == "2026-11-16T0630-001-00024"
    assert Period.parse(turn.code) == turn
    owed = turn_obligation(DAILY, "20254", turn)
    assert (owed.due, owed.period.start) == (date(2026, 11, 17), date(2026, 11, 16))
    assert owed.id == "9a64e95d-ab9d-5037-8d6f-2ef0e02ab48c"


def test_a_form_that_is_due_once_makes_no_turns() -> None:
    assert wanted_turns(AdHoc("bao", "1", {}, 24), Happening("bao", BEGAN), BEGAN) == ()
