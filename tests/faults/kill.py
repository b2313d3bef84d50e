"""`python -m tests.faults kill --rounds N --seed S`: the real application and the real centre, killed (-9).

Each round the office opens the one profile and works with real windows until it is killed, a random moment
after a chosen phase has begun; in some rounds the centre is killed too and started again. After each round
the store is opened as at a sign-in: it must be whole, with everything acknowledged in it. At the end all that
was signed must be at the centre, once. The control is an office that says "saved" and "signed" too early:
it must show violations.
"""

from __future__ import annotations

import argparse
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from desktop.domain.report import Role
from desktop.store.driver import SQLCIPHER
from tests.central_process import ROOT, CentralProcess
from tests.faults.day import begin
from tests.faults.kill_judge import Told, of_centre
from tests.faults.kill_office import (
    LEADER,
    LEADER_PASSWORD,
    OFFICER,
    PASSWORD,
    PHASES,
    application,
)
from tests.faults.store import resources as small_resources
from tests.joining import join
from tests.services.conftest import RESOURCES

#: Seconds from the beginning of a phase within which the kill falls, and the longest a phase is waited for.
WITHIN = {"opening": 0.4, "migrating": 0.08, "changing the key": 0.5, "typing": 0.6}
_USUALLY = 0.12
_PATIENCE = 20.0


class Office:
    """The process that forks offices (`kill_office`): orders in, lines out."""

    def __init__(self, resources: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.kill_office", str(resources)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT,
        )  # fmt: skip
        self._held = b""

    def order(self, **order: Any) -> int:
        """Begin one; the number of its process."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order, default=str).encode() + b"\n")
        self._process.stdin.flush()
        line = self.line(_PATIENCE)
        assert line is not None, "no office began"
        return int(line["pid"])

    def line(self, seconds: float) -> dict[str, Any] | None:
        """The next line, None when none comes in time."""
        assert self._process.stdout is not None
        until = time.monotonic() + seconds
        while b"\n" not in self._held:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._process.stdout], [], [], left)[0]:
                return None
            piece = os.read(self._process.stdout.fileno(), 65536)
            if not piece:
                return {"ended": -1}
            self._held += piece
        first, _, self._held = self._held.partition(b"\n")
        found: dict[str, Any] = json.loads(first)
        return found

    def answer(self, **order: Any) -> dict[str, Any]:
        """Order something that ends by itself; the one thing it tells."""
        self.order(**order)
        told: dict[str, Any] = {"wrong": "it told nothing", "reports": {}}
        while (line := self.line(120)) is not None and "ended" not in line:
            told = line if "failed" not in line else {"wrong": line["failed"][-400:], "reports": {}}
        return told

    def close(self) -> None:
        """End it."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(timeout=20)
        self._process.stdout.close()


@dataclass
class Figures:
    """What the rounds came to."""

    rounds: int = 0
    kills: Counter[str] = field(default_factory=Counter)
    acknowledged: int = 0
    violations: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        kills = ", ".join(f"{self.kills[name]} {name}" for name in sorted(self.kills))
        return (
            f"{self.rounds} rounds, {sum(self.kills.values())} kills ({kills}), "
            f"{self.acknowledged} acknowledged, {len(self.violations)} violations"
        )


