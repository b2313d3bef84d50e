"""Paper: a printer is asked for, and what did not come onto it is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QPagedPaintDevice, QPaintDevice, QPainter
from PySide6.QtWidgets import QWidget

from desktop.domain.errors.documents import NoPrinter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

#: Gives the printer a person chooses, None when it is to be none; raises NoPrinter when there is none.
AskPrinter = Callable[[QWidget], "QPrinter | None"]


def asked_printer(parent: QWidget) -> QPrinter | None:
    """The printer a person chooses in the system's window. Raises NoPrinter when this PC has none."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        raise NoPrinter
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    return printer if QPrintDialog(printer, parent).exec() else None


def printed(parent: QWidget, ask: AskPrinter, send: Callable[[QPrinter], None]) -> bool:
    """Ask for a printer and put a page on it; False when it was to be none. Raises NoPrinter."""
    printer = ask(parent)
    if printer is not None:
        send(printer)
    return printer is not None


def begin(painter: QPainter, device: QPaintDevice) -> None:
    """Begin to paint on a PDF or a printer. Raises NoPrinter where nothing can be painted."""
    if not painter.begin(device):
        raise NoPrinter(_name(device))


def turn(device: QPagedPaintDevice) -> None:
    """Another page. Raises NoPrinter when the printer takes no more."""
    if not device.newPage():
        raise NoPrinter(_name(device))


def _name(device: QPaintDevice) -> str:
    return str(getattr(device, "printerName", str)()) or "PDF"
