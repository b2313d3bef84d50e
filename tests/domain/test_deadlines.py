"""Deadlines in words: what offices write, and laws that hold for any year."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.deadlines import DeadlineKind, Span, between, read_day, read_deadline, span_of

YEAR = 2026


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31/12/2026", date(2026, 12, 31)),
        ("5.3.2027", date(2027, 3, 5)),
        ("2026-11-30", date(2026, 11, 30)),
        ("2026-11-30 00:00:00", date(2026, 11, 30)),
        ("Ngày 05 tháng 02 năm 2027", date(2027, 2, 5)),
        ("trước ngày 15/11/2026", date(2026, 11, 14)),
        ("Hoàn thành trước 20/12", date(2026, 12, 19)),
        ("từ 01/10/2026 đến 15/10/2026", date(2026, 10, 15)),
        ("Quý IV", date(2026, 12, 31)),
        ("Quý IV/2026", date(2026, 12, 31)),
        ("quý 1 năm 2027", date(2027, 3, 31)),
        ("QUÝ II - 2027", date(2027, 6, 30)),
        ("trước quý III/2026", date(2026, 6, 30)),
        ("Tháng 2/2028", date(2028, 2, 29)),
        ("tháng 11", date(2026, 11, 30)),
        ("trước tháng 12/2026", date(2026, 11, 30)),
        ("6 tháng đầu năm 2027", date(2027, 6, 30)),
        ("6 tháng cuối năm", date(2026, 12, 31)),
        ("9 tháng năm 2026", date(2026, 9, 30)),
        ("Năm 2027", date(2027, 12, 31)),
        ("đến năm 2030", date(2030, 12, 31)),
        ("Giai đoạn 2026-2030", date(2030, 12, 31)),
        ("2026 – 2030", date(2030, 12, 31)),
        ("cuối năm", date(2026, 12, 31)),
        ("2026", date(2026, 12, 31)),
    ],
)
def test_what_offices_write(text: str, day: date) -> None:
    read = read_deadline(text, YEAR)
    assert (read.kind, read.day, read.text) == (DeadlineKind.DATED, day, " ".join(text.split()))


@pytest.mark.parametrize(
    "text", ["thường xuyên", "Thường xuyên, liên tục", "Hằng năm", "hàng quý", "Định kỳ"]
)
def test_what_has_no_last_day(text: str) -> None:
    assert read_deadline(text, YEAR) == read_deadline(text, YEAR + 1)
    assert read_deadline(text, YEAR).kind is DeadlineKind.STANDING


@pytest.mark.parametrize("text", ["theo tiến độ dự án", "31/02/2026", "sớm", "0000", "quý V", "32/13/2026"])
def test_what_is_not_understood_is_kept_as_it_is(text: str) -> None:
    assert read_deadline(text, YEAR).kind is DeadlineKind.UNREAD
    assert read_deadline(text, YEAR).text == text


def test_nothing_written() -> None:
    assert read_deadline("  ", YEAR).kind is DeadlineKind.NONE


@given(st.dates(date(1902, 1, 1), date(9000, 12, 31)))
def test_a_day_is_read_as_it_is_written(day: date) -> None:
    written = f"{day.day:02}/{day.month:02}/{day.year:04}"
    assert read_deadline(written, YEAR).day == day
    assert read_deadline(day.isoformat(), YEAR).day == day
    assert read_deadline(f"Trước ngày {written}", YEAR).day == day - timedelta(days=1)


@given(st.sampled_from(("I", "II", "III", "IV")), st.integers(1990, 2100))
def test_a_quarter_ends_the_day_before_the_next_begins(quarter: str, year: int) -> None:
    end = read_deadline(f"Quý {quarter}/{year}", YEAR).day
    assert end is not None
    after = end + timedelta(days=1)
    assert (after.day, after.month % 3) == (1, 1)
    assert read_deadline(f"Quý {quarter}", year).day == end


@given(st.text(max_size=80), st.integers(1950, 2100))
def test_any_text_is_read_without_harm(text: str, year: int) -> None:
    read = read_deadline(text, year)
    assert (read.day is not None) is (read.kind is DeadlineKind.DATED)
    assert read_deadline(read.text, year) == read


@given(
    st.sampled_from(("Quý IV", "thường xuyên", "trước ngày 15/11/2026", "Tháng 3/2027", "6 tháng đầu năm")),
    st.sampled_from(("upper", "lower", "spaces", "nfd", "bare")),
)
def test_case_spaces_and_marks_do_not_matter(text: str, change: str) -> None:
    changed = {
        "upper": text.upper(),
        "lower": text.lower(),
        "spaces": text.replace(" ", "  "),
        "nfd": unicodedata.normalize("NFD", text),
        "bare": "".join(
            sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign)
        ),
    }[change]
    ours, theirs = read_deadline(text, YEAR), read_deadline(changed, YEAR)
    assert (ours.kind, ours.day) == (theirs.kind, theirs.day)


@pytest.mark.parametrize(
    ("span", "first", "last"),
    [
        (Span.WEEK, date(2026, 12, 28), date(2027, 1, 3)),
        (Span.MONTH, date(2026, 12, 1), date(2026, 12, 31)),
        (Span.QUARTER, date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_a_stretch_of_the_calendar_holds_the_day(span: Span, first: date, last: date) -> None:
    assert span_of(span, date(2026, 12, 31)) == (first, last)


def test_between_two_days_whichever_is_first_and_either_may_be_open() -> None:
    early, late = date(2026, 10, 1), date(2026, 10, 31)
    assert between(early, late) == between(late, early) == (early, late)
    assert between(early, None) == (early, date.max)
    assert between(None, late) == (date.min, late)
    assert between(None, None) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12/2026", date(2026, 12, 31)),
        ("02/2027", date(2027, 2, 28)),
        ("Q4/2026", date(2026, 12, 31)),
        ("QIV/2026", date(2026, 12, 31)),
        ("Q.I/2027", date(2027, 3, 31)),
        ("30/12/26", date(2026, 12, 30)),
        ("trước 12/2026", date(2026, 11, 30)),
        ("từ 10/2026 đến 12/2026", date(2026, 12, 31)),
        ("13/2026", None),
        ("30/02/26", None),
        ("tại Q.3 thành phố", None),
        ("5/2026/NĐ-CP", None),
    ],
)
def test_months_quarters_and_years_in_short(text: str, day: date | None) -> None:
    assert read_deadline(text, YEAR).day == day


def test_a_month_is_no_day() -> None:
    assert (read_day("12/2026", YEAR), read_day("Quý IV", YEAR)) == (None, None)
    assert read_day("30/12/26", YEAR) == date(2026, 12, 30)
