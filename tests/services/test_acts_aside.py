"""What was done on a PC that is no report, and the centre fails on it: set aside, seen, and sent again."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select

from desktop.domain.errors import WrongState
from desktop.domain.handover import Hand
from desktop.domain.report import ReportState, Role
from desktop.domain.sending import Act, AsideAct, AsideKind
from desktop.domain.views import Waits
from desktop.services.aside import Aside
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.outbox import FAULTS, StoreOutbox
from desktop.store.packets import PacketStore
from sync.engine import SyncEngine
from sync.protocol import Applied, EngineState, Result, SyncResponse
from tests.central_in_process import CentralInProcess
from tests.services.conftest import Clock
from tests.services.failing import Failing
from tests.services.leave import LEAVE
from tests.services.test_reports import first_card
from tests.services.test_tasks import line
from tests.services.two_pcs import Pc, Pcs, spread, two_pcs


@pytest.fixture
def pcs(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[Pcs]:
    """Both at one centre; nothing goes by itself."""
    with two_pcs(tmp_path, resources, seed, clock, central) as both:
        for pc in both:
            pc.exchange()
        yield both


def hours(pc: Pc, clock: Clock, op: str, many: int = 2 * FAULTS) -> list[Applied]:
    """An exchange every hour, the centre failing on what is of `op`."""
    done = []
    with line(pc.workplace, Failing(pc.central, f'"op":"{op}"')) as api:  # type: ignore[arg-type]
        engine = SyncEngine(StoreOutbox(pc.workplace._store), api, random.Random(1))
        for _ in range(many):
            state = EngineState.MORE
            while state is EngineState.MORE:
                outcome = engine.run_once(clock())
                state = outcome.state
                done.append(outcome.applied)
            clock.now += timedelta(hours=1)
    return done


def answered(work: Workplace, clock: Clock, result: Result) -> Applied:
    """What the centre says of an item, in an answer that brings nothing else."""
    outbox = StoreOutbox(work._store)
    at = outbox.cursor() or "-"
    answer = SyncResponse(p=1, server="", now=clock(), results=(result,), changes=(), cursor=at)
    return outbox.apply(clock(), PacketStore(work._store).sent([result.key]), answer)


def begun(work: Workplace) -> str:
    """A draft of the month's report, with one answer."""
    report = work.reports.start(first_card(work))
    opened = work.reports.open(report)
    opened.instance.answer("/data/cb_tong", "12")
    work.reports.save_draft(report, opened.instance.snapshot())
    return report


def closed(pc: Pc) -> bool:
    return "hoa" not in {each.account.login for each in pc.workplace.accounts.everyone()}


def made(pcs: Pcs) -> None:
    """An account that both know."""
    pcs[0].workplace.accounts.add("hoa", "Lê Thị Hoa", Role.CLERK, "mat khau cua Hoa", LEAVE)
    spread(pcs, 0)


def waiting(work: Workplace) -> list[t.OutboxRow]:
    query = select(t.OutboxRow).where(col(t.OutboxRow.state) == "waiting")
    return list(work._store.read(lambda session: session.exec(query).all()))


def only(aside: Aside) -> AsideAct:
    (item,) = aside.page(0, 10)
    assert isinstance(item, AsideAct)
    return item


def test_an_account_that_the_centre_fails_on_is_seen_and_sent_again(pcs: Pcs, clock: Clock) -> None:
    here, there = pcs
    made(pcs)
    here.workplace.accounts.close("hoa", LEAVE)
    done = hours(here, clock, "account")
    assert sum(each.acts_aside for each in done) == 1
    assert sum(each.set_aside for each in done) == 0, "it is no report"
    assert waiting(here.workplace) == []
    status = here.workplace.sync.status()
    assert (status.set_aside, status.asides) == (1, Waits(0, accounts=1))
    assert here.workplace.aside.count() == 1
    item = only(here.workplace.aside)
    assert (item.act, item.about, item.role, item.active) == (Act.ACCOUNT, "Lê Thị Hoa", Role.CLERK, False)
    assert (item.kind, item.fault) == (AsideKind.PARKED, True)
    there.exchange()
    assert not closed(there)

    here.workplace.aside.retry(item)
    spread(pcs, 0)
    assert closed(there)
    assert here.workplace.aside.page(0, 10) == ()
    assert here.workplace.sync.status().set_aside == 0
    with pytest.raises(WrongState):
        here.workplace.aside.retry(item)


def test_what_was_done_to_it_since_takes_its_place(pcs: Pcs, clock: Clock) -> None:
    here, there = pcs
    made(pcs)
    here.workplace.accounts.change("hoa", "Lê Thị Hoà", Role.CLERK, LEAVE)
    hours(here, clock, "account")
    assert only(here.workplace.aside).about == "Lê Thị Hoà"
    here.workplace.accounts.close("hoa", LEAVE)
    assert here.workplace.aside.count() == 0, "the newest says it all"
    spread(pcs, 0)
    assert closed(there)
    assert here.workplace.aside.count() == 0


