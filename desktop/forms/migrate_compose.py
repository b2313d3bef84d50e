"""Puts a draft's answers together for another version of its form."""

from __future__ import annotations

from typing import Literal

from desktop.forms.data import Element, Scope, build
from desktop.forms.instance import FormInstance
from desktop.forms.markup import ELEMENT, OURS, XNode
from desktop.forms.migrate_plan import Plan
from desktop.forms.spec import NodeSpec, RepeatSpec

#: Why an answer is lost: nothing asks for it; its choice is not offered; its value does not fit the new type
#: of its question; its row has no place; the form works the answer out itself now.
Why = Literal["gone", "choice", "type", "row", "computed"]

_SELECTS = frozenset({"select1", "select", "rank"})


class Composer:
    """Puts the new version's data together; remembers where each old answer went and why one did not."""

    def __init__(self, plan: Plan, old: FormInstance, fresh: FormInstance) -> None:
        self.plan = plan
        self.old = old
        self.fresh = fresh.scope
        self.placed: dict[Element, str] = {}
        self.misfits: set[Element] = set()
        self._homes = frozenset(plan.leaves.values())
        self._samples: dict[RepeatSpec, Scope] = {}

    def element(self, spec: NodeSpec, old: Scope, fresh: Scope, ref: str) -> XNode:
        """A node with all below it, filled from a row of the old form; `fresh` has its defaults."""
        node = XNode(ELEMENT, spec.name)
        for attribute in spec.attributes:
            value = self._value(attribute, old, fresh, f"{ref}/{attribute.name}", None)
            node.put(attribute.source.name, value, attribute.source.namespace)
        if not spec.children:
            node.content = self._value(spec, old, fresh, ref, node)
        for child in spec.children.values():
            below = f"{ref}/{child.name}"
            if child.range is None:
                node.append(self.element(child, old, fresh, below))
                continue
            for place, (row, sample) in enumerate(self._rows(child.range, old, fresh), 1):
                made = node.append(self.element(child, row, sample, f"{below}[{place}]"))
                if child.range in self.plan.tables:
                    made.put("row", str(row.number), OURS, "bx")
        return node

    def why(self, element: Element) -> Why:
        """Why an answer was given no place."""
        if element in self.misfits:
            return "type"
        return "row" if element.spec in self._homes else "gone"

    def _rows(self, table: RepeatSpec, old: Scope, fresh: Scope) -> list[tuple[Scope, Scope]]:
        source = self.plan.tables.get(table)
        if source is not None:
            return [(row, self._sample(table)) for row in old.ranges[source.index]]
        if table in self.plan.loose:
            return [(old, self._sample(table))]
        return [(old, row) for row in fresh.ranges[table.index]]

    def _sample(self, table: RepeatSpec) -> Scope:
        """A row as the new form begins one."""
        if table not in self._samples and table.spec is not None:
            self._samples[table] = build(table, table.spec, table.template, None, fresh=True)
        return self._samples[table]

    def _value(self, spec: NodeSpec, old: Scope, fresh: Scope, ref: str, node: XNode | None) -> str:
        before = self.plan.leaves.get(spec)
        if before is None:
            return fresh.nodes[spec.slot].raw
        element = _only(before, old)
        if element is None:
            return ""
        if computed(before) and not computed(spec):
            return fresh.nodes[spec.slot].raw  # what was worked out is nobody's answer
        if element.raw and not _fits(before, spec, element.raw):
            self.misfits.add(element)
            return ""
        self.placed[element] = ref
        if element.reason and node is not None:
            node.put("reason", element.reason, OURS, "bx")
        return element.raw


def _only(spec: NodeSpec, here: Scope) -> Element | None:
    """The instance of a node seen from a row of the old form; None when there are several, or none."""
    around = set(here.repeat.chain())
    chain = spec.repeat.chain() if spec.repeat is not None else []
    base = here.at(max(repeat.depth for repeat in chain if repeat in around))
    rows = base.below([repeat.index for repeat in chain[base.repeat.depth + 1 :]])
    return rows[0].nodes[spec.slot] if len(rows) == 1 else None


def computed(spec: NodeSpec) -> bool:
    """Whether the form calculates a node."""
    return spec.bind is not None and spec.bind.calculate is not None


def _fits(before: NodeSpec, spec: NodeSpec, text: str) -> bool:
    """Whether a question can hold what another one held.

    What did not fit its own type before may be wrong in the same way still.
    """
    was, is_now = manner(before), manner(spec)
    if spec.control is not None and was != is_now and {was, is_now} != {"entry", "select"}:
        return False
    if was == "select" and is_now == "entry" and spec.datatype == "string" and spec.control is not None:
        return False  # the name of a choice is no text a person wrote
    return before.datatype == spec.datatype or spec.fits is None or spec.fits(text)


def manner(spec: NodeSpec) -> str:
    """How a node is answered: file, select, trigger, or entry."""
    kind = spec.control.kind if spec.control is not None else ""
    if spec.datatype == "binary" or kind == "upload":
        return "file"
    return "select" if kind in _SELECTS else "trigger" if kind == "trigger" else "entry"
