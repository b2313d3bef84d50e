"""Keys of packets: X25519 from the Ed25519 keys that both ends have known since enrolment.

A packet is encrypted to the very key that was pinned (RFC 7748, section 4.1, maps one curve onto the other),
so a PC that has seen no network since it was enrolled can seal one, and the centre has one key to keep. That
one pair may both sign and agree on keys was shown for Ed25519 with X25519 (Thormarker 2021, eprint 2021/509).
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping
from typing import Final

_PRIME: Final = 2**255 - 19


def for_sealing(ed25519: Mapping[str, str]) -> dict[str, str]:
    """The public X25519 JWK to encrypt to the owner of a public (or private) Ed25519 JWK.

    Raises ValueError when it is no such key.
    """
    y = int.from_bytes(_raw(ed25519, "x"), "little") & (2**255 - 1)
    if y % _PRIME in (0, 1, _PRIME - 1) or y >= _PRIME:
        raise ValueError("a key that protects nothing")
    u = (1 + y) * pow(1 - y, -1, _PRIME) % _PRIME
    return {"kty": "OKP", "crv": "X25519", "x": _text(u.to_bytes(32, "little"))}


def for_opening(ed25519: Mapping[str, str]) -> dict[str, str]:
    """The private X25519 JWK that opens what was sealed to an Ed25519 key (RFC 8032, section 5.1.5)."""
    scalar = hashlib.sha512(_raw(ed25519, "d")).digest()[:32]
    return {**for_sealing(ed25519), "d": _text(scalar)}


def _raw(jwk: Mapping[str, str], name: str) -> bytes:
    if jwk.get("kty") != "OKP" or jwk.get("crv") != "Ed25519":
        raise ValueError("not an Ed25519 key")
    text = jwk.get(name, "")
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(raw) != 32:
        raise ValueError("not an Ed25519 key")
    return raw


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
