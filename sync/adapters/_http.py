"""One HTTP exchange with a centre: httpx in, an answer that is really ours or ExchangeFailed out."""

from __future__ import annotations

import json
import ssl
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from sync import coding
from sync.protocol import ExchangeFailed, FailureKind

if TYPE_CHECKING:
    import httpx

#: An answer larger than this, packed or unpacked, is nonsense.
MOST = 64 * 1024 * 1024


class Answer:
    """Status, headers and decoded body of one answer."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.status = status
        self.headers = headers
        self.body = body

    @property
    def media_type(self) -> str:
        """`application/json`, `text/html`, …; empty when it is not said."""
        return self.headers.get("content-type", "").split(";")[0].strip().lower()

    def json(self) -> dict[str, Any] | None:
        """The body as a JSON object, or None when it is none."""
        if self.media_type != "application/json":
            return None
        try:
            found = json.loads(self.body)
        except (ValueError, RecursionError):  # who answers may nest as deep as he likes
            return None
        return found if isinstance(found, dict) else None


def exchange(
    http: httpx.Client,
    method: str,
    path: str,
    body: bytes | None = None,
    headers: Mapping[str, str] | None = None,
) -> Answer:
    """Send and read the whole answer. Raises ExchangeFailed for everything below HTTP.

    A body in our own coding says by itself what may come back (RFC 9110, 12.5.3: nothing announced, all is
    acceptable; the centre answers in the coding of the request): 22 bytes of each exchange.
    """
    import httpx

    said = dict(headers or {})
    if said.get("content-encoding") != coding.CODINGS[0]:
        said.setdefault("accept-encoding", "zstd, gzip")
    try:
        with http.stream(method, path, content=body, headers=said) as response:
            packed = bytearray()
            for part in response.iter_raw():
                packed += part
                if len(packed) > MOST:
                    raise ExchangeFailed(FailureKind.NONSENSE, "endless answer")
            return Answer(response.status_code, response.headers, _unpacked(response.headers, bytes(packed)))
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        raise ExchangeFailed(kind(error), type(error).__name__) from error


def _unpacked(headers: Mapping[str, str], packed: bytes) -> bytes:
    name = headers.get("content-encoding", "identity").strip().lower()
    try:
        return coding.decode(packed, name, MOST)
    except ValueError as error:
        raise ExchangeFailed(FailureKind.NONSENSE, f"content-encoding {name}") from error


def kind(error: Exception) -> FailureKind:
    """Which failure a broken exchange was."""
    import httpx

    if distrusted(error):
        return FailureKind.CERTIFICATE
    if isinstance(error, httpx.ProxyError) and str(error)[:1] == "4":  # it wants a password, or refuses
        return FailureKind.PROXY
    if isinstance(error, (httpx.ConnectTimeout, httpx.ConnectError, httpx.ProxyError)):
        return FailureKind.OFFLINE
    if isinstance(error, httpx.TimeoutException):
        return FailureKind.STALL
    if isinstance(error, (httpx.UnsupportedProtocol, httpx.InvalidURL, UnicodeError)):  # no address at all
        return FailureKind.WRONG_SERVER
    return FailureKind.CUT


def distrusted(error: BaseException) -> bool:
    """Whether a certificate was not trusted; httpx hides the cause a few links down."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


def refusal(answer: Answer, server: str | None) -> ExchangeFailed | None:
    """What an answer that is not ours, or refuses, means; None when it is ours and 200.

    `server` is the key id expected; None before enrolment, when any centre may answer.
    """
    failure = busy(answer)
    if failure is not None:
        return failure
    said = answer.json()
    status = answer.status
    if said is None:
        return ExchangeFailed(*stranger(answer))
    if not isinstance(said.get("server"), str):
        kind = FailureKind.NONSENSE if status == 200 else FailureKind.WRONG_SERVER
        return ExchangeFailed(kind, str(status))
    if server is not None and said["server"] != server:
        return ExchangeFailed(FailureKind.WRONG_SERVER, said["server"])
    if status == 200:
        return None
    if status == 426:  # which of the two is behind
        why = str(said.get("why"))
        behind = FailureKind.TOO_OLD if why.startswith("too old") else FailureKind.CENTRE_OLD
        return ExchangeFailed(behind, why)
    kind = {401: FailureKind.UNAUTHORISED, 410: FailureKind.RELIST}.get(status, FailureKind.REFUSED)
    return ExchangeFailed(kind, str(said.get("why", status)))


def busy(answer: Answer) -> ExchangeFailed | None:
    """What an answer means that anyone on the way may give: too large, come back, out of order; else None."""
    status = answer.status
    if status == 413:  # a proxy on the way may say it too, in HTML
        return ExchangeFailed(FailureKind.TOO_LARGE, "413")
    if status in {429, 503}:
        return ExchangeFailed(FailureKind.BUSY, str(status), _after(answer))
    if status >= 500 and status != 511:
        return ExchangeFailed(FailureKind.SERVER, str(status))
    return None


def stranger(answer: Answer) -> tuple[FailureKind, str]:
    """An answer no centre of ours gives: a login page, somebody else's server, or broken JSON."""
    portal = answer.media_type in {"text/html", "application/xhtml+xml"} or answer.status in {407, 511}
    if answer.status in {404, 405}:
        return FailureKind.WRONG_SERVER, str(answer.status)
    if portal or 300 <= answer.status < 400:
        return FailureKind.LOGIN_WANTED, answer.media_type or str(answer.status)
    return FailureKind.NONSENSE, answer.media_type or str(answer.status)


def _after(answer: Answer) -> int | None:
    seconds = answer.headers.get("retry-after", "")
    return int(seconds) if seconds.isascii() and seconds.isdigit() and len(seconds) < 8 else None
