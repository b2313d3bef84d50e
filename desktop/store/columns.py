"""Column types: times as sortable UTC text, structures as JSON text, titles without numbers of persons."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import String, Text
from sqlalchemy.types import TypeDecorator

from desktop.domain.personal import mask_numbers


class UtcTime(TypeDecorator[datetime]):
    """An aware datetime as RFC 3339 text in UTC with microseconds, so that text order is time order."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Any) -> str | None:
        """Aware time to text; a naive one is a mistake (ValueError)."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without offset cannot be stored")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: Any, dialect: Any) -> datetime | None:
        """Text to aware time."""
        return None if value is None else datetime.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """Lists and mappings as compact JSON text with sorted keys."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Any) -> str | None:
        """Structure to text."""
        return None if value is None else canonical(value)

    def process_result_value(self, value: Any, dialect: Any) -> Any:
        """Text to structure."""
        return None if value is None else json.loads(value)


class Title(TypeDecorator[str]):
    """What a record is called in lists, heads and menus: kept as said, read with numbers masked."""

    impl = String
    cache_ok = True

    def process_result_value(self, value: Any, dialect: Any) -> str | None:
        """The words, «***456» for a telephone or identity number."""
        return None if value is None else mask_numbers(value)


def canonical(value: Any) -> str:
    """The one JSON text of a structure; what hashes are taken of."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
