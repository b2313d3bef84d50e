"""One PC of the commune: a real encrypted store, its outbox, the engine, a wrong clock, a person."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, TypeVar
from uuid import UUID

from sqlmodel import Session, col, select

from desktop.domain.errors import UnknownReport
from desktop.domain.report import ReportState
from desktop.domain.unit import Unit
from desktop.events import EventBus
from desktop.store import tables as t
from desktop.store.conflicts import ConflictStore
from desktop.store.engine import Store
from desktop.store.enrolment import EnrolmentStore
from desktop.store.opening import open_store
from desktop.store.outbox import StoreOutbox
from desktop.store.remembered import Remembered
from desktop.store.reports import NewReport, ReportStore, SignedOff, StoredReport
from sync import receipts
from sync.adapters.native import NativeCentral
from sync.engine import SyncEngine
from sync.protocol import RECEIVED, EnrolResponse, Outcome, SubmissionItem
from tests.faults.simulation.hands import Hands
from tests.faults.simulation.weather import CRASHES, HUGE, Killed, Line
from tests.sync.memory_outbox import xml

T = TypeVar("T")
KEY = bytes(range(32))
#: The form that the centre knows.
FORM = "thu"
REPORTS = tuple(f"00000000-0000-4000-8000-00000000000{number}" for number in range(4))
#: What a clock that went wrong is wrong by.
YEARS = timedelta(days=3652)
#: What can be wrong with an item, and what the centre then says.
POISONS = {
    "sha": "invalid",
    "unit": "forbidden",
    "surrogate": "invalid",
    CRASHES: "parked",
    HUGE: "parked",
}


@dataclass(frozen=True)
class Edit:
    """One signed revision: `id` is in its XML; `seen` are the edits its author had before the eyes."""

    id: str
    report: str
    revision: int
    key: str
    instance: str
    seen: frozenset[str]
    poison: str


@dataclass
class Dying:
    """A store whose process can be made to die in the middle of a write: of number `armed`, from 1."""

    store: Store
    armed: int = 0

    @property
    def path(self) -> Path:
        """Where the store is."""
        return self.store.path

    def read(self, work: Callable[[Session], T]) -> T:
        """As the store does."""
        return self.store.read(work)

    def write(self, work: Callable[[Session], T]) -> T:
        """As the store does, unless it dies when all is written and nothing committed."""
        last, self.armed = self.armed == 1, max(self.armed - 1, 0)
        if not last:
            return self.store.write(work)

        def dies(session: Session) -> T:
            work(session)
            session.flush()
            raise Killed

        return self.store.write(dies)


class WatchedOutbox(StoreOutbox):
    """The store's outbox, in a process that can be killed around `apply`."""

    kill: str = ""
    dying: Dying
    rng: Random
    line: Line

    def apply(self, *given: Any) -> Any:
        """As the outbox does, or die within it (an answer is several writes), or right after."""
        if RECEIVED in given[2].manifest:  # by stick too: what waits may stand on something else from now on
            self.line.frozen.clear()
        how, self.kill = self.kill, ""
        self.dying.armed = self.rng.choice((1, 1, 2, 3)) if how == "applying" else 0
        applied = super().apply(*given)
        self.dying.armed = 0  # it was shorter
        if how == "applied":
            raise Killed
        return applied


