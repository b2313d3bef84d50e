"""Periods in the words of the centre's pages."""

from __future__ import annotations

import pytest

from sync.central.words import LANGUAGES, period


@pytest.mark.parametrize(
    ("code", "vi", "en"),
    [
        ("2026-10", "Tháng 10/2026", "Month 10/2026"),
        ("2026-Q4", "Quý IV/2026", "Quarter IV/2026"),
        ("2026-H1", "6 tháng đầu năm 2026", "First half of 2026"),
        ("2026-H2", "6 tháng cuối năm 2026", "Last half of 2026"),
        ("2026-9M", "9 tháng năm 2026", "Nine months of 2026"),
        ("2026", "Năm 2026", "Year 2026"),
        ("", "Đột xuất", "Ad hoc"),
        ("sau này", "sau này", "sau này"),
    ],
)
def test_a_period_is_named_as_the_rules_do(code: str, vi: str, en: str) -> None:
    assert [period(code, language) for language in LANGUAGES] == [vi, en]
