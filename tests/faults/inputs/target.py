"""The centre under attack: a process of its own, asked over loopback, watched for what must never be."""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any, Self

import httpx

from sync import coding, receipts
from sync.central import enrolment, published
from sync.central.centre import Centre, open_centre
from sync.protocol import SYNC_PATH, EnrolRequest, SubmissionItem
from tests.central_process import CentralProcess
from tests.photo_form import write_photo_form
from tests.sync.memory_outbox import UNIT, item, xml

#: Seconds an answer may take on a machine that has other things to do, and MB the process may grow by.
BOUND = 20.0
GROWTH = 420
#: PCs that take turns, of several communes: a PC may ask only so often in a minute.
UNITS = (UNIT, "20308", "20305", "20314")
PCS = 6
#: The form that judges, in the version published and in one nobody published (stored unjudged).
FORM, JUDGED, UNKNOWN = "anh", "1", "0"


@dataclass(frozen=True)
class Request:
    """One request, and what kind of attack it is."""

    kind: str
    method: str
    path: str
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Attacker:
    """An enrolled PC that sends anything."""

    device: str
    token: str
    unit: str


@dataclass
class Tally:
    """What was tried and what came of it."""

    cases: Counter[str] = field(default_factory=Counter)
    statuses: Counter[str] = field(default_factory=Counter)
    violations: list[str] = field(default_factory=list)
    slowest: float = 0.0
    grown: int = 0  # MB at the most

    def violated(self, what: str) -> None:
        """Note it."""
        self.violations.append(what)


class MutatedCentral(CentralProcess):
    """The centre with a seeded bug (`tests.faults.inputs.mutants`)."""

    def __init__(self, data: Path, mutant: str) -> None:
        super().__init__(data)
        self._mutant = mutant

    def _command(self) -> list[str]:
        if not self._mutant:
            return super()._command()
        runs = [sys.executable, "-m", "tests.faults.inputs.mutants", self._mutant]
        return [*runs, "--data", str(self.data)]


