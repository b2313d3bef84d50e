"""What to do after a failed exchange: when to look again, and whether a person is wanted first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from sync.protocol import FailureKind

#: Shortest and longest wait before the next try.
SHORTEST = timedelta(seconds=30)
LONGEST = timedelta(hours=1)

#: Failures that trying again seldom mends: the officer is told in words what to do.
FOR_A_PERSON = frozenset(
    {
        FailureKind.LOGIN_WANTED,
        FailureKind.PROXY,
        FailureKind.WRONG_SERVER,
        FailureKind.CERTIFICATE,
        FailureKind.UNAUTHORISED,
        FailureKind.TOO_OLD,
        FailureKind.CENTRE_OLD,
    }
)


@dataclass(frozen=True)
class WaitForPerson:
    """A person should act: sign in to the network, set the clock, ask the province.

    Nothing is given up meanwhile: the exchange is tried quietly at `look_again`, since the network
    may have changed by itself (another office, the portal's login done in a browser).
    """

    kind: FailureKind
    look_again: datetime


def delay(attempts: int, rng: Random, after: int | None = None) -> timedelta:
    """Wait after the `attempts`-th failure in a row (1 = the first), always SHORTEST..LONGEST.

    Full jitter, so that a province's PCs do not come back together after a power cut. `after` is
    what the centre asked for, in seconds; it lengthens the wait, up to LONGEST.
    """
    doublings = min(max(attempts, 1), 16)  # 30 s doubled 16 times is far past the longest wait
    ceiling = min(LONGEST, SHORTEST * (1 << doublings))
    drawn = SHORTEST + (ceiling - SHORTEST) * rng.random()
    return max(drawn, asked(after or 0))


def asked(after: int) -> timedelta:
    """The wait that a centre asked for, in seconds: none up to LONGEST."""
    return timedelta(seconds=min(max(after, 0), LONGEST.total_seconds()))


def decide(
    failure: FailureKind, attempts: int, now: datetime, rng: Random, after: int | None = None
) -> datetime | WaitForPerson:
    """When to try again after `attempts` failures in a row, or that a person is wanted first.

    There is no third answer: nothing is ever dropped.
    """
    at = now + delay(attempts, rng, after)
    return WaitForPerson(failure, at) if failure in FOR_A_PERSON else at


def due_at(put_off_to: datetime | None, now: datetime) -> datetime:
    """When what was put off may go, `now` at the earliest; None: it was not put off.

    No wait is longer than LONGEST. What was put off further was put off while the PC's clock was fast, and
    the clock has been set back since: it may go now, whatever else waits.
    """
    return now if put_off_to is None or put_off_to > now + LONGEST else max(put_off_to, now)


def next_try(decision: datetime | WaitForPerson) -> datetime:
    """The time of the next try, whoever has to act before it."""
    return decision.look_again if isinstance(decision, WaitForPerson) else decision
