"""How far slow work is, told while it goes on, and whether a person has stopped it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from desktop.domain.errors.documents import ListStopped

T = TypeVar("T")

#: What is done, and how much it is in all (0: not known).
Tell = Callable[[int, int], None]
Stopped = Callable[[], bool]


def untold(done: int, count: int) -> None:
    """Nobody wants to know."""


def never() -> bool:
    """Nobody stops it."""
    return False


def go_on(stopped: Stopped) -> None:
    """Between two steps of a document: raises ListStopped when it is stopped."""
    if stopped():
        raise ListStopped


def each_while(pieces: Iterable[T], stopped: Stopped) -> Iterator[T]:
    """The same pieces until it is stopped: then ListStopped."""
    for piece in pieces:
        go_on(stopped)
        yield piece


def bytes_while(pieces: Iterable[bytes], size: int, tell: Tell, stopped: Stopped) -> Iterator[bytes]:
    """The same pieces of a content of `size` bytes, told as they go, until stopped: then ListStopped."""
    done = 0
    for piece in each_while(pieces, stopped):
        yield piece
        done += len(piece)
        tell(done, size)
