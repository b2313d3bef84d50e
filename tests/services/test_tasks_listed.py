"""Tasks as a list: filtered, counted for the digital report, out to Excel and in on another PC."""

from __future__ import annotations

import json
import random
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from desktop.app import build
from desktop.config import Config
from desktop.domain.task import Claim, Rollup, Task, TaskState, Timing, rollup
from desktop.domain.task_sheet import Trouble
from desktop.domain.task_sheet_progress import state_cell
from desktop.domain.task_views import TaskFilter
from desktop.domain.trail import TrailFilter
from desktop.services.task_figures import as_answers, rollup_for
from desktop.services.workplace import Workplace
from desktop.store.tasks import TaskStore
from tests.services import test_tasks
from tests.services.conftest import (
    LEADER_PASSWORD,
    PASSWORD,
    Clock,
)
from tests.services.test_tasks import ASKED, DONE, GOING_ON, TODAY, answer, only, told

resources, app, office = test_tasks.resources, test_tasks.app, test_tasks.office


def test_a_list_taken_to_another_pc_in_excel_stands_there_as_here(
    office: Workplace, tmp_path: Path, resources: Path, seed: Path, clock: Clock
) -> None:
    told(office, Claim.RUNNING, **GOING_ON)
    for claim, answers in ((Claim.DONE, DONE), (Claim.PAUSE, {"tien_do": "30", "kho_khan": "Chờ kinh phí"})):
        task = Task("", f"Lắp camera {claim}", code=f"C-{claim}", assigner="UBND thành phố Đà Nẵng")
        report = office.tasks.tell(office.tasks.add(task))
        instance = office.reports.open(report).instance
        answer(instance, trang_thai=str(claim), **answers)
        office.reports.finish(report, instance)
        office.reports.sign_off(report, "lan", LEADER_PASSWORD)
    done = next(t for t in office.tasks.page(TaskFilter(), TODAY) if t.code == f"C-{Claim.DONE}")
    office.tasks.add(replace(done, id="", title="Việc mới", code="M", progress=0, done_on=None))
    sheet = tmp_path / "nv.xlsx"
    office.tasks.export(sheet, TaskFilter(), TODAY)
    again = office.tasks.preview(sheet, TODAY)
    assert (len(again.known), again.sheet.troubles) == (4, ()), "nothing differs, nothing is said"

    profile = Path(shutil.copytree(seed, tmp_path / "second"))
    second = build(Config(profile, resources, reserve_bytes=64 * 1024), clock, random.Random(2))
    other = second.session.sign_in("an", PASSWORD)
    preview = other.tasks.preview(sheet, TODAY)
    assert (len(preview.new), preview.sheet.troubles) == (4, ())
    other.tasks.take(preview)

    def far(workplace: Workplace) -> dict[str, tuple[object, ...]]:
        tasks = TaskStore(workplace._store).whole(TaskFilter(), TODAY)
        return {
            each.code: (each.state, state_cell(each), each.progress, each.done_on, each.told)
            for each in tasks
        }

    assert far(other) == far(office)
    waiting = next(t for t in other.tasks.page(TaskFilter(), TODAY) if t.code == f"C-{Claim.PAUSE}")
    leader = second.session.sign_in("lan", LEADER_PASSWORD)
    leader.tasks.settle(waiting.id, True, "Công văn 9/UBND")
    assert leader.tasks.detail(waiting.id).task.state is TaskState.PAUSED
    trail = leader.trail.page(TrailFilter(), 0, 50)
    made = [json.loads(each.detail).get("state") for each in trail if each.action == "task_made"]
    assert made.count("choxacnhan") == 2, "the trail says how far the sheet had it"
    second.close()


def test_of_a_task_that_is_here_progress_stays_and_that_is_told(office: Workplace, tmp_path: Path) -> None:
    sheet = tmp_path / "nv.xlsx"
    office.tasks.export(sheet, TaskFilter(), TODAY)
    told(office, Claim.RUNNING, **GOING_ON)
    preview = office.tasks.preview(sheet, TODAY)
    assert [(each.row, each.kind, each.text) for each in preview.sheet.troubles] == [
        (2, Trouble.PROGRESS_STAYS, "Chưa thực hiện, 0 %")
    ]
    office.tasks.take(preview)
    assert (only(office).state, only(office).progress) == (TaskState.RUNNING, 40)


