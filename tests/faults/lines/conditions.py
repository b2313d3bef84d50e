"""The lines that are tried, and what one of them came to: a PC, a centre, and the line between them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from sync.adapters.tus import TusFiles
from sync.central import enrolment, published
from sync.central.centre import open_centre
from sync.files import WaitingFile
from tests.central_process import CentralProcess
from tests.demo.people import UNIT
from tests.faults.lines.office import LineOffice
from tests.faults.lines.proxy import ChaosProxy, Counted, Weather
from tests.faults.lines.shaped import Interface, slow

KB = 1024


@dataclass(frozen=True)
class Condition:
    """One line. `size`: bytes of the file; `bound`: seconds within which all must be there.

    `kbit`: over an interface of that speed, in a network namespace; so many `thousandths` of its packets are
    dropped at random, each way. `mutant`: the client has that bug.
    """

    name: str
    weather: Weather
    size: int
    bound: float
    kbit: int = 0
    mutant: str = ""
    thousandths: int = 0


@dataclass(frozen=True)
class Came:
    """What it came to."""

    name: str
    mutant: str
    size: int
    counted: Counted
    seconds: float
    presses: int
    violations: tuple[str, ...]
    packets: tuple[int, int] | None = field(default=None)  # bytes on the interface, up and down
    dropped: int = 0  # packets, at random


FEW_SECONDS = (2.0, 5.0)
#: In `make test`: a line that is cut and shows login pages, and a bug that must be seen.
SHORT = (
    Condition("cuts", Weather(0.01, 0.01, 40 * KB, cut_at=(8 * KB, 24 * KB), portal=0.2), 60 * KB, 120.0),
    Condition("login pages", Weather(portal=1.0), 0, 8.0, mutant="HTML counts as ok"),
)
PROXY = (
    Condition("clear", Weather(), 3 * KB * KB, 60.0),
    Condition("late", Weather(latency=0.6, jitter=0.5), 1 * KB * KB, 120.0),
    Condition("cuts", Weather(rate=100 * KB, latency=0.1, cuts=FEW_SECONDS), 3 * KB * KB, 240.0),
    Condition("half open", Weather(silent=2, rate=200 * KB), 300 * KB, 200.0),
    Condition("slow drip", Weather(latency=0.05, drip=16), 300 * KB, 200.0),
    Condition("login pages", Weather(rate=200 * KB, portal=0.5, cuts=FEW_SECONDS), 1 * KB * KB, 200.0),
    Condition(
        "all of it",
        Weather(0.2, 0.2, 50 * KB, cuts=FEW_SECONDS, silent=1, portal=0.3, drip=128),
        500 * KB,
        300.0,
    ),
)
#: Sizes that take about a minute at that speed; the line is cut too, less often than a handshake takes there.
SLOW = (
    Condition("20 kbit/s", Weather(cuts=(6.0, 12.0)), 60 * KB, 300.0, kbit=20),
    Condition("60 kbit/s", Weather(cuts=(4.0, 8.0)), 250 * KB, 300.0, kbit=60),
    Condition("200 kbit/s", Weather(cuts=FEW_SECONDS), 1000 * KB, 300.0, kbit=200),
)
LONG = tuple(Condition(each.name, each.weather, 3 * KB * KB, 5400.0, each.kbit) for each in SLOW)
#: Packets that go missing at random, as on a bad radio link; the second line is cut too.
DROPPING = (
    Condition("1 packet in 20 lost", Weather(), 1000 * KB, 300.0, kbit=1000, thousandths=50),
    Condition("1 in 6 lost, and cut", Weather(cuts=(6.0, 12.0)), 200 * KB, 300.0, kbit=500, thousandths=160),
)
#: Bugs of the client and a line on which each must be seen.
CONTROLS = (
    Condition("cuts", Weather(rate=60 * KB, cuts=(0.7, 1.5)), 150 * KB, 12.0, mutant="begins at byte 0"),
    Condition("login pages", Weather(portal=1.0), 0, 12.0, mutant="HTML counts as ok"),
)


def came(condition: Condition, seed: str) -> Came:
    """Try it. Needs a process of its own when the client is a mutant."""
    folder = Path(tempfile.mkdtemp(prefix="baocaoxa-line-"))
    try:
        with _interface(condition) as interface, MUTANTS[condition.mutant]():
            return _tried(folder, condition, Random(f"{seed}:{condition.name}"), interface)
    finally:
        shutil.rmtree(folder)


@contextmanager
def _interface(condition: Condition) -> Iterator[Interface | None]:
    if not condition.kbit:
        yield None
        return
    with slow(condition.kbit, condition.thousandths) as interface:
        yield interface


def _tried(folder: Path, condition: Condition, rng: Random, interface: Interface | None) -> Came:
    where: dict[str, Any] = {"host": interface.address, "before": interface.before} if interface else {}
    central = CentralProcess(folder / "central", **where)
    office = LineOffice(folder, rng)
    code = _prepared(central.data, office.form)
    central.start()
    try:
        with (
            ChaosProxy((central.host, central.port), rng) as line,
            office.working(line.url, code, condition.size),
        ):
            before = interface.bytes() if interface else (0, 0)
            line.counted = Counted()
            line.change(condition.weather)
            arrived = office.send(condition.bound, central.data)
            after = interface.bytes() if interface else (0, 0)
            dropped = interface.dropped() if interface and condition.thousandths else 0
        whole = ("no packet was dropped",) if condition.thousandths and not dropped else ()
        return Came(
            condition.name,
            condition.mutant,
            condition.size,
            line.counted,
            arrived.seconds,
            arrived.presses,
            (*arrived.violations, *whole),
            (after[0] - before[0], after[1] - before[1]) if interface else None,
            dropped,
        )
    finally:
        central.stop()


def _prepared(data: Path, form: Path) -> str:
    """A centre's data with that form published, and a code for the commune."""
    centre = open_centre(data)
    try:
        published.publish(centre, form)
        return enrolment.make_code(centre, UNIT, 24)
    finally:
        centre.close()


@contextmanager
def _begins_at_byte_0() -> Iterator[None]:
    """After a cut, what came is thrown away."""
    before = TusFiles.offset

    def offset(self: TusFiles, file: WaitingFile) -> int | None:
        self._ask("DELETE", self._place(file))
        return None

    TusFiles.offset = offset  # type: ignore[method-assign]
    try:
        yield
    finally:
        TusFiles.offset = before  # type: ignore[method-assign]


def _html_is_ok() -> AbstractContextManager[None]:
    from tests.faults.simulation.mutants import MUTANTS as SEEDED

    return SEEDED["HTML counts as ok"].seeded()


MUTANTS: dict[str, Callable[[], AbstractContextManager[None]]] = {
    "": nullcontext,
    "begins at byte 0": _begins_at_byte_0,
    "HTML counts as ok": _html_is_ok,
}
