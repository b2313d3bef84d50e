"""A window that stays open over midnight shows what is late today, whatever screen is in front."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.app import App, build
from desktop.config import Config, PasswordCost
from desktop.services.workplace import Workplace
from tests.ui import entry_forms
from tests.ui.conftest import NOW, answered, compose, settle
from tests.ui.test_frame import find, press
from tests.ui.test_suggestions import LAMP
from tests.ui.test_suggestions import screen as suggestions_of
from tests.ui.test_sync_screen import Clock
from tests.ui.test_tasks import body, come, day
from tests.ui.test_tasks import screen as tasks_of
from ui.day_watch import DayWatch
from ui.main_window import MainWindow
from ui.screens.suggestions_model import STATE as SUGGESTION_STATE
from ui.screens.tasks_model import STATE


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With the form that carries a suggestion."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    shutil.copy(entry_forms.RESOURCES / "forms" / "pakn.xlsx", folder / "forms")
    return folder


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def app(profile: Path, resources: Path, clock: Clock) -> Iterator[App]:
    config = Config(profile, resources, password_cost=PasswordCost(1, 64, 1), reserve_bytes=64 * 1024)
    app = build(config, clock=clock, rng=random.Random(57))
    yield app
    app.close()


def to_morrow(window: MainWindow, clock: Clock) -> None:
    """Midnight goes by; then the window looks at the day."""
    clock.now = (clock.now + timedelta(days=1)).replace(hour=0, minute=1)
    (watch,) = window.findChildren(DayWatch)
    watch.timer.timeout.emit()
    settle()


def said(window: MainWindow, name: str) -> str:
    found = find(window, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_list_and_board_tell_lateness_of_the_new_day(
    window: MainWindow, workplace: Workplace, clock: Clock
) -> None:
    come(workplace, body("NV-1", "Phủ sóng thôn Đông Sơn", officer="Nguyễn Thị Lan", deadline=day(0)))
    window.show_screen("tasks")
    settle()
    tasks = tasks_of(window)
    assert "quá hạn" not in str(tasks.model.index(0, STATE).data()).lower()
    to_morrow(window, clock)
    assert "quá hạn" in str(tasks.model.index(0, STATE).data()).lower()
    press(window, "tasks.view.board")
    settle()
    to_morrow(window, clock)
    assert tasks.board.lanes[0].cards.today == NOW.date() + timedelta(days=2)


def test_a_screen_behind_is_told_anew_when_it_comes(
    window: MainWindow, workplace: Workplace, clock: Clock
) -> None:
    come(workplace, body("NV-1", "Phủ sóng thôn Đông Sơn", officer="Nguyễn Thị Lan", deadline=day(0)))
    window.show_screen("tasks")
    window.show_screen("desk")
    settle()
    to_morrow(window, clock)
    window.show_screen("tasks")
    settle()
    assert "quá hạn" in str(tasks_of(window).model.index(0, STATE).data()).lower()


def test_the_page_of_one_too_and_what_is_typed_stays(
    window: MainWindow, workplace: Workplace, clock: Clock, qtbot: QtBot
) -> None:
    identity = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.route(identity, "", "Nguyễn Thị Lan", NOW.date())
    window.show_screen("suggestions")
    settle()
    screen = suggestions_of(window)
    before = str(screen.model.index(0, SUGGESTION_STATE).data())
    screen.open(identity)
    answered(qtbot, window.bridge)
    assert "hôm nay" in said(window, "suggestion.due")
    find(window, "suggestion.step.words").setFocus()
    compose("Sẽ thay bóng")
    to_morrow(window, clock)
    assert "trễ 1 ngày" in said(window, "suggestion.due").lower()
    words = find(window, "suggestion.step.words")
    assert isinstance(words, QPlainTextEdit)
    assert (words.toPlainText(), words.hasFocus()) == ("Sẽ thay bóng", True)
    press(window, "suggestion.back")
    assert str(screen.model.index(0, SUGGESTION_STATE).data()) != before
