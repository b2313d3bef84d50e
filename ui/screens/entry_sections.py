"""How a form's body is cut into sections: one per top-level group or table, loose questions gathered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop.forms import Node
from ui.questions.flow import above
from ui.questions.markdown import plain
from ui.questions.plan import heading, is_heading, only_labels


@dataclass(frozen=True)
class Section:
    """A page of the form: `group` gives its title (None: loose questions); `nodes` stand on it in order."""

    group: Node | None
    nodes: tuple[Node, ...]

    @property
    def title(self) -> str:
        """The group's label in the language in force; empty for loose questions."""
        return plain(heading(self.group)) if self.group is not None else ""

    @property
    def relevant(self) -> bool:
        """True when anything of it is to be shown."""
        if self.group is not None and not self.group.relevant:
            return False
        return any(node.relevant for node in self.nodes)

    def holds(self, ref: str) -> bool:
        """True when `ref` stands on this page, in whatever row of whatever table."""
        while ref and ref not in self.anchors:
            ref = above(ref)
        return bool(ref)

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Refs of the questions and repeats on the page: a group may have no ref of its own."""
        return frozenset(anchors(self.nodes))


def anchors(nodes: Sequence[Node]) -> Iterator[str]:
    """Refs of the questions and repeats among `nodes` and in the groups among them."""
    for node in nodes:
        if node.control == "group":
            yield from anchors(node.children)
        elif node.control:
            yield node.ref


def cut(body: Sequence[Node], given: frozenset[str]) -> tuple[Section, ...]:
    """The sections of `body`, without the questions the application answers itself."""
    if len(body) == 1 and body[0].control == "group" and any(n.control == "group" for n in body[0].children):
        body = body[0].children
    sections: list[Section] = []
    loose: list[Node] = []
    for node in body:
        if node.control == "group":
            _close(sections, None, loose)
            loose = []
            _close(sections, node, [child for child in node.children if child.ref not in given])
        elif node.control == "repeat":
            _close(sections, None, loose)
            loose = []
            _close(sections, node, [node])
        elif node.ref not in given:
            loose.append(node)
    _close(sections, None, loose)
    return tuple(sections)


def _close(sections: list[Section], group: Node | None, nodes: list[Node]) -> None:
    if any(node.control and not is_heading(node) for node in nodes):
        sections.append(Section(group, tuple(node for node in nodes if node.control)))


def questions(nodes: Sequence[Node]) -> Iterator[Node]:
    """Every question a person answers below `nodes`: relevant, not worked out by the form."""
    for node in nodes:
        if not node.relevant:
            continue
        if node.control in {"group", "repeat", "repeat-instance"}:
            yield from questions(node.children)
        elif node.control and not node.readonly and not node.computed and not only_labels(node):
            yield node
