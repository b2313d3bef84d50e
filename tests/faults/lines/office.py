"""One commune on a bad line: the whole application without its window, twelve signed reports and a file."""

from __future__ import annotations

import hashlib
import sqlite3
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.report import Delivery
from desktop.events import FilesChanged, ReportChanged, SyncChanged
from desktop.services.workplace import Workplace
from tests.central_process import ROOT
from tests.demo.people import LEADER, OFFICER, UNIT
from tests.joining import join
from tests.services.authored import sheet

#: The form: as many cells as a monthly report has, and a file. Nobody asks for it, so any number can be made.
FORM = "duong_truyen"
CELLS = 60
REPORTS = 12
#: Seconds before a person presses "Send now" again. Who presses sooner holds files up: reports go first.
PATIENCE = 4.0


@dataclass(frozen=True)
class Signed:
    """One report that was signed: its id and, of its file, SHA-256 and content."""

    id: str
    file: str = ""
    content: bytes = b""


@dataclass(frozen=True)
class Arrived:
    """How it ended: seconds, presses of "Send now", and everything that was violated."""

    quiet: bool
    seconds: float
    presses: int
    violations: tuple[str, ...]


def write_form(folder: Path) -> Path:
    """The form's .xlsx in `folder`."""
    rows = [
        ("text", "ma_xa", "Mã xã"),
        *(("integer", f"o_{number}", f"Ô {number}") for number in range(CELLS)),
        ("file", "tep", "Tệp"),
        ("text", "nguoi_duyet", "Người duyệt"),
    ]
    ad_hoc = {"regime_periodicity": "ad_hoc", "regime_due_days": "", "regime_due_hours": 24}
    return sheet(folder / f"{FORM}.xlsx", FORM, "1", rows, settings=ad_hoc)


