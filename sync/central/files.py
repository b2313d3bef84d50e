"""Contents of attached files come in over tus 1.0 (tus.io): creation, creation-with-upload, checksum,
expiration, termination.

An upload is called by the SHA-256 of its content, so a PC that forgot everything asks for it by HEAD. Bytes
of a request that breaks off are kept: on a line that is cut every few seconds nothing is sent twice. They are
judged with the whole at the end.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC
from email.utils import format_datetime
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from desktop.domain.files import LIMIT
from sync.central import contents
from sync.central.api import SCHEME, Refusal, Refused
from sync.central.asking import asking
from sync.central.centre import Centre
from sync.central.file_requests import FileRequests
from sync.central.tables import Device, Upload
from sync.central.uploads import NoRoom, NotNamed, OffsetMoved, TooManyOpen, Uploads, WrongContent
from sync.protocol import FILES_PATH, SERVER_HEADER

VERSION = "1.0.0"
EXTENSIONS = "creation,creation-with-upload,checksum,expiration,termination"
OCTETS = "application/offset+octet-stream"
#: Bytes of one request held in memory before they are written.
_PIECE = 256 * 1024
#: Seconds after which a PC may come again when the disk is full or it has too much open.
_LATER = "600"
_HASHES: dict[str, Any] = {
    "sha256": hashlib.sha256,
    "sha1": lambda: hashlib.sha1(usedforsecurity=False),  # tus asks every server for it
}
#: Headers of tus 1.0 as OpenAPI describes them.
_HEADERS: dict[str, dict[str, Any]] = {
    "tus-resumable": {"enum": [VERSION]},
    "upload-length": {"pattern": "^[0-9]+$"},
    "upload-offset": {"pattern": "^[0-9]+$"},
    "upload-metadata": {"description": "`sha256` and, in base64, the fingerprint in hex."},
    "upload-checksum": {"description": "Of this request's bytes: an algorithm and its value in base64."},
}
_REFUSALS = (400, 401, 403, 404, 409, 412, 413, 415, 429, 460, 503)
_ONE = FILES_PATH + "/{sha256}"


def routes(centre: Centre, uploads: Uploads, counted: FileRequests) -> APIRouter:
    """The routes of `/v1/files`."""
    router = APIRouter(tags=["Contents of attached files (tus 1.0)"])
    desk = _Desk(centre, uploads, counted)

    @router.options(FILES_PATH, status_code=204, response_class=Response)
    def about() -> Response:
        """What this server speaks; no token is needed."""
        return desk.answer(
            204,
            {
                "tus-version": VERSION,
                "tus-extension": EXTENSIONS,
                "tus-max-size": str(LIMIT),
                "tus-checksum-algorithm": ",".join(_HASHES),
            },
        )

    creation = _asked("upload-length", "upload-metadata", "upload-checksum?", body=True)

    @router.post(FILES_PATH, status_code=201, **creation)
    async def create(request: Request) -> Response:
        """Begin an upload: Upload-Length, Upload-Metadata with `sha256` (hex, as tus encodes it)."""
        device = await run_in_threadpool(desk.device, request)
        sha256, size = _metadata(request).get("sha256", ""), _number(request, "upload-length")
        upload = await run_in_threadpool(desk.create, device, sha256, size)
        if _media_type(request) == OCTETS and upload.received == 0:
            upload = await desk.receive(request, upload)
        return desk.answer(201, {"location": f"{FILES_PATH}/{sha256}"}, upload)

    @router.head(_ONE, status_code=200, **_asked())
    def offset(request: Request, sha256: str) -> Response:
        """How many bytes are here; all of them when the content is."""
        return desk.answer(200, {}, desk.found(request, sha256))

    @router.patch(_ONE, status_code=204, **_asked("upload-offset", "upload-checksum?", body=True))
    async def append(request: Request, sha256: str) -> Response:
        """Add bytes at Upload-Offset; what is acknowledged is on the disk."""
        return await desk.append(request, sha256)

    @router.delete(_ONE, status_code=204, **_asked())
    def end(request: Request, sha256: str) -> Response:
        """Throw the part away that is here; a content that is whole stays."""
        return desk.end(request, sha256)

    @router.post(_ONE, response_class=Response, include_in_schema=False)
    async def instead(request: Request, sha256: str) -> Response:
        """The same for networks that let nothing pass but GET and POST (X-HTTP-Method-Override)."""
        wanted = request.headers.get("x-http-method-override", "").upper()
        if wanted == "PATCH":
            return await desk.append(request, sha256)
        if wanted == "DELETE":
            return await run_in_threadpool(desk.end, request, sha256)
        raise Refused(405, "method", {**desk.headers, "allow": "HEAD, PATCH, DELETE"})

    return router


def _asked(*headers: str, body: bool = False) -> dict[str, Any]:
    """OpenAPI of a route: the token, headers of tus ("?": one may be left out), bytes as body, refusals."""
    parameters = [
        {
            "in": "header",
            "name": name.removesuffix("?"),
            "required": not name.endswith("?"),
            "schema": {"type": "string", **_HEADERS[name.removesuffix("?")]},
        }
        for name in ("tus-resumable", *headers)
    ]
    content = {"content": {OCTETS: {"schema": {"type": "string", "format": "binary"}}}}
    asked = {"security": [{SCHEME: []}], "parameters": parameters}
    return {
        "response_class": Response,
        "responses": {status: {"model": Refusal} for status in _REFUSALS},
        "openapi_extra": {**asked, "requestBody": content} if body else asked,
    }


class _Desk:
    """What the routes share: who asks, what is answered, how bytes are taken."""

    def __init__(self, centre: Centre, uploads: Uploads, counted: FileRequests) -> None:
        self._centre = centre
        self._uploads = uploads
        self._counted = counted
        self.headers = {"tus-resumable": VERSION, SERVER_HEADER: centre.server, "cache-control": "no-store"}

    def answer(self, status: int, more: Mapping[str, str], upload: Upload | None = None) -> Response:
        headers = {**self.headers, **more}
        if upload is not None:
            headers["upload-offset"] = str(upload.received)
            headers["upload-length"] = str(upload.size)
            if upload.received < upload.size:
                until = upload.expires_at.astimezone(UTC)
                headers["upload-expires"] = format_datetime(until, usegmt=True)
        return Response(status_code=status, headers=headers)

    def device(self, request: Request) -> Device:
        """Who asks, in a version of tus that is spoken here."""
        device = asking(self._centre, self._counted, request, self.headers)
        if request.headers.get("tus-resumable") != VERSION:
            raise Refused(412, "tus-resumable", {**self.headers, "tus-version": VERSION})
        return device

    def found(self, request: Request, sha256: str) -> Upload:
        device = self.device(request)
        upload = None
        if contents.is_sha256(sha256):
            try:
                upload = self._uploads.find(device, sha256)
            except WrongContent:
                upload = None  # it was found wrong and thrown away: the PC begins again
            except NoRoom as error:
                raise self._later() from error
        if upload is None:
            raise Refused(404, "no such upload", self.headers)
        return upload

    def create(self, device: Device, sha256: str, size: int) -> Upload:
        if not contents.is_sha256(sha256):
            raise Refused(400, "upload-metadata: sha256", self.headers)
        if size > LIMIT:
            raise Refused(413, "a file may have at most 32 MiB", self.headers)
        try:
            return self._uploads.create(device, sha256, size)
        except NotNamed as error:
            raise Refused(403, "no report of this commune names this file", self.headers) from error
        except WrongContent as error:
            raise Refused(460, "sha256 of the whole", self.headers) from error
        except TooManyOpen as error:
            raise Refused(429, "too many uploads open", {**self.headers, "retry-after": _LATER}) from error
        except NoRoom as error:
            raise self._later() from error

    async def append(self, request: Request, sha256: str) -> Response:
        upload = await run_in_threadpool(self.found, request, sha256)
        if _media_type(request) != OCTETS:
            raise Refused(415, "content-type", self.headers)
        if _number(request, "upload-offset") != upload.received:
            raise Refused(409, "offset", {**self.headers, "upload-offset": str(upload.received)})
        return self.answer(204, {}, await self.receive(request, upload))

    def end(self, request: Request, sha256: str) -> Response:
        upload = self.found(request, sha256)
        if not upload.id:
            raise Refused(403, "this content is kept with its report", self.headers)
        self._uploads.drop(upload)
        return self.answer(204, {})

    async def receive(self, request: Request, upload: Upload) -> Upload:
        """Take a request's bytes in; those of one that breaks off count as far as they came."""
        check = _Checksum(request, self.headers)
        at, held = upload.received, bytearray()
        try:
            with suppress(ClientDisconnect):  # cut on the way: what came stays
                async for part in request.stream():
                    if at + len(held) + len(part) > upload.size:
                        raise Refused(413, "more bytes than the upload has", self.headers)
                    check.update(part)
                    held += part
                    if len(held) >= _PIECE:
                        at = await self._put(upload, at, held)
                check.hold()
            at = await self._put(upload, at, held)
            if at == upload.received and at < upload.size:
                return upload
            before = upload.received
            moved = await run_in_threadpool(self._uploads.advance, upload, at)
        except OffsetMoved as error:
            raise Refused(409, "offset", self.headers) from error
        except WrongContent as error:
            raise Refused(460, "sha256 of the whole", self.headers) from error
        except NoRoom as error:
            raise self._later() from error
        self._counted.brought(moved.device, moved.received - before)
        return moved

    async def _put(self, upload: Upload, at: int, held: bytearray) -> int:
        if held:
            await run_in_threadpool(self._uploads.write, upload, at, bytes(held))
        end = at + len(held)
        held.clear()
        return end

    def _later(self) -> Refused:
        return Refused(503, "no room at the centre", {**self.headers, "retry-after": _LATER})


