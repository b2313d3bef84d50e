"""The first store of a profile: made under another name and given its own once it is whole."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from desktop.config import Config
from desktop.domain.account import Account
from desktop.domain.unit import Unit
from desktop.events import EventBus
from desktop.services.bundled import install_bundled
from desktop.store.accounts import AccountStore
from desktop.store.driver import Driver
from desktop.store.engine import Store
from desktop.store.opening import clear_half_made, finish_store, half_made, make_store
from desktop.store.remembered import Remembered
from desktop.store.reserve import Reserve
from desktop.store.secret import Secret


def found(
    path: Path, key: Secret, account: Account, unit: Unit, config: Config, now: datetime, driver: Driver
) -> None:
    """Make the store at `path` with its first account, its commune and the bundled forms. Raises DiskFull."""
    clear_half_made(path.parent)
    make_store(path, key, driver)
    store = Store(half_made(path), key, EventBus(), Reserve(path.with_name("reserve.bin"), 0), driver)
    try:
        AccountStore(store).add(account, account.login, now, first=True)
        Remembered(store).set("unit", asdict(unit))
        install_bundled(store, config.resources, now)
    finally:
        store.close()
    finish_store(path)
