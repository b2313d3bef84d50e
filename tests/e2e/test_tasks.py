"""A task: given at the centre, told of with no network and with evidence, sent, confirmed, shown as done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QTableView

from desktop.domain.report import Delivery
from desktop.domain.task import TaskState
from desktop.domain.views import ReportFilter
from sync.central import arrivals, tasks
from sync.central.__main__ import main
from sync.central.published import Published
from tests import jpegs
from tests.central_in_process import CentralInProcess
from tests.demo.people import LEADER, OFFICER, UNIT
from tests.e2e import office as offices
from tests.e2e.office import Office
from tests.e2e.test_files import all_there, drop
from tests.faulty_transport import Fault, FaultyTransport

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def test_a_task_from_the_centre_to_done(
    office: Office, central: CentralInProcess, line: FaultyTransport, tmp_path: Path
) -> None:
    central.publish(offices.FORMS / "nhiemvu.xlsx")
    console = ["--data", str(central.data), "tasks"]
    given = ["add", "Mở lớp bình dân học vụ số", "--unit", UNIT, "--programme", "NQ57", "--code", "12"]
    assert main([*console, *given, "--deadline", "Quý IV/2026", "--check", "Lập danh sách lớp"]) == 0

    person = office.person
    person.sign_in(OFFICER.login, OFFICER.password)
    workplace = office.app.session.workplace
    person.until(lambda: workplace.tasks.waiting() == 1, "the task to come")
    person.go_to("tasks")
    person.until(lambda: person.seen("tasks.table") is not None, "the list")
    _open(office)
    person.until(lambda: person.reads("hạn 31/12/2026"), "the deadline read from its words")
    (check,) = [box for box in office.window.findChildren(QCheckBox) if box.isVisible()]
    QTest.keyClick(check, Qt.Key.Key_Space)

    line.plan(*[Fault.DOWN] * 99)  # from here on there is no network
    person.press("task.tell")
    person.answer({"trang_thai": "hoanthanh", "ngay_ht": "12/11/2026", "ket_qua": "Đã mở đủ 22 lớp"})
    photo = tmp_path / "Lớp ở thôn 3.jpg"
    photo.write_bytes(jpegs.photo(1200, 800))
    drop(person.question("mc_tep"), photo)
    person.until(lambda: person.reads("SHA-256"), "the fingerprint")
    person.press("entry.finish")
    person.type("entry.leaderPassword", LEADER.password)
    person.press("entry.sign")
    person.until(lambda: person.seen("entry.sign") is None, "the signature")
    person.go_to("tasks")
    person.until(lambda: person.reads("Chờ xác nhận"), "the state it has now")
    (row,) = workplace.reports.page(ReportFilter(), 0, 10)
    assert workplace.reports.detail(row.id).delivery is Delivery.PENDING
    assert [task.standing.state for task in tasks.listed(central.centre)] == [TaskState.NOT_BEGUN]

    line.plan()  # the network is back
    person.go_to("sync")
    person.press("sync.now")
    person.until(lambda: all_there(workplace.reports.detail(row.id)), "the receipt that covers the evidence")
    (held,) = tasks.listed(central.centre, waiting=True)
    assert (held.standing.code, held.progress) == ("choxacnhan_tronghan", 100)
    found = arrivals.opened(central.centre, Published(), row.id, "vi")
    assert found is not None
    assert [each.here for each in found.attachments] == [True]

    assert main([*console, "accept", "12", "--by", "Chị Mai"]) == 0
    person.press("sync.now")
    person.until(lambda: workplace.tasks.detail(held.id).task.state is TaskState.DONE, "the confirmation")
    person.go_to("tasks")
    person.until(lambda: person.reads("Hoàn thành đúng hạn"), "that it is done")
    person.until(lambda: person.reads("Đã xác nhận"), "the centre's word in the history")


def _open(office: Office) -> None:
    """Open the first task of the list with the keyboard."""
    table = office.person.find("tasks.table", QTableView)
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    office.person.find("task.title", QLabel)
