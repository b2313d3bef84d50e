"""The controls of a form's body, compiled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.forms.bind import Expression
from desktop.forms.itext import NO_TEXT, Text
from desktop.forms.spec import NodeSpec, RepeatSpec
from desktop.forms.values import Control


@dataclass(frozen=True, slots=True)
class Item:
    """A choice written in the body."""

    value: str
    label: Text


@dataclass(frozen=True, slots=True)
class Itemset:
    """Choices from nodes: the nodes, and the names of the children that hold value and label.

    `label_key` is true when the label's child holds the id of a translated text.
    """

    nodes: Expression
    value: str
    label: str
    label_key: bool
    seed: Expression | None = None


@dataclass(slots=True, eq=False)
class ControlSpec:
    """One control, group or repeat of the body, whatever the number of its instances."""

    kind: Control
    spec: NodeSpec | None
    scope: RepeatSpec
    identity: str
    label: Text = NO_TEXT
    hint: Text = NO_TEXT
    appearances: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    itemset: Itemset | None = None
    children: list[ControlSpec] = field(default_factory=list)
    attributes: Mapping[str, str] = field(default_factory=dict)
    count: Expression | None = None
    fixed: bool = False
    reads: list[Expression] = field(default_factory=list)
