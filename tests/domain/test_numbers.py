"""Numbers typed the Vietnamese way, pasted the English way, and neither."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.numbers import (
    ParsedNumber,
    format_number,
    in_per_cent,
    is_too_large,
    of_sheet,
    parse_number,
    share_of,
)

WHOLE = st.integers(-(10**15), 10**15).map(str)
DECIMAL = st.from_regex(r"\A-?(0|[1-9][0-9]{0,11})\.[0-9]{1,6}\Z").filter(lambda text: text.strip("-0."))


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("12", "12"),
        ("1.234,5", "1234.5"),
        ("1.234.567,89", "1234567.89"),
        ("1.234.567", "1234567"),
        ("1,234.5", "1234.5"),
        ("1,234,567", "1234567"),
        ("1,234", "1.234"),
        ("1.5", "1.5"),
        ("0.123", "0.123"),
        (",5", "0.5"),
        ("5,", "5"),
        ("-1.234,50", "-1234.50"),
        ("\u22127", "-7"),
        ("1 234,5", "1234.5"),
        ("1\u00a0234\u00a0567", "1234567"),
        (" 007 ", "7"),
        ("-0", "0"),
    ],
)
def test_one_meaning(typed: str, value: str) -> None:
    assert parse_number(typed, decimal=True) == ParsedNumber(value, (value,))


def test_a_pasted_1_234_is_asked_about_where_decimals_are_taken() -> None:
    assert parse_number("1.234", decimal=True) == ParsedNumber(None, ("1234", "1.234"))
    assert parse_number("-1.234", decimal=True) == ParsedNumber(None, ("-1234", "-1.234"))


def test_a_whole_number_is_never_asked_about() -> None:
    assert parse_number("1.234", decimal=False).value == "1234"
    assert parse_number("1,234", decimal=False).value == "1234"


@pytest.mark.parametrize(("text", "decimal"), [("1.234", True), ("1,234", True), ("1,234", False)])
def test_pasted_one_sign_before_three_figures_is_asked_about(text: str, decimal: bool) -> None:
    assert parse_number(text, decimal, pasted=True) == ParsedNumber(None, ("1234", "1.234"))
    assert parse_number("-" + text, decimal, pasted=True).readings == ("-1234", "-1.234")


def test_pasted_among_whole_numbers_a_point_parts_thousands() -> None:
    for text, value in (("1.234", "1234"), ("-1.234", "-1234"), ("123.456", "123456")):
        assert parse_number(text, decimal=False, pasted=True).value == value


@pytest.mark.parametrize("text", ["1.234.567", "1,234,567", "12,5", "0.125", "1234", "1 234", "1.234,5"])
def test_pasted_numbers_of_one_meaning_are_not_asked_about(text: str) -> None:
    assert parse_number(text, decimal=True, pasted=True) == parse_number(text, decimal=True)


@pytest.mark.parametrize(
    ("text", "too_large"),
    [
        ("2147483647", False),
        ("2.147.483.648", True),
        ("-99999999999999999999", True),
        ("1.234", False),
        ("x", False),
        ("2147483648,5", False),
    ],
)
def test_whole_numbers_have_32_bits(text: str, too_large: bool) -> None:
    assert is_too_large(text) is too_large


@pytest.mark.parametrize(
    "typed", ["", "-", "abc", "12a", "1e5", "1.23.456", "1..2", "1,2,3", "1.234.5", "١٢", "."]
)
def test_what_is_no_number(typed: str) -> None:
    assert parse_number(typed, decimal=True) == ParsedNumber(None, ())


@given(WHOLE)
def test_whole_numbers_are_read_back(value: str) -> None:
    assert parse_number(format_number(value), decimal=False).value == value


@given(DECIMAL)
def test_decimals_are_read_back(value: str) -> None:
    assert parse_number(format_number(value), decimal=True).value == value


@given(WHOLE)
def test_a_written_whole_number_keeps_its_meaning_where_decimals_are_taken(value: str) -> None:
    assert parse_number(format_number(value), decimal=True).readings[0] == value


@given(st.text(max_size=12), st.booleans())
def test_no_text_is_too_strange(text: str, decimal: bool) -> None:
    parsed = parse_number(text, decimal)
    assert (parsed.value is not None) == (len(parsed.readings) == 1)
    for reading in parsed.readings:
        float(reading)


def test_writing_for_people() -> None:
    assert format_number("1234567.89") == "1.234.567,89"
    assert format_number("1234567.89", "en") == "1,234,567.89"
    assert format_number("1234567.89", "fr") == "1\u202f234\u202f567,89"
    assert format_number("không") == "không"


@pytest.mark.parametrize(
    ("value", "times", "read"),
    [
        (1234567.89, 1, "1234567.89"),
        (33.00000000000001, 1, "33"),
        (0.1 + 0.2, 1, "0.3"),
        (0.1 + 0.2 - 0.3, 1, "0"),
        (-0.0, 1, "0"),
        (1e20, 1, "100000000000000000000"),
        (-12.5, 1, "-12.5"),
        (100, 1, "100"),
        (0.875, 100, "87.5"),
        (0.07, 100, "7"),
        (1.1, 100, "110"),
    ],
)
def test_a_figure_of_a_sheet_is_what_a_person_reads_there(value: float, times: int, read: str) -> None:
    assert of_sheet(value, times) == read


@pytest.mark.parametrize(
    ("label", "hint", "share"),
    [
        ("Tỷ lệ BHYT (%)", "", True),
        ("Tỷ lệ", "Phần trăm, tự tính", True),
        ("Rate", "% of all households", True),
        ("Nhà thiệt hại (từ 50 đến 70%)", "", False),
        ("Số hộ giảm trên 50%", "Hộ", False),
    ],
)
def test_a_share_is_told_by_its_label_or_hint(label: str, hint: str, share: bool) -> None:
    assert in_per_cent(label, hint) is share


@pytest.mark.parametrize(
    ("text", "figure"),
    [("87,5%", "87,5"), ("87,5 %", "87,5"), (" 87.5\u202f% ", "87.5"), ("87,5", None), ("%", "")],
)
def test_the_figure_before_a_per_cent_sign(text: str, figure: str | None) -> None:
    assert share_of(text) == figure
