"""An answer that is not usual: said after leaving, confirmed with a reason by the keyboard alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.questions.around_form import Sheet
from ui.questions.around import Around
from ui.questions.base import Question
from ui.questions.field import Line
from ui.questions.matrix import MatrixQuestion
from ui.questions.soft_check import ReasonLine, SoftCheck
from ui.questions.table import TableQuestion

Key = Qt.Key
HO, TL, LOAI, CHUNG = "/data/ho", "/data/tl", "/data/loai", "/data/chung"
HANG = "/data/hang"
MakeSheet = Callable[..., Sheet]


@pytest.fixture
def sheet(qtbot: QtBot) -> MakeSheet:
    def make(*refs: str, around: Around | None = None) -> Sheet:
        made = Sheet(*refs, around=around)
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_and_tab(text: str) -> None:
    QTest.keyClicks(focus(), text)
    QTest.keyClick(focus(), Key.Key_Tab)


def unusual(sheet: Sheet) -> Question:
    """The question of households, with an unusual answer typed and left."""
    asked = sheet.questions[HO]
    asked.go_to(HO)
    type_and_tab("3000")
    return asked


def why(asked: Question) -> QPushButton:
    return asked.soft().why


def test_nothing_turns_amber_before_the_field_is_left(sheet: MakeSheet, qtbot: QtBot) -> None:
    made = sheet(HO, CHUNG)
    asked = made.questions[HO]
    asked.go_to(HO)
    with qtbot.waitSignal(asked.answered, timeout=20_000):
        QTest.keyClicks(focus(), "3000")
    assert asked.node.warning is not None
    assert asked.warning_shown == ""
    assert asked.property("state") == ""
    QTest.keyClick(focus(), Key.Key_Tab)
    assert asked.warning_shown == "Nhiều gấp đôi kỳ trước"
    assert asked.property("state") == "warn"
    assert asked.fields()[0].property("state") == "warn"
    assert "Nhiều gấp đôi kỳ trước" in asked.fields()[0].accessibleDescription()


def test_enter_confirms_and_the_focus_goes_back(sheet: MakeSheet) -> None:
    made = sheet(HO, CHUNG)
    asked = unusual(made)
    asked.go_to(HO)
    QTest.keyClick(focus(), Key.Key_Tab)
    assert focus() is why(asked)
    QTest.keyClick(focus(), Key.Key_Space)
    assert isinstance(focus(), ReasonLine)
    QTest.keyClicks(focus(), "Sap nhap hai thon")
    QTest.keyClick(focus(), Key.Key_Return)
    assert made.reasons == [(HO, "Sap nhap hai thon")]
    assert made.instance.node(HO).reason == "Sap nhap hai thon"
    assert asked.warning_shown == "Nhiều gấp đôi kỳ trước Confirmed: Sap nhap hai thon"
    assert asked.property("state") == ""
    assert focus() is asked.fields()[0]
    assert "Confirmed: Sap nhap hai thon" in focus().accessibleDescription()
    assert why(asked).text() == "Change the reason"


def test_escape_leaves_it_as_it_was(sheet: MakeSheet) -> None:
    made = sheet(HO, CHUNG)
    asked = unusual(made)
    why(asked).click()
    QTest.keyClicks(focus(), "half a")
    QTest.keyClick(focus(), Key.Key_Escape)
    assert made.reasons == []
    assert asked.property("state") == "warn"
    assert focus() is asked.fields()[0]
    why(asked).click()
    assert isinstance(line := focus(), ReasonLine)
    assert line.text() == ""


def test_no_reason_is_no_confirmation(sheet: MakeSheet) -> None:
    made = sheet(HO, CHUNG)
    asked = unusual(made)
    why(asked).click()
    QTest.keyClicks(focus(), "   ")
    QTest.keyClick(focus(), Key.Key_Return)
    assert made.reasons == []
    assert isinstance(line := focus(), ReasonLine)
    assert "needed" in line.placeholderText()
    QTest.keyClick(focus(), Key.Key_Tab)
    assert asked.soft().asking.isHidden()
    assert made.reasons == []
    assert asked.property("state") == "warn"


def test_leaving_the_line_counts_what_was_typed(sheet: MakeSheet) -> None:
    made = sheet(HO, CHUNG)
    asked = unusual(made)
    why(asked).click()
    type_and_tab("Dung so")
    assert made.reasons == [(HO, "Dung so")]
    assert not asked.soft().pending


def test_a_reason_can_be_changed_and_taken_back(sheet: MakeSheet) -> None:
    made = sheet(HO, CHUNG)
    asked = unusual(made)
    for typed in ("Mot", "Hai"):
        why(asked).click()
        QTest.keyClicks(focus(), typed)  # the earlier one is marked: typing replaces it
        QTest.keyClick(focus(), Key.Key_Return)
    assert made.reasons == [(HO, "Mot"), (HO, "Hai")]
    why(asked).click()
    QTest.keyClick(focus(), Key.Key_Delete)
    QTest.keyClick(focus(), Key.Key_Return)
    assert made.reasons[-1] == (HO, "")
    assert asked.soft().pending
    assert asked.property("state") == "warn"


def test_a_new_answer_wants_a_new_reason_but_not_while_it_is_typed(sheet: MakeSheet, qtbot: QtBot) -> None:
    made = sheet(HO, CHUNG)
    asked = unusual(made)
    made.instance.confirm(HO, "Dung")
    made.show_anew()
    assert not asked.soft().pending
    asked.go_to(HO)
    with qtbot.waitSignal(asked.answered, timeout=20_000):
        QTest.keyClicks(focus(), "4000")
    assert made.instance.node(HO).reason == ""
    assert asked.warning_shown == ""
    assert asked.property("state") == ""
    QTest.keyClick(focus(), Key.Key_Tab)
    assert asked.soft().pending


def test_a_usual_answer_takes_it_away(sheet: MakeSheet) -> None:
    made = sheet(HO, CHUNG)
    asked = unusual(made)
    asked.go_to(HO)
    QTest.keyClick(focus(), Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    type_and_tab("1300")
    assert asked.warning_shown == ""
    assert asked.property("state") == ""


def test_a_violation_comes_first(sheet: MakeSheet) -> None:
    made = sheet(HO, CHUNG)
    asked = made.questions[HO]
    asked.go_to(HO)
    type_and_tab("100000")
    assert asked.violation_shown == "Too many."
    assert asked.warning_shown == ""
    assert asked.property("state") == "bad"


def test_a_choice_and_a_computed_value_are_asked_too(sheet: MakeSheet) -> None:
    made = sheet(HO, TL, LOAI)
    made.instance.answer(HO, "60000")
    made.instance.answer(LOAI, "khac")
    made.show_anew()
    assert made.questions[TL].warning_shown == "Tổng quá lớn"
    assert made.questions[LOAI].warning_shown == "This answer is not usual."
    made.questions[TL].open_reason(TL)
    QTest.keyClicks(focus(), "Dung")
    QTest.keyClick(focus(), Key.Key_Return)
    assert made.instance.node(TL).reason == "Dung"


def test_the_reason_is_asked_from_the_list_at_once(sheet: MakeSheet) -> None:
    made = sheet(HO, CHUNG)
    asked = made.questions[HO]
    asked.go_to(HO)
    QTest.keyClicks(focus(), "3000")
    asked.give_over()
    asked.open_reason(HO)
    assert isinstance(focus(), ReasonLine)
    asked.open_reason(CHUNG)
    made.questions[CHUNG].open_reason(CHUNG)
    assert isinstance(focus(), ReasonLine)


def test_saving_takes_the_reason_being_typed(sheet: MakeSheet) -> None:
    made = sheet(HO, CHUNG)
    asked = unusual(made)
    why(asked).click()
    QTest.keyClicks(focus(), "Dung")
    asked.give_over()
    assert made.reasons == [(HO, "Dung")]


def test_a_locked_report_shows_the_reason_only(sheet: MakeSheet) -> None:
    made = sheet(HO, around=Around(locked=True))
    made.instance.answer(HO, "3000")
    made.instance.confirm(HO, "Dung")
    made.show_anew()
    asked = made.questions[HO]
    assert asked.warning_shown.endswith("Confirmed: Dung")
    assert not why(asked).isVisible()
    asked.soft().open()
    assert not isinstance(QApplication.focusWidget(), ReasonLine)


def test_a_word_being_composed_is_not_confirmed_by_half(sheet: MakeSheet) -> None:
    made = sheet(HO, CHUNG)
    asked = unusual(made)
    why(asked).click()
    QApplication.sendEvent(focus(), QInputMethodEvent("đu", []))
    done = QInputMethodEvent("", [])
    done.setCommitString("đúng số")
    QApplication.sendEvent(focus(), done)
    QTest.keyClick(focus(), Key.Key_Return)
    assert made.reasons == [(HO, "đúng số")]


def test_everything_in_it_has_a_name(sheet: MakeSheet) -> None:
    made = sheet(HO, CHUNG)
    asked = unusual(made)
    assert why(asked).accessibleName() == "Confirm because… Số hộ của  (hộ)"
    assert why(asked).accessibleDescription() == "Nhiều gấp đôi kỳ trước"
    why(asked).click()
    assert focus().accessibleName() == "Why the answer is right: Số hộ của  (hộ)"


def test_one_place_serves_the_cells_of_a_table_in_turn(qtbot: QtBot) -> None:
    sheet = Sheet(HO)
    qtbot.addWidget(sheet)
    nodes = [sheet.instance.node(ref) for ref in (HO, LOAI, CHUNG)]
    sheet.instance.answer(HO, "3000")
    sheet.instance.answer(LOAI, "khac")
    window = QWidget()
    qtbot.addWidget(window)
    soft = SoftCheck(window)
    QVBoxLayout(window).addWidget(soft)
    other = Line(window)
    told: list[tuple[str, str]] = []
    soft.confirmed.connect(lambda ref, reason: told.append((ref, reason)))
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    soft.tell(nodes[0], "Row 1, A")
    assert soft.pending
    soft.open()
    QTest.keyClicks(soft.line, "Dung")
    other.setFocus()
    soft.tell(nodes[1], "Row 2, A")
    assert told == [(HO, "Dung")]
    assert soft.ref == LOAI
    assert soft.line.text() == ""
    soft.tell(nodes[2], "Row 3, A")
    assert soft.isHidden()
    assert not soft.pending


# Cells of a table.


def cells(sheet: Sheet) -> TableQuestion:
    """The table with the focus in the first figure."""
    table = sheet.questions[HANG]
    assert isinstance(table, TableQuestion)
    table.go_to(f"{HANG}[1]/so")
    return table


def keys(text: str) -> None:
    """The first key opens the cell's editor, the others go into it."""
    for letter in text:
        QTest.keyClicks(focus(), letter)


