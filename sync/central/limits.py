"""What the centre takes at most, and how often a wrong code may be tried."""

from __future__ import annotations

import threading
from collections import deque
from datetime import datetime, timedelta

#: Bytes of a request as it comes, and unpacked; both announced by hello.
PACKED_BYTES = 4 * 1024 * 1024
UNPACKED_BYTES = 32 * 1024 * 1024
ITEMS = 500
CHANGES = 1000


class Attempts:
    """Wrong tries of each source within a window; kept in memory, by each worker for itself."""

    def __init__(self, most: int = 10, window: timedelta = timedelta(minutes=15)) -> None:
        self._most = most
        self._window = window
        self._tries: dict[str, deque[datetime]] = {}
        self._lock = threading.Lock()

    def wait(self, source: str, now: datetime) -> int:
        """Seconds until `source` may try again; 0 when it may now."""
        with self._lock:
            tries = self._recent(source, now)
            if len(tries) < self._most:
                return 0
            return max(1, int((tries[0] + self._window - now).total_seconds()))

    def failed(self, source: str, now: datetime) -> None:
        """Remember a wrong try."""
        with self._lock:
            self._recent(source, now).append(now)

    def _recent(self, source: str, now: datetime) -> deque[datetime]:
        for name in [
            name for name, tries in self._tries.items() if not tries or tries[-1] <= now - self._window
        ]:
            del self._tries[name]
        tries = self._tries.setdefault(source, deque(maxlen=self._most))
        while tries and tries[0] <= now - self._window:
            tries.popleft()
        return tries
