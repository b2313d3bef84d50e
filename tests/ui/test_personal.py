"""Personal data of a form: whole in the form and on the official paper, masked wherever else it is listed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.found import FoundKind
from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from tests.ui import entry_forms as forms
from tests.ui.conftest import LEADER, LEADER_PASSWORD, NOW, answered, settle
from tests.ui.looking_back.test_search import look_for
from tests.ui.test_documents import pages, shown
from tests.ui.test_frame import find, press
from tests.ui.test_screens import picture
from ui.main_window import MainWindow
from ui.questions.base import Question
from ui.questions.table import TableQuestion

LOOKED = TrailFilter(action="persons_seen")
NAME, PHONE, HELPED = "Lò Văn Pao", "0905123456", "Giàng A Sử"
SURVEY = [
    forms.row("begin group", "lien_he", "Hộ"),
    forms.row("text", "ten", "Họ tên chủ hộ", en="Head of the household", needed="yes", person="yes"),
    forms.row("text", "dt", "Điện thoại", person="yes"),
    forms.row("integer", "so", "Số nhân khẩu"),
    forms.row("text", "ghi", "Nhu cầu của ${ten}", en="Needs of ${ten}"),
    forms.row("end group"),
    forms.row("begin repeat", "nguoi", "Người được giúp", en="Persons helped"),
    forms.row("text", "ho_ten", "Họ tên", en="Name", person="yes"),
    forms.row("text", "viec", "Việc", en="Matter"),
    forms.row("integer", "tuoi", "Tuổi", en="Age"),
    forms.row("end repeat"),
]


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything shipped, with a form that asks for people."""
    return forms.resources_with(tmp_path_factory.mktemp("resources"), {"giup": lambda: (SURVEY, "pages")})


@pytest.fixture
def draft(workplace: Workplace) -> str:
    """A report that names two people."""
    card = next(card for card in workplace.desk.cards(NOW.date()) if card.form == "giup")
    report = workplace.reports.start(card.obligation)
    opened = workplace.reports.open(report)
    for name, value in (("ten", NAME), ("dt", PHONE), ("so", "4"), ("ghi", "Gạo")):
        opened.instance.answer(f"/data/lien_he/{name}", value)
    for name, value in (("ho_ten", HELPED), ("viec", "Khai sinh"), ("tuoi", "31")):
        opened.instance.answer(f"/data/nguoi[1]/{name}", value)
    workplace.reports.save_draft(report, opened.instance.snapshot())
    return report


@pytest.fixture
def report(workplace: Workplace, draft: str) -> str:
    """The same, signed."""
    workplace.reports.finish(draft, workplace.reports.open(draft).instance)
    workplace.reports.sign_off(draft, LEADER, LEADER_PASSWORD)
    return draft


def named(window: MainWindow, name: str) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget, name) if each.isVisible()]


def words_of(path: Path) -> list[str]:
    sheets = load_workbook(path).worksheets
    return [str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value]


def lines(window: MainWindow, name: str) -> list[list[str]]:
    table = find(window, name)
    assert isinstance(table, QTableView)
    model = table.model()
    size = range(model.columnCount())
    return [[model.index(row, at).data() for at in size] for row in range(model.rowCount())]


def test_the_form_says_quietly_what_is_personal_data_and_shows_it_whole(
    window: MainWindow, draft: str, qtbot: QtBot
) -> None:
    window.shell.open_report(draft, "/data/lien_he/ten")
    answered(qtbot, window.bridge)
    (asked,) = [each for each in window.findChildren(Question, "q:/data/lien_he/ten") if each.isVisible()]
    assert "·\u00a0dữ\u00a0liệu\u00a0cá\u00a0nhân" in asked._label.text()
    (field,) = asked.fields()
    assert field.accessibleName() == "Họ tên chủ hộ, dữ liệu cá nhân"
    assert field.text() == NAME  # type: ignore[attr-defined]
    (other,) = [each for each in window.findChildren(Question, "q:/data/lien_he/so") if each.isVisible()]
    assert "cá" not in other._label.text()
    picture(window, "personal-form")


