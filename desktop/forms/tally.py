"""Sums, counts and extremes over a repeat that change by the difference, not by reading all rows again.

A tally belongs to one spec and one scope above it. Whatever changes a node of such a spec marks it stale; the
next time the sum is asked for, only stale nodes are read. Extremes go through the numbers, which are at hand.
The sum is exact and rounded once (as math.fsum does), so that it is the same whatever the order of the
answers was.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import TYPE_CHECKING

from desktop.forms.xpath.convert import number_of_text

if TYPE_CHECKING:
    from desktop.forms.data import Element, Scope
    from desktop.forms.spec import NodeSpec
    from desktop.forms.xpath.env import Env


class Tally:
    """The relevant nodes of one spec below one scope."""

    __slots__ = ("odd", "parts", "stale", "values", "whole")

    def __init__(self, nodes: list[Element]) -> None:
        self.values: dict[Element, float] = {}
        self.stale: dict[Element, None] = dict.fromkeys(nodes)
        self.whole = 0
        self.parts = Fraction(0)
        self.odd = 0  # how many are NaN or infinite

    def total(self, env: Env) -> float:
        """The sum of their numbers, NaN when one is none."""
        self._refresh(env)
        if self.odd:
            return float(sum(self.values.values()))
        try:
            return float(self.whole + self.parts if self.parts else self.whole)
        except OverflowError:
            return math.inf if self.whole > 0 else -math.inf

    def count(self, env: Env) -> float:
        """How many there are."""
        self._refresh(env)
        return float(len(self.values))

    def extreme(self, env: Env, *, largest: bool) -> float:
        """The largest or smallest of their numbers, NaN when there is none or one of them is none."""
        self._refresh(env)
        values = self.values.values()
        if not values or (self.odd and any(value != value for value in values)):
            return math.nan
        return max(values) if largest else min(values)

    def _refresh(self, env: Env) -> None:
        for element in self.stale:
            old = self.values.pop(element, None)
            if old is not None:
                self._add(old, -1)
            if element.relevant and not element.scope.removed:
                new = 0.0 if element.spec.children else number_of_text(element.content, env)
                self.values[element] = new
                self._add(new, 1)
        self.stale.clear()

    def _add(self, value: float, sign: int) -> None:
        if not math.isfinite(value):
            self.odd += sign
        elif value.is_integer():
            self.whole += sign * int(value)
        else:
            self.parts += sign * Fraction(value)


class Tallies:
    """All tallies of one instance: by spec, by the depth of the scope above, by that scope."""

    __slots__ = ("tables",)

    def __init__(self) -> None:
        self.tables: dict[NodeSpec, dict[int, dict[Scope, Tally]]] = {}

    def of(self, spec: NodeSpec, scope: Scope, down: list[int]) -> Tally:
        """The tally of a spec below a scope, made when it is asked for first."""
        table = self.tables.setdefault(spec, {}).setdefault(scope.repeat.depth, {})
        tally = table.get(scope)
        if tally is None:
            tally = table[scope] = Tally([inner.nodes[spec.slot] for inner in scope.below(down)])
        return tally

    def touch(self, element: Element) -> None:
        """Remembers that a node's value or relevance changed, or that it came or went."""
        for depth, table in self.tables.get(element.spec, {}).items():
            tally = table.get(element.scope.at(depth))
            if tally is not None:
                tally.stale[element] = None

    def forget(self, scope: Scope) -> None:
        """Drops a repeat instance that is taken out, and everything inside."""
        for inner in scope.inside():
            inner.removed = True
            for element in inner.nodes:
                if element.spec.tallied:
                    self.touch(element)
            for tables in self.tables.values():
                tables.get(inner.repeat.depth, {}).pop(inner, None)
