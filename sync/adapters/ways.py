"""The ways to one centre that the system names, in its order; asked anew when none of them answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import httpx

from sync.adapters import _http
from sync.protocol import ExchangeFailed, FailureKind
from sync.proxies import Proxy, ProxyUnusable

#: What a way looks like on which nobody answers, or whose proxy lets nothing through; once a request was on
#: its way it is not sent another way.
_CLOSED = (httpx.ConnectError, httpx.ConnectTimeout, httpx.ProxyError)


class Ways(httpx.BaseTransport):
    """One way at a time, kept while it answers.

    A PC that is carried to another network, or whose first proxy is off or refuses, goes on by itself. The
    system is asked by the thread that sends, at the first request and after every way has failed.
    """

    def __init__(
        self,
        find: Callable[[], Sequence[Proxy | None]],
        open_way: Callable[[Proxy | None], httpx.BaseTransport],
    ) -> None:
        """`find` asks (raises ProxyUnusable); `open_way` gives what sends through a proxy, or without."""
        self._find = find
        self._open_way = open_way
        self._left: list[Proxy | None] = []
        self._way: httpx.BaseTransport | None = None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send by the way that answers. Raises what the last one raised; ExchangeFailed(PROXY)."""
        way = self._way or self._first()
        while True:
            try:
                return way.handle_request(request)
            except _CLOSED as error:
                self.close()
                if not self._left or _http.distrusted(error):
                    raise
                way = self._next()

    def close(self) -> None:
        """Give the connection back."""
        way, self._way = self._way, None
        if way is not None:
            way.close()

    def _first(self) -> httpx.BaseTransport:
        try:
            self._left = list(self._find())
        except ProxyUnusable as error:
            raise ExchangeFailed(FailureKind.PROXY, error.why) from error
        return self._next()

    def _next(self) -> httpx.BaseTransport:
        self._way = self._open_way(self._left.pop(0))
        return self._way
