"""From a bare PC to a desk, with the keyboard and without a network."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from tests.central_in_process import URL, CentralInProcess
from tests.ui.conftest import OpenWindow, answered, compose, focused, settle
from ui import sheets
from ui.main_window import MainWindow
from ui.screens.first_run import FirstRun


def find(window: MainWindow, name: str) -> QWidget:
    found = window.findChild(QWidget, name)
    assert found is not None, name
    return found


def press(window: MainWindow, name: str) -> None:
    button = find(window, name)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    settle()


def write(window: MainWindow, name: str, text: str) -> None:
    field = find(window, name)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    compose(text)


def step(window: MainWindow) -> str:
    """The title of the page in front."""
    wizard = window.centralWidget()
    assert isinstance(wizard, FirstRun)
    titles = [
        each.text()
        for each in wizard.findChildren(QLabel)
        if each.isVisible() and each.property("role") == "title"
    ]
    return titles[-1]


def to_the_key(window: MainWindow, qtbot: QtBot) -> str:
    """Go through the first three pages; returns the recovery key shown."""
    press(window, "firstRun.next")
    write(window, "firstRun.search", "ba na")
    QTest.keyClick(find(window, "firstRun.search"), Qt.Key.Key_Return)
    settle()
    write(window, "firstRun.name", "Nguyễn Thị Lan")
    assert isinstance(login := find(window, "firstRun.login"), QLineEdit)
    assert login.text() == "lan.nt"
    write(window, "firstRun.password", "mat khau cua Lan")
    write(window, "firstRun.again", "mat khau cua Lan")
    QTest.keyClick(find(window, "firstRun.again"), Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    shown = find(window, "firstRun.key")
    assert isinstance(shown, QLabel)
    return shown.text().replace("\n", "")


def test_five_steps_to_the_desk(fresh: App, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(fresh)
    assert step(window) == "Làm việc bằng tiếng nào?"
    key = to_the_key(window, qtbot)
    write(window, "firstRun.lastGroup", "SAI")
    press(window, "firstRun.next")
    assert step(window) == "Khóa khôi phục"
    write(window, "firstRun.lastGroup", key.rpartition("-")[2].lower())
    press(window, "firstRun.next")
    assert step(window) == "Báo cáo gửi về đâu?"
    press(window, "firstRun.later")
    assert window.findChild(QWidget, "desk") is not None
    assert fresh.session.current is not None
    assert fresh.session.workplace.unit.full_name == "Xã Bà Nà"
    assert not fresh.session.workplace.enrolment.is_enrolled


def test_enrolment_by_code_with_a_wrong_one_first(
    fresh: App, open_window: OpenWindow, qtbot: QtBot, central: CentralInProcess
) -> None:
    window = open_window(fresh)
    key = to_the_key(window, qtbot)
    write(window, "firstRun.lastGroup", key.rpartition("-")[2])
    press(window, "firstRun.next")
    write(window, "firstRun.enrol.url", URL)
    write(window, "firstRun.enrol.code", "SAI-SAI")
    QTest.keyClick(find(window, "firstRun.enrol.code"), Qt.Key.Key_Return)
    answered(qtbot, window.bridge)
    words = [each.accessibleName() for each in window.findChildren(QLabel) if each.isVisible()]
    assert any("Máy chủ không biết mã này" in text for text in words)
    write(window, "firstRun.enrol.code", central.enrol_code(fresh.session.workplace.unit.code))
    press(window, "firstRun.enrol.go")
    answered(qtbot, window.bridge)
    assert window.findChild(QWidget, "desk") is not None
    assert fresh.session.workplace.enrolment.is_enrolled


def test_the_language_is_in_force_at_once_and_stays(fresh: App, open_window: OpenWindow) -> None:
    window = open_window(fresh)
    press(window, "firstRun.language.fr")
    assert step(window) == "Dans quelle langue travaillez-vous\u202f?"
    assert focused().objectName() == "firstRun.language.fr"
    assert fresh.settings.language == "fr"


def test_communes_are_found_without_accents_and_in_one_province(fresh: App, open_window: OpenWindow) -> None:
    window = open_window(fresh)
    press(window, "firstRun.next")
    press(window, "firstRun.next")
    assert step(window) == "Máy này dùng cho xã nào?"  # nothing was chosen
    wizard = window.centralWidget()
    assert isinstance(wizard, FirstRun)
    province = find(window, "firstRun.province")
    assert isinstance(province, QComboBox)
    assert province.count() == 35
    write(window, "firstRun.search", "tan")
    everywhere = wizard.commune.found.count()
    province.setFocus()
    QTest.keyClick(province, Qt.Key.Key_End)
    settle()
    assert 0 < wizard.commune.found.count() < everywhere
    write(window, "firstRun.search", "khong co xa nao")
    assert wizard.commune.answer() is None


def test_wrong_fields_are_named(fresh: App, open_window: OpenWindow) -> None:
    window = open_window(fresh)
    press(window, "firstRun.next")
    write(window, "firstRun.search", "ba na")
    press(window, "firstRun.next")
    press(window, "firstRun.next")
    assert focused().objectName() == "firstRun.name"
    write(window, "firstRun.name", "Lan")
    write(window, "firstRun.password", "ngan")
    press(window, "firstRun.next")
    assert focused().objectName() == "firstRun.password"
    assert "Mật khẩu quá ngắn" in focused().accessibleDescription()
    assert fresh.session.is_first_run


@pytest.mark.parametrize("group", ["11111", "WMWMW"])
def test_the_key_on_the_sheet_stands_in_one_line(
    group: str, tmp_path: Path, fresh: App, open_window: OpenWindow
) -> None:
    open_window(fresh)
    key = "-".join([group] * 6)
    sheets.save(sheets.RecoverySheet("Xã Bà Nà", "Nguyễn Thị Lan", "16/10/2026", key), tmp_path / "khoa.pdf")
    with pypdfium2.PdfDocument(tmp_path / "khoa.pdf") as document:
        page = document[0]
        letters = page.get_textpage()
        lines = letters.get_text_range().splitlines()
        letters.close()
        page.close()
    assert key in lines


def test_the_sheet_is_a_pdf(tmp_path: Path, fresh: App, open_window: OpenWindow) -> None:
    open_window(fresh)
    sheet = sheets.RecoverySheet("Xã Bà Nà", "Nguyễn Thị Lan", "16/10/2026", "K7M2Q-8XHRT")
    path = tmp_path / "khoa.pdf"
    sheets.save(sheet, path)
    assert path.read_bytes().startswith(b"%PDF-")
    text = sheets.document(sheet).toPlainText()
    for part in ("Khóa khôi phục", "Xã Bà Nà", "K7M2Q-8XHRT", "két"):
        assert part in text
