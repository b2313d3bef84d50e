"""Accounts inside the encrypted store: here a role cannot be changed from outside."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, select

from desktop.domain.account import Account
from desktop.domain.errors import UnknownAccount
from desktop.domain.report import Role
from desktop.store import audit
from desktop.store import tables as t
from desktop.store.engine import Store


class AccountStore:
    """The accounts of one store."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> tuple[Account, ...]:
        """Every account, in the order they were made."""

        def work(session: Session) -> tuple[Account, ...]:
            return tuple(map(_account, session.exec(select(t.AccountRow).order_by(t.AccountRow.made_at))))  # type: ignore[arg-type]

        return self._store.read(work)

    def get(self, login: str) -> Account:
        """The account of a login; UnknownAccount."""

        def work(session: Session) -> Account:
            row = session.exec(select(t.AccountRow).where(t.AccountRow.login == login)).first()
            if row is None:
                raise UnknownAccount(login)
            return _account(row)

        return self._store.read(work)

    def is_first(self, account: str) -> bool:
        """Whether an account was made together with the profile."""

        def work(session: Session) -> bool:
            row = session.get(t.AccountRow, account)
            return row is not None and row.first

        return self._store.read(work)

    def add(self, account: Account, actor: str, now: datetime, first: bool = False) -> None:
        """Keep an account; one of the same login that no vault ever opened gives way to it."""

        def work(session: Session) -> None:
            left = session.exec(select(t.AccountRow).where(t.AccountRow.login == account.login)).first()
            if left is not None:
                session.delete(left)
                session.flush()
            session.add(
                t.AccountRow(
                    id=account.id,
                    login=account.login,
                    name=account.name,
                    role=account.role,
                    first=first,
                    made_at=now,
                )
            )
            audit.append(
                session,
                now,
                actor,
                "account_added",
                account.id,
                {"login": account.login, "role": account.role},
            )

        self._store.write(work)

    def note(self, action: str, actor: str, subject: str, now: datetime) -> None:
        """Write an act upon accounts into the audit trail."""
        self._store.write(lambda session: audit.append(session, now, actor, action, subject, {}))


def _account(row: t.AccountRow) -> Account:
    return Account(row.id, row.login, row.name, Role(row.role))
