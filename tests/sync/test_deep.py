"""JSON nested so deep that a reader gives up, from whoever answers: an answer without sense."""

from __future__ import annotations

import base64

import httpx
import pytest

from sync import receipts, renewals, signed
from sync.adapters.native import NativeCentral
from sync.protocol import ExchangeFailed, FailureKind

DEEP = b"[" * 300_000
KEY = receipts.new_key()


class Answers(httpx.BaseTransport):
    """Says the same to everything."""

    def __init__(self, status: int, media_type: str = "application/json") -> None:
        self._status = status
        self._type = media_type

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        request.read()
        head = {"content-type": self._type, "content-length": str(len(DEEP))}
        return httpx.Response(self._status, headers=head, stream=httpx.ByteStream(DEEP))


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (200, FailureKind.NONSENSE),
        (401, FailureKind.NONSENSE),
        (404, FailureKind.WRONG_SERVER),
        (500, FailureKind.SERVER),
    ],
)
def test_an_exchange_ends_in_a_failure_with_a_name(status: int, kind: FailureKind) -> None:
    api = NativeCentral("https://c.test", "t", "d", receipts.key_id(KEY), Answers(status))
    with pytest.raises(ExchangeFailed) as failed:
        api.sync(None, 10, ())
    assert failed.value.kind is kind
    api.close()


def jws(header: bytes, payload: bytes) -> str:
    """Three parts, the signature of nobody."""
    return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in (header, payload, b"x"))


SIGNED = b'{"alg":"Ed25519","typ":"x"}'


@pytest.mark.parametrize("text", [jws(DEEP, b"{}"), jws(SIGNED, DEEP)], ids=["header", "payload"])
def test_what_is_signed_by_nobody_is_invalid(text: str) -> None:
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.check(text, receipts.public(KEY))
    with pytest.raises(signed.SignatureInvalid):
        signed.check(text, "x", receipts.public(KEY))
    with pytest.raises(renewals.ProofInvalid):
        renewals.device_of(text)
    with pytest.raises(renewals.ProofInvalid):
        renewals.check(text, receipts.public(KEY))


def test_what_even_the_centre_signed_so_is_invalid() -> None:
    from joserfc import jws as standard
    from joserfc.jwk import OKPKey

    key = OKPKey.import_key({**KEY})
    head = {"alg": receipts.ALGORITHM, "typ": receipts.TYPE, "kid": receipts.key_id(KEY)}
    text = standard.serialize_compact(head, DEEP, key, algorithms=[receipts.ALGORITHM])
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.check(text, receipts.public(KEY))
    with pytest.raises(signed.SignatureInvalid):
        signed.check(text, receipts.TYPE, receipts.public(KEY))
