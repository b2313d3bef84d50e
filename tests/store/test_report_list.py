"""The list of reports stays quick however long it grows: by its plan, not by the clock."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session

from desktop.domain.report import Delivery, ReportState
from desktop.domain.views import ReportColumn, ReportFilter, ReportOrder
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.report_list import ReportList
from tests.store.material import NOW, finished, sign, started

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


def put(store: Store, name: str, **fields: Any) -> None:
    """A report that was begun, as its fields say."""
    started(store, name, f"{2000 + int(name[1:])}-01")

    def work(session: Session) -> None:
        row = session.get(t.ReportRow, name)
        assert row is not None
        for field, value in fields.items():
            setattr(row, field, value)

    store.write(work)


def names(reports: ReportList, by: ReportColumn, *, down: bool = False, pages: int = 3) -> list[str]:
    """The reports in an order, page by page."""
    order = ReportOrder(by, down)
    return [row.id for at in range(pages) for row in reports.page(ReportFilter(), at * 2, 2, order)]


def test_titles_stand_as_in_a_vietnamese_dictionary(store: Store) -> None:
    titles = ("Độc thân", "Ấp", "Dân cư", "An ninh", "Đất", "Cư trú")
    for place, title in enumerate(titles):
        put(store, f"r{place}", title=title)
    reports = ReportList(store)
    assert names(reports, ReportColumn.TITLE) == ["r3", "r1", "r5", "r2", "r4", "r0"]
    assert names(reports, ReportColumn.TITLE, down=True) == ["r0", "r4", "r2", "r5", "r1", "r3"]


def test_periods_stand_by_the_day_they_close_and_what_has_none_before_them(store: Store) -> None:
    codes = ("2026", "2026-9M", "2026-03", "2026-Q1", None, "2025-12")
    for place, code in enumerate(codes):
        put(store, f"r{place}", period=code)
    assert names(ReportList(store), ReportColumn.PERIOD) == ["r4", "r5", "r2", "r3", "r1", "r0"]


def test_authors_stand_by_their_given_name(store: Store) -> None:
    for place, name in enumerate(("Nguyễn Văn Bình", "Trần Thị Ánh", "Lê Văn An", "", "Đỗ Đức", "Phạm Dũng")):
        put(store, f"r{place}", author=name)
    assert names(ReportList(store), ReportColumn.AUTHOR) == ["r3", "r2", "r1", "r0", "r5", "r4"]


def test_states_stand_from_what_asks_for_something_to_what_is_over(store: Store) -> None:
    for place, state in enumerate(ReportState):
        put(store, f"r{place}", state=state)
    sent = {}
    for place, item in enumerate(("waiting", "done", "elsewhere", "aside", "dropped"), start=10):
        put(store, f"r{place}", state=ReportState.SIGNED)
        sent[f"r{place}"] = item

    def items(session: Session) -> None:
        for name, item in sent.items():
            made = t.OutboxRow(
                key=name, group=name, report=name, revision=0, body=b"{}", state=item, made_at=NOW
            )
            session.add(made)

    store.write(items)
    reports = ReportList(store)
    order = ReportOrder(ReportColumn.STATE, descending=False)
    rows = reports.page(ReportFilter(), 0, None, order)
    told = [(str(row.state), str(row.delivery)) for row in rows]
    assert told == [
        ("returned", "none"), ("signed", "set_aside"), ("draft", "none"), ("awaiting", "none"),
        ("signed", "none"), ("signed", "pending"), ("signed", "acknowledged"), ("signed", "acknowledged"),
        ("accepted", "none"), ("locked", "none"), ("handed", "none"), ("signed", "dropped"),
    ]  # fmt: skip


@pytest.mark.parametrize("by", ReportColumn)
def test_in_every_order_each_report_is_on_one_page(reports: ReportList, by: ReportColumn) -> None:
    for down in (False, True):
        order = ReportOrder(by, down)
        pages = [reports.page(ReportFilter(form="f"), at, 10, order) for at in range(0, 80, 10)]
        there = [row.id for page in pages for row in page]
        assert sorted(there) == [f"r{n:03}" for n in range(72)]
        assert there == [row.id for row in reports.page(ReportFilter(form="f"), 0, None, order)]


def test_receipts_stand_by_their_number_and_the_newest_change_first_unless_asked(store: Store) -> None:
    for place in range(3):
        sign(store, finished(store, f"r{place}"))
    serials = {"r0": "B-2", "r2": "A-9"}

    def receipts(session: Session) -> None:
        for name, serial in serials.items():
            session.add(
                t.ReceiptRow(
                    report=name, revision=0, serial=serial, jws="", sha256="0", received_at=NOW, kept_at=NOW
                )
            )

    store.write(receipts)
    reports = ReportList(store)
    assert names(reports, ReportColumn.SERIAL, down=True) == ["r0", "r2", "r1"]
    plain = [row.id for row in reports.page(ReportFilter(), 0, 9)]
    assert plain == names(reports, ReportColumn.UPDATED, down=True)
