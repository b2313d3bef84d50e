"""A file of 3 MB to the real centre over loopback, and how chunks fit themselves to slow lines."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from sync import receipts
from sync.adapters.native import NativeCentral, enrol
from sync.engine import SyncEngine
from sync.files import FileEngine, FileQueue, FileState, WaitingFile
from tests.central.uploading import named
from tests.central_process import CentralProcess
from tests.photo_form import write_photo_form
from tests.sync.memory_files import MemoryFiles
from tests.sync.memory_outbox import UNIT, MemoryOutbox, xml

SIZE = 3 * 1024 * 1024
#: Lines by kbit/s, with a second for each request to go there and back.
LINES = (20, 60, 200, 2000)
_ROUND_TRIP = 1.0


class _Line:
    """A centre at the end of a line of so many bytes a second; seconds pass by the bytes sent."""

    def __init__(self, speed: float) -> None:
        self.speed = speed
        self.now = 0.0
        self.chunks: list[int] = []
        self._received = 0

    def offset(self, _file: WaitingFile) -> int | None:
        self.now += _ROUND_TRIP
        return None

    def create(self, _file: WaitingFile) -> int:
        self.now += _ROUND_TRIP
        return 0

    def append(self, _file: WaitingFile, offset: int, chunk: bytes) -> int:
        self.now += _ROUND_TRIP + len(chunk) / self.speed
        self.chunks.append(len(chunk))
        return offset + len(chunk)


def measure() -> dict[str, Any]:
    """Seconds over loopback with every chunk synced; chunks, their bytes and the time on modelled lines."""
    with tempfile.TemporaryDirectory(dir=Path("build") if Path("build").exists() else None) as folder:
        loopback = _loopback(Path(folder))
    return {
        "file_mb": SIZE >> 20,
        "loopback": loopback,
        "lines": {f"{kbit}_kbit_s": _modelled(kbit) for kbit in LINES},
    }


def _queue(content: bytes) -> MemoryFiles:
    queue = MemoryFiles()
    queue.put(content)
    return queue


def _run(engine: FileEngine) -> None:
    while engine.run_once(datetime.now(UTC)).state is FileState.MORE:
        pass


def _modelled(kbit: int) -> dict[str, Any]:
    line = _Line(kbit * 1000 / 8)
    queue: FileQueue = _queue(os.urandom(SIZE))
    _run(FileEngine(queue, line, Random(1), lambda: line.now))
    settled = sorted(line.chunks[2:-1])
    return {
        "requests": len(line.chunks) + 2,
        "first_chunk": line.chunks[0],
        "chunk_p50": settled[len(settled) // 2],
        "chunk_seconds": round(settled[len(settled) // 2] / line.speed + _ROUND_TRIP, 1),
        "seconds": round(line.now),
        "of_the_line": round(SIZE / line.speed / line.now, 3),
    }


def _loopback(folder: Path) -> dict[str, Any]:
    central = CentralProcess(folder / "central")
    central.publish(write_photo_form(folder / "anh.xlsx"))
    central.start()
    try:
        given = enrol(central.url, central.enrolment_code(UNIT), receipts.public(receipts.new_key()), "PC")
        api = NativeCentral(central.url, given.token, given.device, receipts.key_id(given.server_key))
        took = [_sent(api, given.server_key) for _ in range(5)]
        api.close()
    finally:
        central.stop()
    return {"seconds": [round(each, 3) for each in took], "mb_s": round(SIZE / 1e6 / min(took), 1)}


def _sent(api: NativeCentral, key: dict[str, str]) -> float:
    content = os.urandom(SIZE)
    report = named(content)
    body = xml(report.instance, form="anh", version="0")
    changed = {
        "form": "anh",
        "version": "0",
        "xml": body,
        "sha256": hashlib.sha256(body.encode()).hexdigest(),
    }
    outbox = MemoryOutbox(key)
    outbox.put(report.model_copy(update=changed))
    SyncEngine(outbox, api, Random(1)).run_once(datetime.now(UTC))
    engine = FileEngine(_queue(content), api.files(), Random(1), time.monotonic)
    began = time.perf_counter()
    _run(engine)
    return time.perf_counter() - began
