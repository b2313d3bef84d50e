"""Whose turn it is to write: first come, first served, between the threads of this process.

SQLite's own lock serves whoever asks at the right moment, and lets the others sleep up to a tenth of a second
between two tries: a thread that writes one small thing after another would keep a person's draft waiting.
"""

from __future__ import annotations

import threading
from types import TracebackType


class Turns:
    """A lock no thread takes twice in a row while another waits for it; nor within itself."""

    def __init__(self) -> None:
        self._next = threading.Lock()
        self._held = threading.Lock()

    def __enter__(self) -> None:
        """Wait for one's turn."""
        with self._next:
            self._held.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let the next one in."""
        self._held.release()
