"""Small counts of persons are not shown outside the office, nor what would give them back by subtraction.

One to four persons can be recognised in a village (Law 91/2025/QH15 on personal data). Such a figure is shown
as «<5». Where it is part of a sum, another figure of that sum is hidden with it (shown as «*»), so that for
every hidden figure another value fits all that is shown.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)

#: Counts from one to this are small.
SMALL_MOST = 4
#: A hidden companion from here on may be one less and one more without becoming small.
_FREE = SMALL_MOST + 2
_MOST_TRIES = 4000


class Mask(StrEnum):
    """Why a figure is not shown: it is small («<5»), or it would give a small one away («*»)."""

    SMALL = "<5"
    HIDDEN = "*"


@dataclass(frozen=True)
class Sum(Generic[K]):
    """`total` is the sum of `parts`, each with its sign."""

    total: K
    parts: tuple[tuple[int, K], ...]

    @property
    def terms(self) -> tuple[tuple[int, K], ...]:
        """All of it as figures that add up to nought."""
        return ((-1, self.total), *self.parts)


def suppress(
    figures: Mapping[K, int],
    small: AbstractSet[K],
    sums: Iterable[Sum[K]],
    absent: AbstractSet[K] = frozenset(),
    tainted: AbstractSet[K] = frozenset(),
) -> dict[K, Mask]:
    """What of the figures must not be known outside, and why; of the absent ones, too.

    `small` are the counts to protect; `absent` are figures that are not shown anyway and may be worked out
    all the same, unless they are small. `tainted` are figures that would give a hidden one away: they are
    hidden, and protected in their sums likewise. A sum with an unknown figure, or one that does not add up,
    gives nothing away.
    """
    known = [each for each in sums if _holds(each, figures)]
    work = _Work(dict(figures), small, [each.terms for each in known], absent)
    for key in sorted((key for key in small if 1 <= figures.get(key, 0) <= SMALL_MOST), key=repr):
        work.masks[key] = Mask.SMALL
    for key in tainted - work.masks.keys():
        work.masks[key] = Mask.HIDDEN
    pending = sorted(work.masks, key=repr)
    while pending:
        key = pending[0]  # once it is safe it stays so: nothing is shown again
        if work.moves(key) or not work.hide_more(key):
            pending.pop(0)
    return work.masks


def _holds(each: Sum[K], figures: Mapping[K, int]) -> bool:
    if any(key not in figures for _, key in each.terms):
        return False
    return sum(sign * figures[key] for sign, key in each.terms) == 0


class _Work(Generic[K]):
    """One suppression under way."""

    def __init__(
        self,
        figures: dict[K, int],
        small: AbstractSet[K],
        sums: Sequence[tuple[tuple[int, K], ...]],
        absent: AbstractSet[K],
    ) -> None:
        self._figures = figures
        self._small = small
        self._sums = sums
        self._absent = absent
        self._of: dict[K, list[int]] = {}
        for number, terms in enumerate(sums):
            for _, key in terms:
                self._of.setdefault(key, []).append(number)
        self._lowered: set[K] = set()
        self._tries = 0
        self.masks: dict[K, Mask] = {}

    def moves(self, key: K) -> bool:
        """Whether the figure could be another one, with all that is shown as it is."""
        for step in (1, -1):
            self._tries = _MOST_TRIES
            if self._fits(key, step) and self._balance({key: step}):
                return True
        return False

    def hide_more(self, key: K) -> bool:
        """Hide one figure more of those that stand in sums with it; False when there is nothing left."""
        near = self._near(key)
        shown = [one for one in near if one not in self.masks and one not in self._absent]
        if shown:
            self.masks[min(shown, key=self._loss)] = Mask.HIDDEN
            return True
        marked = [one for one in near if self.masks.get(one) is Mask.SMALL]
        if marked:  # «<5» itself says too much here
            for one in marked:
                self.masks[one] = Mask.HIDDEN
                self._lowered.add(one)
            return True
        return False

    def _near(self, key: K) -> set[K]:
        """What stands in sums with it, by way of what is hidden."""
        found, wanted, seen = {key}, [key], set[int]()
        while wanted:
            for number in self._of.get(wanted.pop(), ()):
                if number in seen:
                    continue
                seen.add(number)
                for _, other in self._sums[number]:
                    if other not in found:
                        found.add(other)
                        if other in self.masks or other in self._absent:
                            wanted.append(other)
        return found

    def _loss(self, key: K) -> tuple[bool, bool, int, str]:
        """What is missed least: a part that can be more and less, the smallest."""
        value = self._figures[key]
        totals = any(self._sums[number][0][1] == key for number in self._of.get(key, ()))
        return value < _FREE, totals, value, repr(key)

    def _fits(self, key: K, step: int) -> bool:
        value = self._figures[key] + step
        if value < 0:
            return False
        if self.masks.get(key) is Mask.SMALL and key not in self._absent:
            return 1 <= value <= SMALL_MOST
        if key in self._small and key not in self._lowered and key not in self._absent:
            return value == 0 or value > SMALL_MOST  # else it would be shown as small
        return True

    def _balance(self, moved: dict[K, int]) -> bool:
        """Whether more hidden figures can be moved so that every sum holds again."""
        self._tries -= 1
        if self._tries < 0:
            return False
        number = self._unbalanced(moved)
        if number is None:
            return True
        terms = self._sums[number]
        wrong = sum(sign * moved.get(key, 0) for sign, key in terms)
        for sign, key in terms:
            if key in moved or not (key in self.masks or key in self._absent):
                continue
            step = -sign if wrong > 0 else sign
            if self._fits(key, step) and self._balance({**moved, key: step}):
                return True
        return False

    def _unbalanced(self, moved: Mapping[K, int]) -> int | None:
        for key in moved:
            for number in self._of.get(key, ()):
                if sum(sign * moved.get(other, 0) for sign, other in self._sums[number]):
                    return number
        return None
