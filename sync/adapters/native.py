"""The centre that speaks our own protocol (docs/protocol.md)."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from pydantic import ValidationError

from sync import coding
from sync.adapters import _client, _http
from sync.adapters.contents import CentreContents
from sync.adapters.packing import ITEMS, Packing
from sync.adapters.tus import TusFiles
from sync.protocol import (
    ENROL_PATH,
    HELLO_PATH,
    NOTHING_ELSE,
    SYNC_PATH,
    VERSION,
    Asks,
    EnrolRequest,
    EnrolResponse,
    ExchangeFailed,
    FailureKind,
    Hello,
    SyncRequest,
    SyncResponse,
    WaitingItem,
    Wire,
)
from sync.proxies import ProxyChoice
from sync.receipts import key_id

if TYPE_CHECKING:
    import httpx

Model = TypeVar("Model", bound=Wire)
#: Changes wanted at most, when a request does not say.
LIMIT: int = SyncRequest.model_fields["limit"].default


class NativeCentral:
    """Implements `sync.protocol.CentralApi`; one connection, kept until `close`."""

    def __init__(
        self,
        url: str,
        token: str,
        device: str,
        server_key_id: str,
        transport: httpx.BaseTransport | None = None,
        proxy: ProxyChoice | None = None,
        *,
        forms: Callable[[str, str], str | None] | None = None,
    ) -> None:
        """`token` and `device` as enrolment gave them; `server_key_id` is the pinned key's thumbprint.

        `forms` gives the XForm of a form and version that the centre has sent, None when it has not.
        """
        self._device = device
        self._server = server_key_id
        self._coding = coding.CODINGS[0]
        self._packing = Packing(forms)
        self._http = _client.client(url, token, transport, proxy)
        self._looked_at = None if transport is not None else (url, proxy or ProxyChoice())

    def sync(
        self, cursor: str | None, limit: int, items: tuple[WaitingItem, ...], asks: Asks = NOTHING_ELSE
    ) -> tuple[SyncResponse, int]:
        """One round trip; returns the answer and the body bytes sent. Raises ExchangeFailed only."""
        try:
            return self._exchanged(cursor, limit, items, asks)
        except ExchangeFailed as failure:
            if failure.kind is FailureKind.CERTIFICATE and self._is_login_page():
                raise ExchangeFailed(FailureKind.LOGIN_WANTED, "certificate") from failure
            raise

    def _is_login_page(self) -> bool:
        """Whether who stands there with another's certificate shows a page: a network that wants a login."""
        if self._looked_at is None:
            return False
        from sync.adapters.probe import shows_page

        return shows_page(*self._looked_at)

    def _exchanged(
        self, cursor: str | None, limit: int, items: tuple[WaitingItem, ...], asks: Asks
    ) -> tuple[SyncResponse, int]:
        items = self._packing.ordered(items)
        body = request_bytes(self._device, cursor, limit, items, asks)
        answer, sent = self._post(body, items)
        while answer.status in {400, 415} and self._other_coding(answer):
            answer, again = self._post(body, items)
            sent += again
        failure = _http.refusal(answer, self._server)
        if failure is not None:
            raise failure
        response = _model(SyncResponse, answer)
        if response.p != VERSION:
            kind = FailureKind.TOO_OLD if response.p > VERSION else FailureKind.CENTRE_OLD
            raise ExchangeFailed(kind, f"answered in version {response.p}")
        return response.model_copy(update={"results": self._packing.whole(response, items)}), sent

    def files(self) -> TusFiles:
        """The way for attached files, on the same connection."""
        return TusFiles(self._http, self._server)

    def contents(self) -> CentreContents:
        """The way down for contents of attached files, on the same connection."""
        return CentreContents(self._http, self._server)

    def use(self, token: str) -> None:
        """Send with another token from now on."""
        self._http.headers["authorization"] = f"Bearer {token}"

    def close(self) -> None:
        """Give the connection back."""
        self._http.close()

    def _post(self, body: bytes, items: tuple[WaitingItem, ...]) -> tuple[_http.Answer, int]:
        headers = {"content-type": "application/json"}
        if self._coding == coding.CODINGS[0]:
            packed = coding.encode_runs(self._packing.runs(body, items))
        else:
            packed = coding.encode(body, self._coding)
        if self._coding != "identity":
            headers["content-encoding"] = self._coding
        return _http.exchange(self._http, "POST", SYNC_PATH, packed, headers), len(packed)

    def _other_coding(self, answer: _http.Answer) -> bool:
        """Take the coding a 415 announces (RFC 7694); False when there is no other to try.

        A centre that knows our coding and refuses lacks the dictionary of a form. One that finds the body
        broken may be behind something that does not let our coding through.
        """
        chosen = coding.choose(answer.headers.get("accept-encoding", "").split(","))
        if answer.status == 400:
            chosen = coding.CODINGS[1] if self._coding == coding.CODINGS[0] else self._coding
        elif chosen == self._coding == coding.CODINGS[0]:
            return self._packing.without_forms()
        changed = chosen != self._coding
        self._coding = chosen
        return changed


