from __future__ import annotations

from datetime import timedelta
from hashlib import sha256
from random import Random

import httpx
import pytest

from sync import coding, receipts
from sync.adapters.native import NativeCentral
from sync.central import feed
from sync.engine import LARGEST_BATCH, SyncEngine
from sync.protocol import (
    BATCH_BYTES,
    NOTHING_ELSE,
    Asks,
    EngineState,
    ExchangeFailed,
    FailureKind,
    Outcome,
    Result,
    SyncResponse,
    WaitingItem,
)
from tests.central_in_process import CentralInProcess
from tests.contract.outbox_contract import NOW
from tests.faulty_transport import Fault
from tests.sync.conftest import Pc, enrolled_pc
from tests.sync.memory_outbox import FAULTS, UNIT, MemoryOutbox, item, xml
from tests.sync.test_retry import Drawn

FAILS_AS = {
    Fault.DOWN: FailureKind.OFFLINE,
    Fault.REQUEST_LOST: FailureKind.CUT,
    Fault.ANSWER_LOST: FailureKind.CUT,
    Fault.STALL: FailureKind.STALL,
    Fault.CUT: FailureKind.CUT,
    Fault.HTML200: FailureKind.LOGIN_WANTED,
    Fault.REDIRECT: FailureKind.LOGIN_WANTED,
    Fault.ERROR500: FailureKind.SERVER,
    Fault.BUSY: FailureKind.BUSY,
    Fault.TOO_LARGE: FailureKind.TOO_LARGE,
    Fault.NONSENSE: FailureKind.NONSENSE,
    Fault.BROKEN: FailureKind.NONSENSE,
}


def exactly_once(pc: Pc, central: CentralInProcess, key: str) -> None:
    """The centre holds the report once, and the PC has its verified receipt."""
    row = pc.outbox.rows[key]
    assert row.state == "acknowledged"
    assert row.result is not None
    assert row.result.receipt is not None
    proof = receipts.check(row.result.receipt, pc.enrolled.server_key)
    assert [(held["report"], held["revision"], held["sha256"]) for held in central.reports()] == [
        (row.item.group, 1, proof.sha256)
    ]
    assert central.reports()[0]["serial"] == proof.serial


def test_sent_and_received(pc: Pc, central: CentralInProcess) -> None:
    sent = pc.outbox.put(item())
    outcome = pc.once()
    assert outcome.state is EngineState.DONE
    assert outcome.applied.acknowledged == 1
    assert outcome.bytes_sent > 0
    assert outcome.clock_offset == pytest.approx(0.5)
    exactly_once(pc, central, sent.key)
    assert pc.once().applied.acknowledged == 0


def test_the_clock_is_told_with_items_and_refuses_nothing(pc: Pc, central: CentralInProcess) -> None:
    for years in (0, -10, 10):
        pc.now = NOW + timedelta(days=years * 365, hours=-2)
        pc.outbox.put(item())
        assert pc.once().applied.acknowledged == 1
    hours = [round(row["clock_offset"] / 3600) for row in central.reports()]
    assert sorted(hours) == [2 - 87_600, 2, 2 + 87_600]


@pytest.mark.parametrize("fault", FAILS_AS)
def test_after_any_fault_exactly_once(pc: Pc, central: CentralInProcess, fault: Fault) -> None:
    sent = pc.outbox.put(item())
    pc.network.plan(fault, fault, fault)
    outcomes = pc.until_quiet()
    assert pc.failures(outcomes) == [FAILS_AS[fault]] * 3
    exactly_once(pc, central, sent.key)


def test_a_request_doubled_on_the_way(pc: Pc, central: CentralInProcess) -> None:
    sent = pc.outbox.put(item())
    pc.network.plan(Fault.DOUBLED)
    pc.until_quiet()
    assert pc.network.reached == 2
    exactly_once(pc, central, sent.key)


def test_killed_after_sending(pc: Pc, central: CentralInProcess) -> None:
    sent = pc.outbox.put(item())
    pc.api.sync(None, 10, (sent,))  # the answer came, and the application died before it was applied
    pc.restart()
    pc.until_quiet()
    exactly_once(pc, central, sent.key)


def test_the_centre_restarted_between(pc: Pc, central: CentralInProcess) -> None:
    sent = pc.outbox.put(item())
    pc.network.plan(Fault.ANSWER_LOST)
    assert pc.once().state is EngineState.FAILED
    central.restart()
    pc.now += timedelta(hours=1)
    pc.until_quiet()
    exactly_once(pc, central, sent.key)


