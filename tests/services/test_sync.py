"""Enrolling and sending, against the real centre in this process."""

from __future__ import annotations

import json
import random
import threading
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.errors import CentreUnreachable, CodeRefused, EnrolmentFileInvalid, OtherUnit
from desktop.domain.report import Delivery, ReportState, Role
from desktop.domain.views import CardState, SyncKind, SyncStatus
from desktop.events import AccountsChanged, ObligationsChanged, ReportChanged, SyncChanged
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.faulty_transport import Fault, FaultyTransport
from tests.services.conftest import LEADER_PASSWORD, NOW, PASSWORD, Clock
from tests.services.test_reports import fill, filled, first_card

WAIT = 20.0


@pytest.fixture
def wire(central: CentralInProcess) -> FaultyTransport:
    return FaultyTransport(central.transport())


@pytest.fixture
def app(config: Config, clock: Clock, wire: FaultyTransport) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=lambda: wire)
    yield app
    app.close()


class Watch:
    """Waits for a state of affairs, looking again at every event."""

    def __init__(self, app: App) -> None:
        self._changed = threading.Condition()
        for kind in (SyncChanged, ReportChanged, ObligationsChanged, AccountsChanged):
            app.bus.subscribe(kind, self._note)

    def _note(self, _event: object) -> None:
        with self._changed:
            self._changed.notify_all()

    def until(self, workplace: Workplace, *kinds: SyncKind) -> SyncStatus:
        """The status once it is one of `kinds` and nothing is under way."""
        with self._changed:
            assert self._changed.wait_for(lambda: workplace.sync.status().kind in kinds, WAIT), (
                workplace.sync.status()
            )
        return workplace.sync.status()


@pytest.fixture
def watch(app: App) -> Watch:
    return Watch(app)


def connected(workplace: Workplace, central: CentralInProcess, watch: Watch) -> None:
    """Enrolled, and the first exchange is over."""
    enrolled(workplace, central)
    with watch._changed:
        assert watch._changed.wait_for(lambda: workplace.sync.status().clock_offset is not None, WAIT)
    assert watch.until(workplace, SyncKind.RECEIVED).pending == 0


def enrolled(workplace: Workplace, central: CentralInProcess) -> None:
    workplace.enrolment.by_code(central.url, central.enrol_code(workplace.unit.code))


def test_before_enrolment(workplace: Workplace) -> None:
    workplace.sync.start()
    workplace.sync.ask()
    assert workplace.sync.status().kind is SyncKind.NOT_ENROLLED
    assert (workplace.enrolment.is_enrolled, workplace.enrolment.central) == (False, None)


def test_enrolling_by_code(workplace: Workplace, central: CentralInProcess) -> None:
    code = central.enrol_code(workplace.unit.code)
    card = workplace.enrolment.by_code(central.url + "/", f" {code} ")
    assert card == workplace.enrolment.central
    assert (card.url, card.unit) == (central.url, workplace.unit.code)


def test_codes_that_are_refused(workplace: Workplace, central: CentralInProcess, clock: Clock) -> None:
    with pytest.raises(CodeRefused) as unknown:
        workplace.enrolment.by_code(central.url, "KHONG-CO")
    assert unknown.value.why == "unknown"
    late = central.enrol_code(workplace.unit.code, hours=1)
    clock.now = clock.now.replace(day=18)
    with pytest.raises(CodeRefused) as expired:
        workplace.enrolment.by_code(central.url, late)
    assert expired.value.why == "expired"
    assert not workplace.enrolment.is_enrolled


def test_the_code_of_another_commune(workplace: Workplace, central: CentralInProcess, app: App) -> None:
    other = app.units.search("Hoàng Sa")[0].code
    with pytest.raises(OtherUnit):
        workplace.enrolment.by_code(central.url, central.enrol_code(other))
    assert not workplace.enrolment.is_enrolled


@pytest.mark.parametrize(
    ("fault", "why"),
    [(Fault.DOWN, "offline"), (Fault.HTML200, "login-wanted"), (Fault.BUSY, "busy"), (Fault.CUT, "offline")],
)
def test_a_centre_that_does_not_answer(
    workplace: Workplace, central: CentralInProcess, wire: FaultyTransport, fault: Fault, why: str
) -> None:
    code = central.enrol_code(workplace.unit.code)
    wire.plan(fault)
    with pytest.raises(CentreUnreachable) as told:
        workplace.enrolment.by_code(central.url, code)
    assert told.value.why == why
    workplace.enrolment.by_code(central.url, code)  # a lost answer has used nothing up
    assert workplace.enrolment.is_enrolled


