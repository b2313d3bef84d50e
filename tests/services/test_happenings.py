"""Events: begun by an officer, a report within a day, then one each day, until one says it is the last."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import select

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.errors import EventInvalid, StateSecret
from desktop.domain.periods import Period, Turn
from desktop.domain.views import Card, CardState
from desktop.services.workplace import Workplace
from sync.central import events, obligations
from sync.central.tables import Obligation
from tests.central_in_process import CentralInProcess
from tests.services.authored import arrive, sheet
from tests.services.conftest import HANOI, LEADER_PASSWORD, NOW, Clock
from tests.services.test_sync import enrolled
from tests.services.test_tasks import exchange

SURVEY = (
    ("text", "ma_xa", "Mã xã"),
    ("text", "ky_loai", "Loại kỳ"),
    ("text", "lan_bc", "Lần"),
    ("text", "su_kien", "Đợt"),
    ("dateTime", "bat_dau", "Bắt đầu"),
    ("text", "ket_thuc", "Kết thúc"),
    ("integer", "chet", "Người chết"),
)
DAILY = {
    "regime_periodicity": "ad_hoc",
    "regime_due_days": "",
    "regime_due_hours": 24,
    "regime_every_hours": 24,
}
BEGAN = datetime(2026, 11, 16, 6, 30, tzinfo=HANOI)  # two and a half hours before NOW


@pytest.fixture
def form(tmp_path: Path) -> Path:
    """A form for events, as authored."""
    return sheet(tmp_path / "bao.xlsx", "bao", "1", SURVEY, settings=DAILY)


@pytest.fixture
def office(workplace: Workplace, form: Path) -> Workplace:
    """A workplace that has it."""
    arrive(workplace, form)
    return workplace


@pytest.fixture
def central(tmp_path: Path, clock: Clock) -> Iterator[CentralInProcess]:
    centre = CentralInProcess(tmp_path, clock=clock)
    yield centre
    centre.close()


@pytest.fixture
def app(config: Config, clock: Clock, central: CentralInProcess) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=central.transport)
    yield app
    app.close()


def cards(office: Workplace) -> list[Card]:
    return [card for card in office.desk.cards(office.today()) if card.form == "bao"]


def turns(office: Workplace) -> list[int]:
    return sorted(card.period.index for card in cards(office) if card.period is not None)


def sign(office: Workplace, obligation: str, dead: str, **more: str) -> str:
    report = office.reports.start(obligation)
    instance = office.reports.open(report).instance
    for name, value in {"chet": dead, **more}.items():
        instance.answer(f"/data/{name}", value)
    office.reports.finish(report, instance)
    office.reports.sign_off(report, "lan", LEADER_PASSWORD)
    return report


def test_the_first_report_is_due_within_a_day_by_the_hour(office: Workplace) -> None:
    assert office.happenings.repeated("bao")
    with pytest.raises(StateSecret):
        office.happenings.begin("bao", "Bão số 12 (MẬT)", BEGAN)
    first = office.happenings.begin("bao", "  Bão số 12 ", BEGAN)
    (card,) = cards(office)
    assert (card.obligation, card.event, card.state) == (first, "Bão số 12", CardState.TO_DO)
    assert card.due_at == datetime(2026, 11, 17, 6, 30, tzinfo=HANOI)
    assert (card.due, card.days_left) == (date(2026, 11, 17), 0)
    opened = office.reports.open(office.reports.start(first))
    said = {name: opened.instance.node(f"/data/{name}").value for name in ("ky_loai", "lan_bc", "su_kien")}
    assert said == {"ky_loai": "dotxuat", "lan_bc": "dau", "su_kien": "Bão số 12"}
    assert opened.instance.node("/data/bat_dau").value == "2026-11-16T06:30:00.000+07:00"
    assert office.happenings.begin("bao", "Bão số 12", BEGAN) == first, "the same minute is the same event"


def test_each_day_brings_another_that_begins_with_the_one_before(office: Workplace, clock: Clock) -> None:
    first = office.happenings.begin("bao", "Bão số 12", BEGAN)
    sign(office, first, "1")
    assert turns(office) == [1]
    clock.now = BEGAN + timedelta(hours=24)
    assert turns(office) == [1, 2]
    second = next(card for card in cards(office) if card.period is not None and card.period.index == 2)
    instance = office.reports.open(office.reports.start(second.obligation)).instance
    assert instance.node("/data/chet").previous == "1"
    assert instance.node("/data/lan_bc").value == "tiep"
    clock.now = BEGAN + timedelta(hours=80)
    assert turns(office) == [1, 2, 3, 4]
    late = {card.period.index: card.days_left for card in cards(office) if card.period is not None}
    assert (late[2], late[3], late[4]) == (-2, -1, 0)


def test_another_event_does_not_begin_with_this_one(office: Workplace, clock: Clock) -> None:
    sign(office, office.happenings.begin("bao", "Bão số 12", BEGAN), "1")
    other = office.happenings.begin("bao", "Lũ quét", BEGAN + timedelta(hours=1))
    instance = office.reports.open(office.reports.start(other)).instance
    assert instance.node("/data/chet").previous == ""
    assert [card.event for card in cards(office)] == ["Lũ quét", "Bão số 12"]


def test_it_ends_with_a_last_report(office: Workplace, clock: Clock) -> None:
    first = office.happenings.begin("bao", "Bão số 12", BEGAN)
    sign(office, first, "1")
    clock.now = BEGAN + timedelta(hours=30)
    (running,) = [card.period for card in cards(office) if card.state is CardState.TO_DO]
    assert isinstance(running, Turn)
    last = office.happenings.end("bao", running)
    assert last is not None
    instance = office.reports.open(office.reports.start(last)).instance
    assert instance.node("/data/ket_thuc").value == "co"
    clock.now = BEGAN + timedelta(hours=60)
    assert turns(office) == [1, 2], "no other is asked for while the last is written"
    sign(office, last, "2")
    clock.now = BEGAN + timedelta(days=6)
    assert turns(office) == [1, 2]


def test_the_last_report_may_say_that_it_goes_on(office: Workplace, clock: Clock) -> None:
    first = office.happenings.begin("bao", "Bão số 12", BEGAN)
    sign(office, first, "1", ket_thuc="co")
    clock.now = BEGAN + timedelta(hours=30)
    assert turns(office) == [1]
    report = office.reports.start(first)
    office.reports.correct(report)
    instance = office.reports.open(report).instance
    instance.answer("/data/ket_thuc", "khong")
    office.reports.finish(report, instance)
    office.reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert turns(office) == [1, 2]


def test_an_event_without_any_report_is_dropped(office: Workplace, clock: Clock) -> None:
    office.happenings.begin("bao", "Bão số 12", BEGAN)
    (card,) = cards(office)
    assert isinstance(card.period, Turn)
    assert office.happenings.droppable("bao", card.period)
    assert office.happenings.end("bao", card.period) is None
    clock.now = BEGAN + timedelta(days=3)
    assert cards(office) == []


@pytest.mark.parametrize(
    ("title", "began", "why"),
    [
        (" ", BEGAN, "title"),
        ("Bão", NOW + timedelta(hours=1), "later"),
        ("Bão", NOW - timedelta(days=40), "long_ago"),
    ],
)
def test_what_cannot_be_is_refused(office: Workplace, title: str, began: datetime, why: str) -> None:
    with pytest.raises(EventInvalid) as refused:
        office.happenings.begin("bao", title, began)
    assert refused.value.why == why
    assert cards(office) == []


def test_another_event_in_the_same_minute_does_not_swallow_the_first(office: Workplace) -> None:
    """Officers write round hours, and an event is known by its minute."""
    first = office.happenings.begin("bao", "Lũ thôn Hạ", BEGAN)
    with pytest.raises(EventInvalid) as refused:
        office.happenings.begin("bao", "Lũ thôn Hà", BEGAN + timedelta(seconds=40))
    assert (refused.value.why, refused.value.other) == ("taken", "Lũ thôn Hạ")
    assert office.happenings.begin("bao", "LŨ  thôn hạ", BEGAN) == first
    other = office.happenings.begin("bao", "Lũ thôn Hà", BEGAN + timedelta(minutes=1))
    names = {
        office.happenings.called("bao", card.period)
        for card in cards(office)
        if isinstance(card.period, Turn)
    }
    assert other != first
    assert {name.lower() for name in names} == {"lũ thôn hạ", "lũ thôn hà"}


def test_the_centre_asks_for_the_same_and_may_end_it(
    office: Workplace, clock: Clock, central: CentralInProcess, form: Path
) -> None:
    def owed() -> set[str]:
        with central.centre.database.writing() as session:
            obligations.make_wanted(central.centre, session, office.unit.code)
        with central.centre.database.reading() as session:
            rows = session.exec(select(Obligation).where(Obligation.form == "bao")).all()
            return {row.id for row in rows}

    central.publish(form)
    office.sync.automatic = False
    enrolled(office, central)
    office.sync.stop()
    first = office.happenings.begin("bao", "Bão số 12", BEGAN)
    report = sign(office, first, "1")
    exchange(office, central)
    assert office.reports.detail(report).receipt is not None
    (arrived,) = central.reports()
    code = arrived["period"]
    assert code == "2026-11-16T0630-001-00024"
    clock.now = BEGAN + timedelta(hours=25)
    assert owed() == {first, *(card.obligation for card in cards(office))}
    assert len(owed()) == 2
    turn = Period.parse(code)
    assert isinstance(turn, Turn)
    events.end(central.centre, office.unit.code, "bao", turn.event)
    assert turns(office) == [1, 2]
    exchange(office, central)
    assert turns(office) == [1], "the centre wants no more"
    clock.now = BEGAN + timedelta(hours=75)
    exchange(office, central)
    assert turns(office) == [1]
    assert owed() == {first}
