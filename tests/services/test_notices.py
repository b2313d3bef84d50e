"""Notices are read and decisions seen without a network, and the centre gets to know once there is one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest
from sqlmodel import select

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.events import NoticesChanged
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.outbox import StoreOutbox
from sync.central.tables import Seen
from sync.protocol import Change, SyncResponse
from tests.central_in_process import CentralInProcess

NOW = datetime(2026, 11, 16, 3, 0, tzinfo=UTC)
UNIT = "20242"
EARLIER = "2026-11-15T08:00:00+07:00"


@pytest.fixture
def central(tmp_path: Path) -> Iterator[CentralInProcess]:
    """A centre."""
    running = CentralInProcess(tmp_path, lambda: NOW)
    yield running
    running.close()


@pytest.fixture
def app(tmp_path: Path, central: CentralInProcess) -> Iterator[App]:
    """An application on a new profile."""
    resources = Config.default().resources
    config = Config(
        tmp_path / "profile", resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024
    )
    made = build(config, clock=lambda: NOW, rng=Random(5), transport=central.transport)
    yield made
    made.close()


@pytest.fixture
def workplace(app: App) -> Workplace:
    """Signed in, and two notices and a return have come."""
    from desktop.domain.report import Role

    made = app.session.create(UNIT, "hoa", "Lê Thị Hoa", Role.OFFICER, "mat-khau-1").workplace
    told = [
        Change(
            seq=1, kind="notice", id="n1", rev="1", body={"title": "Một", "text": "Nội dung", "at": EARLIER}
        ),
        Change(
            seq=2, kind="notice", id="n2", rev="1", body={"title": "Hai", "text": "…", "at": NOW.isoformat()}
        ),
        Change(
            seq=3,
            kind="review",
            id="v1",
            rev="1",
            body={"report": "r", "decision": "returned", "reason": "?"},
        ),
    ]
    answer = SyncResponse(p=1, server="s", now=NOW, changes=tuple(told), cursor="c")
    StoreOutbox(made._store).apply(NOW, (), answer)
    return made


def items(workplace: Workplace) -> list[tuple[str, str]]:
    rows = workplace._store.read(lambda session: session.exec(select(t.OutboxRow)).all())
    return [(row.group, row.state) for row in rows]


def test_newest_first_and_counted(workplace: Workplace) -> None:
    assert [(each.title, each.read_at) for each in workplace.notices.list()] == [("Hai", None), ("Một", None)]
    assert workplace.notices.unread() == 2


def test_reading_is_marked_and_told_once(workplace: Workplace, app: App) -> None:
    heard: list[object] = []
    app.bus.subscribe(NoticesChanged, heard.append)
    workplace.notices.read("n1")
    workplace.notices.read("n1")
    assert workplace.notices.unread() == 1
    assert items(workplace) == [("read:n1", "waiting")]
    assert len(heard) == 1
    workplace.notices.read("gone")
    assert len(items(workplace)) == 1


def test_a_decision_is_seen_once(workplace: Workplace) -> None:
    workplace.notices.decision_seen("another report")
    assert items(workplace) == []
    workplace.notices.decision_seen("r")
    workplace.notices.decision_seen("r")
    assert items(workplace) == [("seen:v1", "waiting")]


def test_what_was_read_is_no_report_that_waits(workplace: Workplace) -> None:
    workplace.notices.read("n1")
    status = workplace.sync.status()
    assert (status.pending, status.set_aside) == (0, 0)
    assert StoreOutbox(workplace._store).pending() == 1


def test_told_again_it_stays_read(workplace: Workplace) -> None:
    workplace.notices.read("n1")
    body = {"title": "Một, sửa", "text": "Nội dung", "at": EARLIER}
    again = Change(seq=9, kind="notice", id="n1", rev="2", body=body)
    answer = SyncResponse(p=1, server="s", now=NOW, changes=(again,), cursor="c")
    StoreOutbox(workplace._store).apply(NOW, (), answer)
    (first,) = [each for each in workplace.notices.list() if each.id == "n1"]
    assert (first.title, first.read_at) == ("Một, sửa", NOW)


def test_the_centre_gets_to_know_who_and_when(workplace: Workplace, central: CentralInProcess) -> None:
    from sync.adapters.native import NativeCentral
    from sync.central.notices import seen
    from sync.engine import SyncEngine
    from sync.receipts import key_id

    workplace.notices.read("n1")
    workplace.notices.decision_seen("r")
    workplace.enrolment.by_code(central.url, central.enrol_code(UNIT))
    workplace.sync.stop()
    outbox = StoreOutbox(workplace._store)
    profile = workplace._store.read(lambda session: session.get_one(t.SettingRow, "central").value)
    api = NativeCentral(
        central.url, profile["token"], profile["device"], key_id(profile["server_key"]), central.transport()
    )
    SyncEngine(outbox, api, Random(1)).run_once(NOW)
    assert {state for _, state in items(workplace)} == {"done"}
    with central.centre.database.reading() as session:
        rows = session.exec(select(Seen)).all()
    assert {(row.op, row.subject, row.at) for row in rows} == {
        ("read", "n1", NOW),
        ("decision_seen", "v1", NOW),
    }
    told = seen(central.centre)
    assert {(each.op, each.subject, each.unit) for each in told} == {
        ("read", "n1", UNIT),
        ("decision_seen", "v1", UNIT),
    }
