"""The tasks screen: found by filter, looked at, told of in a report, ticked, named, taken in from Excel."""

from __future__ import annotations

import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.domain.task import Claim, Task, TaskState, Told, Update
from desktop.domain.task_views import TaskFilter
from desktop.events import TasksChanged
from desktop.services.workplace import Workplace
from desktop.store.changes import apply_change
from desktop.store.tasks import TaskStore
from sync.protocol import Change
from tests.ui import accessibility, entry_forms
from tests.ui.conftest import (
    LEADER,
    LEADER_PASSWORD,
    NOW,
    OpenWindow,
    answered,
    compose,
    focused,
    settle,
)
from tests.ui.test_frame import find, press
from ui import style
from ui.main_window import MainWindow
from ui.screens import tasks_board
from ui.screens.entry import EntryScreen
from ui.screens.tasks import TasksScreen
from ui.screens.tasks_model import DEADLINE, TITLE

TODAY = NOW.date()
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Everything shipped, with the form progress is told with."""
    folder = entry_forms.resources_with(tmp_path_factory.mktemp("resources"), {})
    for name in ("nhiemvu", "cds57"):
        shutil.copy(entry_forms.RESOURCES / "forms" / f"{name}.xlsx", folder / "forms")
    return folder


def come(workplace: Workplace, *bodies: dict[str, object]) -> None:
    """Tasks come from the centre."""
    changes = [Change(seq=n, kind="task", id=f"t{n}", rev="1", body=body) for n, body in enumerate(bodies)]
    workplace._store.write(lambda session: [apply_change(session, each, NOW) for each in changes])


def body(code: str, title: str, **more: object) -> dict[str, object]:
    """What the centre says of a task."""
    return {"code": code, "title": title, "programme": "NQ57", "group": "Hạ tầng số", **more}


def day(count: int) -> str:
    """A day from today, as it is sent."""
    return (TODAY + timedelta(days=count)).isoformat()


@pytest.fixture
def office(window: MainWindow, workplace: Workplace) -> MainWindow:
    """The window at the tasks, with four from the centre."""
    come(
        workplace,
        body("1", "Mở lớp bình dân học vụ số", deadline=day(40), state="dangthuchien", progress=40,
             officer="Nguyễn Thị Lan", checklist=[{"id": "a", "text": "Lập danh sách lớp"}],
             instructions=[{"id": "w", "at": NOW.isoformat(), "by": "Chị Mai", "text": "Làm trước Tết"}]),
        body("2", "Phủ sóng 4G hai thôn", deadline=day(-3), officer="Lê Thị Bình"),
        body("3", "Ký số văn bản đi", state="dahoanthanh", done_on=day(-9), deadline=day(-5),
             group="Chính phủ số", leader="Trần Văn Hùng"),
        body("4", "Dọn kho lưu trữ", deadline_text="thường xuyên"),
    )  # fmt: skip
    press(window, "nav.tasks")
    return window


def screen(window: MainWindow) -> TasksScreen:
    found = current(window)
    assert isinstance(found, TasksScreen)
    return found


def current(window: MainWindow) -> QWidget:
    """The screen in front."""
    assert window.frame is not None
    return window.frame.stack.currentWidget()


def shown(window: MainWindow) -> list[str]:
    """The titles in the list, as they stand, without the codes before them."""
    model = screen(window).model
    lines = [line for row in range(model.rowCount()) if (line := model.at(row)) is not None]
    return [line.texts[TITLE].rpartition(" · ")[2] for line in lines]


def says(window: MainWindow, name: str) -> str:
    found = find(window, name)
    assert isinstance(found, QLabel)
    return found.text()


def opened(window: MainWindow, title: str) -> None:
    """Find a task by typing, go down to it, open it with Enter."""
    field = find(window, "tasks.text")
    field.setFocus()
    QTest.keyClicks(field, title)
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()


def test_what_bites_first_is_on_top_and_the_rail_counts(office: MainWindow, workplace: Workplace) -> None:
    assert shown(office) == [
        "Phủ sóng 4G hai thôn", "Mở lớp bình dân học vụ số", "Dọn kho lưu trữ", "Ký số văn bản đi",
    ]  # fmt: skip
    assert says(office, "tasks.total") == "4 nhiệm vụ"
    assert says(office, "tasks.rollup") == (
        "1 hoàn thành · 2 đang thực hiện (1 chưa thực hiện) · 1 chưa hoàn thành (quá hạn)"
    )
    assert screen(office).bar.accessibleName() == says(office, "tasks.rollup")
    assert find(office, "nav.tasks").accessibleName() == "Nhiệm vụ (2)", (
        "Bình's is not counted, nor what is done"
    )


def test_the_bar_shows_three_classes_also_without_colour(office: MainWindow) -> None:
    bar = screen(office).bar
    image, colours = bar.grab().toImage(), style.tokens()
    seen = []
    for middle in (1, 4, 7):  # eighths: a quarter is done, half is in progress, a quarter overdue
        around = range(image.width() * middle // 8 - 8, image.width() * middle // 8 + 8)
        lines = range(3, image.height() - 3)
        seen.append({image.pixelColor(x, y).name().upper() for x in around for y in lines})
    done, running, overdue = seen
    assert done == {colours.good.upper()}, "filled"
    assert colours.accent.upper() in running
    assert colours.bad.upper() in overdue
    assert len(running) > 1, "dotted"
    assert len(overdue) > 1, "hatched"


def test_what_rests_is_told_where_there_is_some(office: MainWindow, workplace: Workplace) -> None:
    paused = body("5", "Chờ hướng dẫn", state="tamhoan", deadline=day(-9))
    change = Change(seq=9, kind="task", id="t9", rev="1", body=paused)
    workplace._store.write(lambda session: apply_change(session, change, NOW))
    workplace._bus.publish(TasksChanged())
    settle()
    assert "(1 chưa thực hiện, 1 tạm hoãn hoặc từ chối)" in says(office, "tasks.rollup")


def test_it_says_what_it_said(office: MainWindow, request: pytest.FixtureRequest) -> None:
    accessibility.compare("tasks", office, request)


def test_filters(office: MainWindow) -> None:
    field = find(office, "tasks.text")
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "phu song")
    assert shown(office) == ["Phủ sóng 4G hai thôn"]
    field.clear()
    for name, text, left in (
        ("tasks.groups", "Chính phủ số", ["Ký số văn bản đi"]),
        ("tasks.officers", "Lê Thị Bình", ["Phủ sóng 4G hai thôn"]),
        ("tasks.officers", "Lãnh đạo: Trần Văn Hùng", ["Ký số văn bản đi"]),
        ("tasks.officers", "Chưa phân công", ["Dọn kho lưu trữ", "Ký số văn bản đi"]),
        ("tasks.deadlines", "Quá hạn", ["Phủ sóng 4G hai thôn"]),
        ("tasks.deadlines", "Không có thời hạn", ["Dọn kho lưu trữ"]),
        ("tasks.deadlines", "Tháng này", ["Phủ sóng 4G hai thôn", "Ký số văn bản đi"]),
        ("tasks.states", "Hoàn thành", ["Ký số văn bản đi"]),
        ("tasks.programmes", "NQ57", shown(office)),
    ):
        box = find(office, name)
        assert isinstance(box, QComboBox)
        box.setCurrentIndex(box.findText(text))
        assert shown(office) == left, text
        box.setCurrentIndex(0)
    field.setFocus()
    compose("không có đâu")
    assert says(office, "tasks.total") == "0 nhiệm vụ"


def test_deadlines_from_one_day_to_another(office: MainWindow) -> None:
    box = find(office, "tasks.deadlines")
    assert isinstance(box, QComboBox)
    late, soon, done = "Phủ sóng 4G hai thôn", "Mở lớp bình dân học vụ số", "Ký số văn bản đi"
    box.setCurrentIndex(box.findText("Từ ngày … đến ngày …"))
    first, last = find(office, "tasks.first"), find(office, "tasks.last")
    assert focused() is first
    assert len(shown(office)) == 4, "no day is written yet"
    compose("16/10/2026")
    assert shown(office) == [late, soon]
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert focused() is last
    compose("31/10/2026")
    assert shown(office) == [late]
    assert isinstance(first, QLineEdit)
    assert isinstance(last, QLineEdit)
    first.clear()
    assert shown(office) == [late, done]
    last.setText("31/13/2026")
    QTest.keyClick(last, Qt.Key.Key_Backtab)
    assert "31/12/2026" in last.accessibleDescription(), "how a day is written"
    assert len(shown(office)) == 4
    last.setText("01/10/2026")
    first.setText("16/10/2026")
    assert shown(office) == [done], "the other way round is meant the same"
    box.setCurrentIndex(0)
    assert not first.isVisible()
    assert len(shown(office)) == 4


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


def answer(entry: EntryScreen, **answers: str) -> None:
    """Answer questions by name, as the questions of the screen do."""
    for node in list(entry.instance.walk()):
        if node.name in answers:
            entry.instance.answer(node.ref, answers[node.name])
    entry.draft.touch()


def test_the_board_by_keyboard(office: MainWindow, workplace: Workplace) -> None:
    press(office, "tasks.view.board")
    board = screen(office).board
    counts = [find(office, f"tasks.lane.{lane.lane.key}.count") for lane in board.lanes]
    assert [count.text() for count in counts if isinstance(count, QLabel)] == ["2", "1", "0", "0", "1"]
    cards = find(office, "tasks.cards.notBegun")
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert focused().objectName() == "tasks.cards.running"
    QTest.keyClick(focused(), Qt.Key.Key_Right)
    assert focused().objectName() == "tasks.cards.done", "empty columns are passed over"
    QTest.keyClick(focused(), Qt.Key.Key_Left)
    QTest.keyClick(focused(), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    settle()
    entry = current(office)
    assert isinstance(entry, EntryScreen)
    claimed = next(node for node in entry.instance.walk() if node.name == "trang_thai")
    assert claimed.value == Claim.DONE


def test_a_task_of_ones_own(office: MainWindow, workplace: Workplace) -> None:
    press(office, "tasks.new")
    press(office, "task.form.save")
    assert workplace.tasks.count(TaskFilter(), TODAY) == 4, "without words there is no task"
    title = find(office, "task.form.title")
    assert isinstance(title, QPlainTextEdit)
    title.setFocus()
    compose("Sửa đường liên thôn")
    deadline = find(office, "task.form.deadline_text")
    deadline.setFocus()
    compose("Quý I/2027")
    assert "31/03/2027" in says(office, "task.form.means")
    press(office, "task.form.save")
    (own,) = workplace.tasks.page(TaskFilter(text="lien thon"), TODAY)
    assert (own.deadline, own.officer, own.origin) == (date(2027, 3, 31), "Nguyễn Thị Lan", "commune")
    press(office, "task.edit")
    QTest.keyClicks(find(office, "task.form.code"), "X1")
    press(office, "task.form.save")
    assert workplace.tasks.detail(own.id).task.code == "X1"


def test_the_list_says_the_deadline_in_its_own_words_too(office: MainWindow, workplace: Workplace) -> None:
    for title, written in (
        ("Xây trường", "Quý IV/2026"),
        ("Sửa cầu", "Trước ngày 15/11/2026 theo chỉ đạo của tỉnh"),
        ("Họp dân", "31/12/2026"),
    ):
        workplace.tasks.add(Task(id="", title=title, deadline_text=written))
    settle()
    model = screen(office).model
    lines = [line for row in range(model.rowCount()) if (line := model.at(row)) is not None]
    said = {line.texts[TITLE]: line.texts[DEADLINE] for line in lines}
    assert said["Xây trường"] == "31/12/2026 · Quý IV/2026"
    assert said["Sửa cầu"] == "14/11/2026 · Trước ngày 15/11/2026…"
    assert said["Họp dân"] == "31/12/2026"


def test_a_deadline_that_is_no_day_does_not_look_like_one(office: MainWindow, workplace: Workplace) -> None:
    own = workplace.tasks.add(Task(id="", title="Rà soát hồ sơ", deadline_text="30/02/2026"))
    settle()
    assert shown(office)[-3:] == ["Rà soát hồ sơ", "Dọn kho lưu trữ", "Ký số văn bản đi"], (
        "without a date: last"
    )
    model = screen(office).model
    place = next(row for row in range(model.rowCount()) if (line := model.at(row)) and line.id == own)
    cell = model.index(place, DEADLINE)
    assert cell.data() == "Chưa rõ ngày: “30/02/2026”"
    assert not cell.data(Qt.ItemDataRole.DecorationRole).isNull()
    help_ = cell.data(Qt.ItemDataRole.ToolTipRole)
    assert "ghi ngày cuối cùng" in help_
    assert help_ == cell.data(Qt.ItemDataRole.AccessibleDescriptionRole)
    standing = model.index(place + 1, DEADLINE)
    assert (standing.data(), standing.data(Qt.ItemDataRole.DecorationRole)) == ("thường xuyên", None)
    box = find(office, "tasks.deadlines")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText("Không có thời hạn"))
    assert "Rà soát hồ sơ" in shown(office)
    screen(office).open(own)
    settle()
    assert says(office, "task.due") == "Chưa rõ ngày: “30/02/2026”"
    assert says(office, "task.undated") == help_
    come(workplace, body("1", "Xây cầu", deadline_text="sớm nhất", assigner="Sở Xây dựng"))
    screen(office).open("t0")
    settle()
    assert "Hãy hỏi Sở Xây dựng" in says(office, "task.undated")


def test_no_task_yet(window: MainWindow) -> None:
    press(window, "nav.tasks")
    texts = [each.text() for each in window.findChildren(QLabel) if each.isVisible()]
    assert "Chưa có nhiệm vụ" in texts


def test_news_come_while_it_is_in_front(office: MainWindow, workplace: Workplace) -> None:
    come(
        workplace,
        body("1", "Mở lớp", deadline=day(40)),
        body("2", "b"),
        body("3", "c"),
        body("4", "d"),
        body("5", "e"),
    )
    workplace._bus.publish(TasksChanged())
    settle()
    assert len(shown(office)) == 5


def test_the_digital_report_begins_with_the_figures_of_the_tasks(
    office: MainWindow, workplace: Workplace
) -> None:
    card = next(each for each in workplace.desk.cards(TODAY) if each.period and each.period.code == "2026-10")
    press(office, "nav.desk")
    press(office, f"desk.card.cds57.{card.period.code if card.period else ''}")
    entry = current(office)
    assert isinstance(entry, EntryScreen)
    values = {node.name: node.value for node in entry.instance.walk() if node.name.startswith("nv_")}
    assert values == {"nv_tong": "4", "nv_ht": "1", "nv_dangth": "3", "nv_quahan": "0"}, (
        "on 14/10 none was late"
    )
    said = entry.banner.accessibleName()
    assert "Số nhiệm vụ lấy từ danh mục nhiệm vụ: tổng 4" in said
    assert "gồm cả 2 nhiệm vụ chưa thực hiện và 0 nhiệm vụ tạm hoãn" in said, "the form has no place for them"
    answer(entry, nv_tong="5")
    entry.leave()
    again = workplace.reports.open(entry.report)
    assert next(n.value for n in again.instance.walk() if n.name == "nv_tong") == "5", (
        "the officer's word stands"
    )


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


def test_the_chosen_task_stays_chosen_when_news_come(office: MainWindow, workplace: Workplace) -> None:
    table = screen(office).table
    table.selectRow(2)
    workplace.tasks.add(Task(id="", title="Việc gấp", deadline=TODAY - timedelta(days=9)))
    settle()
    chosen = screen(office).model.at(table.currentIndex().row())
    assert chosen is not None
    assert chosen.texts[TITLE].endswith("Dọn kho lưu trữ")


def test_ctrl_k_finds_a_task_and_goes_there(office: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(office, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    compose("phu song")
    answered(qtbot, office.bridge)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    settle()
    title = find(office, "task.title")
    assert "Phủ sóng 4G hai thôn" in title.accessibleName()


def text_of(window: MainWindow, name: str) -> str:
    """What stands in a field of one line."""
    found = find(window, name)
    assert isinstance(found, QLineEdit)
    return found.text()


def test_a_day_beside_words_that_name_none_stays(office: MainWindow, workplace: Workplace) -> None:
    end = date(2026, 12, 31)
    made = Task(id="", title="Trực Tổ công nghệ số", deadline_text="thường xuyên", deadline=end)
    identity = workplace.tasks.add(made)
    screen(office).open(identity)
    press(office, "task.edit")
    assert text_of(office, "task.form.deadline") == "31/12/2026"
    find(office, "task.form.officer").setFocus()
    compose("Lê Thị Bình")
    press(office, "task.form.save")
    task = workplace.tasks.detail(identity).task
    assert (task.officer, task.deadline, task.deadline_text) == ("Lê Thị Bình", end, "thường xuyên")
    press(office, "task.edit")
    line = find(office, "task.form.deadline_text")
    assert isinstance(line, QLineEdit)
    line.setFocus()
    line.selectAll()
    compose("Quý I/2027")
    assert text_of(office, "task.form.deadline") == "31/03/2027", "other words, another day"
    press(office, "task.form.save")
    assert workplace.tasks.detail(identity).task.deadline == date(2027, 3, 31)


def test_a_task_begun_is_there_again(office: MainWindow, workplace: Workplace) -> None:
    press(office, "tasks.new")
    compose("Lắp 4G thôn 5")
    find(office, "task.form.budget").setFocus()
    compose("12 triệu đồng")
    QTest.keyClick(focused(), Qt.Key.Key_Escape)
    settle()
    press(office, "nav.desk")
    press(office, "nav.tasks")
    press(office, "tasks.new")
    title = find(office, "task.form.title")
    assert isinstance(title, QPlainTextEdit)
    assert (title.toPlainText(), text_of(office, "task.form.budget")) == ("Lắp 4G thôn 5", "12 triệu đồng")
    press(office, "task.form.save")
    task = next(each for each in workplace.tasks.page(TaskFilter(), TODAY) if each.title == "Lắp 4G thôn 5")
    assert (task.budget, workplace.typed.get("task:")) == ("12 triệu đồng", None)
    press(office, "task.edit")
    press(office, "task.form.drop")
    assert screen(office).model.rowCount() == 5, "nothing typed, nothing asked"


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


def declared_done(workplace: Workplace) -> str:
    """A task of the province's sheet that the officer said is done; its id."""
    identity = workplace.tasks.add(Task(id="", title="Lắp camera", assigner="UBND thành phố Đà Nẵng"))
    told = Update(Claim.DONE, 100, Told(result="Đã lắp"), TODAY)
    note = TaskStore(workplace._store, workplace.unit.full_name).noting(
        identity, "r", "f" * 64, told, "Nguyễn Thị Lan", NOW
    )
    workplace._store.write(note)
    return identity


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


