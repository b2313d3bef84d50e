"""How a store's file is opened: the one place that names the database library."""

from __future__ import annotations

from typing import Any, Protocol


class Driver(Protocol):
    """A DB-API module of SQLite's kind, and how it opens a file. Tests give one whose disk fails."""

    @property
    def module(self) -> Any:
        """The DB-API module: its errors carry `sqlite_errorcode`."""
        ...

    def connect(self, uri: str, busy_seconds: float) -> Any:
        """A connection in autocommit that any thread may use; `uri` is SQLite's `file:` address."""
        ...


class SqlCipher:
    """The driver of every store: SQLite with SQLCipher's encryption."""

    @property
    def module(self) -> Any:
        """`sqlcipher3.dbapi2`, imported when the first store is opened."""
        from sqlcipher3 import dbapi2

        return dbapi2

    def connect(self, uri: str, busy_seconds: float) -> Any:
        """A connection of `sqlcipher3`."""
        return self.module.connect(
            uri, uri=True, isolation_level=None, check_same_thread=False, timeout=busy_seconds
        )


SQLCIPHER = SqlCipher()