@dataclass
class World:
    """One PC and one centre that live through all rounds."""

    place: Path
    resources: Path
    central: CentralProcess | None
    office: Office
    rng: Random
    eager: bool
    told: Told = field(default_factory=Told)
    figures: Figures = field(default_factory=Figures)

    @property
    def profile(self) -> Path:
        return self.place / "profile"

    def found(self) -> None:
        """Profile, two accounts, a folder for backups, the centre's forms, the enrolment."""
        app = application(self.profile, self.resources)
        unit = app.units.search("Bà Nà")[0].code
        here = app.session.create(unit, OFFICER, "Nguyễn Văn An", Role.OFFICER, PASSWORD).workplace
        join(here, LEADER, "Trần Thị Lan", Role.LEADER, LEADER_PASSWORD)
        stick = self.place / "stick"
        stick.mkdir()
        here.backups.choose(stick)
        app.settings.change(language="vi", theme="light")
        if self.central is not None:
            self.central.publish(*sorted((self.resources / "forms").glob("*.xlsx")))
            here.enrolment.by_code(self.central.url, self.central.enrolment_code(unit))
        app.close()

    def round(self, number: int, phase: str, centre_too: bool) -> None:
        """Work, kill, look."""
        profile, login = self.profile, (OFFICER, PASSWORD)
        if phase == "migrating":
            profile, login = self.place / f"old-{number}", ("an", "mật khẩu của An")
            shutil.copytree(self.place / "old", profile)
        order = {"profile": profile, "resources": self.resources}
        pid = self.office.order(
            do="work", phase=phase, seed=self.rng.getrandbits(32), eager=self.eager,
            value=10_000 + number * 20, **order,
        )  # fmt: skip
        self._until_killed(pid, phase)
        if centre_too and self.central is not None:
            self.central.kill()
            self.figures.kills["the centre"] += 1
            self.central.start()
        found = self.office.answer(do="look", login=login, **order)
        self.figures.rounds += 1
        if phase == "migrating":
            said = [found["wrong"]] if found["wrong"] else []
            if "old" not in found["reports"]:
                said.append("the draft of the old store is gone")
            shutil.rmtree(profile)
        else:
            said = self.told.violations(found)
            self.told.settle(found)
        self.figures.violations.extend(f"round {number}, {phase}: {each}" for each in said)

    def _until_killed(self, pid: int, phase: str) -> None:
        """Hear what it tells; kill it a random moment after the phase began."""
        now = "starting"
        kill_at = time.monotonic() + _PATIENCE
        while True:
            line = self.office.line(max(0.0, kill_at - time.monotonic()))
            if line is None:
                break
            if "ended" in line:  # by itself: the migration was through, or it failed
                self.figures.kills[f"{now}, ended"] += 1
                return
            if "failed" in line:
                self.figures.violations.append(f"the office failed: {line['failed'][-600:]}")
                kill_at = time.monotonic()
            self._hear(line)
            if "phase" in line:
                now = str(line["phase"])
                if now == phase:
                    within = WITHIN.get(phase, _USUALLY)
                    kill_at = min(kill_at, time.monotonic() + self.rng.uniform(0, within))
        os.kill(pid, signal.SIGKILL)
        while (line := self.office.line(_PATIENCE)) is not None and "ended" not in line:
            self._hear(line)
            now = str(line.get("phase", now))
        self.figures.kills[now] += 1

    def _hear(self, line: dict[str, Any]) -> None:
        self.figures.acknowledged += "saved" in line or "signed" in line
        self.told.hear(line)

    def end(self) -> None:
        """All that was signed is at the centre, once."""
        if self.central is None:
            return
        found = self.office.answer(do="drain", profile=self.profile, resources=self.resources)
        said = [found["wrong"]] if found["wrong"] else []
        if found.get("pending") or found.get("aside"):
            said.append(f"{found.get('pending')} wait and {found.get('aside')} are set aside for ever")
        of_disk, arrived = of_centre(self.central.data)
        said.extend(of_disk)
        for report, there in found["reports"].items():
            if there["revisions"]:
                newest = max(there["revisions"])
                if not any(key[0] == report for key in arrived):
                    said.append(f"{report[:8]}: signed, and not at the centre")
                elif not there["received"] and newest == len(there["revisions"]):
                    said.append(f"{report[:8]}: no receipt for revision {newest}")
        said.extend(
            f"{key[0][:8]}: revision {key[1]} {count} times" for key, count in arrived.items() if count > 1
        )
        self.figures.violations.extend(f"at the end: {each}" for each in said)


def run(place: Path, rounds: int, seed: int, eager: bool = False, until_caught: bool = False) -> Figures:
    """So many rounds in one world; `eager` is the office that acknowledges too early, without a centre.

    `until_caught` ends with the first violation.
    """
    rng = Random(seed)
    place.mkdir(parents=True, exist_ok=True)
    central = None if eager else CentralProcess(place / "central")
    if central is not None:
        central.start()
    resources = small_resources(place)
    for name in ("fonts", "icons", "styles", "translations"):
        (resources / name).symlink_to(RESOURCES / name, target_is_directory=True)
    office = Office(resources)
    world = World(place, resources, central, office, rng, eager)
    try:
        world.found()
        begin(place / "old", SQLCIPHER)
        deck: list[str] = []
        for number in range(rounds):
            if until_caught and world.figures.violations:
                break
            deck = deck or rng.sample(("typing", "signing") if eager else PHASES, 2 if eager else len(PHASES))
            phase = deck.pop()
            world.round(number, phase, centre_too=phase == "sending" and rng.random() < 0.5)
        world.end()
    finally:
        office.close()
        if central is not None:
            central.stop()
    return world.figures


def main(arguments: list[str]) -> int:
    """Run the rounds and the control; 1 on a violation, or when the control shows none."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults kill", description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    began = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="baocaoxa-kill-") as name:
        figures = run(Path(name) / "real", options.rounds, options.seed)
        print(f"kills: {figures}")
        control = run(Path(name) / "control", min(20, options.rounds), options.seed, eager=True)
        print(f"an office that acknowledges before the commit (must show violations): {control}")
    for said in figures.violations[:20]:
        print(f"VIOLATION {said}")
    print(f"{time.perf_counter() - began:.0f} s", file=sys.stderr)
    return 1 if figures.violations or not control.violations else 0
