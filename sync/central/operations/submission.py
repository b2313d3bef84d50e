"""`submission`: a report, signed; a task's progress and a citizen's suggestion are reports too."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import (
    Date,
    Executable,
    Integer,
    String,
    bindparam,
    cast,
    literal,
    null,
    select,
    union_all,
    update,
)
from sqlmodel import col

from desktop.domain.files import LIMIT
from sync import receipts
from sync.central import contents, feed, obligations, tasks
from sync.central.centre import raise_count, reserve
from sync.central.codes import serial_of
from sync.central.database import in_turn
from sync.central.judged import Judged, invalid
from sync.central.operation import Looking, Operation, Place
from sync.central.tables import Device, FeedEntry, Obligation, Report, Revision
from sync.marks import of_content
from sync.protocol import Result, SubmissionItem

#: Seconds after which a report may come again whose form is not published yet.
FORM_NOT_YET = 3600
#: Characters of what names a report, a form or a person.
LONGEST_NAME = 1000
_NAMES = ("report", "form", "version", "instance", "deprecated", "period", "task", "author", "approver")
_COUNT = "receipt"

_NO_TEXT, _NO_NUMBER, _NO_DAY = (cast(null(), kind) for kind in (String, Integer, Date))
#: What is known of a request's items, asked at once: the reports as they stand, revisions of the same
#: instances, when the commune's reports of the same periods are due.
_KNOWN: Executable = union_all(
    select(
        literal("report").label("what"),
        col(Report.id),
        col(Report.unit),
        col(Report.decision),
        _NO_TEXT,
        col(Report.revision),
        _NO_DAY,
    ).where(col(Report.id).in_(bindparam("reports", expanding=True))),
    select(
        literal("twin"),
        col(Revision.instance),
        col(Revision.report),
        col(Revision.sha256),
        col(Revision.receipt),
        col(Revision.number),
        _NO_DAY,
    ).where(col(Revision.instance).in_(bindparam("instances", expanding=True))),
    select(
        literal("due"),
        col(Obligation.form),
        col(Obligation.period),
        _NO_TEXT,
        _NO_TEXT,
        _NO_NUMBER,
        col(Obligation.due),
    ).where(
        col(Obligation.unit) == bindparam("unit"),
        col(Obligation.period).in_(bindparam("periods", expanding=True)),
    ),
)
_NEWEST = select(col(Revision.instance), col(Revision.xml)).where(
    col(Revision.report) == bindparam("report"), col(Revision.number) == bindparam("number")
)
_REVISED = (
    update(Report)
    .where(col(Report.id) == bindparam("report"))
    .values(revision=bindparam("number"), received_at=bindparam("now"), decision=None)
)


def judge(looking: Looking, item: SubmissionItem, key: str, mark: str) -> Judged:
    """What can be said of it before the writer's lock is taken: its commune, its hash, its form's rules."""
    refused = _refused(item, looking.device)
    if refused is not None:
        return Judged(key, mark, item, refused)
    verdict = looking.published.check(looking.session, item)
    if verdict is None:
        why = f"form {item.form} is not published here yet"
        return Judged(key, mark, item, unfit=Result(key=key, status="retry", after=FORM_NOT_YET, why=why))
    if verdict.errors and not verdict.store_anyway:
        return Judged(key, mark, item, unfit=Result(key=key, status="invalid", errors=verdict.errors))
    return Judged(key, mark, item, problems=verdict.errors)


def _refused(item: SubmissionItem, device: Device) -> Result | None:
    """What no form is needed for: another commune, not its own hash, a file that could never come."""
    if item.unit != device.unit:
        why = f"this PC reports for commune {device.unit}, not {item.unit}"
        return Result(key=item.key, status="forbidden", why=why)
    if hashlib.sha256(item.xml.encode()).hexdigest() != item.sha256:
        return invalid(item.key, "", "The report's sha256 is not that of its XML.")
    for name in _NAMES:  # most are in the receipt, and no PC checks one that has no end
        if len(getattr(item, name) or "") > LONGEST_NAME:
            said = f"{name} is longer than {LONGEST_NAME} characters."
            return invalid(item.key, "", said)
    for file in item.attachments:  # a receipt of it would be pending for ever
        if not contents.is_sha256(file.sha256):
            said = f"The attached file {file.name} is named by a SHA-256 that is none: {file.sha256[:80]}."
            return invalid(item.key, "", said)
        if not 0 <= file.size <= LIMIT:
            said = f"The attached file {file.name} has {file.size} bytes; at most {LIMIT} can come."
            return invalid(item.key, "", said)
    return None


@dataclass
class _Standing:
    """A report as it stands now, with what this request has added so far."""

    unit: str
    revision: int
    locked: bool = False


@dataclass(frozen=True)
class _Twin:
    """A revision with the instance id of one that comes."""

    report: str
    number: int
    sha256: str
    receipt: str


@dataclass
class _Rows:
    """What is to be written, by table; of what was told of a report only the last counts."""

    reports: dict[str, dict[str, Any]] = field(default_factory=dict)
    revised: dict[str, dict[str, Any]] = field(default_factory=dict)
    revisions: list[dict[str, Any]] = field(default_factory=list)
    told: dict[str, dict[str, Any]] = field(default_factory=dict)
    outdated: list[dict[str, Any]] = field(default_factory=list)  # told, and told again in the same request
    progress: list[SubmissionItem] = field(default_factory=list)  # that tells how a task goes on


class Submissions:
    """Takes them in: what is known of all of them is read at once, what comes of them written at once."""

    def __init__(self, place: Place, items: Sequence[SubmissionItem]) -> None:
        self._place = place
        self._centre, self._session, self._device = place.centre, place.session, place.device
        self._connection = place.session.connection()
        self._now = place.now
        self._received = place.now.isoformat(timespec="seconds")
        self._rows = _Rows()
        self._reports: dict[str, _Standing] = {}
        self._twins: dict[str, _Twin] = {}
        self._due: dict[tuple[str, str], date | None] = {}
        self._read(items)
        self._most = len(items)
        self._serial = self._reserved = 0  # the last number given, and the last one kept for this request

    def take(self, item: SubmissionItem, judged: Judged) -> Result:
        """A receipt, or what stands against it: what is here already, then what its form finds."""
        report = self._reports.get(item.report)
        if report is not None and report.unit != item.unit:
            return Result(key=item.key, status="forbidden", why="this report is another commune's")
        return self._standing(item, report) or judged.unfit or self._store(item, judged)

    def write(self) -> None:
        """Write what the submissions taken came to."""
        rows, session, connection = self._rows, self._session, self._connection
        if not rows.revisions:
            return
        if self._serial != self._reserved:
            raise_count(session, _COUNT, self._serial)
        if rows.revised:
            feed.supersede(session, "submission", rows.revised, self._device.unit)
            connection.execute(_REVISED, list(rows.revised.values()))
        new = self._place.rows
        new.add(Report, rows.reports.values())
        new.add(Revision, rows.revisions)
        new.add(FeedEntry, [*rows.outdated, *rows.told.values()])
        if rows.progress:
            new.write()  # a report is told before what comes of it
        for item in rows.progress:
            tasks.took_in(self._centre, session, item)

    def _standing(self, item: SubmissionItem, report: _Standing | None) -> Result | None:
        """What stands against a new revision on top of `report`; None when nothing does."""
        twin = self._twins.get(item.instance)
        if twin is not None and (twin.report, twin.sha256) == (item.report, item.sha256):
            # The very same report under another key, from a PC enrolled anew, say: it is here already.
            return Result(key=item.key, status="ok", rev=str(twin.number), receipt=twin.receipt)
        held = None if report is None else str(report.revision)
        if held != item.base or not self._is_named(item, report):
            newest = None if report is None else self._newest(item.report, report.revision)
            if newest is None or newest[0] not in item.unanswered:
                xml = None if newest is None else newest[1]
                return Result(key=item.key, status="conflict", rev=held, xml=xml)
        if twin is not None:
            return invalid(item.key, "/meta/instanceID", "Another report has this instance id.")
        if report is not None and report.locked:
            return Result(key=item.key, status="forbidden", why="this report was locked at the centre")
        return None

    def _is_named(self, item: SubmissionItem, report: _Standing | None) -> bool:
        """Whether what stands here is what `base` names: put back from a copy, the centre names anew."""
        if report is None or item.stands_on is None:
            return True
        _, xml = self._newest(item.report, report.revision)
        return of_content(hashlib.sha256(xml.encode()).hexdigest()) == item.stands_on

    def _newest(self, report: str, number: int) -> tuple[str, str]:
        """Instance id and XML of a report's newest revision, whose number it is."""
        for row in self._rows.revisions:
            if (row["report"], row["number"]) == (report, number):
                return str(row["instance"]), str(row["xml"])
        found = self._connection.execute(_NEWEST, {"report": report, "number": number}).one()
        return str(found.instance), str(found.xml)

    def _store(self, item: SubmissionItem, judged: Judged) -> Result:
        self._number()
        serial = serial_of(self._serial, item.report, item.sha256)
        number = self._revise(item)
        complete = not item.attachments or contents.name_files(
            self._session, item.report, number, item.unit, item.attachments
        )
        receipt = self._receipt(item, number, serial, complete)
        self._rows.revisions.append(
            {
                "report": item.report,
                "number": number,
                "form": item.form,
                "version": item.version,
                "instance": item.instance,
                "deprecated": item.deprecated,
                "sha256": item.sha256,
                "xml": item.xml,
                "attachments": [attachment.model_dump() for attachment in item.attachments],
                "problems": [problem.model_dump() for problem in judged.problems],
                "author": item.author,
                "approver": item.approver,
                "device": self._device.id,
                "finished_at": item.finished_at,
                "clock_offset": self._place.offset,
                "received_at": self._now,
                "serial": serial,
                "receipt": receipt,
            }
        )
        self._twins[item.instance] = _Twin(item.report, number, item.sha256, receipt)
        self._tell(item, str(number))
        if item.task is not None:
            self._rows.progress.append(item)
        return Result(key=item.key, status="ok", rev=str(number), receipt=receipt)

    def _number(self) -> None:
        """The next serial. With the first one the turn comes: all that could be read before has been."""
        if not self._reserved:
            in_turn(self._session)
            self._serial = reserve(self._session, _COUNT, self._most)
            self._reserved = self._serial + self._most
        self._serial += 1

    def _revise(self, item: SubmissionItem) -> int:
        """The number of the report's new revision; the report stands so from now on."""
        report = self._reports.get(item.report)
        if report is None:
            report = self._reports[item.report] = _Standing(item.unit, 0)
            self._rows.reports[item.report] = self._first(item)
        report.revision += 1
        report.locked = False
        if item.report in self._rows.reports:
            self._rows.reports[item.report]["revision"] = report.revision
        else:
            revised = {"report": item.report, "number": report.revision, "now": self._now}
            self._rows.revised[item.report] = revised
        return report.revision

    def _first(self, item: SubmissionItem) -> dict[str, Any]:
        """The row of a report that was not here."""
        due = self._due_of(item)
        return {
            "id": item.report,
            "unit": item.unit,
            "form": item.form,
            "period": item.period,
            "due": due,
            "late": None if due is None else self._centre.today() > due,
            "revision": 0,
            "first_received_at": self._now,
            "received_at": self._now,
        }

    def _due_of(self, item: SubmissionItem) -> date | None:
        if item.period is None:
            return None
        same = (item.form, item.period)
        if same not in self._due:
            due = obligations.due_of(self._centre, self._session, item.unit, item.form, item.period)
            self._due[same] = due
        return self._due[same]

    def _receipt(self, item: SubmissionItem, number: int, serial: str, complete: bool) -> str:
        claims = {
            "report": item.report,
            "rev": str(number),
            "sha256": item.sha256,
            "unit": item.unit,
            "form": item.form,
            "period": item.period,
            "author": item.author,
            "received_at": self._received,
            "serial": serial,
            "attachments": "complete" if complete else "pending",
        }
        return receipts.make(self._centre.key, claims)

    def _tell(self, item: SubmissionItem, rev: str) -> None:
        """Let the commune's other PCs know."""
        body = {"report": item.report, "sha256": item.sha256, "form": item.form, "period": item.period}
        if item.task is not None:
            body["task"] = item.task
        before = self._rows.told.pop(item.report, None)
        if before is not None:
            self._rows.outdated.append({**before, "superseded": True})
        self._rows.told[item.report] = {
            "unit": item.unit,
            "device": self._device.id,
            "kind": "submission",
            "subject": item.report,
            "rev": rev,
            "body": {**body, "instance": item.instance, "rev": rev},
            "superseded": False,
            "at": self._now,
        }

    def _read(self, items: Sequence[SubmissionItem]) -> None:
        """What is known of them."""
        asked = {
            "reports": [item.report for item in items],
            "instances": [item.instance for item in items],
            "unit": self._device.unit,
            "periods": list({item.period for item in items if item.period is not None}),
        }
        for what, name, second, third, receipt, number, due in self._connection.execute(_KNOWN, asked):
            if what == "report":
                self._reports[name] = _Standing(second, number, third == "locked")
            elif what == "twin":
                self._twins[name] = _Twin(second, number, third, receipt)
            else:
                self._due[name, second] = due


SUBMISSION = Operation(SubmissionItem, Submissions, judge, beside_others=True)
