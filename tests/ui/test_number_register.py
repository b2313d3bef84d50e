"""The clerk's register of numbers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.app import App
from desktop.domain.errors import NotAllowed
from desktop.domain.errors.documents import RegisterElsewhere
from desktop.domain.numbering import Keeper
from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from desktop.store import tables as t
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    NOW,
    OFFICER,
    OFFICER_PASSWORD,
    OpenWindow,
    settle,
    signed,
)
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


def press(window: QWidget, name: str) -> None:
    click(window, name)
    settle()


def test_where_another_computer_keeps_the_register_no_number_is_given(
    leader: Enter, workplace: Workplace
) -> None:
    report = signed(workplace)
    window = leader()
    keep = window.findChild(QWidget, "numbers.keep")
    assert keep is not None
    assert keep.isVisible()
    press(window, "numbers.keeper.elsewhere")
    assert "Máy này không cấp số" in said(window)
    assert not keep.isVisible(), "papers are kept where the register is"
    here = window.app.session.workplace
    for act in (
        lambda: here.documents.give_number(report),
        lambda: here.documents.keep_number("BC-UBND", 2026, 9, "giấy"),
        lambda: here.documents.renumber(report, here.documents.cover(report)),
    ):
        with pytest.raises(RegisterElsewhere):
            act()
    window.shell.show_report(report)
    settle()
    assert window.findChildren(QWidget, "document.number") == [] or not shown(window, "document.number")
    assert "Hỏi số ở máy đó" in said(window)
    fill(window, "document.otherNumber", "7")
    click(window, "document.giveOther")
    assert here.documents.cover(report).number == 7
    window.show_screen("settings")
    settle()
    press(window, "numbers.keeper.here")
    assert keep.isVisible() or shown(window, "numbers.keep")
    assert here.documents.keeper is Keeper.HERE
    acts = [entry.action for entry in here.trail.page(TrailFilter(), 0, 9)]
    assert acts.count("register_said") == 2


def shown(window: QWidget, name: str) -> bool:
    return any(each.isVisible() for each in window.findChildren(QWidget, name))


def test_an_officer_there_writes_in_what_he_was_told_and_says_not_where_it_is_kept(
    app: App, workplace: Workplace, open_window: OpenWindow
) -> None:
    report = signed(workplace)
    app.session.sign_out()
    app.session.sign_in(LEADER, LEADER_PASSWORD).documents.keep_register(Keeper.ELSEWHERE)
    app.session.sign_out()
    officer = app.session.sign_in(OFFICER, OFFICER_PASSWORD)
    window = open_window(app)
    window.enter(officer)
    settle()
    with pytest.raises(NotAllowed):
        officer.documents.keep_register(Keeper.HERE)
    window.show_screen("settings")
    settle()
    choice = window.findChild(QWidget, "numbers.keeper.here")
    assert choice is not None
    assert not choice.isEnabled()
    window.shell.show_report(report)
    settle()
    fill(window, "document.otherNumber", "12")
    click(window, "document.giveOther")
    assert officer.documents.cover(report).number == 12


def test_with_other_computers_and_nothing_said_it_warns_before_a_number_is_given(
    window: MainWindow, workplace: Workplace
) -> None:
    report = signed(workplace)
    window.shell.show_report(report)
    settle()
    assert not shown(window, "document.numberAlone")
    other = t.CommunePcRow(id="d2", name="Máy văn thư", person="Nga", seen_at=NOW)
    workplace._store.write(lambda session: session.add(other))
    window.show_screen("desk")
    window.shell.show_report(report)
    settle()
    assert shown(window, "document.numberAlone")
    assert shown(window, "document.number"), "it is only told: the paper may have to go off now"
