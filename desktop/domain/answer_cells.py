"""The answers of a signed report one by one, read from its XML: no form definition needed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring

#: Left out: what the standard and the application put into every report.
_UNASKED = frozenset(
    {"meta", "ma_xa", "ky_loai", "tu_ngay", "den_ngay", "lan_sua", "nguoi_lap", "nguoi_duyet"}
)
_CODE = re.compile(r"[a-z0-9_.:\-]*").fullmatch
_PLACES = re.compile(r"\[\d+\]")


@dataclass(frozen=True)
class AnswerCell:
    """One answer. `place` is its ref; `row` the first answer of its row of a repeat, "" outside of one.

    A repeat that has one row only cannot be told from a group here: its cells have no place in square
    brackets and no row.
    """

    place: str
    row: str
    value: str


def read_cells(xml: bytes, without: AbstractSet[str] = frozenset()) -> tuple[AnswerCell, ...]:
    """Every answer that was given, in document order, but of the paths `without`: no row is called by one.

    Raises xml.etree.ElementTree.ParseError.
    """
    root: Element = fromstring(xml)
    return tuple(_cells(root, f"/{_local(root)}", "", without))


def generic(place: str) -> str:
    """The path of a place without its rows: `/data/thon[2]/ct01` → `/data/thon/ct01`."""
    return _PLACES.sub("", place)


def prose(cells: Iterable[AnswerCell]) -> str:
    """What was answered in words, for a search: no figures, no codes of choices."""
    return "\n".join(cell.value for cell in cells if not _CODE(cell.value.lower()) and _wordy(cell.value))


def _wordy(value: str) -> bool:
    return any(char.isalpha() for char in value)


def _cells(parent: Element, path: str, row: str, without: AbstractSet[str]) -> Iterator[AnswerCell]:
    names = [_local(child) for child in parent]
    counted: dict[str, int] = {}
    for child, name in zip(parent, names, strict=True):
        if name in _UNASKED:
            continue
        counted[name] = counted.get(name, 0) + 1
        several = names.count(name) > 1 and len(child) > 0
        place = f"{path}/{name}[{counted[name]}]" if several else f"{path}/{name}"
        if len(child):
            yield from _cells(
                child, place, _first(child, generic(place), without) if several else row, without
            )
        elif child.text and child.text.strip() and generic(place) not in without:
            yield AnswerCell(place, row, child.text)


def _first(parent: Element, path: str, without: AbstractSet[str]) -> str:
    """The first answer below, "" for none."""
    for child in parent:
        place = f"{path}/{_local(child)}"
        found = _first(child, place, without) if len(child) else child.text or ""
        if found and place not in without:
            return found
    return ""


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
