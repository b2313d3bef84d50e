"""The static shape of a form's data: one NodeSpec per generic path, one RepeatSpec per repeat.

A repeat is a scope: the root is scope 0, every repeat instance is a scope of its own. Within its scope each
node has a slot, so an expression that is compiled once reaches a value by scope and slot, however many
instances there are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from desktop.forms.markup import XNode

if TYPE_CHECKING:
    from desktop.forms.bind import Bind
    from desktop.forms.body import ControlSpec
    from desktop.forms.graph import Edge


def local(name: str) -> str:
    """A name without its prefix; an attribute keeps its "@"."""
    return f"{'@' if name.startswith('@') else ''}{name.rpartition(':')[2].removeprefix('@')}"


class NodeSpec:
    """One node of the primary instance, whatever the number of its instances."""

    __slots__ = (
        "attributes",
        "bind",
        "children",
        "control",
        "datatype",
        "far",
        "fits",
        "listened",
        "name",
        "near",
        "order",
        "parent",
        "path",
        "range",
        "repeat",
        "slot",
        "source",
        "tallied",
    )

    def __init__(self, name: str, path: str, parent: NodeSpec | None, source: XNode) -> None:
        self.name = name
        self.path = path
        self.parent = parent
        self.source = source
        self.children = NO_CHILDREN
        self.attributes = NO_ATTRIBUTES  # those that a bind or an action names; called "@name"
        self.range: RepeatSpec | None = None  # set when this node is itself a repeat
        self.repeat: RepeatSpec | None = None  # the innermost repeat that holds it, itself included
        self.slot = 0
        self.order = 0
        self.datatype = "string"
        self.fits: Callable[[str], bool] | None = None  # None: every text is a value of the type
        self.near: list[int] | None = None  # the ranks of the cells of its own scope that read it (graph.py)
        self.far: list[Edge] | None = None  # the other cells that read it
        self.listened = False  # whether actions wait for its value to change
        self.tallied = False  # whether a sum or count over repeats reads it (tally.py)
        self.bind: Bind | None = None
        self.control: ControlSpec | None = None

    def child(self, name: str) -> NodeSpec | None:
        """The child of that local name; an attribute by "@name"."""
        if name.startswith("@"):
            return next((attribute for attribute in self.attributes if attribute.name == name), None)
        return self.children.get(name)

    def leaves(self) -> Iterator[NodeSpec]:
        """The childless nodes below, or the node itself."""
        if not self.children:
            yield self
        for child in self.children.values():
            yield from child.leaves()

    def below(self) -> Iterator[NodeSpec]:
        """This node, its named attributes and all its descendants in document order."""
        yield self
        yield from self.attributes
        for child in self.children.values():
            if child.children or child.attributes:
                yield from child.below()
            else:
                yield child

    def ancestors(self) -> Iterator[NodeSpec]:
        """This node and its ancestors, innermost first."""
        node: NodeSpec | None = self
        while node is not None:
            yield node
            node = node.parent


NO_CHILDREN: dict[str, NodeSpec] = {}  # what all that have none share
NO_ATTRIBUTES: list[NodeSpec] = []


class RepeatSpec:
    """A repeat: the nodes of one instance of it (`members`, slot order) and the repeats nested in it."""

    __slots__ = ("depth", "index", "indices", "members", "nested", "parent", "spec", "template")

    def __init__(self, spec: NodeSpec | None, parent: RepeatSpec | None) -> None:
        self.spec = spec
        self.parent = parent
        self.depth: int = 0 if parent is None else parent.depth + 1
        self.index = 0 if parent is None else len(parent.nested)
        self.indices: list[int] = [] if parent is None else [*parent.indices, self.index]
        self.members: list[NodeSpec] = []
        self.nested: list[RepeatSpec] = []
        self.template: XNode | None = None

    def chain(self) -> list[RepeatSpec]:
        """The repeats from the root scope down to this one."""
        found: list[RepeatSpec] = []
        repeat: RepeatSpec | None = self
        while repeat is not None:
            found.append(repeat)
            repeat = repeat.parent
        return found[::-1]


def shared_scope(left: RepeatSpec, right: RepeatSpec) -> RepeatSpec:
    """The innermost scope that holds both."""
    while left is not right:
        if left.depth >= right.depth and left.parent is not None:
            left = left.parent
        elif right.parent is not None:
            right = right.parent
    return left
