"""The words of a report, changed in Word and taken in."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.documents import word
from desktop.documents.decree30 import body_paragraph
from desktop.domain.paper import Paper, Section
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.services.test_templates import heard, published
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    OFFICER,
    OFFICER_PASSWORD,
    OpenWindow,
    answered,
    settle,
    signed,
)
from tests.ui.test_backups import click
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.screens.document_words import OtherWordsLine
from ui.screens.template_card import TemplateCard


@pytest.fixture
def workplace(app: App) -> Workplace:
    """The leader is signed in: an officer changes no templates."""
    return app.session.sign_in(LEADER, LEADER_PASSWORD)


@pytest.fixture
def card(window: MainWindow, tmp_path: Path) -> TemplateCard:
    return shown(window, tmp_path)


def shown(window: MainWindow, folder: Path) -> TemplateCard:
    window.show_screen("settings")
    settle()
    (found,) = window.findChildren(TemplateCard)
    found._ask_save = lambda parent, name, kind: folder / name
    found._ask_open = lambda parent: folder / "mau cds57.docx"
    assert found.form.count() == 2
    found.form.setCurrentIndex(found.form.findData("cds57"))
    return found


def test_out_to_word_and_in_again(
    window: MainWindow, card: TemplateCard, workplace: Workplace, qtbot: QtBot
) -> None:
    click(window, "templates.cds57.save")
    answered(qtbot, window.bridge)
    assert "Hãy sửa trong Word" in said(window)
    take = card.findChild(QPushButton, "templates.cds57.take")
    assert take is not None
    take.click()
    assert card.line.running
    assert card.line.bar.accessibleName() == "Đang xem và nhận mẫu…"
    assert not card.form.isEnabled()  # one at a time
    answered(qtbot, window.bridge)
    assert not card.line.running
    assert card.form.isEnabled()
    assert "mẫu riêng của cơ quan" in said(window)
    assert workplace.documents.templates.is_own("cds57")
    click(window, "templates.cds57.drop")
    assert not workplace.documents.templates.is_own("cds57")
    assert "Đã bỏ mẫu riêng; mẫu đó còn giữ trong các mẫu cũ." in said(window)
    assert "Mẫu cũ của cơ quan" in said(window)
    click(window, "templates.cds57.back.0")
    answered(qtbot, window.bridge)
    assert "Đã dùng lại" in said(window)
    assert workplace.documents.templates.is_own("cds57")


def test_a_name_no_question_has_is_told_with_its_place(
    window: MainWindow, card: TemplateCard, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    bad = word.write(Paper("", "", (Section((body_paragraph("Đầu"), body_paragraph("Có {{ cb_tog }}"))),)))
    (tmp_path / "mau cds57.docx").write_bytes(bad)
    click(window, "templates.cds57.take")
    answered(qtbot, window.bridge)
    assert "“cb_tog”" in said(window)
    assert "đoạn 2 (“Có {{ cb_tog }}”)" in said(window)
    assert not workplace.documents.templates.is_own("cds57")


def test_what_reports_leave_out_of_a_word_file_is_told(
    window: MainWindow, card: TemplateCard, tmp_path: Path, qtbot: QtBot
) -> None:
    click(window, "templates.cds57.save")
    answered(qtbot, window.bridge)
    click(window, "templates.cds57.take")
    answered(qtbot, window.bridge)
    assert "không mang theo" not in said(window)  # what the application wrote is all of it taken
    path = tmp_path / "mau cds57.docx"
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    kept = parts["word/document.xml"]
    red = b"<w:r><w:rPr><w:color w:val='FF0000'/></w:rPr><w:t>x</w:t></w:r>"
    table = b"<w:tbl><w:tr><w:tc><w:p>" + red + b"</w:p></w:tc></w:tr></w:tbl>"
    parts["word/document.xml"] = kept.replace(b"<w:body>", b"<w:body>" + table)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    click(window, "templates.cds57.take")
    answered(qtbot, window.bridge)
    left_out = "khung bảng (chữ trong bảng thành các đoạn nối nhau), màu chữ, gạch chân."
    assert f"không mang theo: {left_out}" in said(window)


def test_an_officer_reads_who_may_change_them(app: App, open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window(app)
    window.enter(app.session.sign_in(OFFICER, OFFICER_PASSWORD))
    settle()
    shown(window, tmp_path)
    assert "Văn thư, lãnh đạo, quản trị được sửa mẫu" in said(window)
    buttons = {each.objectName() for each in window.findChildren(QPushButton) if each.isVisibleTo(window)}
    assert "templates.cds57.save" in buttons
    assert "templates.cds57.take" not in buttons


def test_the_provinces_words_are_named_beside_the_offices(
    window: MainWindow, workplace: Workplace, tmp_path: Path, central: CentralInProcess, qtbot: QtBot
) -> None:
    published(central, tmp_path / "tinh", "2", "Tỉnh hỏi: {{ cb_tong }} cán bộ.")
    heard(workplace, central)
    shown(window, tmp_path)
    assert "mẫu của tỉnh gửi về" in said(window)
    click(window, "templates.cds57.save")
    answered(qtbot, window.bridge)
    click(window, "templates.cds57.take")
    answered(qtbot, window.bridge)
    assert "Tỉnh đã gửi mẫu của tỉnh. Bỏ mẫu riêng của cơ quan để dùng mẫu đó." in said(window)


def test_why_the_provinces_words_cannot_be_used_is_told(
    window: MainWindow, workplace: Workplace, tmp_path: Path, central: CentralInProcess
) -> None:
    published(central, tmp_path / "tinh", "2", "Có {{ cb_tog }} người.")
    heard(workplace, central)
    shown(window, tmp_path)
    assert "Không dùng được mẫu tỉnh gửi về." in said(window)
    assert "“cb_tog”" in said(window)


def test_a_signed_report_says_that_it_keeps_its_words(
    window: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    templates, path = workplace.documents.templates, tmp_path / "mau.docx"

    def take(said: str) -> None:
        path.write_bytes(word.write(Paper("", "", (Section((body_paragraph(said),)),))))
        templates.take("cds57", path)

    take("Có {{ cb_tong }} người.")
    report = signed(workplace)
    window.shell.show_report(report)
    answered(qtbot, window.bridge)
    assert not any(each.isVisible() for each in window.findChildren(OtherWordsLine))
    take("Nay có {{ cb_tong }} người.")
    window.show_screen("desk")
    window.shell.show_report(report)
    answered(qtbot, window.bridge)
    told = [each for each in window.findChildren(OtherWordsLine) if each.isVisible()]
    assert [each.text()[:16] for each in told] == ["Đã ký duyệt lúc "]
    assert "báo cáo được in bằng mẫu nội dung đang dùng lúc ký" in told[0].text()
