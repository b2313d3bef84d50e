"""Lists of suggestions: filtered, in their order, counted; who brought them stands masked in every line."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import and_, case, func, select
from sqlmodel import Session, col

from desktop.domain.personal import mask_anybody, mask_name, mask_numbers, mask_person, mask_phone
from desktop.domain.suggestion import OPEN, Channel, Kind, State, Timing
from desktop.domain.suggestion_views import SuggestionFilter, SuggestionLine, SuggestionRow
from desktop.domain.text import fold
from desktop.store import tables as t
from desktop.store.engine import Store
from desktop.store.suggestion_officers import waits_for

_LISTED = ("id", "code", "kind", "state", "title", "field", "officer", "due", "answered_at", "received_at")
_OUT = ("channel", "text", "unit", "answer", "answered_by", "rating")  # and more, of what goes out to Excel
COLUMNS = tuple(
    col(getattr(t.SuggestionRow, name))
    for name in (*_LISTED, "name", "phone", "address", "anonymous", "seen_at", "public", "elsewhere")
)


class SuggestionLists:
    """What lists, counters and choices ask of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def page(
        self, wanted: SuggestionFilter, today: date, soon: date, offset: int = 0, limit: int = 100
    ) -> tuple[SuggestionRow, ...]:
        """Part of the list: what must be answered first on top, then the others, newest first.

        Two questions: the few that wait are sorted, the thousands of others come in the order of their index.
        """
        row = t.SuggestionRow
        last = (col(row.received_at).desc(), col(row.id))
        waits = col(row.state).in_(sorted(OPEN))
        due = col(row.due)
        first = _restricted(select(*COLUMNS), wanted, today, soon).where(waits)
        first = first.order_by(due.is_(None), due, *last)
        others = _restricted(select(*COLUMNS), wanted, today, soon).where(~waits).order_by(*last)
        counted = _restricted(select(func.count()).select_from(row), wanted, today, soon).where(waits)

        def work(session: Session) -> tuple[SuggestionRow, ...]:
            found = session.execute(first.offset(offset).limit(limit)).all()
            if len(found) < limit:
                before = offset + len(found) if found else session.execute(counted).scalar_one()
                rest = others.offset(max(0, offset - before)).limit(limit - len(found))
                found = [*found, *session.execute(rest).all()]
            return tuple(map(line_of, found))

        return self._store.read(work)

    def count(self, wanted: SuggestionFilter, today: date, soon: date) -> int:
        """How many the filter shows."""
        query = _restricted(select(func.count()).select_from(t.SuggestionRow), wanted, today, soon)
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def lines(self, wanted: SuggestionFilter, today: date, soon: date) -> tuple[SuggestionLine, ...]:
        """All of the list in its order, as it goes out to Excel: personal data is masked."""
        row = t.SuggestionRow
        waits, due = col(row.state).in_(sorted(OPEN)), col(row.due)
        query = _restricted(
            select(*COLUMNS, *(col(getattr(row, name)) for name in _OUT)), wanted, today, soon
        )
        order = (~waits, case((waits, due.is_(None))), case((waits, due)), col(row.received_at).desc())
        query = query.order_by(*order, col(row.id))
        return self._store.read(lambda session: tuple(map(_out, session.execute(query).all())))

    def counts(self, wanted: SuggestionFilter, today: date, soon: date) -> dict[tuple[Kind, State], int]:
        """How many of the filter there are of each kind in each state."""
        row = t.SuggestionRow
        query = select(col(row.kind), col(row.state), func.count()).group_by(col(row.kind), col(row.state))
        query = _restricted(query, wanted, today, soon)
        return self._store.read(
            lambda session: {(Kind(kind), State(state)): n for kind, state, n in session.execute(query).all()}
        )

    def some(self, ids: tuple[str, ...]) -> dict[str, SuggestionRow]:
        """Lines of the list by id."""
        query = select(*COLUMNS).where(col(t.SuggestionRow.id).in_(ids))
        return self._store.read(
            lambda session: {row.id: line_of(row) for row in session.execute(query).all()}
        )

    def named(self, column: str) -> tuple[str, ...]:
        """What stands in `field`, `unit` or `officer`, each once."""
        named = col(getattr(t.SuggestionRow, column))
        query = select(named).where(named != "").distinct()
        return self._store.read(lambda session: tuple(session.execute(query).scalars()))

    def texts(self) -> tuple[tuple[str, str], ...]:
        """Ids with folded texts of all that stand for themselves, to be compared."""
        row = t.SuggestionRow
        query = select(col(row.id), col(row.search)).where(col(row.merged).is_(None))
        return self._store.read(
            lambda session: tuple((one, two) for one, two in session.execute(query).all())
        )

    def unmerged(self) -> int:
        """How many stand for themselves."""
        row = t.SuggestionRow
        query = select(func.count()).select_from(row).where(col(row.merged).is_(None))
        return self._store.read(lambda session: int(session.execute(query).scalar_one()))

    def waiting(self, name: str, leads: bool) -> int:
        """How many wait for a person of this name (`waits_for`)."""
        query = select(func.count()).select_from(t.SuggestionRow)
        return self._store.read(
            lambda session: int(session.execute(query.where(waits_for(session, name, leads))).scalar_one())
        )

    def newest_waiting(self, name: str, leads: bool) -> SuggestionRow | None:
        """Of those `waiting` counts the one that came last; None when there is none."""
        row = t.SuggestionRow
        query = select(*COLUMNS).order_by(col(row.received_at).desc(), col(row.id)).limit(1)

        def work(session: Session) -> SuggestionRow | None:
            found = session.execute(query.where(waits_for(session, name, leads))).first()
            return None if found is None else line_of(found)

        return self._store.read(work)


