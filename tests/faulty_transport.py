"""A transport that fails as told: what the network and strangers on it do to an exchange."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from enum import StrEnum

import httpx


class Fault(StrEnum):
    """What happens to one request."""

    NONE = "none"
    DOWN = "down"  # no network: nothing reaches the centre
    REQUEST_LOST = "request_lost"  # cut before the centre has it
    ANSWER_LOST = "answer_lost"  # the centre has done its work, the answer never comes
    STALL = "stall"  # nothing comes for the stall time
    DOUBLED = "doubled"  # the centre gets it twice
    CUT_UP = "cut_up"  # the request breaks off in the middle of its body
    CUT = "cut"  # the answer breaks off in the middle
    HTML200 = "html200"  # a captive portal's page
    REDIRECT = "redirect"  # the same, by another way
    ERROR500 = "error500"
    BUSY = "busy"  # 503, come back in 120 seconds
    TOO_LARGE = "413"
    NONSENSE = "nonsense"  # JSON, but none of ours
    BROKEN = "broken"  # bytes that are not what their coding says


_PAGE = b"<!doctype html><title>Wi-Fi</title><form>Login</form>"


class FaultyTransport(httpx.BaseTransport):
    """Passes requests on to `inner`, each with the next fault of the plan; then with `always`.

    `requests` counts what was asked of it, `reached` what the centre got.
    """

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self.inner = inner
        self.always: Fault = Fault.NONE
        self.requests = 0
        self.reached = 0
        self._plan: deque[Fault] = deque()

    def plan(self, *faults: Fault | str) -> None:
        """What happens to the next requests, in order; given anew, it replaces what was left."""
        self._plan = deque(Fault(fault) for fault in faults)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer, or fail, as planned."""
        self.requests += 1
        fault = self._plan.popleft() if self._plan else self.always
        request.read()
        match fault:
            case Fault.DOWN:
                raise httpx.ConnectError("no network", request=request)
            case Fault.REQUEST_LOST:
                raise httpx.WriteError("cut", request=request)
            case Fault.STALL:
                raise httpx.ReadTimeout("nothing came", request=request)
            case Fault.CUT_UP:
                request.extensions = {**request.extensions, "cut_at": len(request.content) // 2}
                return self._pass_on(request)
            case Fault.NONE | Fault.DOUBLED | Fault.ANSWER_LOST | Fault.CUT | Fault.BROKEN:
                return self._reached(request, fault)
            case _:
                return _stranger(fault)

    def _reached(self, request: httpx.Request, fault: Fault) -> httpx.Response:
        answer = self._pass_on(request)
        if fault is Fault.DOUBLED:
            answer = self._pass_on(request)
        if fault is Fault.ANSWER_LOST:
            raise httpx.ReadError("the answer was lost", request=request)
        if fault is Fault.CUT:
            half = answer.read()[: max(1, len(answer.content) // 2)]
            return httpx.Response(answer.status_code, headers=answer.headers, stream=_Cut(half))
        if fault is Fault.BROKEN:
            return httpx.Response(
                answer.status_code, headers=answer.headers, stream=httpx.ByteStream(b"\x28\xb5\x2f")
            )
        return answer

    def _pass_on(self, request: httpx.Request) -> httpx.Response:
        self.reached += 1
        return self.inner.handle_request(request)

    def close(self) -> None:
        """Close what is behind."""
        self.inner.close()


class _Cut(httpx.SyncByteStream):
    def __init__(self, part: bytes) -> None:
        self._part = part

    def __iter__(self) -> Iterator[bytes]:
        yield self._part
        raise httpx.RemoteProtocolError("peer closed connection without sending complete message body")


def _stranger(fault: Fault) -> httpx.Response:
    status, media_type, body, more = _STRANGERS[fault]
    headers = {"content-type": media_type, "content-length": str(len(body)), **more}
    return httpx.Response(status, headers=headers, stream=httpx.ByteStream(body))


#: Status, content type, body and further headers of answers that are not the centre's.
_STRANGERS: dict[Fault, tuple[int, str, bytes, dict[str, str]]] = {
    Fault.HTML200: (200, "text/html; charset=utf-8", _PAGE, {}),
    Fault.REDIRECT: (302, "text/html", b"", {"location": "http://login.wifi.test/"}),
    Fault.ERROR500: (500, "text/plain", b"Internal Server Error", {}),
    Fault.BUSY: (503, "text/plain", b"busy", {"retry-after": "120"}),
    Fault.TOO_LARGE: (413, "text/html", b"<h1>413 Request Entity Too Large</h1>", {}),
    Fault.NONSENSE: (200, "application/json", b'{"ok": true, "data": [1, 2, 3]}', {}),
}
