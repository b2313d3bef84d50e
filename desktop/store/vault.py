"""The vault: who may open the store, and its random key in an envelope for each of them.

`vault.json` holds no secret in the clear: `envelope` says how the 32-byte store key is kept for each account
and for the printed recovery key. The file names the store it opens and is written last when a profile is
made or gets another key: no vault, no profile. Beside it lies `vault-copy.json` (`desktop.store.twice`):
without an envelope a whole store opens for nobody. Version 1, which had no key pairs, is read, and written as
version 2; an account gets its pair when its password is next given. `check` is the SHA-256 of the rest, so
that a harmed file is told from a wrong password; one of an earlier version has none.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, Self

from desktop.config import PasswordCost
from desktop.domain.account import Account
from desktop.domain.errors import (
    AccountExists,
    AccountsMustSignIn,
    DiskFull,
    NoPasswordHere,
    StoreDamaged,
    StoreTooNew,
    UnknownAccount,
    WrongPassword,
    WrongRecoveryKey,
)
from desktop.domain.report import Role
from desktop.domain.text import nfc
from desktop.store import twice
from desktop.store.envelope import KEY_BYTES, Sealed, Wrap, new_pair, seal, unseal, unwrap, wrap
from desktop.store.recovery_key import new_recovery_key, secret_of
from desktop.store.secret import Secret, wipe

_log = logging.getLogger(__name__)
_FORMAT = 2
_READ = frozenset({1, _FORMAT})
_RECOVERY = "recovery"


@dataclass(frozen=True)
class AccountCard:
    """An account as the sign-in window lists it; the role is authoritative in the store only."""

    login: str
    name: str
    role: Role


@dataclass(frozen=True)
class _Entry:
    """`wrap` holds the private half of the pair `sealed` is for; the store key where there is no pair."""

    id: str
    card: AccountCard
    wrap: Wrap
    sealed: Sealed | None = None  # None: an envelope of version 1
    lent: bool = False  # somebody else chose the password: the person chooses another first
    recovered: str = ""  # when (ISO 8601) the password was set anew by the recovery key, if it was


@dataclass(frozen=True)
class _Content:
    """What a file says. `known` are the commune's accounts that have no password here."""

    store: str
    entries: tuple[_Entry, ...]
    recovery: Wrap
    known: tuple[AccountCard, ...]


