"""The very file of a village is taken in a second time: said, so that nothing is counted twice unawares."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from desktop.domain.held import Held
from desktop.services.workplace import Workplace
from tests.ui.conftest import answered, settle
from tests.ui.test_backups import click
from tests.ui.test_documents import shown
from tests.ui.test_sign_in import said
from tests.ui.test_workbook_import import filled, village_sends
from ui.main_window import MainWindow
from ui.screens.entry import EntryScreen

AGAIN = "Đúng tệp này đã được lấy vào báo cáo lúc 14:03 20/10/2026"


@pytest.fixture
def report(workplace: Workplace) -> str:
    """A draft with one answer."""
    cards = workplace.desk.cards(workplace.today())
    report = workplace.reports.start(next(card for card in cards if card.report is None).obligation)
    opened = workplace.reports.open(report)
    opened.instance.answer("/data/cb_tong", "12")
    workplace.reports.save_draft(report, opened.instance.snapshot())
    return report


def way(window: MainWindow, held: Held) -> QRadioButton:
    (found,) = (each for each in window.findChildren(QRadioButton, f"workbook.{held}") if each.isVisible())
    return found


def looked_at_again(window: MainWindow, report: str, path: Path, qtbot: QtBot) -> None:
    card = shown(window, report, path.parent)
    card._ask_open = lambda parent: path
    click(window, "document.bring")
    answered(qtbot, window.bridge)


def test_a_file_that_was_taken_in_is_known_by_its_bytes(
    window: MainWindow, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    village_sends(window, report, tmp_path, qtbot, {"cb_tong": 4})
    (path,) = tmp_path.glob("*.xlsx")
    assert "Đúng tệp này" not in said(window)
    assert window.focusWidget() is way(window, Held.ADDED_TO)
    way(window, Held.ADDED_TO).click()
    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    assert workplace.reports.open(report).instance.node("/data/cb_tong").value == "16"

    looked_at_again(window, report, path, qtbot)
    assert AGAIN in said(window)
    assert window.focusWidget() is way(window, Held.REPLACED)
    way(window, Held.REPLACED).click()
    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    assert workplace.reports.open(report).instance.node("/data/cb_tong").value == "4"

    filled(path, {"cb_tong": 5})  # the village puts it right: another file
    looked_at_again(window, report, path, qtbot)
    assert "Đúng tệp này" not in said(window)


def test_what_was_taken_back_was_not_taken_in(
    window: MainWindow, workplace: Workplace, report: str, tmp_path: Path, qtbot: QtBot
) -> None:
    village_sends(window, report, tmp_path, qtbot, {"cb_tong": 4})
    (path,) = tmp_path.glob("*.xlsx")
    way(window, Held.ADDED_TO).click()
    click(window, "workbook.take")
    answered(qtbot, window.bridge)
    window.shell.open_report(report)
    settle()
    (screen,) = (each for each in window.findChildren(EntryScreen) if each.isVisible())
    screen.undo()
    screen.leave()
    assert workplace.workbooks.read(report, path).taken is None
    settle()
    looked_at_again(window, report, path, qtbot)
    assert "Đúng tệp này" not in said(window)
