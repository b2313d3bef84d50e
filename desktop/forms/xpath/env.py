"""What an expression may ask of the world while it is evaluated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from random import Random
from typing import Any

from desktop.forms.errors import FormError
from desktop.forms.markup import XNode

# Nodes that predicates may look at in one step: seconds, and far more than any form needs.
MAX_WORK = 3_000_000
_WALKED = 4  # nodes only walked past that take as long as one that a predicate looks at
Value = str | float | bool | list[XNode]
Fn = Callable[[Any, "Env"], Any]


class Env:
    """One per instance, reused for every evaluation.

    `position` and `size` belong to the innermost predicate; `current` is the node of the whole expression;
    `work` is what the step has looked at, `most` what one may.
    """

    __slots__ = (
        "choice_name",
        "current",
        "instances",
        "itext",
        "most",
        "now",
        "position",
        "rng",
        "root",
        "size",
        "tallies",
        "uuid",
        "work",
        "zone",
    )

    def __init__(
        self, root: XNode, now: Callable[[], datetime], uuid: Callable[[], str], rng: Random
    ) -> None:
        self.root = root
        self.now = now
        self.uuid = uuid
        self.rng = rng
        self.zone: tzinfo | None = now().tzinfo
        self.instances: Mapping[str, XNode] = {}
        self.itext: Callable[[str], Any] = str  # a text; outside a form the nodes that hold it
        self.choice_name: Callable[[str, str, Any], str] = lambda value, _ref, _node: value
        self.tallies: Any = None  # the sums over repeats of one instance (tally.py)
        self.work = 0
        self.most = MAX_WORK
        self.position = 1
        self.size = 1
        self.current: XNode = root

    def spend(self, nodes: int) -> None:
        """Counts the nodes that a predicate looks at; FormError when one step (an answer) takes too many."""
        self.work += nodes
        if self.work > self.most:
            self.work = 0
            raise FormError("expressions", f"One step looks at more than {self.most:,} nodes.")

    def walk(self, nodes: int) -> None:
        """Counts nodes that are only walked past."""
        self.spend(nodes // _WALKED)
