"""The words of a report, changed in Word and taken in."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.documents import word
from desktop.documents.decree30 import body_paragraph
from desktop.domain.paper import Paper, Section
from desktop.services.workplace import Workplace
from tests.ui.conftest import answered, settle
from tests.ui.test_backups import click
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.screens.template_card import TemplateCard


@pytest.fixture
def card(window: MainWindow, tmp_path: Path) -> TemplateCard:
    window.show_screen("settings")
    settle()
    (found,) = window.findChildren(TemplateCard)
    found._ask_save = lambda parent, name, kind: tmp_path / name
    found._ask_open = lambda parent: tmp_path / "mau cds57.docx"
    assert found.form.count() == 2
    found.form.setCurrentIndex(found.form.findData("cds57"))
    return found


def test_out_to_word_and_in_again(
    window: MainWindow, card: TemplateCard, workplace: Workplace, qtbot: QtBot
) -> None:
    click(window, "templates.cds57.save")
    answered(qtbot, window.bridge)
    assert "Hãy sửa trong Word" in said(window)
    click(window, "templates.cds57.take")
    answered(qtbot, window.bridge)
    assert "mẫu riêng của cơ quan" in said(window)
    assert workplace.documents.templates.is_own("cds57")
    click(window, "templates.cds57.drop")
    assert not workplace.documents.templates.is_own("cds57")
    assert "mẫu có sẵn" in said(window)


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