def test_a_failed_exchange_says_when_it_comes_back(pc: Pc) -> None:
    pc.outbox.put(item())
    pc.network.always = Fault.DOWN
    longest = timedelta(0)
    for _ in range(12):
        outcome = pc.once()
        assert outcome.state is EngineState.FAILED
        assert outcome.next_due is not None
        wait = outcome.next_due - pc.now
        assert timedelta(seconds=30) <= wait <= timedelta(hours=1)
        longest = max(longest, wait)
        pc.now = outcome.next_due
    assert longest > timedelta(minutes=15)
    assert pc.outbox.pending() == 1


def test_pulling_alone_backs_off_too(pc: Pc) -> None:
    pc.network.always = Fault.DOWN
    waits = []
    for _ in range(8):
        outcome = pc.once()
        assert outcome.next_due is not None
        waits.append(outcome.next_due - pc.now)
    assert max(waits) > timedelta(minutes=5)


def test_busy_is_left_alone_as_long_as_it_asks(pc: Pc) -> None:
    pc.network.plan(Fault.BUSY)
    outcome = pc.once()
    assert outcome.next_due is not None
    assert outcome.next_due - pc.now >= timedelta(seconds=120)


def test_send_now_begins_anew(pc: Pc, central: CentralInProcess) -> None:
    sent = pc.outbox.put(item())
    pc.network.plan(*[Fault.DOWN] * 6)
    for _ in range(6):
        pc.once()
    pc.network.plan(Fault.DOWN)
    pc.engine.release()
    outcome = pc.once()
    assert outcome.next_due is not None
    assert outcome.next_due - pc.now <= timedelta(seconds=60)
    pc.engine.release()
    assert pc.once().applied.acknowledged == 1
    exactly_once(pc, central, sent.key)


def test_send_now_forgets_earlier_failures(pc: Pc) -> None:
    pc.outbox.put(item())
    engine = SyncEngine(pc.outbox, pc.api, Drawn(1.0))
    pc.network.always = Fault.DOWN
    for _ in range(4):
        engine.run_once(pc.now)
        pc.now += timedelta(hours=1)
    engine = SyncEngine(pc.outbox, pc.api, Drawn(1.0))  # the application was started anew
    assert engine.run_once(pc.now).next_due == pc.now + timedelta(seconds=30 * 2**5)
    engine.release()
    assert engine.run_once(pc.now).next_due == pc.now + timedelta(seconds=60)


def test_wrong_server_changes_nothing(pc: Pc, central: CentralInProcess) -> None:
    pc.outbox.put(item())
    given = pc.enrolled
    stranger = NativeCentral(central.url, given.token, given.device, "another-key", central.transport())
    outcome = SyncEngine(pc.outbox, stranger, Random(1)).run_once(pc.now)
    assert outcome.failure is FailureKind.WRONG_SERVER
    assert pc.outbox.at is None
    assert pc.outbox.pending() == 1


def test_revoked(pc: Pc, central: CentralInProcess) -> None:
    from sync.central.enrolment import revoke

    pc.outbox.put(item())
    assert revoke(central.centre, pc.enrolled.device)
    assert pc.once().failure is FailureKind.UNAUTHORISED
    assert pc.outbox.pending() == 1
    assert central.reports() == []


def test_many_reports_go_in_batches(pc: Pc, central: CentralInProcess) -> None:
    noise = Random(3)
    for _ in range(12):
        put = item(xml=xml("uuid:x", noise.randbytes(6000).hex()))
        pc.outbox.put(put.model_copy(update={"instance": put.key, "xml": put.xml}))
    outcomes = pc.until_quiet()
    assert [outcome.applied.acknowledged for outcome in outcomes] == [10, 2]
    assert outcomes[0].state is EngineState.MORE
    assert len(central.reports()) == 12
    assert pc.engine.batch_bytes == BATCH_BYTES * 4


def test_the_batch_shrinks_and_grows(pc: Pc, central: CentralInProcess) -> None:
    for _ in range(8):
        pc.outbox.put(item())
    pc.network.plan(Fault.TOO_LARGE, Fault.TOO_LARGE)
    first, second, third = pc.once(), pc.once(), pc.once()
    assert (first.state, second.state) == (EngineState.MORE, EngineState.MORE)
    assert 1 <= third.applied.acknowledged <= 2
    pc.until_quiet()
    assert len(central.reports()) == 8
    assert pc.engine.batch_bytes <= LARGEST_BATCH