class Target:
    """A centre with a form, PCs of several communes, and a count of what it may hold. A context."""

    def __init__(self, folder: Path, mutant: str = "") -> None:
        self.tally = Tally()
        self.central = MutatedCentral(folder / "central", mutant)
        centre = open_centre(self.central.data)
        try:
            published.publish(centre, write_photo_form(folder / "anh.xlsx"))
            attackers = [_enrolled(centre, UNITS[number % len(UNITS)]) for number in range(PCS)]
            self.honest = _enrolled(centre, UNIT)
            self.key = receipts.public(centre.key)
        finally:
            centre.close()
        self.attackers = attackers
        self._next = cycle(attackers)
        self._serials: set[str] = set()
        self._devices = len(attackers) + 1
        self._contents: set[str] = set()  # SHA-256

    def __enter__(self) -> Self:
        self.central.start()
        self.http = httpx.Client(base_url=self.central.url, timeout=BOUND, trust_env=False)
        self.good_sync()  # everything is imported by now
        self._began = self._memory("VmRSS")
        return self

    def __exit__(self, *_: object) -> None:
        self.http.close()
        self.central.stop()

    def turn(self) -> Attacker:
        """Whose turn it is."""
        return next(self._next)

    def ask(self, request: Request, attacker: Attacker | None = None) -> httpx.Response | None:
        """Send it; what comes back is judged. None: no answer, the centre closed the connection."""
        self.tally.cases[request.kind] += 1
        token = (attacker or self.turn()).token
        headers = {"authorization": f"Bearer {token}", **request.headers}
        began = time.perf_counter()
        try:
            raw = [(name.encode(), value.encode()) for name, value in headers.items()]
            answer = self.http.request(request.method, request.path, content=request.body, headers=raw)
        except httpx.TimeoutException:
            self.tally.violated(f"{_named(request)}: no answer in {BOUND:.0f} s")
            return None
        except (httpx.NetworkError, httpx.RemoteProtocolError):
            self.tally.statuses["closed"] += 1  # a body too large is refused before it has come
            return None
        except (httpx.LocalProtocolError, httpx.InvalidURL, ValueError):
            self.tally.statuses["not sent"] += 1  # no client could
            return None
        self.note(request, answer.status_code, time.perf_counter() - began)
        self._count(request, answer)
        return answer

    def note(self, request: Request, status: int, took: float) -> None:
        """An answer came."""
        self.tally.slowest = max(self.tally.slowest, took)
        self.tally.statuses[str(status)] += 1
        if status >= 500:
            self.tally.violated(f"{_named(request)}: {status}")

    def _count(self, request: Request, answer: httpx.Response) -> None:
        """What the centre says it took in."""
        if answer.status_code == 200 and request.path == SYNC_PATH:
            self.told(answer.json())
        there, whole = (answer.headers.get(f"upload-{name}") for name in ("offset", "length"))
        if answer.is_success and there is not None and there == whole:
            place = answer.headers.get("location", request.path)
            self._contents.add(place.rpartition("/")[2])

    def told(self, said: dict[str, Any]) -> None:
        """What it took in, by its own word."""
        for result in said.get("results", ()):
            if result["status"] == "ok" and result.get("receipt"):
                try:
                    self._serials.add(receipts.check(result["receipt"], self.key).serial)
                except receipts.ReceiptInvalid as error:
                    self.tally.violated(f"a receipt that no PC can check: {error.__cause__!r}"[:200])

    def enrolled(self) -> None:
        """A code was good: one PC more."""
        self._devices += 1

    def good_sync(self) -> None:
        """An honest PC reports as if nothing were; and it counts."""
        sent = report(UNIT)
        body = {"p": 1, "device": self.honest.device, "cursor": None, "items": [dumped(sent)]}
        request = Request("an honest report", "POST", SYNC_PATH, coding.encode(dumped_json(body), "zstd"))
        request.headers.update({"content-type": "application/json", "content-encoding": "zstd"})
        answer = self.ask(request, self.honest)
        results = answer.json().get("results", []) if answer is not None else []
        if [result["status"] for result in results] != ["ok"]:
            self.tally.violated(f"an honest report is not taken any more: {results}")

    def judge(self) -> None:
        """After a round: it serves, it has not grown, it holds what it said and nothing else."""
        self.good_sync()
        self.tally.grown = max(self.tally.grown, self._memory("VmHWM") - self._began)
        if self.tally.grown > GROWTH:
            self.tally.violated(f"the centre grew by {self.tally.grown} MB")
        for what, found, told in self._held():
            if found != told:
                self.tally.violated(f"{what}: {found} stored, {told} told")

    def _held(self) -> tuple[tuple[str, int, int], ...]:
        base = f"file:{self.central.data / 'central.sqlite3'}?mode=ro"
        with closing(sqlite3.connect(base, uri=True)) as database:

            def count(query: str) -> int:
                number: int = database.execute(query).fetchone()[0]
                return number

            foreign = (
                "SELECT COUNT(*) FROM revision JOIN report ON report.id = revision.report "
                "JOIN device ON device.id = revision.device WHERE device.unit <> report.unit"
            )
            held = (
                ("revisions", count("SELECT COUNT(*) FROM revision"), len(self._serials)),
                ("reports of another commune", count(foreign), 0),
                ("PCs", count("SELECT COUNT(*) FROM device"), self._devices),
                ("contents", count("SELECT COUNT(*) FROM content"), len(self._contents)),
            )
            texts = database.execute("SELECT xml, sha256 FROM revision").fetchall()
        others = sum(_sha256(text) != sha256 for text, sha256 in texts)
        files = [path for path in (self.central.data / "files").rglob("*") if path.is_file()]
        strays = [path for path in self.central.data.rglob("*") if path.is_symlink()]
        return (
            *held,
            ("reports that are not what was signed", others, 0),
            ("files", len(files), len(self._contents)),
            ("links", len(strays), 0),
        )

    def _memory(self, name: str) -> int:
        """MB of the process, now (VmRSS) or at the most (VmHWM)."""
        lines = Path(f"/proc/{self.central.process_id}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith(name)) >> 10


def report(unit: str, version: str = UNKNOWN, content: str | None = None, **other: Any) -> SubmissionItem:
    """A signed report of the form, sound unless told otherwise."""
    made = item(unit=unit)
    text = xml(made.instance, form=FORM, version=version) if content is None else content
    fields = {"form": FORM, "version": version, "xml": text, "sha256": _sha256(text)}
    return made.model_copy(update={**fields, **other})


def dumped(sent: SubmissionItem) -> dict[str, Any]:
    """An item as it is sent."""
    found: dict[str, Any] = sent.model_dump(mode="json")
    return found


def dumped_json(value: object) -> bytes:
    """Any value as JSON; half characters stay as escapes."""
    return json.dumps(value).encode()


def _sha256(text: str) -> str:
    import hashlib

    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _enrolled(centre: Centre, unit: str) -> Attacker:
    key = receipts.public(receipts.new_key())
    code = enrolment.make_code(centre, unit, 24)
    given = enrolment.enrol(centre, EnrolRequest(code=code, device_key=key, device_name="PC"), "")
    return Attacker(given.device, given.token, unit)


def _named(request: Request) -> str:
    start = request.body[:120]
    return f"{request.kind}: {request.method} {request.path[:120]} {request.headers} {start!r}"
