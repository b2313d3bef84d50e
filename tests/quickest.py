"""How long a piece of work takes at best, for the tests that hold a bound on it."""

from __future__ import annotations

import time
from collections.abc import Callable


def quickest(work: Callable[[], object], times: int = 5) -> float:
    """Seconds of the processor in this thread: what else runs on the machine, and one pause, do not count."""
    took = []
    for _ in range(times):
        began = time.thread_time()
        work()
        took.append(time.thread_time() - began)
    return min(took)
