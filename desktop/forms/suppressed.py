"""Which answers of one report are not shown outside the office, by what its form's author says of them.

What the form works out from a hidden figure (a share, a mean) gives it back to whoever knows what stands
beside it: it is hidden, too. Sums that the author names (`bx:sum`) are not: companions protect them. A figure
that is not in the export counts as shown where one that is in it is worked out from it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING

from desktop.domain.answer_cells import generic
from desktop.domain.small_cells import Mask, Sum, suppress
from desktop.forms.marks import Marks

if TYPE_CHECKING:
    from desktop.forms.definition import FormDefinition

_WHOLE = re.compile(r"-?[0-9]{1,15}").fullmatch
_UNMARKED = Marks()
Reads = Mapping[str, AbstractSet[str]]


def worked_out(definition: FormDefinition) -> Reads:
    """What a form calculates, by path: the paths that the calculation reads."""
    return {
        cell.spec.path: frozenset(read.spec.path for read in cell.reads if not read.spec.children)
        for cell in definition.cells
        if cell.kind == "calculate"
    }


def suppressed(
    values: Mapping[str, str], known: Mapping[str, Marks], shown: Callable[[str], bool], reads: Reads
) -> dict[str, Mask]:
    """By place: why an answer of `values` (XML values by place) is not shown. `shown`: it is in the export.

    `reads` is what the form's calculations read (`worked_out`). Figures marked `restricted` are never shown;
    whoever makes the export leaves them out.
    """
    if not any(mark.small or mark.restricted for mark in known.values()):
        return {}
    return _Export(values, known, shown, reads).masks()


class _Export:
    """One report on its way out."""

    def __init__(
        self,
        values: Mapping[str, str],
        known: Mapping[str, Marks],
        shown: Callable[[str], bool],
        reads: Reads,
    ) -> None:
        self._known = known
        self._figures = {place: int(value) for place, value in values.items() if _WHOLE(value)}
        self._by_path: dict[str, list[str]] = defaultdict(list)
        for place in values:
            self._by_path[generic(place)].append(place)
        self._reads = reads
        self._restricted = {place for place in values if self._mark(place).restricted}
        self._shown = {place for place in values if shown(place)} - self._restricted
        self._sources = {place: set(self._read_at(place)) for path in reads for place in self._by_path[path]}

    def masks(self) -> dict[str, Mask]:
        """Until nothing shown is worked out from what is hidden."""
        tainted: set[str] = set()
        while True:
            hidden = self._suppress(tainted)
            wrong = {
                place for place in self._worked_out() if self._sources[place] & hidden.keys()
            } - hidden.keys()
            if not wrong:
                return {place: mask for place, mask in hidden.items() if place in self._shown}
            tainted |= wrong

    def _suppress(self, tainted: AbstractSet[str]) -> dict[str, Mask]:
        small = {place for place in self._figures if self._mark(place).small}
        told = self._told()
        absent = {place for place in self._figures if place not in told or place in self._restricted}
        figures = tainted & self._figures.keys()
        found = suppress(self._figures, small, self._sums(), absent, figures)
        return found | dict.fromkeys((tainted - figures) | self._restricted, Mask.HIDDEN)

    def _told(self) -> set[str]:
        """What is in the export, and what can be read out of it by way of what was worked out from it."""
        told, waiting = set(self._shown), list(self._shown)
        worked_out = set(self._worked_out())
        while waiting:
            place = waiting.pop()
            if place in worked_out:
                new = self._sources[place] - told
                told |= new
                waiting.extend(new)
        return told

    def _worked_out(self) -> Iterator[str]:
        """Places of what the form calculates, but of the sums that companions protect."""
        return (place for place in self._sources if not self._mark(place).parts)

    def _sums(self) -> list[Sum[str]]:
        return [
            Sum(total, tuple((sign, part) for sign, path in mark.parts for part in self._part(total, path)))
            for path, mark in self._known.items()
            if mark.parts
            for total in self._by_path[path]
            if total in self._figures
        ]

    def _part(self, total: str, path: str) -> list[str]:
        return _beside(total, [place for place in self._by_path[path] if place in self._figures])

    def _read_at(self, place: str) -> Iterator[str]:
        """Places of what a calculated answer is worked out from, by way of what has no answer of its own."""
        waiting, seen = list(self._reads[generic(place)]), set[str]()
        while waiting:
            path = waiting.pop()
            if path in seen:
                continue
            seen.add(path)
            there = _beside(place, self._by_path[path])
            yield from (each for each in there if each != place)
            if not there:
                waiting.extend(self._reads.get(path, ()))

    def _mark(self, place: str) -> Marks:
        return self._known.get(generic(place), _UNMARKED)


def _beside(total: str, places: list[str]) -> list[str]:
    """Of the places of a part those that belong to this total: in its own row, else in all rows below it."""
    row = _row(total)
    same = [place for place in places if _row(place) == row]
    return same or [place for place in places if place.startswith(row)]


def _row(place: str) -> str:
    return place[: place.rfind("]") + 1]