def test_enrolling_by_file(workplace: Workplace, central: CentralInProcess, app: App, tmp_path: Path) -> None:
    other = app.units.search("Hoàng Sa")[0].code
    with pytest.raises(OtherUnit):
        workplace.enrolment.by_file(central.enrolment_file(other, tmp_path / "other.json"))
    path = central.enrolment_file(workplace.unit.code, tmp_path / "enrol.json")
    content = json.loads(path.read_text())
    for wrong in ("", "{}", "[1]", json.dumps({**content, "kind": "x"})):
        bad = tmp_path / "bad.json"
        bad.write_text(wrong)
        with pytest.raises(EnrolmentFileInvalid):
            workplace.enrolment.by_file(bad)
    with pytest.raises(EnrolmentFileInvalid):
        workplace.enrolment.by_file(tmp_path / "none.json")
    stranger = tmp_path / "stranger.json"
    stranger.write_text(json.dumps({**content, "server": "another"}))
    with pytest.raises(CentreUnreachable) as told:
        workplace.enrolment.by_file(stranger)
    assert told.value.why == "wrong-server"
    with pytest.raises(EnrolmentFileInvalid):
        workplace.enrolment.by_code("", path.read_text()[:40])
    with pytest.raises(CentreUnreachable):
        workplace.enrolment.by_code("", stranger.read_text())
    assert not workplace.enrolment.is_enrolled
    workplace.enrolment.by_file(path)
    assert workplace.enrolment.is_enrolled


def test_enrolling_by_what_a_qr_code_says(
    workplace: Workplace, central: CentralInProcess, tmp_path: Path
) -> None:
    scanned = central.enrolment_file(workplace.unit.code, tmp_path / "enrol.json").read_text()
    workplace.enrolment.by_code("", f" {scanned}\n")
    assert workplace.enrolment.is_enrolled


def test_a_report_arrives_and_comes_back_with_a_receipt(
    workplace: Workplace, central: CentralInProcess, watch: Watch
) -> None:
    connected(workplace, central, watch)
    report = filled(workplace)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    with watch._changed:
        arrived = watch._changed.wait_for(
            lambda: workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED, WAIT
        )
    assert arrived
    detail = workplace.reports.detail(report)
    assert detail.receipt is not None
    assert detail.receipt.verified
    assert (detail.receipt.sha256, detail.serial) == (detail.sha256, detail.receipt.serial)
    (row,) = central.reports()
    assert row["sha256"] == detail.sha256
    status = watch.until(workplace, SyncKind.RECEIVED)
    assert (status.pending, status.last_received) == (0, detail.receipt.received_at)
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.report == report)
    assert card.state is CardState.ACKNOWLEDGED
    assert workplace.sync.history(5)[0].kind == "ok"


@pytest.mark.parametrize(
    "fault", [Fault.ANSWER_LOST, Fault.DOUBLED, Fault.HTML200, Fault.ERROR500, Fault.CUT]
)
def test_whatever_happens_the_centre_has_it_once(
    workplace: Workplace, central: CentralInProcess, wire: FaultyTransport, watch: Watch, fault: Fault
) -> None:
    connected(workplace, central, watch)
    report = filled(workplace)
    wire.plan(fault)
    before = wire.requests
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    with watch._changed:
        assert watch._changed.wait_for(
            lambda: wire.requests > before and workplace.sync.status().kind is not SyncKind.SENDING, WAIT
        )
    workplace.sync.ask()
    status = watch.until(workplace, SyncKind.RECEIVED)
    assert (status.pending, status.set_aside) == (0, 0)
    assert len(central.reports()) == 1
    assert workplace.reports.detail(report).delivery is Delivery.ACKNOWLEDGED


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        (Fault.DOWN, SyncKind.OFFLINE),
        (Fault.HTML200, SyncKind.LOGIN_WANTED),
        (Fault.ERROR500, SyncKind.FAILED),
    ],
)
def test_the_status_says_what_is_the_matter(
    workplace: Workplace,
    central: CentralInProcess,
    wire: FaultyTransport,
    watch: Watch,
    fault: Fault,
    kind: SyncKind,
) -> None:
    connected(workplace, central, watch)
    wire.always = fault
    workplace.reports.sign_off(filled(workplace), "lan", LEADER_PASSWORD)
    status = watch.until(workplace, kind)
    assert (status.pending, status.next_try is not None) == (1, True)
    wire.always = Fault.NONE
    workplace.sync.ask()
    assert watch.until(workplace, SyncKind.RECEIVED).pending == 0
    kinds = [exchange.kind for exchange in workplace.sync.history(10)]
    assert kinds[0] == "ok"
    assert len(kinds) >= 2


class Deep(httpx.BaseTransport):
    """Answers JSON nested deeper than any reader goes."""

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        head = {"content-type": "application/json"}
        return httpx.Response(200, headers=head, stream=httpx.ByteStream(b"[" * 300_000))


