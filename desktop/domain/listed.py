"""Which entry of a list is meant by words that were typed, pasted or taken in from a workbook; pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from desktop.domain.text import fold, seen, visible

_Values = Mapping[str, frozenset[str]]


@dataclass(frozen=True)
class Meant:
    """The entry that is meant, None where there is none; `several`: it may be more than one."""

    value: str | None = None
    several: bool = False


@dataclass(frozen=True)
class Listed:
    """The entries of one list: their labels without markup, each with its value (taken too if `by_value`).

    The very words come first («Thôn Hà» is not «Thôn Hạ»), whatever the case, then a value as it stands in
    the form; without accents only what a single entry is called so.
    """

    entries: tuple[tuple[str, str], ...] = ()
    by_value: bool = True
    folding: Callable[[str], str] = field(default=fold, compare=False)

    def meant(self, text: str) -> Meant:
        """The entry that `text` means."""
        words = _same(text)
        found = self._labels.get(words) or self._values.get(words) or self._folded.get(fold(visible(text)))
        if not found:
            return Meant()
        return Meant(next(iter(found))) if len(found) == 1 else Meant(several=True)

    @cached_property
    def _labels(self) -> _Values:
        return _by((_same(label), value) for label, value in self.entries)

    @cached_property
    def _values(self) -> _Values:
        return _by((_same(value), value) for _, value in self.entries if self.by_value)

    @cached_property
    def _folded(self) -> _Values:
        labels = _by((self.folding(label), value) for label, value in self.entries)
        values = _by((fold(value), value) for _, value in self.entries if self.by_value)
        return {**values, **labels}


def _same(text: str) -> str:
    return " ".join(seen(text).casefold().split())


def _by(pairs: Iterable[tuple[str, str]]) -> _Values:
    found = defaultdict[str, set[str]](set)
    for key, value in pairs:
        if key:
            found[key].add(value)
    return {key: frozenset(values) for key, values in found.items()}
