"""The receipt of a report on paper: printed, or saved as PDF."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import BaocaoxaError
from ui import receipt_sheet, style, words
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row

if TYPE_CHECKING:
    from desktop.services.receipts import ReceiptSheet
    from desktop.services.workplace import Workplace


class ReceiptActions(QWidget):
    """Two buttons and what became of them. The page is made off the main thread, and drawn on it.

    `ask_printer` and `ask_path` give what a person chooses, or None.
    """

    def __init__(
        self,
        workplace: Workplace,
        shell: Shell,
        report: str,
        serial: str,
        ask_printer: Callable[[QWidget], QPrinter | None] | None = None,
        ask_path: Callable[[QWidget, str], Path | None] | None = None,
    ) -> None:
        super().__init__()
        self._receipts = workplace.receipts
        self._shell = shell
        self._report = report
        self._name = self.tr("receipt-{serial}.pdf").format(serial=serial)
        self._ask_printer = ask_printer or asked_printer
        self._ask_path = ask_path or asked_path
        self.print = button(self.tr("Print the receipt"), "", "detail.receipt.print", "print")
        self.print.clicked.connect(self._print)
        self.save = button(self.tr("Save as PDF"), "quiet", "detail.receipt.save", "save")
        self.save.clicked.connect(self._save)
        self._said = Paragraph("", "muted")
        self._said.setObjectName("detail.receipt.said")
        self._said.hide()
        self.setLayout(column(row(self.print, self.save, None), self._said, space=8))

    def _print(self) -> None:
        printer = self._ask_printer(self)
        if printer is not None:
            self._made(lambda sheet: self._send(sheet, printer))

    def _save(self) -> None:
        path = self._ask_path(self, self._name)
        if path is not None:
            self._made(lambda sheet: self._write(sheet, path))

    def _made(self, then: Callable[[ReceiptSheet], None]) -> None:
        self._then = then
        self._shell.bridge.run(lambda: self._receipts.sheet(self._report), self._draw, self._failed)

    def _draw(self, sheet: ReceiptSheet) -> None:
        self._then(sheet)

    def _send(self, sheet: ReceiptSheet, printer: QPrinter) -> None:
        receipt_sheet.send(sheet, printer)
        self._say(self.tr("Sent to the printer."), "muted")

    def _write(self, sheet: ReceiptSheet, path: Path) -> None:
        try:
            receipt_sheet.save(sheet, path)
        except OSError:
            self._say(self.tr("Nothing can be written there. Choose another folder."), "field-error")
            return
        self._say(self.tr("Saved as {path}.").format(path=path), "muted")

    def _failed(self, error: BaocaoxaError) -> None:
        self._say(words.sentence(error), "field-error")

    def _say(self, text: str, role: str) -> None:
        style.mark(self._said, role=role)
        self._said.say(text)
        self._said.show()


def asked_printer(parent: QWidget) -> QPrinter | None:
    """The printer a person chooses; None when it is to be none."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    return printer if QPrintDialog(printer, parent).exec() else None


def asked_path(parent: QWidget, name: str) -> Path | None:
    """Where a PDF is to go, `name` proposed; None when nowhere."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(parent, "", str(Path(folder) / name), "PDF (*.pdf)")
    return Path(chosen) if chosen else None
