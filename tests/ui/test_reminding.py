"""Reminders in the window and beside the clock: told once a day, silenced, also over a restart."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QMenu, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.reminders import Concern
from desktop.domain.task import Task
from desktop.events import ReportChanged
from desktop.services.workplace import Workplace
from desktop.store.changes import apply_change
from sync.protocol import Change
from tests.central_in_process import CentralInProcess
from tests.services.conftest import write_form
from tests.ui import entry_forms
from tests.ui.conftest import NOW, OFFICER, OFFICER_PASSWORD, opened_app, settle, signed
from tests.ui.test_frame import find, front, press
from tests.ui.test_screens import picture
from tests.ui.test_suggestions import LAMP
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.reminding import RemindingOf
from ui.shell import Shell
from ui.tray import SystemTray

TODAY = NOW.date()
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two small reports of each month, and the forms that tasks and suggestions are told with."""
    small = {"cds57": "month", "tthc": "month quarter"}
    folder = tmp_path_factory.mktemp("resources")
    for each in entry_forms.RESOURCES.iterdir():
        if each.name != "forms":
            (folder / each.name).symlink_to(each, target_is_directory=True)
    (folder / "forms").mkdir()
    for name, regime in small.items():
        write_form(folder / "forms" / f"{name}.xlsx", name, "1", regime)
    for name in ("nhiemvu", "pakn"):
        shutil.copy(entry_forms.RESOURCES / "forms" / f"{name}.xlsx", folder / "forms")
    return folder


