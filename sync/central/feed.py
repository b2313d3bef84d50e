"""The change feed: what is new for a commune, in the order of commits, behind an opaque cursor."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    DateTime,
    Executable,
    Integer,
    Row,
    String,
    and_,
    bindparam,
    cast,
    literal,
    null,
    or_,
    tuple_,
    union_all,
    update,
)
from sqlalchemy import select as sa_select
from sqlmodel import Session, col, func, select

from sync import marks
from sync.central.database import in_turn
from sync.central.draft_content import with_drafts
from sync.central.elsewhere import with_content
from sync.central.tables import Device, FeedEntry, Setting
from sync.protocol import Change, Check

#: Most kinds listed, and most things told once more, in one answer.
LISTED, FETCHED = 50, 500
#: Most cursors looked for beside the one that a request starts from.
BEYOND = 50
#: No entry has a higher number: the database would not even look for one.
_LAST = 2**31 - 1
TOMBSTONE = "tombstone"
#: In the cursor of a list with the PC's own words, before its name.
_OWN = ":own:"

#: What a PC that was put back from a backup is told of though it said it itself. That it is there, and which
#: drafts it gave away, it need not hear.
_FORGOTTEN = ("account", "submission")
_STAMPED = (FeedEntry.seq, FeedEntry.at, FeedEntry.kind, FeedEntry.subject, FeedEntry.rev)
_STAMPED_NAMES = ("seq", "at", "kind", "subject", "rev")
#: The feed's own id, with its newest entry and that of a number.
_WHERE = (
    sa_select(col(Setting.value), *map(col, _STAMPED))
    .outerjoin(
        FeedEntry,
        or_(
            col(FeedEntry.seq) == sa_select(func.max(FeedEntry.seq)).scalar_subquery(),
            col(FeedEntry.seq) == bindparam("seq"),
        ),
    )
    .where(col(Setting.name) == "feed")
)
#: What a device may know of, and nothing that a later word has taken the place of.
_VISIBLE = (
    or_(col(FeedEntry.unit).is_(None), col(FeedEntry.unit) == bindparam("unit")),
    or_(
        col(FeedEntry.device).is_(None),
        col(FeedEntry.device) != bindparam("device"),
        and_(bindparam("own", type_=Boolean), col(FeedEntry.kind).in_(_FORGOTTEN)),
    ),
    col(FeedEntry.superseded).is_(False),
)
_COLUMNS = (*_STAMPED, FeedEntry.body)
_NEW = (
    sa_select(*map(col, _COLUMNS))
    .where(*_VISIBLE, col(FeedEntry.seq) > bindparam("seq"))
    .order_by(col(FeedEntry.seq))
    .limit(bindparam("most"))
    .subquery()
)
_HELD = (col(FeedEntry.kind), col(FeedEntry.subject), col(FeedEntry.rev))
_NO_TEXT, _NO_NUMBER, _NO_TIME, _NO_BODY = (cast(null(), kind) for kind in (String, Integer, DateTime, JSON))
#: Where the feed stands, what is new after a number, and what is held, of one moment and asked at once.
_NEWS: Executable = union_all(
    _WHERE.add_columns(literal("where").label("what"), _NO_BODY.label("body")),
    sa_select(_NO_TEXT, *(_NEW.c[name] for name in _STAMPED_NAMES), literal("new"), _NEW.c.body),
    sa_select(_NO_TEXT, _NO_NUMBER, _NO_TIME, *_HELD, literal("held"), _NO_BODY).where(*_VISIBLE),
)
#: In a session's `info`: the rows of what is held, from `changes` until `held` is asked.
_SEEN = "held"


class CursorTooOld(Exception):
    """The cursor is none of this feed's, or from before what is kept: list everything again."""


@dataclass(frozen=True)
class _Told:
    """A cursor as it was read; `name` is None when there was none; `own` the list of own words it is of."""

    seq: int
    name: str | None = None
    stamp: tuple[str, ...] = ()
    cursor: str = ""
    own: str | None = None


