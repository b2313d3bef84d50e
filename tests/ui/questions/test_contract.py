"""What every question promises, checked on every kind with a real instance."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.forms import parse_form
from tests.ui.questions.conftest import MakeDesk
from tests.ui.questions.form import FORM, Desk, context
from ui.questions import QUESTIONS, kind_of, question
from ui.questions.around import Around
from ui.questions.base import Question
from ui.questions.choice import ChecksQuestion, RadioQuestion
from ui.questions.date import DateQuestion
from ui.questions.field import Area, Line
from ui.questions.listed import PickerQuestion
from ui.questions.note import ComputedQuestion, NoteQuestion
from ui.questions.number import DecimalQuestion, NumberQuestion
from ui.questions.table import TableQuestion
from ui.questions.text import FieldQuestion, LongTextQuestion, TextQuestion
from ui.questions.upload import UploadQuestion


@dataclass(frozen=True)
class Case:
    """A ref, the kind it must get, keys that answer it, the value then, and what is shown after leaving."""

    ref: str
    kind: type[Question]
    keys: str = ""
    value: str = ""
    shown: str = ""


TYPED = [
    Case("/data/ten", TextQuestion, "Thon 1", "Thon 1", "Thon 1"),
    Case("/data/ghi_chu", LongTextQuestion, "Yes", "Yes", "Yes"),
    Case("/data/so", NumberQuestion, "12345", "12345", "12.345"),
    Case("/data/tien", DecimalQuestion, "1234567,5", "1234567.5", "1.234.567,5"),
    Case("/data/ngay", DateQuestion, "14/10/2026", "2026-10-14", "14/10/2026"),
]
CHOSEN = [
    Case("/data/loai", RadioQuestion, " ", "lu"),
    Case("/data/linh_vuc", PickerQuestion, "ho tich", "ht"),
    Case("/data/cac", ChecksQuestion, " ", "mot"),
]
TOLD = [
    Case("/data/note", NoteQuestion),
    Case("/data/gap_doi", ComputedQuestion),
    Case("/data/anh", UploadQuestion),
]
TABLE = [Case("/data/hang", TableQuestion)]
EVERY = TYPED + CHOSEN + TOLD + TABLE


def by_ref(case: Case) -> str:
    return case.ref


def text_of(asked: Question) -> str:
    assert isinstance(asked, FieldQuestion)
    return asked.text()


def press(widget: object, keys: str) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClicks(target, keys)


def leave(desk: Desk) -> None:
    """The focus goes to something else in the window."""
    target = QApplication.focusWidget()
    assert target is not None
    other = desk.findChild(QLabel, "other") or QLabel("", desk)
    other.setObjectName("other")
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    other.setFocus(Qt.FocusReason.TabFocusReason)


@pytest.mark.parametrize("case", EVERY, ids=by_ref)
def test_every_kind_is_found_named_and_empty(desk: MakeDesk, case: Case) -> None:
    made = desk(case.ref)
    asked = made.questions[case.ref]
    node = made.instance.node(case.ref)
    assert type(asked) is case.kind
    assert asked.objectName() == f"q:{case.ref}"
    assert asked.accessibleName() == node.label != ""
    for field in asked.fields():
        assert field.accessibleName().startswith(node.label)
    assert made.answers == []
    assert asked.violation_shown == ""


@pytest.mark.parametrize("case", TYPED, ids=by_ref)
def test_typing_answers_after_a_moment_and_is_formatted_after_leaving(
    qtbot: QtBot, desk: MakeDesk, case: Case
) -> None:
    made = desk(case.ref)
    asked = made.questions[case.ref]
    asked.go_to(case.ref)
    with qtbot.waitSignal(asked.answered):
        press(asked, case.keys)
    assert made.answers[-1] == (case.ref, case.value)
    assert text_of(asked) == case.keys
    leave(made)
    assert made.value(case.ref) == case.value
    assert text_of(asked) == case.shown


@pytest.mark.parametrize("case", TYPED, ids=by_ref)
def test_leaving_hands_over_at_once(desk: MakeDesk, case: Case) -> None:
    made = desk(case.ref)
    made.questions[case.ref].go_to(case.ref)
    press(made, case.keys)
    leave(made)
    assert made.answers == [(case.ref, case.value)]


@pytest.mark.parametrize("case", TYPED, ids=by_ref)
def test_a_field_can_be_emptied(desk: MakeDesk, case: Case) -> None:
    made = desk(case.ref)
    made.instance.answer(case.ref, case.value)
    asked = made.questions[case.ref]
    asked.refresh()
    leave(made)
    assert text_of(asked) == case.shown
    asked.go_to(case.ref)
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(target, Qt.Key.Key_Delete)
    leave(made)
    assert made.value(case.ref) == ""


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen has no popups on top
@pytest.mark.parametrize("case", CHOSEN, ids=by_ref)
def test_choosing_by_keyboard(desk: MakeDesk, case: Case) -> None:
    made = desk(case.ref)
    made.questions[case.ref].go_to(case.ref)
    press(made, case.keys)
    leave(made)
    assert made.value(case.ref) == case.value


@pytest.mark.parametrize(("case", "key"), [(CHOSEN[0], Qt.Key.Key_Delete), (CHOSEN[2], Qt.Key.Key_Space)])
def test_a_choice_can_be_taken_back(desk: MakeDesk, case: Case, key: Qt.Key) -> None:
    made = desk(case.ref)
    made.instance.answer(case.ref, case.value)
    asked = made.questions[case.ref]
    asked.refresh()
    asked.go_to(case.ref)
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)
    assert made.value(case.ref) == ""


@pytest.mark.parametrize("case", TYPED + CHOSEN, ids=by_ref)
def test_a_locked_question_takes_no_answer(qtbot: QtBot, case: Case) -> None:
    instance = parse_form(FORM).new(context())
    asked = question(instance.node(case.ref), around=Around(locked=True))
    qtbot.addWidget(asked)
    asked.show()
    asked.go_to(case.ref)
    told: list[object] = []
    asked.answered.connect(lambda *what: told.append(what))
    for field in asked.fields():
        QTest.keyClicks(field, case.keys)
    asked.settle()
    assert told == []
    assert instance.node(case.ref).value == ""


@pytest.mark.parametrize(
    ("ref", "keys", "words"),
    [
        ("/data/so", "12a", "“12a” is not a whole number"),
        ("/data/tien", "1,2,3", "“1,2,3” is not a number"),
        ("/data/ngay", "31/02/2026", "“31/02/2026” is not a date"),
        ("/data/so", "-5", "Never below zero."),
        ("/data/ghi_chu", "far too many words for this", "Too long."),
    ],
)
def test_a_violation_is_said_after_leaving_only_and_nothing_is_lost(
    qtbot: QtBot, desk: MakeDesk, ref: str, keys: str, words: str
) -> None:
    made = desk(ref)
    asked = made.questions[ref]
    asked.go_to(ref)
    with qtbot.waitSignal(asked.answered):
        press(made, keys)
    assert made.instance.node(ref).violation is not None
    assert asked.violation_shown == ""
    leave(made)
    assert words in asked.violation_shown
    assert asked.property("state") == "bad"
    assert words in asked.fields()[0].accessibleDescription()
    assert text_of(asked) == keys
    made.instance.answer(ref, "")
    asked.refresh()
    assert asked.violation_shown == ""
    assert asked.property("state") == ""


def test_a_blank_that_is_needed_says_so_after_it_was_asked_for(desk: MakeDesk) -> None:
    made = desk("/data/ten")
    asked = made.questions["/data/ten"]
    assert asked.violation_shown == ""
    asked.reveal()
    assert asked.violation_shown != ""
    assert "required" in asked.fields()[0].accessibleDescription()


@pytest.mark.parametrize("case", [*TYPED[:2]], ids=by_ref)
def test_a_word_being_composed_is_left_alone(qtbot: QtBot, desk: MakeDesk, case: Case) -> None:
    made = desk(case.ref)
    asked = made.questions[case.ref]
    asked.go_to(case.ref)
    assert isinstance(asked, FieldQuestion)
    field = asked.field
    QApplication.sendEvent(field, QInputMethodEvent("nghie", []))
    asked.settle()
    assert made.answers == []
    made.instance.answer(case.ref, "from elsewhere")
    asked.refresh()
    assert text_of(asked) == ""
    done = QInputMethodEvent("", [])
    done.setCommitString("nghiêng")
    with qtbot.waitSignal(asked.answered):
        QApplication.sendEvent(field, done)
    assert made.value(case.ref) == "nghiêng"


@pytest.mark.parametrize("case", [*TYPED[:2]], ids=by_ref)
def test_telex_by_backspace_and_retyping_keeps_field_and_cursor(desk: MakeDesk, case: Case) -> None:
    made = desk(case.ref)
    asked = made.questions[case.ref]
    asked.go_to(case.ref)
    field = QApplication.focusWidget()
    assert isinstance(field, (Line, Area))
    QTest.keyClicks(field, "Dat")
    field.settle()
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Backspace)
    QApplication.sendEvent(field, committed("Đất"))
    field.settle()
    assert text_of(asked) == "Đất"
    leave(made)
    assert made.value(case.ref) == "Đất"


def committed(text: str) -> QInputMethodEvent:
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    return event


def test_the_registry_names_every_kind_once() -> None:
    instance = parse_form(FORM).new(context())
    kinds = {kind_of(instance.node(case.ref)) for case in EVERY}
    assert kinds == set(QUESTIONS.values()) - {
        kind for kind in QUESTIONS.values() if kind.__name__ == "RepeatQuestion"
    }
