"""The clerk's register of numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.app import App
from desktop.services.workplace import Workplace
from tests.ui.conftest import LEADER, LEADER_PASSWORD, OpenWindow, settle, signed
from tests.ui.test_backups import click
from tests.ui.test_sign_in import said
from ui.main_window import MainWindow
from ui.screens.number_register import NumberRegister

Enter = Callable[[], MainWindow]


@pytest.fixture
def leader(app: App, workplace: Workplace, open_window: OpenWindow) -> Enter:
    """The window with the leader signed in, at the settings."""

    def enter() -> MainWindow:
        app.session.sign_out()
        window = open_window(app)
        window.enter(app.session.sign_in(LEADER, LEADER_PASSWORD))
        settle()
        window.show_screen("settings")
        settle()
        return window

    return enter


def fill(window: QWidget, name: str, text: str) -> None:
    edit = window.findChild(QLineEdit, name)
    assert edit is not None
    edit.setText(text)


def test_a_number_is_kept_for_a_paper_written_elsewhere(leader: Enter, workplace: Workplace) -> None:
    workplace.documents.give_number(signed(workplace), date(2026, 10, 20))
    window = leader()
    assert "01/BC-UBND" in said(window)
    fill(window, "numbers.number", "4")
    fill(window, "numbers.note", "Báo cáo giấy của Văn phòng")
    click(window, "numbers.keep")
    text = said(window)
    assert "Số 04 đã được giữ" in text
    assert "Báo cáo giấy của Văn phòng" in text
    assert "Còn bỏ trống: 02, 03" in text


def test_a_number_that_is_taken_is_said(leader: Enter, workplace: Workplace) -> None:
    workplace.documents.give_number(signed(workplace), date(2026, 10, 20))
    window = leader()
    fill(window, "numbers.number", "1")
    click(window, "numbers.keep")
    assert "đã dùng cho" in said(window)
    fill(window, "numbers.number", "không")
    click(window, "numbers.keep")
    assert "từ 1 trở lên" in said(window)


def test_an_officer_looks_and_keeps_none(window: MainWindow) -> None:
    window.show_screen("settings")
    settle()
    (register,) = window.findChildren(NumberRegister)
    assert register.findChild(QLineEdit, "numbers.number") is None
    assert "Chưa cấp số nào" in said(window)
