"""Every version there is of one report: what was signed, what others sent, what is being corrected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.errors import UnknownReport
from desktop.domain.views import CellComment
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.doubt import ELSEWHERE, OWN
from desktop.store.engine import Store


@dataclass(frozen=True)
class StoredVersion:
    """One version. `origin`: signed, elsewhere (sent by another PC), centre (held against ours), draft.

    `number` is that of its revision; of the centre's that of ours it met, of a draft that it will have.
    """

    origin: str
    number: int
    version: str
    author: str
    approver: str
    at: datetime
    xml: bytes


@dataclass(frozen=True)
class StoredReturn:
    """The report came back: why, with words at cells; `number` is the revision it is about."""

    number: int
    at: datetime
    reason: str
    comments: tuple[CellComment, ...]


@dataclass(frozen=True)
class Commented:
    """A revision that came back with words at cells: its XML, the version of its form, their refs."""

    number: int
    xml: bytes
    version: str
    refs: tuple[str, ...]


class VersionStore:
    """The versions of one store's reports."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def of(self, report: str) -> tuple[StoredVersion, ...]:
        """All versions, oldest first; the draft last. UnknownReport."""
        return self._store.read(lambda session: _versions(session, report))

    def signed(self, report: str) -> StoredVersion | None:
        """Its newest sign-off, whatever is being written beside it; None before the first."""
        query = (
            select(t.RevisionRow)
            .where(col(t.RevisionRow.report) == report)
            .order_by(col(t.RevisionRow.number).desc())
            .limit(1)
        )

        def work(session: Session) -> StoredVersion | None:
            row = session.execute(query).scalar_one_or_none()
            return _signed(row, "signed") if row is not None else None

        return self._store.read(work)

    def returns(self, report: str) -> tuple[StoredReturn, ...]:
        """When it came back from the centre, oldest first."""
        return self._store.read(lambda session: _returns(session, report))

    def persons_seen(self, report: str, login: str, now: datetime) -> None:
        """That somebody looked at whom its versions name."""
        self._store.write(lambda session: audit.persons_seen(session, now, login, report))


def commented(session: Session, report: str) -> tuple[Commented, ...]:
    """The revisions that came back with words at cells, oldest first; what is not here is left out."""
    found = []
    for each in _returns(session, report):
        row = session.get(t.RevisionRow, (report, each.number)) if each.comments else None
        if row is not None:
            refs = tuple(comment.ref for comment in each.comments)
            found.append(Commented(each.number, row.xml, row.version, refs))
    return tuple(found)


def _returns(session: Session, report: str) -> tuple[StoredReturn, ...]:
    query = (
        select(t.ReviewRow)
        .where(col(t.ReviewRow.report) == report, col(t.ReviewRow.decision) == "returned")
        .order_by(col(t.ReviewRow.came_at))
    )
    reviews = session.execute(query).scalars().all()
    if not reviews:
        return ()
    revision = t.RevisionRow
    columns = (col(revision.number), col(revision.signed_at), col(revision.sha256))
    revisions = session.execute(select(*columns).where(col(revision.report) == report)).all()
    there = {sha256: number for number, _, sha256 in revisions}
    return tuple(
        StoredReturn(
            there[row.sha256]
            if row.sha256 in there
            else max((number for number, at, _ in revisions if at <= row.came_at), default=0),
            row.came_at,
            row.reason,
            tuple(CellComment(str(each["ref"]), str(each["text"])) for each in row.comments),
        )
        for row in reviews
    )


def _versions(session: Session, report: str) -> tuple[StoredVersion, ...]:
    row = session.get(t.ReportRow, report)
    if row is None:
        raise UnknownReport(report)
    items = session.execute(select(t.OutboxRow).where(col(t.OutboxRow.report) == report)).scalars().all()
    states = {item.key: item for item in items}
    found = []
    query = select(t.RevisionRow).where(col(t.RevisionRow.report) == report)
    for each in session.execute(query.order_by(col(t.RevisionRow.number))).scalars():
        item = states.get(each.key)
        own = item is None or item.state != ELSEWHERE or (item.answer or {}).get(OWN)
        origin = "signed" if own else ELSEWHERE
        found.append(_signed(each, origin))
        theirs = (item.answer or {}).get("xml") if item is not None else None
        if theirs is not None:
            found.append(
                StoredVersion("centre", each.number, each.version, "", "", each.signed_at, theirs.encode())
            )
    kept = session.get(t.KeptChangeRow, ("submission", report))
    if kept is not None and "xml" in kept.body:
        body = kept.body
        found.append(
            StoredVersion(
                "beside",
                row.revision,
                str(body["version"]),
                str(body["author"]),
                str(body["approver"]),
                datetime.fromisoformat(body["finished_at"]),
                str(body["xml"]).encode(),
            )
        )
    draft = session.get(t.DraftRow, report)
    if draft is not None:
        found.append(
            StoredVersion("draft", row.revision, row.version, row.author, "", draft.saved_at, draft.snapshot)
        )
    return tuple(found)


def _signed(row: t.RevisionRow, origin: str) -> StoredVersion:
    return StoredVersion(origin, row.number, row.version, row.author, row.approver, row.signed_at, row.xml)
