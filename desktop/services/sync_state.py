"""What the exchange with the centre is at, and the word for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop.domain.views import SyncKind

#: With nothing to send, the centre is asked this often what is new.
ASK_EVERY = timedelta(minutes=15)
_KINDS = {
    "offline": SyncKind.OFFLINE,
    "stall": SyncKind.OFFLINE,
    "cut": SyncKind.OFFLINE,
    "certificate": SyncKind.CERTIFICATE,
    "login_wanted": SyncKind.LOGIN_WANTED,
    "proxy": SyncKind.PROXY,
    "wrong_server": SyncKind.WRONG_SERVER,
    "nonsense": SyncKind.FAILED,
    "unauthorised": SyncKind.UNAUTHORISED,
}
#: What a network that wants a login does to an exchange.
_BY_A_PORTAL = frozenset({"offline", "stall", "cut", "certificate"})
#: What may be over when the PC is on a network again, or on another one.
OF_THE_LINE = frozenset({"offline", "stall", "cut", "login_wanted", "proxy", "wrong_server", "certificate"})


@dataclass(frozen=True)
class Going:
    """What the thread is at; everything else of the status is read from the store."""

    sending: bool = False
    sent: int = 0
    total: int = 0
    failure: str | None = None
    next_try: datetime | None = None
    clock_offset: float | None = None


def kind_of(going: Going, enrolled: bool, waiting: int, portal: bool) -> SyncKind:
    """How things stand in a word; `waiting` items, `portal`: the system believes that a login is wanted."""
    if not enrolled:
        return SyncKind.NOT_ENROLLED
    if going.sending and going.total:
        return SyncKind.SENDING
    if portal and going.failure in _BY_A_PORTAL:
        return SyncKind.LOGIN_WANTED
    if going.failure is not None:
        return _KINDS.get(going.failure, SyncKind.FAILED)
    return SyncKind.WAITING if waiting else SyncKind.RECEIVED


def rest_seconds(wait: timedelta | None, held: bool, automatic: bool) -> float | None:
    """How long the thread sleeps that may go in `wait`; None: until it is woken, for who wants to be asked.

    `held`, after a failure, all of it: the centre may have said when it wants to be asked again. Else never
    longer than ASK_EVERY.
    """
    if wait is None or not automatic:
        return None
    longest = wait if held else min(wait, ASK_EVERY)
    return max(longest, timedelta()).total_seconds()
