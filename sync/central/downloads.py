"""Contents of attached files go down to the commune's other PCs: a GET with one range of bytes (RFC 9110).

Only to PCs of a commune a report of which names the content, and one of whose own PCs brought it here: who
merely knows a fingerprint, and names it in a report, gets nothing that another commune sent. To all whom a
notice that names it is for, as long as the notice stands. And to PCs of the commune whose phone brought it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import StreamingResponse

from sync.central import contents, phone_content
from sync.central.api import SCHEME, Refusal, Refused
from sync.central.asking import asking
from sync.central.centre import Centre
from sync.central.file_requests import FileRequests
from sync.central.notice_files import told_size
from sync.central.tables import Content, Device
from sync.central.uploads import Uploads
from sync.protocol import FILES_PATH, SERVER_HEADER

_PIECE: Final = 64 * 1024
_RANGE: Final = re.compile(r"bytes=(\d{1,15})-(\d{0,15})", re.ASCII)
_OCTETS: Final = "application/octet-stream"
_BYTES: Final = {"content": {_OCTETS: {"schema": {"type": "string", "format": "binary"}}}}


def routes(centre: Centre, uploads: Uploads, counted: FileRequests) -> APIRouter:
    """The one route by which a content goes down."""
    router = APIRouter(tags=["Contents of attached files (tus 1.0)"])
    always = {SERVER_HEADER: centre.server, "cache-control": "no-store", "x-content-type-options": "nosniff"}
    answers: dict[int | str, dict[str, Any]] = {
        200: {**_BYTES, "description": "The whole content."},
        206: {**_BYTES, "description": "The bytes of the range asked for."},
        **{status: {"model": Refusal} for status in (401, 404, 410, 416, 429)},
    }

    extra: dict[str, Any] = {"security": [{SCHEME: []}]}

    @router.get(FILES_PATH + "/{sha256}", response_class=Response, responses=answers, openapi_extra=extra)
    def content(request: Request, sha256: str) -> Response:
        """A content, or one Range of it, for PCs of the commune that sent it.

        404: `why` is unknown (no report of the commune names it), coming (it is not whole here yet) or other
        (another commune brought it); 410: it was here and is no more.
        """
        device = asking(centre, counted, request, always)
        size = _size(centre, device, sha256, always)
        path = uploads.place(sha256)
        if not (path.is_file() and path.stat().st_size == size):
            raise Refused(410, "gone", always)
        asked = _range(request, size, always)
        start, end = asked or (0, size)
        headers = {
            **always,
            "accept-ranges": "bytes",
            "etag": f'"{sha256}"',
            "content-length": str(end - start),
        }
        if asked:
            headers["content-range"] = f"bytes {start}-{end - 1}/{size}"
        return StreamingResponse(_read(path, start, end), 206 if asked else 200, headers, _OCTETS)

    return router


def _size(centre: Centre, device: Device, sha256: str, headers: dict[str, str]) -> int:
    """Bytes of a content this PC may have. Refused: 404."""
    if not contents.is_sha256(sha256):
        raise Refused(404, "unknown", headers)
    with centre.database.reading() as session:
        told = told_size(session, device.unit, sha256)
        told = phone_content.told_size(session, device.unit, sha256) if told is None else told
        size = contents.wanted_size(session, device.unit, sha256) if told is None else told
        if size is None:
            raise Refused(404, "unknown", headers)
        here = session.get(Content, sha256)
        if here is None or here.size != size:
            raise Refused(404, "coming", headers)
        bringer = session.get(Device, here.device)
    if told is None and (bringer is None or bringer.unit != device.unit):
        raise Refused(404, "other", headers)
    return size


def _range(request: Request, size: int, headers: dict[str, str]) -> tuple[int, int] | None:
    """From where to where (not included) a range goes; None for all else that is asked for. Refused: 416."""
    asked = _RANGE.fullmatch(request.headers.get("range", "").strip())
    if asked is None or "if-range" in request.headers:
        return None
    start, end = int(asked[1]), min(int(asked[2]) + 1, size) if asked[2] else size
    if asked[2] and int(asked[2]) < start:
        return None
    if start >= size:
        raise Refused(416, "range", {**headers, "content-range": f"bytes */{size}"})
    return start, end


def _read(path: Path, start: int, end: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(start)
        while start < end and (piece := file.read(min(_PIECE, end - start))):
            start += len(piece)
            yield piece
