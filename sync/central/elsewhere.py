"""What a commune's other PCs need to show a report that one of them sent: it goes down with the change.

The feed keeps only which revision there is; its XML, receipt and names are read when it is handed out.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from sync.central.phone_content import with_phones
from sync.central.tables import Revision
from sync.protocol import Change

SUBMISSION = "submission"


def with_content(session: Session, changes: Iterable[Change]) -> list[Change]:
    """The changes, those of kind `submission` with what their revision says, `phone` with what was sent."""
    listed = with_phones(session, list(changes))
    wanted = [(each.id, int(each.rev)) for each in listed if each.kind == SUBMISSION]
    if not wanted:
        return listed
    query = select(Revision).where(tuple_(col(Revision.report), col(Revision.number)).in_(wanted))
    found = {(row.report, str(row.number)): _content(row) for row in session.exec(query)}
    return [
        each.model_copy(update={"body": {**each.body, **found.get((each.id, each.rev), {})}})
        if each.kind == SUBMISSION
        else each
        for each in listed
    ]


def _content(row: Revision) -> dict[str, Any]:
    return {
        "version": row.version,
        "deprecated": row.deprecated,
        "author": row.author,
        "approver": row.approver,
        "finished_at": row.finished_at.isoformat(),
        "attachments": row.attachments,
        "receipt": row.receipt,
        "device": row.device,
        "xml": row.xml,
    }
