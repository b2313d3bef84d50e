"""The printed recovery key: 125 random bits in Crockford's base32, with a group that tells slips of the pen.

`K7M2Q-9XQ4T-…`: five groups of five letters, and a sixth that is a checksum of them.
"""

from __future__ import annotations

import hashlib
from random import Random

from desktop.domain.errors import WrongRecoveryKey

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_MISREAD = str.maketrans("OIL", "011")  # Crockford: letters people write for digits
_GROUP = 5
_LETTERS = 25


def new_recovery_key(rng: Random) -> str:
    """A new key as it is printed."""
    body = "".join(_ALPHABET[rng.getrandbits(5)] for _ in range(_LETTERS))
    return "-".join(_groups(body + _check(body)))


def secret_of(key: str) -> bytes:
    """The secret of a typed key: case, spaces and hyphens do not matter.

    Raises WrongRecoveryKey when the check group does not fit, so that a slip is told from a wrong sheet
    without opening anything.
    """
    letters = "".join(char for char in key.upper().translate(_MISREAD) if char.isalnum())
    body, check = letters[:_LETTERS], letters[_LETTERS:]
    if len(letters) != _LETTERS + _GROUP or check != _check(body):
        raise WrongRecoveryKey
    return body.encode("ascii")


def _check(body: str) -> str:
    digest = int.from_bytes(hashlib.sha256(body.encode("ascii", "replace")).digest()[:4], "big")
    return "".join(_ALPHABET[(digest >> 5 * place) & 31] for place in range(_GROUP))


def _groups(letters: str) -> list[str]:
    return [letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP)]
