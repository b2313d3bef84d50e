"""Signed reports beside those of the period before and after them."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import select
from sqlmodel import col

from desktop.domain.report import ReportState
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.reports import like

#: Who works on a report sees by themselves what is worked out anew.
_IN_HAND = (ReportState.DRAFT, ReportState.AWAITING, ReportState.HANDED)


class Signed(NamedTuple):
    """The newest sign-off of a report of a period."""

    report: str
    title: str
    form: str
    version: str
    period: str
    number: int
    xml: bytes
    finished_at: datetime
    signed_at: datetime


class FollowingStore:
    """Reads the sign-offs of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def signed(self, report: str) -> Signed | None:
        """Its newest sign-off; None for a report without a period, of a task, or that somebody works on."""
        return self._first(col(t.ReportRow.id) == report)

    def before(self, own: Signed) -> Signed | None:
        """The nearest signed report of the same form and kind of period before it."""
        code = col(t.ReportRow.period)
        return self._first(*self._alike(own), code < own.period, order=code.desc(), standing=False)

    def after(self, own: Signed) -> Signed | None:
        """The nearest one after it that nobody works on."""
        code = col(t.ReportRow.period)
        return self._first(*self._alike(own), code > own.period, order=code.asc())

    def _alike(self, own: Signed) -> tuple[Any, ...]:
        form, code = col(t.ReportRow.form), col(t.ReportRow.period)
        return form == own.form, code.op("GLOB")(like(own.period))

    def _first(self, *where: Any, order: Any = None, standing: bool = True) -> Signed | None:
        report, revision = t.ReportRow, t.RevisionRow
        columns = (
            *(report.id, report.title, report.form, revision.version, report.period, revision.number),
            *(revision.xml, revision.finished_at, revision.signed_at),
        )
        query = (
            select(*map(col, columns))
            .join(revision, col(revision.report) == col(report.id))
            .where(*where, col(report.period).is_not(None), col(report.task).is_(None))
            .order_by(*([] if order is None else [order]), col(revision.number).desc())
            .limit(1)
        )
        if standing:
            query = query.where(col(report.state).not_in(_IN_HAND))
        found = self._store.read(lambda session: session.execute(query).first())
        return None if found is None else Signed(*found)
