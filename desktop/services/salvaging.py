"""A damaged store: a copy put aside as it is, a new store of what can be read, a list of what cannot."""

from __future__ import annotations

import os
import shutil
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from desktop.config import write_atomically
from desktop.domain.account import Account
from desktop.domain.errors import StoreDamaged
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.report import Role
from desktop.domain.trail import SALVAGED
from desktop.domain.unit import Units
from desktop.events import EventBus
from desktop.services.bundled import install_again
from desktop.store.accounts import AccountStore
from desktop.store.driver import Driver
from desktop.store.engine import Store
from desktop.store.files import FOLDER
from desktop.store.obligations import ObligationStore
from desktop.store.opening import finish_store, half_made
from desktop.store.remembered import Remembered
from desktop.store.reserve import Reserve
from desktop.store.salvage import Saved, quarantine, salvage
from desktop.store.secret import Secret
from desktop.store.trail import TrailStore
from desktop.store.vault import Vault

LIST = "what-was-read.txt"
VIEWING = "viewing"


@dataclass(frozen=True)
class Salvage:
    """What came of it: `reports` in the new store, tables with something missing, where the copy lies."""

    reports: int
    missing: tuple[Saved, ...]
    copy: Path


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
    Raises StoreDamaged when nothing can be read, DiskFull; SalvageStopped, all being as it was.
    """
    damaged = profile / vault.store
    folder = profile / f"damaged-{now:%Y-%m-%d_%H%M%S}"
    target = profile / name
    try:
        saved = salvage(quarantine(damaged, folder), target, key, driver, tell, stopped)
        keep_files(profile / FOLDER, folder / FOLDER)  # those whose rows are lost would be swept away
        _complete_store(vault, login, target, key, units, driver, now)
    except BaseException:  # what was made here is no use to anyone; the damaged store is as it was
        shutil.rmtree(folder, ignore_errors=True)
        half_made(target).unlink(missing_ok=True)
        raise
    missing = tuple(each for each in saved if not each.whole)
    lines = [
        f"{each.table}\t{each.kept}\t{each.lost}\t{'all' if each.whole else 'not all'}" for each in saved
    ]
    text = "\n".join(("table\trows read\trows left out\tread", *lines, ""))
    write_atomically(folder / LIST, text.encode())
    finish_store(target)
    vault.rename_store(name)
    return Salvage(next((each.kept for each in saved if each.table == "report"), 0), missing, folder)


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

    Nothing else of the profile changes. Raises StoreDamaged when nothing can be read, DiskFull,
    SalvageStopped.
    """
    folder = profile / VIEWING
    target = folder / vault.store
    forget_look(profile)
    try:
        folder.mkdir()
        salvage(quarantine(profile / vault.store, folder / "copy"), target, key, driver, tell, stopped)
        keep_files(profile / FOLDER, folder / FOLDER)
        _complete_store(vault, login, target, key, units, driver, now)
        finish_store(target)
    except BaseException:
        forget_look(profile)
        raise
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
            shutil.copy2(path, folder / path.name)


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
        known = {each.account.login for each in people.shared()}
        for identity, card in vault.owners():
            if card.login not in known:
                account = Account(identity, card.login, card.name, Role.OFFICER)
                people.add(account, login, now, first=card.login == login)
        gone = [list(gap) for gap in TrailStore(store).verify().missing]
        people.note(SALVAGED, login, path, now, {"missing": gone} if gone else None)
    finally:
        store.close()
