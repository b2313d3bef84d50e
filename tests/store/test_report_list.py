"""The list of reports stays quick however long it grows: by its plan, not by the clock."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session

from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import ReportFilter
from desktop.store.engine import Store
from desktop.store.report_list import ReportList
from tests.store.material import finished, sign, started

PERIODS = [f"{year}-{month:02}" for year in range(2020, 2026) for month in range(1, 13)]


@pytest.fixture
def reports(store: Store) -> ReportList:
    for number, period in enumerate(PERIODS):
        started(store, f"r{number:03}", period)
    return ReportList(store)


@pytest.mark.parametrize(
    "wanted",
    [
        ReportFilter(),
        ReportFilter(form="f"),
        ReportFilter(states=frozenset({ReportState.DRAFT})),
        ReportFilter(text="chuyen doi"),
    ],
)
def test_a_page_reads_along_an_index(store: Store, reports: ReportList, wanted: ReportFilter) -> None:
    statements: list[tuple[str, tuple[Any, ...]]] = []

    @event.listens_for(store._engine, "before_cursor_execute")
    def keep(
        _c: object, _cursor: object, statement: str, parameters: tuple[Any, ...], *_rest: object
    ) -> None:
        statements.append((statement, parameters))

    reports.page(wanted, 0, 50)
    event.remove(store._engine, "before_cursor_execute", keep)
    (query,) = [each for each in statements if "FROM report" in each[0]]

    def plan(session: Session) -> str:
        rows = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {query[0]}", query[1])
        return "\n".join(str(row[3]) for row in rows)

    told = store.read(plan)
    assert "USING INDEX ix_report_" in told
    *_, last = told.splitlines()
    assert "FOR ORDER BY" not in told.removesuffix(last)  # but of the page's own lines, once they are known
    assert "SCAN outbox" not in told
    assert "SCAN receipt" not in told


def test_pages_hold_every_report_once(reports: ReportList) -> None:
    wanted = ReportFilter()
    pages = [reports.page(wanted, offset, 10) for offset in range(0, 80, 10)]
    assert sorted(row.id for page in pages for row in page) == [f"r{n:03}" for n in range(72)]
    assert reports.count(wanted) == 72


@pytest.mark.parametrize(
    ("text", "found"),
    [("", 72), ("2023-05", 1), ("05/2023", 1), ("CHUYỂN ĐỔI", 72), ("chuyen doi 2024", 12), ("van an", 72),
     ("100%", 0), ("_", 72), ("ban", 0)],
)  # fmt: skip
def test_words_are_found_by_their_beginning_whatever_the_marks(
    reports: ReportList, text: str, found: int
) -> None:
    assert reports.count(ReportFilter(text=text)) == found
    assert len(reports.page(ReportFilter(text=text), 0, 100)) == found


def test_what_waits_is_found_however_old(store: Store) -> None:
    sign(store, finished(store, "waits"))
    keys = [sign(store, finished(store, f"new{number:02}")) for number in range(60)]

    def settle(session: Session) -> None:
        for key in keys:
            session.connection().exec_driver_sql("UPDATE outbox SET state = 'done' WHERE key = ?", (key,))

    store.write(settle)
    started(store, "draft")
    reports = ReportList(store)

    def found(*deliveries: Delivery) -> list[str]:
        wanted = ReportFilter(deliveries=frozenset(deliveries))
        rows = reports.page(wanted, 0, 50)
        assert reports.count(wanted) >= len(rows)
        return [row.id for row in rows]

    assert found(Delivery.PENDING, Delivery.SET_ASIDE) == ["waits"]
    assert reports.count(ReportFilter(deliveries=frozenset({Delivery.PENDING}))) == 1
    assert found(Delivery.NONE) == ["draft"]
    assert len(found(Delivery.ACKNOWLEDGED)) == 50
    assert reports.count(ReportFilter(deliveries=frozenset({Delivery.ACKNOWLEDGED}))) == 60


def test_a_report_is_found_by_its_own_words_and_by_what_its_form_is_called_now(reports: ReportList) -> None:
    own = reports.page(ReportFilter(), 0, 1)[0]
    titles = ((own.form, "Digital transformation"), ("another", "Poverty review"))
    assert reports.count(ReportFilter(text="digit tran", titles=titles)) == len(PERIODS)
    assert reports.count(ReportFilter(text="poverty", titles=titles)) == 0
    assert reports.count(ReportFilter(text="digital")) == 0
