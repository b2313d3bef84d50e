"""Orders that SQLite does not know: Vietnamese text and reporting periods, as functions of a connection.

Each gives a key that compares byte by byte, so that a page of a long list is cut out by the database itself.
"""

from __future__ import annotations

from functools import lru_cache

from sqlmodel import Session

from desktop.domain.periods import Period
from desktop.domain.text import SortKey, name_key, sort_key

#: Names in SQL of `text_order`, `person_order` and `period_order`.
TEXT, PERSON, PERIOD = "vi_text", "vi_person", "period_order"
_WIDTH = 4  # bytes of one place in a key
_KNOWN = 4096  # titles, names and periods whose keys are remembered


def learn(session: Session) -> None:
    """Let the session's connection know the three."""
    connection = session.connection().connection.driver_connection
    if connection is None:
        raise ValueError("a session without a connection")
    for name, key in ((TEXT, text_order), (PERSON, person_order), (PERIOD, period_order)):
        connection.create_function(name, 1, key, deterministic=True)


@lru_cache(_KNOWN)
def text_order(text: str) -> bytes:
    """Where a text stands in the Vietnamese alphabet."""
    return _bytes(sort_key(text))


@lru_cache(_KNOWN)
def person_order(name: str) -> bytes:
    """Where a person stands on a Vietnamese list: by the given name."""
    given, whole = name_key(name)
    return _bytes(given) + _bytes(whole)


@lru_cache(_KNOWN)
def period_order(code: str | None) -> str:
    """By the day it closes, a longer one after a shorter; what has no period, or no known one, first."""
    try:
        period = Period.parse(code or "")
    except ValueError:
        return ""
    length = (period.end - period.start).days
    return f"{period.end.isoformat()} {length:06} {code}"


def _bytes(key: SortKey) -> bytes:
    """Level after level; a nought ends each, so that what is shorter comes first."""
    levels = (b"".join((rank + 1).to_bytes(_WIDTH, "big") for rank in level) for level in key)
    return b"".join(level + bytes(_WIDTH) for level in levels)
