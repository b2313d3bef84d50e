"""A centre that fails on some requests: 500 to each exchange in which a text stands."""

from __future__ import annotations

import httpx

from sync import coding
from tests.central_in_process import CentralInProcess


class Failing:
    """A centre that answers 500 to every exchange with `said` in its request, as JSON without spaces."""

    def __init__(self, central: CentralInProcess, said: str) -> None:
        self._central = central
        self._said = said.encode()

    def transport(self) -> httpx.BaseTransport:
        """The way to it."""
        return _Fails(self._central.transport(), self._said)


class _Fails(httpx.BaseTransport):
    def __init__(self, inner: httpx.BaseTransport, said: bytes) -> None:
        self._inner = inner
        self._said = said

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        packed = request.read()
        sent = coding.decode(packed, request.headers.get("content-encoding", "identity"), 1 << 20)
        if self._said in sent:
            return httpx.Response(500, stream=httpx.ByteStream(b"no"))
        return self._inner.handle_request(request)
