"""A copy of an open store, made while it is worked on, and the proof that the copy opens and is whole."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from desktop import private
from desktop.domain.errors import StoreDamaged
from desktop.store.driver import Driver
from desktop.store.engine import address
from desktop.store.secret import Secret

_PAGES = 256  # a step: 1 MiB, some milliseconds in which nobody else writes
_BUSY_SECONDS = 10.0


def copy_store(
    source: Path,
    target: Path,
    key: Secret,
    driver: Driver,
    progress: Callable[[int, int], None],
    new_key: Secret | None = None,
) -> None:
    """Copy by SQLite's backup API into one file without a log, encrypted with the same key or with a new one.

    `progress(pages done, pages in all)` after each step; what it raises ends the copying. Raises the driver's
    errors, StoreDamaged when the copy is not whole; the half copy is the caller's to remove.
    """
    with (
        closing(opened(source, "ro", key, driver)) as whole,
        closing(opened(target, "rwc", key if new_key is None else new_key, driver)) as copy,
    ):
        whole.backup(copy, pages=_PAGES, progress=lambda _, left, pages: progress(pages - left, pages))
        copy.execute("PRAGMA journal_mode=DELETE").fetchall()
    prove(target, key if new_key is None else new_key, driver)


def prove(path: Path, key: Secret, driver: Driver) -> None:
    """Read every page of a closed store. Raises StoreDamaged."""
    try:
        with closing(opened(path, "ro", key, driver)) as connection:
            broken = connection.execute("PRAGMA cipher_integrity_check").fetchall()
            said = [row[0] for row in [*broken, *connection.execute("PRAGMA integrity_check").fetchall()]]
    except driver.module.DatabaseError as error:
        raise StoreDamaged(str(path), str(error)) from error
    if said != ["ok"]:
        raise StoreDamaged(str(path), str(said[0]) if said else "it cannot be checked")


def opened(path: Path, mode: str, key: Secret, driver: Driver) -> Any:
    """A connection of the driver itself, with the key given; the caller closes it."""
    if mode == "rwc":
        private.file(path)
    connection = driver.connect(address(path, mode), _BUSY_SECONDS)
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    return connection
