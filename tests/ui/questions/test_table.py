"""The table: the keyboard of a spreadsheet, blocks from and to Excel, rows, undo."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.checking import to_keep
from tests.ui.conftest import compose
from tests.ui.questions.conftest import MakeDesk
from tests.ui.questions.form import Desk
from ui.questions.field import Line
from ui.questions.table import TableQuestion
from ui.questions.table_clipboard import from_text, spread

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
RANGE = "/data/hang"


def table_of(desk: Desk) -> TableQuestion:
    found = desk.questions[RANGE]
    assert isinstance(found, TableQuestion)
    return found


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def at(table: TableQuestion) -> tuple[int, int]:
    return table.grid.currentIndex().row(), table.grid.currentIndex().column()


def select(table: TableQuestion, top: int, left: int, bottom: int, right: int) -> None:
    model = table.model
    table.grid.setFocus()
    table.grid.select(model.index(top, left))
    table.grid.selectionModel().select(
        QItemSelection(model.index(top, left), model.index(bottom, right)),
        QItemSelectionModel.SelectionFlag.ClearAndSelect,
    )


@pytest.fixture
def desk_of_table(desk: MakeDesk) -> Desk:
    made = desk(RANGE)
    table = table_of(made)
    table.grid.setFocus()
    table.grid.select(table.model.index(0, 1))
    return made


def test_typing_replaces_and_enter_goes_down(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    desk_of_table.instance.answer("/data/hang[1]/a", "7")
    table.refresh()
    QTest.keyClicks(table.grid, "4")
    QTest.keyClicks(focus(), "2")
    QTest.keyClick(focus(), Key.Key_Return)
    assert desk_of_table.value("/data/hang[1]/a") == "42"
    assert at(table) == (1, 1)
    assert table.model.editing is None


@pytest.mark.parametrize("before", ["", "7"])
def test_the_first_letter_of_an_input_method_is_kept(desk_of_table: Desk, before: str) -> None:
    table = table_of(desk_of_table)
    desk_of_table.instance.answer("/data/hang[1]/a", before)
    table.refresh()
    compose("4")
    compose("2")
    QTest.keyClick(focus(), Key.Key_Return)
    assert desk_of_table.value("/data/hang[1]/a") == "42"


def test_tab_and_arrows_move_and_the_last_tab_leaves_the_table(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    QTest.keyClick(table.grid, Key.Key_Tab)
    assert at(table) == (0, 2)
    QTest.keyClick(table.grid, Key.Key_Backtab)
    QTest.keyClick(table.grid, Key.Key_Down)
    assert at(table) == (1, 1)
    table.grid.select(table.model.index(0, 3))
    QTest.keyClick(table.grid, Key.Key_Tab)
    assert at(table) == (1, 0)
    table.grid.select(table.model.index(1, 3))
    QTest.keyClick(table.grid, Key.Key_Tab)
    assert focus() is table.add


def test_tab_in_an_editor_hands_over_and_goes_on(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    QTest.keyClicks(table.grid, "5")
    QTest.keyClick(focus(), Key.Key_Tab)
    assert desk_of_table.value("/data/hang[1]/a") == "5"
    assert at(table) == (0, 2)


def test_f2_edits_what_is_there(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    desk_of_table.instance.answer("/data/hang[1]/a", "12")
    table.refresh()
    QTest.keyClick(table.grid, Key.Key_F2)
    QTest.keyClicks(focus(), "3")
    QTest.keyClick(focus(), Key.Key_Return)
    assert desk_of_table.value("/data/hang[1]/a") == "123"


def test_escape_puts_the_old_value_back_even_after_it_was_handed_over(
    qtbot: QtBot, desk_of_table: Desk
) -> None:
    table = table_of(desk_of_table)
    desk_of_table.instance.answer("/data/hang[1]/a", "12")
    table.refresh()
    with qtbot.waitSignal(table.answered, timeout=20_000):
        QTest.keyClicks(table.grid, "9")
    assert desk_of_table.value("/data/hang[1]/a") == "9"
    QTest.keyClick(focus(), Key.Key_Escape)
    assert desk_of_table.value("/data/hang[1]/a") == "12"
    assert table.model.editing is None


def test_a_word_being_composed_in_a_cell_is_left_alone(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    QTest.keyClick(table.grid, Key.Key_F2)
    editor = focus()
    assert isinstance(editor, Line)
    QApplication.sendEvent(editor, QInputMethodEvent("12", []))
    table.refresh()
    table.settle()
    assert desk_of_table.answers == []
    assert editor.composing


def test_computed_cells_follow_and_take_no_answer(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    for column, keys in ((1, "5"), (2, "2,5")):
        table.grid.select(table.model.index(0, column))
        QTest.keyClicks(table.grid, keys[0])
        QTest.keyClicks(focus(), keys[1:])
        QTest.keyClick(focus(), Key.Key_Return)
    assert table.model.index(0, 3).data() == "7,5"
    table.grid.select(table.model.index(0, 3))
    QTest.keyClicks(table.grid, "1")
    assert focus() is table.grid
    assert table.model.index(0, 3).data() == "7,5"


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen has no popups on top
def test_choosing_in_a_cell_without_accents(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    table.grid.select(table.model.index(0, 0))
    QTest.keyClicks(table.grid, "h")
    QTest.keyClicks(focus(), "o tich")
    QTest.keyClick(focus(), Key.Key_Tab)
    assert desk_of_table.value("/data/hang[1]/nhom") == "ht"
    assert table.model.index(0, 0).data() == "Hộ tịch"


def test_a_block_from_excel_goes_in_and_adds_the_rows_it_needs(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    QGuiApplication.clipboard().setText("1\t1.234.567,5\r\n2\t2\r\n3\t\r\n")
    QTest.keyClick(table.grid, Key.Key_V, CTRL)
    assert table.model.rowCount() == 3
    assert [desk_of_table.value(f"/data/hang[{row}]/a") for row in (1, 2, 3)] == ["1", "2", "3"]
    assert desk_of_table.value("/data/hang[1]/b") == "1234567.5"
    QTest.keyClick(table.grid, Key.Key_Z, CTRL)
    assert table.model.rowCount() == 2
    assert desk_of_table.value("/data/hang[1]/a") == ""
    assert desk_of_table.value("/data/hang[1]/b") == ""
    QTest.keyClick(table.grid, Key.Key_Y, CTRL)
    assert [desk_of_table.value(f"/data/hang[{row}]/a") for row in (1, 2, 3)] == ["1", "2", "3"]


def test_what_does_not_fit_is_left_out_and_said(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    table.grid.select(table.model.index(0, 0))
    QGuiApplication.clipboard().setText("không có\t5")
    QTest.keyClick(table.grid, Key.Key_V, CTRL)
    take_what_fits(table)
    assert desk_of_table.value("/data/hang[1]/nhom") == "dd"
    assert desk_of_table.value("/data/hang[1]/a") == "5"
    assert table.property("state") == "warn"


def test_a_total_that_comes_along_is_compared_with_the_computed_one(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    QGuiApplication.clipboard().setText("5\t2,5\t7,5")
    QTest.keyClick(table.grid, Key.Key_V, CTRL)
    assert desk_of_table.value("/data/hang[1]/tong") == "7.5"
    assert table.property("state") != "warn"
    QGuiApplication.clipboard().setText("5\t3,5\t7,5")
    QTest.keyClick(table.grid, Key.Key_V, CTRL)
    assert desk_of_table.value("/data/hang[1]/tong") == "8.5"
    assert table.property("state") == "warn"


def test_letters_in_a_cell_are_kept_and_said_in_words(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    QTest.keyClicks(table.grid, "1")
    QTest.keyClicks(focus(), "2x")
    assert table.violation_shown == ""
    QTest.keyClick(focus(), Key.Key_Return)
    assert desk_of_table.value("/data/hang[1]/a") == "12x"
    assert "Row 1 (Đất đai), Received: “12x” is not a whole number" in table.violation_shown
    assert "12x" in str(table.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole))


def test_copy_gives_excel_text_and_us_exact_values(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    desk_of_table.instance.answer("/data/hang[1]/a", "1234")
    desk_of_table.instance.answer("/data/hang[1]/b", "1.234")
    table.refresh()
    select(table, 0, 0, 0, 2)
    QTest.keyClick(table.grid, Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Đất đai\t1234\t1,234"
    table.grid.select(table.model.index(1, 0))
    QTest.keyClick(table.grid, Key.Key_V, CTRL)
    assert [desk_of_table.value(f"/data/hang[2]/{name}") for name in ("nhom", "a", "b")] == [
        "dd",
        "1234",
        "1.234",
    ]


def test_one_pasted_value_fills_the_selection(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    select(table, 0, 1, 1, 2)
    QGuiApplication.clipboard().setText("8")
    QTest.keyClick(table.grid, Key.Key_V, CTRL)
    assert [desk_of_table.value(f"/data/hang[{row}]/{name}") for row in (1, 2) for name in "ab"] == ["8"] * 4


def test_fill_down_clear_and_undo(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    desk_of_table.answer("/data/hang[1]/a", "6")
    select(table, 0, 1, 1, 1)
    QTest.keyClick(table.grid, Key.Key_D, CTRL)
    assert desk_of_table.value("/data/hang[2]/a") == "6"
    QTest.keyClick(table.grid, Key.Key_Delete)
    assert desk_of_table.value("/data/hang[1]/a") == desk_of_table.value("/data/hang[2]/a") == ""
    QTest.keyClick(table.grid, Key.Key_Z, CTRL)
    QTest.keyClick(table.grid, Key.Key_Z, CTRL)
    assert desk_of_table.value("/data/hang[1]/a") == "6"
    assert desk_of_table.value("/data/hang[2]/a") == ""


def test_rows_come_and_go_and_a_removed_row_comes_back_whole(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    QTest.keyClick(table.add, Key.Key_Space)
    assert table.model.rowCount() == 3
    assert focus() is table.grid
    assert at(table) == (2, 0)
    desk_of_table.answer("/data/hang[1]/a", "11")
    table.grid.select(table.model.index(0, 1))
    QTest.keyClick(table.remove, Key.Key_Space)
    assert table.model.rowCount() == 2
    assert desk_of_table.value("/data/hang[1]/nhom") == "ht"
    back = next(b for b in table.findChildren(QPushButton) if b.text() == "Bring it back")
    QTest.keyClick(back, Key.Key_Space)
    assert table.model.rowCount() == 3
    assert desk_of_table.value("/data/hang[1]/nhom") == "dd"
    assert desk_of_table.value("/data/hang[1]/a") == "11"


def test_numbers_of_two_meanings_are_asked_about_once(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    table.grid.select(table.model.index(0, 2))
    QGuiApplication.clipboard().setText("1.234\n5.678")
    QTest.keyClick(table.grid, Key.Key_V, CTRL)
    assert desk_of_table.value("/data/hang[1]/b") == ""
    buttons = [b for b in table.findChildren(QPushButton) if "(thousands)" in b.text()]
    assert len(buttons) == 1
    QTest.keyClick(buttons[0], Key.Key_Space)
    assert desk_of_table.value("/data/hang[1]/b") == "1234"
    assert desk_of_table.value("/data/hang[2]/b") == "5678"
    assert not [b for b in table.findChildren(QPushButton) if b.isVisible() and "(thousands)" in b.text()]


def test_go_to_a_cell(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    table.go_to("/data/hang[2]/b")
    assert at(table) == (1, 2)
    assert table.where() == "/data/hang[2]/b"


def test_the_first_column_stays_when_scrolled_and_never_hides_a_cell(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    desk_of_table.resize(420, 400)
    QApplication.processEvents()
    table.grid.select(table.model.index(0, 3))
    bar = table.grid.horizontalScrollBar()
    assert bar.value() > 0
    frozen = table.grid._frozen
    assert frozen.isVisible()
    table.grid.select(table.model.index(0, 1))
    assert table.grid.visualRect(table.model.index(0, 1)).left() >= table.grid.columnWidth(0)
    table.grid.select(table.model.index(0, 0))
    assert bar.value() == 0
    assert not frozen.isVisible()


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ('"two\nlines"\tb', [["two\nlines", "b"]]),
        ("one", [["one"]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
    ],
)
def test_reading_pasted_text(text: str, block: list[list[str]]) -> None:
    assert from_text(text) == block


def test_spreading() -> None:
    assert spread([["x"]], 2, 2) == [["x", "x"], ["x", "x"]]
    assert spread([["x", "y"]], 3, 3) == [["x", "y"]]


def paste(table: TableQuestion, text: str, row: int = 0, column: int = 0) -> None:
    table.grid.setFocus()
    table.grid.select(table.model.index(row, column))
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(table.grid, Key.Key_V, CTRL)


def take_what_fits(table: TableQuestion) -> None:
    """Press the panel's one primary button with the keyboard."""
    panel = table.paste.panel
    assert panel is not None
    panel.take.setFocus()
    QTest.keyClick(panel.take, Key.Key_Return)
    assert table.paste.panel is None


