"""Contents of attached files as the database knows them: named by revisions, here, and what follows.

A receipt is `complete` once every content its revision names is here. The new receipt has the number and
the time of the first one, and reaches the commune's PCs in the feed (kind `receipt`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from sqlmodel import Session, col, select

from desktop.domain.files import LIMIT
from sync import receipts
from sync.central.centre import Centre
from sync.central.feed import tell
from sync.central.phone_tables import PhoneFile
from sync.central.tables import Content, NamedFile, NoticeFile, Report, Revision
from sync.protocol import AttachmentRef

#: `number` of what a draft that is handed over names; `report` is the handing over's id then.
OF_DRAFT = 0
_SHA256 = re.compile(r"[0-9a-f]{64}")


def is_sha256(text: str) -> bool:
    """Whether a text is a SHA-256 in lower-case hex: what a content's file may be called."""
    return _SHA256.fullmatch(text) is not None


def name_files(
    session: Session, report: str, number: int, unit: str, attachments: Iterable[AttachmentRef]
) -> bool:
    """Note what a revision just taken in names; whether all of it is here already."""
    complete = True
    for sha256, size in {each.sha256: each.size for each in attachments}.items():
        session.add(NamedFile(report=report, number=number, unit=unit, sha256=sha256, size=size))
        complete = is_here(session, sha256, size) and complete
    return complete


def name_draft_files(
    session: Session, handover: str, unit: str, attachments: Iterable[AttachmentRef]
) -> None:
    """Note what a draft that is handed over names, so that its contents may come and go down."""
    for sha256, size in {each.sha256: each.size for each in attachments}.items():
        if is_sha256(sha256) and 0 < size <= LIMIT:
            session.add(NamedFile(report=handover, number=OF_DRAFT, unit=unit, sha256=sha256, size=size))


def forget_draft_files(session: Session, handovers: Iterable[str]) -> None:
    """These drafts name nothing any more; what nothing else names counts for nobody."""
    mine = select(NamedFile).where(col(NamedFile.report).in_(list(handovers)), NamedFile.number == OF_DRAFT)
    rows = session.exec(mine).all()
    for row in rows:
        session.delete(row)
    session.flush()
    for sha256 in {row.sha256 for row in rows}:
        content = session.get(Content, sha256)
        if content is not None and not _is_named(session, sha256):
            session.delete(content)


def _is_named(session: Session, sha256: str) -> bool:
    """Whether a report, another draft, a notice or what a phone sent names a content."""
    queries = (
        select(NamedFile.sha256).where(NamedFile.sha256 == sha256),
        select(NoticeFile.sha256).where(NoticeFile.sha256 == sha256),
        select(PhoneFile.sha256).where(PhoneFile.sha256 == sha256),
    )
    return any(session.exec(query.limit(1)).first() is not None for query in queries)


def is_here(session: Session, sha256: str, size: int) -> bool:
    """Whether a content is here whole."""
    content = session.get(Content, sha256)
    return content is not None and content.size == size


def wanted_size(session: Session, unit: str, sha256: str) -> int | None:
    """Bytes of a content that a report of `unit` names; None when none does."""
    named = select(NamedFile.size).where(NamedFile.unit == unit, NamedFile.sha256 == sha256)
    return session.exec(named.order_by(col(NamedFile.id).desc())).first()


def arrived(centre: Centre, session: Session, content: Content) -> None:
    """A content is here whole: keep it, and make the receipts complete that waited for it only."""
    session.merge(content)
    session.flush()
    named = select(NamedFile).where(NamedFile.sha256 == content.sha256, NamedFile.size == content.size)
    for each in session.exec(named).all():
        if each.number != OF_DRAFT and _all_here(session, each.report, each.number):
            _complete(centre, session, each.report, each.number)


def _all_here(session: Session, report: str, number: int) -> bool:
    missing = (
        select(NamedFile.id)
        .outerjoin(
            Content,
            (col(Content.sha256) == col(NamedFile.sha256)) & (col(Content.size) == col(NamedFile.size)),
        )
        .where(NamedFile.report == report, NamedFile.number == number, col(Content.sha256).is_(None))
    )
    return session.exec(missing).first() is None


def _complete(centre: Centre, session: Session, report: str, number: int) -> None:
    same = (Revision.report == report, Revision.number == number)
    revision = session.exec(select(Revision).where(*same)).one()
    given = receipts.check(revision.receipt, receipts.public(centre.key))
    if given.attachments == "complete":
        return
    claims: dict[str, Any] = {**asdict(given), "attachments": "complete"}
    claims["received_at"] = given.received_at.isoformat(timespec="seconds")
    revision.receipt = receipts.make(centre.key, claims)
    session.add(revision)
    rev = str(number)
    body = {"report": report, "rev": rev, "receipt": revision.receipt}
    unit = session.get_one(Report, report).unit
    tell(session, centre.clock(), "receipt", revision.serial, rev, body, unit=unit)


def named_in_report(session: Session, report: str, sha256: str) -> Content | None:
    """A content that is here and that a revision of the report names."""
    named = select(NamedFile.id).where(NamedFile.report == report, NamedFile.sha256 == sha256)
    return session.get(Content, sha256) if session.exec(named).first() is not None else None
