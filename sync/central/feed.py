"""The change feed: what is new for a commune, in the order of commits, behind an opaque cursor."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, and_, bindparam, or_, tuple_, update
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, func

from sync import marks
from sync.central.draft_content import with_drafts
from sync.central.elsewhere import with_content
from sync.central.tables import Device, FeedEntry, Setting
from sync.protocol import Change, Check

#: Most kinds listed, and most things told once more, in one answer.
LISTED, FETCHED = 50, 500
#: Most cursors looked for beside the one that a request starts from.
BEYOND = 50
TOMBSTONE = "tombstone"

#: The feed's own id, and the newest number in it.
_WHERE = sa_select(
    sa_select(col(Setting.value)).where(col(Setting.name) == "feed").scalar_subquery(),
    sa_select(func.max(FeedEntry.seq)).scalar_subquery(),
)
#: What tells an entry from the one that has its number in a centre put back from an earlier copy.
_STAMP = sa_select(*map(col, (FeedEntry.at, FeedEntry.kind, FeedEntry.subject, FeedEntry.rev))).where(
    col(FeedEntry.seq) == bindparam("seq")
)
#: What a device may know of, and nothing that a later word has taken the place of.
_VISIBLE = (
    or_(col(FeedEntry.unit).is_(None), col(FeedEntry.unit) == bindparam("unit")),
    or_(col(FeedEntry.device).is_(None), col(FeedEntry.device) != bindparam("device")),
    col(FeedEntry.superseded).is_(False),
)
_COLUMNS = (FeedEntry.seq, FeedEntry.kind, FeedEntry.subject, FeedEntry.rev, FeedEntry.body)
_NEW = (
    sa_select(*map(col, _COLUMNS))
    .where(*_VISIBLE, col(FeedEntry.seq) > bindparam("after"))
    .order_by(col(FeedEntry.seq))
    .limit(bindparam("most"))
)
_HELD = sa_select(col(FeedEntry.kind), col(FeedEntry.subject), col(FeedEntry.rev)).where(*_VISIBLE)


class CursorTooOld(Exception):
    """The cursor is none of this feed's, or from before what is kept: list everything again."""


def tell(
    session: Session,
    now: datetime,
    kind: str,
    subject: str,
    rev: str,
    body: dict[str, Any],
    unit: str | None = None,
    device: str | None = None,
) -> None:
    """Put something new in the feed, of `unit` or of all communes; earlier words on it are superseded.

    The writer's lock is held here, so that `seq` grows in the order of commits: no reader can see a
    number and later find a smaller one.
    """
    supersede(session, kind, {subject}, unit)
    entry = FeedEntry(unit=unit, device=device, kind=kind, subject=subject, rev=rev, body=body, at=now)
    session.add(entry)
    session.flush()


def withdraw(session: Session, now: datetime, kind: str, subject: str, unit: str | None = None) -> None:
    """Tell that something told before holds no longer: PCs stop showing it, and never drop work on it."""
    supersede(session, kind, {subject}, unit)
    tell(session, now, TOMBSTONE, subject, kind, {"kind": kind, "id": subject}, unit=unit)


def supersede(session: Session, kind: str, subjects: Iterable[str], unit: str | None) -> None:
    """What was said before of these no longer holds, nor that they were withdrawn."""
    same = and_(
        col(FeedEntry.kind).in_({kind, TOMBSTONE}),
        col(FeedEntry.subject).in_(list(subjects)),
        col(FeedEntry.unit).is_(None) if unit is None else col(FeedEntry.unit) == unit,
        col(FeedEntry.superseded).is_(False),
    )
    session.connection().execute(update(FeedEntry).where(same).values(superseded=True))


def changes(
    session: Session, device: Device, cursor: str | None, limit: int
) -> tuple[list[Change], str, bool]:
    """What came after `cursor` (None: from the beginning) for the device's commune, at most `limit`.

    Returns the changes, the new cursor, and whether there is more. Raises CursorTooOld.
    """
    feed, newest = _where(session)
    after = 0 if cursor is None else _position(session, cursor, feed, newest)
    asked = {**_who(device), "after": after, "most": limit + 1}
    found = session.connection().execute(_NEW, asked).all()
    more = len(found) > limit
    shown = found[:limit]
    reached = (shown[-1].seq if shown else after) if more else newest
    listed = with_drafts(session, device, with_content(session, map(_change, shown)))
    return listed, _cursor(session, feed, reached or 0), more


