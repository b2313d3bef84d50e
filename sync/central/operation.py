"""What an operation of items is to the centre: how one is judged, and how several are taken in.

A new operation is a module in `sync/central/operations/`, one line in its list, and its model in
`sync/protocol.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, Protocol, TypeVar

from sqlmodel import Session

from sync.central.centre import Centre
from sync.central.judged import Judged
from sync.central.published import Published
from sync.central.rows import NewRows
from sync.central.tables import Device
from sync.protocol import Result, Wire

ItemT = TypeVar("ItemT", bound=Wire)
ItemT_contra = TypeVar("ItemT_contra", bound=Wire, contravariant=True)


@dataclass(frozen=True)
class Looking:
    """What an item is judged by, before the writer's lock is taken: several workers do it at once."""

    published: Published
    session: Session
    device: Device


@dataclass(frozen=True)
class Place:
    """Where items of one device are taken in: a transaction that holds the writer's lock, and one moment.

    `rows` are written when all items are taken in; `offset`: seconds, our clock minus the PC's as the items
    came, None when it is not known.
    """

    centre: Centre
    session: Session
    device: Device
    now: datetime
    rows: NewRows
    offset: int | None = None


class Taking(Protocol[ItemT_contra]):
    """Takes a request's items of one operation in; made anew for each savepoint.

    What is known of all of them is read when it is made, what comes of them is written by `write`.
    """

    def take(self, item: ItemT_contra, judged: Judged) -> Result:
        """The item's result. Whatever it raises is undone with the savepoint."""
        ...

    def write(self) -> None:
        """Write what the items taken came to, or add it to the rows of the place; called once, at the end."""
        ...


def fit(_looking: Looking, item: Wire, key: str, mark: str) -> Judged:
    """Of an operation there is nothing to judge in before it is taken in."""
    return Judged(key, mark, item)  # type: ignore[arg-type]  # one of the union, as the registry knows it


@dataclass(frozen=True)
class Operation(Generic[ItemT]):
    """One operation: the model of its items, how one is judged, and how those of a request are taken in."""

    model: type[ItemT]
    taking: Callable[[Place, Sequence[ItemT]], Taking[ItemT]]
    judge: Callable[[Looking, ItemT, str, str], Judged] = fit
    #: Whether taking in reads and writes nothing but rows of the device's own commune, and gives numbers only
    #: after `database.in_turn`: then communes are taken in beside each other.
    beside_others: bool = False


#: One of any model, in the list of all.
AnyOperation = Operation[Any]