def request_bytes(
    device: str,
    cursor: str | None,
    limit: int,
    items: tuple[WaitingItem, ...],
    asks: Asks = NOTHING_ELSE,
) -> bytes:
    """A SyncRequest's JSON with every item's frozen bytes in it just as they are."""
    head: dict[str, object] = {"p": VERSION, "device": device}
    head |= {} if cursor is None else {"cursor": cursor}
    head |= {} if limit == LIMIT else {"limit": limit}
    head |= asks.model_dump(mode="json", exclude_defaults=True)
    if not items:
        return json.dumps(head, separators=(",", ":")).encode()
    head["proofs"] = True
    return b"".join(
        (
            json.dumps(head, separators=(",", ":")).encode()[:-1],
            ITEMS,
            b",".join(item.body for item in items),
            b"]}",
        )
    )


def hello(
    url: str,
    expected_server: str | None = None,
    transport: httpx.BaseTransport | None = None,
    proxy: ProxyChoice | None = None,
) -> Hello:
    """What the centre at `url` can do, and its clock. Raises ExchangeFailed only."""
    with _client.client(url, None, transport, proxy) as http:
        answer = _http.exchange(http, "GET", HELLO_PATH)
    failure = _http.refusal(answer, expected_server)
    if failure is not None:
        raise failure
    return _model(Hello, answer)


def enrol(
    url: str,
    code: str,
    device_public_jwk: dict[str, str],
    device_name: str,
    expected_server: str | None = None,
    transport: httpx.BaseTransport | None = None,
    proxy: ProxyChoice | None = None,
    unit: str | None = None,
) -> EnrolResponse:
    """Trade a one-time code for this PC's token; `unit` is its commune, which the code has to be for.

    `expected_server` (from an enrolment file) must be the answering centre's key id. Raises
    ExchangeFailed only; a refused code is FailureKind.REFUSED with detail unknown, used, expired or
    other_unit.
    A lost answer does no harm: the same code from the same device key is answered again.
    """
    asked = EnrolRequest(code=code, device_key=device_public_jwk, device_name=device_name, unit=unit)
    with _client.client(url, None, transport, proxy) as http:
        if expected_server is not None:
            # Asked first, so that a one-time code is never shown to another server.
            failure = _http.refusal(_http.exchange(http, "GET", HELLO_PATH), expected_server)
            if failure is not None:
                raise failure
        headers = {"content-type": "application/json"}
        answer = _http.exchange(http, "POST", ENROL_PATH, asked.model_dump_json().encode(), headers)
    failure = _http.refusal(answer, expected_server)
    if failure is not None:
        raise failure
    given = _model(EnrolResponse, answer)
    try:
        identity = key_id(given.server_key)
    except KeyError as error:
        raise ExchangeFailed(FailureKind.NONSENSE, "server_key") from error
    if expected_server is not None and identity != expected_server:
        raise ExchangeFailed(FailureKind.WRONG_SERVER, identity)
    return given


def _model(model: type[Model], answer: _http.Answer) -> Model:
    try:
        return model.model_validate_json(answer.body)
    except ValidationError as error:
        raise ExchangeFailed(FailureKind.NONSENSE, "schema") from error