class HeardTray:
    """A tray that keeps what was said."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.press: Callable[[], None] = lambda: None

    def say(self, title: str, text: str, opened: Callable[[], None]) -> bool:
        """Keep it."""
        self.said.append(text)
        self.press = opened
        return True


def line(window: MainWindow) -> QWidget:
    found = window.findChild(QWidget, "desk.reminder")
    assert found is not None
    return found


def choose(window: MainWindow, words: str) -> None:
    press(window, "desk.reminder.silence")
    menu = window.findChild(QMenu, "desk.reminder.menu")
    assert menu is not None
    menu.setActiveAction(next(each for each in menu.actions() if words in each.text()))
    QTest.keyClick(menu, Qt.Key.Key_Return)
    settle()


def test_what_is_late_stands_on_the_desk_from_the_start(window: MainWindow, workplace: Workplace) -> None:
    assert line(window).isVisible()
    assert "hạn 16/10" in line(window).accessibleName()
    assert workplace.reminders.tell() == (), "told already"


@pytest.mark.parametrize("several", [False, True])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_ways_stand_on_one_line(
    window: MainWindow, workplace: Workplace, scale: float, several: bool
) -> None:
    if several:
        workplace.tasks.add(Task("", "Mở lớp bình dân học vụ số", deadline=TODAY))
        workplace.reminders.tell()
    window.app.settings.change(scale=scale)
    window.shell.relook()
    window.resize(1000, 700)
    settle()
    go, silence = find(window, "desk.reminder.due.open"), find(window, "desk.reminder.silence")
    assert find(window, "desk.reminder.due").height() > go.height(), "in two lines"
    middles = [each.mapTo(window, each.rect().center()).y() for each in (go, silence)]
    assert middles[0] == middles[1]


def test_it_can_be_silenced_for_today(window: MainWindow, workplace: Workplace) -> None:
    choose(window, "Hôm nay")
    assert not line(window).isVisible()
    assert not workplace.reminders.choice.hears(Concern.DUE, TODAY)
    assert workplace.reminders.choice.hears(Concern.DUE, TODAY + timedelta(days=1)), (
        "tomorrow it is told again"
    )


def test_it_can_be_silenced_for_one_report(window: MainWindow, workplace: Workplace) -> None:
    before = workplace.reminders.shown
    assert len(before) > 1
    choose(window, f"Không nhắc việc này: {before[0].title}")
    assert workplace.reminders.shown == before[1:]
    assert line(window).isVisible()


def test_it_is_turned_off_and_on_in_the_settings(window: MainWindow, workplace: Workplace) -> None:
    choose(window, "Cài đặt")
    assert not line(window).isVisible()
    press(window, "nav.settings")
    box = find(window, "settings.reminders.due")
    assert isinstance(box, QCheckBox)
    assert not box.isChecked()
    box.click()
    press(window, "nav.desk")
    assert line(window).isVisible()


def say_all(workplace: Workplace) -> None:
    """Something of every kind waits; time goes on until the next look."""
    back(workplace, signed(workplace))
    workplace.tasks.add(Task("", "Mở lớp bình dân học vụ số", deadline=TODAY + timedelta(days=2)))
    workplace.tasks.add(Task("", "Phủ sóng 4G thôn Nam", deadline=TODAY - timedelta(days=9)))
    workplace.tasks.add(Task("", "Việc của người khác", officer="Lê Văn Tư", deadline=TODAY))
    workplace.tasks.add(Task("", "Việc còn xa", deadline=TODAY + timedelta(days=30)))
    suggestion = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.route(suggestion, "", "Nguyễn Thị Lan", TODAY + timedelta(days=1))
    workplace.reminders.tell()
    settle()


def back(workplace: Workplace, report: str, reason: str = "Thiếu biểu 2") -> None:
    """The centre returned a report."""
    body = {"report": report, "decision": "returned", "reason": reason, "comments": []}
    change = Change(seq=1, kind="review", id=report, rev="1", body=body)
    workplace._store.write(lambda session: apply_change(session, change, NOW))
    workplace._bus.publish(ReportChanged(report))


def lines(window: MainWindow) -> list[str]:
    return line(window).accessibleName().splitlines()


def test_every_kind_has_its_line_and_leads_there(window: MainWindow, workplace: Workplace) -> None:
    say_all(workplace)
    told = lines(window)
    assert [each.partition(":")[0] for each in told] == [
        "Báo cáo cấp trên trả lại",
        "Báo cáo sắp đến hạn, quá hạn",
        "Nhiệm vụ sắp đến hạn, quá hạn",
        "Phản ánh, kiến nghị cần trả lời",
    ]
    assert "Phủ sóng 4G thôn Nam (hạn 11/10); Mở lớp bình dân học vụ số (hạn 22/10)" in told[2]
    assert "Việc" not in told[2], "somebody else's, and far off"
    assert "Đèn đường" in told[3]
    picture(window, "desk-reminders")
    press(window, "desk.reminder.task.open")
    assert front(window) == "tasks"
    press(window, "nav.desk")
    press(window, "desk.reminder.suggestion.open")
    assert front(window) == "suggestions"
    assert find(window, "suggestion.person")
    press(window, "nav.desk")
    press(window, "desk.reminder.returned.open")
    assert front(window) == "detail"
    press(window, "nav.desk")
    press(window, "desk.reminder.due.open")
    assert front(window) == "entry"


@pytest.mark.parametrize("concern", list(Concern))
def test_each_kind_is_silenced_for_itself(window: MainWindow, workplace: Workplace, concern: Concern) -> None:
    say_all(workplace)
    place = list(Concern).index(concern)
    gone = lines(window)[place]
    choose(window, f"Không nhắc nữa: {gone.partition(':')[0]}")
    assert gone not in lines(window)
    assert len(lines(window)) == 3
    press(window, "nav.settings")
    boxes = {each: find(window, f"settings.reminders.{each}") for each in Concern}
    assert [each for each, box in boxes.items() if not box.isChecked()] == [concern]  # type: ignore[attr-defined]
    QTest.keyClick(boxes[concern], Qt.Key.Key_Space)
    press(window, "nav.desk")
    assert gone in lines(window)


def test_what_came_back_is_told_at_once_also_to_who_wants_no_due_dates(
    window: MainWindow, workplace: Workplace
) -> None:
    choose(window, "Cài đặt")
    report = signed(workplace)
    back(workplace, report)
    settle()
    assert [each.id for each in workplace.reminders.shown] == [report]
    (told,) = lines(window)
    assert told.startswith("Báo cáo cấp trên trả lại: ")


def test_what_is_another_officers_now_is_told_no_more(window: MainWindow, workplace: Workplace) -> None:
    say_all(workplace)
    late = next(each for each in workplace.reminders.shown if "4G" in each.title)
    assert "4G" in lines(window)[2]
    workplace.tasks.name_officer(late.id, "Lê Văn Tư")
    settle()
    assert "4G" not in lines(window)[2], "somebody else is to do it"


def test_a_restart_on_the_same_day_says_nothing_again(
    app: App, window: MainWindow, workplace: Workplace, profile: Path, resources: Path,
    central: CentralInProcess,
) -> None:  # fmt: skip
    assert workplace.reminders.shown
    window.sign_out()
    settle()
    app.close()
    again = opened_app(profile, resources, central, 58)
    try:
        there = again.session.sign_in(OFFICER, OFFICER_PASSWORD)
        assert there.reminders.tell() == ()
    finally:
        again.close()


def test_while_nobody_looks_the_tray_says_it_once(app: App, workplace: Workplace, qtbot: QtBot) -> None:
    bridge, tray, aside = Bridge(app.bus), HeardTray(), QWidget()  # a window that is not in front
    qtbot.addWidget(aside)
    shell = Shell(app, bridge)
    reminding = RemindingOf(workplace, shell, aside, tray)
    suggestion = workplace.suggestions.take_in(LAMP)
    workplace.suggestions.route(suggestion, "", "Nguyễn Thị Lan", TODAY)
    reminding.look()
    (said,) = tray.said
    due, answer = said.splitlines()
    assert "hạn" in due or "due" in due
    assert answer.endswith(": 1"), "what a citizen said is not for everybody who passes the screen"
    with qtbot.waitSignal(shell.screen_wanted) as shown:
        tray.press()
    assert shown.args == ["desk"]
    reminding.look()
    assert len(tray.said) == 1, "never twice"
    task = workplace.tasks.add(Task("", "Mở lớp", deadline=TODAY))
    reminding.look()
    with qtbot.waitSignal(shell.task_wanted) as wanted:
        tray.press()
    assert wanted.args == [task]
    bridge.close()


def test_without_a_tray_it_is_silent(window: MainWindow) -> None:
    assert SystemTray(window).say("a", "b", window.show) is QSystemTrayIcon.isSystemTrayAvailable()
