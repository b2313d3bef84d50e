"""The outbox of the store keeps to the contract, and to what only a store can break."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from sqlmodel import col, select

from desktop.domain.report import Delivery, ReportState
from desktop.events import EventBus
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.enrolment import EnrolmentStore
from desktop.store.opening import open_store
from desktop.store.outbox import FAULTS, StoreOutbox
from desktop.store.packets import PacketStore
from desktop.store.report_list import ReportList
from desktop.store.reports import ReportStore
from sync import receipts
from sync.marks import of_content
from sync.protocol import Change, FailureKind, Result, WaitingItem
from tests.contract.outbox_contract import OutboxContract, answer, ok, submission
from tests.store.material import KEY, NOW, UNIT, finished, sign


class InStore:
    """A store's outbox with a pinned centre."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.centre_key = receipts.new_key()
        self._names = count()
        self.open()
        central = {
            "name": "Tỉnh",
            "url": "https://c.test",
            "device": "d",
            "token": "t",
            "server_key": receipts.public(self.centre_key),
            "unit": UNIT,
            "since": NOW.isoformat(),
        }
        EnrolmentStore(self.store).enrolled(central, "an", NOW)

    def open(self) -> None:
        self.store: Store = open_store(self.path, KEY, EventBus(), 0)
        self.outbox = StoreOutbox(self.store)

    def put(self, report: str | None = None) -> WaitingItem:
        reports = ReportStore(self.store)
        if report is None:
            report = finished(self.store, f"r{next(self._names)}")
        else:
            reports.move(report, "correct", "an", NOW)
            reports.move(report, "finish", "an", NOW, author="An")
        return self.item(sign(self.store, report, xml=f"<data>{next(self._names)}</data>".encode()))

    def item(self, key: str) -> WaitingItem:
        query = select(t.OutboxRow).where(col(t.OutboxRow.key) == key)
        row = self.store.read(lambda session: session.exec(query).one())
        return WaitingItem(key=row.key, group=row.group, body=row.body, attempts=row.attempts)

    def keys(self, state: str) -> set[str]:
        query = select(t.OutboxRow.key).where(col(t.OutboxRow.state) == state)
        return set(self.store.read(lambda session: session.exec(query).all()))

    def acknowledged(self) -> set[str]:
        return self.keys("done")

    def set_aside(self) -> set[str]:
        return self.keys("aside")

    def reopen(self) -> None:
        self.store.close()
        self.open()


@pytest.fixture
def case(path: Path) -> Iterator[InStore]:
    case = InStore(path)
    yield case
    case.store.close()


class TestStoreOutbox(OutboxContract):
    """The contract on the real store."""


def test_a_receipt_shows_on_the_report(case: InStore) -> None:
    put = case.put()
    report = submission(put).report
    reports = ReportList(case.store)
    assert reports.detail(report).delivery is Delivery.PENDING
    case.outbox.apply(NOW, (put,), answer(case, ok(case, put)))
    detail = reports.detail(report)
    assert (detail.delivery, detail.serial) == (Delivery.ACKNOWLEDGED, "TN-000001")
    assert detail.receipt is not None
    assert detail.receipt.verified
    assert detail.receipt.sha256 == detail.sha256 == submission(put).sha256


def test_a_receipt_of_a_centre_that_was_left_holds_by_its_own_key(case: InStore) -> None:
    put = case.put()
    case.outbox.apply(NOW, (put,), answer(case, ok(case, put)))
    enrolment = EnrolmentStore(case.store)
    other = {**(enrolment.central() or {}), "server_key": receipts.public(receipts.new_key())}
    enrolment.enrolled(other, "an", NOW)
    shown = ReportList(case.store).detail(submission(put).report).receipt
    assert shown is not None
    assert shown.verified
    assert case.outbox.cursor() is None


def test_a_correction_signed_before_the_receipt_names_what_it_follows(case: InStore) -> None:
    first = case.put()
    second = case.put(submission(first).report)
    assert submission(second).base is None
    case.outbox.apply(NOW, (first,), answer(case, ok(case, first)))
    (due,) = case.outbox.due(NOW, 10)
    assert (due.key, submission(due).base) == (second.key, "1")
    assert submission(second).unanswered == (submission(first).instance,)
    assert submission(due).stands_on == of_content(submission(first).sha256)
    assert submission(due).model_copy(update={"base": None, "stands_on": None}) == submission(
        second
    ).model_copy(update={"unanswered": ()})
    third = case.put(submission(first).report)
    assert submission(third).base == "1"


def _stumbled(case: InStore, put: WaitingItem) -> None:
    for _ in range(FAULTS):
        case.outbox.fault(NOW, put, FailureKind.SERVER, NOW)


def test_what_requests_failed_with_may_be_there_all_the_same(case: InStore) -> None:
    """It came by stick, say: the correction names it, and the centre's word on it still counts."""
    first = case.put()
    report = submission(first).report
    _stumbled(case, first)
    assert case.set_aside() == {first.key}
    second = case.put(report)
    assert (submission(second).base, submission(second).unanswered) == (None, (submission(first).instance,))
    third = case.put(report)
    assert submission(third).unanswered == (submission(first).instance, submission(second).instance)
    (late,) = PacketStore(case.store).sent([first.key])
    applied = case.outbox.apply(NOW, (late,), answer(case, ok(case, first)))
    assert applied.acknowledged == 1
    assert case.acknowledged() == {first.key}
    assert case.item(second.key).body == second.body, "it may have been sent: its bytes are frozen"
    receipt = ok(case, second, rev="2", serial="TN-000002").receipt
    case.outbox.apply(
        NOW, (second,), answer(case, Result(key=second.key, status="ok", rev="2", receipt=receipt))
    )
    assert submission(case.item(third.key)).base == "2"
    assert submission(case.item(third.key)).unanswered == ()


