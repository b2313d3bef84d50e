"""The receipt on paper: saved, printed, and checked by who holds it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import zxingcpp
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.errors import packets as errors
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.ui.conftest import answered, settle, signed
from tests.ui.test_backups import click
from tests.ui.test_packets import answer_to, without_a_line
from tests.ui.test_screens import picture
from tests.ui.test_sign_in import said
from ui import receipt_sheet
from ui.main_window import MainWindow
from ui.screens.receipt_actions import ReceiptActions
from ui.screens.receipt_check import ReceiptCheck
from ui.screens.sync_received import ReceivedPart


def received(workplace: Workplace, central: CentralInProcess, resources: Path, stick: Path) -> str:
    """A report whose receipt came by stick."""
    without_a_line(workplace, central, resources)
    report = signed(workplace)
    workplace.packets.read(answer_to(workplace, central, stick))
    return report


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt's own word for it, beside ours
def test_the_receipt_is_saved_and_printed(
    window: MainWindow,
    app: App,
    workplace: Workplace,
    central: CentralInProcess,
    resources: Path,
    stick: Path,
    qtbot: QtBot,
) -> None:
    report = received(workplace, central, resources, stick)
    window.shell.show_report(report)
    settle()
    (actions,) = window.findChildren(ReceiptActions)
    names: list[str] = []

    def choose(_parent: object, name: str) -> Path:
        names.append(name)
        return stick / name

    actions.paper.ask_path = choose
    click(window, "detail.receipt.save")
    answered(qtbot, window.bridge)
    assert [name[:19] for name in names] == ["bien-nhan-TN-000001"]
    assert (stick / names[0]).read_bytes().startswith(b"%PDF")
    assert "Đã lưu" in said(window)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(stick / "in.pdf"))
    actions.paper.ask_printer = lambda _parent: printer
    click(window, "detail.receipt.print")
    answered(qtbot, window.bridge)
    assert (stick / "in.pdf").read_bytes().startswith(b"%PDF")
    nowhere = QPrinter(QPrinter.PrinterMode.HighResolution)
    nowhere.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    nowhere.setOutputFileName(str(stick / "khong co" / "in.pdf"))
    actions.paper.ask_printer = lambda _parent: nowhere
    click(window, "detail.receipt.print")
    answered(qtbot, window.bridge)
    assert "không nhận" in said(window)
    actions.paper.ask_path = lambda _parent, name: stick / "khong co" / name
    click(window, "detail.receipt.save")
    answered(qtbot, window.bridge)
    assert "Không ghi được" in said(window)


def test_a_line_of_the_received_list_puts_its_own_receipt_on_paper(
    window: MainWindow,
    workplace: Workplace,
    central: CentralInProcess,
    resources: Path,
    stick: Path,
    qtbot: QtBot,
) -> None:
    report = received(workplace, central, resources, stick)
    window.show_screen("sync")
    settle()
    click(window, "sync.part.received")
    (part,) = window.findChildren(ReceivedPart)
    part.paper.ask_path = lambda _parent, name: stick / name
    serial = workplace.reports.detail(report).serial
    click(window, f"sync.receipt.{serial}.paper")
    (menu,) = window.findChildren(QMenu, f"sync.receipt.{serial}.paper.menu")
    assert menu.activeAction().text() == "In…"
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert (stick / f"bien-nhan-{serial}.pdf").read_bytes().startswith(b"%PDF")
    assert "Đã lưu" in said(window)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(stick / "in.pdf"))
    part.paper.ask_printer = lambda _parent: printer
    click(window, f"sync.receipt.{serial}.paper")
    QTest.keyClick(menu, Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    assert (stick / "in.pdf").read_bytes().startswith(b"%PDF")


def test_a_receipt_is_checked_by_its_pdf_its_text_and_what_was_changed_in_it(
    window: MainWindow,
    workplace: Workplace,
    central: CentralInProcess,
    resources: Path,
    stick: Path,
    qtbot: QtBot,
) -> None:
    report = received(workplace, central, resources, stick)
    receipt = workplace.reports.detail(report).receipt
    assert receipt is not None
    receipt_sheet.save(workplace.receipts.sheet(report), stick / "bien-nhan.pdf")
    (stick / "thu.txt").write_text("Không có gì ở đây", "utf-8")
    window.show_screen("sync")
    settle()
    click(window, "sync.part.received")
    click(window, "sync.received.check")
    (card,) = window.findChildren(ReceiptCheck)

    def told_there() -> str:
        return "\n".join(each.text() for each in card.findChildren(QLabel))

    def verdict() -> str:
        answered(qtbot, window.bridge)
        return told_there()

    def choosing(path: Path) -> Callable[[object], Path]:
        return lambda _parent: path

    card.ask = choosing(stick / "bien-nhan.pdf")
    click(window, "receiptCheck.file")
    told = verdict()
    assert "Biên nhận đúng: trung tâm đã ký" in told
    assert f"Số tiếp nhận: {receipt.serial}" in told
    assert f"Báo cáo: {workplace.reports.official_title(report)}" in told
    assert workplace.reports.detail(report).sha256[:8] in told
    picture(window, "receipt-check")
    broken = f"{receipt.jws[:40]}\n {receipt.jws[40:]}"  # as a mail breaks it
    card.text.setPlainText(broken)
    click(window, "receiptCheck.check")
    assert "Biên nhận đúng" in verdict()
    card.text.setPlainText(receipt.jws[:-9] + "AAAA" + receipt.jws[-5:])
    click(window, "receiptCheck.check")
    told = verdict()
    assert "Biên nhận đúng" not in told
    assert "không chứng minh được gì: chữ ký không phải của trung tâm" in told
    for path, told in ((stick / "thu.txt", "Không thấy biên nhận"), (stick / "mất.pdf", "mất.pdf")):
        card.ask = choosing(path)
        click(window, "receiptCheck.file")
        assert told in verdict()
    card.text.setPlainText("")
    click(window, "receiptCheck.check")
    assert "Dán chữ của biên nhận" in told_there()
    click(window, "receiptCheck.leave")
    assert window.findChildren(ReceiptCheck) == [] or not card.isVisible()


def test_a_receipt_calls_the_report_as_its_form_does(
    window: MainWindow,
    app: App,
    workplace: Workplace,
    central: CentralInProcess,
    resources: Path,
    stick: Path,
) -> None:
    app.settings.change(language="en")
    report = received(workplace, central, resources, stick)
    detail = workplace.reports.detail(report)
    assert detail.receipt is not None
    assert detail.title.startswith("Report ")
    for sheet in (
        workplace.receipts.sheet(report),
        workplace.receipts.sheet_of(detail.receipt.jws, report),
    ):
        assert dict(sheet.facts)["Báo cáo"] == workplace.reports.official_title(report) != detail.title


def test_the_code_is_read_from_the_picture_of_the_page(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, resources: Path, stick: Path
) -> None:
    report = received(workplace, central, resources, stick)
    sheet = workplace.receipts.sheet(report)
    assert dict(sheet.facts)["Đơn vị gửi"].startswith(workplace.unit.full_name)
    page = QImage(1654, 2339, QImage.Format.Format_Grayscale8)  # A4 at 200 dots per inch
    page.setDotsPerMeterX(7874)
    page.setDotsPerMeterY(7874)
    page.fill(Qt.GlobalColor.white)
    receipt_sheet.paint(sheet, page)
    pixels = memoryview(bytes(page.constBits())).cast("B", (page.height(), page.bytesPerLine()))
    (found,) = zxingcpp.read_barcodes(pixels)
    receipt = workplace.reports.detail(report).receipt
    assert receipt is not None
    assert found.text == receipt.jws


def test_a_report_without_a_receipt_has_no_paper(workplace: Workplace) -> None:
    with pytest.raises(errors.NoReceipt):
        workplace.receipts.sheet(signed(workplace))