def test_one_item_too_large_for_all_holds_nobody(pc: Pc, central: CentralInProcess) -> None:
    huge = pc.outbox.put(item(author="x" * 33 * 1024 * 1024))  # past the centre's limit unpacked
    small = [pc.outbox.put(item()) for _ in range(3)]
    for _ in range(20):
        outcome = pc.once()
        if outcome.state is not EngineState.MORE:
            break
    assert pc.outbox.keys("acknowledged") == {put.key for put in small}
    assert pc.outbox.keys("waiting") == {huge.key}
    assert len(central.reports()) == 3


@pytest.mark.parametrize("fault", [Fault.STALL, Fault.CUT])
def test_less_is_asked_for_after_a_stall_or_a_cut(pc: Pc, fault: Fault) -> None:
    for _ in range(8):
        pc.outbox.put(item())
    before = pc.engine.batch_bytes
    pc.network.plan(fault)
    pc.once()
    assert pc.engine.batch_bytes < before


class Short(httpx.BaseTransport):
    """A line on which no answer longer than so many bytes comes whole."""

    def __init__(self, inner: httpx.BaseTransport, longest: int) -> None:
        self.inner = inner
        self.longest = longest

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, or as much of it as the line carries."""
        answer = self.inner.handle_request(request)
        if len(b"".join(answer.iter_raw())) > self.longest:
            raise httpx.ReadError("cut in the middle of the answer", request=request)
        return self.inner.handle_request(request)  # the same bytes once more: what was taken in is known


def test_a_line_that_carries_little_at_a_time_carries_everything(pc: Pc, central: CentralInProcess) -> None:
    with central.centre.database.writing() as session:
        for number in range(40):
            body = {"title": "?", "text": sha256(bytes([number])).hexdigest() * 2, "at": NOW.isoformat()}
            feed.tell(session, NOW, "notice", f"notice-{number}", "1", body, unit=UNIT)
    pc.network = Short(central.transport(), 1800)  # type: ignore[assignment]
    pc.restart()
    sent = {pc.outbox.put(item()).key for _ in range(12)}
    pc.until_quiet(200)
    assert pc.outbox.keys("acknowledged") == sent
    assert sum(change.kind == "notice" for change in pc.outbox.changes) == 40


def test_a_cursor_too_old_lists_anew(pc: Pc) -> None:
    pc.until_quiet()
    pc.outbox.at = "of-another-feed"
    sent = pc.outbox.put(item())
    outcomes = pc.until_quiet()
    assert pc.failures(outcomes) == [FailureKind.RELIST]
    assert pc.outbox.keys("acknowledged") == {sent.key}


def test_a_clock_set_back_ten_years_waits_no_ten_years(pc: Pc, central: CentralInProcess) -> None:
    pc.now = NOW.replace(year=2036)
    sent = pc.outbox.put(item())
    pc.network.plan(Fault.DOWN)
    pc.once()
    pc.now = NOW
    outcome = pc.once()
    assert outcome.applied.acknowledged == 1
    exactly_once(pc, central, sent.key)


@pytest.mark.parametrize("year", [2016, 2036])
def test_a_clock_ten_years_off_refuses_nothing(pc: Pc, central: CentralInProcess, year: int) -> None:
    pc.now = NOW.replace(year=year)
    sent = pc.outbox.put(item(finished_at=pc.now))
    for row in pc.outbox.rows.values():
        row.retry_at = pc.now
    outcome = pc.once()
    exactly_once(pc, central, sent.key)
    assert outcome.clock_offset is not None
    assert abs(outcome.clock_offset) > 9 * 365 * 86400


class Forgetful:
    """A centre that answers, but says nothing of what was sent, or proves nothing."""

    def __init__(self, status_ok: bool) -> None:
        self._ok = status_ok

    def sync(
        self, cursor: str | None, limit: int, items: tuple[WaitingItem, ...], asks: Asks = NOTHING_ELSE
    ) -> tuple[SyncResponse, int]:
        results = tuple(Result(key=it.key, status="ok", rev="1", receipt="a.b.c") for it in items if self._ok)
        return SyncResponse(p=1, server="x", now=NOW, results=results, changes=(), cursor="c"), 1

    def close(self) -> None:
        """Nothing is open."""


@pytest.mark.parametrize("status_ok", [False, True])
def test_an_answer_that_settles_nothing_is_no_circle(status_ok: bool) -> None:
    outbox = MemoryOutbox(receipts.public(receipts.new_key()))
    outbox.put(item())
    outcome: Outcome = SyncEngine(outbox, Forgetful(status_ok), Random(1)).run_once(NOW)
    assert outcome.state is EngineState.WAITING
    assert outcome.next_due is not None
    assert outcome.next_due >= NOW + timedelta(seconds=30)
    assert outbox.pending() == 1


def test_two_revisions_in_order(pc: Pc, central: CentralInProcess) -> None:
    first = item()
    second = item(first.report, "1", deprecated=first.instance)
    pc.outbox.put(first)
    pc.outbox.put(second)
    pc.until_quiet()
    assert len(pc.outbox.keys("acknowledged")) == 2
    assert [held["revision"] for held in central.reports()] == [2]


def test_two_pcs_one_report(pc: Pc, central: CentralInProcess) -> None:
    other = enrolled_pc(central)
    first = item()
    pc.outbox.put(first)
    pc.until_quiet()
    late = other.outbox.put(item(first.report))
    other.until_quiet()
    refused = other.outbox.rows[late.key]
    assert refused.state == "set_aside"
    assert refused.result is not None
    assert (refused.result.status, refused.result.rev, refused.result.xml) == ("conflict", "1", first.xml)
    assert [change.kind for change in other.outbox.changes] == ["submission"]
    assert [change.kind for change in pc.outbox.changes] == []


def test_the_adapter_raises_its_own_error_only(pc: Pc) -> None:
    for fault, kind in FAILS_AS.items():
        pc.network.plan(fault)
        with pytest.raises(ExchangeFailed) as caught:
            pc.api.sync(None, 1, ())
        assert caught.value.kind is kind


class Fussy(httpx.BaseTransport):
    """A way to the centre on which no request with a certain report gets through."""

    def __init__(self, inner: httpx.BaseTransport, status: int) -> None:
        self._inner, self._status = inner, status
        self.bad = ""
        self.body = b""
        self.tried = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        plain = coding.decode(request.read(), request.headers.get("content-encoding", "identity"), 1 << 26)
        if not self.bad or self.bad.encode() not in plain:
            return self._inner.handle_request(request)
        self.tried += 1
        headers = {"content-type": "application/json"}
        return httpx.Response(self._status, headers=headers, stream=httpx.ByteStream(self.body))


@pytest.mark.parametrize("status", [500, 413, 400])
def test_an_item_the_centre_always_fails_on_is_set_aside_and_holds_nobody(
    pc: Pc, central: CentralInProcess, status: int
) -> None:
    line = Fussy(central.transport(), status)
    line.body = b'{"why": "no", "server": "%s"}' % central.server.encode()
    pc.network = line  # type: ignore[assignment]
    pc.restart()
    sound = [pc.outbox.put(item()) for _ in range(5)]
    bad = pc.outbox.put(item())
    sound += [pc.outbox.put(item()) for _ in range(6)]
    line.bad = bad.key
    first = [pc.once() for _ in range(16)]
    assert pc.outbox.keys("acknowledged") == {each.key for each in sound}, "at once, without any waiting"
    assert {outcome.state for outcome in first[:-1]} <= {EngineState.MORE, EngineState.WAITING}
    later = pc.outbox.put(item())
    assert pc.once().applied.acknowledged == 1
    assert later.key in pc.outbox.keys("acknowledged")
    pc.until_quiet()
    assert pc.outbox.keys("set_aside") == {bad.key}
    assert FAULTS <= line.tried <= FAULTS + 5
    aside = pc.outbox.rows[bad.key].result
    assert aside is not None
    assert (aside.status, aside.fault) == ("parked", True)


def test_nobody_is_blamed_when_the_centre_fails_on_everything(pc: Pc) -> None:
    put = pc.outbox.put(item())
    pc.network.always = Fault.ERROR500
    for _ in range(40):
        outcome = pc.once()
        pc.now = max(pc.now, outcome.next_due or pc.now)
    assert pc.outbox.keys("waiting") == {put.key}
    assert pc.outbox.rows[put.key].item.faults == 0
