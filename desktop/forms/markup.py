"""Reads XML that strangers wrote into a small tree, refusing what could harm (entities, depth, size).

One node class serves form definitions, answers and secondary instances, so that XPath walks them all alike.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from desktop.forms.errors import FormError

ELEMENT, ATTRIBUTE, TEXT, INSTRUCTION, COMMENT, DOCUMENT, DOCTYPE = 1, 2, 3, 7, 8, 9, 10

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 100
MAX_NODES = 1_500_000  # elements and attributes: some 300 MB and seconds

XFORMS = "http://www.w3.org/2002/xforms"
XHTML = "http://www.w3.org/1999/xhtml"
JAVAROSA = "http://openrosa.org/javarosa"
OPENROSA = "http://openrosa.org/xforms"
ODK = "http://www.opendatakit.org/xforms"
ENTITIES = "http://www.opendatakit.org/xforms/entities"
OURS = "urn:baocaoxa:xforms"
XML = "http://www.w3.org/XML/1998/namespace"


class XNode:
    """A node of an XML tree.

    `content` is the text of a text, attribute, comment or childless element; `given` its attributes as expat
    tells them, by "name" or "namespace name prefix".
    """

    __slots__ = (
        "_attributes", "content", "declared", "given", "kids", "kind", "line", "name", "namespace", "parent",
        "prefix",
    )  # fmt: skip

    def __init__(self, kind: int, name: str = "", namespace: str = "", prefix: str = "") -> None:
        self.kind = kind
        self.name = name
        self.namespace = namespace
        self.prefix = prefix
        self.parent: XNode | None = None
        self.kids = NO_NODES
        self.given = NOTHING
        self._attributes: list[XNode] | None = None
        self.declared = NOTHING
        self.content = ""
        self.line = 0

    @property
    def attributes(self) -> list[XNode]:
        """Its attributes as nodes, which few are ever asked for: they are made then."""
        if self._attributes is None:
            self._attributes = [
                _leaf(ATTRIBUTE, _cut(name), content, self) for name, content in self.given.items()
            ]
        return self._attributes

    @attributes.setter
    def attributes(self, nodes: list[XNode]) -> None:
        self._attributes = nodes

    def named(self) -> Iterator[tuple[str, str, str]]:
        """Local name, namespace and content of each attribute."""
        if self._attributes is not None:
            yield from ((one.name, one.namespace, one.content) for one in self._attributes)
            return
        for name, content in self.given.items():
            if " " in name:
                local, namespace, _ = _cut(name)
                yield local, namespace, content
            else:
                yield name, "", content

    def untie(self) -> None:
        """Takes a tree nobody needs any more apart, so that it goes without the collector."""
        for kid in self.kids:
            kid.untie()
        for attribute in self._attributes or ():
            attribute.parent = None
        self.parent = None

    def get(self, name: str, namespace: str = "") -> str | None:
        """The value of an attribute, None when it is not there."""
        if self._attributes is None and (not namespace or not self.given):
            return self.given.get(name)
        for attribute in self.attributes:
            if attribute.name == name and attribute.namespace == namespace:
                return attribute.content
        return None

    def put(self, name: str, value: str, namespace: str = "", prefix: str = "") -> None:
        """Sets an attribute."""
        for attribute in self.attributes:
            if attribute.name == name and attribute.namespace == namespace:
                attribute.content = value
                return
        made = _leaf(ATTRIBUTE, (name, namespace, prefix), value, self)
        self.attributes = [*self.attributes, made]

    def append(self, kid: XNode) -> XNode:
        """Adds a child at the end and returns it."""
        kid.parent = self
        if self.kids is NO_NODES:
            self.kids = [kid]
        else:
            self.kids.append(kid)
        return kid

    def elements(self) -> Iterator[XNode]:
        """The child elements in document order."""
        return (kid for kid in self.kids if kid.kind == ELEMENT)

    def first(self, name: str, namespace: str | None = None) -> XNode | None:
        """The first child element of that local name (and namespace)."""
        for kid in self.kids:
            if kid.kind == ELEMENT and kid.name == name and (namespace is None or kid.namespace == namespace):
                return kid
        return None

    def texts(self, name: str) -> list[str]:
        """The texts of the child elements of that local name; of the attribute for "@name"."""
        if name.startswith("@"):
            return [one.content for one in self.attributes if one.name == name[1:]]
        return [kid.text() for kid in self.kids if kid.name == name and kid.kind == ELEMENT]

    def place(self) -> int:
        """Its place among the siblings of its name, counted from 1."""
        if self.parent is None:
            return 1
        return [kid for kid in self.parent.kids if kid.name == self.name and kid.kind == self.kind].index(
            self
        ) + 1

    def text(self) -> str:
        """The string value of XPath 1.0, section 5."""
        if not self.kids:
            return self.content
        parts: list[str] = []
        stack = list(reversed(self.kids))
        while stack:
            node = stack.pop()
            if node.kind == TEXT or (node.kind == ELEMENT and not node.kids):
                parts.append(node.content)
            elif node.kind == ELEMENT:
                stack.extend(reversed(node.kids))
        return "".join(parts)


NO_NODES: list[XNode] = []  # what a node without children, or without attributes, shares with all such
NOTHING: dict[str, str] = {}


def _leaf(kind: int, named: tuple[str, str, str], content: str, parent: XNode) -> XNode:
    """A node that never has children or attributes."""
    node = XNode.__new__(XNode)
    node.kind = kind
    node.name, node.namespace, node.prefix = named
    node.parent = parent
    node.content = content
    node.kids = node._attributes = NO_NODES
    node.given = node.declared = NOTHING
    node.line = 0
    return node


_UNNAMED = ("", "", "")


def _cut(name: str) -> tuple[str, str, str]:
    """Expat's "uri local prefix" as (local, uri, prefix)."""
    parts = name.split(" ")
    if len(parts) == 1:
        return (name, "", "")
    return (parts[1], parts[0], parts[2] if len(parts) > 2 else "")


