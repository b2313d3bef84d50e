"""`account`: one of a commune was made, renamed, given another role or closed on one PC; the others are told.

Two PCs that change one account meet by revision: the later one gets the state as it is, and nothing of
its own. An account is known by its sign-in name; two made of one name are one account.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session, col, select

from sync.central import feed
from sync.central.judged import Judged
from sync.central.operation import Operation, Place
from sync.central.tables import CommuneAccount
from sync.protocol import AccountItem, Result

KIND = "account"
#: Roles that look after accounts and sign: the last open one of a commune stays as it is.
KEEPERS = frozenset({"administrator", "leader"})


class Accounts:
    """Takes changes of accounts in, one after the other: each sees what the one before came to."""

    def __init__(self, place: Place, _items: Sequence[AccountItem]) -> None:
        self._place = place

    def take(self, item: AccountItem, _judged: Judged) -> Result:
        """The result carries the state as it is when the change was not taken."""
        session, device, now = self._place.session, self._place.device, self._place.now
        session.flush()
        row = session.get(CommuneAccount, (device.unit, item.login), with_for_update=True)
        held = None if row is None else str(row.rev)
        if held != item.base:
            if row is not None and _same(row, item):
                return Result(key=item.key, status="ok", rev=held)  # both did the same
            state = None if row is None else _body(row)
            return Result(key=item.key, status="conflict", rev=held, account=state)
        if row is not None and _leaves_nobody(session, row, item):
            why = "the last open leader or administrator of the commune"
            return Result(key=item.key, status="forbidden", rev=held, why=why, account=_body(row))
        row = row or CommuneAccount(
            unit=device.unit,
            login=item.login,
            account=item.id,
            name="",
            role="",
            active=True,
            rev=0,
            device=device.id,
            changed_at=now,
        )
        row.name, row.role, row.active = item.name, item.role, item.active
        if item.signing is not None:
            row.signing = item.signing.model_dump(mode="json")
        row.rev, row.device, row.changed_at = row.rev + 1, device.id, now
        session.add(row)
        session.flush()
        feed.tell(session, now, KIND, row.login, str(row.rev), _body(row), row.unit, device=device.id)
        return Result(key=item.key, status="ok", rev=str(row.rev))

    def write(self) -> None:
        """All is written by now."""


def _same(row: CommuneAccount, item: AccountItem) -> bool:
    """Whether the account stands as the item says."""
    said, held = item.signing, row.signing or {}
    signs = said is None or (said.authority, said.position) == (held.get("authority"), held.get("position"))
    return signs and (row.name, row.role, row.active) == (item.name, item.role, item.active)


def _leaves_nobody(session: Session, row: CommuneAccount, item: AccountItem) -> bool:
    """Whether a commune that has somebody who looks after accounts would have nobody."""
    if not (row.active and row.role in KEEPERS) or (item.active and item.role in KEEPERS):
        return False
    others = select(CommuneAccount.login).where(
        CommuneAccount.unit == row.unit,
        CommuneAccount.login != row.login,
        col(CommuneAccount.active).is_(True),
        col(CommuneAccount.role).in_(KEEPERS),
    )
    return session.exec(others).first() is None


def _body(row: CommuneAccount) -> dict[str, Any]:
    signing = {} if row.signing is None else {"signing": row.signing}
    return {
        **signing,
        "id": row.account,
        "login": row.login,
        "name": row.name,
        "role": row.role,
        "active": row.active,
        "at": row.changed_at.isoformat(timespec="seconds"),
    }


ACCOUNT = Operation(AccountItem, Accounts)
