from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from sync.central import aside_tables, phone_tables  # noqa: F401 - their tables belong to those compared
from sync.central.centre import count
from sync.central.database import Database
from sync.central.tables import CentralTable, Counter


def test_migrations_make_what_the_tables_say(tmp_path: Path) -> None:
    Database(tmp_path / "a.db").close()
    engine = create_engine(f"sqlite:///{tmp_path / 'a.db'}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, CentralTable.metadata) == []
    engine.dispose()


def test_opening_again_keeps_everything(tmp_path: Path) -> None:
    for expected in (1, 2):
        database = Database(tmp_path / "a.db")
        with database.writing() as session:
            assert count(session, "receipt") == expected
        database.close()


def test_safe_settings(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db")
    with database.reading() as session:
        connection = session.connection()
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
    database.close()


def test_no_update_is_lost(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db")

    def raise_often() -> None:
        for _ in range(50):
            with database.writing() as session:
                count(session, "receipt")

    threads = [threading.Thread(target=raise_often) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with database.reading() as session:
        found = session.get(Counter, "receipt")
        assert found is not None
        assert found.value == 100
    database.close()


def test_readers_never_wait(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db")
    with database.writing() as writer:
        count(writer, "receipt")
        with database.reading() as reader:
            assert reader.get(Counter, "receipt") is None
    database.close()


def test_it_is_plain_sqlite(tmp_path: Path) -> None:
    Database(tmp_path / "a.db").close()
    connection = sqlite3.connect(tmp_path / "a.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
