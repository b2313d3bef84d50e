"""What stands on the pages of the entry screen: matrices, groups, cards, pages made lazily, languages."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.domain.report import Role
from tests.ui import entry_forms as forms
from tests.ui.test_entry import NOW, PASSWORD, Office, focus, named
from ui import style
from ui.bridge import Bridge
from ui.questions.base import Question
from ui.questions.matrix import MatrixQuestion
from ui.questions.repeat import RepeatQuestion
from ui.questions.table import TableQuestion
from ui.screens.entry import EntryScreen
from ui.shell import Shell

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier

SMALL = [
    forms.row("begin repeat", "hang", "Từng thôn", en="By village", count="3"),
    forms.row("text", "ten", "Thôn", en="Village"),
    forms.row("integer", "ho", "Số hộ", en="Households", usual=". < 500", unusual="Nhiều hộ.", before="5"),
    forms.row("end repeat"),
]
FORMS: dict[str, Callable[[], tuple[list[list[str]], str]]] = {
    "ma_tran": lambda: (forms.matrix(), "pages"),
    "cuon": lambda: (forms.matrix() + forms.cells(6, 10), "theme-grid"),
    "the": lambda: (forms.cards(""), "pages"),
    "co_dinh": lambda: (forms.cards("60"), "pages"),
    "dai": lambda: (forms.long(400), "pages"),
    "bang": lambda: (SMALL, ""),
}


def application(profile: Path, resources: Path) -> App:
    config = Config(profile, resources, "vi", PasswordCost(1, 64, 1), reserve_bytes=64 * 1024)
    return build(config, clock=lambda: NOW, rng=random.Random(57))


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return forms.resources_with(tmp_path_factory.mktemp("resources"), FORMS)


@pytest.fixture(scope="module")
def made_profile(tmp_path_factory: pytest.TempPathFactory, resources: Path) -> Path:
    profile = tmp_path_factory.mktemp("pages") / "profile"
    app = application(profile, resources)
    app.session.create(app.units.search("Bà Nà")[0].code, "an", "Nguyễn Văn An", Role.OFFICER, PASSWORD)
    app.close()
    return profile


@pytest.fixture(params=[100])
def office(
    tmp_path: Path,
    made_profile: Path,
    resources: Path,
    qtbot: QtBot,
    qapp: QApplication,
    request: pytest.FixtureRequest,
) -> Iterator[Office]:
    style.apply(qapp, resources, "light", request.param)
    app = application(Path(shutil.copytree(made_profile, tmp_path / "profile")), resources)
    workplace = app.session.sign_in("an", PASSWORD)
    bridge = Bridge(app.bus)
    yield Office(app, workplace, Shell(app, bridge), qtbot)
    bridge.close()
    app.close()


Q = TypeVar("Q", bound=Question)


def found(screen: EntryScreen, ref: str, kind: type[Q]) -> Q:
    asked = screen.sheet.page(screen.sheet.current).holder(ref)
    assert isinstance(asked, kind)
    return asked


def all_made(office: Office, screen: EntryScreen) -> None:
    page = screen.sheet.page(screen.sheet.current)
    office.qtbot.waitUntil(lambda: not page.making, timeout=20_000)


# Matrices.


def test_a_table_list_is_a_matrix_with_the_labels_as_rows_and_the_choices_as_columns(office: Office) -> None:
    screen = office.open(office.start("ma_tran"))
    matrix = found(screen, "/data/dich_vu/dien", MatrixQuestion)
    assert [row.node.name for row in matrix.rows] == ["dien", "nuoc", "mang"]
    assert screen.sheet.page(0).titles[0].text() == "Các dịch vụ có ở thôn"
    cell = named(screen, "q:/data/dich_vu/nuoc=khong")
    assert cell.accessibleName() == "Nước sạch: Không"
    assert not screen.findChildren(QWidget, "q:/data/dich_vu/reserved_name_for_field_list_labels_3")


def test_a_matrix_is_filled_by_keys_alone(office: Office) -> None:
    report = office.start("ma_tran")
    screen = office.open(report)
    assert focus() is named(screen, "q:/data/dich_vu/dien=co")
    QTest.keyClick(focus(), Key.Key_2)
    assert focus() is named(screen, "q:/data/dich_vu/nuoc=khong")
    QTest.keyClick(focus(), Key.Key_Left)
    QTest.keyClick(focus(), Key.Key_Space)
    QTest.keyClick(focus(), Key.Key_Tab)
    assert screen.sheet.where() == "/data/dich_vu/mang"
    QTest.keyClick(focus(), Key.Key_3)
    screen.save_now()
    names = ("dien", "nuoc", "mang")
    answers = [office.value(report, f"/data/dich_vu/{name}") for name in names]
    assert answers == ["khong", "co", "khong_ro"]
    screen.sheet.go_to("/data/dich_vu/dien")
    QTest.keyClick(focus(), Key.Key_Delete)
    assert screen.instance.node("/data/dich_vu/dien").value == ""


def test_a_missing_row_of_a_matrix_is_named_and_gone_to(office: Office) -> None:
    screen = office.open(office.start("ma_tran"))
    QTest.keyClick(focus(), Key.Key_Return, CTRL)
    matrix = found(screen, "/data/dich_vu/dien", MatrixQuestion)
    assert matrix.violation_shown.startswith("Điện lưới quốc gia: ")
    assert "Điện lưới quốc gia" in screen.faults.list.item(0).text()
    QTest.keyClick(screen.faults.list, Key.Key_Return)
    assert screen.sheet.where() == "/data/dich_vu/dien"
    QTest.keyClick(focus(), Key.Key_1)
    assert matrix.violation_shown == ""


def test_several_choices_in_a_row_that_a_label_row_heads(office: Office) -> None:
    screen = office.open(office.start("ma_tran"))
    screen.sheet.step(1)
    matrix = found(screen, "/data/y_te/tiem", MatrixQuestion)
    assert matrix.label() == "Trong quý"
    for value in ("co", "khong_ro"):
        cell = named(screen, f"q:/data/y_te/tiem={value}")
        assert isinstance(cell, QAbstractButton)
        cell.click()
    assert screen.instance.node("/data/y_te/tiem").value == "co khong_ro"
    assert named(screen, "entry.section.1").accessibleName().endswith("of 7 filled")


# Groups, grids, pages and scrolling.


def test_groups_in_groups_have_their_heads_and_columns_stand_side_by_side(office: Office) -> None:
    screen = office.open(office.start("ma_tran"))
    screen.sheet.step(1)
    heads = [head.text() for head in screen.sheet.currentWidget().findChildren(QLabel) if head.isVisible()]
    assert heads.index("Trạm y tế") < heads.index("Cán bộ của trạm")
    staff = [named(screen, f"q:/data/y_te/tram/can_bo/{name}") for name in ("bac_si", "y_si", "duoc")]
    assert len({asked.mapTo(screen, QPoint(0, 0)).y() for asked in staff}) == 1


def test_a_form_whose_style_names_no_pages_scrolls_through_its_sections(office: Office) -> None:
    screen = office.open(office.start("cuon"))
    assert screen.sheet.scrolls
    QTest.keyClick(focus(), Key.Key_PageDown, CTRL)
    assert screen.sheet.where() == "/data/y_te/tiem"
    all_made(office, screen)
    page = screen.sheet.page(0)
    assert page.holder("/data/dich_vu/dien") is not None
    assert page.holder("/data/g5/g5_9") is not None
    page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
    assert screen.sheet.current == len(screen.sheet.sections) - 1
    press_section = named(screen, "entry.section.0")
    assert isinstance(press_section, QPushButton)
    press_section.click()
    assert page.verticalScrollBar().value() < 60
    assert screen.sheet.where() == "/data/dich_vu/dien"


def test_ten_units_of_a_group_stand_on_one_line_of_the_theme_grid(office: Office) -> None:
    screen = office.open(office.start("cuon"))
    screen.sheet.go_to("/data/g2/g2_0")
    asked = [named(screen, f"q:/data/g2/g2_{at}") for at in range(10)]
    assert len({each.y() for each in asked}) <= 2
    page = screen.sheet.page(0)
    assert page.widget().width() <= page.viewport().width()
    edge = max(each.mapTo(page.widget(), each.rect().topRight()).x() for each in asked)
    assert edge <= page.widget().width()


# Long pages.


def test_a_long_page_is_made_little_by_little_and_nothing_above_moves(office: Office) -> None:
    screen = office.open(office.start("dai"))
    page = screen.sheet.page(0)
    made = len(list(page.each()))
    assert made < 60
    seventh = named(screen, "q:/data/dai/q6")
    before = seventh.mapTo(page, QPoint(0, 0))
    all_made(office, screen)
    assert len(list(page.each())) > made
    assert seventh.mapTo(page, QPoint(0, 0)) == before
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum())
    was = bar.value()
    all_made(office, screen)
    assert bar.value() == was
    assert bar.maximum() > was


@pytest.mark.parametrize("office", [100, 200], indirect=True)
def test_going_to_the_end_of_a_long_page_makes_it_and_tab_goes_on_in_order(office: Office) -> None:
    screen = office.open(office.start("dai"))
    assert screen.sheet.go_to("/data/dai/q396")
    assert screen.sheet.where() == "/data/dai/q396"
    asked = named(screen, "q:/data/dai/q396")
    page = screen.sheet.page(0)
    office.qtbot.waitUntil(
        lambda: page.viewport().rect().contains(asked.mapTo(page.viewport(), QPoint(5, 5))), timeout=20_000
    )
    seen = []
    for _ in range(3):
        QTest.keyClick(focus(), Key.Key_Tab)
        seen.append(screen.sheet.where())
    assert seen[:2] == ["/data/dai/q397", "/data/dai/q398"]


def test_tab_passes_what_was_just_made_and_comes_to_the_foot_last(office: Office) -> None:
    screen = office.open(office.start("dai"))
    page = screen.sheet.page(0)
    here = ""
    for _ in range(900):
        QTest.keyClick(focus(), Key.Key_Tab)
        last, here = here, screen.sheet.where()
        if last and here != last:
            assert int(here.rpartition("q")[2]) == int(last.rpartition("q")[2]) + 1
        if here == "/data/dai/q399":
            break
    assert page.complete
    for _ in range(3):
        QTest.keyClick(focus(), Key.Key_Tab)
        if screen.foot.isAncestorOf(focus()):
            break
    assert screen.foot.isAncestorOf(focus())


def test_f8_goes_through_a_long_page(office: Office) -> None:
    screen = office.open(office.start("dai"))
    for expected in ("q10", "q20", "q30"):
        QTest.keyClick(focus(), Key.Key_F8)
        assert screen.sheet.where() == f"/data/dai/{expected}"


# Cards.


def add_card(screen: EntryScreen) -> None:
    button = named(screen, "q:/data/ho_so/vu_viec.add")
    assert isinstance(button, QPushButton)
    button.click()


def test_cards_come_and_go_fold_and_tell_what_is_in_them(office: Office) -> None:
    report = office.start("the")
    screen = office.open(report)
    repeat = found(screen, "/data/ho_so/vu_viec", RepeatQuestion)
    count = len(repeat.cards)
    add_card(screen)
    ref = f"/data/ho_so/vu_viec[{count + 1}]"
    assert screen.sheet.where() == f"{ref}/ten"
    QTest.keyClicks(focus(), "Sat lo")
    QTest.keyClick(focus(), Key.Key_Tab)
    fold = named(screen, f"q:{ref}.fold")
    QTest.keyClick(fold, Key.Key_Space)
    assert "Sat lo" in fold.accessibleName()
    assert not named(screen, f"q:{ref}/ten").isVisible()
    screen.sheet.answer(f"{ref}/thiet_hai/nguoi", "-1")
    assert "1 to correct" in fold.accessibleName()
    QTest.keyClick(focus(), Key.Key_F8)
    QTest.keyClick(focus(), Key.Key_F8)
    assert named(screen, f"q:{ref}/ten").isVisible()


def test_removing_a_card_keeps_the_others_with_their_answers_and_new_names(office: Office) -> None:
    screen = office.open(office.start("the"))
    for name in ("Mot", "Hai", "Ba"):
        add_card(screen)
        QTest.keyClicks(focus(), name)
        screen.sheet.settle()
    refs = [node.ref for node in screen.instance.node("/data/ho_so/vu_viec").children]
    second = next(ref for ref in refs if screen.instance.node(f"{ref}/ten").value == "Hai")
    remove = named(screen, f"q:{second}.remove")
    assert isinstance(remove, QPushButton)
    remove.click()
    field = named(screen, f"q:{second}/ten").focusProxy()
    assert field is not None
    assert field.text() == "Ba"  # type: ignore[attr-defined]
    field.setFocus()
    QTest.keyClicks(field, " ba")
    screen.sheet.settle()
    assert screen.instance.node(f"{second}/ten").value == "Ba ba"


def test_a_repeat_in_a_card_is_a_table(office: Office) -> None:
    screen = office.open(office.start("the"))
    add_card(screen)
    ref = screen.sheet.where().rpartition("/")[0]
    tables = [t for t in screen.findChildren(TableQuestion) if t.node.ref == f"{ref}/bien_phap"]
    assert len(tables) == 1
    add = named(screen, f"q:{ref}/bien_phap.add")
    assert isinstance(add, QPushButton)
    add.click()
    rows = len(screen.instance.node(f"{ref}/bien_phap").children)
    assert tables[0].model.rowCount() == rows
    assert screen.sheet.go_to(f"{ref}/bien_phap[{rows}]/ngay")
    QTest.keyClicks(focus(), "3")
    QTest.keyClick(focus(), Key.Key_Return)
    assert screen.instance.node(f"{ref}/bien_phap[{rows}]/ngay").value == "3"


def test_instances_that_the_form_counts_cannot_be_added_or_removed_and_are_folded(office: Office) -> None:
    screen = office.open(office.start("co_dinh"))
    repeat = found(screen, "/data/ho_so/vu_viec", RepeatQuestion)
    all_made(office, screen)
    assert len(repeat.cards) == 60
    assert not repeat.add.isVisible()
    assert not any(card.remove.isVisible() for card in repeat.cards.values())
    assert not any(card.open for card in repeat.cards.values())
    assert screen.findChild(QWidget, "q:/data/ho_so/vu_viec[7]/ten") is None
    assert screen.sheet.go_to("/data/ho_so/vu_viec[57]/dien_bien")
    assert screen.sheet.where() == "/data/ho_so/vu_viec[57]/dien_bien"


# Languages.


def test_another_language_in_the_middle_of_filling(office: Office) -> None:
    report = office.start("ma_tran")
    screen = office.open(report)
    screen.sheet.step(1)
    screen.sheet.go_to("/data/y_te/tram/giuong")
    QTest.keyClicks(focus(), "12")
    choice = named(screen, "entry.language")
    assert isinstance(choice, QComboBox)
    assert [choice.itemText(at) for at in range(choice.count())] == ["Tiếng Việt", "English"]
    field = focus()
    choice.setCurrentIndex(1)
    choice.activated.emit(1)
    assert focus() is field
    assert screen.sheet.where() == "/data/y_te/tram/giuong"
    assert screen.instance.node("/data/y_te/tram/giuong").value == "12"
    asked = named(screen, "q:/data/y_te/tram/giuong")
    assert asked.accessibleName().startswith("Beds")
    assert screen.sheet.page(1).titles[0].text().startswith("Health")
    assert named(screen, "entry.section.1").accessibleName().startswith("Health")
    screen.sheet.step(-1)
    assert named(screen, "q:/data/dich_vu/nuoc=khong").accessibleName() == "Clean water: No"


def test_open_errors_follow_the_language(office: Office) -> None:
    screen = office.open(office.start("the"))
    add_card(screen)
    ref = screen.sheet.where().rpartition("/")[0]
    screen.sheet.answer(f"{ref}/thiet_hai/nguoi", "-1")
    screen.standing.check()
    screen.speak("English (en)")
    asked = screen.sheet.page(0).holder(f"{ref}/thiet_hai/nguoi")
    assert isinstance(asked, RepeatQuestion)
    inner = asked.cards[screen.instance.node(ref)].flow
    assert inner is not None
    people = inner.holder(f"{ref}/thiet_hai/nguoi")
    assert people is not None
    assert people.violation_shown == "Never below zero."
    assert any(
        "Never below zero." in screen.faults.list.item(at).text() for at in range(screen.faults.list.count())
    )


# Unusual answers.


def test_an_unusual_answer_is_counted_and_confirmed(office: Office) -> None:
    report = office.start("ma_tran")
    screen = office.open(report)
    screen.sheet.step(1)
    screen.sheet.go_to("/data/y_te/luot")
    QTest.keyClicks(focus(), "5000")
    screen.save_now()
    screen.count()
    assert "to confirm" not in named(screen, "entry.section.1").accessibleName()  # still typing: not told yet
    QTest.keyClick(focus(), Qt.Key.Key_Tab)
    assert "1 to confirm" in named(screen, "entry.section.1").accessibleName()
    asked = screen.sheet.page(1).holder("/data/y_te/luot")
    assert asked is not None
    asked.confirmed.emit("/data/y_te/luot", "Có chiến dịch tiêm chủng.")
    screen.count()
    assert "to confirm" not in named(screen, "entry.section.1").accessibleName()
    screen.save_now()
    opened = office.workplace.reports.open(report).instance
    assert opened.node("/data/y_te/luot").reason == "Có chiến dịch tiêm chủng."


def test_a_table_says_what_a_cell_held_before_and_asks_for_a_reason_under_it(office: Office) -> None:
    report = office.start("bang")
    screen = office.open(report)
    table = found(screen, "/data/hang", TableQuestion)
    table.grid.setFocus()
    table.grid.select(table.model.index(1, 1))
    previous = table._previous
    assert previous is not None
    assert previous.isVisible()
    assert "5" in previous.text
    table.grid.select(table.model.index(1, 0))
    assert "5" not in previous.text or not previous.isVisible()
    table.grid.select(table.model.index(1, 1))
    table.carry_over()
    assert screen.instance.node("/data/hang[2]/ho").value == "5"
    for key in "900":
        QTest.keyClicks(focus(), key)
    QTest.keyClick(focus(), Key.Key_Return)
    screen.sheet.go_to("/data/hang[2]/ho")
    assert "Nhiều hộ." in table.warning_shown
    index = table.model.index(1, 1)
    assert "Nhiều hộ." in str(table.model.data(index, Qt.ItemDataRole.AccessibleTextRole))
    assert "Nhiều hộ." in str(table.model.data(index, Qt.ItemDataRole.ToolTipRole))
    table.confirmed.emit("/data/hang[2]/ho", "Nhập thôn.")
    assert screen.instance.node("/data/hang[2]/ho").reason == "Nhập thôn."


def test_the_heads_of_a_table_follow_the_language_and_what_is_typed_stays(office: Office) -> None:
    screen = office.open(office.start("bang"))
    table = found(screen, "/data/hang", TableQuestion)
    table.grid.setFocus()
    table.grid.select(table.model.index(0, 1))
    QTest.keyClicks(focus(), "7")
    screen.speak("English (en)")
    heads = [table.model.headerData(at, Qt.Orientation.Horizontal, 0) for at in range(2)]
    assert heads == ["Village", "Households"]
    QTest.keyClicks(focus(), "8")
    QTest.keyClick(focus(), Key.Key_Return)
    assert screen.instance.node("/data/hang[1]/ho").value == "78"