def _restricted(query: Any, wanted: SuggestionFilter, today: date, soon: date) -> Any:
    row = t.SuggestionRow
    for word in fold(wanted.text).split():
        query = query.where(col(row.search).contains(f" {word}", autoescape=True))
    if wanted.kind:
        query = query.where(col(row.kind) == wanted.kind)
    if wanted.states:
        query = query.where(col(row.state).in_(sorted(wanted.states)))
    if wanted.public is not None:
        query = query.where(col(row.public).is_(wanted.public))
    if wanted.officer:
        query = query.where(col(row.officer) == wanted.officer)
    if wanted.unnamed:
        query = query.where(col(row.officer) == "")
    if wanted.timing is not None:
        query = query.where(_timed(wanted.timing, today, soon))
    return query


def _timed(timing: Timing, today: date, soon: date) -> Any:
    """Open ones that stand so to their deadline: the rule of desktop.domain.suggestion.standing."""
    due = col(t.SuggestionRow.due)
    waits = col(t.SuggestionRow.state).in_(sorted(OPEN))
    match timing:
        case Timing.LATE:
            return and_(waits, due < today)
        case Timing.SOON:
            return and_(waits, due >= today, due <= soon)
        case Timing.IN_TIME:
            return and_(waits, due > soon)
        case Timing.OPEN:
            return and_(waits, due.is_(None))


def line_of(found: Any) -> SuggestionRow:
    """A line of COLUMNS; whose it is stands there masked."""
    values = found._mapping
    kept = {name: values[name] for name in _LISTED}
    kept["title"] = hidden(found, "title")
    kept |= {"kind": Kind(values["kind"]), "state": State(values["state"])}
    return SuggestionRow(
        **kept,
        who=mask_name(values["name"]),
        phone=mask_phone(values["phone"]),
        unseen=values["seen_at"] is None,
        public=values["public"],
        elsewhere=_known_elsewhere(values),
    )


def _out(found: Any) -> SuggestionLine:
    values = {name: found._mapping[name] for name in _OUT}
    masked = {name: hidden(found, name) for name in ("text", "answer")}
    return SuggestionLine(line_of(found), **values | masked | {"channel": Channel(values["channel"])})


def hidden(found: Any, text: str) -> str:
    """A text of a row as lists show it, its sender masked; what is public was read again before."""
    values = found._mapping
    if values["public"]:
        return mask_numbers(values[text])
    if _known_elsewhere(values):  # whom to look for is not known here: whoever may be named
        return mask_anybody(values[text], "", "", "")
    return mask_person(values[text], values["name"], values["phone"], values["address"])


def _known_elsewhere(values: Any) -> bool:
    return bool(values["elsewhere"] and not values["anonymous"] and not values["name"])
