"""What the centre decided of a report: it holds for the very revision it was said of, and no other.

A decision may come when the report was corrected here already, or before what it was said of: of another PC's
revision, which is kept beside what is worked on. It is kept in any case, and counts once that one stands.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, and_, literal_column, or_, select
from sqlmodel import Session, col

from desktop.domain.report import ReportState
from desktop.store import tables as t

#: The order in which decisions came; the clock may have been set back in between.
_ORDER: ColumnElement[int] = literal_column("review.rowid")


def newest(session: Session, report: str) -> t.RevisionRow | None:
    """What was signed last, here or by another PC; None for a report never signed."""
    revision = t.RevisionRow
    query = select(revision).where(col(revision.report) == report).order_by(col(revision.number).desc())
    return session.execute(query.limit(1)).scalar_one_or_none()


def about(sha256: Any, signed_at: Any) -> ColumnElement[bool]:
    """SQL: whether a decision is on the revision with this content; columns or values.

    One that came to an earlier version of this program does not say on which: on that of when it came.
    """
    review = t.ReviewRow
    by_time = and_(col(review.sha256).is_(None), col(review.came_at) > signed_at)
    return or_(col(review.sha256) == sha256, by_time)


def decision_on(session: Session, revision: t.RevisionRow | None) -> t.ReviewRow | None:
    """The centre's last word on a revision."""
    if revision is None:
        return None
    review = t.ReviewRow
    query = select(review).where(
        col(review.report) == revision.report, about(revision.sha256, revision.signed_at)
    )
    return session.execute(query.order_by(_ORDER.desc()).limit(1)).scalar_one_or_none()


def stand(session: Session, row: t.ReportRow) -> None:
    """Give a report that nobody works on the state it has by the centre's word on its newest revision."""
    decision = decision_on(session, newest(session, row.id))
    row.state = ReportState.SIGNED if decision is None else ReportState(decision.decision)
    row.comment = "" if decision is None else decision.reason
    session.add(row)
