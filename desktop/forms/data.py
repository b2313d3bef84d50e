"""The answers themselves: elements in scopes (one scope per repeat instance, slots as in spec.py)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from desktop.forms.markup import JAVAROSA, NO_NODES, NOTHING, OURS, XNode
from desktop.forms.spec import NodeSpec, RepeatSpec

if TYPE_CHECKING:
    from desktop.forms.node import Node
    from desktop.forms.values import Choice, Kind


class Element(XNode):
    """A node of the primary instance.

    `raw` is its answer as given, `content` what expressions see (`seen`).
    """

    __slots__ = (
        "at",
        "choices",
        "kept",
        "node",
        "own_readonly",
        "own_relevant",
        "raw",
        "reason",
        "relevant",
        "required",
        "scope",
        "spec",
        "violation",
    )

    def __init__(self, spec: NodeSpec, scope: Scope) -> None:
        source = spec.source
        self.kind = source.kind  # as XNode begins; said here once more, for there are many
        self.name = source.name
        self.namespace = source.namespace
        self.prefix = source.prefix
        self.parent = None
        self.kids = [] if spec.children else NO_NODES
        self.given = source.given
        self._attributes = None
        self.declared = NOTHING
        self.content = ""
        self.line = 0
        self.spec = spec
        self.scope = scope
        self.raw = ""
        self.relevant = True
        self.own_relevant = True
        self.own_readonly = False
        self.required = False
        self.violation: Kind | None = None
        self.reason = ""  # why an unusual answer stands (docs/forms.md, "Soft checks")
        self.kept = ""  # a select's answer before choices were taken away
        self.choices: tuple[Choice, ...] | None = None
        self.node: Node | None = None
        self.at = 0  # where its text stands in what was written last (serialize.py), 0 for nowhere

    def seen(self) -> str:
        """What expressions see: the answer, "" while it is hidden or does not fit its type."""
        fits = self.spec.fits
        if not self.relevant or (fits is not None and self.raw != "" and not fits(self.raw)):
            return ""
        return self.raw

    def place(self) -> int:
        """Its place among the instances of its repeat, 1 for any other node."""
        return self.scope.index + 1 if self.spec.range is not None else 1

    def ref(self) -> str:
        """Its path, with the place of every repeat instance on the way."""
        if self.scope.up is None:
            return self.spec.path
        holder = self.scope.element
        base = holder.parent.ref() if isinstance(holder.parent, Element) else ""
        tail = self.spec.path[len(holder.spec.path) :]
        return f"{base}/{holder.name}[{self.scope.index + 1}]{tail}"

    def elements_below(self) -> Iterator[Element]:
        """Its child elements."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield kid

    def parts_below(self) -> Iterator[Element]:
        """What shares its fate: its child elements and its named attributes."""
        for spec in self.spec.attributes:
            yield self.scope.nodes[spec.slot]
        yield from self.elements_below()


class Scope:
    """The nodes of one repeat instance (or of the root), and the instances of the repeats nested in it."""

    __slots__ = ("element", "index", "nodes", "number", "ranges", "removed", "repeat", "up", "views")

    element: Element

    def __init__(self, repeat: RepeatSpec, up: Scope | None) -> None:
        self.repeat = repeat
        self.up = up
        self.index = 0
        self.number = 1  # what it is known by among its like for as long as the draft lives (lasting.py)
        self.nodes: list[Element] = []
        self.ranges: list[list[Scope]] = [[] for _ in repeat.nested]
        self.views: dict[object, Node] = {}
        self.removed = False

    def at(self, depth: int) -> Scope:
        """The scope of that depth around this one."""
        scope = self
        while scope.repeat.depth > depth and scope.up is not None:
            scope = scope.up
        return scope

    def below(self, indices: list[int]) -> list[Scope]:
        """All instances down a chain of nested repeats."""
        scopes = [self]
        for index in indices:
            scopes = [inner for outer in scopes for inner in outer.ranges[index]]
        return scopes

    def inside(self) -> Iterator[Scope]:
        """This scope and every scope nested in it."""
        yield self
        for instances in self.ranges:
            for instance in instances:
                yield from instance.inside()


