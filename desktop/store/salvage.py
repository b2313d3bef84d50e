"""What can still be read of a damaged store goes into a new one; the damaged one is only ever copied.

Each table is read row by row from both ends up to the damage, then the rows between one at a time. A row
whose owner could not be read (a draft without its report) is left out too, and counted.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from desktop.config import sync_folder
from desktop.domain.errors import SalvageStopped, StoreDamaged
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.store.copying import opened, prove
from desktop.store.driver import Driver
from desktop.store.opening import half_made, make_store
from desktop.store.secret import Secret

#: Rows between the readable ends that are tried one at a time.
_TRIED = 300
_LOGS = ("", "-wal")
#: Made anew from the rest: triggers and `desktop.store.filling` write it.
_MADE_ANEW = ("findable", "finding", "celled", "cell")
_SKIPPED = frozenset({"alembic_version", *_MADE_ANEW})


@dataclass(frozen=True)
class Saved:
    """What became of one table: rows in the new store, rows known to be lost, whether any may be missing."""

    table: str
    kept: int
    lost: int
    whole: bool


def quarantine(path: Path, folder: Path) -> Path:
    """Copy a store and its log, byte by byte, into a new `folder`; the path of the copy."""
    folder.mkdir()
    for end in _LOGS:
        source = path.with_name(path.name + end)
        if source.exists():
            shutil.copy2(source, folder / source.name)
    sync_folder(folder)
    return folder / path.name


def salvage(
    damaged: Path,
    target: Path,
    key: Secret,
    driver: Driver,
    tell: Tell = untold,
    stopped: Stopped = never,
) -> tuple[Saved, ...]:
    """Make the store `target` (half-made, for `finish_store`) of what `damaged`, a copy, still gives.

    `tell` hears of tables. Raises StoreDamaged when nothing of it can be read, not even the names of its
    tables; SalvageStopped.
    """
    work = damaged.with_name("work.db")
    for end in _LOGS:  # the log is folded in here, and the copy stays as it was found
        source = damaged.with_name(damaged.name + end)
        if source.exists():
            shutil.copy2(source, work.with_name(work.name + end))
    half_made(target).unlink(missing_ok=True)
    make_store(target, key, driver)
    old = _Old(work, key, driver)
    try:
        with closing(opened(half_made(target), "rw", key, driver)) as new:
            saved = _all(old, new, tell, stopped)
            new.execute("PRAGMA journal_mode=DELETE").fetchall()
    finally:
        old.close()
        for end in (*_LOGS, "-shm"):
            work.with_name(work.name + end).unlink(missing_ok=True)
    prove(half_made(target), key, driver)
    return saved


class _Old:
    """The damaged store, opened anew after each failure: a connection that met damage gives nothing more."""

    def __init__(self, path: Path, key: Secret, driver: Driver) -> None:
        self._path = path
        self._key = key
        self._driver = driver
        self._connection: Any = None

    def rows(self, query: str) -> Iterator[Any]:
        """Rows up to the damage; StoreDamaged there."""
        try:
            if self._connection is None:
                self._connection = opened(self._path, "rw", self._key, self._driver)
            cursor = self._connection.execute(query)
            while (row := cursor.fetchone()) is not None:
                yield row
        except self._driver.module.DatabaseError as error:
            self.close()
            raise StoreDamaged(str(self._path), str(error)) from error

    def close(self) -> None:
        """Let the file go."""
        if self._connection is not None:
            with suppress(self._driver.module.DatabaseError):
                self._connection.close()
            self._connection = None


def _all(old: _Old, new: Any, tell: Tell, stopped: Stopped) -> tuple[Saved, ...]:
    names = [row[0] for row in new.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
    new.execute("PRAGMA foreign_keys=OFF")
    new.execute("BEGIN IMMEDIATE")
    counts: dict[str, tuple[int, bool]] = {}
    for place, name in enumerate(names):
        tell(place, len(names))
        if name in _SKIPPED or name.startswith(("sqlite_", "finding_")):
            continue
        there = {row[1] for row in old.rows(f'PRAGMA table_info("{name}")')}
        columns = [
            row[1] for row in new.execute(f'PRAGMA table_info("{name}")').fetchall() if row[1] in there
        ]
        if columns:
            counts[name] = _table(old, new, name, columns, stopped)
    lost = dict.fromkeys(counts, 0)
    while broken := new.execute("PRAGMA foreign_key_check").fetchall():
        for table, row in {(each[0], each[1]) for each in broken}:
            new.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))  # noqa: S608 - our own names
            lost[table] += 1
    new.execute("DELETE FROM setting WHERE key = 'search_filled'")
    new.execute("COMMIT")
    return tuple(
        Saved(name, kept - lost[name], lost[name], whole and not lost[name])
        for name, (kept, whole) in counts.items()
    )


def _table(old: _Old, new: Any, name: str, columns: list[str], stopped: Stopped) -> tuple[int, bool]:
    """Bring over the rows of one table; how many, and whether all were read."""
    listed = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    put = f'INSERT OR IGNORE INTO "{name}" (rowid, {listed}) VALUES (?, {marks})'  # noqa: S608 - our own names
    select = f'SELECT rowid, {listed} FROM "{name}"'  # noqa: S608
    seen: set[int] = set()

    def bring(query: str) -> bool:
        """Bring what a query gives until it meets damage (False) or rows that are there already."""
        try:
            for row in old.rows(query):
                if row[0] in seen:
                    return True
                if stopped():
                    raise SalvageStopped
                seen.add(row[0])
                new.execute(put, tuple(row))
        except StoreDamaged:
            return False
        return True

    if bring(f"{select} ORDER BY rowid") or bring(f"{select} ORDER BY rowid DESC"):
        return len(seen), True
    for number in _between(seen):
        bring(f"{select} WHERE rowid = {number}")
    return len(seen), False


def _between(seen: set[int]) -> range:
    """Numbers in the widest gap between the ends, or after what was read when only one end was."""
    if not seen:
        return range(1, _TRIED)
    numbers = sorted(seen)
    gaps = [(b - a, a, b) for a, b in pairwise(numbers) if b - a > 1]
    if not gaps:
        return range(numbers[-1] + 1, numbers[-1] + _TRIED)
    _, first, last = max(gaps)
    return range(first + 1, min(last, first + _TRIED))
