"""Periods and working days: the vectors of the reporting rules, and laws that hold for every day."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import CalendarInvalid
from desktop.domain.periods import PERIODIC, DeclaredDays, Period, Periodicity, WorkingCalendar, due_date
from tests.domain import public_calendar

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
CALENDAR = WorkingCalendar.load(RESOURCES)
DAYS = st.dates(date(1950, 1, 1), date(2200, 1, 1))
COVERING = [each for each in PERIODIC if each is not Periodicity.NINE_MONTHS]


@pytest.mark.parametrize(
    ("code", "closes", "days", "due"),
    [
        ("2026-02", date(2026, 2, 14), 1, date(2026, 2, 23)),
        ("2026-02", date(2026, 2, 14), 2, date(2026, 2, 24)),
        ("2026-05", date(2026, 5, 14), 2, date(2026, 5, 18)),
        ("2026-11", date(2026, 11, 14), 1, date(2026, 11, 16)),
        ("2026-11", date(2026, 11, 14), 2, date(2026, 11, 17)),
    ],
)
def test_closing_and_due_dates_of_2026(code: str, closes: date, days: int, due: date) -> None:
    period = Period.parse(code)
    assert period.end == closes
    assert due_date(period, days, CALENDAR) == due


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("2026-01", date(2025, 12, 15), date(2026, 1, 14)),
        ("2026-12", date(2026, 11, 15), date(2026, 12, 14)),
        ("2026-Q1", date(2025, 12, 15), date(2026, 3, 14)),
        ("2026-Q4", date(2026, 9, 15), date(2026, 12, 14)),
        ("2026-H1", date(2025, 12, 15), date(2026, 6, 14)),
        ("2026-H2", date(2026, 6, 15), date(2026, 12, 14)),
        ("2026-9M", date(2025, 12, 15), date(2026, 9, 14)),
        ("2026", date(2025, 12, 15), date(2026, 12, 14)),
    ],
)
def test_every_kind_closes_on_a_fourteenth(code: str, start: date, end: date) -> None:
    period = Period.parse(code)
    assert (period.code, period.start, period.end) == (code, start, end)


@pytest.mark.parametrize(
    ("day", "month", "year"),
    [
        (date(2026, 12, 14), "2026-12", "2026"),
        (date(2026, 12, 15), "2027-01", "2027"),
        (date(2027, 1, 1), "2027-01", "2027"),
        (date(2027, 1, 15), "2027-02", "2027"),
    ],
)
def test_the_reporting_year_turns_on_15_december(day: date, month: str, year: str) -> None:
    assert Period.containing(Periodicity.MONTH, day).code == month
    assert Period.containing(Periodicity.YEAR, day).code == year


@pytest.mark.parametrize(
    "code", ["", "2026-13", "2026-00", "2026-Q5", "2026-H3", "26-01", "2026-1", "2026-9m", "x"]
)
def test_what_is_no_period_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="period"):
        Period.parse(code)


@pytest.mark.parametrize("periodicity", COVERING)
@given(day=DAYS)
def test_every_day_lies_in_exactly_one_period(periodicity: Periodicity, day: date) -> None:
    period = Period.containing(periodicity, day)
    around = (period.previous(), period, period.next())
    assert [each.start <= day <= each.end for each in around] == [False, True, False]


@pytest.mark.parametrize("periodicity", COVERING)
@given(day=DAYS)
def test_periods_follow_each_other_without_a_gap(periodicity: Periodicity, day: date) -> None:
    period = Period.containing(periodicity, day)
    assert period.next().start == period.end + timedelta(days=1)
    assert period.next().previous() == period
    assert period.previous().next() == period


@pytest.mark.parametrize("periodicity", list(PERIODIC))
@given(day=DAYS)
def test_codes_are_read_back(periodicity: Periodicity, day: date) -> None:
    period = Period.containing(periodicity, day)
    assert Period.parse(period.code) == period


@given(day=DAYS)
def test_nine_months_belong_to_the_reporting_year(day: date) -> None:
    nine = Period.containing(Periodicity.NINE_MONTHS, day)
    year = Period.containing(Periodicity.YEAR, day)
    assert nine.year == year.year
    assert nine.start == year.start


def test_swapped_saturdays_and_make_up_days() -> None:
    assert CALENDAR.is_working(date(2026, 8, 22))  # a Saturday worked for ...
    assert not CALENDAR.is_working(date(2026, 8, 31))  # ... this Monday
    assert not CALENDAR.is_working(date(2026, 4, 27))  # the Kings' day fell on a Sunday
    assert not CALENDAR.is_working(date(2026, 11, 24))  # new in 2026
    assert CALENDAR.add(date(2026, 8, 21), 1) == date(2026, 8, 22)


def test_the_calendar_shipped_is_the_public_one() -> None:
    assert json.loads(public_calendar.FILE.read_text("utf-8")) == public_calendar.days()


def test_a_local_file_overrides_the_public_calendar(tmp_path: Path) -> None:
    path = tmp_path / "calendar.json"
    path.write_text(json.dumps({"working": ["2026-02-16"], "off": ["2026-02-23"]}))
    calendar = WorkingCalendar.load(RESOURCES, path)
    assert due_date(Period.parse("2026-02"), 1, calendar) == date(2026, 2, 16)
    assert due_date(Period.parse("2026-02"), 2, calendar) == date(2026, 2, 24)


@pytest.mark.parametrize("content", ["{", '{"off": ["soon"]}', '{"off": 3}', "[]"])
def test_a_local_file_that_makes_no_sense_is_told(tmp_path: Path, content: str) -> None:
    path = tmp_path / "calendar.json"
    path.write_text(content)
    with pytest.raises(CalendarInvalid) as told:
        DeclaredDays.load(path)
    assert str(path) in str(told.value)


def test_days_left_are_signed_working_days() -> None:
    friday, monday = date(2026, 11, 13), date(2026, 11, 16)
    assert CALENDAR.between(friday, friday) == 0
    assert CALENDAR.between(friday, monday) == 1
    assert CALENDAR.between(monday, friday) == -1


@given(day=st.dates(date(2025, 1, 1), date(2027, 12, 1)), count=st.integers(0, 40))
def test_adding_and_counting_working_days_agree(day: date, count: int) -> None:
    later = CALENDAR.add(day, count)
    assert CALENDAR.between(day, later) == count
    assert CALENDAR.between(later, day) == -count
    assert count == 0 or CALENDAR.is_working(later)


@given(
    start=st.dates(date(2026, 1, 1), date(2026, 6, 30)),
    days=st.integers(-90, 90),
    declared=st.lists(
        st.sets(st.dates(date(2026, 1, 1), date(2026, 6, 30)), max_size=9), min_size=4, max_size=4
    ),
)
def test_days_are_counted_one_by_one(start: date, days: int, declared: list[set[date]]) -> None:
    local, public = (DeclaredDays(*map(frozenset, pair)) for pair in (declared[:2], declared[2:]))
    calendar = WorkingCalendar(public, local)
    first, last = sorted((start, start + timedelta(days=days)))
    every = [first + timedelta(days=n) for n in range(1, (last - first).days + 1)]
    assert calendar.between(first, last) == sum(map(calendar.is_working, every))
