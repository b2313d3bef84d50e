"""Pictures for paper: everyone keeps the own signature, a clerk or whoever leads the seal of the agency."""

from __future__ import annotations

from desktop.domain.account import Account
from desktop.domain.errors import NotAllowed
from desktop.domain.numbering import NUMBERERS
from desktop.domain.pictures import LIMIT, checked
from desktop.domain.report import Role
from desktop.services.session import Outside
from desktop.store.images import ImageStore

__all__ = ["Images"]


class Images:
    """For the person signed in."""

    def __init__(self, store: ImageStore, account: Account, outside: Outside) -> None:
        self._store = store
        self._account = account
        self._outside = outside

    #: Bytes a picture may have.
    most = LIMIT

    @property
    def may_sign(self) -> bool:
        """Whether the person signed in signs reports, and so has a picture of a signature."""
        return self._account.role is Role.LEADER

    @property
    def may_seal(self) -> bool:
        """Whether the person signed in keeps the seal."""
        return self._account.role in NUMBERERS

    def mine(self) -> bytes | None:
        """The own signature; None when there is none."""
        return self._store.get(self._account.login)

    def of(self, login: str) -> bytes | None:
        """The signature of an account."""
        return self._store.get(login)

    def seal(self) -> bytes | None:
        """The seal of the agency."""
        return self._store.get("")

    def keep_mine(self, png: bytes | None) -> None:
        """Keep the own signature, None lets it go. Raises PictureRefused, NotAllowed."""
        if not self.may_sign:
            raise NotAllowed("keep_signature", (Role.LEADER,))
        self._keep(self._account.login, png)

    def keep_seal(self, png: bytes | None) -> None:
        """Keep the seal, None lets it go. Raises PictureRefused, NotAllowed."""
        if not self.may_seal:
            raise NotAllowed("keep_seal", tuple(sorted(NUMBERERS)))
        self._keep("", png)

    def _keep(self, whose: str, png: bytes | None) -> None:
        if png is not None:
            checked(png)
        self._store.put(whose, png, self._account.login, self._outside.clock())
