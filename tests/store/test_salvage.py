"""What goes from a damaged store into a new one is as it was, or is left out; a full disk is told as that."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.domain.errors import DiskFull
from desktop.events import EventBus
from desktop.store.copying import opened as connected
from desktop.store.driver import SQLCIPHER, Driver
from desktop.store.engine import Store
from desktop.store.opening import finish_store, forget_half_made, make_store
from desktop.store.reserve import Reserve
from desktop.store.salvage import salvage
from tests.faults.disk import Disk, Fault, Kind, disk
from tests.faults.plain_sqlite import PlainSqlite
from tests.store.material import KEY, opened, started

PAGE = 4096
LONG = b"x" * 30_000


def drafts(path: Path) -> list[bytes]:
    with opened(path) as store:
        rows = store.read(
            lambda session: session.connection().exec_driver_sql("SELECT snapshot FROM draft").all()
        )
    return [row[0] for row in rows]


def deceives(path: Path) -> bool:
    """Whether a plain reading of a damaged store ends well, with an answer that is not as it was."""
    with closing(connected(path, "ro", KEY, SQLCIPHER)) as connection:
        try:
            rows = connection.execute("SELECT snapshot FROM draft").fetchall()
        except SQLCIPHER.module.DatabaseError:
            return False
    return any(row[0] != LONG for row in rows)


@pytest.mark.parametrize("filling", [bytes(PAGE), bytes(range(256)) * 16], ids=["zeros", "noise"])
def test_an_answer_whose_end_is_lost_is_left_out_and_not_filled_with_zeros(
    path: Path, tmp_path: Path, filling: bytes
) -> None:
    with opened(path) as store:
        for number in range(5):
            started(store, f"r{number}", snapshot=LONG)
    content = path.read_bytes()
    copy, tried = tmp_path / "copy.db", 0
    for page in range(2, len(content) // PAGE):
        copy.write_bytes(content[: page * PAGE] + filling + content[(page + 1) * PAGE :])
        if not deceives(copy):
            continue
        tried += 1
        target = tmp_path / f"new{page}.db"
        saved = {each.table: each for each in salvage(copy, target, KEY, SQLCIPHER)}
        finish_store(target)
        assert drafts(target) == [LONG] * 4, page
        assert not saved["draft"].whole
    assert tried, "SQLCipher hands out no zeros any more: nobody needs to look for them"


@pytest.fixture
def failing() -> Iterator[Disk]:
    with disk("salvage") as made:
        yield made


@pytest.mark.parametrize("kind", list(Kind))
def test_a_disk_that_takes_no_more_is_told_wherever_it_is_met(
    tmp_path: Path, failing: Disk, kind: Kind
) -> None:
    driver: Driver = PlainSqlite(failing.name)
    damaged, target = tmp_path / "plain.db", tmp_path / "new.db"
    make_store(damaged, KEY, driver)
    finish_store(damaged)
    store = Store(damaged, KEY, EventBus(), Reserve(tmp_path / "reserve.bin", 0), driver)
    for number in range(5):
        started(store, f"r{number}", snapshot=LONG)
    store.close()
    before = damaged.read_bytes()
    failing.forget()
    salvage(damaged, target, KEY, driver)
    points = failing.done
    for point in range(0, points, max(1, points // 12)):
        forget_half_made(target)
        failing.forget(Fault(point, kind, lasting=True))
        with pytest.raises(DiskFull):
            salvage(damaged, target, KEY, driver)
        assert failing.failed
        assert damaged.read_bytes() == before
        assert not (tmp_path / "work.db").exists()
    assert points > 24
