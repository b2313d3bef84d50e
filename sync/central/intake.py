"""Taking items in: each in a savepoint of its own, its effect and its stored result in one transaction."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Sequence
from typing import Any, Literal

from pydantic import TypeAdapter, ValidationError
from sqlmodel import Session, select

from desktop.domain.files import LIMIT
from sync import receipts
from sync.central import contents, obligations
from sync.central.centre import Centre, count
from sync.central.feed import tell
from sync.central.published import Published
from sync.central.tables import Device, Report, Revision, Seen, Taken
from sync.protocol import CellError, DecisionSeenItem, Item, ReadItem, Result, SubmissionItem

_log = logging.getLogger(__name__)
_items: TypeAdapter[Item] = TypeAdapter(Item)

#: Seconds after which an item may come again that cannot be settled now.
FORM_NOT_YET = 3600
OWN_FAULT = 600


class Intake:
    """Takes one device's items in, inside the transaction of `session`."""

    def __init__(self, centre: Centre, published: Published, session: Session, device: Device) -> None:
        self._centre = centre
        self._published = published
        self._session = session
        self._device = device

    def take(self, item: dict[str, Any]) -> Result:
        """The item's result: the stored one when its key came before, else made now and stored.

        `retry` is not stored: the same key may come again. One bad item never holds the others.
        """
        key = str(item["key"])
        mark = fingerprint(item)
        same = (Taken.device == self._device.id, Taken.key == key)
        taken = self._session.exec(select(Taken).where(*same)).first()
        if taken is not None:
            if taken.fingerprint == mark:
                return Result.model_validate_json(taken.result)
            return invalid(key, "", "This key was used for other content.")
        try:
            with self._session.begin_nested():
                result = self._settle(key, item)
                if result.status != "retry":
                    self._keep(key, mark, result)
        except Exception:  # noqa: BLE001 - a fault of ours in one item must not hold the others, nor lose it
            _log.exception("item %s of device %s could not be taken in", key, self._device.id)
            why = "the centre failed on this item"
            return Result(key=key, status="retry", after=OWN_FAULT, why=why, fault=True)
        return result

    def _keep(self, key: str, mark: str, result: Result) -> None:
        stored = result.model_dump_json(exclude_defaults=True)
        row = Taken(device=self._device.id, key=key, fingerprint=mark, result=stored, at=self._centre.clock())
        self._session.add(row)
        self._session.flush()

    def _settle(self, key: str, raw: dict[str, Any]) -> Result:
        if not is_text(raw):  # no receipt could name it: it would come again for ever
            return invalid(key, "", "The report holds half a character, which no text can hold.")
        try:
            item = _items.validate_python(raw)
        except ValidationError as error:
            where = error.errors()[0]
            return invalid(key, "", f"{'.'.join(map(str, where['loc']))}: {where['msg']}")
        if isinstance(item, SubmissionItem):
            return self._submission(item)
        return self._seen(item)

    def _seen(self, item: ReadItem | DecisionSeenItem) -> Result:
        subject = item.notice if isinstance(item, ReadItem) else item.review
        now = self._centre.clock()
        row = Seen(device=self._device.id, op=item.op, subject=subject, at=item.at, received_at=now)
        self._session.add(row)
        return Result(key=item.key, status="ok")

    def _submission(self, item: SubmissionItem) -> Result:
        if item.unit != self._device.unit:
            why = f"this PC reports for commune {self._device.unit}, not {item.unit}"
            return Result(key=item.key, status="forbidden", why=why)
        if hashlib.sha256(item.xml.encode()).hexdigest() != item.sha256:
            return invalid(item.key, "", "The report's sha256 is not that of its XML.")
        unnamed = _unnamed(item)
        if unnamed is not None:
            return unnamed
        report = self._session.get(Report, item.report)
        if report is not None and report.unit != item.unit:
            return Result(key=item.key, status="forbidden", why="this report is another commune's")
        refused = self._standing(item, report)
        if refused is not None:
            return refused
        found = self._published.check(self._session, item)
        if found is None:
            why = f"form {item.form} is not published here yet"
            return Result(key=item.key, status="retry", after=FORM_NOT_YET, why=why)
        if found.errors and not found.store_anyway:
            return Result(key=item.key, status="invalid", errors=found.errors)
        return self._store(item, report, found.errors)

    def _standing(self, item: SubmissionItem, report: Report | None) -> Result | None:
        """What stands against a new revision on top of `report`; None when nothing does."""
        twin = self._session.exec(select(Revision).where(Revision.instance == item.instance)).first()
        if twin is not None and (twin.report, twin.sha256) == (item.report, item.sha256):
            # The very same report under another key, from a PC enrolled anew, say: it is here already.
            return Result(key=item.key, status="ok", rev=str(twin.number), receipt=twin.receipt)
        held = None if report is None else str(report.revision)
        if held != item.base:
            xml = None if report is None else self._newest(report).xml
            return Result(key=item.key, status="conflict", rev=held, xml=xml)
        if twin is not None:
            return invalid(item.key, "/meta/instanceID", "Another report has this instance id.")
        return None

    def _newest(self, report: Report) -> Revision:
        newest = (Revision.report == report.id, Revision.number == report.revision)
        return self._session.exec(select(Revision).where(*newest)).one()

    def _store(self, item: SubmissionItem, report: Report | None, problems: Sequence[CellError]) -> Result:
        now = self._centre.clock()
        if report is None:
            due = obligations.due_of(self._centre, self._session, item.unit, item.form, item.period)
            report = Report(
                id=item.report,
                unit=item.unit,
                form=item.form,
                period=item.period,
                due=due,
                late=None if due is None else self._centre.today() > due,
                revision=0,
                first_received_at=now,
                received_at=now,
            )
        report.revision += 1
        report.received_at = now
        serial = f"TN-{count(self._session, 'receipt'):06d}"
        complete = contents.name_files(
            self._session, item.report, report.revision, item.unit, item.attachments
        )
        revision = Revision(
            **item.model_dump(
                include={"report", "form", "version", "instance", "deprecated", "sha256", "xml", "author"}
                | {"approver", "finished_at"}
            ),
            number=report.revision,
            attachments=[attachment.model_dump() for attachment in item.attachments],
            problems=[problem.model_dump() for problem in problems],
            device=self._device.id,
            received_at=now,
            serial=serial,
            receipt=self._receipt(item, report, serial, complete),
        )
        self._session.add_all((report, revision))
        self._session.flush()
        self._tell(item, report)
        return Result(key=item.key, status="ok", rev=str(report.revision), receipt=revision.receipt)

    def _receipt(self, item: SubmissionItem, report: Report, serial: str, complete: bool) -> str:
        level: Literal["pending", "complete"] = "complete" if complete else "pending"
        claims = {
            "report": item.report,
            "rev": str(report.revision),
            "sha256": item.sha256,
            "unit": item.unit,
            "form": item.form,
            "period": item.period,
            "author": item.author,
            "received_at": report.received_at.isoformat(timespec="seconds"),
            "serial": serial,
            "attachments": level,
        }
        return receipts.make(self._centre.key, claims)

    def _tell(self, item: SubmissionItem, report: Report) -> None:
        """Let the commune's other PCs know."""
        rev = str(report.revision)
        body = item.model_dump(mode="json", include={"report", "sha256", "form", "period", "instance"})
        tell(
            self._session,
            self._centre.clock(),
            "submission",
            item.report,
            rev,
            {**body, "rev": rev},
            unit=item.unit,
            device=self._device.id,
        )


def _unnamed(item: SubmissionItem) -> Result | None:
    """Refuses an attached file that could never come: its receipt would be pending for ever."""
    for file in item.attachments:
        if not contents.is_sha256(file.sha256):
            said = f"The attached file {file.name} is named by a SHA-256 that is none: {file.sha256[:80]}."
            return invalid(item.key, "", said)
        if not 0 <= file.size <= LIMIT:
            said = f"The attached file {file.name} has {file.size} bytes; at most {LIMIT} can come."
            return invalid(item.key, "", said)
    return None


def fingerprint(item: dict[str, Any]) -> str:
    """SHA-256 of the item's canonical JSON: equal items, equal fingerprints."""
    canonical = json.dumps(item, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()


def is_text(item: dict[str, Any]) -> bool:
    """Whether every character in it is one: JSON can spell halves of characters that UTF-8 cannot."""
    try:
        json.dumps(item, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def invalid(key: str, ref: str, message: str) -> Result:
    """An item refused for one reason."""
    return Result(key=key, status="invalid", errors=(CellError(ref=ref, message=message),))
