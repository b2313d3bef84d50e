"""A store that has forgotten what it sent, being put back from a backup: the centre tells it, once.

A PC is never told what it said itself. One whose store is of an earlier day, or was saved from a damaged one,
has lost what it said since: so it forgets its cursor, and asks for all that the centre has of the commune,
its own words too, until that list has come to its end.
"""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from desktop.store import audit
from desktop.store.engine import Store
from desktop.store.remembered import recall, remember
from sync.protocol import SyncResponse

RESTORED = "restored"
_ANEW = "anew"


def is_anew(session: Session) -> bool:
    """Whether all is still to be heard, this PC's own words too."""
    return bool(recall(session, _ANEW))


def ask_anew(session: Session) -> None:
    """What was sent from here is not all here: it is to be heard with the rest."""
    remember(session, _ANEW, True)
    remember(session, "cursor", None)


def listed(session: Session, response: SyncResponse) -> None:
    """An answer is applied to its end: all was heard, if it ends a list with this PC's own words."""
    if response.own and not response.more:
        remember(session, _ANEW, None)


def put_back(store: Store, made: datetime, login: str, now: datetime) -> None:
    """The store is that of a backup `made` then; `login` is the first to sign in since."""

    def work(session: Session) -> None:
        ask_anew(session)
        audit.append(session, now, login, RESTORED, "", {"made": made.isoformat(timespec="seconds")})

    store.write(work)
