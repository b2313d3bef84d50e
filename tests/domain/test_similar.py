"""Texts that say much the same find each other; personal data shows no more than it may."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.personal import mask_address, mask_name, mask_phone
from desktop.domain.similar import SimilarTexts, likeness, shingles
from desktop.domain.text import fold
from tests.quickest import quickest

LAMP = "Đèn đường ở thôn 3 hỏng đã hai tuần, tối đi lại rất nguy hiểm"


def index(*texts: str) -> SimilarTexts:
    made = SimilarTexts()
    made.put((str(place), fold(text)) for place, text in enumerate(texts))
    return made


@pytest.mark.parametrize(
    "typed",
    [
        "den duong o thon 3 hong",
        "Đèn đường ở thôn 3 bị hỏng, tối đi lại nguy hiểm",
        "Kính gửi Ủy ban: đèn đường ở thôn 3 hỏng hai tuần nay, đề nghị sửa",
    ],
)
def test_the_same_in_other_words_is_found(typed: str) -> None:
    made = index(
        "Xin mở lớp dạy tin học cho người cao tuổi", LAMP, "Nước giếng thôn 5 có mùi lạ từ tháng trước"
    )
    assert [identity for identity, _ in made.like(typed)] == ["1"]


@pytest.mark.parametrize(
    "typed", ["", "đèn", "Đường làng thôn 3 nhiều ổ gà cần rải nhựa lại", "mở lớp học thêm"]
)
def test_something_else_is_not(typed: str) -> None:
    assert index(LAMP).like(typed) == ()


@pytest.mark.parametrize("text", ["Đèn đường hỏng", "Mất nước", "Rác"])
def test_the_same_few_words_are_found(text: str) -> None:
    """As the store has one: its title, its text, its code."""
    made = index(f"{text} {text} QYJP4KD7A", LAMP, f"{text} rồi {text} rồi QYJP4KD7B")
    assert made.like(text.lower()) == (("0", 1.0),)
    assert made.like(text, but="0") == ()
    made.remove("0")
    assert made.like(text) == ()


def test_one_is_not_like_itself_and_is_forgotten() -> None:
    made = index(LAMP, LAMP)
    assert [identity for identity, _ in made.like(LAMP, but="0")] == ["1"]
    made.remove("1")
    assert made.like(LAMP, but="0") == ()


@given(st.text(), st.text())
def test_likeness_is_a_share_and_goes_both_ways(one: str, two: str) -> None:
    found = likeness(shingles(one), shingles(two))
    assert 0.0 <= found <= 1.0
    assert found == likeness(shingles(two), shingles(one))


def test_ten_thousand_answer_while_a_person_types() -> None:
    rng = random.Random(5)
    words = [f"chu{n}" for n in range(900)] + ["thon", "duong", "nuoc", "hong", "xin", "cho"] * 60
    made = SimilarTexts()
    made.put((str(n), " ".join(rng.choices(words, k=45))) for n in range(10_000))
    made.put([("lamp", fold(LAMP))])
    asked = "đèn đường ở thôn 3 hỏng tối đi lại"
    assert made.like(asked)[0][0] == "lamp"
    assert quickest(lambda: made.like(asked)) < 0.1


@pytest.mark.parametrize(
    ("name", "masked"),
    [("Nguyễn Thị Lan", "N*** T** L**"), ("Y", "Y*"), ("", ""), ("  Hồ   Văn ", "H* V**")],
)
def test_a_name_is_masked(name: str, masked: str) -> None:
    assert mask_name(name) == masked


@pytest.mark.parametrize(
    ("phone", "masked"), [("0905 123 456", "***456"), ("113", "***"), ("", ""), ("không có", "***")]
)
def test_a_number_is_masked(phone: str, masked: str) -> None:
    assert mask_phone(phone) == masked


def test_an_address_shows_nothing() -> None:
    assert (mask_address("Thôn 3"), mask_address(" ")) == ("***", "")
