"""The engine: no lost update, no half transaction, and a damaged file that nobody touches."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlmodel import Session

from desktop.domain.errors import StoreDamaged, StoreLocked, StoreMissing, StoreTooNew
from desktop.events import EventBus
from desktop.store.engine import Store, open_engine
from desktop.store.opening import open_store
from desktop.store.remembered import recall, remember
from tests.store.material import KEY, made, opened, started

ROUNDS = 50


def test_two_threads_lose_no_update(store: Store) -> None:
    store.write(lambda session: remember(session, "count", 0))
    meet = threading.Barrier(2)

    def add_one(session: Session) -> None:
        remember(session, "count", recall(session, "count") + 1)

    def count() -> None:
        meet.wait()
        for _ in range(ROUNDS):
            store.write(add_one)

    threads = [threading.Thread(target=count) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.read(lambda session: recall(session, "count")) == 2 * ROUNDS


def test_a_write_that_fails_leaves_nothing(store: Store) -> None:
    def work(session: Session) -> None:
        remember(session, "half", 1)
        session.flush()
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError):
        store.write(work)
    assert store.read(lambda session: recall(session, "half")) is None


def test_a_reader_sees_one_state_while_another_writes(store: Store) -> None:
    store.write(lambda session: remember(session, "a", 1))

    def work(session: Session) -> tuple[int, int]:
        before = recall(session, "a")
        session.expunge_all()
        thread = threading.Thread(target=lambda: store.write(lambda other: remember(other, "a", 2)))
        thread.start()
        thread.join()
        return before, recall(session, "a")

    assert store.read(work) == (1, 1)
    assert store.read(lambda session: recall(session, "a")) == 2


def test_settings_of_every_connection(store: Store) -> None:
    def work(session: Session) -> tuple[object, ...]:
        return tuple(
            session.connection().exec_driver_sql(f"PRAGMA {name}").scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        )

    assert store.read(work) == ("wal", 2, 1)
    assert store.write(work) == ("wal", 2, 1)


def test_nothing_of_it_is_readable_without_the_key(path: Path, store: Store) -> None:
    started(store, "r", snapshot="<data>tối nay</data>".encode())
    store.close()
    content = path.read_bytes()
    assert not content.startswith(b"SQLite format 3")
    assert "tối nay".encode() not in content


def test_a_closed_store_says_that_nobody_is_signed_in(store: Store) -> None:
    store.close()
    with pytest.raises(StoreLocked):
        store.read(lambda session: recall(session, "a"))


def test_a_missing_store_is_not_made_anew(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        open_store(tmp_path / "reports.db", KEY, EventBus(), 0)
    assert list(tmp_path.iterdir()) == []


def zeroed_head(content: bytes) -> bytes:
    return bytes(4096) + content[4096:]


def cut_short(content: bytes) -> bytes:
    return content[: len(content) // 2]


def cut_in_a_page(content: bytes) -> bytes:
    return content[:-1000]


def plain_text(content: bytes) -> bytes:
    return b"<html>not a store</html>" * 200


def emptied(content: bytes) -> bytes:
    return b""


@pytest.mark.parametrize("damage", [zeroed_head, cut_short, cut_in_a_page, plain_text, emptied])
def test_a_damaged_store_is_told_and_keeps_every_byte(path: Path, damage: Callable[[bytes], bytes]) -> None:
    path.write_bytes(damage(path.read_bytes()))
    before = path.read_bytes()
    with pytest.raises(StoreDamaged) as told:
        open_store(path, KEY, EventBus(), 0)
    assert told.value.path == str(path)
    assert path.read_bytes() == before


def test_damage_in_the_middle_is_told_when_it_is_met(path: Path) -> None:
    with opened(path) as store:
        for number in range(200):
            started(store, f"r{number}", snapshot=b"x" * 4000)
    content = bytearray(path.read_bytes())
    for page in range(len(content) // 8192, len(content) // 4096, 2):
        content[page * 4096 + 100] ^= 0xFF
    path.write_bytes(content)

    def read_all(session: Session) -> int:
        return len(session.connection().exec_driver_sql("SELECT * FROM draft").all())

    with opened(path) as store, pytest.raises(StoreDamaged):
        store.read(read_all)
    assert path.read_bytes() == bytes(content)


def test_another_key_does_not_open_it_and_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(StoreDamaged):
        open_store(path, bytes(31) + b"\1", EventBus(), 0)
    assert path.read_bytes() == before


def test_a_store_of_a_newer_version_is_left_alone(path: Path) -> None:
    engine = open_engine(path, KEY)
    with engine.connect() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
        connection.commit()
    engine.dispose()
    before = path.read_bytes()
    with pytest.raises(StoreTooNew):
        open_store(path, KEY, EventBus(), 0)
    assert path.read_bytes() == before


def test_a_folder_with_spaces_and_marks(tmp_path: Path) -> None:
    folder = tmp_path / "Báo cáo #1 ?x=y 100%"
    folder.mkdir()
    with opened(made(folder / "sổ.db")) as store:
        store.write(lambda session: remember(session, "a", 1))
    assert {"sổ.db"} <= {each.name for each in folder.iterdir()}
