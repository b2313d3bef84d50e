"""What every question promises, checked on every kind with a real instance of a real XLSForm."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.questions.cases import CASES, TOLD, Case, focus, press, seen
from tests.ui.questions.conftest import MakeDesk
from tests.ui.questions.form import Desk, context
from tests.ui.questions.gallery import gallery
from ui.questions import QUESTIONS, kind_of, question
from ui.questions.around import Around
from ui.questions.base import Question
from ui.questions.field import Area, Line
from ui.questions.listed import PickerQuestion
from ui.questions.repeat import RepeatQuestion
from ui.questions.table import TableQuestion
from ui.questions.text import FieldQuestion, LongTextQuestion, TextQuestion

#: Kinds that ask for rows of answers; their own tests look at them.
ROWS = {TableQuestion, RepeatQuestion}
COMPOSED = [case for case in CASES if issubclass(case.kind, FieldQuestion | PickerQuestion)]
TYPED = [case for case in CASES if issubclass(case.kind, FieldQuestion)]
WORDS = [case for case in CASES if case.kind in {TextQuestion, LongTextQuestion}]


def by_name(case: Case) -> str:
    return case.name


def put(desk: MakeDesk, case: Case, *, required: bool = False) -> tuple[Desk, Question]:
    """The question on a desk, with the answers it depends on."""
    instance = gallery(required=required).new(context())
    for name, value in case.before.items():
        instance.answer(replace(case, name=name).ref, value)
    made = desk(case.ref, instance=instance)
    return made, made.questions[case.ref]


def text_of(asked: Question) -> str:
    """What stands in its field."""
    assert isinstance(asked, FieldQuestion)
    return asked.text()


def written(asked: Question) -> str:
    """The letters in the field, whatever the answer is."""
    return asked.picker.currentText() if isinstance(asked, PickerQuestion) else text_of(asked)


def leave(desk: QWidget) -> None:
    """The focus goes to something else in the window."""
    other = desk.findChild(QLabel, "other") or QLabel("", desk)
    other.setObjectName("other")
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    other.show()
    other.setFocus(Qt.FocusReason.TabFocusReason)


# Empty, named, found.


@pytest.mark.parametrize("case", [*CASES, *TOLD], ids=by_name)
def test_every_kind_is_found_named_and_empty(desk: MakeDesk, case: Case) -> None:
    made, asked = put(desk, case)
    words = made.instance.node(case.ref).label.partition(" (")[0]
    assert type(asked) is case.kind
    assert asked.objectName() == f"q:{case.ref}"
    assert asked.accessibleName().startswith(words)
    for field in asked.fields():
        assert field.accessibleName().startswith(words)
    assert made.answers == []
    assert made.value(case.ref) == ""
    assert asked.violation_shown == ""
    assert asked.property("state") in {"", None}


def test_every_kind_in_the_registry_passes_here() -> None:
    instance = gallery().new(context())
    assert {kind_of(instance.node(case.ref)) for case in (*CASES, *TOLD)} == set(QUESTIONS.values()) - ROWS


def test_no_form_can_write_the_words_of_the_house() -> None:
    own = {appearance for _, _, appearance in QUESTIONS if appearance.startswith("=")}
    assert own
    assert not {word for case in (*CASES, *TOLD) for word in _appearances(case)} & own


def _appearances(case: Case) -> tuple[str, ...]:
    return tuple(gallery().new(context()).node(case.ref).appearances)


# Set: by keyboard, from outside.


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_it_is_answered_by_keyboard_alone_and_says_so(desk: MakeDesk, case: Case) -> None:
    made, asked = put(desk, case)
    asked.go_to(case.ref)
    press(case.give)
    leave(made)
    assert made.value(case.ref) == case.value
    assert made.answers[-1] == (case.ref, case.answer)
    assert seen(asked) == case.seen
    assert asked.violation_shown == ""


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_an_answer_from_elsewhere_is_shown_and_not_answered_again(desk: MakeDesk, case: Case) -> None:
    made, asked = put(desk, case)
    leave(made)
    before = seen(asked)
    made.instance.answer(case.ref, case.answer)
    asked.refresh()
    assert seen(asked) == case.seen != before
    made.instance.answer(case.ref, "")
    asked.refresh()
    assert seen(asked) == before
    assert made.answers == []


@pytest.mark.parametrize(
    "case", [case for case in CASES if issubclass(case.kind, FieldQuestion)], ids=by_name
)
def test_typing_answers_after_a_moment_without_leaving(qtbot: QtBot, desk: MakeDesk, case: Case) -> None:
    made, asked = put(desk, case)
    asked.go_to(case.ref)
    with qtbot.waitSignal(asked.answered, timeout=20_000):
        press(case.give)
    asked.settle()
    assert made.value(case.ref) == case.value
    assert asked.violation_shown == ""


# Cleared.


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_an_answer_can_be_taken_back_by_keyboard(desk: MakeDesk, case: Case) -> None:
    made, asked = put(desk, case)
    before = seen(asked)
    made.instance.answer(case.ref, case.answer)
    asked.refresh()
    asked.go_to(case.ref)
    press(case.empty)
    leave(made)
    assert made.value(case.ref) == ""
    assert seen(asked) == before


# Read-only.


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_a_locked_question_shows_its_answer_and_takes_none(qtbot: QtBot, case: Case) -> None:
    instance = gallery().new(context())
    for name, value in case.before.items():
        instance.answer(replace(case, name=name).ref, value)
    instance.answer(case.ref, case.answer)
    holder = QWidget()
    asked = question(instance.node(case.ref), holder, around=Around(locked=True))
    qtbot.addWidget(holder)
    with qtbot.waitActive(holder):
        holder.show()
        holder.activateWindow()
    told: list[object] = []
    asked.answered.connect(lambda *what: told.append(what))
    for field in asked.fields():
        field.setFocus()
        QTest.keyClicks(field, "5 ")
        for key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Up, Qt.Key.Key_Return):
            QTest.keyClick(field, key)
        QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    asked.settle()
    leave(holder)
    assert told == []
    assert seen(asked) == case.seen


# What is wrong.


@pytest.mark.parametrize("case", CASES, ids=by_name)
def test_a_blank_that_is_needed_says_so_once_it_was_asked_for(desk: MakeDesk, case: Case) -> None:
    made, asked = put(desk, case, required=True)
    asked.go_to(case.ref)
    assert asked.violation_shown == ""
    asked.reveal()
    assert "needed" in asked.violation_shown
    assert asked.property("state") == "bad"
    for field in asked.fields():
        assert "required" in field.accessibleDescription()
    press(case.give)
    leave(made)
    assert asked.violation_shown == ""
    assert asked.property("state") == ""


@pytest.mark.parametrize("case", [case for case in CASES if case.wrong[0]], ids=by_name)
def test_what_does_not_fit_is_said_after_leaving_only_and_nothing_is_lost(
    qtbot: QtBot, desk: MakeDesk, case: Case
) -> None:
    made, asked = put(desk, case)
    typed, words = case.wrong
    asked.go_to(case.ref)
    with qtbot.waitSignal(asked.answered, timeout=20_000):
        press((typed,))
    assert made.instance.node(case.ref).violation is not None
    assert asked.violation_shown == ""
    leave(made)
    assert words in asked.violation_shown
    assert asked.property("state") == "bad"
    assert words in asked.fields()[-1].accessibleDescription()
    assert text_of(asked).replace(".", "") == typed.replace(".", "")
    made.instance.answer(case.ref, "")
    asked.refresh()
    assert asked.violation_shown == ""
    assert asked.property("state") == ""


# Composing.


@pytest.mark.parametrize("case", COMPOSED, ids=by_name)
def test_a_word_being_composed_is_left_alone(desk: MakeDesk, case: Case) -> None:
    made, asked = put(desk, case)
    asked.go_to(case.ref)
    field = asked.fields()[-1]  # a range has its slider first
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent("1", []))
    asked.settle()
    assert asked.typing()
    assert made.answers == []
    made.instance.answer(case.ref, case.answer)
    asked.refresh()
    assert written(asked) == ""
    QApplication.sendEvent(field, committed("1"))
    leave(made)
    assert not asked.typing()


@pytest.mark.parametrize("case", WORDS, ids=by_name)
def test_telex_by_preedit_answers_the_whole_word(qtbot: QtBot, desk: MakeDesk, case: Case) -> None:
    made, asked = put(desk, case)
    asked.go_to(case.ref)
    QApplication.sendEvent(focus(), QInputMethodEvent("nghie", []))
    with qtbot.waitSignal(asked.answered, timeout=20_000):
        QApplication.sendEvent(focus(), committed("nghiêng"))
    assert made.value(case.ref) == "nghiêng"


@pytest.mark.parametrize("case", WORDS, ids=by_name)
def test_telex_by_backspace_and_retyping_keeps_field_and_cursor(desk: MakeDesk, case: Case) -> None:
    made, asked = put(desk, case)
    asked.go_to(case.ref)
    field = focus()
    assert isinstance(field, Line | Area)
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
