"""The routes PCs speak with: hello, enrol, sync."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from anyio import CapacityLimiter, to_thread
from fastapi import APIRouter, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import ValidationError
from sqlmodel import Session

from sync import coding
from sync.central import attempts, enrolment, limits
from sync.central.centre import Centre
from sync.central.dictionaries import Dictionaries
from sync.central.exchange import Exchanges, Unreadable, VersionUnknown
from sync.central.feed import CursorTooOld
from sync.central.published import Published
from sync.central.tables import Device
from sync.protocol import (
    ENROL_PATH,
    HELLO_PATH,
    OLDEST,
    SYNC_PATH,
    VERSION,
    EnrolRequest,
    EnrolResponse,
    Hello,
    SyncRequest,
    SyncResponse,
    Wire,
)

#: What hello says is spoken here: codings, then what goes up and down beside reports.
FEATURES = (
    *("bx1", "zstd", "gzip", "receipts", "proofs", "obligations", "reviews", "notices", "check", "received"),
    *("files", "renew", "packets", "accounts", "drafts", "tasks", "suggestions"),
)
#: How OpenAPI calls a PC's bearer token.
SCHEME = "PC"
#: Below this many bytes packing an answer gains nothing.
_PACK_FROM = 200
#: Answers are mostly signatures: the level of forms takes six times as long and gains nothing.
_LEVEL = coding.ZSTD_LEVEL
#: Exchanges a worker works on at once, the others wait in line. On SQLite one of them is judged, and those
#: that are judged are written together. On PostgreSQL threads of a worker would only take Python from each
#: other while one holds locks: more workers do more there.
_AT_WORK, _AT_WORK_POSTGRES = 8, 1
#: Who finds a worker full comes back after so many seconds, up to twice as many.
_BUSY = 5


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
    hand, newcomers = Hand(limits.AT_ONCE), Hand(limits.ENROL_AT_ONCE)
    room = Hand(limits.LARGE_BYTES)
    turns = CapacityLimiter(_AT_WORK_POSTGRES if centre.database.is_postgres else _AT_WORK)
    dictionaries = Dictionaries(centre)
    exchanges = Exchanges(centre, published)

    @router.get(HELLO_PATH)
    def hello() -> Hello:
        """What this centre can do, its limits, its clock and its key id."""
        return _hello(centre)

    refusals = described(EnrolRequest, 400, 403, 413, 415, 422, 429, 503)

    @router.post(ENROL_PATH, response_model=EnrolResponse, **refusals)
    async def enrol(request: Request) -> Response:
        """Trade a one-time code for a device token. 403: `why` is unknown, used, expired or other_unit."""
        packed = await packed_body(request, limits.ENROL_BYTES)
        with newcomers.take():
            return await run_in_threadpool(_enrol, centre, request, packed)

    refusals = described(SyncRequest, 400, 401, 410, 413, 415, 426, 429, 503, token=True)

    @router.post(SYNC_PATH, response_model=SyncResponse, **refusals)
    async def sync(request: Request) -> Response:
        """One round trip: items up, their results and what is new down. Authorization: Bearer TOKEN."""
        with ExitStack() as held:
            if (size := _announced(request)) > limits.UNASKED_BYTES:
                try:
                    await run_in_threadpool(_let_in, centre, request, size)
                    held.enter_context(room.take(size))
                except Refused:
                    await _read_over(request)
                    raise
            packed = await packed_body(request, size)

            def unpacked() -> bytes:
                return _unpacked(request, packed, limits.UNPACKED_BYTES, dictionaries.find)

            def work() -> Response:
                return _sync(centre, exchanges, request, unpacked)

            held.enter_context(hand.take())
            return await to_thread.run_sync(work, limiter=turns)

    return router


def _hello(centre: Centre) -> Hello:
    most = {
        "packed_bytes": limits.PACKED_BYTES,
        "unpacked_bytes": limits.UNPACKED_BYTES,
        "items": limits.ITEMS,
        "changes": limits.CHANGES,
        "exchanges_per_minute": limits.EXCHANGES,
        "wrong_codes": attempts.FREE,
    }
    now, server = centre.clock(), centre.server
    return Hello(min=OLDEST, max=VERSION, features=FEATURES, limits=most, now=now, server=server)


class Hand:
    """What one worker has in hand, requests or bytes: who comes while it is full waits nowhere."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held = 0

    @contextmanager
    def take(self, much: int = 1) -> Iterator[None]:
        """Hold one request, or so many bytes. Refused: 503, it may come back."""
        if self._held + much > self._most:
            raise Refused(503, "busy", {"retry-after": str(_BUSY + self._held % _BUSY)})
        self._held += much
        try:
            yield
        finally:
            self._held -= much


def _sender(centre: Centre, session: Session, secret: str) -> Device:
    """The device whose token this is. Refused: 401 with `why` unknown, expired or revoked; 429."""
    try:
        return enrolment.known_in(session, secret, centre.clock())
    except enrolment.TokenRefused as error:
        raise Refused(401, error.why, {"www-authenticate": "Bearer"}) from error
    except enrolment.TooOften as error:
        raise Refused(429, "too often", {"retry-after": str(error.after)}) from error


