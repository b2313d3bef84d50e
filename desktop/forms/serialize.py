"""Writes an instance as XML (UTF-8, no declaration, prefixes as the form has them).

The tags of a spec are made once for a form, and the text of an answer once while it stays the same: a draft
is written after every few keystrokes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast
from xml.sax.saxutils import escape, quoteattr

from desktop.forms.data import Element
from desktop.forms.markup import JAVAROSA, OURS, XFORMS, XML, XNode
from desktop.forms.spec import NodeSpec

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

Tags = dict[NodeSpec, tuple[str, str, bool]]
_NEVER_WRITTEN = frozenset({("template", JAVAROSA), ("reason", OURS)})  # a reason comes from an answer only
_TEXT = {"\r": "&#13;"}
_ATTRIBUTE = {"\n": "&#10;", "\r": "&#13;"}


def write(root: Element, tags: Tags, *, hidden: bool) -> bytes:
    """The XML of a data tree; `hidden` keeps what is not relevant. `tags` holds what is always the same."""
    if not tags:
        _make_tags(root.spec, {"": "", "xml": XML}, tags)
    parts: list[str] = []
    _element(root, tags, parts, hidden=hidden)
    return "".join(parts).encode()


def _element(element: Element, tags: Tags, parts: list[str], *, hidden: bool) -> None:
    spec = element.spec
    start, end, _ = tags[spec]
    if spec.attributes:
        own = (a for a in element.attributes if isinstance(a, Element) and (a.relevant or hidden))
        start += "".join([f" {_name(a)}={quoteattr(a.raw, _ATTRIBUTE)}" for a in own])
    if element.reason:
        start += _reason(start, element.reason)
    if not spec.children:
        xml = f"{start}>{escape(element.raw, _TEXT)}{end}"
        if not spec.attributes:
            element.xml = xml
        parts.append(xml)
        return
    parts.append(f"{start}>")
    put = parts.append
    for kid in cast("list[Element]", element.kids):  # a list may be thousands long: no call for what is plain
        if not (kid.relevant or hidden):
            continue
        known = kid.xml
        if known is None:
            start, close, plain = tags[kid.spec]
            raw = kid.raw
            if not plain or kid.reason or not raw.isalnum():
                if not _unused(kid):
                    _element(kid, tags, parts, hidden=hidden)
                continue
            kid.xml = known = f"{start}>{raw}{close}"
        put(known)
    put(end)


def _reason(start: str, reason: str) -> str:
    """The attribute that says why an unusual answer stands, with a prefix that the tag does not use."""
    prefix = "bx"
    while f":{prefix}=" in start or f"{prefix}:" in start:
        prefix += "x"
    return f' xmlns:{prefix}="{OURS}" {prefix}:reason={quoteattr(reason, _ATTRIBUTE)}'


def _unused(kid: Element) -> bool:
    """Whether it is a deprecatedID that the form did not ask for and nothing fills."""
    return kid.raw == "" and kid.name == "deprecatedID" and not kid.spec.source.line


def _make_tags(spec: NodeSpec, scope: Mapping[str, str], tags: Tags) -> None:
    """The start (without what a bind may change) and the end of the elements of a spec and of those below it.

    The third says that it holds a text and nothing else.
    """
    source = spec.source
    declared: dict[str, str] = {}
    namespace = "" if source.namespace == XFORMS and not source.prefix else source.namespace
    if scope.get(source.prefix) != namespace:
        declared[source.prefix] = namespace
    kept = [a for a in source.attributes if (a.name, a.namespace) not in _NEVER_WRITTEN]
    for attribute in kept:
        if attribute.prefix and scope.get(attribute.prefix) != attribute.namespace:
            declared[attribute.prefix] = attribute.namespace
    own = {(one.source.name, one.source.namespace) for one in spec.attributes}
    named = _declarations(sorted(declared.items()))
    plain = "".join(
        f" {_name(a)}={quoteattr(a.content, _ATTRIBUTE)}" for a in kept if (a.name, a.namespace) not in own
    )
    tags[spec] = (
        f"<{_name(source)}{named}{plain}",
        f"</{_name(source)}>",
        not (spec.children or spec.attributes),
    )
    for child in spec.children.values():
        _make_tags(child, {**scope, **declared}, tags)


def _declarations(prefixes: Iterable[tuple[str, str]]) -> str:
    return "".join(f" xmlns{':' if prefix else ''}{prefix}={quoteattr(uri)}" for prefix, uri in prefixes)


def _name(node: XNode) -> str:
    return f"{node.prefix}:{node.name}" if node.prefix else node.name


def place(node: XNode) -> str:
    """The positional path of a node outside the primary instance."""
    steps: list[str] = []
    here: XNode | None = node
    while here is not None and here.name:
        same = [kid for kid in here.parent.kids if kid.name == here.name] if here.parent is not None else []
        steps.append(f"{here.name}[{same.index(here) + 1}]" if len(same) > 1 else here.name)
        here = here.parent
    return "/" + "/".join(reversed(steps))
