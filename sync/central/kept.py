"""What this centre keeps of a commune's reports: PCs compare it with their receipts.

A centre put back from an earlier copy has lost what came after it. Whoever has a receipt for that asks for
this list when all is listed anew, and sends again what is not in it; and what is in it without its files
comes along as its receipt, which is pending here.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlmodel import Session, col

from sync.central.contents import OF_DRAFT
from sync.central.tables import Content, NamedFile, Report, Revision
from sync.marks import of_content
from sync.protocol import Change


def kept(session: Session, unit: str) -> tuple[tuple[str, str], ...]:
    """Of each revision of the commune's reports the report's id, and what its content is known by."""
    query = (
        select(col(Revision.report), col(Revision.sha256))
        .join(Report, col(Report.id) == col(Revision.report))
        .where(col(Report.unit) == unit)
        .order_by(col(Revision.report), col(Revision.number))
    )
    return tuple((report, of_content(sha256)) for report, sha256 in session.connection().execute(query))


def pending(session: Session, unit: str) -> tuple[Change, ...]:
    """The receipts of the commune's revisions whose files are not all here, as changes of no place in the
    feed: a PC that has one of them as complete brings the files again.
    """
    here = (col(Content.sha256) == col(NamedFile.sha256)) & (col(Content.size) == col(NamedFile.size))
    lacking = (
        select(col(NamedFile.report), col(NamedFile.number))
        .outerjoin(Content, here)
        .where(
            col(NamedFile.unit) == unit,
            col(NamedFile.number) != OF_DRAFT,
            col(Content.sha256).is_(None),
        )
        .distinct()
        .subquery()
    )
    same = (lacking.c.report == col(Revision.report)) & (lacking.c.number == col(Revision.number))
    query = (
        select(col(Revision.report), col(Revision.number), col(Revision.serial), col(Revision.receipt))
        .join(lacking, same)
        .order_by(col(Revision.report), col(Revision.number))
    )
    return tuple(
        Change(
            seq=0,
            kind="receipt",
            id=row.serial,
            rev=str(row.number),
            body={"report": row.report, "rev": str(row.number), "receipt": row.receipt},
        )
        for row in session.connection().execute(query)
    )
