"""Real stores with a little in them, for the tests of this folder."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from desktop.domain.files import FileCard
from desktop.domain.periods import Period
from desktop.domain.regime import Obligation
from desktop.events import EventBus
from desktop.store.engine import Store
from desktop.store.obligations import ObligationStore
from desktop.store.opening import finish_store, make_store, open_store
from desktop.store.reports import NewReport, ReportStore, SignedOff

KEY = bytes(range(32))
NOW = datetime(2026, 11, 16, 3, 0, tzinfo=UTC)
UNIT = "20254"


def made(path: Path) -> Path:
    """A new, empty store at `path`, closed."""
    make_store(path, KEY)
    finish_store(path)
    return path


@contextmanager
def opened(path: Path, bus: EventBus | None = None, reserve_bytes: int = 0) -> Iterator[Store]:
    """An existing store, closed at the end."""
    store = open_store(path, KEY, bus or EventBus(), reserve_bytes)
    try:
        yield store
    finally:
        store.close()


def started(store: Store, name: str, period: str = "2026-11", snapshot: bytes = b"<data/>") -> str:
    """A report in draft that answers an obligation of its own; its id is `name`."""
    owed = Obligation(
        f"o-{name}",
        "f.month",
        "f",
        "1",
        UNIT,
        Period.parse(period),
        datetime(2026, 11, 17, tzinfo=UTC).date(),
    )
    ObligationStore(store).ensure((owed,))
    new = NewReport(name, owed.id, "f", "1", "Báo cáo chuyển đổi số", period, owed.due, "Nguyễn Văn An", "an")
    return ReportStore(store).start(new, snapshot, NOW)


def finished(store: Store, name: str) -> str:
    """The same, awaiting sign-off."""
    report = started(store, name)
    ReportStore(store).move(report, "finish", "an", NOW, author="Nguyễn Văn An")
    return report


def sign(store: Store, report: str, xml: bytes = b"<data/>", attachments: tuple[FileCard, ...] = ()) -> str:
    """Sign off a report that awaits it; the key of its outbox item."""
    reports = ReportStore(store)
    stored = reports.load(report)
    key = f"key-{report}-{stored.revision}"
    signed = SignedOff(
        report=report,
        revision=stored.revision,
        version="1",
        xml=xml,
        sha256=hashlib.sha256(xml).hexdigest(),
        instance=f"uuid:{report}-{stored.revision}",
        deprecated=None,
        author="Nguyễn Văn An",
        approver="Trần Thị Lan",
        finished_at=NOW,
        key=key,
        attachments=attachments,
    )
    reports.sign(signed, lambda base: body(signed, base), "lan", NOW)
    return key


def body(signed: SignedOff, base: str | None) -> bytes:
    """The JSON of a SubmissionItem."""
    item = {
        "op": "submission",
        "key": signed.key,
        "base": base,
        "report": signed.report,
        "form": "f",
        "version": signed.version,
        "instance": signed.instance,
        "unit": UNIT,
        "period": "2026-11",
        "xml": signed.xml.decode(),
        "sha256": signed.sha256,
        "finished_at": signed.finished_at.isoformat(),
        "author": signed.author,
        "approver": signed.approver,
    }
    return json.dumps(item).encode()
