"""The office's own Word files: their rows in the store, their contents sealed like attached files."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlmodel import Session, col, select

from desktop.domain.errors import FileMissing
from desktop.domain.files import FileCard
from desktop.store import sealed
from desktop.store import tables as t
from desktop.store.audit import append
from desktop.store.engine import Store
from desktop.store.files import FileStore, keep_content

#: Before any PC had a template.
_EVER = datetime(1970, 1, 1, tzinfo=UTC)
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True)
class KeptWords:
    """One Word file of a form: in force since, and until when (None: still)."""

    taken: datetime
    until: datetime | None


@dataclass(frozen=True)
class Told:
    """What the audit trail says of a change: `action`, the file it came from, whose it is."""

    action: str
    file: str
    by: str


class WordTemplateStore:
    """The Word files of one office. `put` is slow; safe from any thread."""

    def __init__(self, store: Store, files: FileStore) -> None:
        self._store = store
        self._files = files

    @property
    def viewing(self) -> bool:
        """Whether nothing may be written."""
        return self._store.viewing

    def of(self, form: str) -> bytes | None:
        """The one in force; None when the office has none. Raises FileMissing when it cannot be read."""
        return self._content(form, None)

    def has(self, form: str) -> bool:
        """Whether the office has one in force."""
        return self._store.read(lambda session: _in_force(session, form)) is not None

    def at(self, form: str, until: datetime) -> bytes | None:
        """The one that was in force until then. Raises FileMissing when it cannot be read."""
        return self._content(form, until)

    def earlier(self, form: str) -> tuple[KeptWords, ...]:
        """Those that were in force, the newest first."""
        rows = self._store.read(
            lambda session: [KeptWords(r.taken_at, r.until) for r in _past(session, form)]
        )
        return tuple(rows)

    def standing(self, form: str, at: datetime | None) -> tuple[datetime | None, ...]:
        """The one in force at a time (None: now) and those before it, the newest first, each by its `until`.

        Empty where the office had none in force then.
        """

        def find(session: Session) -> tuple[datetime | None, ...]:
            ends = tuple(row.until for row, began in _lives(session, form) if at is None or began <= at)
            in_force = ends and (ends[0] is None or (at is not None and ends[0] > at))
            return ends if in_force else ()

        return self._store.read(find)

    def put(self, form: str, content: bytes, told: Told, now: datetime, most: int) -> None:
        """Put a content in force. Raises DiskFull.

        Of those before it at most `most` stay, and those that a report was signed off under.
        """

        def attach(session: Session, made: t.FileRow, broken: str | None) -> tuple[FileCard, bool]:
            at = _end(session, form, now)
            kept = keep_content(session, made, broken)
            session.add(t.WordTemplateRow(form=form, taken_at=at, sha256=made.sha256))
            _forget(session, form, most)
            append(session, now, told.by, told.action, form, {"file": told.file})
            return FileCard(form, made.sha256, made.size, _WORD), kept

        self._files.seal(attach, (content,), now)

    def drop(self, form: str, told: Told, now: datetime, most: int) -> None:
        """Let the one in force go: it is among the earlier ones. Nothing happens when there is none."""

        def write(session: Session) -> None:
            if _in_force(session, form) is not None:
                _end(session, form, now)
                session.flush()
                _forget(session, form, most)
                append(session, now, told.by, told.action, form, {"file": told.file})

        self._store.write(write)

    def bring_in(
        self, form: str, content: bytes, until: datetime | None, since: datetime, now: datetime
    ) -> None:
        """Keep a file that lay beside the store, as it was: in force `since`, or until then. Raises DiskFull.

        One that is here already is not brought in twice.
        """
        if until is not None and any(each.until == until for each in self.earlier(form)):
            return
        there = self._store.read(lambda session: _in_force(session, form))
        if until is None and there is not None and there.sha256 == sha256(content).hexdigest():
            return

        def attach(session: Session, made: t.FileRow, broken: str | None) -> tuple[FileCard, bool]:
            at = _end(session, form, since) if until is None else until
            kept = keep_content(session, made, broken)
            session.add(t.WordTemplateRow(form=form, taken_at=at, sha256=made.sha256, until=until))
            return FileCard(form, made.sha256, made.size, _WORD), kept

        self._files.seal(attach, (content,), now)

    def _content(self, form: str, until: datetime | None) -> bytes | None:
        def find(session: Session) -> t.FileRow | None:
            row = _in_force(session, form) if until is None else _until(session, form, until)
            return None if row is None else session.get(t.FileRow, row.sha256)

        row = self._store.read(find)
        if row is None:
            return None
        try:
            return b"".join(self._files.content(row.place, row.secret, row.size))
        except sealed.Broken as error:
            raise FileMissing(f"{form}.docx") from error


def _rows(form: str) -> Any:
    return select(t.WordTemplateRow).where(t.WordTemplateRow.form == form)


def _in_force(session: Session, form: str) -> t.WordTemplateRow | None:
    row = session.exec(_rows(form).where(col(t.WordTemplateRow.until).is_(None))).first()
    return row if isinstance(row, t.WordTemplateRow) else None


def _until(session: Session, form: str, until: datetime) -> t.WordTemplateRow | None:
    row = session.exec(_rows(form).where(t.WordTemplateRow.until == until)).first()
    return row if isinstance(row, t.WordTemplateRow) else None


def _past(session: Session, form: str) -> list[t.WordTemplateRow]:
    until = col(t.WordTemplateRow.until)
    return list(session.exec(_rows(form).where(until.is_not(None)).order_by(until.desc())))


def _end(session: Session, form: str, now: datetime) -> datetime:
    """End what is in force; when what follows it begins: now, and never at a time one began or ended at."""
    there, past = _in_force(session, form), _past(session, form)
    known = [each.until for each in past if each.until is not None] + [each.taken_at for each in past]
    if there is not None:
        known.append(there.taken_at)
    at = max([now, *(each + timedelta(microseconds=1) for each in known)])
    if there is not None:
        there.until = at
        session.add(there)
    return at


def _lives(session: Session, form: str) -> list[tuple[t.WordTemplateRow, datetime]]:
    """All of a form, the newest first, each with when it came in force.

    Of what an earlier version left it is not known: it is taken for when the one before ended.
    """
    there = _in_force(session, form)
    rows = ([there] if there is not None else []) + _past(session, form)
    ends = [*(row.until or _EVER for row in rows[1:]), _EVER]
    return [
        (row, end if row.taken_at == row.until else row.taken_at)
        for row, end in zip(rows, ends, strict=False)
    ]


def _forget(session: Session, form: str, most: int) -> None:
    """Let the oldest go that no sign-off needs; their contents go with the next sweep."""
    session.flush()
    past = [each for each in _lives(session, form) if each[0].until is not None]
    for row, began in past[most:]:
        if not _signed_under(session, form, began, row.until):
            session.delete(row)


def _signed_under(session: Session, form: str, began: datetime, until: datetime | None) -> bool:
    """Whether a report of a form was signed off in that time."""
    signed = col(t.RevisionRow.signed_at)
    query = (
        select(t.RevisionRow.report)
        .join(t.ReportRow, col(t.ReportRow.id) == col(t.RevisionRow.report))
        .where(col(t.ReportRow.form) == form, signed >= began, signed < until)
    )
    return session.exec(query.limit(1)).first() is not None
