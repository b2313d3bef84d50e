"""Who asks for a file: the PC whose token a request shows, or the refusal it gets."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import Request

from sync.central import enrolment
from sync.central.api import Refused
from sync.central.centre import Centre
from sync.central.file_requests import FileRequests
from sync.central.tables import Device


def asking(centre: Centre, counted: FileRequests, request: Request, headers: Mapping[str, str]) -> Device:
    """The device of the request's token, its request counted.

    Refused: 401 with `why` unknown, expired or revoked; 429.
    """
    scheme, _, secret = request.headers.get("authorization", "").partition(" ")
    try:
        device = enrolment.known(centre, secret.strip() if scheme.lower() == "bearer" else "")
        counted.came(device.id, centre.clock())
    except enrolment.TokenRefused as error:
        raise Refused(401, error.why, {**headers, "www-authenticate": "Bearer"}) from error
    except enrolment.TooOften as error:
        raise Refused(429, "too often", {**headers, "retry-after": str(error.after)}) from error
    return device
