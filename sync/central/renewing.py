"""The route that gives a PC another token: `POST /v1/renew`."""

from __future__ import annotations

from fastapi import APIRouter

from sync.central import enrolment
from sync.central.api import Refusal, Refused
from sync.central.centre import Centre
from sync.protocol import RENEW_PATH, RenewRequest, RenewResponse


def routes(centre: Centre) -> APIRouter:
    """The route."""
    router = APIRouter(tags=["PCs of communes"])

    @router.post(RENEW_PATH, responses={403: {"model": Refusal}, 422: {"model": Refusal}})
    def renew(asked: RenewRequest) -> RenewResponse:
        """Another token for one that ends or has ended. 403: `why` is unknown, revoked or proof."""
        try:
            token, until = enrolment.renew(centre, asked.proof)
        except enrolment.TokenRefused as error:
            raise Refused(403, error.why) from error
        return RenewResponse(token=token, token_until=until, server=centre.server)

    return router
