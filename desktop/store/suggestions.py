"""The suggestions of one store: taken in, moved on step by step, found again.

Each step is one transaction: the row, the event, the entry of the audit trail, and the revision of the report
that carries it to the centre. Neither events nor the audit trail name the citizen.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import and_, literal_column, select, update
from sqlmodel import Session, col

from desktop.domain.errors import StepRefused, UnknownSuggestion
from desktop.domain.report import Delivery, ReportState
from desktop.domain.suggestion import Person, Step, Suggestion
from desktop.domain.suggestion_views import (
    SuggestionDetail,
    SuggestionEvent,
)
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.conflicts import undecided
from desktop.store.report_list import delivery_of
from desktop.store.reports import NewReport, SignedOff, sign_within
from desktop.store.searched import search_text
from desktop.store.suggestion_list import COLUMNS, SuggestionLists, line_of
from desktop.store.suggestion_rows import new_row, whole, write_row
from desktop.store.suggestions_elsewhere import adopt

_BEGUN = (ReportState.DRAFT, ReportState.AWAITING)


@dataclass(frozen=True)
class Sending:
    """The revision of the report that a step sends: `new` for the first, the item's bytes by its base."""

    new: NewReport
    signed: SignedOff
    make_body: Callable[[str | None], bytes]


@dataclass(frozen=True)
class Taken:
    """One step as it is noted: its id by chance, who took it (name and login), when, and what was said."""

    id: str
    step: Step
    by: str
    login: str
    at: datetime
    text: str = ""


@dataclass(frozen=True)
class Carrier:
    """The report of a suggestion: form version, number of the next revision, XML of the one before."""

    version: str
    revision: int
    last_xml: bytes | None


class SuggestionStore(SuggestionLists):
    """Suggestions of one store, for reading and writing."""

    def take(self, suggestion: Suggestion, taken: Taken, sending: Sending, before: Suggestion | None) -> None:
        """Keep a suggestion as it is after a step, with all that goes with it; all or nothing.

        `before` is what the step was decided on, None for a new one. Raises StepRefused when somebody, here
        or on another PC, was quicker, or it stands in a conflict; WrongState, DiskFull.
        """

        def work(session: Session) -> None:
            row = session.get(t.SuggestionRow, suggestion.id)
            if row is not None and (before is None or not _same(whole(row), before)):
                raise StepRefused(taken.step, row.state)
            if undecided(session, suggestion.id):
                raise StepRefused(taken.step, suggestion.state)
            row = row or new_row(suggestion, taken.at)
            write_row(row, suggestion, taken.at)
            session.add(row)
            session.flush()
            session.add(_event(suggestion.id, taken))
            _carry(session, sending, taken)
            detail: dict[str, Any] = {"state": suggestion.state}
            if taken.step is Step.AMEND:
                detail["amended"] = json.loads(taken.text)
            if taken.step is Step.PUBLISH and taken.text:
                detail["confirmed"] = taken.text
            audit.append(session, taken.at, taken.login, f"suggestion_{taken.step}", suggestion.id, detail)

        self._store.write(work)

    def carrier(self, suggestion: str) -> Carrier | None:
        """The report that carries it; None before it was first sent."""

        def work(session: Session) -> Carrier | None:
            row = session.get(t.ReportRow, suggestion)
            if row is None:
                return None
            newest = select(t.RevisionRow).where(col(t.RevisionRow.report) == suggestion)
            last = session.execute(newest.order_by(col(t.RevisionRow.number).desc()).limit(1)).scalar()
            number = row.revision if row.state in _BEGUN else row.revision + 1
            return Carrier(row.version, number, None if last is None else last.xml)

        return self._store.read(work)

    def decided(self, suggestion: str) -> bytes:
        """What a person decided of two that met, not signed yet. Raises UnknownSuggestion for none."""
        draft = self._store.read(lambda session: session.get(t.DraftRow, suggestion))
        if draft is None:
            raise UnknownSuggestion(suggestion)
        return draft.snapshot

    def correcting(self, suggestion: str) -> bool:
        """Whether its report is a draft: somebody is putting right what was sent."""
        row = self._store.read(lambda session: session.get(t.ReportRow, suggestion))
        return row is not None and row.state in _BEGUN

    def open_carrier(self, suggestion: str, now: datetime) -> None:
        """Its report is a draft for a while, so that files can be attached; the next step sends it."""

        def work(session: Session) -> None:
            row = session.get(t.ReportRow, suggestion)
            if row is None or row.state in _BEGUN:
                return
            newest = select(t.RevisionRow).where(col(t.RevisionRow.report) == suggestion)
            last = session.execute(newest.order_by(col(t.RevisionRow.number).desc()).limit(1)).scalar_one()
            row.state, row.revision = ReportState.DRAFT, row.revision + 1
            session.add(row)
            session.add(t.DraftRow(report=suggestion, snapshot=last.xml, saved_at=now))

        self._store.write(work)

    def close_carrier(self, suggestion: str) -> None:
        """Nothing came of it: the report is as it was sent last."""

        def work(session: Session) -> None:
            row, draft = session.get(t.ReportRow, suggestion), session.get(t.DraftRow, suggestion)
            if row is not None and draft is not None and row.state == ReportState.DRAFT:
                row.state, row.revision = ReportState.SIGNED, row.revision - 1
                session.add(row)
                session.delete(draft)

        self._store.write(work)

    def get(self, suggestion: str) -> Suggestion:
        """One. Raises UnknownSuggestion."""
        return self._store.read(lambda session: whole(_row(session, suggestion)))

    def by_code(self, code: str) -> str:
        """The id of the one with a lookup code. Raises UnknownSuggestion."""
        query = select(col(t.SuggestionRow.id)).where(col(t.SuggestionRow.code) == code)
        found = self._store.read(lambda session: session.execute(query).scalar_one_or_none())
        if found is None:
            raise UnknownSuggestion(code)
        return str(found)

    def detail(self, suggestion: str) -> SuggestionDetail:
        """One with its way, its sending and those merged into it. Raises UnknownSuggestion."""
        return self._store.read(lambda session: _detail(session, suggestion))

    def adopt(self, now: datetime) -> None:
        """What other PCs of the commune sent before this version knew of it."""
        adopt(self._store, now)

    def person(self, suggestion: str, login: str, now: datetime) -> Person:
        """Who brought it, in full; that somebody looked is kept. Raises UnknownSuggestion."""

        def work(session: Session) -> Person:
            row = _row(session, suggestion)
            audit.persons_seen(session, now, login, suggestion)
            return Person(row.name, row.phone, row.address, row.share)

        return self._store.write(work)

    def seen(self, suggestion: str, now: datetime) -> bool:
        """The centre's word is before a person's eyes; whether it was new."""
        row = t.SuggestionRow
        unseen = (col(row.id) == suggestion, col(row.seen_at).is_(None))
        if (
            self._store.read(lambda session: session.execute(select(col(row.id)).where(*unseen)).first())
            is None
        ):
            return False
        changed = update(row).where(*unseen).values(seen_at=now)
        return bool(self._store.write(lambda session: session.connection().execute(changed).rowcount))


