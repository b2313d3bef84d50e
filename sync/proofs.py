"""Receipts in parts: most of what a receipt says, the PC that sent the report knows already.

A compact JWS is base64, which no compression sees through. So a PC that asks for it (`proofs`) gets number,
time and signature alone, and puts the very same JWS together. The centre sends parts only when they do.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from typing import Any

from sync.protocol import Proof, Result
from sync.receipts import ALGORITHM, TYPE


def apart(result: Result, item: Mapping[str, Any], server: str) -> Result:
    """The result of `item` (its JSON) with the receipt in parts; as it is when they would not make it."""
    if result.receipt is None or result.proof is not None:
        return result
    try:
        _, payload, signature = result.receipt.split(".")
        said = json.loads(_bytes(payload))
        proof = Proof(
            serial=said["serial"],
            at=said["received_at"],
            sig=signature,
            pending=said["attachments"] == "pending",
        )
        parts = result.model_copy(update={"receipt": None, "proof": proof})
        made = whole(parts, item, server).receipt
    except (ValueError, KeyError, TypeError):
        return result
    return parts if made == result.receipt else result


def whole(result: Result, item: Mapping[str, Any], server: str) -> Result:
    """The result with its receipt put together; `server` is the key id of the centre.

    Raises KeyError when `item` is none that a receipt is given for. Whether the receipt holds is not judged.
    """
    proof = result.proof
    if proof is None or result.receipt is not None:
        return result
    header = {"alg": ALGORITHM, "typ": TYPE, "kid": server}
    claims = {
        "report": item["report"],
        "rev": result.rev,
        "sha256": item["sha256"],
        "unit": item["unit"],
        "form": item["form"],
        "period": item.get("period"),
        "author": item["author"],
        "received_at": proof.at,
        "serial": proof.serial,
        "attachments": "pending" if proof.pending else "complete",
    }
    receipt = f"{_text(header)}.{_text(claims)}.{proof.sig}"
    return result.model_copy(update={"receipt": receipt, "proof": None})


def _text(said: Mapping[str, Any]) -> str:
    plain = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(plain).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
