"""A centre in this process, an own clock, and a browser or a PC before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from tests.central_in_process import CentralInProcess

#: A Monday morning in Vietnam: the reports for 2026-10 closed on 14/10, those for 2026-11 on Saturday.
MORNING = datetime(2026, 11, 16, 2, 0, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """The centre's clock."""
    return Clock()


@pytest.fixture
def central(tmp_path: Path, clock: Clock) -> Iterator[CentralInProcess]:
    """A fresh centre."""
    running = CentralInProcess(tmp_path, clock)
    yield running
    running.close()


@pytest.fixture
def web(central: CentralInProcess) -> Iterator[httpx.Client]:
    """A browser or a bare client at the centre's address."""
    with httpx.Client(transport=central.transport(), base_url=central.url) as client:
        yield client
