"""Tasks of the commune's own: made, declared done, settled by who leads, begun again, taken away."""

from __future__ import annotations

import json
from datetime import date

import pytest

from desktop.app import App
from desktop.domain.errors import NotAllowed, StateSecret, TaskIncomplete, WrongState
from desktop.domain.errors.tasks import OwnClaim
from desktop.domain.report import Delivery, ReportState
from desktop.domain.task import Rollup, Task, TaskState
from desktop.domain.task_views import TaskFilter
from desktop.domain.trail import TrailFilter
from desktop.services.workplace import Workplace
from tests.central_in_process import CentralInProcess
from tests.services import test_tasks
from tests.services.conftest import (
    LEADER_PASSWORD,
)
from tests.services.test_tasks import DONE, TODAY, answer, exchange

resources, app, office = test_tasks.resources, test_tasks.app, test_tasks.office


def test_a_task_of_the_communes_own(office: Workplace, central: CentralInProcess) -> None:
    with pytest.raises(TaskIncomplete):
        office.tasks.add(Task(id="", title="  "))
    for marked in ({"title": "Kế hoạch TUYỆT MẬT"}, {"product": "Đề án (Mật)"}, {"helpers": ("TỐI MẬT",)}):
        with pytest.raises(StateSecret):
            office.tasks.add(Task(**{"id": "", "title": "Việc", **marked}))  # type: ignore[arg-type]  # fields of Task
    own = office.tasks.add(Task(id="", title="Số hóa sổ hộ tịch", deadline_text="Quý IV/2026"))
    task = office.tasks.detail(own).task
    assert (task.origin, task.deadline) == ("commune", date(2026, 12, 31))
    report = office.tasks.tell(own)
    opened = office.reports.open(report)
    answer(opened.instance, trang_thai="hoanthanh", **DONE)
    office.reports.finish(report, opened.instance)
    office.reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert office.tasks.detail(own).task.state is TaskState.DONE, "its own leader has confirmed"
    exchange(office, central)
    assert office.tasks.detail(own).history[0].delivery is Delivery.ACKNOWLEDGED


def as_leader(app: App) -> Workplace:
    """The leader Lan signs in on the same PC; nothing is sent by itself."""
    leader = app.session.sign_in("lan", LEADER_PASSWORD)
    leader.sync.automatic = False
    leader.sync.stop()
    return leader


def test_what_the_province_gave_is_done_when_the_province_says_so(office: Workplace, app: App) -> None:
    listed = Task(id="", title="Lắp camera", assigner="UBND thành phố Đà Nẵng")
    identity = office.tasks.add(listed)
    report = office.tasks.tell(identity)
    opened = office.reports.open(report)
    answer(opened.instance, trang_thai="hoanthanh", **DONE)
    office.reports.finish(report, opened.instance)
    office.reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert office.tasks.detail(identity).task.state is TaskState.CONFIRMING
    with pytest.raises(NotAllowed):
        office.tasks.settle(identity, True, "Công văn 12/UBND-VP ngày 05/12/2026")
    leader = as_leader(app)
    with pytest.raises(TaskIncomplete):
        leader.tasks.settle(identity, True, " ")
    leader.tasks.settle(identity, True, "Công văn 12/UBND-VP ngày 05/12/2026")
    detail = leader.tasks.detail(identity)
    assert detail.task.state is TaskState.DONE
    assert (detail.history[0].decision, detail.history[0].reason) == (
        "accepted",
        "Công văn 12/UBND-VP ngày 05/12/2026",
    )
    with pytest.raises(WrongState):
        leader.tasks.settle(identity, False, "Thiếu ảnh")


def declared_done(workplace: Workplace, task: Task) -> str:
    """A task of the commune's list that it says is done, signed by the leader; its id."""
    identity = workplace.tasks.add(task)
    report = workplace.tasks.tell(identity)
    opened = workplace.reports.open(report)
    answer(opened.instance, trang_thai="hoanthanh", **DONE)
    workplace.reports.finish(report, opened.instance)
    workplace.reports.sign_off(report, "lan", LEADER_PASSWORD)
    return identity


def test_who_declared_it_done_does_not_note_that_it_was_confirmed(office: Workplace, app: App) -> None:
    leader = as_leader(app)
    identity = declared_done(leader, Task("", "Lắp camera", assigner="UBND thành phố Đà Nẵng"))
    assert not leader.tasks.may_settle(leader.tasks.detail(identity))
    with pytest.raises(OwnClaim):
        leader.tasks.settle(identity, True, "Công văn 12/UBND-VP")
    assert leader.tasks.detail(identity).task.state is TaskState.CONFIRMING


def test_what_was_settled_is_not_said_again_by_a_correction(office: Workplace, app: App) -> None:
    identity = declared_done(office, Task("", "Lắp camera", assigner="UBND thành phố Đà Nẵng"))
    leader = as_leader(app)
    leader.tasks.settle(identity, True, "Công văn 12/UBND-VP")
    report = leader.tasks.detail(identity).history[0].report
    leader.reports.correct(report)
    opened = leader.reports.open(report)
    leader.reports.finish(report, opened.instance)
    assert leader.reports.detail(report).state is ReportState.AWAITING, "it wants the leader's signature"
    leader.reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert leader.tasks.detail(identity).task.state is TaskState.CONFIRMING


def test_an_own_task_that_was_declared_done_is_begun_again_by_who_leads(office: Workplace, app: App) -> None:
    identity = declared_done(office, Task("", "Số hóa sổ hộ tịch"))
    assert office.tasks.detail(identity).task.state is TaskState.DONE
    with pytest.raises(NotAllowed):
        office.tasks.reopen(identity, "Còn thiếu 2 sổ")
    leader = as_leader(app)
    leader.tasks.reopen(identity, "Còn thiếu 2 sổ")
    task = leader.tasks.detail(identity).task
    assert (task.state, task.reason, task.done_on) == (TaskState.REDO, "Còn thiếu 2 sổ", None)


def test_a_task_made_by_mistake_is_taken_away_by_its_author_or_who_leads(office: Workplace, app: App) -> None:
    mine = office.tasks.add(Task("", "Ghi nhầm", programme="NQ57"))
    told_of = declared_done(office, Task("", "Đã báo", programme="NQ57"))
    with pytest.raises(TaskIncomplete):
        office.tasks.remove(mine, " ")
    office.tasks.remove(mine, "Ghi nhầm")
    assert office.tasks.rollup(TaskFilter(text="ghi nham"), TODAY) == Rollup()
    given = next(task.id for task in office.tasks.page(TaskFilter(), TODAY) if task.origin == "centre")
    for task in (told_of, given):
        with pytest.raises(NotAllowed):
            office.tasks.remove(task, "Không phải việc của xã")
    leader = as_leader(app)
    with pytest.raises(NotAllowed):
        leader.tasks.remove(given, "Trung tâm giao")
    leader.tasks.remove(told_of, "Trùng với việc khác")
    assert [task.id for task in leader.tasks.page(TaskFilter(), TODAY)] == [given]
    trail = leader.trail.page(TrailFilter(), 0, 50)
    gone = [json.loads(each.detail)["reason"] for each in trail if each.action == "task_removed"]
    assert gone == ["Trùng với việc khác", "Ghi nhầm"]
