"""Writes an instance as XML (UTF-8, no declaration, prefixes as the form has them).

A draft is written after every few keystrokes, of which each changes a few texts. So the whole stays at hand
as one flat list, in which the texts of answers stand between what never changes; an answer puts its text in
its place, and writing is joining. Rows that come or go, and whatever else changes more than the text of an
answer, have the list made anew. The tags of a spec are made once for a form.
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
#: A reason comes from an answer only, what a row is known by from the row.
_NEVER_WRITTEN = frozenset({("template", JAVAROSA), ("reason", OURS), ("row", OURS)})
_TEXT = {"\r": "&#13;"}
_ATTRIBUTE = {"\n": "&#10;", "\r": "&#13;"}


def write(root: Element, tags: Tags, *, hidden: bool) -> bytes:
    """The XML of a data tree; `hidden` keeps what is not relevant. `tags` holds what is always the same."""
    return "".join(_Pieces(root, tags, hidden=hidden).pieces).encode()


def text_of(answer: str) -> str:
    """An answer as it stands between two tags."""
    return answer if answer.isalnum() else escape(answer, _TEXT)


class Sheet:
    """An instance as it was written last, kept up with its answers.

    `pieces`: what is joined; the text of an element stands at `element.at`. When one changes whose `at` is 0,
    it cannot be kept up: `forget` it. `hidden`: whether hidden answers are in it; None: there are none.
    """

    __slots__ = ("_elements", "_written", "hidden", "pieces")

    def __init__(self, root: Element, tags: Tags, *, hidden: bool) -> None:
        made = _Pieces(root, tags, hidden=hidden)
        self.pieces = made.pieces
        self.hidden = hidden if made.some_hidden else None
        self._elements = made.elements
        self._written = b""
        for at, element in enumerate(made.elements):
            element.at = 2 * at + 1

    def write(self) -> bytes:
        """The XML; the same bytes until something changes."""
        if not self._written:
            self._written = "".join(self.pieces).encode()
        return self._written

    def changes(self) -> None:
        """A text may change now."""
        self._written = b""

    def forget(self) -> None:
        """No element has a place here any more."""
        for element in self._elements:
            element.at = 0


class _Pieces:
    """What a data tree is written as: markup and the texts of `elements` by turns, markup first and last."""

    def __init__(self, root: Element, tags: Tags, *, hidden: bool) -> None:
        if not tags:
            _make_tags(root.spec, {"": "", "xml": XML}, tags)
        self.tags = tags
        self.hidden = hidden
        self.some_hidden = False
        self.pieces: list[str] = []
        self.elements: list[Element] = []
        self.pieces.append(self._element(root, ""))

    def _element(self, element: Element, before: str) -> str:
        """Puts an element after the markup `before`; the markup that stands after its last text."""
        spec = element.spec
        start, end, _ = self.tags[spec]
        for one in spec.attributes:
            attribute = element.scope.nodes[one.slot]
            self.some_hidden = self.some_hidden or not attribute.relevant
            if attribute.relevant or self.hidden:
                start += f" {_name(attribute)}={quoteattr(attribute.raw, _ATTRIBUTE)}"
        if element.reason:
            start += _own(start, "reason", element.reason)
        if spec.range is not None and element.scope.number != element.scope.index + 1:
            self.some_hidden = True
            if self.hidden:
                start += _own(start, "row", str(element.scope.number))
        if not spec.children:
            return f"{before}{start}>{escape(element.raw, _TEXT)}{end}"
        before = f"{before}{start}>"
        tags, hidden, put, own = self.tags, self.hidden, self.pieces.append, self.elements.append
        for kid in cast("list[Element]", element.kids):  # thousands, it may be: no call for what is plain
            if not kid.relevant:
                self.some_hidden = True
                if not hidden:
                    continue
            start, close, plain = tags[kid.spec]
            if plain and not kid.reason:
                raw = kid.raw
                put(f"{before}{start}>")
                put(raw if raw.isalnum() else escape(raw, _TEXT))
                own(kid)
                before = close
            elif kid.raw or kid.spec.source.line or kid.name != "deprecatedID":
                before = self._element(kid, before)
        return before + end


def _own(start: str, name: str, value: str) -> str:
    """An attribute of our namespace that comes from what a person did, with a prefix the tag does not use."""
    prefix = "bx"
    while f":{prefix}=" in start or f"{prefix}:" in start:
        prefix += "x"
    return f' xmlns:{prefix}="{OURS}" {prefix}:{name}={quoteattr(value, _ATTRIBUTE)}'


def _make_tags(spec: NodeSpec, scope: Mapping[str, str], tags: Tags) -> None:
    """The start (without what a bind may change) and the end of the elements of a spec and of those below it.

    The third says that it is written always and holds a text and nothing else. (Not always: the deprecatedID
    that the form did not ask for.)
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
        not (
            spec.children
            or spec.attributes
            or spec.range
            or (source.name == "deprecatedID" and not source.line)
        ),
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
