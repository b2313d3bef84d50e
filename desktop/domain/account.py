"""Accounts on one PC: who may sign in, with which name and password."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from desktop.domain.errors import LoginInvalid, WeakPassword
from desktop.domain.report import SIGNERS, Role
from desktop.domain.text import nfc, sort_key

PASSWORD_LENGTH = 8
_LOGIN = re.compile(r"[^\W_](?:[\w.-]{0,30}[^\W_])?")


@dataclass(frozen=True)
class Account:
    """A person's account; `role` is the one the encrypted store holds."""

    id: str
    login: str
    name: str
    role: Role

    @property
    def may_sign(self) -> bool:
        """Whether this account signs reports off."""
        return self.role in SIGNERS

    @property
    def may_add_accounts(self) -> bool:
        """Whether this account makes accounts for others."""
        return self.role in ADDERS


#: Roles that may make accounts for others; the first account of a PC may too, whatever its role.
ADDERS = frozenset({Role.ADMINISTRATOR, Role.LEADER})


def clean_login(login: str) -> str:
    """The login as it is kept: NFC, lower case, no spaces around; LoginInvalid when the rule is broken.

    One to 32 letters, digits, dots, hyphens or low lines, a letter or digit at both ends.
    """
    cleaned = nfc(login).strip().lower()
    if not _LOGIN.fullmatch(cleaned):
        raise LoginInvalid(login)
    return cleaned


def check_password(password: str) -> str:
    """The password in NFC, so that every keyboard types the same one; WeakPassword when it is too short."""
    cleaned = nfc(password)
    if len(cleaned) < PASSWORD_LENGTH:
        raise WeakPassword(PASSWORD_LENGTH)
    return cleaned


class Named(Protocol):
    """Somebody with an account."""

    @property
    def login(self) -> str:
        """The name to sign in with, of one account only."""
        ...

    @property
    def name(self) -> str:
        """The full name, which two people may have."""
        ...


def name_read(name: str) -> tuple[object, ...]:
    """What a reader tells a name by: of `Hoà Lê` and `hòa lê` it is the same, of `Hùng` and `Hưng` not."""
    words = (sort_key(word) for word in name.split())
    return tuple((letters, tuple(sorted(filter(None, tones)))) for letters, tones, _ in words)


def told_apart(people: Iterable[Named]) -> dict[str, str]:
    """What each is called, by login: the name, and the login beside it where several have that name."""
    names = {each.login: each.name for each in people}
    read = {login: name_read(name) for login, name in names.items()}
    count = Counter(read.values())
    return {login: f"{name} ({login})" if count[read[login]] > 1 else name for login, name in names.items()}
