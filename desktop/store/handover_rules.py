"""What becomes of a report when its draft leaves this PC's hands or comes into them, within a transaction.

Nothing typed is ever lost: what gives way to another draft is kept as a copy. No draft comes to stand on a
revision that its author had not before the eyes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape

from sqlalchemy import case, func, select
from sqlmodel import Session, col

from desktop.domain.files import FileCard, distinct
from desktop.domain.handover import ON_ITS_WAY, Choice, Hand, Origin, Side
from desktop.domain.report import ReportState
from desktop.store import tables as t
from desktop.store.conflicts import stands_on
from desktop.store.doubt import content_named, sha256_of
from desktop.store.elsewhere import take_up
from desktop.store.searched import search_text

#: Why a draft that was taken over did not become the draft of its report here.
MOVED_ON, OWN, STALE = "moved_on", "own", "stale"


def fit_to_leave(session: Session, report: str) -> bool:
    """Whether everything signed of a report is known at the centre: another PC can go on from there."""
    return stands_on(session, report)[0] == _last_signed(session, report)


def give_back(session: Session, row: t.HandoverRow, now: datetime) -> None:
    """What was on its way is this PC's own draft again."""
    report = session.get(t.ReportRow, row.report)
    if report is not None and report.state == ReportState.HANDED:
        report.state, report.updated = ReportState.DRAFT, now
        session.add(report)


def gone(session: Session, row: t.HandoverRow, now: datetime) -> None:
    """Another PC has it: a copy is kept, and what that PC sends of the report takes its place here."""
    if stays_to_read(session, row):
        take_up(session, row.report, now)


def stays_to_read(session: Session, row: t.HandoverRow, identity: str | None = None) -> bool:
    """Keep a copy of what was handed over, with an `identity` if given; False when there is nothing of it."""
    report, draft = session.get(t.ReportRow, row.report), session.get(t.DraftRow, row.report)
    if report is None or draft is None or report.state != ReportState.HANDED:
        return False
    said = (report.version, row.base, draft.snapshot, Origin.HANDED_OVER, row.by, row.at)
    keep(session, row.report, *said, identity)
    return True


def keep(
    session: Session,
    report: str,
    version: str,
    base: str | None,
    snapshot: bytes,
    origin: Origin,
    by: str,
    at: datetime,
    identity: str | None = None,
) -> None:
    """Keep a copy of a draft; the same one is kept once, unless it has an `identity` of its own."""
    same = f"{report} {origin} {hashlib.sha256(snapshot).hexdigest()}"
    made = t.KeptDraftRow(
        id=identity or str(uuid5(NAMESPACE_URL, same)),
        report=report,
        version=version,
        base=base,
        snapshot=snapshot,
        origin=origin,
        by=by,
        at=at,
    )
    session.merge(made)
    session.flush()


def take_in(session: Session, row: t.HandoverRow, now: datetime) -> str:
    """A draft the centre has given to this PC: the report's draft from now on, or kept beside; why, if so."""
    if row.snapshot is None:
        return MOVED_ON
    report = session.get(t.ReportRow, row.report)
    _call_apart(session, row)
    why = _hindrance(session, row, report)
    if why:
        keep(session, row.report, row.version, row.base, row.snapshot, Origin.SET_ASIDE, row.by, row.at)
    elif report is None:
        _begin(session, row, now)
    else:
        put(session, report, row.version, row.snapshot, row.base, now)
    if session.get(t.ReportRow, row.report) is not None:
        _attach(session, row, now)
    row.snapshot = None
    return why


def put(
    session: Session, report: t.ReportRow, version: str, snapshot: bytes, base: str | None, now: datetime
) -> None:
    """Make `snapshot` the draft of a report that is here; a draft of this PC's own is kept first."""
    draft = session.get(t.DraftRow, report.id)
    if draft is not None and report.state == ReportState.DRAFT and draft.snapshot != snapshot:
        by, at = report.author, draft.saved_at
        keep(session, report.id, report.version, base, draft.snapshot, Origin.REPLACED, by, at)
    if report.state in {ReportState.SIGNED, ReportState.RETURNED}:
        report.revision += 1
    report.state, report.version, report.updated = ReportState.DRAFT, version, now
    session.add(report)
    session.flush()
    session.merge(t.DraftRow(report=report.id, snapshot=snapshot, saved_at=now))


def stands_here(session: Session, report: str, base: str | None) -> bool:
    """Whether a draft on revision `base` stands on the newest one here, so that none is passed over.

    Of a conflict that was met the name alone does not tell: a centre put back since has lost what it named,
    and the conflict is called by what came before.
    """
    number, rev = stands_on(session, report)
    if rev != base or number != _last_signed(session, report):
        return False
    return base is None or content_named(session, report, base) == _met_at(session, report, number)


