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
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from ui.main_window import MainWindow
from ui.questions.base import Question

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
        if loop.exec():
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

    def question(self, name: str) -> QWidget:
        """The question of that name (the last step of its ref), turning pages until it is there."""
        self.find("entry")
        section = 0
        while (found := self._question_on_page(name)) is None:
            tab = self.seen(f"entry.section.{section}", QAbstractButton)
            assert tab is not None, f"no question {name} on any page"
            tab.click()
            QApplication.processEvents()
            section += 1
        return found

    def _question_on_page(self, name: str) -> QWidget | None:
        for asked in self.window.findChildren(Question):
            if asked.isVisible() and asked.node.ref.rpartition("/")[2] == name:
                return asked
        return None

    def answer(self, answers: Mapping[str, str]) -> None:
        """Type each answer into the question of its name, in order."""
        for name, text in answers.items():
            self.write(self.question(name), text)

    def paste_rows(self, name: str, rows: Sequence[Sequence[str]]) -> None:
        """Paste a block copied from a spreadsheet at the first cell of a table."""
        grid = self.question(name).findChild(QTableView)
        assert grid is not None, f"{name} is not a table"
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
        grid.setFocus(Qt.FocusReason.TabFocusReason)
        grid.setCurrentIndex(grid.model().index(0, 0))
        QTest.keyClick(grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def _key(target: QWidget, letter: str) -> None:
    """One letter, as the keyboard gives it; letters with accents come from the input method."""
    if letter.isascii():
        QTest.keyClicks(target, letter)
        return
    composed = QInputMethodEvent()
    composed.setCommitString(letter)
    QApplication.sendEvent(target, composed)
