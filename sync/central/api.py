"""The routes PCs speak with: hello, enrol, sync."""

from __future__ import annotations

import json
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import ValidationError

from sync import coding
from sync.central import enrolment, limits
from sync.central.centre import Centre
from sync.central.exchange import Unreadable, exchange
from sync.central.feed import CursorTooOld
from sync.central.published import Published
from sync.protocol import (
    ENROL_PATH,
    HELLO_PATH,
    SYNC_PATH,
    VERSION,
    EnrolRequest,
    EnrolResponse,
    Hello,
    SyncRequest,
    SyncResponse,
    Wire,
)

#: Below this many bytes packing an answer gains nothing.
_PACK_FROM = 200


class Refusal(Wire):
    """Every answer but 200: why, and which centre says so."""

    why: str
    server: str


class Refused(Exception):
    """An answer that is not 200."""

    def __init__(self, status: int, why: str, headers: dict[str, str] | None = None) -> None:
        self.status = status
        self.why = why
        self.headers = headers or {}
        super().__init__(why)


def routes(centre: Centre, published: Published) -> APIRouter:
    """The routes of `/v1`."""
    router = APIRouter(tags=["PCs of communes"])
    attempts = limits.Attempts()

    @router.get(HELLO_PATH)
    def hello() -> Hello:
        """What this centre can do, its limits, its clock and its key id."""
        return Hello(
            min=VERSION,
            max=VERSION,
            features=("zstd", "gzip", "receipts", "obligations", "files"),
            limits={
                "packed_bytes": limits.PACKED_BYTES,
                "unpacked_bytes": limits.UNPACKED_BYTES,
                "items": limits.ITEMS,
                "changes": limits.CHANGES,
            },
            now=centre.clock(),
            server=centre.server,
        )

    @router.post(ENROL_PATH, response_model=EnrolResponse, **_described(EnrolRequest, 403, 422, 429))
    async def enrol(request: Request) -> Response:
        """Trade a one-time code for a device token. 403: `why` is unknown, used or expired."""
        body = await _body(request)
        return await run_in_threadpool(_enrol, centre, attempts, request, body)

    @router.post(SYNC_PATH, response_model=SyncResponse, **_described(SyncRequest, 400, 401, 410, 413, 415))
    async def sync(request: Request) -> Response:
        """One round trip: items up, their results and what is new down. Authorization: Bearer TOKEN."""
        body = await _body(request)
        return await run_in_threadpool(_sync, centre, published, request, body)

    return router


def _enrol(centre: Centre, attempts: limits.Attempts, request: Request, body: bytes) -> Response:
    source = request.client.host if request.client else ""
    wait = attempts.wait(source, centre.clock())
    if wait:
        raise Refused(429, "too many wrong codes", {"retry-after": str(wait)})
    try:
        asked = EnrolRequest.model_validate_json(body)
        given = enrolment.enrol(centre, asked, str(request.base_url).rstrip("/"))
    except enrolment.CodeNotTaken as error:
        attempts.failed(source, centre.clock())
        raise Refused(403, error.why) from error
    except ValueError as error:  # pydantic's ValidationError is one
        raise Refused(422, "not an enrolment request") from error
    answer = {**given.model_dump(mode="json"), "server": centre.server}
    return _answer(request, json.dumps(answer, ensure_ascii=False).encode())


def _sync(centre: Centre, published: Published, request: Request, body: bytes) -> Response:
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    device = enrolment.device_of(centre, secret.strip()) if scheme.lower() == "bearer" else None
    if device is None:
        raise Refused(401, "this PC's token is not known or was revoked", {"www-authenticate": "Bearer"})
    try:
        answer = exchange(centre, published, device, body)
    except CursorTooOld as error:
        raise Refused(410, "cursor") from error
    except (Unreadable, ValidationError) as error:
        raise Refused(400, "not a sync request") from error
    return _answer(request, answer.model_dump_json(exclude_defaults=True).encode())


def _answer(request: Request, body: bytes) -> Response:
    wanted = coding.choose(request.headers.get("accept-encoding", "").split(","))
    headers = {"cache-control": "no-store"}
    if wanted != "identity" and len(body) >= _PACK_FROM:
        body = coding.encode(body, wanted)
        headers["content-encoding"] = wanted
    return Response(body, media_type="application/json", headers=headers)


async def _body(request: Request) -> bytes:
    """The unpacked body, never more than the limits. Refused: 413, 415 (it announces what we speak), 400."""
    packed = bytearray()
    async for part in request.stream():
        packed += part
        if len(packed) > limits.PACKED_BYTES:
            raise Refused(413, "request")
    name = request.headers.get("content-encoding", "identity").strip().lower()
    try:
        return await run_in_threadpool(coding.decode, bytes(packed), name, limits.UNPACKED_BYTES)
    except coding.CodingUnknown as error:
        raise Refused(415, "content-encoding", {"accept-encoding": ", ".join(coding.CODINGS)}) from error
    except coding.BodyTooLarge as error:
        raise Refused(413, "request unpacked") from error
    except coding.BodyBroken as error:
        raise Refused(400, "the body is broken") from error


def _described(model: type[Wire], *statuses: int) -> dict[str, Any]:
    """OpenAPI of a route that reads its body itself, for the codings and for the frozen bytes."""
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{model.__name__}"}}}
    return {
        "openapi_extra": {"requestBody": {"required": True, "content": content}},
        "responses": {status: {"model": Refusal} for status in statuses},
    }
