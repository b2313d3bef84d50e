"""The centre's database: embedded SQLite, or PostgreSQL for several workers. Every commit is synced.

One writer at a time on both: SQLite has one lock, on PostgreSQL a transaction that writes takes an advisory
lock when it begins and gives it back after its commit. So numbers given in a transaction (`seq` of the feed,
serials of receipts) follow the order of commits, and a plain read-then-write loses no update.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, DBAPIError, OperationalError, PendingRollbackError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlmodel import Session

MIGRATIONS = Path(__file__).parent / "migrations"
#: The advisory lock of all who write; any number, so long as it is always the same.
WRITER = 3_321_0034
#: Seconds a writer waits for its turn before it gives up (503 for a PC, which then comes again).
PATIENCE = 30
#: Class of SQLSTATE by which PostgreSQL says that what is to be written passes a limit: no fault of its own.
_TOO_LARGE = "54"
#: Connections one worker keeps to PostgreSQL, and how many it has in a rush.
_CONNECTIONS, MOST_CONNECTIONS = 8, 16


class DatabaseUnusable(Exception):
    """The database cannot be used; the sentence names it, without its password, and says what to do."""


def is_away(error: BaseException) -> bool:
    """Whether it was the database that failed, and not what was asked of it: gone, or nobody's turn comes.

    What had begun is undone then, and nothing more can be said in its transaction.
    """
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    if isinstance(error, OperationalError):
        return not str(getattr(error.orig, "sqlstate", None) or "").startswith(_TOO_LARGE)
    return isinstance(error, (NoConnection, PendingRollbackError))


class Database:
    """Hands out sessions. A write takes the lock when it begins: no update is ever lost."""

    def __init__(self, place: Path | str, patience: int = PATIENCE) -> None:
        """Open (or make) the SQLite file at a path, or the PostgreSQL database of an address.

        Who waits for a turn or a connection gives up after `patience` seconds. The schema is brought up to
        date. Raises DatabaseUnusable.
        """
        self.url = _url(place)
        self.is_postgres = self.url.get_backend_name() == "postgresql"
        self._engine = _postgres(self.url, patience) if self.is_postgres else _sqlite(self.url, patience)
        # SQLite's own lock is asked for again and again, by whoever is lucky; its threads here stand in line.
        self._turn: AbstractContextManager[Any] = nullcontext() if self.is_postgres else threading.Lock()
        options = {"isolation_level": "REPEATABLE READ"} if self.is_postgres else {}
        self._reading = self._engine.execution_options(reading=True, **options)
        self._glancing = (
            self._engine.execution_options(reading=True, isolation_level="AUTOCOMMIT")
            if self.is_postgres
            else self._reading
        )
        try:
            _migrate(self._engine)
        except DatabaseError as error:
            self.close()
            raise DatabaseUnusable(_sentence(self.url, error)) from error

    @property
    def told(self) -> str:
        """What a start says of it, without its password; nothing of SQLite, which lies in the data folder."""
        return f", {self.url.render_as_string(hide_password=True)}" if self.is_postgres else ""

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction, committed at the end, rolled back on any exception."""
        with self._turn, Session(self._engine, expire_on_commit=False) as session, session.begin():
            yield session

    @contextmanager
    def glancing(self) -> Iterator[Session]:
        """Reads that need not agree with one another; each is by itself, which saves PostgreSQL two turns."""
        with Session(self._glancing) as session:
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One unchanging view; never waits for a writer."""
        with Session(self._reading) as session:
            yield session

    def close(self) -> None:
        """Close every connection."""
        self._engine.dispose()


def _url(place: Path | str) -> URL:
    if isinstance(place, Path):
        return URL.create("sqlite", database=str(place))
    try:
        url = make_url(place)
    except ArgumentError as error:
        raise DatabaseUnusable(_WRONG_ADDRESS) from error
    if url.get_backend_name() != "postgresql" or url.drivername not in {"postgresql", "postgresql+psycopg"}:
        raise DatabaseUnusable(_WRONG_ADDRESS)
    return url.set(drivername="postgresql+psycopg")


_WRONG_ADDRESS = (
    "The address of the database is none that is understood. Give one like "
    "postgresql+psycopg://user@host/database with --database, or none for SQLite in the data folder."
)


def _sqlite(url: URL, patience: int) -> Engine:
    engine = create_engine(url, connect_args={"timeout": patience}, hide_parameters=True)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _postgres(url: URL, patience: int) -> Engine:
    """Receipts are promises: a commit waits for the disk here whatever the server's default is."""
    options = f"-c synchronous_commit=on -c lock_timeout={patience}s -c timezone=UTC"
    try:
        engine = create_engine(
            url,
            isolation_level="READ COMMITTED",
            connect_args={"options": options, "connect_timeout": 10, "application_name": "baocaoxa-central"},
            pool_size=_CONNECTIONS,
            max_overflow=MOST_CONNECTIONS - _CONNECTIONS,
            pool_timeout=patience,
            pool_use_lifo=True,  # what was used last has its statements prepared
            pool_pre_ping=True,
            hide_parameters=True,  # neither errors nor logs hold answers
        )
    except ImportError as error:
        raise DatabaseUnusable(
            "PostgreSQL needs the driver psycopg: pip install baocaoxa[central]"
        ) from error
    event.listen(engine, "begin", _begin_postgres)
    return engine


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions by its own rules
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _begin_postgres(connection: Connection) -> None:
    if not connection.get_execution_options().get("reading", False):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITER})")


def _migrate(engine: Engine) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _sentence(url: URL, error: DatabaseError) -> str:
    said = str(error.orig).strip().partition("\n")[0]
    if url.get_backend_name() == "sqlite":
        return (
            f"The database {url.database} cannot be opened ({said}). It was left as it is. Let this user "
            "write to it and its folder, put it back from a backup, or choose another folder with --data."
        )
    return (
        f"The database {url.render_as_string(hide_password=True)} cannot be used ({said}). "
        "Look whether its server runs, and whether user, password and name are right; the user must own it."
    )
