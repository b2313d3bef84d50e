"""A parsed form: immutable in use, shared by all its instances."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.forms.bind import Action, Bind
from desktop.forms.body import ControlSpec
from desktop.forms.itext import Itext
from desktop.forms.markup import XNode
from desktop.forms.spec import NodeSpec, RepeatSpec
from desktop.forms.values import FormContext

if TYPE_CHECKING:
    from desktop.forms.expressions import Expressions
    from desktop.forms.graph import Cell, Triggers
    from desktop.forms.instance import FormInstance


def _triggers() -> Triggers:
    from desktop.forms.graph import Triggers

    return Triggers()


@dataclass(slots=True, eq=False)
class FormDefinition:
    """A form as its author meant it. Made by `parse_form` only.

    `attachments`: the URIs of the files it needs. `warnings`: sentences for its author. `settings`: the
    attributes of the instance's root (id, version and what authors add of their own).
    """

    id: str
    version: str
    title: str
    languages: tuple[str, ...]
    default_language: str
    body_classes: tuple[str, ...]
    attachments: tuple[str, ...]
    warnings: tuple[str, ...]
    settings: Mapping[str, str]
    root: NodeSpec
    scope: RepeatSpec
    binds: list[Bind]
    controls: tuple[ControlSpec, ...]
    actions: tuple[Action, ...]
    itext: Itext
    expressions: Expressions
    documents: Mapping[str, XNode]
    cells: tuple[Cell, ...]
    last_saved: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()  # paths of answers that are data of persons (marks.py)
    triggers: Triggers = field(default_factory=_triggers)
    cells_inside: dict[RepeatSpec, list[Cell]] = field(default_factory=dict)
    preloaded: tuple[Bind, ...] = ()
    tags: dict[NodeSpec, tuple[str, str, bool]] = field(default_factory=dict)
    holders: dict[ControlSpec, ControlSpec | None] = field(default_factory=dict)

    def new(self, context: FormContext) -> FormInstance:
        """A first instance: first-load events, preloads, defaults and calculations have happened."""
        from desktop.forms.opening import open_new

        return open_new(self, context)

    def restore(self, xml: str | bytes | XNode, context: FormContext) -> FormInstance:
        """A draft goes on as it was.

        The same instanceID, no first-load events. FormError when it is not ours. What was read already (a
        document node) is used up.
        """
        from desktop.forms.opening import open_draft

        return open_draft(self, xml, context)

    def signed(self, xml: str | bytes, context: FormContext) -> FormInstance:
        """A signed report to be read: its figures are those that were signed, whatever the context says now.

        FormError when it is not ours.
        """
        from desktop.forms.opening import open_signed

        return open_signed(self, xml, context)

    def edit(self, xml: str | bytes, context: FormContext) -> FormInstance:
        """A sent report is corrected: a new instanceID, and the old one as deprecatedID."""
        from desktop.forms.opening import open_edit

        return open_edit(self, xml, context)

    def all_controls(self) -> Iterator[ControlSpec]:
        """Every control of the body, in body order."""
        stack = list(reversed(self.controls))
        while stack:
            control = stack.pop()
            yield control
            stack.extend(reversed(control.children))

    def holder(self, control: ControlSpec) -> ControlSpec | None:
        """The group or repeat a control stands in."""
        if not self.holders:
            self.holders.update(dict.fromkeys(self.controls))
            for outer in self.all_controls():
                self.holders.update(dict.fromkeys(outer.children, outer))
        return self.holders.get(control)
