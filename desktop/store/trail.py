"""Reading the audit trail: pages of it, and all of it in order to check or to take along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC
from typing import Any

from sqlalchemy import func, select, union_all
from sqlalchemy.orm import aliased
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


class TrailStore:
    """The audit trail of one store, read only."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(self, wanted: TrailFilter, offset: int, limit: int) -> tuple[Entry, ...]:
        """Part of it, newest first."""
        seq = col(t.AuditRow.seq)
        chosen = _restricted(select(seq), wanted).order_by(seq.desc()).offset(offset).limit(limit)
        query = _rows().where(seq.in_(chosen)).order_by(seq.desc())
        return self._store.read(lambda session: tuple(map(_entry, session.execute(query).all())))

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
        return self._store.read(lambda session: tuple(map(_entry, session.execute(query).all())))

    def verify(self, stopped: Stopped = never) -> Verdict:
        """Check the whole chain and its end. Slow when it is long. Raises ListStopped."""

        def work(session: Session) -> Verdict:
            return check_chain(each_while(_in_order(session), stopped), head(session))

        return self._store.read(work)


def _in_order(session: Session) -> Iterator[Entry]:
    last = 0
    while True:
        query = _rows().where(col(t.AuditRow.seq) > last).order_by(col(t.AuditRow.seq)).limit(_CHUNK)
        rows = session.execute(query).all()
        for row in rows:
            yield _entry(row)
        if len(rows) < _CHUNK:
            return
        last = rows[-1].seq


def _rows() -> Any:
    row, report, task = t.AuditRow, t.ReportRow, t.TaskRow
    columns = (row.seq, row.at, row.actor, row.action, row.subject, row.detail, row.previous, row.hash)
    about = func.coalesce(col(report.title), col(task.title), _of_removed("title"), "")
    period = func.coalesce(col(report.period), _of_removed("period"), "")
    form = func.coalesce(col(report.form), _of_removed("form"), "")
    return (
        select(*map(col, columns), about.label("about"), period.label("period"), form.label("form"))
        .outerjoin(report, col(report.id) == col(row.subject))
        .outerjoin(task, col(task.id) == col(row.subject))
    )


def _of_removed(field: str) -> Any:
    """What a report was called, of which the draft was removed and the report with it.

    Few drafts are removed: they are looked up by what was done, not among all that was done to a subject.
    """
    gone = aliased(t.AuditRow)
    said = func.json_extract(col(gone.detail), f"$.{field}")
    return (
        select(said)
        .where(col(gone.action) == REMOVED, col(gone.subject).op("||")("") == col(t.AuditRow.subject))
        .limit(1)
        .scalar_subquery()
    )


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


def _entry(row: Any) -> Entry:
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    detail = canonical_text(row.detail)
    about = (row.about.strip(), row.period, row.form)
    return Entry(row.seq, at, row.actor, row.action, row.subject, detail, row.previous, row.hash, *about)
