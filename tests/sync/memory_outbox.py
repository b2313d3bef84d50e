"""An outbox in memory: the smallest thing that keeps to the contract, for tests of the engine."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import uuid4

from sync import receipts
from sync.protocol import Applied, Change, FailureKind, Result, SubmissionItem, SyncResponse, WaitingItem
from sync.retry import due_at
from tests.contract.outbox_contract import NOW, submission

UNIT = "20242"
FAULTS = 6


def xml(instance: str, value: str = "1", form: str = "thu", version: str = "1") -> str:
    """A report of the small test form."""
    return (
        f'<data xmlns:orx="http://openrosa.org/xforms" id="{form}" version="{version}"><so>{value}</so>'
        f"<orx:meta><orx:instanceID>{instance}</orx:instanceID></orx:meta></data>"
    )


def item(report: str | None = None, base: str | None = None, **other: object) -> SubmissionItem:
    """A signed report; fields are changed by `other`, and the sha256 fits the XML unless given."""
    instance = f"uuid:{uuid4()}"
    fields: dict[str, object] = {
        "key": str(uuid4()),
        "base": base,
        "report": report or str(uuid4()),
        "form": "thu",
        "version": "1",
        "instance": instance,
        "unit": UNIT,
        "period": "2026-10",
        "xml": xml(instance),
        "finished_at": NOW,
        "author": "Lê Thị Hoa",
        "approver": "Trần Văn Đạt",
    } | other
    fields.setdefault("sha256", hashlib.sha256(str(fields["xml"]).encode()).hexdigest())
    return SubmissionItem.model_validate(fields)


@dataclass
class Row:
    """One item and what became of it."""

    item: WaitingItem
    retry_at: datetime
    state: str = "waiting"
    result: Result | None = None


@dataclass
class MemoryOutbox:
    """Implements `sync.protocol.Outbox`."""

    pinned: dict[str, str]  # the centre's public key
    rows: dict[str, Row] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    revisions: dict[str, str] = field(default_factory=dict)
    at: str | None = None

    def put(self, sent: SubmissionItem) -> WaitingItem:
        """Put a signed report in."""
        body = sent.model_dump_json().encode()
        waiting = WaitingItem(key=sent.key, group=sent.report, body=body, attempts=0)
        self.rows[sent.key] = Row(waiting, NOW)
        return waiting

    def due(self, now: datetime, limit: int) -> tuple[WaitingItem, ...]:
        """See the port."""
        first = [row for row in self._first_of_each_group() if due_at(row.retry_at, now) <= now]
        return tuple(row.item for row in first)[:limit]

    def cursor(self) -> str | None:
        """See the port."""
        return self.at

    def anew(self) -> str | None:
        """See the port: this one forgets nothing."""
        return None

    def beyond(self) -> tuple[str, ...]:
        """See the port: an answer is taken in whole here."""
        return ()

    def apply(self, now: datetime, sent: tuple[WaitingItem, ...], response: SyncResponse) -> Applied:
        """See the port."""
        before = {key: row.state for key, row in self.rows.items()}
        retried = 0
        for result in response.results:
            row = self.rows.get(result.key)
            if row is None or row.state != "waiting":
                continue
            row.result = result
            if result.status == "retry":
                row.retry_at = now + timedelta(seconds=result.after or 60)
                retried += 1
            elif result.status != "ok":
                row.state = "set_aside"
            elif self._proves(result, row.item):
                row.state = "acknowledged"
        self.changes.extend((*response.changes, *response.fetched))
        self.at = response.cursor
        moved = {key: row.state for key, row in self.rows.items() if row.state != before[key]}
        return Applied(
            acknowledged=list(moved.values()).count("acknowledged"),
            set_aside=list(moved.values()).count("set_aside"),
            retried=retried,
            changes=len(response.changes),
            reports=tuple(self.rows[key].item.group for key in moved),
        )

    def failed(self, sent: tuple[WaitingItem, ...], retry_at: datetime) -> None:
        """See the port."""
        for waiting in sent:
            row = self.rows[waiting.key]
            row.retry_at = retry_at
            row.item = row.item.model_copy(update={"attempts": row.item.attempts + 1})

    def fault(self, now: datetime, item: WaitingItem, why: FailureKind, retry_at: datetime) -> Applied:
        """See the port."""
        row = self.rows[item.key]
        row.retry_at = retry_at
        row.item = row.item.model_copy(update={"faults": row.item.faults + 1})
        if row.item.faults < FAULTS:
            return Applied(retried=1)
        row.state, row.result = "set_aside", Result(key=item.key, status="parked", why=str(why), fault=True)
        return Applied(set_aside=1)

    def next_due(self, now: datetime) -> datetime | None:
        """See the port."""
        return min((due_at(row.retry_at, now) for row in self._first_of_each_group()), default=None)

    def release(self) -> None:
        """See the port."""
        for row in self._waiting():
            row.retry_at = NOW

    def pending(self) -> int:
        """See the port."""
        return len(self._waiting())

    def keys(self, state: str) -> set[str]:
        """Keys of the items in `state`."""
        return {key for key, row in self.rows.items() if row.state == state}

    def _waiting(self) -> list[Row]:
        return [row for row in self.rows.values() if row.state == "waiting"]

    def _first_of_each_group(self) -> list[Row]:
        first: dict[str, Row] = {}
        for row in self._waiting():
            first.setdefault(row.item.group, row)
        return list(first.values())

    def _proves(self, result: Result, waiting: WaitingItem) -> bool:
        sent = submission(waiting)
        try:
            proof = receipts.check(result.receipt or "", self.pinned)
        except receipts.ReceiptInvalid:
            return False
        return (proof.report, proof.sha256) == (sent.report, sent.sha256)
