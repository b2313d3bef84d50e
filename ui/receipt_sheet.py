"""A receipt on one page of A4: printed, or saved as PDF with its fonts inside; its words come from elsewhere.

The page is laid out in pixels of 1/96 inch and scaled to the device, so that paper and PDF are the same.
"""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPaintDevice,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from ui import style

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.services.receipts import ReceiptSheet

_INCH: Final = 96.0
_MM: Final = _INCH / 25.4
#: Side of the code with its quiet zone, and that zone, in modules: the standard asks for four.
_CODE: Final = 62 * _MM
_QUIET: Final = 4
_RESOLUTION: Final = 600
_MUTED: Final = "#5C646C"
_GOOD, _WAITING = "#1E7B3A", "#6B4FA0"


def save(sheet: ReceiptSheet, path: Path) -> None:
    """Write the page as a PDF; OSError when nothing can be written there."""
    with path.open("ab"):
        pass  # QPdfWriter would only warn on the console
    writer = QPdfWriter(str(path))
    writer.setPageLayout(_a4())
    writer.setResolution(_RESOLUTION)
    writer.setTitle(f"{sheet.title} {sheet.facts[0][1]}")
    writer.setCreator("Báo cáo Xã")
    paint(sheet, writer)


def send(sheet: ReceiptSheet, printer: QPrinter) -> None:
    """Print the page."""
    printer.setPageLayout(_a4())
    paint(sheet, printer)


def paint(sheet: ReceiptSheet, device: QPaintDevice) -> None:
    """Draw the page on a device whose layout is set."""
    painter = QPainter(device)
    try:
        scale = device.logicalDpiX() / _INCH
        painter.scale(scale, scale)
        width = device.width() / scale
        above = _text(_upper(sheet), width)
        above.drawContents(painter)
        painter.translate(0, above.size().height() + 20)
        draw_code(painter, sheet.qr, _CODE)
        painter.translate(_CODE + 28, 0)
        _text(_beside(sheet), width - _CODE - 28).drawContents(painter)
    finally:
        painter.end()


def _text(html: str, width: float) -> QTextDocument:
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setDefaultFont(QFont(style.FAMILY, 10))
    text.setHtml(html)
    text.setTextWidth(width)
    return text


def _upper(sheet: ReceiptSheet) -> str:
    (_, serial), *facts = sheet.facts
    rows = "".join(
        f'<tr><td style="color:{_MUTED};padding:3px 24px 3px 0">{escape(name)}</td>'
        f'<td style="padding:3px 0">{escape(value)}</td></tr>'
        for name, value in facts
    )
    name, digest = sheet.sha256
    headed, sentences = sheet.proves
    points = "".join(f'<p style="line-height:140%;margin:3px 0">– {escape(each)}</p>' for each in sentences)
    tint = _GOOD if sheet.complete else _WAITING
    return (
        f'<p style="color:{_MUTED};margin:0">Báo cáo Xã</p>'
        f'<p style="font-size:20pt;font-weight:600;margin:4px 0 2px 0">{escape(sheet.title)}</p>'
        f'<p style="font-size:15pt;font-weight:600;color:{tint};margin:0 0 14px 0">{escape(serial)}</p>'
        f'<table cellspacing="0" style="margin-top:10px">{rows}</table>'
        f'<p style="color:{_MUTED};margin:14px 0 2px 0">{escape(name)}</p>'
        f'<p style="font-size:10.5pt;margin:0">{escape(digest)}</p>'
        f'<p style="font-size:12pt;font-weight:600;margin:18px 0 2px 0">{escape(headed)}</p>{points}'
    )


def _beside(sheet: ReceiptSheet) -> str:
    how, command = sheet.check
    called, key = sheet.key
    return (
        f'<p style="line-height:140%;margin:8px 0 4px 0">{escape(how)}</p>'
        f'<p style="font-weight:600;margin:0">{escape(command)}</p>'
        f'<p style="color:{_MUTED};margin:18px 0 2px 0">{escape(called)}</p>'
        f'<p style="line-height:140%;margin:0">{escape(key)}</p>'
    )


def draw_code(painter: QPainter, rows: tuple[tuple[bool, ...], ...], side: float) -> None:
    """The code in black on white, `side` wide with its quiet zone; dark modules side by side are one bar."""
    module = side / (len(rows) + 2 * _QUIET)
    painter.save()
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


def _a4() -> QPageLayout:
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(20, 18, 20, 18),
        QPageLayout.Unit.Millimeter,
    )
