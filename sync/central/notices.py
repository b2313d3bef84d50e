"""Notices to communes, and what their PCs said was read or seen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from sqlmodel import Session, col, select

from desktop.domain.secrecy import secret_mark
from sync.central.centre import VIETNAM, Centre
from sync.central.feed import tell, withdraw
from sync.central.notice_files import Kept, name_in
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
class Document:
    """What makes a notice a document (Decree 30/2020): its kind in words, number and symbol, agency, date."""

    kind: str
    number: str = ""
    agency: str = ""
    date: date | None = None

    def as_json(self) -> dict[str, str | None]:
        """As communes are told of it."""
        return {**asdict(self), "date": self.date.isoformat() if self.date else None}


@dataclass(frozen=True)
class Draft:
    """A notice to be told; of a document, `title` is its abstract."""

    title: str
    text: str = ""
    document: Document | None = None
    files: tuple[Kept, ...] = ()


@dataclass(frozen=True)
class Told:
    """A notice that stands; `units` is empty when it went to every commune."""

    id: str
    units: tuple[str, ...]
    title: str
    at: datetime
    document: dict[str, str]
    files: tuple[str, ...]
    read: tuple[Sight, ...]


def send(centre: Centre, draft: Draft, units: Iterable[str] = (), provinces: Iterable[str] = ()) -> str:
    """Tell the communes of `units` and `provinces`, or all when there is neither, a notice; its id.

    Raises UnknownUnit, ValueError without a title, for a document without a kind, for a state secret.
    """
    _check(draft)
    codes: dict[str | None, None] = {centre.units.get(code).code: None for code in units}
    for province in provinces:
        listed = centre.units.communes(centre.units.province(province).code)
        codes |= {unit.code: None for unit in listed}
    identity, now = str(uuid4()), centre.clock()
    body = _body(draft, now)
    with centre.database.writing() as session:
        name_in(centre, session, identity, draft.files)
        for code in codes or (None,):
            tell(session, now, KIND, identity, "1", body, unit=code)
    return identity


def _check(draft: Draft) -> None:
    if not draft.title.strip():
        raise ValueError("A notice without a title is none.")
    document = draft.document
    if document is not None and not document.kind.strip():
        raise ValueError("Say what kind of document it is: --kind 'Công văn', say.")
    words = (draft.title, draft.text, document.number if document else "")
    if any(secret_mark(each) for each in words):
        raise ValueError("State secrets do not belong here: this notice is not sent.")


def _body(draft: Draft, now: datetime) -> dict[str, Any]:
    body: dict[str, Any] = {"title": draft.title.strip(), "text": draft.text.strip()}
    body["at"] = now.isoformat(timespec="seconds")
    if draft.document is not None:
        body["document"] = draft.document.as_json()
    if draft.files:
        body["files"] = [each.as_json() for each in draft.files]
    return body


def take_back(centre: Centre, notice: str) -> int:
    """Show a notice no longer; to how many (all counts as one) it had gone."""
    with centre.database.writing() as session:
        standing = _standing(session, notice)
        for entry in standing:
            withdraw(session, centre.clock(), KIND, notice, entry.unit)
    return len(standing)


def told(centre: Centre) -> list[Told]:
    """Every notice that stands, newest first, with who has read it."""
    sights: dict[str, list[Sight]] = defaultdict(list)
    for sight in seen(centre, READ):
        sights[sight.subject].append(sight)
    with centre.database.reading() as session:
        entries = _standing(session)
    grouped: dict[str, list[FeedEntry]] = defaultdict(list)
    for entry in entries:
        grouped[entry.subject].append(entry)
    return [_told(notice, group, sights[notice]) for notice, group in grouped.items()]


def _told(notice: str, entries: list[FeedEntry], sights: list[Sight]) -> Told:
    newest = entries[0]
    units = {entry.unit for entry in entries}
    known = () if None in units else tuple(sorted(unit for unit in units if unit))
    document = newest.body.get("document") or {}
    return Told(
        notice,
        known,
        str(newest.body["title"]),
        newest.at.astimezone(VIETNAM),
        {name: str(value) for name, value in document.items() if value},
        tuple(str(each["name"]) for each in newest.body.get("files") or ()),
        tuple(each for each in sights if not known or each.unit in known),
    )


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
