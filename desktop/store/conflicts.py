"""A report signed here on top of what the centre had replaced meanwhile: both are kept, a person decides.

The conflict is the item set aside, with the centre's answer in it. What a person decides becomes the next
revision, whose base is theirs. The loser stays in history: mine as a revision, theirs in the answer.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.errors import WrongState
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.engine import Store

CONFLICT = "conflict"
#: In an answer: a person has seen theirs; the next revision stands on it.
_MET = "met"


@dataclass(frozen=True)
class StoredConflict:
    """One report as three parties have it, canonical XML each.

    `base` is what both began from, None when they began apart; `theirs` is what the centre holds under the
    name `rev`, both None when it holds nothing (a centre restored from an old backup).
    """

    report: str
    form: str
    version: str
    mine: bytes
    base: bytes | None
    theirs: bytes | None
    rev: str | None


class ConflictStore:
    """The conflicts of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, report: str) -> StoredConflict | None:
        """The conflict a report stands in; None when its newest revision is in none."""
        return self._store.read(lambda session: _conflict(session, report))

    def persons_seen(self, report: str, login: str, now: datetime) -> None:
        """That somebody looked at whom the two sides name."""
        self._store.write(lambda session: audit.persons_seen(session, now, login, report))

    def settle(self, report: str, rev: str | None, snapshot: bytes, actor: str, now: datetime) -> None:
        """Open the next revision with what a person decided, on top of their revision `rev`.

        Raises WrongState when the report has moved on since it was looked at.
        """

        def work(session: Session) -> None:
            found, row = _conflict(session, report), session.get(t.ReportRow, report)
            if found is None or row is None or found.rev != rev:
                raise WrongState("settle", "" if row is None else row.state)
            item = _item(session, report, row.revision)
            if item is not None:
                item.answer = {**item.answer, _MET: True}
                session.add(item)
            row.state, row.revision, row.updated = "draft", row.revision + 1, now
            session.add(row)
            session.merge(t.DraftRow(report=report, snapshot=snapshot, saved_at=now))
            audit.append(session, now, actor, "settle", report, {"revision": row.revision, "theirs": rev})

        self._store.write(work)


def undecided(session: Session, report: str) -> bool:
    """Whether the report stands in a conflict that waits for a person."""
    return _conflict(session, report) is not None


def base_of(session: Session, report: str) -> str | None:
    """The centre's name of the revision the next sign-off stands on: the newest one the author has seen.

    That is the newest one received from here, or the one a person has met in a conflict since. None for none.
    """
    return stands_on(session, report)[1]


def stands_on(session: Session, report: str) -> tuple[int, str | None]:
    """The same, after the number here of the revision that was received or in conflict; -1 for none."""
    received = (
        select(col(t.RevisionRow.number), col(t.RevisionRow.rev))
        .where(col(t.RevisionRow.report) == report, col(t.RevisionRow.rev).is_not(None))
        .order_by(col(t.RevisionRow.number).desc())
        .limit(1)
    )
    aside = select(col(t.OutboxRow.revision), col(t.OutboxRow.answer)).where(
        col(t.OutboxRow.report) == report, col(t.OutboxRow.state) == "aside"
    )
    known = [(number, rev) for number, rev in session.execute(received)]
    known += [
        (number, answer.get("rev")) for number, answer in session.execute(aside) if (answer or {}).get(_MET)
    ]
    return max(known, key=lambda each: each[0]) if known else (-1, None)


def _conflict(session: Session, report: str) -> StoredConflict | None:
    row = session.get(t.ReportRow, report)
    if row is None or row.state not in {"signed", "returned"}:
        return None
    item = _item(session, report, row.revision)
    if item is None or item.state != "aside" or (item.answer or {}).get("status") != CONFLICT:
        return None
    mine = session.get(t.RevisionRow, (report, row.revision))
    if mine is None:
        return None
    theirs = item.answer.get("xml")
    return StoredConflict(
        report=report,
        form=row.form,
        version=mine.version,
        mine=mine.xml,
        base=_base_xml(session, report, json.loads(item.body).get("base")),
        theirs=None if theirs is None else theirs.encode(),
        rev=item.answer.get("rev"),
    )


def _item(session: Session, report: str, revision: int) -> t.OutboxRow | None:
    query = select(t.OutboxRow).where(
        col(t.OutboxRow.report) == report, col(t.OutboxRow.revision) == revision
    )
    return session.execute(query).scalar_one_or_none()


def _base_xml(session: Session, report: str, base: str | None) -> bytes | None:
    """What the revision named `base` said: one of ours, or theirs of a conflict met before."""
    if base is None:
        return None
    ours = select(col(t.RevisionRow.xml)).where(
        col(t.RevisionRow.report) == report, col(t.RevisionRow.rev) == base
    )
    found: bytes | None = session.execute(ours).scalars().first()
    if found is not None:
        return found
    aside = select(col(t.OutboxRow.answer)).where(
        col(t.OutboxRow.report) == report, col(t.OutboxRow.state) == "aside"
    )
    for answer in session.execute(aside).scalars():
        if answer and answer.get("rev") == base and answer.get("xml") is not None:
            text: str = answer["xml"]
            return text.encode()
    return None
