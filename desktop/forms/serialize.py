"""Writes an instance as XML (UTF-8, no declaration, prefixes as the form has them)."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from desktop.forms.data import Element
from desktop.forms.markup import JAVAROSA, XFORMS, XML, XNode

_TEXT = {"\r": "&#13;"}


def write(root: Element, *, hidden: bool) -> bytes:
    """The XML of a data tree; `hidden` keeps what is not relevant."""
    parts: list[str] = []
    _element(root, {"": "", "xml": XML}, parts, hidden=hidden)
    return "".join(parts).encode()


def _element(element: Element, scope: dict[str, str], parts: list[str], *, hidden: bool) -> None:
    namespace = "" if element.namespace == XFORMS and not element.prefix else element.namespace
    declared: dict[str, str] = {}
    if scope.get(element.prefix) != namespace:
        declared[element.prefix] = namespace
    attributes = [a for a in element.attributes if _written(a, hidden=hidden)]
    for attribute in attributes:
        if attribute.prefix and scope.get(attribute.prefix) != attribute.namespace:
            declared[attribute.prefix] = attribute.namespace
    name = f"{element.prefix}:{element.name}" if element.prefix else element.name
    parts.append(f"<{name}")
    for prefix, uri in sorted(declared.items()):
        parts.append(f" xmlns{':' if prefix else ''}{prefix}={quoteattr(uri)}")
    for attribute in attributes:
        shown = f"{attribute.prefix}:{attribute.name}" if attribute.prefix else attribute.name
        text = attribute.raw if isinstance(attribute, Element) else attribute.content
        parts.append(f" {shown}={quoteattr(text, {chr(10): '&#10;', chr(13): '&#13;'})}")
    parts.append(">")
    inner = {**scope, **declared}
    parts.append(escape(element.raw, _TEXT))
    for kid in element.elements_below():
        if not (kid.relevant or hidden) or (
            kid.name == "deprecatedID" and not kid.raw and not kid.spec.source.line
        ):
            continue
        _element(kid, inner, parts, hidden=hidden)
    parts.append(f"</{name}>")


def _written(attribute: XNode, *, hidden: bool) -> bool:
    """Whether an attribute is part of an instance."""
    if isinstance(attribute, Element):
        return attribute.relevant or hidden
    return (attribute.name, attribute.namespace) != ("template", JAVAROSA)


def place(node: XNode) -> str:
    """The positional path of a node outside the primary instance."""
    steps: list[str] = []
    here: XNode | None = node
    while here is not None and here.name:
        same = [kid for kid in here.parent.kids if kid.name == here.name] if here.parent is not None else []
        steps.append(f"{here.name}[{same.index(here) + 1}]" if len(same) > 1 else here.name)
        here = here.parent
    return "/" + "/".join(reversed(steps))
