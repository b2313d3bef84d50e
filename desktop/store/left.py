"""A correction that is given up: its report stands again as it was signed last."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from desktop.domain.errors import WrongState
from desktop.domain.handover import Origin
from desktop.domain.report import ReportState
from desktop.store import tables as t
from desktop.store.cells import keep_cells
from desktop.store.conflicts import stands_on
from desktop.store.elsewhere import take_up, title_of
from desktop.store.handover_rules import keep
from desktop.store.reviewed import newest, stand


def stand_again(session: Session, report: str, typed: bool, now: datetime) -> None:
    """Put a draft's place back to the newest revision; `typed`: a copy of the draft is kept.

    What the centre decided on that revision holds, also if it came meanwhile, and what another PC sent
    meanwhile is taken up. Raises WrongState when nothing of it was signed.
    """
    row, draft = session.get_one(t.ReportRow, report), session.get(t.DraftRow, report)
    last = newest(session, report)
    if last is None:
        raise WrongState("leave", ReportState.DRAFT)
    if draft is not None:
        if typed:
            base = stands_on(session, report)[1]
            keep(session, report, row.version, base, draft.snapshot, Origin.LEFT, row.author, draft.saved_at)
        session.delete(draft)
        session.flush()
        keep_cells(session, report, row.form, last.number, last.xml)  # the draft is found no more
    stand(session, row)
    row.revision, row.author, row.finished_at = last.number, last.author, last.finished_at
    if row.version != last.version:
        row.version, row.title = last.version, title_of(session, row.form, last.version)
    session.add(row)
    session.flush()
    take_up(session, report, now)