def test_a_table_says_it_over_the_column_and_at_the_cell(
    window: MainWindow, draft: str, qtbot: QtBot
) -> None:
    window.shell.open_report(draft, "/data/nguoi[1]/ho_ten")
    answered(qtbot, window.bridge)
    (table,) = [each for each in window.findChildren(TableQuestion) if each.isVisible()]
    heads = [table.model.headerData(at, Qt.Orientation.Horizontal) for at in range(3)]
    assert heads == ["Họ tên\ndữ liệu cá nhân", "Việc", "Tuổi"]
    cell = table.model.index(0, 0)
    assert cell.data() == HELPED
    assert cell.data(Qt.ItemDataRole.AccessibleTextRole) == f"Họ tên. dữ liệu cá nhân. {HELPED}"
    picture(window, "personal-table")


def test_no_search_finds_a_report_by_a_person(
    window: MainWindow, workplace: Workplace, report: str, qtbot: QtBot
) -> None:
    assert workplace.search.count(FoundKind.REPORT, "khai sinh") == 1
    for person in ("lo van pao", "giang", PHONE):
        assert workplace.search.count(FoundKind.REPORT, person) == 0
    assert not any("Lò" in line for line in look_for(window, qtbot, "gao"))


def test_figures_over_time_have_no_person(workplace: Workplace, report: str) -> None:
    told = workplace.history.indicators("giup")
    assert [(each.row, each.label) for each in told if each.row] == [("Khai sinh", told[-1].label)]
    assert not any(NAME in each.name or HELPED in each.name for each in told)


@pytest.fixture
def corrected(workplace: Workplace, report: str) -> str:
    """Signed again with another person."""
    workplace.reports.correct(report)
    instance = workplace.reports.open(report).instance
    instance.answer("/data/lien_he/ten", "Lò Thị Mảy")
    instance.answer("/data/nguoi[1]/tuoi", "32")
    workplace.reports.finish(report, instance)
    workplace.reports.sign_off(report, LEADER, LEADER_PASSWORD)
    return report


def test_versions_side_by_side_say_that_it_changed_and_whom_only_when_asked(
    window: MainWindow, workplace: Workplace, corrected: str, qtbot: QtBot
) -> None:
    window.shell.show_report(corrected)
    settle()
    press(window, "detail.compare")
    answered(qtbot, window.bridge)
    changes = [["Hộ · Họ tên chủ hộ", "***", "***", ""], ["Khai sinh · Tuổi", "31", "32", ""]]
    assert lines(window, "compare.table") == changes
    press(window, "compare.which.all")
    everything = " ".join(" ".join(line) for line in lines(window, "compare.table"))
    assert "Nhu cầu của …" in everything
    assert not any(person in everything for person in ("Pao", "Mảy", "Giàng", PHONE))
    picture(window, "personal-compare")
    assert not workplace.trail.page(LOOKED, 0, 10)
    press(window, "compare.persons")
    answered(qtbot, window.bridge)
    (look,) = workplace.trail.page(LOOKED, 0, 10)
    assert (look.actor, look.subject, look.detail) == (workplace.account.login, corrected, "{}")
    press(window, "compare.which.changes")
    assert lines(window, "compare.table") == [
        ["Hộ · Họ tên chủ hộ", NAME, "Lò Thị Mảy", ""],
        [f"{HELPED} · Tuổi", "31", "32", ""],
    ]
    assert not named(window, "compare.persons")


def test_a_form_that_names_nobody_offers_nothing_to_show(
    window: MainWindow, workplace: Workplace, report: str, qtbot: QtBot
) -> None:
    window.shell.show_report(report)
    settle()
    assert not named(window, "compare.persons")


