"""Ctrl+Z across a report, and Ctrl+F: from one field to another, over pages, in tables."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.report import Role
from tests.ui import entry_forms as forms
from tests.ui.entry_forms import row
from tests.ui.test_entry import PASSWORD, Office, focus, named
from tests.ui.test_entry_pages import application
from ui import style
from ui.bridge import Bridge
from ui.questions.table import TableQuestion
from ui.screens.entry import EntryScreen
from ui.shell import Shell

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

FORMS: dict[str, Callable[[], tuple[list[list[str]], str]]] = {
    "hai_trang": lambda: (
        [
            row("begin group", "dau", "Phần đầu"),
            row("text", "ten", "Họ tên người báo cáo"),
            row("integer", "so", "Số hộ nghèo"),
            row("text", "y_kien", "Ý kiến", look="multiline"),
            row("end group"),
            *forms.table(3, 4),
        ],
        "pages",
    )
}


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return forms.resources_with(tmp_path_factory.mktemp("resources"), FORMS)


@pytest.fixture(scope="module")
def made_profile(tmp_path_factory: pytest.TempPathFactory, resources: Path) -> Path:
    profile = tmp_path_factory.mktemp("undo") / "profile"
    app = application(profile, resources)
    app.session.create(app.units.search("Bà Nà")[0].code, "an", "Nguyễn Văn An", Role.OFFICER, PASSWORD)
    app.close()
    return profile


@pytest.fixture
def screen(
    tmp_path: Path, made_profile: Path, resources: Path, qtbot: QtBot, qapp: QApplication
) -> Iterator[EntryScreen]:
    style.apply(qapp, resources, "light", 100)
    app = application(Path(shutil.copytree(made_profile, tmp_path / "profile")), resources)
    workplace = app.session.sign_in("an", PASSWORD)
    bridge = Bridge(app.bus)
    office = Office(app, workplace, Shell(app, bridge), qtbot)
    yield office.open(office.start("hai_trang"))
    bridge.close()
    app.close()


def value(screen: EntryScreen, ref: str) -> str:
    return screen.instance.node(ref).value


def test_ctrl_z_goes_back_from_field_to_field_and_shows_where(screen: EntryScreen) -> None:
    QTest.keyClicks(focus(), "Lan")
    QTest.keyClick(focus(), Key.Key_Tab)
    QTest.keyClicks(focus(), "12")
    QTest.keyClick(focus(), Key.Key_Tab)
    QTest.keyClicks(focus(), "Mot y")
    QTest.keyClick(focus(), Key.Key_Backtab)
    assert screen.sheet.where() == "/data/dau/so"
    QTest.keyClick(focus(), Key.Key_Z, CTRL)
    assert (value(screen, "/data/dau/y_kien"), screen.sheet.where()) == ("", "/data/dau/y_kien")
    QTest.keyClick(focus(), Key.Key_Z, CTRL)
    assert (value(screen, "/data/dau/so"), screen.sheet.where()) == ("", "/data/dau/so")
    QTest.keyClick(focus(), Key.Key_Z, CTRL)
    assert (value(screen, "/data/dau/ten"), screen.sheet.where()) == ("", "/data/dau/ten")
    for _ in range(3):
        QTest.keyClick(focus(), Key.Key_Y, CTRL)
    assert [value(screen, f"/data/dau/{name}") for name in ("ten", "so", "y_kien")] == ["Lan", "12", "Mot y"]


def test_within_a_field_ctrl_z_takes_back_the_typing_first(screen: EntryScreen) -> None:
    QTest.keyClicks(focus(), "Lan")
    QTest.keyClick(focus(), Key.Key_Tab)
    QTest.keyClicks(focus(), "12")
    field = focus()
    QTest.keyClick(field, Key.Key_Z, CTRL)
    screen.sheet.settle()
    assert value(screen, "/data/dau/so") == ""
    assert value(screen, "/data/dau/ten") == "Lan"
    QTest.keyClick(field, Key.Key_Z, CTRL)
    assert value(screen, "/data/dau/ten") == ""


def test_what_was_taken_back_is_saved(screen: EntryScreen) -> None:
    QTest.keyClicks(focus(), "Lan")
    screen.save_now()
    QTest.keyClick(focus(), Key.Key_Tab)
    QTest.keyClick(focus(), Key.Key_Z, CTRL)
    screen.save_now()
    assert screen.reports.open(screen.report).instance.node("/data/dau/ten").value == ""


def test_over_pages_and_tables(screen: EntryScreen) -> None:
    QTest.keyClicks(focus(), "Lan")
    QTest.keyClick(focus(), Key.Key_PageDown, CTRL)
    table = screen.sheet.page(1).holder("/data/bang/hang[1]/c1")
    assert isinstance(table, TableQuestion)
    table.grid.select(table.model.index(0, 1))
    table.grid.setFocus()
    QGuiApplication.clipboard().setText("1\t2\r\n3\t4\r\n")
    QTest.keyClick(table.grid, Key.Key_V, CTRL)
    assert value(screen, "/data/bang/hang[2]/tong_so") == "7"
    QTest.keyClick(focus(), Key.Key_Z, CTRL)
    assert value(screen, "/data/bang/hang[2]/tong_so") == "0"
    assert value(screen, "/data/bang/hang[1]/c1") == ""
    QTest.keyClick(focus(), Key.Key_Z, CTRL)
    assert value(screen, "/data/dau/ten") == ""
    assert screen.sheet.current == 0
    QTest.keyClick(focus(), Key.Key_Y, CTRL)
    QTest.keyClick(focus(), Key.Key_Y, CTRL)
    assert value(screen, "/data/bang/hang[2]/tong_so") == "7"
    assert screen.sheet.current == 1


def told(screen: EntryScreen) -> str:
    found = screen.findChild(QLabel, "entry.find.told")
    assert found is not None
    return found.text()


def test_find_without_accents_over_pages_and_round_again(screen: EntryScreen) -> None:
    QTest.keyClick(focus(), Key.Key_F, CTRL)
    QTest.keyClicks(focus(), "chi tieu 1")
    assert told(screen) == "3 found"
    QTest.keyClick(focus(), Key.Key_Return)
    assert told(screen) == "1 of 3"
    assert screen.sheet.where() == "/data/bang/hang[1]/c0"
    QTest.keyClick(focus(), Key.Key_F3)
    assert screen.sheet.where() == "/data/bang/hang[2]/c0"
    QTest.keyClick(focus(), Key.Key_F3, SHIFT)
    QTest.keyClick(focus(), Key.Key_F3, SHIFT)
    assert screen.sheet.where() == "/data/bang/hang[3]/c0"
    QTest.keyClick(focus(), Key.Key_F, CTRL)
    QTest.keyClick(focus(), Key.Key_Escape)
    assert not screen.finder.isVisible()
    assert screen.sheet.isAncestorOf(focus())


def test_an_answer_is_found_too_and_nothing_is_said(screen: EntryScreen) -> None:
    screen.sheet.answer("/data/dau/ten", "Nguyễn Thị Đào")
    QTest.keyClick(focus(), Key.Key_F, CTRL)
    QTest.keyClicks(focus(), "dao")
    assert told(screen) == "1 found"
    named(screen, "entry.find.text")
    QTest.keyClicks(focus(), " zz")
    assert told(screen) == "Nothing found"


def test_esc_goes_back_to_the_question_one_came_from(screen: EntryScreen) -> None:
    QTest.keyClick(focus(), Key.Key_Tab)
    QTest.keyClicks(focus(), "12")
    QTest.keyClick(focus(), Key.Key_F, CTRL)
    QTest.keyClicks(focus(), "zz")
    QTest.keyClick(focus(), Key.Key_Escape)
    assert screen.sheet.where() == "/data/dau/so"
    assert screen.sheet.isAncestorOf(focus())


def test_esc_stays_in_the_cell_found_last(screen: EntryScreen) -> None:
    QTest.keyClick(focus(), Key.Key_F, CTRL)
    QTest.keyClicks(focus(), "chi tieu 1")
    QTest.keyClick(focus(), Key.Key_F3)
    QTest.keyClick(focus(), Key.Key_F3)
    QTest.keyClick(focus(), Key.Key_F, CTRL)
    QTest.keyClick(focus(), Key.Key_Escape)
    assert screen.sheet.where() == "/data/bang/hang[2]/c0"
    assert screen.sheet.isAncestorOf(focus())


def test_what_was_answered_meanwhile_is_found(screen: EntryScreen) -> None:
    QTest.keyClick(focus(), Key.Key_F, CTRL)
    QTest.keyClicks(focus(), "777")
    assert told(screen) == "Nothing found"
    screen.sheet.go_to("/data/dau/so")
    QTest.keyClicks(focus(), "777")
    QTest.keyClick(focus(), Key.Key_F3)
    assert (told(screen), screen.sheet.where()) == ("1 of 1", "/data/dau/so")
    QTest.keyClick(focus(), Key.Key_A, CTRL)
    QTest.keyClick(focus(), Key.Key_Delete)
    QTest.keyClick(focus(), Key.Key_F3)
    assert told(screen) == "Nothing found"


def test_an_answer_before_does_not_move_where_one_is(screen: EntryScreen) -> None:
    """A question found anew above the present one: F3 still goes on from here."""
    QTest.keyClick(focus(), Key.Key_F, CTRL)
    QTest.keyClicks(focus(), "chi tieu 1")
    QTest.keyClick(focus(), Key.Key_F3)
    assert told(screen) == "1 of 3"
    screen.sheet.answer("/data/dau/ten", "chỉ tiêu 1")
    assert told(screen) == "2 of 4"
    QTest.keyClick(focus(), Key.Key_F3)
    assert (told(screen), screen.sheet.where()) == ("3 of 4", "/data/bang/hang[2]/c0")


@pytest.mark.parametrize("typed", ["1200", "1.200", "1 200", "200", "1200,5", "1.200,5", "1 200,5"])
def test_figures_are_found_with_and_without_separators(screen: EntryScreen, typed: str) -> None:
    if "," in typed:
        screen.sheet.answer("/data/dau/y_kien", "Khoảng 1.200,5 ha lúa")
    else:
        screen.sheet.answer("/data/dau/so", "1200")
    QTest.keyClick(focus(), Key.Key_F, CTRL)
    QTest.keyClicks(focus(), typed)
    assert told(screen) == "1 found"


def test_a_year_after_a_full_stop_is_no_thousand(screen: EntryScreen) -> None:
    screen.sheet.answer("/data/dau/y_kien", "Tháng 12.2026")
    QTest.keyClick(focus(), Key.Key_F, CTRL)
    QTest.keyClicks(focus(), "122026")
    assert told(screen) == "Nothing found"
