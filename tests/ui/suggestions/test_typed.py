"""What is typed at the counter and on a page: never lost, each step with words of its own."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from desktop.app import App
from desktop.events import ReportChanged
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.ui.conftest import compose, focused, settle
from tests.ui.test_frame import find, press
from tests.ui.test_suggestions import LAMP, area, says, screen, seen, wait
from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_what_is_typed_at_the_counter_is_never_lost(
    office: MainWindow, app: App, workplace: Workplace, qtbot: QtBot
) -> None:
    first = workplace.suggestions.take_in(LAMP)
    press(office, "suggestions.new")
    with qtbot.waitSignal(screen(office).intake.alike.shown, timeout=10_000):
        compose("đèn đường thôn 3 bị hỏng, tối đi lại nguy hiểm")
    press(office, "suggestion.alike.0.see")
    assert screen(office).detail.suggestion == first
    press(office, "suggestion.back")
    assert area(office, "suggestion.form.text") == "đèn đường thôn 3 bị hỏng, tối đi lại nguy hiểm"
    assert find(office, "suggestion.form.back").isVisible()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settle()
    assert find(office, "suggestions.new").text().strip() == "Viết tiếp phần đang viết"  # type: ignore[attr-defined]  # a button
    press(office, "suggestions.new")
    compose("!")
    office.lock()
    settle()
    assert office.frame is None
    office.enter(app.session.sign_in("lan.nt", "mat khau cua Lan"))
    settle()
    assert area(office, "suggestion.form.text") == "!đèn đường thôn 3 bị hỏng, tối đi lại nguy hiểm"
    press(office, "suggestion.form.drop")
    assert not seen(office, "suggestion.form.drop"), "it is asked first"
    press(office, "suggestion.form.drop.no")
    assert area(office, "suggestion.form.text")
    press(office, "suggestion.form.drop")
    press(office, "suggestion.form.drop.yes")
    assert find(office, "suggestions.new").text().strip() == "Tiếp nhận"  # type: ignore[attr-defined]  # a button
    press(office, "suggestions.new")
    assert not area(office, "suggestion.form.text")


def test_an_answer_begun_is_there_again(office: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    screen(office).open(identity)
    wait(office, qtbot)
    press(office, "suggestion.step.answer")
    find(office, "suggestion.step.words").setFocus()
    compose("Sẽ thay bóng")
    press(office, "suggestion.back")
    other = workplace.suggestions.take_in(LAMP)
    screen(office).open(other)
    wait(office, qtbot)
    press(office, "suggestion.step.answer")
    assert not area(office, "suggestion.step.words")
    screen(office).open(identity)
    wait(office, qtbot)
    assert area(office, "suggestion.step.words") == "Sẽ thay bóng"
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    assert says(office, "suggestion.answer") == "Sẽ thay bóng"
    assert workplace.typed.get(f"suggestion:{identity}") is None


def test_each_step_keeps_its_own_words(office: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    """An answer begun is never put in the place of what the citizen said, nor the other way round."""
    identity = workplace.suggestions.take_in(LAMP)
    screen(office).open(identity)
    wait(office, qtbot)
    press(office, "suggestion.step.answer")
    find(office, "suggestion.step.words").setFocus()
    compose("Sẽ thay bóng")
    press(office, "suggestion.step.correct")
    assert area(office, "suggestion.step.words") == LAMP.text
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    assert workplace.suggestions.detail(identity).suggestion.text == LAMP.text
    press(office, "suggestion.step.refuse")
    assert area(office, "suggestion.step.words") == ""
    compose("Không thuộc xã")
    press(office, "suggestion.step.route")
    find(office, "suggestion.step.unit").setFocus()
    compose("Phòng Kinh tế")
    press(office, "suggestion.step.refer")
    unit = find(office, "suggestion.step.unit")
    assert isinstance(unit, QLineEdit)
    assert unit.text() == "", "a unit of the commune is no other authority"
    press(office, "suggestion.back")
    screen(office).open(identity)
    wait(office, qtbot)
    press(office, "suggestion.step.answer")
    assert area(office, "suggestion.step.words") == "Sẽ thay bóng"
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    found = workplace.suggestions.detail(identity).suggestion
    assert (found.text, found.answer) == (LAMP.text, "Sẽ thay bóng")
    assert workplace.typed.get(f"suggestion:{identity}") is not None, "what was begun elsewhere stays"


def test_nobodys_satisfaction_is_noted_unasked(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.answer(identity, "Đã thay bóng")
    screen(office).open(identity)
    wait(office, qtbot)
    assert not find(office, "suggestion.step.go").isEnabled()
    ends = [each.text() for each in find(office, "suggestion.steps").findChildren(QLabel) if each.isVisible()]
    assert {"rất không hài lòng", "rất hài lòng"} <= set(ends), "which end is the good one"
    press(office, "suggestion.step.rating.2")
    assert find(office, "suggestion.step.go").isEnabled()
    press(office, "suggestion.step.go")
    wait(office, qtbot)
    assert workplace.suggestions.detail(identity).suggestion.rating == 2


def test_what_is_typed_stays_when_the_receipt_comes(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.route(identity, "", "Nguyễn Thị Lan", None)
    screen(office).open(identity)
    wait(office, qtbot)
    find(office, "suggestion.step.words").setFocus()
    compose("Đã thay")
    before = workplace.suggestions.detail(identity)
    workplace._store.write(lambda session: session.execute(update(t.OutboxRow).values(state="done")))
    workplace._bus.publish(ReportChanged(identity))
    settle()
    assert workplace.suggestions.detail(identity) != before
    compose(" bóng")
    words = find(office, "suggestion.step.words")
    assert isinstance(words, QPlainTextEdit)
    assert words.toPlainText() == "Đã thay bóng"
