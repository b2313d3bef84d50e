"""What every outbox must keep to. A test module of an outbox subclasses `OutboxContract`."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

from pydantic import TypeAdapter

from sync import receipts
from sync.protocol import Change, Item, Outbox, Result, SubmissionItem, SyncResponse, WaitingItem

NOW = datetime(2026, 11, 16, 3, 0, tzinfo=UTC)


class OutboxCase(Protocol):
    """An outbox with what a test needs around it."""

    centre_key: dict[str, str]  # private JWK; its public half is what the outbox has pinned

    @property
    def outbox(self) -> Outbox:
        """The outbox under test."""
        ...

    def put(self, report: str | None = None) -> WaitingItem:
        """A signed report (a new one, or the next revision of `report`) goes into the outbox at NOW."""
        ...

    def acknowledged(self) -> set[str]:
        """Keys of the items that count as received."""
        ...

    def set_aside(self) -> set[str]:
        """Keys of the items a person must look at."""
        ...

    def reopen(self) -> None:
        """As after a kill: everything from the disk again, where there is one."""
        ...


def submission(item: WaitingItem) -> SubmissionItem:
    """The item's content."""
    parsed = TypeAdapter[Item](Item).validate_json(item.body)
    assert isinstance(parsed, SubmissionItem)
    return parsed


def receipt(key: dict[str, str], item: WaitingItem, **other: Any) -> str:
    """A centre's receipt for `item`, with claims changed by `other`."""
    sent = submission(item)
    claims = {
        "report": sent.report,
        "rev": "1" if sent.base is None else str(int(sent.base) + 1),
        "sha256": sent.sha256,
        "unit": sent.unit,
        "form": sent.form,
        "period": sent.period,
        "author": sent.author,
        "received_at": "2026-11-16T10:00:00+07:00",
        "serial": "TN-000001",
        "attachments": "complete",
    }
    return receipts.make(key, {**claims, **other})


def answer(case: OutboxCase, *results: Result, changes: tuple[Change, ...] = ()) -> SyncResponse:
    """A centre's answer with these results."""
    server = receipts.key_id(case.centre_key)
    return SyncResponse(p=1, server=server, now=NOW, results=results, changes=changes, cursor="next")


def ok(case: OutboxCase, item: WaitingItem, **other: Any) -> Result:
    """The item was received."""
    return Result(key=item.key, status="ok", rev="1", receipt=receipt(case.centre_key, item, **other))


