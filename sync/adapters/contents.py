"""Contents of attached files come down from the centre: GET with a Range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sync.adapters import _http
from sync.contents import ContentRefused
from sync.protocol import FILES_PATH, SERVER_HEADER, ExchangeFailed, FailureKind

if TYPE_CHECKING:
    import httpx

_RANGE = re.compile(r"bytes (\d{1,15})-\d{1,15}/(\d{1,15})", re.ASCII)
#: Bytes of a refusal that are read.
_REFUSAL = 64 * 1024


class CentreContents:
    """Implements `sync.contents.ContentApi` on the connection of an adapter."""

    def __init__(self, http: httpx.Client, server: str) -> None:
        """`server` is the key id the centre must show."""
        self._http = http
        self._server = server

    def read(self, sha256: str, size: int, start: int) -> Iterator[bytes]:
        """A content of `size` bytes from `start` on. Raises ExchangeFailed, ContentRefused."""
        import httpx

        headers = {"accept-encoding": "identity"} | ({"range": f"bytes={start}-"} if start else {})
        try:
            with self._http.stream("GET", f"{FILES_PATH}/{sha256}", headers=headers) as response:
                over = self._begins(response, size, start)
                for piece in response.iter_raw():
                    kept = piece[over:]
                    over -= len(piece) - len(kept)
                    if kept:
                        yield kept
        except httpx.HTTPError as error:
            raise ExchangeFailed(_http.kind(error), type(error).__name__) from error

    def _begins(self, response: httpx.Response, size: int, start: int) -> int:
        """How many bytes of the answer come before `start`. Raises ExchangeFailed, ContentRefused."""
        if response.status_code not in {200, 206}:
            raise self._refused(response)
        if response.headers.get(SERVER_HEADER) != self._server:
            stranger = _http.Answer(response.status_code, response.headers, b"")
            raise ExchangeFailed(*_http.stranger(stranger))
        if response.headers.get("content-encoding", "identity") != "identity":
            raise ExchangeFailed(FailureKind.NONSENSE, "content-encoding")
        if response.status_code == 200:
            return start  # something on the way does not know ranges
        told = _RANGE.fullmatch(response.headers.get("content-range", ""))
        if told is None or (int(told[1]), int(told[2])) != (start, size):
            raise ExchangeFailed(FailureKind.NONSENSE, "content-range")
        return 0

    def _refused(self, response: httpx.Response) -> Exception:
        body = bytearray()
        for piece in response.iter_raw():
            body += piece
            if len(body) > _REFUSAL:
                break
        answer = _http.Answer(response.status_code, response.headers, bytes(body))
        failure = _http.refusal(answer, self._server)
        ours = failure is not None and failure.kind in {FailureKind.REFUSED, FailureKind.RELIST}
        if ours and answer.status in {404, 410}:
            return ContentRefused(str((answer.json() or {}).get("why")))
        return failure or ExchangeFailed(FailureKind.NONSENSE, str(answer.status))
