"""Three-way merge of a report by cell: what both began from, mine, theirs. Pure; no form definition needed.

A cell changed on one side only takes that side's answer. One changed on both sides to different answers is a
conflict: a person chooses, and until then mine stands. Rows of a repeat are told apart by their first answer
where that names each row on every side, else by their order. A row one side removed goes, unless the other
side changed it: then it stays. What both began from may be missing: then every answer counts as a change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from xml.etree.ElementTree import Element, tostring

from defusedxml.ElementTree import fromstring

from desktop.forms.markup import OURS

_META = "meta"


class Side(StrEnum):
    """Whose answer stands, or that a person must say."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


@dataclass(frozen=True)
class Cell:
    """One answer that is not the same everywhere; empty where a side has none.

    `ref` is its place in the merged report. `side` is who changed it: BOTH is a conflict. A row that was
    removed is told as one: `ref` is the repeat's, `base` what the row said. `mine_reason` and `theirs_reason`
    are why a side's answer stands although it is unusual, "" where nobody had to say so.
    """

    ref: str
    side: Side
    base: str
    mine: str
    theirs: str
    mine_reason: str = ""
    theirs_reason: str = ""


@dataclass(frozen=True)
class Merged:
    """The merged report, as XML to be corrected, and every cell that was changed, in the form's order.

    Its ids are those of theirs: the revision it replaces.
    """

    xml: bytes
    cells: tuple[Cell, ...]

    @property
    def conflicts(self) -> tuple[Cell, ...]:
        """Cells a person must decide on."""
        return tuple(cell for cell in self.cells if cell.side is Side.BOTH)


def merge(
    mine: bytes,
    theirs: bytes,
    base: bytes | None = None,
    own: frozenset[str] = frozenset(),
    choices: Mapping[str, Side] | None = None,
) -> Merged:
    """Merge reports of one form. Cells named in `own` are the application's: mine, and never told.

    `choices` says, by ref, whose answer stands in a conflict. Raises ValueError for XML of two forms.
    """
    roots: tuple[Element, Element] = fromstring(mine), fromstring(theirs)
    if _local(roots[0]) != _local(roots[1]):
        raise ValueError(f"{roots[0].tag} is no {roots[1].tag}")
    work = _Work(own, choices or {})
    start = None if base is None else fromstring(base)
    merged = work.node(f"/{_local(roots[0])}", start, *roots)
    meta = [child for child in roots[1] if _local(child) == _META]
    for child in [child for child in merged if _local(child) == _META]:
        merged.remove(child)
    merged.extend(meta)
    return Merged(tostring(merged, encoding="utf-8"), tuple(work.cells))


class _Work:
    """One merge under way."""

    def __init__(self, own: frozenset[str], choices: Mapping[str, Side]) -> None:
        self._own = own
        self._choices = choices
        self.cells: list[Cell] = []

    def node(self, ref: str, base: Element | None, mine: Element | None, theirs: Element | None) -> Element:
        """The merged element of one place; at least one side has it."""
        there = [each for each in (mine, theirs, base) if each is not None]
        made = Element(there[0].tag, there[0].attrib)
        if not any(len(each) for each in there):
            made.text, side = self._leaf(ref, _local(made), base, mine, theirs)
            if side is Side.THEIRS and theirs is not None:  # its reason goes with an answer
                made.attrib.clear()
                made.attrib.update(theirs.attrib)
            return made
        sides = (base, mine, theirs)
        for tag in _tags(mine, theirs):
            self._rows(made, f"{ref}/{_name(tag)}", tag, *(_named(each, tag) for each in sides))
        return made

    def _rows(
        self,
        parent: Element,
        ref: str,
        tag: str,
        base: Sequence[Element],
        mine: Sequence[Element],
        theirs: Sequence[Element],
    ) -> None:
        """Every element of one name within a parent: one, or the rows of a repeat."""
        if _name(tag) == _META:
            parent.extend(mine)
            return
        several = max(map(len, (base, mine, theirs))) > 1
        keyed = several and all(_keys(rows) for rows in (mine, theirs)) and (not base or bool(_keys(base)))
        of = [_by_key(rows, named=keyed) for rows in (base, mine, theirs)]
        every = [*of[1], *(key for key in of[2] if key not in of[1])]
        kept = [key for key in every if _stays(key, of[0], of[1], of[2])]
        for key in of[0]:
            if key not in kept:
                side = Side.THEIRS if key in of[1] else Side.MINE
                self.cells.append(Cell(ref, side, ", ".join(filter(None, _said(of[0][key]))), "", ""))
        for number, key in enumerate(kept, 1):
            place = f"{ref}[{number}]" if several else ref
            parent.append(self.node(place, *(rows.get(key) for rows in of)))

    def _leaf(
        self, ref: str, name: str, base: Element | None, mine: Element | None, theirs: Element | None
    ) -> tuple[str, Side]:
        was, here, there = _text(base), _text(mine), _text(theirs)
        if here == there or name in self._own:
            return here, Side.MINE
        side = Side.THEIRS if here == was else Side.MINE if there == was else Side.BOTH
        self.cells.append(Cell(ref, side, was, here, there, _reason(mine), _reason(theirs)))
        chosen = self._choices.get(ref, Side.MINE) if side is Side.BOTH else side
        return (there if chosen is Side.THEIRS else here), chosen


def _stays(
    key: object,
    base: Mapping[object, Element],
    mine: Mapping[object, Element],
    theirs: Mapping[object, Element],
) -> bool:
    """A row gone from one side goes, unless it is new on the other or was changed there."""
    if key in mine and key in theirs:
        return True
    left = mine.get(key, theirs.get(key))
    return key not in base or _said(left) != _said(base[key])


def _keys(rows: Sequence[Element]) -> list[str]:
    """The first answer of each row, when it names every row; else nothing."""
    found = [next((_text(each) for each in row.iter() if not len(each)), "") for row in rows]
    return found if all(found) and len(set(found)) == len(found) else []


def _by_key(rows: Sequence[Element], *, named: bool) -> dict[object, Element]:
    keys: Sequence[object] = _keys(rows) if named else range(len(rows))
    return dict(zip(keys, rows, strict=True))


def _tags(*sides: Element | None) -> list[str]:
    """Names of the children of both sides: the first's in order, each of the other's after its neighbour."""
    found: list[str] = []
    for side in sides:
        at = 0
        for child in side if side is not None else ():
            if child.tag in found:
                at = found.index(child.tag) + 1
            else:
                found.insert(at, child.tag)
                at += 1
    return found


def _named(parent: Element | None, tag: str) -> list[Element]:
    return [] if parent is None else [child for child in parent if child.tag == tag]


def _said(row: Element | None) -> list[str]:
    return [] if row is None else [_text(each) for each in row.iter() if not len(each)]


def _text(element: Element | None) -> str:
    return "" if element is None or len(element) else element.text or ""


def _reason(element: Element | None) -> str:
    return "" if element is None else element.get(f"{{{OURS}}}reason", "").strip()


def _local(element: Element) -> str:
    return _name(element.tag)


def _name(tag: str) -> str:
    return tag.rpartition("}")[2]
