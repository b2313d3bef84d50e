"""Accounts of this PC: who works here, and who signs off."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.account import ADDERS, Account, check_password, clean_login, name_read, told_apart
from desktop.domain.errors import (
    AccountExists,
    DiskFull,
    NameTaken,
    NotAllowed,
    OwnRole,
    PasswordToChoose,
    UnknownAccount,
)
from desktop.domain.report import SIGNERS, Role
from desktop.domain.secrecy import check_secret
from desktop.domain.text import nfc
from desktop.services.identity import new_id
from desktop.services.session import Outside
from desktop.store.accounts import AccountStore
from desktop.store.secret import Secret, wipe
from desktop.store.vault import Vault

#: In the trail: the recovery key set a password anew; whoever signed in later has read that.
_RECOVERED, _KNOWN = "recovered", "recovered_known"


@dataclass(frozen=True)
class AccountView:
    """An account of the commune. `here`: it has a password on this PC. `told`: what is to be said of it."""

    account: Account
    here: bool
    told: str


@dataclass(frozen=True)
class Leave:
    """A leader or administrator who lets something be done, by the own password, whoever is signed in."""

    login: str
    password: str


class Accounts:
    """The accounts of one open store. Methods that take a password are slow: off the main thread."""

    def __init__(
        self,
        store: AccountStore,
        vault: Vault,
        key: Secret,
        current: Account,
        outside: Outside,
        changed: Callable[[], None],
    ) -> None:
        """`changed` is called when there is something to tell the commune's other PCs."""
        self._store = store
        self._vault = vault
        self._key = key
        self._current = current
        self._outside = outside
        self._changed = changed
        self._lock = threading.Lock()  # the vault is one file
        self._recovering = False  # signed in by the recovery key

    def list(self) -> tuple[Account, ...]:
        """Every account that may sign in, in the order they were made."""
        return tuple(account for account in self._store.all() if self._vault.has(account.login))

    def signers(self) -> tuple[Account, ...]:
        """Those who sign reports off."""
        return tuple(account for account in self.list() if account.may_sign)

    def keepers(self) -> tuple[Account, ...]:
        """Those who look after the accounts and have a password on this PC."""
        return tuple(account for account in self.list() if account.may_add_accounts)

    @property
    def keeps(self) -> bool:
        """Whether the signed-in account looks after the others by itself.

        The first account of the PC does as long as nobody else could: it sets up a leader or administrator.
        """
        return self._current.may_add_accounts or (self._is_first and not self.keepers())

    @property
    def asks(self) -> bool:
        """Whether the signed-in account may do so with the password of a leader or administrator."""
        return self._is_first and not self.keeps

    def add(self, login: str, name: str, role: Role, password: str, leave: Leave | None = None) -> Account:
        """Make an account for somebody else. Whoever does not look after the accounts needs a `leave`. Slow.

        At the first sign-in the person chooses another password, which only they know.
        Raises NotAllowed, WrongPassword of the leave, AccountExists, NameTaken, LoginInvalid, WeakPassword,
        StateSecret.
        """
        keeper = self._keeper("add_account", leave)
        check_secret(name)
        account = Account(self._new_id(), clean_login(login), nfc(name).strip(), Role(role))
        cleaned = check_password(password)
        with self._lock:
            if self._vault.has(account.login):
                raise AccountExists(account.login)
            self._told_apart(account)
            kept = self._put(account, keeper)
            self._vault.add(self._key, kept, cleaned)
        return kept

    def everyone(self) -> tuple[AccountView, ...]:
        """Every account of the commune that this PC knows and that is open, in the order they were made."""
        return tuple(
            AccountView(each.account, self._vault.has(each.account.login), each.told)
            for each in self._store.shared()
            if each.active or each.told
        )

    def names(self) -> dict[str, str]:
        """What everybody is called who has or had an account here, by login and id; two of a name apart."""
        there = [each.account for each in self._store.shared()]
        called = told_apart(there)
        return {key: called[each.login] for each in there for key in (each.login, each.id)}

    def give_password(self, login: str, password: str, leave: Leave | None = None) -> Account:
        """Let an account that came from another PC sign in here, with a password of this PC.

        At the first sign-in the person chooses another one.
        Raises NotAllowed, UnknownAccount, AccountExists when it has one, WeakPassword.
        """
        keeper = self._keeper("give_password", leave)
        cleaned, account = check_password(password), self._store.get(login)
        with self._lock:
            self._vault.add(self._key, account, cleaned)
        self._store.note("password_given", keeper.login, account.id, self._outside.clock())
        return account

    def may_reset(self, account: Account) -> bool:
        """Whether the password of an account can be set anew by, or with the leave of, somebody here."""
        if account.id == self._current.id or not self._vault.has(account.login):
            return False
        if not self.asks:
            return self.keeps and _may_reset(self._current, account)
        return any(_may_reset(each, account) for each in self.keepers())

    def reset_password(self, login: str, password: str, leave: Leave | None = None) -> Account:
        """A new password for somebody who has forgotten theirs; at the next sign-in they choose their own.

        Not for the own account; a leader's only by another leader (or by the recovery key). Slow.
        Raises NotAllowed, UnknownAccount, NoPasswordHere, WeakPassword, DiskFull.
        """
        keeper, account = self._keeper("reset_password", leave), self._store.get(login)
        cleaned = check_password(password)
        if account.id == self._current.id or not _may_reset(keeper, account):
            needs = SIGNERS if account.role in SIGNERS else ADDERS
            raise NotAllowed("reset_password", tuple(sorted(needs)))
        with self._lock:
            self._vault.change_password(self._key, account.login, cleaned, lent=True)
        self._store.note("password_reset", keeper.login, account.id, self._outside.clock())
        return account

    def change(self, login: str, name: str, role: Role, leave: Leave | None = None) -> Account:
        """Another name or role for an account, on all PCs of the commune; a leader's role by a leader alone.

        Raises NotAllowed, OwnRole, LastKeeper, NameTaken, StateSecret.
        """
        keeper = self._keeper("change_account", leave)
        check_secret(name)
        before = self._store.get(login)
        wanted = Account(before.id, login, nfc(name).strip(), Role(role))
        if name_read(wanted.name) != name_read(before.name):
            self._told_apart(wanted)
        if Role(role) != before.role:
            if before.id == keeper.id:
                raise OwnRole
            if before.role in SIGNERS and keeper.role not in SIGNERS:
                raise NotAllowed("change_account", tuple(sorted(SIGNERS)))
        kept = self._put(wanted, keeper)
        self.follow()
        return kept

    def close(self, login: str, leave: Leave | None = None) -> None:
        """Nobody signs in by this account any more, on any PC of the commune; what it did stays.

        Raises NotAllowed (also for the account one is signed in by), UnknownAccount, LastKeeper.
        """
        keeper = self._keeper("close_account", leave)
        if login in {self._current.login, keeper.login}:
            raise NotAllowed("close_account", tuple(sorted(ADDERS)))
        self._put(self._store.get(login), keeper, active=False)
        self.follow()

    def heard(self, login: str) -> None:
        """A person has read what there was to say of an account."""
        self._store.heard(login)

    def follow(self) -> None:
        """What opens the store follows the accounts as the store has them: after news of another PC."""
        with self._lock:
            shared = self._store.shared()
            closed = frozenset(each.account.login for each in shared if not each.active)
            try:
                self._vault.follow(tuple(each.account for each in shared if each.active), closed)
            except DiskFull:
                return  # a closed one is refused by the store as well: it is tried again next time

    def tell_all(self) -> None:
        """Let the centre know the accounts it has not heard of, once this PC is enrolled."""
        self._store.tell_all()

    def tell(self, account: str) -> None:
        """Let the commune's other PCs know how the leader of an account id signs from now on."""
        self._store.tell(account, self._new_id(), self._outside.clock())
        self._changed()

    def _put(self, account: Account, keeper: Account, active: bool = True) -> Account:
        now = self._outside.clock()
        kept = self._store.put(account, keeper.login, now, self._new_id, active)
        self._changed()
        return kept

    def _told_apart(self, account: Account) -> None:
        """Raises NameTaken when somebody else who works here is called so (docs/decisions/018-names.md)."""
        for each in self._store.shared():
            other = each.account
            same = name_read(other.name) == name_read(account.name)
            if each.active and same and other.login != account.login:
                raise NameTaken(account.name, other.login)

    def _new_id(self) -> str:
        return new_id(self._outside.rng)

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
        if not self.key_changer:
            raise NotAllowed("change_key", tuple(sorted(ADDERS)))

    def note_key_change(self) -> None:
        """Write into the audit trail that the store has another key."""
        self._note("key_changed")

    def note_choice(self) -> None:
        """Write into the audit trail that the person chose a password in place of one that was given."""
        self._note("password_changed")

    def note_recovery(self) -> datetime:
        """Write into the audit trail that the recovery key was used; when that is."""
        when = self._outside.clock()
        self._store.note(_RECOVERED, self._current.login, self._current.id, when)
        self._recovering = True
        return when

    @property
    def recovered(self) -> datetime | None:
        """When the own password was set anew by the recovery key, as long as nobody has said to know of it.

        None in the very session that did so: whoever it was knows.
        """
        if self._recovering:
            return None
        last = self._store.newest((_RECOVERED, _KNOWN), self._current.id)
        return last[1] if last is not None and last[0] == _RECOVERED else None

    def recovery_known(self) -> None:
        """Write into the audit trail that whoever is signed in has read that the recovery key was used."""
        self._note(_KNOWN)

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
        return self._current.may_add_accounts or self._is_first

    @property
    def _is_first(self) -> bool:
        return self._store.is_first(self._current.id)

    def _keeper(self, action: str, leave: Leave | None) -> Account:
        """Who answers for it: the one whose password was typed, else the one signed in."""
        if leave is None:
            if not self.keeps:
                raise NotAllowed(action, tuple(sorted(ADDERS)))
            return self._current
        name = clean_login(leave.login)
        account = self._store.get(name)
        wipe(bring_up(self._vault, name, leave.password))
        if not account.may_add_accounts:
            raise NotAllowed(action, tuple(sorted(ADDERS)))
        return account

    def _note(self, action: str) -> None:
        self._store.note(action, self._current.login, self._current.id, self._outside.clock())


def _may_reset(keeper: Account, account: Account) -> bool:
    """Nobody sets the own password anew, and a leader's only another leader: it signs."""
    return keeper.id != account.id and (account.role not in SIGNERS or keeper.role in SIGNERS)


def signed_in(store: AccountStore, vault: Vault, login: str) -> Account:
    """The account of a login, as the store has it. Raises UnknownAccount when either does not know it."""
    if not vault.has(login):
        raise UnknownAccount(login)
    return store.get(login)


def bring_up(vault: Vault, login: str, password: str) -> bytearray:
    """The store key by an account's password, its envelope in the newest form from now on. Slow.

    Raises UnknownAccount, WrongPassword; PasswordToChoose of one that somebody else chose.
    """
    key = vault.open(login, password)
    if vault.lent(login):
        wipe(key)
        raise PasswordToChoose(login)
    try:
        vault.bring_up(key, login, password)
    except DiskFull:
        return key  # the old form opens as well: it is tried again next time
    return key
