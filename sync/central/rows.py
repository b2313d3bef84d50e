"""New rows of several tables, gathered while a request is taken in and written at once.

PostgreSQL gets all of them in one statement, a table's rows as one JSON text: a statement for each row costs
both ends more than the row itself. SQLite, which has no wire, takes them one by one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import insert
from sqlmodel import Session

from sync.central.tables import CentralTable


class NewRows:
    """Rows of one transaction that are still to be written."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._rows: dict[type[CentralTable], list[dict[str, Any]]] = {}

    def add(self, table: type[CentralTable], rows: Iterable[dict[str, Any]]) -> None:
        """Some of one table, all with the same columns; what is not named gets its default."""
        self._rows.setdefault(table, []).extend(rows)

    def write(self) -> None:
        """Insert what was added, a table's rows in their order."""
        filled = {table: rows for table, rows in self._rows.items() if rows}
        self._rows.clear()
        connection = self._session.connection()
        if connection.dialect.name != "postgresql":
            for table, rows in filled.items():
                connection.execute(insert(table), rows)
        elif filled:
            shapes = tuple((str(table.__tablename__), tuple(rows[0])) for table, rows in filled.items())
            connection.exec_driver_sql(_statement(shapes), tuple(map(_json, filled.values())))


@lru_cache(maxsize=64)
def _statement(shapes: tuple[tuple[str, tuple[str, ...]], ...]) -> str:
    """The insertion into tables of these names and columns; all but the last stand before it as `WITH`."""
    *first, last = (_insertion(table, columns) for table, columns in shapes)
    beside = ", ".join(f"_{number} AS ({each})" for number, each in enumerate(first))
    return f"WITH {beside} {last}" if beside else last


def _insertion(table: str, columns: Sequence[str]) -> str:
    """Names are those of the tables here, never what came from outside."""
    named = ", ".join(columns)
    rows = f"json_populate_recordset(NULL::{table}, %s::json)"
    return f"INSERT INTO {table} ({named}) SELECT {named} FROM {rows}"  # noqa: S608 - see above


def _json(rows: Sequence[dict[str, Any]]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"), default=_moment)


def _moment(value: Any) -> str:
    """An aware time as tables keep it (`tables.Moment`); a day as ISO 8601 has it."""
    kept = value.astimezone(UTC).replace(tzinfo=None) if isinstance(value, datetime) else value
    return str(kept.isoformat())
