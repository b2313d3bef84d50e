"""The few sums that benchmarks share."""

from __future__ import annotations

import os
import statistics
from collections.abc import Sequence
from pathlib import Path


def spread(values: Sequence[float], digits: int = 3) -> dict[str, float]:
    """Median, 95th and 99th percentile and maximum of `values`, in their own unit."""
    ordered = sorted(values)

    def at(share: float) -> float:
        return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], digits)

    return {
        "n": len(ordered),
        "median": round(statistics.median(ordered), digits),
        "p95": at(0.95),
        "p99": at(0.99),
        "max": round(ordered[-1], digits),
    }


def resident_mb() -> float:
    """Memory of this process that is in RAM, in MB (10^6 bytes); Linux only."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)


def memory_mb() -> dict[str, float]:
    """MB (10^6 bytes) of this process: in RAM (rss), of those its own (uss), the most so far; Linux only."""
    found: dict[str, int] = {}
    for place in ("smaps_rollup", "status"):
        for line in Path(f"/proc/self/{place}").read_text(encoding="ascii").splitlines():
            name, _, value = line.partition(":")
            if value.endswith(" kB"):
                found[name] = int(value.split()[0]) * 1024
    own = found["Private_Clean"] + found["Private_Dirty"]
    figures = {"rss": found["Rss"], "uss": own, "peak": found["VmHWM"]}
    return {name: round(size / 1e6, 1) for name, size in figures.items()}


def drop_page_cache() -> bool:
    """Make the next start a cold one; False when this account may not."""
    try:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
    except OSError:
        return False
    return True
