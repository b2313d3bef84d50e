"""Which answers of one report are not shown outside the office, by what its form's author says of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping

from desktop.domain.answer_cells import generic
from desktop.domain.small_cells import Mask, Sum, suppress
from desktop.forms.marks import Marks

_WHOLE = re.compile(r"-?[0-9]{1,15}").fullmatch


def suppressed(
    values: Mapping[str, str], known: Mapping[str, Marks], shown: Callable[[str], bool]
) -> dict[str, Mask]:
    """By place: why a figure of `values` (XML numbers by place) is not shown. `shown`: it is in the export.

    Figures marked `restricted` are never shown; whoever makes the export leaves them out.
    """
    figures = {place: int(value) for place, value in values.items() if _WHOLE(value)}
    by_path: dict[str, list[str]] = defaultdict(list)
    for place in figures:
        by_path[generic(place)].append(place)
    small = {place for path, mark in known.items() if mark.small for place in by_path[path]}
    if not small:
        return {}
    sums = [
        Sum(total, tuple((sign, part) for sign, path in mark.parts for part in _beside(total, by_path[path])))
        for path, mark in known.items()
        if mark.parts
        for total in by_path[path]
    ]
    absent = {place for place in figures if not shown(place) or known.get(generic(place), Marks()).restricted}
    return suppress(figures, small, sums, absent)


def _beside(total: str, places: list[str]) -> list[str]:
    """Of the places of a part those that belong to this total: in its own row, else in all rows below it."""
    row = _row(total)
    same = [place for place in places if _row(place) == row]
    return same or [place for place in places if place.startswith(row)]


def _row(place: str) -> str:
    return place[: place.rfind("]") + 1]