def test_excel_for_outside_has_nobody_in_it_and_the_offices_own_has(
    window: MainWindow, report: str, qtbot: QtBot, tmp_path: Path
) -> None:
    card = shown(window, report, tmp_path)
    outside = find(window, "document.outside")
    assert isinstance(outside, QCheckBox)
    assert outside.isChecked()
    assert "dữ liệu cá nhân" in outside.text()
    picture(window, "personal-document")
    for name in ("ngoai", "trong"):
        card._ask = lambda *_, name=name: tmp_path / f"{name}.xlsx"
        press(window, "document.excel")
        answered(qtbot, window.bridge)
        outside.click()
    told = words_of(tmp_path / "ngoai.xlsx")
    assert told.count("***") == 3
    assert "Nhu cầu của …" in told
    assert not any(person in word for word in told for person in ("Pao", "Giàng", PHONE))
    assert {NAME, PHONE, HELPED, f"Nhu cầu của {NAME}"} <= set(words_of(tmp_path / "trong.xlsx"))


def test_the_official_paper_has_them_and_the_extract_has_not(
    window: MainWindow, report: str, qtbot: QtBot, tmp_path: Path
) -> None:
    card = shown(window, report, tmp_path)
    outside = find(window, "document.paperOutside")
    assert isinstance(outside, QCheckBox)
    for name in ("whole", "extract"):
        card._ask = lambda *_, name=name: tmp_path / f"{name}.pdf"
        press(window, "document.pdf")
        answered(qtbot, window.bridge)
        outside.click()
    whole, extract = (" ".join(pages(tmp_path / f"{name}.pdf").split()) for name in ("whole", "extract"))
    assert all(person in whole for person in (NAME, PHONE, HELPED))
    assert not any(person in extract for person in ("Pao", "Giàng", PHONE))
    assert "dữ liệu cá nhân ghi «***»" in extract


def taken_in(
    window: MainWindow, draft: str, path: Path, qtbot: QtBot, change: Callable[[Any], None]
) -> list[list[str]]:
    """What the preview says of a workbook after a change in it."""
    book = load_workbook(path)
    change(book)
    book.save(path)
    card = shown(window, draft, path.parent)
    card._ask_open = lambda parent: path
    press(window, "document.bring")
    answered(qtbot, window.bridge)
    return lines(window, "workbook.cells")


def test_an_extract_that_comes_back_takes_nobody_away(
    window: MainWindow, workplace: Workplace, draft: str, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "ngoai.xlsx"
    path.write_bytes(workplace.workbooks.write(draft, values=True))
    found = taken_in(window, draft, path, qtbot, lambda book: None)
    assert [line[3] for line in found[1:]] == [
        "✕ “***” là dữ liệu cá nhân đã che: tệp này là bản rút gọn để đưa ra ngoài cơ quan"
    ]
    assert not named(window, "workbook.take")


def test_a_workbook_is_looked_at_without_reading_names(
    window: MainWindow, workplace: Workplace, draft: str, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "thon.xlsx"
    path.write_bytes(workplace.workbooks.write(draft, values=True, outside=False))

    def other(book: Any) -> None:
        book["Hộ"].cell(2, 3).value = "Lò Thị Mảy"
        book["Người được giúp"].cell(4, 1).value = "Vàng A Dế"
        book["Người được giúp"].cell(4, 2).value = "Khai tử"

    found = taken_in(window, draft, path, qtbot, other)
    told = " ".join(" ".join(line) for line in found)
    assert not any(person in told for person in ("Mảy", "Pao", "Dế"))
    assert ["***", "***"] in [line[2:] for line in found]
    assert any(line[0].endswith(": Khai tử") for line in found)
    press(window, "workbook.replaced")
    press(window, "workbook.take")
    answered(qtbot, window.bridge)
    instance = workplace.reports.open(draft).instance
    assert instance.node("/data/lien_he/ten").value == "Lò Thị Mảy"
    assert instance.node("/data/nguoi[2]/ho_ten").value == "Vàng A Dế"


def test_what_support_gets_names_nobody(window: MainWindow, report: str) -> None:
    told = window.shell.app.diagnosis({})
    assert not any(person in told for person in (NAME, HELPED, PHONE))


def test_the_mark_is_read_with_the_keyboard(window: MainWindow, draft: str, qtbot: QtBot) -> None:
    window.shell.open_report(draft, "/data/lien_he/ten")
    answered(qtbot, window.bridge)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    settle()
    assert window.focusWidget().accessibleName() == "Điện thoại, dữ liệu cá nhân"
