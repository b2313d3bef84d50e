"""A report goes out on paper and into Office, as a person does it."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.cover import Authority
from desktop.domain.errors.documents import NoPrinter
from desktop.domain.report import ReportState, Role
from desktop.services.workplace import Workplace
from tests.joining import join
from tests.services.test_signed_off import standing
from tests.ui.conftest import LEADER, LEADER_PASSWORD, answered, settle, signed
from tests.ui.leave import LEAVE
from tests.ui.test_backups import click
from tests.ui.test_sign_in import said
from ui import sheets
from ui.main_window import MainWindow
from ui.screens.document_card import DocumentCard
from ui.sheets import RecoverySheet


@pytest.fixture
def report(workplace: Workplace) -> str:
    return signed(workplace)


@pytest.fixture
def card(window: MainWindow, report: str, tmp_path: Path) -> DocumentCard:
    """The card of a signed report's page; files go where the tests look."""
    return shown(window, report, tmp_path)


def shown(window: MainWindow, report: str, folder: Path) -> DocumentCard:
    window.shell.show_report(report)
    settle()
    found = [each for each in window.findChildren(DocumentCard) if each.isVisible()]
    found[-1]._ask = lambda parent, name, kind: folder / name
    return found[-1]


def field(window: QWidget, name: str) -> QLineEdit:
    edit = window.findChild(QLineEdit, name)
    assert edit is not None
    return edit


def begun(workplace: Workplace) -> str:
    """A report nobody has signed off yet."""
    card = next(card for card in workplace.desk.cards(workplace.today()) if card.report is None)
    return workplace.reports.start(card.obligation)


