"""Carries a change through the graph: cells in the order of their ranks, each instance once."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

from desktop.forms import datatypes
from desktop.forms.data import Element, Scope
from desktop.forms.graph import Cell
from desktop.forms.values import Change
from desktop.forms.xpath.convert import boolean, calculated, number

if TYPE_CHECKING:
    from desktop.forms.instance import FormInstance

_ROUNDS = 200
_NESTED_ACTIONS = 50
MAX_REPEATS = 10_000


class Wave:
    """One step's worth of changes."""

    def __init__(self, instance: FormInstance) -> None:
        self.instance = instance
        self.definition = instance.definition
        self.env = instance.env
        self.heap: list[int] = []
        self.waiting: dict[int, dict[Scope, None]] = {}
        self.rounds: dict[int, int] = {}
        self.touched: dict[Element, None] = {}
        self.unchecked: dict[Element, None] = {}
        self.structure = False
        self.depth = 0

    def everything(self, scope: Scope) -> None:
        """Queues every cell inside a scope, as after loading."""
        inside: dict[object, list[Scope]] = {}
        for inner in scope.inside():
            inside.setdefault(inner.repeat, []).append(inner)
        for cell in self.definition.cells:
            for inner in inside.get(cell.scope, ()):
                self.queue(cell, inner)
        for inner in scope.inside():
            for element in inner.nodes:
                if element.spec.bind is not None or element.raw:
                    self.unchecked[element] = None

    def queue(self, cell: Cell, scope: Scope) -> None:
        """Puts a cell on the list."""
        scopes = self.waiting.get(cell.rank)
        if scopes is None:
            self.waiting[cell.rank] = {scope: None}
            heapq.heappush(self.heap, cell.rank)
        else:
            scopes[scope] = None

    def notify(self, element: Element) -> None:
        """Queues what reads a node."""
        edges = self.definition.triggers.value.get(element.spec)
        if edges:
            self._queue_edges(edges, element.scope)

    def notify_shape(self, element: Element, scope: Scope) -> None:
        """Queues what reads the number or places of a repeat's instances; `scope` holds them."""
        edges = self.definition.triggers.shape.get(element.spec)
        if edges:
            self._queue_edges(edges, scope)

    def _queue_edges(self, edges: list[tuple[Cell, int]], scope: Scope) -> None:
        for cell, depth in edges:
            base = scope.at(depth) if scope.repeat.depth > depth else scope
            down = cell.chain[base.repeat.depth :]
            if not down:
                self.queue(cell, base)
                continue
            for target in base.below(down):
                self.queue(cell, target)

    def put(self, element: Element, text: str) -> bool:
        """Stores a value.

        Queues what reads it and the actions that listen to it. False when nothing changed.
        """
        if element.raw == text:
            return False
        element.raw = text
        self.touched[element] = None
        self.unchecked[element] = None
        if element.relevant:
            element.content = text
            self.notify(element)
        if self.depth < _NESTED_ACTIONS:
            self.depth += 1
            self.instance.value_changed(self, element)
            self.depth -= 1
        return True

    def forget(self, scope: Scope) -> None:
        """Takes everything inside a removed repeat instance off the lists."""
        inside = set(scope.inside())
        for scopes in self.waiting.values():
            for inner in inside & scopes.keys():
                del scopes[inner]
        for table in (self.touched, self.unchecked):
            for element in [element for element in table if element.scope in inside]:
                del table[element]

    def run(self) -> Change:
        """Evaluates until nothing waits, then judges the answers that may have changed."""
        self.settle()
        for element in self.unchecked:
            self.instance.check(self, element)
        self.unchecked.clear()
        return Change(tuple(dict.fromkeys(element.ref() for element in self.touched)), self.structure)

    def settle(self) -> None:
        """Evaluates until nothing waits."""
        while self.heap:
            rank = heapq.heappop(self.heap)
            scopes = self.waiting.pop(rank)
            cell = self.definition.cells[rank]
            rounds = self.rounds.get(rank, 0) + 1
            self.rounds[rank] = rounds
            if rounds > _ROUNDS:
                # Relevances that decide about each other and find no rest: what stands now stays.
                continue
            for scope in scopes:
                self.evaluate(cell, scope)

    def evaluate(self, cell: Cell, scope: Scope) -> None:
        """One cell of one scope."""
        if cell.kind == "count":
            self._count(cell, scope)
            return
        element = scope.nodes[cell.spec.slot] if cell.spec.repeat is scope.repeat else scope.element
        if cell.run is None:
            self._choices_or_label(cell, element)
            return
        value = cell.run(element, self.env)
        match cell.kind:
            case "calculate":
                self.put(element, datatypes.computed(element.spec.datatype, calculated(value), self.env.zone))
            case "relevant":
                self._relevant(element, boolean(value))
            case "readonly":
                if element.own_readonly != value:
                    element.own_readonly = value
                    self._touch_below(element)
            case "required":
                if element.required != value:
                    element.required = value
                    self.touched[element] = None
                    self.unchecked[element] = None
            case _:
                self.unchecked[element] = None

    def _choices_or_label(self, cell: Cell, element: Element) -> None:
        self.touched[element] = None
        element.choices = None
        if cell.kind == "choices" and cell.control is not None:
            self.instance.drop_lost_choices(self, cell.control, element)

    def _relevant(self, element: Element, own: bool) -> None:
        element.own_relevant = own
        outer = element.parent
        relevant = own and (outer.relevant if isinstance(outer, Element) else True)
        if relevant == element.relevant:
            return
        stack = [element]
        while stack:
            here = stack.pop()
            if here is not element:
                if not here.own_relevant:
                    continue
                if here.relevant == relevant:
                    continue
            here.relevant = relevant
            here.content = here.raw if relevant else ""
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

    def _count(self, cell: Cell, scope: Scope) -> None:
        repeat = cell.spec.range
        parent_spec = cell.spec.parent
        if repeat is None or parent_spec is None or cell.run is None:
            return
        parent = scope.nodes[parent_spec.slot]
        wanted = number(cell.run(parent, self.env), self.env)
        count = int(wanted) if 0 <= wanted < MAX_REPEATS else 0 if not wanted > 0 else MAX_REPEATS
        instances = scope.ranges[repeat.index]
        while len(instances) < count:
            self.instance.grow(self, scope, repeat, len(instances))
        while len(instances) > count:
            self.instance.shrink(self, instances[-1])
