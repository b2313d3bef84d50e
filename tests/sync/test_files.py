"""The engine of attached files before the real centre, on a line that fails at every place."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from random import Random

import httpx
import pytest

from sync.files import AIM, FIRST, LARGEST, SMALLEST, FileEngine, FileOutcome, FileState, WaitingFile
from sync.protocol import ExchangeFailed, FailureKind
from tests.central.uploading import digest, named, noise
from tests.central_in_process import CentralInProcess
from tests.contract.outbox_contract import NOW
from tests.faulty_transport import Fault, FaultyTransport
from tests.sync.conftest import Pc
from tests.sync.memory_files import MemoryFiles

PHOTO = noise(200_000)


class Line:
    """Seconds that pass as bytes go through: what the engine measures."""

    def __init__(self, bytes_per_second: float) -> None:
        self.speed = bytes_per_second
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


class Metered(httpx.BaseTransport):
    """Lets time pass for the bytes of each request, and remembers how many there were."""

    def __init__(self, inner: httpx.BaseTransport, line: Line) -> None:
        self.inner = inner
        self.line = line
        self.bodies: list[int] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Take as long as the bytes take."""
        size = len(request.read())
        self.line.now += size / self.line.speed
        if request.method == "PATCH":
            self.bodies.append(size)
        return self.inner.handle_request(request)


class Sending:
    """A PC with contents to send."""

    def __init__(self, pc: Pc) -> None:
        self.pc = pc
        self.now = NOW
        self.queue = MemoryFiles()
        self.line = Line(20_000.0)
        self.restart()

    def restart(self) -> None:
        """The application was killed and started again."""
        self.pc.restart()
        self.meter = Metered(self.pc.network, self.line)
        self.pc.api._http._transport = self.meter
        self.engine = FileEngine(self.queue, self.pc.api.files(), Random(3), self.line)

    def submit(self, *contents: bytes) -> None:
        """Hand in a report that names them, and let them wait."""
        sent = named(*contents)
        self.pc.outbox.put(sent)
        self.pc.once()
        result = self.pc.outbox.rows[sent.key].result
        assert result is not None
        assert result.status == "ok"
        self.queue.put(*contents)

    def until_quiet(self, runs: int = 200) -> list[FileOutcome]:
        """Run, and let the time pass that is asked for, until nothing waits."""
        outcomes = []
        for _ in range(runs):
            outcome = self.engine.run_once(self.now)
            outcomes.append(outcome)
            if outcome.next_due is None:
                return outcomes
            self.now = max(self.now, outcome.next_due)
        raise AssertionError(f"still not quiet: {outcomes[-1]}")

    @property
    def network(self) -> FaultyTransport:
        return self.pc.network


@pytest.fixture
def sending(pc: Pc) -> Sending:
    return Sending(pc)


def at_centre(sending: Sending, content: bytes) -> bytes | None:
    path: Path = sending.pc.central.data / "files" / digest(content)[:2] / digest(content)
    return path.read_bytes() if path.exists() else None


def test_a_content_arrives_in_parts_and_is_asked_for_first(sending: Sending) -> None:
    sending.submit(PHOTO)
    outcomes = sending.until_quiet()
    assert at_centre(sending, PHOTO) == PHOTO
    assert [outcome.state for outcome in outcomes if outcome.state is not FileState.MORE] == [
        FileState.ARRIVED,
        FileState.IDLE,
    ]
    assert sending.queue.longest_read <= LARGEST
    requests = sending.network.requests
    other = Sending(sending.pc)
    other.submit(PHOTO)
    other.until_quiet()
    assert sending.network.requests == requests + 2  # the report, and one HEAD: it is there
    assert other.queue.rows[digest(PHOTO)].state == "arrived"


def test_chunks_aim_at_ten_seconds(sending: Sending) -> None:
    content = noise(3_000_000, 4)
    sending.submit(content)
    sending.line.speed = 2_500  # 20 kbit/s
    sending.until_quiet()
    assert sending.meter.bodies[0] == FIRST
    assert all(16_384 <= size <= 32_768 for size in sending.meter.bodies[1:-1])
    sending.submit(noise(3_000_000, 5))
    sending.line.speed = 25_000  # 200 kbit/s
    sending.meter.bodies.clear()
    sending.until_quiet()
    settled = sending.meter.bodies[5:-1]
    assert all(abs(size / sending.line.speed - AIM) < 1 for size in settled)
    sending.submit(noise(3_000_000, 6))
    sending.line.speed = 10_000_000
    sending.meter.bodies.clear()
    sending.until_quiet()
    assert max(sending.meter.bodies) == LARGEST


def test_no_chunk_is_smaller_than_the_smallest(sending: Sending) -> None:
    sending.submit(PHOTO)
    sending.line.speed = 100
    sending.until_quiet()
    assert min(sending.meter.bodies[:-1]) == SMALLEST


