"""The one place where a way to a centre is opened: its proxy, its trust, its time-outs."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

from sync.protocol import ExchangeFailed, FailureKind
from sync.proxies import (
    LOOPBACK,
    Proxy,
    ProxyChoice,
    ProxyUnusable,
    asks_system,
    is_host,
    proxy_for,
    ways_for,
)

if TYPE_CHECKING:
    import httpx

    from sync.adapters.resumption import ResumingContext

#: Seconds without a byte after which an exchange is given up; there is no limit on the whole of it.
STALL = 30.0
#: A PC that waits between two exchanges keeps its connection this long: a handshake costs 3 kB.
KEEP = 300.0


def client(
    url: str,
    token: str | None,
    transport: httpx.BaseTransport | None,
    proxy: ProxyChoice | None = None,
    stall: float = STALL,
) -> httpx.Client:
    """A client for the centre at `url`, through the proxy chosen and trusting the system's authorities.

    Without `proxy` it is the system's. Raises ExchangeFailed: WRONG_SERVER for an address that is none, or
    plain http to another machine; PROXY for a proxy that cannot be used.
    """
    import httpx

    base = address(url, transport is not None)
    headers = {"user-agent": "bx/1"}
    if token is not None:
        headers["authorization"] = f"Bearer {token}"
    verify: ssl.SSLContext | bool = False  # plain http on this machine: no list of authorities for nothing
    hooks = {}
    if transport is None and base.scheme == "https":
        verify = context = trust()
        hooks["response"] = [context.keep]
    limits = httpx.Limits(max_connections=1, keepalive_expiry=KEEP)
    choice, way = proxy or ProxyChoice(), None
    if transport is None and asks_system(choice, url):
        transport = _system_ways(choice, url, verify, limits)
    elif transport is None:
        try:
            way = proxy_for(choice, url)
        except ProxyUnusable as error:
            raise ExchangeFailed(FailureKind.PROXY, error.why) from error
    made = httpx.Client(
        base_url=base,
        headers=headers,
        timeout=httpx.Timeout(stall),
        limits=limits,
        event_hooks=hooks,
        follow_redirects=False,
        verify=verify,
        transport=transport,
        trust_env=False,  # the proxy is chosen above; nothing else of the environment counts
        proxy=None if way is None else _proxy(way),
    )
    for name in ("accept", "accept-encoding", "connection"):  # said where it matters
        del made.headers[name]
    return made


def address(url: str, anything: bool = False) -> httpx.URL:
    """`url` when a centre can be there: https, or plain http on this machine (anywhere with `anything`).

    Raises ExchangeFailed(WRONG_SERVER).
    """
    import httpx

    try:
        base = httpx.URL(url)
    except (httpx.InvalidURL, TypeError) as error:
        raise ExchangeFailed(FailureKind.WRONG_SERVER, "address") from error
    local = base.scheme == "http" and (anything or base.host in LOOPBACK)
    if not is_host(base.host) or not (base.scheme == "https" or local):
        raise ExchangeFailed(FailureKind.WRONG_SERVER, "address")
    return base


def trust() -> ResumingContext:
    """TLS by the system's own list of authorities: offices often add one of theirs."""
    from sync.adapters.resumption import ResumingContext

    return ResumingContext(ssl.PROTOCOL_TLS_CLIENT)


def _system_ways(
    choice: ProxyChoice, url: str, verify: ssl.SSLContext | bool, limits: httpx.Limits
) -> httpx.BaseTransport:
    """Sends by the way the system names; it is asked when something is first sent."""
    import httpx

    from sync.adapters.ways import Ways

    def open_way(way: Proxy | None) -> httpx.BaseTransport:
        proxy = None if way is None else _proxy(way)
        return httpx.HTTPTransport(verify=verify, trust_env=False, limits=limits, proxy=proxy)

    return Ways(lambda: ways_for(choice, url), open_way)


def _proxy(way: Proxy) -> httpx.Proxy:
    import httpx

    login = (way.user, way.password) if way.user else None
    context = trust() if way.scheme == "https" else None
    return httpx.Proxy(f"{way.scheme}://{way.address}", auth=login, ssl_context=context)
