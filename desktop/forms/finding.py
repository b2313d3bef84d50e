"""Finds elements by their refs."""

from __future__ import annotations

import re

from desktop.forms.data import Element, Scope
from desktop.forms.spec import RepeatSpec, local

_STEP = re.compile(r"([^\[\]]+)(?:\[(\d+)\])?\Z").match


def the_element(root: Element, ref: str) -> Element:
    """The element of a ref; KeyError when there is none."""
    found = find(root, ref)
    if found is None:
        raise KeyError(ref)
    return found


def find(root: Element, ref: str) -> Element | None:
    """The element of a ref with places ("/data/r[2]/x"), None when there is none."""
    names = ref.strip("/").split("/")
    first = _STEP(names[0])
    if first is None or first[1].rpartition(":")[2] != root.name:
        return None
    here = root
    for name in names[1:]:
        match = _STEP(name)
        child = here.spec.child(local(match[1])) if match is not None else None
        if match is None or child is None:
            return None
        place = int(match[2] or 1)
        if child.range is None:
            if place != 1:
                return None
            here = here.scope.nodes[child.slot]
            continue
        instances = here.scope.ranges[child.range.index]
        if not 1 <= place <= len(instances):
            return None
        here = instances[place - 1].element
    return here


def find_range(root: Element, ref: str) -> tuple[Scope, RepeatSpec] | None:
    """The repeat of a bare ref and the scope that holds its instances, None when it is no repeat."""
    if ref.endswith("]"):
        return None
    outer, _, name = ref.rpartition("/")
    parent = find(root, outer) if outer else None
    child = parent.spec.child(name.rpartition(":")[2]) if parent is not None else None
    if parent is None or child is None or child.range is None:
        return None
    return parent.scope, child.range


def the_range(root: Element, ref: str) -> tuple[Scope, RepeatSpec]:
    """The same; KeyError when it is no repeat."""
    found = find_range(root, ref)
    if found is None:
        raise KeyError(f"{ref} is no repeat")
    return found
