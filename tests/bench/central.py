"""How much the centre takes in: batches of eight PCs, and every commune within a minute of a deadline.

The real server on loopback, SQLite and a PostgreSQL cluster that waits for the disk; the senders are another
process. Forms of 60 cells (F1), a PC's twelve reports in a request, judged by the form's rules; every receipt
is checked when the clock has stopped. Centre, database and senders share the processors: told is what each
has used of them for one item.
"""

from __future__ import annotations

import heapq
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Any

from sqlmodel import func, select

from sync import receipts
from sync.central.centre import Centre, open_centre
from sync.central.tables import Counter, Report, Revision, Taken
from tests import postgres
from tests.bench.crowd import FORM, Communes, Request, Seen, Sender
from tests.bench.figures import spread
from tests.central.filled import sheet
from tests.central_process import CentralProcess

CLIENTS = 8
BATCH = 12
SECONDS = 10
WORKERS = 2
GOALS = {"sqlite_items_per_s": 500, "postgres_items_per_s": 1000, "p99_ms": 250, "lost": 0}
#: Every commune sends what it owes for a month within a minute: half of them in the first ten seconds.
MONTH = 3
MINUTE = 60.0
RUSH = 10.0
#: Requests that are on their way at once; the others wait for nothing but a thread.
LINES = 96


def measure() -> dict[str, Any]:
    """Items a second and milliseconds a request on both databases; the deadline on PostgreSQL."""
    found: dict[str, Any] = {"goals": GOALS, "load_before": os.getloadavg()[0], "cores": os.cpu_count()}
    with tempfile.TemporaryDirectory() as folder:
        found["sqlite"] = _throughput(Path(folder), None, 1)
    if postgres.programs() is None:
        return {**found, "postgres": postgres.MISSING}
    with postgres.cluster(durable=True) as cluster:
        with tempfile.TemporaryDirectory() as folder:
            found["postgres"] = _throughput(Path(folder), cluster, WORKERS)
        with tempfile.TemporaryDirectory() as folder:
            found["deadline"] = _deadline(Path(folder), cluster.create("deadline"))
    return found


@contextmanager
def _serving(folder: Path, database: str | None, workers: int) -> Iterator[tuple[CentralProcess, Centre]]:
    process = CentralProcess(folder, database=database, serve=("--workers", str(workers)))
    process.publish(sheet(FORM))
    centre = open_centre(folder, database=database)
    process.start()
    try:
        yield process, centre
    finally:
        process.stop()
        centre.close()


