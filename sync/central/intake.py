"""Taking judged items in: all of a request at once, its rows in a few statements.

When that fails, it is done again in a savepoint and the request is divided, until what cannot be taken in is
alone: it is told to come again, and the others are taken in. An item's effect and its stored result are of
one transaction.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select, update
from sqlmodel import Session, col

from sync.central.asked import is_held
from sync.central.centre import Centre
from sync.central.database import is_away
from sync.central.judged import Judged, invalid, own_fault
from sync.central.operation import Place, Taking
from sync.central.operations import OPERATIONS
from sync.central.rows import NewRows
from sync.central.tables import Device, Taken
from sync.protocol import Result

_log = logging.getLogger(__name__)
#: Refusals that stand only as long as what they name: the same bytes may be taken in when they come again.
PARKED = "parked"
_JUDGED_ANEW = frozenset({"forbidden", PARKED})
_UPDATE = (
    update(Taken)
    .where(col(Taken.device) == bindparam("same_device"), col(Taken.key) == bindparam("same_key"))
    .values(result=bindparam("result"), at=bindparam("at"))
)
_TAKEN_BEFORE = select(col(Taken.key), col(Taken.fingerprint), col(Taken.result)).where(
    col(Taken.device) == bindparam("device"), col(Taken.key).in_(bindparam("keys", expanding=True))
)


class Intake:
    """Takes one device's items in, inside the transaction of `session`, whose writer's lock is held."""

    def __init__(
        self, centre: Centre, session: Session, device: Device, *, careful: bool, offset: int | None = None
    ) -> None:
        """Not `careful`, it raises what goes wrong, and the whole transaction must be undone.

        `offset`: seconds, our clock minus the PC's as the items came; None when it is not known.
        """
        self._centre = centre
        self._session = session
        self._device = device
        self._careful = careful
        self._offset = offset

    def take(self, items: Sequence[Judged]) -> tuple[Result, ...]:
        """The items' results, in their order: the stored one where a key came before, else made and stored.

        `retry` is not stored, and a refusal that may be gone (`forbidden`, `parked`) is judged anew: the same
        key may come again. One bad item never holds the others.
        """
        if not items:
            return ()
        if not self._careful:
            return self._settled(items)
        try:
            with self._session.begin_nested():
                return self._settled(items)
        except Exception as error:
            if is_away(error):
                raise
            if len(items) == 1:
                _log.exception("item %s of device %s could not be taken in", items[0].key, self._device.id)
                return (own_fault(items[0].key),)
        middle = len(items) // 2
        return self.take(items[:middle]) + self.take(items[middle:])

    def _settled(self, items: Sequence[Judged]) -> tuple[Result, ...]:
        results = Batch(self._centre, self._session, self._device, items, self._offset).settle()
        self._session.flush()
        self._session.expire_all()  # others of this transaction may write to the same rows
        return results


@dataclass(frozen=True)
class _Before:
    """What a key gave when it came before: the item's fingerprint, and its result."""

    mark: str
    result: Result


class Batch:
    """Some items of a request: what is known of them is read at once, what comes of them written at once."""

    def __init__(
        self,
        centre: Centre,
        session: Session,
        device: Device,
        items: Sequence[Judged],
        offset: int | None = None,
    ) -> None:
        self._session = session
        self._device = device
        self._items = items
        self._rows = NewRows(session)
        self._place = Place(centre, session, device, centre.clock(), self._rows, offset)
        self._taken = self._read_taken()
        self._new: dict[str, dict[str, Any]] = {}
        self._anew: dict[str, dict[str, Any]] = {}
        self._takings = self._begin()

    def settle(self) -> tuple[Result, ...]:
        """Every item's result; all rows are written then."""
        results = tuple(self._settle(each) for each in self._items)
        for taking in self._takings.values():
            taking.write()
        self._rows.add(Taken, self._new.values())
        self._rows.write()
        if self._anew:
            self._session.connection().execute(_UPDATE, list(self._anew.values()))
        return results

    def _settle(self, judged: Judged) -> Result:
        before = self._taken.get(judged.key)
        if before is not None and before.mark != judged.mark:
            return invalid(judged.key, "", "This key was used for other content.")
        if before is not None and not self._is_judged_anew(judged.key, before.result.status):
            return before.result
        result = judged.refused or self._result(judged)
        if result.status != "retry":
            self._keep(judged, result, before)
        return result

    def _is_judged_anew(self, key: str, status: str) -> bool:
        """Whether what stood against an item may be gone; not while a person here has it to look at."""
        if status not in _JUDGED_ANEW:
            return False
        return status != PARKED or not is_held(self._session, self._device.id, key)

    def _keep(self, judged: Judged, result: Result, before: _Before | None) -> None:
        """The result is what this key gives from now on, in the place of what it gave `before`."""
        stored = {"result": result.model_dump_json(exclude_defaults=True), "at": self._place.now}
        is_new = before is None or judged.key in self._new
        if is_new:
            row = {"device": self._device.id, "key": judged.key, "fingerprint": judged.mark}
            self._new[judged.key] = {**row, **stored}
        else:
            self._anew[judged.key] = {"same_device": self._device.id, "same_key": judged.key, **stored}
        self._taken[judged.key] = _Before(judged.mark, result)

    def _result(self, judged: Judged) -> Result:
        assert judged.item is not None  # noqa: S101 - without one it was refused
        return self._takings[type(judged.item)].take(judged.item, judged)

    def _begin(self) -> dict[type, Taking[Any]]:
        """Who takes the items in, of each operation that is among them."""
        sent: dict[type, list[Any]] = {}
        for each in self._items:
            if each.item is not None:
                sent.setdefault(type(each.item), []).append(each.item)
        return {model: OPERATIONS[model].taking(self._place, items) for model, items in sent.items()}

    def _read_taken(self) -> dict[str, _Before]:
        asked = {"device": self._device.id, "keys": [each.key for each in self._items]}
        found = self._session.connection().execute(_TAKEN_BEFORE, asked)
        return {key: _Before(mark, Result.model_validate_json(result)) for key, mark, result in found}
