"""Lists of what other computers and versions say of a form: personal data is masked until a person asks."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget

from desktop.domain.handover import Hand
from desktop.events import ObligationsChanged
from desktop.services.workplace import Workplace
from tests.photo_form import write_photo_form
from tests.services.authored import arrive
from tests.services.conftest import write_form
from tests.ui import entry_forms, test_conflict, test_handovers, test_sync_phones
from tests.ui.conftest import NOW, focused, settle
from tests.ui.test_frame import find, press
from tests.ui.test_handovers import Desk
from tests.ui.test_screens import picture
from ui.main_window import MainWindow

report = test_conflict.report
desks = test_handovers.desks
village, sent = test_sync_phones.village, test_sync_phones.sent


def mark(path: Path, *names: str, version: str = "") -> Path:
    """Mark these questions of a form as personal data."""
    book = load_workbook(path)
    survey, settings = book["survey"], book["settings"]
    column = survey.max_column + 1
    survey.cell(1, column).value = "bind::bx:personal"
    for row in range(2, survey.max_row + 1):
        if survey.cell(row, 2).value in names:
            survey.cell(row, column).value = "yes"
    column = settings.max_column + 1
    settings.cell(1, column).value, settings.cell(2, column).value = "namespaces", 'bx="urn:baocaoxa:xforms"'
    if version:
        heads = [cell.value for cell in settings[1]]
        settings.cell(2, heads.index("version") + 1).value = version
    book.save(path)
    return path


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything shipped, with forms whose figures are said to be data of persons."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    write_form(folder / "forms" / "cds57.xlsx", "cds57", "1", "month")
    mark(folder / "forms" / "cds57.xlsx", "cb_tong", "cb_maytinh")
    mark(write_photo_form(folder / "forms" / "anh.xlsx"), "cb_tong")
    return folder


def told(widget: QWidget) -> str:
    """All words on it, and those a screen reader says."""
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    return " | ".join(labels + [each.accessibleName() for each in widget.findChildren(QRadioButton)])


def test_two_computers_are_compared_masked_until_asked_and_nothing_chosen_is_lost(
    window: MainWindow, report: str
) -> None:
    window.shell.show_report(report)
    settle()
    press(window, "detail.settle")
    box = find(window, "conflict.0")
    assert "***" in told(box)
    assert not any(value in told(box) for value in ("12", "15"))
    theirs = find(window, "conflict.0.theirs")
    assert isinstance(theirs, QRadioButton)
    theirs.setChecked(True)
    picture(window, "personal-conflict")
    press(window, "conflict.persons")
    assert {"12", "15"} <= set(told(find(window, "conflict.0")).split(" | "))
    chosen = [each.objectName() for each in window.findChildren(QRadioButton) if each.isChecked()]
    assert chosen == ["conflict.0.theirs"]
    assert focused().objectName() == "conflict.0.mine"
    assert not [each for each in window.findChildren(QWidget, "conflict.persons") if each.isVisible()]


def test_a_copy_that_was_handed_over_is_read_without_persons(desks: tuple[Desk, Desk]) -> None:
    here, there = desks
    report = here.draft("12")
    test_handovers._offered(here, there, report)
    there.press("handover.take")
    there.until(lambda: there.sees("handover.news"))
    here.until(lambda: here.hand(report) is Hand.TAKEN)
    here.window.shell.open_report(report)
    settle()
    here.press("entry.handed")
    here.press("handover.read.handed_over")
    assert "Cán bộ: ***" in here.reads("handover")
    assert "Cán bộ: 12" not in here.reads("handover")


def test_what_a_phone_sent_is_read_masked_until_asked(sent: MainWindow) -> None:
    press(sent, "phone.see.DT-000001")
    answer = find(sent, "phone.answer.0")
    assert isinstance(answer, QLabel)
    assert answer.text() == "***"
    picture(sent, "personal-phone")
    press(sent, "phone.persons")
    answer = find(sent, "phone.answer.0")
    assert isinstance(answer, QLabel)
    assert answer.text() == "3"
    press(sent, "phone.see.DT-000001")
    press(sent, "phone.see.DT-000001")
    answer = find(sent, "phone.answer.0")
    assert isinstance(answer, QLabel)
    assert answer.text() == "***", "asked for again when it is opened again"


def test_what_a_new_version_keeps_and_loses_is_masked_and_can_be_copied(
    window: MainWindow, workplace: Workplace, tmp_path: Path
) -> None:
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.form == "anh")
    begun = workplace.reports.start(card.obligation)
    opened = workplace.reports.open(begun)
    opened.instance.answer("/data/cb_tong", "3")
    workplace.reports.save_draft(begun, opened.instance.snapshot())
    window.shell.open_report(begun)
    settle()
    newer = write_photo_form(tmp_path / "anh.xlsx", version="2", without="cb_tong")
    arrive(workplace, mark(newer, "cb_tong"))
    window.shell.app.bus.publish(ObligationsChanged())
    settle()
    press(window, "entry.version.look")
    lost = find(window, "entry.changes.lost")
    assert "Số nhà bị hư hại: ***" in lost.item(0).text()  # type: ignore[attr-defined]
    press(window, "entry.changes.copy")
    assert QGuiApplication.clipboard().text() == "Số nhà bị hư hại: 3"
