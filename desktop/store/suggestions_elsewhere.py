"""Suggestions that another PC of the commune took in or moved on: they stand here as its report says.

Nothing comes for it but the report itself (form `pakn`). Who brought it stays on the PC that took it in; a
suggestion taken in here keeps that, whatever the other PC sends of it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.suggestion import State, Step, Suggestion
from desktop.domain.suggestion_form import FORM
from desktop.domain.suggestion_public import tells_sender
from desktop.domain.suggestion_sent import CentreWord, Said, heard, read_said, standing_as, step_between
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.remembered import recall, remember
from desktop.store.suggestion_changes import kept_words, state_of
from desktop.store.suggestion_rows import new_row, whole, write_row

#: That reports which came before this version knew of it have been looked through.
_ADOPTED = "suggestions_adopted"


def follow(session: Session, revision: t.RevisionRow, now: datetime) -> None:
    """The suggestion as another PC's revision of its report says; nothing for what is none."""
    said = read_said(revision.xml)
    if said is None:
        return
    row = session.get(t.SuggestionRow, revision.report)
    if row is None and _taken(session, said.code):
        return  # the code is another one's here: it stays a report
    before = None if row is None else whole(row)
    seen = now if row is None else row.seen_at
    merged = _of_code(session, said.merged_code)
    at = revision.finished_at.astimezone(now.tzinfo)
    after = standing_as(
        revision.report, before, said, revision.author, at, merged, _answered_by_centre(session, before)
    )
    row = row or new_row(after, now)
    if _names_in_public(after) and (before is None or not _names_in_public(before)):
        seen = None  # only this PC knows whom it names: the office is told
    _write(session, row, after, seen, now)
    _note(session, revision, before, after, said)
    final = heard(after, _words(session, revision.report, came=before is None), revision.finished_at)
    if final != after:  # the centre's word stands above it; of one that just came nobody has read it
        _write(session, row, final, None if before is None else seen, now)
    if before is None:
        _linked(session, final)


def adopt(store: Store, now: datetime) -> int:
    """Make suggestions of the reports that other PCs sent before this version; how many. Once only."""

    def work(session: Session) -> int:
        report, suggestion, revision = t.ReportRow, t.SuggestionRow, t.RevisionRow
        there = select(col(suggestion.id)).where(col(suggestion.id) == col(report.id))
        query = (
            select(revision)
            .join(report, col(report.id) == col(revision.report))
            .where(col(report.form) == FORM, ~there.exists())
            .order_by(col(revision.report), col(revision.number))
        )
        found = session.execute(query).scalars().all()
        for each in found:
            follow(session, each, now)
        remember(session, _ADOPTED, True)
        return len({each.report for each in found})

    if store.read(lambda session: recall(session, _ADOPTED)):
        return 0
    return store.write(work)


def _write(
    session: Session, row: t.SuggestionRow, suggestion: Suggestion, seen: datetime | None, now: datetime
) -> None:
    write_row(row, suggestion, now)
    row.seen_at = seen
    session.add(row)
    session.flush()


def _note(
    session: Session, revision: t.RevisionRow, before: Suggestion | None, after: Suggestion, said: Said
) -> None:
    """The step in its history, by whom and when they took it."""
    identity = f"{revision.report}/{revision.number}/{revision.sha256[:8]}"
    if session.get(t.SuggestionEventRow, identity) is not None:
        return
    step, text = step_between(before, after, said.merged_code)
    if before is None and not said.first:
        step, text = _since(after, said)
    session.add(
        t.SuggestionEventRow(
            id=identity, suggestion=revision.report, at=revision.finished_at, by=revision.author,
            step=step, text=text,
        )
    )  # fmt: skip
    session.flush()


def _since(after: Suggestion, said: Said) -> tuple[Step, str]:
    """The step of one that is known only from a later revision: what its state says."""
    fresh = replace(after, state=State.RECEIVED, answer="", rating=None, unit="", officer="")
    return step_between(fresh, after, said.merged_code)


def _words(session: Session, suggestion: str, came: bool) -> list[CentreWord]:
    """What the centre has said of it, the oldest first; `came`: also what it said before it was here."""
    if came:
        for event in kept_words(session, suggestion):
            session.add(event)
        session.flush()
    row = t.SuggestionEventRow
    query = select(row).where(col(row.suggestion) == suggestion, col(row.centre)).order_by(col(row.at))
    return [
        CentreWord(each.at, each.by, state_of(Step(each.step)), each.text)
        for each in session.execute(query).scalars()
    ]


def _names_in_public(about: Suggestion) -> bool:
    return about.public and tells_sender(about)


def _answered_by_centre(session: Session, before: Suggestion | None) -> bool:
    """Whether the answer that stood is one of the centre's."""
    if before is None or not before.answer:
        return False
    stood = (before.answer, before.answered_by)
    return any((word.text, word.by) == stood for word in _words(session, before.id, came=False))


def _taken(session: Session, code: str) -> bool:
    return _of_code(session, code) is not None


def _of_code(session: Session, code: str) -> str | None:
    row = t.SuggestionRow
    found: str | None = session.execute(select(col(row.id)).where(col(row.code) == code)).scalar_one_or_none()
    return found if code else None


def _linked(session: Session, made: Suggestion) -> None:
    """Those merged into it that came before it did."""
    row, revision = t.SuggestionRow, t.RevisionRow
    query = select(row).where(
        col(row.state) == State.DUPLICATE, col(row.merged).is_(None), col(row.id) != made.id
    )
    for each in session.execute(query).scalars().all():
        newest = select(col(revision.xml)).where(col(revision.report) == each.id)
        xml = session.execute(newest.order_by(col(revision.number).desc()).limit(1)).scalar_one_or_none()
        said = None if xml is None else read_said(xml)
        if said is not None and said.merged_code == made.code:
            each.merged = made.id
            session.add(each)