def check(session: Session, cursor: str | None, beyond: Sequence[str] = ()) -> None:
    """Raises CursorTooOld for a cursor that `changes` would refuse, and for one of `beyond`, or too many."""
    if len(beyond) > BEYOND:
        raise CursorTooOld(f"{len(beyond)} beside it")
    asked = [*(() if cursor is None else (cursor,)), *beyond]
    where = _where(session) if asked else ("", 0)
    for each in asked:
        _position(session, each, *where)


def newest(session: Session) -> str:
    """The cursor of who knows all there is now."""
    return _cursor(session, *_where(session))


def once_more(session: Session, device: Device, wanted: Iterable[tuple[str, str]]) -> list[Change]:
    """What the device asks for by kind and id because it is missing there, as it stands now."""
    pairs = list(wanted)[:FETCHED]
    if not pairs:
        return []
    asked = (
        sa_select(*map(col, _COLUMNS))
        .where(*_VISIBLE, tuple_(col(FeedEntry.kind), col(FeedEntry.subject)).in_(pairs))
        .order_by(col(FeedEntry.seq))
    )
    found = session.connection().execute(asked, _who(device))
    return with_drafts(session, device, with_content(session, map(_change, found)))


def held(session: Session, device: Device) -> dict[str, list[tuple[str, str]]]:
    """What the device should hold: of each kind, id and revision of each thing."""
    rows = session.connection().execute(_HELD, _who(device))
    found: dict[str, list[tuple[str, str]]] = {}
    for kind, subject, rev in rows:
        found.setdefault(kind, []).append((subject, rev))
    return found


def mark(held: Mapping[str, Sequence[tuple[str, str]]]) -> str:
    """Hash of all that is held: what a PC that misses nothing says in its request."""
    return marks.of_all((kind, subject, rev) for kind, pairs in held.items() for subject, rev in pairs)


def checks(held: Mapping[str, Sequence[tuple[str, str]]]) -> dict[str, Check]:
    """Count and hash of each kind."""
    return {kind: marks.of_kind(pairs) for kind, pairs in held.items()}


def _change(entry: Row[Any]) -> Change:
    return Change(seq=entry.seq, kind=entry.kind, id=entry.subject, rev=entry.rev, body=entry.body)


def _who(device: Device) -> dict[str, str]:
    return {"unit": device.unit, "device": device.id}


def _where(session: Session) -> tuple[str, int]:
    """The feed's own id, by which a centre set up anew knows its cursors, and its newest number."""
    feed, newest = session.connection().execute(_WHERE).one()
    return feed or "", newest or 0


def _cursor(session: Session, feed: str, seq: int) -> str:
    text = f"{feed}:{seq}:{_stamp(session, seq)}"
    return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()


def _stamp(session: Session, seq: int) -> str:
    """Four hex digits of what the entry of this number says; empty when there is none."""
    found = session.connection().execute(_STAMP, {"seq": seq}).one_or_none()
    if found is None:
        return ""
    said = f"{found.at.isoformat()} {found.kind} {found.subject} {found.rev}"
    return hashlib.sha256(said.encode()).hexdigest()[:4]


def _position(session: Session, cursor: str, feed: str, newest: int) -> int:
    """The number a cursor stands at, if it is of this feed and the entry of that number is still the same."""
    try:
        name, seq, *stamp = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode().split(":")
        position = int(seq)
    except (ValueError, binascii.Error) as error:
        raise CursorTooOld(cursor) from error
    if name != feed or not 0 <= position <= newest:
        raise CursorTooOld(cursor)
    if stamp and stamp != [_stamp(session, position)]:  # none: of a time when cursors had none
        raise CursorTooOld(cursor)
    return position