def test_a_late_word_on_it_counts_while_it_is_the_last(pcs: Pcs, clock: Clock) -> None:
    """It came by stick, say."""
    here, _ = pcs
    made(pcs)
    here.workplace.accounts.close("hoa", LEAVE)
    hours(here, clock, "account")
    key = only(here.workplace.aside).key
    assert answered(here.workplace, clock, Result(key=key, status="ok", rev="7")).seen == 1
    assert here.workplace.aside.count() == 0
    accounts = select(t.AccountRow).where(col(t.AccountRow.login) == "hoa")
    assert here.workplace._store.read(lambda session: session.exec(accounts).one().rev) == "7"


def test_it_does_not_count_when_something_followed(pcs: Pcs, clock: Clock) -> None:
    """What followed may have been sent with the base it has: it must not be given another."""
    here, there = pcs
    made(pcs)
    here.workplace.accounts.change("hoa", "Lê Thị Hoà", Role.CLERK, LEAVE)
    hours(here, clock, "account")
    item = only(here.workplace.aside)
    here.workplace.accounts.close("hoa", LEAVE)
    (after,) = waiting(here.workplace)
    assert answered(here.workplace, clock, Result(key=item.key, status="ok", rev="7")).seen == 0
    (still,) = waiting(here.workplace)
    assert still.body == after.body
    spread(pcs, 0)
    assert closed(there)


@pytest.mark.parametrize("fails", ["offer", "take", "withdraw"])
def test_a_draft_on_its_way_that_the_centre_fails_on(pcs: Pcs, clock: Clock, fails: str) -> None:
    here, there = pcs
    report = begun(here.workplace)
    here.workplace.handovers.hand_over(report, "", "")
    (handover,) = (each.id for each in here.workplace.handovers.of_report(report))
    acting = here
    if fails != "offer":
        spread(pcs, 0)
    if fails == "take":
        there.workplace.handovers.take_over(handover)
        acting = there
    if fails == "withdraw":
        here.workplace.handovers.take_back(handover)
    hours(acting, clock, "draft")
    item = only(acting.workplace.aside)
    assert (str(item.act), item.fault) == (fails, True)
    assert item.about == "Báo cáo cds57"
    assert item.period is not None
    assert acting.workplace.sync.status().asides == Waits(0, drafts=1)

    acting.workplace.aside.retry(item)
    for pc in (acting, here, there):
        pc.exchange()
    assert acting.workplace.aside.count() == 0
    if fails == "offer":
        assert [each.id for each in there.workplace.handovers.offers()] == [handover]
    elif fails == "take":
        assert there.workplace.reports.open(report).instance.node("/data/cb_tong").value == "12"
        assert [each.state for each in here.workplace.handovers.of_report(report)] == [Hand.TAKEN]
    else:
        assert here.workplace.reports.detail(report).state is ReportState.DRAFT


def test_what_a_person_at_the_centre_is_to_look_at_is_seen(pcs: Pcs, clock: Clock) -> None:
    here, _ = pcs
    here.workplace.handovers.hand_over(begun(here.workplace), "", "")
    (row,) = waiting(here.workplace)
    parked = Result(key=row.key, status="parked", why="để hỏi lại xã")
    assert answered(here.workplace, clock, parked).acts_aside == 1
    told = only(here.workplace.aside)
    assert (told.act, told.kind, told.fault) == (Act.OFFER, AsideKind.PARKED, False)
    assert told.said == "để hỏi lại xã"


def test_who_signed_in_is_tried_for_ever(pcs: Pcs, clock: Clock) -> None:
    """Nobody typed it: no person is asked about it, and what goes beside it goes."""
    here, there = pcs
    here.workplace.handovers._store.present("Trần Thị Lan", clock())
    done = hours(here, clock, "present", 3 * FAULTS)
    assert sum(each.acts_aside + each.set_aside for each in done) == 0
    assert here.workplace.aside.count() == 0
    assert here.workplace.sync.status().set_aside == 0
    (row,) = waiting(here.workplace)
    assert row.faults > FAULTS
    here.workplace.accounts.add("hoa", "Lê Thị Hoa", Role.CLERK, "mat khau cua Hoa", LEAVE)
    hours(here, clock, "present", 1)
    there.exchange()
    assert not closed(there)
    clock.now += timedelta(hours=1)
    spread(pcs, 0)
    assert waiting(here.workplace) == []
    assert [each.person for each in there.workplace.handovers.pcs()] == ["Trần Thị Lan"]


@pytest.mark.parametrize("status", ["parked", "invalid", "forbidden", "conflict"])
def test_a_no_to_who_signed_in_ends_it(pcs: Pcs, clock: Clock, status: str) -> None:
    here, _ = pcs
    here.workplace.handovers._store.present("Trần Thị Lan", clock())
    outbox = StoreOutbox(here.workplace._store)
    (item,) = outbox.due(clock(), 10)
    no = Result.model_validate({"key": item.key, "status": status, "why": "no"})
    answer = SyncResponse(
        p=1, server="", now=clock(), results=(no,), changes=(), cursor=outbox.cursor() or "-"
    )
    applied = outbox.apply(clock(), (item,), answer)
    assert (applied.acts_aside, applied.set_aside, outbox.pending()) == (0, 0, 0)
    assert here.workplace.aside.count() == 0
