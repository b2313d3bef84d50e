"""In what order and how the questions of a group stand on a page: heads, single questions, matrices.

A line has twelve columns; `w1` to `w12` say how many a question takes, else it takes what its kind likes. In
a form of style `theme-grid` a group may divide its own lines (`w10`: ten units, as Enketo does); a question
without a number then takes a whole line, and every line is filled to its end.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from desktop.forms import Node

#: Columns of a line where the group does not say.
COLUMNS = 12
#: A question of so few twelfths wants the whole width of the page, not only what is good for reading.
_SMALL = 3
#: Three or more of so many stand on a line.
_CLOSE = 4
#: Most units of a line.
_MOST = 12
_SELECTS = {"select1", "select"}
_FIGURES = {"int", "decimal"}
#: Written by the XLSForm compiler in front of a table-list: the label of its group.
_HEADING = "generated_table_list_label_"


@dataclass(frozen=True)
class Line:
    """How the lines of a place are divided: so many units; `filled`: the last question takes what is left."""

    units: int = COLUMNS
    filled: bool = False


@dataclass(frozen=True)
class Piece:
    """One thing on a page. A head has a group, a question its node, a matrix also its `rows`.

    A grid has groups as `rows`, with the same figures in each.
    """

    kind: Literal["head", "ask", "matrix", "grid"]
    node: Node
    line: Line
    level: int = 0
    rows: tuple[Node, ...] = ()

    @property
    def refs(self) -> tuple[str, ...]:
        """The refs it shows, besides what stands inside a repeat."""
        return tuple(row.ref for row in self.rows) or (self.node.ref,)


def line_of(group: Node | None, grid: bool, outer: Line | None = None) -> Line:
    """How the lines inside `group` are divided (None: the top of the form)."""
    said = width(group) if grid and group is not None else None
    return Line(said, filled=True) if said is not None else outer or Line()


def wants_width(pieces: Sequence[Piece]) -> bool:
    """True when the questions stand so close that the page gives them all its width."""
    return any(
        piece.kind == "ask" and (piece.line.filled or (width(piece.node) or COLUMNS) <= _SMALL)
        for piece in pieces
    )


def stands_close(pieces: Sequence[Piece]) -> bool:
    """True when three or more questions share a line: words behind every label would break the lines."""
    return any(
        piece.kind == "ask" and (piece.line.filled or (width(piece.node) or COLUMNS) <= _CLOSE)
        for piece in pieces
    )


def width(node: Node) -> int | None:
    """The number in `w1` to `w12`, None when the form gives none."""
    for appearance in node.appearances:
        if appearance[:1] == "w" and appearance[1:].isdigit():
            return max(1, min(_MOST, int(appearance[1:])))
    return None


def heading(group: Node) -> str:
    """What stands above a group: its label, else the one that a table-list's compiler put into a note."""
    if group.label:
        return group.label
    return next((child.label for child in group.children[:1] if is_heading(child)), "")


def is_heading(node: Node) -> bool:
    """True for the note that holds the label of a table-list."""
    return node.control == "input" and node.name.startswith(_HEADING)


def only_labels(node: Node) -> bool:
    """True for the question of a table-list that only shows the choices: nobody answers it."""
    return node.control in _SELECTS and "label" in node.appearances


def pieces(
    nodes: Sequence[Node], grid: bool, line: Line, level: int = 0, listed: bool = False
) -> Iterator[Piece]:
    """The pieces of `nodes` in their order; `listed`: the group around says `table-list`."""
    run: list[Node] = []
    gridded = _grids(nodes) if grid else {}
    for node in nodes:
        if _in_matrix(node, listed):
            if run and (only_labels(node) or not _alike(run[0], node)):
                yield from _matrix(run, line, level)
                run = []
            run.append(node)
            continue
        yield from _matrix(run, line, level)
        run = []
        if node in gridded:
            if lines := gridded[node]:
                yield Piece("grid", lines[0], line, level, lines)
            continue
        if node.control == "group":
            if heading(node):
                yield Piece("head", node, line, level)
            inner = line_of(node, grid, line)
            table = "table-list" in node.appearances
            yield from pieces(node.children, grid, inner, level + 1, table)
        elif node.control and not is_heading(node):
            yield Piece("ask", node, line, level)
    yield from _matrix(run, line, level)


def _grids(nodes: Sequence[Node]) -> dict[Node, tuple[Node, ...]]:
    """Groups that follow each other and ask the same figures: the first stands for all."""
    found: dict[Node, tuple[Node, ...]] = {}
    at = 0
    while at < len(nodes):
        end = at + 1
        while end < len(nodes) and _same_figures(nodes[at], nodes[end]):
            end += 1
        if end - at > 1:
            found |= {nodes[at]: tuple(nodes[at:end])} | dict.fromkeys(nodes[at + 1 : end], ())
        at = end
    return found


def _same_figures(one: Node, other: Node) -> bool:
    """True for two lines of a grid: the same figures; a computed one may have its own name."""
    if not (_is_line(one) and _is_line(other)) or len(one.children) != len(other.children):
        return False
    pairs = zip(one.children, other.children, strict=True)
    return all(a.datatype == b.datatype and (a.label == b.label or b.computed) for a, b in pairs)


def _is_line(group: Node) -> bool:
    """True for a named group that divides its line and holds nothing but figures."""
    if group.control != "group" or width(group) is None or not group.label or len(group.children) < 2:
        return False
    return all(node.control == "input" and node.datatype in _FIGURES for node in group.children)


def _matrix(run: Sequence[Node], line: Line, level: int) -> Iterator[Piece]:
    if any(not only_labels(node) for node in run):
        yield Piece("matrix", run[0], line, level, tuple(run))


def _in_matrix(node: Node, listed: bool) -> bool:
    if node.control not in _SELECTS:
        return False
    return listed or bool({"label", "list-nolabel"} & set(node.appearances))


def _alike(one: Node, other: Node) -> bool:
    """True when both are asked the same way with the same choices."""
    values = [choice.value for choice in one.choices]
    same = one.control == other.control or only_labels(one)
    return same and values == [choice.value for choice in other.choices]
