"""Which report is the one before: by its period, or by time for reports without one."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlmodel import Session, col, update

from desktop.domain.report import ReportState
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.reports import ReportStore
from tests.store.material import NOW, sign, started


def signed(store: Store, period: str | None, after: int, xml: str | None = None) -> str:
    """A report signed `after` hours; its XML is its period's code. It asks for none when `period` is None."""
    name = f"{period}-{after}"
    report = started(store, name, period or "2026-11")
    reports = ReportStore(store)
    reports.move(report, "finish", "an", NOW)
    sign(store, report, (xml or str(period)).encode())

    def work(session: Session) -> None:
        late = NOW + timedelta(hours=after)
        session.exec(update(t.RevisionRow).where(col(t.RevisionRow.report) == report).values(signed_at=late))
        session.exec(update(t.ReportRow).where(col(t.ReportRow.id) == report).values(period=period))

    store.write(work)
    return report


def last(store: Store, report: str, period: str | None) -> str | None:
    found = ReportStore(store).last_signed("f", report, period)
    assert found is None or period is None or found.period is not None
    return None if found is None else found.xml.decode()


@pytest.mark.parametrize(
    ("period", "before"),
    [
        ("2026-10", "2026-09"),
        ("2026-12", "2026-10"),
        ("2027-01", "2026-10"),
        ("2026-09", None),
        ("2026-Q4", "2026-Q3"),
        ("2026-Q3", "2025-Q4"),
        ("2026-H1", None),
        ("2026-9M", "2025-9M"),
        ("2027", "2025"),
    ],
)
def test_of_the_nearest_earlier_period_of_the_same_kind(
    store: Store, period: str, before: str | None
) -> None:
    codes = ("2026-10", "2026-09", "2026-Q3", "2025-Q4", "2025-9M", "2025", "2024", "2027-02")
    for hours, code in enumerate(codes):
        signed(store, code, hours)
    assert last(store, "new", period) == before


def test_its_newest_sign_off_counts_and_drafts_do_not(store: Store) -> None:
    report = signed(store, "2026-10", 1)
    assert last(store, "new", "2026-11") == "2026-10"
    reports = ReportStore(store)
    reports.move(report, "correct", "an", NOW, snapshot=b"typed")
    assert last(store, "new", "2026-11") == "2026-10"
    reports.move(report, "finish", "an", NOW)
    sign(store, report, b"corrected")

    def late(session: Session) -> None:
        second = (col(t.RevisionRow.report) == report, col(t.RevisionRow.number) == 1)
        session.exec(update(t.RevisionRow).where(*second).values(signed_at=NOW + timedelta(hours=2)))

    store.write(late)
    assert last(store, "new", "2026-11") == "corrected"
    assert last(store, report, "2026-10") is None


def test_without_a_period_by_time_and_never_a_later_one(store: Store) -> None:
    signed(store, "2026-10", 5)
    first, second = signed(store, None, 1, "first"), signed(store, None, 2, "second")
    assert last(store, "new", None) == "second"
    assert last(store, second, None) == "first"
    assert last(store, first, None) is None


def test_another_form_is_none_of_it(store: Store) -> None:
    signed(store, "2026-10", 1)
    assert ReportStore(store).last_signed("g", "new", "2026-11") is None
    assert ReportStore(store).load("2026-10-1").state is ReportState.SIGNED
