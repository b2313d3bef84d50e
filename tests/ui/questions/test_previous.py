"""What the report before said: beside the figure, its change in words, carried over by one press."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.questions.around_form import Sheet
from ui.questions.around import Around
from ui.questions.base import Question
from ui.questions.previous import Previous, change_in_words

HANG = "/data/hang"
HO, NGHI, TEN, TL = "/data/ho", "/data/nghi", "/data/ten", "/data/tl"
CTRL = Qt.KeyboardModifier.ControlModifier
MakeSheet = Callable[..., Sheet]


@pytest.fixture
def sheet(qtbot: QtBot) -> MakeSheet:
    def make(*refs: str, around: Around | None = None, last: str | None = "") -> Sheet:
        made = Sheet(*refs, around=around) if last == "" else Sheet(*refs, around=around, last=last)
        qtbot.addWidget(made)
        with qtbot.waitActive(made):
            made.show()
            made.activateWindow()
        return made

    return make


def shown(asked: Question) -> Previous:
    found = asked.findChild(Previous)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("now", "before", "unit", "words"),
    [
        ("1406", "1250", "", "+12,5\u00a0%"),
        ("1000", "1250", "", "-20\u00a0%"),
        ("1250", "1250", "", "no change"),
        ("1250", "1250.0", "", "no change"),
        ("5", "0", "", "+5"),
        ("0", "0", "", "no change"),
        ("0", "8", "", "-100\u00a0%"),
        ("12500", "1000", "", "+11.500"),
        ("1000001", "1000000", "", "+1"),
        ("-5", "-10", "", "+50\u00a0%"),
        ("97.5", "95", "%", "+2,5"),
        ("2.5", "2.25", "", "+11,1\u00a0%"),
        ("", "1250", "", ""),
        ("12a", "1250", "", ""),
        ("1250?", "1250", "", ""),
        ("5", "n/a", "", ""),
        ("9" * 40, "1", "", ""),
    ],
)
def test_the_change_in_words(now: str, before: str, unit: str, words: str) -> None:
    assert change_in_words(now, before, unit) == words


@given(st.text(max_size=30), st.decimals(allow_nan=False, allow_infinity=False).map(str))
def test_any_answers_have_a_change_or_none(now: str, before: str) -> None:
    change_in_words(now, before)
    change_in_words(before, now)


def test_it_stands_under_the_figure_and_follows_the_answer(sheet: MakeSheet) -> None:
    made = sheet(HO)
    asked = made.questions[HO]
    assert shown(asked).text == "Last period 1.250"
    made.instance.answer(HO, "1406")
    made.show_anew()
    assert shown(asked).text == "Last period 1.250 (+12,5\u00a0%)"
    assert "Last period 1.250" in asked.fields()[0].accessibleDescription()
    assert not shown(asked).take.isVisible()


def test_a_blank_figure_takes_it_over_by_one_press(sheet: MakeSheet) -> None:
    made = sheet(HO)
    asked = made.questions[HO]
    assert shown(asked).take.isVisible()
    assert shown(asked).take.accessibleName() == "Take over the last period: 1.250"
    shown(asked).take.click()
    assert made.instance.node(HO).value == "1250"
    assert shown(asked).text == "Last period 1.250 (no change)"
    assert not shown(asked).take.isVisible()


def test_ctrl_and_apostrophe_take_it_over_in_the_field(sheet: MakeSheet) -> None:
    made = sheet(HO, NGHI)
    asked = made.questions[HO]
    asked.go_to(HO)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClick(field, Qt.Key.Key_Apostrophe, CTRL)
    assert made.instance.node(HO).value == "1250"
    assert field.property("text") == "1250"
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.property("text") == "1.250"


def test_an_answer_there_is_never_overwritten(sheet: MakeSheet) -> None:
    made = sheet(HO, NGHI)
    asked = made.questions[HO]
    asked.go_to(HO)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "7")
    QTest.keyClick(field, Qt.Key.Key_Apostrophe, CTRL)
    assert made.instance.node(HO).value == "7"


def test_computed_and_locked_figures_only_show_it(sheet: MakeSheet) -> None:
    made = sheet(TL, HO, around=Around(locked=True))
    for ref, said in ((TL, "Last period 2.500"), (HO, "Last period 1.250")):
        asked = made.questions[ref]
        assert shown(asked).text.startswith(said)
        assert not shown(asked).take.isVisible()
        asked.carry_over()
    assert made.instance.node(HO).value == ""


def test_words_and_a_first_report_have_none(sheet: MakeSheet) -> None:
    made = sheet(TEN, HO)
    assert made.questions[TEN].findChild(Previous) is None
    first = sheet(HO, last=None)
    assert first.questions[HO].findChild(Previous) is None


def test_its_end_is_under_the_end_of_the_figure(sheet: MakeSheet) -> None:
    made = sheet(HO)
    asked = made.questions[HO]
    QApplication.processEvents()
    field, words = asked.fields()[0], shown(asked)._words
    right = field.mapTo(asked, field.rect().topRight()).x()
    assert words.mapTo(asked, words.rect().topRight()).x() == right


def test_under_a_table_stands_what_the_current_cell_was(sheet: MakeSheet) -> None:
    made = sheet(HANG)
    table = made.questions[HANG]
    table.go_to(f"{HANG}[1]/so")
    assert shown(table).text == "Last period 90"
    made.instance.answer(f"{HANG}[1]/so", "45")
    made.show_anew()
    assert shown(table).text == "Last period 90 (-50\u00a0%)"
    assert not shown(table).take.isVisible()
    table.go_to(f"{HANG}[2]/so")
    assert not shown(table).isVisible()


def test_the_key_carries_it_into_the_current_cell_and_undo_takes_it_back(sheet: MakeSheet) -> None:
    made = sheet(HANG)
    table = made.questions[HANG]
    table.go_to(f"{HANG}[1]/so")
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, Qt.Key.Key_Apostrophe, CTRL)
    assert made.instance.node(f"{HANG}[1]/so").value == "90"
    QTest.keyClick(focus, Qt.Key.Key_Z, CTRL)
    assert made.instance.node(f"{HANG}[1]/so").value == ""
