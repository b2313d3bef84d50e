"""A report's XML by the places of another version of its form; nothing is worked out."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

from defusedxml.ElementTree import fromstring

from desktop.forms.definition import FormDefinition
from desktop.forms.migrate_plan import moved_paths
from desktop.forms.spec import NodeSpec


@dataclass(frozen=True)
class _Leaf:
    """An answer below `parent`; `rows` are its places in the tables around it, outermost first, from 0."""

    element: Element
    parent: Element
    path: str
    rows: tuple[int, ...]


def as_in(xml: bytes, old: FormDefinition, new: FormDefinition) -> bytes:
    """The XML of a report on version `old` by the places of `new`, in the order of `new`.

    Rows stay rows, an answer keeps its attributes, the root its version. What `new` has no place for stays
    where it is. Raises xml.etree.ElementTree.ParseError.
    """
    moved = moved_paths(old, new)
    if not moved:
        return xml
    root: Element = fromstring(xml)
    leaves = [leaf for leaf in _leaves(root, old.root.path, (), _tables(old)) if leaf.path in moved]
    root.tag = _tag(root, new.root.name)
    tables = _tables(new)
    for leaf in leaves:
        leaf.parent.remove(leaf.element)
        _place(root, leaf, moved[leaf.path], tables)
    _prune(root, {leaf.parent for leaf in leaves})
    _order(root, new.root)
    made: bytes = tostring(root, encoding="utf-8")
    return made


def _tables(form: FormDefinition) -> set[str]:
    return {spec.path for spec in form.root.below() if spec.range is not None}


def _leaves(parent: Element, path: str, rows: tuple[int, ...], tables: AbstractSet[str]) -> Iterator[_Leaf]:
    seen: dict[str, int] = {}
    for child in parent:
        name = _name(child)
        place = f"{path}/{name}"
        number = seen[name] = seen.get(name, -1) + 1
        if len(child):
            yield from _leaves(child, place, (*rows, number) if place in tables else rows, tables)
        else:
            yield _Leaf(child, parent, place, rows)


def _place(root: Element, leaf: _Leaf, path: str, tables: AbstractSet[str]) -> None:
    """Put it where `path` is, in the same rows; groups and rows that are not there are made."""
    _, top, *names = path.split("/")
    rows, parent, at = iter(leaf.rows), root, f"/{top}"
    for name in names[:-1]:
        at = f"{at}/{name}"
        parent = _within(parent, name, next(rows, 0) if at in tables else 0)
    leaf.element.tag = _tag(parent, names[-1])
    parent.append(leaf.element)


def _within(parent: Element, name: str, number: int) -> Element:
    there = [child for child in parent if _name(child) == name]
    while len(there) <= number:
        made = Element(_tag(parent, name))
        parent.append(made)
        there.append(made)
    return there[number]


def _prune(element: Element, left: AbstractSet[Element]) -> None:
    """Takes away what answers have left empty."""
    for child in list(element):
        held = len(child) > 0
        _prune(child, left)
        if not len(child) and (held or child in left):
            element.remove(child)


def _order(element: Element, spec: NodeSpec) -> None:
    """By the form: a row is known by its first answer."""
    order = {name: number for number, name in enumerate(spec.children)}
    element[:] = sorted(element, key=lambda child: order.get(_name(child), len(order)))
    for child in element:
        below = spec.children.get(_name(child))
        if below is not None:
            _order(child, below)


def _tag(beside: Element, name: str) -> str:
    """A name in the namespace of another element."""
    space, closing, _ = str(beside.tag).rpartition("}")
    return f"{space}{closing}{name}"


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