def _same(one: Suggestion, two: Suggestion) -> bool:
    """Whether nothing has happened in between, but that somebody looked."""
    return replace(one, unseen=False) == replace(two, unseen=False)


def _event(suggestion: str, taken: Taken) -> t.SuggestionEventRow:
    return t.SuggestionEventRow(
        id=taken.id, suggestion=suggestion, at=taken.at, by=taken.by, step=taken.step, text=taken.text
    )


def _carry(session: Session, sending: Sending, taken: Taken) -> None:
    """The report goes on with the step, and its newest revision waits to be sent."""
    new, signed = sending.new, sending.signed
    row = session.get(t.ReportRow, new.id)
    if row is None:
        row = t.ReportRow(
            id=new.id,
            form=new.form,
            version=new.version,
            title=new.title,
            due=new.due,
            state=ReportState.AWAITING,
            author=new.author,
            updated=taken.at,
            search=search_text(new.title, new.form, new.author),
        )
    row.version, row.title = new.version, new.title
    row.state, row.revision, row.finished_at = ReportState.AWAITING, signed.revision, taken.at
    session.add(row)
    session.flush()
    sign_within(session, signed, sending.make_body, taken.login, taken.at)


def _row(session: Session, suggestion: str) -> t.SuggestionRow:
    row = session.get(t.SuggestionRow, suggestion)
    if row is None:
        raise UnknownSuggestion(suggestion)
    return row


def _detail(session: Session, suggestion: str) -> SuggestionDetail:
    row = _row(session, suggestion)
    event = t.SuggestionEventRow
    events = (
        select(event)
        .where(col(event.suggestion) == suggestion)
        .order_by(col(event.at), literal_column("rowid"))
    )
    merged = None if row.merged is None else session.get(t.SuggestionRow, row.merged)
    alike = select(*COLUMNS).where(col(t.SuggestionRow.merged) == suggestion)
    delivery, serial = _delivery(session, suggestion)
    return SuggestionDetail(
        suggestion=whole(row),
        events=tuple(
            SuggestionEvent(each.at, each.by, Step(each.step), each.text, each.centre)
            for each in session.execute(events).scalars()
        ),
        delivery=delivery,
        serial=serial,
        merged_code="" if merged is None else merged.code,
        alike=tuple(map(line_of, session.execute(alike.order_by(col(t.SuggestionRow.received_at))).all())),
    )


def _delivery(session: Session, report: str) -> tuple[Delivery, str]:
    """How far the newest revision is on its way, and the serial of its receipt."""
    item, receipt = t.OutboxRow, t.ReceiptRow
    query = (
        select(col(item.state), col(receipt.serial))
        .outerjoin(
            receipt,
            and_(col(receipt.report) == col(item.report), col(receipt.revision) == col(item.revision)),
        )
        .where(col(item.report) == report)
        .order_by(col(item.revision).desc())
        .limit(1)
    )
    found = session.execute(query).first()
    return (Delivery.NONE, "") if found is None else (delivery_of(found[0]), found[1] or "")
