"""Whose receipts hold here: the centre's this PC is enrolled at, and those of the centres before it.

A receipt is a proof for good: it names by `kid` the key that signed it, and that key is kept when the PC is
enrolled at another centre.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlmodel import Session

from desktop.store.receipts import signature_holds
from desktop.store.remembered import recall, remember

#: Setting: the centres before, the newest first; name, server_key, since and until (ISO).
FORMER = "former_centres"


def of(session: Session) -> tuple[Mapping[str, Any], ...]:
    """The centre, then those before it, each with `name` and `server_key`; empty before enrolment."""
    central = recall(session, "central")
    now = () if central is None else (central,)
    return (*now, *(recall(session, FORMER) or ()))


def left(session: Session, before: Mapping[str, Any], now: datetime) -> None:
    """Keep what receipts of the centre `before` are judged by."""
    kept = {name: before[name] for name in ("name", "server_key", "since")}
    others = [each for each in recall(session, FORMER) or () if each["server_key"] != before["server_key"]]
    remember(session, FORMER, [{**kept, "until": now.isoformat()}, *others])


def receipt_holds(session: Session, jws: str) -> bool:
    """Whether a kept receipt is signed by one of them."""
    return any(signature_holds(jws, each) for each in of(session))
