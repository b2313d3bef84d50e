"""Who did what: shown to those who may see it, checked, and taken along so that others can check it too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from desktop.domain.account import Account
from desktop.domain.progress import Stopped, Tell, each_while, go_on, never, untold
from desktop.domain.report import Role
from desktop.domain.trail import Entry, TrailFilter, Verdict
from desktop.services.saving import save
from desktop.store.trail import TrailStore

_SEE_ALL = frozenset({Role.LEADER, Role.ADMINISTRATOR})


class Trail:
    """The audit trail for one person. All methods may run on any thread."""

    def __init__(self, store: TrailStore, account: Account) -> None:
        self._store = store
        self._account = account

    @property
    def sees_all(self) -> bool:
        """Whether this person sees everything; else what concerns the own reports and the own account."""
        return self._account.role in _SEE_ALL

    def page(self, wanted: TrailFilter, offset: int, limit: int) -> tuple[Entry, ...]:
        """Part of what this person may see, newest first."""
        return self._store.page(self._mine(wanted), offset, limit)

    def count(self, wanted: TrailFilter) -> int:
        """How many entries that are."""
        return self._store.count(self._mine(wanted))

    def actors(self) -> tuple[str, ...]:
        """Everybody who did something; of one who sees only the own reports nobody."""
        return self._store.named("actor", TrailFilter()) if self.sees_all else ()

    def actions(self) -> tuple[str, ...]:
        """What was done at all, of what this person may see."""
        return self._store.named("action", self._mine(TrailFilter()))

    def verify(self, stopped: Stopped = never) -> Verdict:
        """Check the whole chain, whoever asks. Slow when it is long. Raises ListStopped."""
        return self._store.verify(stopped)

    def export(self, path: Path, wanted: TrailFilter, tell: Tell = untold, stopped: Stopped = never) -> Path:
        """Write what this person may see of a filter, with the hashes: .csv or .xlsx, oldest first.

        Not for the main thread. Raises FileOpenElsewhere, FileNotSaved, DiskFull, ListStopped.
        """
        from desktop.documents.trail_file import to_csv, to_xlsx

        entries = self._store.all(self._mine(wanted))
        counted = _told(each_while(entries, stopped), len(entries), tell)
        made = to_xlsx(counted) if path.suffix.lower() == ".xlsx" else to_csv(counted)
        go_on(stopped)
        return save(path, made)

    def _mine(self, wanted: TrailFilter) -> TrailFilter:
        return wanted if self.sees_all else replace(wanted, own=self._account.login)


def _told(entries: Iterable[Entry], count: int, tell: Tell) -> Iterator[Entry]:
    """The same, and how many of them are done."""
    for done, entry in enumerate(entries):
        tell(done, count)
        yield entry