def test_a_cell_is_told_when_it_is_left_and_confirmed_under_the_table(sheet: MakeSheet) -> None:
    made = sheet(HANG, CHUNG)
    table = cells(made)
    keys("500")
    QApplication.processEvents()
    assert table.warning_shown == ""
    QTest.keyClick(focus(), Key.Key_Return)
    assert table.where() == f"{HANG}[2]/so"
    assert table.warning_shown == "Row 1 (A), Số hộ: Quá nhiều"
    assert table.property("state") == "warn"
    assert "Quá nhiều" in str(table.model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole))
    table.go_to(f"{HANG}[1]/so")
    table.open_reason(f"{HANG}[1]/so")
    assert isinstance(focus(), ReasonLine)
    QTest.keyClicks(focus(), "Dung")
    QTest.keyClick(focus(), Key.Key_Return)
    assert made.instance.node(f"{HANG}[1]/so").reason == "Dung"
    assert focus() is table.grid
    assert table.where() == f"{HANG}[1]/so"
    assert table.warning_shown.endswith("Confirmed: Dung")
    assert table.property("state") == ""
    table.go_to(f"{HANG}[2]/so")
    assert table.warning_shown == ""


def test_the_current_cell_comes_before_the_first_one(sheet: MakeSheet) -> None:
    made = sheet(HANG)
    table = cells(made)
    made.instance.answer(f"{HANG}[1]/so", "500")
    made.instance.answer(f"{HANG}[2]/so", "600")
    made.show_anew()
    assert table.warning_shown.startswith("Row 1")
    table.go_to(f"{HANG}[2]/so")
    assert table.warning_shown.startswith("Row 2")
    table.go_to(f"{HANG}[2]/thon")
    assert table.warning_shown.startswith("Row 1")


