"""How the store key is put into an envelope for each who may open the store.

A password, stretched by Argon2id, wraps the private half of its account's own key pair (X25519) with
AES-256-GCM; the store key is sealed to the public half. So another store key can be put in without anybody's
password. The recovery key is random already and wraps the store key itself. Envelopes of the first version
had no pair: there the password wrapped the store key.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from random import Random
from typing import Any

from desktop.config import PasswordCost
from desktop.domain.errors import StoreLocked
from desktop.store.secret import Secret, wiped

KEY_BYTES = 32


@dataclass(frozen=True)
class Wrap:
    """Something secret wrapped for one owner: base64 texts, and the cost its password was stretched with."""

    salt: str
    nonce: str
    wrapped: str
    cost: PasswordCost | None = None  # None for the recovery key: it is random already

    @classmethod
    def read(cls, content: Mapping[str, Any]) -> Wrap:
        """From JSON; KeyError, TypeError or ValueError when it is no wrap."""
        cost = None if content["cost"] is None else PasswordCost(**content["cost"])
        salt, nonce, wrapped = (_checked(content[name]) for name in ("salt", "nonce", "wrapped"))
        return cls(salt, nonce, wrapped, cost)


@dataclass(frozen=True)
class Sealed:
    """The store key sealed to an account's public key: base64 texts."""

    public: str
    ephemeral: str
    nonce: str
    sealed: str

    @classmethod
    def read(cls, content: Mapping[str, Any]) -> Sealed:
        """From JSON; KeyError, TypeError or ValueError when it is none."""
        return cls(*(_checked(content[name]) for name in ("public", "ephemeral", "nonce", "sealed")))


def wrap(secret: Secret, owner: str, by: bytes, cost: PasswordCost | None, rng: Random) -> Wrap:
    """Wrap a secret by a password (`cost` given: slow) or by a random key. StoreLocked: it was wiped."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce = rng.randbytes(16), rng.randbytes(12)
    sealed = AESGCM(_stretch(by, salt, cost)).encrypt(nonce, _held(secret), owner.encode())
    return Wrap(_text(salt), _text(nonce), _text(sealed), cost)


def unwrap(wrapped: Wrap, owner: str, by: bytes) -> bytearray | None:
    """The secret, or None when it was wrapped by something else."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    salt, nonce, sealed = map(base64.b64decode, (wrapped.salt, wrapped.nonce, wrapped.wrapped))
    try:
        return bytearray(AESGCM(_stretch(by, salt, wrapped.cost)).decrypt(nonce, sealed, owner.encode()))
    except InvalidTag:
        return None


def new_pair(rng: Random) -> tuple[bytearray, str]:
    """A key pair for one account: the private half, the public one as base64 text."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    private = bytearray(rng.randbytes(KEY_BYTES))
    public = X25519PrivateKey.from_private_bytes(bytes(private)).public_key()
    return private, _text(public.public_bytes_raw())


def seal(key: Secret, owner: str, public: str, rng: Random) -> Sealed:
    """The store key for whoever has the private half of `public`; wants no secret of theirs.

    Raises StoreLocked when the key was wiped.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    ours, nonce = X25519PrivateKey.from_private_bytes(rng.randbytes(KEY_BYTES)), rng.randbytes(12)
    theirs = base64.b64decode(public)
    ephemeral = ours.public_key().public_bytes_raw()
    shared = _hkdf(ours.exchange(X25519PublicKey.from_public_bytes(theirs)), ephemeral + theirs)
    sealed = AESGCM(shared).encrypt(nonce, _held(key), owner.encode())
    return Sealed(public, _text(ephemeral), _text(nonce), _text(sealed))


def unseal(sealed: Sealed, owner: str, private: Secret) -> bytearray | None:
    """The store key, or None when it was sealed to another pair."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    theirs, ephemeral, nonce, content = map(
        base64.b64decode, (sealed.public, sealed.ephemeral, sealed.nonce, sealed.sealed)
    )
    ours = X25519PrivateKey.from_private_bytes(bytes(private))
    shared = _hkdf(ours.exchange(X25519PublicKey.from_public_bytes(ephemeral)), ephemeral + theirs)
    try:
        return bytearray(AESGCM(shared).decrypt(nonce, content, owner.encode()))
    except InvalidTag:
        return None


def _stretch(secret: bytes, salt: bytes, cost: PasswordCost | None) -> bytes:
    """A 32-byte key from a secret: Argon2id for passwords, HKDF for what is random already."""
    if cost is None:
        return _hkdf(secret, salt)
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        secret, salt, cost.passes, cost.memory, cost.lanes, hash_len=KEY_BYTES, type=Type.ID
    )


def _hkdf(secret: bytes, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt, b"baocaoxa store key").derive(secret)


def _held(secret: Secret) -> bytes:
    """The secret; what was wiped while slow work went on is put into no envelope."""
    if wiped(secret):
        raise StoreLocked
    return bytes(secret)


def _checked(text: Any) -> str:
    base64.b64decode(str(text), validate=True)
    return str(text)


def _text(content: bytes) -> str:
    return base64.b64encode(content).decode("ascii")