def _met_at(session: Session, report: str, number: int) -> str | None:
    """SHA-256 of what a revision has at the centre: itself, or the other word of the conflict it met."""
    revision, item = session.get_one(t.RevisionRow, (report, number)), t.OutboxRow
    if revision.rev is not None:
        return revision.sha256
    rows = select(item).where(col(item.report) == report, col(item.revision) == number)
    xml = (session.execute(rows).scalar_one().answer or {}).get("xml")
    return None if xml is None else sha256_of(xml)


def out_of(session: Session, report: str) -> t.HandoverRow | None:
    """The newest handing over from here, of a report that is out of this PC's hands.

    `at` is this PC's clock, which may have been set back since an earlier one: the newest of such a report is
    on its way or was taken, and all before it have ended.
    """
    row = t.HandoverRow
    mine = select(row).where(col(row.report) == report, col(row.side) == Side.OUT)
    away = case((col(row.state).in_(ON_ITS_WAY), 0), (col(row.state) == Hand.TAKEN, 1), else_=2)
    return session.execute(mine.order_by(away, col(row.at).desc(), col(row.id))).scalars().first()


def _hindrance(session: Session, row: t.HandoverRow, report: t.ReportRow | None) -> str:
    if report is None:
        return "" if row.base is None else STALE
    if report.state == ReportState.HANDED:
        mine = out_of(session, report.id)
        if mine is not None and Hand(mine.state) in ON_ITS_WAY:
            return MOVED_ON
    elif report.state == ReportState.DRAFT:
        if row.choice != Choice.REPLACE:
            return OWN
    elif report.state not in {ReportState.SIGNED, ReportState.RETURNED} or row.base is None:
        return MOVED_ON
    return "" if stands_here(session, report.id, row.base) else STALE


def _last_signed(session: Session, report: str) -> int:
    """Number of the newest revision signed here or told, but those a person let go; -1 for none."""
    revision, item = t.RevisionRow, t.OutboxRow
    query = (
        select(func.max(col(revision.number)))
        .join(item, col(item.key) == col(revision.key))
        .where(col(revision.report) == report, col(item.state) != "dropped")
    )
    found = session.execute(query).scalar_one_or_none()
    return -1 if found is None else int(found)


def _begin(session: Session, row: t.HandoverRow, now: datetime) -> None:
    owed = session.get(t.ObligationRow, row.obligation) if row.obligation else None
    made = t.ReportRow(
        id=row.report,
        obligation=None if owed is None else owed.id,
        form=row.form,
        version=row.version,
        title=row.title,
        period=row.period,
        due=row.due,
        state=ReportState.DRAFT,
        author=row.by,
        updated=now,
        task=row.task,
        search=search_text(row.title, row.form, row.period or "", row.by),
    )
    session.add(made)
    session.flush()
    session.add(t.DraftRow(report=row.report, snapshot=row.snapshot or b"", saved_at=now))


def attach_taken(session: Session, report: str, now: datetime) -> None:
    """Files of the drafts taken over of a report, kept beside or not, have their names in it."""
    row = t.HandoverRow
    taken = (col(row.report) == report, col(row.side) == Side.IN, col(row.state) == Hand.TAKEN)
    for each in session.execute(select(row).where(*taken).order_by(col(row.at))).scalars():
        _attach(session, each, now)


def _call_apart(session: Session, row: t.HandoverRow) -> None:
    """A file of theirs called as another one here gets a name of its own, in the draft and in its list."""
    cards, snapshot = called_apart(session, row.report, row.files, row.snapshot or b"")
    if cards != row.files:
        row.files, row.snapshot = cards, snapshot
        session.add(row)


def called_apart(
    session: Session, report: str, files: Iterable[dict[str, Any]], snapshot: bytes
) -> tuple[list[dict[str, Any]], bytes]:
    """Files a draft names, and the draft: one called as another one of the report gets a name of its own."""
    cards, there = [], list(files)
    mine = select(col(t.AttachmentRow.name)).where(col(t.AttachmentRow.report) == report)
    taken = {*session.execute(mine).scalars(), *(card["name"] for card in there)}
    for card in there:
        other = session.get(t.AttachmentRow, (report, card["name"]))
        if other is not None and other.sha256 != card["sha256"]:
            name = distinct(card["name"], taken)
            taken.add(name)
            said, new = (f">{escape(each)}<".encode() for each in (card["name"], name))
            snapshot, card = snapshot.replace(said, new), {**card, "name": name}
        cards.append(card)
    return cards, snapshot


def _attach(session: Session, row: t.HandoverRow, now: datetime) -> None:
    """Files it names whose contents are on this PC already have their names in the report."""
    for card in (FileCard(**each) for each in row.files):
        there = session.get(t.FileRow, card.sha256) is not None
        if there and session.get(t.AttachmentRow, (row.report, card.name)) is None:
            made = t.AttachmentRow(
                report=row.report, name=card.name, sha256=card.sha256, type=card.type, taken_at=now
            )
            session.add(made)
