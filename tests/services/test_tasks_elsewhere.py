"""Two PCs of one commune: how far a task has come, as one of them told it, stands on the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.task import Claim, TaskState
from desktop.domain.task_views import TaskFilter
from sync.central import reviews
from sync.central import tasks as at_centre
from tests.central_in_process import CentralInProcess
from tests.services import test_tasks
from tests.services.conftest import LEADER_PASSWORD, Clock
from tests.services.test_tasks import ASKED, DONE, GOING_ON, TODAY, only, told
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
    assert only(here).deadline == ASKED.deadline  # what the PC that made it knows stays