def panel_says(table: TableQuestion, words: str) -> bool:
    panel = table.paste.panel
    return panel is not None and any(words in said.accessibleName() for said in panel.findChildren(QLabel))


def answer_button(table: TableQuestion, words: str) -> QPushButton:
    return next(b for b in table.findChildren(QPushButton) if b.isVisible() and words in b.text())


def notice_of(table: TableQuestion) -> str:
    found = table._notice
    return found.text if found is not None and found.isVisible() else ""


@pytest.mark.parametrize(("which", "whole", "decimal"), [(0, "1234", "5678"), (1, "", "5.678")])
def test_one_answer_serves_whole_numbers_and_decimals_of_a_paste(
    desk_of_table: Desk, which: int, whole: str, decimal: str
) -> None:
    table = table_of(desk_of_table)
    paste(table, "1.234\t5.678", column=1)
    assert desk_of_table.value("/data/hang[1]/a") == ""
    buttons = [b for b in table.findChildren(QPushButton) if b.isVisible() and "678" in b.text()]
    assert [b.text() for b in buttons] == ["5.678 (thousands)", "5,678 (a decimal)"]
    QTest.keyClick(buttons[which], Key.Key_Space)
    if which:  # points part decimals here, so 1.234 is no whole number: that cell stays as it was
        take_what_fits(table)
    assert desk_of_table.value("/data/hang[1]/a") == whole
    assert desk_of_table.value("/data/hang[1]/b") == decimal


