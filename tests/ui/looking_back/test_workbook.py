"""A report as Excel: what may not leave the office is not in it, unless it stays in the office."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree.ElementTree import Element

from defusedxml.ElementTree import fromstring
from openpyxl import load_workbook
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from desktop.services.workplace import Workplace
from tests.ui.conftest import answered, settle, signed
from tests.ui.looking_back.past import months, sign_past
from tests.ui.test_documents import pages
from tests.ui.test_frame import find, press
from ui.main_window import MainWindow
from ui.screens.document_card import DocumentCard

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def column_of(path: Path, head: str) -> list[object]:
    """What stands under a head on the sheet of villages."""
    sheet = load_workbook(path)["Thôn, tổ dân phố"]
    heads = [cell.value for cell in sheet[2]]
    at = heads.index(head)
    return [row[at].value for row in sheet.iter_rows(min_row=3, max_row=5)]


def test_small_counts_and_what_tells_them_are_not_in_it(
    window: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    report = sign_past(workplace, months(1)[0], ct05=[2, 30, 18], ct14=[1, 0, 2])
    window.shell.show_report(report)
    settle()
    card = find(window, "document")
    assert isinstance(card, DocumentCard)
    outside = find(window, "document.outside")
    assert isinstance(outside, QCheckBox)
    assert outside.isChecked()
    card._ask = lambda *_: tmp_path / "ra-ngoai.xlsx"
    press(window, "document.excel")
    answered(qtbot, window.bridge)
    assert column_of(tmp_path / "ra-ngoai.xlsx", "CT05 Người có công") == ["<5", 30, "*"]
    outside.click()
    card._ask = lambda *_: tmp_path / "noi-bo.xlsx"
    press(window, "document.excel")
    answered(qtbot, window.bridge)
    assert column_of(tmp_path / "noi-bo.xlsx", "CT05 Người có công") == [2, 30, 18]
    for path in tmp_path.glob("*.xlsx"):
        words = [
            str(cell.value) for sheet in load_workbook(path) for row in sheet.iter_rows() for cell in row
        ]
        assert not any("CT14" in word for word in words)


def test_who_takes_the_report_along_reads_what_must_not_be_published(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    window.shell.show_report(sign_past(workplace, months(1)[0], ct14=[1, 0, 2]))
    answered(qtbot, window.bridge)
    told = find(window, "document.notPublic")
    assert isinstance(told, QLabel)
    assert told.isVisible()
    assert "CT14 Vụ bạo lực gia đình" in told.accessibleName()
    assert "không được công khai" in told.accessibleName()


def test_a_share_of_a_small_count_is_not_in_it_and_one_of_a_large_count_is(
    window: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    for number, insured in enumerate(([1, 1, 0], [700, 600, 500])):
        report = sign_past(workplace, months(2)[number], ct11=insured)
        window.shell.show_report(report)
        settle()
        card = find(window, "document")
        assert isinstance(card, DocumentCard)
        card._ask = lambda *_, n=number: tmp_path / f"{n}.xlsx"
        press(window, "document.excel")
        answered(qtbot, window.bridge)
    shares = [_beside(tmp_path / f"{number}.xlsx", "Tỷ lệ bao phủ BHYT") for number in (0, 1)]
    assert shares[0] == "*"
    assert float(str(shares[1])) > 50
    assert _beside(tmp_path / "0.xlsx", "Số người bình quân một hộ") != "*"


def _beside(path: Path, label: str) -> object:
    """The answer in the row of a question outside tables."""
    rows = [row for sheet in load_workbook(path) for row in sheet.iter_rows(values_only=True)]
    (row,) = [row for row in rows if any(isinstance(cell, str) and cell.startswith(label) for cell in row)]
    at = next(n for n, cell in enumerate(row) if isinstance(cell, str) and cell.startswith(label))
    return next(cell for cell in row[at + 1 :] if cell is not None)


def test_a_form_without_such_counts_asks_nothing(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    window.shell.show_report(signed(workplace))
    answered(qtbot, window.bridge)
    assert not [box for box in window.findChildren(QCheckBox, "document.outside") if not box.isHidden()]


def test_word_and_pdf_for_outside_say_no_more_than_excel_for_there(
    window: MainWindow, workplace: Workplace, qtbot: QtBot, tmp_path: Path
) -> None:
    note = "Hộ ông A, điện thoại 0905 123 456, đang chờ nhà."
    report = sign_past(workplace, months(1)[0], note, ct05=[2, 30, 18], ct14=[1, 0, 2])
    window.shell.show_report(report)
    answered(qtbot, window.bridge)
    card = find(window, "document")
    assert isinstance(card, DocumentCard)
    card._ask = lambda _parent, name, _kind: tmp_path / name
    outside = find(window, "document.paperOutside")
    assert isinstance(outside, QCheckBox)
    assert not outside.isChecked()
    for name in ("document.word", "document.pdf"):
        press(window, name)
        answered(qtbot, window.bridge)
    outside.click()
    assert not [each for each in window.findChildren(QLabel, "document.notPublic") if each.isVisible()]
    told, left_out = find(window, "document.ownWords.told"), find(window, "document.ownWords")
    assert isinstance(told, QLabel)
    assert isinstance(left_out, QCheckBox)
    assert left_out.isChecked()
    assert "Khó khăn" in told.accessibleName()
    assert "Thôn" not in told.accessibleName()  # a village is no person
    press(window, "document.word")
    answered(qtbot, window.bridge)
    (masked,) = tmp_path.glob("*rut gon*.docx")
    assert "ông A" not in words_of(masked)
    assert "(không ghi trong bản rút gọn)" in words_of(masked)
    press(window, "document.excel")
    answered(qtbot, window.bridge)
    (book,) = tmp_path.glob("*.xlsx")
    said = [str(cell) for sheet in load_workbook(book) for row in sheet.values for cell in row if cell]
    assert not any("ông A" in cell for cell in said)
    left_out.click()
    assert "Hãy đọc lại" in told.accessibleName()
    for name in ("document.word", "document.pdf"):
        press(window, name)
        answered(qtbot, window.bridge)
    inside, masked = sorted(tmp_path.glob("*.docx"), key=lambda path: "rut gon" in path.name)
    whole, short = words_of(inside), words_of(masked)
    assert "0905 123 456" in whole
    assert "không thay văn bản chính và không có chữ ký" not in whole
    assert "không thay văn bản chính và không có chữ ký" in short
    assert "TM. ỦY BAN NHÂN DÂN" in whole
    assert "TM. ỦY BAN NHÂN DÂN" not in short
    assert "<5" in short
    assert "0905" not in short
    assert "***456" in short
    cells = rows_of(masked)
    assert {cells[f"CT05 {line}"] for line in (1, 2, 3)} == {"<5", "30", "*"}
    assert {cells[f"CT14 {line}"] for line in (1, 2, 3)} == {"*"}
    full = rows_of(inside)
    assert [full[f"CT14 {line}"] for line in (1, 2, 3)] == ["1", "0", "2"]
    printed, shown = sorted(tmp_path.glob("*.pdf"), key=lambda path: "rut gon" in path.name)
    assert "0905" in pages(printed)
    assert "0905" not in pages(shown)
    assert "BẢN RÚT GỌN" not in pages(printed)
    assert "BẢN RÚT GỌN" in pages(shown)


def words_of(path: Path) -> str:
    return " ".join("".join(part.itertext()) for part in document(path).iter(f"{W}p"))


def rows_of(path: Path) -> dict[str, str]:
    """The cells of the table of villages by the code of the head and row."""
    found: dict[str, str] = {}
    for table in document(path).iter(f"{W}tbl"):
        lines = [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        for number, line in enumerate(lines[1:], 1):
            found |= {
                f"{head.partition(' ')[0]} {number}": text for head, text in zip(lines[0], line, strict=False)
            }
    return found


def document(path: Path) -> Element:
    with zipfile.ZipFile(path) as archive:
        root: Element = fromstring(archive.read("word/document.xml"))
    return root
