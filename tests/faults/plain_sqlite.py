"""The store's driver on APSW and plain SQLite: a DB-API face just wide enough for SQLAlchemy.

SQLCipher's own library lets nobody put a disk of theirs under it; it encrypts pages above the same pager, log
and file calls. `PRAGMA key` means nothing to plain SQLite and is passed over by it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from types import SimpleNamespace
from typing import Any

import apsw


class Error(Exception):
    """Whatever the database says; `sqlite_errorcode` is its extended code."""

    sqlite_errorcode = 0
    sqlite_errorname = ""


class DatabaseError(Error):
    """Every error of the database itself."""


class IntegrityError(DatabaseError):
    """A constraint did not hold."""


class OperationalError(DatabaseError):
    """The disk, the lock, the memory."""


class ProgrammingError(DatabaseError):
    """A mistake in the statement."""


MODULE = SimpleNamespace(
    Error=Error, DatabaseError=DatabaseError, IntegrityError=IntegrityError, Warning=Warning,
    OperationalError=OperationalError, ProgrammingError=ProgrammingError, InterfaceError=DatabaseError,
    InternalError=DatabaseError, NotSupportedError=DatabaseError, DataError=DatabaseError,
    sqlite_version_info=tuple(map(int, apsw.sqlitelibversion().split("."))),
    sqlite_version=apsw.sqlitelibversion(), paramstyle="qmark", threadsafety=1, apilevel="2.0", Binary=bytes,
)  # fmt: skip


class PlainSqlite:
    """Opens through the VFS `vfs`. `synchronous` in place of what the store asks for: a disk badly used."""

    module = MODULE

    def __init__(self, vfs: str = "", synchronous: str | None = None) -> None:
        self._vfs = vfs
        self._synchronous = synchronous

    def connect(self, uri: str, busy_seconds: float) -> Connection:
        """A connection; errors are the module's."""
        return Connection(uri, self._vfs, self._synchronous, busy_seconds)


class Connection:
    """One connection as SQLAlchemy's SQLite dialect uses it."""

    isolation_level = None

    def __init__(self, uri: str, vfs: str, synchronous: str | None, busy_seconds: float) -> None:
        flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE | apsw.SQLITE_OPEN_URI
        self.synchronous = synchronous
        self.inner = _told(lambda: apsw.Connection(uri, flags=flags, vfs=vfs or None))
        self.inner.set_busy_timeout(int(busy_seconds * 1000))

    def cursor(self) -> Cursor:
        return Cursor(self)

    def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Cursor:
        return self.cursor().execute(statement, parameters)

    def commit(self) -> None:
        if self.inner.in_transaction:
            self.execute("COMMIT")

    def rollback(self) -> None:
        if self.inner.in_transaction:
            self.execute("ROLLBACK")

    def close(self) -> None:
        # SQLite closes even when its last lock fails, and says nothing; APSW tells of it.
        with suppress(apsw.Error):
            self.inner.close()

    def create_function(
        self, name: str, count: int, function: Callable[..., Any], deterministic: bool = False
    ) -> None:
        self.inner.create_scalar_function(name, function, count, deterministic=deterministic)


class Cursor:
    """One cursor; rows are fetched at once."""

    arraysize = 1

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._rows: list[Any] = []
        self.description: Any = None
        self.rowcount = -1
        self.lastrowid: int | None = None

    def execute(self, statement: str, parameters: Sequence[Any] = ()) -> Cursor:
        synchronous = self._connection.synchronous
        if synchronous is not None and statement == "PRAGMA synchronous=FULL":
            statement = f"PRAGMA synchronous={synchronous}"
        inner = self._connection.inner
        self.description = None

        def described(cursor: apsw.Cursor, _statement: str, _bindings: Any) -> bool:
            columns = cursor.get_description()
            self.description = [(*column, None, None, None, None, None) for column in columns] or None
            return True

        def run() -> list[Any]:
            cursor = inner.cursor()
            cursor.exec_trace = described
            return list(cursor.execute(statement, tuple(parameters)))

        self._rows = _told(run)
        writes = statement.lstrip()[:6].upper() in ("INSERT", "UPDATE", "DELETE")
        self.rowcount = inner.changes() if writes else -1
        self.lastrowid = inner.last_insert_rowid()
        return self

    def executemany(self, statement: str, rows: Iterable[Sequence[Any]]) -> Cursor:
        count = 0
        for row in rows:
            self.execute(statement, row)
            count += max(self.rowcount, 0)
        self.rowcount = count
        return self

    def fetchone(self) -> Any:
        return self._rows.pop(0) if self._rows else None

    def fetchmany(self, size: int | None = None) -> list[Any]:
        size = size or self.arraysize
        taken, self._rows = self._rows[:size], self._rows[size:]
        return taken

    def fetchall(self) -> list[Any]:
        taken, self._rows = self._rows, []
        return taken

    def close(self) -> None:
        self._rows = []


def _told(work: Callable[[], Any]) -> Any:
    try:
        return work()
    except apsw.Error as error:
        code = getattr(error, "extendedresult", 0) or getattr(error, "result", 0)
        kinds: dict[int, type[Error]] = {
            apsw.SQLITE_CONSTRAINT: IntegrityError,
            apsw.SQLITE_ERROR: ProgrammingError,
        }
        told = kinds.get(code & 0xFF, OperationalError)(str(error))
        told.sqlite_errorcode = code
        told.sqlite_errorname = type(error).__name__
        raise told from error
