"""Tasks from the centre to the desk and back: told offline, sent, confirmed or sent back."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlmodel import col, select, update

from desktop.app import App, build
from desktop.config import Config
from desktop.domain.errors import NotAllowed, StateSecret, UnknownTask, WrongState
from desktop.domain.report import Delivery, ReportState
from desktop.domain.task import Claim, Rollup, Task, TaskState
from desktop.domain.task_views import TaskFilter
from desktop.events import Event, TasksChanged
from desktop.services.workplace import Workplace
from desktop.store.accounts import AccountStore
from desktop.store.enrolment import EnrolmentStore
from desktop.store.outbox import StoreOutbox
from desktop.store.reminded import RemindedStore
from desktop.store.tables import KeptChangeRow, OutboxRow, TaskRow
from desktop.store.tasks import TaskStore
from sync.adapters.native import NativeCentral
from sync.central import reviews, tasks
from sync.engine import SyncEngine
from sync.receipts import key_id
from tests.central_in_process import CentralInProcess
from tests.services.conftest import (
    LEADER_PASSWORD,
    NOW,
    PASSWORD,
    RESOURCES,
    Clock,
    make_resources,
)
from tests.services.test_sync import enrolled

TODAY = NOW.date()
ASKED = Task(
    id="",
    title="Mở lớp bình dân học vụ số ở 22 thôn",
    programme="NQ57",
    group="Nhân lực số",
    code="12",
    assigner="UBND thành phố",
    officer="",
    deadline_text="Quý IV",
    deadline=date(2026, 12, 31),
    assigned_on=date(2026, 10, 1),
)


@pytest.fixture(scope="module")
def resources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = make_resources(tmp_path_factory.mktemp("resources"))
    shutil.copy(RESOURCES / "forms" / "nhiemvu.xlsx", folder / "forms")
    return folder


@pytest.fixture
def app(config: Config, clock: Clock, central: CentralInProcess) -> Iterator[App]:
    app = build(config, clock=clock, rng=random.Random(57), transport=central.transport)
    yield app
    app.close()


@pytest.fixture
def office(workplace: Workplace, central: CentralInProcess) -> Workplace:
    """An's workplace with one task from the centre."""
    workplace.sync.automatic = False
    enrolled(workplace, central)
    workplace.sync.stop()
    tasks.give(central.centre, [workplace.unit.code], [ASKED])
    exchange(workplace, central)
    return workplace


@contextmanager
def line(workplace: Workplace, central: CentralInProcess) -> Iterator[NativeCentral]:
    """This PC's way to the centre."""
    kept = EnrolmentStore(workplace._store).central()
    assert kept is not None
    server = key_id(kept["server_key"])
    api = NativeCentral(kept["url"], kept["token"], kept["device"], server, central.transport())
    yield api
    api.close()


def exchange(workplace: Workplace, central: CentralInProcess) -> None:
    """One exchange after the other until nothing more is to be said."""
    with line(workplace, central) as api:
        engine = SyncEngine(StoreOutbox(workplace._store), api, random.Random(1))
        for _ in range(3):
            assert engine.run_once(workplace._outside.clock()).failure is None
    workplace.forms.forget()


def only(workplace: Workplace) -> Task:
    (task,) = workplace.tasks.page(TaskFilter(), TODAY)
    return task


def told(workplace: Workplace, claim: Claim, **answers: str) -> str:
    """A progress report filled in and handed on; it waits for the leader unless the task just goes on."""
    report = workplace.tasks.tell(only(workplace).id)
    instance = workplace.reports.open(report).instance
    given = {"trang_thai": str(claim), **answers}
    for node in list(instance.walk()):
        if node.name in given:
            instance.answer(node.ref, given[node.name])
    workplace.reports.finish(report, instance)
    return report


GOING_ON = {"tien_do": "40", "ket_qua": "Đã mở 9 lớp"}
DONE = {"ngay_ht": "2026-11-10", "ket_qua": "Đã mở đủ 22 lớp", "mc_lien_ket": "45/BC-UBND"}


def test_a_task_comes_down_and_is_new(office: Workplace) -> None:
    task = only(office)
    assert (task.title, task.code, task.programme) == (ASKED.title, "12", "NQ57")
    assert (task.deadline_text, task.deadline) == ("Quý IV", date(2026, 12, 31))
    assert (task.state, task.unseen, office.tasks.waiting()) == (TaskState.NOT_BEGUN, True, 1)
    office.tasks.seen(task.id)
    assert (only(office).unseen, office.tasks.waiting()) == (False, 0)


