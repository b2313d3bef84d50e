"""What the centre says beside forms and receipts: notices to read, decisions to see."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from desktop.domain.notice import Notice
from desktop.events import EventBus, NoticesChanged
from desktop.services.identity import new_id
from desktop.services.session import Outside
from desktop.store.notices import NoticeStore

__all__ = ["Notice", "Notices"]


class Notices:
    """The notices of one commune. All methods are quick, and work without a network."""

    def __init__(self, store: NoticeStore, bus: EventBus, outside: Outside, wake: Callable[[], None]) -> None:
        """`wake` lets the centre know, when there is a way to it."""
        self._store = store
        self._bus = bus
        self._outside = outside
        self._wake = wake
        self._new_id = partial(new_id, outside.rng)

    def list(self, limit: int = 200) -> tuple[Notice, ...]:
        """The newest, newest first."""
        return self._store.page(limit)

    def unread(self) -> int:
        """How many nobody has read on this PC."""
        return self._store.unread()

    def read(self, notice: str) -> None:
        """Somebody has read a notice: marked, and told to the centre when there is a way to it."""
        if self._store.read(notice, self._outside.clock(), self._new_id):
            self._bus.publish(NoticesChanged())
            self._wake()

    def decision_seen(self, report: str) -> None:
        """The centre's decisions on a report are before a person's eyes, with their comments."""
        if not self._store.decisions_unseen(report):
            return
        if self._store.decision_seen(report, self._outside.clock(), self._new_id):
            self._wake()
