"""F4: where nothing is to be reported, one press answers the blank figures of a section with 0."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.ui import test_entry
from tests.ui.test_entry import NOW, Office, typed
from ui.screens.entry import EntryScreen

made_profile, office = test_entry.made_profile, test_entry.office
PEOPLE = ("chet", "mat_tich", "bi_thuong", "ho_ah", "nguoi_ah", "ho_sotan")


@pytest.fixture
def screen(office: Office) -> EntryScreen:
    event = office.workplace.happenings.begin("thientai", "Bão số 12", NOW - timedelta(hours=3))
    return office.open(office.workplace.reports.start(event))


def people(screen: EntryScreen) -> list[str]:
    return [screen.instance.node(f"/data/nguoi/{name}").value for name in PEOPLE]


def test_only_blank_figures_of_the_section_become_zero_and_one_step_takes_them_back(
    screen: EntryScreen,
) -> None:
    screen.sheet.go_to("/data/nguoi/chet")
    screen.sheet.answer("/data/nguoi/ho_ah", "3")
    typed(screen, "entry.zeros.fill", QPushButton).click()
    assert people(screen) == ["0", "0", "0", "3", "0", "0"]
    assert screen.instance.node("/data/nha/nha_nuoc/nha_ngap").value == "", "other sections stay blank"
    back = typed(screen, "entry.zeros.undo", QPushButton)
    assert back.isVisible()
    QTest.keyClick(back, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert people(screen) == ["", "", "", "3", "", ""]
    assert typed(screen, "entry.zeros.fill", QPushButton).isVisible()


def test_what_is_taken_from_another_report_is_no_damage(screen: EntryScreen) -> None:
    screen.sheet.go_to("/data/nong_nghiep/lua_muc/lua_100")
    typed(screen, "entry.zeros.fill", QPushButton).click()
    assert screen.instance.node("/data/nong_nghiep/lua_muc/lua_100").value == "0"
    assert screen.instance.node("/data/nong_nghiep/vat_nuoi/dt_lua_gieo").value == "", "the rice that is sown"


def test_other_reports_are_not_offered_it(office: Office) -> None:
    screen = office.open(office.start("cds57"))
    assert not typed(screen, "entry.zeros.fill", QPushButton).isVisible()
