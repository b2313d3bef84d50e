"""How often PCs ask for files and of what: counted apart from exchanges, in this worker's memory.

A request for a file writes little or nothing; counting it in the database would take the writer's turn
every time. What brings a chunk of the smallest size is not counted: a large file in small chunks, on a
line that is cut every few seconds, never locks its PC out. How much may come is limited by what reports
name.
"""

from __future__ import annotations

import threading
from datetime import datetime, timedelta
from typing import Final

from sync.central import limits
from sync.central.attempts import minute_left
from sync.central.enrolment import TooOften

#: A request that brings so many bytes, the smallest chunk of a PC, is not counted.
WORTH: Final = 16 * 1024
_MINUTE: Final = timedelta(minutes=1)


class FileRequests:
    """The requests of the minute that runs, by PC."""

    def __init__(self, most: int = limits.FILE_REQUESTS) -> None:
        self._most = most
        self._turn = threading.Lock()
        self._counted: dict[str, tuple[datetime, int]] = {}  # by device: since when, how many
        self._swept: datetime | None = None

    def came(self, device: str, now: datetime) -> None:
        """Count one request. Raises TooOften when there were too many, which counts none more."""
        with self._turn:
            self._sweep(now)
            began, count = self._counted.get(device, (now, 0))
            if not minute_left(began, now):
                began, count = now, 0
            if count >= self._most:
                raise TooOften(minute_left(began, now))
            self._counted[device] = began, count + 1

    def brought(self, device: str, received: int) -> None:
        """The request that was counted brought so many bytes."""
        if received < WORTH:
            return
        with self._turn:
            began, count = self._counted.get(device, (None, 0))
            if began is not None and count:
                self._counted[device] = began, count - 1

    def _sweep(self, now: datetime) -> None:
        """Forget minutes that are over; also when the clock was set back."""
        if self._swept is not None and timedelta() <= now - self._swept < _MINUTE:
            return
        self._counted = {
            device: (began, count)
            for device, (began, count) in self._counted.items()
            if timedelta() <= now - began < _MINUTE
        }
        self._swept = now
