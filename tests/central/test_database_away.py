"""PostgreSQL that stops in the middle of an exchange, and comes back."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

import httpx
import pytest
from sqlmodel import select

from sync.central.centre import Clock
from sync.central.database import MOST_CONNECTIONS, Database
from sync.central.tables import FeedEntry, Taken
from tests.central.conftest import MORNING
from tests.central_in_process import CentralInProcess
from tests.postgres import MISSING, Cluster, cluster, programs
from tests.sync.conftest import announce, enrolled_pc
from tests.sync.memory_outbox import item

#: The centre looks at its clock so often in an exchange before its commit: when it comes, for the token, for
#: what the commune owes, for when the PC was here, and when it takes the items in. Once more for the answer.
LOOKS = 5


class StoppingClock:
    """A clock; when it has been looked at so often, the server is gone."""

    def __init__(self, server: Cluster) -> None:
        self._server = server
        self.left = 0

    def __call__(self) -> datetime:
        self.left -= 1
        if self.left == 0:
            self._server.stop()
        return MORNING


Opener = Callable[[Path, Clock, str], CentralInProcess]


@pytest.fixture(scope="module")
def server() -> Iterator[Cluster]:
    """A server of this module's own: others would not bear its being stopped."""
    if programs() is None:
        pytest.skip(MISSING)
    with cluster() as running:
        yield running


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Opens a centre that is closed at the end."""
    with ExitStack() as stack:

        def opener(folder: Path, clock: Clock, database: str) -> CentralInProcess:
            central = CentralInProcess(folder, clock, database=database, patience=1)
            stack.callback(central.close)
            return central

        yield opener


@pytest.mark.parametrize("looks", range(1, LOOKS + 1))
def test_stopped_in_the_middle_of_a_batch(
    server: Cluster, opened: Opener, tmp_path: Path, looks: int, caplog: pytest.LogCaptureFixture
) -> None:
    """503 with the seconds to wait, nothing of the batch is stored; when it is back all goes on by itself."""
    clock = StoppingClock(server)
    central = opened(tmp_path, clock, server.create(f"stopped-{looks}"))
    announce(central)
    pc = enrolled_pc(central)
    sent = [item() for _ in range(5)]
    body = {"p": 1, "device": pc.enrolled.device, "items": [each.model_dump(mode="json") for each in sent]}
    with httpx.Client(transport=central.transport(), base_url=central.url) as web:
        bearer = {"authorization": f"Bearer {pc.enrolled.token}"}
        clock.left = looks
        with caplog.at_level(logging.CRITICAL, "sync.central"):
            away = web.post("/v1/sync", json=body, headers=bearer)
        assert clock.left <= 0, "it was never stopped"
        assert (away.status_code, away.headers.get("retry-after")) == (503, "30"), away.text
        assert away.json()["server"] == central.server
        server.start()
        assert central.reports() == []
        with central.centre.database.reading() as session:
            assert session.exec(select(Taken)).all() == []
            assert session.exec(select(FeedEntry)).all() == []
        again = web.post("/v1/sync", json=body, headers=bearer)
    assert [result["status"] for result in again.json()["results"]] == ["ok"] * len(sent)
    counted = [row["serial"][: len("TN-000000")] for row in central.reports()]
    assert counted == [f"TN-{n:06d}" for n in range(len(sent), 0, -1)]


def test_stopped_between_the_commit_and_the_answer(
    server: Cluster, opened: Opener, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """503 as well; what is stored is answered with the same receipts when it comes again."""
    clock = StoppingClock(server)
    central = opened(tmp_path, clock, server.create("committed"))
    announce(central)
    pc = enrolled_pc(central)
    sent = item()
    body = {"p": 1, "device": pc.enrolled.device, "items": [sent.model_dump(mode="json")]}
    bearer = {"authorization": f"Bearer {pc.enrolled.token}"}
    with httpx.Client(transport=central.transport(), base_url=central.url) as web:
        clock.left = LOOKS + 1
        with caplog.at_level(logging.CRITICAL, "sync.central"):
            away = web.post("/v1/sync", json={**body, "manifest": ["form"]}, headers=bearer)
        assert clock.left <= 0, "it was never stopped"
        server.start()
        stored = central.reports()
        again = web.post("/v1/sync", json=body, headers=bearer)
        assert central.reports() == stored
    assert (away.status_code, len(stored)) == (503, 1)
    assert [result["status"] for result in again.json()["results"]] == ["ok"]


def test_no_connection_is_free(
    server: Cluster, opened: Opener, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Who finds all connections of a worker taken, and waits in vain, comes again later: it was 500 once."""
    central = opened(tmp_path, lambda: MORNING, server.create("crowded"))
    announce(central)
    pc = enrolled_pc(central)
    body = {"p": 1, "device": pc.enrolled.device, "items": [item().model_dump(mode="json")]}
    bearer = {"authorization": f"Bearer {pc.enrolled.token}"}
    with httpx.Client(transport=central.transport(), base_url=central.url) as web:
        with ExitStack() as crowd, caplog.at_level(logging.CRITICAL, "sync.central"):
            for _ in range(MOST_CONNECTIONS):
                crowd.enter_context(central.centre.database.reading()).connection()
            found = web.post("/v1/sync", json=body, headers=bearer)
        assert (found.status_code, found.headers.get("retry-after")) == (503, "30"), found.text
        assert web.post("/v1/sync", json=body, headers=bearer).json()["results"][0]["status"] == "ok"


def test_started_again_while_nobody_asked(server: Cluster) -> None:
    """Connections that have died in the pool are found out when they are used, and nobody is told 503."""
    database = Database(server.create("unused"), lain=0)
    try:
        with database.writing() as first, database.reading() as second:
            first.connection()
            second.connection()
        server.stop()
        server.start()
        with database.glancing() as session:
            assert session.connection().exec_driver_sql("SELECT 1").scalar() == 1
        with database.taking("00001") as session:
            assert session.connection().exec_driver_sql("SELECT 1").scalar() == 1
    finally:
        database.close()