def build(
    repeat: RepeatSpec,
    spec: NodeSpec,
    source: XNode | None,
    up: Scope | None,
    *,
    fresh: bool,
    absent: list[Element] | None = None,
) -> Scope:
    """A scope filled from an XML element of its shape.

    `fresh`: the source is the form's own (its repeat templates count); else it is a saved instance, and
    `absent` is told what that leaves out.
    """
    scope = Scope(repeat, up)
    scope.element = _grow(spec, source, scope, None, fresh, absent)
    return scope


def _grow(
    spec: NodeSpec,
    source: XNode | None,
    scope: Scope,
    parent: Element | None,
    fresh: bool,
    absent: list[Element] | None,
) -> Element:
    element = Element(spec, scope)
    element.parent = parent
    scope.nodes.append(element)
    if spec.attributes:
        _grow_attributes(element, source)
    if not spec.children:
        if source is not None:
            element.raw = raw = source.text() if source.kids else source.content
            element.content = raw if not raw or spec.fits is None else element.seen()
        if not fresh and source is not None:
            element.reason = (source.get("reason", OURS) or "").strip()
        return element
    given: dict[str, list[XNode]] = {}
    for kid in source.elements() if source is not None else ():
        given.setdefault(kid.name, []).append(kid)
    for child in spec.children.values():
        found = given.get(child.name, [])
        if child.range is not None:
            plain = [kid for kid in found if kid.get("template", JAVAROSA) is None]
            for kid in plain:
                at = len(scope.ranges[child.range.index])
                insert(scope, child.range, kid, at, element, fresh=fresh, absent=absent)
        else:
            # What a saved instance leaves out was not relevant: it begins anew, as the form has it.
            own = found[0] if found else None if fresh else child.source
            grown = _grow(child, own, scope, element, fresh or not found, absent)
            element.kids.append(grown)
            if absent is not None and not fresh and not found:
                absent.append(grown)
    return element


def _grow_attributes(element: Element, source: XNode | None) -> None:
    """Gives an element attributes of its own that can be calculated and set."""
    own: list[XNode] = []
    for spec in element.spec.attributes:
        attribute = Element(spec, element.scope)
        attribute.parent = element
        given = source.get(spec.source.name, spec.source.namespace) if source is not None else None
        attribute.raw = given or ""
        attribute.content = attribute.seen()
        element.scope.nodes.append(attribute)
        own.append(attribute)
    named = {(spec.source.name, spec.source.namespace) for spec in element.spec.attributes}
    others = [a for a in element.attributes if (a.name, a.namespace) not in named]
    element.attributes = [*others, *own]


def insert(
    outer: Scope,
    repeat: RepeatSpec,
    source: XNode | None,
    at: int,
    parent: Element,
    *,
    fresh: bool = True,
    absent: list[Element] | None = None,
) -> Scope:
    """A new instance of a repeat before place `at` (counted from 0)."""
    spec = repeat.spec
    if spec is None:
        raise ValueError("the root is no repeat")
    scope = build(repeat, spec, source, outer, fresh=fresh, absent=absent)
    scope.element.parent = parent
    kept = source.get("row", OURS) if source is not None and not fresh else None
    place(scope, at)
    scope.number = int(kept) if kept and kept.isdecimal() and len(kept) < 10 else at + 1
    return scope


def place(scope: Scope, at: int) -> None:
    """Puts a repeat instance before place `at` (counted from 0): a new one, or one that was taken out."""
    outer, parent, spec = scope.up, scope.element.parent, scope.element.spec
    if outer is None or not isinstance(parent, Element):
        raise ValueError("the root is no repeat")
    instances = outer.ranges[scope.repeat.index]
    instances.insert(at, scope)
    _number(instances, at)
    if at:
        before = parent.kids.index(instances[at - 1].element) + 1
    elif len(instances) > 1:
        before = parent.kids.index(instances[1].element)
    else:
        later = (kid for kid in parent.elements_below() if kid.spec.order > spec.order)
        following = next(later, None)
        before = len(parent.kids) if following is None else parent.kids.index(following)
    parent.kids.insert(before, scope.element)


def remove(scope: Scope) -> None:
    """Takes a repeat instance out."""
    if scope.up is None or scope.element.parent is None:
        raise ValueError("the root cannot be removed")
    instances = scope.up.ranges[scope.repeat.index]
    del instances[scope.index]
    _number(instances, scope.index)
    scope.element.parent.kids.remove(scope.element)


def _number(instances: list[Scope], start: int) -> None:
    for index in range(start, len(instances)):
        instances[index].index = index
