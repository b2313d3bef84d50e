"""Figures over time as a table: rows for Excel and for CSV, without what may not leave the office."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from desktop.documents.sheet_look import bold, high, number_format, printed
from desktop.domain.series import Indicator, Series, year_before
from desktop.domain.small_cells import Mask

Masks = Mapping[tuple[Indicator, str], Mask]
Row = Sequence[str | Decimal | None]
_FORMULA = ("=", "+", "-", "@", "\t")
_WIDE = 18


def table_rows(
    series: Sequence[Series], masks: Masks, period_words: Mapping[str, str], heads: Sequence[str]
) -> list[Row]:
    """A head and a line for each period. `heads`: period, change, per cent, a year ago.

    Restricted figures have no column. What is masked stands as «<5» or «*», and so does what tells it.
    """
    open_to_all = [each for each in series if not each.indicator.restricted]
    head: list[str] = [heads[0]]
    for each in open_to_all:
        unit = f" ({each.indicator.unit})" if each.indicator.unit else ""
        head += [f"{each.indicator.name}{unit}", heads[1], heads[2], heads[3]]
    rows: list[Row] = [head]
    places = range(len(open_to_all[0].points)) if open_to_all else range(0)
    for at in places:
        period = open_to_all[0].points[at].period
        row: list[str | Decimal | None] = [period_words.get(period.code, period.code)]
        for each in open_to_all:
            point, one = each.points[at], each.indicator
            here = masks.get((one, period.code))
            before = masks.get((one, period.previous().code))
            ago = masks.get((one, year_before(period).code))
            told = here is None and before is None
            row += [
                str(here) if here is not None else point.value,
                point.change if told else "*",
                point.percent if told else "*",
                str(ago) if ago is not None else point.year_ago,
            ]
        rows.append(row)
    return rows


def to_csv(rows: Sequence[Row]) -> bytes:
    """Comma separated, UTF-8 with a mark so that Excel reads Vietnamese; numbers plain, with a point."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_plain(value) for value in row])
    return "\ufeff".encode() + target.getvalue().encode()


def to_xlsx(title: str, rows: Sequence[Row], notes: Sequence[str] = ()) -> bytes:
    """A workbook with one sheet; `notes` stand under the table. No text becomes a formula."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet = book.create_sheet("".join(char for char in title if char not in "[]:*?/\\'")[:31] or "1")
    sheet.freeze_panes = "B2"
    printed(sheet, 1)
    for place in range(1, len(rows[0]) + 1):
        sheet.column_dimensions[get_column_letter(place)].width = _WIDE
    high(sheet, 1, ((str(head), _WIDE) for head in rows[0]))
    for number, row in enumerate(rows):
        cells: list[Any] = []
        for value in row:
            cell: Any = WriteOnlyCell(sheet, value=float(value) if isinstance(value, Decimal) else value)
            if isinstance(value, str):
                cell.data_type = "s"
            elif value is not None:
                cell.number_format = number_format(value)
            if number == 0:
                cell.font, cell.fill = bold(), PatternFill("solid", fgColor="E8EEF6")
                over = "center" if cells else None  # over figures
                cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal=over)
            cells.append(cell)
        sheet.append(cells)
    for note in notes:
        sheet.append([])
        cell = WriteOnlyCell(sheet, value=note)
        cell.data_type = "s"
        sheet.append([cell])
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def _plain(value: str | Decimal | None) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return format(value, "f")
    return f"'{value}" if value.startswith(_FORMULA) else value
