"""What village phones sent, as the centre hands it down; what became of each on this PC stays when it is told
once more.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from desktop.domain.errors import FileMissing, UnknownReport
from desktop.domain.files import UNKNOWN, FileCard, safe_name
from desktop.domain.phones import PhoneLine, PhoneState
from desktop.store import audit, sealed
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.files import FOLDER
from sync.protocol import Change

KIND = "phone"
_TEXTS = ("serial", "phone", "form", "version", "sha256", "xml")


def read_phone(change: Change, _now: datetime) -> Callable[[Session], None]:
    """What a change of kind `phone` does. Raises KeyError, TypeError, ValueError for nonsense."""
    body = change.body
    received_at = datetime.fromisoformat(_text(body["received_at"]))
    said: dict[str, Any] = {
        name: _text(body[name]) for name in ("serial", "phone", "form", "version", "sha256", "xml")
    }
    if received_at.tzinfo is None or hashlib.sha256(said["xml"].encode()).hexdigest() != said["sha256"]:
        raise ValueError(f"not as the phone sent it: {change.id}")
    files = [_file(each) for each in body.get("files") or ()]
    problems = int(body.get("problems") or 0)

    def apply(session: Session) -> None:
        row = session.get(t.PhoneSubmissionRow, change.id)
        if row is None:
            row = t.PhoneSubmissionRow(id=change.id, received_at=received_at, **said)
        row.files, row.problems = files, problems
        session.add(row)

    return apply


class PhoneStore:
    """The submissions of phones in one store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._folder = store.path.parent / FOLDER

    def adopt(self, now: datetime) -> None:
        """Take in what a version that knew no phones has kept aside."""
        kept = t.KeptChangeRow
        query = select(kept).where(col(kept.kind) == KIND)

        def work(session: Session) -> None:
            for row in session.execute(query).scalars().all():
                change = Change(seq=row.seq, kind=row.kind, id=row.id, rev=row.rev, body=row.body)
                try:
                    apply = read_phone(change, now)
                except (KeyError, TypeError, ValueError):
                    continue  # not for this version either
                apply(session)
                session.delete(row)

        if self._store.read(lambda session: session.execute(query.limit(1)).first()) is not None:
            self._store.write(work)

    def page(self, states: frozenset[PhoneState], offset: int, limit: int) -> tuple[PhoneLine, ...]:
        """Those in some states, the newest first."""
        row = t.PhoneSubmissionRow
        query = select(row).where(col(row.state).in_(sorted(states)))
        query = query.order_by(col(row.received_at).desc(), col(row.serial).desc())
        query = query.offset(offset).limit(limit)
        return self._store.read(lambda session: tuple(map(_line, session.execute(query).scalars())))

    def count(self, states: frozenset[PhoneState]) -> int:
        """How many are in some states."""
        row = t.PhoneSubmissionRow
        query = select(func.count()).select_from(row).where(col(row.state).in_(sorted(states)))
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def get(self, submission: str) -> tuple[PhoneLine, bytes]:
        """One, and its XML. Raises UnknownReport."""

        def work(session: Session) -> tuple[PhoneLine, bytes]:
            row = _row(session, submission)
            return _line(row), row.xml.encode()

        return self._store.read(work)

    def settle(
        self, submission: str, state: PhoneState, report: str | None, who: tuple[str, str], now: datetime
    ) -> None:
        """Say what became of it, by whom (name and login). Raises UnknownReport."""
        name, login = who

        def work(session: Session) -> None:
            row = _row(session, submission)
            row.state, row.settled_by, row.settled_at = state, name, now
            row.report = report or row.report
            if state is PhoneState.NEW:
                row.settled_by, row.settled_at = "", None
            session.add(row)
            audit.append(session, now, login, f"phone_{state}", row.report or "", {"serial": row.serial})

        self._store.write(work)

    def persons_seen(self, submission: str, login: str, now: datetime) -> None:
        """That somebody looked at whom it names. Raises UnknownReport."""

        def work(session: Session) -> None:
            row = _row(session, submission)
            audit.persons_seen(session, now, login, row.report or "", {"serial": row.serial})

        self._store.write(work)

    def content(self, card: FileCard) -> bytes:
        """A file of one, when its content is on this PC. Raises FileMissing."""
        query = select(t.FileRow).where(col(t.FileRow.sha256) == card.sha256)
        row = self._store.read(lambda session: session.execute(query).scalar_one_or_none())
        if row is None:
            raise FileMissing(card.name)
        try:
            return b"".join(sealed.read(self._folder / row.place, row.secret, row.size))
        except sealed.Broken as error:
            raise FileMissing(card.name) from error


def _row(session: Session, submission: str) -> t.PhoneSubmissionRow:
    row = session.get(t.PhoneSubmissionRow, submission)
    if row is None:
        raise UnknownReport(submission)
    return row


def _line(row: t.PhoneSubmissionRow) -> PhoneLine:
    return PhoneLine(
        row.id, row.serial, row.phone, row.form, row.version, row.received_at,
        tuple(FileCard(each["name"], each["sha256"], each["size"], UNKNOWN) for each in row.files),
        row.problems, PhoneState(row.state), row.report, row.settled_by, row.settled_at,
    )  # fmt: skip


def _file(body: Mapping[str, Any]) -> dict[str, Any]:
    name, sha256, size = _text(body["name"]), _text(body["sha256"]), int(body["size"])
    if safe_name(name) != name or len(sha256) != 64 or size < 0:
        raise ValueError(f"not a file: {body}")
    return {"name": name, "sha256": sha256, "size": size}


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError(f"not a text: {value!r}")
    return value