def test_going_on_is_the_officers_own_word(office: Workplace, central: CentralInProcess) -> None:
    events: list[Event] = []
    office._bus.subscribe(TasksChanged, events.append)
    report = told(office, Claim.RUNNING, **GOING_ON)
    assert office.reports.detail(report).state is ReportState.SIGNED
    assert office.reports.detail(report).approver == "Nguyễn Văn An"
    task = office.tasks.detail(only(office).id)
    assert (task.task.state, task.task.progress, task.task.told.result) == (
        TaskState.RUNNING,
        40,
        "Đã mở 9 lớp",
    )
    (line,) = task.history
    assert (line.delivery, line.progress, line.by, line.elsewhere) == (
        Delivery.PENDING, 40, "Nguyễn Văn An", False,
    )  # fmt: skip
    assert events
    exchange(office, central)
    assert office.tasks.detail(task.task.id).history[0].delivery is Delivery.ACKNOWLEDGED
    (held,) = tasks.listed(central.centre)
    assert (held.progress, held.standing.state, held.waits) == (40, TaskState.RUNNING, False)
    (sent,) = central.reports()
    assert sent["form"] == "nhiemvu"


def test_done_waits_for_the_leader_and_then_for_the_assigner(
    office: Workplace, central: CentralInProcess
) -> None:
    report = told(office, Claim.DONE, **DONE)
    assert office.reports.detail(report).state is ReportState.AWAITING
    assert only(office).state is TaskState.NOT_BEGUN, "nothing is told before the leader has signed"
    with pytest.raises(NotAllowed):
        office.reports.sign_off(report, "an", PASSWORD)
    office.reports.sign_off(report, "lan", LEADER_PASSWORD)
    task = only(office)
    assert (task.state, task.progress, task.done_on) == (TaskState.CONFIRMING, 100, date(2026, 11, 10))
    exchange(office, central)
    (held,) = tasks.listed(central.centre, waiting=True)
    assert held.standing.code == "choxacnhan_tronghan"
    reviews.answer(central.centre, "12", "accepted", "Chị Mai")
    exchange(office, central)
    task = only(office)
    assert (task.state, task.on(TODAY).code) == (TaskState.DONE, "dahoanthanh_tronghan")
    assert office.reports.detail(report).state is ReportState.ACCEPTED
    assert office.tasks.detail(task.id).history[0].decision == "accepted"
    assert office.tasks.rollup(TaskFilter(), TODAY) == Rollup(done=1)


def test_sent_back_it_is_corrected_and_told_again(office: Workplace, central: CentralInProcess) -> None:
    report = told(office, Claim.DONE, **DONE)
    office.reports.sign_off(report, "lan", LEADER_PASSWORD)
    exchange(office, central)
    reviews.answer(central.centre, "12", "returned", "Chị Mai", "Thiếu danh sách lớp")
    exchange(office, central)
    task = only(office)
    assert (task.state, task.reason, task.done_on) == (TaskState.UNCONFIRMED, "Thiếu danh sách lớp", None)
    assert office.tasks.waiting() == 1
    assert office.tasks.tell(task.id) == report, "the report that came back is gone on with"
    opened = office.reports.open(report)
    assert opened.editable
    assert opened.detail.comment == "Thiếu danh sách lớp"
    office.reports.finish(report, opened.instance)
    office.reports.sign_off(report, "lan", LEADER_PASSWORD)
    assert only(office).state is TaskState.CONFIRMING
    exchange(office, central)
    reviews.answer(central.centre, "12", "accepted", "Chị Mai")
    exchange(office, central)
    assert only(office).state is TaskState.DONE
    assert [line.decision for line in office.tasks.detail(task.id).history] == ["accepted", "returned"]


def test_the_centre_does_not_go_over_what_waits_here(office: Workplace, central: CentralInProcess) -> None:
    told(office, Claim.RUNNING, **GOING_ON)
    row = only(office)
    changed = Task(**{**ASKED.__dict__, "title": "Mở lớp ở mọi thôn", "deadline": date(2026, 11, 30)})
    tasks.give(central.centre, [office.unit.code], [changed])
    outbox = StoreOutbox(office._store)
    with line(office, central) as api:  # the answer comes before anything was sent
        response, _ = api.sync(outbox.cursor(), 200, ())
    outbox.apply(NOW, (), response)
    task = only(office)
    assert (task.title, task.deadline) == ("Mở lớp ở mọi thôn", date(2026, 11, 30))
    assert (task.state, task.progress, task.unseen) == (TaskState.RUNNING, 40, True)
    exchange(office, central)
    assert (only(office).state, only(office).progress) == (TaskState.RUNNING, 40)
    assert row.id == task.id


