"""What this centre keeps of a commune's reports: PCs compare it with their receipts.

A centre put back from an earlier copy has lost what came after it. Whoever has a receipt for that asks for
this list when all is listed anew, and sends again what is not in it.
"""

from __future__ import annotations

from sqlalchemy import select
from sqlmodel import Session, col

from sync.central.tables import Report, Revision
from sync.marks import of_content


def kept(session: Session, unit: str) -> tuple[tuple[str, str], ...]:
    """Of each revision of the commune's reports the report's id, and what its content is known by."""
    query = (
        select(col(Revision.report), col(Revision.sha256))
        .join(Report, col(Report.id) == col(Revision.report))
        .where(col(Report.unit) == unit)
        .order_by(col(Revision.report), col(Revision.number))
    )
    return tuple((report, of_content(sha256)) for report, sha256 in session.connection().execute(query))
