"""Reports of several communes, taken in beside each other on PostgreSQL: who waits for whom, what is told."""

from __future__ import annotations

import json
import threading
from collections import Counter as Counts
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from functools import partial
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import text
from sqlmodel import Session, col, select

from sync.central.database import Database
from sync.central.exchange import Exchanges
from sync.central.feed import CursorTooOld, tell
from sync.central.published import Published
from sync.central.tables import Counter, Device, FeedEntry, Revision, Taken
from sync.protocol import Item, PresentItem, SubmissionItem, SyncResponse
from tests.central_in_process import CentralInProcess
from tests.postgres import Cluster
from tests.sync.conftest import Pc, announce, enrolled_pc
from tests.sync.memory_outbox import item, xml

BOTH_DATABASES = True
NOW = datetime(2026, 11, 16, 2, 0, tzinfo=UTC)
_WAITING = text(
    "SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database "
    "WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()"
)


@pytest.fixture
def server(postgres: Cluster) -> Iterator[Database]:
    """A database on PostgreSQL."""
    found = Database(postgres.create("beside", "made"))
    yield found
    found.close()
    postgres.drop("beside")


def say(session: Session, subject: str) -> None:
    tell(session, NOW, "notice", subject, "1", {})


def told(database: Database) -> list[str]:
    """What a reader sees of the feed now."""
    with database.reading() as session:
        return list(session.exec(select(FeedEntry.subject).order_by(col(FeedEntry.seq))))


class Other:
    """A thread that writes one word in a transaction of its own."""

    def __init__(self, database: Database, begin: Callable[[], AbstractContextManager[Session]]) -> None:
        self._database = database
        self._begin = begin
        self._thread = threading.Thread(target=self._write)
        self._thread.start()

    def _write(self) -> None:
        with self._begin() as session:
            say(session, "other")

    def waits(self) -> bool:
        """True once it stands before a lock, False when it has ended without."""
        with self._database.glancing() as session:
            while self._thread.is_alive():
                if session.connection().execute(_WAITING).scalar_one():
                    return True
        return False

    def end(self) -> None:
        self._thread.join()


def test_another_commune_waits_for_nobody(server: Database) -> None:
    with server.taking("1"):
        other = Other(server, lambda: server.taking("2"))
        assert not other.waits()
        assert told(server) == ["other"]


def test_the_same_commune_waits_from_the_beginning(server: Database) -> None:
    with server.taking("1"):
        other = Other(server, lambda: server.taking("1"))
        assert other.waits()
    other.end()
    assert told(server) == ["other"]


def test_who_writes_alone_waits_and_is_waited_for(server: Database) -> None:
    with server.taking("1"):
        other = Other(server, server.writing)
        assert other.waits()
    other.end()
    with server.writing() as session:
        session.connection()
        other = Other(server, lambda: server.taking("1"))
        assert other.waits()
    other.end()
    assert told(server) == ["other", "other"]


def test_numbers_follow_the_order_of_commits(server: Database) -> None:
    """Who has said something has the turn until its commit: no reader sees the later number first."""
    with server.taking("1") as session:
        say(session, "first")
        other = Other(server, lambda: server.taking("2"))
        assert other.waits()
        assert told(server) == []
    other.end()
    assert told(server) == ["first", "other"]


@pytest.fixture
def pcs(central: CentralInProcess) -> tuple[Pc, Pc]:
    """Two PCs of one commune, which has all it owes."""
    announce(central)
    pcs = enrolled_pc(central), enrolled_pc(central)
    for pc in pcs:
        pc.until_quiet()
    return pcs


def body(pc: Pc, *sent: Item, cursor: str | None = None) -> bytes:
    items = [each.model_dump(mode="json") for each in sent]
    return json.dumps({"p": 1, "device": pc.enrolled.device, "cursor": cursor, "items": items}).encode()


def ask(exchanges: Exchanges, pc: Pc, *sent: Item, cursor: str | None = None) -> SyncResponse:
    def sender(session: Session) -> Device:
        return session.get_one(Device, pc.enrolled.device)

    return exchanges.answer(sender, lambda: body(pc, *sent, cursor=cursor))