def test_another_sign_is_another_question(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    paste(table, "1.234\n5,678", column=2)
    assert panel_says(table, "1.234 can be read")
    QTest.keyClick(answer_button(table, "(thousands)"), Key.Key_Space)
    assert panel_says(table, "5,678 can be read")
    QTest.keyClick(answer_button(table, "(a decimal)"), Key.Key_Space)
    assert desk_of_table.value("/data/hang[1]/b") == "1234"
    assert desk_of_table.value("/data/hang[2]/b") == "5.678"


def test_looking_into_a_cell_that_is_no_whole_number_does_not_change_it(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    desk_of_table.instance.answer("/data/hang[1]/a", "1,234")
    table.refresh()
    table.grid.select(table.model.index(0, 1))
    QTest.keyClick(table.grid, Key.Key_F2)
    QTest.keyClick(focus(), Key.Key_Return)
    assert desk_of_table.value("/data/hang[1]/a") == "1,234"


def test_a_paste_into_the_editor_of_a_cell_is_asked_about_too(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    QTest.keyClick(table.grid, Key.Key_F2)
    QGuiApplication.clipboard().setText("1,234")
    QTest.keyClick(focus(), Key.Key_V, CTRL)
    QTest.keyClick(focus(), Key.Key_Return)
    assert desk_of_table.value("/data/hang[1]/a") == "1,234?"


def test_cells_left_out_are_named_until_something_else_is_done(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    paste(table, "Núi\t1\t2\t9\t7\nBiển\t1\t2\t9\t7")
    take_what_fits(table)
    said = notice_of(table)
    assert said == (
        "Left out of the paste: Row 1, Field (not in the list); Row 1 (Đất đai), Total (reckoned by the "
        "form); Row 1, column 5 (no column for it); and 3 more."
    )
    table.grid.select(table.model.index(0, 1))
    QTest.keyClicks(table.grid, "4")
    QTest.keyClick(focus(), Key.Key_Return)
    assert notice_of(table) == ""


def test_a_paste_that_fits_takes_the_notice_away(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    paste(table, "Núi\t3")
    take_what_fits(table)
    assert "Field" in notice_of(table)
    paste(table, "Hộ tịch")
    assert notice_of(table) == ""


def test_totals_copied_along_are_there_once_the_numbers_have_their_meaning(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    paste(table, "Đất đai\t1\t1.234\t1.235")
    QTest.keyClick(
        next(b for b in table.findChildren(QPushButton) if "(thousands)" in b.text()), Key.Key_Space
    )
    assert desk_of_table.value("/data/hang[1]/tong") == "1235"
    assert notice_of(table) == ""


def test_a_block_marked_as_a_state_secret_leaves_nothing_in_the_draft(desk_of_table: Desk) -> None:
    table = table_of(desk_of_table)
    paste(table, "Đất đai\t12\t3,5\nTUYỆT MẬT\tMẬT\tTỐI MẬT")
    if table.paste.panel is not None:
        take_what_fits(table)
    kept = to_keep(desk_of_table.instance.snapshot()).decode()
    assert "MẬT" not in kept
    assert "<a>12</a>" in kept
