"""What waits and what was set aside: sooner, corrected, again, exported, let go with a reason."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from sqlmodel import Session, col, select

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.account import Account
from desktop.domain.errors import NotAllowed, ReasonMissing, StateSecret, WrongState
from desktop.domain.errors.packets import NotEnrolled
from desktop.domain.report import Delivery, ReportState, Role
from desktop.domain.sending import AsideKind
from desktop.domain.views import CardState, CellComment
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.outbox import StoreOutbox
from desktop.store.trail import TrailStore
from sync.protocol import CellError
from tests.central_in_process import CentralInProcess
from tests.services.conftest import LEADER_PASSWORD, NOW, Clock
from tests.services.refusing import answered, only_aside
from tests.services.test_reports import TODAY, fill, filled
from tests.services.test_sync import Watch, connected, watch

__all__ = ["watch"]

CELL = CellError(ref="/data/cb_maytinh", message="Không quá số cán bộ")


class Held(httpx.BaseTransport):
    """Holds exchanges while `go` is not set; counts them."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner
        self.go = threading.Event()
        self.go.set()
        self.begun = threading.Event()
        self.exchanges = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/sync"):
            self.exchanges += 1
            self.begun.set()
            assert self.go.wait(20)
        return self._inner.handle_request(request)


@pytest.fixture
def held(central: CentralInProcess) -> Iterator[Held]:
    found = Held(central.transport())
    yield found
    found.go.set()


@pytest.fixture
def app(config: Config, clock: Clock, held: Held) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=lambda: held)
    yield app
    held.go.set()
    app.close()


def signed(workplace: Workplace) -> str:
    report = filled(workplace)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    return report


def other(workplace: Workplace) -> str:
    """A second report, signed after the first."""
    card = next(card for card in workplace.desk.cards(TODAY) if card.form == "tthc")
    report = workplace.reports.start(card.obligation)
    fill(workplace, report)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    return report


@pytest.fixture
def refused(workplace: Workplace) -> str:
    report = signed(workplace)
    answered(workplace, report, NOW, status="invalid", errors=(CELL,))
    return report


def last_entry(workplace: Workplace) -> t.AuditRow:
    assert TrailStore(workplace._store).verify().whole

    def work(session: Session) -> t.AuditRow:
        row = session.exec(select(t.AuditRow).order_by(col(t.AuditRow.seq).desc()).limit(1)).one()
        session.expunge(row)
        return row

    return workplace._store.read(work)


def test_what_waits_in_its_order(workplace: Workplace) -> None:
    first, second = signed(workplace), other(workplace)
    waiting = workplace.aside.waiting(0, 10)
    assert [each.report for each in waiting] == [first, second]
    assert workplace.aside.waiting_count() == 2
    assert all(each.size > 300 for each in waiting)
    workplace.aside.send_first(waiting[1])
    assert [each.report for each in workplace.aside.waiting(0, 10)] == [second, first]
    due = StoreOutbox(workplace._store).due(NOW, 10)
    assert [each.group for each in due] == [second, first]


def test_first_keeps_the_order_within_a_report(workplace: Workplace) -> None:
    first, second = signed(workplace), other(workplace)
    workplace.reports.correct(second)
    fill(workplace, second, "13")
    workplace.reports.sign_off(second, "lan", LEADER_PASSWORD)
    newest = next(each for each in workplace.aside.waiting(0, 10) if each.revision == 1)
    workplace.aside.send_first(newest)
    shown = [(each.report, each.revision) for each in workplace.aside.waiting(0, 10)]
    assert shown == [(second, 0), (second, 1), (first, 0)]


def test_why_it_was_set_aside(workplace: Workplace, refused: str) -> None:
    item = only_aside(workplace)
    assert (item.report, item.kind, item.said) == (refused, AsideKind.INVALID, "")
    assert item.cells == (CellComment(CELL.ref, CELL.message),)
    assert workplace.aside.of(refused) == item


@pytest.mark.parametrize(
    ("status", "why"), [("forbidden", "another commune's"), ("parked", "a person must look")]
)
def test_other_reasons(workplace: Workplace, status: str, why: str) -> None:
    report = signed(workplace)
    answered(workplace, report, NOW, status=status, why=why)
    item = only_aside(workplace)
    assert (str(item.kind), item.said, item.cells) == (status, why, ())


def test_editing_opens_the_next_revision_with_the_words_at_their_cells(
    workplace: Workplace, refused: str
) -> None:
    workplace.reports.correct(refused)
    opened = workplace.reports.open(refused)
    assert opened.editable
    assert opened.detail.comments == (CellComment(CELL.ref, CELL.message),)
    fill(workplace, refused, "14")
    workplace.reports.sign_off(refused, "lan", LEADER_PASSWORD)
    assert workplace.reports.detail(refused).comments == ()
    assert workplace.aside.count() == 0


