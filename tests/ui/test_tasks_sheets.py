"""Sheets of tasks in the window: looked at, taken in, taken back, refused in words, and written out."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain.task import Task, TaskState
from desktop.domain.task_sheet_progress import CLAIMS, STATES
from desktop.domain.task_views import TaskFilter
from desktop.services.workplace import Workplace
from tests.ui import test_tasks
from tests.ui.conftest import (
    answered,
    focused,
    settle,
)
from tests.ui.test_frame import find, press
from tests.ui.test_tasks import TODAY, screen
from ui.main_window import MainWindow
from ui.words import tasks as task_words

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
resources, office = test_tasks.resources, test_tasks.office
Sheet = Callable[..., Path]


@pytest.fixture
def sheet(tmp_path: Path) -> Sheet:
    """Writes a workbook of tasks."""

    def write(*rows: tuple[str, ...]) -> Path:
        book = Workbook()
        page = book.active
        assert page is not None
        for row in (("Mã nhiệm vụ", "Chương trình", "Nội dung nhiệm vụ", "Thời hạn"), *rows):
            page.append(list(row))
        book.save(tmp_path / "nv.xlsx")
        return tmp_path / "nv.xlsx"

    return write


def test_a_sheet_is_looked_at_and_taken_in(
    office: MainWindow, workplace: Workplace, sheet: Sheet, qtbot: QtBot
) -> None:
    path = sheet(("1", "NQ57", "Chữ khác", ""), ("9", "NQ57", "Việc mới", "Quý IV/2026"), ("8", "", "", ""))
    screen(office).menu.look_at(path)
    answered(qtbot, office.bridge)
    texts = [each.text() for each in screen(office).excel.findChildren(QLabel)]
    assert any("Dòng 4, Nội dung nhiệm vụ" in text for text in texts)
    assert any("1 nhiệm vụ mới, 0 nhiệm vụ đã có và được sửa, 1 nhiệm vụ đã có" in text for text in texts)
    assert workplace.tasks.count(TaskFilter(), TODAY) == 4, "nothing is kept yet"
    assert find(office, "tasks.excel.take").text() == "Nhập 1 nhiệm vụ"  # type: ignore[attr-defined]  # a button
    press(office, "tasks.excel.take")
    answered(qtbot, office.bridge)
    assert workplace.tasks.count(TaskFilter(), TODAY) == 5
    centres = workplace.tasks.detail("t0").task
    assert (centres.title, centres.officer) == ("Mở lớp bình dân học vụ số", "Nguyễn Thị Lan")


def test_how_far_a_sheet_says_new_tasks_are_is_told_and_taken(
    office: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for line in (
        ("Mã nhiệm vụ", "Chương trình", "Nội dung nhiệm vụ", "Trạng thái", "Tiến độ (%)"),
        ("1", "NQ57", "Mở lớp", "Hoàn thành", 100),
        ("7", "NQ57", "Số hóa hồ sơ", "Hoàn thành", 100),
        ("8", "NQ57", "Lắp camera", "Đang thực hiện", 35),
        ("9", "NQ57", "Mua máy", "sắp xong", 80),
    ):
        page.append(line)
    book.save(tmp_path / "nv.xlsx")
    screen(office).menu.look_at(tmp_path / "nv.xlsx")
    answered(qtbot, office.bridge)
    texts = [each.text() for each in screen(office).excel.findChildren(QLabel)]
    assert any("mới lấy theo tệp: 2 đang thực hiện, 1 hoàn thành." in text for text in texts)
    assert any("ở đây không ai xác nhận lại" in text for text in texts)
    assert any(text.startswith("Dòng 2,") and "không lấy “Hoàn thành, 100 %”" in text for text in texts)
    assert any(text.startswith("Dòng 5, Trạng thái: “sắp xong”") for text in texts)
    press(office, "tasks.excel.take")
    answered(qtbot, office.bridge)
    stand = {task.code: (task.state, task.progress) for task in workplace.tasks.page(TaskFilter(), TODAY)}
    assert stand["1"] == (TaskState.RUNNING, 40), "what is here already stays as it is"
    assert stand["7"] == (TaskState.DONE, 100)
    assert (stand["8"], stand["9"]) == ((TaskState.RUNNING, 35), (TaskState.RUNNING, 80))


def test_a_sheet_shows_what_changes_and_is_taken_back_by_one_key(
    office: MainWindow, workplace: Workplace, sheet: Sheet, qtbot: QtBot
) -> None:
    own = workplace.tasks.add(
        Task("", "Số hóa sổ hộ tịch", code="HT1", programme="Đề án 06", product="Sổ điện tử", officer="Cường")
    )
    before = workplace.tasks.detail(own).task
    screen(office).menu.look_at(sheet(("HT1", "Đề án 06", "Số hóa sổ cũ", "12/2026"), ("", "", "Họp", "")))
    answered(qtbot, office.bridge)
    changes = screen(office).excel.findChild(QWidget, "tasks.excel.changes")
    said = [each.text() for each in changes.findChildren(QLabel)] if changes is not None else []
    assert "Nội dung nhiệm vụ: Số hóa sổ hộ tịch → Số hóa sổ cũ" in said
    assert "Ngày cuối cùng: – → 31/12/2026" in said
    press(office, "tasks.excel.take")
    answered(qtbot, office.bridge)
    after = workplace.tasks.detail(own).task
    assert (after.title, after.product, after.officer) == ("Số hóa sổ cũ", "Sổ điện tử", "Cường")
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not office.bridge.idle, "a long sheet does not stop the window"
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    answered(qtbot, office.bridge)
    settle()
    assert screen(office).menu.isEnabled()
    assert "bỏ 1 nhiệm vụ mới, trả 1 nhiệm vụ về như trước" in find(office, "banner").accessibleName()
    assert workplace.tasks.detail(own).task == before
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert "Không có tệp nhiệm vụ nào" in find(office, "banner").accessibleName()


def test_rows_without_a_code_that_are_here_are_made_again_only_when_asked(
    office: MainWindow, workplace: Workplace, sheet: Sheet, qtbot: QtBot
) -> None:
    path = sheet(("", "NQ57", "Họp thôn", "Quý IV/2026"))
    for _ in range(2):
        screen(office).menu.look_at(path)
        answered(qtbot, office.bridge)
        if find(office, "tasks.excel.take").isEnabled():
            press(office, "tasks.excel.take")
            answered(qtbot, office.bridge)
    assert workplace.tasks.count(TaskFilter(), TODAY) == 5
    texts = [each.text() for each in screen(office).excel.findChildren(QLabel)]
    assert any("không thêm lần nữa" in text for text in texts)
    press(office, "tasks.excel.anew")
    press(office, "tasks.excel.take")
    answered(qtbot, office.bridge)
    assert workplace.tasks.count(TaskFilter(), TODAY) == 6


def test_rows_like_tasks_that_are_here_are_asked_about_and_answered_with_the_keys(
    office: MainWindow, workplace: Workplace, sheet: Sheet, qtbot: QtBot
) -> None:
    own = workplace.tasks.add(Task("", "Họp thôn", programme="NQ57", deadline_text="Quý III/2026"))
    path = sheet(("", "NQ57", "Họp thôn", "Quý IV/2026"), ("1", "", "Mở lớp", ""), ("77", "NQ57", "Mới", ""))
    screen(office).menu.look_at(path)
    answered(qtbot, office.bridge)
    card = find(office, "tasks.excel.doubtful")
    said = [each.text() for each in card.findChildren(QLabel)]
    assert "2 dòng giống nhiệm vụ đã có. Có phải là các nhiệm vụ đó không?" in said
    assert "Ngày cuối cùng: 30/09/2026 → 31/12/2026" in said
    take = find(office, "tasks.excel.take")
    assert not take.isEnabled(), "nothing is doubled while nobody said what it is"
    assert focused().objectName() == "tasks.excel.doubtful.2.same"
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert "1 dòng" in find(office, "tasks.excel.waits").text()  # type: ignore[attr-defined]  # a label
    find(office, "tasks.excel.doubtful.3.same").setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    assert focused().objectName() == "tasks.excel.doubtful.3.new"
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert take.text() == "Nhập 3 nhiệm vụ"  # type: ignore[attr-defined]  # a button
    take.setFocus()
    QTest.keyClick(take, Qt.Key.Key_Space)
    answered(qtbot, office.bridge)
    assert workplace.tasks.count(TaskFilter(), TODAY) == 7
    assert workplace.tasks.detail(own).task.deadline_text == "Quý IV/2026"


@pytest.mark.parametrize(("name", "count"), [("same", 4), ("new", 24)])
def test_many_rows_are_answered_at_one_press_those_not_shown_too(
    office: MainWindow, workplace: Workplace, sheet: Sheet, qtbot: QtBot, name: str, count: int
) -> None:
    for number in range(20):
        workplace.tasks.add(Task("", f"Việc {number}", programme="NQ57", deadline_text="Quý III/2026"))
    screen(office).menu.look_at(
        sheet(*(("", "NQ57", f"Việc {number}", "Quý IV/2026") for number in range(20)))
    )
    answered(qtbot, office.bridge)
    press(office, f"tasks.excel.doubtful.{name}")
    assert find(office, "tasks.excel.doubtful.2.same").isChecked() is (name == "same")  # type: ignore[attr-defined]
    press(office, "tasks.excel.more")
    assert find(office, "tasks.excel.doubtful.21.new").isChecked() is (name == "new")  # type: ignore[attr-defined]
    press(office, "tasks.excel.take")
    answered(qtbot, office.bridge)
    assert workplace.tasks.count(TaskFilter(), TODAY) == 20 + count


def test_the_sheets_words_for_a_state_are_those_of_the_screen(window: MainWindow) -> None:
    assert {state: task_words.state(state) for state in TaskState} == STATES
    assert {claim: task_words.claim(claim) for claim in CLAIMS} == CLAIMS


def test_all_of_a_sheet_can_be_read_before_it_is_taken_in(
    office: MainWindow, sheet: Sheet, qtbot: QtBot
) -> None:
    screen(office).menu.look_at(sheet(*((str(n), "NQ57", f"Việc số {n}", "") for n in range(20, 50))))
    answered(qtbot, office.bridge)

    def reads(text: str) -> bool:
        return any(text in each.text() for each in screen(office).excel.findChildren(QLabel))

    assert reads("Việc số 20")
    assert not reads("Việc số 49")
    press(office, "tasks.excel.more")
    assert reads("Việc số 49")
    assert screen(office).excel.findChild(QPushButton, "tasks.excel.more") is None
    assert focused() is find(office, "tasks.excel.take")


def test_a_torn_sheet_is_refused_in_words(office: MainWindow, sheet: Sheet, qtbot: QtBot) -> None:
    path = sheet(("1", "NQ57", "Việc", ""))
    path.write_bytes(path.read_bytes()[:700])
    screen(office).menu.look_at(path)
    answered(qtbot, office.bridge)
    banner = find(office, "banner")
    assert "Không đọc được nv.xlsx" in banner.accessibleName()


@pytest.mark.parametrize("name", ["nv.xlsm", "nv.xlsx"])
def test_a_sheet_with_macros_is_refused_in_words(
    office: MainWindow, workplace: Workplace, sheet: Sheet, qtbot: QtBot, name: str
) -> None:
    path = sheet(("1", "NQ57", "Việc", ""))
    path = path.rename(path.with_name(name))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"Sub AutoOpen()")
    screen(office).menu.look_at(path)
    answered(qtbot, office.bridge)
    assert "macro" in find(office, "banner").accessibleName()
    assert workplace.tasks.count(TaskFilter(), TODAY) == 4


def test_tasks_go_out_to_excel_and_come_in_again(
    office: MainWindow, workplace: Workplace, tmp_path: Path, qtbot: QtBot
) -> None:
    own = workplace.tasks.add(Task(id="", title="=cmd|' /C calc'!A0", code="K1", deadline_text="Quý IV/2026"))
    out = tmp_path / "ra"
    screen(office).menu.write_to(out)
    answered(qtbot, office.bridge)
    page = load_workbook(tmp_path / "ra.xlsx").active
    assert page is not None
    rows = list(page.iter_rows())
    assert len(rows) == 6
    assert all(cell.data_type != "f" for row in rows for cell in row), "no text becomes a formula"
    preview = workplace.tasks.preview(tmp_path / "ra.xlsx", TODAY)
    assert (len(preview.new), len(preview.known)) == (0, 5)
    workplace.tasks.take(preview)
    assert workplace.tasks.detail(own).task.title == "=cmd|' /C calc'!A0"
    assert workplace.tasks.detail("t2").task.state is TaskState.DONE
