"""What the centre says of drafts handed over and of the commune's PCs, applied with the answer it came in.

The word on an own item and the change that all PCs are told say the same; whichever comes first counts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from sqlmodel import Session

from desktop.domain.handover import ON_ITS_WAY, Hand, Side
from desktop.domain.periods import Period
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.handover_rules import give_back, gone, take_in
from desktop.store.remembered import recall
from desktop.store.uploads import draft_ended, wanted_for_draft
from sync import signed
from sync.protocol import HANDOVER_WORD, AttachmentRef, Change, Result

GROUP = "draft:"
#: How a handing over ended at the centre.
_OFFERED, _REFUSED = "offered", "refused"
#: Why the centre refuses what it has never heard of.
_UNKNOWN = "unknown"
_TAKEN, _WITHDRAWN, _EXPIRED = "taken", "withdrawn", "expired"
#: A word without its signature is asked for again after this long: the centre keeps its answer.
_DOUBT = timedelta(hours=1)
_Apply = Callable[[Session], str | None]


def group_of(handover: str) -> str:
    """The group in the outbox of what is said of one handing over: order is kept within it."""
    return f"{GROUP}{handover}"


def concerns(item: t.OutboxRow) -> bool:
    """Whether an item says something of a handing over."""
    return item.group.startswith(GROUP)


def settled(
    session: Session, item: t.OutboxRow, result: Result, central: Mapping[str, Any] | None, now: datetime
) -> None:
    """What the centre's word on an item does here. An unsigned one does nothing: it is asked for again."""
    handover = item.group.removeprefix(GROUP)
    said = _word(handover, result.word, central)
    if said is None and result.status != "invalid":
        item.why, item.next_try = "word", now + _DOUBT
        return
    item.state, item.why, item.next_try = "done", "", None
    row = session.get(t.HandoverRow, handover)
    if row is None:
        return
    act = json.loads(item.body)["act"]
    if said is None or said["state"] == _REFUSED:
        _refused(session, row, act, result.why or result.status, now)
    elif said["state"] != _OFFERED:
        ended(session, row, said, now)
    elif row.side == Side.OUT:
        wanted_for_draft(session, row.files, now)
    session.add(row)


def _refused(session: Session, row: t.HandoverRow, act: str, why: str, now: datetime) -> None:
    if (act == "offer" or why == _REFUSED) and Hand(row.state) in ON_ITS_WAY:
        row.state, row.why, row.told = Hand.REFUSED, why, False
        give_back(session, row, now)
    elif act == "take" and row.state == Hand.ASKED:
        row.state, row.why, row.told = Hand.GONE, why, False
        row.snapshot = None


