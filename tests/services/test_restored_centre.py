"""A centre put back to a copy of between what a PC's cursor says and a receipt it has: nothing stays lost."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import pytest
from sqlmodel import Session, col, select

from desktop.domain.report import Delivery
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.outbox import StoreOutbox
from sync import receipts
from sync.adapters.native import NativeCentral
from sync.central import feed
from sync.engine import SyncEngine
from sync.protocol import EngineState, FailureKind, SubmissionItem
from tests.central_in_process import CentralInProcess
from tests.services.conftest import LEADER_PASSWORD, NOW
from tests.services.failing import Failing
from tests.services.test_packets import Office, app, office, signed
from tests.sync.conftest import enrolled_pc

__all__ = ["app", "office"]

T = TypeVar("T")


class Dead(Exception):
    """The process ended here."""


class Dying:
    """The store of a process that dies before its write number `lives`."""

    def __init__(self, store: Store, lives: int) -> None:
        self._store, self._lives, self.path = store, lives, store.path

    def read(self, work: Callable[[Session], T]) -> T:
        return self._store.read(work)

    def write(self, work: Callable[[Session], T]) -> T:
        self._lives -= 1
        if not self._lives:
            raise Dead
        return self._store.write(work)


@contextmanager
def line(
    office: Office, outbox: StoreOutbox | None = None, through: Failing | None = None
) -> Iterator[SyncEngine]:
    """The way over the line, begun anew."""
    central = office.work.sync._enrolment.central()
    assert central is not None
    server = receipts.key_id(central["server_key"])
    url, transport = central["url"], (through or office.central).transport()
    api = NativeCentral(url, central["token"], central["device"], server, transport)
    yield SyncEngine(outbox or office.work.sync._outbox, api, random.Random(1))
    api.close()


def quiet(office: Office) -> list[FailureKind]:
    """Exchange until nothing more is to be said; what failed on the way."""
    failures = []
    with line(office) as engine:
        for _ in range(20):
            outcome = engine.run_once(NOW)
            failures += [outcome.failure] if outcome.failure else []
            if outcome.state is not EngineState.MORE:
                return failures
    raise AssertionError("still not quiet")


def tell(central: CentralInProcess, *names: str) -> None:
    with central.centre.database.writing() as session:
        for name in names:
            body = {"title": name, "text": name, "at": NOW.isoformat()}
            feed.tell(session, NOW, "notice", name, "1", body)


@contextmanager
def put_back(central: CentralInProcess, copy: Path) -> Iterator[None]:
    """The centre is afterwards as it was before."""
    central.close()
    shutil.copytree(central.data, copy)
    central.start()
    yield
    central.close()
    shutil.rmtree(central.data)
    shutil.copytree(copy, central.data)
    central.start()


def received(office: Office, report: str) -> bool:
    mine = office.work.reports.detail(report).sha256
    return mine in {each["sha256"] for each in office.central.reports()}


def correct(office: Office, report: str, total: str) -> None:
    office.work.reports.correct(report)
    instance = office.work.reports.open(report).instance
    instance.answer("/data/cb_tong", total)
    office.work.reports.finish(report, instance)
    office.work.reports.sign_off(report, "lan", LEADER_PASSWORD)


def said(office: Office) -> tuple[str, ...]:
    return office.work.sync._outbox.beyond()


def test_a_receipt_while_a_long_list_comes_in_parts(office: Office, tmp_path: Path) -> None:
    quiet(office)
    tell(office.central, "one", "two", "three")
    report = signed(office.work)
    with put_back(office.central, tmp_path / "copy"), line(office) as engine:
        engine._changes = 1
        assert engine.run_once(NOW).state is EngineState.MORE
        assert received(office, report)
    assert not received(office, report)
    assert said(office)
    assert quiet(office) == [FailureKind.RELIST]
    assert received(office, report)
    assert said(office) == ()


def test_an_ordinary_receipt_leaves_nothing_to_say(office: Office) -> None:
    """The cursor stands for it, and an exchange with nothing to do stays as short as it was."""
    quiet(office)
    signed(office.work)
    with line(office) as engine:
        assert engine.run_once(NOW).applied.acknowledged == 1
        assert said(office) == ()


def test_a_receipt_before_the_process_died(office: Office, tmp_path: Path) -> None:
    quiet(office)
    report = signed(office.work)
    dying = StoreOutbox(Dying(office.work._store, 2))  # type: ignore[arg-type]
    with put_back(office.central, tmp_path / "copy"), line(office, dying) as engine, pytest.raises(Dead):
        engine.run_once(NOW)
    assert office.report(report) is Delivery.ACKNOWLEDGED
    assert not received(office, report)
    assert quiet(office) == [FailureKind.RELIST]
    assert received(office, report)


def test_a_pc_whose_first_exchange_died(office: Office, tmp_path: Path) -> None:
    """It has no cursor yet: what it learned is said all the same, before anything is taken in."""
    report = signed(office.work)
    dying = StoreOutbox(Dying(office.work._store, 2))  # type: ignore[arg-type]
    with put_back(office.central, tmp_path / "copy"), line(office, dying) as engine, pytest.raises(Dead):
        engine.run_once(NOW)
    assert office.work.sync._outbox.cursor() is None
    correct(office, report, "41")
    assert quiet(office) == [FailureKind.RELIST]
    assert [each["revision"] for each in office.central.reports()] == [2]
    assert received(office, report)


def late_answer(office: Office, copy: Path) -> str:
    """A report whose receipt came by stick, after newer news; the centre was put back since."""
    earlier = office.take(office.work.packets.export(office.stick).paths)
    report = signed(office.work)
    made = office.work.packets.export(office.stick)
    with put_back(office.central, copy):
        taken = office.take(made.paths)
    office.work.packets.read(earlier.answer[0])
    assert office.work.packets.read(taken.answer[0]).receipts == 1
    assert not received(office, report)
    return report


def test_a_receipt_that_came_by_stick(office: Office, tmp_path: Path) -> None:
    report = late_answer(office, tmp_path / "copy")
    assert quiet(office) == [FailureKind.RELIST]
    assert received(office, report)
    assert said(office) == ()


def test_a_pc_that_is_never_online_hears_of_it_by_stick(office: Office, tmp_path: Path) -> None:
    report = late_answer(office, tmp_path / "copy")
    correct(office, report, "41")
    taken = office.carry()
    assert dict(taken.results) == {}  # the correction stands on a number that may be another's
    office.read(taken)
    for _ in range(2):  # of each report the first waiting one
        taken = office.carry()
        assert dict(taken.results) == {"ok": 1}
        assert office.read(taken).receipts == 1
    assert [each["revision"] for each in office.central.reports()] == [2]
    assert received(office, report)
    assert len(said(office)) == 1


def test_a_number_that_is_anothers_since_is_replaced_by_nobody_unseen(office: Office, tmp_path: Path) -> None:
    report = late_answer(office, tmp_path / "copy")
    other = enrolled_pc(office.central, office.work.unit.code)
    other.outbox.put(_theirs(office, report))
    other.until_quiet()
    assert [each["revision"] for each in office.central.reports()] == [1]
    correct(office, report, "41")
    quiet(office)
    assert [each["revision"] for each in office.central.reports()] == [1]
    assert office.report(report) is Delivery.SET_ASIDE


def test_put_back_again_and_gone_on_past_where_it_was(office: Office, tmp_path: Path) -> None:
    quiet(office)
    tell(office.central, "one", "two")
    report = signed(office.work)
    with put_back(office.central, tmp_path / "copy"), line(office) as engine:
        engine._changes = 1
        engine.run_once(NOW)
    tell(office.central, *"abcdefgh")
    assert quiet(office) == [FailureKind.RELIST]
    assert received(office, report)
    tell(office.central, "three", "four")
    again = signed(office.work)
    with put_back(office.central, tmp_path / "again"), line(office) as engine:
        engine._changes = 1
        engine.run_once(NOW)
        assert received(office, again)
    tell(office.central, *"ijklmnop")
    assert quiet(office) == [FailureKind.RELIST]
    assert received(office, report)
    assert received(office, again)


def _theirs(office: Office, report: str) -> SubmissionItem:
    """The same report as another PC of the commune signed it."""

    def work(session: Session) -> dict[str, Any]:
        item = t.OutboxRow
        found = session.execute(select(item).where(col(item.report) == report)).scalars().one()
        return dict(json.loads(found.body))

    mine = office.work._store.read(work)
    xml = mine["xml"].replace(mine["instance"], other := f"uuid:{uuid4()}")
    digest = sha256(xml.encode()).hexdigest()
    more = {"key": str(uuid4()), "instance": other, "xml": xml, "sha256": digest}
    return SubmissionItem.model_validate(mine | more)
