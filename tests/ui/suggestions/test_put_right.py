"""A suggestion that the centre did not take, before the eyes: why, its form put right, and off it goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.report import Delivery
from desktop.services.workplace import Workplace
from tests.services.test_suggestions_put_right import set_aside, write
from tests.ui.conftest import answered, settle
from tests.ui.test_screens import picture
from tests.ui.test_suggestions import LAMP
from ui.main_window import MainWindow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _sees(window: MainWindow, name: str) -> list[QWidget]:
    return [each for each in window.findChildren(QWidget, name) if each.isVisible()]


def _press(window: MainWindow, name: str) -> None:
    (found,) = _sees(window, name)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    settle()


def _reads(window: MainWindow, name: str) -> str:
    (found,) = _sees(window, name)
    return " ".join(each.text() for each in found.findChildren(QLabel))


def test_it_is_put_right_and_goes_off(office: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    suggestion = workplace.suggestions.take_in(LAMP)
    set_aside(workplace, suggestion, "/data/noi_dung")
    office.shell.show_suggestion(suggestion)
    answered(qtbot, office.shell.bridge)
    assert "Ghi rõ số nhà" in _reads(office, "suggestion.refused")
    picture(office, "suggestion-refused")
    _press(office, "suggestion.putRight")
    answered(qtbot, office.shell.bridge)
    office.shell.show_suggestion(suggestion)
    answered(qtbot, office.shell.bridge)
    assert _sees(office, "suggestion.steps") == []
    picture(office, "suggestion-correcting")
    write(workplace, suggestion, noi_dung="Đèn đường trước nhà số 12 hỏng")
    _press(office, "suggestion.goOn")
    answered(qtbot, office.shell.bridge)
    picture(office, "suggestion-entry")
    _press(office, "entry.finish")
    answered(qtbot, office.shell.bridge)
    detail = workplace.suggestions.detail(suggestion)
    assert (detail.suggestion.text, detail.delivery) == ("Đèn đường trước nhà số 12 hỏng", Delivery.PENDING)
    assert workplace.aside.count() == 0
    assert _sees(office, "suggestion.refused") == []
    assert _sees(office, "suggestion.steps")


def test_it_is_left_as_it_was_sent(office: MainWindow, workplace: Workplace, qtbot: QtBot) -> None:
    suggestion = workplace.suggestions.take_in(LAMP)
    set_aside(workplace, suggestion, "/data/noi_dung")
    workplace.reports.correct(suggestion)
    office.shell.show_suggestion(suggestion)
    answered(qtbot, office.shell.bridge)
    _press(office, "suggestion.leaveAsSent")
    answered(qtbot, office.shell.bridge)
    assert "Ghi rõ số nhà" in _reads(office, "suggestion.refused")
    assert workplace.aside.count() == 1
