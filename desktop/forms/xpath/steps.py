"""Steps over a tree whose shape is not known beforehand.

Secondary instances, predicates, foreign documents.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.forms.markup import (
    ATTRIBUTE,
    COMMENT,
    DOCTYPE,
    DOCUMENT,
    ELEMENT,
    INSTRUCTION,
    TEXT,
    XHTML,
    XNode,
)
from desktop.forms.xpath.env import Env
from desktop.forms.xpath.lexer import XPathSyntaxError

Walk = Callable[[XNode], list[XNode]]
CountedWalk = Callable[[XNode, Env], list[XNode]]
_TYPES = {"text()": TEXT, "comment()": COMMENT}


def _ancestors(node: XNode) -> list[XNode]:
    found = []
    while node.parent is not None:
        node = node.parent
        found.append(node)
    return found


def _descendants(node: XNode) -> list[XNode]:
    found: list[XNode] = []
    stack = list(reversed(node.kids))
    while stack:
        here = stack.pop()
        found.append(here)
        stack.extend(reversed(here.kids))
    return found


def _siblings(node: XNode, *, following: bool) -> list[XNode]:
    if node.parent is None or node.kind == ATTRIBUTE:
        return []
    kids = node.parent.kids
    at = next(place for place, kid in enumerate(kids) if kid is node)
    return kids[at + 1 :] if following else kids[:at][::-1]


def _following(node: XNode) -> list[XNode]:
    found: list[XNode] = []
    for here in [node, *_ancestors(node)]:
        for sibling in _siblings(here, following=True):
            found += [sibling, *_descendants(sibling)]
    return found


def _preceding(node: XNode) -> list[XNode]:
    found: list[XNode] = []
    for here in [node, *_ancestors(node)]:
        for sibling in _siblings(here, following=False):
            found += [*reversed(_descendants(sibling)), sibling]
    return found


_AXES: dict[str, Walk] = {
    "ancestor": _ancestors,
    "ancestor-or-self": lambda node: [node, *_ancestors(node)],
    "attribute": lambda node: node.attributes,
    "child": lambda node: node.kids,
    "descendant": _descendants,
    "descendant-or-self": lambda node: [node, *_descendants(node)],
    "following": _following,
    "following-sibling": lambda node: _siblings(node, following=True),
    "parent": lambda node: [] if node.parent is None else [node.parent],
    "preceding": _preceding,
    "preceding-sibling": lambda node: _siblings(node, following=False),
    "self": lambda node: [node],
}
#: The axes whose nodes are counted from the nearest back to the first of the document.
BACKWARD = frozenset({"ancestor", "ancestor-or-self", "preceding", "preceding-sibling"})


def matcher(axis: str, test: str, namespaces: Mapping[str, str]) -> Callable[[XNode], bool]:
    """Whether a node passes a node test on an axis."""
    if test == "node()":
        return (lambda _node: True) if axis == "preceding" else (lambda node: node.kind != DOCTYPE)
    if test in _TYPES:
        kind = _TYPES[test]
        return lambda node: node.kind == kind
    if test.startswith("processing-instruction("):
        target = test[len("processing-instruction(") : -1]
        return lambda node: node.kind == INSTRUCTION and target in {"", node.name}
    wanted = ATTRIBUTE if axis == "attribute" else ELEMENT
    prefix, _, name = test.rpartition(":")
    if not prefix:
        return lambda node: (
            node.kind == wanted
            and (name in {"*", node.name})
            and (name == "*" or not (node.prefix or node.namespace == XHTML))
        )
    uri = namespaces.get(prefix)
    return lambda node: (
        node.kind == wanted
        and name in {"*", node.name}
        and (node.namespace == uri if uri is not None else node.prefix == prefix)
    )


def step(axis: str, test: str, namespaces: Mapping[str, str]) -> CountedWalk:
    """The nodes one step away, nearest first on backward axes; every node walked past is counted."""
    walk = _AXES.get(axis)
    if walk is None:
        raise XPathSyntaxError(f"the axis {axis!r} is not part of ODK's XPath")
    if axis == "child" and test not in {"node()", "*"} and ":" not in test and "(" not in test:
        # The usual case, without a call per node.
        def named_children(node: XNode, env: Env) -> list[XNode]:
            kids = node.kids
            env.walk(len(kids))
            return [
                kid
                for kid in kids
                if kid.name == test and kid.kind == ELEMENT and not (kid.prefix or kid.namespace == XHTML)
            ]

        return named_children
    passes = matcher(axis, test, namespaces)

    def passing(node: XNode, env: Env) -> list[XNode]:
        found = walk(node)
        env.spend(len(found) // 2)
        return [one for one in found if passes(one)]

    return passing


def top(node: XNode) -> XNode:
    """The document a node belongs to."""
    while node.parent is not None and node.kind != DOCUMENT:
        node = node.parent
    return node
