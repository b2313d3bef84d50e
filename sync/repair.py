"""Finding out that something of the centre's is missing here, and asking for just that.

After an answer that leaves nothing to fetch, the centre's `check` of each kind is compared with what is held.
A kind that differs is listed (`manifest`: ids and revisions alone), what is missing is asked for (`fetch`).
Nothing is taken away, and a difference that stays is told and looked into again the next day, or when either
end has something else: never in a circle.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sync.protocol import NOTHING_ELSE, RECEIVED, Asks, Holdings, SyncResponse

#: Most things asked for once more in one request.
FETCHED = 100


@dataclass(frozen=True)
class Look:
    """What one answer showed: whether to ask again at once, what has come, what differs all the same."""

    again: bool = False
    repaired: tuple[str, ...] = ()
    differing: tuple[str, ...] = ()


class Repair:
    """What the next request asks for beside what is new. Forgotten with the process: `check` comes again."""

    def __init__(self, holdings: Holdings | None) -> None:
        self._holdings = holdings
        self.forget()

    def forget(self) -> None:
        """An exchange failed: begin anew with the next answer; this never holds what is to be sent."""
        self._kinds: tuple[str, ...] = ()  # looked into
        self._listing = False
        self._lacking: tuple[tuple[str, str], ...] = ()

    def asks(self) -> Asks:
        """What the next request asks for."""
        if self._holdings is None:
            return NOTHING_ELSE
        return Asks(
            held=self._holdings.mark(),
            manifest=self._kinds if self._listing else (),
            fetch=self._lacking[:FETCHED],
        )

    def look(self, now: datetime, response: SyncResponse) -> Look:
        """Compare after an answer was applied."""
        if self._holdings is None:
            return Look()
        if self._listing:
            self._listing = False
            listed = {kind: what for kind, what in response.manifest.items() if kind != RECEIVED}
            self._lacking = self._holdings.compare(listed) if listed else ()
        else:
            self._lacking = self._lacking[FETCHED:]
        if self._lacking or response.more:
            return Look(again=True)
        kinds, self._kinds = self._kinds, ()
        differing = self._holdings.still_differing(kinds, response.check, now) if kinds else ()
        repaired = tuple(kind for kind in kinds if kind not in differing)
        self._kinds = self._holdings.differing(response.check, now)
        self._listing = bool(self._kinds)
        return Look(again=self._listing, repaired=repaired, differing=differing)