class _Checksum:
    """Upload-Checksum of one request; without the header anything holds."""

    def __init__(self, request: Request, headers: dict[str, str]) -> None:
        name, _, encoded = request.headers.get("upload-checksum", "").partition(" ")
        self._headers = headers
        self._digest = None
        if not name:
            return
        if name not in _HASHES:
            raise Refused(400, "upload-checksum: algorithm", headers)
        try:
            self._wanted = base64.b64decode(encoded, validate=True)
        except (ValueError, binascii.Error) as error:
            raise Refused(400, "upload-checksum", headers) from error
        self._digest = _HASHES[name]()

    def update(self, part: bytes) -> None:
        if self._digest is not None:
            self._digest.update(part)

    def hold(self) -> None:
        """All bytes are here: Refused when they are other ones; none of them counts then."""
        if self._digest is not None and self._digest.digest() != self._wanted:
            raise Refused(460, "upload-checksum", self._headers)


def _metadata(request: Request) -> dict[str, str]:
    """Upload-Metadata: pairs with commas between, each a name and a value in base64. Refused: 400."""
    found = {}
    for pair in filter(None, request.headers.get("upload-metadata", "").split(",")):
        name, _, value = pair.strip().partition(" ")
        try:
            found[name] = base64.b64decode(value, validate=True).decode()
        except (ValueError, binascii.Error) as error:
            raise Refused(400, "upload-metadata") from error
    return found


def _number(request: Request, name: str) -> int:
    text = request.headers.get(name, "")
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        raise Refused(400, name)
    return int(text)


def _media_type(request: Request) -> str:
    return request.headers.get("content-type", "").partition(";")[0].strip().lower()