def test_what_rests_is_not_called_late(office: MainWindow, workplace: Workplace) -> None:
    come(workplace, body("1", "Mở lớp", deadline=day(-20), state="tamhoan"))
    screen(office).open("t0")
    settle()
    assert says(office, "task.due") == f"hạn {(TODAY - timedelta(days=20)):%d/%m/%Y}"


@pytest.mark.parametrize("language", ["vi", "fr"])
def test_in_large_letters_the_name_of_a_task_has_the_most_room_and_lateness_is_read_whole(
    office: MainWindow, app: App, language: str
) -> None:
    app.settings.change(language=language, scale=1.5, theme="light")
    office.shell.relook()
    office.resize(1366, 768)
    settle()
    table = screen(office).table
    widths = [table.columnWidth(place) for place in range(table.model().columnCount())]
    assert max(widths) == widths[TITLE]
    board = screen(office).board
    for lane in board.lanes:
        for place in range(lane.cards.count()):
            task = lane.cards.item(place).data(Qt.ItemDataRole.UserRole)
            option: Any = QStyleOptionViewItem()
            option.font = lane.cards.font()
            option.fontMetrics = lane.cards.fontMetrics()
            state = tasks_board._below(task, TODAY)[0]
            lines = tasks_board._lines(state[0], option, 160, state[3])
            assert not lines[-1].endswith("…")


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


