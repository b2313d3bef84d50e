"""The desktop's own outbox, on a real encrypted store, before the contract."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import select

from desktop.domain.report import ReportState
from desktop.events import EventBus
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.enrolment import EnrolmentStore
from desktop.store.opening import finish_store, make_store, open_store
from desktop.store.outbox import StoreOutbox
from desktop.store.reports import ReportStore, SignedOff
from sync import receipts
from sync.protocol import WaitingItem
from tests.contract.outbox_contract import NOW, OutboxCase, OutboxContract
from tests.sync.memory_outbox import UNIT, item

KEY = bytes(range(32))


class OnDisk:
    """A store of an enrolled PC."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.centre_key = receipts.new_key()
        make_store(path, KEY)
        finish_store(path)
        self._open()
        central = {
            "name": "Trung tâm",
            "url": "http://central.test",
            "device": "pc",
            "unit": UNIT,
            "token": "t",
            "server_key": receipts.public(self.centre_key),
        }
        EnrolmentStore(self._store).enrolled(central, "hoa", NOW)

    @property
    def outbox(self) -> StoreOutbox:
        return self._outbox

    def put(self, report: str | None = None) -> WaitingItem:
        signed = item(report)
        reports = ReportStore(self._store)
        if report is None:
            self._awaiting(signed.report)
        else:
            reports.move(report, "correct", "hoa", NOW)
            reports.move(report, "finish", "hoa", NOW)
        off = SignedOff(
            report=signed.report,
            revision=reports.load(signed.report).revision,
            version=signed.version,
            xml=signed.xml.encode(),
            sha256=signed.sha256,
            instance=signed.instance,
            deprecated=None,
            author=signed.author,
            approver=signed.approver,
            finished_at=signed.finished_at,
            key=signed.key,
        )
        bodies: list[bytes] = []

        def body(base: str | None) -> bytes:
            bodies.append(signed.model_copy(update={"base": base}).model_dump_json().encode())
            return bodies[-1]

        reports.sign(off, body, "dat", NOW)
        return WaitingItem(key=signed.key, group=signed.report, body=bodies[-1], attempts=0)

    def acknowledged(self) -> set[str]:
        return self._in_state("done")

    def set_aside(self) -> set[str]:
        return self._in_state("aside")

    def reopen(self) -> None:
        self.close()
        self._open()

    def close(self) -> None:
        self._store.close()

    def _open(self) -> None:
        self._store: Store = open_store(self._path, KEY, EventBus(), 0)
        self._outbox = StoreOutbox(self._store)

    def _awaiting(self, report: str) -> None:
        row = t.ReportRow(
            id=report,
            form="thu",
            version="1",
            title="Biểu thử",
            period="2026-10",
            state=ReportState.AWAITING,
            author="Lê Thị Hoa",
            updated=NOW,
        )
        self._store.write(lambda session: session.add(row))

    def _in_state(self, state: str) -> set[str]:
        query = select(t.OutboxRow.key).where(t.OutboxRow.state == state)
        return self._store.read(lambda session: set(session.exec(query)))


class TestStoreOutbox(OutboxContract):
    @pytest.fixture
    def case(self, tmp_path: Path) -> Iterator[OutboxCase]:
        found = OnDisk(tmp_path / "store.db")
        yield found
        found.close()