class LineOffice:
    """The PC, enrolled and holding everything back, with its reports signed. `send` lets go."""

    def __init__(self, folder: Path, rng: Random) -> None:
        self._rng = rng
        self._changed = threading.Condition()
        resources = folder / "resources"
        (resources / "forms").mkdir(parents=True)
        for shipped in ("calendar", "units"):
            (resources / shipped).symlink_to(ROOT / "resources" / shipped, target_is_directory=True)
        self.form = write_form(resources / "forms")
        cheap = PasswordCost(passes=1, memory=64, lanes=1)
        self._config = Config(folder / "profile", resources, password_cost=cheap, reserve_bytes=64 * 1024)
        self._folder = folder
        self.signed: tuple[Signed, ...] = ()

    @contextmanager
    def working(self, url: str, code: str, size: int) -> Iterator[None]:
        """Enrolled at `url`, all signed (the last with a file of `size` bytes), nothing sent yet."""
        with self.opened():
            self.place.enrolment.by_code(url, code)
            for kind in (SyncChanged, ReportChanged, FilesChanged):
                self.app.bus.subscribe(kind, self._note)
            self.signed = tuple(self._sign(size if number == REPORTS - 1 else 0) for number in range(REPORTS))
            yield

    @contextmanager
    def opened(self) -> Iterator[Workplace]:
        """A new profile, the officer signed in; it sends nothing by itself."""
        self.app: App = build(self._config, rng=self._rng)
        try:
            self.app.settings.change(automatic=False)
            person = (UNIT, OFFICER.login, OFFICER.name, OFFICER.role, OFFICER.password)
            self.place: Workplace = self.app.session.create(*person).workplace
            join(self.place, LEADER.login, LEADER.name, LEADER.role, LEADER.password)
            yield self.place
        finally:
            self.app.close()

    def _note(self, _event: object) -> None:
        with self._changed:
            self._changed.notify_all()

    def _sign(self, size: int) -> Signed:
        reports = self.place.reports
        report = reports.begin(FORM)
        instance = reports.open(report).instance
        for number in range(CELLS):
            instance.answer(f"/data/o_{number}", str(self._rng.randrange(20_000)))
        name, content = "", b""
        if size:
            content = b"%PDF-1.7 " + self._rng.randbytes(size - 9)
            path = self._folder / "bien ban.pdf"
            path.write_bytes(content)
            name = self.place.files.take(report, path).name
            instance.answer("/data/tep", name)
        reports.finish(report, instance)
        reports.sign_off(report, LEADER.login, LEADER.password)
        return Signed(report, hashlib.sha256(content).hexdigest() if size else "", content)

    def send(self, bound: float, data: Path) -> Arrived:
        """Let everything go; a person presses "Send now" whenever it waits after a failure.

        Ends when nothing waits any more, or after `bound` seconds. `data` is the centre's folder.
        """
        began = time.monotonic()
        presses, pressed = 0, began
        early: set[str] = set()
        self.place.sync.automatic = True
        self.place.sync.ask()
        while not (quiet := self._quiet()) and time.monotonic() - began < bound:
            early |= self._unfounded(data)
            if self._rests() and time.monotonic() - pressed > PATIENCE:
                self.place.sync.ask()
                presses, pressed = presses + 1, time.monotonic()
            with self._changed:
                self._changed.wait(1.0)
        took = time.monotonic() - began
        late = () if quiet else (f"not whole after {bound:.0f} s: {self._waiting()}",)
        return Arrived(quiet, took, presses, (*late, *sorted(early | set(self.judge(data)))))

    def _quiet(self) -> bool:
        """Whether the PC says that nothing waits; of a file that, once its receipt has come too."""
        if self.place.sync.status().pending or self.place.sync.uploads.waiting():
            return False
        receipt = self.place.reports.detail(self.signed[-1].id).receipt
        return receipt is None or receipt.complete

    def _rests(self) -> bool:
        """Whether it waits for its time after a failure, of reports or of files."""
        files = self.place.sync.uploads.waiting()
        return bool(self.place.sync.status().failure) or any(each.why for each in files)

    def _waiting(self) -> str:
        files = ", ".join(f"{each.sent} of {each.size} B" for each in self.place.sync.uploads.waiting())
        return f"{self.place.sync.status().pending} reports, files {files or 'none'}"

    def _unfounded(self, data: Path) -> set[str]:
        """At any moment: what counts as received on the PC has its receipt, and its row at the centre."""
        believed = [
            detail
            for each in self.signed
            if (detail := self.place.reports.detail(each.id)).delivery is Delivery.ACKNOWLEDGED
        ]
        held = {row["report"]: row for row in rows(data)}  # asked afterwards: it only grows
        found = set()
        for detail in believed:
            if detail.receipt is None or not detail.receipt.verified:
                found.add(f"{detail.id}: success without a receipt")
            elif detail.id not in held or held[detail.id]["sha256"] != detail.receipt.sha256:
                found.add(f"{detail.id}: a receipt, and no such row at the centre")
        return found

    def judge(self, data: Path) -> Iterator[str]:
        """What is not as it must be once the PC says that nothing waits."""
        yield from self._unfounded(data)
        held = rows(data)
        times = Counter(row["report"] for row in held)
        for each in self.signed:
            if times[each.id] != 1:
                yield f"{each.id}: {'missing' if not times[each.id] else 'doubled'} at the centre"
            if self.place.reports.detail(each.id).delivery is not Delivery.ACKNOWLEDGED:
                yield f"{each.id}: no receipt on the PC"
            kept = data / "files" / each.file[:2] / each.file
            if each.file and not (kept.is_file() and kept.read_bytes() == each.content):
                yield f"{each.id}: its file is not whole at the centre"
        yield from (f"{report}: nobody signed it" for report in set(times) - {e.id for e in self.signed})


def rows(data: Path) -> list[dict[str, Any]]:
    """Every revision at the centre whose data are in that folder."""
    with closing(sqlite3.connect(f"file:{data / 'central.sqlite3'}?mode=ro", uri=True)) as database:
        found = database.execute("SELECT report, number, sha256, instance FROM revision ORDER BY id")
        return [dict(zip(("report", "number", "sha256", "instance"), row, strict=True)) for row in found]
