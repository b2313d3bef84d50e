"""The choices over the lists in the largest letters at 1366×768: each can be read, none overlap."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyle, QStyleOptionComboBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.ui.conftest import answered, settle
from tests.ui.test_looks import _put_on
from tests.ui.test_looks_filled import filled, resources, workplace
from tests.ui.test_screens import picture
from tests.ui.test_tasks import screen as tasks_of
from ui import style
from ui.main_window import MainWindow
from ui.screens.list_screen import ListScreen

__all__ = ["resources", "workplace"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
LISTS = ("tasks", "suggestions", "notices", "reports", "trail")
#: Longer names, of a programme or a form say, may end in …: at 100 %, their letters.
WITHIN_REASON = 180
#: The least that is left of the first column, which says what a row is about, at 100 %.
LEGIBLE = 120


def show(window: MainWindow, name: str, qtbot: QtBot) -> QWidget:
    assert window.frame is not None
    if name == "trail":
        window.shell.show_trail()
    else:
        window.show_screen(name)
    answered(qtbot, window.bridge)
    settle()
    return window.frame.stack.currentWidget()


def boxes(shown: QWidget) -> Iterator[QComboBox]:
    return (each for each in shown.findChildren(QComboBox) if each.isVisible())


def unread(box: QComboBox) -> str:
    """What is chosen, where it has less room than its letters take."""
    drawn: Any = QStyleOptionComboBox()
    box.initStyleOption(drawn)
    part = QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, drawn, part, box).width()
    room -= 0 if drawn.currentIcon.isNull() else drawn.iconSize.width()
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    return f"{box.objectName()}: {box.currentText()!r} {needed} in {room}" if needed > room else ""


def longest(box: QComboBox) -> int:
    advance = box.fontMetrics().horizontalAdvance
    wide = {at: advance(box.itemText(at)) for at in range(box.count())}
    return max((at for at in wide if wide[at] <= style.px(WITHIN_REASON)), key=lambda at: wide[at])


def overlapping(shown: QWidget) -> list[str]:
    kinds = (QComboBox, QLineEdit, QTableView)
    there = [each for kind in kinds for each in shown.findChildren(kind) if each.isVisible()]
    places = {each.objectName(): QRect(each.mapTo(shown, QPoint(0, 0)), each.size()) for each in there}
    return [
        f"{one} {places[one]} over {other} {places[other]}"
        for one, other in combinations(places, 2)
        if places[one].intersects(places[other])
    ]


def narrow(shown: QWidget) -> str:
    """A first column of a few letters: the others were given more than there is."""
    wide = shown.table.columnWidth(0) if isinstance(shown, ListScreen) else style.px(LEGIBLE)
    return f"{shown.objectName()}: first column {wide}" if wide < style.px(LEGIBLE) else ""


@pytest.mark.parametrize("language", ["vi", "en", "fr"])
def test_each_choice_is_read_whole_whatever_is_chosen(
    language: str, window: MainWindow, workplace: Workplace, app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    filled(workplace, tmp_path)
    _put_on(window, app, language, 2.0, "light")
    wrong = []
    for name in LISTS:
        shown = show(window, name, qtbot)
        picture(window, f"filter-{name}-{language}200")
        wrong += [*map(unread, boxes(shown)), *overlapping(shown), narrow(shown)]
        for box in boxes(shown):
            box.setCurrentIndex(longest(box))
            settle()
            wrong += [*map(unread, boxes(shown)), *overlapping(shown)]
        picture(window, f"filter-{name}-{language}200-chosen")
    assert not [each for each in wrong if each]


def test_at_the_usual_size_they_stand_in_one_line(
    window: MainWindow, workplace: Workplace, app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    filled(workplace, tmp_path)
    _put_on(window, app, "vi", 1.0, "light")
    for name in LISTS:
        shown = show(window, name, qtbot)
        picture(window, f"filter-{name}-100")
        assert len({box.mapTo(shown, QPoint(0, 0)).y() for box in boxes(shown)}) == 1, name


def test_a_list_too_low_for_its_filter_scrolls_to_its_rows(
    window: MainWindow, workplace: Workplace, app: App, qtbot: QtBot, tmp_path: Path
) -> None:
    filled(workplace, tmp_path)
    _put_on(window, app, "vi", 2.0, "light")
    show(window, "tasks", qtbot)
    tasks = tasks_of(window)
    tasks.filter.deadlines.setCurrentIndex(tasks.filter.deadlines.count() - 1)  # two days to write
    settle()
    assert not overlapping(tasks)
    tasks.filter.setFocus()
    QTest.keyClick(tasks.filter.text, Qt.Key.Key_Down)
    settle()
    picture(window, "filter-tasks-low")
    assert tasks.table.hasFocus()
    assert tasks.table.visibleRegion().boundingRect() == tasks.table.rect()
