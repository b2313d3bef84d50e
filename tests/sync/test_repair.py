"""Something of the centre's is missing on a PC: found by `check`, listed, asked for; nothing is lost."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from sqlmodel import Session, col, select

from desktop.events import EventBus
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.enrolment import EnrolmentStore
from desktop.store.opening import finish_store, make_store, open_store
from desktop.store.outbox import StoreOutbox
from sync import marks, receipts
from sync.adapters.native import NativeCentral
from sync.central import feed
from sync.central.tables import FeedEntry
from sync.engine import SyncEngine
from sync.protocol import NOTHING_ELSE, Asks, Change, Check, EngineState, Outcome, SyncResponse, WaitingItem
from tests.central_in_process import CentralInProcess
from tests.contract.outbox_contract import NOW
from tests.sync.conftest import enrolled_pc
from tests.sync.memory_outbox import UNIT

KEY = bytes(range(32))


class Recorder:
    """The real centre, and what was asked of it beside what is new."""

    def __init__(self, api: NativeCentral) -> None:
        self._api = api
        self.asked: list[Asks] = []
        self.answers: list[SyncResponse] = []
        self.lists = True

    def sync(
        self, cursor: str | None, limit: int, items: tuple[WaitingItem, ...], asks: Asks = NOTHING_ELSE
    ) -> tuple[SyncResponse, int]:
        self.asked.append(asks)
        known = asks if self.lists else Asks()
        answer, sent = self._api.sync(cursor, limit, items, known)
        self.answers.append(answer)
        return answer, sent

    def close(self) -> None:
        self._api.close()


class Office:
    """A PC with a real store before the real centre."""

    def __init__(self, path: Path, central: CentralInProcess) -> None:
        self.central = central
        make_store(path, KEY)
        finish_store(path)
        self.store: Store = open_store(path, KEY, EventBus(), 0)
        given = enrolled_pc(central).enrolled
        profile = {"name": "", "url": central.url, "device": given.device, "unit": UNIT, "token": given.token}
        EnrolmentStore(self.store).enrolled({**profile, "server_key": given.server_key}, "hoa", NOW)
        server = receipts.key_id(given.server_key)
        self.api = Recorder(
            NativeCentral(central.url, given.token, given.device, server, central.transport())
        )
        self.outbox = StoreOutbox(self.store)
        self.engine = SyncEngine(self.outbox, self.api, Random(1), holdings=self.outbox.holdings)
        self.now = NOW

    def quiet(self, most: int = 8) -> list[Outcome]:
        """Runs until the engine rests."""
        outcomes = [self.engine.run_once(self.now)]
        while outcomes[-1].state is EngineState.MORE:
            assert len(outcomes) < most, "in a circle"
            outcomes.append(self.engine.run_once(self.now))
        return outcomes

    def tell(self, name: str, rev: str = "1", kind: str = "notice") -> None:
        body = {"title": name, "text": name, "at": NOW.isoformat()}
        with self.central.centre.database.writing() as session:
            feed.tell(session, NOW, kind, name, rev, body, unit=UNIT)

    def notices(self) -> set[str]:
        return set(self.store.read(lambda s: list(s.execute(select(col(t.NoticeRow.id))).scalars())))

    def lose(self, name: str) -> None:
        self.store.write(lambda session: session.delete(session.get_one(t.NoticeRow, name)))


@pytest.fixture
def office(tmp_path: Path, central: CentralInProcess) -> Iterator[Office]:
    found = Office(tmp_path / "store.db", central)
    yield found
    found.store.close()


def test_with_nothing_missing_nothing_is_asked_and_nothing_said(office: Office) -> None:
    office.tell("one")
    office.quiet()
    (outcome,) = office.quiet()
    assert outcome.state is EngineState.DONE
    assert (office.api.asked[-1].manifest, office.api.asked[-1].fetch) == ((), ())
    assert office.api.answers[-1].check == {}


def test_what_is_missing_is_fetched_and_only_that(office: Office) -> None:
    for name in ("one", "two", "three"):
        office.tell(name)
    office.quiet()
    office.lose("two")
    outcomes = office.quiet()
    assert [asked.manifest for asked in office.api.asked[-3:]] == [(), ("notice",), ()]
    assert office.api.asked[-1].fetch == (("notice", "two"),)
    assert [change.id for change in office.api.answers[-1].fetched] == ["two"]
    assert office.notices() == {"one", "two", "three"}
    assert [outcome.repaired for outcome in outcomes][-1] == ("notice",)
    assert len(office.quiet()) == 1


def test_another_revision_is_fetched(office: Office) -> None:
    office.tell("one")
    office.quiet()

    def older(session: Session) -> None:
        session.get_one(t.HeldRow, ("notice", "one")).rev = "0"

    office.store.write(older)
    office.quiet()
    assert [change.id for change in office.api.answers[-1].fetched] == ["one"]


def test_a_store_from_before_revisions_were_kept_repairs_itself(office: Office) -> None:
    office.tell("one")
    office.quiet()
    office.store.write(lambda session: session.delete(session.get_one(t.HeldRow, ("notice", "one"))))
    assert office.quiet()[-1].repaired == ("notice",)


def test_drafts_and_what_waits_are_untouched(office: Office) -> None:
    office.tell("one")
    office.quiet()
    row = t.ReportRow(id="r", form="thu", version="1", title="", state="draft", author="", updated=NOW)
    later = NOW.replace(year=2027)
    item = t.OutboxRow(key="k", group="g", body=b"{}", state="waiting", made_at=NOW, next_try=later)

    def work(session: Session) -> None:
        session.add(row)
        session.flush()
        session.add(t.DraftRow(report="r", snapshot=b"typed", saved_at=NOW))
        session.add(item)

    office.store.write(work)
    office.lose("one")
    office.now = later - timedelta(minutes=30)
    office.quiet()
    assert office.notices() == {"one"}
    read = office.store.read
    draft = read(lambda session: session.get_one(t.DraftRow, "r").snapshot)
    waits = read(lambda session: session.get_one(t.OutboxRow, 1).body)
    assert (draft, waits) == (b"typed", b"{}")


def test_what_the_centre_lists_no_more_stays_and_counts_no_longer(office: Office) -> None:
    office.tell("one")
    office.tell("two")
    office.quiet()
    with office.central.centre.database.writing() as session:  # as after a restored backup of the centre
        entry = session.exec(select(FeedEntry).where(FeedEntry.subject == "two")).one()
        session.delete(entry)
    outcomes = office.quiet()
    assert outcomes[-1].repaired == ("notice",)
    assert office.notices() == {"one", "two"}
    assert len(office.quiet()) == 1


def test_a_difference_that_stays_is_told_once_a_day_and_asked_about_in_no_circle(office: Office) -> None:
    office.api.lists = False  # a centre that knows no manifest
    office.tell("one")
    office.quiet()
    office.lose("one")
    assert office.quiet()[-1].differing == ("notice",)
    assert len(office.quiet()) == 1
    office.now += timedelta(hours=23)
    assert len(office.quiet()) == 1
    office.now += timedelta(hours=2)
    assert office.quiet()[-1].differing == ("notice",)
    office.tell("two")  # the next change
    assert office.quiet()[-1].differing == ("notice",)
    office.now -= timedelta(days=400)  # the clock is set back
    assert office.quiet()[-1].differing == ("notice",)


def test_a_withdrawn_notice_goes_and_may_come_again(office: Office) -> None:
    office.tell("one")
    office.quiet()
    with office.central.centre.database.writing() as session:
        feed.withdraw(session, NOW, "notice", "one", UNIT)
    assert len(office.quiet()) == 1
    assert office.notices() == set()
    office.tell("one", "2")
    assert len(office.quiet()) == 1
    assert office.notices() == {"one"}
    assert len(office.quiet()) == 1


def test_a_withdrawn_obligation_leaves_the_desk_unless_it_was_begun(office: Office) -> None:
    fields = {
        "regime": "r",
        "form": "thu",
        "version": "1",
        "unit": UNIT,
        "period": "2026-10",
        "due": "2026-10-20",
    }
    changes = [Change(seq=n, kind="obligation", id=f"o{n}", rev="1", body=fields) for n in (1, 2)]
    gone = [Change(seq=n, kind="tombstone", id=f"o{n}", rev="1", body={"kind": "obligation"}) for n in (1, 2)]
    answer = SyncResponse(p=1, server="", now=NOW, changes=tuple(changes), cursor="c")
    office.outbox.apply(NOW, (), answer)
    begun = t.ReportRow(
        id="r", obligation="o1", form="thu", version="1", title="", state="draft", author="", updated=NOW
    )
    office.store.write(lambda session: session.add(begun))
    office.outbox.apply(NOW, (), answer.model_copy(update={"changes": tuple(gone)}))
    rows = office.store.read(lambda s: list(s.execute(select(t.ObligationRow)).scalars()))
    assert {row.id: row.withdrawn for row in rows} == {"o1": False, "o2": True}


def test_another_pcs_report_counts_until_ours_replaces_it(office: Office, central: CentralInProcess) -> None:
    from tests.sync.memory_outbox import item

    other = enrolled_pc(central)
    other.outbox.put(item())
    other.until_quiet()
    office.quiet()
    held = office.store.read(lambda s: [row.kind for row in s.execute(select(t.HeldRow)).scalars()])
    assert held == ["submission"]
    assert len(office.quiet()) == 1


def test_marks_do_not_depend_on_order() -> None:
    pairs = [("b", "1"), ("a", "2")]
    assert marks.of_kind(pairs) == marks.of_kind(reversed(pairs))
    assert marks.of_kind([]) == Check(count=0, hash="e3b0c44298fc1c14")
    assert marks.of_all([("k", "a", "1")]) != marks.of_all([("k", "a", "2")])
