"""The lookup code: made by chance, read back in any way it is typed, mistakes caught."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.lookup_code import (
    ALPHABET,
    LENGTH,
    CodeMistyped,
    looks_like_code,
    new_code,
    read_code,
    written,
)

codes = st.integers().map(lambda seed: new_code(Random(seed)))
places = st.integers(0, LENGTH - 1)
letters = st.sampled_from(ALPHABET)


@given(codes)
def test_it_is_read_back_as_it_is_printed_or_said(code: str) -> None:
    assert len(code) == LENGTH
    assert read_code(written(code)) == code
    assert read_code(f" {written(code).lower().replace('-', ' ')} ") == code
    assert looks_like_code(written(code))


@given(codes, places, letters)
def test_one_wrong_character_is_caught(code: str, place: int, letter: str) -> None:
    typed = code[:place] + letter + code[place + 1 :]
    if typed == code:
        return
    with pytest.raises(CodeMistyped):
        read_code(typed)


@given(codes, places, places)
def test_two_characters_exchanged_are_caught(code: str, one: int, two: int) -> None:
    typed = list(code)
    typed[one], typed[two] = typed[two], typed[one]
    if "".join(typed) == code:
        return
    with pytest.raises(CodeMistyped):
        read_code("".join(typed))


@given(st.text(max_size=40))
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(CodeMistyped):
        read_code(text)


def test_the_alphabet_is_safe_to_type_and_say() -> None:
    assert len(set(ALPHABET)) == 23
    assert not set(ALPHABET) & set("AEIOUYDW0158BISZ") - set("58"), "Telex letters, and what looks alike"
    assert not {"O", "0", "I", "1", "S", "Z", "B"} & set(ALPHABET)


def test_codes_do_not_meet() -> None:
    rng = Random(1)
    assert len({new_code(rng) for _ in range(20_000)}) == 20_000


@pytest.mark.parametrize("text", ["den duong hong roi", "Đèn đường thôn 3", "0905123456", "congnghethongtin"])
def test_words_are_not_taken_for_a_code(text: str) -> None:
    assert not looks_like_code(text)