@dataclass
class Pc:
    """See the module."""

    name: str
    path: Path
    enrolled: EnrolResponse
    line: Line
    now: Callable[[], datetime]  # the true time
    rng: Random
    unit: str
    key: dict[str, str]  # the device's own, private
    offset: timedelta = timedelta()
    edits: dict[tuple[str, int], Edit] = field(default_factory=dict)  # by report and revision
    drafts: dict[str, bytes] = field(default_factory=dict)
    before: dict[str, frozenset[str]] = field(default_factory=dict)  # report → edits before the person's eyes
    known: dict[bytes, frozenset[str]] = field(default_factory=dict)  # the same by content, of all PCs
    shown: dict[tuple[str, str], str] = field(default_factory=dict)  # (report, serial) → a receipt once here
    seed: str = ""
    forms: str = "la"  # a form the centre does not know yet

    def enrol(self, template: Path) -> None:
        """A new store from a template, enrolled."""
        shutil.copyfile(template, self.path)
        self.open()
        given = self.enrolled
        central = {
            "name": "Trung tâm",
            "url": "http://central.test",
            "device": given.device,
            "unit": self.unit,
            "token": given.token,
            "server_key": given.server_key,
        }
        enrolment = EnrolmentStore(self.store)
        enrolment.device_key(lambda: self.key)
        enrolment.enrolled(central, "hoa", self.clock())
        Remembered(self.store).set("unit", asdict(Unit(self.unit, "Tân Lập", "xa", "48")))
        self.hands = Hands(self, Random(f"hands {self.seed} {self.name}"), self.known)
        self.hands.present()

    def clock(self) -> datetime:
        """What this PC takes for now."""
        return self.now() + self.offset

    def open(self) -> None:
        """Start the application on what is on the disk."""
        self.store = open_store(self.path, KEY, EventBus(), 0)
        self.restart()

    def restart(self) -> None:
        """Everything in memory is gone; the store is as it was committed."""
        dying = Dying(self.store)
        self.outbox = WatchedOutbox(dying)  # type: ignore[arg-type]
        self.outbox.dying, self.outbox.rng, self.outbox.line = dying, self.rng, self.line
        self.reports = ReportStore(self.store)
        self.conflicts = ConflictStore(self.store)
        server = receipts.key_id(self.enrolled.server_key)
        given = self.enrolled
        self.api = NativeCentral("http://central.test", given.token, given.device, server, self.line)
        self.engine = SyncEngine(self.outbox, self.api, self.rng, holdings=self.outbox.holdings)

    def close(self) -> None:
        """Stop."""
        self.store.close()

    def exchange(self) -> Outcome | None:
        """One run of the engine; None when the process was killed in it, and started anew."""
        try:
            return self.engine.run_once(self.clock())
        except Killed:
            self.restart()
            return None

    def lose_a_notice(self) -> bool:
        """What a salvaged store may lack: one thing the centre told, which its cursor has passed long ago."""

        def work(session: Session) -> bool:
            names = session.execute(select(col(t.NoticeRow.id)).order_by(col(t.NoticeRow.id))).scalars().all()
            if not names:
                return False
            lost = self.rng.choice(names)
            session.delete(session.get_one(t.NoticeRow, lost))
            self.line.lost.add(lost)
            return True

        return self.store.write(work)

    def work_on(self, report: str) -> str:
        """The person takes the next step with a report; what was done, for the tally."""
        handed = self.hands.work(report)
        if handed:
            return handed
        try:
            stored = self.reports.load(report)
        except UnknownReport:
            return self.start(report, FORM)
        if stored.state is ReportState.DRAFT:
            if self.rng.random() < 0.3:
                return self._type(report)
            return self._sign(stored)
        if stored.state in {ReportState.SIGNED, ReportState.RETURNED}:
            return self.settle(report) or self._correct(stored)
        return "nothing"

    def settle(self, report: str) -> str:
        """The person looks at a conflict and decides; empty when there is none."""
        found = self.conflicts.of(report)
        if found is None:
            return ""
        seen = {_edit_of(found.mine.decode())}
        if found.theirs is not None:
            seen.add(_edit_of(found.theirs.decode()))
        settled = self._typed(report, "settled", frozenset(seen))
        self.conflicts.settle(report, found.rev, settled, "hoa", self.clock())
        return "conflict settled"

    def start(self, report: str, form: str) -> str:
        """The person begins a report of a form."""
        new = NewReport(
            report, None, form, "1", "Biểu thử", "2026-10", date(2026, 11, 16), "Lê Thị Hoa", "hoa"
        )
        self.reports.start(new, self._typed(report, "started", frozenset()), self.clock())
        return "started"

    def _type(self, report: str) -> str:
        self.reports.save_draft(report, self._typed(report, "typed", self.before[report]), self.clock())
        return "typed"

    def _typed(self, report: str, what: str, before: frozenset[str]) -> bytes:
        """A draft that is like no other, and what was before the eyes of who typed it."""
        content = f"{what} {self.rng.randbytes(12).hex()}".encode()
        self.drafts[report], self.before[report], self.known[content] = content, before, before
        return content

    def _correct(self, stored: StoredReport) -> str:
        seen = frozenset({_edit_of((stored.last_xml or b"").decode())})
        corrected = self._typed(stored.id, "corrected", seen)
        self.reports.move(stored.id, "correct", "hoa", self.clock(), snapshot=corrected)
        return "corrected"

    def sign_as(self, report: str, *poisons: str) -> bool:
        """The person signs a report, and corrections of it, with just this wrong with each; whether."""
        try:
            stored = self.reports.load(report)
        except UnknownReport:
            return False
        if stored.state in {ReportState.SIGNED, ReportState.RETURNED} and self.conflicts.of(report) is None:
            self._correct(stored)
        elif stored.state is not ReportState.DRAFT:
            return False
        for number, poison in enumerate(poisons):
            if number:
                self._correct(self.reports.load(report))
            self._sign(self.reports.load(report), poison)
        return True

    def _sign(self, stored: StoredReport, poison: str | None = None) -> str:
        self.reports.move(stored.id, "finish", "hoa", self.clock())
        if poison is None:
            poison = self.rng.choice(sorted(POISONS)) if self.rng.random() < 0.1 else ""
        number = len(self.edits)
        edit = Edit(
            f"{self.name}-{number}",
            stored.id,
            stored.revision,
            self._id(),
            f"uuid:{self._id()}",
            self.before[stored.id],
            poison,
        )
        content = xml(edit.instance, edit.id, stored.form).encode()
        now = self.clock()
        off = SignedOff(
            stored.id,
            stored.revision,
            "1",
            content,
            hashlib.sha256(content).hexdigest(),
            edit.instance,
            None,
            "Lê Thị Hoa",
            "Trần Văn Đạt",
            now,
            edit.key,
        )
        self.reports.sign(off, lambda base: self._body(off, edit, stored.form, base), "dat", now)
        self.edits[edit.report, edit.revision] = edit
        self.drafts.pop(stored.id, None)
        return f"signed, poisoned: {poison}" if poison else "signed"

    def _body(self, off: SignedOff, edit: Edit, form: str, base: str | None) -> bytes:
        item = SubmissionItem(
            key=off.key,
            base=base,
            report=off.report,
            form=form,
            version="1",
            instance=off.instance,
            unit=self.unit,
            period="2026-10",
            xml=off.xml.decode(),
            sha256=off.sha256,
            finished_at=off.finished_at,
            author=off.author,
            approver=off.approver,
        ).model_dump(mode="json")
        match edit.poison:
            case "sha":
                item["sha256"] = "0" * 64
            case "unit":
                item["unit"] = "00000"
            case "surrogate":
                item["author"] = "\ud800"
            case "crashes" | "huge":
                item["approver"] = edit.poison
        return json.dumps(item, separators=(",", ":")).encode()

    def _id(self) -> str:
        return str(UUID(int=self.rng.getrandbits(128), version=4))


def _edit_of(text: str) -> str:
    """The edit that wrote this XML."""
    return text.partition("<so>")[2].partition("</so>")[0]
