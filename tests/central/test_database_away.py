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

from sync.central.tables import FeedEntry, Taken
from tests.central.conftest import MORNING
from tests.central_in_process import CentralInProcess
from tests.postgres import MISSING, Cluster, cluster, programs
from tests.sync.conftest import announce, enrolled_pc
from tests.sync.memory_outbox import item

#: The centre looks at its clock so often in an exchange: for the token, for what the commune owes, when it
#: takes the items in, for when the PC was here, and for the answer (all is written by then, nothing committed).
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


Opener = Callable[[Path, StoppingClock, str], CentralInProcess]


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

        def opener(folder: Path, clock: StoppingClock, database: str) -> CentralInProcess:
            central = CentralInProcess(folder, clock, database=database)
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
    assert [row["serial"] for row in central.reports()] == [f"TN-{n:06d}" for n in range(len(sent), 0, -1)]
