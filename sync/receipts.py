"""Receipts: a JWS (RFC 7515) by which the centre proves what it received, and when.

Signed with Ed25519; the header's `alg` is `Ed25519` (RFC 9864) and `kid` the key's RFC 7638
thumbprint. The public key is pinned at enrolment, so a receipt is checked without a network.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ALGORITHM = "Ed25519"
TYPE = "baocaoxa-receipt"
#: The signature is another's; it names another key, or is something else; it does not say what is wanted.
Fault = Literal["signature", "key", "claims"]


class ReceiptInvalid(Exception):
    """The receipt proves nothing: `why` says what is wrong with it, `fault` which of three things that is."""

    def __init__(self, why: str, fault: Fault = "claims") -> None:
        self.why = why
        self.fault: Fault = fault
        super().__init__(f"The receipt is not valid: {why}.")


@dataclass(frozen=True)
class Receipt:
    """What the centre signed: it holds revision `rev` of `report`, whose XML has `sha256`."""

    report: str
    rev: str
    sha256: str
    unit: str
    form: str
    period: str | None
    author: str
    received_at: datetime
    serial: str
    attachments: Literal["complete", "pending"]


def new_key() -> dict[str, str]:
    """A new private key as a JWK (OKP, Ed25519). Keep it secret."""
    from joserfc.jwk import OKPKey

    return _strings(OKPKey.generate_key("Ed25519").as_dict(private=True))


def public(jwk: Mapping[str, str]) -> dict[str, str]:
    """The public half of a JWK."""
    return {name: jwk[name] for name in ("kty", "crv", "x")}


def key_id(jwk: Mapping[str, str]) -> str:
    """RFC 7638 thumbprint (SHA-256, base64url) of a JWK, private or public."""
    import base64
    import hashlib

    canonical = json.dumps({"crv": jwk["crv"], "kty": jwk["kty"], "x": jwk["x"]}, separators=(",", ":"))
    return base64.urlsafe_b64encode(hashlib.sha256(canonical.encode()).digest()).rstrip(b"=").decode()


def make(private: Mapping[str, str], claims: Mapping[str, Any]) -> str:
    """Sign `claims` (see `Receipt`; times as RFC 3339) and return the compact JWS."""
    key, header = _signer(tuple(sorted(private.items())))
    payload = json.dumps(dict(claims), ensure_ascii=False, separators=(",", ":")).encode()
    signed = header + b"." + _base64url(payload)
    return (signed + b"." + _base64url(key.sign(signed))).decode("ascii")


@lru_cache(maxsize=1)
def _signer(private: tuple[tuple[str, str], ...]) -> tuple[Ed25519PrivateKey, bytes]:
    """The key made ready and the header it signs under; a centre signs all receipts with one."""
    from joserfc.jwk import OKPKey

    jwk = dict(private)
    header = {"alg": ALGORITHM, "typ": TYPE, "kid": key_id(jwk)}
    key: Any = OKPKey.import_key({**jwk}).get_op_key("sign")
    return key, _base64url(json.dumps(header, separators=(",", ":")).encode())


def _base64url(data: bytes) -> bytes:
    import base64

    return base64.urlsafe_b64encode(data).rstrip(b"=")


def check(receipt: str, public_key: Mapping[str, str]) -> Receipt:
    """Return what the receipt says once its signature holds under `public_key`.

    Raises ReceiptInvalid for another key, another algorithm, a changed byte, or missing claims.
    """
    return _claims(_payload(receipt, public_key))


def _payload(receipt: str, public_key: Mapping[str, str]) -> bytes:
    from joserfc import jws
    from joserfc.errors import JoseError
    from joserfc.jwk import OKPKey

    try:
        key = OKPKey.import_key({**public(public_key)})
        signed = jws.deserialize_compact(receipt, key, algorithms=[ALGORITHM])
    except (JoseError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ReceiptInvalid("its signature is not the centre's", "signature") from error
    protected = signed.protected
    if protected.get("typ") != TYPE or protected.get("kid") != key_id(public_key):
        raise ReceiptInvalid("it names another key or is no receipt", "key")
    return signed.payload


def _claims(payload: bytes) -> Receipt:
    try:
        claims = json.loads(payload)
        received_at = datetime.fromisoformat(claims["received_at"])
        receipt = Receipt(
            **{
                name: _text(claims[name])
                for name in ("report", "rev", "sha256", "unit", "form", "author", "serial")
            },
            period=None if claims["period"] is None else _text(claims["period"]),
            received_at=received_at,
            attachments=claims["attachments"],
        )
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ReceiptInvalid("it does not say what a receipt must say") from error
    if receipt.attachments not in ("complete", "pending") or received_at.tzinfo is None:
        raise ReceiptInvalid("it does not say what a receipt must say")
    return receipt


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _strings(jwk: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): str(value) for name, value in jwk.items()}
