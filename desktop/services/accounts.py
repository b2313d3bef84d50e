"""Accounts of this PC: who works here, and who signs off."""

from __future__ import annotations

from desktop.domain.account import ADDERS, Account, check_password, clean_login
from desktop.domain.errors import AccountExists, DiskFull, NotAllowed, UnknownAccount
from desktop.domain.report import SIGNERS, Role
from desktop.domain.text import nfc
from desktop.services.identity import new_id
from desktop.services.session import Outside
from desktop.store.accounts import AccountStore
from desktop.store.secret import Secret, wipe
from desktop.store.vault import Vault


class Accounts:
    """The accounts of one open store. Methods that take a password are slow: off the main thread."""

    def __init__(
        self, store: AccountStore, vault: Vault, key: Secret, current: Account, outside: Outside
    ) -> None:
        self._store = store
        self._vault = vault
        self._key = key
        self._current = current
        self._outside = outside

    def list(self) -> tuple[Account, ...]:
        """Every account that may sign in, in the order they were made."""
        return tuple(account for account in self._store.all() if self._vault.has(account.login))

    def signers(self) -> tuple[Account, ...]:
        """Those who sign reports off."""
        return tuple(account for account in self.list() if account.may_sign)

    def add(self, login: str, name: str, role: Role, password: str) -> Account:
        """Make an account for somebody else.

        For administrators, leaders and the first account of the PC. Raises NotAllowed, AccountExists,
        LoginInvalid, WeakPassword.
        """
        self._needs_adder("add_account")
        account = Account(new_id(self._outside.rng), clean_login(login), nfc(name).strip(), Role(role))
        cleaned = check_password(password)
        if self._vault.has(account.login):
            raise AccountExists(account.login)
        self._store.add(account, self._current.login, self._outside.clock())
        self._vault.add(self._key, account, cleaned)
        return account

    def change_password(self, old: str, new: str) -> None:
        """Give the signed-in account another password. Raises WrongPassword, WeakPassword."""
        cleaned = check_password(new)
        self._vault.check(self._current.login, old)
        self._vault.change_password(self._key, self._current.login, cleaned)
        self._note("password_changed")

    def renew_recovery_key(self, password: str) -> str:
        """A new recovery key to print; the old sheet opens nothing any more. Raises WrongPassword."""
        self._vault.check(self._current.login, password)
        printed = self._vault.renew_recovery(self._key)
        self._note("recovery_key_renewed")
        return printed

    def may_change_key(self) -> None:
        """Raises NotAllowed unless the signed-in account may change the key of the store."""
        self._needs_adder("change_key")

    def note_key_change(self) -> None:
        """Write into the audit trail that the store has another key."""
        self._note("key_changed")

    def note_recovery(self) -> None:
        """Write into the audit trail that the recovery key was used."""
        self._note("recovered")

    def signer(self, login: str, password: str, step: str) -> Account:
        """The leader behind a login and its own password, whoever is signed in.

        Raises UnknownAccount, WrongPassword, NotAllowed when the role may not take `step`.
        """
        name = clean_login(login)
        account = self._store.get(name)
        wipe(bring_up(self._vault, name, password))
        if account.role not in SIGNERS:
            raise NotAllowed(step, tuple(sorted(SIGNERS)))
        return account

    @property
    def key_changer(self) -> bool:
        """Whether the signed-in account may change the key of the store."""
        return self._current.may_add_accounts or self._store.is_first(self._current.id)

    def _needs_adder(self, action: str) -> None:
        if not self.key_changer:
            raise NotAllowed(action, tuple(sorted(ADDERS)))

    def _note(self, action: str) -> None:
        self._store.note(action, self._current.login, self._current.id, self._outside.clock())


def signed_in(store: AccountStore, vault: Vault, login: str) -> Account:
    """The account of a login, as the store has it. Raises UnknownAccount when either does not know it."""
    if not vault.has(login):
        raise UnknownAccount(login)
    return store.get(login)


def bring_up(vault: Vault, login: str, password: str) -> bytearray:
    """The store key by an account's password, its envelope in the newest form from now on. Slow.

    Raises UnknownAccount, WrongPassword.
    """
    key = vault.open(login, password)
    try:
        vault.bring_up(key, login, password)
    except DiskFull:
        return key  # the old form opens as well: it is tried again next time
    return key