class OutboxContract:
    """The tests; a subclass gives the fixture `case`."""

    def test_waits_from_the_start_with_frozen_bytes(self, case: OutboxCase) -> None:
        put = case.put()
        (due,) = case.outbox.due(NOW, 10)
        assert (due.key, due.attempts) == (put.key, 0)
        assert case.outbox.pending() == 1
        assert case.outbox.cursor() is None
        assert json.loads(due.body)["key"] == due.key
        case.reopen()
        assert case.outbox.due(NOW, 10)[0].body == due.body

    def test_oldest_first_and_one_of_each_report(self, case: OutboxCase) -> None:
        first = case.put()
        second = case.put()
        again = case.put(submission(first).report)
        assert [item.key for item in case.outbox.due(NOW, 10)] == [first.key, second.key]
        assert len(case.outbox.due(NOW, 1)) == 1
        case.outbox.apply(NOW, (first,), answer(case, ok(case, first)))
        assert {item.key for item in case.outbox.due(NOW, 10)} == {second.key, again.key}

    def test_a_later_revision_never_overtakes_one_that_waits(self, case: OutboxCase) -> None:
        first = case.put()
        case.put(submission(first).report)
        case.outbox.failed((first,), NOW + timedelta(minutes=5))
        assert case.outbox.due(NOW, 10) == ()

    def test_failure_puts_off_and_loses_nothing(self, case: OutboxCase) -> None:
        put = case.put()
        later = NOW + timedelta(minutes=5)
        case.outbox.failed((put,), later)
        case.reopen()
        assert case.outbox.due(later - timedelta(seconds=1), 10) == ()
        assert case.outbox.next_due(NOW) == later
        (due,) = case.outbox.due(later, 10)
        assert (due.key, due.attempts, due.body) == (put.key, 1, put.body)
        assert case.outbox.pending() == 1

    def test_who_is_behind_another_is_not_due_before_it(self, case: OutboxCase) -> None:
        first = case.put()
        case.put(submission(first).report)
        later = NOW + timedelta(minutes=5)
        case.outbox.failed((first,), later)
        assert case.outbox.due(NOW + timedelta(minutes=1), 10) == ()
        assert case.outbox.next_due(NOW) == later, "else it would be asked in a circle until then"

    def test_put_off_by_a_fast_clock_goes_when_it_is_set_back_whatever_else_waits(
        self, case: OutboxCase
    ) -> None:
        far, near = case.put(), case.put()
        case.outbox.failed((far,), NOW.replace(year=NOW.year + 10))
        case.outbox.failed((near,), NOW + timedelta(minutes=1))
        assert [item.key for item in case.outbox.due(NOW, 10)] == [far.key]
        assert case.outbox.next_due(NOW) == NOW

    def test_release_lets_everything_go_now(self, case: OutboxCase) -> None:
        put = case.put()
        case.outbox.failed((put,), NOW + timedelta(hours=1))
        case.outbox.release()
        (due,) = case.outbox.due(NOW, 10)
        assert (due.key, due.body) == (put.key, put.body)

    def test_received_with_a_good_receipt(self, case: OutboxCase) -> None:
        put = case.put()
        applied = case.outbox.apply(NOW, (put,), answer(case, ok(case, put)))
        case.reopen()
        assert applied.acknowledged == 1
        assert applied.reports == (submission(put).report,)
        assert case.acknowledged() == {put.key}
        assert case.outbox.pending() == 0
        assert case.outbox.next_due(NOW) is None
        assert case.outbox.cursor() == "next"

    def test_the_same_answer_twice_does_no_harm(self, case: OutboxCase) -> None:
        put = case.put()
        twice = answer(case, ok(case, put))
        case.outbox.apply(NOW, (put,), twice)
        case.outbox.apply(NOW, (put,), twice)
        assert case.acknowledged() == {put.key}
        assert case.outbox.pending() == 0

    def test_a_receipt_of_another_key_is_never_success(self, case: OutboxCase) -> None:
        put = case.put()
        forged = Result(key=put.key, status="ok", rev="1", receipt=receipt(receipts.new_key(), put))
        self._not_received(case, put, forged)

    def test_a_receipt_for_something_else_is_never_success(self, case: OutboxCase) -> None:
        put = case.put()
        self._not_received(case, put, ok(case, put, sha256="0" * 64))
        self._not_received(case, put, ok(case, put, report="another"))

    def test_ok_without_a_receipt_is_never_success(self, case: OutboxCase) -> None:
        put = case.put()
        self._not_received(case, put, Result(key=put.key, status="ok", rev="1"))

    def test_a_refused_item_is_set_aside_and_kept(self, case: OutboxCase) -> None:
        results = (
            {"status": "conflict", "rev": "2", "xml": "<data/>"},
            {"status": "invalid", "errors": [{"ref": "/data/a", "message": "too large"}]},
            {"status": "forbidden", "why": "another commune's"},
            {"status": "parked", "why": "the form is closed"},
        )
        for result in results:
            put = case.put()
            settled = Result.model_validate({"key": put.key, **result})
            applied = case.outbox.apply(NOW, (put,), answer(case, settled))
            case.reopen()
            assert applied.set_aside == 1, result
            assert put.key in case.set_aside(), result
            assert case.outbox.pending() == 0, result

    def test_one_bad_item_does_not_hold_the_others(self, case: OutboxCase) -> None:
        bad, good = case.put(), case.put()
        parked = Result(key=bad.key, status="parked", why="no")
        case.outbox.apply(NOW, (bad, good), answer(case, parked, ok(case, good)))
        assert case.acknowledged() == {good.key}
        assert case.set_aside() == {bad.key}

    def test_retry_waits_as_long_as_the_centre_asked(self, case: OutboxCase) -> None:
        put = case.put()
        applied = case.outbox.apply(NOW, (put,), answer(case, Result(key=put.key, status="retry", after=600)))
        assert applied.retried == 1
        assert case.outbox.pending() == 1
        assert case.outbox.due(NOW + timedelta(seconds=599), 10) == ()
        assert len(case.outbox.due(NOW + timedelta(seconds=600), 10)) == 1

    def test_an_item_the_answer_forgot_stays(self, case: OutboxCase) -> None:
        put = case.put()
        case.outbox.apply(NOW, (put,), answer(case))
        case.reopen()
        assert case.outbox.pending() == 1
        assert case.acknowledged() == set()

    def test_unknown_kinds_of_change_are_no_error(self, case: OutboxCase) -> None:
        odd = Change(seq=1, kind="from_the_future", id="x", rev="1", body={"a": [1]})
        applied = case.outbox.apply(NOW, (), answer(case, changes=(odd,)))
        assert applied.changes == 1
        assert case.outbox.cursor() == "next"

    def _not_received(self, case: OutboxCase, put: WaitingItem, result: Result) -> None:
        applied = case.outbox.apply(NOW, (put,), answer(case, result))
        case.reopen()
        assert applied.acknowledged == 0
        assert case.acknowledged() == set()
        assert put.key in case.set_aside() or case.outbox.pending() == 1
