"""A person at the keyboard: finds what is on the screen by its name, types, presses, waits for an answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TypeVar, overload

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from ui.main_window import MainWindow
from ui.questions.base import Question
from ui.questions.choice import RadioQuestion
from ui.questions.grid import GridQuestion
from ui.questions.listed import PickerQuestion
from ui.screens.entry_page import Page

W = TypeVar("W", bound=QWidget)

#: Milliseconds a person waits before calling somebody.
PATIENCE = 30_000
#: Milliseconds between two looks at the screen.
LOOK = 10
#: Rounds of events in which widgets put into one another are shown and laid out.
LAYOUTS = 6


class Person:
    """Drives one window. Every wait is for something that can be seen, and says what was missing."""

    def __init__(self, window: MainWindow, stopped: Callable[[], bool] = lambda: False) -> None:
        """`stopped` tells that somebody wants all this to end."""
        self.window = window
        self._stopped = stopped

    def until(self, condition: Callable[[], object], what: str) -> None:
        """Let the application work until `condition()` holds."""
        if condition():
            return
        loop = QEventLoop()
        look, patience = QTimer(interval=LOOK), QTimer(interval=PATIENCE, singleShot=True)
        look.timeout.connect(lambda: loop.exit(0) if self._stopped() or condition() else None)
        patience.timeout.connect(lambda: loop.exit(1))
        look.start()
        patience.start()
        waited = loop.exec()
        look.stop()  # who waited in vain does not look on into what comes after
        if waited:
            raise AssertionError(f"waited in vain for {what}")
        if self._stopped():
            raise KeyboardInterrupt

    @overload
    def seen(self, name: str) -> QWidget | None: ...
    @overload
    def seen(self, name: str, kind: type[W]) -> W | None: ...
    def seen(self, name: str, kind: type[QWidget] = QWidget) -> QWidget | None:
        """The visible widget of that name, None when there is none."""
        for widget in self.window.findChildren(kind, name):
            if widget.isVisible():
                return widget
        return None

    def reads(self, text: str) -> bool:
        """Whether `text` stands somewhere on the screen."""
        return any(text in each.text() for each in self.window.findChildren(QLabel) if each.isVisible())

    @overload
    def find(self, name: str) -> QWidget: ...
    @overload
    def find(self, name: str, kind: type[W]) -> W: ...
    def find(self, name: str, kind: type[QWidget] = QWidget) -> QWidget:
        """Wait for the visible widget of that name."""
        self.until(lambda: self.seen(name, kind), name)
        found = self.seen(name, kind)
        assert found is not None
        return found

    def press(self, name: str) -> None:
        """Press a button with the keyboard, once it can be pressed."""
        button = self.find(name, QAbstractButton)
        self.until(button.isEnabled, f"{name} to be enabled")
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)

    def type(self, name: str, text: str) -> None:
        """Replace what a field holds by `text`, key by key, and leave the field."""
        self.write(self.find(name), text)

    def write(self, field: QWidget, text: str) -> None:
        """The same for a field already found; a question hands on to the field inside."""
        target = field.focusProxy() or field
        target.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(target, QLineEdit | QPlainTextEdit):
            target.selectAll()
        for letter in text:
            _key(target, letter)
        if isinstance(target, QLineEdit):
            QTest.keyClick(target, Qt.Key.Key_Tab)

    def pick(self, name: str, data: str) -> None:
        """Choose the entry of a list box whose data is `data`."""
        box = self.find(name, QComboBox)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        at = box.findData(data)
        assert at >= 0, f"{name} does not offer {data}"
        while box.currentIndex() != at:
            before = box.currentIndex()
            QTest.keyClick(box, Qt.Key.Key_Down if at > before else Qt.Key.Key_Up)
            assert box.currentIndex() != before, f"{name} does not move"

    def picture(self, path: Path) -> Path:
        """Save what the window shows, once everything new on it has its place."""
        for _ in range(LAYOUTS):
            QApplication.processEvents()
        path.parent.mkdir(parents=True, exist_ok=True)
        assert self.window.grab().save(str(path)), f"{path} could not be written"
        return path

    # What an officer does.

    def sign_in(self, login: str, password: str) -> None:
        """Choose the account and give its password; returns at the desk."""
        account = self.seen(f"signIn.account.{login}", QAbstractButton)
        if account is not None:
            self.press(f"signIn.account.{login}")
        self.type("signIn.password", password)
        self.press("signIn.go")
        self.find("desk")

    def go_to(self, screen: str) -> None:
        """Another screen, by the rail."""
        self.press(f"nav.{screen}")
        self.find(screen)

    def open_card(self, form: str, period: str) -> None:
        """Take up the report a card of the desk is about."""
        self.press(f"desk.card.{form}.{period}")
        self.find("entry")

    def question(self, name: str) -> Question:
        """The question of that name (the end of its ref), turning pages until it is there."""
        self.find("entry")
        section = 0
        while (found := self._question_on_page(name)) is None:
            tab = self.seen(f"entry.section.{section}", QAbstractButton)
            assert tab is not None, f"no question {name} on any page"
            tab.click()
            QApplication.processEvents()
            found = self._scrolled_to(name)
            if found is not None:
                return found
            section += 1
        return found

    def _scrolled_to(self, name: str) -> Question | None:
        """The question of that name on the page in front, going down it until it is made."""
        (page,) = [each for each in self.window.findChildren(Page) if each.isVisible()]
        while (found := self._question_on_page(name)) is None and not page.complete:
            page.verticalScrollBar().setValue(page.verticalScrollBar().maximum())
            self.until(lambda: not page.making, "the page to be made")
        return found

    def _question_on_page(self, name: str) -> Question | None:
        for asked in self.window.findChildren(Question):
            if asked.isVisible() and asked.node.ref.endswith(f"/{name}"):
                return asked
            cells = asked.figures() if asked.isVisible() and isinstance(asked, GridQuestion) else ()
            if any(leaf.name == name for leaf in cells):
                return asked
        return None

    def answer(self, answers: Mapping[str, str]) -> None:
        """Type each answer into the question of its name, in order; of a choice the value is given."""
        for name, text in answers.items():
            asked = self.question(name)
            if isinstance(asked, GridQuestion):
                (cell,) = [leaf.ref for leaf in asked.figures() if leaf.name == name]
                asked.go_to(cell)
                _key(asked.grid, text[0])  # opens the cell, the others go into it
                opened = asked.grid.viewport().findChildren(QLineEdit)
                editor = next((each for each in opened if each.isVisible()), None)  # earlier ones go later
                assert editor is not None, f"{name} takes no typing"
                for letter in text[1:]:
                    _key(editor, letter)
                QTest.keyClick(editor, Qt.Key.Key_Return)
            elif isinstance(asked, RadioQuestion):
                self.press(f"{asked.objectName()}={text}")
            elif isinstance(asked, PickerQuestion):
                (words,) = [each.label for each in asked.node.choices if each.value == text]
                asked.picker.setFocus(Qt.FocusReason.TabFocusReason)
                self.write(asked.picker.line, words)
            else:
                self.write(asked, text)

    def confirm(self, name: str, reason: str) -> None:
        """Say why an unusual answer is right, by the button under its question."""
        asked = self.question(name)
        soft = asked.soft()
        self.until(soft.why.isVisible, f"the question about {name}")
        soft.why.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(soft.why, Qt.Key.Key_Space)
        for letter in reason:
            _key(soft.line, letter)
        QTest.keyClick(soft.line, Qt.Key.Key_Return)
        self.until(lambda: asked.node.reason == reason, f"the reason for {name}")

    def choose(self, menu: str, entry: str) -> None:
        """Press the button `menu` and take the entry of that name from what opens."""
        self.press(menu)
        shown = self.window.findChild(QMenu, f"{menu}.menu")
        assert shown is not None
        self.until(shown.isVisible, f"{menu} to open")
        for action in shown.actions():
            if action.objectName() == entry:
                shown.setActiveAction(action)
                QTest.keyClick(shown, Qt.Key.Key_Return)
                self.window.activateWindow()
                self.until(self.window.isActiveWindow, "the window behind the menu")
                return
        raise AssertionError(f"{menu} does not offer {entry}")

    def paste_rows(self, name: str, rows: Sequence[Sequence[str]], column: int = 0) -> None:
        """Paste a block copied from a spreadsheet at the first row of a table, from `column` on."""
        grid = self.question(name).findChild(QTableView)
        assert grid is not None, f"{name} is not a table"
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
        grid.setFocus(Qt.FocusReason.TabFocusReason)
        grid.setCurrentIndex(grid.model().index(0, column))
        QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def _key(target: QWidget, letter: str) -> None:
    """One letter, as the keyboard gives it; letters with accents come from the input method."""
    if letter.isascii():
        QTest.keyClicks(target, letter)
        return
    composed = QInputMethodEvent()
    composed.setCommitString(letter)
    QApplication.sendEvent(target, composed)
