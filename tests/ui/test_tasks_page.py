"""A task's page: looked at, ticked, named, told of in a report, settled, removed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
)

from desktop.app import App
from desktop.domain.task import Task, TaskState
from desktop.events import TasksChanged
from desktop.services.workplace import Workplace
from tests.ui import test_tasks
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    OpenWindow,
    compose,
    focused,
    settle,
)
from tests.ui.test_frame import find, press
from tests.ui.test_tasks import (
    answer,
    body,
    come,
    current,
    declared_done,
    opened,
    says,
    screen,
    shown,
)
from ui.main_window import MainWindow
from ui.screens.entry import EntryScreen

resources, office = test_tasks.resources, test_tasks.office
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_task_is_looked_at_and_is_no_longer_new(office: MainWindow, workplace: Workplace) -> None:
    opened(office, "binh dan")
    assert says(office, "task.progress") == "Đã đạt 40 %"
    texts = [each.text() for each in screen(office).detail.findChildren(QLabel)]
    assert any("Làm trước Tết" in text for text in texts)
    assert any("Chị Mai" in text for text in texts)
    assert find(office, "nav.tasks").accessibleName() == "Nhiệm vụ (1)"
    QTest.keyClick(office, Qt.Key.Key_Escape)
    settle()
    assert focused().objectName() == "tasks.table"


def test_steps_are_ticked_added_and_removed(office: MainWindow, workplace: Workplace) -> None:
    opened(office, "binh dan")
    box = find(office, "task.check.a")
    assert isinstance(box, QCheckBox)
    QTest.keyClick(box, Qt.Key.Key_Space)
    settle()
    assert says(office, "task.checks.count") == "1/1"
    field = find(office, "task.check.new")
    field.setFocus()
    field.setFocus()
    compose("Mời tổ công nghệ số")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert says(office, "task.checks.count") == "1/2"
    (own,) = [line for line in workplace.tasks.detail("t0").checks if line.own]
    press(office, f"task.check.{own.id}.remove")
    assert says(office, "task.checks.count") == "1/1"


def test_somebody_is_named(office: MainWindow, workplace: Workplace) -> None:
    opened(office, "don kho")
    field = find(office, "task.officer")
    field.setFocus()
    field.setFocus()
    compose("Lê Thị Bình")
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()
    assert workplace.tasks.detail("t3").task.officer == "Lê Thị Bình"


def test_progress_is_told_in_the_entry_screen(office: MainWindow, workplace: Workplace) -> None:
    opened(office, "binh dan")
    assert focused().objectName() == "task.tell"
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    settle()
    entry = current(office)
    assert isinstance(entry, EntryScreen)
    answer(entry, trang_thai="dangthuchien", tien_do="60", ket_qua="Đã mở 14 lớp")
    send = find(office, "entry.finish")
    assert isinstance(send, QPushButton)
    assert send.text() == "Kiểm tra và gửi"
    QTest.keyClick(send, Qt.Key.Key_Space)
    settle()
    assert workplace.tasks.detail("t0").task.progress == 60
    told = entry.banner.accessibleName()
    assert "không cần ký duyệt" in told
    assert "đã ký duyệt" not in told, "nobody signed it"
    office.shell.show_report(entry.report)
    settle()
    names = [each.text() for each in current(office).findChildren(QLabel)]
    assert "Người lập xong" in names
    assert "Người ký duyệt" not in names
    press(office, "nav.tasks")
    assert says(office, "task.progress") == "Đã đạt 60 %"
    texts = [each.text() for each in screen(office).detail.findChildren(QLabel)]
    assert any("Đang thực hiện · 60 %" in text for text in texts)
    assert any("Chờ gửi" in text for text in texts)


def test_news_do_not_disturb_who_is_typing(office: MainWindow, workplace: Workplace) -> None:
    opened(office, "don kho")
    field = find(office, "task.check.new")
    field.setFocus()
    compose("Kiểm kê h")
    come(workplace, *[body(str(n), f"Việc {n}") for n in range(4)])
    workplace._bus.publish(TasksChanged())
    settle()
    assert focused() is field, "the field is the same one"
    compose("ồ sơ")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    (own,) = workplace.tasks.detail("t3").checks
    assert own.text == "Kiểm kê hồ sơ"
    assert says(office, "task.checks.count") == "0/1"
    title = find(office, "task.title")
    assert "Việc 3" in title.accessibleName()


def test_the_trail_calls_nothing_signed_that_nobody_signed(office: MainWindow, workplace: Workplace) -> None:
    report = ""
    for task, answers in (
        ("t0", {"trang_thai": "dangthuchien", "tien_do": "60", "ket_qua": "Mở 9 lớp"}),
        ("t1", {"trang_thai": "tamhoan", "tien_do": "30", "kho_khan": "Chờ kinh phí"}),
    ):
        report = workplace.tasks.tell(task)
        instance = workplace.reports.open(report).instance
        for node in list(instance.walk()):
            if node.name in answers:
                instance.answer(node.ref, answers[node.name])
        workplace.reports.finish(report, instance)
    workplace.reports.sign_off(report, LEADER, LEADER_PASSWORD)
    office.shell.show_trail()
    settle()
    table = find(office, "trail.table")
    assert isinstance(table, QTableView)
    model = table.model()
    lines = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    told = [(line[1], line[2]) for line in lines if "Cập nhật tiến độ" in line[0]]
    assert told == [
        ("Ký duyệt", "Trần Văn Hùng"),
        ("Lập xong phiếu tiến độ", "Nguyễn Thị Lan"),
        ("Bắt đầu báo cáo", "Nguyễn Thị Lan"),
        ("Gửi đi (không cần ký duyệt)", "Nguyễn Thị Lan"),
        ("Lập xong phiếu tiến độ", "Nguyễn Thị Lan"),
        ("Bắt đầu báo cáo", "Nguyễn Thị Lan"),
    ]


@pytest.fixture
def leading(app: App, open_window: OpenWindow) -> tuple[MainWindow, Workplace]:
    """The leader's window at the tasks, and the leader's workplace."""
    workplace = app.session.sign_in(LEADER, LEADER_PASSWORD)
    window = open_window(app)
    window.enter(workplace)
    settle()
    press(window, "nav.tasks")
    return window, workplace


def test_what_the_assigner_said_is_noted_by_who_leads(leading: tuple[MainWindow, Workplace]) -> None:
    window, workplace = leading
    identity = declared_done(workplace)
    screen(window).open(identity)
    state = find(window, "task.state")
    assert "Chờ xác nhận" in state.accessibleName()
    assert not find(window, "task.settle.yes").isEnabled(), "somebody must have said so"
    find(window, "task.settle.said").setFocus()
    compose("Công văn 12/UBND-VP")
    press(window, "task.settle.yes")
    settle()
    assert workplace.tasks.detail(identity).task.state is TaskState.DONE
    assert find(window, "task.state").accessibleName() == "Hoàn thành"
    press(window, "task.reopen")
    compose("Còn thiếu ảnh")
    press(window, "task.reopen.yes")
    settle()
    assert "Phải thực hiện lại" in find(window, "task.state").accessibleName()
    assert "Còn thiếu ảnh" in find(window, "task.reason").accessibleName()


def test_an_officer_reads_who_notes_what_the_assigner_said(office: MainWindow, workplace: Workplace) -> None:
    screen(office).open(declared_done(workplace))
    assert says(office, "task.settle.who") == "Lãnh đạo hoặc quản trị ghi nhận ý kiến của cơ quan giao ở đây."
    assert screen(office).detail.findChild(QPushButton, "task.settle.yes") is None
    assert screen(office).detail.findChild(QPushButton, "task.remove") is None, "it was told of"


def test_a_task_made_by_mistake_is_removed_with_a_reason(office: MainWindow, workplace: Workplace) -> None:
    identity = workplace.tasks.add(Task("", "Ghi nhầm"))
    screen(office).open(identity)
    press(office, "task.remove")
    assert focused() is find(office, "task.remove.why")
    assert not find(office, "task.remove.yes").isEnabled()
    compose("Ghi nhầm danh mục")
    press(office, "task.remove.yes")
    settle()
    assert "Ghi nhầm" not in shown(office)
    assert find(office, "tasks.table").isVisible()


def test_people_of_the_commune_are_offered_while_a_name_is_typed(
    office: MainWindow, workplace: Workplace
) -> None:
    screen(office).open("t1")
    field = find(office, "task.officer")
    assert isinstance(field, QLineEdit)
    completer = field.completer()
    completer.setCompletionPrefix("hùng")
    assert completer.currentCompletion() == "Trần Văn Hùng", "an account"
    completer.setCompletionPrefix("bình")
    assert completer.currentCompletion() == "Lê Thị Bình", "who has a task already"
