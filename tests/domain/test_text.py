"""Vietnamese text: search keys, order, and the repair of TCVN3 and VNI."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.text import fold, from_legacy, initials, name_key, nfc, sort_key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Cư M’gar", "cu m gar"),
        ("Cư M'gar", "cu m gar"),
        ("hoà", "hoa"),
        ("hòa", "hoa"),
        ("Đắk Lắk", "dak lak"),
        (unicodedata.normalize("NFD", "Nguyễn"), "nguyen"),
        ("Văn Miếu - Quốc Tử Giám", "van mieu quoc tu giam"),
    ],
)
def test_search_keys(text: str, key: str) -> None:
    assert fold(text) == key


def test_letters_come_in_the_order_of_the_alphabet() -> None:
    alphabet = list("aăâbcdđeêghiklmnoôơpqrstuưvxy")
    assert sorted(alphabet, key=sort_key) == alphabet


def test_tones_decide_only_between_equal_letters() -> None:
    assert sorted(["má", "mà", "ma", "mạ", "mả", "mã"], key=sort_key) == ["ma", "mà", "mả", "mã", "má", "mạ"]
    assert sorted(["mạ", "mab", "mă"], key=sort_key) == ["mạ", "mab", "mă"]


def test_space_then_signs_then_digits_then_letters() -> None:
    names = ["An 1", "An Bình", "Anh", "An-Bình", "An", "An1"]
    assert sorted(names, key=sort_key) == ["An", "An 1", "An Bình", "An-Bình", "An1", "Anh"]


def test_case_decides_last() -> None:
    assert sorted(["Ấn", "ấn", "An", "an", "Ân"], key=sort_key) == ["an", "An", "Ân", "ấn", "Ấn"]


def test_d_with_stroke_follows_all_of_d() -> None:
    assert sorted(["Đa Phước", "Dương", "Đà Lạt", "Dĩ An"], key=sort_key) == [
        "Dĩ An",
        "Dương",
        "Đà Lạt",
        "Đa Phước",
    ]


@given(st.text(max_size=20))
def test_any_text_has_a_place_and_a_key(text: str) -> None:
    assert sort_key(text) == sort_key(unicodedata.normalize("NFD", nfc(text)))
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Hµ Néi", "Hà Nội"),
        ("Ñaø Naüng", "Đà Nẵng"),
    ],
)
def test_old_encodings_are_repaired(typed: str, meant: str) -> None:
    assert from_legacy(typed) == meant


@pytest.mark.parametrize(
    "fine",
    ["", "Bà Nà", "xã", "Công an xã đã gửi", "été", "São Paulo", "hello", "12,5 %", "thiết kế", "xaõ",
     unicodedata.normalize("NFD", "Cộng hòa xã hội")],
)  # fmt: skip
def test_text_that_was_fine_is_left_alone(fine: str) -> None:
    assert from_legacy(fine) is None


def test_initials() -> None:
    assert initials("Nguyễn Văn An") == "NA"
    assert initials("Đào") == "Đ"
    assert initials("") == ""


def test_persons_stand_by_their_given_name() -> None:
    names = ["Trần Văn Hùng", "Nguyễn Thị Lan", "Lê Ánh", "Đỗ Văn An", "Bùi An", "Hùng"]
    assert sorted(names, key=name_key) == [
        "Bùi An",
        "Đỗ Văn An",
        "Lê Ánh",
        "Hùng",
        "Trần Văn Hùng",
        "Nguyễn Thị Lan",
    ]
