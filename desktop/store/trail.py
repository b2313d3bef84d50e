"""Reading the audit trail: pages of it, and all of it in order to check or to take along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC
from typing import Any

from sqlalchemy import func, select, union_all
from sqlmodel import Session, col

from desktop.domain.progress import Stopped, each_while, never
from desktop.domain.text import fold
from desktop.domain.trail import Entry, TrailFilter, Verdict, canonical_text, check_chain
from desktop.store import tables as t
from desktop.store.audit import head
from desktop.store.engine import Store
from desktop.store.removed import REMOVED

_OWNING = ("started", "finish", "sign_off")
_CHUNK = 2000
_Called = tuple[str | None, ...]


class TrailStore:
    """The audit trail of one store, read only."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(self, wanted: TrailFilter, offset: int, limit: int) -> tuple[Entry, ...]:
        """Part of it, newest first."""
        seq = col(t.AuditRow.seq)
        chosen = _restricted(select(seq), wanted).order_by(seq.desc()).offset(offset).limit(limit)
        query = _rows().where(seq.in_(chosen)).order_by(seq.desc())
        return self._store.read(lambda session: _called(session, query))

    def count(self, wanted: TrailFilter) -> int:
        """How many entries the filter shows."""
        query = _restricted(select(func.count()).select_from(t.AuditRow), wanted)
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def named(self, field: str, wanted: TrailFilter) -> tuple[str, ...]:
        """What stands in `actor` or `action` of what the filter shows, each once."""
        column = col(getattr(t.AuditRow, field))
        query = _restricted(select(column), wanted).distinct().order_by(column)
        return self._store.read(lambda session: tuple(session.execute(query).scalars()))

    def all(self, wanted: TrailFilter) -> tuple[Entry, ...]:
        """All the filter shows, oldest first."""
        query = _restricted(_rows(), wanted).order_by(col(t.AuditRow.seq))
        return self._store.read(lambda session: _called(session, query))

    def verify(self, stopped: Stopped = never) -> Verdict:
        """Check the whole chain and its end. Slow when it is long. Raises ListStopped."""

        def work(session: Session) -> Verdict:
            return check_chain(each_while(_in_order(session), stopped), head(session))

        return self._store.read(work)


def _in_order(session: Session) -> Iterator[Entry]:
    """All of it, as it is hashed: what its subjects are called is not looked up."""
    last, seq = 0, col(t.AuditRow.seq)
    while True:
        query = select(*_hashed()).where(seq > last).order_by(seq).limit(_CHUNK)
        rows = session.execute(query).all()
        for row in rows:
            yield _entry(row)
        if len(rows) < _CHUNK:
            return
        last = rows[-1].seq


def _hashed() -> tuple[Any, ...]:
    row = t.AuditRow
    columns = (row.seq, row.at, row.actor, row.action, row.subject, row.detail, row.previous, row.hash)
    return tuple(map(col, columns))


def _rows() -> Any:
    row, report, task = t.AuditRow, t.ReportRow, t.TaskRow
    about = func.coalesce(col(report.title), col(task.title)).label("about")
    return (
        select(*_hashed(), about, col(report.period), col(report.form))
        .outerjoin(report, col(report.id) == col(row.subject))
        .outerjoin(task, col(task.id) == col(row.subject))
    )


def _called(session: Session, query: Any) -> tuple[Entry, ...]:
    """The entries of `_rows`, with what their subjects are called; drafts that were removed, too."""
    gone, none = _removed(session), ("", "", "")
    return tuple(
        _entry(row, (row.about, row.period, row.form), gone.get(row.subject, none))
        for row in session.execute(query)
    )


def _removed(session: Session) -> dict[str, _Called]:
    """Title, period and form of the reports whose draft was removed: few are, so all are read at once."""
    row = t.AuditRow
    said = (func.json_extract(col(row.detail), f"$.{field}") for field in ("title", "period", "form"))
    query = select(col(row.subject), *said).where(col(row.action) == REMOVED).order_by(col(row.seq))
    return {subject: tuple(named) for subject, *named in session.execute(query)}


def _restricted(query: Any, wanted: TrailFilter) -> Any:
    row = t.AuditRow
    if wanted.actor:
        query = query.where(col(row.actor) == wanted.actor)
    if wanted.action:
        query = query.where(col(row.action) == wanted.action)
    if wanted.subject:
        query = query.where(col(row.subject) == wanted.subject)
    words = fold(wanted.text).split()
    if words:
        named = (_named(table, words) for table in (t.ReportRow, t.TaskRow))
        query = query.where(col(row.subject).in_(union_all(*named)))
    if wanted.own:
        mine = select(col(row.subject)).where(col(row.actor) == wanted.own, col(row.action).in_(_OWNING))
        own = select(col(t.AccountRow.id)).where(col(t.AccountRow.login) == wanted.own)
        query = query.where(col(row.subject).in_(union_all(mine, own)))
    return query


def _named(table: type[t.ReportRow | t.TaskRow], words: Sequence[str]) -> Any:
    """Ids of the reports or tasks whose own line has all the words."""
    return select(col(table.id)).where(
        *(col(table.search).contains(f" {word}", autoescape=True) for word in words)
    )


def _entry(row: Any, called: _Called = (), otherwise: _Called = ()) -> Entry:
    """An entry; title, period and form of its subject, and what they are where it is not there any more."""
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    detail = canonical_text(row.detail)
    about = (_first(*both).strip() for both in zip(called, otherwise, strict=True))
    return Entry(row.seq, at, row.actor, row.action, row.subject, detail, row.previous, row.hash, *about)


def _first(here: str | None, otherwise: str | None) -> str:
    return otherwise or "" if here is None else here
