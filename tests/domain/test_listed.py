"""Words that were typed, pasted or taken in mean one entry of a list, or a person is asked."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.listed import Listed, Meant

VILLAGES = Listed((("Thôn Hạ", "ha1"), ("Thôn Hà", "ha2"), ("Thôn Hả", "ha3"), ("Thôn Núi", "nui")))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Thôn Hạ", Meant("ha1")),
        (unicodedata.normalize("NFD", "Thôn Hà"), Meant("ha2")),
        (" THÔN  HẢ ", Meant("ha3")),
        ("ha2", Meant("ha2")),  # as the form has it
        ("thon nui", Meant("nui")),
        ("Thon Ha", Meant(several=True)),
        ("Thôn Há", Meant(several=True)),
        ("Thôn Sông", Meant()),
        ("", Meant()),
    ],
)
def test_the_very_words_come_first_and_one_without_accents_only_where_it_is_alone(
    text: str, meant: Meant
) -> None:
    assert VILLAGES.meant(text) == meant


def test_what_people_see_comes_before_what_the_form_has() -> None:
    assert Listed((("Mức 1", "2"), ("2", "3"))).meant("2") == Meant("3")


def test_two_of_the_very_same_words_are_asked() -> None:
    assert Listed((("Khác", "a"), ("Khác", "b"))).meant("Khác") == Meant(several=True)


@given(st.lists(st.text("aàáảãạăâđd ", min_size=1, max_size=4), unique_by=lambda one: " ".join(one.split())))
def test_every_entry_is_found_by_its_own_words(labels: list[str]) -> None:
    kept = [label for label in labels if label.strip()]
    listed = Listed(tuple((label, f"v{at}") for at, label in enumerate(kept)))
    assert [listed.meant(label).value for label in kept] == [f"v{at}" for at in range(len(kept))]
