"""A store that another program holds, or that may not be written, is well, and never told as damaged."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import DiskFull, StoreDamaged, StoreError, StoreHeld, StoreReadOnly
from desktop.events import EventBus
from desktop.store.copying import opened
from desktop.store.driver import SqlCipher
from desktop.store.opening import open_store
from desktop.store.refusals import told
from desktop.store.remembered import recall, remember
from tests.store.material import KEY
from tests.store.test_full_disk import ROOT, UNSHARE, can_mount


class Impatient(SqlCipher):
    """Waits for no lock."""

    def connect(self, uri: str, busy_seconds: float) -> Any:
        return super().connect(uri, 0)


@pytest.fixture
def holder(path: Path) -> Iterator[Any]:
    """Another program with the store open."""
    with closing(opened(path, "rw", KEY, Impatient())) as other:
        yield other


def test_a_store_held_by_another_program_is_not_called_damaged(path: Path, holder: Any) -> None:
    holder.execute("PRAGMA locking_mode=EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    before = path.read_bytes()
    with pytest.raises(StoreHeld) as held:
        open_store(path, KEY, EventBus(), 0, Impatient())
    assert held.value.path == str(path)
    assert path.read_bytes() == before
    holder.close()
    open_store(path, KEY, EventBus(), 0, Impatient()).close()


def test_a_write_while_another_program_writes_is_told_and_done_again_later(path: Path, holder: Any) -> None:
    store = open_store(path, KEY, EventBus(), 0, Impatient())
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreHeld):
        store.write(lambda session: remember(session, "a", 1))
    holder.execute("ROLLBACK")
    store.write(lambda session: remember(session, "a", 1))
    assert store.read(lambda session: recall(session, "a")) == 1
    store.close()


READ_ONLY = """
import sys
from pathlib import Path
from desktop.domain.errors import StoreError
from desktop.events import EventBus
from desktop.store.opening import open_store
from desktop.store.remembered import remember
from tests.store.material import KEY
try:
    store = open_store(Path(sys.argv[1]), KEY, EventBus(), 0)
    store.write(lambda session: remember(session, "a", 1))
except StoreError as error:
    print(type(error).__name__)
"""


def test_a_folder_for_reading_only_is_told(path: Path) -> None:
    if not can_mount(path.parent):
        pytest.skip("no right to mount here")
    folder = path.parent
    mount = f"mount --bind {folder} {folder} && mount -o remount,ro,bind {folder}"
    script = f"{mount} && exec {sys.executable} -c '{READ_ONLY}' {path}"
    done = subprocess.run(
        [*UNSHARE, "sh", "-c", script], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert (done.stdout, done.stderr) == ("StoreReadOnly\n", "")


class Refused(Exception):
    """As the driver says it."""

    def __init__(self, code: int) -> None:
        super().__init__("refused")
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("code", "writing", "kind"),
    [
        (5, False, StoreHeld),
        (5 | 1 << 8, True, StoreHeld),  # SQLITE_BUSY_RECOVERY
        (15, True, StoreHeld),
        (14, False, StoreHeld),  # the folder of the test may be written
        (10 | 15 << 8, False, StoreHeld),  # SQLITE_IOERR_LOCK
        (8, True, StoreReadOnly),
        (8 | 6 << 8, False, StoreReadOnly),  # SQLITE_READONLY_DIRECTORY
        (13, True, DiskFull),
        (10 | 3 << 8, True, DiskFull),
        (10 | 1 << 8, True, StoreDamaged),
        (10, False, StoreDamaged),
        (11, True, StoreDamaged),
        (26, False, StoreDamaged),
        (5 | 2 << 8, True, None),  # SQLITE_BUSY_SNAPSHOT, 1, 19, 21: mistakes of ours
        (1, True, None),
        (19, True, None),
        (21, True, None),
    ],
)
def test_what_each_code_means(path: Path, code: int, writing: bool, kind: type[StoreError] | None) -> None:
    said = told(Refused(code), path, writing)
    assert (None if said is None else type(said)) == kind
