"""How far slow work is, told while it goes on, and whether a person has stopped it."""

from __future__ import annotations

from collections.abc import Callable

#: What is done, and how much it is in all (0: not known).
Tell = Callable[[int, int], None]
Stopped = Callable[[], bool]


def untold(done: int, count: int) -> None:
    """Nobody wants to know."""


def never() -> bool:
    """Nobody stops it."""
    return False
