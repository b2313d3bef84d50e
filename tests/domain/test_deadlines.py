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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Quý III, IV/2026", date(2026, 12, 31)),
        ("Quý III,IV/2026", date(2026, 12, 31)),
        ("Quý 3,4", date(2026, 12, 31)),
        ("Quý III/IV", date(2026, 12, 31)),
        ("Quý III+IV/2026", date(2026, 12, 31)),
        ("QIII, IV/2026", date(2026, 12, 31)),
        ("Q3-Q4/2026", date(2026, 12, 31)),
        ("Từ quý I đến quý III/2026", date(2026, 9, 30)),
        ("Quý III đến hết quý IV/2026", date(2026, 12, 31)),
        ("Quý II - Quý IV/2026", date(2026, 12, 31)),
        ("Quý II – Quý IV/2026", date(2026, 12, 31)),
        ("Quý III và quý IV năm 2026", date(2026, 12, 31)),
        ("Quý I/2026; quý III/2026", date(2026, 9, 30)),
        ("Quý IV năm 2026 - Quý I năm 2027", date(2027, 3, 31)),
        ("Quý IV/2026 đến năm 2030", date(2030, 12, 31)),
        ("Năm 2027: quý II", date(2027, 6, 30)),
        ("Quý II, theo Nghị quyết 57 năm 2024", date(2026, 6, 30)),
        ("Quý IV/2026 (giai đoạn 2026-2030)", date(2026, 12, 31)),
        ("Quý I/27", date(2027, 3, 31)),
        ("Tháng 6 - tháng 12/2026", date(2026, 12, 31)),
        ("tháng 6/2026 - 12/2026", date(2026, 12, 31)),
        ("từ tháng 3/2026 đến tháng 9/2026", date(2026, 9, 30)),
        ("tháng 10, 11, 12 năm 2026", date(2026, 12, 31)),
        ("tháng 10-12/2026", date(2026, 12, 31)),
        ("10-12/2026", date(2026, 12, 31)),
        ("6/2026-12/2026", date(2026, 12, 31)),
        ("T6/2026-T12/2026", date(2026, 12, 31)),
        ("T6-T12/2026", date(2026, 12, 31)),
        ("Tháng 9, tháng 12", date(2026, 12, 31)),
        ("tháng 11 năm 2026 và quý I năm 2027", date(2027, 3, 31)),
        ("6 tháng cuối năm 2026", date(2026, 12, 31)),
        ("06 tháng đầu năm, 09 tháng và năm 2026", date(2026, 12, 31)),
        ("từ nay đến cuối năm 2026", date(2026, 12, 31)),
        ("từ năm 2026 đến năm 2030", date(2030, 12, 31)),
        ("Năm 2026, 2027", date(2027, 12, 31)),
        ("đến năm 2030, tầm nhìn đến năm 2045", date(2030, 12, 31)),
        ("Từ ngày 01/10/2026 đến hết năm 2026", date(2026, 12, 31)),
        ("01-03/10/2026", date(2026, 10, 3)),
        ("30/11-15/12/2026", date(2026, 12, 15)),
        ("15/ 11/2026", date(2026, 11, 15)),
        ("15/11 năm 2027", date(2027, 11, 15)),
        ("Thứ tư ngày 18/11/2026", date(2026, 11, 18)),
    ],
)
def test_of_several_periods_the_last_counts(text: str, day: date) -> None:
    """In October 2026 the first one of a range would make each of these overdue."""
    assert read_deadline(text, YEAR).day == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Hoàn thành trước 30/11, báo cáo 15/12/2026", date(2026, 12, 15)),
        ("Báo cáo 30/11/2026, hoàn thành trước 15/12/2026", date(2026, 12, 14)),
        ("trước ngày 15 tháng 11", date(2026, 11, 14)),
        ("trước 15 tháng 11 năm 2026", date(2026, 11, 14)),
        ("trước 17 giờ ngày 15/11/2026", date(2026, 11, 15)),
        ("báo cáo quý III trước ngày 15/10/2026", date(2026, 10, 14)),
        ("Quý II, trước quý IV/2026", date(2026, 9, 30)),
        ("trước khi hết quý III/2026", date(2026, 9, 30)),
        ("trước năm 2027", date(2026, 12, 31)),
        ("Kế hoạch quý IV/2026 trình trước ngày 25/9/2026", date(2026, 9, 24)),
        ("Rà soát 1/3 số hộ trong năm 2026", date(2026, 12, 31)),
    ],
)
def test_before_belongs_to_what_it_stands_before(text: str, day: date) -> None:
    assert read_deadline(text, YEAR).day == day


@pytest.mark.parametrize(
    "text",
    [
        "Quý I hằng năm", "Quý I, III hàng năm", "Trước 15/11 hằng năm", "tháng 6 hằng năm",
        "Quý II/2026 và các năm tiếp theo", "31/12/2026 và những năm tiếp theo", "Từ 01/07/2026 trở đi",
        "Định kỳ 6 tháng, 9 tháng, năm", "trực thường xuyên 24/7", "Mỗi quý 1 lần",
        "06 tháng 1 lần", "3 tháng/lần", "ngày 25 hằng tháng",
    ],
)  # fmt: skip
def test_what_comes_again_or_goes_on_has_no_last_day(text: str) -> None:
    assert read_deadline(text, YEAR).kind is DeadlineKind.STANDING


@pytest.mark.parametrize(
    "text",
    [
        "từ quý III/2026", "Từ 01/07/2026", "từ năm 2026", "sau 30/9/2026",  # begins then
        "Quý IV, quý I", "Quý IV - quý I/2027", "tháng 10 đến tháng 2",  # of which year?
        "Quý I giai đoạn 2026-2030", "Quý IV/2026-2027", "Quý I năm sau", "năm học 2026-2027",
        "Quý 1, 3 lớp", "tháng 10/11", "T6", "6 tháng, 9 tháng, năm", "trong vòng 9 tháng",
        "Họp ngày 01/03/2026: hoàn thành quý IV/2026",
    ],
)  # fmt: skip
def test_no_day_is_better_than_a_wrong_one(text: str) -> None:
    assert read_deadline(text, YEAR).kind is DeadlineKind.UNREAD


_PERIODS = st.tuples(
    st.sampled_from(("Quý I", "quý 2", "QUÝ III", "Q4", "tháng 2", "Tháng 11", "T6", "9 tháng", "12")),
    st.sampled_from(("/", " năm ")),
    st.integers(1990, 2100),
).map(lambda said: f"{said[0]}{'/' if said[0] in ('12', 'Q4', 'T6') else said[1]}{said[2]}")


@given(
    st.lists(_PERIODS, min_size=2, max_size=4), st.sampled_from((" - ", " – ", ", ", "; ", " và ", " đến "))
)
def test_a_range_ends_with_the_last_of_its_parts(parts: list[str], sign: str) -> None:
    ends = [read_deadline(part, YEAR).day for part in parts]
    assert read_deadline(sign.join(parts), YEAR).day == max(end for end in ends if end is not None)
    assert None not in ends


@given(
    st.sets(st.sampled_from("1234"), min_size=2),
    st.integers(1990, 2100),
    st.sampled_from((", ", "-", " và ")),
)
def test_quarters_under_one_year_end_with_the_last(quarters: set[str], year: int, sign: str) -> None:
    listed = f"Quý {sign.join(sorted(quarters))}/{year}"
    assert read_deadline(listed, YEAR).day == read_deadline(f"Quý {max(quarters)}/{year}", YEAR).day
