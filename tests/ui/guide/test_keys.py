"""The page of keys cannot lie: what is listed is bound, what is bound is listed, and pressing it does it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.services.workplace import Workplace
from tests.ui.conftest import settle, signed
from ui import shortcuts
from ui.main_window import MainWindow
from ui.screens import SCREENS

UI = Path(shortcuts.__file__).parent
KEYS = {key.name: key for place in shortcuts.PLACES for key in place.keys}
#: Qt's own views and fields do these; the tests of tables and fields press them.
OF_QT = {"table.edit", "table.copy", "table.paste"}


def calls() -> Iterator[tuple[str, str, str]]:
    """File, function and the name given to it, of each call that binds or reads a key."""
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
                continue
            if node.func.id in {"bind", "pressed"} and len(node.args) > 1:
                yield path.name, node.func.id, ast.unparse(node.args[1]).strip("'\"")


def test_every_name_is_known_and_every_key_is_used() -> None:
    used = {name for _, _, name in calls()}
    made = {name for name in used if "{" in name}  # f"entry.{name}", f"screen.{screen.key}"
    assert made == {"f'entry.{name}", "f'screen.{screen.key}"}
    assert not used - made - set(KEYS)
    unused = {name for name in KEYS if name not in used and not name.startswith("entry.")}
    assert unused == OF_QT


def test_keys_are_bound_nowhere_else() -> None:
    elsewhere = [
        path.name
        for path in UI.rglob("*.py")
        if path.name != "shortcuts.py"
        for mark in ("QShortcut(", ".setShortcut", "setShortcuts(")
        if mark in path.read_text("utf-8")
    ]
    assert not elsewhere


def test_no_key_means_two_things_in_one_place() -> None:
    everywhere, *others = shortcuts.PLACES
    for place in others:
        taken = [each for key in (*everywhere.keys, *place.keys) for each in key.keys]
        twice = {each for each in taken if taken.count(each) > 1}
        assert twice <= {"F1"}, place.title  # the guidance of a question comes before the guide


def test_the_page_shows_every_key(window: MainWindow) -> None:
    window.show_guide("keys")
    settle()
    guide = window.door.guide
    assert guide is not None
    text = guide.reader.toPlainText()
    for place in shortcuts.places():
        for key in place.keys:
            assert shortcuts.what(key) in text
            for each in key.keys:
                assert shortcuts.shown(each) in text
    assert len([key for key in text.split("\n") if key.startswith("Alt+")]) >= len(SCREENS[:9])


def _go(window: MainWindow, workplace: Workplace, name: str) -> None:
    """Where the key `name` holds."""
    if name == "filter":
        window.show_screen("reports")
    elif name == "list.undo":
        window.show_screen("tasks")
    elif name in {"new", "save"}:
        window.show_screen("suggestions")
        settle()
        if name == "save":
            next(b for b in window.findChildren(QAbstractButton, "suggestions.new") if b.isVisible()).click()
    elif name in {"back", "detail.remove"}:
        window.shell.show_report(signed(workplace))
    elif name.startswith("entry."):
        card = next(card for card in workplace.desk.cards(workplace.today()) if card.report is None)
        window.shell.open_report(workplace.reports.start(card.obligation))
    elif name.startswith("form."):
        window.shell.try_form()
    settle()
    if name.startswith("entry.find."):
        assert window.frame is not None
        window.frame.stack.currentWidget().look_for()  # type: ignore[attr-defined]
        settle()


BOUND = [name for name in KEYS if name not in OF_QT | {"entry.carry", "entry.guidance", "entry.calendar"}]
BOUND = [name for name in BOUND if not name.startswith(("table.", "board."))]


@pytest.mark.parametrize("name", [*BOUND, *(f"screen.{each.key}" for each in SCREENS[:9])])
def test_pressing_it_is_heard(window: MainWindow, workplace: Workplace, name: str) -> None:
    _go(window, workplace, name)
    actions = [
        each
        for each in window.findChildren(QAction, f"key.{name}")
        if each.parent().isVisible()  # type: ignore[attr-defined]
    ]
    assert actions, name
    heard: list[str] = []
    for action in actions:
        action.triggered.disconnect()
        action.triggered.connect(lambda: heard.append(name))
    keys = (
        shortcuts.screen_keys(name.removeprefix("screen.")) if name.startswith("screen.") else KEYS[name].keys
    )
    for each in keys:
        stroke = _stroke(each)
        QTest.keyClick(QApplication.focusWidget() or window, stroke.key(), stroke.keyboardModifiers())
    assert heard == [name] * len(keys)


def _stroke(keys: str) -> QKeyCombination:
    stroke: QKeyCombination = QKeySequence(keys)[0]  # type: ignore[index]  # the stubs do not know it
    return stroke


TAKEN = ("entry.carry", "entry.guidance", "entry.calendar", "board.onward", "table.fill", "table.clear")


@pytest.mark.parametrize("name", TAKEN)
def test_widgets_know_the_keys_they_take_themselves(name: str) -> None:
    for each in KEYS[name].keys:
        stroke = _stroke(each)
        event = QKeyEvent(QEvent.Type.KeyPress, stroke.key(), stroke.keyboardModifiers())
        assert shortcuts.pressed(event, name)
    other = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, Qt.KeyboardModifier.NoModifier)
    assert not shortcuts.pressed(other, name)
