"""Which texts say much the same: shares of pairs of words, without accents and case.

An index of pairs → texts: a look-up touches only texts that share pieces, rare ones first, so that ten
thousand of them answer while a person types.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from heapq import nlargest
from itertools import pairwise

from desktop.domain.text import fold

#: From this share on two texts are worth showing side by side (tried in tests/domain/test_similar.py).
ALIKE = 0.35
#: So many of a text's rarest pieces are looked up.
_PROBES = 40
_SHORTEST = 3  # words


def shingles(text: str) -> frozenset[str]:
    """Words in twos, in their order: short enough for other word order, long enough to say something."""
    return folded_shingles(fold(text))


def folded_shingles(folded: str) -> frozenset[str]:
    """The same of a text that is folded already."""
    words = folded.split()
    return frozenset(f"{one} {two}" for one, two in pairwise(words))


def likeness(one: frozenset[str], two: frozenset[str]) -> float:
    """0 to 1: what they share, of the shorter one, so that a short complaint meets a long one like it."""
    if not one or not two:
        return 0.0
    return len(one & two) / min(len(one), len(two))


class SimilarTexts:
    """Texts by id; changed and asked by one thread at a time."""

    def __init__(self) -> None:
        self._pieces: dict[str, frozenset[str]] = {}
        self._texts: defaultdict[str, set[str]] = defaultdict(set)
        self._short: defaultdict[str, set[str]] = defaultdict(set)
        self._shortened: dict[str, str] = {}

    def __len__(self) -> int:
        return len(self._pieces)

    def put(self, texts: Iterable[tuple[str, str]]) -> None:
        """Take in ids with their folded texts; one there already is replaced."""
        for identity, folded in texts:
            self.remove(identity)
            pieces = folded_shingles(folded)
            self._pieces[identity] = pieces
            for piece in pieces:
                self._texts[piece].add(identity)
            if short := _short(folded):
                self._short[short].add(identity)
                self._shortened[identity] = short

    def remove(self, identity: str) -> None:
        """Forget a text; nothing happens when it is not there."""
        for piece in self._pieces.pop(identity, frozenset()):
            self._texts[piece].discard(identity)
        if short := self._shortened.pop(identity, ""):
            self._short[short].discard(identity)

    def like(self, text: str, limit: int = 3, but: str = "") -> tuple[tuple[str, float], ...]:
        """Ids of the texts most like `text` with their likeness, the most alike first; never `but`.

        One of fewer than four words is like the same one only.
        """
        wanted = shingles(text)
        if len(wanted) < _SHORTEST:
            same = self._short.get(fold(text), set()) - {but}
            return tuple((identity, 1.0) for identity in sorted(same)[:limit])
        rare = sorted(wanted & self._texts.keys(), key=lambda piece: (len(self._texts[piece]), piece))
        shared: Counter[str] = Counter()
        for piece in rare[:_PROBES]:
            shared.update(self._texts[piece])
        found = (
            (identity, likeness(wanted, self._pieces[identity]))
            for identity, _ in shared.most_common(50 * limit)
            if identity != but and len(self._pieces[identity]) >= _SHORTEST
        )
        alike = [each for each in found if each[1] >= ALIKE]
        return tuple(nlargest(limit, alike, key=lambda each: (each[1], each[0])))


def _short(folded: str) -> str:
    """The text of few words: it stands twice at the beginning, as its own title; "" for another."""
    words = folded.split()
    found = (words[:count] for count in range(_SHORTEST, 0, -1) if words[:count] == words[count : 2 * count])
    return " ".join(next(found, []))