def test_a_cell_being_typed_in_again_says_nothing(sheet: MakeSheet, qtbot: QtBot) -> None:
    made = sheet(HANG)
    table = cells(made)
    made.instance.answer(f"{HANG}[1]/so", "500")
    made.show_anew()
    assert table.soft().pending
    with qtbot.waitSignal(table.answered, timeout=20_000):
        keys("700")
    assert table.warning_shown == ""
    QTest.keyClick(focus(), Key.Key_Return)
    assert table.soft().pending


def test_a_reviewers_words_name_their_cell(sheet: MakeSheet) -> None:
    made = sheet(HANG, around=Around(comments={f"{HANG}[2]/so": ("Kiểm tra lại.",), HO: ("Other.",)}))
    assert "Asked to correct: Row 2 (B), Số hộ: Kiểm tra lại." in made.words()


def test_a_row_of_a_matrix_is_confirmed_under_it(qtbot: QtBot) -> None:
    made = Sheet()
    qtbot.addWidget(made)
    refs = ["/data/dien", "/data/nuoc"]
    matrix = MatrixQuestion([made.instance.node(ref) for ref in refs], made)
    made.adopt(matrix, *refs)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.instance.answer(refs[1], "khong")
    made.show_anew()
    assert matrix.warning_shown == "Nước: Thường là có"
    assert matrix.property("state") == "warn"
    assert "Thường là có" in matrix.rows[1].cells[0].accessibleDescription()
    assert matrix.rows[1].cells[1].accessibleName() == "Nước: Không"
    matrix.go_to(refs[0])
    matrix.open_reason(refs[0])
    assert not isinstance(focus(), ReasonLine)
    matrix.open_reason(refs[1])
    QTest.keyClicks(focus(), "Dung")
    QTest.keyClick(focus(), Key.Key_Return)
    assert made.reasons == [(refs[1], "Dung")]
    assert matrix.where() == refs[1]
    assert matrix.property("state") == ""
