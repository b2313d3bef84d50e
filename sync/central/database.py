"""The centre's database: embedded SQLite, or PostgreSQL for several workers. Every commit is synced.

One writer at a time: SQLite has one lock, on PostgreSQL a transaction that writes takes an advisory lock when
it begins and gives it back after its commit. So numbers given in a transaction (`seq` of the feed, serials of
receipts) follow the order of commits, and a plain read-then-write loses no update.

On PostgreSQL reports of several communes are taken in beside each other (`taking`), with three locks that are
asked for in this order and given back after the commit:
1. the writer's, shared: none of those who write alone (`writing`) is at work meanwhile;
2. the commune's: what is read of it stays so until it is written;
3. the turn (`in_turn`), as late as can be: who has it gives numbers, and nobody else until it has committed.
Who holds a later one never asks for an earlier one, nor waits for anybody's row: nobody waits in a circle.
"""

from __future__ import annotations

import threading
import zlib
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from time import monotonic
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import (
    ArgumentError,
    DatabaseError,
    DBAPIError,
    DisconnectionError,
    OperationalError,
    PendingRollbackError,
    SQLAlchemyError,
)
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.pool import ConnectionPoolEntry
from sqlmodel import Session

MIGRATIONS = Path(__file__).parent / "migrations"
#: The advisory lock of all who write; any number, so long as it is always the same.
WRITER = 3_321_0034
#: That of who gives numbers beside others, and the class of those of communes.
TURN, COMMUNE = 3_321_0035, 3_321
#: Seconds a writer waits for its turn before it gives up (503 for a PC, which then comes again).
PATIENCE = 30
#: Class of SQLSTATE by which PostgreSQL says that what is to be written passes a limit: no fault of its own.
_TOO_LARGE = "54"
#: Connections one worker keeps to PostgreSQL, and how many it has in a rush.
_CONNECTIONS, MOST_CONNECTIONS = 8, 16
#: Seconds a connection lay unused from which on it is asked whether it still lives before it is used.
LAIN = 1.0
_LEFT = "left"

#: The transaction and its first two locks in one round trip.
_BESIDE = (
    "BEGIN ISOLATION LEVEL READ COMMITTED; "
    f"SELECT pg_advisory_xact_lock_shared({WRITER}), pg_advisory_xact_lock({COMMUNE}, {{commune}})"
)
_IN_TURN = f"SELECT pg_advisory_xact_lock({TURN})"
#: In a session's `info`, until it has its turn.
_TURNLESS = "turnless"


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


def failure(error: SQLAlchemyError) -> str:
    """What is said at the command line of a database that failed in the middle. Raises what is a bug."""
    if not is_away(error) and type(error) is not DatabaseError:
        raise error
    said = str(error.orig if isinstance(error, DBAPIError) else error).strip().partition("\n")[0]
    return (
        f"The database failed in the middle ({said}). What it was about to write is not written, what was "
        "written before stays. Look whether its server runs and its disk has room, or wait until another "
        "command is done; then give the command again."
    )


def in_turn(session: Session) -> None:
    """From here on numbers follow the order of commits: who takes in beside others waits for its turn.

    Never in a savepoint of `Database.taking`, which would give it back when it is undone.
    """
    if session.info.pop(_TURNLESS, False):
        session.connection().exec_driver_sql(_IN_TURN)


class Database:
    """Hands out sessions. A write takes the lock when it begins: no update is ever lost."""

    def __init__(self, place: Path | str, patience: int = PATIENCE, lain: float = LAIN) -> None:
        """Open (or make) the SQLite file at a path, or the PostgreSQL database of an address.

        Who waits for a turn or a connection gives up after `patience` seconds; PostgreSQL is asked whether a
        connection still lives that lay unused for `lain` seconds. The schema is brought up to date. Raises
        DatabaseUnusable.
        """
        self.url = _url(place)
        self.is_postgres = self.url.get_backend_name() == "postgresql"
        self._engine = (
            _postgres(self.url, patience, lain) if self.is_postgres else _sqlite(self.url, patience)
        )
        # SQLite's own lock is asked for again and again, by whoever is lucky; its threads here stand in line.
        self._turn: AbstractContextManager[Any] = nullcontext() if self.is_postgres else threading.Lock()
        options = {"isolation_level": "REPEATABLE READ"} if self.is_postgres else {}
        # The driver sends no BEGIN of its own then: `_BESIDE` has one.
        self._beside = self._engine.execution_options(beside=True, isolation_level="AUTOCOMMIT")
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
    def taking(self, unit: str) -> Iterator[Session]:
        """As `writing`, of one commune's rows only: on PostgreSQL beside others. Numbers: after `in_turn`."""
        if not self.is_postgres:
            with self.writing() as session:
                yield session
            return
        with Session(self._beside, expire_on_commit=False) as session, session.begin():
            commune = zlib.crc32(unit.encode()) - 2**31  # a lock's number has 32 bits and a sign
            session.connection().exec_driver_sql(_BESIDE.format(commune=commune))
            session.info[_TURNLESS] = True
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


def _postgres(url: URL, patience: int, lain: float) -> Engine:
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
            hide_parameters=True,  # neither errors nor logs hold answers
        )
    except ImportError as error:
        raise DatabaseUnusable(
            "PostgreSQL needs the driver psycopg: pip install baocaoxa[central]"
        ) from error
    event.listen(engine, "begin", _begin_postgres)
    event.listen(engine, "checkin", _left)
    event.listen(engine, "checkout", partial(_taken_up, engine, lain))
    return engine


def _left(_connection: object, record: ConnectionPoolEntry) -> None:
    record.info[_LEFT] = monotonic()


def _taken_up(
    engine: Engine, lain: float, connection: Any, record: ConnectionPoolEntry, _proxy: object
) -> None:
    """The server may have been restarted while nobody asked it anything: then another connection is made."""
    if _LEFT not in record.info or monotonic() - record.info[_LEFT] < lain:
        return
    assert engine.dialect.dbapi is not None  # noqa: S101 - it has connected
    try:
        engine.dialect.do_ping(connection)
    except engine.dialect.dbapi.Error as error:
        raise DisconnectionError("the server is away, or was") from error


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not begin transactions by its own rules
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _begin_sqlite(connection: Connection) -> None:
    reading = connection.get_execution_options().get("reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def _begin_postgres(connection: Connection) -> None:
    if not connection.get_execution_options().keys() & {"reading", "beside"}:
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
