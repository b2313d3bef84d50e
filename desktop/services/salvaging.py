"""A damaged store: a copy put aside as it is, a new store of what can be read, a list of what cannot."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from desktop.config import write_atomically
from desktop.domain.account import Account
from desktop.domain.errors import DiskFull, RoomNeeded, StoreDamaged
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.report import Role
from desktop.domain.trail import SALVAGED
from desktop.domain.unit import Units
from desktop.events import EventBus
from desktop.services.bundled import install_again
from desktop.store.accounts import AccountStore
from desktop.store.anew import ask_anew
from desktop.store.bad_blocks import PAGE, copy_readable
from desktop.store.driver import Driver
from desktop.store.engine import Store
from desktop.store.files import FOLDER
from desktop.store.obligations import ObligationStore
from desktop.store.opening import finish_store, forget_half_made, half_made
from desktop.store.refusals import told_by_system
from desktop.store.remembered import Remembered
from desktop.store.reserve import Reserve
from desktop.store.salvage import SPARE, Saved, quarantine, room_for, salvage
from desktop.store.secret import Secret
from desktop.store.trail import TrailStore
from desktop.store.vault import Vault

LIST = "what-was-read.txt"
VIEWING = "viewing"


@dataclass(frozen=True)
class Salvage:
    """What came of it: `reports` in the new store, tables with something missing, where the copy lies.

    `unread` are the bytes that the disk itself does not give any more: it is failing.
    """

    reports: int
    missing: tuple[Saved, ...]
    copy: Path
    unread: int = 0


def save_what_is_left(
    vault: Vault,
    key: Secret,
    login: str,
    profile: Path,
    units: Units,
    driver: Driver,
    now: datetime,
    name: str,
    tell: Tell = untold,
    stopped: Stopped = never,
) -> Salvage:
    """Put the damaged store aside as a copy, and make `name` the profile's store. Nothing is deleted.

    The vault names the new store last: interrupted before, everything is as it was. Who has an account in the
    vault and none any more in the store becomes an officer; the one before the screen may add accounts.
    Raises StoreDamaged when nothing can be read, RoomNeeded, StoreHeld, StoreReadOnly; SalvageStopped, all
    being as it was.
    """
    damaged = profile / vault.store
    folder = profile / f"damaged-{now:%Y-%m-%d_%H%M%S}"
    target = profile / name

    def forget() -> None:  # what was made here is no use to anyone; the damaged store is as it was
        shutil.rmtree(folder, ignore_errors=True)
        forget_half_made(target)
        target.unlink(missing_ok=True)

    with _told(damaged, forget):
        _look_for_room(damaged)
        copy, lost = quarantine(damaged, folder, stopped)
        saved = salvage(copy, target, key, driver, tell, stopped)
        keep_files(profile / FOLDER, folder / FOLDER)  # those whose rows are lost would be swept away
        _complete_store(vault, login, target, key, units, driver, now)
        write_atomically(folder / LIST, _listed(saved, lost).encode())
        finish_store(target)
    with _told(damaged, lambda: None):
        try:
            vault.rename_store(name)
        except DiskFull:  # not written; after another failure it may name the new store, which stays
            forget()
            raise
    missing = tuple(each for each in saved if not each.whole)
    reports = next((each.kept for each in saved if each.table == "report"), 0)
    return Salvage(reports, missing, folder, lost * PAGE)


def look_into(
    vault: Vault,
    key: Secret,
    login: str,
    profile: Path,
    units: Units,
    driver: Driver,
    now: datetime,
    tell: Tell = untold,
    stopped: Stopped = never,
) -> Path:
    """What can be read of the damaged store as a store of its own in `viewing/`, to be looked at. Slow.

    Nothing else of the profile changes. Raises StoreDamaged when nothing can be read, RoomNeeded, StoreHeld,
    StoreReadOnly, SalvageStopped.
    """
    folder = profile / VIEWING
    target = folder / vault.store
    forget_look(profile)
    with _told(profile / vault.store, lambda: forget_look(profile)):
        folder.mkdir()
        _look_for_room(profile / vault.store)
        copy, _ = quarantine(profile / vault.store, folder / "copy", stopped)
        salvage(copy, target, key, driver, tell, stopped)
        keep_files(profile / FOLDER, folder / FOLDER)
        _complete_store(vault, login, target, key, units, driver, now)
        finish_store(target)
    return target


def forget_look(profile: Path) -> None:
    """Take away what `look_into` made."""
    shutil.rmtree(profile / VIEWING, ignore_errors=True)


def keep_files(files: Path, folder: Path) -> None:
    """Every sealed file under a second name: linked where the disk can, else copied."""
    if not files.is_dir():
        return
    folder.mkdir()
    for path in files.iterdir():
        try:
            os.link(path, folder / path.name)
        except OSError:
            copy_readable(path, folder / path.name)


@contextmanager
def _told(store: Path, forget: Callable[[], None]) -> Iterator[None]:
    """Say failures of the disk in words; `forget` takes away what was made until then."""
    try:
        yield
    except BaseException as error:
        forget()
        told = told_by_system(error, store) if isinstance(error, OSError) else error
        if isinstance(told, DiskFull):  # met on the way it is more than was thought
            free = shutil.disk_usage(store.parent).free
            told = RoomNeeded(max(room_for(store), free + SPARE), free)
        if told is error:
            raise
        raise told from error


def _look_for_room(store: Path) -> None:
    if shutil.disk_usage(store.parent).free < room_for(store):
        raise DiskFull


def _listed(saved: tuple[Saved, ...], lost: int) -> str:
    """The list beside the copy: a line for each table, and what the disk itself did not give."""
    lines = [
        f"{each.table}\t{each.kept}\t{each.lost}\t{'all' if each.whole else 'not all'}" for each in saved
    ]
    disk = [f"the disk did not give {lost} pages of {PAGE} bytes; they are zeros in the copy"] if lost else []
    return "\n".join(("table\trows read\trows left out\tread", *lines, *disk, ""))


def _complete_store(
    vault: Vault, login: str, target: Path, key: Secret, units: Units, driver: Driver, now: datetime
) -> None:
    """Add what signing in cannot do without: the commune and the accounts."""
    path = str(target.with_name(vault.store))
    store = Store(half_made(target), key, EventBus(), Reserve(target.with_name("reserve.bin"), 0), driver)
    try:
        remembered, people = Remembered(store), AccountStore(store)
        if remembered.get("unit") is None:
            code = ObligationStore(store).unit()
            if code is None:
                raise StoreDamaged(path, "not even its commune can be read")
            remembered.set("unit", asdict(units.get(code)))
        install_again(remembered)
        store.write(lambda session: ask_anew(session, now))
        known = {each.account.login for each in people.shared()}
        for identity, card in vault.owners():
            if card.login not in known:
                account = Account(identity, card.login, card.name, Role.OFFICER)
                people.add(account, login, now, first=card.login == login)
        gone = [list(gap) for gap in TrailStore(store).verify().missing]
        people.note(SALVAGED, login, path, now, {"missing": gone} if gone else None)
    finally:
        store.close()
