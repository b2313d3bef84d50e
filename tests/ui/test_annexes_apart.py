"""The choice to give annexes out as a file of their own, as a person makes and sees it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.signed_pdf import Extent
from desktop.services.workplace import Workplace
from tests.annexed_form import signed_off, write_annexed_form
from tests.documents.certificates import authority, issued, signed_elsewhere
from tests.ui.conftest import LEADER, LEADER_PASSWORD, answered
from tests.ui.conftest import signed as signed_report
from tests.ui.test_backups import click
from tests.ui.test_documents import pages, shown
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.screens.document_card import DocumentCard


@pytest.fixture(scope="module")
def resources(resources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with a form that has a table."""
    folder = tmp_path_factory.mktemp("annexed")
    for each in resources.iterdir():
        if each.name != "forms":
            (folder / each.name).symlink_to(each, target_is_directory=True)
    (folder / "forms").mkdir()
    for form in (resources / "forms").iterdir():
        (folder / "forms" / form.name).symlink_to(form)
    write_annexed_form(folder)
    return folder


@pytest.fixture
def report(workplace: Workplace) -> str:
    return signed_off(workplace, LEADER, LEADER_PASSWORD)


@pytest.fixture
def card(window: MainWindow, report: str, tmp_path: Path, qtbot: QtBot) -> DocumentCard:
    card = shown(window, report, tmp_path)
    answered(qtbot, window.bridge)
    return card


def choice(card: DocumentCard) -> QCheckBox:
    box = card.findChild(QCheckBox, "document.apart")
    assert box is not None
    return box


def chosen(path: Path, _parent: QWidget) -> Path:
    return path


def saved(window: MainWindow, qtbot: QtBot, kind: str) -> str:
    click(window, f"document.{kind}")
    answered(qtbot, window.bridge)
    return said(window)


def test_two_files_are_written_and_none_that_was_there_is_replaced(
    window: MainWindow, card: DocumentCard, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    assert choice(card).isVisible()
    assert not choice(card).isChecked()
    saved(window, qtbot, "pdf")
    (whole,) = tmp_path.glob("BC*.pdf")
    assert "Phú Thượng" in pages(whole)
    choice(card).click()
    assert workplace.documents.habits.annexes_apart
    text = saved(window, qtbot, "pdf")
    beside = whole.with_name(f"{whole.stem} phu luc.pdf")
    assert f"Phụ lục ở tệp bên cạnh: {beside.name}." in text
    assert "Phú Thượng" not in pages(whole)
    assert "Phú Thượng" in pages(beside)
    before = beside.read_bytes()
    assert f"{whole.stem} phu luc 2.pdf" in saved(window, qtbot, "pdf")
    assert beside.read_bytes() == before
    saved(window, qtbot, "word")
    assert len(list(tmp_path.glob("BC*.docx"))) == 2


def test_each_file_signed_elsewhere_is_taken_in_as_what_it_is(
    window: MainWindow,
    card: DocumentCard,
    workplace: Workplace,
    report: str,
    tmp_path: Path,
    qtbot: QtBot,
) -> None:
    choice(card).click()
    saved(window, qtbot, "pdf")
    clerk = issued(authority(), "Ủy ban nhân dân xã Bà Nà")
    assert card.signed is not None
    for path, told in (
        (next(tmp_path.glob("BC*phu luc.pdf")), "Đây là phụ lục, tệp riêng của báo cáo."),
        (min(tmp_path.glob("BC*.pdf"), key=lambda each: len(each.name)), "Đây là văn bản chính"),
    ):
        path.write_bytes(signed_elsewhere(path.read_bytes(), clerk))
        card.signed.ask_signed = partial(chosen, path)
        click(window, "signed.bring")
        answered(qtbot, window.bridge)
        assert told in said(window)
    assert [each.extent for each in workplace.signed_papers.of(report)] == [Extent.TEXT, Extent.ANNEXES]


def test_a_report_without_annexes_has_nothing_to_choose(
    window: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    card = shown(window, signed_report(workplace), tmp_path)
    answered(qtbot, window.bridge)
    assert not choice(card).isVisible()
