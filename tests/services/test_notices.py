"""Notices are read and decisions seen without a network, and the centre gets to know once there is one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest
from sqlmodel import select

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.errors.notices import UnknownNotice
from desktop.domain.notice import Document, NoticeFilter, Shown
from desktop.events import NoticesChanged
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from desktop.store.outbox import StoreOutbox
from sync.central.tables import Seen
from sync.protocol import Change, SyncResponse
from tests.central_in_process import CentralInProcess
from tests.joining import join

NOW = datetime(2026, 11, 16, 3, 0, tzinfo=UTC)
UNIT = "20242"
ALL = NoticeFilter()
EARLIER = "2026-11-15T08:00:00+07:00"


@pytest.fixture
def central(tmp_path: Path) -> Iterator[CentralInProcess]:
    """A centre."""
    running = CentralInProcess(tmp_path, lambda: NOW)
    yield running
    running.close()


@pytest.fixture
def app(tmp_path: Path, central: CentralInProcess) -> Iterator[App]:
    """An application on a new profile."""
    resources = Config.default().resources
    config = Config(
        tmp_path / "profile", resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024
    )
    made = build(config, clock=lambda: NOW, rng=Random(5), transport=central.transport)
    yield made
    made.close()


@pytest.fixture
def workplace(app: App) -> Workplace:
    """Signed in, and two notices and a return have come."""
    from desktop.domain.report import Role

    made = app.session.create(UNIT, "hoa", "Lê Thị Hoa", Role.OFFICER, "mat-khau-1").workplace
    told = [
        Change(
            seq=1, kind="notice", id="n1", rev="1", body={"title": "Một", "text": "Nội dung", "at": EARLIER}
        ),
        Change(
            seq=2, kind="notice", id="n2", rev="1", body={"title": "Hai", "text": "…", "at": NOW.isoformat()}
        ),
        Change(
            seq=3,
            kind="review",
            id="v1",
            rev="1",
            body={"report": "r", "decision": "returned", "reason": "?"},
        ),
    ]
    answer = SyncResponse(p=1, server="s", now=NOW, changes=tuple(told), cursor="c")
    StoreOutbox(made._store).apply(NOW, (), answer)
    return made


def items(workplace: Workplace) -> list[tuple[str, str]]:
    rows = workplace._store.read(lambda session: session.exec(select(t.OutboxRow)).all())
    return [(row.group, row.state) for row in rows]


def test_newest_first_and_counted(workplace: Workplace) -> None:
    listed = workplace.notices.page(ALL, 0, 9)
    assert [(each.title, each.read_at) for each in listed] == [("Hai", None), ("Một", None)]
    assert workplace.notices.unread() == 2
    assert workplace.notices.page(ALL, 1, 1) == listed[1:]


def test_what_one_has_read_is_new_for_another(app: App, workplace: Workplace) -> None:
    from desktop.domain.report import Role

    join(workplace, "lan", "Trần Thị Lan", Role.LEADER, "mat-khau-2")
    workplace.notices.read("n1")
    assert items(workplace) == [("read:n1", "waiting")]
    app.session.sign_out()
    leaders = app.session.sign_in("lan", "mat-khau-2")
    assert leaders.notices.unread() == 2
    leaders.notices.read("n1")
    assert leaders.notices.unread() == 1
    assert items(leaders) == [("read:n1", "waiting")]  # the centre heard of the first one
    leaders.notices.unread_again("n1")
    assert leaders.notices.unread() == 2
    app.session.sign_out()
    assert app.session.sign_in("hoa", "mat-khau-1").notices.unread() == 1


def test_what_the_office_keeps_first_stands_first(app: App, workplace: Workplace) -> None:
    heard: list[object] = []
    app.bus.subscribe(NoticesChanged, heard.append)
    workplace.notices.pin("n1", first=True)
    workplace.notices.pin("n1", first=True)
    assert [(each.id, each.pinned) for each in workplace.notices.page(ALL, 0, 9)] == [
        ("n1", True),
        ("n2", False),
    ]
    assert len(heard) == 1
    workplace.notices.pin("n1", first=False)
    assert [each.id for each in workplace.notices.page(ALL, 0, 9)] == ["n2", "n1"]


def test_pages_go_on_where_the_last_one_ended(workplace: Workplace) -> None:
    for number in range(7):
        at = f"2026-11-0{number + 1}T08:00:00+07:00"
        hear(workplace, 10 + number, f"m{number}", {"title": f"Tin {number}", "text": "", "at": at})
    for notice in ("m0", "m5", "n1"):
        workplace.notices.pin(notice, first=True)
    whole = [each.id for each in workplace.notices.page(ALL, 0, 99)]
    assert whole == ["n1", "m5", "m0", "n2", "m6", "m4", "m3", "m2", "m1"]
    for size in range(1, 10):
        paged = [each.id for at in range(0, 9, size) for each in workplace.notices.page(ALL, at, size)]
        assert paged == whole, size
    assert workplace.notices.page(ALL, 9, 3) == ()


DOCUMENT: dict[str, object] = {
    "title": "Triển khai chuyển đổi số",
    "text": "Kính gửi các xã",
    "at": "2026-11-14T08:00:00+07:00",
    "document": {
        "kind": "Kế hoạch",
        "number": "05/KH-UBND",
        "agency": "UBND thành phố",
        "date": "2026-11-13",
    },
    "files": [
        {"name": "../Phụ lục.pdf", "sha256": "ab" * 32, "size": 7, "type": "application/pdf"},
        {"name": "Phụ lục.pdf", "sha256": "cd" * 32, "size": 9, "type": "application/pdf"},
    ],
}


def hear(workplace: Workplace, seq: int, notice: str, body: dict[str, object]) -> None:
    change = Change(seq=seq, kind="notice", id=notice, rev=str(seq), body=body)
    answer = SyncResponse(p=1, server="s", now=NOW, changes=(change,), cursor="c")
    StoreOutbox(workplace._store).apply(NOW, (), answer)


def test_a_document_says_what_it_is(workplace: Workplace) -> None:
    hear(workplace, 7, "d1", DOCUMENT)
    opened = workplace.notices.open("d1")
    assert opened.notice.document == Document("Kế hoạch", "05/KH-UBND", "UBND thành phố", date(2026, 11, 13))
    assert opened.text == "Kính gửi các xã"
    assert [each.card.name for each in opened.files] == ["Phụ lục.pdf", "Phụ lục-2.pdf"]
    assert not any(each.here for each in opened.files)
    (row,) = workplace.notices.page(NoticeFilter(shown=Shown.DOCUMENTS), 0, 9)
    assert (row.id, row.files) == ("d1", 2)
    with pytest.raises(UnknownNotice):
        workplace.notices.open("gone")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("chuyen doi", ["d1"]),
        ("PHỤ LỤC", ["d1"]),
        ("05 kh ubnd", ["d1"]),
        ("05/KH", ["d1"]),
        ("thanh pho", ["d1"]),
        ("ke hoach", ["d1"]),
        ("kính gửi xã", ["d1"]),
        ("noi", ["n1"]),
        ("oi", []),
        ("%", ["n2", "n1", "d1"]),
        ("", ["n2", "n1", "d1"]),
    ],
)
def test_it_is_found_by_its_words_with_accents_or_without(
    workplace: Workplace, text: str, found: list[str]
) -> None:
    hear(workplace, 7, "d1", DOCUMENT)
    wanted = NoticeFilter(text)
    assert [each.id for each in workplace.notices.page(wanted, 0, 9)] == found
    assert workplace.notices.count(wanted) == len(found)


def test_the_search_over_everything_finds_files_and_numbers(workplace: Workplace) -> None:
    hear(workplace, 7, "d1", DOCUMENT)
    for text in ("phụ lục", "05/KH-UBND", "ke hoach", "kinh gui"):
        (group,) = workplace.search.find(text).groups
        assert [getattr(item, "id", "") for item in group.items] == ["d1"], text


def test_filters_by_what_is_new_and_kept_first(workplace: Workplace) -> None:
    hear(workplace, 7, "d1", DOCUMENT)
    workplace.notices.read("n1")
    workplace.notices.pin("n1", first=True)
    shown = {
        which: [each.id for each in workplace.notices.page(NoticeFilter(shown=which), 0, 9)]
        for which in Shown
    }
    assert shown == {
        Shown.ALL: ["n1", "n2", "d1"],
        Shown.UNREAD: ["n2", "d1"],
        Shown.PINNED: ["n1"],
        Shown.DOCUMENTS: ["d1"],
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"files": [{"name": "a.pdf", "sha256": "zz", "size": 1}]},
        {"files": [{"name": "a.pdf", "sha256": "ab" * 32, "size": "1"}]},
        {"document": {"number": "05"}},
        {"document": {"kind": "Công văn", "date": "13/11/2026"}},
    ],
)
def test_what_makes_no_sense_is_kept_aside(workplace: Workplace, wrong: dict[str, object]) -> None:
    hear(workplace, 7, "d1", {**DOCUMENT, **wrong})
    assert workplace.notices.count(ALL) == 2
    kept = workplace._store.read(lambda session: session.get(t.KeptChangeRow, ("notice", "d1")))
    assert kept is not None


def test_reading_is_marked_and_told_once(workplace: Workplace, app: App) -> None:
    heard: list[object] = []
    app.bus.subscribe(NoticesChanged, heard.append)
    workplace.notices.read("n1")
    workplace.notices.read("n1")
    assert workplace.notices.unread() == 1
    assert items(workplace) == [("read:n1", "waiting")]
    assert len(heard) == 1
    workplace.notices.read("gone")
    assert len(items(workplace)) == 1


def test_a_decision_is_seen_once(workplace: Workplace) -> None:
    workplace.notices.decision_seen("another report")
    assert items(workplace) == []
    workplace.notices.decision_seen("r")
    workplace.notices.decision_seen("r")
    assert items(workplace) == [("seen:v1", "waiting")]


def test_what_was_read_is_no_report_that_waits(workplace: Workplace) -> None:
    workplace.notices.read("n1")
    status = workplace.sync.status()
    assert (status.pending, status.set_aside) == (0, 0)
    assert StoreOutbox(workplace._store).pending() == 1


def test_told_again_it_stays_read(workplace: Workplace) -> None:
    workplace.notices.read("n1")
    body = {"title": "Một, sửa", "text": "Nội dung", "at": EARLIER}
    again = Change(seq=9, kind="notice", id="n1", rev="2", body=body)
    answer = SyncResponse(p=1, server="s", now=NOW, changes=(again,), cursor="c")
    StoreOutbox(workplace._store).apply(NOW, (), answer)
    first = workplace.notices.open("n1").notice
    assert (first.title, first.read_at) == ("Một, sửa", NOW)


def test_the_centre_gets_to_know_who_and_when(workplace: Workplace, central: CentralInProcess) -> None:
    from sync.adapters.native import NativeCentral
    from sync.central.notices import seen
    from sync.engine import SyncEngine
    from sync.receipts import key_id

    workplace.notices.read("n1")
    workplace.notices.decision_seen("r")
    workplace.enrolment.by_code(central.url, central.enrol_code(UNIT))
    workplace.sync.stop()
    outbox = StoreOutbox(workplace._store)
    profile = workplace._store.read(lambda session: session.get_one(t.SettingRow, "central").value)
    api = NativeCentral(
        central.url, profile["token"], profile["device"], key_id(profile["server_key"]), central.transport()
    )
    SyncEngine(outbox, api, Random(1)).run_once(NOW)
    assert {state for _, state in items(workplace)} == {"done"}
    with central.centre.database.reading() as session:
        rows = session.exec(select(Seen)).all()
    assert {(row.op, row.subject, row.at) for row in rows} == {
        ("read", "n1", NOW),
        ("decision_seen", "v1", NOW),
    }
    told = seen(central.centre)
    assert {(each.op, each.subject, each.unit) for each in told} == {
        ("read", "n1", UNIT),
        ("decision_seen", "v1", UNIT),
    }
