from __future__ import annotations

import base64
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync import receipts

CLAIMS: dict[str, Any] = {
    "report": "r1",
    "rev": "1",
    "sha256": "ab" * 32,
    "unit": "20242",
    "form": "cds57",
    "period": None,
    "author": "Lê Thị Hoa",
    "received_at": "2026-11-16T10:00:00+07:00",
    "serial": "TN-000001",
    "attachments": "complete",
}


def _decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def test_made_and_checked() -> None:
    key = receipts.new_key()
    found = receipts.check(receipts.make(key, CLAIMS), receipts.public(key))
    assert found.author == "Lê Thị Hoa"
    assert found.received_at == datetime(2026, 11, 16, 3, tzinfo=UTC)
    assert found.period is None


def test_others_can_check_it_by_the_standard() -> None:
    key = receipts.new_key()
    head, payload, signature = receipts.make(key, CLAIMS).split(".")
    Ed25519PublicKey.from_public_bytes(_decoded(key["x"])).verify(
        _decoded(signature), f"{head}.{payload}".encode()
    )
    assert json.loads(_decoded(payload)) == CLAIMS
    assert json.loads(_decoded(head)) == {
        "alg": "Ed25519",
        "typ": "baocaoxa-receipt",
        "kid": receipts.key_id(key),
    }


def test_thumbprint_of_rfc_8037() -> None:
    published = {"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}
    assert receipts.key_id(published) == "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"


def test_the_private_half_stays() -> None:
    assert set(receipts.public(receipts.new_key())) == {"kty", "crv", "x"}


def _bent(jws: str, part: int) -> str:
    parts = jws.split(".")
    parts[part] = ("A" if parts[part][0] != "A" else "B") + parts[part][1:]
    return ".".join(parts)


def _unsigned(jws: str) -> str:
    head = base64.urlsafe_b64encode(b'{"alg":"none"}').rstrip(b"=").decode()
    return f"{head}.{jws.split('.')[1]}."


@pytest.mark.parametrize(
    "spoil",
    [
        lambda jws: _bent(jws, 0),
        lambda jws: _bent(jws, 1),
        lambda jws: _bent(jws, 2),
        _unsigned,
        lambda jws: jws[:-5],
        lambda jws: "",
        lambda jws: "a.b.c",
        lambda jws: "ü.ü.ü",
        lambda jws: jws + ".x",
    ],
)
def test_a_changed_receipt_proves_nothing(spoil: Any) -> None:
    key = receipts.new_key()
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.check(spoil(receipts.make(key, CLAIMS)), receipts.public(key))


def test_another_centres_receipt_proves_nothing() -> None:
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.check(receipts.make(receipts.new_key(), CLAIMS), receipts.public(receipts.new_key()))


@pytest.mark.parametrize(
    "other",
    [
        {"report": 5},
        {"received_at": "yesterday"},
        {"received_at": "2026-11-16T10:00:00"},
        {"attachments": "some"},
        {"serial": None},
    ],
)
def test_signed_but_says_too_little(other: dict[str, Any]) -> None:
    key = receipts.new_key()
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.check(receipts.make(key, {**CLAIMS, **other}), receipts.public(key))
