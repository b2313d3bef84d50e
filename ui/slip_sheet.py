"""The slip of a suggestion on a page of A6: printed, or saved as PDF; its words come from elsewhere."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPaintDevice

from ui.one_page import MM, MUTED, painting, save_page, text_of
from ui.receipt_sheet import draw_code

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.documents.slip import Slip

_MARGIN: Final = 8
_WIDTH: Final = (148 - 2 * _MARGIN) * MM
_CODE: Final = 40 * MM
#: What is above the letters of a line, so that they begin where the code does.
_ABOVE: Final = 6


def save(slip: Slip, path: Path) -> None:
    """Write the slip as a PDF; OSError when nothing can be written there."""
    save_page(path, slip.title, _a6(), lambda device: paint(slip, device))


def send(slip: Slip, printer: QPrinter) -> None:
    """Print the slip; a printer that has no A6 puts it into the corner of its own page. Raises NoPrinter."""
    printer.setPageLayout(_a6())
    paint(slip, printer)


def paint(slip: Slip, device: QPaintDevice) -> None:
    """Draw the slip on a device whose layout is set."""
    with painting(device) as (painter, _):
        above = text_of(_upper(slip), _WIDTH)
        above.drawContents(painter)
        painter.translate(0, above.size().height() + 8)
        quiet = draw_code(painter, slip.qr, _CODE)
        code = _CODE - quiet
        painter.translate(code + 10, quiet - _ABOVE)
        text_of(_beside(slip), _WIDTH - code - 10).drawContents(painter)


def _upper(slip: Slip) -> str:
    return (
        f'<p style="color:{MUTED};margin:0">{escape(slip.unit)}</p>'
        f'<p style="font-size:15pt;font-weight:600;margin:2px 0 10px 0">{escape(slip.title)}</p>'
        f'<p style="color:{MUTED};margin:0">{escape(slip.called)}</p>'
        f'<p style="font-size:19pt;font-weight:600;margin:0">{escape(slip.code)}</p>'
    )


def _beside(slip: Slip) -> str:
    facts = "".join(
        f'<p style="color:{MUTED};margin:0">{escape(name)}</p>'
        f'<p style="font-weight:600;margin:0 0 6px 0">{escape(value)}</p>'
        for name, value in slip.facts
    )
    return f'{facts}<p style="font-size:9pt;margin:8px 0 0 0">{escape(slip.how)}</p>'


def _a6() -> QPageLayout:
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A6),
        QPageLayout.Orientation.Landscape,
        QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
        QPageLayout.Unit.Millimeter,
    )