@dataclass(frozen=True)
class _Where:
    """The feed's own id, by which a centre set up anew knows its cursors; its newest number, 0 for none; and
    by number the stamps that tell an entry from one of a centre put back from an earlier copy.
    """

    feed: str
    newest: int
    stamps: Mapping[int, str]

    def cursor(self, seq: int, own: str | None = None) -> str:
        """Who knows all up to an entry, and goes on with a list of one's `own` words, too."""
        text = f"{self.feed}:{seq}:{self.stamps.get(seq, '')}{f'{_OWN}{own}' if own else ''}"
        return base64.urlsafe_b64encode(text.encode()).rstrip(b"=").decode()

    @classmethod
    def of(cls, rows: Sequence[Row[Any]]) -> _Where:
        """As rows of `_WHERE` tell it."""
        stamps = {row.seq: _stamp(row) for row in rows if row.seq is not None}
        return cls(rows[0].value if rows else "", max(stamps, default=0), stamps)

    def check(self, told: _Told) -> None:
        """Raises CursorTooOld when it is none of this feed, or the entry of its number is not the same."""
        if told.name is None:
            return
        if told.name != self.feed or told.seq > self.newest:
            raise CursorTooOld(told.cursor)
        # No stamp: of a time when cursors had none.
        if told.stamp and told.stamp != (self.stamps.get(told.seq, ""),):
            raise CursorTooOld(told.cursor)


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

    The writer's lock is held here, or the turn, so that `seq` grows in the order of commits: no reader can
    see a number and later find a smaller one.
    """
    in_turn(session)
    supersede(session, kind, {subject}, unit)
    entry = FeedEntry(unit=unit, device=device, kind=kind, subject=subject, rev=rev, body=body, at=now)
    session.add(entry)
    session.flush()


@contextmanager
def told_at(session: Session, now: datetime) -> Iterator[None]:
    """What is told within is told `now`, whatever time it is of.

    An entry is known by its time: the same thing told once more, after the centre was put back to before it,
    must be another one.
    """
    newest = session.exec(select(func.max(FeedEntry.seq))).one() or 0
    yield
    session.connection().execute(update(FeedEntry).where(col(FeedEntry.seq) > newest).values(at=now))


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
    session: Session, device: Device, cursor: str | None, limit: int, own: str | None = None
) -> tuple[list[Change], str, bool, str | None]:
    """What came after `cursor` (None: from the beginning) for the device's commune, at most `limit`.

    From the beginning it may be with the device's `own` words, a list of the name it gives, and the cursors
    of that list carry this on to its end. Returns the changes, the new cursor, whether there is more, and the
    name of that list when it is one. Raises CursorTooOld.
    """
    told = _read(cursor)
    listing = own if cursor is None else told.own
    asked = {**_who(device), "own": listing is not None, "seq": told.seq, "most": limit + 1}
    rows: dict[str, list[Any]] = {"where": [], "new": [], _SEEN: []}
    for row in session.connection().execute(_NEWS, asked):
        rows[row.what].append(row)
    where = _Where.of(rows["where"])
    where.check(told)
    session.info[_SEEN] = rows[_SEEN]
    found = sorted(rows["new"], key=lambda row: int(row.seq))
    more = len(found) > limit
    shown = found[:limit]
    listed = with_drafts(session, device, with_content(session, map(_change, shown)))
    if not more:
        return listed, where.cursor(where.newest), False, listing
    last = shown[-1]
    return listed, replace(where, stamps={last.seq: _stamp(last)}).cursor(last.seq, listing), True, listing


def check(session: Session, cursor: str | None, beyond: Sequence[str] = ()) -> None:
    """Raises CursorTooOld for a cursor that `changes` would refuse, and for one of `beyond`, or too many."""
    if len(beyond) > BEYOND:
        raise CursorTooOld(f"{len(beyond)} beside it")
    for each in (*(() if cursor is None else (cursor,)), *beyond):
        told = _read(each)
        _where(session, told.seq).check(told)


def newest(session: Session) -> str:
    """The cursor of who knows all there is now."""
    where = _where(session)
    return where.cursor(where.newest)


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
    """What the device should hold: of each kind, id and revision of each thing; as `changes`, when it was
    asked last in this session, has seen it in the same moment.
    """
    rows = session.info.pop(_SEEN, None)
    if rows is None:
        rows = session.connection().execute(sa_select(*_HELD).where(*_VISIBLE), _who(device))
    found: dict[str, list[tuple[str, str]]] = {}
    for row in rows:
        found.setdefault(row.kind, []).append((row.subject, row.rev))
    return found


def mark(held: Mapping[str, Sequence[tuple[str, str]]]) -> str:
    """Hash of all that is held: what a PC that misses nothing says in its request."""
    return marks.of_all((kind, subject, rev) for kind, pairs in held.items() for subject, rev in pairs)


def checks(held: Mapping[str, Sequence[tuple[str, str]]]) -> dict[str, Check]:
    """Count and hash of each kind."""
    return {kind: marks.of_kind(pairs) for kind, pairs in held.items()}


def _change(entry: Row[Any]) -> Change:
    return Change(seq=entry.seq, kind=entry.kind, id=entry.subject, rev=entry.rev, body=entry.body)


def _who(device: Device) -> dict[str, Any]:
    return {"unit": device.unit, "device": device.id, "own": False}


def _where(session: Session, seq: int = 0) -> _Where:
    """Where the feed stands, with the stamps of its newest entry and of that of a number."""
    rows: list[Any] = [*session.connection().execute(_WHERE, {"seq": seq})]
    return _Where.of(rows)


def _stamp(entry: Row[Any]) -> str:
    """Four hex digits of what an entry says."""
    said = f"{entry.at.isoformat()} {entry.kind} {entry.subject} {entry.rev}"
    return hashlib.sha256(said.encode()).hexdigest()[:4]


def _read(cursor: str | None) -> _Told:
    """What a cursor says, not looked up yet. Raises CursorTooOld."""
    if cursor is None:
        return _Told(0)
    try:
        text = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)).decode()
        text, _, own = text.partition(_OWN)
        name, seq, *stamp = text.split(":")
        position = int(seq)
    except (ValueError, binascii.Error) as error:
        raise CursorTooOld(cursor) from error
    if not 0 <= position <= _LAST:
        raise CursorTooOld(cursor)
    return _Told(position, name, tuple(stamp), cursor, own or None)
