"""Contents of attached files over tus 1.0, to our centre or to any server that speaks it."""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from sync.adapters import _http
from sync.files import LookAgain, WaitingFile
from sync.protocol import FILES_PATH, SERVER_HEADER, ExchangeFailed, FailureKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

_VERSION = {"tus-resumable": "1.0.0"}
_OCTETS = "application/offset+octet-stream"


class TusFiles:
    """Implements `sync.files.FileApi` on the connection of an adapter."""

    def __init__(self, http: httpx.Client, server: str | None, path: str = FILES_PATH) -> None:
        """`server` is the key id the centre must show; None takes any server of tus for an answer."""
        self._http = http
        self._server = server
        self._path = path
        self._places: dict[str, str] = {}  # where a server that names uploads itself has put them

    def offset(self, file: WaitingFile) -> int | None:
        """How many bytes are there; None when no upload is known. Raises ExchangeFailed."""
        answer = self._ask("HEAD", self._place(file))
        if answer.status in {404, 410}:
            self._places.pop(file.sha256, None)
            return None
        self._taken(answer)
        return _offset(answer)

    def create(self, file: WaitingFile) -> int:
        """Begin; how many bytes are there already. Raises ExchangeFailed, LookAgain."""
        named = base64.b64encode(file.sha256.encode()).decode()
        headers = {"upload-length": str(file.size), "upload-metadata": f"sha256 {named}"}
        answer = self._ask("POST", self._path, headers=headers)
        if answer.status == 460:
            raise LookAgain("sha256")
        self._taken(answer)
        place = answer.headers.get("location", "")
        base = self._http.base_url
        there = base.join(place)
        if not place or (there.scheme, there.netloc) != (base.scheme, base.netloc):
            raise ExchangeFailed(FailureKind.NONSENSE, "location")  # the token goes nowhere else
        self._places[file.sha256] = place
        return _offset(answer) if "upload-offset" in answer.headers else 0

    def append(self, file: WaitingFile, offset: int, chunk: bytes) -> int:
        """Send a chunk; how many bytes are there now. Raises ExchangeFailed, LookAgain."""
        checksum = base64.b64encode(hashlib.sha256(chunk).digest()).decode()
        headers = {
            "upload-offset": str(offset),
            "upload-checksum": f"sha256 {checksum}",
            "content-type": _OCTETS,
        }
        answer = self._ask("PATCH", self._place(file), chunk, headers)
        if answer.status in {404, 409, 410, 423, 460}:
            raise LookAgain(str(answer.status))
        self._taken(answer)
        return _offset(answer)

    def _place(self, file: WaitingFile) -> str:
        return self._places.get(file.sha256) or f"{self._path}/{file.sha256}"

    def _ask(
        self, method: str, path: str, body: bytes | None = None, headers: Mapping[str, str] | None = None
    ) -> _http.Answer:
        """One exchange with a server that is ours. Raises ExchangeFailed for any other."""
        answer = _http.exchange(self._http, method, path, body, {**_VERSION, **(headers or {})})
        failure = _http.busy(answer)
        if failure is not None:
            raise failure
        said = answer.headers.get(SERVER_HEADER.lower())
        if self._server is not None and said is None:
            raise ExchangeFailed(*_http.stranger(answer))
        if self._server is not None and said != self._server:
            raise ExchangeFailed(FailureKind.WRONG_SERVER, str(said))
        if self._server is None and "tus-resumable" not in answer.headers and answer.status < 400:
            raise ExchangeFailed(*_http.stranger(answer))
        return answer

    def _taken(self, answer: _http.Answer) -> None:
        """Raise ExchangeFailed unless the request was done."""
        if answer.status in {200, 201, 204}:
            return
        kind = FailureKind.UNAUTHORISED if answer.status == 401 else FailureKind.REFUSED
        raise ExchangeFailed(kind, str((answer.json() or {}).get("why", answer.status)))


def _offset(answer: _http.Answer) -> int:
    text = answer.headers.get("upload-offset", "")
    if not (text.isascii() and text.isdigit()):
        raise ExchangeFailed(FailureKind.NONSENSE, "upload-offset")
    return int(text)
