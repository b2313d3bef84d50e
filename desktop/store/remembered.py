"""Small things the store remembers, by name."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session

from desktop.store import tables as t
from desktop.store.engine import Store


def recall(session: Session, key: str) -> Any:
    """The value of `key`, None when it was never set."""
    row = session.get(t.SettingRow, key)
    return None if row is None else row.value


def remember(session: Session, key: str, value: Any) -> None:
    """Set `key`; None forgets it."""
    row = session.get(t.SettingRow, key)
    if row is not None and value is None:
        session.delete(row)
    elif row is not None:
        row.value = value
        session.add(row)
    elif value is not None:
        session.add(t.SettingRow(key=key, value=value))


class Remembered:
    """The same, one transaction each."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def get(self, key: str) -> Any:
        """The value of `key`, None when it was never set."""
        return self._store.read(lambda session: recall(session, key))

    def set(self, key: str, value: Any) -> None:
        """Set `key`; None forgets it."""
        self._store.write(lambda session: remember(session, key, value))
