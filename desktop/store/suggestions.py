"""The suggestions of one store: taken in, moved on step by step, found again.

Each step is one transaction: the row, the event, the entry of the audit trail, and the revision of the report
that carries it to the centre. Neither events nor the audit trail name the citizen.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import and_, case, func, literal_column, or_, select, update
from sqlmodel import Session, col

from desktop.domain.errors import StepRefused, UnknownSuggestion
from desktop.domain.personal import mask_name, mask_numbers, mask_phone
from desktop.domain.report import Delivery, ReportState
from desktop.domain.suggestion import OPEN, Channel, Kind, Person, State, Step, Suggestion, Timing
from desktop.domain.suggestion_views import (
    SuggestionDetail,
    SuggestionEvent,
    SuggestionFilter,
    SuggestionLine,
    SuggestionRow,
)
from desktop.domain.text import fold
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.conflicts import undecided
from desktop.store.engine import Store
from desktop.store.report_list import delivery_of
from desktop.store.reports import NewReport, SignedOff, search_text, sign_within
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


class SuggestionStore:
    """Suggestions of one store, for reading and writing."""

    def __init__(self, store: Store) -> None:
        self._store = store

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

    def page(
        self, wanted: SuggestionFilter, today: date, soon: date, offset: int = 0, limit: int = 100
    ) -> tuple[SuggestionRow, ...]:
        """Part of the list: what must be answered first on top, then the others, newest first.

        Two questions: the few that wait are sorted, the thousands of others come in the order of their index.
        """
        row = t.SuggestionRow
        last = (col(row.received_at).desc(), col(row.id))
        waits = col(row.state).in_(sorted(OPEN))
        due = col(row.due)
        first = _restricted(select(*_COLUMNS), wanted, today, soon).where(waits)
        first = first.order_by(due.is_(None), due, *last)
        others = _restricted(select(*_COLUMNS), wanted, today, soon).where(~waits).order_by(*last)
        counted = _restricted(select(func.count()).select_from(row), wanted, today, soon).where(waits)

        def work(session: Session) -> tuple[SuggestionRow, ...]:
            found = session.execute(first.offset(offset).limit(limit)).all()
            if len(found) < limit:
                before = offset + len(found) if found else session.execute(counted).scalar_one()
                rest = others.offset(max(0, offset - before)).limit(limit - len(found))
                found = [*found, *session.execute(rest).all()]
            return tuple(map(_line, found))

        return self._store.read(work)

    def count(self, wanted: SuggestionFilter, today: date, soon: date) -> int:
        """How many the filter shows."""
        query = _restricted(select(func.count()).select_from(t.SuggestionRow), wanted, today, soon)
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def lines(self, wanted: SuggestionFilter, today: date, soon: date) -> tuple[SuggestionLine, ...]:
        """All of the list in its order, as it goes out to Excel: personal data is masked."""
        row = t.SuggestionRow
        waits, due = col(row.state).in_(sorted(OPEN)), col(row.due)
        query = _restricted(
            select(*_COLUMNS, *(col(getattr(row, name)) for name in _OUT)), wanted, today, soon
        )
        order = (~waits, case((waits, due.is_(None))), case((waits, due)), col(row.received_at).desc())
        query = query.order_by(*order, col(row.id))
        return self._store.read(lambda session: tuple(map(_out, session.execute(query).all())))

    def counts(self, wanted: SuggestionFilter, today: date, soon: date) -> dict[tuple[Kind, State], int]:
        """How many of the filter there are of each kind in each state."""
        row = t.SuggestionRow
        query = select(col(row.kind), col(row.state), func.count()).group_by(col(row.kind), col(row.state))
        query = _restricted(query, wanted, today, soon)
        return self._store.read(
            lambda session: {(Kind(kind), State(state)): n for kind, state, n in session.execute(query).all()}
        )

    def some(self, ids: tuple[str, ...]) -> dict[str, SuggestionRow]:
        """Lines of the list by id."""
        query = select(*_COLUMNS).where(col(t.SuggestionRow.id).in_(ids))
        return self._store.read(lambda session: {row.id: _line(row) for row in session.execute(query).all()})

    def named(self, column: str) -> tuple[str, ...]:
        """What stands in `field`, `unit` or `officer`, each once."""
        named = col(getattr(t.SuggestionRow, column))
        query = select(named).where(named != "").distinct()
        return self._store.read(lambda session: tuple(session.execute(query).scalars()))

    def texts(self) -> tuple[tuple[str, str], ...]:
        """Ids with folded texts of all that stand for themselves, to be compared."""
        row = t.SuggestionRow
        query = select(col(row.id), col(row.search)).where(col(row.merged).is_(None))
        return self._store.read(
            lambda session: tuple((one, two) for one, two in session.execute(query).all())
        )

    def unmerged(self) -> int:
        """How many stand for themselves."""
        row = t.SuggestionRow
        query = select(func.count()).select_from(row).where(col(row.merged).is_(None))
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def adopt(self, now: datetime) -> None:
        """What other PCs of the commune sent before this version knew of it."""
        adopt(self._store, now)

    def waiting(self, officer: str | None) -> int:
        """How many wait for a person: of this officer, open; None: those nobody deals with yet.

        The centre's word that nobody has read waits for both.
        """
        row = t.SuggestionRow
        mine = (
            and_(col(row.state).in_((State.NEW, State.RECEIVED)), col(row.officer) == "")
            if officer is None
            else and_(col(row.state).in_(sorted(OPEN)), col(row.officer) == officer)
        )
        new: Any = col(row.seen_at).is_(None)
        if officer is not None:
            new = and_(new, col(row.officer).in_(("", officer)))
        query = select(func.count()).select_from(row).where(or_(mine, new))
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def person(self, suggestion: str, login: str, now: datetime) -> Person:
        """Who brought it, in full; that somebody looked is kept. Raises UnknownSuggestion."""

        def work(session: Session) -> Person:
            row = _row(session, suggestion)
            audit.append(session, now, login, "suggestion_person", suggestion, {})
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


_LISTED = ("id", "code", "kind", "state", "title", "field", "officer", "due", "answered_at", "received_at")
_OUT = ("channel", "text", "unit", "answer", "answered_by", "rating")  # and more, of what goes out to Excel
_COLUMNS = tuple(
    col(getattr(t.SuggestionRow, name))
    for name in (*_LISTED, "name", "phone", "anonymous", "seen_at", "public", "elsewhere")
)


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


def _restricted(query: Any, wanted: SuggestionFilter, today: date, soon: date) -> Any:
    row = t.SuggestionRow
    for word in fold(wanted.text).split():
        query = query.where(col(row.search).contains(f" {word}", autoescape=True))
    if wanted.kind:
        query = query.where(col(row.kind) == wanted.kind)
    if wanted.states:
        query = query.where(col(row.state).in_(sorted(wanted.states)))
    if wanted.public is not None:
        query = query.where(col(row.public).is_(wanted.public))
    if wanted.officer:
        query = query.where(col(row.officer) == wanted.officer)
    if wanted.unnamed:
        query = query.where(col(row.officer) == "")
    if wanted.timing is not None:
        query = query.where(_timed(wanted.timing, today, soon))
    return query


def _timed(timing: Timing, today: date, soon: date) -> Any:
    """Open ones that stand so to their deadline: the rule of desktop.domain.suggestion.standing."""
    due = col(t.SuggestionRow.due)
    waits = col(t.SuggestionRow.state).in_(sorted(OPEN))
    match timing:
        case Timing.LATE:
            return and_(waits, due < today)
        case Timing.SOON:
            return and_(waits, due >= today, due <= soon)
        case Timing.IN_TIME:
            return and_(waits, due > soon)
        case Timing.OPEN:
            return and_(waits, due.is_(None))


def _line(found: Any) -> SuggestionRow:
    values = found._mapping
    kept = {name: values[name] for name in _LISTED}
    kept |= {"kind": Kind(values["kind"]), "state": State(values["state"])}
    return SuggestionRow(
        **kept,
        who=mask_name(values["name"]),
        phone=mask_phone(values["phone"]),
        unseen=values["seen_at"] is None,
        public=values["public"],
        elsewhere=values["elsewhere"] and not values["anonymous"] and not values["name"],
    )


def _out(found: Any) -> SuggestionLine:
    values = {name: found._mapping[name] for name in _OUT}
    masked = {name: mask_numbers(values[name]) for name in ("text", "answer")}
    line = _line(found)
    line = replace(line, title=mask_numbers(line.title))
    return SuggestionLine(line, **values | masked | {"channel": Channel(values["channel"])})


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
    alike = select(*_COLUMNS).where(col(t.SuggestionRow.merged) == suggestion)
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
        alike=tuple(map(_line, session.execute(alike.order_by(col(t.SuggestionRow.received_at))).all())),
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
