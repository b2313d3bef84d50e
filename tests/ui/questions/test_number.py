"""Numbers the Vietnamese way, and the ones that have two meanings."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.forms import parse_form
from tests.ui.questions.conftest import MakeDesk
from tests.ui.questions.form import FORM, Desk, context
from tests.ui.questions.test_contract import leave, text_of
from ui.questions import question
from ui.questions.around import ALONE
from ui.questions.field import Line
from ui.questions.number import (
    UNSURE,
    read_number,
    readings_of,
    shown_number,
    split_unit,
    typed_number,
    unit_of,
)


@pytest.mark.parametrize(
    ("text", "decimal", "value"),
    [
        ("1.234", False, "1234"),
        ("1.234", True, "1.234?"),
        ("1.234.567,89", True, "1234567.89"),
        ("12,5", False, "12,5"),
        ("12a", True, "12a"),
        (" 7 ", False, "7"),
        ("", True, ""),
        ("1.234?", True, "1.234?"),
    ],
)
def test_reading(text: str, decimal: bool, value: str) -> None:
    assert read_number(text, decimal) == value


@pytest.mark.parametrize(
    ("text", "share", "value"),
    [
        ("87,5%", True, "87.5"),
        ("87,5 %", True, "87.5"),
        ("87.50%", True, "87.50"),
        ("87,512%", True, "87,512%?"),
        ("%", True, "%"),
        ("87,5%", False, "87,5%"),
    ],
)
def test_a_figure_with_its_per_cent_sign(text: str, share: bool, value: str) -> None:
    assert read_number(text, True, pasted=True, share=share) == value
    assert readings_of("87,512%?") == ("87512", "87.512")


@pytest.mark.parametrize("text", ["87,5%", "87,5 %"])
def test_a_pasted_share_is_its_figure_where_per_cent_is_asked_for(desk: MakeDesk, text: str) -> None:
    made = desk("/data/tien", instance=parse_form(FORM.replace("(million)", "(%)")).new(context()))
    made.questions["/data/tien"].go_to("/data/tien")
    paste(text)
    leave(made)
    assert (made.value("/data/tien"), text_of(made.questions["/data/tien"])) == ("87.5", "87,5")


def test_a_pasted_share_where_none_is_asked_for_is_refused_with_its_reason(desk: MakeDesk) -> None:
    made = desk("/data/tien")
    made.questions["/data/tien"].go_to("/data/tien")
    paste("87,5%")
    leave(made)
    assert made.value("/data/tien") == "87,5%"
    said = made.questions["/data/tien"].violation_shown
    assert "“87,5%” is a percentage; this question does not ask for per cent" in said


def test_showing_and_editing() -> None:
    assert shown_number("1234567.5") == "1.234.567,5"
    assert typed_number("1234567.5") == "1234567,5"
    assert shown_number("12a") == typed_number("12a") == "12a"
    assert shown_number("1.234?") == "1.234"
    assert readings_of("1.234?") == ("1234", "1.234")
    assert readings_of("1234") == ()


@pytest.mark.parametrize(
    ("label", "words", "unit"),
    [
        ("Diện tích (ha)", "Diện tích", "ha"),
        ("Chưa có", "Chưa có", ""),
        ("Nhà thiệt hại (từ 50 đến 70 phần trăm)", "Nhà thiệt hại (từ 50 đến 70 phần trăm)", ""),
    ],
)
def test_units_stand_beside_the_field(label: str, words: str, unit: str) -> None:
    assert split_unit(label) == (words, unit)


@pytest.mark.parametrize(("which", "value", "shown"), [(0, "1234", "1.234"), (1, "1.234", "1,234")])
def test_a_pasted_number_of_two_meanings_is_asked_about(
    desk: MakeDesk, which: int, value: str, shown: str
) -> None:
    made = desk("/data/tien")
    asked = made.questions["/data/tien"]
    asked.go_to("/data/tien")
    QGuiApplication.clipboard().setText("1.234")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    leave(made)
    assert made.value("/data/tien") == "1.234" + UNSURE
    assert not made.instance.node("/data/tien").valid
    assert text_of(asked) == "1.234"
    buttons = [b for b in asked.findChildren(QPushButton) if b.isVisible()]
    assert len(buttons) == 2
    QTest.keyClick(buttons[which], Qt.Key.Key_Space)
    assert made.value("/data/tien") == value
    leave(made)
    assert text_of(asked) == shown
    assert not [b for b in asked.findChildren(QPushButton) if b.isVisible()]
    assert asked.property("state") == ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
        ("Hé nghÌo", "Hộ nghèo"),
        ("Nguyeãn Vaên An", "Nguyễn Văn An"),
    ],
)
def test_old_typeface_codes_are_converted_and_can_be_put_back(desk: MakeDesk, typed: str, meant: str) -> None:
    made = desk("/data/ten")
    asked = made.questions["/data/ten"]
    asked.go_to("/data/ten")
    QGuiApplication.clipboard().setText(typed)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    asked.settle()
    assert made.value("/data/ten") == meant
    undo = next(b for b in asked.findChildren(QPushButton) if b.isVisible())
    QTest.keyClick(undo, Qt.Key.Key_Space)
    assert made.value("/data/ten") == typed
    assert text_of(asked) == typed


def test_decomposed_letters_are_kept_composed(desk: MakeDesk) -> None:
    made = desk("/data/ten")
    made.questions["/data/ten"].go_to("/data/ten")
    QGuiApplication.clipboard().setText("Nguye\u0302\u0303n")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    leave(made)
    assert made.value("/data/ten") == "Nguyễn"


def paste(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_point_pasted_among_whole_numbers_parts_thousands(desk: MakeDesk) -> None:
    made = desk("/data/so")
    made.questions["/data/so"].go_to("/data/so")
    paste("1.234")
    leave(made)
    assert made.value("/data/so") == "1234"
    assert [b for b in made.questions["/data/so"].findChildren(QPushButton) if b.isVisible()] == []


@pytest.mark.parametrize(
    ("ref", "text"), [("/data/so", "1,234"), ("/data/tien", "1.234"), ("/data/tien", "1,234")]
)
def test_a_paste_of_two_meanings_is_asked_about(desk: MakeDesk, ref: str, text: str) -> None:
    made = desk(ref)
    made.questions[ref].go_to(ref)
    paste(text)
    leave(made)
    assert made.value(ref) == text + UNSURE
    assert [b.text() for b in made.questions[ref].findChildren(QPushButton) if b.isVisible()] == [
        "1.234 (thousands)",
        "1,234, not a whole number: type it again" if ref == "/data/so" else "1,234 (a decimal)",
    ]


def test_a_paste_over_typed_text_that_changes_one_letter_is_asked_about(desk: MakeDesk) -> None:
    made = desk("/data/so")
    made.questions["/data/so"].go_to("/data/so")
    field = QApplication.focusWidget()
    assert isinstance(field, Line)
    QTest.keyClicks(field, "1,23")
    field.selectAll()
    paste("1,234")
    leave(made)
    assert made.value("/data/so") == "1,234" + UNSURE


def test_what_is_typed_means_what_it_always_did(desk: MakeDesk) -> None:
    made = desk("/data/so")
    made.questions["/data/so"].go_to("/data/so")
    field = QApplication.focusWidget()
    assert isinstance(field, Line)
    paste("1,234")
    field.selectAll()
    QTest.keyClicks(field, "5,678")
    leave(made)
    assert made.value("/data/so") == "5678"


def test_a_decimal_pasted_for_a_whole_number_is_kept_and_typed_again(desk: MakeDesk) -> None:
    made = desk("/data/so")
    asked = made.questions["/data/so"]
    asked.go_to("/data/so")
    paste("1,234")
    leave(made)
    QTest.keyClick([b for b in asked.findChildren(QPushButton) if b.isVisible()][1], Qt.Key.Key_Space)
    field = QApplication.focusWidget()
    assert isinstance(field, Line)
    assert field.selectedText() == "1,234"
    leave(made)
    assert made.value("/data/so") == "1,234"
    assert "“1,234” is not a whole number" in asked.violation_shown


@pytest.mark.parametrize("digits", ["99999999999999999999", "3000000000", "-3000000000"])
def test_a_whole_number_too_large_for_the_form_is_kept_and_said(desk: MakeDesk, digits: str) -> None:
    made = desk("/data/so")
    asked = made.questions["/data/so"]
    asked.go_to("/data/so")
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, digits)
    leave(made)
    assert made.value("/data/so").replace(".", "") == digits
    assert text_of(asked).replace(".", "") == digits
    assert "is too large: this answer takes numbers up to 2.147.483.647" in asked.violation_shown


@pytest.mark.parametrize(
    ("hint", "unit"),
    [("Phần trăm, tự tính", "%"), ("Per cent, calculated", "%"), ("ha", "ha"), ("Trong kỳ, cả xã", "")],
)
def test_a_percentage_has_its_sign(hint: str, unit: str) -> None:
    form = FORM.replace("<label>Twice</label>", f"<label>Twice</label><hint>{hint}</hint>")
    made = Desk("/data/gap_doi", instance=parse_form(form).new(context()))
    assert unit_of(made.instance.node("/data/gap_doi")) == unit
    made.close()


@pytest.mark.parametrize(("close", "words"), [(False, ["Spent", "million"]), (True, ["Spent (million)"])])
def test_a_unit_leaves_the_figure_its_room_where_questions_stand_close(
    qtbot: QtBot, close: bool, words: list[str]
) -> None:
    node = parse_form(FORM).new(context()).node("/data/tien")
    asked = question(node, around=replace(ALONE, brief=close))
    qtbot.addWidget(asked)
    asked.show()
    assert [each.text() for each in asked.findChildren(QLabel) if each.isVisible() and each.text()] == words
