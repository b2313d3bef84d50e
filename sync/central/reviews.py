"""What a reviewer decides on a report: kept, told to its commune, and followed by the task it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any
from uuid import uuid4

from sqlmodel import Session, col, select

from sync.central import tasks
from sync.central.centre import Centre
from sync.central.feed import tell
from sync.central.tables import Report, Review, Revision

ACCEPTED, RETURNED, LOCKED = "accepted", "returned", "locked"


def decide(
    centre: Centre,
    session: Session,
    report: Report,
    decision: str,
    reviewer: str,
    reason: str = "",
    comments: Sequence[Mapping[str, str]] = (),
    due: date | None = None,
    redo: bool = False,
) -> str:
    """Decide on a report as it stands now; the decision's id. `comments` are {ref, text}.

    When the report tells the progress of a task, the task moves with it; `redo`: it is to be done again.
    """
    now = centre.clock()
    review = Review(
        id=str(uuid4()),
        report=report.id,
        number=report.revision,
        decision=decision,
        reason=reason,
        comments=[dict(each) for each in comments],
        due=due,
        reviewer=reviewer,
        at=now,
    )
    report.decision = decision
    session.add_all((review, report))
    session.flush()
    body: dict[str, Any] = {
        "report": report.id,
        "sha256": _content(session, report),
        "decision": decision,
        "reason": reason,
        "comments": review.comments,
        "due": due.isoformat() if due else None,
    }
    tell(session, now, "review", review.id, "1", body, unit=report.unit)
    tasks.decided(centre, session, report, decision, reason, redo)
    return review.id


def _content(session: Session, report: Report) -> str | None:
    """SHA-256 of the revision that is decided on: a PC may have a later one already, or call it otherwise."""
    revision = Revision
    same = (col(revision.report) == report.id, col(revision.number) == report.revision)
    return session.exec(select(revision.sha256).where(*same)).first()


def answer(
    centre: Centre, task: str, decision: str, reviewer: str, reason: str = "", redo: bool = False
) -> str:
    """Confirm (`accepted`) or send back (`returned`) the newest progress of a task; the report it is about.

    Raises NoSuchTask, ValueError when there is nothing to decide on.
    """
    with centre.database.writing() as session:
        row = tasks.row_of(session, task)
        newest = tasks.newest_update(session, row)
        if newest is None:
            raise ValueError(
                f"Nothing was told of the task {row.code or row.id} yet: there is nothing to answer."
            )
        if newest.decision:
            raise ValueError(
                f"The newest progress of {row.code or row.id} was {newest.decision} already. "
                "Wait for the commune to tell more."
            )
        report = session.get_one(Report, newest.report)
        decide(centre, session, report, decision, reviewer, reason, redo=redo)
        return report.id
