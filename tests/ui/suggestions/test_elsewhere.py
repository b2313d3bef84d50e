"""Feedback that the commune's other PC took in, before the eyes: listed, gone on with, decided on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.suggestion import State
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.services.test_tasks import exchange
from tests.ui import test_suggestions
from tests.ui.conftest import answered, enrolled, settle
from tests.ui.test_screens import picture
from tests.ui.test_suggestions import LAMP
from ui.main_window import MainWindow

resources = test_suggestions.resources
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def here(window: MainWindow, workplace: Workplace, other: Workplace, central: CentralInProcess) -> MainWindow:
    """This PC, enrolled after the other one."""
    enrolled(workplace, central)
    workplace.sync.stop()
    settle()
    return window


def _sees(window: MainWindow, name: str) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget, name) if each.isVisible()]


def _press(window: MainWindow, name: str) -> None:
    (found,) = _sees(window, name)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    settle()


def _reads(window: MainWindow, name: str) -> str:
    (found,) = _sees(window, name)
    return " ".join(each.accessibleName() or each.text() for each in found.findChildren(QLabel))


def test_it_is_read_here_without_who_brought_it(
    here: MainWindow, workplace: Workplace, other: Workplace, central: CentralInProcess, qtbot: QtBot
) -> None:
    suggestion = other.suggestions.take_in(LAMP)
    exchange(other, central)
    exchange(workplace, central)
    _press(here, "nav.suggestions")
    (screen,) = _sees(here, "suggestions")
    model = screen.model  # type: ignore[attr-defined]
    assert "ở máy khác" in model.at(0).texts
    picture(here, "suggestion-elsewhere-list")
    here.shell.show_suggestion(suggestion)
    answered(qtbot, here.shell.bridge)
    assert "Chỉ có trên máy đã tiếp nhận." in _reads(here, "suggestion.person")
    assert _sees(here, "suggestion.person.show") == []
    assert _sees(here, "suggestion.steps")
    _press(here, "suggestion.report")
    assert _sees(here, "detail.correct") == []  # its steps are taken on its own page
    _press(here, "detail.feedback")
    answered(qtbot, here.shell.bridge)
    picture(here, "suggestion-elsewhere")


def test_two_at_once_are_decided_on_here(
    here: MainWindow, workplace: Workplace, other: Workplace, central: CentralInProcess, qtbot: QtBot
) -> None:
    suggestion = other.suggestions.take_in(LAMP)
    exchange(other, central)
    exchange(workplace, central)
    workplace.suggestions.refuse(suggestion, "Không thuộc thẩm quyền.")
    other.suggestions.answer(suggestion, "Đã thay bóng.")
    exchange(other, central)
    exchange(workplace, central)
    here.shell.show_suggestion(suggestion)
    answered(qtbot, here.shell.bridge)
    assert "Máy khác của xã cũng vừa xử lý" in _reads(here, "suggestion.two")
    assert _sees(here, "suggestion.steps") == []  # first it is decided
    picture(here, "suggestion-two")
    _press(here, "suggestion.settle")
    picture(here, "suggestion-conflict")
    _press(here, "conflict.allTheirs")
    _press(here, "conflict.go")
    answered(qtbot, here.shell.bridge)
    assert "Đã thay bóng." in _reads(here, "suggestion.answered")
    assert "đã chọn bản được giữ" in _reads(here, "suggestion.way")
    exchange(workplace, central)
    exchange(other, central)
    found = [pc.suggestions.detail(suggestion).suggestion for pc in (workplace, other)]
    assert [(each.state, each.answer) for each in found] == 2 * [(State.ANSWERED, "Đã thay bóng.")]
