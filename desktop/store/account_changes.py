"""Accounts shared by a commune's PCs: what is told to the centre, and what the centre tells of the others.

An account is known by its sign-in name. Passwords and keys never leave a PC: an account that came from
another one opens nothing here until it is given a password here.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from sqlalchemy import select
from sqlmodel import Session, col

from desktop.domain.account import clean_login
from desktop.domain.report import Role
from desktop.domain.text import nfc
from desktop.store import audit, signings
from desktop.store import tables as t
from desktop.store.held import forget_held
from desktop.store.remembered import recall
from sync.protocol import Change, Result

ACCOUNT = "account"
GROUP = "account:"
_FIRST = UUID("6f1d3a52-8f0e-5c1b-9a57-2d1f0c6b4e11")  # namespace of the first item of an account
#: What a person is to hear of an account.
MERGED, OVERRULED, REFUSED = "merged", "overruled", "refused"


def group_of(login: str) -> str:
    """The group in the outbox of what changes one account: order is kept within it."""
    return f"{GROUP}{login}"


def concerns(item: t.OutboxRow) -> bool:
    """Whether an item says something of an account."""
    return item.group.startswith(GROUP)


def tell(session: Session, row: t.AccountRow, key: str, now: datetime) -> None:
    """Let the centre know an account as it is, if this PC is enrolled; else when it is (`tell_all`)."""
    if recall(session, "central") is None:
        return
    said: dict[str, Any] = {
        "op": ACCOUNT,
        "key": key,
        "base": row.rev,
        "id": row.id,
        "login": row.login,
        "name": row.name,
        "role": row.role,
        "active": row.active,
        "at": now.isoformat(),
    }
    signing = signings.newest(session, row.id)
    if signing is not None:
        said["signing"] = signing
    session.add(
        t.OutboxRow(
            key=key,
            group=group_of(row.login),
            body=json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode(),
            state="waiting",
            made_at=now,
        )
    )


def tell_all(session: Session) -> int:
    """Let the centre know the accounts it has not heard of; how many.

    Each is told once: however often this is begun, its item is the same.
    """
    wanted = tell_wanted(session)
    late = signing_wanted(session)
    for row in wanted:
        tell(session, row, str(uuid5(_FIRST, row.id)), row.made_at)
    for row in late:
        tell(session, row, str(uuid5(_FIRST, f"{row.id} signing")), row.made_at)
    if wanted or late:
        signings.note_told(session)
    return len(wanted) + len(late)


def tell_wanted(session: Session) -> list[t.AccountRow]:
    """The accounts that the centre, if there is one, has not heard of and no item tells of."""
    if recall(session, "central") is None:
        return []
    sent = select(col(t.OutboxRow.group)).where(col(t.OutboxRow.group).startswith(GROUP))
    told = set(session.execute(sent).scalars())
    rows = session.execute(select(t.AccountRow).where(col(t.AccountRow.rev).is_(None))).scalars()
    return [row for row in rows if group_of(row.login) not in told]


def signing_wanted(session: Session) -> list[t.AccountRow]:
    """The accounts the centre knows whose signing was said here before PCs told each other of it."""
    untold = signings.untold(session)
    if not untold or recall(session, "central") is None:
        return []
    rows = session.execute(select(t.AccountRow).where(col(t.AccountRow.rev).is_not(None))).scalars()
    return [row for row in rows if row.id in untold]


def settled(session: Session, item: t.OutboxRow, result: Result, now: datetime) -> None:
    """What the centre's word on an account does here; nothing for items of another kind.

    Taken in: its revision is known. Not taken: the state as it is takes the place of what was done here, and
    a person is told.
    """
    if not concerns(item):
        return
    login = item.group.removeprefix(GROUP)
    row = _row(session, login)
    if row is None:
        return
    if result.status == "ok":
        row.rev = result.rev
        session.add(row)
        forget_held(session, ACCOUNT, login)  # what another PC said before it is told no longer
        return
    item.state = "done"
    made_apart = row.rev is None and result.status == "conflict"
    row.told = MERGED if made_apart else OVERRULED if result.status == "conflict" else REFUSED
    session.add(row)
    if result.account is not None and result.rev is not None:
        _put(session, row, read_account(result.account), result.rev)
        signings.hear(session, row.id, signings.read_signing(result.account))
    detail = {"login": login, "status": result.status, "why": result.why or ""}
    audit.append(session, now, "centre", "account_not_taken", row.id, detail)


def apply_account(change: Change, now: datetime) -> Callable[[Session], None]:
    """A change of kind `account` as something to apply. Raises KeyError, TypeError, ValueError."""
    said = read_account(change.body)
    identity = str(change.body["id"])
    signing = signings.read_signing(change.body)

    def apply(session: Session) -> None:
        row = _row(session, said["login"])
        waiting = select(col(t.OutboxRow.key)).where(
            col(t.OutboxRow.group) == group_of(said["login"]), col(t.OutboxRow.state) == "waiting"
        )
        if row is not None and session.execute(waiting).first() is not None:
            return  # the centre's word on that one says what stands
        if row is None:
            taken = session.get(t.AccountRow, identity) is not None
            row = t.AccountRow(
                id=f"{identity}:{said['login']}" if taken else identity, first=False, made_at=now, **said
            )
        _put(session, row, said, change.rev)
        detail = {**said, "rev": change.rev}
        if signings.hear(session, row.id, signing):
            detail["signing"] = signing
        audit.append(session, now, "centre", "account_told", row.id, detail)

    return apply


def read_account(body: Mapping[str, Any]) -> dict[str, Any]:
    """login, name, role and whether it is open, of what the centre says. Raises KeyError, ValueError."""
    return {
        "login": clean_login(str(body["login"])),
        "name": nfc(str(body["name"])),
        "role": Role(body["role"]),
        "active": bool(body["active"]),
    }


def _put(session: Session, row: t.AccountRow, said: Mapping[str, Any], rev: str) -> None:
    for name, value in said.items():
        setattr(row, name, value)
    row.rev = rev
    session.add(row)


def _row(session: Session, login: str) -> t.AccountRow | None:
    return session.execute(select(t.AccountRow).where(col(t.AccountRow.login) == login)).scalar_one_or_none()
