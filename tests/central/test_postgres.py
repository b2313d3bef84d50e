"""What PostgreSQL does otherwise than SQLite: real concurrent transactions, sequences, a server elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from queue import Queue
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine
from sqlmodel import col, select

from sync.central import __main__ as commands
from sync.central.centre import count
from sync.central.database import Database, DatabaseUnusable
from sync.central.feed import tell
from sync.central.tables import CentralTable, Counter, FeedEntry
from tests.postgres import Cluster

BOTH_DATABASES = True
NOW = datetime(2026, 11, 16, 2, 0, tzinfo=UTC)


@pytest.fixture
def opened(database: str | None, tmp_path: Path) -> Iterator[Database]:
    """A database of either kind, opened."""
    found = Database(database or tmp_path / "a.db")
    yield found
    found.close()


@pytest.fixture
def server(postgres: Cluster) -> Iterator[Database]:
    """A database on PostgreSQL."""
    found = Database(postgres.create("of-this-test", "made"))
    yield found
    found.close()
    postgres.drop("of-this-test")


def numbers(database: Database) -> list[int]:
    """What a reader sees of the feed now."""
    with database.reading() as session:
        return [seq or 0 for seq in session.exec(select(FeedEntry.seq).order_by(col(FeedEntry.seq)))]


def say(session: Any, subject: str) -> None:
    tell(session, NOW, "notice", subject, "1", {})


def test_migrations_make_what_the_tables_say(postgres: Cluster) -> None:
    engine = create_engine(postgres.url("made"))
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, CentralTable.metadata) == []
    engine.dispose()


def test_a_sequence_alone_skips_a_late_commit(server: Database) -> None:
    """What is guarded against: without the writer's lock the later number is seen first."""
    insert = (
        "INSERT INTO feed (kind, subject, rev, body, superseded, at) "
        "VALUES ('notice', 'x', '1', '{}', false, now()) RETURNING seq"
    )
    engine = create_engine(server.url)
    with engine.connect() as early, engine.connect() as late:
        first = early.exec_driver_sql(insert).scalar_one()
        second = late.exec_driver_sql(insert).scalar_one()
        late.commit()
        assert first < second
        assert numbers(server) == [second]  # a cursor here would never come back for `first`
        early.commit()
        assert numbers(server) == [first, second]
    engine.dispose()


def test_numbers_follow_the_order_of_commits(opened: Database) -> None:
    """The second to write gets its number only after the first has committed: no reader sees a hole."""
    began, over, seen = threading.Event(), threading.Event(), Queue[list[int]]()

    def second() -> None:
        began.set()
        with opened.writing() as session:
            say(session, "second")
            over.set()
        seen.put(numbers(opened))

    other = threading.Thread(target=second)
    with opened.writing() as session:
        say(session, "first")
        other.start()
        began.wait()
        assert numbers(opened) == []
        assert not over.is_set()  # it waits for its turn
    other.join()
    assert over.is_set()
    assert len(seen.get()) == 2


def test_serials_have_no_gaps_though_some_are_undone(opened: Database) -> None:
    class Undone(Exception):
        pass

    def often() -> None:
        for turn in range(30):
            try:
                with opened.writing() as session:
                    count(session, "receipt")
                    if turn % 3 == 0:
                        raise Undone
            except Undone:
                continue

    threads = [threading.Thread(target=often) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with opened.reading() as session:
        found = session.get(Counter, "receipt")
        assert found is not None
        assert found.value == 60


def test_a_commit_waits_for_the_disk_whatever_the_server_says(server: Database) -> None:
    with server.writing() as session:
        assert session.connection().exec_driver_sql("SHOW synchronous_commit").scalar_one() == "on"


@pytest.mark.parametrize(
    "address", ["mysql://a/b", "sqlite:///x", "nonsense", "postgresql+asyncpg://a/b", ""]
)
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(DatabaseUnusable, match="postgresql"):
        Database(address)


def test_a_server_that_is_not_there_is_told_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"postgresql://centre:very-secret@/baocaoxa?host={tmp_path}"
    assert commands.main(["--data", str(tmp_path), "--database", url, "devices"]) == 1
    said = capsys.readouterr()
    assert "cannot be used" in said.err
    assert "Look whether its server runs" in said.err
    assert "very-secret" not in said.err + said.out


#: A look at the PCs ends the connection that looks, as a server that is stopped does.
_GONE = """
    ALTER TABLE device RENAME TO pcs;
    CREATE VIEW device AS
    WITH gone AS MATERIALIZED (SELECT pg_terminate_backend(pg_backend_pid()) AS now)
    SELECT pcs.* FROM gone LEFT JOIN pcs ON gone.now
"""


def test_a_command_whose_server_goes_away_says_so(
    postgres: Cluster, server: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with server.writing() as session:
        session.connection().exec_driver_sql(_GONE)
    url = postgres.url("of-this-test")
    assert commands.main(["--data", str(tmp_path), "--database", url, "devices"]) == 1
    _told(capsys)


def test_a_command_that_waits_in_vain_says_so(
    postgres: Cluster, server: Database, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody holds a table; its server ends the waiting, before the centre's own patience of 30 s does."""
    with server.writing() as session:
        session.connection().exec_driver_sql('ALTER DATABASE "of-this-test" SET statement_timeout = 3000')
    url = postgres.url("of-this-test")
    with server.reading() as session:
        session.connection().exec_driver_sql("LOCK TABLE device IN ACCESS EXCLUSIVE MODE")
        assert commands.main(["--data", str(tmp_path), "--database", url, "devices"]) == 1
    _told(capsys)


def _told(capsys: pytest.CaptureFixture[str]) -> None:
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("baocaoxa-central: The database failed in the middle (")
    assert "give the command again" in said.err
    assert said.err.count("\n") == 1
