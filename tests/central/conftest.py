"""A centre in this process, an own clock, and a browser or a PC before it; on SQLite or on PostgreSQL.

Tests run on SQLite. Those of a module that says `BOTH_DATABASES = True` run on PostgreSQL as well, in a
cluster that is started for them; without its programs those runs are skipped.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from sync.central.database import Database
from tests.central_in_process import CentralInProcess
from tests.postgres import MISSING, Cluster, cluster, programs

#: A Monday morning in Vietnam: the reports for 2026-10 closed on 14/10, those for 2026-11 on Saturday.
MORNING = datetime(2026, 11, 16, 2, 0, tzinfo=UTC)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run on both databases what asks for it."""
    if getattr(metafunc.module, "BOTH_DATABASES", False) and "database" in metafunc.fixturenames:
        metafunc.parametrize("database", ["sqlite", "postgres"], indirect=True)


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


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A PostgreSQL server with the database `made`, in which all migrations have run."""
    if programs() is None:
        pytest.skip(MISSING)
    with cluster() as running:
        Database(running.create("made")).close()
        yield running


@pytest.fixture
def database(request: pytest.FixtureRequest) -> Iterator[str | None]:
    """Address of a fresh database; None is SQLite, which is what a test gets that does not ask."""
    if getattr(request, "param", "sqlite") == "sqlite":
        yield None
        return
    running: Cluster = request.getfixturevalue("postgres")
    name = uuid4().hex
    yield running.create(name, "made")
    running.drop(name)


@pytest.fixture
def central(tmp_path: Path, clock: Clock, database: str | None) -> Iterator[CentralInProcess]:
    """A fresh centre."""
    running = CentralInProcess(tmp_path, clock, database=database)
    yield running
    running.close()


@pytest.fixture
def web(central: CentralInProcess) -> Iterator[httpx.Client]:
    """A browser or a bare client at the centre's address."""
    with httpx.Client(transport=central.transport(), base_url=central.url) as client:
        yield client