class _Names(dict[str, tuple[str, str, str]]):
    """The names of elements, each cut once."""

    def __missing__(self, name: str) -> tuple[str, str, str]:
        cut = self[name] = _cut(name)
        return cut


class _Builder:
    """Receives expat's events; keeps text apart (rich) or folds the text of leaves into them (plain)."""

    def __init__(self, parser: expat.XMLParserType, *, rich: bool, most: int) -> None:
        self.parser = parser
        self.rich = rich
        self.most = most
        self.document = XNode(DOCUMENT)
        self.open = [self.document]
        self.chunks: list[str] = []
        self.declared: dict[str, str] = {}
        self.names = _Names()
        self.count = 0

    def namespace(self, prefix: str | None, uri: str | None) -> None:
        self.declared[prefix or ""] = uri or ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self.chunks:
            self.flush()
        if len(self.open) > MAX_DEPTH:
            raise FormError(f"line {self.parser.CurrentLineNumber}", "The elements are nested too deeply.")
        self.count += 1 + len(attributes)
        if self.count > self.most:
            raise FormError(f"line {self.parser.CurrentLineNumber}", "The file has too many elements.")
        element = XNode(ELEMENT, *self.names[name])
        element.line = self.parser.CurrentLineNumber
        if self.declared:
            element.declared, self.declared = self.declared, {}
        if attributes:
            element.given = attributes
        outer = element.parent = self.open[-1]
        if outer.kids is NO_NODES:
            outer.kids = [element]
        else:
            outer.kids.append(element)
        self.open.append(element)

    def end(self, _name: str) -> None:
        element = self.open.pop()
        if self.chunks:
            if not element.kids and not self.rich:
                element.content = "".join(self.chunks)
                self.chunks.clear()
                return
            self.open.append(element)
            self.flush()
            self.open.pop()

    def flush(self) -> None:
        if self.chunks:
            parent = self.open[-1]
            if parent.kind != DOCUMENT:
                parent.append(_leaf(TEXT, _UNNAMED, "".join(self.chunks), parent))
            self.chunks.clear()

    def comment(self, data: str) -> None:
        if self.rich:
            self.flush()
            self.open[-1].append(XNode(COMMENT)).content = data

    def instruction(self, target: str, data: str) -> None:
        if self.rich:
            self.flush()
            self.open[-1].append(XNode(INSTRUCTION, target)).content = data

    def doctype(self, name: str, system: str | None, public: str | None, _subset: int) -> None:
        if system or public:
            where = f"line {self.parser.CurrentLineNumber}"
            raise FormError(
                where, "The file asks for another one as its document type; this is not accepted."
            )
        if self.rich:
            self.document.append(XNode(DOCTYPE, name))

    def entity(self, *_declaration: object) -> None:
        raise FormError(
            f"line {self.parser.CurrentLineNumber}",
            "The file declares XML entities, which are not accepted. Write the text itself.",
        )


def read_xml(source: str | bytes, *, what: str = "XML", rich: bool = False, most: int = MAX_NODES) -> XNode:
    """The document node of well-formed XML; FormError names the line otherwise.

    `rich` keeps comments, instructions and every text node (CDATA apart), as a DOM has them; else the text of
    an element without child elements lies in its `content`. It holds `most` elements and attributes.
    """
    data = source.encode() if isinstance(source, str) else source
    if len(data) > MAX_BYTES:
        raise FormError(what, f"The file is larger than {MAX_BYTES // 2**20} MB and was not read.")
    encoding = "utf-8" if isinstance(source, str) else None
    parser = expat.ParserCreate(encoding, " ")
    parser.namespace_prefixes = True
    parser.buffer_text = True
    builder = _Builder(parser, rich=rich, most=most)
    parser.StartNamespaceDeclHandler = builder.namespace
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.chunks.append
    parser.CommentHandler = builder.comment
    parser.ProcessingInstructionHandler = builder.instruction
    parser.StartDoctypeDeclHandler = builder.doctype
    parser.EntityDeclHandler = builder.entity
    if rich:
        parser.StartCdataSectionHandler = builder.flush
        parser.EndCdataSectionHandler = builder.flush
    try:
        parser.Parse(data.lstrip(), True)
    except expat.ExpatError as error:
        message = expat.ErrorString(error.code)
        raise FormError(f"{what}, line {error.lineno}", f"This is not well-formed XML ({message}).") from None
    except (LookupError, ValueError) as error:
        raise FormError(what, f"The text cannot be decoded ({error}).") from None
    document = builder.document
    vars(builder).clear()  # it makes a ring with its parser
    return document
