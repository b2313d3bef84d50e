"""The items of an attached list: elements whose children are made only when someone walks into them.

A list may have 100,000 rows of which a form shows a hundred. Looking a row up by a column needs no node.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from desktop.forms.markup import DOCUMENT, ELEMENT, NO_NODES, NOTHING, XNode


class Document(XNode):
    """The document of a secondary instance, with the tables that look-ups in it have made."""

    __slots__ = ("tables",)

    def __init__(self) -> None:
        super().__init__(DOCUMENT)
        self.tables: dict[object, Mapping[str, list[XNode]]] = {}


class Row(XNode):
    """An <item> that is read only: `names` are its columns, `values` their texts (as many or fewer)."""

    __slots__ = ("made", "names", "values")
    # What is the same for all rows.
    kind = ELEMENT
    name = "item"
    namespace = prefix = content = ""
    _attributes = NO_NODES
    given = declared = NOTHING
    line = 0

    def __init__(self, names: Sequence[str], values: Sequence[str], parent: XNode) -> None:
        self.parent = parent
        self.names = names
        self.values = values
        self.made: list[XNode] | None = None

    @property
    def kids(self) -> list[XNode]:  # type: ignore[override]
        """Its columns as elements, a missing one blank."""
        if self.made is None:
            self.made = []
            for at, name in enumerate(self.names):
                if name:
                    kid = XNode(ELEMENT, name)
                    kid.content = self.values[at] if at < len(self.values) else ""
                    kid.parent = self
                    self.made.append(kid)
        return self.made

    def texts(self, name: str) -> list[str]:
        """The text of a column, without making its node."""
        if name not in self.names:
            return []
        at = self.names.index(name)
        return [self.values[at] if at < len(self.values) else ""]


def table(names: Sequence[str], lines: Sequence[Sequence[str]]) -> XNode:
    """<root> with a row for every line."""
    root = XNode(ELEMENT, "root")
    root.kids = [Row(names, line, root) for line in lines]
    return root


def by_column(items: Iterable[XNode], name: str) -> Mapping[str, list[XNode]]:
    """The items by the text of a child; one that has the child twice is found by either text."""
    found: defaultdict[str, list[XNode]] = defaultdict(list)
    columns: Sequence[str] = ()
    at = -1
    for item in items:
        if type(item) is not Row:
            for text in dict.fromkeys(item.texts(name)):
                found[text].append(item)
            continue
        if item.names is not columns:  # the rows of one list share their columns
            columns = item.names
            at = columns.index(name) if name in columns else -1
        if at >= 0:
            found[item.values[at] if at < len(item.values) else ""].append(item)
    return found
