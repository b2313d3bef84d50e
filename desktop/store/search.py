"""Full-text search over everything: ids of what has all words, each as the beginning of a word.

The newest come first; what has the words in its heading comes before the others.
"""

from __future__ import annotations

from sqlalchemy import Select, String, column, text
from sqlalchemy import select as columns
from sqlmodel import Session, col, select

from desktop.domain.found import FoundKind
from desktop.domain.text import fold
from desktop.domain.views import CellComment
from desktop.store import tables as t
from desktop.store.engine import Store

#: More than so many are not counted.
MOST = 1000
_FIND = text(
    "SELECT f.id FROM finding JOIN findable f ON f.n = finding.rowid "
    "WHERE finding MATCH :asked ORDER BY finding.rowid DESC LIMIT :limit OFFSET :offset"
)
_COUNT = text("SELECT count(*) FROM (SELECT 1 FROM finding WHERE finding MATCH :asked LIMIT :most)")
_IDS = "SELECT f.id FROM finding JOIN findable f ON f.n = finding.rowid WHERE finding MATCH :words_of_kind"
_ENOUGH = 3
_ANYWHERE = "{head words said}"


class SearchStore:
    """The index of one store, read only."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def kinds(self) -> tuple[FoundKind, ...]:
        """The kinds of which there is anything at all."""
        row = t.FindableRow
        return self._store.read(
            lambda session: tuple(
                kind
                for kind in FoundKind
                if session.exec(select(row.n).where(row.kind == str(kind)).limit(1)).first() is not None
            )
        )

    def first(self, kind: FoundKind, wanted: str, limit: int) -> tuple[str, ...]:
        """The first few of a kind: those with the words in their heading, then, from three letters on,
        the others.
        """
        words = tokens(wanted)
        if not words:
            return ()

        def work(session: Session) -> tuple[str, ...]:
            found = _ids(session, _asked(kind, words, "head"), limit, 0)
            if len(found) < limit and not few_letters(wanted):
                found += _ids(session, _asked(kind, words, _ANYWHERE), limit + len(found), 0)
            return tuple(dict.fromkeys(found))[:limit]

        return self._store.read(work)

    def page(self, kind: FoundKind, wanted: str, offset: int, limit: int) -> tuple[str, ...]:
        """Part of all of a kind, newest first."""
        words = tokens(wanted)
        if not words:
            return ()
        asked = _asked(kind, words, _ANYWHERE)
        return self._store.read(lambda session: tuple(_ids(session, asked, limit, offset)))

    def count(self, kind: FoundKind, wanted: str) -> int:
        """How many of a kind have the words; `MOST` at the most."""
        words = tokens(wanted)
        if not words:
            return 0
        values = {"asked": _asked(kind, words, _ANYWHERE), "most": MOST}
        return self._store.read(lambda session: int(session.execute(_COUNT, values).scalar_one()))

    def reviews(self, ids: tuple[str, ...]) -> dict[str, tuple[str, str, tuple[CellComment, ...]]]:
        """By id: the report, the reason, the comments at its cells."""
        query = select(t.ReviewRow).where(col(t.ReviewRow.id).in_(ids))
        return self._store.read(
            lambda session: {
                row.id: (
                    row.report,
                    row.reason,
                    tuple(CellComment(str(each["ref"]), str(each["text"])) for each in row.comments),
                )
                for row in session.exec(query)
            }
        )


def found(kind: FoundKind, words: tuple[str, ...], headings: bool) -> Select[str]:
    """The ids of what has all words, each as the beginning of one; in `headings` only, or anywhere."""
    asked = _asked(kind, words, "head" if headings else _ANYWHERE)
    ids = text(_IDS).bindparams(words_of_kind=asked).columns(column("id", String)).subquery()
    return columns(ids.c.id)


def tokens(wanted: str) -> tuple[str, ...]:
    """The words of what was asked for, folded."""
    return tuple(fold(wanted).split())


def few_letters(wanted: str) -> bool:
    """Whether so little is typed that nearly everything has it somewhere: only headings are looked at."""
    return len("".join(tokens(wanted))) < _ENOUGH


def _asked(kind: FoundKind, words: tuple[str, ...], where: str) -> str:
    """In the language of FTS5; folded words are letters and digits alone, so nothing has to be escaped."""
    beginnings = " ".join(f'"{word}"*' for word in words)
    return f"(kind : {kind}) AND ({where} : ({beginnings.replace(' ', ' AND ')}))"


def _ids(session: Session, asked: str, limit: int, offset: int) -> list[str]:
    values = {"asked": asked, "limit": limit, "offset": offset}
    return [str(row[0]) for row in session.execute(_FIND, values)]