class Vault:
    """One profile's `vault.json`. Methods that take a password are slow (Argon2id) and touch no store."""

    def __init__(
        self,
        path: Path,
        store: str,
        entries: tuple[_Entry, ...],
        recovery: Wrap,
        cost: PasswordCost,
        rng: Random,
    ) -> None:
        self._path = path
        self.store = store
        self._entries = entries
        self._recovery = recovery
        self._cost = cost
        self._rng = rng
        self._known: tuple[AccountCard, ...] = ()  # of the commune, without a password here

    @classmethod
    def read(cls, path: Path, cost: PasswordCost, rng: Random) -> Self:
        """Open the file, or its copy where it cannot be understood; nothing is written.

        StoreDamaged when neither can be.
        """
        try:
            content = twice.read(path, _parse)
        except (ValueError, OSError) as error:
            raise StoreDamaged(str(path), f"{type(error).__name__}: {error}") from error
        if content is None:
            raise StoreTooNew(str(path))
        vault = cls(path, content.store, content.entries, content.recovery, cost, rng)
        vault._known = content.known
        return vault

    @staticmethod
    def content_of(path: Path) -> bytes:
        """The file as it lies on the disk, or its copy where it is broken. Raises StoreDamaged."""

        def whole(raw: bytes) -> bytes:
            _parse(raw)
            return raw

        try:
            return twice.read(path, whole)
        except (ValueError, OSError) as error:
            raise StoreDamaged(str(path), f"{type(error).__name__}: {error}") from error

    @classmethod
    def make(
        cls, path: Path, store: str, account: Account, password: str, cost: PasswordCost, rng: Random
    ) -> tuple[Self, bytearray, str]:
        """A vault for a new store, not yet written; returns it with the store key and the recovery key."""
        key = bytearray(rng.randbytes(KEY_BYTES))
        printed = new_recovery_key(rng)
        vault = cls(path, store, (), wrap(key, _RECOVERY, secret_of(printed), None, rng), cost, rng)
        vault._entries = (vault._new_entry(key, account.id, _card(account), password),)
        return vault, key, printed

    def save(self) -> None:
        """Write the file and its copy, durably, each all at once. Raises DiskFull, and it is as it was."""
        content: dict[str, Any] = {
            "format": _FORMAT,
            "store": self.store,
            "accounts": [
                {
                    "id": entry.id,
                    **asdict(entry.card),
                    "wrap": asdict(entry.wrap),
                    "sealed": None if entry.sealed is None else asdict(entry.sealed),
                    **({"lent": True} if entry.lent else {}),
                    **({"recovered": entry.recovered} if entry.recovered else {}),
                }
                for entry in self._entries
            ],
            "recovery": asdict(self._recovery),
            "known": [asdict(card) for card in self._known],
        }
        content["check"] = _digest(content)
        twice.write(self._path, _text(content), _parse)

    def mend(self) -> None:
        """Make the file or its copy anew where one is missing or broken. For who has the profile.

        What cannot be written now is written at the next sign-in: no reason to keep anybody out.
        """
        try:
            twice.mend(self._path, _parse)
        except (DiskFull, OSError) as error:
            _log.warning("vault.json and its copy are not both whole: %s", type(error).__name__)

    def cards(self) -> tuple[AccountCard, ...]:
        """The accounts, in the order they were made."""
        return tuple(entry.card for entry in self._entries)

    def known(self) -> tuple[AccountCard, ...]:
        """The commune's other accounts, which have no password here and open nothing."""
        return tuple(card for card in self._known if not self.has(card.login))

    def follow(self, open_ones: tuple[Account, ...], closed: frozenset[str]) -> bool:
        """Names and roles as the store has them; the logins in `closed` open nothing from now on.

        Saves when anything is other; whether it was. The last one who can open the store is never taken out.
        """
        cards = {account.login: _card(account) for account in open_ones}
        kept = tuple(
            replace(entry, card=cards.get(entry.card.login, entry.card))
            for entry in self._entries
            if entry.card.login not in closed
        )
        entries = kept or self._entries
        here = {entry.card.login for entry in entries}
        known = tuple(card for login, card in cards.items() if login not in here)
        if (entries, known) == (self._entries, self._known):
            return False
        self._entries, self._known = entries, known
        self.save()
        return True

    def owners(self) -> tuple[tuple[str, AccountCard], ...]:
        """The accounts with their ids."""
        return tuple((entry.id, entry.card) for entry in self._entries)

    def rename_store(self, store: str) -> None:
        """Open another store file from now on, and save."""
        self.store = store
        self.save()

    def has(self, login: str) -> bool:
        """Whether there is an account of that name."""
        return any(entry.card.login == login for entry in self._entries)

    def open(self, login: str, password: str) -> bytearray:
        """The store key. Slow. Raises UnknownAccount, WrongPassword; StoreDamaged when the pair is broken."""
        entry = self._find(login)
        inner = unwrap(entry.wrap, entry.id, nfc(password).encode())
        if inner is None:
            raise WrongPassword(login, entry.recovered)
        if entry.sealed is None:
            return inner
        key = unseal(entry.sealed, entry.id, inner)
        wipe(inner)
        if key is None:
            raise StoreDamaged(str(self._path), f"the envelope of {login} holds nothing")
        return key

    def check(self, login: str, password: str) -> None:
        """Whether this is the password. Slow. Raises UnknownAccount, WrongPassword."""
        wipe(self.open(login, password))

    def lent(self, login: str) -> bool:
        """Whether somebody else chose the password of an account. Raises UnknownAccount, NoPasswordHere."""
        return self._find(login).lent

    def bring_up(self, key: Secret, login: str, password: str) -> None:
        """Give an account of version 1 its key pair, and save. Slow then; nothing when it has one.

        `password` is right: it has just opened the vault.
        """
        if self._find(login).sealed is None:
            self.change_password(key, login, password)

    def recover(self, printed: str) -> bytearray:
        """The store key, by the printed recovery key. Raises WrongRecoveryKey."""
        key = unwrap(self._recovery, _RECOVERY, secret_of(printed))
        if key is None:
            raise WrongRecoveryKey
        return key

    def add(self, key: Secret, account: Account, password: str) -> None:
        """Let one more account open the store, and save: somebody else chose its password. Slow.

        Raises AccountExists.
        """
        if self.has(account.login):
            raise AccountExists(account.login)
        new = replace(self._new_entry(key, account.id, _card(account), password), lent=True)
        self._entries = (*self._entries, new)
        self.save()

    def change_password(
        self, key: Secret, login: str, password: str, lent: bool = False, recovered: str = ""
    ) -> None:
        """A new envelope for one account, and save: the file has the old one or the new one, whole. Slow.

        `lent`: it was chosen by somebody else; `recovered`: when, if by the recovery key.
        Raises UnknownAccount, NoPasswordHere, DiskFull.
        """
        old = self._find(login)
        new = self._new_entry(key, old.id, old.card, password)
        new = replace(new, lent=lent, recovered=recovered)
        self._entries = tuple(new if entry is old else entry for entry in self._entries)
        self.save()

    def renew_recovery(self, key: Secret) -> str:
        """A new recovery key in place of the old one, saved; returns what is to be printed."""
        printed = new_recovery_key(self._rng)
        self._recovery = wrap(key, _RECOVERY, secret_of(printed), None, self._rng)
        self.save()
        return printed

    def without_pair(self) -> tuple[str, ...]:
        """Names of those whose envelope is of version 1: only their password could put another key in."""
        return tuple(entry.card.name for entry in self._entries if entry.sealed is None)

    def rekeyed(self, store: str, key: Secret) -> tuple[Vault, str]:
        """The same accounts and passwords for another store and its key; not yet saved.

        Returns it with the recovery key to print. Raises AccountsMustSignIn when some have no pair yet.
        """
        if waiting := self.without_pair():
            raise AccountsMustSignIn(waiting)
        entries = tuple(
            replace(entry, sealed=seal(key, entry.id, entry.sealed.public, self._rng))
            for entry in self._entries
            if entry.sealed is not None
        )
        printed = new_recovery_key(self._rng)
        recovery = wrap(key, _RECOVERY, secret_of(printed), None, self._rng)
        made = Vault(self._path, store, entries, recovery, self._cost, self._rng)
        made._known = self._known
        return made, printed

    def _find(self, login: str) -> _Entry:
        for entry in self._entries:
            if entry.card.login == login:
                return entry
        if any(card.login == login for card in self._known):
            raise NoPasswordHere(login)
        raise UnknownAccount(login)

    def _new_entry(self, key: Secret, identity: str, card: AccountCard, password: str) -> _Entry:
        """An account with a new pair, wrapped by the password, and the key sealed to it. Slow."""
        private, public = new_pair(self._rng)
        wrapped = wrap(private, identity, nfc(password).encode(), self._cost, self._rng)
        wipe(private)
        return _Entry(identity, card, wrapped, seal(key, identity, public, self._rng))


