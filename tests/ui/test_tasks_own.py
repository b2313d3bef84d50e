"""A task of the commune's own on its form: its deadline in words and as a day, its people, begun and left."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)

from desktop.domain.task import Task
from desktop.domain.task_views import TaskFilter
from desktop.services.workplace import Workplace
from tests.ui import test_tasks
from tests.ui.conftest import (
    compose,
    focused,
    settle,
)
from tests.ui.test_frame import find, press
from tests.ui.test_tasks import (
    TODAY,
    body,
    come,
    says,
    screen,
    shown,
    text_of,
)
from ui.main_window import MainWindow
from ui.screens.tasks_model import DEADLINE

resources, office = test_tasks.resources, test_tasks.office
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


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


@pytest.mark.parametrize(
    ("said", "means"),
    [
        ("Quý IV (Kế hoạch ngày 15/12/2025)", "31/12/2026"),
        ("30/11/2026 (đã lùi từ 31/12/2026)", "30/11/2026"),
        ("Theo Kế hoạch số 12 ngày 15/12/2025", "không"),
    ],
)
def test_the_form_says_the_same_last_day_as_the_list(
    office: MainWindow, workplace: Workplace, said: str, means: str
) -> None:
    press(office, "tasks.new")
    find(office, "task.form.title").setFocus()
    compose("Rà soát hộ nghèo")
    find(office, "task.form.deadline_text").setFocus()
    compose(said)
    assert means in says(office, "task.form.means")
    press(office, "task.form.save")
    (own,) = workplace.tasks.page(TaskFilter(text="ho ngheo"), TODAY)
    assert (f"{own.deadline:%d/%m/%Y}" if own.deadline else "không") == means


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
