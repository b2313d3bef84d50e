"""Last period's figures for what is still blank: which cells take them, and what they would say.

A cell takes the value beside it (`node.previous`) when it is blank, shown, and the person may write in it.
What the form works out is never touched, and where the last report was blank the cell stays so. `bx:carry`
says which figures hardly change from one period to the next (docs/form-authors.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from defusedxml.ElementTree import fromstring

from desktop.forms.node import Node

_CARRY = "{urn:baocaoxa:xforms}carry"
_BIND = "{http://www.w3.org/2002/xforms}bind"
_SAID = {"yes": True, "true": True, "true()": True, "1": True}
_PLACE = re.compile(r"\[\d+\]")
_GROUPS = frozenset({"", "group", "repeat", "repeat-instance", "upload", "trigger"})


@dataclass(frozen=True)
class Carried:
    """What a blank cell would be answered."""

    ref: str
    value: str


def carry_marks(xform: str | bytes) -> Mapping[str, bool]:
    """What the form says of its cells by path: True, to be carried; False, never. Others are not there."""
    root = fromstring(xform.encode() if isinstance(xform, str) else xform)
    said = {str(bind.get("nodeset", "")): str(bind.get(_CARRY, "")).strip() for bind in root.iter(_BIND)}
    return {path: _SAID.get(word, False) for path, word in said.items() if word}


def carriable(nodes: Iterable[Node], marks: Mapping[str, bool], only_marked: bool) -> tuple[Carried, ...]:
    """What the blank cells among `nodes`, and inside them, would be answered, in order.

    `only_marked`: of the cells the form says may be carried; else of all it does not forbid.
    """
    found: list[Carried] = []
    stack = list(reversed(list(nodes)))
    while stack:
        node = stack.pop()
        if not node.relevant:
            continue
        stack.extend(reversed(node.children))
        mark = marks.get(_PLACE.sub("", node.ref), not only_marked)
        if mark and _takes(node):
            found.append(Carried(node.ref, node.previous))
    return tuple(found)


def _takes(node: Node) -> bool:
    if node.control in _GROUPS or node.value or node.computed or node.readonly:
        return False
    return bool(node.previous)
