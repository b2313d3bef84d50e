"""What was in a store before it could be searched is taken in, in small steps beside the person's work."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sqlalchemy import func, select, text
from sqlmodel import Session, col

from desktop.store import tables as t
from desktop.store.cells import keep_cells
from desktop.store.draft_words import DraftWords
from desktop.store.engine import Store
from desktop.store.remembered import recall, remember

FILLED = "search_filled"
_ROWS, _REPORTS = 200, 10
#: Writing a row's own text back lets its trigger take it in.
_TOUCH = {
    "report": "UPDATE report SET search = search",
    "task": "UPDATE task SET search = search",
    "suggestion": "UPDATE suggestion SET search = search",
    "notice": "UPDATE notice SET title = title",
    "review": "UPDATE review SET reason = reason",
}
_ORDER = {
    "report": "updated", "task": "updated", "suggestion": "received_at", "notice": "at", "review": "came_at",
}  # fmt: skip


class Filling:
    """Takes in what is there. Any thread; each step is a short transaction of its own."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.drafts = DraftWords(store)

    @property
    def done(self) -> bool:
        """Whether everything that was there before the index is taken in."""
        return bool(self._store.read(lambda session: recall(session, FILLED)))

    @property
    def complete(self) -> bool:
        """Whether everything there is can be found, drafts as they are now."""
        return self.done and self.drafts.complete

    def run(self, wanted: Callable[[], bool], pause: Callable[[], None]) -> bool:
        """Step by step until all is taken in (True) or `wanted()` says no; `pause()` between steps.

        Raises StoreError.
        """
        left = list(_TOUCH)  # kinds of which something may be missing
        while not self.done:
            if not wanted():
                return False
            self._store.write(partial(_step, left))
            pause()
        while wanted() and self.drafts.take_in():
            pause()
        return True


def _step(left: list[str], session: Session) -> None:
    """Some rows more; a kind of which nothing is missing is taken off `left`."""
    while left:
        if _touch(session, left[0]):
            return
        del left[0]
    if not _some_cells(session):
        remember(session, FILLED, True)


def _touch(session: Session, kind: str) -> int:
    """Some rows of a table that cannot be found yet, the oldest first; how many."""
    left_out = " AND form <> 'pakn'" if kind == "report" else ""
    missing = (
        f"SELECT id FROM {kind} WHERE id NOT IN (SELECT id FROM findable WHERE kind = '{kind}')"  # noqa: S608
        f"{left_out} ORDER BY {_ORDER[kind]} LIMIT {_ROWS}"
    )
    ids = [row[0] for row in session.connection().execute(text(missing))]
    for each in ids:
        session.connection().execute(text(f"{_TOUCH[kind]} WHERE id = :id"), {"id": each})
    return len(ids)


def _some_cells(session: Session) -> int:
    """Some reports whose newest sign-off is not among the cells; how many."""
    revision, report, celled = t.RevisionRow, t.ReportRow, t.CelledRow
    newest = (
        select(col(revision.report), func.max(col(revision.number)).label("number"))
        .group_by(col(revision.report))
        .subquery()
    )
    query = (
        select(col(report.id), col(report.form), newest.c.number, col(revision.xml))
        .join(newest, newest.c.report == col(report.id))
        .join(
            revision,
            (col(revision.report) == col(report.id)) & (col(revision.number) == newest.c.number),
        )
        .outerjoin(celled, col(celled.report) == col(report.id))
        .where(col(report.form) != "pakn")
        .where(col(celled.n).is_(None) | (col(celled.revision) < newest.c.number))
        .limit(_REPORTS)
    )
    rows = session.execute(query).all()
    for identity, form, number, xml in rows:
        keep_cells(session, identity, form, number, xml)
    return len(rows)
