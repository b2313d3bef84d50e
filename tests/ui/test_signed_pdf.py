"""A report is saved as PDF, signed elsewhere and taken in again, as a person does it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.services.workplace import Workplace
from tests.documents.certificates import Holder, authority, issued, signed_elsewhere
from tests.ui.conftest import RESOURCES, answered
from tests.ui.conftest import signed as signed_report
from tests.ui.test_backups import click
from tests.ui.test_documents import shown
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.paper import load_fonts, pdf
from ui.screens.document_card import DocumentCard
from ui.screens.document_signed import SignedPart


@pytest.fixture(scope="module")
def leader() -> Holder:
    return issued(authority(), "Trần Văn Hùng")


@pytest.fixture
def report(workplace: Workplace) -> str:
    return signed_report(workplace)


@pytest.fixture
def card(window: MainWindow, report: str, tmp_path: Path) -> DocumentCard:
    return shown(window, report, tmp_path)


@pytest.fixture
def part(card: DocumentCard, tmp_path: Path) -> SignedPart:
    assert card.signed is not None
    card.signed.ask_signed = lambda parent: tmp_path / "signed.pdf"
    card.signed.ask = lambda parent, name: tmp_path / "copy.pdf"
    return card.signed


def take(window: MainWindow, qtbot: QtBot) -> str:
    click(window, "signed.bring")
    answered(qtbot, window.bridge)
    return said(window)


def test_it_is_shown_who_signed(
    window: MainWindow, part: SignedPart, tmp_path: Path, leader: Holder, qtbot: QtBot
) -> None:
    click(window, "document.number")
    click(window, "document.pdf")
    answered(qtbot, window.bridge)
    (saved,) = tmp_path.glob("BC*.pdf")
    content = signed_elsewhere(saved.read_bytes(), leader)
    (tmp_path / "signed.pdf").write_bytes(content)
    text = take(window, qtbot)
    assert "Đã kiểm tra và lưu cùng báo cáo: signed.pdf" in text
    assert "1. Trần Văn Hùng · UBND xã Bà Nà" in text
    assert "Đúng là tệp đã lưu từ máy này" in text
    assert "Máy này chưa biết nơi cấp chứng thư (CA phục vụ các cơ quan nhà nước)" in text
    click(window, "signed.signed.pdf.save")
    answered(qtbot, window.bridge)
    assert (tmp_path / "copy.pdf").read_bytes() == content


def test_one_with_another_number_on_it_is_said(
    window: MainWindow, part: SignedPart, tmp_path: Path, leader: Holder, qtbot: QtBot
) -> None:
    click(window, "document.pdf")
    answered(qtbot, window.bridge)
    (saved,) = tmp_path.glob("BC*.pdf")
    other = signed_elsewhere(saved.read_bytes(), leader)[: len(saved.read_bytes())]
    (tmp_path / "signed.pdf").write_bytes(other)
    assert "chưa có chữ ký số" in take(window, qtbot)
    (tmp_path / "signed.pdf").write_bytes(b"PK not a PDF")
    assert "không phải tệp PDF" in take(window, qtbot)
    (tmp_path / "signed.pdf").unlink()
    assert "signed.pdf" in take(window, qtbot)


def test_one_without_a_number_is_warned_of_before_it_is_signed(window: MainWindow, part: SignedPart) -> None:
    assert "Báo cáo chưa có số. Hãy cấp số trước" in said(window)
    click(window, "document.number")
    assert "Báo cáo chưa có số" not in said(window)


def test_a_head_changed_afterwards_is_said_and_what_was_signed_may_stay(
    window: MainWindow,
    workplace: Workplace,
    report: str,
    part: SignedPart,
    tmp_path: Path,
    leader: Holder,
    qtbot: QtBot,
) -> None:
    click(window, "document.pdf")
    answered(qtbot, window.bridge)
    (saved,) = tmp_path.glob("BC*.pdf")
    (tmp_path / "signed.pdf").write_bytes(signed_elsewhere(saved.read_bytes(), leader))
    assert "Phần thể thức đã sửa" not in take(window, qtbot)
    click(window, "document.number")
    assert "Phần thể thức đã sửa sau khi tạo bản PDF này: số, ngày" in said(window)
    click(window, "signed.signed.pdf.anew")
    answered(qtbot, window.bridge)
    assert len(list(tmp_path.glob("BC*.pdf"))) == 2
    click(window, "signed.signed.pdf.stay")
    assert "Phần thể thức đã sửa" not in said(window)
    assert "Bản này ghi như lúc ký" in said(window)
    (kept,) = workplace.signed_papers.of(report)
    assert workplace.signed_papers.stays(report, kept)


def test_an_extract_for_outside_that_was_signed_is_not_the_report(
    window: MainWindow,
    workplace: Workplace,
    report: str,
    part: SignedPart,
    tmp_path: Path,
    leader: Holder,
    qtbot: QtBot,
) -> None:
    load_fonts(RESOURCES / "fonts")
    extract = pdf(workplace.documents.paper(report, outside=True))
    (tmp_path / "signed.pdf").write_bytes(signed_elsewhere(extract, leader))
    text = take(window, qtbot)
    assert "Trang 1" in text
    assert "rút gọn" in text
    assert workplace.signed_papers.of(report) == ()


def test_a_draft_has_no_signed_copies(window: MainWindow, workplace: Workplace, tmp_path: Path) -> None:
    today = workplace.today()
    made = next(card for card in workplace.desk.cards(today) if card.report is None)
    report = workplace.reports.start(made.obligation)
    window.shell.open_report(report)
    click(window, "entry.paper")
    assert shown(window, report, tmp_path).signed is None
