"""On every screen, and on each page within it, whatever a person can use has a name for a screen reader."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.ui.conftest import OFFICER, OFFICER_PASSWORD, answered, handed_on, settle, signed
from tests.ui.test_screens import _describe
from ui.main_window import MainWindow
from ui.screens import SCREENS

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
SYNC_PARTS = ("waiting", "aside", "received", "history", "phones", "packets", "connection")


def nameless(window: QWidget) -> list[str]:
    """What can be used in `window` now and has no name."""
    found = []
    for widget in window.findChildren(QWidget):
        inside = isinstance(widget, QScrollBar) or isinstance(
            widget.parentWidget(), QComboBox | QAbstractSpinBox | QAbstractItemView
        )
        usable = isinstance(widget, INTERACTIVE) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not widget.isVisible() or inside or not usable or widget.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name).strip("\u200b "):
            found.append(f"{type(widget).__name__} {widget.objectName()!r} in {_way(widget)}")
    return found


def _walk(window: MainWindow) -> None:
    """Tab goes round the window; what has the focus is seen each time."""
    seen: list[QWidget] = []
    for _ in range(400):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        QApplication.processEvents()  # the page goes to what has the focus
        now = QApplication.focusWidget()
        assert now is not None
        if now in seen and not isinstance(now, QTableView):  # inside a table Tab goes from cell to cell
            break
        seen.append(now)
        assert not now.visibleRegion().isEmpty(), _describe(now)
    assert len(seen) > 1


def _way(widget: QWidget) -> str:
    names = []
    parent = widget.parentWidget()
    while parent is not None:
        names.append(parent.objectName() or type(parent).__name__)
        parent = parent.parentWidget()
    return " < ".join(names[:4])


@pytest.mark.parametrize("screen", [each.key for each in SCREENS])
def test_screens_have_names_and_tab_comes_by_everything(
    window: MainWindow, workplace: Workplace, screen: str
) -> None:
    signed(workplace)
    window.show_screen(screen)
    settle()
    assert not nameless(window)
    _walk(window)


def _press(window: MainWindow, name: str) -> None:
    button = next(each for each in window.findChildren(QAbstractButton, name) if each.isVisible())
    button.click()
    settle()


def _entry(window: MainWindow, workplace: Workplace) -> None:
    card = next(card for card in workplace.desk.cards(workplace.today()) if card.report is None)
    window.shell.open_report(workplace.reports.start(card.obligation))


def _intake(window: MainWindow, _workplace: Workplace) -> None:
    window.show_screen("suggestions")
    settle()
    _press(window, "suggestions.new")


def _task(window: MainWindow, _workplace: Workplace) -> None:
    window.show_screen("tasks")
    settle()
    _press(window, "tasks.new")


def _account(window: MainWindow, _workplace: Workplace) -> None:
    window.show_screen("settings")
    settle()
    _press(window, "settings.add")


def _diagnostics(window: MainWindow, _workplace: Workplace) -> None:
    window.show_screen("settings")
    settle()
    for name in ("shown", "save", "drop"):
        (part,) = window.findChildren(QWidget, f"diagnostics.{name}")
        part.show()


def _form(report: str, workplace: Workplace) -> str:
    return workplace.reports.detail(report).form


def _sign(window: MainWindow, workplace: Workplace) -> None:
    window.shell.open_report(handed_on(workplace))


def _year(window: MainWindow, _workplace: Workplace) -> None:
    window.shell.show_calendar()
    settle()
    _press(window, "calendar.view.year")


PAGES: dict[str, Callable[[MainWindow, Workplace], None]] = {
    "detail": lambda window, workplace: window.shell.show_report(signed(workplace)),
    "entry": _entry,
    "sign": _sign,
    "compare": lambda window, workplace: window.shell.compare_versions(signed(workplace)),
    "history": lambda window, workplace: window.shell.show_history(_form(signed(workplace), workplace)),
    "trail": lambda window, workplace: window.shell.show_trail(signed(workplace)),
    "found": lambda window, _: window.shell.show_found("cán bộ"),
    "calendar": lambda window, _: window.shell.show_calendar(),
    "year": _year,
    "intake": _intake,
    "task": _task,
    "account": _account,
    "diagnostics": _diagnostics,
    "form": lambda window, _: window.shell.try_form(),
    "key": lambda window, _: window.show_key_change(),
    "guide": lambda window, _: window.show_guide("sending"),
    "keys": lambda window, _: window.show_guide("keys"),
    "tour": lambda window, _: window.show_tour(),
}


@pytest.mark.parametrize("page", PAGES)
def test_pages_within_them_have_names_and_tab_comes_by_everything(
    window: MainWindow, workplace: Workplace, page: str, qtbot: QtBot
) -> None:
    PAGES[page](window, workplace)
    answered(qtbot, window.bridge)
    assert not nameless(window)
    _walk(window)


@pytest.mark.parametrize("part", SYNC_PARTS)
def test_parts_of_the_sending_have_names(window: MainWindow, workplace: Workplace, part: str) -> None:
    signed(workplace)
    window.show_screen("sync")
    settle()
    _press(window, f"sync.part.{part}")
    assert not nameless(window)


def test_a_locked_window_has_names(window: MainWindow, app: App) -> None:
    window.lock()
    settle()
    assert not nameless(window)
    window.enter(app.session.sign_in(OFFICER, OFFICER_PASSWORD))
    settle()


def test_a_nameless_button_is_found(window: MainWindow) -> None:
    from PySide6.QtWidgets import QPushButton

    nobody = QPushButton(window)
    nobody.show()
    assert nameless(window)
