"""`python -m tests.faults store`: every write, sync and truncation of an officer's day failed in turn.

The store's and the services' own code on the real schema, over plain SQLite on a disk that fails (`disk.py`):
SQLCipher lets no disk be put under it. Three proofs, and a control that must fail:
- power cuts: after each operation, in each way unsynced writes may end (`cuts.py`);
- each operation fails as an I/O error and as a full disk, once (the officer does the act again) or for good;
- with `synchronous=OFF` in place of the store's FULL the power cuts must show violations.
After each the store must open, be whole, and hold the facts after the last act told as done or the next one.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from desktop.domain.errors import BaocaoxaError
from tests.faults.cuts import WAYS, Platter
from tests.faults.day import PARTS, Act, Day, begin, facts, sign_in, wrong
from tests.faults.disk import Disk, Fault, Kind, Operation, disk
from tests.faults.plain_sqlite import PlainSqlite
from tests.services.conftest import RESOURCES, write_form


@dataclass
class Recorded:
    """One part of the day without a fault: the files before it, its log, the facts after each act."""

    first: int  # number of its first act in the day
    acts: tuple[Act, ...]
    files: dict[str, bytes]
    log: list[Operation]
    facts: list[str]  # before the first act, then after each
    points: int  # operations that can fail
    between: list[list[str]]  # for each act, after its transactions but the last

    def allowed(self, told: int) -> list[str]:
        """The facts that may be found when `told` acts were told as done and the next was under way."""
        under_way = self.between[told] if told < len(self.between) else []
        return [*self.facts[told : told + 2], *under_way]


@dataclass
class Figures:
    """What a proof came to."""

    points: int = 0
    runs: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(self.kinds.items()))
        return f"{self.points} points, {self.runs} runs ({kinds}), {len(self.violations)} violations"


@dataclass(frozen=True)
class Ground:
    """Where the day happens: the forms and units it needs, a folder to work in, the disk under SQLite."""

    resources: Path
    folder: Path
    disk: Disk

    def day(self, profile: Path, synchronous: str | None = None) -> Day:
        """The application on the failing disk."""
        return Day(profile, self.resources, PlainSqlite(self.disk.name, synchronous))

    def profile(self, files: dict[str, bytes]) -> Path:
        """A fresh profile folder with these files."""
        profile = self.folder / "profile"
        shutil.rmtree(profile, ignore_errors=True)
        profile.mkdir()
        for name, content in files.items():
            (profile / name).write_bytes(content)
        return profile


def resources(folder: Path) -> Path:
    """Units, calendar and two small forms."""
    made = folder / "resources"
    for name in ("calendar", "units"):
        shutil.copytree(RESOURCES / name, made / name)
    (made / "forms").mkdir()
    write_form(made / "forms" / "cds57.xlsx", "cds57", "1", "month")
    write_form(made / "forms" / "tthc.xlsx", "tthc", "1", "month quarter")
    return made


def record(ground: Ground, synchronous: str | None = None) -> list[Recorded]:
    """The day as it goes when nothing fails."""
    profile = ground.folder / "day"
    shutil.rmtree(profile, ignore_errors=True)
    begin(profile, PlainSqlite(ground.disk.name, synchronous))
    recorded, number = [], 0
    known = "not signed in yet"
    for acts in PARTS:
        files = _files(profile)
        day = ground.day(profile, synchronous)
        ground.disk.forget()
        after, between = [known], []
        for offset, act in enumerate(acts):
            day.act(number + offset, act)
            known = facts(day.store) if day.app.session.current else known
            ground.disk.mark(str(offset))
            after.append(known)
            between.append(day.between)
        after[0] = after[1]  # signing in changes no fact
        log, points = ground.disk.log, ground.disk.done
        recorded.append(Recorded(number, acts, files, log, after, points, between))
        number += len(acts)
    return recorded


def _files(profile: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in profile.iterdir() if path.is_file()}


def cut(ground: Ground, recorded: list[Recorded], stride: int = 1, seed: int = 1) -> Figures:
    """A power cut after every operation (every `stride`-th), in every way."""
    figures, rng = Figures(), Random(seed)
    for part in recorded:
        platter, told = Platter(part.files), 0
        for index, operation in enumerate(part.log):
            if operation.what == "mark":
                told = int(operation.file) + 1
                continue
            platter.take(operation)
            figures.points += 1
            if index % stride:
                continue
            for way in WAYS:
                figures.runs += 1
                figures.kinds[way] += 1
                profile = ground.profile(platter.after(way, rng))
                said = judged(ground, profile, part.allowed(told))
                if said:
                    act = part.acts[min(told, len(part.acts) - 1)].name
                    where = f"{operation.what} {operation.file}, act {act}"
                    figures.violations.append(f"{way} after operation {index} ({where}): {said}")
    return figures


def judged(ground: Ground, profile: Path, allowed: list[str]) -> str:
    """Open a profile after a fault as the officer does; what is wrong with it, or nothing."""
    day = Day(profile, ground.resources, PlainSqlite())
    try:
        day.act(0, Act("sign in", sign_in))
        try:
            return wrong(day.store) or ("" if facts(day.store) in allowed else "something saved is not there")
        finally:
            day.app.session.sign_out()
    except BaocaoxaError as error:
        return f"{type(error).__name__}: {error}"
    except Exception as error:  # noqa: BLE001 - whatever it is, the store did not open
        return f"{type(error).__name__}: {error}"


def fail(ground: Ground, recorded: list[Recorded], stride: int = 1) -> Figures:
    """Every operation (every `stride`-th) fails in every kind, once and from then on."""
    figures = Figures()
    for part in recorded:
        figures.points += part.points
        for at in range(0, part.points, stride):
            for kind in Kind:
                for lasting in (False, True):
                    figures.runs += 1
                    figures.kinds[f"{kind}{', lasting' if lasting else ''}"] += 1
                    said = _failed(ground, part, Fault(at, kind, lasting))
                    figures.violations.extend(f"{kind}, lasting {lasting}, at {at}: {each}" for each in said)
    return figures


def _failed(ground: Ground, part: Recorded, fault: Fault) -> Iterator[str]:
    """One part of the day with one fault: each act is done, and done once more when it fails."""
    profile = ground.profile(part.files)
    day = ground.day(profile)
    ground.disk.forget(fault)
    done = 0
    for offset, act in enumerate(part.acts):
        said, stopped = _act(day, part, offset, act, fault.lasting)
        if said:
            yield f"{act.name}: {said}"
        if stopped:
            break
        done = offset + 1
    ground.disk.forget()
    day.app.session.sign_out()
    said = judged(ground, profile, part.allowed(done))
    if said:
        yield f"afterwards, {done} acts done: {said}"


def _act(day: Day, part: Recorded, offset: int, act: Act, lasting: bool) -> tuple[str, bool]:
    """Do an act, once more after a failure that does not last. What is wrong; whether to stop."""
    for last in (lasting, True):
        try:
            day.act(part.first + offset, act)
        except BaocaoxaError as error:
            if last:
                return ("", True) if lasting else (f"failed again: {error!r}", True)
            if day.app.session.current and facts(day.store) == part.facts[offset + 1] and offset:
                return "", False  # it was done all the same
        except Exception as error:  # noqa: BLE001 - the officer would be told nothing
            return f"an error nobody told of: {error!r}", True
        else:
            return "", False
    return "", False


def main(arguments: list[str]) -> int:
    """Run the proofs and print their figures; 1 on a violation, or when the control shows none."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults store", description=__doc__)
    parser.add_argument("--stride", type=int, default=1, help="only every N-th operation")
    parser.add_argument("--seed", type=int, default=1, help="of the mixed power cuts")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(prefix="baocaoxa-faults-") as name, disk("baocaoxa-faults") as failing:
        ground = Ground(resources(Path(name)), Path(name), failing)
        began = time.perf_counter()
        recorded = record(ground)
        cuts = cut(ground, recorded, options.stride, options.seed)
        print(f"power cuts: {cuts}")
        failures = fail(ground, recorded, options.stride)
        print(f"failures: {failures}")
        control = cut(ground, record(ground, "OFF"), options.stride, options.seed)
        print(f"power cuts with synchronous=OFF (must show violations): {control}")
        for said in (cuts.violations + failures.violations)[:20]:
            print(f"VIOLATION {said}")
        print(f"{time.perf_counter() - began:.0f} s", file=sys.stderr)
        return 1 if cuts.violations or failures.violations or not control.violations else 0
