"""Search in the text of pages: accents, case and signs do not count, and the place found is known."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True)
class Folded:
    """`text` for searching; letter n of it stands at `places[n]` of what it was made from."""

    text: str
    places: tuple[int, ...]


def folded(text: str) -> Folded:
    """Lower case, no marks, đ as d, every run of signs and blanks as one space."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for letter in unicodedata.normalize("NFD", char.lower().replace("đ", "d")):
            if unicodedata.combining(letter):
                continue
            plain = letter if letter.isalnum() else " "
            if plain != " " or (letters and letters[-1] != " "):
                letters.append(plain)
                places.append(place)
    return Folded("".join(letters), tuple(places))


def found(text: Folded, wanted: str) -> tuple[tuple[int, int], ...]:
    """Where `wanted` (folded already) stands in the text: first and last place, from the start on.

    As it was typed when it stands so somewhere; else each of its words, if all of them are there.
    """
    whole = _all(text, wanted.strip())
    if whole or " " not in wanted.strip():
        return whole
    words = [_all(text, word) for word in wanted.split()]
    return tuple(sorted(place for places in words for place in places)) if all(words) else ()


def _all(text: Folded, wanted: str) -> tuple[tuple[int, int], ...]:
    places = []
    at = text.text.find(wanted) if wanted else -1
    while at >= 0:
        end = at + len(wanted)
        places.append((text.places[at], text.places[end - 1]))
        at = text.text.find(wanted, end)
    return tuple(places)
