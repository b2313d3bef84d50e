"""What is typed outside of a form stays through another look and the lock, until it is used or dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.services.authored import arrive
from tests.ui.conftest import LEADER, LEADER_PASSWORD, NOW, OFFICER, OFFICER_PASSWORD, ROOT, settle
from tests.ui.test_frame import press
from ui.main_window import MainWindow
from ui.screens.document_card import DocumentCard

WORDS = "Chuyen bao so 12"


def opened(window: MainWindow) -> Workplace:
    assert window.workplace is not None
    return window.workplace


def begun(work: Workplace) -> str:
    card = next(card for card in work.desk.cards(NOW.date()) if card.form == "cds57")
    return card.report or work.reports.start(card.obligation)


def to_the_cover(window: MainWindow) -> None:
    window.shell.show_report(begun(opened(window)))
    settle()
    press(window, "document.change")


def to_a_note(window: MainWindow) -> None:
    report = begun(opened(window))
    window.show_screen("desk")
    settle()
    window.shell.open_report(report)
    settle()
    press(window, "entry.noteHere")


def to_an_event(window: MainWindow) -> None:
    window.show_screen("desk")
    window.shell.begin_event("thientai")
    settle()


def to_the_register(window: MainWindow) -> None:
    window.show_screen("settings")
    settle()


def seen(window: MainWindow, name: str) -> QLineEdit | QPlainTextEdit:
    """The field of that name that is to be seen."""
    found = [each for each in window.findChildren(QWidget, name) if each.isVisible()]
    assert found, name
    field = found[-1]
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    return field


def words_in(field: QLineEdit | QPlainTextEdit) -> str:
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()


CASES: tuple[tuple[str, Callable[[MainWindow], None], str], ...] = (
    ("cover.superior", to_the_cover, "cover.leave"),
    ("cover.to", to_the_cover, "cover.leave"),
    ("entry.note.text", to_a_note, "entry.note.leave"),
    ("desk.event.title", to_an_event, "desk.event.leave"),
    ("numbers.note", to_the_register, ""),
)


@pytest.mark.parametrize(("name", "go", "leave"), CASES, ids=[case[0] for case in CASES])
def test_what_is_typed_stays(
    name: str, go: Callable[[MainWindow], None], leave: str, window: MainWindow, app: App
) -> None:
    arrive(opened(window), Path(ROOT / "resources" / "forms" / "thientai.xlsx"))
    who = (LEADER, LEADER_PASSWORD) if name == "numbers.note" else (OFFICER, OFFICER_PASSWORD)
    window.sign_out()
    window.enter(app.session.sign_in(*who))
    settle()
    go(window)
    field = seen(window, name)
    before = words_in(field)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, WORDS)
    app.settings.change(theme="dark")
    window.shell.relook()
    settle()
    go(window)
    assert words_in(seen(window, name)) == WORDS
    window.sign_out()
    window.enter(app.session.sign_in(*who))
    settle()
    go(window)
    assert words_in(seen(window, name)) == WORDS
    if leave:
        press(window, leave)
        go(window)
        assert words_in(seen(window, name)) == before


def test_tab_comes_to_the_number_before_the_buttons_under_it(window: MainWindow) -> None:
    window.shell.show_report(begun(opened(window)))
    settle()
    (card,) = [each for each in window.findChildren(DocumentCard) if each.isVisible()]
    number = card.findChild(QWidget, "document.number")
    assert number is not None
    number.setFocus()
    walked = []
    for _ in range(40):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus.objectName().startswith("document."):
            walked.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
        if QApplication.focusWidget() is number:
            break
    tops = [each.mapTo(card, QPoint(0, 0)).y() for each in walked]
    assert walked[0] is number
    assert len(walked) > 3
    assert tops == sorted(tops), [each.objectName() for each in walked]
