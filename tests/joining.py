"""Somebody more works at a PC, for what is not about accounts."""

from __future__ import annotations

from desktop.domain.account import Account
from desktop.domain.report import Role
from desktop.services.accounts import Leave
from desktop.services.workplace import Workplace


def join(
    workplace: Workplace, login: str, name: str, role: Role, password: str, leave: Leave | None = None
) -> Account:
    """An account whose person has been in once and chose this `password`; nobody is signed out for it."""
    accounts = workplace.accounts
    account = accounts.add(login, name, role, f"{password} cho", leave)
    accounts._vault.change_password(accounts._key, account.login, password)
    return account
