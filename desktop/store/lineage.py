"""What the author of a revision had before the eyes, also of one that another PC of the commune signed.

Of what was signed here that is all before it. Of another PC's it is what that one stood on at the centre: a
number says it as long as the centre keeps its numbers, and the list of all that it keeps does when it was put
back from a copy.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.store import tables as t
from desktop.store.doubt import SAW, sha256_of
from sync.marks import of_content


def revision_here(session: Session, report: str, instance: str) -> t.RevisionRow | None:
    """The revision that is this very one: signed here, or told before under another name."""
    revision = t.RevisionRow
    query = select(revision).where(col(revision.report) == report, col(revision.instance) == instance)
    return session.execute(query).scalars().first()


def of_another(row: t.OutboxRow) -> bool:
    """Whether it carries what another PC signed: it is named after its report, own ones have a UUID."""
    return row.key.startswith(f"{row.report}/")


def overtaken(session: Session, row: t.OutboxRow, xml: str | None) -> bool:
    """Whether what stands in the way of a revision is a later one signed here: its author had both in view.

    A centre put back from a copy may have had the later one first, from another PC.
    """
    if row.report is None or row.revision is None:
        return False
    revision, item = t.RevisionRow, t.OutboxRow
    later = (
        select(item)
        .join(revision, col(revision.key) == col(item.key))
        .where(
            col(revision.report) == row.report,
            col(revision.sha256) == sha256_of(xml or ""),
            col(revision.number) > row.revision,
        )
    )
    received = session.get(t.ReceiptRow, (row.report, row.revision))
    signed_here = any(not of_another(each) for each in session.execute(later).scalars())
    return received is not None and signed_here


def seen_by_author(session: Session, report: str, rev: str) -> str:
    """What is known of what the author of the centre's `rev` stood on: the newest before it that is here.

    The first 16 hex digits of its SHA-256; empty when nothing before it is here.
    """
    revision = t.RevisionRow
    query = select(col(revision.rev), col(revision.sha256)).where(
        col(revision.report) == report, col(revision.rev).is_not(None)
    )
    before = {
        int(name): sha256
        for name, sha256 in session.execute(query)
        if str(name).isdecimal() and rev.isdecimal() and int(name) < int(rev)
    }
    return of_content(before[max(before)]) if before else ""


def seen_as_listed(session: Session, there: Mapping[str, Sequence[str]]) -> None:
    """Keep of each of other PCs' revisions what its author had seen, by all that the centre keeps.

    `there` are the marks of a report's revisions, the first named 1.
    """
    revision, item = t.RevisionRow, t.OutboxRow
    query = (
        select(item, col(revision.sha256))
        .join(revision, col(revision.key) == col(item.key))
        .where(col(item.key).contains("/"))
    )
    found = [(row, of_content(sha256)) for row, sha256 in session.execute(query)]
    here: dict[str, set[str]] = {}
    contents = select(col(revision.report), col(revision.sha256))
    for report, sha256 in session.execute(
        contents.where(col(revision.report).in_({row.report for row, _ in found}))
    ):
        here.setdefault(report, set()).add(of_content(sha256))
    for row, mark in found:
        listed = there.get(row.report or "", ())
        if mark in listed:
            before = [each for each in listed[: listed.index(mark)] if each in here[row.report or ""]]
            row.answer = {**(row.answer or {}), SAW: before[-1] if before else ""}
            session.add(row)
