"""Enrolling a PC: one-time codes, device tokens, revoking."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

from sqlmodel import col, select

from sync import receipts
from sync.central.centre import DEFAULT_NAME, Centre
from sync.central.codes import digest, digest_typed, token, typed
from sync.central.tables import Device, EnrolCode
from sync.protocol import CentralProfile, EnrolmentFile, EnrolRequest, EnrolResponse


class CodeNotTaken(Exception):
    """The code does not enrol anyone; `why` is unknown, used or expired."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


def make_code(centre: Centre, unit: str, hours: int) -> str:
    """A one-time code for the commune `unit`, good for `hours`. Raises UnknownUnit."""
    known = centre.units.get(unit)
    code = typed()
    now = centre.clock()
    row = EnrolCode(
        hash=digest_typed(code), unit=known.code, made_at=now, expires_at=now + timedelta(hours=hours)
    )
    with centre.database.writing() as session:
        session.add(row)
    return code


def enrolment_file(centre: Centre, code: str, unit: str, url: str) -> EnrolmentFile:
    """The same code as a file that also names this centre's key."""
    return EnrolmentFile(kind="baocaoxa-enrolment", url=url, code=code, unit=unit, server=centre.server)


def enrol(centre: Centre, asked: EnrolRequest, url: str) -> EnrolResponse:
    """Trade a code for a token; `url` is where the PC will find the centre.

    The same code from the same device key is answered again while the code is good, with a fresh
    token: the first answer may have been lost. Raises CodeNotTaken, ValueError for a key that is none.
    """
    if asked.device_key.get("kty") != "OKP" or asked.device_key.get("crv") != "Ed25519":
        raise ValueError("device_key")
    key = receipts.public(asked.device_key) if "x" in asked.device_key else {}
    if not key:
        raise ValueError("device_key")
    secret = token()
    now = centre.clock()
    with centre.database.writing() as session:
        code = session.get(EnrolCode, digest_typed(asked.code))
        if code is None:
            raise CodeNotTaken("unknown")
        device = session.get(Device, code.device) if code.device else None
        if device is not None and (device.key != key or device.revoked_at is not None):
            raise CodeNotTaken("used")
        if now >= code.expires_at:
            raise CodeNotTaken("expired")
        if device is None:
            device = Device(id=str(uuid4()), unit=code.unit, name="", key=key, token_hash="", enrolled_at=now)
            code.device = device.id
        device.name = asked.device_name[:200]
        device.token_hash = digest(secret)
        session.add_all((code, device))
    profile = CentralProfile(name=centre.setting("name", DEFAULT_NAME), url=centre.setting("url", url))
    return EnrolResponse(
        device=device.id,
        token=secret,
        server_key=receipts.public(centre.key),
        unit=device.unit,
        central=profile,
    )


def device_of(centre: Centre, secret: str) -> Device | None:
    """The device this token belongs to, unless it was revoked."""
    with centre.database.reading() as session:
        device = session.exec(select(Device).where(Device.token_hash == digest(secret))).first()
        return device if device is not None and device.revoked_at is None else None


def revoke(centre: Centre, device: str) -> bool:
    """Stop a device's token; False when there is no such device. What it sent stays."""
    with centre.database.writing() as session:
        found = session.get(Device, device)
        if found is None:
            return False
        found.revoked_at = found.revoked_at or centre.clock()
        session.add(found)
        return True


def devices(centre: Centre) -> list[Device]:
    """Every device, by commune and time of enrolment."""
    with centre.database.reading() as session:
        return list(session.exec(select(Device).order_by(col(Device.unit), col(Device.enrolled_at))))
