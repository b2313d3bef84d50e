"""Numbers of documents and what stands around a report on paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlmodel import Session, col, select

from desktop.domain.cover import Authority, Cover, Signing
from desktop.domain.errors.documents import NumberGiven, NumberTaken
from desktop.domain.numbering import Keeper, NumberLine, Register
from desktop.store import signings
from desktop.store import tables as t
from desktop.store.audit import append
from desktop.store.engine import Store
from desktop.store.remembered import recall, remember
from desktop.store.searched import number_text

_OWN = "own"
_KEEPER = "document_register"
#: Acts of the trail by which a report has its number, and those by which its text is another one or again
#: the one that was signed.
_NUMBERED = ("number_given", "number_changed", "number_stays")
_CORRECTED = ("correct", "leave")


class DocumentStore:
    """One transaction for each call."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def number(self, report: str) -> tuple[str, int, int] | None:
        """Series, year and number of a report; None before it has one."""

        def read(session: Session) -> tuple[str, int, int] | None:
            row = _number_of(session, report)
            return None if row is None else (row.series, row.year, row.number)

        return self._store.read(read)

    def register(self, series: str, year: int) -> Register:
        """Every number of a series in a year."""
        return self._store.read(lambda session: _register(session, series, year))

    def give(self, report: str, series: str, year: int, wanted: int | None, by: str, at: datetime) -> int:
        """Give a report `wanted`, or the next number; returns it. Raises NumberGiven, NumberTaken."""

        def write(session: Session) -> int:
            there = _number_of(session, report)
            if there is not None:
                raise NumberGiven(there.number, there.series)
            number = wanted or _register(session, series, year).next
            _put(session, series, year, number, by, at, report=report)
            append(
                session, at, by, "number_given", report, {"series": series, "year": year, "number": number}
            )
            return number

        return self._store.write(write)

    def renumber(self, report: str, year: int, wanted: int | None, by: str, at: datetime) -> int:
        """Give a numbered report `wanted` or the next number of a year; the old one stays used.

        Returns the new one. Raises NumberTaken.
        """

        def write(session: Session) -> int:
            old = session.exec(select(t.DocumentNumberRow).where(t.DocumentNumberRow.report == report)).one()
            holder = session.get(t.ReportRow, report)
            number = wanted or _register(session, old.series, year).next
            title = holder.title if holder is not None else ""
            old.report, old.note = None, f"{title} → {number:02}/{old.series} ({year})"
            session.add(old)
            session.flush()
            _put(session, old.series, year, number, by, at, report=report)
            detail = {"series": old.series, "year": year, "number": number, "before": [old.number, old.year]}
            append(session, at, by, "number_changed", report, detail)
            return number

        return self._store.write(write)

    def carried(self, report: str) -> bool:
        """Whether a report was corrected since its number was given, or was said to stay."""

        def read(session: Session) -> bool:
            acts = select(t.AuditRow.action).where(
                t.AuditRow.subject == report, col(t.AuditRow.action).in_((*_NUMBERED, *_CORRECTED))
            )
            last = session.exec(acts.order_by(col(t.AuditRow.seq).desc()).limit(1)).first()
            return last == "correct" and _number_of(session, report) is not None

        return self._store.read(read)

    def number_stays(self, report: str, by: str, at: datetime) -> None:
        """A corrected report keeps its number: nobody is asked again before the next correction."""

        def write(session: Session) -> None:
            there = _number_of(session, report)
            number = there.number if there is not None else None
            append(session, at, by, "number_stays", report, {"number": number})

        self._store.write(write)

    def signings(self) -> dict[str, tuple[tuple[datetime, Signing], ...]]:
        """How each account has signed since when, oldest first."""
        there = self._store.read(lambda session: recall(session, signings.SIGNERS)) or {}
        return {account: tuple(map(_signing, said)) for account, said in there.items()}

    def keep_signing(self, account: str, signing: Signing, by: str, at: datetime) -> None:
        """From `at` on an account signs this way."""

        def write(session: Session) -> None:
            said = {"since": at.isoformat(), "authority": signing.authority, "position": signing.position}
            signings.add(session, account, said)
            detail = {"authority": signing.authority, "position": signing.position}
            append(session, at, by, "signer_said", account, detail)

        self._store.write(write)

    def keep_number(self, series: str, year: int, number: int, note: str, by: str, at: datetime) -> None:
        """Keep a number for something that is written elsewhere. Raises NumberTaken."""

        def write(session: Session) -> None:
            _put(session, series, year, number, by, at, note=note)
            detail = {"series": series, "year": year, "number": number, "note": note}
            append(session, at, by, "number_kept", "", detail)

        self._store.write(write)

    def keeper(self) -> Keeper:
        """Which PC keeps the register."""
        return Keeper(self._store.read(lambda session: recall(session, _KEEPER)) or Keeper.UNSAID)

    def keep_keeper(self, keeper: Keeper, by: str, at: datetime) -> None:
        """From now on the register is kept there."""

        def write(session: Session) -> None:
            remember(session, _KEEPER, str(keeper))
            append(session, at, by, "register_said", "", {"kept": str(keeper)})

        self._store.write(write)

    def cover(self, report: str) -> tuple[Cover, bool] | None:
        """What stands around a report; None when nobody has said so yet.

        And whether its signer, authority and position were chosen for this report alone.
        """

        def read(session: Session) -> tuple[Cover, bool] | None:
            row = session.get(t.DocumentCoverRow, report)
            return None if row is None else (cover_of(row.cover), bool(row.cover.get(_OWN)))

        return self._store.read(read)

    def keep_cover(
        self,
        report: str,
        cover: Cover,
        own: bool,
        changed: Mapping[str, Sequence[Any]],
        by: str,
        at: datetime,
    ) -> None:
        """Keep it, its number has a place of its own; what `changed` goes into the trail."""

        def write(session: Session) -> None:
            row = session.get(t.DocumentCoverRow, report)
            row = row or t.DocumentCoverRow(report=report, cover={}, at=at)
            row.cover, row.at = kept(cover) | {_OWN: own}, at
            session.add(row)
            if changed:
                said = {name: [_plain(each) for each in pair] for name, pair in changed.items()}
                append(session, at, by, "cover_changed", report, {"changed": said})

        self._store.write(write)


