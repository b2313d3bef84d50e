"""What the centre says and signs beside receipts: a compact JWS (Ed25519) of a kind, over a few claims.

An answer that only names the centre proves nothing: who opens the TLS of a line writes one. What decides in
whose hands something is counts with the signature of the pinned key only.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sync.receipts import ALGORITHM


class SignatureInvalid(Exception):
    """It proves nothing."""


def make(private: Mapping[str, str], kind: str, claims: Mapping[str, Any]) -> str:
    """`claims` signed with a private JWK; `kind` is the header's `typ`."""
    from joserfc import jws
    from joserfc.jwk import OKPKey

    key = OKPKey.import_key({**private})
    content = json.dumps(claims, ensure_ascii=False, separators=(",", ":")).encode()
    return jws.serialize_compact({"alg": ALGORITHM, "typ": kind}, content, key, algorithms=[ALGORITHM])


def check(text: str, kind: str, public_key: Mapping[str, str]) -> dict[str, Any]:
    """The claims, once the signature holds under the public JWK. Raises SignatureInvalid."""
    from joserfc import jws
    from joserfc.errors import JoseError
    from joserfc.jwk import OKPKey

    try:
        signed = jws.deserialize_compact(text, OKPKey.import_key({**public_key}), algorithms=[ALGORITHM])
        claims = json.loads(signed.payload)
    except (JoseError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise SignatureInvalid from error
    if signed.protected.get("typ") != kind or not isinstance(claims, dict):
        raise SignatureInvalid
    return claims