def test_filters(office: Workplace) -> None:
    for number, (title, deadline) in enumerate(
        (
            ("Đắp đường", TODAY - timedelta(days=1)),
            ("Họp dân", TODAY + timedelta(days=3)),
            ("Trồng cây", None),
        )
    ):
        office.tasks.add(Task(id="", title=title, group="Khác", code=str(number), deadline=deadline))

    def shown(**wanted: object) -> list[str]:
        return [t.title for t in office.tasks.page(TaskFilter(**wanted), TODAY)]  # type: ignore[arg-type]

    assert shown()[0] == "Đắp đường", "what is late comes first"
    assert shown(text="dap duong") == ["Đắp đường"]
    assert shown(programme="NQ57") == [ASKED.title]
    assert shown(timings=frozenset({Timing.LATE})) == ["Đắp đường"]
    assert shown(timings=frozenset({Timing.SOON})) == ["Họp dân"], "not begun, and due in three days"
    assert shown(timings=frozenset({Timing.OPEN})) == ["Trồng cây"]
    for timing in Timing:
        by_rule = {t.title for t in office.tasks.page(TaskFilter(), TODAY) if t.on(TODAY).timing is timing}
        assert set(shown(timings=frozenset({timing}))) == by_rule
    assert len(shown(states=frozenset({TaskState.NOT_BEGUN}))) == 4
    assert office.tasks.rollup(TaskFilter(), TODAY) == Rollup(not_begun=3, overdue=1)
    for days in (-90, 0, 2, 40, 400):
        day = TODAY + timedelta(days=days)
        counted = rollup(task.on(day) for task in office.tasks.page(TaskFilter(), day))
        assert office.tasks.rollup(TaskFilter(), day) == counted
    assert office.tasks.rollup(TaskFilter(text="không có"), TODAY) == Rollup()
    assert office.tasks.by_state(TaskFilter(), TODAY) == {TaskState.NOT_BEGUN: 4}


def test_figures_of_the_digital_report_come_from_the_tasks(office: Workplace) -> None:
    card = next(c for c in office.desk.cards(TODAY) if c.form == "cds57" and c.period is not None)
    assert card.period is not None
    counted = TaskStore(office._store)
    assert as_answers(rollup_for(counted, "cds57", card.period, TODAY)) == {
        "nv_tong": "1",
        "nv_ht": "0",
        "nv_dangth": "1",
        "nv_quahan": "0",
    }
    assert rollup_for(counted, "cds57", card.period, TODAY) == Rollup(not_begun=1), "in progress for the form"
    assert as_answers(rollup_for(counted, "tthc", card.period, TODAY)) == {}


def test_figures_count_a_programme_however_it_is_written_and_tell_what_they_could_not_read(
    workplace: Workplace,
) -> None:
    written = ("NQ57", "Nghị quyết số 57-NQ/TW", "57-NQ/TW", "NQ68", "57/NQ-CP", "Đề án 06", "")
    for number, programme in enumerate(written):
        workplace.tasks.add(Task("", f"Việc {number}", programme=programme))
    card = next(c for c in workplace.desk.cards(TODAY) if c.form == "cds57" and c.period is not None)
    counted = rollup_for(TaskStore(workplace._store), "cds57", card.period, TODAY)
    assert counted is not None
    assert (counted.total, counted.unread) == (3, 3)
    assert as_answers(counted)["nv_tong"] == "3"


def test_without_a_task_of_the_programme_nothing_is_put_in_and_what_was_not_read_is_told(
    workplace: Workplace,
) -> None:
    card = next(c for c in workplace.desk.cards(TODAY) if c.form == "cds57" and c.period is not None)
    assert rollup_for(TaskStore(workplace._store), "cds57", card.period, TODAY) is None
    workplace.tasks.add(Task("", "Việc chung", programme="Chuyển đổi số"))
    counted = rollup_for(TaskStore(workplace._store), "cds57", card.period, TODAY)
    assert counted == Rollup(unread=1)
    assert as_answers(counted) == {}
