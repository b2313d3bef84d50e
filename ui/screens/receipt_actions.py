"""A receipt on paper, printed or saved as PDF: of the report's page and of the list of what was received."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.errors import BaocaoxaError
from desktop.domain.errors.documents import NoPrinter
from ui import receipt_sheet, style, words
from ui.printing import AskPrinter, asked_printer
from ui.shell import Shell
from ui.widgets.buttons import button
from ui.widgets.labels import Paragraph
from ui.widgets.layout import column, row

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from desktop.services.receipts import ReceiptSheet
    from desktop.services.workplace import Workplace


#: Tells what became of it: a sentence, and whether it went well.
Tell = Callable[[str, bool], None]


class ReceiptPaper(QObject):
    """A receipt printed, or saved as PDF. The page is made off the main thread, and drawn on it.

    `ask_printer` and `ask_path` give what a person chooses, or None.
    """

    def __init__(self, parent: QWidget, shell: Shell, tell: Tell) -> None:
        super().__init__(parent)
        self._window = parent
        self._shell = shell
        self._tell = tell
        self.ask_printer: AskPrinter = asked_printer
        self.ask_path: Callable[[QWidget, str], Path | None] = asked_path

    def print(self, make: Callable[[], ReceiptSheet]) -> None:
        """Ask for a printer, then print the page that `make` gives (slow; raises NoReceipt)."""
        try:
            printer = self.ask_printer(self._window)
        except NoPrinter as error:
            self._failed(error)
            return
        if printer is not None:
            self._made(make, lambda sheet: self._send(sheet, printer))

    def save(self, make: Callable[[], ReceiptSheet], serial: str) -> None:
        """Ask where to, then save the page that `make` gives as PDF, named by the receipt's number."""
        path = self.ask_path(self._window, self.tr("receipt-{serial}.pdf").format(serial=serial))
        if path is not None:
            self._made(make, lambda sheet: self._write(sheet, path))

    def _made(self, make: Callable[[], ReceiptSheet], then: Callable[[ReceiptSheet], None]) -> None:
        self._then = then
        self._shell.bridge.run(make, self._draw, self._failed)

    def _draw(self, sheet: ReceiptSheet) -> None:
        self._then(sheet)

    def _send(self, sheet: ReceiptSheet, printer: QPrinter) -> None:
        try:
            receipt_sheet.send(sheet, printer)
        except NoPrinter as error:
            self._failed(error)
            return
        self._tell(self.tr("Sent to the printer."), True)

    def _write(self, sheet: ReceiptSheet, path: Path) -> None:
        try:
            receipt_sheet.save(sheet, path)
        except OSError:
            self._tell(self.tr("Nothing can be written there. Choose another folder."), False)
            return
        self._tell(self.tr("Saved as {path}.").format(path=path), True)

    def _failed(self, error: BaocaoxaError) -> None:
        self._tell(words.sentence(error), False)


class ReceiptActions(QWidget):
    """Two buttons at a report's receipt, and what became of them."""

    def __init__(self, workplace: Workplace, shell: Shell, report: str, serial: str) -> None:
        super().__init__()
        receipts = workplace.receipts
        self.paper = ReceiptPaper(self, shell, self._say)
        self.print = button(self.tr("Print the receipt"), "", "detail.receipt.print", "print")
        self.print.clicked.connect(lambda: self.paper.print(lambda: receipts.sheet(report)))
        self.save = button(self.tr("Save as PDF"), "quiet", "detail.receipt.save", "save")
        self.save.clicked.connect(lambda: self.paper.save(lambda: receipts.sheet(report), serial))
        self._said = Paragraph("", "muted")
        self._said.setObjectName("detail.receipt.said")
        self._said.hide()
        self.setLayout(column(row(self.print, self.save, None), self._said, space=8))

    def _say(self, text: str, well: bool) -> None:
        style.mark(self._said, role="muted" if well else "field-error")
        self._said.say(text)
        self._said.show()


def asked_path(parent: QWidget, name: str) -> Path | None:
    """Where a PDF is to go, `name` proposed; None when nowhere."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(parent, "", str(Path(folder) / name), "PDF (*.pdf)")
    return Path(chosen) if chosen else None
