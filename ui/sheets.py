"""Sheets that leave on paper: the recovery key, printed or saved as PDF."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QFont, QFontMetricsF, QPageLayout, QPageSize, QPaintDevice, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from ui import style
from ui.one_page import MM, MUTED, painting, save_page

translate = QCoreApplication.translate

_MARGIN: Final = 20
_WIDTH: Final = (210 - 2 * _MARGIN) * MM
#: Letters of the key, in points, unless it would take two lines.
_LARGE: Final = 20


@dataclass(frozen=True)
class RecoverySheet:
    """What stands on the sheet: whose PC, which account, when, and the key."""

    unit: str
    account: str
    date: str
    key: str


def save(sheet: RecoverySheet, path: Path) -> None:
    """Write the sheet as an A4 PDF; OSError when nothing can be written there."""
    save_page(path, translate("sheets", "Recovery key"), _a4(), lambda device: paint(sheet, device))


def send(sheet: RecoverySheet, printer: QPrinter) -> None:
    """Print the sheet on A4. Raises NoPrinter."""
    printer.setPageLayout(_a4())
    paint(sheet, printer)


def paint(sheet: RecoverySheet, device: QPaintDevice) -> None:
    """Draw the sheet on a device whose layout is set."""
    with painting(device) as (painter, width):
        text = document(sheet)
        text.setTextWidth(width)
        text.drawContents(painter)


def document(sheet: RecoverySheet) -> QTextDocument:
    """The sheet as text: what it is, the key large, what to do with it."""
    facts = (
        (translate("sheets", "Commune"), sheet.unit),
        (translate("sheets", "Account"), sheet.account),
        (translate("sheets", "Made on"), sheet.date),
    )
    rows = "".join(
        f'<tr><td style="color:{MUTED};padding:3px 24px 3px 0">{escape(name)}</td>'
        f'<td style="padding:3px 0">{escape(value)}</td></tr>'
        for name, value in facts
    )
    steps = (
        translate("sheets", "Keep this sheet in the safe of the office, not beside the PC."),
        translate("sheets", "Whoever has it can open every report on this PC: show it to nobody."),
        translate(
            "sheets",
            "When a password is forgotten: at sign-in choose “Password forgotten?” and type this key.",
        ),
    )
    points = "".join(f'<p style="margin:6px 0">– {escape(step)}</p>' for step in steps)
    text = QTextDocument()
    text.setDocumentMargin(0)
    text.setDefaultFont(QFont(style.FAMILY, 11))
    text.setHtml(
        f'<p style="color:{MUTED};margin:0">Báo cáo Xã</p><p style="font-size:20pt;font-weight:600;'
        f'margin:4px 0 14px 0">{escape(translate("sheets", "Recovery key"))}</p>'
        f'<table cellspacing="0" style="margin-top:10px">{rows}</table>'
        f'<p style="font-size:{_size(sheet.key)}pt;font-weight:600;margin:28px 0">{escape(sheet.key)}</p>'
        f"{points}"
    )
    return text


def _size(key: str) -> int:
    """The size of letters in which the key stands in one line."""
    wide = QFontMetricsF(QFont(style.FAMILY, _LARGE, QFont.Weight.DemiBold)).horizontalAdvance(key)
    return min(_LARGE, int(_LARGE * _WIDTH / wide))


def _a4() -> QPageLayout:
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
        QPageLayout.Unit.Millimeter,
    )
