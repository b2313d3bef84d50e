"""A commune's PC before the real centre, with a network that can be made to fail."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from sync import receipts
from sync.adapters.native import NativeCentral, enrol
from sync.central.tables import PublishedForm
from sync.engine import SyncEngine
from sync.protocol import EnrolResponse, FailureKind, Outcome
from tests.central_in_process import CentralInProcess
from tests.contract.outbox_contract import NOW
from tests.faulty_transport import FaultyTransport
from tests.sync.memory_outbox import UNIT, MemoryOutbox


def announce(central: CentralInProcess, form: str = "thu") -> None:
    """Let the centre know `form` in a later version than the reports': they are stored unjudged."""
    row = PublishedForm(
        form=form,
        version="9",
        title={"vi": "Biểu thử"},
        settings={},
        xml="",
        attachments={},
        current=True,
        published_at=NOW,
    )
    with central.centre.database.writing() as session:
        session.add(row)


@dataclass
class Pc:
    """A PC of a commune: its own outbox, engine and clock."""

    central: CentralInProcess
    enrolled: EnrolResponse
    now: datetime = NOW
    device_key: dict[str, str] = field(default_factory=receipts.new_key)

    def __post_init__(self) -> None:
        """Put the engine on a network that can fail."""
        self.network = FaultyTransport(self.central.transport())
        self.outbox = MemoryOutbox(self.enrolled.server_key)
        self.restart()

    def restart(self) -> None:
        """The application was killed and started again; the outbox is what is left."""
        given = self.enrolled
        server = receipts.key_id(given.server_key)
        self.api = NativeCentral(self.central.url, given.token, given.device, server, self.network)
        self.engine = SyncEngine(self.outbox, self.api, Random(7))

    def once(self) -> Outcome:
        """One run of the engine."""
        return self.engine.run_once(self.now)

    def until_quiet(self, runs: int = 50) -> list[Outcome]:
        """Run, and let the time pass that each outcome asks for, until nothing waits."""
        outcomes = []
        for _ in range(runs):
            outcome = self.once()
            outcomes.append(outcome)
            if outcome.next_due is None:
                return outcomes
            self.now = max(self.now, outcome.next_due)
        raise AssertionError(f"still not quiet: {outcomes[-1]}")

    def failures(self, outcomes: list[Outcome]) -> list[FailureKind]:
        """What failed on the way."""
        return [outcome.failure for outcome in outcomes if outcome.failure is not None]


def enrolled_pc(central: CentralInProcess, unit: str = UNIT) -> Pc:
    """A PC enrolled for `unit`."""
    key = receipts.public(receipts.new_key())
    given = enrol(central.url, central.enrol_code(unit), key, "PC", transport=central.transport())
    return Pc(central, given)


@pytest.fixture
def central(tmp_path: Path) -> Iterator[CentralInProcess]:
    """A centre whose clock stands half a second past the PC's."""
    running = CentralInProcess(tmp_path, lambda: NOW.astimezone(UTC) + timedelta(seconds=0.5))
    announce(running)
    yield running
    running.close()


@pytest.fixture
def pc(central: CentralInProcess) -> Pc:
    """A PC enrolled for the commune of the tests."""
    return enrolled_pc(central)
