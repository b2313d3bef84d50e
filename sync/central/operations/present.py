"""`present`: who signed in on a PC. The commune's other PCs are told which there are."""

from __future__ import annotations

from collections.abc import Sequence

from sync.central.commune_pcs import tell
from sync.central.judged import Judged
from sync.central.operation import Operation, Place
from sync.protocol import PresentItem, Result


class Presences:
    """Takes them in: the newest word counts."""

    def __init__(self, place: Place, _items: Sequence[PresentItem]) -> None:
        self._place = place

    def take(self, item: PresentItem, _judged: Judged) -> Result:
        """Always ok."""
        tell(self._place.session, self._place.now, self._place.device.id, item.by)
        return Result(key=item.key, status="ok")

    def write(self) -> None:
        """All is written by now."""


PRESENT = Operation(PresentItem, Presences)