def _token(request: Request) -> str:
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else ""


def _let_in(centre: Centre, request: Request, size: int) -> None:
    """Whether so much may be sent, and by whom, which is looked at once more when all is here.

    Refused: 413, and as `_sender`.
    """
    if size > limits.PACKED_BYTES:
        raise Refused(413, "request")
    with centre.database.glancing() as session:
        _sender(centre, session, _token(request))


def _enrol(centre: Centre, request: Request, packed: bytes) -> Response:
    source = attempts.source("enrol", request.client.host if request.client else "")
    wait = attempts.wait(centre, source)
    if wait:
        raise Refused(429, "too many wrong codes", {"retry-after": str(wait)})
    try:
        asked = EnrolRequest.model_validate_json(_unpacked(request, packed, limits.ENROL_BYTES))
        given = enrolment.enrol(centre, asked, str(request.base_url).rstrip("/"))
    except enrolment.CodeNotTaken as error:
        attempts.failed(centre, source)
        raise Refused(403, error.why) from error
    except ValueError as error:  # pydantic's ValidationError is one
        raise Refused(422, "not an enrolment request") from error
    attempts.passed(centre, source)
    answer = {**given.model_dump(mode="json"), "server": centre.server}
    said = json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode()
    return _answer(request, said, {"cache-control": "no-store"})


def _sync(centre: Centre, exchanges: Exchanges, request: Request, body: Callable[[], bytes]) -> Response:
    """`body` is unpacked for a sender that is known only."""
    try:
        answer = exchanges.answer(lambda session: _sender(centre, session, _token(request)), body)
    except CursorTooOld as error:
        raise Refused(410, "cursor") from error
    except VersionUnknown as error:
        raise Refused(426, error.why) from error
    except (Unreadable, ValidationError) as error:
        raise Refused(400, "not a sync request") from error
    said = answer.model_dump_json(exclude_defaults=True).encode()
    if _coding(request) != coding.CODINGS[0]:  # earlier PCs want these two even when they are empty
        empty = [name for name in ("results", "changes") if not getattr(answer, name)]
        said = b"{" + b"".join(b'"%b":[],' % name.encode() for name in empty) + said[1:]
    return _answer(request, said, {})


def _coding(request: Request) -> str:
    """What the PC announces, and where it announces nothing what it spoke itself (RFC 9110, 12.5.3)."""
    spoken = request.headers.get("content-encoding", "identity")
    return coding.choose(request.headers.get("accept-encoding", spoken).split(","))


def _answer(request: Request, body: bytes, headers: dict[str, str]) -> Response:
    """The answer as the PC can unpack it. No cache keeps the answer to a POST that says nothing of it."""
    wanted = _coding(request)
    if wanted == coding.CODINGS[0] or (wanted != "identity" and len(body) >= _PACK_FROM):
        body = coding.encode(body, wanted, _LEVEL)
        headers["content-encoding"] = wanted
    return Response(body, media_type="application/json", headers=headers)


def _announced(request: Request) -> int:
    """Bytes of the body as its head says; the most there may be when it says nothing."""
    said = request.headers.get("content-length", "")
    is_number = said.isascii() and said.isdigit() and len(said) < 16
    return int(said) if is_number else limits.PACKED_BYTES


async def packed_body(request: Request, most: int) -> bytes:
    """The body as it comes, never more than `most` bytes. Refused: 413."""
    packed = bytearray()
    async for part in request.stream():
        packed += part
        if len(packed) > most:
            raise Refused(413, "request")
    return bytes(packed)


async def _read_over(request: Request) -> None:
    """What comes of a body that is refused, held nowhere: who still sends would not hear the answer."""
    left = limits.PACKED_BYTES
    async for part in request.stream():
        left -= len(part)
        if left < 0:
            return


def _unpacked(request: Request, packed: bytes, most: int, find: coding.Find = lambda _id: None) -> bytes:
    """The body, never more than `most` bytes. Refused: 413, 415 (it announces what we speak), 400."""
    name = request.headers.get("content-encoding", "identity").strip().lower()
    try:
        return coding.decode(packed, name, most, find)
    except coding.CodingUnknown as error:
        raise Refused(415, "content-encoding", {"accept-encoding": ", ".join(coding.CODINGS)}) from error
    except coding.BodyTooLarge as error:
        raise Refused(413, "request unpacked") from error
    except coding.BodyBroken as error:
        raise Refused(400, "the body is broken") from error


def described(model: type[Wire], *statuses: int, token: bool = False) -> dict[str, Any]:
    """OpenAPI of a route that reads its body itself, for its limit, the codings and the frozen bytes."""
    content = {"application/json": {"schema": {"$ref": f"#/components/schemas/{model.__name__}"}}}
    security: dict[str, Any] = {"security": [{SCHEME: []}]} if token else {}
    return {
        "openapi_extra": {"requestBody": {"required": True, "content": content}, **security},
        "responses": {status: {"model": Refusal} for status in statuses},
    }
