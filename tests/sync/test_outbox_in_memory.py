from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from sync import receipts
from sync.protocol import WaitingItem
from tests.contract.outbox_contract import OutboxCase, OutboxContract, submission
from tests.sync.memory_outbox import MemoryOutbox, item


@dataclass
class InMemory:
    centre_key: dict[str, str] = field(default_factory=receipts.new_key)
    outbox: MemoryOutbox = field(init=False)

    def __post_init__(self) -> None:
        self.outbox = MemoryOutbox(receipts.public(self.centre_key))

    def put(self, report: str | None = None) -> WaitingItem:
        earlier = [row for row in self.outbox.rows.values() if submission(row.item).report == report]
        return self.outbox.put(item(report, str(len(earlier)) if earlier else None))

    def acknowledged(self) -> set[str]:
        return self.outbox.keys("acknowledged")

    def set_aside(self) -> set[str]:
        return self.outbox.keys("set_aside")

    def reopen(self) -> None:
        """Nothing is on a disk."""


class TestMemoryOutbox(OutboxContract):
    @pytest.fixture
    def case(self) -> OutboxCase:
        return InMemory()
