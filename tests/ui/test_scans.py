"""A scan of the signed paper is added on the report's page, opened, and taken away, as a person does it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.trail import TrailFilter
from desktop.events import ReportChanged
from desktop.services.workplace import Workplace
from tests.documents.scanned import Leaf, scan
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    OFFICER,
    OFFICER_PASSWORD,
    answered,
    focused,
    settle,
)
from tests.ui.conftest import signed as signed_report
from tests.ui.test_backups import click
from tests.ui.test_documents import begun
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.screens.scans_card import ScansCard
from ui.words import trail


class Viewer(QObject):
    """The program another file is opened with."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def viewer() -> Iterator[Viewer]:
    made = Viewer()
    QDesktopServices.setUrlHandler("file", made, "open")  # type: ignore[arg-type]  # the stub says bytes
    yield made
    QDesktopServices.unsetUrlHandler("file")


@pytest.fixture
def report(workplace: Workplace) -> str:
    return signed_report(workplace)


@pytest.fixture
def card(window: MainWindow, report: str) -> ScansCard:
    return shown(window, report)


def shown(window: MainWindow, report: str) -> ScansCard:
    window.shell.show_report(report)
    settle()
    (found,) = [each for each in window.findChildren(ScansCard) if each.isVisible()]
    return found


def add(window: MainWindow, card: ScansCard, path: Path, qtbot: QtBot) -> str:
    card.ask_scan = lambda parent: path
    click(window, "scans.add")
    answered(qtbot, window.bridge)
    answered(qtbot, window.bridge)  # looked at, then kept
    return said(window)


def put(folder: Path, content: bytes, name: str = "BC 01 quet.pdf") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def why(window: MainWindow, text: str) -> None:
    field = window.findChild(QLineEdit, "scans.reason")
    assert field is not None
    assert focused() is field
    QTest.keyClicks(field, text)


