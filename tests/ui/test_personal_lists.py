"""Lists of what other computers and versions say of a form: personal data is masked until a person asks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QRadioButton, QWidget

from desktop.domain.handover import Hand
from desktop.domain.trail import TrailFilter
from desktop.events import ObligationsChanged
from desktop.services.workplace import Workplace
from desktop.store.trail import TrailStore
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


def mark(path: Path, *names: str, version: str = "", **labels: str) -> Path:
    """Mark these questions of a form as personal data; others get another label, which may repeat it."""
    book = load_workbook(path)
    survey, settings = book["survey"], book["settings"]
    column = survey.max_column + 1
    survey.cell(1, column).value = "bind::bx:personal"
    for row in range(2, survey.max_row + 1):
        if survey.cell(row, 2).value in names:
            survey.cell(row, column).value = "yes"
        if survey.cell(row, 2).value in labels:
            survey.cell(row, 3).value = labels[str(survey.cell(row, 2).value)]
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
    computers = "Có máy tính, của ${cb_tong} cán bộ"
    mark(folder / "forms" / "cds57.xlsx", "cb_tong", "cb_maytinh", cb_maytinh=computers)
    mark(write_photo_form(folder / "forms" / "anh.xlsx"), "cb_tong", anh="Ảnh của ${cb_tong} nhà")
    return folder


def told(widget: QWidget) -> str:
    """All words on it, and those a screen reader says."""
    labels = [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]
    return " | ".join(labels + [each.accessibleName() for each in widget.findChildren(QRadioButton)])


def looks(workplace: Workplace) -> list[tuple[str, str, object]]:
    """Who looked at masked data of which record, and what else the trail keeps of it."""
    entries = TrailStore(workplace._store).page(TrailFilter(action="persons_seen"), 0, 10)
    return [(each.actor, each.subject, json.loads(each.detail)) for each in entries]


def test_two_computers_are_compared_masked_until_asked_and_nothing_chosen_is_lost(
    window: MainWindow, workplace: Workplace, report: str
) -> None:
    window.shell.show_report(report)
    settle()
    press(window, "detail.settle")
    box = find(window, "conflict.0")
    assert "***" in told(box)
    assert not any(value in told(box) for value in ("12", "15"))
    assert find(window, "conflict.1").accessibleName() == "Có máy tính, của … cán bộ"
    theirs = find(window, "conflict.0.theirs")
    assert isinstance(theirs, QRadioButton)
    theirs.setChecked(True)
    picture(window, "personal-conflict")
    assert not looks(workplace)
    press(window, "conflict.persons")
    assert looks(workplace) == [(workplace.account.login, report, {})]
    assert find(window, "conflict.1").accessibleName() == "Có máy tính, của 12 cán bộ"
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


def test_what_a_phone_sent_is_read_masked_until_asked(sent: MainWindow, workplace: Workplace) -> None:
    press(sent, "phone.see.DT-000001")
    answer = find(sent, "phone.answer.0")
    assert isinstance(answer, QLabel)
    assert answer.text() == "***"
    assert "Ảnh của … nhà" in told(sent)
    picture(sent, "personal-phone")
    assert not looks(workplace)
    press(sent, "phone.persons")
    assert looks(workplace) == [(workplace.account.login, "", {"serial": "DT-000001"})]
    assert "Ảnh của 3 nhà" in told(sent)
    answer = find(sent, "phone.answer.0")
    assert isinstance(answer, QLabel)
    assert answer.text() == "3"
    press(sent, "phone.see.DT-000001")
    press(sent, "phone.see.DT-000001")
    answer = find(sent, "phone.answer.0")
    assert isinstance(answer, QLabel)
    assert answer.text() == "***", "asked for again when it is opened again"


def begun_before_the_eyes(window: MainWindow, workplace: Workplace) -> str:
    """A draft of the form with photos, open in the window."""
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.form == "anh")
    begun = workplace.reports.start(card.obligation)
    opened = workplace.reports.open(begun)
    opened.instance.answer("/data/cb_tong", "3")
    workplace.reports.save_draft(begun, opened.instance.snapshot())
    window.shell.open_report(begun)
    settle()
    return begun


def test_what_a_new_version_keeps_and_loses_is_masked_and_can_be_copied(
    window: MainWindow, workplace: Workplace, tmp_path: Path
) -> None:
    begun_before_the_eyes(window, workplace)
    newer = write_photo_form(tmp_path / "anh.xlsx", version="2", without="cb_tong")
    arrive(workplace, mark(newer, "cb_tong"))
    window.shell.app.bus.publish(ObligationsChanged())
    settle()
    press(window, "entry.version.look")
    lost = find(window, "entry.changes.lost")
    assert "Số nhà bị hư hại: ***" in lost.item(0).text()  # type: ignore[attr-defined]
    press(window, "entry.changes.copy")
    assert QGuiApplication.clipboard().text() == "Số nhà bị hư hại: 3"


def test_what_a_new_version_asks_anew_repeats_nobody(
    window: MainWindow, workplace: Workplace, tmp_path: Path
) -> None:
    """The sentence of its rule has the answer in it: the list leaves it out, the form does not."""
    begun = begun_before_the_eyes(window, workplace)
    newer = mark(write_photo_form(tmp_path / "anh.xlsx", version="2", most=2), "cb_tong")
    book = load_workbook(newer)
    cell = next(cell for row in book["survey"] for cell in row if cell.value == "Không quá 2 nhà")
    cell.value = "Không quá 2 nhà, đã ghi ${cb_tong}"
    book.save(newer)
    arrive(workplace, newer)
    window.shell.app.bus.publish(ObligationsChanged())
    settle()
    press(window, "entry.version.look")
    asked = find(window, "entry.changes.asked")
    lines = [asked.item(at).text() for at in range(asked.count())]  # type: ignore[attr-defined]
    assert "Số nhà bị hư hại: Không quá 2 nhà, đã ghi …" in lines
    press(window, "entry.changes.move")
    window.shell.open_report(begun, "/data/cb_tong")
    settle()
    assert "Không quá 2 nhà, đã ghi 3" in told(window)
