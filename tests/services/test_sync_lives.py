"""Sending while the line hangs: another way, another enrolment, and one thread's word at a time."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.errors import CentreUnreachable
from desktop.domain.views import SyncKind
from desktop.services.sync_life import Life, Superseded
from desktop.services.sync_state import Going, kind_of, rest_seconds
from desktop.services.workplace import Workplace
from desktop.store.enrolment import EnrolmentStore
from desktop.store.remembered import recall, remember
from sync.central import enrolment
from tests.central_in_process import CentralInProcess
from tests.faulty_transport import Fault, FaultyTransport
from tests.services.conftest import LEADER_PASSWORD, PASSWORD, Clock
from tests.services.test_reports import filled
from tests.services.test_sync import WAIT, Watch, connected


class Hanging(FaultyTransport):
    """A line on which nothing comes back from exchanges while it is shut. One for all connections."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        super().__init__(inner)
        self.open = threading.Event()
        self.open.set()
        self.hangs = threading.Event()
        self.busy = False  # then the answer is: come back in an hour

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Pass on once it is open."""
        if request.url.path == "/v1/sync" and not self.open.is_set():
            self.hangs.set()
            assert self.open.wait(WAIT)
        if self.busy:
            self.requests += 1
            return httpx.Response(503, headers={"retry-after": "3600"}, stream=httpx.ByteStream(b""))
        return super().handle_request(request)


@pytest.fixture
def line(central: CentralInProcess) -> Hanging:
    return Hanging(central.transport())


@pytest.fixture
def app(config: Config, clock: Clock, line: Hanging) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=lambda: line)
    yield app
    line.open.set()
    app.close()


@pytest.fixture
def watch(app: App) -> Watch:
    return Watch(app)


def hang(workplace: Workplace, line: Hanging) -> threading.Thread:
    """An exchange is under way and nothing comes back; the thread that waits for it."""
    line.open.clear()
    workplace.sync.ask()
    assert line.hangs.wait(WAIT)
    (thread,) = sending()
    return thread


def sending() -> list[threading.Thread]:
    return [each for each in threading.enumerate() if each.name == "sync"]


def gone(thread: threading.Thread) -> bool:
    thread.join(WAIT)
    return not thread.is_alive()


def test_another_way_is_taken_at_once_and_the_hanging_thread_ends_unheard(
    workplace: Workplace, central: CentralInProcess, line: Hanging, watch: Watch
) -> None:
    connected(workplace, central, watch)
    before = hang(workplace, line)
    workplace.network.change("none")
    assert len(sending()) == 2  # it is not waited for: nothing came back meanwhile
    line.open.set()
    assert gone(before)
    workplace.reports.sign_off(filled(workplace), "lan", LEADER_PASSWORD)
    workplace.sync.ask()
    assert watch.until(workplace, SyncKind.RECEIVED).pending == 0
    assert len(central.reports()) == 1
    assert len(sending()) == 1


def test_what_fails_on_the_way_before_is_not_the_state_of_this_one(
    workplace: Workplace, central: CentralInProcess, line: Hanging, watch: Watch
) -> None:
    connected(workplace, central, watch)
    before = hang(workplace, line)
    workplace.sync.automatic = False
    workplace.network.change("none")
    workplace.sync.stop()
    line.always = Fault.HTML200
    line.open.set()
    assert gone(before)
    assert workplace.sync.status().failure == ""
    assert {each.kind for each in workplace.sync.history(9)} <= {"ok"}


def test_the_token_of_a_new_enrolment_is_not_overwritten_by_a_hanging_thread(
    app: App, workplace: Workplace, central: CentralInProcess, line: Hanging, watch: Watch, clock: Clock
) -> None:
    connected(workplace, central, watch)
    before = hang(workplace, line)
    clock.now += timedelta(days=70)  # the first token is near its end
    workplace.enrolment.by_code(central.url, central.enrol_code(workplace.unit.code))
    line.open.set()
    assert gone(before)
    workplace.sync.ask()
    watch.until(workplace, SyncKind.RECEIVED)
    kept = kept_of(workplace)
    assert enrolment.known(central.centre, kept["token"]).id == kept["device"]


def test_a_renewal_of_another_device_is_not_kept(
    workplace: Workplace, central: CentralInProcess, watch: Watch, clock: Clock
) -> None:
    connected(workplace, central, watch)
    kept = kept_of(workplace)
    store = EnrolmentStore(workplace._store)
    store.renewed("another", "stolen", clock.now)
    assert kept_of(workplace) == kept
    store.renewed(kept["device"], "fresh", clock.now)
    assert kept_of(workplace)["token"] == "fresh"


@pytest.mark.parametrize("revoked", [False, True])
def test_a_token_of_another_device_is_renewed_or_enrolling_anew_is_told(
    workplace: Workplace, central: CentralInProcess, watch: Watch, revoked: bool
) -> None:
    connected(workplace, central, watch)
    mine = kept_of(workplace)
    workplace.enrolment.by_code(central.url, central.enrol_code(workplace.unit.code))
    other = kept_of(workplace)
    workplace.sync.stop()
    mixed = {**other, "device": mine["device"]}
    workplace._store.write(lambda session: remember(session, "central", mixed))
    if revoked:
        assert enrolment.revoke(central.centre, mine["device"])
    workplace.reports.sign_off(filled(workplace), "lan", LEADER_PASSWORD)
    workplace.sync.start()
    if revoked:
        watch.until(workplace, SyncKind.UNAUTHORISED)
        return
    assert watch.until(workplace, SyncKind.RECEIVED).pending == 0
    assert kept_of(workplace)["token"] != other["token"]


def test_an_address_that_is_none_is_told_and_mends_with_a_new_enrolment(
    workplace: Workplace, central: CentralInProcess, watch: Watch
) -> None:
    connected(workplace, central, watch)
    workplace.sync.stop()
    broken = {**kept_of(workplace), "url": "https://ex..vn"}
    workplace._store.write(lambda session: remember(session, "central", broken))
    workplace.sync.start()
    watch.until(workplace, SyncKind.WRONG_SERVER)
    with pytest.raises(CentreUnreachable):
        workplace.enrolment.by_code("https://ex..vn", "CODE")
    workplace.enrolment.by_code(central.url, central.enrol_code(workplace.unit.code))
    watch.until(workplace, SyncKind.RECEIVED)


def test_a_proxy_that_is_none_is_not_kept(workplace: Workplace) -> None:
    before = workplace.network.card
    for host in ("x..y", "máy chủ", ""):
        with pytest.raises(ValueError, match="address"):
            workplace.network.change("manual", host, 3128)
    assert workplace.network.card == before


@pytest.mark.parametrize(
    ("failure", "portal", "kind"),
    [
        ("certificate", True, SyncKind.LOGIN_WANTED),
        ("certificate", False, SyncKind.CERTIFICATE),
        ("offline", True, SyncKind.LOGIN_WANTED),
        ("busy", True, SyncKind.FAILED),
    ],
)
def test_what_a_login_page_does_to_an_exchange(failure: str, portal: bool, kind: SyncKind) -> None:
    assert kind_of(Going(failure=failure), True, 1, portal) is kind


def kept_of(workplace: Workplace) -> dict[str, str]:
    found: dict[str, str] = workplace._store.read(lambda session: recall(session, "central"))
    return found


def told_to_wait(
    app: App, workplace: Workplace, central: CentralInProcess, line: Hanging, watch: Watch
) -> None:
    """The centre asks for an hour, the person signs out, and the centre has time again."""
    connected(workplace, central, watch)
    line.busy = True
    workplace.sync.ask()
    watch.until(workplace, SyncKind.FAILED)
    app.session.sign_out()
    line.busy = False


def test_come_back_in_an_hour_is_kept_to_unless_a_person_asks(
    workplace: Workplace, central: CentralInProcess, line: Hanging, watch: Watch, clock: Clock
) -> None:
    connected(workplace, central, watch)
    line.busy = True
    workplace.sync.ask()
    asked = clock.now
    status = watch.until(workplace, SyncKind.FAILED)
    assert status.next_try is not None
    assert status.next_try - asked >= timedelta(minutes=59)
    before = line.requests
    workplace.reports.sign_off(filled(workplace), "lan", LEADER_PASSWORD)  # it wakes the thread
    workplace.sync.network_back()  # the line is not to blame
    workplace.sync.automatic = True
    assert line.requests == before
    line.busy = False
    workplace.sync.ask()
    assert watch.until(workplace, SyncKind.RECEIVED).pending == 0
    assert len(central.reports()) == 1


def heard(workplace: Workplace, watch: Watch) -> None:
    """The centre has answered since this sign-in."""
    with watch._changed:
        assert watch._changed.wait_for(lambda: workplace.sync.status().clock_offset is not None, WAIT)


def test_come_back_in_an_hour_is_kept_to_by_who_signs_in_next(
    app: App, workplace: Workplace, central: CentralInProcess, line: Hanging, watch: Watch, clock: Clock
) -> None:
    told_to_wait(app, workplace, central, line, watch)
    before = line.requests

    clock.now += timedelta(minutes=50)
    again = app.session.sign_in("an", PASSWORD)
    again.sync.start()
    status = watch.until(again, SyncKind.FAILED)
    assert status.failure == "busy"
    assert status.next_try is not None
    assert timedelta(minutes=8) < status.next_try - clock.now < timedelta(minutes=11)
    again.sync.wake()  # something to send is no reason
    app.session.sign_out()
    assert line.requests == before

    clock.now += timedelta(minutes=11)
    again = app.session.sign_in("an", PASSWORD)
    again.sync.start()
    heard(again, watch)
    assert line.requests > before
    assert EnrolmentStore(again._store).pause() is None


def test_a_person_who_signs_in_may_ask_before_the_hour_is_over(
    app: App, workplace: Workplace, central: CentralInProcess, line: Hanging, watch: Watch
) -> None:
    told_to_wait(app, workplace, central, line, watch)
    again = app.session.sign_in("an", PASSWORD)
    again.sync.start()
    watch.until(again, SyncKind.FAILED)
    again.sync.ask()
    watch.until(again, SyncKind.RECEIVED)


@pytest.mark.parametrize("back", [timedelta(hours=2), timedelta(days=3650)])
def test_a_clock_set_back_does_not_lengthen_the_wait(
    app: App,
    workplace: Workplace,
    central: CentralInProcess,
    line: Hanging,
    watch: Watch,
    clock: Clock,
    back: timedelta,
) -> None:
    told_to_wait(app, workplace, central, line, watch)
    clock.now -= back
    again = app.session.sign_in("an", PASSWORD)
    again.sync.start()
    heard(again, watch)


def test_what_another_centre_asked_is_not_kept_to(
    app: App, workplace: Workplace, central: CentralInProcess, line: Hanging, watch: Watch
) -> None:
    """Nor this one, of what this PC was before it was enrolled anew."""
    connected(workplace, central, watch)
    line.busy = True
    workplace.sync.ask()
    watch.until(workplace, SyncKind.FAILED)
    line.busy = False
    workplace.enrolment.by_code(central.url, central.enrol_code(workplace.unit.code))
    watch.until(workplace, SyncKind.RECEIVED)


def test_the_rest_is_as_long_as_was_asked_for_after_a_failure_and_short_else() -> None:
    hour = timedelta(hours=1)
    assert rest_seconds(hour, held=True, automatic=True) == 3600
    assert rest_seconds(hour, held=False, automatic=True) == 15 * 60
    assert rest_seconds(-hour, held=True, automatic=True) == 0
    assert rest_seconds(hour, held=True, automatic=False) is None
    assert rest_seconds(None, held=False, automatic=True) is None


def test_what_the_line_made_fail_goes_as_soon_as_it_is_back(
    workplace: Workplace, central: CentralInProcess, line: Hanging, watch: Watch
) -> None:
    connected(workplace, central, watch)
    line.plan("down")
    workplace.reports.sign_off(filled(workplace), "lan", LEADER_PASSWORD)
    watch.until(workplace, SyncKind.OFFLINE)
    workplace.sync.network_back()
    assert watch.until(workplace, SyncKind.RECEIVED).pending == 0


def test_a_life_that_is_over_gets_no_turn() -> None:
    life = Life()
    with life.turn(), life.away():
        assert not life.is_over
    with pytest.raises(Superseded), life.turn(), life.away():
        life.end()
    with pytest.raises(Superseded), life.turn():
        pytest.fail("it is over")
    assert life.is_over
