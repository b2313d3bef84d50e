"""How sheets of workbooks look and are printed: letters of heads, figures, heights of rows, pages of A4."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from decimal import Decimal

    from openpyxl.styles import Font

#: The letters of a new workbook; a font without a name would be another one.
_FAMILY, _SIZE = "Calibri", 11
#: How high a line of them is, in points, and how much wider than figures, which columns are measured in.
_LINE, _WIDER = 15.0, 1.1
#: No row is higher, whatever it holds: Excel's limit is 409 points.
_MOST = 20
_A4 = "9"
#: Margins in inches: left and right, top and bottom, to head and foot.
_SIDE, _END, _EDGE = 0.5, 0.75, 0.3
WHOLE, PARTS = "#,##0", "#,##0.###"


def bold() -> Font:
    """Letters of heads."""
    from openpyxl.styles import Font

    return Font(name=_FAMILY, size=_SIZE, bold=True)


def number_format(value: float | Decimal) -> str:
    """How a figure is shown; with room for parts where it has none Excel would write «20,»."""
    return PARTS if value % 1 else WHOLE


def high(sheet: Any, row: int, texts: Iterable[tuple[str, float]]) -> None:
    """Make a row as high as its texts, each with the width of its column, ask for.

    Excel would by itself; LibreOffice would show the first lines alone. Whoever types more gets a higher row.
    """
    lines = min(max((_lines(text, width) for text, width in texts), default=1), _MOST)
    if lines > 1:
        sheet.row_dimensions[row] = _row()(sheet, index=row, ht=_LINE * lines)


def _lines(text: str, width: float) -> int:
    room, count = width / _WIDER, 0
    for part in text.split("\n"):
        at, count = 0.0, count + 1
        for word in part.split(" "):
            longer = at + len(word) + (at > 0)
            if at and longer > room:
                count, longer = count + 1, float(len(word))
            at = longer
            while at > room:
                count, at = count + 1, at - room
    return count


@cache
def _row() -> Any:
    """A row that is as high as said until something is typed into it."""
    from openpyxl.worksheet.dimensions import RowDimension

    class Row(RowDimension):
        @property
        def customHeight(self) -> bool:  # noqa: N802 - openpyxl's name
            return False

    return Row


def printed(sheet: Any, head: int) -> None:
    """Have a sheet printed across A4: as wide as a page, row `head` again on each, numbered at the foot."""
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", _A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_margins = PageMargins(_SIDE, _SIDE, _END, _END, _EDGE, _EDGE)
    sheet.oddHeader.left.text, sheet.oddFooter.center.text = "&A", "&P/&N"
