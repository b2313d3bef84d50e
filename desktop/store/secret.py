"""Secrets that are wiped from memory when nobody needs them any more.

A key lives in a `bytearray` that its owner overwrites. What Python and the libraries copied on the way (the
hexadecimal text handed to SQLCipher, what AES-GCM returned) they free without overwriting it:
docs/threat-model.md says what that leaves.
"""

from __future__ import annotations

from typing import TypeAlias

#: A key: `bytearray` where it is to be wiped, `bytes` where it is somebody else's.
Secret: TypeAlias = bytes | bytearray


def wipe(secret: Secret) -> None:
    """Overwrite a secret with zeros; one that cannot be changed stays as it is."""
    if isinstance(secret, bytearray):
        secret[:] = bytes(len(secret))


def wiped(secret: Secret) -> bool:
    """Whether nothing is left of it."""
    return not any(secret)
