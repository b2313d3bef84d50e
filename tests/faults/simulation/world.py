"""An episode: two PCs of one commune and their centre, hundreds of steps in any weather, then the healing."""

from __future__ import annotations

import shutil
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from sqlmodel import select

from desktop.store.opening import finish_store, make_store
from sync import receipts
from sync.adapters.native import enrol
from sync.central import feed
from sync.central.tables import PublishedForm, Setting
from sync.protocol import EngineState
from tests.central_in_process import CentralInProcess
from tests.faults.simulation import decided, situations
from tests.faults.simulation.handed_in import HandedIn
from tests.faults.simulation.oracles import Oracles
from tests.faults.simulation.pc import KEY, REPORTS, YEARS, Pc
from tests.faults.simulation.restored import Copies
from tests.faults.simulation.stick import Sticks
from tests.faults.simulation.stick_drafts import DraftSticks
from tests.faults.simulation.weather import WEATHER, Killed, Line, Storm, Violation
from tests.faulty_transport import Fault
from tests.sync.conftest import announce
from tests.sync.memory_outbox import UNIT

BEGIN = datetime(2026, 11, 16, 3, 0, tzinfo=UTC)
#: Steps between two healings, and the simulated time and runs a healing may take.
EPOCH = 60
HEALING = timedelta(days=2)
RUNS = 300
_RESTS = (
    *("killed", "notice", "notice", "review", "review", "relist", "restart", "spell"),
    *("copy", "put back", "broken", "decide", "decide", "asked", "asked"),
)
_KILLS: dict[Fault | Storm, str] = {
    Storm.CLIENT_KILLED_APPLYING: "applying",
    Storm.CLIENT_KILLED_APPLIED: "applied",
}


@dataclass
class Figures:
    """What happened: `steps`, then everything by name."""

    steps: int = 0
    did: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    received: int = 0
    aside: int = 0

    def add(self, other: Figures) -> None:
        """Put two together."""
        self.steps += other.steps
        self.did += other.did
        self.faults += other.faults
        self.received += other.received
        self.aside += other.aside


def template(folder: Path) -> tuple[Path, Path]:
    """An empty store and a centre's data, to begin every episode with; made once, since making takes time."""
    store = folder / "template.db"
    if not store.exists():
        make_store(store, KEY)
        finish_store(store)
        central = CentralInProcess(folder, lambda: BEGIN)
        announce(central)
        central.close()
    return store, folder / "central"


