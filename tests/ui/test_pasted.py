"""Text in TCVN3 letters becomes Unicode in every field a person may write in, on every page."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.services.workplace import Workplace
from tests.ui.conftest import NOW, settle
from tests.ui.test_frame import press
from ui.main_window import MainWindow
from ui.screens import SCREENS
from ui.screens.handover_form import HandOverForm

LEGACY, MEANT = "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"


def fields(page: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    """What can be written in now and is meant for words."""
    found: list[QLineEdit | QPlainTextEdit] = [
        *page.findChildren(QLineEdit),
        *page.findChildren(QPlainTextEdit),
    ]
    return [
        each
        for each in found
        if each.isVisible()
        and each.isEnabled()
        and not each.isReadOnly()
        and not (isinstance(each, QLineEdit) and each.echoMode() is not QLineEdit.EchoMode.Normal)
    ]


def left_as_pasted(page: QWidget) -> list[str]:
    """Where legacy text stays as it was; every field is as before afterwards."""
    wrong, seen = [], 0
    for each in fields(page):
        before = text(each)
        QGuiApplication.clipboard().setText(LEGACY)
        each.selectAll()
        each.paste()
        if LEGACY in text(each):
            parent = each.parentWidget()
            wrong.append(each.objectName() or (parent.objectName() if parent is not None else ""))
        seen += MEANT in text(each)
        each.setText(before) if isinstance(each, QLineEdit) else each.setPlainText(before)
    assert seen or not fields(page), "nothing was pasted at all"
    return wrong


def text(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


@pytest.mark.parametrize("screen", [each.key for each in SCREENS])
def test_every_field_of_a_screen_converts(window: MainWindow, screen: str) -> None:
    window.shell.show(screen)
    settle()
    assert left_as_pasted(window) == []


def begun(work: Workplace) -> str:
    card = next(card for card in work.desk.cards(NOW.date()) if card.form == "cds57")
    return card.report or work.reports.start(card.obligation)


def test_every_field_around_a_report_converts(window: MainWindow, workplace: Workplace) -> None:
    window.shell.show_report(begun(workplace))
    settle()
    press(window, "document.change")
    settle()
    assert left_as_pasted(window) == []
    signer = window.findChild(QComboBox, "cover.signer")
    assert signer is not None
    assert signer.lineEdit() in fields(window)


def test_the_word_of_a_handover_converts(window: MainWindow, workplace: Workplace) -> None:
    form = HandOverForm(workplace, window.shell, begun(workplace))
    form.setParent(window)
    form.show()
    assert form.note in fields(form)
    assert left_as_pasted(form) == []
