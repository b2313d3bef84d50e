"""What waits to be sent, or was set aside, counted as what it is: reports, tasks, feedback, acts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, func, select
from sqlmodel import Session, col

from desktop.domain.suggestion_form import FORM
from desktop.domain.views import Waits
from desktop.store import acts
from desktop.store import tables as t
from desktop.store.report_list import last_receipt_at

WAITING, DONE, ASIDE = "waiting", "done", "aside"


@dataclass(frozen=True)
class Tally:
    """How many items wait and are set aside, and when the centre received the newest report."""

    waiting: int  # reports
    aside: int  # reports, and what people did besides
    last_received: datetime | None
    again: int = 0  # of those that wait: received once, and lost at the centre
    waits: Waits | None = None  # what those that wait are, and those set aside
    asides: Waits | None = None


def tally(session: Session) -> Tally:
    """Counts for the status line; an item set aside counts until its report has a newer revision."""
    row, report = t.OutboxRow, t.ReportRow
    reports = (col(row.state) == WAITING, col(row.report).is_not(None))
    waiting = select(func.count()).select_from(row).where(*reports)
    receipt = t.ReceiptRow
    given = and_(col(receipt.report) == col(row.report), col(receipt.revision) == col(row.revision))
    again = select(func.count()).select_from(row).join(receipt, given).where(*reports)
    newest = and_(col(report.id) == col(row.report), col(report.revision) == col(row.revision))
    aside = select(func.count()).select_from(row).join(report, newest).where(col(row.state) == ASIDE)
    accounts, drafts = acts.count_aside(session)
    return Tally(
        session.execute(waiting).scalar_one(),
        session.execute(aside).scalar_one() + accounts + drafts,
        last_receipt_at(session),
        session.execute(again).scalar_one(),
        waits(session, *reports),
        replace(waits(session, newest, col(row.state) == ASIDE), accounts=accounts, drafts=drafts),
    )


def waits(session: Session, *wanted: Any) -> Waits:
    """Of the outbox's items that `wanted` says. A suggestion counts once, however many of its steps wait."""
    row, report = t.OutboxRow, t.ReportRow
    of_task, of_suggestion = col(report.task).is_not(None), col(report.form) == FORM
    query = (
        select(of_task, of_suggestion, func.count(), func.count(func.distinct(col(row.report))))
        .select_from(row)
        .join(report, col(report.id) == col(row.report))
        .where(*wanted)
        .group_by(of_task, of_suggestion)
    )
    reports = tasks = suggestions = 0
    for task, suggestion, items, whole in session.execute(query).all():
        if suggestion:
            suggestions += whole
        elif task:
            tasks += items
        else:
            reports += items
    return Waits(reports, tasks, suggestions)