def _throughput(folder: Path, cluster: postgres.Cluster | None, workers: int) -> dict[str, Any]:
    database = cluster.create("throughput") if cluster is not None else None
    with _serving(folder, database, workers) as (process, centre):
        units = [unit.code for unit in centre.units.search("", limit=CLIENTS * 4)]
        communes = Communes(centre, units)
        requests = iter(list(communes.requests(GOALS["postgres_items_per_s"] * SECONDS * 2 // BATCH, BATCH)))
        _send_for(process.port, requests, 2.0)  # what is read and compiled once
        before = _spent(process, cluster)
        seen, seconds = _send_for(process.port, requests, SECONDS)
        spent = {name: used - before[name] for name, used in _spent(process, cluster).items()}
        accepted = len(seen.receipts(receipts.public(centre.key)))
        milliseconds = spread([each * 1000 for each in seen.seconds], 1)
        return {
            "workers": workers,
            "clients": CLIENTS,
            "items_a_request": BATCH,
            "items_per_s": round(accepted / seconds),
            "request_ms": milliseconds,
            "sent_away": seen.later,
            "cpu_ms_per_item": {name: round(used / accepted * 1000, 2) for name, used in spent.items()},
            "centre_mb": _resident(process),
        }


def _send_for(port: int, requests: Iterator[Request], seconds: float) -> tuple[Seen, float]:
    seen, lock = Seen(), threading.Lock()
    began = time.perf_counter()

    def send() -> None:
        sender = Sender(port, seen, lock)
        while time.perf_counter() < began + seconds:
            with lock:
                request = next(requests)
            if sender.send(request):
                raise AssertionError("the centre sent a PC away that had waited for its answer")
        sender.close()

    threads = [threading.Thread(target=send) for _ in range(CLIENTS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen, time.perf_counter() - began


def _deadline(folder: Path, database: str) -> dict[str, Any]:
    """Every commune's PC comes once, on its own connection; sent away, it comes again when it was told."""
    with _serving(folder, database, WORKERS) as (process, centre):
        units = [unit.code for unit in centre.units.search("", limit=10_000)]
        sent = list(Communes(centre, units).requests(len(units), MONTH))
        rng = Random(57)
        whens = [rng.uniform(0, RUSH if number % 2 else MINUTE) for number in range(len(sent))]
        seen = Seen()
        took = _crowd(process.port, list(zip(whens, range(len(sent)), strict=True)), sent, seen)
        return {
            "communes": len(units),
            "workers": WORKERS,
            "in_the_first_10_s": sum(when < RUSH for when in whens),
            "seconds_until_the_last": round(took, 1),
            **_accounted(centre, sent, seen),
            "request_ms": spread([each * 1000 for each in seen.seconds], 1),
            "told_to_come_back": seen.later,
            "connections_broken": seen.broken,
        }


def _crowd(port: int, waiting: list[tuple[float, int]], sent: list[Request], seen: Seen) -> float:
    heapq.heapify(waiting)
    lock, change, open_ = threading.Lock(), threading.Condition(), [len(waiting)]
    began = time.perf_counter()

    def serve() -> None:
        while True:
            with change:
                while open_[0] and (not waiting or waiting[0][0] > time.perf_counter() - began):
                    change.wait(0.02 if waiting else None)
                if not open_[0]:
                    return
                _, number = heapq.heappop(waiting)
            sender = Sender(port, seen, lock)
            after = sender.send(sent[number])
            sender.close()
            with change:
                if after:
                    heapq.heappush(waiting, (time.perf_counter() - began + after, number))
                else:
                    open_[0] -= 1
                change.notify_all()

    threads = [threading.Thread(target=serve) for _ in range(LINES)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return time.perf_counter() - began


def _accounted(centre: Centre, sent: list[Request], seen: Seen) -> dict[str, Any]:
    """What was sent and what is there; every receipt must hold, no serial be missing or given twice."""
    keys = {key for request in sent for key in request.items}
    with centre.database.reading() as session:
        taken = set(session.exec(select(Taken.key)).all())
        reports = session.exec(select(func.count()).select_from(Report)).one()
        serials = session.exec(select(Revision.serial)).all()
        last = session.exec(select(Counter.value).where(Counter.name == "receipt")).one()
    held = seen.receipts(receipts.public(centre.key))
    assert len(serials) == len(set(serials)) == last
    assert {receipt.serial for receipt in held.values()} == set(serials)
    return {
        "sent": len(keys),
        "received": reports,
        "lost": len(keys - taken) + len(keys - set(held)),
        "doubled": reports - len(keys),
    }


def _resident(process: CentralProcess) -> float:
    """Memory of the server and its workers, MB; Linux."""
    pages = sum(
        int((each / "statm").read_text("ascii").split()[1]) for each in _processes(process.process_id)
    )
    return round(pages * os.sysconf("SC_PAGE_SIZE") / 1e6, 1)


def _spent(process: CentralProcess, cluster: postgres.Cluster | None) -> dict[str, float]:
    """Seconds of processor that the centre, the database and the senders have used; Linux."""
    own = os.times()
    spent = {"centre": _cpu(process.process_id), "senders": own.user + own.system}
    return spent if cluster is None else {**spent, "database": _cpu(cluster.process_id)}


def _cpu(process_id: int) -> float:
    """Seconds of processor a process and its children have used, those that have ended too."""
    stats = [(each / "stat").read_text("utf-8").rpartition(")")[2].split() for each in _processes(process_id)]
    ended = sum(int(each) for each in stats[0][13:15])
    return (ended + sum(int(each[11]) + int(each[12]) for each in stats)) / os.sysconf("SC_CLK_TCK")


def _processes(process_id: int) -> list[Path]:
    """The folders in /proc of a process and its children."""
    own = Path("/proc") / str(process_id)
    children = (own / "task" / own.name / "children").read_text("ascii").split()
    return [own, *(Path("/proc") / child for child in children)]