def kept(cover: Cover) -> dict[str, Any]:
    """A cover as it is stored: without its number."""
    return {name: _plain(value) for name, value in asdict(cover).items()} | {"number": None}


def kept_whole(cover: Cover) -> dict[str, Any]:
    """A cover as it was on a paper, with its number."""
    return kept(cover) | {"number": cover.number}


def cover_of(stored: Mapping[str, Any]) -> Cover:
    """The cover that was stored."""
    day = date.fromisoformat(stored["day"]) if stored["day"] else None
    lists = {name: tuple(stored[name]) for name in ("to", "copies")}
    said = {name: value for name, value in stored.items() if name != _OWN}
    authority = Authority(stored["authority"]) if stored["authority"] else None
    return Cover(**{**said, **lists, "day": day, "authority": authority})


def _plain(value: Any) -> Any:
    """A value of a cover as JSON holds it."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return str(value.value)
    return list(value) if isinstance(value, tuple) else value


def _signing(stored: Mapping[str, Any]) -> tuple[datetime, Signing]:
    signing = Signing(Authority(stored["authority"]), stored["position"])
    return datetime.fromisoformat(stored["since"]), signing


def _number_of(session: Session, report: str) -> t.DocumentNumberRow | None:
    return session.exec(select(t.DocumentNumberRow).where(t.DocumentNumberRow.report == report)).first()


def _register(session: Session, series: str, year: int) -> Register:
    rows = session.exec(
        select(t.DocumentNumberRow, t.ReportRow.title)
        .outerjoin(t.ReportRow, col(t.ReportRow.id) == col(t.DocumentNumberRow.report))
        .where(t.DocumentNumberRow.series == series, t.DocumentNumberRow.year == year)
        .order_by(col(t.DocumentNumberRow.number))
    ).all()
    lines = (NumberLine(row.number, row.report, title or row.note, row.by, row.at) for row, title in rows)
    return Register(series, year, tuple(lines))


def _put(
    session: Session,
    series: str,
    year: int,
    number: int,
    by: str,
    at: datetime,
    *,
    report: str | None = None,
    note: str = "",
) -> None:
    there = session.get(t.DocumentNumberRow, (series, year, number))
    if there is not None:
        holder = session.get(t.ReportRow, there.report) if there.report else None
        raise NumberTaken(number, series, year, holder.title if holder is not None else there.note)
    made = t.DocumentNumberRow(
        series=series, year=year, number=number, report=report, note=note, by=by, at=at
    )
    session.add(made)
    if report is not None:
        row = session.get_one(t.ReportRow, report)
        row.search += number_text(number, series)
        session.add(row)
