"""A centre put back from an earlier copy: what it had beyond it is known to the PCs alone, and comes again.

What had a receipt must be there again once every PC has exchanged, byte for byte. What the centre itself said
after the copy (notices, decisions, in whose hands a draft is) is known to no oracle any more.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlmodel import select

from desktop.store import outbox as store_outbox
from desktop.store import resending
from sync.central import feed
from sync.central.tables import FeedEntry, Handover, Revision
from tests.central_in_process import CentralInProcess
from tests.faults.simulation import waiting


@dataclass(frozen=True)
class Knows:
    """What a centre knows: `given` (instance, serial), `told` (kind, id), `hands` (handover, state)."""

    given: frozenset[tuple[str, str]]
    told: frozenset[tuple[str, str]]
    hands: frozenset[tuple[str, str]]


@dataclass
class Lost:
    """Everything a centre knew before it was put back, and not after."""

    given: dict[str, set[str]] = field(default_factory=dict)  # instance → serials of its receipts
    told: set[tuple[str, str]] = field(default_factory=set)
    hands: set[str] = field(default_factory=set)

    def said(self, kind: str, names: Iterable[str]) -> set[str]:
        """Those of `names` whose being told was lost."""
        return {name for name in names if (kind, name) in self.told}


class Copies:
    """The newest copy of a centre's data. `lost` is what all puttings back have cost."""

    def __init__(self, folder: Path, central: CentralInProcess) -> None:
        self._folder = folder
        self._central = central
        self.lost = Lost()
        self.make()

    def make(self) -> None:
        """A copy of now, in the place of the one before. Nobody writes meanwhile."""
        shutil.rmtree(self._folder, ignore_errors=True)
        shutil.copytree(self._central.data, self._folder)

    def put_back(self) -> int:
        """The centre is as it was at the copy, its files too; how many receipts it knows no more of."""
        before = _knows(self._central)
        self._central.close()
        shutil.rmtree(self._central.data)
        shutil.copytree(self._folder, self._central.data)
        self._central.start()
        after = _knows(self._central)
        gone = before.given - after.given
        for instance, serial in gone:
            self.lost.given.setdefault(instance, set()).add(serial)
        self.lost.told |= before.told - after.told
        self.lost.hands |= {name for name, _ in before.hands ^ after.hands}
        return len(gone)


def _knows(central: CentralInProcess) -> Knows:
    with central.centre.database.reading() as session:
        return Knows(
            frozenset(session.exec(select(Revision.instance, Revision.serial))),
            frozenset(session.exec(select(FeedEntry.kind, FeedEntry.subject))),
            frozenset(session.exec(select(Handover.id, Handover.state))),
        )


def _only_the_newest(going: Any) -> Any:
    return lambda *given: going(*given)[-1:]


#: Name → what is wrong then, and what is replaced by what (`mutants.Change`).
BUGS: dict[str, tuple[str, tuple[tuple[object, str, Callable[[Any], Any]], ...]]] = {
    "the furthest receipt is not told": (
        "a cursor is all it says",
        ((store_outbox.StoreOutbox, "beyond", lambda _: lambda _self: ()),),
    ),
    "what is kept unasked": ("nothing goes again", ((store_outbox, "send_again", lambda _: lambda *_: ()),)),
    "only the newest again": ("those before are lost", ((resending._History, "_going", _only_the_newest),)),
    "earlier receipts gone": (
        "a printed one is unknown",
        ((store_outbox, "keep_earlier", waiting.nothing),),
    ),
    "cursors without a stamp": ("grown past it, unseen", ((feed, "_stamp", lambda _: lambda *_: ""),)),
}
