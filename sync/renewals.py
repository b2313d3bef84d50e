"""Proofs that renew a PC's token: a JWS (RFC 7515) by the device key, for one centre and one moment.

The moment is the centre's own, asked for just before, so that no PC's wrong clock matters; a centre takes no
moment twice, so that a proof somebody overheard is worth nothing.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

ALGORITHM = "Ed25519"
TYPE = "baocaoxa-renewal"


class ProofInvalid(Exception):
    """The proof proves nothing."""


@dataclass(frozen=True)
class Proof:
    """Device `device` asks the centre with key id `server` for a new token; `at` is what its clock said."""

    device: str
    server: str
    at: datetime


def make(private: Mapping[str, str], proof: Proof) -> str:
    """The proof signed with the device's private JWK."""
    from joserfc import jws
    from joserfc.jwk import OKPKey

    claims = {"device": proof.device, "server": proof.server, "at": proof.at.isoformat()}
    key = OKPKey.import_key({**private})
    return jws.serialize_compact(
        {"alg": ALGORITHM, "typ": TYPE}, json.dumps(claims).encode(), key, algorithms=[ALGORITHM]
    )


def device_of(text: str) -> str:
    """The device a proof names, before anything is checked. Raises ProofInvalid."""
    from joserfc import jws
    from joserfc.errors import JoseError

    try:
        device = str(json.loads(jws.extract_compact(text.encode()).payload)["device"])
        device.encode()  # half a character is no text, which json lets pass
    except (JoseError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ProofInvalid("no proof") from error
    return device


def check(text: str, public_key: Mapping[str, str]) -> Proof:
    """What a proof says, once its signature holds under the device's public JWK. Raises ProofInvalid."""
    from joserfc import jws
    from joserfc.errors import JoseError
    from joserfc.jwk import OKPKey

    try:
        signed = jws.deserialize_compact(text, OKPKey.import_key({**public_key}), algorithms=[ALGORITHM])
        claims = json.loads(signed.payload)
        proof = Proof(str(claims["device"]), str(claims["server"]), datetime.fromisoformat(claims["at"]))
    except (JoseError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise ProofInvalid("signature") from error
    if signed.protected.get("typ") != TYPE or proof.at.tzinfo is None:
        raise ProofInvalid("no proof")
    return proof
