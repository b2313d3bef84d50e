"""A store that has forgotten what it sent, being put back from a backup: the centre tells it, once.

A PC is never told what it said itself. One whose store is of an earlier day, or was saved from a damaged one,
has lost what it said since: so it forgets its cursor, and asks for all that the centre has of the commune,
its own words too, until that list has come to its end.
"""

from __future__ import annotations

import hashlib
from datetime import datetime

from sqlmodel import Session

from desktop.store import audit
from desktop.store.engine import Store
from desktop.store.remembered import recall, remember
from sync.protocol import SyncResponse

_ANEW = "anew"


def asked(session: Session) -> str | None:
    """The name of the list that is still to be heard, with this PC's own words; None: there is none."""
    name: str | None = recall(session, _ANEW)
    return name


def ask_anew(session: Session, now: datetime) -> None:
    """What was sent from here is not all here: it is to be heard with the rest.

    The list has a name of its own: an answer to one that was asked for before the PC was put back is another.
    """
    remember(session, _ANEW, hashlib.sha256(now.isoformat().encode()).hexdigest()[:8])
    remember(session, "cursor", None)


def listed(session: Session, response: SyncResponse) -> None:
    """An answer is applied to its end: all was heard, if it ends that very list.

    A centre of before gives no such list: it is asked again from the beginning the next time.
    """
    wanted = asked(session)
    if wanted is None or response.more:
        return
    remember(session, *((_ANEW, None) if response.own == wanted else ("cursor", None)))


def put_back(store: Store, made: datetime, login: str, now: datetime) -> None:
    """The store is that of a backup `made` then; `login` is the first to sign in since."""

    def work(session: Session) -> None:
        ask_anew(session, now)
        audit.append(session, now, login, "restored", "", {"made": made.isoformat(timespec="seconds")})

    store.write(work)
