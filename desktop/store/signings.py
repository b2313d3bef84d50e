"""In whose name each leader signs, as the store keeps it and as the commune's PCs tell each other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from sqlmodel import Session

from desktop.domain.cover import Authority
from desktop.store.remembered import recall, remember

#: Account id → [{since, authority, position}], the oldest first.
SIGNERS: Final = "document_signers"
_TOLD: Final = "signings_told"
_LONGEST: Final = 200


def newest(session: Session, account: str) -> dict[str, str] | None:
    """How an account signs now; None while nobody has said so."""
    said = (recall(session, SIGNERS) or {}).get(account) or ()
    return dict(said[-1]) if said else None


def add(session: Session, account: str, said: Mapping[str, Any]) -> None:
    """From `since` on an account signs so."""
    there = dict(recall(session, SIGNERS) or {})
    there[account] = [*there.get(account, ()), dict(said)]
    remember(session, SIGNERS, there)


def hear(session: Session, account: str, said: Mapping[str, str] | None) -> bool:
    """How another PC says that an account signs counts from then on; whether that is new."""
    before = newest(session, account)
    if said is None:
        return False
    if before is not None and all(before[name] == said[name] for name in ("authority", "position")):
        return False
    since = said["since"]
    if before is not None:  # what is said last counts, whatever the clocks say
        since = max(since, before["since"], key=datetime.fromisoformat)
    add(session, account, {**said, "since": since})
    return True


def read_signing(body: Mapping[str, Any]) -> dict[str, str] | None:
    """How an account signs, as the centre tells it; None when it does not. Raises KeyError, ValueError."""
    said = body.get("signing")
    if not isinstance(said, Mapping):
        return None
    since = datetime.fromisoformat(str(said["since"]))
    if since.tzinfo is None:
        raise ValueError("time without offset")
    position = str(said.get("position") or "")[:_LONGEST]
    return {
        "since": since.isoformat(), "authority": str(Authority(said["authority"])), "position": position
    }  # fmt: skip


def untold(session: Session) -> frozenset[str]:
    """The accounts whose signing was said before it was told to other PCs."""
    if recall(session, _TOLD):
        return frozenset()
    return frozenset(account for account, said in (recall(session, SIGNERS) or {}).items() if said)


def note_told(session: Session) -> None:
    """From now on each is told when it is said."""
    remember(session, _TOLD, True)
