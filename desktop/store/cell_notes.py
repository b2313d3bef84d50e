"""Notes at the cells of a report, to the leader and back: in the store only, in nothing that is sent."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from desktop.domain.account import Account
from desktop.domain.cell_notes import CellNote
from desktop.domain.errors import UnknownReport, WrongState
from desktop.domain.report import ReportState
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.engine import Store

if TYPE_CHECKING:
    from desktop.forms import FormInstance


_WRITTEN_IN = (ReportState.DRAFT, ReportState.AWAITING)


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
        """The note at a cell, "" takes it away: in a draft the officer's, awaiting sign-off the leader's.

        What the officer has done stays, and the leader's next word stands beside it. Raises UnknownReport,
        WrongState.
        """

        def write(session: Session) -> None:
            held = session.get(t.ReportRow, report)
            if held is None:
                raise UnknownReport(report)
            if held.state not in _WRITTEN_IN:
                raise WrongState("note", held.state)
            back = held.state == ReportState.AWAITING
            row = session.exec(
                select(t.CellNoteRow).where(
                    t.CellNoteRow.report == report,
                    t.CellNoteRow.revision == held.revision,
                    t.CellNoteRow.ref == ref,
                    col(t.CellNoteRow.back).is_(back),
                    t.CellNoteRow.done_by == "",
                )
            ).first()
            if row is not None and not text:
                session.delete(row)
            elif text:
                row = row or t.CellNoteRow(
                    report=report,
                    revision=held.revision,
                    ref=ref,
                    name=name,
                    text=text,
                    by=by,
                    at=at,
                    back=back,
                )
                row.name, row.text, row.by, row.at, row.told = name, text, by, at, False
                session.add(row)

        self._store.write(write)

    def done(self, n: int, by: Account, at: datetime) -> None:
        """The officer has done what was asked for; a second time changes nothing. Raises WrongState."""

        def write(session: Session) -> None:
            row = session.get_one(t.CellNoteRow, n)
            held = session.get_one(t.ReportRow, row.report)
            if held.state != ReportState.DRAFT:
                raise WrongState("note", held.state)
            if row.back and not row.done_by:
                row.done_by, row.done_at = by.name, at
                session.add(row)
                detail = {"revision": row.revision, "cell": row.name}
                audit.append(session, at, by.login, "note_done", row.report, detail)

        self._store.write(write)


def told_by(report: str, leader: str) -> Callable[[Session], None]:
    """What was said at cells while a report awaited sign-off is the word of the leader who sends it back."""

    def work(session: Session) -> None:
        query = select(t.CellNoteRow).where(
            t.CellNoteRow.report == report, col(t.CellNoteRow.back), ~col(t.CellNoteRow.told)
        )
        for row in session.exec(query):
            row.by, row.told = leader, True
            session.add(row)

    return work


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
    said = (row.revision, row.ref, row.name, row.text, row.by, row.at)
    return CellNote(row.n or 0, *said, row.back, row.done_by, row.done_at)
