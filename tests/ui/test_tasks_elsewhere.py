"""A task that the commune's other PC made, before the eyes here: whole, ticked, told of, and back there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.task import Task
from desktop.domain.task_views import TaskFilter
from desktop.services.workplace import Workplace
from sync.central import reviews, tasks
from tests.central_in_process import CentralInProcess
from tests.services.conftest import RESOURCES
from tests.services.test_tasks import answer, exchange
from tests.services.test_tasks_elsewhere import going_on
from tests.ui import test_tasks
from tests.ui.conftest import answered, enrolled, settle
from tests.ui.test_frame import find, press
from tests.ui.test_screens import picture
from tests.ui.test_tasks import TODAY, opened, says
from ui.main_window import MainWindow
from ui.screens.report_files import FilesCard

resources = test_tasks.resources
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
OWN = Task(
    id="", title="Số hóa sổ hộ tịch", programme="Đề án 06", group="Chính phủ số", code="HT1",
    assigner="UBND thành phố Đà Nẵng", document="12/KH-UBND", lead="UBND xã", helpers=("Công an xã",),
    leader="Trần Văn Hùng", officer="Lê Thị Bình", product="Sổ điện tử", deadline_text="Quý IV/2026",
)  # fmt: skip


@pytest.fixture
def here(window: MainWindow, workplace: Workplace, other: Workplace, central: CentralInProcess) -> MainWindow:
    """This PC, enrolled after the other one, which has told of a task of its own."""
    enrolled(workplace, central)
    workplace.sync.stop()
    task = other.tasks.add(OWN)
    for text in ("Lập danh sách sổ", "Quét sổ"):
        other.tasks.add_check(task, text)
    other.tasks.tick(task, other.tasks.detail(task).checks[0].id, True)
    going_on(other, task, "20")
    exchange(other, central)
    exchange(workplace, central)
    settle()
    press(window, "nav.tasks")
    return window


def _texts(window: MainWindow, name: str) -> str:
    labels = find(window, name).findChildren(QLabel)
    return " ".join(each.accessibleName() or each.text() for each in labels)


def test_it_is_whole_here_and_what_is_ticked_here_stands_there(
    here: MainWindow, workplace: Workplace, other: Workplace, central: CentralInProcess
) -> None:
    opened(here, "so hoa so")
    asked = _texts(here, "task.asked")
    for said in (
        "UBND thành phố Đà Nẵng",
        "12/KH-UBND",
        "Quý IV/2026 (31/12/2026)",
        "Trần Văn Hùng",
        "Sổ điện tử",
    ):
        assert said in asked
    assert says(here, "task.checks.count") == "1/2"
    picture(here, "task-elsewhere")
    scan = next(box for box in here.findChildren(QCheckBox) if box.text() == "Quét sổ")
    scan.setFocus()
    QTest.keyClick(scan, Qt.Key.Key_Space)
    settle()
    (task,) = workplace.tasks.page(TaskFilter(), TODAY)
    going_on(workplace, task.id, "60")
    exchange(workplace, central)
    exchange(other, central)
    there = other.tasks.detail(task.id)
    assert [line.at is not None for line in there.checks] == [True, True]
    assert there.task.progress == 60
    assert replace(there.task, unseen=False) == replace(workplace.tasks.detail(task.id).task, unseen=False)
    assert there.task.deadline == date(2026, 12, 31)


def test_evidence_of_the_other_pc_is_fetched_and_saved_from_the_tasks_page(
    here: MainWindow, workplace: Workplace, other: Workplace, central: CentralInProcess
) -> None:
    (task,) = other.tasks.page(TaskFilter(), TODAY)
    report = other.tasks.tell(task.id)
    other.reports.write_down(report)
    card = other.files.take_bytes(report, "bien ban.txt", b"Bien ban hop")
    opened_report = other.reports.open(report)
    answer(
        opened_report.instance, trang_thai="dangthuchien", tien_do="40", ket_qua="Đã họp", mc_tep=card.name
    )
    other.reports.finish(report, opened_report.instance)
    exchange(other, central)
    exchange(workplace, central)
    settle()
    opened(here, "so hoa so")
    far = find(here, f"detail.file.{card.name}.fetch")
    assert far.isVisible(), "where it is, and its way here, stand on the page of the task"


def told_with(workplace: Workplace, report: str, name: str, content: bytes) -> None:
    """Progress told with a file as its evidence, and handed on."""
    workplace.reports.write_down(report)
    card = workplace.files.take_bytes(report, name, content)
    instance = workplace.reports.open(report).instance
    answer(instance, trang_thai="dangthuchien", tien_do="40", ket_qua="Đã họp", mc_tep=card.name)
    workplace.reports.finish(report, instance)


def test_evidence_of_an_update_that_was_sent_back_stays_with_its_line(
    window: MainWindow, workplace: Workplace, central: CentralInProcess, qtbot: QtBot, tmp_path: Path
) -> None:
    """Corrected with another file, the first one is still kept, and was nowhere to be had."""
    central.publish(RESOURCES / "forms" / "nhiemvu.xlsx")
    enrolled(workplace, central)
    workplace.sync.stop()
    tasks.give(
        central.centre, [workplace.unit.code], [Task("", "Mở lớp", code="12", deadline=date(2026, 12, 31))]
    )
    exchange(workplace, central)
    (task,) = workplace.tasks.page(TaskFilter(), TODAY)
    report = workplace.tasks.tell(task.id)
    told_with(workplace, report, "bien ban.txt", b"Bien ban hop")
    exchange(workplace, central)
    reviews.answer(central.centre, "12", "returned", "Chị Mai", "Thiếu danh sách")
    exchange(workplace, central)
    assert workplace.tasks.tell(task.id) == report
    told_with(workplace, report, "danh sach.txt", b"Danh sach lop")
    press(window, "nav.tasks")
    opened(window, "mo lop")
    for name, content in (("bien ban.txt", b"Bien ban hop"), ("danh sach.txt", b"Danh sach lop")):
        assert find(window, f"detail.file.{name}.save").isVisible()
        save = find(window, f"detail.file.{name}.save")
        cards = find(window, "task.history").findChildren(FilesCard)
        (card,) = (each for each in cards if each.isAncestorOf(save))
        card.save_to(name, tmp_path / name)
        answered(qtbot, window.bridge)
        assert (tmp_path / name).read_bytes() == content
