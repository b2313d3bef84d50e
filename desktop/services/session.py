"""Before sign-in: first run, signing in and out, recovery. Light to import: the store comes when used."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from desktop import __version__, private
from desktop.config import Config, Settings
from desktop.domain.account import Account, check_password, clean_login
from desktop.domain.errors import DiskFull, StoreHeld, StoreLocked, StoreMissing
from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.report import Role
from desktop.domain.secrecy import check_secret
from desktop.domain.text import nfc
from desktop.domain.unit import Unit, Units
from desktop.events import EventBus
from desktop.services.identity import new_id
from desktop.services.taking_over import Restored, finish, heed, pending, take_over
from desktop.store import twice
from desktop.store.driver import SQLCIPHER, Driver
from desktop.store.secret import wipe
from desktop.store.vault import AccountCard, Vault

if TYPE_CHECKING:
    from desktop.services.keys import KeyChange
    from desktop.services.salvaging import Salvage
    from desktop.services.workplace import Workplace
    from desktop.store.engine import Store
    from sync.proxies import Ask

_log = logging.getLogger(__name__)

Clock = Callable[[], datetime]
#: Gives a fresh httpx transport for one connection; tests give one that needs no network.
TransportFactory = Callable[[], Any]

__all__ = ["AccountCard", "Clock", "FirstRun", "Outside", "Session", "TransportFactory"]


@dataclass(frozen=True)
class Outside:
    """What comes from outside the logic: time, chance, the network, how the store's file is opened."""

    clock: Clock
    rng: Random
    transport: TransportFactory | None = None
    driver: Driver = SQLCIPHER
    proxies: Ask | None = None


@dataclass(frozen=True)
class FirstRun:
    """A profile just made; the recovery key is shown this once."""

    recovery_key: str
    workplace: Workplace


@contextmanager
def _told_of(profile: Path) -> Iterator[None]:
    """What the system refuses, in words."""
    try:
        yield
    except OSError as error:
        from desktop.store.refusals import told_by_system

        raise told_by_system(error, profile) from error


