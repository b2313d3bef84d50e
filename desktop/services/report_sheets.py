"""The list of reports out to Excel, as it is filtered and ordered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.progress import Stopped, Tell, go_on
from desktop.domain.views import ReportFilter, ReportOrder, ReportRow
from desktop.services.saving import save
from desktop.store.report_list import ReportList

if TYPE_CHECKING:
    from desktop.documents.lists import Cell


@dataclass(frozen=True)
class ReportSheet:
    """A sheet's title, its heads with their widths, the cells of a line, and what stands under them."""

    title: str
    heads: Mapping[str, float]
    worded: Callable[[ReportRow], Sequence[Cell]]
    notes: Sequence[str] = ()


def write_list(
    reports: ReportList,
    path: Path,
    wanted: ReportFilter,
    order: ReportOrder,
    sheet: ReportSheet,
    tell: Tell,
    stopped: Stopped,
) -> int:
    """All of the filter, in an order; how many. Raises what `save` raises, ListStopped."""
    from desktop.documents.lists import ListSheet, to_xlsx

    go_on(stopped)
    lines = [*map(sheet.worded, reports.page(wanted, 0, None, order))]
    listed = ListSheet(sheet.title, tuple(sheet.heads), lines, sheet.heads, notes=sheet.notes)
    save(path, to_xlsx([listed], tell, stopped))
    return len(lines)
