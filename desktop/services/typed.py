"""What the person signed in has typed on a page and neither saved nor dropped: kept until one of both.

A page is named by what it writes (`suggestion`, `task:ID` …); its fields by names of its own. State secrets
are not kept even here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from desktop.domain.account import Account
from desktop.domain.secrecy import secret_mark
from desktop.store.typed import TypedStore

__all__ = ["Typed"]


class Typed:
    """Drafts of pages, of one account, in the encrypted store."""

    def __init__(self, store: TypedStore, account: Account, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._account = account
        self._clock = clock

    def get(self, page: str) -> Mapping[str, str] | None:
        """What was typed on a page; None when nothing waits there."""
        return self._store.get(self._account.id, page)

    def keep(self, page: str, what: Mapping[str, str]) -> None:
        """Keep what is typed there now; a text marked as a state secret is left out. Raises DiskFull."""
        clean = {name: text for name, text in what.items() if secret_mark(text) is None}
        self._store.keep(self._account.id, page, clean, self._clock())

    def drop(self, page: str) -> None:
        """It was saved, or is not wanted any more."""
        self._store.drop(self._account.id, page)
