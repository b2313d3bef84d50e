"""`read` and `decision_seen`: a notice was read in a commune, a reviewer's decision reached the officer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sync.central.judged import Judged
from sync.central.operation import Operation, Place
from sync.central.tables import Seen
from sync.protocol import DecisionSeenItem, ReadItem, Result


class Sights:
    """Takes them in: a row of each."""

    def __init__(self, place: Place, _items: Sequence[ReadItem | DecisionSeenItem]) -> None:
        self._place = place
        self._rows: list[dict[str, Any]] = []

    def take(self, item: ReadItem | DecisionSeenItem, _judged: Judged) -> Result:
        """Always ok: whether notice and decision still stand is no matter."""
        subject = item.notice if isinstance(item, ReadItem) else item.review
        row = {"device": self._place.device.id, "op": item.op, "subject": subject, "at": item.at}
        self._rows.append({**row, "received_at": self._place.now})
        return Result(key=item.key, status="ok")

    def write(self) -> None:
        """Write what was noted."""
        self._place.rows.add(Seen, self._rows)


READ = Operation(ReadItem, Sights, beside_others=True)
DECISION_SEEN = Operation(DecisionSeenItem, Sights, beside_others=True)
