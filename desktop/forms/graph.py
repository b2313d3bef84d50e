"""The dependency graph: cells over generic paths, ranked once at load, whatever the number of repeats.

A cell is one thing to evaluate for one generic node (its calculation, its relevance, its choices ...). Each
node spec gets the cells that read it. Cells that write what others read are ranked topologically; the rest
only looks (readonly, required, constraint, labels) and comes last. A cycle through calculations, or a node
that decides about itself, is an error that names its members; relevances that decide about each other are
accepted, as in JavaRosa, and settle by repetition.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal

from desktop.forms import datatypes
from desktop.forms.bind import Bind, Expression
from desktop.forms.body import ControlSpec
from desktop.forms.errors import FormError
from desktop.forms.spec import NodeSpec, RepeatSpec
from desktop.forms.xpath.code import Read
from desktop.forms.xpath.env import Env, Fn

if TYPE_CHECKING:
    from desktop.forms.definition import FormDefinition

CellKind = Literal[
    "calculate", "relevant", "count", "choices", "readonly", "required", "constraint", "warning", "label"
]
#: Kinds that change answers, or what is asked.
ACTIVE = frozenset({"calculate", "relevant", "count", "choices"})
# A repeat may grow "until the last answer is no": such a ring settles by repetition, in bounded rounds.
_SETTLING = frozenset({"relevant", "count"})


class Cell:
    """One thing to evaluate for every instance of one generic node."""

    __slots__ = (
        "chain", "control", "depth", "kind", "place", "rank", "reads", "run", "scope", "slot", "spec",
        "write",
    )  # fmt: skip

    def __init__(
        self,
        kind: CellKind,
        spec: NodeSpec,
        scope: RepeatSpec,
        reads: Iterable[Read],
        run: Fn | None,
        place: str,
    ) -> None:
        self.kind = kind
        self.spec = spec
        self.scope = scope
        self.depth = scope.depth
        self.chain = scope.indices
        self.reads = frozenset(reads)
        self.run = run
        self.place = place
        self.rank = 0
        self.control: ControlSpec | None = None
        self.slot = spec.slot if spec.repeat is scope else 0  # of the node it is evaluated at, in its scope
        if kind == "count" and spec.parent is not None:
            self.slot = spec.parent.slot
        self.write: Callable[[Any, Env], str] | None = None


Edge = tuple[Cell, int, list[int]]


class Triggers:
    """Which cells read which repeats, as (cell, how many scopes up, then the repeats down).

    `shape` is asked when instances of a repeat come or go; `place` when the places of instances change, and
    leads down from the repeat itself. What reads the value of a node stands at its spec (`near`, `far`).
    """

    __slots__ = ("place", "shape")

    def __init__(self) -> None:
        self.shape: dict[NodeSpec, list[Edge]] = {}
        self.place: dict[NodeSpec, list[Edge]] = {}

    def add(self, cell: Cell) -> None:
        """Notes what a cell reads.

        Cells come in the order of their ranks. To note one twice costs a little and does no harm.
        """
        for read in cell.reads:
            spec = read.spec
            outer = spec.repeat
            depth = min(read.anchor.depth, cell.depth)
            if read.structure:
                outer = spec.range.parent if spec.range is not None else outer
            ups = max(0, (outer.depth if outer is not None else 0) - depth)
            if not (read.structure or ups) and depth == cell.depth:
                if spec.near is None:
                    spec.near = []
                if cell.rank not in spec.near[-1:]:
                    spec.near.append(cell.rank)
                continue
            edge = (cell, ups, cell.chain[depth:])
            if not read.structure:
                spec.far = edges = spec.far or []
            elif read.place and spec.range in cell.scope.chain():  # not through a predicate from outside
                edges = self.place.setdefault(spec, [])
            else:
                edges = self.shape.setdefault(spec, [])
            if edge not in edges[-1:]:
                edges.append(edge)


def build_graph(definition: FormDefinition) -> tuple[Cell, ...]:
    """The cells in the order of their ranks; fills definition.triggers and the specs."""
    cells = [cell for bind in definition.binds for cell in _bind_cells(bind)]
    for control in definition.all_controls():
        cells += _control_cells(control)
    ranked = _ranked([cell for cell in cells if cell.kind in ACTIVE])
    ordered = ranked + [cell for cell in cells if cell.kind not in ACTIVE]
    for rank, cell in enumerate(ordered):
        cell.rank = rank
        definition.triggers.add(cell)
    return tuple(ordered)


def _bind_cells(bind: Bind) -> list[Cell]:
    spec = bind.spec
    kinds: tuple[tuple[CellKind, Expression | None], ...] = (
        ("relevant", bind.relevant), ("calculate", bind.calculate), ("readonly", bind.readonly),
        ("required", bind.required), ("constraint", bind.constraint),
    )  # fmt: skip
    made = []
    for kind, expression in kinds:
        if expression is None or spec.repeat is None:
            continue
        cell = Cell(kind, spec, spec.repeat, expression.reads, expression.run, expression.where)
        if kind == "calculate":
            number = expression.code.gives == "n" and expression.code.text is None
            cell.write = datatypes.writer(spec.datatype, number=number)
        made.append(cell)
    last: CellKind = "label" if bind.trend is None else "warning"
    shown: list[tuple[CellKind, Expression | None]] = [("warning", bind.warning), (last, bind.previous)]
    shown += [("label", expression) for expression in bind.warning_reads]
    for kind, expression in shown:
        if expression is not None and spec.repeat is not None:
            made.append(Cell(kind, spec, spec.repeat, expression.reads, None, expression.where))
    return made


def _control_cells(control: ControlSpec) -> list[Cell]:
    made: list[Cell] = []
    spec = control.spec
    if control.count is not None and spec is not None:
        made.append(
            Cell("count", spec, control.scope, control.count.reads, control.count.run, control.count.where)
        )
    if control.itemset is not None and spec is not None:
        nodes = control.itemset.nodes
        seen = {Read(leaf, read.anchor, loose=True) for read in nodes.reads for leaf in read.spec.below()}
        made.append(Cell("choices", spec, control.scope, nodes.reads | seen, None, nodes.where))
    reads = {read for expression in control.reads for read in expression.reads}
    if reads and spec is not None:
        made.append(Cell("label", spec, control.scope, reads, None, control.identity))
    for cell in made:
        cell.control = control
    return made


def _writes(cell: Cell) -> set[tuple[NodeSpec, bool]]:
    """What a cell changes: (node, whether its number)."""
    if cell.kind == "count":
        found = {(spec, False) for spec in cell.spec.below()}
        return found | {(cell.spec, True)}
    if cell.kind == "relevant":
        return {(spec, False) for spec in cell.spec.below()}
    return {(cell.spec, False)}


def _ranked(cells: list[Cell]) -> list[Cell]:
    """Active cells so that each comes after what it reads."""
    writers: dict[tuple[NodeSpec, bool], list[Cell]] = {}
    for cell in cells:
        for written in _writes(cell):
            writers.setdefault(written, []).append(cell)
    needs: dict[Cell, set[Cell]] = {cell: set() for cell in cells}
    for cell in cells:
        for read in cell.reads:
            for writer in writers.get((read.spec, read.structure), ()):
                needs[cell].add(writer)
                if writer is cell and cell.kind != "choices" and not read.loose:
                    raise FormError(cell.place, f"This is a cycle: {cell.spec.path} depends on itself.")
        needs[cell].discard(cell)
    _refuse_cycles(cells, needs)
    return _sorted(cells, needs)


def _sorted(cells: list[Cell], needs: dict[Cell, set[Cell]]) -> list[Cell]:
    """Kahn's order; where only relevances that decide about each other are left, the first of them starts."""
    users: dict[Cell, list[Cell]] = {}
    for cell, needed in needs.items():
        for need in needed:
            users.setdefault(need, []).append(cell)
    open_needs = {cell: len(needed) for cell, needed in needs.items()}
    ready = [cell for cell in cells if not open_needs[cell]]
    ordered: dict[Cell, None] = {}
    while len(ordered) < len(cells):
        if not ready:
            left = [cell for cell in cells if cell not in ordered]
            ready = [next((cell for cell in left if cell.kind in _SETTLING), left[0])]
        following: list[Cell] = []
        for cell in ready:
            if cell in ordered:
                continue
            ordered[cell] = None
            for user in users.get(cell, ()):
                open_needs[user] -= 1
                if not open_needs[user] and user not in ordered:
                    following.append(user)
        ready = following
    return list(ordered)


def _refuse_cycles(cells: list[Cell], needs: dict[Cell, set[Cell]]) -> None:
    """Raises FormError for a ring of calculations; a relevance or a repeat's count may stand in a ring."""
    state: dict[Cell, int] = {}
    for start in cells:
        if start in state or start.kind in _SETTLING:
            continue
        path: list[Cell] = []
        stack: list[tuple[Cell, bool]] = [(start, False)]
        while stack:
            cell, leaving = stack.pop()
            if leaving:
                state[cell] = 2
                path.pop()
                continue
            if state.get(cell) == 2:
                continue
            if state.get(cell) == 1:
                ring = [*path[path.index(cell) :], cell]
                names = " → ".join(member.spec.path for member in ring)
                raise FormError(cell.place, f"These depend on each other in a cycle: {names}.")
            state[cell] = 1
            path.append(cell)
            stack.append((cell, True))
            stack.extend(
                (need, False) for need in needs[cell] if need.kind not in _SETTLING and state.get(need) != 2
            )
