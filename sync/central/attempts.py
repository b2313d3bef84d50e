"""Wrong tries of a code or a key: counted in the database, so that all workers know; waiting grows.

Ten are free. After that its source waits a minute, and twice as long after each wrong try more, up to a day.
A day after the newest all is forgotten.
"""

from __future__ import annotations

import ipaddress
import logging
from datetime import datetime, timedelta

from sqlalchemy import delete
from sqlmodel import col, func, select

from sync.central.centre import Centre
from sync.central.tables import Attempt

_log = logging.getLogger(__name__)

FREE = 10
SHORTEST = timedelta(minutes=1)
LONGEST = timedelta(days=1)


def source(door: str, address: str) -> str:
    """Who tries at a door: an address, or the network of 64 bits that one of IPv6 has to choose from."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return f"{door} {address[:100]}"
    if known.version == 6:
        return f"{door} {ipaddress.ip_network((known, 64), strict=False)}"
    return f"{door} {known}"


def wait(centre: Centre, *sources: str) -> int:
    """Seconds until all of these may try again; 0 when they may now."""
    with centre.database.reading() as session:
        until = session.exec(select(func.max(Attempt.until)).where(col(Attempt.source).in_(sources))).one()
    return 0 if until is None else max(0, _seconds(until - centre.clock()))


def failed(centre: Centre, *sources: str) -> None:
    """Count a wrong try of each."""
    now = centre.clock()
    with centre.database.writing() as session:
        session.execute(delete(Attempt).where(col(Attempt.newest_at) <= now - LONGEST))
        for each in sources:
            row = session.get(Attempt, each) or Attempt(source=each, failures=0, newest_at=now, until=now)
            row.failures += 1
            row.newest_at, row.until = now, now + penalty(row.failures)
            session.add(row)
            if row.until > now:
                waits = _seconds(row.until - now)
                _log.warning("%d wrong tries: %s; the next in %d s", row.failures, each, waits)


def passed(centre: Centre, *sources: str) -> None:
    """Who knew it has not guessed."""
    with centre.database.reading() as session:
        counted = session.exec(select(Attempt.source).where(col(Attempt.source).in_(sources))).all()
    if counted:
        with centre.database.writing() as session:
            session.execute(delete(Attempt).where(col(Attempt.source).in_(counted)))


def penalty(failures: int) -> timedelta:
    """How long the source of so many wrong tries waits."""
    if failures < FREE:
        return timedelta()
    return min(LONGEST, SHORTEST * (1 << min(failures - FREE, 20)))


def _seconds(time: timedelta) -> int:
    return -int(-time.total_seconds() // 1)


def minute_left(began: datetime | None, now: datetime) -> int:
    """Seconds left of the minute that `began`; 0 when it is over."""
    return 0 if began is None else max(0, _seconds(began + timedelta(minutes=1) - now))
