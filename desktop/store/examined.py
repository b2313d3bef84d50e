"""The store looked at from outside its rows: revision, whether it is sound, how large, how many of each."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import text
from sqlmodel import Session, SQLModel

from desktop.store import migrations
from desktop.store.engine import Store

#: Faults of the file that are told; one is enough to know that it must be saved.
_FAULTS = 5


@dataclass(frozen=True)
class Examined:
    """`revision` of the tables; `sound` "ok" or what SQLite found; sizes in pages; `rows` by table."""

    revision: str
    sound: str
    pages: int
    page_bytes: int
    free_pages: int
    rows: tuple[tuple[str, int], ...]


def examine(store: Store) -> Examined:
    """Look through the whole file; seconds for a large one, so not on the main thread."""
    return store.read(_examined)


def _examined(session: Session) -> Examined:
    connection = session.connection()

    def number(pragma: str) -> int:
        return int(connection.execute(text(f"PRAGMA {pragma}")).scalar_one())

    found = connection.execute(text(f"PRAGMA quick_check({_FAULTS})")).scalars().all()
    tables = sorted(SQLModel.metadata.tables)
    present = set(connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars())
    count = {
        name: int(connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one())  # noqa: S608 - own names
        for name in tables
        if name in present
    }
    return Examined(
        migrations.current(connection) or "none",
        "ok" if list(found) == ["ok"] else f"{len(found)} faults",  # their words may quote an index's content
        number("page_count"),
        number("page_size"),
        number("freelist_count"),
        tuple(count.items()),
    )
