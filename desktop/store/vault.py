"""The vault: who may open the store, and its random key wrapped once for each of them.

`vault.json` holds no secret in the clear. Each account's password, stretched by Argon2id, wraps the
32-byte store key with AES-256-GCM; the recovery key wraps it once more. The file names the store it
opens and is written last when a profile is made: no vault, no profile.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from random import Random
from typing import Any, Self

from desktop.config import PasswordCost, write_atomically
from desktop.domain.account import Account
from desktop.domain.errors import (
    AccountExists,
    StoreDamaged,
    StoreTooNew,
    UnknownAccount,
    WrongPassword,
    WrongRecoveryKey,
)
from desktop.domain.report import Role
from desktop.domain.text import nfc
from desktop.store.recovery_key import new_recovery_key, secret_of

_FORMAT = 1
_KEY_BYTES = 32
_RECOVERY = "recovery"


@dataclass(frozen=True)
class AccountCard:
    """An account as the sign-in window lists it; the role is authoritative in the store only."""

    login: str
    name: str
    role: Role


@dataclass(frozen=True)
class Wrap:
    """The store key wrapped for one owner: base64 texts, and the cost its secret was stretched with."""

    salt: str
    nonce: str
    wrapped: str
    cost: PasswordCost | None = None  # None for the recovery key: it is random already


@dataclass(frozen=True)
class _Entry:
    id: str
    card: AccountCard
    wrap: Wrap


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

    @classmethod
    def read(cls, path: Path, cost: PasswordCost, rng: Random) -> Self:
        """Open the file; StoreDamaged when it cannot be understood (it is left as it is)."""
        try:
            content = json.loads(path.read_text("utf-8"))
            form = content["format"]
            entries = tuple(_entry(each) for each in content["accounts"])
            vault = cls(path, str(content["store"]), entries, _wrap(content["recovery"]), cost, rng)
        except (ValueError, KeyError, TypeError, OSError) as error:
            raise StoreDamaged(str(path), f"{type(error).__name__}: {error}") from error
        if form != _FORMAT:
            raise StoreTooNew(str(path))
        return vault

    @classmethod
    def make(
        cls, path: Path, store: str, account: Account, password: str, cost: PasswordCost, rng: Random
    ) -> tuple[Self, bytes, str]:
        """A vault for a new store, not yet written; returns it with the store key and the recovery key."""
        key = rng.randbytes(_KEY_BYTES)
        printed = new_recovery_key(rng)
        vault = cls(path, store, (), _seal(key, _RECOVERY, secret_of(printed), None, rng), cost, rng)
        vault._entries = (vault._new_entry(key, account, password),)
        return vault, key, printed

    def save(self) -> None:
        """Write the file, durably and all at once."""
        content = {
            "format": _FORMAT,
            "store": self.store,
            "accounts": [
                {"id": entry.id, **asdict(entry.card), "wrap": asdict(entry.wrap)} for entry in self._entries
            ],
            "recovery": asdict(self._recovery),
        }
        write_atomically(self._path, json.dumps(content, ensure_ascii=False, indent=1).encode())

    def cards(self) -> tuple[AccountCard, ...]:
        """The accounts, in the order they were made."""
        return tuple(entry.card for entry in self._entries)

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

    def open(self, login: str, password: str) -> bytes:
        """The store key. Slow. Raises UnknownAccount, WrongPassword."""
        entry = self._find(login)
        key = _unseal(entry.wrap, entry.id, nfc(password).encode())
        if key is None:
            raise WrongPassword(login)
        return key

    def recover(self, printed: str) -> bytes:
        """The store key, by the printed recovery key. Raises WrongRecoveryKey."""
        key = _unseal(self._recovery, _RECOVERY, secret_of(printed))
        if key is None:
            raise WrongRecoveryKey
        return key

    def add(self, key: bytes, account: Account, password: str) -> None:
        """Let one more account open the store, and save. Slow. Raises AccountExists."""
        if self.has(account.login):
            raise AccountExists(account.login)
        self._entries = (*self._entries, self._new_entry(key, account, password))
        self.save()

    def change_password(self, key: bytes, login: str, password: str) -> None:
        """Wrap the key anew for one account, and save. Slow."""
        old = self._find(login)
        wrap = _seal(key, old.id, nfc(password).encode(), self._cost, self._rng)
        self._entries = tuple(replace(old, wrap=wrap) if entry is old else entry for entry in self._entries)
        self.save()

    def renew_recovery(self, key: bytes) -> str:
        """A new recovery key in place of the old one, saved; returns what is to be printed."""
        printed = new_recovery_key(self._rng)
        self._recovery = _seal(key, _RECOVERY, secret_of(printed), None, self._rng)
        self.save()
        return printed

    def _find(self, login: str) -> _Entry:
        for entry in self._entries:
            if entry.card.login == login:
                return entry
        raise UnknownAccount(login)

    def _new_entry(self, key: bytes, account: Account, password: str) -> _Entry:
        wrap = _seal(key, account.id, nfc(password).encode(), self._cost, self._rng)
        return _Entry(account.id, AccountCard(account.login, account.name, account.role), wrap)


def _entry(content: Mapping[str, Any]) -> _Entry:
    card = AccountCard(str(content["login"]), str(content["name"]), Role(content["role"]))
    return _Entry(str(content["id"]), card, _wrap(content["wrap"]))


def _wrap(content: Mapping[str, Any]) -> Wrap:
    cost = None if content["cost"] is None else PasswordCost(**content["cost"])
    salt, nonce, wrapped = (str(content[name]) for name in ("salt", "nonce", "wrapped"))
    for text in (salt, nonce, wrapped):
        base64.b64decode(text, validate=True)
    return Wrap(salt, nonce, wrapped, cost)


def _seal(key: bytes, owner: str, secret: bytes, cost: PasswordCost | None, rng: Random) -> Wrap:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = rng.randbytes(16), rng.randbytes(12)
    sealed = AESGCM(_stretch(secret, salt, cost)).encrypt(nonce, key, owner.encode())
    return Wrap(_text(salt), _text(nonce), _text(sealed), cost)


def _unseal(wrap: Wrap, owner: str, secret: bytes) -> bytes | None:
    """The key, or None when the secret is not the one it was sealed with."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce, sealed = map(base64.b64decode, (wrap.salt, wrap.nonce, wrap.wrapped))
    try:
        return AESGCM(_stretch(secret, salt, wrap.cost)).decrypt(nonce, sealed, owner.encode())
    except InvalidTag:
        return None


def _stretch(secret: bytes, salt: bytes, cost: PasswordCost | None) -> bytes:
    """A 32-byte key from a secret: Argon2id for passwords, HKDF for what is random already."""
    if cost is None:
        return _hkdf(secret, salt)
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret, salt, cost.passes, cost.memory, cost.lanes, hash_len=_KEY_BYTES, type=Type.ID
    )


def _hkdf(secret: bytes, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), _KEY_BYTES, salt, b"baocaoxa store key").derive(secret)


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
