"""`python -m tests.faults sync --steps N --seed S [--mutants]`: sync as a state machine in bad weather.

Episodes of two PCs and a centre, all real code (tests/faults/simulation); steps, faults and violations are
printed. `--mutants` runs it on code with one seeded bug each: every one must be caught.
"""

from __future__ import annotations

import argparse
import logging
import os
import shutil
import sys
import tempfile
import time
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.faults.pool import pool
from tests.faults.simulation.weather import Violation
from tests.faults.simulation.world import Figures, World, template

#: Steps of one episode: then a new commune, new PCs and a new centre.
EPISODE = 600
#: Episodes handed to a process at a time.
SHARE = 3
#: In memory: what a power cut does to the disk is another proof.
FAST = Path("/dev/shm")


@dataclass(frozen=True)
class Found:
    """A violation: in which episode, at which of its steps, and what was seen."""

    seed: str
    step: int
    what: str


def main(arguments: list[str]) -> int:
    """See the module; 1 when something was violated or a seeded bug was not caught."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults sync", description=__doc__)
    parser.add_argument("--steps", type=int, default=20_000)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--mutants", action="store_true", help="run the seeded bugs instead")
    asked = parser.parse_args(arguments)
    if asked.mutants:
        from tests.faults.simulation.mutants import report

        return report(asked.seed, asked.steps if asked.steps != parser.get_default("steps") else 3000)
    return _report(asked.steps, asked.seed, asked.jobs)


def _report(steps: int, seed: str, jobs: int) -> int:
    began = time.perf_counter()
    starts = range(0, steps, EPISODE)
    episodes = [(f"{seed}:{start // EPISODE}", min(EPISODE, steps - start)) for start in starts]
    total, violations = Figures(), []
    with pool(jobs) as workers:
        shares = [episodes[at : at + SHARE] for at in range(0, len(episodes), SHARE)]
        for figures, found in workers.map(_share, shares):
            total.add(figures)
            violations += found
            print(f"{total.steps} steps, {len(violations)} violations", file=sys.stderr, flush=True)
            for each in found:
                print(f"  episode {each.seed}, step {each.step}: {each.what}", file=sys.stderr, flush=True)
    took = time.perf_counter() - began
    print(f"steps       {total.steps} in {len(episodes)} episodes, {took:.0f} s ({total.steps / took:.0f}/s)")
    print(f"did         {_listed(total.did)}")
    print(f"faults      {total.faults.total()}: {_listed(total.faults)}")
    print(f"reports     {total.received} revisions received, {total.aside} set aside with cause")
    print(f"violations  {len(violations)}")
    for each in violations:
        print(f"  episode {each.seed}, step {each.step}: {each.what}")
    return int(bool(violations))


def _listed(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items(), key=lambda each: -each[1]))


def _share(episodes: list[tuple[str, int]]) -> tuple[Figures, list[Found]]:
    figures, violations = Figures(), []
    logging.disable(logging.ERROR)  # what the centre stumbles on is counted, not told
    with folder() as place:
        for done, found in run(episodes, place):
            figures.add(done)
            violations += [found] if found is not None else []
    return figures, violations


@contextmanager
def folder() -> Iterator[Path]:
    """A folder in memory where there is one, gone at the end."""
    path = Path(tempfile.mkdtemp(prefix="baocaoxa-faults-", dir=FAST if FAST.is_dir() else None))
    try:
        yield path
    finally:
        shutil.rmtree(path)


def run(episodes: Iterable[tuple[str, int]], place: Path) -> Iterator[tuple[Figures, Found | None]]:
    """Run episodes (seed, steps) in `place`, one after the other."""
    templates = template(place)
    for seed, steps in episodes:
        here = place / "episode"
        world = World(here, templates, seed)
        found = None
        try:
            world.run(steps)
        except Violation as violation:
            found = Found(seed, world.figures.steps, str(violation))
        except Exception as error:  # noqa: BLE001 - whatever breaks is a finding
            where = traceback.extract_tb(error.__traceback__)[-1]
            found = Found(seed, world.figures.steps, f"{error!r} at {where.filename}:{where.lineno}")
        finally:
            world.close()
            shutil.rmtree(here)
        yield world.figures, found
