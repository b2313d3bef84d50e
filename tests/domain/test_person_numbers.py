"""Numbers of persons are found however they are written, and no sum, area or day is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.personal import has_numbers, likely_names, mask_numbers, names_person, telephone

MOBILE = st.from_regex(r"(3[2-9]|5[25689]|7[06-9]|8[1-9]|9[0-9])[0-9]{7}", fullmatch=True)
#: Area of two or three digits, number of seven or eight: ten digits in all.
FIXED = st.from_regex(r"2[0-9]{2}[2-9][0-9]{6}", fullmatch=True)
COUNTRY = st.sampled_from(["0", "+84", "+84 ", "(+84) ", "+84.", "+84 (0)", "(+84-0) ", "0084 ", "84 "])
SIGNS = st.sampled_from(["", " ", ".", "-", "–", "—", "/", "\u00a0", " . ", " - "])
AROUND = st.sampled_from(
    [
        "",
        "Gọi ",
        "ĐT: ",
        "sđt ",
        "Anh Ba, ",
        "ngày 05/10/2026 ",
        "chi 150.000.000 đồng, gọi ",
        "tháng 10/2026, (",
    ]
)
AFTER = st.sampled_from(
    ["", ".", ", gặp ông Ba", ") từ ngày 05/10/2026", " đồng chí Hoa", " đồng thời báo xã", "; 5 hộ"]
)


@st.composite
def telephones(draw: st.DrawFn) -> tuple[str, str]:
    """One as people write it, and its last digits."""
    fixed = draw(st.booleans())
    number = draw(FIXED if fixed else MOBILE)
    sign, start = draw(SIGNS), draw(COUNTRY)
    if fixed and start == "84 ":
        start = "+84 "
    cuts = (
        (3, 4, 7) if fixed else draw(st.sampled_from([(3, 6), (2, 5), (3, 5, 7), (1, 3, 5, 7), (2, 6), (5,)]))
    )
    parts = [number[one:two] for one, two in zip((0, *cuts), (*cuts, len(number)), strict=True)]
    if fixed and start == "0" and draw(st.booleans()):
        return f"(0{parts[0]}) " + sign.join(parts[1:]), number[-3:]
    return start + sign.join(parts), number[-3:]


@given(AROUND, telephones(), AFTER)
def test_every_telephone_is_masked(before: str, number: tuple[str, str], after: str) -> None:
    written, last = number
    masked = mask_numbers(before + written + after)
    assert masked == f"{mask_numbers(before)}***{last}{after}"
    assert telephone(written) == (0, len(written))


@st.composite
def sums(draw: st.DrawFn) -> str:
    """An amount of money as people write it, with its unit."""
    amount = draw(st.integers(0, 10**13))
    sign = draw(st.sampled_from([".", ",", " ", "\u00a0", ""]))
    decimals = draw(st.sampled_from(["", ",5", ",50"])) if sign in {".", ""} else ""
    unit = draw(
        st.sampled_from(
            [
                " đồng",
                "đ",
                " đ",
                " Đồng",
                " ĐỒNG",
                " VNĐ",
                "VND",
                " triệu đồng",
                " nghìn đồng",
                " tỷ",
                "₫",
                " đ/kg",
            ]
        )
    )
    return f"{amount:,}".replace(",", sign) + decimals + unit


SAID = st.sampled_from(
    [
        "",
        "Chi ",
        "Ngày 05/10/2026 chi ",
        "tài khoản có ",
        "từ 5.000.000 đến ",
        "từ 120.000.000 - ",
        "năm 2026: ",
        "gọi vốn ",
    ]
)


@given(SAID, sums(), st.sampled_from(["", ".", ", bà con phấn khởi", " cho 12 hộ", "; gọi 0905 123 456"]))
def test_no_sum_is(before: str, amount: str, after: str) -> None:
    assert mask_numbers(before + amount + after) == before + amount + mask_numbers(after)


@pytest.mark.parametrize(
    "text",
    [
        "Chi 150.000.000, còn 12.000.000", "150.000.000-200.000.000", "từ 150000000-200000000 đồng",
        "kinh phí 150000000", "diện tích 123.456.789 m2", "123456789 m²", "tháng 05 150.000.000 đồng",
        "từ 05/10/2026 - 15/11/2026", "tháng 01/2026 03/2026 05/2026", "2024-2025-2026", "01 02 03 04 05 06",
        "thôn 1 2 3 4 5 6 7 8 9", "Số 12/2026/QĐ-UBND ngày 05/10/2026", "10.5 11.2 12.3", "3.822.822",
        "Số 1.234.567 hộ, năm 2026", "mã a3f201456789b",
    ],
)  # fmt: skip
def test_what_is_no_number_of_a_person(text: str) -> None:
    assert mask_numbers(text) == text
    assert not has_numbers(text)
    assert likely_names(text) == ()


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("(0236) 3.822.822", "***822"),
        ("0905/123/456", "***456"),
        ("0905–123–456", "***456"),
        ("0905,123,456", "***456"),
        ("ĐT0905123456gặp Ba", "ĐT***456gặp Ba"),
        ("0905123456-0914222333", "***456-***333"),
        ("0905.123.456/0914.222.333", "***456/***333"),
        ("gọi 905.123.456", "gọi ***456"),
        ("CCCD 048090001234", "CCCD ***234"),
        ("048 / 090 / 001234", "***234"),
        ("CMND 201.456.789", "CMND ***789"),
        ("201 456 789", "***789"),
        ("201456789 đồng thời", "***789 đồng thời"),
        ("BHXH 4809123456", "BHXH ***456"),
        ("0905 123 456 150.000.000 đồng", "***456 150.000.000 đồng"),
        ("84.905.123.456", "***456"),
    ],
)
def test_what_is(text: str, masked: str) -> None:
    assert mask_numbers(text) == masked


def test_who_brought_it_is_told_by_their_own_number_alone() -> None:
    assert names_person("", "+84 905 123 456", "", "Gọi 0905.123.456")
    assert names_person("", "0905123456", "", "Gọi (+84) 905 123 456")
    assert not names_person("", "0905123456", "", "Chi 150.000.000 đồng, gọi 0914 222 333")


def test_rows_of_many_figures_take_no_time() -> None:
    assert mask_numbers(text := " ".join(str(each % 97) for each in range(5_000))) == text
