"""`python -m tests.faults line [--long] [--only NAME] [--seed S]`: a real PC and a real centre on bad lines.

The application without its window, and the centre as a process of its own; between them a proxy that is late,
drips, cuts, stays silent or shows a login page, and (as root) an interface of 20, 60 and 200 kbit/s, or one
that drops packets at random. Twelve
signed reports of sixty cells and one file must arrive whole; a person presses "Send now" whenever the PC
waits after a failure. `--long` sends 3 MB over each slow interface (20 minutes and more at 20 kbit/s).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from itertools import repeat

from tests.faults.lines import shaped
from tests.faults.lines.conditions import CONTROLS, DROPPING, LONG, PROXY, SLOW, Came, Condition, came
from tests.faults.lines.office import REPORTS
from tests.faults.pool import pool

_HEAD = (
    "line",
    "file",
    "up",
    "down",
    "seconds",
    "connections",
    "cuts",
    "in the middle",
    "dropped",
    "pressed",
    "violations",
)


def main(arguments: list[str]) -> int:
    """See the module; 1: something was violated, or a seeded bug not seen; 3: a part could not be tried."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults line", description=__doc__)
    parser.add_argument("--long", action="store_true", help="3 MB over each slow interface, instead of less")
    parser.add_argument("--only", default="", help="lines whose name contains this")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=4 * (os.cpu_count() or 1), help="lines tried at a time")
    asked = parser.parse_args(arguments)
    why_not = shaped.impossible()
    slow = () if why_not else (LONG if asked.long else SLOW)
    why_none_lost = why_not or shaped.undroppable()
    lossy = () if why_none_lost else DROPPING
    wanted = [each for each in (*slow, *lossy, *PROXY, *CONTROLS) if asked.only in each.name]
    if not wanted:
        parser.error(f"no line's name contains “{asked.only}”")
    print("  ".join(_HEAD))
    violated = escaped = 0
    for found in tried(wanted, asked.seed, asked.jobs):
        print(_line(found), flush=True)
        for each in found.violations[:3]:
            print(f"    {each}")
        violated += len(found.violations) if not found.mutant else 0
        escaped += bool(found.mutant and not found.violations)
    print(f"{REPORTS} reports and a file on each line; violations {violated}, bugs not seen {escaped}")
    if why_not:
        print(f"not tried: interfaces of 20, 60 and 200 kbit/s ({why_not})")
    elif not asked.long:
        print("less than 3 MB over the slow interfaces, so that it ends in minutes; --long sends 3 MB")
    if why_none_lost:
        print(f"not tried: packets dropped at random ({why_none_lost})")
    return int(bool(violated or escaped)) or (3 if why_none_lost else 0)


def tried(conditions: list[Condition], seed: str, jobs: int) -> Iterable[Came]:
    """Each in a process of its own, as they come in the list."""
    with pool(min(jobs, len(conditions)), tasks_each=1) as workers:
        yield from workers.map(came, conditions, repeat(seed))


def _line(found: Came) -> str:
    counted = found.counted
    name = f"{found.name}, {found.mutant}" if found.mutant else found.name
    up, down = found.packets or (counted.up, counted.down)
    cells = (
        name,
        f"{found.size >> 10} kB",
        f"{up:,}",
        f"{down:,}",
        f"{found.seconds:.0f}",
        counted.connections,
        counted.cuts,
        counted.middle,
        found.dropped,
        found.presses,
        len(found.violations),
    )
    return "  ".join(str(cell).rjust(len(head)) for cell, head in zip(cells, _HEAD, strict=True))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
