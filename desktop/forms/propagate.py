"""Carries a change through the graph: cells in the order of their ranks, each instance once."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from desktop.domain.secrecy import secret_mark
from desktop.forms.data import Element, Scope
from desktop.forms.errors import FormError
from desktop.forms.graph import ACTIVE, Cell, CellKind, Edge
from desktop.forms.history import Was
from desktop.forms.serialize import text_of
from desktop.forms.spec import NodeSpec
from desktop.forms.values import Change
from desktop.forms.xpath.convert import boolean, number

if TYPE_CHECKING:
    from desktop.forms.instance import FormInstance

_ROUNDS = 200
_NESTED_ACTIONS = 50
MAX_REPEATS = 10_000
_ACTIONS = 5_000
_MAX_TEXT = 100_000
_MAX_TEXTS = 20_000_000  # characters that one step may calculate


class Wave:
    """One step's worth of changes."""

    def __init__(self, instance: FormInstance) -> None:
        self.instance = instance
        self.definition = instance.definition
        self.pieces: list[str] | None = None
        if instance.sheet is not None:
            instance.sheet.changes()
            self.pieces = instance.sheet.pieces
        self.journal = instance.journal
        self.env = instance.env
        self.env.work = 0
        self.heap: list[int] = []
        self.waiting: dict[int, Scope | dict[Scope, None]] = {}
        self.highest = -1
        self.rounds: dict[int, int] = {}
        self.touched: dict[Element, None] = {}
        self.unchecked: dict[Element, None] = {}
        self.structure = False
        self.depth = 0
        self.grown = 0
        self.actions = 0
        self.written = 0
        # By rank: below which scopes the cell waits in every row; rows that come later are queued themselves.
        self.spread: dict[int, set[Scope]] = {}

    def everything(self, scope: Scope) -> None:
        """Queues every cell inside a scope, as after loading."""
        cells = self.definition.cells_inside
        for inner in scope.inside():
            for cell in cells.get(inner.repeat, ()):
                self.queue(cell.rank, inner)
            for element in inner.nodes:
                if element.raw or element.required:
                    self.unchecked[element] = None

    def came(self, scope: Scope) -> None:
        """Queues what follows from a repeat instance that came in: everything in it, and what counts it."""
        self.structure = True
        self.instance.write_anew()
        self.everything(scope)
        for inner in scope.inside():
            for element in inner.nodes:
                self.touched[element] = None
                self.notify(element)
        if scope.up is not None:
            self.notify_shape(scope.element.spec, scope.up, scope.index)

    def queue(self, rank: int, scope: Scope) -> None:
        """Puts the cell of that rank on the list."""
        scopes = self.waiting.get(rank)
        if scopes is None:
            self.waiting[rank] = scope
            heapq.heappush(self.heap, rank)
        elif scopes is not scope:
            if isinstance(scopes, dict):
                scopes[scope] = None
            else:
                self.waiting[rank] = {scopes: None, scope: None}

    def notify(self, element: Element) -> None:
        """Queues what reads a node."""
        spec = element.spec
        if spec.tallied:
            self.env.tallies.touch(element)
        scope, waiting = element.scope, self.waiting
        for rank in spec.near or ():
            if rank in waiting:
                self.queue(rank, scope)
            else:
                waiting[rank] = scope
                heapq.heappush(self.heap, rank)
        if spec.far is not None:
            self._queue_edges(spec.far, scope)

    def notify_shape(self, spec: NodeSpec, scope: Scope, at: int) -> None:
        """Queues what reads the number of a repeat's instances, and the places of those from `at` on.

        `scope` holds the instances.
        """
        triggers = self.definition.triggers
        self._queue_edges(triggers.shape.get(spec, ()), scope)
        if spec.range is None:
            return
        for cell, _, down in triggers.place.get(spec, ()):
            for instance in scope.ranges[spec.range.index][at:]:
                for target in instance.below(down[1:]):
                    self.queue(cell.rank, target)

    def _queue_edges(self, edges: Iterable[Edge], scope: Scope) -> None:
        for cell, ups, down in edges:
            base = scope
            for _ in range(ups):
                base = base.up or base
            if not down:
                self.queue(cell.rank, base)
                continue
            known = self.spread.setdefault(cell.rank, set())
            if base not in known:
                known.add(base)
                for target in base.below(down):
                    self.queue(cell.rank, target)

    def put(self, element: Element, text: str) -> bool:
        """Stores a value.

        Queues what reads it and the actions that listen to it. False when nothing changed.
        """
        if element.raw == text:
            return False
        spec = element.spec
        if self.journal is not None and (spec.bind is None or spec.bind.calculate is None):
            self.journal.append(Was.of(element))
        element.raw = text
        if self.pieces is not None:
            if element.at:
                self.pieces[element.at] = text if text.isalnum() else text_of(text)
            else:
                self.instance.write_anew()
        element.reason = ""
        self.touched[element] = None
        if element.relevant:
            element.content = element.seen()
            self.notify(element)
        constrained = spec.bind is not None and spec.bind.constraint is not None
        judged = constrained or element.required or element.content != text or element.violation is not None
        if judged or secret_mark(text) is not None:
            self.unchecked[element] = None  # nothing about any other can be wrong
        if spec.listened and self.depth < _NESTED_ACTIONS and self.actions < _ACTIONS:
            self.depth += 1
            self.actions += 1
            self.instance.value_changed(self, element)
            self.depth -= 1
        return True

    def forget(self, scope: Scope) -> None:
        """Takes everything inside a removed repeat instance off the lists."""
        self.env.tallies.forget(scope)
        inside = set(scope.inside())
        for rank, scopes in self.waiting.items():
            left = {one: None for one in _each(scopes) if one not in inside}
            self.waiting[rank] = left
        for table in (self.touched, self.unchecked):
            for element in [element for element in table if element.scope in inside]:
                del table[element]

    def run(self) -> Change:
        """Evaluates until nothing waits, then judges the answers that may have changed."""
        self.settle()
        for element in self.unchecked:
            self.instance.check(self, element)
        self.unchecked.clear()
        refs = [one.ref() if one.scope.up is not None else one.spec.path for one in self.touched]
        return Change(tuple(dict.fromkeys(refs)), self.structure)

    def settle(self) -> None:
        """Evaluates until nothing waits."""
        heap, waiting, cells = self.heap, self.waiting, self.definition.cells
        while heap:
            rank = heapq.heappop(heap)
            scopes = waiting.pop(rank)
            self.spread.pop(rank, None)
            cell = cells[rank]
            if rank > self.highest:
                self.highest = rank
            elif not self._again(rank):
                # A ring of relevances or counts that finds no rest: what stands now stays.
                continue
            step = _STEPS[cell.kind]
            if isinstance(scopes, dict):
                for scope in scopes:
                    step(self, cell, scope.nodes[cell.slot])
            else:
                step(self, cell, scopes.nodes[cell.slot])

    def _again(self, rank: int) -> bool:
        """Counts the times that a step goes back to a cell; False when it is too often."""
        rounds = self.rounds.get(rank, 0) + 1
        self.rounds[rank] = rounds
        return rounds <= _ROUNDS

    def _calculate(self, cell: Cell, element: Element) -> None:
        if cell.run is not None and cell.write is not None:
            env = self.env
            text = cell.write(cell.run(element, env), env)
            if text != element.raw:
                self.written += len(text)
                if len(text) > _MAX_TEXT or self.written > _MAX_TEXTS:
                    raise FormError(cell.place, f"The text grows beyond {_MAX_TEXT:,} characters.")
                self.put(element, text)

    def _readonly(self, cell: Cell, element: Element) -> None:
        value = cell.run is not None and cell.run(element, self.env)
        if element.own_readonly != value:
            element.own_readonly = value
            self._touch_below(element)

    def _required(self, cell: Cell, element: Element) -> None:
        value = cell.run is not None and cell.run(element, self.env)
        if element.required != value:
            element.required = value
            self.touched[element] = None
            self.unchecked[element] = None

    def _constraint(self, _cell: Cell, element: Element) -> None:
        self.unchecked[element] = None

    def _warning(self, _cell: Cell, element: Element) -> None:
        self.touched[element] = None
        self.unchecked[element] = None

    def _label(self, _cell: Cell, element: Element) -> None:
        self.touched[element] = None
        element.choices = None

    def _choices(self, cell: Cell, element: Element) -> None:
        self._label(cell, element)
        if cell.control is not None:
            self.instance.drop_lost_choices(self, cell.control, element)

    def _relevant(self, cell: Cell, element: Element) -> None:
        own = cell.run is not None and boolean(cell.run(element, self.env))
        element.own_relevant = own
        outer = element.parent
        relevant = own and (outer.relevant if isinstance(outer, Element) else True)
        if relevant == element.relevant:
            return
        self.instance.write_anew()
        stack = [element]
        while stack:
            here = stack.pop()
            if here is not element:
                if not here.own_relevant:
                    continue
                if here.relevant == relevant:
                    continue
            here.relevant = relevant
            here.content = here.seen()
            self.touched[here] = None
            self.unchecked[here] = None
            self.structure = self.structure or bool(here.spec.children)
            self.notify(here)
            stack.extend(here.parts_below())

    def _touch_below(self, element: Element) -> None:
        stack = [element]
        while stack:
            here = stack.pop()
            self.touched[here] = None
            stack.extend(here.parts_below())

    def _count(self, cell: Cell, parent: Element) -> None:
        repeat, scope = cell.spec.range, parent.scope
        if repeat is None or cell.run is None:
            return
        wanted = number(cell.run(parent, self.env), self.env)
        count = int(wanted) if 0 <= wanted < MAX_REPEATS else 0 if not wanted > 0 else MAX_REPEATS
        instances = scope.ranges[repeat.index]
        while len(instances) < count and self.grown < 2 * MAX_REPEATS:
            self.grown += 1
            self.instance.grow(self, scope, repeat, len(instances))
        while len(instances) > count:
            self.instance.shrink(self, instances[-1])


class SignedWave(Wave):
    """Of a report that was signed: answers stand, and so does what was asked; only words are made of them."""

    def queue(self, rank: int, scope: Scope) -> None:
        """Nothing that would change an answer, or whether it is asked."""
        if self.definition.cells[rank].kind not in ACTIVE:
            super().queue(rank, scope)


def _each(scopes: Scope | dict[Scope, None]) -> Iterable[Scope]:
    return scopes if isinstance(scopes, dict) else (scopes,)


_STEPS: dict[CellKind, Callable[[Wave, Cell, Element], None]] = {
    "calculate": Wave._calculate,
    "relevant": Wave._relevant,
    "count": Wave._count,
    "choices": Wave._choices,
    "readonly": Wave._readonly,
    "required": Wave._required,
    "constraint": Wave._constraint,
    "warning": Wave._warning,
    "label": Wave._label,
}
