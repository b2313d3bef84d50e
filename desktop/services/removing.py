"""Drafts begun by mistake: removed with their reports, and put back."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime

from desktop.domain.account import Account
from desktop.domain.errors import DiskFull
from desktop.domain.handover import Removable, RemovedDraft
from desktop.events import EventBus, HandoversChanged, PhonesChanged, ReportChanged, TasksChanged
from desktop.services.identity import new_id
from desktop.services.session import Outside
from desktop.store.files import FileStore
from desktop.store.removed import RemovedStore

#: More removed drafts than so many are not listed.
MOST = 20


class Removals:
    """The removed drafts of one commune, for the person signed in."""

    def __init__(
        self, store: RemovedStore, files: FileStore, account: Account, bus: EventBus, outside: Outside
    ) -> None:
        self._store = store
        self._files = files
        self._by = (account.login, account.name)
        self._bus = bus
        self._outside = outside
        self._last = ""

    @property
    def last(self) -> str:
        """The copy kept of what was removed last since sign-in; "" when there is none."""
        return self._last

    def removable(self, report: str) -> Removable | None:
        """What goes when this draft is removed; None of what is no draft, was signed, sent or numbered."""
        owed = self._store.owed(report)
        return None if owed is None else Removable(len(self._files.cards(report)), owed)

    def remove(self, report: str) -> None:
        """Remove a draft and its report; a copy is kept, with the files it names, to be put back.

        Raises UnknownReport, WrongState of what cannot be removed, DiskFull.
        """
        self._files.sweep(report)
        identity, now = new_id(self._outside.rng), self._outside.clock()
        task = self._store.remove(report, identity, self._by, now)
        self._last = identity
        self._tell(report, task)

    def removed(self) -> tuple[RemovedDraft, ...]:
        """What can be put back, the newest first."""
        return self._store.removed(MOST)

    def let_go(self, now: datetime) -> None:
        """Copies whose time is over go, and the files nothing else names; at a full disk they wait."""
        with suppress(DiskFull):  # who signs in makes room first: the next sign-in ends them
            for report in self._store.let_go(now):
                self._files.sweep(report)

    def put_back(self, copy: str) -> str:
        """A draft that was removed is this PC's draft again, as it was; its report.

        Raises CannotUseCopy when its report was begun again since, DiskFull.
        """
        report, task = self._store.put_back(copy, self._by[0], self._outside.clock())
        self._tell(report, task)
        return report

    def _tell(self, report: str, task: str | None) -> None:
        for event in (ReportChanged(report), HandoversChanged(), PhonesChanged()):
            self._bus.publish(event)
        if task is not None:
            self._bus.publish(TasksChanged(task))
