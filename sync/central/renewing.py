"""The route that gives a PC another token: `POST /v1/renew`."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.concurrency import run_in_threadpool

from sync.central import attempts, enrolment, limits
from sync.central.api import Refused, described, packed_body
from sync.central.centre import Centre
from sync.protocol import RENEW_PATH, RenewRequest, RenewResponse


def routes(centre: Centre) -> APIRouter:
    """The route."""
    router = APIRouter(tags=["PCs of communes"])

    @router.post(RENEW_PATH, **described(RenewRequest, 403, 413, 422, 429))
    async def renew(request: Request) -> RenewResponse:
        """Another token for one that ends or has ended. 403: `why` is unknown, revoked or proof.

        Wrong proofs are counted by address and lock it out (429). A right one passes all the same: a whole
        district may share an address, and nobody guesses a signature. Who is unknown or revoked is always
        told so, since a person is wanted then; it costs a look and no writer's turn.
        """
        body = await packed_body(request, limits.RENEW_BYTES)
        try:
            asked = RenewRequest.model_validate_json(body)
        except ValueError as error:  # pydantic's ValidationError is one
            raise Refused(422, "not a request for renewal") from error
        return await run_in_threadpool(_renewed, centre, request, asked)

    return router


def _renewed(centre: Centre, request: Request, asked: RenewRequest) -> RenewResponse:
    try:
        token, until = enrolment.renew(centre, asked.proof)
    except enrolment.TokenRefused as error:
        if error.why == "proof":
            _count(centre, request)
        raise Refused(403, error.why) from error
    return RenewResponse(token=token, token_until=until, server=centre.server)


def _count(centre: Centre, request: Request) -> None:
    """Count a wrong proof of an address. Refused: 429 while it is locked out, without a writer's turn."""
    source = attempts.source("renew", request.client.host if request.client else "")
    wait = attempts.wait(centre, source)
    if wait:
        raise Refused(429, "too many wrong proofs", {"retry-after": str(wait)})
    attempts.failed(centre, source)
