"""Who lets everybody read an answer: leader, clerk, administrator; an officer writes it and sees who does."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.errors import NotAllowed
from desktop.domain.report import Role
from desktop.services.workplace import Workplace
from tests.joining import join
from tests.ui.conftest import LEADER, LEADER_PASSWORD, OFFICER, OFFICER_PASSWORD, OpenWindow, compose, settle
from tests.ui.test_frame import find, press
from tests.ui.test_suggestions import LAMP, screen, seen, wait
from ui.main_window import MainWindow

PASSWORD = "mat khau dai"


def change(window: MainWindow) -> QPushButton:
    """The button that changes who may read it."""
    found = find(window, "suggestion.public")
    assert isinstance(found, QPushButton)
    return found


def at(window: MainWindow, suggestion: str, qtbot: QtBot) -> MainWindow:
    press(window, "nav.suggestions")
    screen(window).open(suggestion)
    wait(window, qtbot)
    return window


def test_for_an_officer_the_button_rests_and_says_who_decides(
    office: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    lamp = workplace.suggestions.take_in(LAMP)
    at(office, lamp, qtbot)
    assert not seen(office, "suggestion.publishers"), "nothing to be read yet"
    workplace.suggestions.answer(lamp, "Đã thay bóng")
    settle()
    assert not change(office).isEnabled()
    said = find(office, "suggestion.publishers").accessibleName()
    assert said == "Lãnh đạo, văn thư hoặc quản trị viên quyết định công khai."
    assert said in {change(office).toolTip(), change(office).accessibleDescription()}
    with pytest.raises(NotAllowed) as refused:
        workplace.suggestions.publish(lamp)
    assert set(refused.value.needs) == {Role.LEADER, Role.CLERK, Role.ADMINISTRATOR}
    assert not workplace.suggestions.detail(lamp).suggestion.public


@pytest.mark.parametrize("role", [Role.CLERK, Role.ADMINISTRATOR])
def test_the_others_decide(app: App, open_window: OpenWindow, qtbot: QtBot, role: Role) -> None:
    join(app.session.sign_in(LEADER, LEADER_PASSWORD), "nga.pt", "Phạm Thị Nga", role, PASSWORD)
    app.session.sign_out()
    workplace = app.session.sign_in("nga.pt", PASSWORD)
    lamp = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.answer(lamp, "Đã thay bóng")
    window = open_window(app)
    window.enter(workplace)
    settle()
    at(window, lamp, qtbot)
    assert not seen(window, "suggestion.publishers")
    press(window, "suggestion.public")
    press(window, "suggestion.publish.go")
    wait(window, qtbot)
    assert workplace.suggestions.detail(lamp).suggestion.public


def test_what_an_officer_answers_anew_is_the_offices_until_one_decides(
    app: App, open_window: OpenWindow, qtbot: QtBot
) -> None:
    leader = app.session.sign_in(LEADER, LEADER_PASSWORD)
    lamp = leader.suggestions.take_in(LAMP)
    leader.suggestions.answer(lamp, "Đã thay bóng")
    leader.suggestions.publish(lamp)
    leader.suggestions.answer(lamp, "Đã thay bóng, cả ba trụ")
    assert leader.suggestions.detail(lamp).suggestion.public, "one who decides writes what everybody reads"
    app.session.sign_out()
    workplace = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    window = open_window(app)
    window.enter(workplace)
    settle()
    at(window, lamp, qtbot)
    assert not change(window).isEnabled()
    assert "vẫn là nội bộ" in find(window, "suggestion.publishers").accessibleName()
    with pytest.raises(NotAllowed):
        workplace.suggestions.withhold(lamp)
    workplace.suggestions.rate(lamp, 5)
    assert workplace.suggestions.detail(lamp).suggestion.public, "what everybody reads is the same"
    settle()
    press(window, "suggestion.step.answer")
    words = find(window, "suggestion.step.words")
    words.setFocus()
    words.selectAll()  # type: ignore[attr-defined]  # a field of several lines
    compose("Tôi nghĩ khác")
    press(window, "suggestion.step.go")
    wait(window, qtbot)
    assert find(window, "suggestion.readers").accessibleName() == "Nội bộ"
    assert not workplace.suggestions.detail(lamp).suggestion.public