@pytest.fixture
def other(
    central: CentralInProcess, tmp_path: Path, resources: Path, seed: Path, clock: Clock
) -> Iterator[Workplace]:
    """The commune's second PC, enrolled; it exchanges when told to."""
    profile = Path(shutil.copytree(seed, tmp_path / "second"))
    config = Config(profile, resources, reserve_bytes=64 * 1024)
    second = build(config, clock, random.Random(2), central.transport)
    made = second.session.sign_in("an", PASSWORD)
    made.sync.automatic = False
    enrolled(made, central)
    made.sync.stop()
    yield made
    second.close()


def test_the_other_pc_sees_the_progress(
    office: Workplace, other: Workplace, central: CentralInProcess
) -> None:
    told(office, Claim.RUNNING, **GOING_ON)
    exchange(office, central)
    exchange(other, central)
    detail = other.tasks.detail(only(other).id)
    assert (detail.task.progress, detail.task.told.result) == (40, "Đã mở 9 lớp")
    (line,) = detail.history
    assert (line.delivery, line.progress) == (Delivery.ACKNOWLEDGED, 40)


def test_what_was_told_before_and_comes_later_does_not_undo_done_at_the_centre(
    office: Workplace, other: Workplace, central: CentralInProcess, clock: Clock
) -> None:
    exchange(other, central)
    told(office, Claim.RUNNING, **GOING_ON)  # not sent yet
    clock.now += timedelta(hours=1)
    report = told(other, Claim.DONE, **DONE)
    other.reports.sign_off(report, "lan", LEADER_PASSWORD)
    exchange(other, central)
    exchange(office, central)
    exchange(other, central)
    (held,) = tasks.listed(central.centre)
    assert (held.progress, held.standing.state, held.waits) == (100, TaskState.CONFIRMING, True)
    for workplace in (office, other):
        assert (only(workplace).state, only(workplace).progress) == (TaskState.CONFIRMING, 100)
    reviews.answer(central.centre, "12", "accepted", "Chị Mai")
    exchange(office, central)
    assert only(office).state is TaskState.DONE


def test_the_document_and_the_figures_of_a_task_come_down_too(
    office: Workplace, central: CentralInProcess
) -> None:
    whole = replace(
        ASKED, document="12/KH-UBND", document_day=date(2026, 9, 1), document_agency="UBND thành phố",
        document_about="Kế hoạch bình dân học vụ số", target="22 thôn", budget="20 triệu đồng",
    )  # fmt: skip
    tasks.give(central.centre, [office.unit.code], [whole])
    exchange(office, central)
    task = only(office)
    for name in ("document", "document_day", "document_agency", "document_about", "target", "budget"):
        assert getattr(task, name) == getattr(whole, name)


def test_instructions_and_withdrawal(office: Workplace, central: CentralInProcess) -> None:
    task = only(office).id
    office.tasks.seen(task)
    tasks.instruct(central.centre, "12", "Chị Mai", "Ưu tiên thôn chưa có điện")
    exchange(office, central)
    (word,) = office.tasks.detail(task).instructions
    assert (word.by, word.text, word.unseen) == ("Chị Mai", "Ưu tiên thôn chưa có điện", True)
    assert office.tasks.waiting() == 1
    tasks.withdraw(central.centre, "12")
    exchange(office, central)
    assert office.tasks.count(TaskFilter(), TODAY) == 0
    assert office.tasks.detail(task).instructions, "what was told of it stays"


def test_the_last_progress_is_that_of_the_same_task(office: Workplace, central: CentralInProcess) -> None:
    told(office, Claim.RUNNING, tien_do="60", ket_qua="Nửa chặng")
    other = office.tasks.add(Task(id="", title="Việc riêng của xã"))
    report = office.tasks.tell(other)
    instance = office.reports.open(report).instance
    answer(instance, trang_thai="dangthuchien", tien_do="10", ket_qua="Mới bắt đầu")
    assert instance.warnings() == (), "60 % is another task's"
    same = office.tasks.tell(next(t.id for t in office.tasks.page(TaskFilter(), TODAY) if t.code))
    instance = office.reports.open(same).instance
    answer(instance, trang_thai="dangthuchien", tien_do="10", ket_qua="Lùi lại")
    assert len(instance.warnings()) == 1


def answer(instance: object, **answers: str) -> None:
    """Answer the questions of those names."""
    for node in list(instance.walk()):  # type: ignore[attr-defined]
        if node.name in answers:
            instance.answer(node.ref, answers[node.name])  # type: ignore[attr-defined]