def test_people_are_offered_on_the_form_of_a_new_task_as_well(
    office: MainWindow, workplace: Workplace
) -> None:
    press(office, "tasks.new")
    for name in ("officer", "leader"):
        field = find(office, f"task.form.{name}")
        assert isinstance(field, QLineEdit)
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        compose("hùng")
        offered = field.completer().popup()
        assert offered.isVisible()
        assert offered.model().index(0, 0).data() == "Trần Văn Hùng"
        QTest.keyClick(offered, Qt.Key.Key_Down)
        QTest.keyClick(offered, Qt.Key.Key_Return)
        assert field.text() == "Trần Văn Hùng"
    find(office, "task.form.title").setFocus()
    compose("Sơn cổng trụ sở")
    press(office, "task.form.save")
    (made,) = workplace.tasks.page(TaskFilter(text="son cong tru so"), TODAY)
    task = workplace.tasks.detail(made.id).task
    assert (task.officer, task.leader) == ("Trần Văn Hùng", "Trần Văn Hùng")


def test_equal_deadlines_stand_by_the_numbers_of_their_codes_and_a_tooltip_is_plain(
    office: MainWindow, workplace: Workplace
) -> None:
    codes = ("10", "2", "NV-10", "NV-2", "1.10", "1.9")
    title = "Rà soát <b>hộ nghèo</b> & cận nghèo"
    come(workplace, *(body(code, title, deadline=day(20), programme="Sổ") for code in codes))
    found = [each.code for each in workplace.tasks.page(TaskFilter(programme="Sổ"), TODAY)]
    assert found == ["NV-2", "NV-10", "1.9", "1.10", "2", "10"]
    press(office, "tasks.view.board")
    cards = [lane.cards for lane in screen(office).board.lanes]
    items = [each.item(at) for each in cards for at in range(each.count())]
    tip = next(each.toolTip() for each in items if each.text() == title)
    shown_as = QTextDocument()
    shown_as.setHtml(tip)
    assert shown_as.toPlainText() == title
