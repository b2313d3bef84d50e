"""A newer version of the form comes while a report is on the screen."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton, QWidget

from desktop.app import App
from desktop.domain.report import ReportState
from desktop.events import ObligationsChanged
from desktop.services.workplace import Workplace
from desktop.store.forms import CENTRE, FormStore, StoredForm
from tests.services.authored import Rows, arrive, sheet
from tests.ui.conftest import NOW, focused, settle
from ui.main_window import MainWindow
from ui.screens.entry import EntryScreen

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
FIRST: Rows = (
    ("integer", "ho", "Số hộ", "yes", "", "", ""),
    ("text", "ghi_chu", "Ghi chú", "", "", "", ""),
    ("select_one muc", "muc", "Mức sống", "", "", "", ""),
    ("integer", "ngheo", "Hộ nghèo", "", "", "", ""),
)
SECOND: Rows = (
    ("integer", "ho", "Số hộ", "yes", "", "", ""),
    ("select_one muc", "muc", "Mức sống", "yes", "", "", ""),
    ("integer", "nguoi", "Số người", "yes", "", "", ""),
    ("integer", "ngheo", "Hộ nghèo", "", "", ". <= 2", "Nhiều hơn thường lệ"),
)
LEVELS: Rows = (("muc", "kha", "Khá"), ("muc", "tb", "Trung bình"))


class Office:
    """An officer's window; versions of the form `ho` arrive as with an exchange."""

    def __init__(self, app: App, workplace: Workplace, window: MainWindow, folder: Path) -> None:
        self.app, self.workplace, self.window = app, workplace, window
        self._folder = folder
        self.arrive("1", FIRST, LEVELS)
        cards = workplace.desk.cards(NOW.date())
        self.report = workplace.reports.start(next(card.obligation for card in cards if card.form == "ho"))
        window.shell.open_report(self.report)
        settle()

    def arrive(self, version: str, survey: Rows, choices: Rows) -> None:
        arrive(self.workplace, sheet(self._folder / f"{version}.xlsx", "ho", version, survey, choices))
        self.app.bus.publish(ObligationsChanged())
        settle()

    @property
    def screen(self) -> EntryScreen:
        found = self.window.findChild(EntryScreen)
        assert found is not None
        return found

    def fill(self) -> None:
        """All of the first version."""
        for name, value in {"ho": "7", "ghi_chu": "Chưa đủ", "muc": "tb", "ngheo": "3"}.items():
            self.screen.sheet.answer(f"/data/{name}", value)
        self.screen.save_now()

    def renew(self) -> None:
        """The second version comes; it has no middle level any more."""
        self.arrive("2", SECOND, LEVELS[:1])

    def version(self) -> str:
        return self.workplace.reports.open(self.report).definition.version


@pytest.fixture
def office(app: App, workplace: Workplace, window: MainWindow, tmp_path: Path) -> Office:
    return Office(app, workplace, window, tmp_path)


def visible(office: Office, name: str) -> bool:
    found = office.screen.findChild(QWidget, name)
    return found is not None and found.isVisible()


def press(office: Office, name: str) -> None:
    found = office.screen.findChild(QPushButton, name)
    assert found is not None
    assert found.isVisible()
    found.setFocus()
    QTest.keyClick(found, Key.Key_Space)
    settle()


def said(office: Office, name: str) -> list[str]:
    found = office.screen.findChild(QListWidget, name)
    assert found is not None
    assert found.accessibleName()
    return [found.item(at).text() for at in range(found.count())]


def sentence(office: Office) -> str:
    found = office.screen.findChild(QWidget, "entry.version")
    assert found is not None
    return found.accessibleName()


def test_the_line_comes_with_the_version_and_nothing_typed_is_lost(office: Office) -> None:
    assert not visible(office, "entry.version")
    office.screen.sheet.go_to("/data/ho")
    field = focused()
    QTest.keyClicks(field, "12")
    office.renew()
    assert visible(office, "entry.version")
    assert "2" in sentence(office)
    assert focused() is field
    QTest.keyClicks(field, "3")
    office.screen.save_now()
    assert office.workplace.reports.open(office.report).instance.node("/data/ho").value == "123"
    assert office.version() == "1"


def test_what_changes_is_shown_in_words_where_the_questions_stood(office: Office) -> None:
    office.fill()
    office.renew()
    press(office, "entry.version.look")
    assert focused().objectName() == "entry.changes.move"
    assert not visible(office, "entry.version")
    assert not office.screen.sheet.isVisible()
    assert not office.screen.foot.isVisible()
    assert [line.split(" – ")[0] for line in said(office, "entry.changes.lost")] == [
        "Ghi chú: Chưa đủ",
        "Mức sống: Trung bình",
    ]
    asked = said(office, "entry.changes.asked")
    assert [line.split(":")[0] for line in asked] == ["Mức sống", "Số người", "Hộ nghèo"]
    assert asked[2] == "Hộ nghèo: Nhiều hơn thường lệ"
    press(office, "entry.changes.kept.show")
    assert said(office, "entry.changes.kept") == ["Số hộ: 7", "Hộ nghèo: 3"]
    press(office, "entry.changes.copy")
    assert QGuiApplication.clipboard().text() == "Ghi chú: Chưa đủ\nMức sống: Trung bình"
    assert office.version() == "1"


