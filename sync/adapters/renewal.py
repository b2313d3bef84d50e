"""A PC's token is renewed at its centre before it ends, or after: the device key vouches for the PC."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Protocol, TypeVar

from pydantic import ValidationError

from sync import renewals
from sync.adapters import _client, _http
from sync.protocol import (
    HELLO_PATH,
    NOTHING_ELSE,
    RENEW_PATH,
    Asks,
    CentralApi,
    ExchangeFailed,
    FailureKind,
    Hello,
    RenewRequest,
    RenewResponse,
    SyncResponse,
    WaitingItem,
)

if TYPE_CHECKING:
    import httpx

    from sync.proxies import ProxyChoice

Model = TypeVar("Model", Hello, RenewResponse)

#: A token is renewed so long before it ends, by the centre's clock.
BEFORE = timedelta(days=30)
#: What a centre says of a token that a new one would mend.
_MENDED = frozenset({"expired", "unknown"})
#: What it says of a request without items when the token is good, but another device's.
_OF_ANOTHER = "not a sync request"


@dataclass(frozen=True)
class Renewal:
    """What renewing takes: the device's private JWK, when the token ends (None: not known).

    `server` is the pinned key's thumbprint. `keep` gets the new token and its end; both are durable when it
    returns.
    """

    url: str
    server: str
    device: str
    key: Mapping[str, str]
    until: datetime | None
    keep: Callable[[str, datetime], None]

    def is_near(self, now: datetime) -> bool:
        """Whether the token's end is near; `now` is the centre's clock."""
        return self.until is not None and now >= self.until - BEFORE


class Tokened(CentralApi, Protocol):
    """A centre's adapter that takes another token for what it sends from now on."""

    def use(self, token: str) -> None:
        """Send with `token`."""
        ...


class Renewing:
    """Implements `sync.protocol.CentralApi` around an adapter, whose token it renews.

    When the end is near, after an exchange that went well; and once when the centre says that it has ended.
    """

    def __init__(
        self,
        api: Tokened,
        renewal: Renewal,
        transport: httpx.BaseTransport | None = None,
        proxy: ProxyChoice | None = None,
    ) -> None:
        self._api = api
        self._renewal = renewal
        self._transport = transport
        self._proxy = proxy

    def sync(
        self, cursor: str | None, limit: int, items: tuple[WaitingItem, ...], asks: Asks = NOTHING_ELSE
    ) -> tuple[SyncResponse, int]:
        """One round trip, with a new token when the old one has ended. Raises ExchangeFailed only."""
        try:
            response, sent = self._api.sync(cursor, limit, items, asks)
        except ExchangeFailed as failure:
            if not items and (failure.kind, failure.detail) == (FailureKind.REFUSED, _OF_ANOTHER):
                return self._with_its_own(cursor, limit, asks)
            if failure.kind is not FailureKind.UNAUTHORISED or failure.detail not in _MENDED:
                raise
            self._renew_after(failure)
            return self._api.sync(cursor, limit, items, asks)
        if self._renewal.is_near(response.now):
            with suppress(ExchangeFailed):  # this exchange went well, and the token is good for weeks
                self._renew()
        return response, sent

    def close(self) -> None:
        """Give the connection back."""
        self._api.close()

    def _with_its_own(self, cursor: str | None, limit: int, asks: Asks) -> tuple[SyncResponse, int]:
        """Once more with a token of this device; where there is none, the PC is to be enrolled anew."""
        anew = ExchangeFailed(FailureKind.UNAUTHORISED, "device")
        try:
            self._renew()
            return self._api.sync(cursor, limit, (), asks)
        except ExchangeFailed as failure:
            raise anew if failure.kind is FailureKind.REFUSED else failure from failure

    def _renew_after(self, failure: ExchangeFailed) -> None:
        """Renew, or say what the centre said first: a person is wanted when it gives no other token."""
        try:
            self._renew()
        except ExchangeFailed as refused:
            raise failure if refused.kind is FailureKind.REFUSED else refused from refused

    def _renew(self) -> None:
        renewal = self._renewal
        with _client.client(renewal.url, None, self._transport, self._proxy) as http:
            given = renew(http, renewal)
        renewal.keep(given.token, given.token_until)
        self._renewal = replace(renewal, until=given.token_until)
        self._api.use(given.token)


def renew(http: httpx.Client, renewal: Renewal) -> RenewResponse:
    """A new token and its end. Raises ExchangeFailed only."""
    now = _ours(Hello, _http.exchange(http, "GET", HELLO_PATH), renewal.server).now
    proof = renewals.make(renewal.key, renewals.Proof(renewal.device, renewal.server, now))
    body = RenewRequest(proof=proof).model_dump_json().encode()
    headers = {"content-type": "application/json"}
    return _ours(RenewResponse, _http.exchange(http, "POST", RENEW_PATH, body, headers), renewal.server)


def _ours(model: type[Model], answer: _http.Answer, server: str) -> Model:
    failure = _http.refusal(answer, server)
    if failure is not None:
        raise failure
    try:
        return model.model_validate_json(answer.body)
    except ValidationError as error:
        raise ExchangeFailed(FailureKind.NONSENSE, "schema") from error
