"""`python -m tests.faults input [--cases N] [--seed S] [--mutants]`: hostile input, and what comes of it.

The real centre as a process of its own gets what schemathesis makes of its OpenAPI, batches, uploads, bombs
and hostile XML; packets, enrolment files and workbooks are opened here. No 5xx, no hang, bounded memory,
nothing stored that should not be, and an honest report is taken afterwards. `--mutants`: the centre with a
limit or a check taken away, each of which must be seen.
"""

from __future__ import annotations

import argparse
import logging
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.faults.inputs import batches, files, phones, uploads
from tests.faults.inputs.mutants import MUTANTS
from tests.faults.inputs.target import GROWTH, Attacker, Request, Tally, Target


def main(arguments: list[str]) -> int:
    """See the module; 1 when something was violated or a seeded bug was not seen."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults input", description=__doc__)
    parser.add_argument("--cases", type=int, default=400, help="of each kind (default 400)")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--mutants", action="store_true", help="run the seeded bugs instead")
    asked = parser.parse_args(arguments)
    logging.disable(logging.ERROR)  # what was stumbled on is counted, not told
    if asked.mutants:
        return _report_mutants(asked.cases, asked.seed)
    began = time.perf_counter()
    served = serve(asked.cases, asked.seed)
    _print("the centre", served, began)
    began = time.perf_counter()
    opened = open_files(asked.cases, asked.seed)
    _print("files", opened, began)
    return int(bool(served.violations or opened.violations))


#: What the centre is attacked with.
ROUNDS = ("bombs", "frames", "XML", "trespassing", "uploads", "batches", "phones", "OpenAPI")
FEW_PATHS = "OpenAPI in short"


def serve(cases: int, chosen: str, rounds: tuple[str, ...] = ROUNDS, mutant: str = "") -> Tally:
    """Attack a centre with so many cases of each kind."""
    with (
        tempfile.TemporaryDirectory(prefix="baocaoxa-input-") as folder,
        Target(Path(folder), mutant) as target,
    ):
        for each in rounds:
            _round(target, each, cases, chosen)
            target.judge()
        return target.tally


def _round(target: Target, name: str, cases: int, chosen: str) -> None:
    match name:
        case "bombs" | "frames":
            for each in batches.bombs() if name == "bombs" else batches.frames():
                target.ask(each)
        case "bomb":
            target.ask(batches.bomb(megabytes=GROWTH * 3 // 5))  # it is held twice
        case "XML":
            _ask_as(target, batches.hostile_reports)
        case "trespassing":
            _ask_as(target, batches.trespassing)
        case "uploads":
            for attacker in target.attackers:
                target.ask(uploads.naming(attacker), attacker)
            _fuzz(target, cases, chosen, uploads.requests())
        case "batches":
            for number, attacker in enumerate(target.attackers):
                share = max(cases // len(target.attackers), 1)
                _fuzz(target, share, f"{chosen}:{number}", batches.requests(attacker), attacker)
        case "phones":
            phones.attack(target, cases, chosen)
        case _:
            from tests.faults.inputs.openapi import FEW, attack

            attack(target, cases, chosen, FEW if name == FEW_PATHS else ())


def open_files(cases: int, chosen: str) -> Tally:
    """Open so many files of each kind."""
    from tests.faults.lines.office import LineOffice

    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="baocaoxa-input-") as name:
        folder = Path(name)
        for each in ("packets", "workbooks", "office"):
            (folder / each).mkdir()
        files.packets(tally, folder / "packets", cases, chosen)
        with LineOffice(folder / "office", Random(chosen)).opened() as place:
            files.enrolment_files(tally, place.enrolment, folder, cases, chosen)
        files.workbooks(tally, folder / "workbooks", max(cases // 8, 5), chosen)
    return tally


def _ask_as(target: Target, requests: Callable[[Attacker], list[Request]]) -> None:
    attacker = target.turn()
    for each in requests(attacker):
        target.ask(each, attacker)


def _fuzz(
    target: Target,
    cases: int,
    chosen: str,
    requests: st.SearchStrategy[Request],
    attacker: Attacker | None = None,
) -> None:
    @seed(chosen)
    @settings(
        max_examples=max(cases, 1),
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(requests)
    def one(request: Request) -> None:
        target.ask(request, attacker)

    one()


def _report_mutants(cases: int, chosen: str) -> int:
    escaped = 0
    for name in MUTANTS:
        found = serve(cases, chosen, ROUNDS[:6], mutant=name)
        seen = found.violations[0][:120] if found.violations else "ESCAPED"
        print(
            f"{name:18} {found.cases.total()} cases, {len(found.violations)} violations: {seen}", flush=True
        )
        escaped += not found.violations
    print(f"mutants     {len(MUTANTS)}, escaped {escaped}")
    return int(bool(escaped))


def _print(what: str, tally: Tally, began: float) -> None:
    took = time.perf_counter() - began
    print(f"{what}: {tally.cases.total()} cases in {took:.0f} s: {_listed(tally.cases)}")
    print(f"  answers     {_listed(tally.statuses)}")
    print(f"  slowest     {tally.slowest:.1f} s; grew by {tally.grown} MB at the most")
    print(f"  violations  {len(tally.violations)}", flush=True)
    for each, count in Counter(tally.violations).most_common(20):
        print(f"    {count} x {each[:300]}")


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counts.most_common())
