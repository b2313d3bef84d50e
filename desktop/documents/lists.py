"""Lists as a workbook: heads, a line for each thing, days as days; no text becomes a formula.

Every list that goes out to Excel is written here, so that all look alike and all can be stopped.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.documents.sheet_look import bold, high, printed
from desktop.domain.errors.documents import ListStopped
from desktop.domain.progress import Stopped, Tell, never, untold

if TYPE_CHECKING:
    from openpyxl import Workbook

Cell = str | int | date | None

_USUAL = 20.0  # width of a column in characters
_TOLD_EVERY = 100  # lines
_FORBIDDEN = "[]:*?/\\'"  # in the name of a sheet


@dataclass(frozen=True)
class ListSheet:
    """One sheet. `wide` gives columns a width by their head, `kept` is how many stay when scrolled sideways.

    `notes` stand under the list, each in a line of its own.
    """

    title: str
    heads: Sequence[str]
    lines: Sequence[Sequence[Cell]]
    wide: Mapping[str, float] = field(default_factory=dict)
    kept: int = 1
    notes: Sequence[str] = ()


def to_xlsx(sheets: Sequence[ListSheet], tell: Tell = untold, stopped: Stopped = never) -> bytes:
    """The workbook; lines are told. Raises ListStopped when it is stopped before it is whole. Slow."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    count, done = sum(len(sheet.lines) for sheet in sheets), 0
    for sheet in sheets:
        page, widths = _page(book, sheet), [sheet.wide.get(head, _USUAL) for head in sheet.heads]
        for place, line in enumerate(sheet.lines, 2):
            if done % _TOLD_EVERY == 0:
                tell(done, count)
                if stopped():
                    book.save(io.BytesIO())  # closes what it has begun on the disk
                    raise ListStopped
            texts = zip(line, widths, strict=False)
            high(page, place, ((text, width) for text, width in texts if isinstance(text, str)))
            page.append([_cell(page, value) for value in line])
            done += 1
        for note in sheet.notes:
            page.append([])
            page.append([_cell(page, note, wrap=False)])
    target = io.BytesIO()
    book.save(target)
    if stopped():
        raise ListStopped
    tell(done, count)
    return target.getvalue()


def _page(book: Workbook, sheet: ListSheet) -> Any:
    """A sheet of its own with its heads."""
    from openpyxl.styles import PatternFill
    from openpyxl.utils import get_column_letter

    page: Any = book.create_sheet("".join(char for char in sheet.title if char not in _FORBIDDEN)[:31] or "1")
    printed(page, 1)
    page.freeze_panes = f"{get_column_letter(sheet.kept + 1)}2"
    for place, head in enumerate(sheet.heads, 1):
        page.column_dimensions[get_column_letter(place)].width = sheet.wide.get(head, _USUAL)
    page.auto_filter.ref = f"A1:{get_column_letter(len(sheet.heads))}{len(sheet.lines) + 1}"
    high(page, 1, ((head, sheet.wide.get(head, _USUAL)) for head in sheet.heads))
    heads = [_cell(page, head) for head in sheet.heads]
    for head in heads:
        head.font, head.fill = bold(), PatternFill("solid", fgColor="E8EEF6")
    page.append(heads)
    return page


def _cell(page: Any, value: Cell, *, wrap: bool = True) -> Any:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment

    if isinstance(value, str):
        value = ILLEGAL_CHARACTERS_RE.sub("", value)  # pasted ones, which no workbook can have
    kept: Any = value  # its stub knows times of day, not days
    cell: Any = WriteOnlyCell(page, value=kept)
    day = "left" if isinstance(value, date) else None  # away from the words of the next column
    cell.alignment = Alignment(wrap_text=wrap, vertical="top", horizontal=day)
    if isinstance(value, str):
        cell.data_type = "s"
    elif isinstance(value, date):
        cell.number_format = "dd/mm/yyyy"
    return cell