def test_the_same_bytes_go_again(workplace: Workplace, refused: str) -> None:
    item = only_aside(workplace)
    before = workplace.aside._store.body(item.key)
    workplace.aside.retry(item)
    (due,) = StoreOutbox(workplace._store).due(NOW, 10)
    assert (due.key, due.body, due.attempts) == (item.key, before, 0)
    entry = last_entry(workplace)
    assert (entry.action, entry.subject) == ("retry", refused)
    assert CELL.message in entry.detail["why"]
    with pytest.raises(WrongState):
        workplace.aside.retry(item)


def test_what_a_leader_signed_is_not_an_officers_to_drop(workplace: Workplace, refused: str) -> None:
    item = only_aside(workplace)
    assert item.word_of == ""
    with pytest.raises(NotAllowed) as told:
        workplace.aside.discard(item, "Nhập nhầm biểu.")
    assert told.value.needs == ("administrator", "clerk", "leader")
    assert workplace.aside.page(0, 10) == (item,)


@pytest.mark.parametrize("role", [Role.LEADER, Role.CLERK, Role.ADMINISTRATOR])
def test_who_may_drop_anything(workplace: Workplace, refused: str, role: Role) -> None:
    item = only_aside(workplace)
    assert item.may_discard(Account("1", "ai", "Ai đó", role))


def test_an_officers_own_word_is_that_officers_to_drop(workplace: Workplace, refused: str) -> None:
    item = only_aside(workplace)
    own = replace(item, word_of="Nguyễn Văn An")
    assert own.may_discard(Account("1", "an", "Nguyễn Văn An", Role.OFFICER))
    assert not own.may_discard(Account("2", "binh", "Lê Văn Bình", Role.OFFICER))


def test_let_go_with_a_reason_it_stays(app: App, workplace: Workplace, refused: str) -> None:
    workplace = app.session.sign_in("lan", LEADER_PASSWORD)
    item = only_aside(workplace)
    with pytest.raises(ReasonMissing):
        workplace.aside.discard(item, "  ")
    with pytest.raises(StateSecret):
        workplace.aside.discard(item, "TUYỆT MẬT")
    workplace.aside.discard(item, " Nhập nhầm biểu. ")
    detail = workplace.reports.detail(refused)
    assert (detail.delivery, detail.dropped_why) == (Delivery.DROPPED, "Nhập nhầm biểu.")
    assert CELL.message in detail.set_aside_why
    entry = last_entry(workplace)
    assert (entry.action, entry.subject, entry.actor) == ("discard", refused, "lan")
    assert entry.detail["reason"] == "Nhập nhầm biểu."
    assert workplace.aside._store.body(item.key)
    assert StoreOutbox(workplace._store).due(NOW, 10) == ()
    assert workplace.sync.status().set_aside == 0
    card = next(card for card in workplace.desk.cards(TODAY) if card.report == refused)
    assert card.state is CardState.DROPPED
    workplace.reports.correct(refused)  # minds change: what was signed is there to begin from
    assert workplace.reports.detail(refused).state is ReportState.DRAFT


def test_there_is_no_packet_for_a_centre_nobody_knows(
    workplace: Workplace, refused: str, tmp_path: Path
) -> None:
    item = only_aside(workplace)
    with pytest.raises(NotEnrolled):
        workplace.aside.hand_in(item, tmp_path)
    assert list(tmp_path.glob("*.bcx*")) == []


def test_what_was_received(workplace: Workplace, central: CentralInProcess, watch: Watch) -> None:
    connected(workplace, central, watch)
    report = signed(workplace)
    workplace.sync.ask()
    with watch._changed:
        assert watch._changed.wait_for(lambda: workplace.aside.received_count() == 1, 20)
    (held,) = workplace.aside.received(0, 10)
    assert (held.report, held.verified, held.complete) == (report, True, True)
    assert held.serial == workplace.reports.detail(report).serial


def test_twenty_presses_while_one_is_under_way_are_one_more(
    workplace: Workplace, central: CentralInProcess, watch: Watch, held: Held
) -> None:
    connected(workplace, central, watch)
    workplace.sync.automatic = False
    signed(workplace)
    before = held.exchanges
    held.begun.clear()
    held.go.clear()
    workplace.sync.ask()
    assert held.begun.wait(20)
    for _ in range(20):
        workplace.sync.ask()
    held.go.set()
    _counts(watch, held, before + 2)  # the one that was asked for, and one for the twenty
    workplace.sync.ask()
    _counts(watch, held, before + 3)
    assert workplace.sync.status().pending == 0


def _counts(watch: Watch, held: Held, exchanges: int) -> None:
    with watch._changed:
        assert watch._changed.wait_for(lambda: held.exchanges >= exchanges, 20)
    assert held.exchanges == exchanges