def test_a_scan_is_added_opened_and_saved(
    window: MainWindow,
    card: ScansCard,
    workplace: Workplace,
    report: str,
    viewer: Viewer,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    assert "Bản quét chỉ nằm trên máy này" in said(window)
    content = scan(Leaf(), Leaf(300))
    text = add(window, card, put(tmp_path, content), qtbot)
    (kept,) = workplace.scans.of(report)
    assert "Đã lưu cùng báo cáo: BC 01 quet.pdf." in text
    assert "2 trang · PDF 1.7" in text
    assert kept.sha256 in text
    assert "dpi, cần từ" not in text
    click(window, "scans.BC 01 quet.pdf.open")
    answered(qtbot, window.bridge)
    (copy,) = viewer.opened
    assert copy.read_bytes() == content
    card.save_to(kept.name, tmp_path / "copy.pdf")
    answered(qtbot, window.bridge)
    assert (tmp_path / "copy.pdf").read_bytes() == content


def test_one_that_does_not_reach_the_rule_is_kept_only_when_somebody_says_why(
    window: MainWindow, card: ScansCard, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    content = scan(Leaf(200), Leaf(150), Leaf(150), Leaf(200, "/DeviceGray"), version="1.3")
    text = add(window, card, put(tmp_path, content), qtbot)
    assert "Tệp là PDF phiên bản 1.3; cần từ 1.4 trở lên." in text
    assert "Các trang 2–3: 150 dpi, cần từ 200 dpi." in text
    assert "Trang 4 là ảnh xám hoặc đen trắng, cần ảnh màu." in text
    assert workplace.scans.of(report) == ()
    click(window, "scans.keep")
    assert "Ghi ngắn gọn lý do." in said(window)
    click(window, "scans.leave")
    assert "Ghi ngắn gọn lý do." not in said(window)
    assert workplace.scans.of(report) == ()
    add(window, card, put(tmp_path, content), qtbot)
    why(window, "May quet cu")
    click(window, "scans.keep")
    answered(qtbot, window.bridge)
    (kept,) = workplace.scans.of(report)
    assert kept.reason == "May quet cu"
    assert "Vẫn lưu vì: May quet cu" in said(window)
    entry = workplace.trail.page(TrailFilter(), 0, 1)[0]
    told = trail.detail(entry, trail.Known())
    assert "May quet cu" in told
    assert "Các trang 2–3: 150 dpi, cần từ 200 dpi." in told
    assert "PDF phiên bản 1.3" in told


def test_a_page_made_anew_keeps_the_question_and_what_is_being_looked_at(
    window: MainWindow,
    card: ScansCard,
    workplace: Workplace,
    report: str,
    app: App,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    """The receipt arrives while somebody adds the scan."""
    path = put(tmp_path, scan(Leaf(150)))
    card.ask_scan = lambda parent: path
    click(window, "scans.add")
    app.bus.publish(ReportChanged(report))  # while the scan is being looked at
    answered(qtbot, window.bridge)
    answered(qtbot, window.bridge)
    why(window, "May quet")
    app.bus.publish(ReportChanged(report))
    answered(qtbot, window.bridge)
    settle()
    why(window, " cu")
    click(window, "scans.keep")
    answered(qtbot, window.bridge)
    (kept,) = workplace.scans.of(report)
    assert kept.reason == "May quet cu"
    (shown_now,) = [each for each in window.findChildren(ScansCard) if each.isVisible()]
    assert shown_now is card


def test_what_is_no_scan_is_refused_in_words(
    window: MainWindow, card: ScansCard, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    assert "không phải tệp PDF" in add(window, card, put(tmp_path, b"PK no PDF"), qtbot)
    assert "chứa lệnh tự chạy" in add(window, card, put(tmp_path, scan(action="/Launch")), qtbot)
    assert "có mật khẩu bảo vệ" in add(window, card, put(tmp_path, scan(password="x")), qtbot)
    assert "MẬT" in add(window, card, put(tmp_path, scan(words="MẬT")), qtbot)
    assert workplace.scans.of(report) == ()


def test_one_is_taken_away_with_a_reason(
    window: MainWindow, card: ScansCard, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    add(window, card, put(tmp_path, scan()), qtbot)
    click(window, "scans.BC 01 quet.pdf.remove")
    click(window, "scans.leave")
    assert focused().objectName() == "scans.BC 01 quet.pdf.remove"
    click(window, "scans.BC 01 quet.pdf.remove")
    click(window, "scans.removeYes")
    assert "Ghi ngắn gọn lý do." in said(window)
    why(window, "Quet nham")
    click(window, "scans.removeYes")
    assert "Đã gỡ bản quét: BC 01 quet.pdf." in said(window)
    assert workplace.scans.of(report) == ()


def test_a_correction_shows_the_scan_of_before_and_takes_none_until_it_is_signed(
    window: MainWindow, card: ScansCard, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    add(window, card, put(tmp_path, scan()), qtbot)
    workplace.reports.correct(report)
    card = shown(window, report)
    assert "BC 01 quet.pdf" in said(window)
    button = card.findChild(QPushButton, "scans.add")
    assert button is not None
    assert not button.isVisible()


def test_a_draft_has_no_paper_to_scan(window: MainWindow, workplace: Workplace) -> None:
    window.shell.show_report(begun(workplace))
    settle()
    assert not [each for each in window.findChildren(ScansCard) if each.isVisible()]


def test_a_reason_being_typed_stays_through_the_lock_for_who_types_it(
    window: MainWindow,
    card: ScansCard,
    workplace: Workplace,
    report: str,
    app: App,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    path = put(tmp_path, scan(Leaf(150)))
    add(window, card, path, qtbot)
    why(window, "May quet cu")
    window.sign_out()  # as the lock and the time of idleness do
    window.enter(app.session.sign_in(LEADER, LEADER_PASSWORD))
    card = shown(window, report)
    add(window, card, path, qtbot)
    assert reason(card) == ""
    click(window, "scans.leave")
    window.sign_out()
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    window.enter(workplace)
    card = shown(window, report)
    add(window, card, put(tmp_path, scan(Leaf(150)), "khac.pdf"), qtbot)
    assert reason(card) == ""  # that of another file
    add(window, card, path, qtbot)
    assert reason(card) == "May quet cu"
    click(window, "scans.keep")
    answered(qtbot, window.bridge)
    (kept,) = workplace.scans.of(report)
    assert kept.reason == "May quet cu"
    click(window, f"scans.{kept.name}.remove")
    assert reason(card) == ""
    why(window, "Quet nham")
    card = shown(window, report)
    click(window, f"scans.{kept.name}.remove")
    assert reason(card) == "Quet nham"
    click(window, "scans.leave")
    click(window, f"scans.{kept.name}.remove")
    assert reason(card) == ""


def test_with_the_keyboard_alone_esc_puts_the_question_off_and_all_of_it_is_said_and_seen(
    window: MainWindow, card: ScansCard, tmp_path: Path, qtbot: QtBot
) -> None:
    path = put(tmp_path, scan(Leaf(150)))
    add(window, card, path, qtbot)
    assert "150 dpi, cần từ 200 dpi." in focused().accessibleDescription()  # the focus comes past it
    QTest.keyClicks(focused(), "May")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settle()
    assert focused().objectName() == "scans.add"  # of the same page
    add(window, card, path, qtbot)
    assert reason(card) == "May"
    field = focused()
    assert isinstance(field, QLineEdit)
    field.clear()
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert field.accessibleDescription() == "Ghi ngắn gọn lý do."
    QTest.keyClick(field, Qt.Key.Key_Tab)
    keep = focused()
    assert keep.objectName() == "scans.keep"
    assert keep.visibleRegion().boundingRect() == keep.rect()
    QTest.keyClick(keep, Qt.Key.Key_Tab)
    assert focused().objectName() == "scans.leave"
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert focused().objectName() == "scans.add"


def reason(card: ScansCard) -> str:
    field = card.findChild(QLineEdit, "scans.reason")
    assert field is not None
    return field.text()
