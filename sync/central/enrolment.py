"""Enrolling a PC: one-time codes, device tokens, revoking."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

from sqlalchemy import bindparam, case, or_, update
from sqlalchemy import select as sa_select
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from sync import receipts, renewals
from sync.central import commune_pcs, limits
from sync.central.attempts import minute_left
from sync.central.centre import DEFAULT_NAME, Centre
from sync.central.codes import digest, digest_typed, token, typed
from sync.central.tables import Device, EnrolCode, Moment
from sync.protocol import CentralProfile, EnrolmentFile, EnrolRequest, EnrolResponse

#: A token is good for so long; a PC that asks in time, or later, gets another.
TOKEN_LIFE = timedelta(days=90)
#: A proof of renewal names a moment of the centre's clock, this long ago at the most.
PROOF_LIFE = timedelta(minutes=10)

_own = aliased(Device)
_OF_TOKEN = sa_select(Device).where(col(Device.token_hash) == bindparam("hash"))
_COUNTED = col(Device.window_at) > bindparam("since", type_=Moment)  # in the minute that runs
#: The device of a token, and those of its commune that were here.
_SENDER = sa_select(Device).where(
    col(Device.unit)
    == sa_select(col(_own.unit)).where(col(_own.token_hash) == bindparam("hash")).scalar_subquery(),
    or_(col(Device.token_hash) == bindparam("hash"), _COUNTED),
)
_CAME = (
    update(Device)
    .where(col(Device.id) == bindparam("device"))
    .values(
        seen_at=bindparam("now"),
        window_at=case((_COUNTED, col(Device.window_at)), else_=bindparam("now", type_=Moment)),
        window_count=case((_COUNTED, col(Device.window_count) + 1), else_=1),
    )
)


class TokenRefused(Exception):
    """The token opens nothing; `why` is unknown, expired, revoked or proof."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


class TooOften(Exception):
    """The PC, or its commune, asks more often than it may; `after` are the seconds to wait."""

    def __init__(self, after: int) -> None:
        self.after = after
        super().__init__(after)


class CodeNotTaken(Exception):
    """The code does not enrol anyone; `why` is unknown, used, expired, or other_unit."""

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
    token: the first answer may have been lost. One of another commune than the PC's enrols nobody and stays
    good. Raises CodeNotTaken, ValueError for a key that is none.
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
        if asked.unit is not None and asked.unit != code.unit:
            raise CodeNotTaken("other_unit")
        if device is None:
            device = Device(id=str(uuid4()), unit=code.unit, name="", key=key, token_hash="", enrolled_at=now)
            code.device = device.id
        device.name = asked.device_name[:200]
        device.token_hash, device.token_until = digest(secret), now + TOKEN_LIFE
        session.add_all((code, device))
    profile = CentralProfile(name=centre.setting("name", DEFAULT_NAME), url=centre.setting("url", url))
    return EnrolResponse(
        device=device.id,
        token=secret,
        server_key=receipts.public(centre.key),
        unit=device.unit,
        central=profile,
        token_until=now + TOKEN_LIFE,
    )


def device_of(centre: Centre, secret: str) -> Device | None:
    """The device this token belongs to, unless it was revoked or has ended."""
    try:
        return known(centre, secret)
    except TokenRefused:
        return None


def known(centre: Centre, secret: str) -> Device:
    """The device this token belongs to, however often it made exchanges. Raises TokenRefused."""
    with centre.database.reading() as session:
        return _of_token(session, secret, centre.clock())


def known_in(session: Session, secret: str, now: datetime) -> Device:
    """The device this token belongs to, for an exchange. Raises TokenRefused, TooOften."""
    own, since = digest(secret), now - timedelta(minutes=1)
    there = session.scalars(_SENDER, {"hash": own, "since": since}).all()
    device = _good(next((each for each in there if each.token_hash == own), None), now)
    busy = {each.id: each for each in there if each.window_at is not None and each.window_at > since}
    mine = busy[device.id].window_count if device.id in busy else 0
    if mine >= limits.EXCHANGES or sum(each.window_count for each in busy.values()) >= limits.UNIT_EXCHANGES:
        raise TooOften(max(minute_left(each.window_at, now) for each in busy.values()))
    return device


def _of_token(session: Session, secret: str, now: datetime) -> Device:
    return _good(session.scalars(_OF_TOKEN, {"hash": digest(secret)}).first(), now)


def _good(device: Device | None, now: datetime) -> Device:
    """The device a token belongs to, if it opens anything."""
    if device is None:
        raise TokenRefused("unknown")
    if device.revoked_at is not None:
        raise TokenRefused("revoked")
    if device.token_until is not None and now >= device.token_until:
        raise TokenRefused("expired")
    return device


def came(session: Session, device: Device, now: datetime) -> None:
    """Note that the device was here, and count its exchanges of this minute."""
    said = {"device": device.id, "now": now, "since": now - timedelta(minutes=1)}
    session.connection().execute(_CAME, said)


def renew(centre: Centre, proof: str) -> tuple[str, datetime]:
    """A new token in the place of the device's, and when it ends. Raises TokenRefused.

    `proof` is signed by the device key over a moment of this centre's clock, and no moment is taken twice.
    It is looked at before the writer's turn is taken: who proves nothing keeps nobody waiting.
    """
    now = centre.clock()
    secret = token()
    with centre.database.reading() as session:
        said = _proved(session, proof)
    if said.server != centre.server or abs(now - said.at) > PROOF_LIFE:
        raise TokenRefused("proof")
    with centre.database.writing() as session:
        device = session.get_one(Device, said.device)  # once more: the same proof may have come twice at once
        if device.revoked_at is not None:
            raise TokenRefused("revoked")
        if not _is_fresh(device, said):
            raise TokenRefused("proof")
        device.token_hash, device.token_until = digest(secret), now + TOKEN_LIFE
        device.renewed_at = said.at
        session.add(device)
    return secret, now + TOKEN_LIFE


def _proved(session: Session, proof: str) -> renewals.Proof:
    """What a proof says that its device did sign, and that was not said before. Raises TokenRefused."""
    try:
        device = session.get(Device, renewals.device_of(proof))
        if device is None:
            raise TokenRefused("unknown")
        said = renewals.check(proof, device.key)
    except renewals.ProofInvalid as error:
        raise TokenRefused("proof") from error
    if device.revoked_at is not None:
        raise TokenRefused("revoked")
    if not _is_fresh(device, said):
        raise TokenRefused("proof")
    return said


def _is_fresh(device: Device, said: renewals.Proof) -> bool:
    return device.renewed_at is None or said.at > device.renewed_at


def revoke(centre: Centre, device: str) -> bool:
    """Stop a device's token; False when there is no such device. What it sent stays."""
    with centre.database.writing() as session:
        found = session.get(Device, device)
        if found is None:
            return False
        found.revoked_at = found.revoked_at or centre.clock()
        session.add(found)
        commune_pcs.tell(session, centre.clock(), found.id)
        return True


def devices(centre: Centre) -> list[Device]:
    """Every device, by commune and time of enrolment."""
    with centre.database.reading() as session:
        return list(session.exec(select(Device).order_by(col(Device.unit), col(Device.enrolled_at))))
