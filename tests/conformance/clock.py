"""The clock of recorded cases: they hold dates of the day they were recorded on, and stay true on that day.

Neither kind of file has a field for it, so the day stands here: noon of 2026-11-21 in the zone the cases were
recorded in, the day that those about today() write out. `--now` sets another one.
"""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("America/Phoenix")
RECORDED = datetime(2026, 11, 21, 12, 0, tzinfo=ZONE)


def moment(text: str) -> datetime:
    """The moment of `--now`: an ISO date or date-time, in the zone of the cases where it names none."""
    given = datetime.fromisoformat(text)
    return given if given.tzinfo is not None else given.replace(tzinfo=ZONE)
