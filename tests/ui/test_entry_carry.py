"""Last period's figures taken over in one press: for a section, or what the form says hardly changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from desktop.services.workplace import Workplace
from tests.services.authored import arrive
from tests.ui.conftest import LEADER, LEADER_PASSWORD, settle
from tests.ui.test_frame import find, press
from ui.main_window import MainWindow

SURVEY = (
    ("type", "name", "label", "calculation", "relevant", "readonly", "bind::bx:carry", "bind::bx:previous"),
    ("begin group", "a", "Dân số"),
    ("integer", "ho", "Số hộ", "", "", "", "yes"),
    ("integer", "khau", "Nhân khẩu", "", "", "", "yes"),
    ("integer", "sinh", "Sinh trong kỳ"),
    ("integer", "trong", "Chưa có số", "", "", "", "yes"),
    ("integer", "tong", "Cộng", "coalesce(${ho}, 0) + coalesce(${khau}, 0)", "", "", "yes"),
    ("integer", "lk", "Lũy kế", "", "", "yes"),
    ("integer", "khong", "Không lấy", "", "", "", "no"),
    ("end group",),
    ("begin group", "b", "Hạ tầng"),
    ("integer", "duong", "Đường (m)", "", "", "", "yes"),
    ("integer", "an", "Chỉ hỏi khi có đường", "", "${duong} > 5000", "", "yes"),
    ("end group",),
)
FIRST = {"a/ho": "200", "a/khau": "810", "a/sinh": "4", "a/khong": "9", "b/duong": "1200"}


def write(path: Path, survey: tuple[tuple[str, ...], ...] = SURVEY, version: str = "1") -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "survey"
    for line in survey:
        sheet.append(list(line))
    settings = book.create_sheet("settings")
    given = {
        "form_id": path.stem,
        "form_title": "Báo cáo thử",
        "version": version,
        "namespaces": 'bx="urn:baocaoxa:xforms"',
        "regime_periodicity": "month",
        "regime_due_days": "2",
        "style": "pages",
    }
    settings.append(list(given))
    settings.append(list(given.values()))
    book.save(path)
    return path


def signed_before(workplace: Workplace, form: str, answers: dict[str, str]) -> str:
    """The report of the closed period is signed; the obligation of the running one."""
    before, running = (card for card in workplace.desk.cards(workplace.today()) if card.form == form)
    report = workplace.reports.start(before.obligation)
    instance = workplace.reports.open(report).instance
    for name, value in answers.items():
        instance.answer(f"/data/{name}", value)
    workplace.reports.finish(report, instance)
    workplace.reports.sign_off(report, LEADER, LEADER_PASSWORD)
    return running.obligation


@pytest.fixture
def entry(window: MainWindow, workplace: Workplace, tmp_path: Path) -> MainWindow:
    """The next period's report is open."""
    arrive(workplace, write(tmp_path / "so_lieu.xlsx"))
    obligation = signed_before(workplace, "so_lieu", FIRST)
    window.shell.open_report(workplace.reports.start(obligation))
    settle()
    return window


def values(window: MainWindow) -> dict[str, str]:
    instance = find(window, "entry").instance  # type: ignore[attr-defined]
    names = ("a/ho", "a/khau", "a/sinh", "a/trong", "a/lk", "a/khong", "b/duong", "b/an")
    return {
        name: instance.node(f"/data/{name}").value for name in names if instance.node(f"/data/{name}").value
    }


def said(window: MainWindow) -> str:
    words = find(window, "entry.carry.words")
    assert isinstance(words, QLabel)
    return words.accessibleName()


def test_what_hardly_changes_is_taken_in_one_press(entry: MainWindow) -> None:
    assert "Kỳ trước có số" in said(entry)
    press(entry, "entry.carry.whole")
    assert values(entry) == {"a/ho": "200", "a/khau": "810", "b/duong": "1200"}
    assert "3 số" in said(entry)
    assert "Dân số: 2" in said(entry)
    assert "Hạ tầng: 1" in said(entry)
    instance = find(entry, "entry").instance  # type: ignore[attr-defined]
    assert instance.node("/data/a/tong").value == "1010", "worked out anew, not taken"


def test_one_undo_takes_all_of_it_back(entry: MainWindow) -> None:
    press(entry, "entry.carry.whole")
    QTest.keyClick(find(entry, "entry"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert values(entry) == {}
    assert "Kỳ trước có số" in said(entry)
    press(entry, "entry.carry.whole")
    press(entry, "entry.carry.undo")
    assert values(entry) == {}
    assert "Kỳ trước có số" in said(entry)


def test_a_section_takes_all_that_is_not_forbidden(entry: MainWindow) -> None:
    press(entry, "entry.carry.section")
    assert values(entry) == {"a/ho": "200", "a/khau": "810", "a/sinh": "4"}
    press(entry, "entry.carry.undo")
    assert values(entry) == {}


def test_what_was_typed_stands(entry: MainWindow) -> None:
    field = find(entry, "q:/data/a/ho").focusProxy()
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, "205")
    press(entry, "entry.carry.whole")
    assert values(entry)["a/ho"] == "205"
    QTest.keyClick(find(entry, "entry"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert values(entry) == {"a/ho": "205"}


def test_without_a_last_report_nothing_is_offered(
    window: MainWindow, workplace: Workplace, tmp_path: Path
) -> None:
    arrive(workplace, write(tmp_path / "so_lieu.xlsx"))
    first = next(card for card in workplace.desk.cards(workplace.today()) if card.form == "so_lieu")
    window.shell.open_report(workplace.reports.start(first.obligation))
    settle()
    line = window.findChild(QWidget, "entry.carry")
    assert line is not None
    assert line.isHidden()
