"""Taking judged items in: all of a request in one savepoint, its rows in a few statements.

When that fails, the request is divided, until what cannot be taken in is alone: it is told to come again, and
the others are taken in. An item's effect and its stored result are of one transaction.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sqlalchemy import insert, update
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, select

from sync import receipts
from sync.central import accounts, contents, feed, obligations, tasks
from sync.central.centre import Centre, raise_count
from sync.central.judging import Judged, invalid, own_fault
from sync.central.tables import Counter, Device, FeedEntry, Obligation, Report, Revision, Seen, Taken
from sync.protocol import AccountItem, DecisionSeenItem, ReadItem, Result, SubmissionItem

_log = logging.getLogger(__name__)
_COUNT = "receipt"


class Intake:
    """Takes one device's items in, inside the transaction of `session`, whose writer's lock is held."""

    def __init__(self, centre: Centre, session: Session, device: Device) -> None:
        self._centre = centre
        self._session = session
        self._device = device

    def take(self, items: Sequence[Judged]) -> tuple[Result, ...]:
        """The items' results, in their order: the stored one where a key came before, else made and stored.

        `retry` is not stored: the same key may come again. One bad item never holds the others.
        """
        if not items:
            return ()
        try:
            with self._session.begin_nested():
                return Batch(self._centre, self._session, self._device, items).settle()
        except Exception:  # noqa: BLE001 - a fault of ours in one item must not hold the others, nor lose it
            if len(items) == 1:
                _log.exception("item %s of device %s could not be taken in", items[0].key, self._device.id)
                return (own_fault(items[0].key),)
        middle = len(items) // 2
        return self.take(items[:middle]) + self.take(items[middle:])


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
    """What is to be written, by table."""

    reports: list[dict[str, Any]] = field(default_factory=list)
    revised: dict[str, dict[str, Any]] = field(default_factory=dict)
    revisions: list[dict[str, Any]] = field(default_factory=list)
    told: list[dict[str, Any]] = field(default_factory=list)
    taken: list[dict[str, Any]] = field(default_factory=list)
    seen: list[dict[str, Any]] = field(default_factory=list)
    progress: list[SubmissionItem] = field(default_factory=list)  # that tells how a task goes on


class Batch:
    """Some items of a request: what is known of them is read at once, what comes of them written at once."""

    def __init__(self, centre: Centre, session: Session, device: Device, items: Sequence[Judged]) -> None:
        self._centre = centre
        self._session = session
        self._device = device
        self._items = items
        self._now: datetime = centre.clock()
        self._rows = _Rows()
        sent = [each.item for each in items if isinstance(each.item, SubmissionItem)]
        self._taken = self._read_taken()
        self._reports = self._read_reports([item.report for item in sent])
        self._twins = self._read_twins([item.instance for item in sent])
        self._due = self._read_due({item.period for item in sent if item.period is not None})
        self._serial = session.exec(select(Counter.value).where(Counter.name == _COUNT)).first() or 0

    def settle(self) -> tuple[Result, ...]:
        """Every item's result; all rows are written then."""
        results = tuple(self._settle(each) for each in self._items)
        self._write()
        return results

    def _settle(self, judged: Judged) -> Result:
        before = self._taken.get(judged.key)
        if before is not None:
            if before[0] == judged.mark:
                return Result.model_validate_json(before[1])
            return invalid(judged.key, "", "This key was used for other content.")
        result = judged.refused or self._result(judged)
        if result.status != "retry":
            stored = result.model_dump_json(exclude_defaults=True)
            self._taken[judged.key] = (judged.mark, stored)
            row = {"device": self._device.id, "key": judged.key, "fingerprint": judged.mark}
            self._rows.taken.append({**row, "result": stored, "at": self._now})
        return result

    def _result(self, judged: Judged) -> Result:
        item = judged.item
        if isinstance(item, AccountItem):
            return accounts.take(self._centre, self._session, self._device, item)
        if not isinstance(item, SubmissionItem):
            assert item is not None  # noqa: S101 - without one it was refused
            return self._seen(item)
        report = self._reports.get(item.report)
        if report is not None and report.unit != item.unit:
            return Result(key=item.key, status="forbidden", why="this report is another commune's")
        return self._standing(item, report) or judged.unfit or self._store(item, judged)

    def _seen(self, item: ReadItem | DecisionSeenItem) -> Result:
        subject = item.notice if isinstance(item, ReadItem) else item.review
        row = {"device": self._device.id, "op": item.op, "subject": subject, "at": item.at}
        self._rows.seen.append({**row, "received_at": self._now})
        return Result(key=item.key, status="ok")

    def _standing(self, item: SubmissionItem, report: _Standing | None) -> Result | None:
        """What stands against a new revision on top of `report`; None when nothing does."""
        twin = self._twins.get(item.instance)
        if twin is not None and (twin.report, twin.sha256) == (item.report, item.sha256):
            # The very same report under another key, from a PC enrolled anew, say: it is here already.
            return Result(key=item.key, status="ok", rev=str(twin.number), receipt=twin.receipt)
        held = None if report is None else str(report.revision)
        if held != item.base:
            newest = None if report is None else self._newest(item.report, report.revision)
            if newest is None or newest[0] not in item.unanswered:
                xml = None if newest is None else newest[1]
                return Result(key=item.key, status="conflict", rev=held, xml=xml)
        if twin is not None:
            return invalid(item.key, "/meta/instanceID", "Another report has this instance id.")
        if report is not None and report.locked:
            return Result(key=item.key, status="forbidden", why="this report was locked at the centre")
        return None

    def _newest(self, report: str, number: int) -> tuple[str, str]:
        """Instance id and XML of a report's newest revision, whose number it is."""
        for row in self._rows.revisions:
            if (row["report"], row["number"]) == (report, number):
                return str(row["instance"]), str(row["xml"])
        same = (Revision.report == report, Revision.number == number)
        return self._session.exec(select(Revision.instance, Revision.xml).where(*same)).one()

    def _store(self, item: SubmissionItem, judged: Judged) -> Result:
        report = self._reports.get(item.report)
        if report is None:
            report = self._reports[item.report] = _Standing(item.unit, 0)
            self._rows.reports.append(self._first(item))
        report.revision += 1
        number, report.locked = report.revision, False
        self._rows.revised[item.report] = {"revision": number, "received_at": self._now, "decision": None}
        self._serial += 1
        serial = f"TN-{self._serial:06d}"
        complete = contents.name_files(self._session, item.report, number, item.unit, item.attachments)
        receipt = self._receipt(item, number, serial, complete)
        kept = item.model_dump(
            include={"report", "form", "version", "instance", "deprecated", "sha256", "xml", "author"}
            | {"approver", "finished_at"}
        )
        self._rows.revisions.append(
            {
                **kept,
                "number": number,
                "attachments": [attachment.model_dump() for attachment in item.attachments],
                "problems": [problem.model_dump() for problem in judged.problems],
                "device": self._device.id,
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
            "received_at": self._now.isoformat(timespec="seconds"),
            "serial": serial,
            "attachments": "complete" if complete else "pending",
        }
        return receipts.make(self._centre.key, claims)

    def _tell(self, item: SubmissionItem, rev: str) -> None:
        """Let the commune's other PCs know."""
        body = item.model_dump(mode="json", include={"report", "sha256", "form", "period", "instance"})
        if item.task is not None:
            body["task"] = item.task
        for row in self._rows.told:
            row["superseded"] = row["superseded"] or row["subject"] == item.report
        self._rows.told.append(
            {
                "unit": item.unit,
                "device": self._device.id,
                "kind": "submission",
                "subject": item.report,
                "rev": rev,
                "body": {**body, "rev": rev},
                "superseded": False,
                "at": self._now,
            }
        )

    def _write(self) -> None:
        rows, session = self._rows, self._session
        if rows.told:
            feed.supersede(session, "submission", {row["subject"] for row in rows.told}, self._device.unit)
            raise_count(session, _COUNT, self._serial)
        new = {row["id"]: row for row in rows.reports}
        for report, values in rows.revised.items():
            if report in new:
                new[report].update(values)
            else:
                session.execute(update(Report).where(col(Report.id) == report).values(**values))
        for table, made in (
            (Report, rows.reports),
            (Revision, rows.revisions),
            (FeedEntry, rows.told),
            (Taken, rows.taken),
            (Seen, rows.seen),
        ):
            if made:
                session.connection().execute(insert(table), made)
        for item in rows.progress:
            tasks.took_in(self._centre, session, item)

    def _read_taken(self) -> dict[str, tuple[str, str]]:
        keys = [each.key for each in self._items]
        wanted = select(Taken.key, Taken.fingerprint, Taken.result).where(
            Taken.device == self._device.id, col(Taken.key).in_(keys)
        )
        return {key: (mark, result) for key, mark, result in self._session.exec(wanted)}

    def _read_reports(self, reports: Sequence[str]) -> dict[str, _Standing]:
        if not reports:
            return {}
        wanted = select(Report.id, Report.unit, Report.revision, Report.decision).where(
            col(Report.id).in_(reports)
        )
        found = self._session.exec(wanted)
        return {key: _Standing(unit, revision, said == "locked") for key, unit, revision, said in found}

    def _read_twins(self, instances: Sequence[str]) -> dict[str, _Twin]:
        if not instances:
            return {}
        columns = (Revision.instance, Revision.report, Revision.number, Revision.sha256, Revision.receipt)
        wanted = sa_select(*map(col, columns)).where(col(Revision.instance).in_(instances))
        found = self._session.connection().execute(wanted)
        return {str(instance): _Twin(*others) for instance, *others in found}

    def _read_due(self, periods: set[str]) -> dict[tuple[str, str], date | None]:
        if not periods:
            return {}
        columns = (col(Obligation.form), col(Obligation.period), col(Obligation.due))
        wanted = select(*columns).where(
            Obligation.unit == self._device.unit, col(Obligation.period).in_(periods)
        )
        return {(form, period): due for form, period, due in self._session.exec(wanted)}
