"""Works on a disk that is then filled to the last byte; prints what happened as JSON.

`python -m tests.store.fill_disk FOLDER`, the folder being a small file system of its own.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from desktop.domain.errors import DiskFull
from desktop.events import DiskLow, EventBus
from desktop.store.reports import ReportStore
from tests.store.material import NOW, finished, made, opened, sign, started


def fill(folder: Path) -> None:
    """Leave no room at all."""
    with (folder / "other.bin").open("wb", buffering=0) as file:
        for size in (1 << 16, 1 << 12, 1):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                os.fsync(file.fileno())


def main(folder: Path) -> dict[str, object]:
    """What was saved, what was told."""
    told: list[int] = []
    bus = EventBus()
    bus.subscribe(DiskLow, lambda event: told.append(event.free))
    path = made(folder / "reports.db")
    with opened(path, bus, reserve_bytes=2 << 20) as store:
        reports = ReportStore(store)
        started(store, "draft")
        finished(store, "signed")
        reserved = (folder / "reserve.bin").exists()
        fill(folder)
        snapshot = b"<data>" + b"x" * 100_000 + b"</data>"
        reports.save_draft("draft", snapshot, NOW)
        sign(store, "signed", b"<data>" + b"y" * 100_000 + b"</data>")
        events = len(told)
        saved, refused = 0, False
        try:
            for saved in range(1, 1000):
                reports.save_draft("draft", f"<data>{saved}</data>".encode() + b"z" * 50_000, NOW)
                fill(folder)
        except DiskFull:
            refused = True
    with opened(path) as store:
        kept = ReportStore(store).load("draft").snapshot or b""
        state = ReportStore(store).load("signed").state
    return {
        "reserved": reserved,
        "released": not (folder / "reserve.bin").exists(),
        "events": events,
        "refused": refused,
        "kept": kept.startswith(
            (f"<data>{saved - 1}</data>".encode(), snapshot[:20] if saved == 1 else b"-")
        ),
        "state": str(state),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