class Session:
    """Who is signed in on this PC. One person at a time; slow methods belong off the main thread."""

    def __init__(
        self, config: Config, settings: Settings, bus: EventBus, outside: Outside, units: Callable[[], Units]
    ) -> None:
        self._config = config
        self._settings = settings
        self._bus = bus
        self._outside = outside
        self._units = units
        self._workplace: Workplace | None = None
        self._key = bytearray()  # of the open store
        self._looking = False
        self._entering = threading.Lock()

    @property
    def _vault_path(self) -> Path:
        return self._config.profile / "vault.json"

    @property
    def is_first_run(self) -> bool:
        """Whether this profile has still to be made; a half-made one counts as none."""
        there = any(path.exists() for path in twice.both(self._vault_path))
        return not there and not pending(self._config.profile)

    @property
    def current(self) -> Account | None:
        """Who is signed in."""
        return None if self._workplace is None else self._workplace.account

    @property
    def workplace(self) -> Workplace:
        """The signed-in person's workplace; StoreLocked when nobody is."""
        if self._workplace is None:
            raise StoreLocked
        return self._workplace

    def known(self) -> tuple[AccountCard, ...]:
        """The commune's accounts that have no password on this PC yet; StoreDamaged."""
        return () if self.is_first_run else self._vault().known()

    def accounts(self) -> tuple[AccountCard, ...]:
        """Who may sign in here; StoreDamaged when the vault cannot be read."""
        return () if self.is_first_run else self._vault().cards()

    def create(self, unit_code: str, login: str, name: str, role: Role, password: str) -> FirstRun:
        """Make the profile: store, forms, first account. Slow.

        Nothing counts until the vault is written last: interrupted before, the next start is a first run
        again. Raises UnknownUnit, LoginInvalid, WeakPassword, DiskFull; ValueError when there is a profile.
        """
        if not self.is_first_run:
            raise ValueError(f"there is a profile already: {self._config.profile}")
        unit = self._units().get(unit_code)
        check_secret(name)
        account = Account(new_id(self._outside.rng), clean_login(login), nfc(name).strip(), Role(role))
        cleaned = check_password(password)
        with self._entering:
            vault, key, printed = self._make(account, cleaned, unit)
            return FirstRun(printed, self._enter(vault, key, account.login))

    def _make(self, account: Account, password: str, unit: Unit) -> tuple[Vault, bytearray, str]:
        from desktop.services import founding

        private.folder(self._config.profile)
        name = f"reports-{self._outside.rng.randbytes(4).hex()}.db"
        vault, key, printed = Vault.make(
            self._vault_path, name, account, password, self._config.password_cost, self._outside.rng
        )
        path = self._config.profile / name
        founding.found(path, key, account, unit, self._config, self._outside.clock(), self._outside.driver)
        self._settings.change(version_seen=__version__)  # nothing is new to who begins with it
        vault.save()
        return vault, key, printed

    def restore(self, backup: Path, tell: Tell = untold, stopped: Stopped = never) -> Restored:
        """Take a backup over as the profile of this PC; its accounts sign in as on its day. Slow.

        What was here is put aside whole. Raises BackupInvalid, DiskFull, RestoreStopped, and all is as it
        was; StoreHeld, StoreReadOnly when a file of what was here cannot be moved: the next start goes on.
        ValueError when somebody is signed in.
        """
        if self._workplace is not None:
            raise ValueError("somebody is signed in: a store that opens is not replaced")
        with self._entering, _told_of(self._config.profile):
            return take_over(backup, self._config.profile, self._outside.clock(), tell, stopped)

    def finish_restoring(self) -> None:
        """Go on with a restoring that was cut short once the backup was whole here. For who has the profile.

        Raises StoreHeld, StoreReadOnly.
        """
        with self._entering, _told_of(self._config.profile):
            finish(self._config.profile)

    def sign_in(self, login: str, password: str, chosen: str | None = None) -> Workplace:
        """Open the store with an account's password; `chosen` takes the place of one that another gave. Slow.

        Raises UnknownAccount, WrongPassword, StoreMissing, StoreDamaged, StoreTooNew; PasswordToChoose when
        the password was given and none, or the same, is chosen; WeakPassword, DiskFull of the chosen one.
        """
        from desktop.services.accounts import bring_up

        name = clean_login(login)
        own = None if chosen is None else check_password(chosen)
        with self._entering:
            vault = self._vault()
            if own is None or own == nfc(password) or not vault.lent(name):
                return self._enter(vault, bring_up(vault, name, password), name)
            key = vault.open(name, password)
            workplace = self._enter(vault, key, name)
            try:
                vault.change_password(key, name, own)
            except DiskFull:
                self.sign_out()  # nobody works by a password that another chose
                raise
            workplace.accounts.note_choice()
            return workplace

    def recover(self, recovery_key: str, login: str, new_password: str) -> Workplace:
        """Open the store with the printed key and give an account a new password. Slow.

        Raises WrongRecoveryKey, UnknownAccount, WeakPassword and what `sign_in` raises of the store.
        """
        name, password = clean_login(login), check_password(new_password)
        with self._entering:
            vault = self._vault()
            key = vault.recover(recovery_key)
            workplace = self._enter(vault, key, name)
            try:
                when = workplace.accounts.note_recovery()  # first: nothing is set anew without a trace
                vault.change_password(key, name, password, recovered=when.isoformat())
            except DiskFull:
                self.sign_out()
                raise
            return workplace

    def salvage(self, login: str, password: str, tell: Tell = untold, stopped: Stopped = never) -> Salvage:
        """Make a new store of what can be read of a damaged one, whose copy is put aside. Slow.

        Raises WrongPassword, UnknownAccount, StoreMissing, DiskFull, SalvageStopped; StoreDamaged when
        nothing can be read.
        """
        from desktop.services.salvaging import save_what_is_left

        name = clean_login(login)
        with self._entering:
            vault = self._vault()
            key = vault.open(name, password)
            path = self._config.profile / vault.store
            if not path.exists():
                raise StoreMissing(str(path))
            self.sign_out()
            made = f"reports-{self._outside.rng.randbytes(4).hex()}.db"
            now, driver = self._outside.clock(), self._outside.driver
            try:
                return save_what_is_left(
                    vault, key, name, self._config.profile, self._units(), driver, now, made, tell, stopped
                )
            finally:
                wipe(key)

    def view(self, login: str, password: str, tell: Tell = untold, stopped: Stopped = never) -> Workplace:
        """Look at what can be read of a damaged store; nothing is written, sent or kept of it. Slow.

        Raises WrongPassword, UnknownAccount, StoreMissing, DiskFull, SalvageStopped; StoreDamaged when
        nothing can be read.
        """
        from desktop.services.salvaging import look_into

        name = clean_login(login)
        with self._entering:
            vault = self._vault()
            key = vault.open(name, password)
            profile, outside, units = self._config.profile, self._outside, self._units()
            if not (profile / vault.store).exists():
                raise StoreMissing(str(profile / vault.store))
            self.sign_out()
            now = outside.clock()
            try:
                driver = outside.driver
                store = look_into(vault, key, name, profile, units, driver, now, tell, stopped)
            except BaseException:
                wipe(key)
                raise
            self._looking = True
            workplace = self._open(store, vault, key, name)
            workplace.look_only()
            return workplace

    def begin_key_change(
        self, password: str, progress: Callable[[int, int], None], stopped: Callable[[], bool]
    ) -> KeyChange:
        """Sign out and copy the store under a new key; `end_key_change` opens one of the two. Slow.

        For administrators, leaders and the first account. Raises NotAllowed, WrongPassword,
        AccountsMustSignIn, KeyChangeCancelled, DiskFull, StoreDamaged; then one is signed in as before.
        """
        from desktop.services import keys

        login = self.workplace.account.login
        self.workplace.accounts.may_change_key()
        with self._entering:
            vault = self._vault()
            key = vault.open(login, password)
            self.sign_out()
            name, outside = f"reports-{self._outside.rng.randbytes(4).hex()}.db", self._outside
            try:
                return keys.begin(
                    vault, key, self._config.profile, name, outside.driver, outside.rng, progress, stopped
                )
            except BaseException:
                self._enter(vault, key, login)
                raise

    def end_key_change(self, change: KeyChange, login: str, stands: bool) -> Workplace:
        """Open the store under its new key, or as it was, for the one who began it.

        Raises DiskFull; then one is signed in as before.
        """
        with self._entering:
            try:
                if stands:
                    change.finish()
            except DiskFull:
                self._give_up(change, login)
                raise
            if not stands:
                return self._give_up(change, login)
            workplace = self._enter(change.vault, change.key, login)
            workplace.accounts.note_key_change()
            _log.info("the key was changed")
            return workplace

    def _give_up(self, change: KeyChange, login: str) -> Workplace:
        change.give_up()
        return self._enter(*change.before, login)

    def sign_out(self) -> None:
        """Close the store and wipe its key; nothing happens when nobody is signed in."""
        workplace, self._workplace = self._workplace, None
        key, self._key = self._key, bytearray()
        if workplace is not None:
            workplace.close()
            _log.info("signed out")
        if self._looking:
            from desktop.services.salvaging import forget_look

            forget_look(self._config.profile)
            self._looking = False
        wipe(key)

    def _vault(self) -> Vault:
        if pending(self._config.profile):
            raise StoreHeld(str(self._config.profile))
        return Vault.read(self._vault_path, self._config.password_cost, self._outside.rng)

    def _enter(self, vault: Vault, key: bytearray, login: str) -> Workplace:
        from desktop.services.keys import sweep

        self.sign_out()
        vault.mend()
        sweep(self._config.profile, vault.store)
        workplace = self._open(self._config.profile / vault.store, vault, key, login)
        try:
            workplace.accounts.follow()
        except BaseException:
            self.sign_out()
            raise
        return workplace

    def _open(self, path: Path, vault: Vault, key: bytearray, login: str) -> Workplace:
        from desktop.services.workplace import Workplace
        from desktop.store.opening import open_store

        reserve = self._config.reserve_bytes
        # of a profile that was made before this was looked after
        for kept in (path, *twice.both(self._vault_path)):
            private.close(kept)
        try:
            store: Store = open_store(path, key, self._bus, reserve, self._outside.driver)
        except BaseException:
            wipe(key)
            raise
        try:
            if path.parent == self._config.profile:
                heed(self._config.profile, store, login, self._outside.clock())
            workplace = Workplace(
                store,
                vault,
                key,
                login,
                self._config,
                self._settings,
                self._bus,
                self._outside,
                self._units(),
            )
        except BaseException:
            store.close()
            wipe(key)
            raise
        self._workplace, self._key = workplace, key
        _log.info("signed in")
        return workplace
