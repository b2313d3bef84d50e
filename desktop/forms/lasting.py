"""What a row is known by for as long as its draft lives, whatever comes before it or goes.

A ref says where a row stands (`/data/dong[2]/ten`), and another row stands there when one above it goes. What
is said about a cell is kept under its lasting ref instead: the same, with the numbers of the rows in place of
their places. A row has its place as its number from the beginning; one that comes later has a number that
none has or had that anything is said about. Numbers are written into drafts only, where they are not the
place (`bx:row`), so a signed report has none: its correction begins anew with places.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from desktop.forms.data import Element, Scope
from desktop.forms.finding import find, find_range
from desktop.forms.spec import RepeatSpec, local

if TYPE_CHECKING:
    from desktop.forms.instance import FormInstance

_STEP = re.compile(r"([^\[\]]+)(?:\[(\d+)\])?\Z").match


def lasting_ref(instance: FormInstance, ref: str) -> str:
    """What the node at a ref is known by; the ref itself where there is no such node."""
    root = instance.scope.element
    element = find(root, ref)
    if element is not None and element.spec.range is None:
        return _known(element)
    found = find_range(root, ref)
    if found is None:
        return ref if element is None else _known(element)
    scope, repeat = found
    holder = repeat.spec.parent if repeat.spec is not None else None
    return ref if holder is None else f"{_known(scope.nodes[holder.slot])}/{ref.rpartition('/')[2]}"


def ref_now(instance: FormInstance, lasting: str) -> str | None:
    """Where the node is now that is known by this; None when its row is gone.

    A ref that the form has no node for comes back as it is: it may be of another version.
    """
    return _follow(instance, lasting)[0]


def range_of(instance: FormInstance, lasting: str) -> str:
    """The ref of the repeat in which a row is gone; "" while it is there."""
    return _follow(instance, lasting)[1]


def for_good(instance: FormInstance, lasting: str) -> str:
    """What it is known by once all rows are counted anew: where it is, or that its row, number 0, is gone."""
    now, table = _follow(instance, lasting)
    if now is not None:
        return now
    rest = lasting.strip("/").split("/")[table.count("/") :]
    return "/".join([f"{table}[0]", *rest])


def reserve(instance: FormInstance, lasting: Iterable[str]) -> None:
    """Something is said about these: no new row gets the number of one that may be gone."""
    for ref in lasting:
        spec = instance.definition.root
        for name, number in steps(ref):
            child = spec.child(local(name))
            if child is None:
                break
            spec = child
            if spec.range is not None:
                instance.reserved[spec.range] = max(instance.reserved.get(spec.range, 0), number)


def highest(rows: Sequence[Scope]) -> int:
    """The highest number in a range, 0 for none."""
    return max((row.number for row in rows), default=0)


def count_anew(scope: Scope) -> None:
    """Every row is known by its place again."""
    for each in scope.inside():
        each.number = each.index + 1


def _known(element: Element) -> str:
    if element.scope.up is None:
        return element.spec.path
    holder = element.scope.element
    base = _known(holder.parent) if isinstance(holder.parent, Element) else ""
    return f"{base}/{holder.name}[{element.scope.number}]{element.spec.path[len(holder.spec.path) :]}"


def steps(ref: str) -> Iterator[tuple[str, int]]:
    """The names below the root, each with the number of its row (1 where none is said)."""
    for name in ref.strip("/").split("/")[1:]:
        match = _STEP(name)
        yield (match[1], int(match[2] or 1)) if match is not None else (name, 1)


def _follow(instance: FormInstance, lasting: str) -> tuple[str | None, str]:
    """Where a node is; else None and the ref of the repeat in which its row is gone."""
    here = instance.scope.element
    names = list(steps(lasting))
    for at, (name, number) in enumerate(names):
        child = here.spec.child(local(name))
        if child is None:
            return lasting, ""
        if child.range is None:
            here = here.scope.nodes[child.slot]
            continue
        table = f"{here.ref()}/{child.name}"
        if at == len(names) - 1 and not lasting.endswith("]"):
            return table, ""
        row = _row(here.scope, child.range, number)
        if row is None:
            return None, table
        here = row.element
    return here.ref(), ""


def _row(scope: Scope, repeat: RepeatSpec, number: int) -> Scope | None:
    return next((row for row in scope.ranges[repeat.index] if row.number == number), None)
