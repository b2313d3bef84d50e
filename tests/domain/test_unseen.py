"""Signs that nobody sees are not there: in figures, in names, in texts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.domain.listed import Listed
from desktop.domain.numbers import parse_number, share_of
from desktop.domain.text import from_legacy, seen, visible

UNSEEN = ("\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u202a", "\u202c", "\u2060", "\ufeff", "\u00ad")


@pytest.mark.parametrize("sign", UNSEEN)
def test_a_figure_is_read_as_a_person_sees_it(sign: str) -> None:
    for text in (f"1{sign}25", f"{sign}125", f"125{sign}"):
        assert parse_number(text, decimal=False).value == "125"
    assert parse_number(f"1.{sign}234,5", decimal=True).value == "1234.5"
    assert share_of(f"87,5 %{sign}") == "87,5"
    assert Listed((("Thôn Hạ", "ha"),)).meant(f"Thôn{sign} Hạ").value == "ha"


@given(st.text(st.characters() | st.sampled_from(UNSEEN)))
def test_what_is_seen_stays_and_is_seen_once_and_for_all(text: str) -> None:
    assert seen(seen(text)) == seen(text)
    kept = [sign for sign in text if unicodedata.category(sign) != "Cf"]
    assert [sign for sign in visible(text) if unicodedata.category(sign) != "Cf"] == kept


@given(st.lists(st.sampled_from([*UNSEEN, *"Thôn Hạ 1,5"])))
@example(["\u00ad", ","])  # «ưa» of TCVN3
def test_among_letters_and_figures_no_unseen_sign_stays(signs: list[str]) -> None:
    """But for a soft hyphen in words of TCVN3, where it is the letter ư."""
    text = "a".join(signs)
    left = set(seen(text)) & set(UNSEEN)
    if from_legacy(visible(text, hyphens=True)) is None:
        assert left == set()
    else:
        assert left <= {"\u00ad"}


@pytest.mark.parametrize("text", ["👨\u200d👩\u200d👧", "🏳\ufe0f\u200d🌈", "👩🏽\u200d🌾"])
def test_a_picture_made_of_several_stays_one(text: str) -> None:
    assert seen(f" {text} ") == text


def test_every_sign_of_format_that_stands_in_plain_text_is_unseen() -> None:
    plain = {sign for code in range(0x2000, 0x2070) if unicodedata.category(sign := chr(code)) == "Cf"}
    assert {sign for sign in plain if visible(f"a{sign}b") != "ab"} == set()
