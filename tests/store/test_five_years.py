"""What is asked at every step stays the same however much is settled: the desk, pages, and by what plan."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session

from desktop.domain.report import Delivery, ReportState
from desktop.domain.suggestion import OPEN, State
from desktop.domain.suggestion_views import SuggestionFilter
from desktop.domain.trail import TrailFilter
from desktop.store import tables as t
from desktop.store.draft_words import DraftWords
from desktop.store.engine import Store
from desktop.store.obligations import ObligationStore
from desktop.store.removed import RemovedStore
from desktop.store.reports import NewReport, ReportStore
from desktop.store.suggestions import SuggestionStore
from desktop.store.trail import TrailStore
from tests.store.material import NOW, finished, sign, started

DAY = NOW.date()
LONG_AGO, LATELY = DAY - timedelta(days=400), DAY - timedelta(days=3)
#: Whatever an item can be; None: there is none.
ITEMS = (None, "waiting", "done", "elsewhere", "aside", "dropped")
RECEIVED = {"done", "elsewhere"}


def put_by(store: Store, name: str, item: str | None, state: ReportState, due: Any) -> None:
    """A report with its item and obligation as they are to be."""

    def work(session: Session) -> None:
        report = session.get(t.ReportRow, name)
        assert report is not None
        report.state, report.due = state, due
        owed = session.get(t.ObligationRow, report.obligation) if report.obligation else None
        if owed is not None:
            owed.due = due
        if item is not None:
            row = t.OutboxRow(
                key=f"k{name}", group=name, report=name, revision=report.revision, body=b"{}", state=item,
                made_at=NOW,
            )  # fmt: skip
            session.add(row)

    store.write(work)


def wanted(item: str | None, state: ReportState, due: Any) -> bool:
    """The rule: what is not received, what came back, and what was due lately."""
    return item not in RECEIVED or state is ReportState.RETURNED or due >= DAY - timedelta(days=62)


CASES = [
    (item, state, due)
    for item in ITEMS
    for state in (ReportState.SIGNED, ReportState.RETURNED, ReportState.ACCEPTED)
    for due in (LONG_AGO, LATELY)
]


def test_the_desk_has_what_is_not_settled_and_what_was_lately(store: Store) -> None:
    for number, case in enumerate(CASES):
        started(store, f"r{number}", f"{2000 + number}-01")
        put_by(store, f"r{number}", *case)
    lines = ObligationStore(store).desk(DAY - timedelta(days=62))
    assert {line.report for line in lines} == {f"r{n}" for n, case in enumerate(CASES) if wanted(*case)}
    assert [line.obligation.due for line in lines] == sorted(line.obligation.due for line in lines)


def test_a_correction_is_on_the_desk_though_the_revision_before_was_received(store: Store) -> None:
    finished(store, "r")
    sign(store, "r")
    put_by_done = "UPDATE outbox SET state = 'done'"
    store.write(lambda session: session.connection().exec_driver_sql(put_by_done).close())
    obligations = ObligationStore(store)
    later = DAY + timedelta(days=400)
    assert obligations.desk(later) == ()
    ReportStore(store).move("r", "correct", "an", NOW, snapshot=b"<data/>")
    (line,) = obligations.desk(later)
    assert (line.report, line.state, line.delivery) == ("r", ReportState.DRAFT, Delivery.NONE)


def test_so_it_is_for_reports_nothing_asked_for(store: Store) -> None:
    for number, case in enumerate(CASES):
        new = NewReport(f"r{number}", None, "f", "1", "Báo cáo nhanh", None, DAY, "Nguyễn Văn An", "an")
        ReportStore(store).start(new, b"<data/>", NOW)
        put_by(store, f"r{number}", *case)
    started(store, "owed")
    found = ObligationStore(store).loose(DAY - timedelta(days=62))
    assert {each.report for each in found} == {f"r{n}" for n, case in enumerate(CASES) if wanted(*case)}


@contextmanager
def plans(store: Store) -> Iterator[list[str]]:
    """The plans of what is asked meanwhile, a step a line."""
    told: list[str] = []
    asked: list[tuple[str, tuple[Any, ...]]] = []

    @event.listens_for(store._engine, "before_cursor_execute")
    def keep(
        _c: object, _cursor: object, statement: str, parameters: tuple[Any, ...], *_rest: object
    ) -> None:
        asked.append((statement, parameters))

    yield told
    event.remove(store._engine, "before_cursor_execute", keep)
    for statement, parameters in asked:
        if statement.startswith("SELECT"):
            told += store.read(partial(_plan, f"EXPLAIN QUERY PLAN {statement}", parameters))


def _plan(explain: str, parameters: tuple[Any, ...], session: Session) -> list[str]:
    return [str(row[3]) for row in session.connection().exec_driver_sql(explain, parameters)]


def test_of_what_is_settled_only_indexes_are_read(store: Store) -> None:
    with plans(store) as told:
        ObligationStore(store).desk(DAY)
        ObligationStore(store).loose(DAY)
    items = "SEARCH outbox_1 USING COVERING INDEX ix_outbox_report_revision_state (report=?)"
    assert sum(step.startswith(items) for step in told) == 2
    assert any("USING INDEX ix_report_loose (obligation=? AND period=?)" in step for step in told)


def test_a_search_looks_at_the_drafts_not_at_all_reports(store: Store) -> None:
    for number in range(3):
        started(store, f"r{number}", f"{2000 + number}-01")
    with plans(store) as told:
        assert not DraftWords(store).complete
    assert [step for step in told if step.startswith("SCAN") and "draft" not in step] == []


def test_another_report_signed_again_takes_no_word_from_a_draft_of_what_came_back(store: Store) -> None:
    reports = ReportStore(store)
    for name in ("back", "other"):
        sign(store, finished(store, name), f"<data>{name}</data>".encode())
    came = NOW + timedelta(minutes=1)
    review = t.ReviewRow(
        id="v", report="back", came_at=came, decision="returned", reason="Xem lại", comments=[]
    )
    store.write(lambda session: session.add(review))
    put_by(store, "back", None, ReportState.RETURNED, LATELY)
    for name in ("back", "other"):
        reports.move(name, "correct", "an", NOW, snapshot=b"<data/>")
    reports.move("other", "finish", "an", NOW, author="Nguyễn Văn An")
    sign(store, "other", b"<data>again</data>")
    lines = ObligationStore(store).desk(LONG_AGO)
    assert {line.report for line in lines if line.returned} == {"back"}


@pytest.fixture
def suggestions(store: Store) -> SuggestionStore:
    states = list(State)

    def work(session: Session) -> None:
        for number in range(40):
            due = DAY + timedelta(days=number * 7 % 13) if number % 5 else None
            session.add(
                t.SuggestionRow(
                    id=f"s{number:02}", code=f"c{number}", kind="phananh", state=states[number % len(states)],
                    channel="taiquay", title="t", text="x", received_by="An", due=due, updated=NOW,
                    received_at=NOW - timedelta(hours=number * 11 % 17),
                    search=" duong" if number % 3 else " cau",
                )
            )  # fmt: skip

    store.write(work)
    return SuggestionStore(store)


@pytest.mark.parametrize("text", ["", "duong"])
@pytest.mark.parametrize("size", [1, 7, 20, 100])
def test_pages_go_from_what_waits_to_the_others_in_one_order(
    suggestions: SuggestionStore, text: str, size: int
) -> None:
    asked = SuggestionFilter(text=text)
    rows = [row for at in range(0, 60, size) for row in suggestions.page(asked, DAY, DAY, at, size)]
    known = suggestions.some(tuple(f"s{n:02}" for n in range(40)))
    listed = [row for number, row in enumerate(known.values()) if not text or int(row.id[1:]) % 3]

    def order(row: Any) -> tuple[Any, ...]:
        waits = row.state in OPEN
        due = (row.due is None, row.due or DAY) if waits else (True, DAY)
        return (not waits, *due, -row.received_at.timestamp(), row.id)

    assert [row.id for row in rows] == [row.id for row in sorted(listed, key=order)]
    assert suggestions.count(asked, DAY, DAY) == len(rows)


#: Who is called how, now and before: a handful of people, none in these stores.
PEOPLE = (
    "SEARCH account ", "SCAN account", "SEARCH audit USING INDEX ix_audit_subject ", "SCAN CONSTANT ROW",
    "SCAN (subquery-",
)  # fmt: skip


def test_lists_are_counted_in_their_indexes(store: Store, suggestions: SuggestionStore) -> None:
    with plans(store) as told:
        suggestions.count(SuggestionFilter(text="duong"), DAY, DAY)
        suggestions.waiting("An", leads=False)
        for column in ("field", "unit", "officer"):
            suggestions.named(column)
        TrailStore(store).named("action", TrailFilter())
        TrailStore(store).named("actor", TrailFilter())
        TrailStore(store).count(TrailFilter(own="an"))
    read = [step for step in told if step.startswith(("SCAN", "SEARCH")) and "COVERING" not in step]
    assert [step for step in read if not step.startswith(PEOPLE)] == []


def test_the_trail_reads_what_was_removed_once_and_checks_the_entries_alone(store: Store) -> None:
    for number in range(3):
        RemovedStore(store).remove(started(store, f"r{number}"), f"k{number}", ("an", "An"), NOW)
    trail = TrailStore(store)
    with plans(store) as told:
        shown = [*trail.page(TrailFilter(), 0, 10), *trail.all(TrailFilter())]
    assert [(entry.about, entry.period, entry.form) for entry in shown] == [
        ("Báo cáo chuyển đổi số", "2026-11", "f")
    ] * len(shown)
    assert not [step for step in told if "CORRELATED" in step]
    assert told.count("SEARCH audit USING INDEX ix_audit_action (action=?)") == 2, "once a list"
    with plans(store) as told:
        assert trail.verify().whole
    entries = [step for step in told if "setting" not in step]
    assert entries == ["SEARCH audit USING INTEGER PRIMARY KEY (rowid>?)"]


def test_the_newest_that_waits_is_found_among_those_that_wait(
    store: Store, suggestions: SuggestionStore
) -> None:
    with plans(store) as told:
        newest = suggestions.newest_waiting("An", leads=False)
    assert newest is not None
    assert not [step for step in told if step.startswith("SCAN") and not step.startswith(PEOPLE)]
