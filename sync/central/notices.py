"""Notices to communes, and what their PCs said was read or seen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlmodel import Session, col, select

from sync.central.centre import VIETNAM, Centre
from sync.central.feed import tell, withdraw
from sync.central.tables import Device, FeedEntry, Seen

KIND = "notice"
READ, DECISION_SEEN = "read", "decision_seen"


@dataclass(frozen=True)
class Sight:
    """A PC said so: `subject` is a notice (`op` read) or a decision (`op` decision_seen).

    `at` is by the PC's clock, `received_at` by the centre's.
    """

    op: str
    subject: str
    unit: str
    device: str
    at: datetime
    received_at: datetime


@dataclass(frozen=True)
class Told:
    """A notice that stands; `unit` is None when it went to every commune."""

    id: str
    unit: str | None
    title: str
    at: datetime
    read: tuple[Sight, ...]


def send(centre: Centre, units: Iterable[str], title: str, text: str) -> str:
    """Tell each of `units`, or all communes when there is none, a notice; its id.

    Raises UnknownUnit, ValueError without a title.
    """
    if not title.strip():
        raise ValueError("A notice without a title is none.")
    codes: list[str | None] = [centre.units.get(code).code for code in units]
    identity, now = str(uuid4()), centre.clock()
    body = {"title": title.strip(), "text": text.strip(), "at": now.isoformat(timespec="seconds")}
    with centre.database.writing() as session:
        for code in codes or [None]:
            tell(session, now, KIND, identity, "1", body, unit=code)
    return identity


def take_back(centre: Centre, notice: str) -> int:
    """Show a notice no longer; to how many (all counts as one) it had gone."""
    with centre.database.writing() as session:
        standing = _standing(session, notice)
        for entry in standing:
            withdraw(session, centre.clock(), KIND, notice, entry.unit)
    return len(standing)


def told(centre: Centre) -> list[Told]:
    """Every notice that stands, newest first, with who has read it."""
    sights = seen(centre, READ)
    with centre.database.reading() as session:
        entries = _standing(session)
    return [
        Told(
            entry.subject,
            entry.unit,
            str(entry.body["title"]),
            entry.at.astimezone(VIETNAM),
            tuple(
                each for each in sights if each.subject == entry.subject and entry.unit in {None, each.unit}
            ),
        )
        for entry in entries
    ]


def seen(centre: Centre, op: str = "", subjects: Iterable[str] | None = None) -> list[Sight]:
    """What PCs said was read or seen, newest first; of these subjects only, when they are given."""
    wanted = (
        select(Seen, Device)
        .join(Device, col(Device.id) == col(Seen.device))
        .order_by(col(Seen.received_at).desc(), col(Seen.id).desc())
    )
    if op:
        wanted = wanted.where(Seen.op == op)
    if subjects is not None:
        wanted = wanted.where(col(Seen.subject).in_(list(subjects)))
    with centre.database.reading() as session:
        rows = session.exec(wanted).all()
    return [
        Sight(
            row.op,
            row.subject,
            device.unit,
            device.name,
            row.at.astimezone(VIETNAM),
            row.received_at.astimezone(VIETNAM),
        )
        for row, device in rows
    ]


def _standing(session: Session, notice: str = "") -> list[FeedEntry]:
    wanted = select(FeedEntry).where(FeedEntry.kind == KIND, col(FeedEntry.superseded).is_(False))
    if notice:
        wanted = wanted.where(FeedEntry.subject == notice)
    return list(session.exec(wanted.order_by(col(FeedEntry.seq).desc())))
