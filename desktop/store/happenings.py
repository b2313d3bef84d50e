"""Events that reports are made on again and again until they are over.

An event is known by the turns owed for it, which the centre may have told; what a person called it and that
a person ended it is remembered beside. Its name and that it is over can also be read in its newest signed
report, wherever that was signed; that it is over may be the centre's word, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlmodel import Session, col

from desktop.domain.event_name import event_name
from desktop.domain.periods import Period, Turn
from desktop.domain.regime import LAST_REPORT, LAST_YES, Happening, Obligation
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.obligations import CENTRE, REGIME, put_obligation
from desktop.store.remembered import recall, remember

_KEPT = "happenings"
_CODE = "????-??-??T????-*"
_LAST = re.compile(rf"<(?:\w+:)?{LAST_REPORT}(?:\s[^>]*)?>\s*{LAST_YES}\s*<".encode())


class HappeningStore:
    """The events of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def since(self, day: date) -> tuple[Happening, ...]:
        """Events with a report due from `day` on, by when they began; `last` once one is over or ending."""
        row = t.ObligationRow
        query = select(row).where(col(row.due) >= day, col(row.period).op("GLOB")(_CODE))

        def work(session: Session) -> tuple[Happening, ...]:
            kept: Mapping[str, Any] = recall(session, _KEPT) or {}
            owed: dict[str, list[t.ObligationRow]] = {}
            for each in session.execute(query).scalars():
                owed.setdefault(_name(each.form, _turn(each)), []).append(each)
            found = [_happening(session, rows, kept.get(name, {})) for name, rows in owed.items()]
            return tuple(sorted(found, key=lambda event: (event.began, event.form)))

        return self._store.read(work)

    def of(self, form: str, turn: Turn) -> Happening:
        """The event of a turn, as it is remembered and as its reports say."""
        found = [each for each in self.since(turn.start) if (each.form, each.key) == (form, turn.event)]
        return found[0] if found else Happening(form, turn.began)

    def begin(self, event: Happening, first: Obligation) -> None:
        """Keep an event and what is owed for it first, in one transaction."""

        def work(session: Session) -> None:
            _remember(session, event)
            if session.get(t.ObligationRow, first.id) is None:
                put_obligation(session, first, REGIME)

        self._store.write(work)

    def end(self, event: Happening, final: Obligation | None) -> None:
        """Keep that it is over after `event.last`: `final` is that report, None when there is to be none.

        Turns after it that nobody has begun are asked for no more.
        """

        def work(session: Session) -> None:
            _remember(session, event)
            for row in _rows(session, event):
                if _turn(row).index > (event.last or 0) and not _begun(session, row.id):
                    row.withdrawn = True
                    session.add(row)
            if final is not None and session.get(t.ObligationRow, final.id) is None:
                put_obligation(session, final, REGIME)

        self._store.write(work)

    def signed(self, event: Happening) -> int:
        """The number of the newest report signed on it; 0 when none is."""

        def work(session: Session) -> int:
            rows = _rows(session, event)
            return max((_turn(row).index for row in rows if _signed(session, row.id) is not None), default=0)

        return self._store.read(work)

    def begun(self, event: Happening) -> int:
        """The number of the newest report anybody began on it; 0 when there is none."""

        def work(session: Session) -> int:
            return max(
                (_turn(row).index for row in _rows(session, event) if _begun(session, row.id)), default=0
            )

        return self._store.read(work)


def end_by_centre(session: Session, owed: Obligation) -> None:
    """The centre asks for no report on the event from this turn on; what was begun on it stays."""
    row = session.get(t.ObligationRow, owed.id)
    if row is None:
        return
    row.withdrawn = not _begun(session, row.id)
    session.add(row)
    turn = _turn(row)
    name = _name(row.form, turn)
    kept = dict(recall(session, _KEPT) or {})
    title = kept.get(name, {}).get("title", "")
    kept[name] = {"title": title, "last": turn.index - 1, "by": CENTRE}
    remember(session, _KEPT, kept)


def _happening(session: Session, rows: Iterable[t.ObligationRow], kept: Mapping[str, Any]) -> Happening:
    by_index = {_turn(row).index: row for row in rows}
    some = next(iter(by_index.values()))
    event = Happening(some.form, _turn(some).began, str(kept.get("title", "")), kept.get("last"))
    for index, row in sorted(by_index.items(), reverse=True):
        xml = _signed(session, row.id)
        if xml is None:
            continue
        event = replace(event, title=event_name(xml.decode()) or event.title)
        if kept.get("by") == CENTRE:
            return event
        if _LAST.search(xml):
            return replace(event, last=index)
        return replace(event, last=None) if event.last == index else event  # it went on after all
    return event


def _signed(session: Session, obligation: str) -> bytes | None:
    """XML of the newest sign-off of the report on it."""
    revision, report = t.RevisionRow, t.ReportRow
    query = (
        select(col(revision.xml))
        .join(report, col(report.id) == col(revision.report))
        .where(col(report.obligation) == obligation)
        .order_by(col(revision.number).desc())
        .limit(1)
    )
    return session.execute(query).scalar_one_or_none()


def _begun(session: Session, obligation: str) -> bool:
    query = select(func.count()).select_from(t.ReportRow).where(col(t.ReportRow.obligation) == obligation)
    return bool(session.execute(query).scalar_one())


def _rows(session: Session, event: Happening) -> list[t.ObligationRow]:
    row = t.ObligationRow
    query = select(row).where(col(row.form) == event.form, col(row.period).startswith(f"{event.key}-"))
    return list(session.execute(query).scalars())


def _turn(row: t.ObligationRow) -> Turn:
    period = Period.parse(row.period)
    if not isinstance(period, Turn):
        raise TypeError(f"no turn of an event: {row.period}")
    return period


def _remember(session: Session, event: Happening) -> None:
    kept = dict(recall(session, _KEPT) or {})
    kept[f"{event.form}/{event.key}"] = {"title": event.title, "last": event.last}
    remember(session, _KEPT, kept)


def _name(form: str, turn: Turn) -> str:
    return f"{form}/{turn.event}"
