"""Two orders of like things put together."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def together(before: Sequence[T], after: Sequence[T]) -> list[T]:
    """All of both, each once, in the order of `after`; what only `before` has keeps what it stood after."""
    found = list(after)
    known = set(after)
    for at, each in enumerate(before):
        if each in known:
            continue
        place = found.index(before[at - 1]) + 1 if at else 0
        found.insert(place, each)
        known.add(each)
    return found
