"""Notes to the leader at the cells of a report: in the store only, in nothing that is sent or saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from desktop.domain.cell_notes import CellNote
from desktop.domain.errors import UnknownReport, WrongState
from desktop.domain.report import ReportState
from desktop.store import tables as t
from desktop.store.engine import Store

if TYPE_CHECKING:
    from desktop.forms import FormInstance


class CellNoteStore:
    """One transaction for each call."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, report: str) -> tuple[CellNote, ...]:
        """Those of a report, by revision and then as they were written."""
        rows = (
            select(t.CellNoteRow)
            .where(t.CellNoteRow.report == report)
            .order_by(col(t.CellNoteRow.revision), col(t.CellNoteRow.n))
        )
        return self._store.read(lambda session: tuple(_view(row) for row in session.exec(rows)))

    def put(self, report: str, ref: str, name: str, text: str, by: str, at: datetime) -> None:
        """The note at a cell of the draft; "" takes it away. Raises UnknownReport, WrongState."""

        def write(session: Session) -> None:
            held = session.get(t.ReportRow, report)
            if held is None:
                raise UnknownReport(report)
            if held.state != ReportState.DRAFT:
                raise WrongState("note", held.state)
            row = session.exec(
                select(t.CellNoteRow).where(
                    t.CellNoteRow.report == report,
                    t.CellNoteRow.revision == held.revision,
                    t.CellNoteRow.ref == ref,
                )
            ).first()
            if row is not None and not text:
                session.delete(row)
            elif text:
                row = row or t.CellNoteRow(
                    report=report, revision=held.revision, ref=ref, name=name, text=text, by=by, at=at
                )
                row.name, row.text, row.by, row.at = name, text, by, at
                session.add(row)

        self._store.write(write)


def noted_at(session: Session, report: str) -> tuple[str, ...]:
    """The lasting refs of the cells of a report that have notes."""
    refs = select(t.CellNoteRow.ref).where(t.CellNoteRow.report == report)
    return tuple(session.exec(refs))


def noted_anew(report: str, signed: FormInstance) -> Callable[[Session], None]:
    """The rows of a report that is signed are known by their places from now on, and so are its notes."""
    from desktop.forms.lasting import for_good

    def work(session: Session) -> None:
        for row in session.exec(select(t.CellNoteRow).where(t.CellNoteRow.report == report)):
            row.ref = for_good(signed, row.ref)
            session.add(row)

    return work


def _view(row: t.CellNoteRow) -> CellNote:
    return CellNote(row.n or 0, row.revision, row.ref, row.name, row.text, row.by, row.at)