class World:
    """One episode in `folder`, all of it drawn from `seed`."""

    def __init__(self, folder: Path, templates: tuple[Path, Path], seed: str) -> None:
        self._seed = seed
        self.rng = Random(seed)
        self.time = BEGIN
        self.figures = Figures()
        self._reported: set[str] = set()  # forms that are published late
        self._looks = 0  # at the clock, until the centre dies
        self._known: dict[bytes, frozenset[str]] = {}  # by content of a draft, what its author had seen
        folder.mkdir(parents=True)
        shutil.copytree(templates[1], folder / "central")
        self.central = CentralInProcess(folder, self._central_clock)
        try:
            self.pcs = tuple(self._pc(folder, templates[0], name) for name in ("A", "B"))
        except BaseException:
            self.central.close()  # its thread would keep the process alive
            raise
        self.copies = Copies(folder / "copy", self.central)
        self.sticks = Sticks(folder / "sticks", self.central, self.rng)
        self.draft_sticks = DraftSticks(folder / "drafts", self.pcs, self.rng)
        self.handed_in = HandedIn(folder / "handed in", self.central, self.sticks, self.rng)
        self.oracles = Oracles(self.central, self.pcs, self.copies.lost, self.handed_in)

    def close(self) -> None:
        """Stop everything."""
        for pc in self.pcs:
            pc.close()
        self.central.close()

    def run(self, steps: int) -> None:
        """So many steps, with a healing after each epoch. Raises Violation."""
        for step in range(steps):
            self.step()
            if step % EPOCH == EPOCH - 1:
                self.heal()
        self.heal()
        self.figures.received, self.figures.aside = self.oracles.settled, self.oracles.aside

    def step(self) -> None:
        """One thing happens."""
        self.figures.steps += 1
        pc = self.rng.choice(self.pcs)
        does = self.rng.choices(
            (self._exchange, self._work, self._time_passes, self._rest, self._stick),
            weights=(44, 34, 7, 7, 12),
        )[0]
        does(pc)

    def heal(self) -> None:
        """All faults are over: everything drains, and what there is then is judged."""
        for pc in self.pcs:
            pc.outbox.kill = ""
        self._last_acts()
        for pc in self.pcs:
            self.figures.did["rows lost with a damaged store"] += pc.lose_a_notice()
            if self.rng.random() < 0.5:
                situations.clock_set_right(self, pc)
        for _ in range(2):
            for pc in self.pcs:
                pc.line.next = Fault.NONE
                pc.restart()
                if self.rng.random() < 0.5:  # else nobody presses "Send now": it goes by itself
                    pc.engine.release()
                self.drain(pc)
        self.oracles.all_quiet()
        situations.both_want(self)
        situations.wanted_back_too_late(self)

    def _last_acts(self) -> None:
        """What people still do, and the last break-down."""
        situations.asked(self, self.rng.choice(self.pcs))
        for pc in self.pcs:
            if self.rng.random() < 0.5:
                situations.overtaken(self, pc)
            if self.rng.random() < 0.5:
                self.figures.did[self.draft_sticks.take_back(pc)] += 1
                self.oracles.drafts(pc)
        self.publish_all()
        if self.rng.random() < 0.5:
            self._decide()
        while self.rng.random() < 0.6:
            self.figures.did[self.handed_in.decide(self.arm)] += 1
        if self.rng.random() < 0.3:
            situations.broken(self, self.rng.choice(self.pcs))
            self.publish_all()

    def new(self) -> str:
        """The id of a report that nobody has."""
        return f"00000000-0000-4000-8000-{self.rng.getrandbits(48):012x}"

    def drain(self, pc: Pc) -> None:
        """Exchange in good weather until nothing waits. Raises Violation when that does not come."""
        try:
            self._drained(pc)
        finally:
            pc.hands.notice()

    def _drained(self, pc: Pc) -> None:
        until = self.time + HEALING
        outcome = pc.engine.run_once(pc.clock())
        for _ in range(RUNS):
            if outcome.state is EngineState.DONE:
                return
            if outcome.next_due is not None:
                self.time += max(outcome.next_due - pc.clock(), timedelta())
            if self.time > until:
                raise Violation(f"{pc.name} still waits after {HEALING} of good weather: {outcome.detail}")
            outcome = pc.engine.run_once(pc.clock())
        raise Violation(f"{pc.name} is not quiet after {RUNS} runs in good weather: {outcome}")

    def _pc(self, folder: Path, store: Path, name: str) -> Pc:
        transport = self.central.transport()
        key = receipts.new_key()
        code = self.central.enrol_code(UNIT)
        given = enrol(self.central.url, code, receipts.public(key), name, transport=transport)
        line = Line(self.central, given.device, self.arm, receipts.new_key())
        pc = Pc(
            name,
            folder / f"{name}.db",
            given,
            line,
            lambda: self.time,
            Random(self.rng.random()),
            UNIT,
            key,
            known=self._known,
            seed=self._seed,
        )
        pc.enrol(store)
        return pc

    def _exchange(self, pc: Pc) -> None:
        happens: Fault | Storm = Fault.NONE
        if self.rng.random() < 0.55:
            happens = self.rng.choices([each for each, _ in WEATHER], [weight for _, weight in WEATHER])[0]
            self.figures.faults[str(happens)] += 1
        pc.line.next = happens
        pc.outbox.kill = _KILLS.get(happens, "")
        if self.rng.random() < 0.3:
            pc.engine.release()
        outcome = pc.exchange()
        pc.outbox.kill = ""  # an exchange that came to nothing leaves no death behind
        self.figures.did["exchanges"] += 1
        if outcome is None or outcome.applied.acknowledged:
            self.oracles.received(pc)
        self.oracles.drafts(pc)

    def _stick(self, pc: Pc) -> None:
        match self.rng.choices(("packet", "draft", "aside"), weights=(6, 6, 4))[0]:
            case "packet":
                did = self.sticks.step(pc, self.arm)
            case "draft":
                did = self.draft_sticks.step(pc)
            case _:
                did = self.handed_in.step(pc, self.arm)
        self.figures.did[did] += 1
        self.handed_in.look()
        for each in self.pcs:
            self.oracles.received(each)
            self.oracles.drafts(each)

    def _work(self, pc: Pc) -> None:
        self.work_on(pc, self.rng.choice(REPORTS))

    def work_on(self, pc: Pc, report: str) -> None:
        """One act at a report."""
        self.figures.did[pc.work_on(report)] += 1

    def _time_passes(self, pc: Pc) -> None:
        if self.rng.random() < 0.7:
            self.time += timedelta(minutes=self.rng.choice((1, 10, 45, 180)))
            return
        pc.offset = self.rng.choice((timedelta(), YEARS, -YEARS, timedelta(hours=1), timedelta(hours=-1)))
        self.figures.did["clock jumped"] += 1

    def _rest(self, pc: Pc) -> None:
        match self.rng.choice(_RESTS):
            case "killed":
                pc.close()
                pc.open()
                self.figures.did["PC started anew"] += 1
            case "notice":
                self.tell_notice()
            case "review":
                self._decide()
            case "relist":
                with self.central.centre.database.writing() as session:
                    session.merge(Setting(name="feed", value=f"{self.rng.getrandbits(32):x}"))
                self.figures.did["cursors made too old"] += 1
            case "spell":
                situations.spell(self, pc)
            case "copy":
                self.copies.make()
                self.figures.did["centre copied"] += 1
            case "put back":
                self.put_back()
            case "asked":
                situations.asked(self, pc)
            case "decide":
                self.figures.did[self.handed_in.decide(self.arm)] += 1
            case "broken":
                situations.broken(self, pc)
            case _ if self.rng.random() < 0.2:
                self.central.restart()
                self.figures.did["centre started anew"] += 1

    def put_back(self) -> None:
        """Hours after it broke the centre is as it was at its newest copy."""
        self.time += timedelta(hours=self.rng.randint(1, 6))
        lost = self.copies.put_back()
        self.oracles.told -= self.copies.lost.said("notice", self.oracles.told)
        for _ in range(self.rng.choice((0, 3, 20))):  # its people go on, perhaps past where it was
            self.tell_notice()
        self.figures.faults["centre put back from a copy"] += 1
        self.figures.did["receipts forgotten by the centre"] += lost

    def tell_notice(self) -> None:
        """The centre tells everybody something."""
        name = f"notice-{self.figures.did['notices told']}"
        body = {"title": name, "text": name, "at": self.time.isoformat()}
        with self.central.centre.database.writing() as session:
            feed.tell(session, self.time, "notice", name, "1", body, unit=UNIT)
        self.oracles.told.add(name)
        self.figures.did["notices told"] += 1

    def _decide(self) -> None:
        decided.decide(self.central, self.rng, f"word {self.figures.did['reports decided on']}")
        self.figures.did["reports decided on"] += 1

    def publish_all(self) -> None:
        """Every form that somebody reported with, each late; the next ones are new again."""
        forms = {pc.forms for pc in self.pcs} | self._reported
        self._reported = forms
        with self.central.centre.database.reading() as session:
            there = set(session.exec(select(PublishedForm.form)))
        for form in sorted(forms - there):  # a centre put back since has forgotten those after the copy
            announce(self.central, form)
            self.figures.did["form published late"] += 1
        for pc in self.pcs:
            pc.forms = f"la{len(forms)}"

    def arm(self, armed: bool) -> None:
        """The centre dies at one of its next looks at the clock, or does not."""
        self._looks = self.rng.randint(1, 6) if armed else 0

    def _central_clock(self) -> datetime:
        if self._looks:
            self._looks -= 1
            if not self._looks:
                raise Killed
        return self.time