def test_a_long_list_is_read_with_the_keyboard(office: Office) -> None:
    many: Rows = [("integer", f"m{number}", f"Chỉ tiêu {number}", "yes", "", "", "") for number in range(40)]
    office.fill()
    office.arrive("2", many, LEVELS)
    press(office, "entry.version.look")
    found = office.screen.findChild(QListWidget, "entry.changes.asked")
    assert found is not None
    found.setFocus()
    QTest.keyClick(found, Key.Key_End)
    settle()
    last = found.visualItemRect(found.item(39)).center()
    assert found.currentRow() == 39
    assert found.viewport().visibleRegion().contains(last)


def test_what_is_still_being_typed_is_in_the_lists(office: Office) -> None:
    office.renew()
    office.screen.sheet.go_to("/data/ghi_chu")
    QTest.keyClicks(focused(), "Chua du")
    look = office.screen.findChild(QPushButton, "entry.version.look")
    assert look is not None
    look.click()
    assert said(office, "entry.changes.lost")[0].startswith("Ghi chú: Chua du")


def test_escape_goes_back_to_the_questions_and_later_says_no_more(office: Office) -> None:
    office.fill()
    office.renew()
    press(office, "entry.version.look")
    QTest.keyClick(focused(), Key.Key_Escape)
    settle()
    assert visible(office, "entry.version")
    assert office.screen.sheet.isVisible()
    assert office.screen.sheet.isAncestorOf(focused())
    press(office, "entry.version.look")
    press(office, "entry.changes.later")
    assert not visible(office, "entry.version")
    assert office.screen.sheet.isVisible()
    assert office.screen.outline.isVisible()
    office.arrive("3", SECOND, LEVELS)
    assert visible(office, "entry.version")  # another one is news again
    assert "3" in sentence(office)


def test_the_keys_of_the_screen_lead_back_to_the_questions(office: Office) -> None:
    office.fill()
    office.screen.sheet.answer("/data/ho", "")
    office.renew()
    for key, control in ((Key.Key_F8, Qt.KeyboardModifier.NoModifier), (Key.Key_Return, CTRL)):
        press(office, "entry.version.look")
        assert not office.screen.sheet.isVisible()
        QTest.keyClick(focused(), key, control)
        settle()
        assert office.screen.sheet.isVisible()
        assert office.version() == "1"


def test_to_the_new_version_and_on_to_what_is_asked(office: Office) -> None:
    office.fill()
    office.renew()
    press(office, "entry.version.look")
    press(office, "entry.changes.move")
    assert office.version() == "2"
    assert office.screen.sheet.where() == "/data/muc"
    assert visible(office, "entry.version.back")
    assert not visible(office, "entry.version.look")
    office.screen.sheet.go_to("/data/nguoi")
    QTest.keyClicks(focused(), "30")
    office.screen.save_now()
    settle()
    assert not visible(office, "entry.version")  # there is no way back any more
    opened = office.workplace.reports.open(office.report)
    assert opened.instance.node("/data/nguoi").value == "30"
    assert opened.instance.node("/data/ho").value == "7"


def test_the_way_back_brings_everything_back(office: Office) -> None:
    office.fill()
    before = office.screen.instance.snapshot()
    office.renew()
    press(office, "entry.version.look")
    press(office, "entry.changes.move")
    press(office, "entry.version.back")
    assert office.version() == "1"
    assert office.workplace.reports.open(office.report).instance.snapshot() == before
    assert office.screen.instance.node("/data/ghi_chu").value == "Chưa đủ"
    assert visible(office, "entry.version.look")
    assert not visible(office, "entry.version.back")


def test_a_version_that_comes_while_looking_closes_the_old_lists(office: Office) -> None:
    office.fill()
    office.renew()
    press(office, "entry.version.look")
    office.arrive("3", FIRST, LEVELS)
    assert not visible(office, "entry.changes")
    assert "3" in sentence(office)
    press(office, "entry.version.look")
    press(office, "entry.changes.move")
    assert office.version() == "3"


def test_a_version_that_cannot_be_read_hinders_nothing(office: Office) -> None:
    office.fill()
    broken = StoredForm("ho", "9", {"vi": "Hỏng"}, "<hong/>", {}, {}, (), CENTRE)
    FormStore(office.workplace._store).put((broken,), NOW + timedelta(days=1))
    office.workplace.forms.forget()
    office.app.bus.publish(ObligationsChanged())
    settle()
    press(office, "entry.version.look")
    assert visible(office, "entry.news")
    assert office.screen.sheet.isVisible()
    office.screen.next_step()
    settle()
    assert office.workplace.reports.detail(office.report).state is ReportState.AWAITING


def test_a_report_handed_in_says_nothing_of_versions(office: Office) -> None:
    office.fill()
    office.renew()
    office.screen.next_step()
    settle()
    assert not visible(office, "entry.version")
    assert office.screen.sign is not None


def test_a_form_only_looked_at_leaves_no_draft(office: Office) -> None:
    office.window.shell.show("desk")
    settle()
    cards = office.workplace.desk.cards(NOW.date())
    assert {str(card.state) for card in cards} == {"to_do"}


@pytest.mark.parametrize("panel", [False, True])
def test_everything_has_a_name_and_is_reached_with_tab(office: Office, panel: bool) -> None:
    office.fill()
    office.renew()
    if panel:
        press(office, "entry.version.look")
    panels = ("lost", "copy", "asked", "kept.show", "later", "move")
    wanted = [f"entry.changes.{name}" for name in panels] if panel else ["entry.version.look"]
    seen: list[str] = []
    for _ in range(60):
        QTest.keyClick(focused(), Key.Key_Tab)
        assert focused().accessibleName() or focused().objectName().startswith("qt_")
        seen.append(focused().objectName())
    assert [name for name in wanted if name not in seen] == []
