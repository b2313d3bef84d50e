"""What citizens brought, looked at: the list and one of them, what is alike, what waits, what is exported."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.account import Account
from desktop.domain.lookup_code import read_code
from desktop.domain.periods import WorkingCalendar
from desktop.domain.report import Role
from desktop.domain.similar import SimilarTexts
from desktop.domain.suggestion import OPEN, PUBLISHERS, SOON_DAYS, Kind, Person, deadline
from desktop.domain.suggestion_views import (
    Alike,
    SuggestionChoices,
    SuggestionDetail,
    SuggestionFilter,
    SuggestionRow,
)
from desktop.events import EventBus, SuggestionsChanged
from desktop.services.session import Outside
from desktop.services.suggestion_sending import Carriage
from desktop.services.suggestion_sheets import Counts, Going, SheetOf, write_list, write_public
from desktop.store.suggestions import SuggestionStore

if TYPE_CHECKING:
    from desktop.documents.slip import Slip

QUIETLY = Going()
_LOOKED_AT = 8  # times as many as are shown


class SuggestionReading:
    """The suggestions of one commune as the person signed in may see them."""

    def __init__(
        self,
        store: SuggestionStore,
        carriage: Carriage,
        account: Account,
        calendar: Callable[[], WorkingCalendar],
        bus: EventBus,
        outside: Outside,
    ) -> None:
        self._store = store
        self._carriage = carriage
        self._account = account
        self._calendar = calendar
        self._bus = bus
        self._outside = outside
        self._alike: SimilarTexts | None = None
        self._alike_lock = threading.Lock()
        store.adopt(outside.clock())

    def page(
        self, wanted: SuggestionFilter, today: date, offset: int = 0, limit: int = 100
    ) -> tuple[SuggestionRow, ...]:
        """Part of the list: what must be answered first on top. Personal data is masked."""
        return self._store.page(wanted, today, self.soon(today), offset, limit)

    def count(self, wanted: SuggestionFilter, today: date) -> int:
        """How many the filter shows."""
        return self._store.count(wanted, today, self.soon(today))

    def detail(self, suggestion: str) -> SuggestionDetail:
        """One with its way. Raises UnknownSuggestion."""
        return self._store.detail(suggestion)

    def find(self, typed: str) -> str:
        """The id of the one whose lookup code was typed. Raises CodeMistyped, UnknownSuggestion."""
        return self._store.by_code(read_code(typed))

    def choices(self) -> SuggestionChoices:
        """What was written before, to be offered again; officers by their given name, as people are."""
        return SuggestionChoices.of(*map(self._store.named, ("field", "unit", "officer")))

    def soon(self, today: date) -> date:
        """Until that day a deadline is near."""
        return self._calendar().add(today, SOON_DAYS)

    def deadline(self, kind: Kind, received: date) -> date:
        """The day by which one of this kind is to be answered unless another is set."""
        return deadline(kind, received, self._calendar())

    def waiting(self) -> int:
        """How many wait for this person: their own; of who is no officer those nobody deals with, too."""
        return self._store.waiting(*self._whose)

    def newest_waiting(self) -> SuggestionRow | None:
        """Of those that wait for this person the one that came last, masked as in the list."""
        return self._store.newest_waiting(*self._whose)

    @property
    def _whose(self) -> tuple[str, bool]:
        return self._account.name, self._account.role is not Role.OFFICER

    def alike(self, text: str, but: str = "", limit: int = 3) -> tuple[Alike, ...]:
        """Those that say much the same, one that is open among them; not for the main thread: the first time
        reads them all.
        """
        with self._alike_lock:
            if self._alike is None or len(self._alike) != self._store.unmerged():  # another PC took one in
                self._alike = SimilarTexts()
                self._alike.put(self._store.texts())
            found = self._alike.like(text, _LOOKED_AT * limit, but)
        rows = self._store.some(tuple(identity for identity, _ in found))
        some = [Alike(rows[identity], share) for identity, share in found if identity in rows]
        shown, rest = some[:limit], some[limit:]
        if not any(each.row.state in OPEN for each in shown):  # a fault that recurs: one to be merged with
            shown[limit - 1 :] = [each for each in rest if each.row.state in OPEN][:1] or shown[limit - 1 :]
        return tuple(shown)

    def person(self, suggestion: str) -> Person:
        """Who brought it, in full: the audit trail notes who looked. Raises UnknownSuggestion."""
        return self._store.person(suggestion, self._account.login, self._outside.clock())

    def slip(self, suggestion: str) -> Slip:
        """What is printed for the citizen. Raises UnknownSuggestion."""
        from desktop.documents.slip import slip_of

        return slip_of(self._store.get(suggestion), self._carriage.unit.full_name)

    def seen(self, suggestion: str) -> None:
        """A person has it before the eyes."""
        if self._store.seen(suggestion, self._outside.clock()):
            self._bus.publish(SuggestionsChanged(suggestion))

    def export(
        self, path: Path, wanted: SuggestionFilter, today: date, sheet: SheetOf, going: Going = QUIETLY
    ) -> int:
        """Write those of the filter to a workbook, in the order of the list; how many.

        Who brought them is masked. Not for the main thread. Raises FileOpenElsewhere, FileNotSaved, DiskFull,
        ListStopped.
        """
        return write_list(self._store, path, wanted, (today, self.soon(today)), sheet, going)

    def export_public(
        self,
        path: Path,
        wanted: SuggestionFilter,
        today: date,
        sheet: SheetOf,
        counted: Counts,
        going: Going = QUIETLY,
    ) -> int:
        """Write what everybody may read of the filter, for outside the office; how many.

        The others are only counted. Raises what `export` raises.
        """
        return write_public(self._store, path, wanted, (today, self.soon(today)), sheet, counted, going)

    @property
    def may_publish(self) -> bool:
        """Whether this person decides who may read one."""
        return self._account.role in PUBLISHERS
