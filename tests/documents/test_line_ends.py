"""Where lines end: as few as there must be, none too wide, between phrases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.documents.line_ends import balanced, bound, capitals
from tests.documents.papers import METRICS


def wide(line: str) -> float:
    return METRICS.width(line, 14, bold=True)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("XÃ BÀ NÀ", 66, ["XÃ BÀ NÀ"]),
        ("PHƯỜNG VĂN MIẾU - QUỐC TỬ GIÁM", 66, ["PHƯỜNG VĂN MIẾU -", "QUỐC TỬ GIÁM"]),
        (
            "TRƯỞNG PHÒNG KINH TẾ, HẠ TẦNG VÀ ĐÔ THỊ",
            89,
            ["TRƯỞNG PHÒNG KINH TẾ,", "HẠ TẦNG VÀ ĐÔ THỊ"],
        ),
        (
            "Kết quả giải quyết thủ tục hành chính và kiểm soát thủ tục hành chính tháng 10 năm 2026",
            164,
            ["Kết quả giải quyết thủ tục hành chính", "và kiểm soát thủ tục hành chính tháng 10 năm 2026"],
        ),
        (
            "(Kèm theo Báo cáo nhanh số 123/BC-UBND ngày 15 tháng 11 năm 2026 của Ủy\xa0ban X)",
            164,
            ["(Kèm theo Báo cáo nhanh số 123/BC-UBND", "ngày 15 tháng 11 năm 2026 của Ủy ban X)"],
        ),
        ("dài " + "x" * 90, 164, ["dài", "x" * 90]),
        (" " * 300, 10, [" " * 300]),
    ],
)
def test_lines_end_between_phrases(text: str, room: float, lines: list[str]) -> None:
    assert balanced(text, room, wide).replace("\xa0", " ").split("\n") == lines


WORDS = st.lists(st.text("aầmữWI,-", min_size=1, max_size=12), min_size=1, max_size=30)


@given(WORDS, st.floats(20, 170))
def test_no_line_is_too_wide_and_none_is_wasted(words: list[str], room: float) -> None:
    text = " ".join(words)
    lines = balanced(text, room, wide).split("\n")
    assert " ".join(lines) == text
    assert all(wide(line) <= room + 0.01 or " " not in line.replace(" -", "") for line in lines)
    parts = [part for part in text.replace(" - ", "\xa0- ").split(" ") if part]
    filled = [""]
    for part in parts:
        longer = f"{filled[-1]} {part}".strip()
        filled = [*filled[:-1], longer] if wide(longer) <= room or not filled[-1] else [*filled, part]
    assert len(lines) <= len(filled)


def test_a_time_of_day_is_not_parted() -> None:
    assert bound("lúc 22 giờ 30 ngày 14") == "lúc 22\xa0giờ\xa030 ngày 14"
    assert bound("trong 24 giờ tới") == "trong 24 giờ tới"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Diện tích thiệt hại (ha)", "DIỆN TÍCH THIỆT HẠI (ha)"),
        ("Tổ chức (tạm) của xã", "TỔ CHỨC (TẠM) CỦA XÃ"),
        ("(khác)", "(KHÁC)"),
    ],
)
def test_a_unit_stays_as_it_is_written(name: str, said: str) -> None:
    assert capitals(name) == said