def _text(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def _digest(content: Mapping[str, Any]) -> str:
    return hashlib.sha256(_text(content)).hexdigest()


def _parse(raw: bytes) -> _Content | None:
    """What a file says; None when it is of a newer version. ValueError when it is not as it was written."""
    try:
        content = json.loads(raw)
        check = content.pop("check", None)
        if check not in (None, _digest(content)):
            raise ValueError("it is not as it was written")
        if content["format"] not in _READ:
            return None
        return _Content(
            str(content["store"]),
            tuple(map(_entry, content["accounts"])),
            Wrap.read(content["recovery"]),
            tuple(map(_known_card, content.get("known") or ())),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"{type(error).__name__}: {error}") from error


def _card(account: Account) -> AccountCard:
    return AccountCard(account.login, account.name, account.role)


def _known_card(content: Mapping[str, Any]) -> AccountCard:
    return AccountCard(str(content["login"]), str(content["name"]), Role(content["role"]))


def _entry(content: Mapping[str, Any]) -> _Entry:
    card = AccountCard(str(content["login"]), str(content["name"]), Role(content["role"]))
    sealed = content.get("sealed")
    pair = None if sealed is None else Sealed.read(sealed)
    lent, recovered = bool(content.get("lent", False)), str(content.get("recovered") or "")
    return _Entry(str(content["id"]), card, Wrap.read(content["wrap"]), pair, lent, recovered)