def at_once(*works: Callable[[], SyncResponse]) -> list[str]:
    """The statuses that several get who ask in the same moment, sorted."""
    found: list[str] = []
    ready = threading.Barrier(len(works))

    def one(work: Callable[[], SyncResponse]) -> None:
        ready.wait()
        found.extend(result.status for result in work().results)

    threads = [threading.Thread(target=one, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(found)


def test_two_pcs_with_the_same_report_at_once(central: CentralInProcess, pcs: tuple[Pc, Pc]) -> None:
    exchanges = Exchanges(central.centre, Published())
    for _ in range(5):
        one = item()
        two = item(one.report)
        said = at_once(partial(ask, exchanges, pcs[0], one), partial(ask, exchanges, pcs[1], two))
        assert said == ["conflict", "ok"]
    check_serials(central, 5)


def test_two_communes_with_the_same_instance_at_once(central: CentralInProcess, pcs: tuple[Pc, Pc]) -> None:
    """No lock of a commune keeps these apart: the database does, and who comes second is judged again."""
    exchanges, far = Exchanges(central.centre, Published()), enrolled_pc(central, unit="20194")
    far.until_quiet()
    for _ in range(5):
        ours = item()
        theirs = item(unit="20194", instance=ours.instance, xml=xml(ours.instance))
        said = at_once(partial(ask, exchanges, pcs[0], ours), partial(ask, exchanges, far, theirs))
        assert said == ["invalid", "ok"]
    check_serials(central, 5)


def check_serials(central: CentralInProcess, many: int) -> None:
    """No number is missing or given twice."""
    with central.centre.database.reading() as session:
        serials = sorted(session.exec(select(Revision.serial)))
        assert [int(each.split("-")[1]) for each in serials] == list(range(1, many + 1))
        assert session.get_one(Counter, "receipt").value == many


def test_the_same_request_twice_at_once(central: CentralInProcess, pcs: tuple[Pc, Pc]) -> None:
    """A request that comes a second time while the first is at work gets the very same receipts."""
    exchanges = Exchanges(central.centre, Published())
    for _ in range(5):
        sent = item(), item()
        found: list[SyncResponse] = []

        def once(sent: tuple[SubmissionItem, ...] = sent, found: list[SyncResponse] = found) -> SyncResponse:
            found.append(ask(exchanges, pcs[0], *sent))
            return found[-1]

        assert at_once(once, once) == ["ok"] * 4
        assert found[0].results == found[1].results
    check_serials(central, 10)


def test_a_crowd_of_communes(central: CentralInProcess, pcs: tuple[Pc, Pc]) -> None:
    """Four communes send in the same moments, each by a worker of its own: all with a report of theirs and
    one whose instance id every one of them uses, some with what is done alone (who signed in there).

    Nobody waits in a circle, each instance is taken from one of them, no serial is missing, and the first
    commune's other PC, which asks all the while, is told of each of its reports.
    """
    senders = [pcs[0], *(enrolled_pc(central, unit=unit) for unit in ("20194", "20197", "20200"))]
    twins = [f"uuid:{uuid4()}" for _ in range(5)]
    own: list[str] = []
    statuses: list[str] = []
    ready = threading.Barrier(len(senders) + 1, timeout=60)

    def send(number: int) -> None:
        exchanges, pc = Exchanges(central.centre, Published()), senders[number]
        unit = pc.enrolled.unit
        for turn, twin in enumerate(twins):
            reports = [item(unit=unit), item(unit=unit, instance=twin, xml=xml(twin))]
            present = PresentItem(key=str(uuid4()), by="Lê Thị Hoa", at=NOW)
            ready.wait()
            answer = ask(exchanges, pc, *reports, *([present] if (turn + number) % 3 == 0 else []))
            results = answer.results[:2]
            statuses.extend(result.status for result in results)
            if number == 0:
                own.extend(
                    one.report for one, got in zip(reports, results, strict=True) if got.status == "ok"
                )

    def listen() -> tuple[set[str], str | None]:
        exchanges, cursor, heard = Exchanges(central.centre, Published()), None, set[str]()
        for _ in twins:
            ready.wait()
            for _ in range(3):
                answer = ask(exchanges, pcs[1], cursor=cursor)
                cursor = answer.cursor
                heard |= {change.id for change in answer.changes if change.kind == "submission"}
        return heard, cursor

    with ThreadPoolExecutor(len(senders) + 1) as pool:
        listening = pool.submit(listen)
        for each in [pool.submit(send, number) for number in range(len(senders))]:
            each.result()
        heard, cursor = listening.result()
    later = ask(Exchanges(central.centre, Published()), pcs[1], cursor=cursor)
    heard |= {change.id for change in later.changes}
    assert Counts(statuses) == {"ok": len(twins) * 5, "invalid": len(twins) * 3}
    assert set(own) <= heard
    check_serials(central, len(twins) * 5)


class Lost(Exception):
    """The centre dies."""


class DiesAfterTheCommit(Exchanges):
    def _answer(self, *_asked: Any) -> SyncResponse:
        raise Lost


def test_what_was_committed_is_answered_when_it_comes_again(
    central: CentralInProcess, pcs: tuple[Pc, Pc]
) -> None:
    sent = item()
    with pytest.raises(Lost):
        ask(DiesAfterTheCommit(central.centre, Published()), pcs[0], sent)
    check_serials(central, 1)
    again = ask(Exchanges(central.centre, Published()), pcs[0], sent)
    assert [result.status for result in again.results] == ["ok"]
    check_serials(central, 1)


def test_a_cursor_too_old_is_told_before_anything_is_taken_in(
    central: CentralInProcess, pcs: tuple[Pc, Pc]
) -> None:
    with pytest.raises(CursorTooOld):
        ask(Exchanges(central.centre, Published()), pcs[0], item(), cursor="bm9uZTo5")
    with central.centre.database.reading() as session:
        assert session.exec(select(Taken.key)).all() == []


def test_reports_alone_wait_for_their_commune_only(central: CentralInProcess, pcs: tuple[Pc, Pc]) -> None:
    """A commune that is at it holds no other one up; one by one it is on SQLite."""
    if not central.centre.database.is_postgres:
        return
    with central.centre.database.taking("20194"):
        answer = ask(Exchanges(central.centre, Published()), pcs[0], item())
    assert [result.status for result in answer.results] == ["ok"]
