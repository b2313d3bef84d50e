"""A receipt on one page of A4: printed, or saved as PDF with its fonts inside; its words come ready made."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPaintDevice, QPainter

from ui.one_page import MM, MUTED, painting, save_page, text_of

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.services.receipts import ReceiptSheet

#: Side of the code with its quiet zone, and that zone, in modules: the standard asks for four.
_CODE: Final = 62 * MM
_QUIET: Final = 4
_GOOD, _WAITING = "#1E7B3A", "#6B4FA0"


def save(sheet: ReceiptSheet, path: Path) -> None:
    """Write the page as a PDF with the receipt inside; OSError when nothing can be written there."""
    inside = {"receipt.txt": sheet.jws.encode()} if sheet.jws else {}
    save_page(path, f"{sheet.title} {sheet.facts[0][1]}", _a4(), lambda device: paint(sheet, device), inside)


def send(sheet: ReceiptSheet, printer: QPrinter) -> None:
    """Print the page. Raises NoPrinter."""
    printer.setPageLayout(_a4())
    paint(sheet, printer)


def paint(sheet: ReceiptSheet, device: QPaintDevice) -> None:
    """Draw the page on a device whose layout is set."""
    with painting(device) as (painter, width):
        above = text_of(_upper(sheet), width)
        above.drawContents(painter)
        painter.translate(0, above.size().height() + 20)
        code = _CODE - draw_code(painter, sheet.qr, _CODE)
        painter.translate(code + 28, 0)
        text_of(_beside(sheet), width - code - 28).drawContents(painter)


def _upper(sheet: ReceiptSheet) -> str:
    (_, serial), *facts = sheet.facts
    rows = "".join(
        f'<tr><td style="color:{MUTED};padding:3px 24px 3px 0">{escape(name)}</td>'
        f'<td style="padding:3px 0">{escape(value)}</td></tr>'
        for name, value in facts
    )
    name, digest = sheet.sha256
    headed, sentences = sheet.proves
    points = "".join(f'<p style="margin:5px 0">– {escape(each)}</p>' for each in sentences)
    tint = _GOOD if sheet.complete else _WAITING
    return (
        f'<p style="color:{MUTED};margin:0">Báo cáo Xã</p>'
        f'<p style="font-size:20pt;font-weight:600;margin:4px 0 2px 0">{escape(sheet.title)}</p>'
        f'<p style="font-size:15pt;font-weight:600;color:{tint};margin:0 0 14px 0">{escape(serial)}</p>'
        f'<table cellspacing="0" style="margin-top:10px">{rows}</table>'
        f'<p style="color:{MUTED};margin:14px 0 2px 0">{escape(name)}</p>'
        f'<p style="font-size:10.5pt;margin:0">{escape(digest)}</p>'
        f'<p style="font-size:12pt;font-weight:600;margin:18px 0 2px 0">{escape(headed)}</p>{points}'
    )


def _beside(sheet: ReceiptSheet) -> str:
    how, command = sheet.check
    called, key = sheet.key
    return (
        f'<p style="margin:0 0 6px 0">{escape(how)}</p>'
        f'<p style="font-weight:600;margin:0">{escape(command)}</p>'
        f'<p style="color:{MUTED};margin:18px 0 2px 0">{escape(called)}</p>'
        f'<p style="margin:0">{escape(key)}</p>'
    )


def draw_code(painter: QPainter, rows: tuple[tuple[bool, ...], ...], side: float) -> float:
    """The code in black on white, `side` wide with its quiet zone; dark modules side by side are one bar.

    The zone at its left is in the margin of the page, for the code to begin where the words do; so wide.
    """
    module = side / (len(rows) + 2 * _QUIET)
    margin = _QUIET * module
    painter.save()
    painter.translate(-margin, 0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(QRectF(0, 0, side, side), QColor("white"))
    painter.setPen(Qt.PenStyle.NoPen)
    for y, line in enumerate(rows):
        start = 0
        for x in range(1, len(line) + 1):
            if x == len(line) or line[x] != line[start]:
                if line[start]:
                    bar = QRectF(
                        (start + _QUIET) * module, (y + _QUIET) * module, (x - start) * module, module
                    )
                    painter.fillRect(bar, QColor("black"))
                start = x
    painter.restore()
    return margin


def _a4() -> QPageLayout:
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(20, 18, 20, 18),
        QPageLayout.Unit.Millimeter,
    )