def test_done_wants_evidence_and_a_reason_for_a_pause(office: Workplace) -> None:
    report = office.tasks.tell(only(office).id, Claim.DONE)
    instance = office.reports.open(report).instance
    answer(instance, ket_qua="Xong", ngay_ht="2026-11-01")
    assert [each.ref.rpartition("/")[2] for each in instance.violations()] == ["mc_lien_ket"]
    answer(instance, trang_thai="tamhoan")
    assert "kho_khan" in {each.ref.rpartition("/")[2] for each in instance.violations()}


def test_checklist_and_officer(office: Workplace) -> None:
    task = only(office).id
    office.tasks.add_check(task, "Lập danh sách lớp")
    office.tasks.add_check(task, "  ")
    (line,) = office.tasks.detail(task).checks
    office.tasks.tick(task, line.id, True)
    (line,) = office.tasks.detail(task).checks
    assert (line.text, line.by, line.own) == ("Lập danh sách lớp", "Nguyễn Văn An", True)
    office.tasks.tick(task, line.id, False)
    office.tasks.remove_check(task, line.id)
    assert office.tasks.detail(task).checks == ()
    office.tasks.name_officer(task, "Lê Thị Bình")
    assert only(office).officer == "Lê Thị Bình"
    assert office.tasks.waiting() == 0, "it is somebody else's now"
    assert office.tasks.choices().officers == ("Lê Thị Bình",)
    with pytest.raises(UnknownTask):
        office.tasks.name_officer("none", "A")


def test_tasks_of_somebody_who_is_called_otherwise_now_stay_theirs(workplace: Workplace) -> None:
    workplace.tasks.add(Task("", "Họp thôn", officer="Nguyễn Văn An", deadline=TODAY))
    store = AccountStore(workplace._store)
    an = next(each for each in workplace.accounts.list() if each.login == "an")
    assert [due.title for due in RemindedStore(workplace._store).tasks(TODAY, an.name)] == ["Họp thôn"]
    store.put(replace(an, name="Nguyễn Văn Ân"), "lan", NOW, None)
    reminded = RemindedStore(workplace._store)
    assert [due.title for due in reminded.tasks(TODAY, "Nguyễn Văn Ân")] == ["Họp thôn"]
    assert reminded.tasks(TODAY, "Lê Thị Bình") == ()
    workplace._store.write(lambda session: session.connection().execute(update(TaskRow).values(seen_at=None)))
    assert TaskStore(workplace._store).waiting("Nguyễn Văn Ân") == 1


def test_what_an_older_version_kept_aside_is_taken_in(workplace: Workplace) -> None:
    store = TaskStore(workplace._store)
    assert store.adopt(NOW) == 0
    body = {"title": "Việc cũ", "programme": "NQ57", "state": "dangthuchien", "progress": 30}
    odd = {"title": "Việc lạ", "state": "trạng thái của mai sau"}
    rows = [("old", body), ("odd", odd)]
    workplace._store.write(
        lambda session: session.add_all(
            KeptChangeRow(kind="task", id=name, seq=1, rev="1", body=each) for name, each in rows
        )
    )
    assert store.adopt(NOW) == 1
    (task,) = workplace.tasks.page(TaskFilter(), TODAY)
    assert (task.title, task.state, task.progress) == ("Việc cũ", TaskState.RUNNING, 30)
    assert store.adopt(NOW) == 0, "what no version understands yet stays aside"


def test_a_report_on_a_task_names_it(office: Workplace, central: CentralInProcess) -> None:
    report = told(office, Claim.RUNNING, **GOING_ON)
    assert office.reports.detail(report).title == f"Cập nhật tiến độ nhiệm vụ: {ASKED.title}"
    (item,) = StoreOutbox(office._store).due(NOW + timedelta(days=1), 10)
    assert json.loads(item.body)["task"] == only(office).id
    exchange(office, central)
    with pytest.raises(WrongState):
        office.reports.sign_off(report, "lan", LEADER_PASSWORD)


def test_an_answer_marked_as_a_state_secret_is_not_handed_on(office: Workplace) -> None:
    with pytest.raises(StateSecret) as refused:
        told(office, Claim.RUNNING, tien_do="40", ket_qua="Theo công văn TỐI MẬT số 3")
    assert (refused.value.mark, refused.value.where) == ("TỐI MẬT", "Kết quả đạt được")
    sent = select(OutboxRow.seq).where(col(OutboxRow.report).is_not(None))
    assert office._store.read(lambda session: session.exec(sent).all()) == []
