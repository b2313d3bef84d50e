"""Drafts on their way between a commune's PCs: kept to be passed on, and told to the others.

A draft is no report: it gets no receipt, is not judged, counted or shown, and what it says is deleted when it
is taken, withdrawn, or KEPT old. The feed names the handing over only; its content is read when it is handed
out, to the PC it is for. Each word on one is signed: in whose hands a draft is must not hang on the line.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from sync import signed
from sync.central import contents, feed
from sync.central.centre import Centre
from sync.central.draft_content import KIND
from sync.central.tables import Device, Handover, NamedFile
from sync.protocol import HANDOVER_WORD, AttachmentRef

OFFERED, TAKEN, WITHDRAWN, EXPIRED, REFUSED = "offered", "taken", "withdrawn", "expired", "refused"
#: Nobody took it: after so long it is its author's again.
KEPT = timedelta(days=30)


def offer(
    session: Session, now: datetime, row: Handover, by: str, files: Iterable[AttachmentRef] = ()
) -> None:
    """Keep what is offered and tell the commune's other PCs; the contents of its files may come now."""
    session.add(row)
    session.flush()
    contents.name_draft_files(session, row.id, row.unit, files)
    said = {"by": by, "device": row.device, "device_name": name_of(session, row.device)}
    said |= {"to": row.to, "to_name": name_of(session, row.to), "at": row.at.isoformat()}
    body = {"handover": row.id, "state": OFFERED, **said}
    feed.tell(session, now, KIND, row.id, "1", body, row.unit, device=row.device)


def end(
    centre: Centre, session: Session, now: datetime, row: Handover, state: str, by: str = "", device: str = ""
) -> None:
    """It is passed on, or nobody's but its author's: what it says is deleted, all PCs are told."""
    row.state, row.offered = state, None
    row.ended_at, row.ended_by, row.ended_device = now, by, device
    session.add(row)
    session.flush()
    if state != TAKEN:  # who has taken it may still fetch its files
        contents.forget_draft_files(session, [row.id])
    body = {"handover": row.id, "state": state, "word": word(centre, session, row)}
    feed.tell(session, now, KIND, row.id, "2", body, row.unit)


def word(centre: Centre, session: Session, row: Handover) -> str:
    """How a handing over stands, signed."""
    claims = {"handover": row.id, "state": row.state}
    if row.ended_at is not None:
        claims |= {"by": row.ended_by, "device": row.ended_device, "at": row.ended_at.isoformat()}
        claims["device_name"] = name_of(session, row.ended_device)
    return signed.make(centre.key, HANDOVER_WORD, claims)


def refusal(centre: Centre, handover: str, why: str) -> str:
    """That nothing came of what was asked, signed."""
    return signed.make(centre.key, HANDOVER_WORD, {"handover": handover, "state": REFUSED, "why": why})


def sweep(centre: Centre, session: Session, now: datetime) -> int:
    """End what nobody has taken for KEPT; how many. Files of what was taken as long ago are forgotten."""
    ended = select(Handover.id).where(Handover.state == TAKEN, col(Handover.ended_at) <= now - KEPT)
    named = col(Handover.id).in_(select(NamedFile.report).where(NamedFile.number == contents.OF_DRAFT))
    contents.forget_draft_files(session, session.exec(ended.where(named)).all())
    old = select(Handover).where(Handover.state == OFFERED, col(Handover.at) <= now - KEPT)
    rows = session.exec(old).all()
    for row in rows:
        end(centre, session, now, row, EXPIRED)
    return len(rows)


def name_of(session: Session, device: str) -> str:
    """What a PC is called; empty for none."""
    row = session.get(Device, device) if device else None
    return "" if row is None else row.name
