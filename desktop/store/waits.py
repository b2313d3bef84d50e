"""What waits to be sent, or was set aside, counted as what it is: reports, updates of tasks, suggestions."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from desktop.domain.suggestion_form import FORM
from desktop.domain.views import Waits
from desktop.store import tables as t


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
