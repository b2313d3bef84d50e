"""Search over reports with their answers, the centre's words on them, tasks, suggestions and notices."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import suppress

from desktop.domain.errors import DiskFull, StoreLocked
from desktop.domain.found import Found, FoundGroup, FoundKind, FoundReport, Item
from desktop.domain.personal import mask_numbers
from desktop.domain.text import fold
from desktop.domain.views import ReportRow
from desktop.store.cells import CellStore
from desktop.store.filling import Filling
from desktop.store.notices import NoticeStore
from desktop.store.report_list import ReportList
from desktop.store.search import SearchStore, few_letters, tokens
from desktop.store.searched import search_text
from desktop.store.suggestions import SuggestionStore
from desktop.store.tasks import TaskStore

_EXCERPT = 90


class Search:
    """Finds in one commune's store. All methods may run on any thread."""

    def __init__(
        self,
        index: SearchStore,
        filling: Filling,
        reports: ReportList,
        cells: CellStore,
        tasks: TaskStore,
        suggestions: SuggestionStore,
        notices: NoticeStore,
    ) -> None:
        self._index = index
        self._filling = filling
        self._reports = reports
        self._cells = cells
        self._tasks = tasks
        self._suggestions = suggestions
        self._notices = notices
        self._closing = threading.Event()

    @property
    def complete(self) -> bool:
        """Whether everything there is can be found; False while `fill` has not come through."""
        return self._filling.complete

    def fill(self, sleep: Callable[[float], None] = time.sleep) -> bool:
        """Take in what was there before it could be searched; False when it was ended before that.

        Slow, in steps with a pause after each: not for the main thread. Raises StoreError.
        """
        try:
            return self._filling.run(lambda: not self._closing.is_set(), lambda: sleep(0.02))
        except StoreLocked:
            return False  # signed out meanwhile: it goes on after the next sign-in

    def close(self) -> None:
        """End the filling."""
        self._closing.set()

    def find(self, text: str, limit: int = 5) -> Found:
        """The first few of each kind; kinds of which nothing has the words are left out."""
        self._take_drafts_in()
        groups = []
        for kind in self._index.kinds():
            ids = self._index.first(kind, text, limit + 1)
            if ids:
                counted = len(ids) <= limit or not few_letters(text)
                total = self._index.count(kind, text) if counted and len(ids) > limit else len(ids)
                groups.append(FoundGroup(kind, self._items(kind, ids[:limit], text), total, counted))
        return Found(text, tuple(groups))

    def _take_drafts_in(self) -> None:
        """What was typed into drafts since the last search; their answers can be found then."""
        if self._filling.done:
            with suppress(DiskFull):  # what was taken in before is found all the same
                self._filling.drafts.take_in()

    def page(self, kind: FoundKind, text: str, offset: int, limit: int) -> tuple[Item, ...]:
        """Part of all that was found of one kind, newest first."""
        return self._items(kind, self._index.page(kind, text, offset, limit), text)

    def count(self, kind: FoundKind, text: str) -> int:
        """How many of a kind have the words; a thousand at the most."""
        return self._index.count(kind, text)

    def _items(self, kind: FoundKind, ids: tuple[str, ...], text: str) -> tuple[Item, ...]:
        if kind is FoundKind.REPORT:
            rows = self._reports.some(ids)
            return tuple(self._report(rows[each], text) for each in ids if each in rows)
        if kind is FoundKind.REVIEW:
            return self._reviews(ids, text)
        found: dict[str, Item] = {}
        if kind is FoundKind.TASK:
            found.update(self._tasks.some(ids))
        elif kind is FoundKind.SUGGESTION:
            found.update(self._suggestions.some(ids))
        else:
            found.update(self._notices.some(ids))
        return tuple(found[each] for each in ids if each in found)

    def _report(self, row: ReportRow, text: str) -> FoundReport:
        """Where in the report the words stand that its own line does not have."""
        period = row.period.code if row.period else ""
        known = search_text(row.title, row.form, row.author, row.serial, period)
        wanted = [word for word in tokens(text) if f" {word}" not in known]
        if not wanted:
            return FoundReport(row, "", "")
        best, place, said = 0, "", ""
        for cell in (*self._filling.drafts.of(row.id), *self._cells.words_of(row.id)):
            here = f" {fold(cell.value)}"
            count = sum(f" {word}" in here for word in wanted)
            if count > best:
                best, place, said = count, cell.place, cell.value
        return FoundReport(row, place, _excerpt(said, wanted))

    def _reviews(self, ids: tuple[str, ...], text: str) -> tuple[Item, ...]:
        words = tokens(text)
        reviews = self._index.reviews(ids)
        rows = self._reports.some(tuple({review[0] for review in reviews.values()}))
        found = []
        for each in ids:
            if each not in reviews or reviews[each][0] not in rows:
                continue
            report, reason, comments = reviews[each]
            hit = next((one for one in comments if _has(one.text, words)), None)
            place, said = ("", reason) if hit is None else (hit.ref, hit.text)
            found.append(FoundReport(rows[report], place, _excerpt(said, list(words)), review=True))
        return tuple(found)


def _has(text: str, words: tuple[str, ...]) -> bool:
    here = f" {fold(text)}"
    return any(f" {word}" in here for word in words)


def _excerpt(text: str, words: list[str]) -> str:
    """A line of the text around the first of the words; long numbers (of persons) are masked."""
    line = " ".join(text.split())
    if len(line) > _EXCERPT:
        parts = line.split(" ")
        at = next((n for n, part in enumerate(parts) if _has(part, tuple(words))), 0)
        begin = max(0, at - 6)
        line = ("… " if begin else "") + " ".join(parts[begin:])
        line = line if len(line) <= _EXCERPT else line[:_EXCERPT].rsplit(" ", 1)[0] + " …"
    return mask_numbers(line)
