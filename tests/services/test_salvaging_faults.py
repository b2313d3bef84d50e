"""A damaged store on a disk that fails or is full: the rest is read, or a sentence says what is wanted."""

from __future__ import annotations

import builtins
import errno
import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop.app import App
from desktop.config import Config
from desktop.domain.errors import BaocaoxaError, RoomNeeded, StoreDamaged
from desktop.domain.views import ReportFilter
from tests.services.conftest import PASSWORD
from tests.services.test_salvaging import PAGE, digest, filled, pages
from tests.services.test_session import store_file
from tests.store.worn import BadFile, Swapped, swapped

__all__ = ["filled", "swapped"]


@pytest.fixture
def worn(config: Config, swapped: Swapped) -> Callable[[set[int]], None]:
    """Lets the disk fail at some pages of the store, for whoever opens the file to read it."""
    whole = io.open

    def fail(bad: set[int]) -> None:
        store = store_file(config)

        def opened(path: Any, mode: str = "r", *args: Any, **more: Any) -> Any:
            if isinstance(path, Path) and path == store and mode == "rb":
                return BadFile(path, bad)
            return whole(path, mode, *args, **more)

        swapped.put(io, "open", opened)
        swapped.put(builtins, "open", opened)

    return fail


def everything(config: Config) -> dict[Path, bytes]:
    found = {path: path.read_bytes() for path in config.profile.rglob("*") if path.is_file()}
    return {path: content for path, content in found.items() if path.suffix != ".log"}


def test_with_bad_sectors_the_rest_goes_into_a_new_store(
    app: App, config: Config, filled: list[str], worn: Callable[[set[int]], None]
) -> None:
    store = store_file(config)
    before = store.read_bytes()
    last = len(before) // PAGE - 2
    worn({last, last - 2})
    found = app.session.salvage("an", PASSWORD)
    assert found.unread == 2 * PAGE
    assert "2 pages" in (found.copy / "what-was-read.txt").read_text()
    copy = (found.copy / store.name).read_bytes()
    differ = {
        at // PAGE for at in range(0, len(before), PAGE) if copy[at : at + PAGE] != before[at : at + PAGE]
    }
    assert differ == {last, last - 2}
    assert len(copy) == len(before)
    workplace = app.session.sign_in("an", PASSWORD)
    assert workplace.reports.count(ReportFilter()) == found.reports >= len(filled) - 1


def test_with_bad_sectors_the_rest_can_be_looked_at(
    app: App,
    config: Config,
    filled: list[str],
    worn: Callable[[set[int]], None],
    swapped: Swapped,
) -> None:
    before = everything(config)
    worn({store_file(config).stat().st_size // PAGE - 2})
    assert app.session.view("an", PASSWORD).reports.count(ReportFilter()) >= len(filled) - 1
    app.session.sign_out()
    swapped.undo()
    assert everything(config) == before


def test_a_disk_that_gives_nothing_is_told_and_nothing_is_made(
    app: App,
    config: Config,
    filled: list[str],
    worn: Callable[[set[int]], None],
    swapped: Swapped,
) -> None:
    before = everything(config)
    worn(set(range(store_file(config).stat().st_size // PAGE + 1)))
    with pytest.raises(StoreDamaged):
        app.session.salvage("an", PASSWORD)
    swapped.undo()
    assert everything(config) == before


@pytest.mark.parametrize("way", ["salvage", "view"])
@pytest.mark.parametrize("share", [0, 2, 3])
def test_a_full_disk_is_told_with_the_room_that_is_wanted(
    app: App, config: Config, filled: list[str], swapped: Swapped, way: str, share: int
) -> None:
    pages(store_file(config), lambda count: [count - 2])
    before, size = everything(config), store_file(config).stat().st_size
    if share:
        fail_after(swapped, size * share // 2)
    else:
        swapped.put(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(10**9, 10**9, 1000))
    with pytest.raises(RoomNeeded) as told:
        {"salvage": app.session.salvage, "view": app.session.view}[way]("an", PASSWORD)
    assert told.value.needed > max(3 * size, told.value.free)
    assert everything(config) == before
    swapped.undo()
    assert app.session.salvage("an", PASSWORD).reports >= len(filled) - 1


def fail_after(swapped: Swapped, room: int) -> None:
    """The disk takes so many bytes of copies, then it is full."""
    whole, left = io.open, [room]

    class Full(io.FileIO):
        def write(self, content: Any, /) -> int:
            left[0] -= len(content)
            if left[0] < 0:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self.name))
            return super().write(content)

    def opened(path: Any, mode: str = "r", *args: Any, **more: Any) -> Any:
        if mode == "wb" and ".db" in str(path):
            return Full(path, "wb", opener=more.get("opener"))
        return whole(path, mode, *args, **more)

    swapped.put(io, "open", opened)
    swapped.put(builtins, "open", opened)


def test_a_new_store_that_the_vault_cannot_name_for_want_of_room_does_not_stay(
    app: App, config: Config, filled: list[str], swapped: Swapped
) -> None:
    from desktop.domain.errors import DiskFull
    from desktop.store.vault import Vault

    def refuse(*_: object) -> None:
        raise DiskFull

    before, kept = everything(config), digest(config.profile)
    swapped.put(Vault, "rename_store", refuse)
    with pytest.raises(RoomNeeded):
        app.session.salvage("an", PASSWORD)
    assert everything(config) == before
    assert digest(config.profile) == kept


def test_a_disk_that_refuses_otherwise_is_told_in_words(
    app: App, config: Config, filled: list[str], swapped: Swapped
) -> None:
    before = everything(config)
    swapped.put(Path, "mkdir", lambda *_, **__: os.close(-1))  # OSError: bad file descriptor
    with pytest.raises(BaocaoxaError):
        app.session.salvage("an", PASSWORD)
    assert everything(config) == before
