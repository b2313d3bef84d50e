"""A compiled expression: a closure, the type it gives, and its conversions chosen at compile time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

from desktop.forms.spec import NodeSpec, RepeatSpec
from desktop.forms.xpath.convert import NAN, boolean, number, number_of_text, string
from desktop.forms.xpath.env import Env, Fn


class Read(NamedTuple):
    """That an expression reads `spec` as seen from the scope `anchor`: its value, or how many there are.

    `loose`: through a predicate, so that it may well be another instance than the one that is being computed.
    `place`: only its own place among its siblings, which those that come after it do not change.
    """

    spec: NodeSpec
    anchor: RepeatSpec
    structure: bool = False
    loose: bool = False
    place: bool = False


@dataclass(frozen=True, slots=True)
class Many:
    """All nodes of a spec below the scope that `scope` finds, down a chain of nested repeats."""

    spec: NodeSpec
    scope: Fn
    down: list[int]


@dataclass(frozen=True, slots=True)
class Here:
    """The context while compiling: its spec when it is a known node of the primary instance."""

    spec: NodeSpec | None
    outermost: bool = True


@dataclass(slots=True, eq=False)
class Code:
    """`run(node, env)` gives s, n, b, l (node-set) or v (unknown until run).

    `text` is the string where it is not made from the value: of a reference to exactly one node (without a
    list around it), of number() of a date. `group` is set when that node has children, whose values count
    only when its string is asked for. `moment`: a text that date() or its like made. `number`: the number
    where there is a shorter way to it than by the string. `many`: which nodes, of a path across repeats.
    Nobody changes one; it is not frozen only because a form makes thousands and that takes twice as long.
    """

    run: Fn
    gives: str
    text: Fn | None = None
    group: NodeSpec | None = None
    constant: Any = None
    moment: bool = False
    number: Fn | None = None
    many: Many | None = None

    def scalar(self) -> bool:
        """Whether this is one value, never a set of nodes."""
        return self.gives in "snb" or self.text is not None


def as_string(code: Code) -> Fn:
    """The code as a string."""
    if code.text is not None:
        return code.text
    run = code.run
    if code.gives == "s":
        return run
    return lambda n, e: string(run(n, e))


def as_number(code: Code) -> Fn:
    """The code as a number."""
    run = code.run
    if code.gives == "n":
        return run
    if code.number is not None:
        return code.number
    text = code.text or (run if code.gives == "s" else None)
    if text is not None:
        inner = text

        def of_text(n: Any, e: Env) -> float:
            value = inner(n, e)
            if value.isdigit() and value.isascii():
                return float(value)
            return number_of_text(value, e) if value else NAN

        return of_text
    return lambda n, e: number(run(n, e), e)


def as_boolean(code: Code) -> Fn:
    """The code as a boolean."""
    run = code.run
    if code.gives == "b":
        return run
    return lambda n, e: boolean(run(n, e))


def as_value(code: Code) -> Code:
    """The code as a single value: a node-set becomes the string of its first node."""
    if code.gives == "l":
        return Code(as_string(code), "s")
    return code
