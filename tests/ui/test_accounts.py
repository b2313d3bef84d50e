"""Who makes whom a leader, who sets a forgotten password, one's own report signed: with real windows."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.account import Account
from desktop.domain.errors import NotAllowed, OwnRole, PasswordToChoose, WrongPassword
from desktop.domain.report import Role
from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from tests.joining import join
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    NOW,
    OFFICER,
    OFFICER_PASSWORD,
    OpenWindow,
    answered,
    settle,
)
from tests.ui.leave import LEAVE
from tests.ui.test_frame import find, press
from tests.ui.test_screens import picture
from ui.main_window import MainWindow
from ui.screens.entry_sign import SignPanel

ALL = TrailFilter()


def entered(app: App, open_window: OpenWindow, login: str, password: str) -> MainWindow:
    window = open_window(app)
    window.enter(app.session.sign_in(login, password))
    window.show_screen("settings")
    settle()
    return window


def reads(widget: QWidget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def write(window: MainWindow, name: str, text: str) -> None:
    edit = find(window, name)
    assert isinstance(edit, QLineEdit)
    edit.clear()
    QTest.keyClicks(edit, text)


def composed(window: MainWindow, name: str, text: str) -> None:
    """As an input method hands it over: keys make no Vietnamese letters."""
    edit = find(window, name)
    assert isinstance(edit, QLineEdit)
    edit.clear()
    edit.insert(text)


def choose(window: MainWindow, name: str, value: object) -> None:
    box = find(window, name)
    assert isinstance(box, QComboBox)
    assert box.isEnabled()
    box.setCurrentIndex(box.findData(value))


def role_of(workplace: Workplace, login: str) -> Role:
    (found,) = [each.role for each in workplace.accounts.list() if each.login == login]
    return found


def test_an_officer_does_not_make_herself_leader(
    window: MainWindow, workplace: Workplace, qtbot: QtBot
) -> None:
    """She set this PC up; there is a leader now, and without that password her role stays what it is."""
    window.show_screen("settings")
    settle()
    press(window, f"account.change.{OFFICER}")
    choose(window, "account.newRole", Role.LEADER)
    press(window, "account.saveChange")
    answered(qtbot, window.bridge)
    assert role_of(workplace, OFFICER) is Role.OFFICER
    write(window, "account.keeperPassword", OFFICER_PASSWORD)
    press(window, "account.saveChange")
    answered(qtbot, window.bridge)
    assert role_of(workplace, OFFICER) is Role.OFFICER
    assert "Mật khẩu chưa đúng" in reads(window)
    write(window, "account.keeperPassword", LEADER_PASSWORD)
    press(window, "account.saveChange")
    answered(qtbot, window.bridge)
    assert role_of(workplace, OFFICER) is Role.LEADER
    entry = workplace.trail.page(TrailFilter(action="account_changed"), 0, 1)[0]
    assert entry.actor == LEADER  # whose password it was


def test_the_person_concerned_reads_which_role_became_which(window: MainWindow, workplace: Workplace) -> None:
    workplace.accounts.change(OFFICER, "Nguyễn Thị Lan", Role.CLERK, LEAVE)
    window.shell.show_trail()
    settle()
    model = find(window, "trail.table").model()  # type: ignore[attr-defined]  # a table
    rows = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
    assert any(row[1] == "Đổi tài khoản" and "Cán bộ → Văn thư" in row[4] for row in rows), rows
    kinds = find(window, "trail.action")
    assert isinstance(kinds, QComboBox)
    offered = [kinds.itemData(at) for at in range(1, kinds.count())]
    assert offered
    assert all(workplace.trail.count(TrailFilter(action=each)) for each in offered)


def test_nobody_changes_the_own_role(app: App, open_window: OpenWindow) -> None:
    window = entered(app, open_window, LEADER, LEADER_PASSWORD)
    press(window, f"account.change.{LEADER}")
    box = find(window, "account.newRole")
    assert not box.isEnabled()
    accounts = app.session.workplace.accounts
    with pytest.raises(OwnRole):
        accounts.change(LEADER, "Trần Văn Hùng", Role.ADMINISTRATOR)


def test_the_first_account_of_a_pc_sets_up_a_leader_alone(fresh: App, qtbot: QtBot) -> None:
    unit = fresh.units.search("Bà Nà")[0].code
    first = fresh.session.create(unit, "an", "Nguyễn Văn An", Role.OFFICER, OFFICER_PASSWORD).workplace
    assert (first.accounts.keeps, first.accounts.asks) == (True, False)
    with pytest.raises(OwnRole):
        first.accounts.change("an", "Nguyễn Văn An", Role.LEADER)
    join(first, "lan", "Trần Thị Lan", Role.LEADER, LEADER_PASSWORD)
    assert (first.accounts.keeps, first.accounts.asks) == (False, True)
    with pytest.raises(NotAllowed):
        first.accounts.add("hoa", "Lê Thị Hoa", Role.LEADER, "mat khau cua Hoa")


def test_an_administrator_neither_lowers_a_leader_nor_sets_that_password(
    app: App, workplace: Workplace
) -> None:
    join(workplace, "quan", "Phạm Văn Quân", Role.ADMINISTRATOR, "mat khau cua Quan", LEAVE)
    accounts = app.session.sign_in("quan", "mat khau cua Quan").accounts
    with pytest.raises(NotAllowed):
        accounts.change(LEADER, "Trần Văn Hùng", Role.OFFICER)
    with pytest.raises(NotAllowed):
        accounts.reset_password(LEADER, "mat khau khac han")
    with pytest.raises(NotAllowed):
        accounts.reset_password("quan", "mat khau khac han")
    (hung,) = [each for each in accounts.list() if each.login == LEADER]
    assert not accounts.may_reset(hung)


def test_who_is_given_a_first_password_chooses_another_before_the_desk_opens(
    app: App, open_window: OpenWindow, qtbot: QtBot
) -> None:
    window = entered(app, open_window, LEADER, LEADER_PASSWORD)
    press(window, "settings.add")
    assert "phải tự chọn mật khẩu khác" in reads(window), "the leader reads it before the account is made"
    for name, text in (("name", "Le Thi Hoa"), ("password", "mat khau dau"), ("again", "mat khau dau")):
        write(window, f"account.{name}", text)
    press(window, "account.save")
    answered(qtbot, window.bridge)
    window.sign_out()
    answered(qtbot, window.bridge)
    press(window, "signIn.account.hoa.lt")
    write(window, "signIn.password", "mat khau dau")
    press(window, "signIn.go")
    answered(qtbot, window.bridge)
    assert app.session.current is None
    assert "do người khác đặt" in reads(window)
    write(window, "signIn.own", "chi minh toi biet")
    write(window, "signIn.ownAgain", "chi minh toi biet")
    press(window, "signIn.go")
    answered(qtbot, window.bridge)
    assert app.session.current is not None
    assert app.session.current.name == "Le Thi Hoa"
    assert app.session.sign_in("hoa.lt", "chi minh toi biet").account.role is Role.OFFICER


def test_a_forgotten_password_is_set_anew_and_then_chosen(
    app: App, workplace: Workplace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    """As the guide says: a leader sets it in the accounts; who gets it chooses another at the sign-in."""
    app.session.sign_out()
    window = entered(app, open_window, LEADER, LEADER_PASSWORD)
    assert window.findChild(QWidget, f"account.reset.{LEADER}") is None  # not for the own one
    press(window, f"account.reset.{OFFICER}")
    write(window, "account.first", "tam thoi 2026")
    write(window, "account.firstAgain", "tam thoi 2026")
    press(window, "account.give")
    answered(qtbot, window.bridge)
    entry = app.session.workplace.trail.page(ALL, 0, 1)[0]
    assert (entry.action, entry.actor) == ("password_reset", LEADER)
    with pytest.raises(PasswordToChoose):  # no other way past the choice
        app.session.workplace.accounts.signer(OFFICER, "tam thoi 2026", "sign_off")
    window.sign_out()
    answered(qtbot, window.bridge)
    press(window, f"signIn.account.{OFFICER}")
    write(window, "signIn.password", "tam thoi 2026")
    press(window, "signIn.go")
    answered(qtbot, window.bridge)
    assert app.session.current is None
    write(window, "signIn.own", "tam thoi 2026")
    write(window, "signIn.ownAgain", "tam thoi 2026")
    press(window, "signIn.go")
    assert "khác mật khẩu được cấp" in reads(window)
    write(window, "signIn.own", "chi minh toi biet")
    write(window, "signIn.ownAgain", "chi minh toi biet")
    press(window, "signIn.go")
    answered(qtbot, window.bridge)
    assert app.session.current is not None
    assert app.session.current.login == OFFICER
    with pytest.raises(WrongPassword):
        app.session.sign_in(OFFICER, "tam thoi 2026")
    assert app.session.sign_in(OFFICER, "chi minh toi biet").account.login == OFFICER


def test_an_own_report_is_signed_with_open_eyes(
    app: App, workplace: Workplace, open_window: OpenWindow, qtbot: QtBot
) -> None:
    """A leader who filled a report in may sign it: the panel and the trail say that it is one person."""
    app.session.sign_out()
    leader = app.session.sign_in(LEADER, LEADER_PASSWORD)
    (card, *_) = leader.desk.cards(NOW.date())
    report = leader.reports.start(card.obligation)
    opened = leader.reports.open(report)
    opened.instance.answer("/data/cb_tong", "12")
    opened.instance.answer("/data/cb_maytinh", "3")
    leader.reports.finish(report, opened.instance)
    window = open_window(app)
    window.enter(leader)
    window.shell.open_report(report)
    settle()
    assert "người lập và người ký là một" in reads(find(window, "entry.signOff"))
    leader.reports.sign_off(report, LEADER, LEADER_PASSWORD)
    actions = [each.action for each in leader.trail.page(TrailFilter(subject=report), 0, 2)]
    assert actions == ["signed_own", "sign_off"]


def test_a_name_that_is_taken_is_said_at_the_name(app: App, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = entered(app, open_window, LEADER, LEADER_PASSWORD)
    accounts = app.session.workplace.accounts
    press(window, "settings.add")
    composed(window, "account.name", "Nguyễn Thị Lan")
    write(window, "account.login", "lan2")
    for field in ("account.password", "account.again"):
        write(window, field, "mat khau thu hai")
    press(window, "account.save")
    answered(qtbot, window.bridge)
    assert "“lan.nt”" in find(window, "account.name").accessibleDescription()
    assert find(window, "account.name").hasFocus()
    picture(window, "account-name-taken")
    composed(window, "account.name", "Nguyễn Thị Lan (Văn phòng)")
    press(window, "account.save")
    answered(qtbot, window.bridge)
    assert [each.name for each in accounts.list() if each.login == "lan2"] == ["Nguyễn Thị Lan (Văn phòng)"]
    press(window, "account.change.lan2")
    composed(window, "account.newName", "Nguyễn Thị Lan")
    press(window, "account.saveChange")
    answered(qtbot, window.bridge)
    assert "“lan.nt”" in find(window, "account.newName").accessibleDescription()
    picture(window, "account-rename-taken")


def test_leaders_of_one_name_are_told_apart_where_one_is_chosen(qapp: object, qtbot: QtBot) -> None:
    names = {"hung": "Trần Văn Hùng", "hung2": "Trần Văn Hùng", "binh": "Lê Thị Bình"}
    panel = SignPanel([Account(login, login, name, Role.LEADER) for login, name in names.items()], "hung2")
    qtbot.addWidget(panel)
    offered = {panel.leader.itemData(at): panel.leader.itemText(at) for at in range(panel.leader.count())}
    assert offered == {
        "hung": "Trần Văn Hùng (hung)",
        "hung2": "Trần Văn Hùng (hung2)",
        "binh": "Lê Thị Bình",
    }
