"""Which line of a village's sheet is which row of the report, and which lines sum up the others."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.documents.answers import answer, is_figure
from desktop.documents.workbook import columns
from desktop.documents.workbook_cells import as_read, fitted, lexical, minute, typed_in
from desktop.domain.text import fold, nfc
from desktop.domain.totals import totals

if TYPE_CHECKING:
    from desktop.forms import Node

#: The cells of a line with something in them, by their path in the row.
Cells = list[tuple[str, Any]]


@dataclass(frozen=True)
class Place:
    """The row a line goes into, None where there is none; `several`: it may be more than one, nobody knows.

    `named`: the row is called as the line is.
    """

    row: Node | None = None
    several: bool = False
    named: bool = False


def paired(
    rows: Sequence[Node],
    lines: Sequence[Cells],
    first: str,
    given: frozenset[str],
    numbers: Sequence[int] = (),
) -> list[Place]:
    """A place for each line: the row whose first question (`first`: its path) has the same answer.

    The very answer comes first. Then the row that is called so but for accents one of the two lacks («Thon
    Ha» may be «Thôn Hạ»; «Thôn Hà» never is), then the rows that have no answers yet, in their order. Where
    nobody types what rows are called, a line without a name is the row of its number (`numbers`, from 0).
    """
    pairing = _Pairing([columns(row, given) for row in rows], lines, first, numbers)
    return [
        Place(rows[at] if at is not None else None, several, named) for at, several, named in pairing.places()
    ]


def summing(lines: Sequence[Cells], paths: Sequence[str], asked: Mapping[str, Node]) -> frozenset[int]:
    """The lines, counted from 0, that are called a total or are the sum of those above."""
    block = []
    for line in lines:
        texts = {path: as_read(None, cell) for path, cell in line}
        block.append([texts.get(path, "") for path in paths])
    return totals(block, [path in asked and is_figure(asked[path]) for path in paths])


class _Pairing:
    """Rows by their place in the report, lines by theirs on the sheet."""

    def __init__(
        self, rows: list[list[Node]], lines: Sequence[Cells], first: str, numbers: Sequence[int]
    ) -> None:
        self._rows = rows
        self._numbers = numbers
        self._named = [next((cell for path, cell in line if path == first), None) for line in lines]
        self._free = dict.fromkeys(range(len(rows)))
        self._found: dict[int, int] = {}
        self._several: set[int] = set()

    def places(self) -> list[tuple[int | None, bool, bool]]:
        """A row for each line, whether it may be more than one, and whether it is called so."""
        self._the_very_same()
        self._but_for_accents()
        self._by_number()
        named = set(self._found)
        blank = (at for at in tuple(self._free) if not any(_answered(node) for node in self._rows[at]))
        for line in range(len(self._named)):
            if line not in self._found and line not in self._several:
                at = next(blank, None)
                if at is not None:
                    self._put(line, at)
        lines = range(len(self._named))
        return [(self._found.get(line), line in self._several, line in named) for line in lines]

    def _the_very_same(self) -> None:
        """Rows of one name are the lines of that name in their order; fewer lines may be any of them."""
        rows, lines = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
        for at, nodes in enumerate(self._rows):
            if nodes and nodes[0].value:
                rows[_key(nodes[0], nodes[0].value, answer(nodes[0]))].append(at)
        for line, cell in enumerate(self._named):
            if cell is not None and self._rows and self._rows[0]:
                node = self._rows[0][0]
                value, why = fitted(node, cell)
                lines["" if why else _key(node, value, typed_in(cell))].append(line)
        for key, wanting in lines.items():
            there = rows.get(key, []) if key else []
            if len(wanting) < len(there):
                self._several.update(wanting)
                continue
            for line, at in zip(wanting, there, strict=False):
                self._put(line, at)

    def _but_for_accents(self) -> None:
        by_name = defaultdict[str, list[int]](list)
        for at in self._free:
            nodes = self._rows[at]
            if nodes and _in_words(nodes[0]) and nodes[0].value:
                by_name[fold(answer(nodes[0]))].append(at)
        for line, cell in enumerate(self._named):
            if cell is None or line in self._found or line in self._several:
                continue
            name = typed_in(cell)
            alike = [at for at in by_name.get(fold(name), ()) if _bare(name, answer(self._rows[at][0]))]
            there = [at for at in alike if at in self._free]
            if len(alike) > 1:
                self._several.add(line)
            elif there:
                self._put(line, there[0])

    def _by_number(self) -> None:
        for line, at in enumerate(self._numbers):
            nodes = self._rows[at] if at < len(self._rows) else []
            own = bool(nodes) and (nodes[0].computed or nodes[0].readonly)
            if own and self._named[line] is None and at in self._free:
                self._put(line, at)

    def _put(self, line: int, at: int) -> None:
        self._found[line] = at
        del self._free[at]


def _key(node: Node, value: str, words: str) -> str:
    """By what the answers of one question are the same."""
    if is_figure(node):
        return str(lexical(value))
    if node.datatype == "dateTime":
        return minute(value)
    return " ".join(nfc(words).casefold().split()) if _in_words(node) else value


def _in_words(node: Node) -> bool:
    return node.datatype == "string" and not node.choices


def _answered(node: Node) -> bool:
    return bool(node.value) and not node.computed


def _bare(one: str, other: str) -> bool:
    """Whether one of two names has no accent that the other lacks."""
    marks, others = _marks(one), _marks(other)
    return marks <= others or others <= marks


def _marks(text: str) -> Counter[str]:
    plain = unicodedata.normalize("NFD", text.casefold())
    return Counter(sign for sign in plain if unicodedata.combining(sign) or sign == "đ")
