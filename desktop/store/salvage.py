"""What can still be read of a damaged store goes into a new one; the damaged one is only ever copied.

Each table is read row by row from both ends up to the damage, then the rows between one at a time. A row
whose owner could not be read (a draft without its report) is left out too, and counted. For a page
that does not prove authentic SQLCipher gives zeros and says nothing: so does a row whose last page it is, and
it is left out for that.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from desktop.config import sync_folder
from desktop.domain.errors import DiskFull, SalvageStopped, StoreDamaged
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.store.bad_blocks import copy_readable
from desktop.store.copying import opened, prove
from desktop.store.driver import Driver
from desktop.store.opening import forget_half_made, half_made, make_store
from desktop.store.refusals import full, told
from desktop.store.secret import Secret

#: Rows between the readable ends that are tried one at a time.
_TRIED = 300
_LOGS = ("", "-wal")
#: Bytes beside the stores: an empty store is larger than a damaged one may be.
SPARE = 16 * 1024 * 1024
#: Made anew from the rest: triggers and `desktop.store.filling` write it.
_MADE_ANEW = ("findable", "finding", "celled", "cell", "draft_said")
#: A row with less in it lies in one page, and that gives all or nothing.
_IN_ONE_PAGE, _KEY = 3900, 100
_SKIPPED = frozenset({"alembic_version", *_MADE_ANEW})


@dataclass(frozen=True)
class Saved:
    """What became of one table: rows in the new store, rows known to be lost, whether any may be missing."""

    table: str
    kept: int
    lost: int
    whole: bool


def room_for(path: Path) -> int:
    """Bytes of the disk that reading a damaged store takes: it put aside, as it is read, and the new one."""
    logs = (path.with_name(path.name + end) for end in _LOGS)
    return 3 * sum(each.stat().st_size for each in logs if each.exists()) + SPARE


def quarantine(path: Path, folder: Path, stopped: Stopped = never) -> tuple[Path, int]:
    """Copy a store and its log into a new `folder`: the path of the copy, pages the disk did not give.

    Raises OSError, SalvageStopped.
    """
    folder.mkdir()
    lost = 0
    for end in _LOGS:
        source = path.with_name(path.name + end)
        if source.exists():
            lost += copy_readable(source, folder / source.name, stopped)
    sync_folder(folder)
    return folder / path.name, lost


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
    tables; DiskFull, OSError, SalvageStopped.
    """
    work = damaged.with_name("work.db")
    for end in _LOGS:  # the log is folded in here, and the copy stays as it was found
        source = damaged.with_name(damaged.name + end)
        if source.exists():
            copy_readable(source, work.with_name(work.name + end), stopped)
    forget_half_made(target)
    old = _Old(work, key, driver)
    try:
        make_store(target, key, driver)
        with closing(opened(half_made(target), "rw", key, driver)) as new:
            new.execute(
                "PRAGMA journal_mode=MEMORY"
            ).fetchall()  # nobody keeps half of it, and room is little
            saved = _all(old, new, tell, stopped)
            new.execute("PRAGMA journal_mode=DELETE").fetchall()
    except driver.module.DatabaseError as error:  # of the new one: those of the old one are told already
        if (known := told(error, target, writing=True)) is None:
            raise
        raise known from error
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
        """Rows up to the damage; StoreDamaged there. DiskFull."""
        try:
            if self._connection is None:
                self._connection = opened(self._path, "rw", self._key, self._driver)
            cursor = self._connection.execute(query)
            while (row := cursor.fetchone()) is not None:
                yield row
        except self._driver.module.DatabaseError as error:
            self.close()
            if full(error):
                raise DiskFull from error
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
    counts: dict[str, tuple[int, int, bool]] = {}
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
    lost = {name: cut for name, (_, cut, _) in counts.items()}
    while broken := new.execute("PRAGMA foreign_key_check").fetchall():
        for table, row in {(each[0], each[1]) for each in broken}:
            new.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))  # noqa: S608 - our own names
            lost[table] += 1
    new.execute("DELETE FROM setting WHERE key = 'search_filled'")
    new.execute("COMMIT")
    return tuple(
        Saved(name, kept - lost[name], lost[name], whole and not lost[name])
        for name, (kept, _, whole) in counts.items()
    )


def _table(old: _Old, new: Any, name: str, columns: list[str], stopped: Stopped) -> tuple[int, int, bool]:
    """Bring over the rows of one table; how many were read, how many of these not whole, whether all were."""
    listed = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    put = f'INSERT OR IGNORE INTO "{name}" (rowid, {listed}) VALUES (?, {marks})'  # noqa: S608 - our own names
    select = f'SELECT rowid, {listed} FROM "{name}"'  # noqa: S608
    seen: set[int] = set()
    cut: set[int] = set()

    def bring(query: str) -> bool:
        """Bring what a query gives until it meets damage (False) or rows that are there already."""
        try:
            for row in old.rows(query):
                if row[0] in seen:
                    return True
                if stopped():
                    raise SalvageStopped
                seen.add(row[0])
                if _ends_in_zeros(row[1:]):
                    cut.add(row[0])
                else:
                    new.execute(put, tuple(row))
        except StoreDamaged:
            return False
        return True

    if bring(f"{select} ORDER BY rowid") or bring(f"{select} ORDER BY rowid DESC"):
        return len(seen), len(cut), True
    for number in _between(seen):
        bring(f"{select} WHERE rowid = {number}")
    return len(seen), len(cut), False


def _ends_in_zeros(values: tuple[Any, ...]) -> bool:
    """Whether the end of a long row was lost: no text has a zero in it, no XML ends in one; keys may."""
    long = [each for each in values if isinstance(each, str | bytes)]
    return sum(len(each) for each in long) > _IN_ONE_PAGE and any(
        "\0" in each if isinstance(each, str) else len(each) > _KEY and each.endswith(b"\0") for each in long
    )


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
