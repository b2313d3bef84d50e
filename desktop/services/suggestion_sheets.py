"""Lists of suggestions out to Excel: for the office with everybody masked, and what everybody may read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.progress import Stopped, Tell, never, untold
from desktop.domain.suggestion import Kind, State
from desktop.domain.suggestion_views import SuggestionFilter, SuggestionLine
from desktop.services.saving import save
from desktop.store.suggestions import SuggestionStore

if TYPE_CHECKING:
    from desktop.documents.lists import Cell, ListSheet

#: Makes the sheet that tells how many there are of what is not listed.
Counts = Callable[[Mapping[tuple[Kind, State], int]], "ListSheet"]
#: Today, and until when a deadline is near.
Days = tuple[date, date]
_TITLE = "Phản ánh, kiến nghị"


@dataclass(frozen=True)
class SheetOf:
    """A list's columns: heads with their widths, and the cells of a line; `kept` stay when it is scrolled."""

    heads: Mapping[str, float]
    worded: Callable[[SuggestionLine], Sequence[Cell]]
    kept: int


@dataclass(frozen=True)
class Going:
    """How far the writing is, and whether a person has stopped it."""

    tell: Tell = untold
    stopped: Stopped = never


def write_list(
    store: SuggestionStore, path: Path, wanted: SuggestionFilter, days: Days, sheet: SheetOf, going: Going
) -> int:
    """All of the filter in the order of the list; how many. Raises what `save` raises, ListStopped."""
    from desktop.documents.lists import to_xlsx

    listed = _listed(sheet, store.lines(wanted, *days))
    save(path, to_xlsx([listed], going.tell, going.stopped))
    return len(listed.lines)


def write_public(
    store: SuggestionStore,
    path: Path,
    wanted: SuggestionFilter,
    days: Days,
    sheet: SheetOf,
    counted: Counts,
    going: Going,
) -> int:
    """What is public of the filter, and how many others there are; how many it lists."""
    from desktop.documents.lists import to_xlsx

    listed = _listed(sheet, store.lines(replace(wanted, public=True), *days))
    others = counted(store.counts(replace(wanted, public=False), *days))
    save(path, to_xlsx([listed, others], going.tell, going.stopped))
    return len(listed.lines)


def _listed(sheet: SheetOf, lines: Sequence[SuggestionLine]) -> ListSheet:
    from desktop.documents.lists import ListSheet

    return ListSheet(_TITLE, tuple(sheet.heads), [*map(sheet.worded, lines)], sheet.heads, sheet.kept)
