"""Secrets a person types or a machine keeps: made from the system's randomness, stored as hashes only."""

from __future__ import annotations

import hashlib
import secrets

#: Crockford's base 32: no I, L, O, U; what looks alike is read alike.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
_GROUP = 4


def typed(groups: int = 4) -> str:
    """A code to be typed, 20 bits a group: `7K2M-QX9P-…`."""
    return "-".join("".join(secrets.choice(_ALPHABET) for _ in range(_GROUP)) for _ in range(groups))


def serial_of(number: int, report: str, sha256: str) -> str:
    """A receipt's number, `TN-000123-7K2M`: the count, and 20 bits drawn from what is received.

    A centre put back from an earlier copy counts some numbers a second time: with other reports they are
    other numbers all the same.
    """
    drawn = int.from_bytes(hashlib.sha256(f"{report} {sha256}".encode()).digest()[:3]) >> 4
    said = "".join(_ALPHABET[drawn >> shift & 31] for shift in (15, 10, 5, 0))
    return f"TN-{number:06d}-{said}"


def token() -> str:
    """A secret of 256 bits for machines."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """What is stored of a secret. Ours have 80 random bits or more, so no slow hash is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def digest_typed(text: str) -> str:
    """`digest` of a typed code, however it was grouped or capitalised."""
    kept = "".join(char for char in text.upper().translate(_ALIKE) if char in _ALPHABET)
    return digest(kept)
