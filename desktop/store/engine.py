"""SQLModel over SQLCipher: one encrypted file, WAL, `synchronous=FULL`, writes in `BEGIN IMMEDIATE`.

SQLAlchemy's own transactions begin late and lose updates between threads; so the driver is left in
autocommit and the `begin` event opens the transaction: IMMEDIATE for `Store.write`, plain for reads.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import create_engine, event
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlmodel import Session

from desktop import private
from desktop.domain.errors import DiskFull, StoreLocked, ViewingOnly
from desktop.events import DiskFreed, DiskLow, EventBus
from desktop.store.driver import SQLCIPHER, Driver
from desktop.store.refusals import told_error
from desktop.store.reserve import Reserve
from desktop.store.secret import Secret, wiped
from desktop.store.turns import Turns

T = TypeVar("T")

_WRITES = "baocaoxa_writes"
#: So many questions are kept compiled, those asked last: 20 KB each.
_QUESTIONS = 120
_BUSY_SECONDS = 10.0


def open_engine(path: Path, key: Secret, mode: str = "rw", driver: Driver = SQLCIPHER) -> Engine:
    """An engine on the encrypted file; opens nothing yet. `key` has 32 bytes; `mode` is ro, rw or rwc.

    A connection wanted once the key is wiped raises StoreLocked.
    """
    uri = address(path, mode)
    if mode == "rwc":
        private.file(path)  # what SQLite writes beside it has the same mode
    engine = create_engine(
        "sqlite://",
        module=driver.module,
        creator=lambda: driver.connect(uri, _BUSY_SECONDS),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=8,
        hide_parameters=True,  # neither errors nor logs hold answers
        query_cache_size=_QUESTIONS,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        if wiped(key):
            raise StoreLocked
        cursor = connection.cursor()
        cursor.execute("PRAGMA cipher_log_level = NONE")  # errors are told, not printed
        cursor.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        if mode != "ro":
            cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")
        cursor.execute("PRAGMA foreign_keys=ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def address(path: Path, mode: str) -> str:
    """SQLite's `file:` address of a path."""
    from urllib.parse import quote

    text = path.resolve().as_posix()
    return f"file:{quote(text if text.startswith('/') else '/' + text)}?mode={mode}"


class Store:
    """One open store. `read` and `write` run a piece of work in one transaction, from any thread.

    A store that proves unreadable raises StoreDamaged; nothing here ever deletes or replaces its file. One
    that another program holds raises StoreHeld, one that may not be written StoreReadOnly.
    A write that finds no room gives up the reserve, says so (DiskLow), and is done once more; then DiskFull.
    """

    def __init__(
        self, path: Path, key: Secret, bus: EventBus, reserve: Reserve, driver: Driver = SQLCIPHER
    ) -> None:
        self.path = path
        self._bus = bus
        self._reserve = reserve
        self._refilling = threading.Lock()
        self._turns = Turns()
        #: Looked at only: whatever would be written is refused with ViewingOnly.
        self.viewing = False
        #: How often something was written since this was opened.
        self.written = 0
        self._engine: Engine | None = open_engine(path, key, driver=driver)
        self._writing = self._engine.execution_options(**{_WRITES: True})

    def read(self, work: Callable[[Session], T]) -> T:
        """Run `work` on one consistent state of the store."""
        with self._session(writes=False) as session:
            return self._guarded(lambda: work(session), writing=False)

    def write(self, work: Callable[[Session], T]) -> T:
        """Run `work` and commit, or leave everything as it was. It may run twice, so it does only that."""
        if self.viewing:
            raise ViewingOnly
        try:
            return self._write(work)
        except DiskFull:
            if not self._reserve.release():
                raise
        saved = False
        try:
            result = self._write(work)
            saved = True
        finally:
            self._bus.publish(DiskLow(self._reserve.free(), saved))
        return result

    def _write(self, work: Callable[[Session], T]) -> T:
        with self._turns, self._session(writes=True) as session:

            def through() -> T:
                result = work(session)
                session.commit()
                return result

            done = self._guarded(through, writing=True)
            self.written += 1
            return done

    @property
    def reserve_spent(self) -> bool:
        """Whether the reserve is not kept though it should be: given up, or there was no room for it."""
        return self._reserve.spent

    def refill_reserve(self) -> bool:
        """Keep room back where it is not kept, once there is some to spare; whether it is kept now.

        Writes and syncs the whole reserve then: not for the main thread.
        """
        with self._refilling:
            if not self._reserve.spent:
                return True
            if not self._reserve.make():
                return False
        self._bus.publish(DiskFreed())
        return True

    def close(self) -> None:
        """Give every connection back; the last one folds the write-ahead log into the file."""
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None

    def _session(self, writes: bool) -> Session:
        if self._engine is None:
            raise StoreLocked
        return Session(self._writing if writes else self._engine, expire_on_commit=False)

    def _guarded(self, work: Callable[[], T], writing: bool) -> T:
        try:
            return work()
        except DBAPIError as error:
            told = told_error(error, self.path, writing)
            if told is None:
                raise
            raise told from error
