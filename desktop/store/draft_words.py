"""What drafts answer, for searches: taken in when somebody searches, not while somebody types.

A draft of a correction is found by its own words and by those that were signed before. What a form marks as
personal data is left out, and so are the reports that carry what citizens bring, as of signed reports.
"""

from __future__ import annotations

from xml.etree.ElementTree import ParseError

from sqlalchemy import select, update
from sqlmodel import Session, col

from desktop.domain.answer_cells import AnswerCell, prose, read_cells
from desktop.domain.suggestion_form import FORM as SUGGESTIONS
from desktop.store import tables as t
from desktop.store.cells import personal_of, plain
from desktop.store.engine import Store

#: So many drafts are taken in within one transaction.
_STEP = 10


class DraftWords:
    """The words of one store's drafts. Any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def complete(self) -> bool:
        """Whether every draft can be found as it is now."""
        return not self._store.read(lambda session: _left(session, 1))

    def take_in(self) -> bool:
        """Take some drafts in that were written since; False when none is left. Raises DiskFull."""
        if self._store.viewing or self.complete:
            return False
        self._store.write(_step)
        return True

    def of(self, report: str) -> tuple[AnswerCell, ...]:
        """All answers of a report's draft; none when it has no draft."""
        return self._store.read(lambda session: _cells(session, report))


def _left(session: Session, most: int) -> list[str]:
    """Drafts not taken in as they are now; of the few drafts, not of all reports."""
    draft, said, row = t.DraftRow, t.DraftSaidRow, t.ReportRow
    form = select(col(row.form)).where(col(row.id) == col(draft.report)).scalar_subquery()
    taken_in = select(col(said.report)).where(col(said.report) == col(draft.report)).exists()
    query = select(col(draft.report)).where(~taken_in, form != SUGGESTIONS).limit(most)
    return list(session.execute(query).scalars())


def _step(session: Session) -> None:
    found, cell, celled = t.FindableRow, t.CellRow, t.CelledRow
    for report in _left(session, _STEP):
        signed = select(col(cell.place), col(cell.row), col(cell.value)).join(
            celled, col(celled.n) == col(cell.celled)
        )
        before = session.execute(signed.where(col(celled.report) == report)).all()
        said = prose([*_cells(session, report), *(AnswerCell(*each) for each in before)])
        at = (col(found.kind) == "report", col(found.id) == report)
        session.execute(update(found).where(*at).values(said=plain(said)))
        session.add(t.DraftSaidRow(report=report))


def _cells(session: Session, report: str) -> tuple[AnswerCell, ...]:
    draft, row = t.DraftRow, t.ReportRow
    query = select(col(draft.snapshot), col(row.form), col(row.version)).join(row, col(row.id) == report)
    found = session.execute(query.where(col(draft.report) == report, col(row.form) != SUGGESTIONS)).first()
    if found is None:
        return ()
    snapshot, form, version = found
    try:
        return read_cells(snapshot, personal_of(session, form, version))
    except ParseError:  # another PC's, of a kind this version cannot read: it is kept whole all the same
        return ()
