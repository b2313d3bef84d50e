"""Sheets that leave on paper: the recovery key, printed or saved as PDF."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrinter

from ui import style

translate = QCoreApplication.translate


@dataclass(frozen=True)
class RecoverySheet:
    """What stands on the sheet: whose PC, which account, when, and the key."""

    unit: str
    account: str
    date: str
    key: str


def save(sheet: RecoverySheet, path: Path) -> None:
    """Write the sheet as an A4 PDF; OSError when nothing can be written there."""
    with path.open("ab"):
        pass  # QPdfWriter would only warn on the console
    writer = QPdfWriter(str(path))
    writer.setPageLayout(_a4())
    writer.setTitle(translate("sheets", "Recovery key"))
    writer.setResolution(96)
    document(sheet).print_(writer)


def send(sheet: RecoverySheet, printer: QPrinter) -> None:
    """Print the sheet on A4."""
    printer.setPageLayout(_a4())
    document(sheet).print_(printer)


def document(sheet: RecoverySheet) -> QTextDocument:
    """The sheet as text: what it is, the key large, what to do with it."""
    facts = (
        (translate("sheets", "Commune"), sheet.unit),
        (translate("sheets", "Account"), sheet.account),
        (translate("sheets", "Made on"), sheet.date),
    )
    rows = "".join(
        f'<tr><td style="padding:2px 24px 2px 0">{escape(name)}</td><td>{escape(value)}</td></tr>'
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
    points = "".join(f'<p style="line-height:150%">– {escape(step)}</p>' for step in steps)
    text = QTextDocument()
    text.setDefaultFont(QFont(style.FAMILY, 11))
    text.setHtml(
        f'<p style="color:#5C646C">Báo cáo Xã</p><h1>{escape(translate("sheets", "Recovery key"))}</h1>'
        f"<table>{rows}</table>"
        f'<p style="font-size:20pt;font-weight:600;margin:28px 0 28px 0">{escape(sheet.key)}</p>'
        f"{points}"
    )
    return text


def _a4() -> QPageLayout:
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(20, 20, 20, 20),
        QPageLayout.Unit.Millimeter,
    )