@pytest.mark.parametrize(
    "fault",
    [
        Fault.DOWN, Fault.REQUEST_LOST, Fault.ANSWER_LOST, Fault.STALL, Fault.DOUBLED, Fault.CUT,
        Fault.CUT_UP, Fault.HTML200, Fault.REDIRECT, Fault.ERROR500, Fault.BUSY, Fault.TOO_LARGE,
        Fault.NONSENSE,
    ],
)  # fmt: skip
def test_whatever_happens_to_a_request(sending: Sending, fault: Fault) -> None:
    """At every boundary between chunks and in the middle of each: it arrives, byte for byte."""
    for number in range(7):  # HEAD, POST, and every chunk
        photo = noise(200_000, 100 + number)
        sending.submit(photo)
        sending.restart()
        sending.line.speed = 4_000
        sending.network.plan(*[Fault.NONE] * number, fault)
        sending.until_quiet()
        assert at_centre(sending, photo) == photo
        assert sending.queue.rows[digest(photo)].state == "arrived"


def test_a_line_cut_in_every_chunk_gains_all_the_same_and_does_not_wait(sending: Sending) -> None:
    sending.submit(PHOTO)
    sending.engine.run_once(sending.now)
    started = sending.now
    for _ in range(12):
        sending.network.plan(Fault.CUT_UP)
        outcome = sending.engine.run_once(sending.now)
        sending.network.plan()
        outcome = sending.engine.run_once(sending.now)  # HEAD on a new connection
        assert outcome.state in {FileState.MORE, FileState.ARRIVED, FileState.IDLE}
    sending.until_quiet()
    assert at_centre(sending, PHOTO) == PHOTO
    assert sending.now == started


@pytest.mark.parametrize("restarted", ["pc", "central"])
def test_a_kill_at_either_end_loses_at_most_a_chunk(
    sending: Sending, central: CentralInProcess, restarted: str
) -> None:
    sending.submit(PHOTO)
    for _ in range(4):
        sending.engine.run_once(sending.now)
    before = sending.queue.rows[digest(PHOTO)].received
    assert before == sum(sending.meter.bodies) > 0
    if restarted == "pc":
        sending.restart()
    else:
        central.restart()
    sending.meter.bodies.clear()
    sending.until_quiet()
    assert sum(sending.meter.bodies) == len(PHOTO) - before  # nothing twice
    assert at_centre(sending, PHOTO) == PHOTO


def test_failures_are_tried_again_later_and_later(sending: Sending) -> None:
    sending.submit(PHOTO)
    sending.network.always = Fault.DOWN
    waits = []
    for _ in range(12):
        outcome = sending.engine.run_once(sending.now)
        assert (outcome.state, outcome.failure) == (FileState.FAILED, FailureKind.OFFLINE)
        assert outcome.next_due is not None
        waits.append((outcome.next_due - sending.now).total_seconds())
        assert sending.engine.run_once(sending.now).state is FileState.IDLE  # not before its time
        sending.now = outcome.next_due
    assert min(waits) >= 30
    assert 600 < max(waits) <= 3600
    sending.network.always = Fault.NONE
    sending.engine.release()
    sending.until_quiet()
    assert at_centre(sending, PHOTO) == PHOTO


def test_a_clock_set_back_does_not_stop_it(sending: Sending) -> None:
    sending.submit(PHOTO)
    sending.network.plan(Fault.DOWN)
    sending.engine.run_once(sending.now)
    sending.now = datetime(2016, 1, 1, tzinfo=NOW.tzinfo)
    sending.until_quiet()
    assert at_centre(sending, PHOTO) == PHOTO


def test_a_file_the_centre_refuses_holds_no_other(sending: Sending) -> None:
    unnamed = noise(70_000, 8)
    sending.queue.put(unnamed)
    sending.submit(PHOTO)
    for _ in range(12):
        sending.engine.run_once(sending.now)
    assert at_centre(sending, PHOTO) == PHOTO
    row = sending.queue.rows[digest(unnamed)]
    assert (row.state, row.why) == ("waiting", "refused")
    assert row.next_try is not None
    assert row.next_try > sending.now


def test_a_file_that_is_gone_holds_no_other(sending: Sending) -> None:
    gone = noise(70_000, 8)
    sending.submit(gone)
    sending.queue.rows[digest(gone)].why = "gone"
    sending.submit(PHOTO)
    for _ in range(12):
        sending.engine.run_once(sending.now)
    assert at_centre(sending, PHOTO) == PHOTO
    assert sending.queue.rows[digest(gone)].attempts == 1


def test_bytes_that_arrive_wrong_are_sent_again(sending: Sending) -> None:
    sending.submit(PHOTO)
    sending.engine.run_once(sending.now)
    true, sending.queue.rows[digest(PHOTO)].content = PHOTO, bytes(len(PHOTO))
    sending.engine.run_once(sending.now)
    sending.queue.rows[digest(PHOTO)].content = true
    outcomes = sending.until_quiet()
    assert at_centre(sending, PHOTO) == PHOTO  # the centre threw the first try away at its end
    assert any(outcome.detail == "460" for outcome in outcomes)


def test_another_server_is_none_of_ours(sending: Sending) -> None:
    api = sending.pc.api.files()
    file = WaitingFile(digest(PHOTO), len(PHOTO))
    for fault, kind in (
        (Fault.HTML200, FailureKind.LOGIN_WANTED),
        (Fault.REDIRECT, FailureKind.LOGIN_WANTED),
        (Fault.NONSENSE, FailureKind.NONSENSE),
        (Fault.BUSY, FailureKind.BUSY),
    ):
        sending.network.plan(fault)
        with pytest.raises(ExchangeFailed) as told:
            api.offset(file)
        assert told.value.kind is kind
