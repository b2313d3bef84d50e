"""Days of papers and of older deadlines, in the words of a deadline: they are never what is due."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.deadlines import DeadlineKind, read_day, read_deadline

YEAR = 2026


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Quý II (Kế hoạch ngày 15/12/2025)", date(2026, 6, 30)),
        ("Trong quý IV theo Kế hoạch số 12 ngày 15/12/2025", date(2026, 12, 31)),
        ("Tháng 12, theo Công văn số 5 ngày 01/10/2026", date(2026, 12, 31)),
        ("Quý IV theo QĐ ngày 01/02/2026", date(2026, 12, 31)),
        ("Quý IV (QĐ 12/QĐ-UBND 15/12/2025)", date(2026, 12, 31)),
        ("Kế hoạch 05/KH-UBND ngày 01/03/2026: hoàn thành quý IV/2026", date(2026, 12, 31)),
        ("30/11/2026 theo Công văn số 1234/UBND-VP ngày 05/12/2026 của UBND thành phố", date(2026, 11, 30)),
        ("Trong tháng 11 theo chỉ đạo của Chủ tịch UBND thành phố ngày 20/10/2026", date(2026, 11, 30)),
        ("trước 30/11/2026 (Công văn số 1234/UBND-VP, 05/12/2026)", date(2026, 11, 29)),
        ("Quý I/2027 theo Kế hoạch số 05-KH/ĐU ngày 03 tháng 01 năm 2026", date(2027, 3, 31)),
        ("30/9 (theo CV ngày 15/12/2025)", date(2026, 9, 30)),
        ("12/KH-UBND ngày 15/12/2025: quý I", date(2026, 3, 31)),
        ("Sau Quyết định ngày 01/02/2026, xong trong quý III", date(2026, 9, 30)),
        ("Quý II theo Kế hoạch tháng 12/2025", date(2026, 6, 30)),
    ],
)
def test_the_day_of_a_paper_is_not_the_deadline_beside_it(text: str, day: date) -> None:
    assert read_deadline(text, YEAR).day == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("30/9/2026 (đã lùi từ 31/12/2026)", date(2026, 9, 30)),
        ("Gia hạn từ 30/6/2026 đến 31/12/2026", date(2026, 12, 31)),
        ("Gia hạn từ quý II sang quý IV/2026", date(2026, 12, 31)),
        ("Quý III/2026 (lùi từ quý IV/2026)", date(2026, 9, 30)),
        ("31/10/2026 (thay cho thời hạn 31/12/2026)", date(2026, 10, 31)),
        ("31/10/2026, trước đây là 31/12/2026", date(2026, 10, 31)),
        ("Xong 30/9/2026, từ 01/10/2026 dùng chính thức", date(2026, 9, 30)),
    ],
)
def test_a_deadline_that_was_moved_is_where_it_was_moved_to(text: str, day: date) -> None:
    assert read_deadline(text, YEAR).day == day


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch ngày 15/12/2025", "Quyết định số 12/QĐ-UBND ngày 31/12/2026", "TB 12, ngày 10/11/2026",
        "Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", "lùi từ 31/12/2026",
        "Theo tiến độ tại Quyết định số 99/QĐ-TTg ngày 15 tháng 01 năm 2026",
        "Gia hạn thêm 3 tháng từ 30/9/2026",
    ],
)  # fmt: skip
def test_with_no_other_day_there_is_none_and_that_is_told(text: str) -> None:
    assert read_deadline(text, YEAR).kind is DeadlineKind.UNREAD


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ban hành kế hoạch trước ngày 31/12/2026", date(2026, 12, 30)),
        ("Kế hoạch quý IV/2026 trình trước ngày 25/9/2026", date(2026, 9, 24)),
        ("Thời hạn theo văn bản: 31/12/2026", date(2026, 12, 31)),
        ("Theo Kế hoạch số 12/KH-UBND, hoàn thành trước 31/12/2026", date(2026, 12, 30)),
        ("Thông báo kết quả ngày 15/12/2026", date(2026, 12, 15)),
        ("Nộp kế hoạch 31/12/2026", date(2026, 12, 31)),
        ("Hoàn thành theo kế hoạch quý IV/2026", date(2026, 12, 31)),
        ("Đại hội đội tự quản 31/12/2026", date(2026, 12, 31)),
    ],
)
def test_a_paper_that_is_to_be_made_by_a_day_has_that_deadline(text: str, day: date) -> None:
    assert read_deadline(text, YEAR).day == day


def test_what_a_paper_asks_for_is_not_over_before_it_was_written() -> None:
    assert read_deadline("Quý II (Kế hoạch ngày 15/12/2026)", YEAR).day == date(2027, 6, 30)
    assert read_deadline("Tháng 3 theo Kế hoạch quý I/2027", YEAR).day == date(2027, 3, 31)
    assert read_deadline("Quý II/2026 (Kế hoạch ngày 15/12/2026)", YEAR).day == date(2026, 6, 30), "as said"
    assert read_deadline("Quý II (Kế hoạch ngày 15/12/2029)", YEAR).kind is DeadlineKind.UNREAD


def test_a_column_of_days_still_takes_the_day_of_a_paper() -> None:
    assert read_day("Kế hoạch ngày 15/12/2025", YEAR) == date(2025, 12, 15)


_KINDS = ("Kế hoạch", "Quyết định", "QĐ", "Công văn", "CV", "Nghị quyết", "NQ", "Thông báo", "TB", "Chỉ thị",
          "Tờ trình", "Văn bản", "Thông tư", "Nghị định")  # fmt: skip
_NUMBERS = st.sampled_from(("", " số 12", " 12/KH-UBND", " số 05-KH/ĐU", " số 123/2026/TT-BNV"))
_PAPERS = st.tuples(st.sampled_from(_KINDS), _NUMBERS, st.sampled_from(("", " của UBND thành phố Đà Nẵng")))
_DUE = st.sampled_from(
    ("Quý IV/2026", "tháng 10/2026", "30/11/2026", "Trước ngày 15/11/2026", "thường xuyên")
)


@given(
    _DUE,
    _PAPERS,
    st.dates(date(2000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(("{due} ({paper})", "{due} theo {paper}", "{due}, theo {paper}", "{paper}: {due}")),
)
def test_a_paper_never_moves_a_deadline(due: str, paper: tuple[str, str, str], of: date, shape: str) -> None:
    """Whichever paper says so, of whatever day: the deadline is what it is without it."""
    named = f"{''.join(paper)} ngày {of:%d/%m/%Y}"
    alone, beside = read_deadline(due, YEAR), read_deadline(shape.format(due=due, paper=named), YEAR)
    assert (beside.kind, beside.day) == (alone.kind, alone.day)


@given(_PAPERS, st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_paper_alone_is_no_deadline(paper: tuple[str, str, str], of: date) -> None:
    assert read_deadline(f"{''.join(paper)} ngày {of:%d/%m/%Y}", YEAR).kind is DeadlineKind.UNREAD


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(1, 700))
def test_the_new_day_counts_whichever_was_first(new: date, days: int) -> None:
    for old in (new - timedelta(days), new + timedelta(days)):
        for moved in ("{new} (đã lùi từ {old})", "gia hạn từ {old} đến {new}", "{new} thay cho {old}"):
            text = moved.format(new=f"{new:%d/%m/%Y}", old=f"{old:%d/%m/%Y}")
            assert read_deadline(text, YEAR).day == new
