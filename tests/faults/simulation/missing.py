"""Seeded bugs in finding what is missing, and in finding the item that the centre fails on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import delete

from desktop.store import outbox as store_outbox
from desktop.store import tables as t
from desktop.store.held import StoreHoldings
from sync import engine
from sync.repair import Look, Repair


def _check_ignored(_look: Any) -> Any:
    return lambda _self, _now, response: Look(again=response.more)


def _listing_wipes(compare: Any) -> Any:
    def compared(self: StoreHoldings, manifest: Any) -> Any:
        self._store.write(lambda session: session.execute(delete(t.DraftRow)))
        return compare(self, manifest)

    return compared


#: Name → what is wrong then, and what is replaced by what (`mutants.Change`).
BUGS: dict[str, tuple[str, tuple[tuple[object, str, Callable[[Any], Any]], ...]]] = {
    "check ignored": ("what is missing stays so", ((Repair, "look", _check_ignored),)),
    "a listing wipes drafts": ("all anew", ((StoreHoldings, "compare", _listing_wipes),)),
    "poison never parked": ("sent for ever", ((store_outbox, "FAULTS", lambda _: 1_000_000),)),
    "poison holds all": ("nobody is blamed", ((engine, "BLAMABLE", lambda _: frozenset()),)),
}
