"""What the centre says beside forms and receipts: notices and documents to read, decisions to see."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.notice import Notice, NoticeFilter, OpenNotice
from desktop.events import EventBus, NoticesChanged
from desktop.services.identity import new_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.services.session import Outside
    from desktop.store.notices import NoticeStore

__all__ = ["Notice", "Notices"]


class Notices:
    """The notices of one commune, as one account sees them. All methods are quick and want no network."""

    def __init__(self, store: NoticeStore, bus: EventBus, outside: Outside, wake: Callable[[], None]) -> None:
        """`wake` lets the centre know, when there is a way to it."""
        self._store = store
        self._bus = bus
        self._outside = outside
        self._wake = wake
        self._new_id = partial(new_id, outside.rng)

    def page(self, wanted: NoticeFilter, offset: int, limit: int) -> tuple[Notice, ...]:
        """Part of those a filter lets through: what the office keeps first, then the newest."""
        return self._store.page(wanted, offset, limit)

    def count(self, wanted: NoticeFilter) -> int:
        """How many it lets through."""
        return self._store.count(wanted)

    def open(self, notice: str) -> OpenNotice:
        """One with all it says; it is not marked by that. Raises UnknownNotice."""
        return self._store.open(notice)

    def unread(self) -> int:
        """How many this account has not read."""
        return self._store.unread()

    def read(self, notice: str) -> None:
        """This account has read a notice; the centre is told of the first of this PC's accounts that did."""
        if self._store.read(notice, self._outside.clock(), self._new_id):
            self._bus.publish(NoticesChanged())
            self._wake()

    def unread_again(self, notice: str) -> None:
        """This account wants to read it once more: it counts as new for it."""
        if self._store.unread_again(notice):
            self._bus.publish(NoticesChanged())

    def pin(self, notice: str, first: bool) -> None:
        """Keep a notice first for everybody of this office, or no longer."""
        if self._store.pin(notice, self._outside.clock() if first else None):
            self._bus.publish(NoticesChanged())

    def decision_seen(self, report: str) -> None:
        """The centre's decisions on a report are before a person's eyes, with their comments."""
        if not self._store.decisions_unseen(report):
            return
        if self._store.decision_seen(report, self._outside.clock(), self._new_id):
            self._wake()
