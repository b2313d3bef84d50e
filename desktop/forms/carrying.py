"""Last period's figures for what is still blank: which cells take them, and what they would say.

A cell takes the value beside it (`node.previous`) when it is blank, shown, and the person may write in it.
What the form works out is never touched, and where the last report was blank the cell stays so. `bx:carry`
says which figures hardly change from one period to the next (docs/form-authors.md), and, of a cell in a
table, that its rows do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from defusedxml.ElementTree import fromstring

from desktop.forms.markup import XNode
from desktop.forms.node import Node

if TYPE_CHECKING:
    from desktop.forms.instance import FormInstance

_CARRY = "{urn:baocaoxa:xforms}carry"
_BIND = "{http://www.w3.org/2002/xforms}bind"
_SAID = {"yes": True, "true": True, "true()": True, "1": True}
_PLACE = re.compile(r"\[\d+\]")
_GROUPS = frozenset({"", "group", "repeat", "repeat-instance", "upload", "trigger"})


@dataclass(frozen=True)
class Missing:
    """A repeat that had more rows last time: `rows` are to come at its end."""

    ref: str
    rows: int


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


def missing_rows(
    instance: FormInstance, nodes: Iterable[Node], marks: Mapping[str, bool]
) -> tuple[Missing, ...]:
    """Repeats among `nodes`, and inside their groups, that had more rows last time and may have them again.

    Only those with a cell marked as hardly changing: that is what their rows are known by. Rows in rows are
    left to the person.
    """
    last = instance.last_saved
    found: list[Missing] = []
    stack = list(reversed(list(nodes))) if last is not None else []
    while stack:
        node = stack.pop()
        if node.control == "repeat" and node.relevant and node.can_add and last is not None:
            marked = any(mark and path.startswith(f"{node.ref}/") for path, mark in marks.items())
            more = (_count(last, node.ref) if marked else 0) - len(node.children)
            if more > 0:
                found.append(Missing(node.ref, more))
        elif node.relevant and node.control == "group":
            stack.extend(reversed(node.children))
    return tuple(found)


def _count(root: XNode, path: str) -> int:
    """How many instances the last report has of the repeat at a path."""
    *above, name = path.strip("/").split("/")[1:]
    here: XNode | None = root
    for step in above:
        here = here.first(step) if here is not None else None
    return sum(each.name == name for each in here.elements()) if here is not None else 0


def _takes(node: Node) -> bool:
    if node.control in _GROUPS or node.value or node.computed or node.readonly:
        return False
    return bool(node.previous)
