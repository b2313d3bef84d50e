"""Binds, expressions and actions, compiled."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.forms.itext import NO_TEXT, Text
from desktop.forms.spec import NodeSpec
from desktop.forms.trend import Trend
from desktop.forms.xpath.code import Code, Read
from desktop.forms.xpath.env import Fn


@dataclass(slots=True, eq=False)
class Expression:
    """A compiled expression with its text, what it reads, and the place it stands (for errors).

    Nobody changes one (as with `Code`).
    """

    source: str
    where: str
    code: Code
    reads: frozenset[Read]
    run: Fn


@dataclass(slots=True)
class Bind:
    """What a bind says about one node."""

    spec: NodeSpec
    relevant: Expression | None = None
    readonly: Expression | None = None
    required: Expression | None = None
    constraint: Expression | None = None
    calculate: Expression | None = None
    required_message: Text = NO_TEXT
    constraint_message: Text = NO_TEXT
    warning: Expression | None = None  # soft: the person may confirm (docs/forms.md)
    warning_messages: dict[str, Text] | None = None  # by language
    warning_reads: tuple[Expression, ...] = ()  # what its words fill in
    previous: Expression | None = None  # what the answer was last time
    previous_by_path: bool = True  # without an expression: what stands at the same path of the last report
    trend: Trend | None = None  # how far it may be from that
    trend_said: str | None = None  # the same as the form says it, here or for what is inside
    adds_up: bool = False  # whether it is a stated sum of others
    max_pixels: int = 0  # of the longer side of a picture; 0: as it comes
    preload: str = ""
    preload_parameter: str = ""

    @property
    def asks(self) -> bool:
        """Whether an answer, right otherwise, may want a reason."""
        return self.warning is not None or self.trend is not None


@dataclass(frozen=True, slots=True)
class Action:
    """A setvalue: on which events, into which nodes, what."""

    events: frozenset[str]
    origin: NodeSpec
    target: NodeSpec
    value: Expression | None
    literal: str = ""
    nodes: Expression | None = None