def pages(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    texts = []
    for page in document:
        letters = page.get_textpage()
        texts.append(letters.get_text_range())
        letters.close()
        page.close()
    document.close()
    return "\n".join(texts)


def test_a_report_is_numbered_and_saved_as_word_and_pdf(
    window: MainWindow, card: DocumentCard, tmp_path: Path, qtbot: QtBot
) -> None:
    assert "Số: …/BC-UBND · Bà Nà, ngày … tháng … năm …" in said(window)
    click(window, "document.number")
    assert "Số: 01/BC-UBND" in said(window)
    assert window.findChildren(QPushButton, "document.number") == [] or "Cấp số" not in said(window)
    for name in ("document.word", "document.pdf"):
        click(window, name)
        answered(qtbot, window.bridge)
        assert "Đã lưu" in said(window)
    (word,) = tmp_path.glob("*.docx")
    (pdf,) = tmp_path.glob("*.pdf")
    assert word.stem == pdf.stem == "BC 01 cds57 thang 10 nam 2026"
    with zipfile.ZipFile(io.BytesIO(word.read_bytes())) as archive:
        assert "Số: 01/BC-UBND" in archive.read("word/document.xml").decode()
    text = pages(pdf)
    assert "Số: 01/BC-UBND" in text
    assert "Bà Nà, ngày 20 tháng 10 năm 2026" in text
    assert "Trần Văn Hùng" in text
    assert "DỰ THẢO" not in text


def test_what_stands_around_is_asked_once(window: MainWindow, workplace: Workplace, tmp_path: Path) -> None:
    report = begun(workplace)
    shown(window, report, tmp_path)
    click(window, "document.change")
    field(window, "cover.place").setText("Bà Nà")
    field(window, "cover.day").setText("5/2/2026")
    to = window.findChild(QPlainTextEdit, "cover.to")
    authority = window.findChild(QComboBox, "cover.authority")
    assert to is not None
    assert authority is not None
    to.setPlainText("Ủy ban nhân dân thành phố\nSở Khoa học và Công nghệ")
    authority.setCurrentIndex(list(Authority).index(Authority.DEPUTY))
    click(window, "cover.keep")
    assert "ngày 05 tháng 02 năm 2026" in said(window)
    assert "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Trần Văn Hùng" in said(window)
    kept = workplace.documents.cover(report)
    assert kept.to == ("Ủy ban nhân dân thành phố", "Sở Khoa học và Công nghệ")


def test_a_cover_marked_as_a_state_secret_is_refused_with_the_reason(
    window: MainWindow, workplace: Workplace, tmp_path: Path
) -> None:
    report = begun(workplace)
    shown(window, report, tmp_path)
    click(window, "document.change")
    field(window, "cover.about").setText("Kế hoạch phòng thủ TỐI MẬT")
    click(window, "cover.keep")
    assert "TỐI MẬT" in said(window)
    assert "Không được lưu bí mật nhà nước trên máy này" in said(window)
    assert "phòng thủ" not in workplace.documents.cover(report).abstract


def test_what_a_paper_cannot_do_without_is_asked_at_its_field(
    window: MainWindow, workplace: Workplace, tmp_path: Path
) -> None:
    shown(window, begun(workplace), tmp_path)
    click(window, "document.change")
    agency = window.findChild(QPlainTextEdit, "cover.agency")
    authority = window.findChild(QComboBox, "cover.authority")
    assert agency is not None
    assert authority is not None
    agency.clear()
    authority.setCurrentIndex(list(Authority).index(Authority.ORDER))
    click(window, "cover.keep")
    assert "Hãy ghi tên cơ quan ban hành." in said(window)
    assert "Hãy ghi chức vụ" in said(window)
    agency.setPlainText("Ủy ban nhân dân\nxã Bà Nà")
    field(window, "cover.position").setText("Chánh Văn phòng")
    click(window, "cover.keep")
    assert "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG / Trần Văn Hùng" in said(window)


def test_after_the_sign_off_day_and_recipients_alone_can_be_typed(
    window: MainWindow, card: DocumentCard
) -> None:
    click(window, "document.change")
    assert "Lãnh đạo đã duyệt" in said(window)
    assert not field(window, "cover.about").isEnabled()
    for name in ("cover.authority", "cover.signer", "cover.urgency"):
        box = window.findChild(QComboBox, name)
        assert box is not None
        assert not box.isEnabled()
    field(window, "cover.day").setText("21/10/2026")
    click(window, "cover.keep")
    assert "ngày 21 tháng 10 năm 2026" in said(window)


def test_a_day_of_another_year_is_said_and_renumbered_on_purpose(
    window: MainWindow, workplace: Workplace, report: str, tmp_path: Path, app: App
) -> None:
    workplace.documents.give_number(report)
    app.session.sign_out()
    window.enter(app.session.sign_in(LEADER, LEADER_PASSWORD))
    settle()
    shown(window, report, tmp_path)
    click(window, "document.change")
    field(window, "cover.day").setText("04/01/2027")
    click(window, "cover.keep")
    assert "Số 01/BC-UBND là số của năm 2026" in said(window)
    click(window, "cover.renumber")
    assert "Số: 01/BC-UBND · Bà Nà, ngày 04 tháng 01 năm 2027" in said(window)


@pytest.mark.parametrize(("press", "line"), [
    ("cover.giveAnew", "Số: 02/BC-UBND · Bà Nà, ngày 20 tháng 10 năm 2026"),
    ("cover.numberStays", "Số: 01/BC-UBND · Bà Nà, ngày 12 tháng 10 năm 2026"),
])  # fmt: skip
def test_a_corrected_report_is_asked_whether_it_keeps_the_number(
    window: MainWindow, workplace: Workplace, report: str, tmp_path: Path, press: str, line: str
) -> None:
    workplace.documents.give_number(report, date(2026, 10, 12))
    asks = "hai văn bản có nội dung khác nhau"
    assert asks not in said(shown(window, report, tmp_path))
    workplace.reports.correct(report)
    assert asks in said(shown(window, report, tmp_path))
    click(window, press)
    assert line in said(window)
    assert asks not in said(window)


def test_a_draft_another_computer_has_is_offered_neither_number_nor_signature(
    window: MainWindow, workplace: Workplace, tmp_path: Path
) -> None:
    report = begun(workplace)
    workplace.reports.save_draft(report, workplace.reports.open(report).instance.snapshot())
    standing(workplace, report, ReportState.HANDED)
    card = shown(window, report, tmp_path)
    assert "DỰ THẢO" in said(card)
    offered = ("document.number", "document.change", "signed.token", "signed.bring", "document.fill")
    assert not [name for name in offered for each in card.findChildren(QPushButton, name) if each.isVisible()]


def test_who_signs_as_what_is_asked_once(
    window: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    join(workplace, "pho", "Lê Thị Phó", Role.LEADER, "mat khau cua Pho", LEAVE)
    report = begun(workplace)
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "12")
    opened.instance.answer("/data/cb_maytinh", "3")
    workplace.reports.finish(report, opened.instance)
    workplace.reports.sign_off(report, "pho", "mat khau cua Pho")
    shown(window, report, tmp_path)
    assert "Lê Thị Phó ký với tư cách" in said(window)
    click(window, "document.word")
    answered(qtbot, window.bridge)
    assert "Hãy chọn thẩm quyền ký của Lê Thị Phó." in said(window)
    assert not list(tmp_path.glob("*.docx"))
    authority = window.findChild(QComboBox, "signer.pho.authority")
    assert authority is not None
    authority.setCurrentIndex(list(Authority).index(Authority.DEPUTY))
    click(window, "signer.pho.keep")
    assert "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH / Lê Thị Phó" in said(window)
    window.show_screen("settings")
    settle()
    assert "Người ký và thẩm quyền ký" in said(window)
    assert window.findChild(QComboBox, "signer.pho.authority") is not None


def test_a_date_that_is_none_is_said_at_its_field(window: MainWindow, card: DocumentCard) -> None:
    click(window, "document.change")
    field(window, "cover.day").setText("31/02/2026")
    click(window, "cover.keep")
    assert "05/02/2026" in said(window)
    field(window, "cover.day").setText("")
    field(window, "cover.series").setText("bc ubnd")
    click(window, "cover.keep")
    assert "BC-UBND" in said(window)
    click(window, "cover.leave")
    assert window.findChild(QPushButton, "document.word") is not None


def test_a_draft_goes_out_from_the_foot_of_the_entry(
    window: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    today = workplace.today()
    card = next(card for card in workplace.desk.cards(today) if card.report is None)
    report = workplace.reports.start(card.obligation)
    window.shell.open_report(report)
    settle()
    click(window, "entry.paper")
    shown(window, report, tmp_path)
    assert "DỰ THẢO" in said(window)
    click(window, "document.pdf")
    answered(qtbot, window.bridge)
    (pdf,) = tmp_path.glob("*du thao.pdf")
    assert "DỰ THẢO" in pages(pdf)


def test_a_file_open_in_word_is_said(
    window: MainWindow, card: DocumentCard, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    name = workplace.documents.file_name(report, ".docx")
    (tmp_path / name).write_bytes(b"before")
    (tmp_path / f"~${name[2:]}").write_bytes(b"who")
    click(window, "document.word")
    answered(qtbot, window.bridge)
    assert "đang mở ở chương trình khác" in said(window)
    assert (tmp_path / name).read_bytes() == b"before"


def test_a_folder_that_is_gone_is_said(
    window: MainWindow, card: DocumentCard, tmp_path: Path, qtbot: QtBot
) -> None:
    card._ask = lambda parent, name, kind: tmp_path / "gone" / name
    click(window, "document.pdf")
    answered(qtbot, window.bridge)
    assert "Hãy chọn thư mục khác" in said(window)


def test_a_printer_that_is_not_there_is_said(window: MainWindow, card: DocumentCard) -> None:
    def none(parent: QWidget) -> QPrinter | None:
        raise NoPrinter

    card._ask_printer = none
    click(window, "document.print")
    assert "không có máy in" in said(window)


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt's own word for it, beside ours
def test_a_printer_that_takes_nothing_is_said(
    window: MainWindow, card: DocumentCard, tmp_path: Path, qtbot: QtBot
) -> None:
    card._ask_printer = lambda parent: nowhere(tmp_path)
    click(window, "document.print")
    answered(qtbot, window.bridge)
    assert "không nhận" in said(window)


@pytest.mark.qt_log_ignore("QPainter::begin")  # Qt's own word for it, beside ours
def test_the_recovery_sheet_that_is_not_printed_is_said(
    window: MainWindow, app: App, tmp_path: Path, qtbot: QtBot
) -> None:
    sheet = RecoverySheet("Xã Bà Nà", "Nguyễn Thị Lan", "20/10/2026", "K7M2Q-ABCDE")
    with pytest.raises(NoPrinter):
        sheets.send(sheet, nowhere(tmp_path))
    sheets.save(sheet, tmp_path / "key.pdf")
    assert "K7M2Q-ABCDE" in pages(tmp_path / "key.pdf")


def nowhere(folder: Path) -> QPrinter:
    """A printer that takes no page."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / "gone" / "printed.pdf"))
    return printer


def test_what_a_printer_gets_is_the_pdf(
    window: MainWindow, card: DocumentCard, tmp_path: Path, qtbot: QtBot
) -> None:
    def chosen(parent: QWidget) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return printer

    card._ask_printer = chosen
    click(window, "document.print")
    answered(qtbot, window.bridge)
    assert "CHỦ TỊCH" in pages(tmp_path / "printed.pdf")
