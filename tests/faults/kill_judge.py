"""What a store that was killed must hold, and whether it does."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.app import App
from desktop.domain.errors import BaocaoxaError
from desktop.domain.report import Delivery
from desktop.domain.views import ReportFilter
from desktop.events import SyncChanged
from desktop.services.workplace import Workplace
from tests.faults.day import wrong
from tests.faults.kill_office import FIELD, OFFICER, PASSWORD


def standing(app: App, login: str, password: str) -> dict[str, Any]:
    """How a store stands once it is opened: `wrong` what is wrong in itself ("" nothing), the `reports`."""
    try:
        here = app.session.sign_in(login, password)
        said = wrong(here._store)
        reports = {row.id: _report(here, row.id) for row in here.reports.page(ReportFilter(), 0, 1000)}
    except BaocaoxaError as error:
        return {"wrong": f"{type(error).__name__}: {error}", "reports": {}}
    finally:
        app.close()
    return {"wrong": said, "reports": reports}


def _report(here: Workplace, report: str) -> dict[str, Any]:
    detail = here.reports.detail(report)
    try:
        value = here.reports.open(report).instance.node(FIELD).value
    except (BaocaoxaError, KeyError, ValueError) as error:
        value = f"unreadable: {type(error).__name__}"
    revisions = [each.number for each in detail.revisions]
    return {
        "value": value or "",
        "revisions": revisions,
        "received": detail.delivery is Delivery.ACKNOWLEDGED,
    }


def drained(app: App) -> dict[str, Any]:
    """Send everything that waits; what is left and how the reports stand."""
    import threading

    here = app.session.sign_in(OFFICER, PASSWORD)
    still, patience = threading.Event(), 60.0

    def look(_event: object) -> None:
        if not here.sync.status().pending:
            still.set()

    end = app.bus.subscribe(SyncChanged, look)
    here.sync.start()
    here.sync.ask()
    look(None)
    still.wait(patience)
    end()
    status = here.sync.status()
    here.sync.stop()
    reports = {row.id: _report(here, row.id) for row in here.reports.page(ReportFilter(), 0, 1000)}
    app.close()
    return {"wrong": "", "reports": reports, "pending": status.pending, "aside": status.set_aside}


@dataclass
class Told:
    """What the office told over all rounds: answers in their order, and the last one said to be saved."""

    since: dict[str, list[str]] = field(default_factory=dict)  # typed after the last saved one
    saved: dict[str, str] = field(default_factory=dict)
    signed: dict[str, int] = field(default_factory=dict)

    def hear(self, line: Mapping[str, Any]) -> None:
        """Take in one line."""
        if "typed" in line:
            report, value = line["typed"]
            self.since.setdefault(report, []).append(value)
        elif "saved" in line:
            report, value = line["saved"]
            self.saved[report] = value
            self.since[report] = self.since.get(report, [])[-1:]
        elif "signed" in line:
            report, number = line["signed"]
            self.signed[report] = max(number, self.signed.get(report, 0))

    def violations(self, found: Mapping[str, Any]) -> list[str]:
        """What was acknowledged and is not there; and what is wrong with the store in itself."""
        said = [found["wrong"]] if found["wrong"] else []
        for report, value in self.saved.items():
            there = found["reports"].get(report)
            if there is None:
                said.append(f"{report[:8]}: saved, and no longer there")
                continue
            may = {value, *(typed[:end] for typed in self.since[report] for end in range(len(typed) + 1))}
            if there["value"] not in may:
                said.append(
                    f"{report[:8]}: {value} was said to be saved, {there['value'] or 'nothing'} is there"
                )
        for report, number in self.signed.items():
            numbers = found["reports"].get(report, {}).get("revisions", [])
            if number not in numbers:
                said.append(f"{report[:8]}: revision {number} was said to be signed, there are {numbers}")
            if len(set(numbers)) != len(numbers):
                said.append(f"{report[:8]}: a revision twice: {numbers}")
        return said

    def settle(self, found: Mapping[str, Any]) -> None:
        """What the store holds is what counts from now on."""
        for report, there in found["reports"].items():
            self.saved[report] = there["value"]
            self.since[report] = []
            if there["revisions"]:
                self.signed[report] = max(there["revisions"])


def of_centre(data: Path) -> tuple[list[str], Counter[tuple[str, int]]]:
    """What is wrong with the centre's database, and how often each revision of each report is in it."""
    (path,) = [each for each in data.iterdir() if each.suffix in {".db", ".sqlite", ".sqlite3"}]
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        whole = connection.execute("PRAGMA integrity_check").fetchone()[0]
        rows = connection.execute("SELECT report, sha256 FROM revision").fetchall()
        numbered = connection.execute("SELECT report, number FROM revision").fetchall()
    said = [] if whole == "ok" else [f"the centre: {whole}"]
    twice = [report for (report, _), count in Counter(rows).items() if count > 1]
    said.extend(f"the centre has one revision of {report[:8]} twice" for report in twice)
    return said, Counter((str(report), int(number)) for report, number in numbered)