def _word(handover: str, text: object, central: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """What the centre has signed on this handing over; None when it has not."""
    if not isinstance(text, str) or central is None:
        return None
    try:
        said = signed.check(text, HANDOVER_WORD, central["server_key"])
    except signed.SignatureInvalid:
        return None
    known = said.get("state") in {_OFFERED, _REFUSED, _TAKEN, _WITHDRAWN, _EXPIRED}
    return said if known and said.get("handover") == handover else None


def read_draft(change: Change, now: datetime) -> _Apply:
    """A change of kind `draft` as something to apply. Raises KeyError, TypeError, ValueError for nonsense."""
    body = change.body
    if body["state"] == _OFFERED:
        offered = offered_of(change)

        def offer(session: Session) -> str | None:
            own = (recall(session, "central") or {}).get("device")
            row = session.get(t.HandoverRow, change.id)
            if row is not None and (row.state, row.why) == (Hand.GONE, _UNKNOWN):
                row.state, row.why, row.snapshot = Hand.OFFERED, "", offered["snapshot"]
                session.add(
                    row
                )  # a centre put back knew nothing of it when it was asked, and offers it again
                return None
            if offered["device"] == own or row is not None:
                return None  # told again after a re-list: what was done since stands
            side = Side.IN if offered["to"] in ("", own) else Side.OTHER
            session.add(t.HandoverRow(id=change.id, side=side, state=Hand.OFFERED, **offered))
            return None

        return offer
    if body["state"] not in {_TAKEN, _WITHDRAWN, _EXPIRED}:
        raise ValueError(f"no end of a handing over: {body['state']}")

    def apply(session: Session) -> str | None:
        said = _word(change.id, body.get("word"), recall(session, "central"))
        if said is None or said["state"] == _OFFERED:
            return None
        row = session.get(t.HandoverRow, change.id)
        if row is None:
            session.add(_unseen(change.id, now))
            return None
        ended(session, row, said, now)
        session.add(row)
        return row.report or None

    return apply


def ended(session: Session, row: t.HandoverRow, said: Mapping[str, Any], now: datetime) -> None:
    """How a handing over ended, by the centre. What is known already is not done again."""
    own = (recall(session, "central") or {}).get("device")
    if said["state"] != _TAKEN:
        _back(session, row, now, _EXPIRED if said["state"] == _EXPIRED else "")
    elif said["device"] == own:
        _mine(session, row, now)
    elif row.state not in {Hand.TAKEN, Hand.GONE}:
        mine = row.side == Side.OUT
        row.told = not (mine or row.state == Hand.ASKED)
        row.state, row.snapshot = Hand.TAKEN if mine else Hand.GONE, None
        row.ended_by, row.ended_device = str(said.get("by") or ""), str(said.get("device_name") or "")
        row.ended_at = _moment(said.get("at")) or now
        session.add(row)
        session.flush()
        if mine:
            gone(session, row, now)
        _note(session, row, "draft_taken_elsewhere", now)


def _mine(session: Session, row: t.HandoverRow, now: datetime) -> None:
    """The centre gives it to this PC."""
    if row.state == Hand.TAKEN:
        return
    row.state, row.ended_at, row.told = Hand.TAKEN, now, False
    row.why = take_in(session, row, now)
    session.add(row)
    _note(session, row, "draft_taken_over", now)


def _back(session: Session, row: t.HandoverRow, now: datetime, why: str = "") -> None:
    """It is in the hands again of who offered it."""
    if row.state in {Hand.BACK, Hand.TAKEN, Hand.GONE, Hand.REFUSED}:
        return
    asked = row.state in {Hand.ASKED, Hand.TAKING_BACK}
    row.told = not (asked or row.side == Side.OUT)
    row.state, row.ended_at, row.snapshot, row.why = Hand.BACK, now, None, why
    session.add(row)
    if row.side == Side.OUT:
        draft_ended(session, row.files)
        give_back(session, row, now)
    _note(session, row, "draft_taken_back", now)


def _note(session: Session, row: t.HandoverRow, action: str, now: datetime) -> None:
    if row.side != Side.OTHER:
        audit.append(session, now, "centre", action, row.report, {"handover": row.id, "why": row.why})


def _unseen(handover: str, now: datetime) -> t.HandoverRow:
    """One that ended before this PC heard of it, or that it forgot (a store put back from a backup)."""
    return t.HandoverRow(
        id=handover,
        side=Side.OTHER,
        state=Hand.GONE,
        report="",
        form="",
        version="",
        title="",
        by="",
        device="",
        device_name="",
        at=now,
    )


def offered_of(change: Change) -> dict[str, Any]:
    """The fields of a draft that another PC offers. Raises KeyError, TypeError, ValueError for nonsense."""
    body = change.body
    draft: Mapping[str, Any] = body.get("draft") or {}
    period = _maybe(draft.get("period"))
    if period is not None:
        Period.parse(period)
    snapshot = draft.get("snapshot")  # none for a third PC, or when it has ended meanwhile
    at = datetime.fromisoformat(body["at"])
    if at.tzinfo is None:
        raise ValueError("time without offset")
    return {
        **{name: str(draft.get(name) or "") for name in ("report", "form", "version", "title", "note")},
        **{name: str(body.get(name) or "") for name in ("by", "device", "device_name", "to", "to_name")},
        "period": period,
        "obligation": _maybe(draft.get("obligation")),
        "due": date.fromisoformat(draft["due"]) if draft.get("due") else None,
        "task": _maybe(draft.get("task")),
        "base": _maybe(draft.get("base")),
        "at": at,
        "snapshot": None if snapshot is None else str(snapshot).encode(),
        "files": [AttachmentRef.model_validate(each).model_dump() for each in draft.get("attachments") or ()],
    }


def read_pc(change: Change, _now: datetime) -> _Apply:
    """A change of kind `device` as something to apply. Raises KeyError, TypeError, ValueError."""
    body = change.body
    key = body.get("key") or {}
    row = t.CommunePcRow(
        id=change.id,
        name=str(body["name"]),
        person=str(body.get("by") or ""),
        seen_at=_moment(body.get("seen")),
        key={str(name): str(value) for name, value in key.items()},
        active=bool(body.get("active", True)),
    )

    def apply(session: Session) -> None:
        session.merge(row)

    return apply


def _moment(value: object) -> datetime | None:
    if not isinstance(value, str) or not value:
        return None
    at = datetime.fromisoformat(value)
    if at.tzinfo is None:
        raise ValueError("time without offset")
    return at


def _maybe(value: object) -> str | None:
    return None if value is None else str(value)
