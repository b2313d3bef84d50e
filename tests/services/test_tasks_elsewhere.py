"""Two PCs of one commune: a task and how far it has come, as one of them told it, stand on the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.domain.task import Claim, Task, TaskState
from desktop.domain.task_views import TaskFilter
from desktop.services.workplace import Workplace
from desktop.store.tasks import TaskStore
from sync.central import reviews
from sync.central import tasks as at_centre
from tests.central_in_process import CentralInProcess
from tests.services import test_tasks
from tests.services.conftest import LEADER_PASSWORD, Clock
from tests.services.test_tasks import ASKED, DONE, GOING_ON, TODAY, answer, only, told
from tests.services.two_pcs import Pcs, spread, two_pcs

resources = test_tasks.resources


@pytest.fixture
def pcs(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[Pcs]:
    with two_pcs(tmp_path, resources, seed, clock, central) as both:
        yield both


def test_progress_of_a_task_of_the_centre_with_its_evidence(pcs: Pcs, central: CentralInProcess) -> None:
    here, there = (pc.workplace for pc in pcs)
    at_centre.give(central.centre, [here.unit.code], [ASKED])
    spread(pcs, 0)
    told(here, Claim.RUNNING, **GOING_ON)
    report = told(here, Claim.DONE, **DONE)
    here.reports.sign_off(report, "lan", LEADER_PASSWORD)
    spread(pcs, 0)
    detail = there.tasks.detail(only(there).id)
    assert (detail.task.state, detail.task.progress) == (TaskState.CONFIRMING, 100)
    assert detail.task.done_on == only(here).done_on
    assert [line.told.evidence for line in detail.history] == [("45/BC-UBND",), ()]
    assert there.reports.open(report).instance.node("/data/minh_chung/mc_lien_ket").value == "45/BC-UBND"
    reviews.answer(central.centre, "12", "accepted", "Chị Mai")
    spread(pcs, 0)
    assert [only(pc.workplace).state for pc in pcs] == 2 * [TaskState.DONE]


def test_a_task_of_the_communes_own_stands_there_from_its_first_report_on(pcs: Pcs) -> None:
    here, there = (pc.workplace for pc in pcs)
    here.tasks.add(ASKED)
    spread(pcs, 0)
    assert there.tasks.count(TaskFilter(), TODAY) == 0  # nothing has been told of it
    told(here, Claim.RUNNING, **GOING_ON)
    spread(pcs, 0)
    task = only(there)
    assert (task.id, task.title, task.code) == (only(here).id, ASKED.title, ASKED.code)
    assert (task.state, task.progress) == (TaskState.RUNNING, 40)
    assert there.tasks.detail(task.id).task.told.result == "Đã mở 9 lớp"
    report = told(there, Claim.DONE, **DONE)
    there.reports.sign_off(report, "lan", LEADER_PASSWORD)
    spread(pcs, 1)
    assert [only(pc.workplace).progress for pc in pcs] == [100, 100]
    for pc in pcs:
        assert [line.progress for line in pc.workplace.tasks.detail(task.id).history] == [100, 40]
    assert only(here).deadline == ASKED.deadline


OWN = Task(
    id="", title="Số hóa sổ hộ tịch", programme="Đề án 06", group="Chính phủ số", code="HT1",
    assigner="UBND thành phố Đà Nẵng", document="12/KH-UBND", document_day=date(2026, 9, 1),
    document_agency="UBND thành phố", document_about="Kế hoạch số hóa", lead="UBND xã",
    helpers=("Công an xã", "Tư pháp"), leader="Trần Thị Lan", officer="Lê Thị Bình",
    product="Sổ điện tử", goal="Đủ, đúng", target="12 quyển",
    budget="20 triệu đồng", deadline_text="Quý IV/2026", assigned_on=date(2026, 9, 5), priority="Cao",
)  # fmt: skip


def test_a_task_of_the_communes_own_is_whole_there(pcs: Pcs) -> None:
    here, there = (pc.workplace for pc in pcs)
    task = here.tasks.add(OWN)
    for text in ("Lập danh sách sổ", "Quét sổ", "Nhập máy"):
        here.tasks.add_check(task, text)
    first, _, last = here.tasks.detail(task).checks
    here.tasks.tick(task, first.id, True)
    here.tasks.remove_check(task, last.id)
    going_on(here, task, "20")
    spread(pcs, 0)
    ours, theirs = here.tasks.detail(task), there.tasks.detail(task)
    assert replace(theirs.task, unseen=False) == replace(ours.task, unseen=False)
    assert (theirs.task.deadline, theirs.task.assigner) == (date(2026, 12, 31), OWN.assigner)
    assert theirs.checks == ours.checks
    assert [(line.text, line.by) for line in theirs.checks] == [
        ("Lập danh sách sổ", "Nguyễn Văn An"),
        ("Quét sổ", ""),
    ]
    assert there.tasks.page(TaskFilter(text="ho tich", officer="Lê Thị Bình"), TODAY)


def test_the_word_written_last_counts_and_one_taken_away_stays_away(pcs: Pcs, clock: Clock) -> None:
    here, there = (pc.workplace for pc in pcs)
    task = here.tasks.add(OWN)
    for text in ("Quét sổ", "Nhập máy"):
        here.tasks.add_check(task, text)
    scan, type_in = here.tasks.detail(task).checks
    going_on(here, task, "20")
    spread(pcs, 0)
    here.tasks.write(replace(here.tasks.detail(task).task, deadline_text="30/11/2026", deadline=None))
    clock.now += timedelta(minutes=1)
    there.tasks.tick(task, scan.id, True)
    there.tasks.remove_check(task, type_in.id)
    going_on(there, task, "30")
    spread(pcs, 1)  # it knew of the old deadline only
    assert here.tasks.detail(task).task.deadline == date(2026, 11, 30), "what was written here is newer"
    assert [(line.text, line.by) for line in here.tasks.detail(task).checks] == [("Quét sổ", "Nguyễn Văn An")]
    going_on(here, task, "40")
    spread(pcs, 0)
    for pc in pcs:
        detail = pc.workplace.tasks.detail(task)
        assert (detail.task.deadline_text, detail.task.progress) == ("30/11/2026", 40)
        assert [line.text for line in detail.checks] == ["Quét sổ"]


def test_the_officer_and_ticks_of_a_task_of_the_centre(pcs: Pcs, central: CentralInProcess) -> None:
    here, there = (pc.workplace for pc in pcs)
    at_centre.give(central.centre, [here.unit.code], [ASKED], ["Khảo sát", "Mở lớp"])
    for number in (0, 1):
        spread(pcs, number)
    task = only(here).id
    here.tasks.name_officer(task, "Lê Thị Bình")
    here.tasks.tick(task, here.tasks.detail(task).checks[1].id, True)
    told(here, Claim.RUNNING, **GOING_ON)
    spread(pcs, 0)
    detail = there.tasks.detail(task)
    assert (detail.task.officer, detail.task.title) == ("Lê Thị Bình", ASKED.title)
    assert [(line.text, line.by, line.own) for line in detail.checks] == [
        ("Khảo sát", "", False),
        ("Mở lớp", "Nguyễn Văn An", False),
    ]


def test_what_an_assigner_is_to_confirm_waits_for_it_there_too(pcs: Pcs) -> None:
    here = pcs[0].workplace
    task = here.tasks.add(OWN)
    report = here.tasks.tell(task, Claim.DONE)
    opened = here.reports.open(report)
    answer(opened.instance, trang_thai="hoanthanh", **DONE)
    here.reports.finish(report, opened.instance)
    here.reports.sign_off(report, "lan", LEADER_PASSWORD)
    spread(pcs, 0)
    assert [pc.workplace.tasks.detail(task).task.state for pc in pcs] == 2 * [TaskState.CONFIRMING]


def test_what_was_signed_last_counts_whichever_pc_sends_last(pcs: Pcs, clock: Clock) -> None:
    here, there = (pc.workplace for pc in pcs)
    task = here.tasks.add(replace(OWN, assigner=""))
    going_on(here, task, "20")
    spread(pcs, 0)
    clock.now += timedelta(minutes=1)
    going_on(here, task, "30")  # not sent yet
    clock.now += timedelta(hours=1)
    report = told(there, Claim.DONE, **DONE)
    there.reports.sign_off(report, "lan", LEADER_PASSWORD)
    spread(pcs, 1)
    spread(pcs, 0)
    for pc in pcs:
        detail = pc.workplace.tasks.detail(task)
        assert (detail.task.state, detail.task.progress) == (TaskState.DONE, 100)
        assert [line.progress for line in detail.history] == [100, 30, 20]


def test_a_clock_that_is_behind_does_not_undo_what_was_known(pcs: Pcs, clock: Clock) -> None:
    here, there = (pc.workplace for pc in pcs)
    task = here.tasks.add(OWN)
    going_on(here, task, "20")
    spread(pcs, 0)
    clock.now -= timedelta(days=3)  # the other PC's clock
    going_on(there, task, "30")
    spread(pcs, 1)
    assert [pc.workplace.tasks.detail(task).task.progress for pc in pcs] == [30, 30]


@pytest.fixture
def leaders(
    tmp_path: Path, resources: Path, seed: Path, clock: Clock, central: CentralInProcess
) -> Iterator[Pcs]:
    """Both PCs with the leader Lan at them."""
    with two_pcs(tmp_path, resources, seed, clock, central, ("lan", LEADER_PASSWORD)) as both:
        yield both


@pytest.mark.parametrize("confirmed", [True, False])
def test_what_an_assigner_said_stands_on_both_pcs(leaders: Pcs, confirmed: bool, clock: Clock) -> None:
    here = leaders[0].workplace
    task = from_a_sheet(here, TaskState.CONFIRMING)
    here.tasks.settle(task, confirmed, "Công văn 12/UBND-VP")
    spread(leaders, 0)
    ours, theirs = (pc.workplace.tasks.detail(task) for pc in leaders)
    assert ours.task.state is (TaskState.DONE if confirmed else TaskState.UNCONFIRMED)
    assert replace(theirs.task, unseen=False) == replace(ours.task, unseen=False)
    for detail in (ours, theirs):
        line = detail.history[0]
        assert (line.decision, line.reason) == (
            "accepted" if confirmed else "returned",
            "Công văn 12/UBND-VP",
        )


def test_a_task_begun_again_and_one_taken_away_are_so_on_both_pcs(leaders: Pcs, clock: Clock) -> None:
    here, there = (pc.workplace for pc in leaders)
    task = from_a_sheet(here, TaskState.CONFIRMING)
    here.tasks.settle(task, True, "Công văn 12/UBND-VP")
    spread(leaders, 0)
    there.tasks.reopen(task, "Còn thiếu ảnh")
    spread(leaders, 1)
    assert [pc.workplace.tasks.detail(task).task.state for pc in leaders] == 2 * [TaskState.REDO]
    here.tasks.remove(task, "Ghi hai lần")
    spread(leaders, 0)
    assert [pc.workplace.tasks.count(TaskFilter(), TODAY) for pc in leaders] == [0, 0]
    assert [len(pc.workplace.tasks.detail(task).history) for pc in leaders] == [3, 3]


def from_a_sheet(office: Workplace, state: TaskState) -> str:
    """A task that a sheet brought, as far as the sheet says; its id."""
    made = replace(OWN, id="nv-1", origin="commune", state=state, claim=Claim.DONE, progress=100)
    TaskStore(office._store).put(made, "lan", office._outside.clock())
    return made.id


def going_on(office: Workplace, task: str, progress: str) -> None:
    """That it goes on is told of a task."""
    report = office.tasks.tell(task)
    opened = office.reports.open(report)
    answer(opened.instance, trang_thai="dangthuchien", tien_do=progress, ket_qua="Đang làm")
    office.reports.finish(report, opened.instance)