def test_what_nobody_said_is_never_set_aside(case: InStore) -> None:
    """A notice read, say: it is tried for ever, at the longest waits, and the centre's no ends it."""
    body = b'{"op":"read","key":"seen"}'
    row = t.OutboxRow(key="seen", group="seen", body=body, state="waiting", made_at=NOW)
    case.store.write(lambda session: session.add(row))
    seen = case.item("seen")
    _stumbled(case, seen)
    assert case.set_aside() == set()
    assert case.outbox.tally().aside == 0
    assert case.outbox.next_due(NOW) == NOW + timedelta(hours=1)
    applied = case.outbox.apply(NOW, (seen,), answer(case, Result(key="seen", status="forbidden")))
    assert (applied.set_aside, applied.acts_aside) == (0, 0)
    assert case.keys("done") == {"seen"}


def test_what_the_centre_refused_is_in_no_doubt(case: InStore) -> None:
    put = case.put()
    case.outbox.apply(NOW, (put,), answer(case, Result(key=put.key, status="forbidden")))
    assert submission(case.put(submission(put).report)).unanswered == ()
    assert PacketStore(case.store).sent([put.key]) == ()
    case.outbox.apply(NOW, (put,), answer(case, ok(case, put)))
    assert case.set_aside() == {put.key}


def test_set_aside_says_why_and_a_newer_revision_goes(case: InStore) -> None:
    put = case.put()
    errors = [{"ref": "/data/a", "message": "quá lớn"}]
    refused = Result.model_validate({"key": put.key, "status": "invalid", "errors": errors})
    case.outbox.apply(NOW, (put,), answer(case, refused))
    report = submission(put).report
    detail = ReportList(case.store).detail(report)
    assert (detail.delivery, detail.set_aside_why) == (Delivery.SET_ASIDE, "invalid: /data/a: quá lớn")
    assert case.outbox.tally().aside == 1
    again = case.put(report)
    assert [item.key for item in case.outbox.due(NOW, 10)] == [again.key]
    assert case.outbox.tally().aside == 0


def change(kind: str, identity: str, **body: object) -> Change:
    return Change(seq=1, kind=kind, id=identity, rev="1", body=body)


def returned(report: str, identity: str = "v1") -> Change:
    comments = [{"ref": "/data/a", "text": "xem lại"}]
    return change(
        "review", identity, report=report, decision="returned", reason="thiếu số", comments=comments, due=None
    )


def test_a_return_opens_the_report_once(case: InStore) -> None:
    put = case.put()
    report = submission(put).report
    case.outbox.apply(NOW, (put,), answer(case, ok(case, put), changes=(returned(report),)))
    detail = ReportList(case.store).detail(report)
    assert (detail.state, detail.comment) == (ReportState.RETURNED, "thiếu số")
    assert [(each.ref, each.text) for each in detail.comments] == [("/data/a", "xem lại")]
    case.put(report)
    case.outbox.apply(NOW, (), answer(case, changes=(returned(report),)))
    assert ReportList(case.store).detail(report).state is ReportState.SIGNED


def test_a_pull_never_touches_a_draft(case: InStore) -> None:
    put = case.put()
    report = submission(put).report
    reports = ReportStore(case.store)
    reports.move(report, "correct", "an", NOW, snapshot=b"<data>typed</data>")
    case.outbox.apply(NOW, (), answer(case, changes=(returned(report),)))
    stored = reports.load(report)
    assert (stored.state, stored.snapshot) == (ReportState.DRAFT, b"<data>typed</data>")


def test_changes_that_make_no_sense_are_kept_and_hold_nothing_up(case: InStore) -> None:
    put = case.put()
    odd = (
        change("form", "f1", form="x"),
        change("obligation", "o1", period="soon"),
        change("notice", "n1", title="a", text="b", at="2026-01-01T00:00:00"),
        change("review", "v1", report="r", decision="burnt"),
        change("review", "v2", report="nobody", decision="accepted"),
        change("future", "z", deep={"a": [1]}),
    )
    applied = case.outbox.apply(NOW, (put,), answer(case, ok(case, put), changes=odd))
    assert (applied.acknowledged, applied.changes) == (1, 6)
    kept = case.store.read(lambda session: sorted(session.exec(select(t.KeptChangeRow.id)).all()))
    assert kept == ["f1", "n1", "o1", "v1", "z"]


def test_an_answer_that_cannot_be_stored_changes_nothing(case: InStore) -> None:
    put = case.put()
    case.store.write(
        lambda session: session.connection().exec_driver_sql(
            "CREATE TRIGGER full BEFORE INSERT ON receipt BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    )
    notice = change("notice", "n", title="a", text="b", at="2026-01-01T00:00:00+07:00")
    with pytest.raises(Exception, match="no"):
        case.outbox.apply(NOW, (put,), answer(case, ok(case, put), changes=(notice,)))
    assert case.outbox.cursor() is None
    assert [item.key for item in case.outbox.due(NOW, 10)] == [put.key]
    assert case.store.read(lambda session: session.exec(select(t.NoticeRow)).all()) == []


def test_body_is_json_and_the_next_try_is_told(case: InStore) -> None:
    put = case.put()
    assert json.loads(put.body)["op"] == "submission"
    assert case.outbox.next_due(NOW) == NOW
    case.outbox.failed((put,), NOW + timedelta(minutes=1))
    assert case.outbox.next_due(NOW) == NOW + timedelta(minutes=1)
