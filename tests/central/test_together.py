"""Work of several threads done in one go, and requests of several PCs that are written in one transaction."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

import pytest
from sqlmodel import select

from sync.central.exchange import Exchanges, _Asked
from sync.central.judging import judge
from sync.central.published import Published
from sync.central.tables import Device, Taken
from sync.central.together import Together
from sync.protocol import SyncRequest, SyncResponse
from tests.central_in_process import CentralInProcess
from tests.sync.conftest import Pc, announce, enrolled_pc
from tests.sync.memory_outbox import item

BOTH_DATABASES = True
POISON = {"op": "read", "key": "poison", "notice": "n", "at": "0001-01-01T00:00:00+14:00"}


class Crowd:
    """Three ask, each in a thread: the first is at work until the two others stand before the door."""

    def __init__(self, fault: Exception | None = None) -> None:
        self.groups: list[list[int]] = []
        self.made: dict[int, int | str] = {}
        self._fault = fault
        self._together = Together[int, int](self._work)
        self._others = [threading.Thread(target=self._ask, args=(number,)) for number in (1, 2)]
        self._ask(0)
        for other in self._others:
            other.join()

    def _ask(self, number: int) -> None:
        try:
            self.made[number] = self._together.do(number)
        except ValueError as error:
            self.made[number] = str(error)

    def _work(self, asked: Sequence[int]) -> Sequence[int | Exception]:
        self.groups.append(sorted(asked))
        if asked[0] == 0:
            for other in self._others:
                other.start()
            while self._together.waiting < len(self._others):
                self._others[0].join(0)  # lets them run
            return [100]
        if self._fault is not None:
            raise self._fault
        return [ValueError("not one") if number == 1 else 200 for number in asked]


def test_who_comes_meanwhile_is_worked_for_at_once_and_has_its_own_error() -> None:
    crowd = Crowd()
    assert crowd.groups == [[0], [1, 2]]
    assert crowd.made == {0: 100, 1: "not one", 2: 200}


def test_what_fails_for_all_is_told_to_all() -> None:
    assert Crowd(ValueError("away")).made == {0: 100, 1: "away", 2: "away"}


@pytest.fixture
def pcs(central: CentralInProcess) -> tuple[Pc, Pc]:
    """Two PCs of one commune."""
    announce(central)
    return enrolled_pc(central), enrolled_pc(central)


class Writing:
    """The exchanges of a centre, written together on purpose."""

    def __init__(self, central: CentralInProcess) -> None:
        self._central = central
        self._published = Published()
        self._exchanges = Exchanges(central.centre, self._published)

    def asked(self, pc: Pc, *sent: Any, cursor: str | None = None) -> _Asked:
        items = [each if isinstance(each, dict) else each.model_dump(mode="json") for each in sent]
        with self._central.centre.database.glancing() as session:
            device = session.get_one(Device, pc.enrolled.device)
            judged = judge(self._published, session, device, items)
        request = SyncRequest(p=1, device=device.id, cursor=cursor)
        return _Asked(device, request, items, judged, offset=None, beside_others=False)

    def write(self, *asked: _Asked) -> list[SyncResponse]:
        made = self._exchanges._write(asked)
        with self._central.centre.database.reading() as session:
            return [
                self._exchanges._answer(session, each, results)
                for each, results in zip(asked, made, strict=True)
                if not isinstance(results, Exception)
            ]


def statuses(answer: SyncResponse) -> list[str]:
    return [result.status for result in answer.results]


def test_two_pcs_in_one_transaction(central: CentralInProcess, pcs: tuple[Pc, Pc]) -> None:
    """Each sees what the other brought, the same key comes once, and two first revisions of a report meet."""
    writing, report, theirs = Writing(central), item(), item()
    first = writing.asked(pcs[0], report, item(), report)
    one, two = writing.write(first, writing.asked(pcs[1], item(report.report), theirs))
    assert (statuses(one), statuses(two)) == (["ok", "ok", "ok"], ["conflict", "ok"])
    assert one.results[0] == one.results[2]
    assert [change.id for change in one.changes if change.kind == "submission"] == [theirs.report]
    assert len({row["serial"] for row in central.reports()}) == len(central.reports()) == 3


def test_one_request_does_not_spoil_another(
    central: CentralInProcess, pcs: tuple[Pc, Pc], caplog: pytest.LogCaptureFixture
) -> None:
    """What no database can hold undoes the whole transaction; then each request is written by itself."""
    writing, sent = Writing(central), [item(), item(), item()]
    asked = writing.asked(pcs[0], sent[0], POISON, sent[1]), writing.asked(pcs[1], sent[2])
    with caplog.at_level("CRITICAL", "sync.central.intake"):
        one, two = writing.write(*asked)
    assert (statuses(one), statuses(two)) == (["ok", "retry", "ok"], ["ok"])
    with central.centre.database.reading() as session:
        assert sorted(session.exec(select(Taken.key))) == sorted(each.key for each in sent)
    assert len({row["serial"] for row in central.reports()}) == len(sent)
