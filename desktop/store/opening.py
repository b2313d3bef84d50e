"""Making and opening a store file, so that a damaged one is told from a missing one and never touched."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.exc import DBAPIError

from desktop.config import sync_folder
from desktop.domain.errors import StoreDamaged, StoreMissing
from desktop.events import EventBus
from desktop.store import migrations
from desktop.store.driver import SQLCIPHER, Driver
from desktop.store.engine import Store, open_engine
from desktop.store.refusals import told_error
from desktop.store.reserve import Reserve
from desktop.store.secret import Secret

HALF_MADE = ".half"
_PAGE = 4096  # bytes, SQLCipher 4


def get_ready() -> None:
    """Put the tables together, as the first question to a store would have to."""
    from sqlalchemy.orm import configure_mappers

    configure_mappers()


def open_store(
    path: Path, key: Secret, bus: EventBus, reserve_bytes: int, driver: Driver = SQLCIPHER
) -> Store:
    """Open an existing store and bring its schema up to date.

    Raises StoreMissing, StoreDamaged (the file keeps every byte), StoreHeld, StoreReadOnly, StoreTooNew.
    """
    if not path.exists():
        raise StoreMissing(str(path))
    wal = path.with_name(path.name + "-wal")
    if path.stat().st_size % _PAGE and not (wal.exists() and wal.stat().st_size):
        # SQLite reads a cut page as far as it goes; only a log still to be folded in may mend it.
        raise StoreDamaged(str(path), "its last page is cut")
    if _probe(path, key, driver) != migrations.HEAD:
        migrate(path, key, driver=driver)
    reserve = Reserve(path.with_name("reserve.bin"), reserve_bytes)
    reserve.make()
    return Store(path, key, bus, reserve, driver)


def make_store(path: Path, key: Secret, driver: Driver = SQLCIPHER) -> None:
    """Make an empty store under a half-made name, for `finish_store`."""
    half = path.with_name(path.name + HALF_MADE)
    migrate(half, key, mode="rwc", driver=driver)


def half_made(path: Path) -> Path:
    """Where `make_store` puts the store that will be `path`."""
    return path.with_name(path.name + HALF_MADE)


def finish_store(path: Path) -> None:
    """Give a half-made, closed store its name."""
    half_made(path).replace(path)
    sync_folder(path.parent)


def forget_half_made(path: Path) -> None:
    """Remove what was made of the store that would have been `path`."""
    half = half_made(path)
    for left in half.parent.glob(f"{half.name}*"):
        left.unlink(missing_ok=True)


def clear_half_made(folder: Path) -> None:
    """Remove what an interrupted first run left: stores that no vault ever named."""
    for left in folder.glob(f"*{HALF_MADE}*"):
        left.unlink(missing_ok=True)


def _probe(path: Path, key: Secret, driver: Driver) -> str:
    """Revision of the schema, read without the right to write."""
    engine = open_engine(path, key, "ro", driver)
    try:
        with engine.connect() as connection:
            revision = migrations.current(connection)
    except DBAPIError as error:
        raise told_error(error, path) or StoreDamaged(str(path), str(error.orig)) from error
    finally:
        engine.dispose()
    if revision is None:
        raise StoreDamaged(str(path), "it has no tables")
    return revision


def migrate(
    path: Path, key: Secret, mode: str = "rw", to: str = migrations.HEAD, driver: Driver = SQLCIPHER
) -> None:
    """Bring the schema of a closed store to a revision. Raises StoreTooNew, StoreError."""
    engine = open_engine(path, key, mode, driver)
    try:
        migrations.upgrade(engine, to)
    except DBAPIError as error:
        told = told_error(error, path, writing=True)
        if told is None:
            raise
        raise told from error
    finally:
        engine.dispose()
