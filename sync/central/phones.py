"""Phones of villages: made, listed, revoked, and known by the token in their requests.

A token opens a few forms of one commune and takes what is filled in with them, nothing else.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from uuid import uuid4

from sqlalchemy import case, update
from sqlmodel import col, select

from sync.central import attempts, limits
from sync.central.attempts import minute_left
from sync.central.centre import Centre
from sync.central.codes import digest, token
from sync.central.phone_tables import Phone
from sync.central.tables import PublishedForm

_LONGEST_NAME = 200
_MINUTE = timedelta(minutes=1)


class TokenUnknown(Exception):
    """The token opens nothing: there is no such, or it was revoked."""


class TooOften(Exception):
    """The phone, or who tries tokens, asks more often than it may; `after` are the seconds to wait."""

    def __init__(self, after: int) -> None:
        self.after = after
        super().__init__(after)


def add(centre: Centre, unit: str, name: str, forms: Sequence[str], by: str) -> tuple[Phone, str]:
    """A new phone of the commune `unit`, and its token, which is known nowhere else.

    `forms` are ids of published forms. Raises UnknownUnit, ValueError in words.
    """
    known = centre.units.get(unit)
    if not name.strip():
        raise ValueError("Say whose phone it is, «Trưởng thôn Phú Túc» say: it is listed by that name.")
    secret = token()
    with centre.database.writing() as session:
        published = set(session.exec(select(PublishedForm.form)).all())
        for form in forms:
            if form not in published:
                there = ", ".join(sorted(published)) or "none yet"
                raise ValueError(f"No form {form} is published. There are: {there}.")
        phone = Phone(
            id=str(uuid4()),
            unit=known.code,
            name=name.strip()[:_LONGEST_NAME],
            forms=sorted(set(forms)),
            token_hash=digest(secret),
            made_at=centre.clock(),
            made_by=by[:_LONGEST_NAME],
        )
        session.add(phone)
    return phone, secret


def listed(centre: Centre, unit: str = "") -> list[Phone]:
    """Every phone, or those of a commune, by commune and age."""
    query = select(Phone).order_by(col(Phone.unit), col(Phone.made_at))
    with centre.database.reading() as session:
        return list(session.exec(query.where(Phone.unit == unit) if unit else query))


def revoke(centre: Centre, phone: str) -> bool:
    """Stop a phone's token; False when there is no such phone. What it sent stays."""
    with centre.database.writing() as session:
        found = session.get(Phone, phone)
        if found is None:
            return False
        found.revoked_at = found.revoked_at or centre.clock()
        session.add(found)
        return True


def known(centre: Centre, secret: str, address: str) -> Phone:
    """The phone whose token this is, its request counted. Raises TokenUnknown, TooOften.

    Wrong tokens are counted by address, and lock it out as wrong codes do. A right one passes all the same:
    phones of a whole district share an address of their network, and 256 bits are not guessed.
    """
    now = centre.clock()
    with centre.database.reading() as session:
        phone = session.exec(select(Phone).where(Phone.token_hash == digest(secret))).first()
    if phone is None:
        source = attempts.source("phone", address)
        wait = attempts.wait(centre, source)
        if wait:
            raise TooOften(wait)
        attempts.failed(centre, source)
        raise TokenUnknown
    if phone.revoked_at is not None:
        raise TokenUnknown
    left = minute_left(phone.window_at, now)
    if left and phone.window_count >= limits.PHONE_REQUESTS:
        raise TooOften(left)
    _came(centre, phone)
    return phone


def _came(centre: Centre, phone: Phone) -> None:
    now = centre.clock()
    running = col(Phone.window_at) > now - _MINUTE
    counted = (
        update(Phone)
        .where(col(Phone.id) == phone.id)
        .values(
            seen_at=now,
            window_at=case((running, col(Phone.window_at)), else_=now),
            window_count=case((running, col(Phone.window_count) + 1), else_=1),
        )
    )
    with centre.database.writing() as session:
        session.connection().execute(counted)