def test_an_answer_nested_too_deep_is_nonsense_and_the_pc_goes_on(
    workplace: Workplace, central: CentralInProcess, wire: FaultyTransport, watch: Watch
) -> None:
    connected(workplace, central, watch)
    honest, wire.inner = wire.inner, Deep()
    workplace.reports.sign_off(filled(workplace), "lan", LEADER_PASSWORD)
    status = watch.until(workplace, SyncKind.FAILED)
    assert (status.failure, status.pending, status.next_try is not None) == ("nonsense", 1, True)
    wire.inner = honest
    workplace.sync.ask()
    assert watch.until(workplace, SyncKind.RECEIVED).pending == 0


def test_by_hand_nothing_goes_until_asked(
    workplace: Workplace, central: CentralInProcess, wire: FaultyTransport, watch: Watch
) -> None:
    workplace.sync.automatic = False
    enrolled(workplace, central)
    workplace.reports.sign_off(filled(workplace), "lan", LEADER_PASSWORD)
    assert workplace.sync.status().kind is SyncKind.WAITING
    assert wire.requests == 1  # the enrolment
    workplace.sync.ask()
    watch.until(workplace, SyncKind.RECEIVED)
    assert len(central.reports()) == 1


def test_two_revisions_signed_without_a_network_arrive_in_order(
    workplace: Workplace, central: CentralInProcess, wire: FaultyTransport, watch: Watch
) -> None:
    connected(workplace, central, watch)
    wire.always = Fault.DOWN
    report = filled(workplace)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    workplace.reports.correct(report)
    fill(workplace, report, total="13")
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    watch.until(workplace, SyncKind.OFFLINE)
    wire.always = Fault.NONE
    workplace.sync.ask()
    status = watch.until(workplace, SyncKind.RECEIVED)
    assert (status.pending, status.set_aside) == (0, 0)
    revisions = workplace.reports.detail(report).revisions
    assert [(each.number, each.delivery) for each in revisions] == [
        (0, Delivery.ACKNOWLEDGED),
        (1, Delivery.ACKNOWLEDGED),
    ]


def test_the_centre_restarted_and_this_pc_started_again(
    app: App, workplace: Workplace, central: CentralInProcess, wire: FaultyTransport, watch: Watch
) -> None:
    connected(workplace, central, watch)
    report = filled(workplace)
    wire.plan(Fault.ANSWER_LOST)
    before = wire.requests
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    with watch._changed:
        assert watch._changed.wait_for(lambda: wire.requests > before, WAIT)
    app.session.sign_out()
    central.restart()
    again = app.session.sign_in("an", PASSWORD)
    again.sync.start()
    again.sync.ask()
    watch.until(again, SyncKind.RECEIVED)
    assert len(central.reports()) == 1
    assert again.reports.detail(report).state is ReportState.SIGNED


def test_the_clock_of_the_pc_is_measured(
    workplace: Workplace, central: CentralInProcess, watch: Watch
) -> None:
    central.clock = lambda: NOW.replace(year=2036)
    connected(workplace, central, watch)
    assert (workplace.sync.status().clock_offset or 0) > 9 * 365 * 86400


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_ten_years_off_owes_nothing_of_its_own(
    app: App, unit_code: str, central: CentralInProcess, clock: Clock, watch: Watch, years: int
) -> None:
    wrong = NOW.year + years
    clock.now, central.clock = NOW.replace(year=wrong), lambda: NOW
    workplace = app.session.create(unit_code, "an", "Nguyễn Văn An", Role.OFFICER, PASSWORD).workplace
    first = workplace.desk.cards(workplace.today())[0]
    assert workplace.today().year == wrong
    report = workplace.reports.start(first.obligation)
    workplace.reports.write_down(report)  # a person worked on this one: it stays
    connected(workplace, central, watch)
    assert workplace.today() == NOW.date()

    def shown(workplace: Workplace) -> set[str | None]:
        cards = workplace.desk.cards(workplace.today())
        years = [(card.report, card.period.year) for card in cards if card.period]
        assert NOW.year in {year for _, year in years}
        return {report for report, year in years if year >= NOW.year + 2 or year < 2025}

    assert shown(workplace) == {report}
    app.session.sign_out()
    clock.now = NOW  # set right by a person
    again = app.session.sign_in("an", PASSWORD)
    assert again.today() == NOW.date()
    assert shown(again) == {report}


def test_signing_out_ends_the_thread(
    app: App, workplace: Workplace, central: CentralInProcess, watch: Watch
) -> None:
    connected(workplace, central, watch)
    app.session.sign_out()
    assert "sync" not in {thread.name for thread in threading.enumerate()}


def test_obligations_of_the_centre_and_of_the_pc_are_the_same(
    workplace: Workplace, central: CentralInProcess, watch: Watch
) -> None:
    before = {card.obligation: card.due for card in workplace.desk.cards(NOW.date())}
    connected(workplace, central, watch)
    after = {card.obligation: card.due for card in workplace.desk.cards(NOW.date())}
    assert after == before
    assert first_card(workplace) in after
    assert workplace.accounts.list()[0].role is Role.OFFICER
