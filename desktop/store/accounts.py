"""Accounts inside the encrypted store: here a role cannot be changed from outside."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from desktop.domain.account import ADDERS, Account
from desktop.domain.errors import LastKeeper, UnknownAccount
from desktop.domain.report import Role
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.account_changes import signing_wanted, tell, tell_all, tell_wanted
from desktop.store.engine import Store


@dataclass(frozen=True)
class SharedAccount:
    """An account of the commune; `told` is what a person is to hear of it (merged, overruled, refused)."""

    account: Account
    active: bool
    told: str


class AccountStore:
    """The accounts of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Account, ...]:
        """Every open account, in the order they were made."""
        return tuple(each.account for each in self.shared() if each.active)

    def get(self, login: str) -> Account:
        """The open account of a login; UnknownAccount."""

        def work(session: Session) -> Account:
            row = session.exec(select(t.AccountRow).where(t.AccountRow.login == login)).first()
            if row is None or not row.active:
                raise UnknownAccount(login)
            return _account(row)

        return self._store.read(work)

    def is_first(self, account: str) -> bool:
        """Whether an account was made together with the profile."""

        def work(session: Session) -> bool:
            row = session.get(t.AccountRow, account)
            return row is not None and row.first

        return self._store.read(work)

    def shared(self) -> tuple[SharedAccount, ...]:
        """Every account of the commune that this PC knows, closed ones too, in the order they were made."""
        query = select(t.AccountRow).order_by(t.AccountRow.made_at)  # type: ignore[arg-type]
        return self._store.read(
            lambda session: tuple(
                SharedAccount(_account(row), row.active, row.told) for row in session.exec(query)
            )
        )

    def add(self, account: Account, actor: str, now: datetime, first: bool = False) -> None:
        """Keep an account of a profile that is being made: no centre knows of it yet."""
        self.put(account, actor, now, None, first=first)

    def put(
        self,
        account: Account,
        actor: str,
        now: datetime,
        key: Callable[[], str] | None,
        active: bool = True,
        first: bool = False,
    ) -> Account:
        """Keep an account as it is from now on, and let the commune's other PCs know; as it is kept.

        `key` makes the keys of items; without it nobody is told yet. One of the same sign-in name keeps its
        id. Raises LastKeeper when nobody who looks after the accounts would be left.
        """

        def work(session: Session) -> Account:
            query = select(t.AccountRow).where(t.AccountRow.login == account.login)
            row = session.exec(query).first()
            action = "account_added" if row is None else "account_changed" if active else "account_closed"
            if row is not None and not first:
                _keeps_one(session, row, account.role if active else None)
            was = _other(row, account)
            row = row or t.AccountRow(
                id=account.id, login=account.login, name="", role="", first=first, made_at=now
            )
            row.name, row.role, row.active, row.told = account.name, account.role, active, ""
            session.add(row)
            session.flush()
            if key is not None:
                tell(session, row, key(), now)
            detail = {"login": row.login, "role": row.role, "active": active, **was}
            audit.append(session, now, actor, action, row.id, detail)
            return _account(row)

        return self._store.write(work)

    def tell_all(self) -> int:
        """Let the centre know the accounts it has not heard of; how many."""
        if not self._store.read(lambda session: tell_wanted(session) or signing_wanted(session)):
            return 0
        return self._store.write(tell_all)

    def tell(self, account: str, key: str, now: datetime) -> None:
        """Let the commune's other PCs know an account as it is, with how it signs."""

        def work(session: Session) -> None:
            row = session.get(t.AccountRow, account)
            if row is not None:
                tell(session, row, key, now)

        self._store.write(work)

    def heard(self, login: str) -> None:
        """A person has read what there was to say of an account."""

        def work(session: Session) -> None:
            row = session.exec(select(t.AccountRow).where(t.AccountRow.login == login)).first()
            if row is not None:
                row.told = ""
                session.add(row)

        self._store.write(work)

    def newest(self, actions: Collection[str], subject: str) -> tuple[str, datetime] | None:
        """The last of some acts upon an account, as the trail has it, and when it was."""
        row = t.AuditRow
        query = select(row.action, row.at).where(row.subject == subject, col(row.action).in_(actions))
        found = self._store.read(
            lambda session: session.exec(query.order_by(col(row.seq).desc()).limit(1)).first()
        )
        return None if found is None else (found[0], found[1])

    def note(
        self, action: str, actor: str, subject: str, now: datetime, detail: Mapping[str, Any] | None = None
    ) -> None:
        """Write an act upon accounts, or upon the store of all, into the audit trail."""
        self._store.write(lambda session: audit.append(session, now, actor, action, subject, detail or {}))


def _keeps_one(session: Session, row: t.AccountRow, role: Role | None) -> None:
    """Raises LastKeeper when an account that looks after the others would be the last to do so no more."""
    if not row.active or row.role not in ADDERS or role in ADDERS:
        return
    others = select(t.AccountRow.login).where(
        t.AccountRow.login != row.login,
        col(t.AccountRow.active).is_(True),
        col(t.AccountRow.role).in_(ADDERS),
    )
    if session.exec(others).first() is None:
        raise LastKeeper(row.login, row.name)


def _other(row: t.AccountRow | None, account: Account) -> dict[str, str]:
    """The role and name an account had, where they are to be others."""
    if row is None:
        return {}
    role = {"was": str(row.role)} if row.role != account.role else {}
    return role | ({"was_name": row.name, "name": account.name} if row.name != account.name else {})


def _account(row: t.AccountRow) -> Account:
    return Account(row.id, row.login, row.name, Role(row.role))
